"""Care for a database as a whole: is it sound, and rewriting it without what was dropped.

It mends nothing; evidence is verified in evidence.py.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection, Engine, TextClause, func, select, text
from sqlalchemy.exc import DBAPIError

from scraper.errors import StorageError
from storage.attached import attachment_pages
from storage.damage import broken
from storage.database import begin, door
from storage.dialects import INDEXES, index_page, index_words
from storage.schema import metadata, versions

TOLD = 20  # faults of one kind that are told one by one


def rewrite(engine: Engine) -> bool:
    """Write the database and its full-text index anew, so that no file of it holds dropped rows; nobody writes then.

    False where its write-ahead log could not be emptied because another program is reading. A server's own log and
    the backups made of it are beyond this. Raises Busy, DiskFull.
    """
    with door():
        return _rewrite_postgresql(engine) if engine.dialect.name == "postgresql" else _rewrite_sqlite(engine)


def empty_log(engine: Engine) -> bool:
    """Empty SQLite's write-ahead log, which holds pages as they were before rows were dropped from them.

    False where it could not be done now because another program is reading or writing.
    """
    if engine.dialect.name != "sqlite":
        return False
    connection = engine.raw_connection()
    try:
        busy, *_ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    except sqlite3.Error:
        return False  # whoever is in the way empties it, or the next forgetting does
    finally:
        connection.close()


def _rewrite_sqlite(engine: Engine) -> bool:
    connection = engine.raw_connection()  # VACUUM runs in no transaction, and SQLAlchemy would begin one
    try:
        cursor = connection.cursor()
        for index in INDEXES:
            cursor.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        cursor.execute("VACUUM")
        busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    except sqlite3.Error as error:
        raise DBAPIError("", None, error) from error
    finally:
        connection.close()


def _rewrite_postgresql(engine: Engine) -> bool:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        asked = select(versions.c.seq, versions.c.title, versions.c.text)
        for row in connection.execute(asked.where(_outside("version_words", "seq"))).all():
            index_words(connection, row.seq, row.title, row.text)
        pages = select(attachment_pages.c.seq, attachment_pages.c.text)
        for page in connection.execute(pages.where(_outside("page_words", "seq"))).all():
            index_page(connection, page.seq, page.text)
        for table in [*metadata.tables, *INDEXES]:
            connection.execute(text(f'VACUUM (FULL) "{table}"'))
    return True


def faults(engine: Engine, *, quick: bool = False) -> Iterator[str]:
    """What is wrong with the database itself, in sentences: its pages, its references, its full-text index.

    PostgreSQL checks its references itself; of its tables every row is read. Raises StorageError where it cannot be
    opened at all.
    """
    with door(), engine.connect() as connection:
        begin(connection)
        looks = _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL
        for look in looks:
            try:
                yield from look(connection, quick)
            except DBAPIError as error:
                yield _told(error)
                return


def _told(error: DBAPIError) -> str:
    try:
        with door():
            raise error
    except StorageError as told:
        return str(told)


def _pages(connection: Connection, quick: bool) -> Iterator[str]:
    pragma = "quick_check" if quick else "integrity_check"
    found = connection.exec_driver_sql(f"PRAGMA {pragma}({TOLD})").scalars()
    for line in [line for line in found if line != "ok"]:
        yield f"The database file is damaged ({line}): restore a backup."


def _references(connection: Connection, quick: bool) -> Iterator[str]:
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(TOLD):
        yield f"Row {row} of {table} speaks of a row of {parent} that is not there: restore a backup."


def _values(connection: Connection, quick: bool) -> Iterator[str]:
    """Lists, objects, times and the like that do not read as they were written, table by table."""
    for table in () if quick else metadata.tables.values():
        yield from islice(broken(connection, table), TOLD)


def _index_of_sqlite(connection: Connection, quick: bool) -> Iterator[str]:
    """Every word of every version and page, counted again and compared; quick: whether each is in it."""
    for index, rows in INDEXES.items():
        yield from _unindexed(connection, index, "id", f"{index}_docsize")
        if quick:
            continue
        try:
            _compare(connection.engine, index)
        except DBAPIError as error:
            if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
                yield f"The full-text index was not compared with the {_SAID[rows]}. {_told(error)}"
            else:
                yield f"The full-text index does not say what the {_SAID[rows]} say ({error.orig}): {_REINDEX}."


def _compare(engine: Engine, index: str) -> None:
    """Rank 1 compares with the rows too. SQLite takes it for a write, and all who write would wait: so a copy of the
    index is asked, in a temporary database, beside the rows as they stood when it was copied. Raises DBAPIError.
    """
    rows = INDEXES[index]
    with engine.connect() as alone:
        alone.detach()  # the copy ends with the connection
        begin(alone)
        made = alone.exec_driver_sql("SELECT sql FROM main.sqlite_master WHERE name = ?", (index,)).scalar_one()
        alone.exec_driver_sql(f"CREATE TEMP VIEW {rows} AS SELECT * FROM main.{rows}")
        alone.exec_driver_sql(made.replace(f"TABLE {index} ", f"TABLE temp.{index} ", 1))
        for part in _BEHIND:
            alone.exec_driver_sql(f"DELETE FROM temp.{index}_{part}")
            alone.exec_driver_sql(f"INSERT INTO temp.{index}_{part} SELECT * FROM main.{index}_{part}")
        alone.exec_driver_sql(f"INSERT INTO temp.{index} ({index}, rank) VALUES ('integrity-check', 1)")


_BEHIND = ("data", "idx", "docsize", "config")  # the tables that FTS5 keeps behind an index


def _index_of_postgresql(connection: Connection, quick: bool) -> Iterator[str]:
    for index in INDEXES:
        yield from _unindexed(connection, index, "seq")


_REINDEX = "`blotter verify --tidy` makes it anew"
_SAID = {"versions": "versions", "attachment_pages": "pages of attached files"}


def _unindexed(connection: Connection, index: str, column: str, behind: str | None = None) -> Iterator[str]:
    rows = INDEXES[index]
    asked = select(func.count()).select_from(metadata.tables[rows]).where(_outside(index, column, behind))
    missing = connection.execute(asked).scalar_one()
    if missing:
        yield f"{missing} {_SAID[rows]} are not in the full-text index: {_REINDEX}."


def _outside(index: str, column: str, behind: str | None = None) -> TextClause:
    """The rows that are not in an index, as its table (or the one behind it) has them."""
    return text(f"{INDEXES[index]}.seq NOT IN (SELECT {column} FROM {behind or index})")


def _rows(connection: Connection, quick: bool) -> Iterator[str]:
    for table in metadata.tables:
        if not quick:
            connection.execute(text(f'SELECT sum(length(t::text)) FROM "{table}" t')).scalar()
    yield from ()


_SQLITE = (_pages, _references, _values, _index_of_sqlite)
_POSTGRESQL = (_rows, _values, _index_of_postgresql)
