"""A second look at releases that one import brought: which of them get one, when, and that batches do not matter."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from scraper import pipeline
from scraper.compare import JUDGE
from scraper.model import Traits, Verdict, Version
from scraper.reading import Inline
from storage import Storage, hindsight
from tests.storage.made import START, after, belongs_to, judged, leads, released
from tests.storage.test_lookups import CASES, reader, state


def together(storage: Storage, *names: str, at: datetime = START) -> list[Version]:
    """Releases of one file: a microsecond from one to the next."""
    return [released(storage, name, at=at + timedelta(microseconds=place)) for place, name in enumerate(names)]


def alike(storage: Storage, version: Version, other: Version) -> None:
    """Judge one that is found a little like another."""
    storage.store.record_verdict(version, Traits(), Verdict(alike={other.release: 0.2}), JUDGE)


def waiting(storage: Storage) -> list[str]:
    return [version.id for version in storage.store.unrelated(99)]


def look(storage: Storage) -> int:
    return storage.store.look_again(START, JUDGE)


def test_what_came_together_and_was_found_alike_is_judged_again_once(storage: Storage) -> None:
    one, two, other = together(storage, *"abc")
    for version in (two, one, other):
        alike(storage, version, one if version is two else two)
    storage.store.record_verdict(other, Traits(), Verdict(), JUDGE)
    assert look(storage) == 2
    assert waiting(storage) == [one.id, two.id]
    for version in (one, two):
        alike(storage, version, two if version is one else one)
    assert look(storage) == 0
    assert waiting(storage) == []


def test_nothing_is_looked_at_again_before_all_that_came_with_it_is_judged(storage: Storage) -> None:
    one, two, last = together(storage, *"abc")
    for version, other in ((one, two), (two, one)):
        alike(storage, version, other)
        assert look(storage) == 0
    judged(storage, last)
    assert look(storage) == 2


def test_what_a_network_brought_one_after_the_other_is_looked_at_once(storage: Storage) -> None:
    one, two = (released(storage, name, at=after(seconds=second)) for second, name in enumerate("ab"))
    for version, other in ((one, two), (two, one)):
        alike(storage, version, other)
        assert look(storage) == 0


def test_who_is_with_all_that_is_like_it_is_not_looked_at_again(storage: Storage) -> None:
    one, two, three = together(storage, *"abc")
    judged(storage, one, belonging=leads())
    storage.store.record_verdict(
        two, Traits(), Verdict(alike={one.release: 0.5}, belonging=belongs_to(f"o{one.release}")), JUDGE
    )
    storage.store.record_verdict(three, Traits(), Verdict(), JUDGE)
    assert look(storage) == 0


def test_of_two_versions_the_newer_is_judged_again_and_what_an_older_judge_decided_is_not(storage: Storage) -> None:
    one, two = together(storage, *"ab")
    alike(storage, one, two)
    judged(storage, two)  # by judge/1
    assert look(storage) == 1
    assert waiting(storage) == [one.id]


def test_what_came_together_is_judged_before_what_came_later(storage: Storage) -> None:
    made = together(storage, *"abc")
    late = [released(storage, name, at=after(days=1 + place)) for place, name in enumerate("de")]
    assert list(storage.store.unrelated(99)) == made
    for number in (2, 1, 0):
        assert len(storage.store.unrelated(number)) == number
    judged(storage, made[0])
    judged(storage, made[1])
    assert list(storage.store.unrelated(99)) == [made[2]]  # it goes on what is judged by now
    judged(storage, made[2])
    assert list(storage.store.unrelated(99)) == late


def test_of_an_archive_from_before_only_what_is_new_is_looked_at_again(storage: Storage) -> None:
    one, two = together(storage, *"ab")
    alike(storage, one, two)
    alike(storage, two, one)
    three, four = together(storage, *"cd", at=after(days=1))
    alike(storage, three, four)
    alike(storage, four, three)
    assert storage.store.look_again(three.captured_at, JUDGE) == 2
    assert waiting(storage) == [three.id, four.id]


def _told(storage: Storage, place: int, case: str) -> Version:
    """A release that names its case, or one that may be about any of them."""
    named = (
        f"Detectives in Operation {case} arrested {place + 3} suspects in the harbour of Noordmeer on Tuesday.",
        f"The suspects of {case} sold {place + 20} kilos of cocaine through the shop of Aldo Fenwick, 41, police say.",
    )
    vague = (
        "A judge in Noordmeer heard Aldo Fenwick, 41, on cocaine in the harbour and the shop of his brother Dirk.",
    )
    lines = named if place % 5 else vague
    return released(storage, f"{case}-{place}".lower(), *lines, at=after(hours=place // 6, microseconds=place))


@pytest.mark.parametrize("size", [1, 2, 5])
def test_however_many_are_judged_at_once_the_end_is_one(
    storage: Storage, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    for place in range(15):
        _told(storage, place, CASES[place % 3])
    counts: list[int] = []
    look_again = storage.store.look_again

    def noting(since: datetime, judge: str) -> int:
        counts.append(look_again(since, judge))
        return counts[-1]

    monkeypatch.setattr(storage.store, "look_again", noting)
    assert pipeline.relate(reader(Inline()), storage.store) == 15
    before, again = state(storage), sum(counts)
    storage.store.forget_judgements()
    monkeypatch.setattr(pipeline, "BATCH", size)
    assert pipeline.relate(reader(Inline()), storage.store) == 15
    assert state(storage) == before
    assert sum(counts) == 2 * again > 0


def test_moments_a_millisecond_apart_are_together_and_later_ones_not(storage: Storage) -> None:
    one = released(storage, "a")
    two = released(storage, "b", at=START + hindsight.APART)
    three = released(storage, "c", at=START + 2 * hindsight.APART + timedelta(microseconds=1))
    for version in (one, two, three):
        alike(storage, version, two if version is one else one)
    assert look(storage) == 2
    assert waiting(storage) == [one.id, two.id]
