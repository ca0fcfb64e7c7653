"""What a bug stops the judging of: told, left out, taken up again; and that one program judges at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from scraper.errors import Damaged, JudgedElsewhere, NotJudged, StorageError
from scraper.model import Version
from storage import Storage, entries, open_storage, reshaping
from tests.storage.made import after, entry, judged, poll, released

BUG = NotJudged("A bug stopped it.")


CUT_OFF = (  # and wait until it has let go of its locks
    "SELECT pg_terminate_backend(pid, 60000) FROM pg_locks JOIN pg_database ON oid = database"
    " WHERE locktype = 'advisory' AND datname = current_database()"
)


def waiting(storage: Storage) -> list[str]:
    return [version.id for version in storage.store.unrelated(10)]


def two(storage: Storage) -> tuple[Version, Version]:
    return released(storage, "a"), released(storage, "b", at=after(hours=1))


def test_what_is_passed_over_waits_no_more_and_is_an_issue(storage: Storage) -> None:
    one, other = two(storage)
    storage.store.pass_over(one, BUG, "judge/1")
    assert waiting(storage) == [other.id]
    (issue,) = storage.queries.issues()
    assert (issue.source, issue.code, issue.times) == (one.source, "not_judged", 1)
    assert issue.url == storage.queries.release(one.release).url
    counts = storage.queries.counts()
    assert (counts["passed_over"], counts["unjudged"]) == (1, 1)


@pytest.mark.parametrize(("judge", "again"), [("judge/1", 0), ("judge/2", 1), (None, 1)])
def test_it_is_taken_up_by_another_judge_or_when_a_person_asks(storage: Storage, judge: str | None, again: int) -> None:
    one, other = two(storage)
    storage.store.pass_over(one, BUG, "judge/1")
    assert storage.store.take_up(judge) == again
    assert waiting(storage) == [one.id, other.id][1 - again :]
    assert len(storage.queries.issues()) == 1 - again
    assert storage.store.take_up() == 1 - again


def test_what_fails_again_and_again_is_one_issue(storage: Storage) -> None:
    one, _ = two(storage)
    for times in (1, 2, 3):
        storage.store.pass_over(one, BUG, "judge/1")
        (issue,) = storage.queries.issues(open_only=False)
        assert (issue.times, issue.closed_at) == (times, None)
        assert storage.store.take_up() == 1
        assert storage.queries.issues() == []


@pytest.mark.parametrize("judge", ["judge/1", "judge/2", None])
def test_what_was_judged_since_is_an_issue_no_more(storage: Storage, judge: str | None) -> None:
    """A person's word on a release lets its newest version be judged again: then the issue would stand for good."""
    one, other = two(storage)
    for version in (one, other):
        storage.store.pass_over(version, BUG, "judge/1")
    with storage.engine.begin() as connection:
        reshaping.again(connection, one.release)
    judged(storage, one)
    assert storage.store.take_up(judge) == (judge != "judge/1")
    left = [other.release] if judge == "judge/1" else []
    assert [issue.url for issue in storage.queries.issues()] == [storage.queries.release(each).url for each in left]


def test_where_nothing_was_passed_over_nothing_is_written(storage: Storage) -> None:
    two(storage)
    written: list[str] = []
    event.listen(
        storage.engine, "before_cursor_execute", lambda *told: written.append(told[2]) if "UPDATE" in told[2] else None
    )
    assert storage.store.take_up() == 0
    assert written == []


def test_from_scratch_it_is_judged_too(storage: Storage) -> None:
    one, other = two(storage)
    judged(storage, other)
    storage.store.pass_over(one, BUG, "judge/1")
    storage.store.forget_judgements()
    assert waiting(storage) == [one.id, other.id]
    assert storage.queries.issues() == []


def test_what_another_judged_meanwhile_is_not_passed_over(storage: Storage) -> None:
    one, _ = two(storage)
    judged(storage, one)
    storage.store.pass_over(one, BUG, "judge/1")
    assert storage.queries.issues() == []


def test_of_two_releases_at_one_address_both_are_taken_up(storage: Storage) -> None:
    one, other = two(storage)
    with storage.engine.begin() as connection:
        connection.execute(text("UPDATE releases SET url = (SELECT min(url) FROM releases)"))
        connection.execute(
            text(
                "UPDATE release_urls SET url_hash = (SELECT url_hash FROM release_urls ORDER BY url LIMIT 1),"
                " url = (SELECT min(url) FROM release_urls)"
            )
        )
    storage.store.pass_over(one, BUG, "judge/1")
    storage.store.pass_over(other, BUG, "judge/1")
    assert len(storage.queries.issues()) == 1
    assert storage.store.take_up() == 2
    assert waiting(storage) == [one.id, other.id]


def test_forgetting_forgets_that_a_bug_met_it(storage: Storage) -> None:
    one, _ = two(storage)
    storage.store.pass_over(one, BUG, "judge/1")
    storage.store.forget_release(one.release, after(days=1), by="person:ada", why="asked")
    assert storage.queries.issues(open_only=False) == []
    assert storage.store.take_up() == 0


# -- damage in the row itself ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("spoilt", ["paragraphs = '[\"Offi'", "change = '[]'", "change = '{}'", "topics = '7'"])
def test_versions_are_read_up_to_the_one_that_is_damaged(storage: Storage, spoilt: str) -> None:
    one, other, last = released(storage, "a"), released(storage, "b", at=after(hours=1)), released(storage, "c")
    with storage.engine.begin() as connection:
        connection.execute(text(f"UPDATE versions SET {spoilt} WHERE id = :of"), {"of": last.id})
    assert waiting(storage) == [one.id]
    judged(storage, one)
    with pytest.raises(Damaged, match=f"version 1 of {last.article.url} does not read") as caught:
        waiting(storage)
    told = caught.value.version
    assert isinstance(told, Version)
    assert (told.id, told.release, told.source, told.captured_at) == (
        last.id,
        last.release,
        "harbour",
        last.captured_at,
    )
    storage.store.pass_over(told, BUG, "judge/1")
    assert waiting(storage) == [other.id]


# -- one program at a time ----------------------------------------------------------------------------------------


@pytest.fixture
def shared(postgresql: Callable[[bool], str], tmp_path: Path) -> Iterator[tuple[Storage, Storage]]:
    """Two programs at one PostgreSQL."""
    url = postgresql(True)
    one, other = (open_storage(url, tmp_path / "evidence") for _ in range(2))
    yield one, other
    one.close()
    other.close()


def test_on_one_server_one_program_judges_at_a_time(shared: tuple[Storage, Storage]) -> None:
    one, other = shared
    with one.store.judging():
        with pytest.raises(JudgedElsewhere, match="Another program is judging"), other.store.judging():
            pass
        released(other, "a")  # it gathers all the same
    with other.store.judging():
        assert len(waiting(other)) == 1


def test_two_programs_that_keep_the_same_thing_at_once_keep_it_once(
    shared: tuple[Storage, Storage], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = shared
    sorted_out, offered = entries.sort_out, poll(entry("a"))

    def overtaken(connection: Connection, *told: Any) -> entries.Sorted:
        found = sorted_out(connection, *told)
        monkeypatch.setattr(entries, "sort_out", sorted_out)
        other.store.record_poll(offered)
        return found

    monkeypatch.setattr(entries, "sort_out", overtaken)
    one.store.record_poll(offered)
    assert one.queries.counts()["entries"] == 1


def test_who_loses_the_connection_loses_the_lane(shared: tuple[Storage, Storage]) -> None:
    one, other = shared
    released(one, "a")

    def interrupted() -> None:
        with one.store.judging():
            (version,) = one.store.unrelated(1)
            with other.engine.connect() as connection:
                connection.execute(text(CUT_OFF))
            with other.store.judging():
                judged(other, version)
            judged(one, version)

    with pytest.raises(StorageError, match="PostgreSQL could not be used"):
        interrupted()
    assert waiting(other) == []


def test_a_bug_in_the_lane_lets_go_of_it(storage: Storage) -> None:
    with pytest.raises(ZeroDivisionError), storage.store.judging():
        raise ZeroDivisionError
    with storage.store.judging():
        pass
