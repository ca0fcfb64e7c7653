"""Ids that a publisher makes anew or uses again, and what is remembered of a channel and of a source's pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from scraper.errors import UnmetExpectation
from scraper.model import ChannelState, DateOrigin, Entry, Habits, Look, Recalled, ReleaseStatus, Written
from storage import Storage
from tests.storage.made import START, after, article, entry, moment, outcome, poll, released

LOOK = Look(entries=3, dated=3, titled=3, known=3, altered=1, lost=0)


def dated(name: str, key: str, day: int) -> Entry:
    return entry(name, key=key, published=moment(after(days=day)))


def held(storage: Storage) -> dict[str, str | None]:
    return {visit.entry.url[-1]: visit.entry.key for visit in storage.store.visits("harbour", after(days=99), 99)}


def test_ids_made_anew_are_the_same_entries(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a", key="1"), entry("b", key="2")))
    assert storage.store.record_poll(poll(entry("a", key="x"), entry("b", key="y"), at=after(hours=1))) == 0
    assert held(storage) == {"a": "x", "b": "y"}


def test_the_release_follows_its_entry_s_new_id(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a", key="1")))
    (visit,) = storage.store.visits("harbour", START, 9)
    storage.store.record_outcome(outcome(visit, article(visit.entry)))
    storage.store.record_poll(poll(entry("a", key="x"), entry("b", key="1"), at=after(hours=1)))
    found = storage.store.held("harbour", entry("b", key="1"), article(entry("b"), "Another story altogether."), None)
    assert found is None
    assert storage.store.held("harbour", entry("a", key="x"), article(entry("a")), None)


def test_an_id_used_again_swallows_no_story_and_overwrites_none(storage: Storage) -> None:
    storage.store.record_poll(poll(dated("a", "1", 1), dated("b", "2", 2)))
    shifted = poll(dated("c", "1", 3), dated("a", "2", 1), dated("b", "3", 2), at=after(hours=1))
    assert storage.store.record_poll(shifted) == 1
    assert held(storage) == {"a": "1", "b": "3", "c": None}
    assert storage.store.record_poll(replace(shifted, at=after(hours=2))) == 0
    gone = poll(dated("d", "1", 4), at=after(hours=3))
    assert storage.store.record_poll(gone) == 1, "another date, title and address: another story"


def test_one_id_for_all_is_none(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a", key="1"), entry("b", key="2")))
    same = [entry(name, key="0") for name in ("a", "b", "c")]
    assert storage.store.record_poll(poll(*same, at=after(hours=1))) == 1
    assert held(storage) == {"a": "1", "b": "2", "c": None}


def test_a_channel_never_polled_recalls_nothing(storage: Storage) -> None:
    recalled = storage.store.recall("harbour", "news", [entry("a")], None)
    assert recalled == Recalled(frozenset({entry("a").url}), frozenset({entry("a").url}))


def test_what_a_page_offers_is_told_apart(storage: Storage) -> None:
    storage.store.record_poll(poll(dated("a", "1", 1), dated("b", "2", 2), dated("c", "3", 3), look=LOOK))
    storage.store.record_poll(poll(entry("e"), channel="archive"))
    now = [
        dated("a", "1", 9),
        dated("b", "9", 2),
        replace(dated("c", "3", 3), summary="Reworded"),
        entry("d"),
        entry("e"),
    ]
    recalled = storage.store.recall("harbour", "news", now, None)
    assert recalled.unseen == {entry("d").url}
    assert recalled.unheard == {entry("d").url, entry("e").url}
    assert recalled.altered == 2, "another date, another id; words may change"
    assert (recalled.head, recalled.gone, recalled.looks) == (3, 0, (LOOK,))
    assert storage.store.recall("harbour", "news", now[3:], None).gone == 3


def test_looks_are_remembered_the_newest_first_and_doubted_ones_apart(storage: Storage) -> None:
    store, odd = storage.store, replace(LOOK, entries=1)
    for hour in range(3):
        store.record_poll(poll(entry("a"), at=after(hours=hour), look=replace(LOOK, known=hour)))
    store.record_poll(poll(at=after(hours=3), unchanged=True))
    store.record_poll(poll(at=after(hours=4), look=odd, fault=UnmetExpectation("odd")))
    recalled = store.recall("harbour", "news", [], None)
    assert [look.known for look in recalled.looks] == [2, 1, 0]
    assert recalled.doubted == ((after(hours=4), odd),)
    assert (recalled.head, recalled.last_read, recalled.last_polled) == (1, after(hours=2), after(hours=4))
    assert store.recall("harbour", "archive", [], None) == Recalled()


def test_what_was_learned_before_a_lasting_change_is_no_measure(storage: Storage) -> None:
    store = storage.store
    for hour in range(3):
        store.record_poll(poll(entry("a"), at=after(hours=hour), look=LOOK))
    store.record_poll(poll(entry("a"), at=after(hours=3), look=LOOK, relearn=True))
    store.record_poll(poll(entry("a"), at=after(hours=4), look=LOOK))
    assert len(store.recall("harbour", "news", [], None).looks) == 2
    assert store.recall("harbour", "news", [], date(2027, 1, 1)).looks == ()


def test_a_doubted_look_leaves_the_head_where_it_was(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a"), entry("b"), look=LOOK))
    storage.store.record_poll(poll(entry("z"), at=after(hours=1), look=LOOK, fault=UnmetExpectation("odd")))
    assert storage.store.recall("harbour", "news", [entry("a"), entry("b")], None).gone == 0


def test_the_habits_of_a_source_are_those_of_its_newest_releases(storage: Storage) -> None:
    first = released(storage, "a", "The same words on both pages.")
    released(storage, "b", "The same words on both pages.", published=None)
    released(storage, "c", "Other words.", published=replace(moment(), origin=DateOrigin.META))
    wall = article(entry("d"), "The same words on both pages.")
    habits = storage.store.habits("harbour", wall, None)
    assert habits.same == 2
    assert storage.store.habits("harbour", wall, first.release).same == 1
    assert sorted(habits.recent, key=lambda each: each.length) == [
        Written(14, True), Written(31, False), Written(31, False),
    ]  # fmt: skip
    assert storage.store.habits("quay", wall, None) == Habits()


def test_what_a_channel_announced_of_some_days_is_found_again_but_for_what_is_gone(storage: Storage) -> None:
    offered = [dated(name, name, day) for day, name in enumerate("abcd", 1)]
    storage.store.record_poll(poll(*offered, entry("undated")))
    for visit in storage.store.visits("harbour", after(days=9), 9):
        read = replace(article(visit.entry), published=visit.entry.published)
        made = outcome(visit, read, at=after(days=9))
        storage.store.record_outcome(replace(made, status=ReleaseStatus.WITHDRAWN) if visit.entry.key == "d" else made)
    found = storage.store.announced("harbour", "news", after(days=2))
    assert {(each.url[-1], each.key, each.at) for each in found} == {
        ("b", "b", after(days=2)),
        ("c", "c", after(days=3)),
    }
    assert not storage.store.announced("harbour", "other", START)


def test_a_changed_claim_after_a_fault_closes_the_issue_when_it_reads(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a")))
    (visit,) = storage.store.visits("harbour", START, 9)
    storage.store.record_outcome(outcome(visit, None, fault=UnmetExpectation("odd", url=visit.entry.url)))
    assert storage.queries.issues("harbour")
    storage.store.record_poll(poll(entry("a", title="As it should be"), at=after(hours=1)))
    (visit,) = storage.store.visits("harbour", after(hours=1), 9)
    storage.store.record_outcome(outcome(visit, article(visit.entry), at=after(hours=1)))
    assert not storage.queries.issues("harbour")


def test_however_long_a_channel_is_doubted_what_was_right_is_not_forgotten(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a"), look=LOOK))
    for hour in range(1, 60):
        storage.store.record_poll(poll(entry("z"), at=after(hours=hour), look=LOOK, fault=UnmetExpectation("odd")))
    recalled = storage.store.recall("harbour", "news", [entry("a")], None)
    assert recalled.looks == (LOOK,)
    assert len(recalled.doubted) == 40


def test_looks_by_a_clock_that_was_ahead_hide_none_that_come_after(storage: Storage) -> None:
    """They would be the newest until their day comes: a page that breaks before then would never be learned anew."""
    ahead, now = after(days=300), after(days=1)

    def looked(at: datetime, **more: Any) -> None:
        state = ChannelState(last_polled=at, next_due=at + timedelta(hours=1), polls=1)
        storage.store.record_poll(poll(entry("a"), at=at, state=state, look=LOOK, **more))

    for hour in range(6):
        looked(ahead + timedelta(hours=hour), relearn=hour == 0)
    storage.store.put_right("harbour", now)
    state = storage.store.channel_state("harbour", "news")
    assert (state.last_polled, state.next_due) == (None, now)
    for hour in range(1, 3):
        looked(now + timedelta(hours=hour), fault=UnmetExpectation("Odd."))
    recalled = storage.store.recall("harbour", "news", [entry("a")], None)
    assert [at for at, _ in recalled.doubted] == [now + timedelta(hours=hour) for hour in (2, 1)]
    assert len(recalled.looks) == 6
    assert recalled.last_read == now
