"""Keeps: SQLite or PostgreSQL, raw evidence, migrations.

open_storage      the door: opens or makes a database, checks its schema
store             what the pipeline and people have kept (scraper.ports.Store): gathered.py, judged.py
queries/          what can be asked, one method per question; rows.py is what lists show
writer            the one writing lane: shared transactions, evidence on disk before the commit
evidence          raw bytes by their SHA-256
schema, judgements, columns   the tables and their types; migrations/ makes them
database, dialects            the engine, its faults as sentences; what SQLite and PostgreSQL say differently
statements, lists             hot statements over the driver itself; many values as one parameter

gathering     sources, channels, backfills, entries, recalling (earlier looks), recognising (which release), outcomes,
              articles (versions as rows), unsteady (lines that jitter), issues, alarms, thinning (of old looks)
files         attached (tables), attachments (rows and text), files (what fetching them came to)
relating      standing (how far it has come), hindsight (what an import brought is looked at twice), traits, postings,
              neighbours, links, likenesses, clusters, operations, reading_operations, series, programmes, passing (what
              no judge could judge)
people        deciding (what they say of operations), decisions (its rows), reshaping (what follows), accepting (from
              another archive)
forgetting    forgetting, parting (out of clusters and operations), references (which rows name which bytes), upkeep
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from scraper.errors import StorageError
from storage import migrations
from storage.database import door, make_engine, sqlite_file
from storage.evidence import Evidence
from storage.queries import Queries
from storage.store import SqlStore
from storage.writer import Lane


@dataclass(frozen=True, slots=True)
class Storage:
    """An open database with its evidence."""

    store: SqlStore
    queries: Queries
    evidence: Evidence
    engine: Engine

    @property
    def url(self) -> str:
        """The database's URL for messages: without a password."""
        return self.engine.url.render_as_string(hide_password=True)

    def close(self) -> None:
        """Let go of the database; what was recorded is on disk already."""
        self.engine.dispose()


def open_storage(database: str, evidence: Path, *, create: bool = True, anew: bool = False) -> Storage:
    """Open a database by its SQLAlchemy URL, and the folder of its evidence.

    With `create` a missing file is made and an empty database gets its tables; where there is evidence already, only
    with `anew` too: then its database was moved or lost. Raises ConfigError for a URL that cannot be used, StorageError
    where there is no database, SchemaMismatch where another Blotter wrote it.
    """
    engine = make_engine(database)
    try:
        with door():
            _prepare(engine, evidence, create=create, anew=anew)
    except BaseException:
        engine.dispose()
        raise
    kept = Evidence(evidence)
    lane = Lane(engine, kept)
    return Storage(SqlStore(lane), Queries(lane, kept), kept, engine)


def loss(database: Path | str, evidence: Path) -> StorageError | None:
    """The fault of a database that is not there or empty, though evidence was kept; None where none was."""
    if not evidence.is_dir() or not any(evidence.glob("??/*")):
        return None
    if isinstance(database, Path) and database.exists() and not database.stat().st_size:
        return emptied(database)
    lacks = f"{database} holds nothing" if isinstance(database, str) else f"There is no database at {database}"
    return StorageError(
        f"{lacks}, but there is evidence in {evidence}: the database was moved or lost. Name it with --database or "
        "BLOTTER_DATABASE, restore a backup (`blotter restore`), or begin a new one with `blotter init`."
    )


def emptied(file: Path) -> StorageError:
    """The fault of a database file without a byte."""
    return StorageError(
        f"{file} is an empty file: restore the database from a backup (`blotter restore`), or begin a new one with "
        "`blotter init`."
    )


def _prepare(engine: Engine, evidence: Path, *, create: bool, anew: bool) -> None:
    file = sqlite_file(engine)
    if file is not None and not (file.exists() and file.stat().st_size):
        if not create:
            raise StorageError(f"There is no database at {file}: run `blotter init`, or name another.")
        if not anew and (lost := loss(file, evidence)):
            raise lost  # before it is made by opening it
        file.parent.mkdir(parents=True, exist_ok=True)
    have = migrations.current(engine)
    if have is None and create and migrations.is_empty(engine):
        lost = None if anew else loss(file or engine.url.render_as_string(hide_password=True), evidence)
        if lost and migrations.current(engine) is None:  # else another program has just made it and gone on
            raise lost
        migrations.upgrade(engine)
    elif have != migrations.head():
        raise migrations.mismatch(have)


__all__ = ["Evidence", "Queries", "SqlStore", "Storage", "emptied", "loss", "open_storage"]
