"""A new version of a release that shows no more what an older one showed: its links, its cluster, its operation."""

from __future__ import annotations

import pytest

from scraper.model import Belonging, Judgement, Keys, Relation, Version
from storage import Storage
from tests.storage.made import after, belongs_to, entry, judged, leads, link, outcome, poll, released
from tests.storage.made import article as article_of


@pytest.fixture
def pair(storage: Storage) -> tuple[Version, Version]:
    """Two releases of one operation, the later a copy that goes on with the earlier."""
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    judged(storage, one, belonging=leads("Operation Lanternfish"))
    copy = link(two, one, Relation.EDITED)
    belonging = belongs_to(f"o{one.release}", Relation.FOLLOW_UP)
    judged(storage, two, copy, link(two, one, Relation.FOLLOW_UP), copy_of=copy, belonging=belonging)
    return one, two


def rewritten(storage: Storage, version: Version) -> Version:
    """The release's second version, a month later."""
    url, at = version.article.url, after(days=30)
    storage.store.record_poll(poll(entry(url.rpartition("/")[2], title="again"), at=at))
    visit = next(each for each in storage.store.visits("harbour", at, 99) if each.entry.url == url)
    made = storage.store.record_outcome(outcome(visit, article_of(visit.entry, "Of something else."), at=at))
    assert made is not None
    return made


def test_what_a_new_version_shows_no_more_stands_no_more(storage: Storage, pair: tuple[Version, Version]) -> None:
    one, two = pair
    judged(storage, rewritten(storage, two))
    assert list(storage.queries.every_link()) == []
    assert storage.queries.clusters() == []
    held = storage.queries.release(two.release)
    assert (held.cluster, held.operation) == (None, None)
    assert storage.queries.release(one.release).operation == f"o{one.release}"


def test_its_history_is_kept(storage: Storage, pair: tuple[Version, Version]) -> None:
    ids = [row.id for row in storage.queries.links()]
    newer = rewritten(storage, pair[1])
    judged(storage, newer)
    past = [each for id in ids for each in storage.queries.link_history(id)]
    assert [each.superseded_at for each in past] == [newer.captured_at] * 2


def test_what_it_still_shows_stays(storage: Storage, pair: tuple[Version, Version]) -> None:
    one, two = pair
    judged(storage, rewritten(storage, two), link(two, one, Relation.FOLLOW_UP))
    assert [row.link.relation for row in storage.queries.every_link()] == [Relation.FOLLOW_UP]
    held = storage.queries.release(two.release)
    assert (held.cluster, held.operation) == (None, f"o{one.release}")


def test_what_a_person_confirmed_stays(storage: Storage, pair: tuple[Version, Version]) -> None:
    one, two = pair
    for row in storage.queries.links():
        storage.store.decide_link(row.id, Judgement.CONFIRMED, "ada", after(days=1))
    judged(storage, rewritten(storage, two))
    assert len(list(storage.queries.every_link())) == 2
    held = storage.queries.release(two.release)
    assert (held.cluster, held.operation) == (f"c{one.release}", f"o{one.release}")


@pytest.mark.parametrize("hours", [1, 2])
def test_what_was_found_when_the_other_was_judged_stays(
    storage: Storage, pair: tuple[Version, Version], hours: int
) -> None:
    """Captured later, or at the very same moment and judged behind it."""
    _, two = pair
    third = released(storage, "c", at=after(hours=hours))
    joined = Belonging(Relation.FOLLOW_UP, 0.9, storage.queries.release(two.release).operation)
    judged(storage, third, link(third, two, Relation.FOLLOW_UP), belonging=joined)
    judged(storage, rewritten(storage, two))
    assert [row.link.later for row in storage.queries.every_link()] == [third.release]
    assert storage.queries.release(two.release).operation == storage.queries.release(third.release).operation


def test_what_was_suggested_of_two_that_are_of_one_operation_now_stands_no_more(storage: Storage) -> None:
    """As when a person's word that kept one of them out of it is taken back."""
    one, two, third = (released(storage, name, at=after(hours=hour)) for hour, name in enumerate("abc"))
    for version in (one, two):
        judged(storage, version, belonging=leads())
    near, far = (link(third, each, Relation.FOLLOW_UP, Judgement.SUGGESTED, 0.5) for each in (one, two))
    judged(storage, third, near, far)
    judged(storage, third, belonging=belongs_to(f"o{one.release}"))
    assert [row.link for row in storage.queries.every_link()] == [far]


def test_the_judges_know_what_a_release_that_is_judged_again_is_in(
    storage: Storage, pair: tuple[Version, Version]
) -> None:
    """Else it would count as one of those to which it is to be like."""
    one, two = pair
    assert storage.store.neighbourhood(released(storage, "new", at=after(days=9)), Keys()).own is None
    assert storage.store.neighbourhood(two, Keys()).own == f"o{one.release}"
    assert storage.store.neighbourhood(rewritten(storage, two), Keys()).own == f"o{one.release}"


def test_the_judges_know_with_what_a_release_was_merged_into_another_case(storage: Storage) -> None:
    made = [released(storage, url, at=after(hours=number)) for number, url in enumerate("abcd")]
    for first, then in ((made[0], made[1]), (made[2], made[3])):
        judged(storage, first, belonging=leads())
        judged(storage, then, link(then, first, Relation.FOLLOW_UP), belonging=belongs_to(f"o{first.release}"))
    storage.store.merge_operations([f"o{made[0].release}", f"o{made[2].release}"], "ada", after(days=1))
    storage.store.forget_judgements()
    assert storage.store.neighbourhood(made[3], Keys()).beside == {made[2].release}
