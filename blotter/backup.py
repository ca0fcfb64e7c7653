"""A home copied while it is in use: its database as of one moment, evidence, sources.yaml. The copy is a home itself.

Evidence is named by what it holds, so a later backup into the same folder copies only what is new. Nothing is deleted
there, and nothing is read or judged: `blotter verify` does that, in the copy as in any home. By a number beside the
database, which goes along with its copies, a home knows its backups from another one's.
"""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from scraper.errors import DiskFull, StorageError, UsageError
from scraper.settings import Settings
from storage.database import connect_frozen, is_frozen

MARK = ".blotter-backup"  # says that a folder is a backup's and may be written over by the next one
NUMBER = ".id"  # behind the database's name: the file with the number of its home
# Each file is synced before it gets its name, and the disk syncs several in one go: 5,000 small ones took 24 s one by
# one, 4.7 s so, and 4.5 s with none of them synced.
AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Saved:
    """What a backup came to: its folder, the files of evidence there were, and those of them that were new."""

    folder: Path
    files: int
    copied: int


def back_up(settings: Settings, folder: Path, told: Callable[[int], None] = lambda _: None) -> Saved:
    """Copy a home on SQLite into a folder that is empty or its own earlier backup; `told` of each file of evidence.

    Raises UsageError for any other folder, one that a backup is being written to, and for a database server;
    StorageError where it cannot be written.
    """
    file = settings.database_file
    if file is None:
        raise UsageError(
            "The database is a server's: back it up with its own tool (pg_dump), and then copy the folder of evidence, "
            f"{settings.evidence}"
        )
    _must_be_ours(folder, file)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            _must_be_ours(folder, file)  # still, or another home's was written meanwhile
            return _written(settings, file, folder, told)
    except (OSError, sqlite3.Error) as error:
        raise incomplete(f"The backup in {folder}", error) from error


def incomplete(what: str, error: OSError | sqlite3.Error | DiskFull) -> StorageError:
    """What stopped a backup or a restore half-way, as its fault."""
    full = isinstance(error, DiskFull) or getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    if full or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"{what} is not complete: the disk is full. Make room, then run it again.")
    return StorageError(f"{what} is not complete: {error}")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Mark the folder as a backup's; two that write into it at once would take each other's half-written files."""
    with (folder / MARK).open("a") as mark:
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(f"Another backup is being written to {folder} just now, or it is being restored") from None
        yield


@contextmanager
def read_alone(folder: Path) -> Iterator[None]:
    """Hold off the next backup into this folder while it is read; one that was never a backup's may have no mark."""
    mark = folder / MARK
    with mark.open() if mark.is_file() else nullcontext() as opened:
        try:
            if opened:
                fcntl.flock(opened, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(f"A backup is being written to {folder} just now: wait for its end") from None
        yield


def _written(settings: Settings, file: Path, folder: Path, told: Callable[[int], None]) -> Saved:
    """The database gets its name last: until then an earlier backup in the folder is whole, and a first one is none."""
    place = folder / "blotter.db"
    _number_it(file)
    if (number := file.with_name(file.name + NUMBER)).exists():
        copy_file(number, folder / f"{place.name}{NUMBER}")
    with whole(place) as part:
        copy_database(file, part)
        kept = [each.relative_to(settings.evidence) for each in settings.evidence.glob("??/*.zst")]  # rows came first
        copied = copy_all([(settings.evidence / name, folder / "evidence" / name) for name in kept], told)
        if settings.sources.is_file():
            copy_file(settings.sources, folder / "sources.yaml")
        drop_logs(place)
    return Saved(folder, len(kept), copied)


def _must_be_ours(folder: Path, file: Path) -> None:
    if folder.exists() and not (folder / MARK).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is not empty and no backup of Blotter's: name another folder")
    held = folder / "blotter.db"
    if held.exists() and file.samefile(held):
        raise UsageError(f"{folder} holds the very database that is to be backed up: name another folder")
    own = _number(file)
    if held.exists() and (own is None or _number(held) != own):
        raise UsageError(
            f"{folder} holds the backup of another home: name another folder. If it is one of this home, made where it "
            f"had another number, remove {held} first"
        )


def _number(database: Path) -> str | None:
    """By which a home's database and its copies are known; None where there was no backup of it yet."""
    try:
        return database.with_name(database.name + NUMBER).read_text("ascii").strip()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise StorageError(f"{database}{NUMBER}, the number of its home, cannot be read: {error}") from error


def _number_it(database: Path) -> None:
    """Give a home its number where it has none yet; one that cannot be written goes without."""
    place = database.with_name(database.name + NUMBER)
    if not place.exists() and os.access(place.parent, os.W_OK):
        with whole(place) as part:
            part.write_text(f"{secrets.token_hex(16)}\n", "ascii")


def copy_database(file: Path, part: Path, *, still: bool = False) -> None:
    """As of one moment, whoever writes meanwhile: that is what copying the file would not give; `still`: nobody."""
    still = still or is_frozen(file)
    live = connect_frozen(file) if still else sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
    with closing(live), closing(sqlite3.connect(part)) as copy:
        copy.execute("PRAGMA journal_mode=OFF")  # what is cut short is no database, and written anew
        live.backup(copy)


def drop_logs(database: Path) -> None:
    """What stands beside a database that will have this name was another one's, and would pass for its own."""
    for left in ("-wal", "-shm"):
        database.with_name(database.name + left).unlink(missing_ok=True)


def copy_all(files: Iterable[tuple[Path, Path]], told: Callable[[int], None]) -> int:
    """Copy files of evidence to their places, `told` of each; how many were new."""
    copied = 0
    with ThreadPoolExecutor(AT_ONCE) as copying:
        for new in copying.map(lambda pair: copy_once(*pair), files):
            copied += new
            told(1)
    return copied


def copy_once(file: Path, place: Path) -> bool:
    """Copy a file of evidence, unless one of its name is there; whether it was copied."""
    if place.is_file():
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        copy_file(file, place)
    except FileNotFoundError:
        return False  # forgotten since the folder was listed
    return True


def copy_file(file: Path, place: Path) -> None:
    """Copy a file, over one of that name if need be."""
    with whole(place) as part:
        shutil.copyfile(file, part)


@contextmanager
def whole(place: Path) -> Iterator[Path]:
    """A file that gets its name once it is on the disk: what bears the name is whole. What failed goes."""
    part = place.with_name(f"{place.name}.part")
    part.unlink(missing_ok=True)
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)
