"""Polls: entries are one by key or URL, a claim is news once, validators and issues stand beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from scraper.errors import BlotterError, BotChallenge, MissingField, NotFound, TimedOut, TooMany
from scraper.model import ChannelState, Validators
from storage import Storage
from tests.storage.made import START, after, article, capture, entry, moment, outcome, poll, released, source


def urls(storage: Storage) -> list[str]:
    return [visit.entry.url for visit in storage.store.visits("harbour", after(days=1), 100)]


def test_the_same_poll_three_times_is_news_once(storage: Storage) -> None:
    look = poll(entry("a"), entry("b"), entry("c"))
    assert [storage.store.record_poll(look) for _ in range(3)] == [3, 0, 0]
    assert storage.queries.counts()["entries"] == 3


def test_what_a_channel_lists_first_is_visited_last(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("newest"), entry("middle"), entry("oldest")))
    assert [url.rpartition("/")[2] for url in urls(storage)] == ["oldest", "middle", "newest"]


def test_an_entry_comes_back_as_it_was_offered(storage: Storage) -> None:
    offered = entry("a", key="k/1", summary="Two arrests — Zürich", published=moment(), modified=moment(after(hours=1)))
    storage.store.record_poll(poll(replace(offered, language="de", content='{"id": 1}')))
    (visit,) = storage.store.visits("harbour", START, 5)
    assert visit.entry == replace(offered, language="de", content='{"id": 1}')
    assert (visit.known, visit.attempts, visit.validators) == (None, 0, Validators())


def test_another_claim_is_news_and_the_same_one_is_not(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a"), entry("b")))
    asked = [entry("a"), entry("b", title="Corrected"), entry("c")]
    assert storage.store.news("harbour", asked) == {entry("b").url, entry("c").url}
    assert storage.store.record_poll(poll(*asked, at=after(hours=1))) == 2


def test_two_channels_that_word_a_claim_differently_do_not_stir_each_other(storage: Storage) -> None:
    terse, wordy = entry("a"), entry("a", summary="a longer story")
    assert storage.store.record_poll(poll(terse)) == 1
    (visit,) = storage.store.visits("harbour", START, 5)
    storage.store.record_outcome(outcome(visit, article(terse)))
    for hour in (1, 2, 3):
        assert storage.store.record_poll(poll(wordy, channel="archive", at=after(hours=hour))) == 0
        assert storage.store.record_poll(poll(terse, at=after(hours=hour))) == 0
    assert urls(storage) == []
    assert storage.store.record_poll(poll(replace(wordy, title="New"), channel="archive", at=after(hours=4))) == 1


def test_a_key_holds_an_entry_together_when_its_url_changes(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a", key="17")))
    assert storage.store.record_poll(poll(entry("b", key="17"), at=after(hours=1))) == 1
    assert urls(storage) == [entry("b").url]
    assert storage.queries.counts()["entries"] == 1


def test_a_channel_without_keys_names_the_same_entry_by_url(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a", key="17"), entry("b")))
    storage.store.record_poll(poll(entry("a"), channel="archive"))
    storage.store.record_poll(poll(entry("b", key="18"), at=after(hours=1)))
    assert storage.queries.counts()["entries"] == 2
    keys = {visit.entry.url: visit.entry.key for visit in storage.store.visits("harbour", after(days=1), 9)}
    assert keys == {entry("a").url: "17", entry("b").url: "18"}


def test_two_keys_at_one_url_are_two_entries(storage: Storage) -> None:
    assert storage.store.record_poll(poll(entry("a", key="1"), entry("a", key="2", title="Other"))) == 2
    assert storage.store.record_poll(poll(entry("a", key="1"), entry("a", key="2", title="Other"))) == 0


def test_an_entry_offered_twice_in_one_poll_counts_once(storage: Storage) -> None:
    look = poll(entry("a"), entry("a", title="again"))
    assert [storage.store.record_poll(look) for _ in range(2)] == [1, 0]


def test_channel_state_comes_back(storage: Storage) -> None:
    assert storage.store.channel_state("harbour", "news") == ChannelState()
    state = ChannelState(
        Validators('"e"', "Mon", "https://harbour.example/list"), "2026-03-02", START, None, None, after(hours=1), 0, 7
    )
    storage.store.record_poll(poll(entry("a"), state=state))
    kept = storage.store.channel_state("harbour", "news")
    assert kept == replace(state, last_changed=START, last_new=START)
    storage.store.record_poll(poll(at=after(hours=1), state=replace(kept, last_polled=after(hours=1)), unchanged=True))
    assert storage.store.channel_state("harbour", "news").last_new == START


def test_inline_evidence_is_kept_only_for_captures_that_brought_news(storage: Storage) -> None:
    pages = tuple(capture(f"https://harbour.example/api?page={n}", b"page %d" % n) for n in (1, 2))
    items = (entry("a", content='{"n":1}'), entry("b", content='{"n":2}'))
    storage.store.record_poll(poll(*items, captures=pages, origins=(0, 1), inline=True))
    visits = storage.store.visits("harbour", START, 5)
    assert {visit.evidence for visit in visits} == {page.digest for page in pages}
    assert {visit.captured_at for visit in visits} == {START}
    again = tuple(capture(page.url, page.body + b"!", at=after(hours=1)) for page in pages)
    changed = (items[0], entry("b", content='{"n":3}'))
    storage.store.record_poll(poll(*changed, captures=again, origins=(0, 1), inline=True, at=after(hours=1)))
    assert storage.evidence.exists(again[1].digest)
    assert not storage.evidence.exists(again[0].digest)


def test_what_does_not_read_is_kept_once_however_often_it_comes(storage: Storage) -> None:
    fault = MissingField("no url", url="https://import.invalid/in.jsonl#L4")
    for hour, body in enumerate((b"{", b"{", b"[", b"{")):
        page = capture("https://import.invalid/in.jsonl#L4", body, at=after(hours=hour))
        storage.store.record_poll(poll(captures=(page,), at=after(hours=hour), fault=fault))
    assert storage.queries.counts()["captures"] == 2


def test_a_plain_channel_keeps_no_capture(storage: Storage) -> None:
    page = capture("https://harbour.example/news.xml")
    storage.store.record_poll(poll(entry("a"), captures=(page,)))
    assert storage.queries.counts()["captures"] == 0
    assert not storage.evidence.exists(page.digest)


def test_of_a_page_with_too_many_entries_nothing_is_believed(storage: Storage) -> None:
    links = [entry(str(number)) for number in range(30)]
    assert storage.store.record_poll(poll(*links, fault=TooMany(url="https://harbour.example/"))) == 0
    assert storage.queries.counts()["entries"] == 0


def test_issues_open_once_count_and_close_when_the_channel_is_clean(storage: Storage) -> None:
    store, queries = storage.store, storage.queries
    for hour in range(3):
        store.record_poll(poll(at=after(hours=hour), fault=TimedOut(url="https://harbour.example/news.xml")))
    store.record_poll(poll(at=after(hours=3), fault=BotChallenge()))
    assert [(issue.code, issue.times) for issue in queries.issues("harbour")] == [
        ("bot_challenge", 1),
        ("timed_out", 3),
    ]
    store.record_poll(poll(entry("a"), channel="archive", at=after(hours=4)))
    assert len(queries.issues()) == 2
    store.record_poll(poll(entry("a"), at=after(hours=5)))
    assert queries.issues() == []
    assert {issue.closed_at for issue in queries.issues(open_only=False)} == {after(hours=5)}
    store.record_poll(poll(at=after(hours=6), fault=TimedOut(url="https://harbour.example/news.xml")))
    assert [(issue.times, issue.first_seen) for issue in queries.issues()] == [(1, after(hours=6))]


def test_another_fault_at_the_same_place_takes_its_place(storage: Storage) -> None:
    place = "https://harbour.example/news.xml"
    storage.store.record_poll(poll(fault=TimedOut(url=place)))
    storage.store.record_poll(poll(at=after(hours=1), fault=BotChallenge(url=place)))
    assert [issue.code for issue in storage.queries.issues()] == ["bot_challenge"]
    assert len(storage.queries.issues(open_only=False)) == 2


def test_due_sources_are_those_with_a_channel_or_a_visit_due(storage: Storage) -> None:
    store, both = storage.store, [source(), source("quay"), source("idle", enabled=False)]
    assert store.due_sources(START, both) == ("harbour", "quay")
    for name in ("news", "archive"):
        store.record_poll(poll(channel=name))
    assert store.due_sources(after(minutes=30), both) == ("quay",)
    store.record_poll(poll(entry("a")))
    assert store.due_sources(after(minutes=30), both) == ("quay", "harbour")
    assert "harbour" in store.due_sources(after(hours=2), both)


def test_a_failed_visit_waits_and_a_hopeless_one_stops(storage: Storage) -> None:
    store = storage.store
    store.record_poll(poll(entry("a"), entry("b")))
    for visit, due in zip(store.visits("harbour", START, 9), (after(hours=2), None), strict=True):
        store.record_outcome(outcome(visit, None, fault=NotFound(), next_visit=due))
    assert urls(storage) == [entry("b").url]
    assert store.visits("harbour", after(hours=1), 9) == []
    (again,) = store.visits("harbour", after(hours=3), 9)
    assert again.attempts == 1
    assert [issue.url for issue in storage.queries.issues()] == [entry("a").url, entry("b").url]
    store.record_outcome(outcome(again, article(again.entry), at=after(hours=3)))
    assert [issue.url for issue in storage.queries.issues()] == [entry("a").url]


def test_a_claim_that_came_while_its_page_was_fetched_is_not_lost(storage: Storage) -> None:
    store = storage.store
    store.record_poll(poll(entry("a")))
    (visit,) = store.visits("harbour", START, 9)
    store.record_poll(poll(entry("a", title="Newer"), at=after(hours=1)))
    store.record_outcome(outcome(visit, article(visit.entry), at=after(minutes=1), next_visit=after(days=3)))
    (waiting,) = store.visits("harbour", after(hours=1), 9)
    assert waiting.entry.title == "Newer"
    assert waiting.known is not None


def test_revisits_come_after_what_is_new(storage: Storage) -> None:
    released(storage, "old")
    storage.store.record_poll(poll(entry("old"), entry("fresh"), at=after(days=401)))
    found = storage.store.visits("harbour", after(days=402), 9)
    assert [visit.entry.url.rpartition("/")[2] for visit in found] == ["fresh", "old"]


def test_dead_pages_never_keep_news_waiting(storage: Storage) -> None:
    """A list of a thousand pages that are gone would fill every look with them, and its news would never be seen."""
    store = storage.store
    store.record_poll(poll(*(entry(name) for name in "abc")))
    for visit, hours in zip(store.visits("harbour", START, 9), (5, 3, 4), strict=True):
        store.record_outcome(outcome(visit, None, fault=NotFound(), next_visit=after(hours=hours)))
    released(storage, "old")
    store.record_poll(poll(entry("fresh"), at=after(days=401)))
    found = [visit.entry.url.rpartition("/")[2] for visit in store.visits("harbour", after(days=402), 9)]
    assert found == ["fresh", "b", "a", "c", "old"]


def test_a_host_is_never_promised_twice_within_its_gap(storage: Storage) -> None:
    gap = timedelta(seconds=2)
    turns = [storage.store.host_turn("harbour.example", START, gap) for _ in range(3)]
    assert turns == [START, START + gap, START + 2 * gap]
    assert storage.store.host_turn("harbour.example", after(hours=1), gap) == after(hours=1)
    assert storage.store.host_turn("quay.example", START, gap) == START
    assert storage.store.host_turn("quay.example", after(seconds=-1), gap) == START + gap, "another machine's clock"
    yesterday = after(days=-1)
    assert storage.store.host_turn("quay.example", yesterday, gap) == yesterday + timedelta(seconds=5), "one set back"


def test_what_a_clock_that_was_ahead_put_off_is_due_again(storage: Storage) -> None:
    """Two pages were looked at, and a third could not be had, while the clock showed a day two months from now."""
    ahead = after(days=60)
    released(storage, "before", at=START)
    released(storage, "meanwhile", at=ahead)
    storage.store.record_poll(poll(entry("missed"), at=ahead))
    (visit,) = (each for each in storage.store.visits("harbour", ahead, 9) if each.entry == entry("missed"))
    storage.store.record_outcome(outcome(visit, None, at=ahead, fault=TimedOut(), next_visit=after(days=61)))
    due = {visit.entry.url for visit in storage.store.visits("harbour", after(days=1), 9)}
    assert not due & {entry("meanwhile").url, entry("missed").url}
    storage.store.put_right("harbour", after(days=1))
    put_right = {visit.entry.url for visit in storage.store.visits("harbour", after(days=1), 9)}
    assert put_right == due | {entry("meanwhile").url, entry("missed").url}


def test_after_a_clock_that_was_ahead_a_channel_goes_on_from_the_last_good_look_before(storage: Storage) -> None:
    """A look then asked for days to come; one before it met a fault, and another channel was not looked at since."""
    store, ahead = storage.store, after(days=365)

    def looked(at: datetime, channel: str = "news", **more: BlotterError) -> None:
        state = ChannelState(last_polled=at, next_due=at, polls=1, cursor=at.date().isoformat())
        store.record_poll(poll(at=at, channel=channel, state=state, **more))

    looked(START)
    looked(START, "other")
    looked(after(days=1), fault=TimedOut())
    looked(ahead)
    looked(ahead, "new")
    store.put_right("harbour", after(days=9))
    cursors = [store.channel_state("harbour", channel).cursor for channel in ("news", "other", "new")]
    assert cursors == [START.date().isoformat(), START.date().isoformat(), None]


def test_pages_that_an_older_blotter_gave_up_are_taken_up(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("page"), entry("item", content='{"id": 1}')))
    for visit in storage.store.visits("harbour", START, 9):
        storage.store.record_outcome(outcome(visit, None, fault=NotFound(), next_visit=None))
    assert storage.store.visits("harbour", after(days=400), 9) == []
    storage.store.sync_sources([source(enabled=False)])
    assert storage.store.visits("harbour", after(days=400), 9) == []
    storage.store.sync_sources([source()])
    (visit,) = storage.store.visits("harbour", after(days=1), 9)
    assert (visit.entry.url, visit.attempts) == (entry("page").url, 1)
