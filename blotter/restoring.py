"""A backup brought back into a home that holds nothing yet: verified before and after, its database named last.

What a home holds is never written over, and what nobody names any more (it was forgotten) stays behind in the backup.
A server's database is brought back by its own tool.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from blotter.backup import MARK, NUMBER, copy_all, copy_database, copy_file, drop_logs, incomplete, read_alone, whole
from blotter.daemon import AlreadyRunning, alone
from blotter.present import plural
from blotter.verifying import verify
from scraper.errors import Damaged, DiskFull, SchemaMismatch, StorageError, UsageError
from scraper.settings import Settings
from storage import Evidence, Storage, migrations, open_storage, upkeep
from storage.database import door, make_engine

Told = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back: the database's file, what it holds, its evidence; whether sources.yaml is that of the backup."""

    database: Path
    releases: int
    versions: int
    files: int
    copied: int  # of these files; the others were there from a restore that was cut short, or from before the loss
    sources: bool
    upgraded_from: str | None  # the schema of the backup, where it was an older one


def restore(settings: Settings, folder: Path, told: Told = lambda _: None) -> Restored:
    """Bring a backup back into the home of these settings; `told` of each file of evidence looked at or copied.

    Raises UsageError, and leaves the home as it was, for a home that holds a database or other evidence or where a
    daemon runs, for what is no whole and sound backup or a newer Blotter's, and for a database server; StorageError
    where the home cannot be written: it has no database then, and the same again goes on.
    """
    file = settings.database_file
    if file is None:
        raise UsageError(
            "The database is a server's: bring it back with its own tool (pg_restore), and then copy the backup's "
            f"folder of evidence to {settings.evidence}"
        )
    _must_be_whole(folder)
    try:
        with alone(settings), read_alone(folder):
            _must_be_free(file)
            return _brought_back(settings, file, folder, told)
    except AlreadyRunning as error:
        raise UsageError(str(error)) from None
    except (OSError, sqlite3.Error, DiskFull) as error:
        raise incomplete(f"The restore into {file.parent}", error) from error


def _must_be_whole(folder: Path) -> None:
    held = folder / "blotter.db"
    if held.is_file() and held.stat().st_size:
        return
    cut = " The one begun there was cut short before it was whole." if (folder / MARK).is_file() else ""
    raise UsageError(f"There is no backup in {folder}: no blotter.db.{cut}")


def _must_be_free(file: Path) -> None:
    for held in (file, file.with_name(f"{file.name}-wal")):
        if held.exists() and held.stat().st_size:
            raise UsageError(f"{held} is there already, and a restore writes over nothing: move it away first")


def _brought_back(settings: Settings, file: Path, folder: Path, told: Told) -> Restored:
    """The database gets its name last: until then the home has none, and says so."""
    held = folder / "blotter.db"
    with whole(file) as part:
        with _without_logs(part), _refusing(folder):
            # Nobody has it open: a folder that may not be written, as another user's, is read without files beside it.
            copy_database(held, part, still=not held.with_name(f"{held.name}-wal").exists())
            before = _brought_up(part)
            with closing(open_storage(f"sqlite:///{part}", folder / "evidence", create=False)) as storage:
                counts, names = storage.queries.counts(), sorted(storage.queries.named_evidence())
                _must_hold_no_other(settings.evidence, names)
                _must_be_sound(storage, folder, told)
        copied = _evidence(Evidence(folder / "evidence"), Evidence(settings.evidence), names, told)
        if (number := held.with_name(held.name + NUMBER)).is_file():
            copy_file(number, file.with_name(file.name + NUMBER))
        sources = _sources(folder / "sources.yaml", settings.sources)
        _must_be_free(file)
        drop_logs(file)
    return Restored(file, counts["releases"], counts["versions"], len(names), copied, sources, before)


@contextmanager
def _without_logs(part: Path) -> Iterator[None]:
    drop_logs(part)
    try:
        yield
    finally:
        drop_logs(part)


@contextmanager
def _refusing(folder: Path) -> Iterator[None]:
    """What is wrong with a backup is no fault of this home: another backup will do."""
    try:
        yield
    except SchemaMismatch as error:
        raise UsageError(f"The backup in {folder} is not restored. {error.message}") from error
    except Damaged as error:
        raise _unsound(folder, str(error)) from error
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise _unsound(folder, str(error)) from error
        raise


def _unsound(folder: Path, why: str) -> UsageError:
    return UsageError(
        f"The backup in {folder} does not verify, so nothing is restored: {why.rstrip('.')}. Take an earlier one, or "
        f"mend what `BLOTTER_HOME={folder} blotter verify` lists"
    )


def _brought_up(part: Path) -> str | None:
    """Bring the copy to the schema of now; the one it was at, where that is an older one."""
    engine = make_engine(f"sqlite:///{part}")
    try:
        with door():
            have = migrations.current(engine)
            if have is None:
                raise Damaged("its database is none of Blotter's")
            if have == migrations.head():
                return None
            migrations.upgrade(engine)
            if not upkeep.empty_log(engine):  # nobody else reads there: it is room that is missing
                raise DiskFull
            return have
    finally:
        engine.dispose()


def _must_hold_no_other(evidence: Path, names: Sequence[str]) -> None:
    others = len(set(Evidence(evidence).digests()).difference(names))
    if others:
        raise UsageError(
            f"{evidence} holds {plural(others, 'file')} of evidence that this backup does not know: move that folder "
            "away first, or restore into another home"
        )


def _must_be_sound(storage: Storage, folder: Path, told: Told) -> None:
    found = verify(storage, told=told).damages
    if found:
        more = f" (and {plural(len(found) - 1, 'more damage')})" if len(found) > 1 else ""
        raise _unsound(folder, found[0].message.rstrip(".") + more)


def _evidence(held: Evidence, home: Evidence, names: Sequence[str], told: Told) -> int:
    """Copy what rows name, and read and hash it in its place; how many files were copied."""
    copied = copy_all([(held.place(name), home.place(name)) for name in names], told)
    for name, fault in home.verify(names):
        told(1)
        if fault:
            raise StorageError(f"{home.place(name)} is not as it was kept: remove it, then run the restore again.")
    return copied


def _sources(held: Path, place: Path) -> bool:
    if not held.is_file():
        return False
    if place.exists():
        return place.read_bytes() == held.read_bytes()
    place.parent.mkdir(parents=True, exist_ok=True)
    copy_file(held, place)
    return True
