"""Words of people from another archive: kept with their speaker and time, once, and never over a word said here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scraper.model import Judgement, Link, Relation, Version
from storage import Storage
from storage.accepting import Accepted
from storage.decisions import MERGE, RENAME, SPLIT, Decision
from tests.storage.made import after, judged, leads, link, released


@pytest.fixture
def two(storage: Storage) -> tuple[Version, Version]:
    """Two releases, each in an operation of its own."""
    first, second = released(storage, "a"), released(storage, "b")
    judged(storage, first, belonging=leads("Lantern"))
    judged(storage, second, belonging=leads("Candle"))
    return first, second


def word(later: Version, earlier: Version, judgement: Judgement = Judgement.CONFIRMED) -> Link:
    told = link(later, earlier, Relation.COVERAGE, judgement)
    return replace(told, decided_by="person:ada", decided_at=after(days=1))


def decision(action: str, *releases: str, by: str = "person:ada", name: str | None = None) -> Decision:
    return Decision(0, action, "", by, after(days=1), {id: side for side, id in enumerate(releases)}, name)


def test_a_link_that_no_judge_made_joins_what_it_says(storage: Storage, two: tuple[Version, Version]) -> None:
    first, second = two
    assert storage.store.take_words([word(second, first)]) == [Accepted(True)]
    (operation,) = storage.queries.operations()
    assert operation.releases == 2
    assert storage.store.take_words([word(second, first)]) == [Accepted(False)]
    (row,) = storage.queries.links()
    assert (row.link.decided_by, row.link.decided_at) == ("person:ada", after(days=1))


def test_a_word_said_here_stands_unless_its_speaker_changed_it(storage: Storage, two: tuple[Version, Version]) -> None:
    first, second = two
    storage.store.take_words([word(second, first)])
    other = replace(word(second, first, Judgement.REJECTED), decided_by="person:bo")
    (told,) = storage.store.take_words([other])
    assert (told.new, told.against) == (False, word(second, first))
    older = replace(other, decided_by="person:ada", decided_at=after(hours=1))
    assert storage.store.take_words([older]) == [Accepted(False)]
    newer = replace(older, decided_at=after(days=2))
    assert storage.store.take_words([newer]) == [Accepted(True)]
    assert [row.releases for row in storage.queries.operations()] == [1], "the other is judged again"


def test_what_was_said_one_after_the_other_there_is_taken_as_one(
    storage: Storage, two: tuple[Version, Version]
) -> None:
    ids = [version.release for version in two]
    merge, split = decision(MERGE, *ids), replace(decision(SPLIT, *ids, by="person:bo"), at=after(days=2))
    assert storage.store.take_words([merge, split]) == [Accepted(True), Accepted(True)]
    assert [row.releases for row in storage.queries.operations()] == [1, 1]
    assert storage.store.take_words([merge, split]) == [Accepted(False), Accepted(False)]
    assert len(list(storage.queries.every_decision())) == 2


def test_a_merge_grows_with_the_releases_that_come_to_be_held(storage: Storage, two: tuple[Version, Version]) -> None:
    ids = [version.release for version in two]
    storage.store.take_words([decision(MERGE, *ids)])
    third = released(storage, "c")
    judged(storage, third)
    assert storage.store.take_words([decision(MERGE, *ids, third.release)]) == [Accepted(True)]
    (said,) = storage.queries.every_decision()
    assert set(said.sides) == {*ids, third.release}
    (operation,) = storage.queries.operations()
    assert operation.releases == 3


def test_another_name_given_here_stands(storage: Storage, two: tuple[Version, Version]) -> None:
    (first, _) = two
    (row,) = (row for row in storage.queries.operations() if row.name == "Lantern")
    storage.store.rename_operation(row.id, "Torch", "bo", after(hours=1))
    (told,) = storage.store.take_words([decision(RENAME, first.release, name="Lamp")])
    assert isinstance(told.against, Decision)
    assert (told.new, told.against.name) == (False, "Torch")
    assert {each.name for each in storage.queries.operations()} == {"Torch", "Candle"}


def test_a_word_taken_back_here_is_not_taken_again(storage: Storage, two: tuple[Version, Version]) -> None:
    first, second = two
    told, named = word(second, first), decision(RENAME, first.release, name="Lamp")
    assert storage.store.take_words([told, named]) == [Accepted(True), Accepted(True)]
    (row,) = storage.queries.links()
    (operation,) = storage.queries.operations()
    storage.store.undo_decision(operation.id, "bo", after(days=2))
    storage.store.undo_link(row.id, "ada", after(days=2))
    assert storage.store.take_words([told, named]) == [Accepted(False), Accepted(False)]
    assert (storage.queries.links(), list(storage.queries.every_decision())) == ([], [])
    again = replace(told, decided_at=after(days=3)), replace(named, at=after(days=3))
    assert storage.store.take_words(again) == [Accepted(True), Accepted(True)]
