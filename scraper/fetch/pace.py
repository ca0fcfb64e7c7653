"""Politeness: one request per host at a time, and at least a gap between two starts. It sends nothing itself.

When a host may be asked next is booked through a `Book`; where that is a database row, the memory survives restarts
and is shared by all who use the same database.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from typing import Protocol

from scraper.errors import RateLimited
from scraper.model.rules import CLOCKS_DIFFER
from scraper.ports import Now

LONGEST_HOLD = timedelta(hours=24)
PATIENCE = timedelta(seconds=60)  # a turn further away than this is left to the schedule
# So long a host without a gap is not booked again for each page; what others were told to wait is heard of by then.
FREE = timedelta(seconds=0.5)
LATE = 0.1  # share of the gap by which a turn may begin after it was booked for
TAKEN = 3  # turns booked, one after the other, while the database is too busy to tell them in time
BEYOND = timedelta(hours=1)  # turns that other processes book behind the longest hold


# Of a turn that was booked far ahead the book does not say why.
_QUEUE = (
    "It is not our turn at {host} before {until}: its turns until then are taken by other looks of ours, or it asked "
    "an earlier or another run of Blotter to stay away"
)


class Book(Protocol):
    """Takes the host's next turn: when it is; the one after it is at least `gap` later."""

    def __call__(self, host: str, now: datetime, gap: timedelta, /) -> datetime: ...


class Pace(Protocol):
    def turn(self, host: str, gap: timedelta, now: Now) -> AbstractContextManager[None]:
        """Wait for this host's turn and hold it for the length of the block. Raises RateLimited where it is far off."""

    def hold(self, host: str, span: timedelta, now: Now) -> None:
        """Leave this host, and no other, alone for a while (Retry-After)."""


class MemoryBook:
    """A Book for one process and one lifetime."""

    def __init__(self) -> None:
        self._next: dict[str, tuple[datetime, datetime]] = {}  # and when that was booked
        self._lock = threading.Lock()

    def __call__(self, host: str, now: datetime, gap: timedelta, /) -> datetime:
        with self._lock:
            due, booked = self._next.get(host, (now, now))
            back = booked - now if booked - now > CLOCKS_DIFFER else timedelta(0)
            start = max(now, due - back)
            self._next[host] = start + gap, now
            return start


class HostPace:
    """The Pace of one process over any Book; `stopping` ends a wait early, `sleep` is how waiting is done."""

    def __init__(
        self,
        book: Book | None = None,
        stopping: threading.Event | None = None,
        *,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self._book = book or MemoryBook()
        self._stopping = stopping
        self._sleep = sleep or (stopping.wait if stopping else time.sleep)
        self._locks: dict[str, threading.Lock] = {}
        self._free: dict[str, datetime] = {}  # when a host without a gap was last found free
        self._after: dict[str, datetime] = {}  # the gap kept from when a turn really began: booking it may take long
        # Hosts found far off, and why: no further turn is booked only to be given up.
        self._away: dict[str, tuple[datetime, str]] = {}
        self._asked: datetime | None = None

    @contextmanager
    def turn(self, host: str, gap: timedelta, now: Now) -> Iterator[None]:
        """Raises RateLimited, with the seconds left, where the turn is out of reach or Blotter is stopping."""
        with self._locks.setdefault(host, threading.Lock()):
            self._wait(host, gap, now)
            self._after[host] = now() + gap
            yield

    def hold(self, host: str, span: timedelta, now: Now) -> None:
        """A second hold does not come on top of the first; the longer one counts."""
        asked, left = now(), min(span, LONGEST_HOLD)
        self._free.pop(host, None)
        booked = self._book(host, asked, timedelta(0)) - asked
        if booked < left:
            self._book(host, asked, left - booked)
        until = asked + max(left, min(booked, LONGEST_HOLD))
        self._away[host] = until, f"{host} asked us to stay away until {_clock(until)}"

    def _wait(self, host: str, gap: timedelta, now: Now) -> None:
        asked, far = now(), max(PATIENCE, 2 * gap)
        self._heed(asked)
        until, why = self._away.get(host, (asked, ""))
        wait = until - asked
        if not far < wait <= LONGEST_HOLD:
            until = self._start(host, now, gap)
            wait, why = until - now(), _QUEUE.format(host=host, until=_clock(until))
        if wait > LONGEST_HOLD + BEYOND:
            wait = gap  # nothing is booked that far ahead: the clock was set back since
        if wait > far:
            self._away[host] = asked + wait, why
            raise RateLimited(why, retry_after=wait.total_seconds())
        if wait > timedelta(0):
            self._sleep(wait.total_seconds())
            self._make_up(host, until, gap, now)
        if self._stopping is not None and self._stopping.is_set():
            raise RateLimited(f"Blotter stopped before it was its turn at {host}", retry_after=wait.total_seconds())

    def _make_up(self, host: str, until: datetime, gap: timedelta, now: Now) -> None:
        """A turn slept through, as the machine was suspended, is taken anew: who waited behind it wakes, too."""
        for _ in range(TAKEN if gap else 0):
            if now() - until <= gap * LATE:
                break
            until = self._start(host, now, gap)
            self._sleep(max(0.0, (until - now()).total_seconds()))

    def _heed(self, asked: datetime) -> None:
        """Moments that were noted before the clock was set back mean nothing any more; the book sees to itself."""
        if self._asked is not None and self._asked - asked > CLOCKS_DIFFER:
            for noted in (self._free, self._after, self._away):
                noted.clear()
        self._asked = asked

    def _start(self, host: str, now: Now, gap: timedelta) -> datetime:
        """The host's next turn. Where no gap is to be kept, a host that was free just now still is."""
        asked = now()
        if not gap and host in self._free and timedelta(0) <= asked - self._free[host] < FREE:
            return asked
        start = max(self._booked(host, asked, now, gap), self._after.get(host, asked))
        if gap or start > asked:
            self._free.pop(host, None)
        else:
            self._free[host] = asked
        return start

    def _booked(self, host: str, asked: datetime, now: Now, gap: timedelta) -> datetime:
        """A turn told in time. One that a busy database told too late is let go, for another process has the next one,
        and one is taken so far ahead as that was late; where no gap is to be kept none is too late."""
        start = self._book(host, asked, gap)
        for _ in range(TAKEN - 1 if gap else 0):
            late = now() - start
            if late <= gap * LATE:
                break
            start = self._book(host, now() + late, gap)
        return start


def _clock(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
