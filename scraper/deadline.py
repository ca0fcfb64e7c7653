"""An end to what is done in this very process, for what costs more to send to a worker than to do (scraper.reading)."""

from __future__ import annotations

import ctypes
import itertools
import threading
from collections.abc import Callable, Iterator
from typing import Self, TypeVar

from scraper.errors import ParseKilled

T = TypeVar("T")

LOOKS = 10  # before a deadline is over


class Deadline:
    """Runs what is done in this very process, and stops it after so many seconds, as ParseKilled; use it in `with`.

    It costs 0.4 µs a call; to pickle what a version is compared with, for a worker, takes 6 ms, as long as all that
    relating does. Python looks for the exception between two of its instructions: a call into C ends first.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._running: tuple[int, Iterator[int]] | None = None  # the thread at work, and how often it was looked at
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._watch: threading.Thread | None = None

    def __call__(self, work: Callable[[], T]) -> T:
        """What the work returns or raises. Raises ParseKilled; one at a time."""
        if self._watch is None:
            self._watch = threading.Thread(target=self._watching, name="deadline", daemon=True)
            self._watch.start()
        try:
            self._running = (threading.get_ident(), itertools.count())
            try:
                return work()
            finally:
                self._let_go()
        except _Overdue:
            raise ParseKilled(f"It took longer than {self._seconds:g} s and was stopped") from None

    def _let_go(self) -> None:
        """Behind this nothing is sent any more, and what was sent and has not come yet never comes."""
        with self._lock:
            sent, self._running = self._running is None, None
        if sent:
            _interrupt(threading.get_ident(), None)

    def _watching(self) -> None:
        """Looks are counted, not seconds: who was suspended meanwhile, as by Ctrl-Z, was not at work."""
        while not self._ended.wait(self._seconds / LOOKS):
            with self._lock:
                if self._running is not None and next(self._running[1]) >= LOOKS:
                    thread, self._running = self._running[0], None
                    _interrupt(thread, _Overdue)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()


class _Overdue(BaseException):
    """Not an Exception: what is judged is not to catch it."""


def _interrupt(thread: int, fault: type[BaseException] | None) -> None:
    """Raise this in a thread as soon as Python looks; None takes back what it has not seen yet."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), fault and ctypes.py_object(fault))
