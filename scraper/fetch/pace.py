"""Politeness: one request per host at a time, and at least a gap between two starts. It sends nothing itself.

When a host may be asked next is booked through a `Book`; where that is a database row, the memory survives restarts
and is shared by all who use the same database.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from scraper.errors import RateLimited
from scraper.ports import Now

LONGEST_HOLD = timedelta(hours=24)
PATIENCE = timedelta(seconds=60)  # a turn further away than this is left to the schedule
BOOKED = timedelta(
    seconds=0.5
)  # a host is ours for so long at least, so that one without a gap is not booked for each page
BEYOND = timedelta(hours=1)  # turns that other processes book behind the longest hold


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
        self._next: dict[str, datetime] = {}
        self._lock = threading.Lock()

    def __call__(self, host: str, now: datetime, gap: timedelta, /) -> datetime:
        with self._lock:
            start = max(now, self._next.get(host, now))
            self._next[host] = start + gap
            return start


@dataclass(frozen=True, slots=True)
class _Mine:
    """A span for which nobody else asks this host, and when we last began to."""

    last: datetime
    end: datetime

    def turn(self, asked: datetime, gap: timedelta) -> datetime | None:
        """The next moment in it, if one is left; none where the clock was set back."""
        start = max(asked, self.last + gap)
        return start if asked >= self.last and start + gap < self.end else None


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
        self._mine: dict[str, _Mine] = {}
        self._away: dict[str, datetime] = {}  # hosts found far off: no further turn is booked only to be given up

    @contextmanager
    def turn(self, host: str, gap: timedelta, now: Now) -> Iterator[None]:
        """Raises RateLimited, with the seconds left, where the turn is out of reach or Blotter is stopping."""
        with self._locks.setdefault(host, threading.Lock()):
            self._wait(host, gap, now)
            yield

    def hold(self, host: str, span: timedelta, now: Now) -> None:
        """A second hold does not come on top of the first; the longer one counts."""
        asked, left = now(), min(span, LONGEST_HOLD)
        self._mine.pop(host, None)
        booked = self._book(host, asked, timedelta(0)) - asked
        if booked < left:
            self._book(host, asked, left - booked)
        self._away[host] = asked + max(left, min(booked, LONGEST_HOLD))

    def _wait(self, host: str, gap: timedelta, now: Now) -> None:
        asked, far = now(), max(PATIENCE, 2 * gap)
        wait = self._away.get(host, asked) - asked
        if not far < wait <= LONGEST_HOLD:
            wait = self._start(host, asked, gap) - asked
        if wait > LONGEST_HOLD + BEYOND:
            wait = gap  # nothing is booked that far ahead: the clock was set back since
        if wait > far:
            self._away[host] = asked + wait
            raise RateLimited(f"{host} asked us to stay away for a while", retry_after=wait.total_seconds())
        if wait > timedelta(0):
            self._sleep(wait.total_seconds())
        if self._stopping is not None and self._stopping.is_set():
            raise RateLimited(f"Blotter stopped before it was its turn at {host}", retry_after=wait.total_seconds())

    def _start(self, host: str, asked: datetime, gap: timedelta) -> datetime:
        """The next moment that is ours alone, out of the span that is booked or a newly booked one."""
        mine = self._mine.get(host)
        start = mine.turn(asked, gap) if mine else None
        if mine is None or start is None:
            start = self._book(host, asked, max(gap, BOOKED))
            mine = _Mine(start, start + max(gap, BOOKED))
        self._mine[host] = replace(mine, last=start)
        return start
