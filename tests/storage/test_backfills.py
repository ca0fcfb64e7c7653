"""Reading back: where it stands is kept with what it offered, the channel's own row stays, and news goes before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from scraper.model import ChannelState, Validators
from scraper.model.backfill import Backfill
from storage import Storage
from tests.storage.made import START, after, article, entry, moment, outcome, poll

STANDING = Backfill(
    date(2026, 1, 1), ("https://harbour.example/news?page=3", "https://x.example/2"), False, 7, START.date()
)


def test_where_it_stands_comes_back(storage: Storage) -> None:
    assert storage.store.backfill("harbour", "news") is None
    assert storage.store.record_backfill(poll(entry("a")), STANDING) == 1
    assert storage.store.backfill("harbour", "news") == STANDING
    storage.store.record_backfill(poll(), replace(STANDING, todo=(), done=True, reached=None))
    assert storage.store.backfill("harbour", "news") == replace(STANDING, todo=(), done=True, reached=None)
    assert storage.store.backfill("harbour", "other") is None


def test_the_channels_own_row_does_not_move(storage: Storage) -> None:
    state = ChannelState(Validators('"e"'), "2026-03-02", START, next_due=after(hours=1), polls=7)
    storage.store.record_poll(poll(entry("a"), state=state))
    before = storage.store.channel_state("harbour", "news")
    storage.store.record_backfill(poll(entry("b"), at=after(minutes=5)), STANDING)
    assert storage.store.channel_state("harbour", "news") == before
    assert storage.store.record_poll(poll(entry("b"), at=after(minutes=9))) == 0


def test_what_is_old_is_visited_after_the_news_and_after_what_is_due_again(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("held")))
    (visit,) = storage.store.visits("harbour", START, 9)
    storage.store.record_outcome(
        replace(outcome(visit, article(visit.entry, "Two boats were found.")), next_visit=after(hours=1))
    )
    old = replace(moment(), at=START - timedelta(days=40))
    offered = (entry("old", published=old), entry("undated"), entry("missed", published=replace(moment(), at=START)))
    storage.store.record_backfill(poll(*offered, at=after(minutes=1)), STANDING)
    storage.store.record_poll(poll(entry("news"), at=after(minutes=30)))
    found = [visit.entry.url.rpartition("/")[2] for visit in storage.store.visits("harbour", after(hours=2), 9)]
    assert found == ["missed", "news", "held", "undated", "old"]
    assert len(storage.store.visits("harbour", after(minutes=2), 9)) == 4


def test_an_old_entry_whose_claim_changes_is_news(storage: Storage) -> None:
    storage.store.record_backfill(poll(entry("a"), entry("b")), STANDING)
    storage.store.record_poll(poll(entry("a", title="Corrected"), at=after(minutes=5)))
    found = [visit.entry.url.rpartition("/")[2] for visit in storage.store.visits("harbour", after(hours=2), 9)]
    assert found == ["a", "b"]
