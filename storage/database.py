"""The engine for either database, and the one door at which its faults become sentences.

It opens connections and translates errors; transactions are the writer's business, SQL that of the files by noun.
"""

from __future__ import annotations

import errno
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from scraper.errors import Busy, ConfigError, Damaged, DiskFull, StorageError
from storage.statements import Prepared

BUSY_MS = 5000
# FULL, not NORMAL: with NORMAL 203 of 400 simulated power cuts lost acknowledged rows, with FULL none.
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",  # what is dropped is overwritten: 1,500 versions cost 4.52 CPU-s with it and 4.56 without
    "trusted_schema=OFF",
    f"busy_timeout={BUSY_MS}",
    "cache_size=-65536",  # KiB: the postings of 10^5 releases stay warm
    # Pages (64 MB) before they are copied from the log into the database: a release's keys lie on as many pages. Of
    # 10^5 releases, copied every 1,000 pages: .87 ms of CPU a release to commit it, look-ups p99 20 ms; so .66 and 9.
    "wal_autocheckpoint=16000",
)
POSTGRES = "-c timezone=UTC -c lock_timeout=10000"
# Fetch threads hold a connection only for one short read. The one used last is taken first: a connection of SQLite
# forgets every page it has read when another one commits; 12 pages read anew for each release kept instead of 44.
POOL = {"pool_size": 8, "max_overflow": 40, "pool_use_lifo": True}


def make_engine(database: str) -> Engine:
    """An engine for a SQLAlchemy URL of SQLite or PostgreSQL; nothing is opened yet.

    Raises ConfigError for a URL that cannot be used, StorageError where the driver is not installed.
    """
    try:
        url = make_url(database)
    except (ArgumentError, ValueError):
        shown = re.sub(r"//[^/]*@", "//***@", database)
        raise ConfigError(
            f"{shown!r} is no database URL; try sqlite:///blotter.db or postgresql://user@host/name"
        ) from None
    kind = url.get_backend_name()
    if kind == "sqlite":
        return _sqlite(url)
    if kind == "postgresql":
        return _postgresql(url)
    raise ConfigError(f"Blotter keeps its data in SQLite or PostgreSQL, not in {kind}")


def begin(connection: Connection, *, writes: bool = False) -> None:
    """Begin a transaction on a fresh connection; one that `writes` waits here for those of other programs.

    SQLite's driver would begin too late and without IMMEDIATE. No event of SQLAlchemy's either: one listener makes
    every statement ask for listeners, 5 % of all that is done to keep a page.
    """
    if connection.dialect.name == "sqlite":
        (_WRITE if writes else _READ).run(connection)


_READ, _WRITE = Prepared(text("BEGIN")), Prepared(text("BEGIN IMMEDIATE"))


def sqlite_file(engine: Engine) -> Path | None:
    """The file of a SQLite database; None for PostgreSQL."""
    return Path(engine.url.database or "") if engine.dialect.name == "sqlite" else None


def _sqlite(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise ConfigError("a database in memory would be lost at the end; name a file: sqlite:///blotter.db")
    file = Path(url.database)
    if file.exists() and not file.is_file():
        raise ConfigError(f"{file} is no file: the database needs one of its own")
    frozen = {"creator": partial(connect_frozen, file)} if is_frozen(file) else {}
    engine = create_engine(url, **frozen, **POOL)

    @event.listens_for(engine, "connect")
    def opened(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # BEGIN is ours: see `begin`
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    return engine


def is_frozen(file: Path) -> bool:
    """Whether a database lies whole on a read-only disk, where SQLite cannot make the files it wants beside it."""
    log = file.with_name(f"{file.name}-wal")
    return file.exists() and bool(os.statvfs(file).f_flag & os.ST_RDONLY) and not log.exists()


def connect_frozen(file: Path) -> sqlite3.Connection:
    """A connection that makes no file beside it, as nobody writes there."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?immutable=1", uri=True, check_same_thread=False)


def _postgresql(url: URL) -> Engine:
    try:
        return create_engine(url, connect_args={"options": POSTGRES}, pool_pre_ping=True, **POOL)
    except ImportError:
        raise StorageError("PostgreSQL needs its driver: install press-blotter[postgres], then try again.") from None


# -- the door -----------------------------------------------------------------------------------------------------


@contextmanager
def door() -> Iterator[None]:
    """Whatever the database or the disk does wrong inside leaves as a StorageError; bugs pass unchanged."""
    try:
        yield
    except PoolTimeout as error:
        raise Busy("Too many things want the database at once; the next try may do.") from error
    except DBAPIError as error:
        told = _sqlite_fault(error) if isinstance(error.orig, sqlite3.Error) else _postgres_fault(error)
        if told is None:
            raise
        raise told from error
    except OSError as error:
        fault = _disk_fault(error)
        if fault is None:
            raise
        raise fault from error


def _disk_fault(error: OSError) -> StorageError | None:
    """What a file or the disk does wrong; None for what no disk does. Writing and syncing name no file."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"The disk is full: there is no room for {error.filename}." if error.filename else None)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StorageError(f"Not allowed to write to {error.filename}: check its owner and rights.")
    if error.filename is not None:
        return StorageError(f"{error.filename} cannot be used: {error.strerror}.")
    return StorageError(f"The disk failed ({error.strerror}).") if error.errno in _OF_DISKS else None


_OF_DISKS = (errno.EIO, errno.EFBIG, errno.ESTALE, errno.ENODEV, errno.ENXIO)
_SHARED_MEMORY_FULL = 4874  # SQLITE_IOERR_SHMSIZE: the index of the write-ahead log found no room


def _sqlite_fault(error: DBAPIError) -> StorageError | None:
    code = getattr(error.orig, "sqlite_errorcode", 0) or 0
    if code == _SHARED_MEMORY_FULL:
        return DiskFull(
            "The disk is full: even to read, SQLite needs 32 KiB beside its file. Make room, then try again."
        )
    told: dict[int, StorageError] = {
        sqlite3.SQLITE_BUSY: Busy(
            f"Another program has been writing to the database for {BUSY_MS // 1000} seconds; try again."
        ),
        sqlite3.SQLITE_LOCKED: Busy(),
        sqlite3.SQLITE_FULL: DiskFull(),
        sqlite3.SQLITE_CANTOPEN: StorageError(
            "The database file cannot be opened: check that its folder is there and may be written to."
        ),
        sqlite3.SQLITE_READONLY: StorageError("The database file cannot be written: check its owner and rights."),
        sqlite3.SQLITE_IOERR: StorageError(f"The disk failed while the database was used ({error.orig})."),
        sqlite3.SQLITE_CORRUPT: Damaged("The database file is damaged: restore it from a backup."),
        sqlite3.SQLITE_NOTADB: Damaged("The database file is no SQLite database, or is damaged: restore a backup."),
    }
    return told.get(code & 0xFF)


def _postgres_fault(error: DBAPIError) -> StorageError | None:
    state: Any = getattr(error.orig, "sqlstate", None)
    if state == "53100":
        return DiskFull()
    if state in ("55P03", "40P01", "40001"):
        return Busy()
    if isinstance(error, OperationalError) or error.connection_invalidated:
        first = str(error.orig).strip().partition("\n")[0]
        return StorageError(f"PostgreSQL could not be used: {first}")
    return None
