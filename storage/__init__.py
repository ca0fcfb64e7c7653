"""Keeps: SQLite or PostgreSQL, raw evidence, migrations.

open_storage      the door: opens or makes a database, checks its schema
store             what the pipeline and people have kept (scraper.ports.Store): gathered.py, judged.py
queries/          what can be asked, one method per question; rows.py is what lists show
writer            the one writing lane: shared transactions, evidence on disk before the commit
evidence          raw bytes by their SHA-256
schema, judgements, columns   the tables and their types; migrations/ makes them
database, dialects            the engine, its faults as sentences; what SQLite and PostgreSQL say differently
statements, lists             hot statements over the driver itself; many values as one parameter

by noun: watched, channels, entries, recognising, outcomes, issues, alarms, articles (versions as rows);
         saying (traits), postings, neighbours, links, clusters, operations, series, programmes; passing, forgetting,
         resting (which rows name which bytes);
         deciding (what people say of operations), decisions (its rows), reshaping (what follows),
         accepting (what people said in another archive);
         attached (tables of files), attachments (their rows and text), files (what fetching them came to)
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


def open_storage(database: str, evidence: Path, *, create: bool = True) -> Storage:
    """Open a database by its SQLAlchemy URL, and the folder of its evidence.

    With `create` a missing file is made and an empty database gets its tables. Raises ConfigError for a URL that
    cannot be used, StorageError where there is no database, SchemaMismatch where another Blotter wrote it.
    """
    engine = make_engine(database)
    try:
        _prepare(engine, create)
    except BaseException:
        engine.dispose()
        raise
    kept = Evidence(evidence)
    lane = Lane(engine, kept)
    return Storage(SqlStore(lane), Queries(lane, kept), kept, engine)


def _prepare(engine: Engine, create: bool) -> None:
    file = sqlite_file(engine)
    with door():
        if file is not None and not file.exists():
            if not create:
                raise StorageError(f"There is no database at {file}: run `blotter init`, or name another.")
            file.parent.mkdir(parents=True, exist_ok=True)
        have, want = migrations.current(engine), migrations.head()
        if have is None and create and migrations.is_empty(engine):
            migrations.upgrade(engine)
        elif have != want:
            raise migrations.mismatch(have)


__all__ = ["Evidence", "Queries", "SqlStore", "Storage", "open_storage"]
