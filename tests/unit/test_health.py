"""How it goes with a source: every state, since when, what it usually does, and what to do about each fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blotter.health import span_words, told, words
from scraper import errors
from scraper.health import Health, State, advice, health
from scraper.model import Agency, Channel, ChannelKind, ChannelState, Expectations, Issue, Source

NOW = datetime(2026, 3, 30, 12, tzinfo=UTC)
DAY = timedelta(days=1)
CHANNELS = tuple(Channel("harbour", name, ChannelKind.FEED, f"https://h.example/{name}") for name in ("news", "more"))
AGENCY = Agency("harbour_police", "Harbour Police", "NL")
SOURCE = Source("harbour", "Harbour", AGENCY, "https://h.example/", ("en",), "UTC", CHANNELS)
GOOD = ChannelState(last_polled=NOW)


@dataclass(frozen=True)
class Held:
    channels: dict[str, ChannelState] = field(default_factory=lambda: {"news": GOOD, "more": GOOD})
    open_issues: tuple[Issue, ...] = ()
    last_new: datetime | None = NOW - DAY
    arrivals: tuple[datetime, ...] = ()
    first_look: datetime | None = NOW - 60 * DAY
    last_good: datetime | None = NOW


def issue(code: str, about: str = "channel:news") -> Issue:
    since = NOW - timedelta(hours=2)
    return Issue("harbour", code, f"what {code} says", "https://h.example/x", since, NOW, 1, about=about)


def failing(code: str) -> Held:
    states = {"news": ChannelState(last_polled=NOW, failures=3), "more": GOOD}
    return Held(states, (issue(code),))


def test_all_is_well() -> None:
    found = health(SOURCE, Held())
    assert (found.state, found.since, found.advice, words(found)) == (State.OK, None, "", "works")
    assert (found.last_look, found.last_good, found.last_new) == (NOW, NOW, NOW - DAY)


@pytest.mark.parametrize(
    ("code", "state"),
    [
        ("unreachable", State.FAILING),
        ("timed_out", State.FAILING),
        ("server_failed", State.FAILING),
        ("not_found", State.FAILING),
        ("bot_challenge", State.BLOCKED),
        ("forbidden", State.BLOCKED),
        ("disallowed_by_robots", State.BLOCKED),
        ("rate_limited", State.BLOCKED),
        ("nothing_found", State.SUSPECT),
        ("unmet_expectation", State.SUSPECT),
        ("parse_killed", State.SUSPECT),
        ("a_code_of_another_version", State.FAILING),
    ],
)
def test_a_failing_channel_is_told_by_its_fault(code: str, state: State) -> None:
    found = health(SOURCE, failing(code))
    assert (found.state, found.broken, found.looks, found.code) == (state, True, 3, code)
    assert found.since == NOW - timedelta(hours=2)
    assert found.advice
    assert words(found) == f"what {code} says (3 looks in a row)"


def test_a_refusal_weighs_more_than_a_page_that_does_not_read() -> None:
    both = Held({"news": replace(GOOD, failures=1)}, (issue("nothing_found", "channel:more"), issue("forbidden")))
    found = health(SOURCE, replace(both, channels={**both.channels, "more": replace(GOOD, failures=9)}))
    assert (found.state, found.looks) == (State.BLOCKED, 9)


def test_a_page_that_does_not_read_makes_suspect_but_is_not_the_source() -> None:
    found = health(SOURCE, Held(open_issues=(issue("missing_field", "entry:1"),)))
    assert (found.state, found.broken) == (State.SUSPECT, False)
    assert words(found) == "what missing_field says (https://h.example/x)"
    found = health(SOURCE, Held(open_issues=(issue("not_found", "entry:1"),)))
    assert (found.state, words(found)) == (State.OK, "works, with 1 open issue")


@pytest.mark.parametrize(("pages", "newest_read", "broken"), [(2, 1, False), (3, 1, True), (3, 0, False)])
def test_pages_that_fail_one_after_the_other_are_the_source(pages: int, newest_read: int, broken: bool) -> None:
    """Until one reads again, which shows that it was not all of them."""
    failed = tuple(issue("missing_field", f"entry:{number}") for number in range(pages))
    found = health(SOURCE, Held(open_issues=failed, last_new=NOW - newest_read * DAY))
    assert (found.state, found.broken) == (State.SUSPECT, broken)
    assert ("(3 pages in a row)" in words(found)) is broken, "one look met them all"


def test_damage_in_what_is_held_is_no_trouble_of_the_source() -> None:
    damaged = tuple(issue("damaged", f"entry:{number}") for number in range(3))
    found = health(SOURCE, Held(open_issues=damaged))
    assert (found.state, words(found)) == (State.OK, "works, with 3 open issues")


def test_what_a_removed_channel_left_behind_is_no_trouble() -> None:
    states = {"news": GOOD, "more": GOOD, "old": ChannelState(last_polled=NOW - DAY, failures=8)}
    assert health(SOURCE, Held(states, (issue("not_found", "channel:old"),))).state is State.OK


def test_disabled_and_never_looked_at() -> None:
    off = replace(SOURCE, enabled=False)
    assert health(SOURCE, None).state is State.UNSEEN
    assert health(off, None).state is State.DISABLED
    assert health(off, failing("forbidden")).state is State.DISABLED
    unseen = health(SOURCE, Held({"news": ChannelState()}, (), None, (), None, None))
    assert (unseen.state, words(unseen)) == (State.UNSEEN, "not looked at yet")


# -- silence ------------------------------------------------------------------------------------------------------


def arrivals(last: datetime, *gaps: timedelta) -> tuple[datetime, ...]:
    moments = [last]
    for gap in gaps:
        moments.append(moments[-1] - gap)
    return tuple(reversed(moments))


def silent(days: float, *gaps: timedelta, source: Source = SOURCE, **held: object) -> Health:
    """With its newest item so many days ago, and these gaps before."""
    last = NOW - days * DAY
    told = arrivals(last, *gaps) if gaps else ()
    return health(source, replace(Held(last_new=last, arrivals=told), **held))  # type: ignore[arg-type]


def test_quiet_is_longer_than_expected() -> None:
    assert silent(14).state is State.OK
    found = silent(14.1)
    assert (found.state, found.since, found.broken) == (State.QUIET, NOW - 14.1 * DAY, False)
    assert words(found) == "nothing new since 2026-03-16 09:36 UTC, longer than the 14 d expected"


def test_a_slow_source_is_given_its_own_time() -> None:
    slow = (9 * DAY,) * 10
    assert silent(26.9, *slow).state is State.OK
    found = silent(27.1, *slow)
    assert (found.state, found.usual_gap, found.silence_allowed) == (State.QUIET, 9 * DAY, 27 * DAY)
    assert words(found).endswith("longer than the 27 d expected, usually every 9 d")


def test_a_fast_source_is_held_to_what_its_file_says() -> None:
    fast = (timedelta(hours=5),) * 20
    hours = replace(SOURCE, expect=Expectations(silence=DAY))
    assert silent(13, *fast).state is State.OK
    assert silent(1.1, *fast, source=hours).state is State.QUIET
    assert silent(1.1, *fast, source=hours).usual_gap == timedelta(hours=5)


def test_what_one_look_brings_is_one_arrival() -> None:
    moments = arrivals(NOW - DAY, *(2 * DAY,) * 8)
    together = tuple(moment + n * timedelta(seconds=2) for moment in moments for n in range(9))
    assert silent(1, arrivals=together).usual_gap == 2 * DAY
    assert silent(1, *(2 * DAY,) * 7).usual_gap is None, "too few to call it a habit"


def test_what_we_did_not_see_is_no_silence_of_theirs() -> None:
    """The daemon was off for weeks, or one channel has been looked at and the other not yet."""
    before = {"news": ChannelState(last_polled=NOW - 20 * DAY), "more": ChannelState(last_polled=NOW - 20 * DAY)}
    assert silent(30, channels=before, last_good=NOW - 20 * DAY).state is State.OK
    half = {**before, "news": GOOD}
    assert silent(30, channels=half).state is State.OK
    assert silent(30).state is State.QUIET


def test_a_source_that_never_brought_anything_goes_quiet_too() -> None:
    found = health(SOURCE, Held(last_new=None))
    assert (found.state, found.since) == (State.QUIET, None)
    assert "since the first look" in words(found)
    assert health(SOURCE, Held(last_new=None, first_look=NOW - DAY)).state is State.OK


def test_older_pages_read_in_now_are_no_news() -> None:
    """The newest release was first seen today, but it was none of those that were news then."""
    found = silent(20, *(DAY,) * 9, last_new=NOW)
    assert (found.state, found.last_new) == (State.QUIET, NOW - 20 * DAY)


def test_an_entry_that_waits_for_its_visit_is_news() -> None:
    fresh = {"news": replace(GOOD, last_new=NOW), "more": GOOD}
    assert silent(30, channels=fresh).state is State.OK


def test_trouble_comes_before_silence() -> None:
    found = replace(failing("forbidden"), last_new=NOW - 40 * DAY)
    assert (health(SOURCE, found).state, health(SOURCE, found).silent) == (State.BLOCKED, True)


@given(st.lists(st.timedeltas(timedelta(minutes=30), 40 * DAY), min_size=8, max_size=60))
def test_a_habit_lies_within_what_was_seen_and_expectation_is_its_floor(gaps: list[timedelta]) -> None:
    found = silent(0, *gaps)
    assert found.usual_gap is not None
    assert min(gaps) <= found.usual_gap <= max(gaps)
    assert SOURCE.expect.silence <= found.silence_allowed <= max(SOURCE.expect.silence, 3 * max(gaps))


# -- our own network ----------------------------------------------------------------------------------------------


def test_cut_off_is_when_no_channel_gets_a_connection() -> None:
    down = {"news": replace(GOOD, failures=1), "more": replace(GOOD, failures=1)}
    both = (issue("unreachable"), issue("timed_out", "channel:more"))
    assert health(SOURCE, Held(down, both)).cut_off
    assert not health(SOURCE, Held({**down, "more": GOOD}, both[:1])).cut_off
    assert not health(SOURCE, Held(down, (both[0], issue("server_failed", "channel:more")))).cut_off


def test_a_refusal_is_an_answer_and_a_lost_connection_is_none() -> None:
    before = NOW - DAY
    assert health(SOURCE, replace(failing("forbidden"), last_good=before)).answered == NOW
    assert health(SOURCE, replace(failing("unreachable"), last_good=before)).answered == before
    assert health(SOURCE, replace(failing("disallowed_by_robots"), last_good=before)).answered == before


# -- words --------------------------------------------------------------------------------------------------------


def codes(kind: type[errors.BlotterError]) -> Iterator[str]:
    yield kind.__new__(kind).code
    for child in kind.__subclasses__():
        yield from codes(child)


@pytest.mark.parametrize("code", sorted({*codes(errors.FetchError), *codes(errors.ReadError)}))
def test_every_fault_says_what_to_do_in_one_sentence(code: str) -> None:
    said = advice(code, "harbour")
    assert said[0] != " "
    assert said.endswith(".")
    assert "{" not in said


def test_damage_in_what_is_held_leads_nobody_to_the_site() -> None:
    assert told(errors.Damaged("The row does not read: restore a backup."), "lund").endswith("restore a backup.")
    assert "sources check lund" in told(errors.BadResponse("Half an answer."), "lund")


def test_a_datacenter_is_told_what_politie_nl_does() -> None:
    assert "datacenters" in advice("forbidden", "politie_nl")
    assert "datacenters" not in advice("forbidden", "ice")


@pytest.mark.parametrize(
    ("span", "told"),
    [(None, ""), (timedelta(minutes=40), "40 min"), (timedelta(hours=5), "5 h"), (12.2 * DAY, "12 d")],
)
def test_spans_are_said_as_people_say_them(span: timedelta | None, told: str) -> None:
    assert span_words(span) == told
