"""Politeness with a clock of the test's own: gaps, holds, one at a time, a clock that is set back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from scraper.errors import RateLimited
from scraper.fetch import HostPace, MemoryBook

START = datetime(2026, 11, 21, 12, tzinfo=UTC)
GAP = timedelta(seconds=2)


class Clock:
    def __init__(self) -> None:
        self.at = START
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_gap_between_starts_of_one_host(clock: Clock) -> None:
    pace, starts = HostPace(sleep=clock.sleep), []
    for _ in range(3):
        with pace.turn("a.example", GAP, clock.now):
            starts.append(clock.at - START)
            clock.at += timedelta(seconds=0.5)
    with pace.turn("b.example", GAP, clock.now):
        pass
    assert starts == [timedelta(0), GAP, 2 * GAP]
    assert clock.slept == [1.5, 1.5]


def test_the_book_outlives_the_process(clock: Clock) -> None:
    book = MemoryBook()
    with HostPace(book, sleep=clock.sleep).turn("a.example", GAP, clock.now):
        pass
    with HostPace(book, sleep=clock.sleep).turn("a.example", GAP, clock.now):
        pass
    assert clock.slept == [2.0]


def test_a_hold_is_for_one_host_and_ends(clock: Clock) -> None:
    pace = HostPace(sleep=clock.sleep)
    pace.hold("a.example", timedelta(hours=1), clock.now)
    with pytest.raises(RateLimited) as caught, pace.turn("a.example", GAP, clock.now):
        pass
    assert caught.value.retry_after == 3600.0
    for _ in range(100):
        with pytest.raises(RateLimited) as caught, pace.turn("a.example", GAP, clock.now):
            pass
    assert caught.value.retry_after == 3600.0
    with pace.turn("b.example", GAP, clock.now):
        pass
    clock.at += timedelta(hours=1, seconds=10)
    with pace.turn("a.example", GAP, clock.now):
        pass
    assert clock.slept == []


def test_a_host_that_asked_for_rest_is_told_apart_from_a_long_queue_of_ours(clock: Clock) -> None:
    book = MemoryBook()
    pace, other = HostPace(book, sleep=clock.sleep), HostPace(book, sleep=clock.sleep)
    pace.hold("a.example", timedelta(hours=1), clock.now)
    with other.turn("b.example", timedelta(minutes=10), clock.now):
        pass
    told: dict[str, str] = {}
    for host in ("a.example", "b.example") * 2:
        with pytest.raises(RateLimited) as caught, pace.turn(host, GAP, clock.now):
            pass
        told.setdefault(host, str(caught.value))
        assert told[host] == str(caught.value)
        clock.at += timedelta(seconds=20)
    assert told["a.example"] == "a.example asked us to stay away until 2026-11-21 13:00 UTC"
    assert told["b.example"].startswith("It is not our turn at b.example before 2026-11-21 12:10 UTC: ")


def test_a_hold_is_a_day_at_most(clock: Clock) -> None:
    pace = HostPace(sleep=clock.sleep)
    pace.hold("a.example", timedelta(days=4000), clock.now)
    with pytest.raises(RateLimited) as caught, pace.turn("a.example", GAP, clock.now):
        pass
    assert caught.value.retry_after == 86400.0
    clock.at += timedelta(days=1)
    with pace.turn("a.example", GAP, clock.now):
        pass


@pytest.mark.parametrize("days", [0.02, 1, 6 * 365])
@pytest.mark.parametrize("restarted", [False, True])
def test_a_clock_set_back_does_not_stop_us_and_keeps_the_gap(clock: Clock, days: float, restarted: bool) -> None:
    book = MemoryBook()
    pace = HostPace(book, sleep=clock.sleep)
    with pace.turn("a.example", GAP, clock.now):
        pass
    clock.at -= timedelta(days=days)
    pace = HostPace(book, sleep=clock.sleep) if restarted else pace
    for _ in range(2):
        with pace.turn("a.example", GAP, clock.now):
            pass
    assert clock.slept == [2.0, 2.0]


def test_those_who_slept_through_their_turns_do_not_wake_together(clock: Clock) -> None:
    """A laptop is suspended for eight hours while two processes wait for one host."""
    book, starts = MemoryBook(), list[timedelta]()

    def turn(sleep: Callable[[float], object]) -> None:
        with HostPace(book, sleep=sleep).turn("a.example", GAP, clock.now):
            starts.append(clock.at - START)

    def behind(seconds: float) -> None:
        if len(starts) == 1:
            turn(suspended)
        else:
            clock.sleep(seconds)

    def suspended(seconds: float) -> None:
        clock.sleep(seconds)
        if clock.at < START + timedelta(hours=8):
            clock.at += timedelta(hours=8)

    turn(clock.sleep)
    turn(behind)
    assert starts[1] > timedelta(hours=8)
    assert starts[2] - starts[1] >= GAP


def test_what_a_host_asked_for_holds_also_where_the_clock_is_set_back(clock: Clock) -> None:
    pace = HostPace(sleep=clock.sleep)
    pace.hold("a.example", timedelta(hours=1), clock.now)
    clock.at -= timedelta(days=1)
    with pytest.raises(RateLimited) as caught, pace.turn("a.example", GAP, clock.now):
        pass
    assert caught.value.retry_after == pytest.approx(3600, abs=10)


def test_a_long_crawl_delay_is_waited_for(clock: Clock) -> None:
    pace, delay = HostPace(sleep=clock.sleep), timedelta(seconds=60)
    for _ in range(2):
        with pace.turn("a.example", delay, clock.now):
            pass
    assert clock.slept == [60.0]


def test_one_at_a_time(clock: Clock) -> None:
    pace, inside, most = HostPace(sleep=clock.sleep), [0], [0]
    ready = threading.Barrier(6)

    def ask() -> None:
        ready.wait()
        with pace.turn("a.example", timedelta(0), clock.now):
            inside[0] += 1
            most[0] = max(most[0], inside[0])
            inside[0] -= 1

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]


def test_stopping_ends_the_wait(clock: Clock) -> None:
    stopping = threading.Event()
    pace = HostPace(None, stopping)
    with pace.turn("a.example", timedelta(seconds=50), clock.now):
        pass
    stopping.set()
    with pytest.raises(RateLimited, match="stopped"), pace.turn("a.example", GAP, clock.now):
        pass


def test_a_turn_is_given_back_after_a_fault(clock: Clock) -> None:
    pace = HostPace(sleep=clock.sleep)
    with pytest.raises(ZeroDivisionError), pace.turn("a.example", timedelta(0), clock.now):
        _ = 1 / 0
    with pace.turn("a.example", timedelta(0), clock.now):
        pass


def test_many_holds_at_once_are_the_longest_of_them(clock: Clock) -> None:
    """Answers that were under way in several processes, each asking for a day; then a hundred that try their turn."""
    book, day = MemoryBook(), timedelta(days=1)
    for _ in range(5):
        HostPace(book, sleep=clock.sleep).hold("a.example", day, clock.now)
    for _ in range(100):
        with pytest.raises(RateLimited), HostPace(book, sleep=clock.sleep).turn("a.example", GAP, clock.now):
            pass
    clock.at += day + timedelta(minutes=10)
    with HostPace(book, sleep=clock.sleep).turn("a.example", GAP, clock.now):
        pass
    assert clock.slept == []


def test_a_day_s_hold_outlasts_all_who_ask_meanwhile(clock: Clock) -> None:
    pace, gap = HostPace(sleep=clock.sleep), timedelta(seconds=60)
    with pace.turn("a.example", gap, clock.now):
        pace.hold("a.example", timedelta(days=1), clock.now)
    for number in range(500):
        with pytest.raises(RateLimited), pace.turn("a.example", gap, clock.now):
            pass
        clock.at += timedelta(minutes=2 if number > 100 else 0)
    assert clock.slept == []


def test_a_short_hold_keeps_the_gap_between_those_who_waited(clock: Clock) -> None:
    pace, starts = HostPace(sleep=clock.sleep), []
    pace.hold("a.example", timedelta(seconds=30), clock.now)
    for _ in range(3):
        with pace.turn("a.example", GAP, clock.now):
            starts.append((clock.at - START).total_seconds())
    assert starts == [30, 32, 34]


def test_a_host_without_a_gap_is_booked_every_half_second(clock: Clock) -> None:
    booked, asked = MemoryBook(), list[datetime]()

    def book(host: str, now: datetime, gap: timedelta) -> datetime:
        asked.append(now)
        return booked(host, now, gap)

    def now() -> datetime:
        clock.at += timedelta(microseconds=1)  # no two looks at a real clock tell one time
        return clock.at

    pace = HostPace(book, sleep=clock.sleep)
    for _ in range(11):
        with pace.turn("a.example", timedelta(0), now):
            clock.at += timedelta(seconds=0.1)
    assert [(at - START).total_seconds() for at in asked] == pytest.approx([0, 0.5, 1.0], abs=0.001)
    HostPace(booked, sleep=clock.sleep).hold("a.example", timedelta(seconds=20), clock.now)  # another process
    clock.at += timedelta(seconds=0.5)
    with pace.turn("a.example", timedelta(0), clock.now):
        assert clock.at - START >= timedelta(seconds=21)


def test_a_hold_of_our_own_is_heard_of_at_once(clock: Clock) -> None:
    pace, gap = HostPace(sleep=clock.sleep), timedelta(0)
    for _ in range(3):
        with pace.turn("a.example", gap, clock.now):
            pass
    assert clock.slept == []
    pace.hold("a.example", timedelta(seconds=20), clock.now)
    with pace.turn("a.example", gap, clock.now):
        assert clock.at - START >= timedelta(seconds=20)


def test_the_longer_gap_of_two_sources_counts_after_its_own_turn(clock: Clock) -> None:
    pace, starts = HostPace(sleep=clock.sleep), []
    for seconds in (10, 1, 0.2, 0, 5):
        with pace.turn("a.example", timedelta(seconds=seconds), clock.now):
            starts.append((clock.at - START).total_seconds())
    assert starts == pytest.approx([0, 10, 11, 11.2, 11.2])


class BusyBook(MemoryBook):
    """A Book that is told the time, and answers so many seconds later, each time it is asked."""

    def __init__(self, clock: Clock, *seconds: float) -> None:
        super().__init__()
        self.clock, self.seconds = clock, list(seconds)

    def __call__(self, host: str, now: datetime, gap: timedelta, /) -> datetime:
        start = super().__call__(host, now, gap)
        self.clock.at += timedelta(seconds=self.seconds.pop(0) if self.seconds else 0)
        return start


@pytest.mark.parametrize("gap", [timedelta(seconds=0.1), GAP])
@pytest.mark.parametrize("seconds", [(5,), (1, 5), (0, 5), (1, 1, 1), (3, 3, 3, 3)])
def test_the_gap_is_kept_between_processes_however_long_the_database_was_busy(
    clock: Clock, gap: timedelta, seconds: tuple[float, ...]
) -> None:
    book, starts = BusyBook(clock, *seconds), list[datetime]()
    for pace in [HostPace(book, sleep=clock.sleep) for _ in range(4)]:
        with pace.turn("a.example", gap, clock.now):
            starts.append(clock.at)
    assert all(later - sooner >= 0.9 * gap for sooner, later in pairwise(starts)), starts


def test_a_database_that_is_always_slow_is_not_asked_without_end(clock: Clock) -> None:
    pace = HostPace(BusyBook(clock, *[30.0] * 1000), sleep=clock.sleep)
    with pace.turn("a.example", GAP, clock.now):
        assert clock.at - START == timedelta(seconds=60)
