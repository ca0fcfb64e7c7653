"""What is judged again when a person's word is taken back: all that heeded it, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scraper.model import Belonging, Judgement, Relation, Version
from storage import Storage, reshaping
from tests.storage.made import after, belongs_to, judged, leads, link, released

LATER = datetime(2100, 1, 1, tzinfo=UTC)  # versions are judged by the wall clock


def waiting(storage: Storage) -> list[str]:
    return [version.id for version in storage.store.unrelated(10)]


@pytest.fixture
def four(storage: Storage) -> tuple[Version, ...]:
    """Two of one case; a third that is like the first; one of another case."""
    made = tuple(released(storage, name, f"Words of {name}.", at=after(hours=at)) for at, name in enumerate("abcd"))
    one, other, third, stranger = made
    judged(storage, one, belonging=leads("Operation Lanternfish"))
    case = belongs_to(f"o{one.release}", Relation.FOLLOW_UP)
    judged(storage, other, link(other, one, Relation.FOLLOW_UP), belonging=case)
    judged(storage, third, link(third, one, Relation.FOLLOW_UP, Judgement.SUGGESTED, 0.4))
    judged(storage, stranger)
    return made


@pytest.mark.parametrize("since", [after(days=1), LATER])
def test_a_word_on_a_link(storage: Storage, four: tuple[Version, ...], since: datetime) -> None:
    one, other, third, stranger = four
    (said,) = [row for row in storage.queries.every_link() if row.link.later == other.release]
    storage.store.decide_link(said.id, Judgement.REJECTED, "person:ada", since)
    for version in (one, other):
        judged(storage, version)
    storage.store.undo_link(said.id, "ada", LATER)
    assert waiting(storage) == [one.id, other.id, *[third.id] * (since < LATER)]
    assert stranger.id not in waiting(storage)


def test_a_word_on_an_operation(storage: Storage, four: tuple[Version, ...]) -> None:
    one, other, third, stranger = four
    storage.store.split_operation(f"o{one.release}", [other.release], "ada", after(days=1))
    for version in (one, other):
        judged(storage, version)
    storage.store.undo_decision(f"o{one.release}", "ada", after(days=2))
    assert third.id in waiting(storage)
    assert stranger.id not in waiting(storage)


@pytest.mark.parametrize("meanwhile", [False, True])
def test_a_faint_suggestion_that_is_refused_and_restored_lets_nobody_be_judged_again(
    storage: Storage, four: tuple[Version, ...], meanwhile: bool
) -> None:
    """Judged again, the third would meet what came later, and join a case that it was never in."""
    one, _, third, _ = four
    (said,) = [row for row in storage.queries.every_link() if row.link.judgement is Judgement.SUGGESTED]
    storage.store.decide_link(said.id, Judgement.REJECTED, "person:ada", datetime.now(UTC))
    assert waiting(storage) == []
    if meanwhile:  # a new judge heeded the word
        with storage.engine.begin() as connection:
            reshaping.again(connection, third.release)
        judged(storage, third)
    storage.store.undo_link(said.id, "ada", LATER)
    assert waiting(storage) == [one.id, third.id] * meanwhile
    assert [row.link for row in storage.queries.every_link() if row.link.later == third.release] == [said.link]
    assert storage.queries.release(third.release).operation is None


@pytest.mark.parametrize("name", [None, "Operation Lanternfish"])
def test_where_a_link_is_rejected_no_case_of_one_is_left_but_by_its_name(storage: Storage, name: str | None) -> None:
    one, other = released(storage, "a"), released(storage, "b", "Words of b.", at=after(hours=1))
    if name:
        judged(storage, one, belonging=leads(name))
    else:
        judged(storage, one)
    case = Belonging(Relation.FOLLOW_UP, 0.7, lead=one.release)
    judged(storage, other, link(other, one, Relation.FOLLOW_UP), belonging=case)
    assert len(storage.queries.operation(f"o{one.release}").members) == 2
    (said,) = storage.queries.every_link()
    storage.store.decide_link(said.id, Judgement.REJECTED, "person:ada", after(days=1))
    assert [each.id for each in storage.queries.operations()] == [f"o{one.release}"] * bool(name)
    assert waiting(storage) == [*[one.id] * (not name), other.id]
