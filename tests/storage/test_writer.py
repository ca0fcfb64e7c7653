"""The writing lane: batches and snapshots; faults of disk and database as sentences; opening."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import bindparam, select, text
from sqlalchemy.exc import DBAPIError, InvalidRequestError

from scraper.errors import Busy, DiskFull, StorageError
from scraper.model import Keys
from storage import Storage, database, open_storage
from storage.schema import sources
from storage.standing import asked_once, standing
from storage.statements import Prepared
from storage.writer import Writing
from tests.storage.made import START, article, capture, entry, imported, judged, outcome, poll


def urls(storage: Storage) -> set[str]:
    return {row.url for row in storage.queries.every_release()}


def test_a_batch_is_all_or_nothing_and_reads_its_own_rows(storage: Storage) -> None:
    with storage.store.batch():
        made = imported(storage, "https://elsewhere.example/1")
        assert made is not None
        judged(storage, made)
        other = imported(storage, "https://elsewhere.example/2")
        assert other is not None
        near = storage.store.neighbourhood(other, Keys(sketch=(1, 2, 3)))
        assert [subject.version.id for subject in near.subjects] == [made.id]
        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(urls, storage).result() == set()
    assert len(urls(storage)) == 2

    def fails() -> None:
        with storage.store.batch():
            imported(storage, "https://elsewhere.example/3")
            raise KeyError("a bug")

    with pytest.raises(KeyError):
        fails()
    assert len(urls(storage)) == 2


def breaks(writing: Writing) -> None:
    writing.connection.execute(text("INSERT INTO counters VALUES ('broken', 1)"))
    raise KeyError("a bug")


def test_a_record_that_fails_inside_a_batch_is_undone_alone(storage: Storage) -> None:
    with storage.store.batch():
        imported(storage, "https://elsewhere.example/1")
        with pytest.raises(KeyError):
            storage.store._lane.write(breaks)
        imported(storage, "https://elsewhere.example/2")
    assert len(urls(storage)) == 2
    with storage.store._lane.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM counters")).scalar() == 0


def test_a_verdict_that_fails_inside_a_batch_leaves_nothing_of_it(storage: Storage) -> None:
    def goes_on() -> None:
        with storage.store.batch():
            imported(storage, "https://elsewhere.example/1")
            with pytest.raises(KeyError):
                storage.store._lane.write(breaks, undoes_alone=False)
            imported(storage, "https://elsewhere.example/2")

    with pytest.raises(RuntimeError, match="nothing of its batch"):
        goes_on()
    assert not urls(storage)


def test_a_record_that_fails_drops_no_bytes(storage: Storage) -> None:
    lane = storage.store._lane
    digest = lane.write(lambda writing: writing.keep(b"kept"))

    def breaks(writing: Writing) -> None:
        writing.dropped.append(digest)
        raise KeyError("a bug")

    with storage.store.batch(), pytest.raises(KeyError):
        lane.write(breaks)
    assert storage.evidence.read(digest) == b"kept"


def test_bytes_dropped_and_kept_again_in_one_transaction_stay(storage: Storage) -> None:
    lane = storage.store._lane
    digest = lane.write(lambda writing: writing.keep(b"kept"))
    with storage.store.batch():
        lane.write(lambda writing: writing.dropped.append(digest))
        lane.write(lambda writing: writing.keep(b"kept"))
    assert storage.evidence.read(digest) == b"kept"
    lane.write(lambda writing: writing.dropped.append(digest))
    assert not storage.evidence.exists(digest)


def test_a_snapshot_shows_one_state_also_within_another_one(storage: Storage) -> None:
    with storage.store.snapshot(), ThreadPoolExecutor(1) as pool:
        assert urls(storage) == set()
        pool.submit(imported, storage, "https://elsewhere.example/1").result()
        with storage.store.snapshot():
            assert storage.store.news("harbour", []) == frozenset()
        with storage.store._lane.reading() as connection:
            assert connection.execute(text("SELECT count(*) FROM releases")).scalar() == 0
        assert imported(storage, "https://elsewhere.example/2") is not None, "what is kept is kept, and not seen here"
    assert len(urls(storage)) == 2


def test_a_connection_lost_while_judging_is_told_in_a_sentence(storage: Storage) -> None:
    if storage.engine.dialect.name != "postgresql":
        pytest.skip("SQLite has no connection to lose")

    def lost(writing: Writing) -> None:
        with asked_once(writing.connection):
            own = writing.connection.execute(text("SELECT pg_backend_pid()")).scalar()
            with storage.engine.connect() as other:
                other.execute(text("SELECT pg_terminate_backend(:own)"), {"own": own})
            standing(writing.connection)

    with pytest.raises(StorageError, match="PostgreSQL could not be used"):
        storage.store._lane.write(lost)
    assert imported(storage, "https://elsewhere.example/1") is not None


def test_a_full_disk_is_told_and_passes(sqlite_storage: Storage) -> None:
    imported(sqlite_storage, "https://elsewhere.example/1")

    def bound(writing: Writing, pages: int) -> None:
        writing.connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    lane = sqlite_storage.store._lane
    lane.write(lambda writing: bound(writing, 1))  # SQLite makes it the present size
    with pytest.raises(DiskFull, match="disk is full: nothing new can be kept until"):  # noqa: PT012 - which of them finds no room is SQLite's affair
        for number in range(2, 200):
            imported(sqlite_storage, f"https://elsewhere.example/{number}", "x" * 10_000)
    held = urls(sqlite_storage)
    assert "https://elsewhere.example/1" in held
    lane.write(lambda writing: bound(writing, 1_000_000))
    assert imported(sqlite_storage, "https://elsewhere.example/after") is not None
    assert urls(sqlite_storage) == held | {"https://elsewhere.example/after"}


def test_evidence_that_cannot_be_written_keeps_its_version_out(
    sqlite_storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite_storage.store.record_poll(poll(entry("a")))
    (visit,) = sqlite_storage.store.visits("harbour", START, 9)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "evidence")

    done = outcome(visit, article(visit.entry), page=capture(visit.entry.url))
    with monkeypatch.context() as patched:
        patched.setattr("storage.evidence.os.fsync", full)
        with pytest.raises(DiskFull):
            sqlite_storage.store.record_outcome(done)
    assert sqlite_storage.queries.counts()["versions"] == 0
    assert len(sqlite_storage.store.visits("harbour", START, 9)) == 1
    assert sqlite_storage.store.record_outcome(done) is not None


def test_a_database_that_another_program_holds_is_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PRAGMAS", (*database.PRAGMAS, "busy_timeout=50"))
    opened = open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")
    other = sqlite3.connect(tmp_path / "blotter.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy, match="Another program"):
        opened.store.record_poll(poll(entry("a")))
    assert opened.queries.releases() == []
    other.execute("ROLLBACK")
    other.close()
    assert opened.store.record_poll(poll(entry("a"))) == 1
    opened.close()


def test_sqlite_is_opened_as_durable_as_it_gets(sqlite_storage: Storage) -> None:
    with sqlite_storage.engine.connect() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout")
        }
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
    }


# -- killed ------------------------------------------------------------------------------------------------------

KILLED = """
import os, sys
from pathlib import Path
from storage import open_storage
from tests.storage.made import START, article, capture, entry, outcome, poll
opened = open_storage(sys.argv[1], Path(sys.argv[2]))
opened.store.record_poll(poll(*(entry(str(number)) for number in range(20))))
for count, visit in enumerate(opened.store.visits("harbour", START, 20)):
    page = capture(visit.entry.url, visit.entry.url.encode())
    if count == 7:
        settle = opened.evidence.settle
        def die(staged):
            settle(staged)
            os.kill(os.getpid(), 9)
        opened.evidence.settle = die
    opened.store.record_outcome(outcome(visit, article(visit.entry), page=page))
    print(visit.entry.url, flush=True)
"""


def test_a_kill_between_poll_and_visit_loses_nothing(tmp_path: Path) -> None:
    url, evidence = f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence"
    root = Path(__file__).resolve().parents[2]
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, url, str(evidence)], cwd=root, capture_output=True, text=True, check=False
    )
    assert killed.returncode == -9, killed.stderr
    told = killed.stdout.split()
    assert len(told) == 7
    opened = open_storage(url, evidence, create=False)
    assert urls(opened) == set(told)
    waiting = {visit.entry.url for visit in opened.store.visits("harbour", START, 99)}
    assert len(waiting) == 13
    assert not waiting & set(told)
    assert all(error is None for _, error in opened.evidence.verify())
    assert opened.queries.named_evidence() <= set(opened.evidence.digests())
    for visit in opened.store.visits("harbour", START, 99):
        page = capture(visit.entry.url, visit.entry.url.encode())
        opened.store.record_outcome(outcome(visit, article(visit.entry), page=page))
    assert opened.queries.counts()["releases"] == 20
    opened.close()


def test_a_statement_said_in_the_drivers_words_says_what_sqlalchemy_would(storage: Storage) -> None:
    columns = (sources.c.name, sources.c.watched, sources.c.languages)
    asked = select(*columns).where(sources.c.id == bindparam("of"), sources.c.enabled == bindparam("on", False))
    said = Prepared(asked)
    storage.store.ensure_source("s", "Łódź\x00", "https://s.example/")
    with storage.engine.connect() as connection:
        rows = said.rows(connection, of="s")
        assert rows == [tuple(row) for row in connection.execute(asked, {"of": "s"})] == [("Łódź\ufffd", False, [])]
        assert rows[0].languages == []
        assert said.rows(connection, of="s", on=True) == []


def test_a_statement_without_all_it_asks_for_is_a_bug_and_a_wrong_one_a_fault(storage: Storage) -> None:
    asked = select(sources.c.name).where(sources.c.id == bindparam("of"))
    with storage.engine.connect() as connection:
        with pytest.raises(InvalidRequestError, match="of"):
            Prepared(asked).rows(connection)
        with pytest.raises(DBAPIError, match="nowhere"):
            Prepared(text("SELECT * FROM nowhere")).rows(connection)
