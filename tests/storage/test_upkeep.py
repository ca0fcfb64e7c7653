"""What is said of a database that cannot be looked through: why not, and never that it is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import Connection, event

from storage import Storage, upkeep
from storage.database import sqlite_file
from tests.storage.made import released


def test_a_write_meanwhile_is_no_damage(sqlite_storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    file = sqlite_file(sqlite_storage.engine)

    def another_writes(connection: Connection, quick: bool) -> list[str]:
        assert connection.exec_driver_sql("SELECT count(*) FROM versions").scalar() == 0
        with closing(sqlite3.connect(str(file))) as other, other:
            other.execute("CREATE TABLE another (id)")
        return []

    monkeypatch.setattr(upkeep, "_SQLITE", (another_writes, *upkeep._SQLITE))
    assert list(upkeep.faults(sqlite_storage.engine)) == []


def test_an_index_that_cannot_be_compared_is_not_called_damaged(
    sqlite_storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(engine: object, index: str) -> None:
        with sqlite_storage.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = on")
            connection.exec_driver_sql(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")

    monkeypatch.setattr(upkeep, "_compare", refused)
    told = list(upkeep.faults(sqlite_storage.engine))
    assert told[0] == (
        "The full-text index was not compared with the versions. "
        "The database file cannot be written: check its owner and rights."
    )
    assert not any("does not say" in each for each in told)


def test_who_writes_does_not_wait_while_the_index_is_compared(sqlite_storage: Storage) -> None:
    released(sqlite_storage, "a")
    file, wrote = sqlite_file(sqlite_storage.engine), list[str]()

    def compares(connection: Connection, cursor: sqlite3.Cursor, statement: str, *_: object) -> None:
        if "'integrity-check'" in statement:
            cursor.connection.set_progress_handler(lambda: writes(statement), 1)

    def writes(statement: str) -> int:
        if statement not in wrote:
            with closing(sqlite3.connect(str(file), timeout=0, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                other.execute("UPDATE versions SET title = 'another' WHERE seq = 1")
                other.execute("COMMIT")
            wrote.append(statement)
        return 0

    event.listen(sqlite_storage.engine, "before_cursor_execute", compares)
    assert list(upkeep.faults(sqlite_storage.engine)) == [], "what was read is as it was before the other wrote"
    assert len(wrote) == 2


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("paragraphs", '["Offi'),
        ("topics", "7"),
        ("change", "{}"),
        ("published_origin", "sky"),
        ("captured_at", "yesterday"),
    ],
)
def test_a_row_that_does_not_read_is_told(sqlite_storage: Storage, column: str, value: str) -> None:
    version = released(sqlite_storage, "a")
    with sqlite_storage.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE versions SET {column} = '{value}'")
    (told,) = upkeep.faults(sqlite_storage.engine)
    assert f"of versions does not read ({column}): restore a backup" in told
    with sqlite_storage.engine.connect() as connection:
        assert f"Row {connection.exec_driver_sql('SELECT seq FROM versions').scalar()} of" in told
    assert list(upkeep.faults(sqlite_storage.engine, quick=True)) == []
    assert version.number == 1


@pytest.mark.parametrize(
    "spoilt",
    [
        "UPDATE versions SET text = 'other words'",
        "DELETE FROM version_words_data WHERE id > 10",
        "UPDATE version_words_data SET block = zeroblob(length(block)) WHERE id > 10",
        "INSERT INTO version_words (rowid, title, text) VALUES (7, 'of nothing', 'at all')",
    ],
)
def test_an_index_that_says_something_else_is_told_and_stays_as_it_is(sqlite_storage: Storage, spoilt: str) -> None:
    released(sqlite_storage, "a")
    assert list(upkeep.faults(sqlite_storage.engine)) == []
    with sqlite_storage.engine.begin() as connection:
        connection.exec_driver_sql(spoilt)
    (told,) = list(upkeep.faults(sqlite_storage.engine))
    assert "The full-text index does not say what the versions say" in told
