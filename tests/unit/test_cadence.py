"""When to look again: intervals, back-off, the revisit ladder; always the same answer for the same history."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper import cadence
from scraper.errors import (
    BlockedAddress,
    BlotterError,
    BotChallenge,
    Damaged,
    Gone,
    NotFound,
    NoWorker,
    RateLimited,
    ServerFailed,
    UnmetExpectation,
)
from scraper.model import (
    Agency,
    Article,
    Cadence,
    Change,
    ChangeKind,
    ChannelState,
    Entry,
    Known,
    Release,
    ReleaseStatus,
    Source,
    Validators,
    Version,
    Visit,
)
from scraper.model.looks import TRIES

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
AGENCY = Agency("harbour_police", "Harbour Police", "NL")
SOURCE = Source("harbour", "Harbour", AGENCY, "https://harbour.example/", ("en",), "UTC", ())
EVERY = SOURCE.cadence.every


def known_since(first_seen: datetime) -> Known:
    release = Release("r", "harbour", "https://harbour.example/1", None, ReleaseStatus.LIVE, first_seen, first_seen)
    article = Article("https://harbour.example/1", "Boat found")
    version = Version("r.1", "r", "harbour", 1, article, Change((ChangeKind.FIRST,)), first_seen, None)
    return Known(release, version)


def visit(content: str | None = None) -> Visit:
    return Visit(1, "harbour", Entry("https://harbour.example/1", content=content), "news")


def test_a_clean_poll_moves_validators_and_cursor_and_forgets_failures() -> None:
    before = ChannelState(failures=3, validators=Validators("old"))
    after = cadence.after_poll(before, SOURCE, NOW, fault=None, validators=Validators("new"), cursor="2026-03-01")
    assert (after.failures, after.validators, after.cursor) == (0, Validators("new"), "2026-03-01")
    assert after.next_due is not None
    assert EVERY <= after.next_due - NOW <= EVERY * (1 + cadence.JITTER)


def test_a_fault_leaves_validators_and_cursor_where_they_were() -> None:
    before = ChannelState(validators=Validators("old"), cursor="2026-02-28")
    after = cadence.after_poll(
        before, SOURCE, NOW, fault=BotChallenge(), validators=Validators("new"), cursor="2026-03-01"
    )
    assert (after.validators, after.cursor, after.failures) == (Validators("old"), "2026-02-28", 1)


def test_back_off_is_linear_and_never_more_than_a_day() -> None:
    waits = [cadence.back_off(EVERY, failures, ServerFailed()) for failures in range(1, 200)]
    assert waits[1] - waits[0] == EVERY
    assert max(waits) == cadence.DAY


def test_retry_after_is_obeyed() -> None:
    fault = RateLimited(retry_after=7200)
    assert cadence.back_off(EVERY, 1, fault) == timedelta(hours=2)


@given(st.integers(0, 4000))
def test_the_ladder_only_gets_rarer(days: int) -> None:
    known = known_since(NOW - timedelta(days=days))
    due = cadence.next_visit(SOURCE, visit(), known, NOW)
    assert due is not None
    assert EVERY <= due - NOW <= cadence.LATER * (1 + cadence.JITTER)


def test_an_item_that_is_the_whole_article_is_never_visited() -> None:
    assert cadence.next_visit(SOURCE, visit("{}"), None, NOW) is None
    assert cadence.retry_visit(SOURCE, visit("{}"), ServerFailed(), NOW) is None


def test_an_item_of_which_what_is_held_is_damaged_is_taken_up_again() -> None:
    due = cadence.retry_visit(SOURCE, visit("{}"), Damaged(), NOW)
    assert due is not None
    assert due > NOW


def test_an_item_that_no_worker_could_read_is_taken_up_soon() -> None:
    due = cadence.retry_visit(SOURCE, visit("{}"), NoWorker(), NOW)
    assert due is not None
    assert due - NOW < 2 * EVERY


def test_an_odd_item_is_taken_up_again_on_five_days_while_it_is_offered() -> None:
    due = cadence.retry_visit(SOURCE, visit("{}"), UnmetExpectation(), NOW)
    assert due is not None
    assert cadence.DAY <= due - NOW <= cadence.DAY * (1 + cadence.JITTER)
    assert cadence.retry_visit(SOURCE, replace(visit("{}"), attempts=TRIES), UnmetExpectation(), NOW) is None
    old = replace(visit("{}"), offered=NOW - timedelta(days=2))
    assert cadence.offered_no_more(old, NOW)
    assert not cadence.offered_no_more(replace(old, offered=NOW - timedelta(hours=20)), NOW)
    assert not cadence.offered_no_more(replace(old, entry=visit().entry), NOW), "a page is asked for itself"


def test_what_only_a_person_can_change_is_tried_again_once_a_day() -> None:
    """A revisit in a hotel, where every name leads to the hotel's own machine, must not be a page's last one."""
    for attempts in (0, 5, 500):
        due = cadence.retry_visit(SOURCE, replace(visit(), attempts=attempts), BlockedAddress(), NOW)
        assert due is not None
        assert timedelta(hours=6) <= due - NOW <= cadence.DAY * (1 + cadence.JITTER)


@pytest.mark.parametrize(("polls", "due"), [(0, True), (1, False), (23, False), (24, True)])
def test_every_so_many_polls_asks_without_validators(polls: int, due: bool) -> None:
    source = replace(SOURCE, cadence=Cadence(full_read=24))
    assert cadence.full_read_due(ChannelState(polls=polls), source) is due


def test_a_channel_that_lied_is_asked_in_full_for_a_while() -> None:
    state = cadence.after_poll(ChannelState(polls=24), SOURCE, NOW, fault=None, lied=True)
    assert (state.distrusted, cadence.trusted(state, NOW + timedelta(days=29))) == (NOW, False)
    later = NOW + cadence.DISTRUST
    assert cadence.trusted(state, later)
    assert cadence.after_poll(state, SOURCE, NOW + EVERY, fault=None).distrusted == NOW
    assert cadence.after_poll(state, SOURCE, later, fault=None).distrusted is None


def test_one_visit_in_four_asks_for_the_page_in_full() -> None:
    whole = sum(cadence.whole_visit_due(visit(), NOW + number * EVERY) for number in range(400))
    assert 70 < whole < 130


def test_a_page_that_was_never_there_is_asked_for_ever_more_rarely_and_one_that_was_there_is_not() -> None:
    def wait(attempts: int, known: Known | None, fault: BlotterError) -> timedelta:
        due = cadence.retry_visit(SOURCE, replace(visit(), attempts=attempts, known=known), fault, NOW)
        assert due is not None, "it is never given up"
        return due - NOW

    held = known_since(NOW - timedelta(days=900))
    spread = 1 + cadence.JITTER
    for fault in (NotFound(), Gone()):
        waits = [wait(attempts, None, fault) for attempts in range(200)]
        assert sum(waits[: cadence.NEVER_THERE], timedelta()) > timedelta(days=10), "a page may be late"
        assert max(waits[: cadence.NEVER_THERE]) <= cadence.DAY * spread
        assert cadence.LATER <= min(waits[cadence.NEVER_THERE + 8 :]) <= max(waits) <= cadence.LATER * spread
        assert wait(199, held, fault) <= cadence.DAY * spread
    assert wait(199, None, ServerFailed()) <= cadence.DAY * spread


def test_what_was_first_seen_in_the_future_is_looked_at_daily_until_then() -> None:
    due = cadence.next_visit(SOURCE, visit(), known_since(NOW + timedelta(days=60)), NOW)
    assert due is not None
    assert cadence.DAY <= due - NOW <= cadence.DAY * (1 + cadence.JITTER)


@pytest.mark.parametrize(("hours", "ahead"), [(None, False), (-5, False), (0.5, False), (2, True), (2000, True)])
def test_a_clock_that_was_ahead_is_known_by_the_last_look(hours: float | None, ahead: bool) -> None:
    last = None if hours is None else NOW + timedelta(hours=hours)
    assert cadence.was_ahead(ChannelState(last_polled=last), NOW) is ahead
