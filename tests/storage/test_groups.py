"""Groups of records that share a commit: nothing is lost, and what fails takes no other with it."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DatabaseError

from scraper.errors import Damaged
from storage import Storage
from storage.writer import GROUP, Writing
from tests.storage.made import imported


@contextmanager
def counted_commits(storage: Storage) -> Iterator[list[Connection]]:
    commits: list[Connection] = []

    def committed(connection: Connection) -> None:
        commits.append(connection)

    event.listen(storage.engine, "commit", committed)
    yield commits
    event.remove(storage.engine, "commit", committed)


def behind(storage: Storage, waiting: int) -> tuple[threading.Event, Callable[[Writing], None]]:
    """A record that holds the lane until so many others wait behind it; the event tells that it does."""
    entered = threading.Event()

    def hold(_: Writing) -> None:
        entered.set()
        ends = time.monotonic() + 20
        while len(storage.store._lane._queue) < waiting and time.monotonic() < ends:
            time.sleep(0.001)

    return entered, hold


def urls(storage: Storage) -> set[str]:
    return {row.url for row in storage.queries.every_release()}


def test_many_threads_share_commits_and_lose_nothing(storage: Storage) -> None:
    wanted = [f"https://elsewhere.example/{number}" for number in range(60)]
    entered, hold = behind(storage, 50)
    lane = storage.store._lane
    with ThreadPoolExecutor(61) as pool, counted_commits(storage) as commits:
        first = pool.submit(lane.write, hold)
        entered.wait(10)
        made = list(pool.map(lambda url: imported(storage, url), wanted))
        first.result()
    assert all(made)
    assert urls(storage) == set(wanted)
    # Three records for each import: the fifty that waited took two commits, the others one each at worst.
    assert 0 < len(commits) < 3 * 60 - 40
    assert GROUP == 32


def test_a_failing_record_takes_no_other_with_it(storage: Storage) -> None:
    lane = storage.store._lane
    entered, hold = behind(storage, 2)

    def breaks(writing: Writing) -> None:
        writing.keep(b"never to be seen")
        writing.connection.execute(text("INSERT INTO counters VALUES ('broken', 1)"))
        raise KeyError("a bug")

    def works(writing: Writing) -> str:
        writing.connection.execute(text("INSERT INTO counters VALUES ('fine', 1)"))
        return writing.keep(b"seen")

    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(lane.write, hold)
        entered.wait(10)
        broken, fine = pool.submit(lane.write, breaks), pool.submit(lane.write, works)
        first.result()
        with pytest.raises(KeyError):
            broken.result()
        digest = fine.result()
    with lane.reading() as connection:
        assert connection.execute(text("SELECT name FROM counters")).scalars().all() == ["fine"]
    assert list(storage.evidence.digests()) == [digest]
    assert not any((storage.evidence.root / "incoming").iterdir())


def test_a_transaction_that_cannot_begin_fails_all_that_wait(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    lane = storage.store._lane
    entered, hold = behind(storage, 2)

    def breaks(*_: object, **__: object) -> None:
        raise KeyError("a bug")

    def last(writing: Writing) -> None:
        hold(writing)
        monkeypatch.setattr("storage.writer.begin", breaks)

    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(lane.write, last)
        entered.wait(10)
        monkeypatch.setattr("storage.writer.GROUP", 1)
        others = [pool.submit(lane.write, lambda _: None) for _ in range(2)]
        first.result()
        for other in others:
            with pytest.raises(KeyError):
                other.result()


def test_a_damaged_file_is_told_to_whoever_comes_upon_it(sqlite_storage: Storage) -> None:
    lane, damaged = sqlite_storage.store._lane, sqlite3.DatabaseError("malformed")
    damaged.sqlite_errorcode = sqlite3.SQLITE_CORRUPT

    def breaks(_: Writing) -> None:
        raise DatabaseError("", None, damaged)

    entered, hold = behind(sqlite_storage, 1)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(lane.write, hold)
        entered.wait(10)
        second = pool.submit(lane.write, breaks)
        for each in (first, second):
            with pytest.raises(Damaged):
                each.result()
    with pytest.raises(Damaged):
        lane.write(breaks)
