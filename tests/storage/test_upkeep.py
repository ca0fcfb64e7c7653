"""What is said of a database that cannot be looked through: why not, and never that it is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import Connection

from storage import Storage, upkeep
from storage.database import sqlite_file


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
