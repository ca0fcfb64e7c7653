"""The pool of killable worker processes in which hostile pages are read (port Read); what is read is others' business.

C parsers hang and eat memory on hostile pages and cannot be interrupted (one tag with 300,000 attributes holds lexbor
and lxml for over 40 s). So each page is read in a worker with a deadline and a memory limit; a worker that breaks them
is killed and replaced alone, and its page is told as ParseKilled; where none can be started, it is NoWorker, whatever
the page. What costs more to send to a worker than to do has its end in scraper.deadline.
"""

from __future__ import annotations

import itertools
import logging
import math
import multiprocessing
import os
import pickle
import resource
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, ParamSpec, Protocol, TypeVar

import pebble

from scraper.errors import NoWorker, ParseKilled
from scraper.model import Article, Capture, Channel, Entry, Page, Source, Traits, Version

P = ParamSpec("P")
T = TypeVar("T")
A = TypeVar("A")

log = logging.getLogger("blotter")

GIB = 1 << 30
RECYCLED_AFTER = 500  # pages; what leaks in a C parser is given back
TOGETHER, LOOKAHEAD = 4, 2  # versions that `map` sends in one go, and goes ahead of what is asked for, per worker
OPEN_FILES = 256
STARTING = 60.0  # seconds for workers to come up: the first wait for imports, maybe on a machine that swaps
SOURCES = 256  # kept packed and unpacked
REMEDY = "See whether processes, memory and open files are left (`ulimit -a`); after an upgrade start Blotter again."


class Runner(Protocol):
    """Runs functions on pages, here or elsewhere."""

    def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T: ...

    def map(self, function: Callable[[A], T], items: Iterable[A]) -> Iterator[T]: ...

    def expect(self, *functions: Callable[..., object]) -> None: ...

    def close(self) -> None: ...


class Pool:
    """Worker processes, started on first use.

    `seconds` is the time one task may take, by the clock and in CPU time; `memory` what it may take beyond what an idle
    worker holds. Threads may share a pool. Functions and their arguments are pickled: functions of modules, plain data.
    """

    def __init__(self, workers: int, seconds: float = 10.0, memory: int = GIB) -> None:
        self._workers, self._seconds, self._memory = workers, seconds, memory
        self._modules: tuple[str, ...] = ()
        self._processes: pebble.ProcessPool | None = None
        self._failed = (0.0, "")  # when workers were to be started last and did not answer, and why
        self._sources: dict[str, tuple[Source, _Packed]] = {}
        self._lock = threading.Lock()

    def expect(self, *functions: Callable[..., object]) -> None:
        """Import the modules of these functions before workers are forked, so that a new worker starts warm."""
        names = (_plain(function).__module__ for function in functions)
        self._modules = tuple(dict.fromkeys((*self._modules, *(name for name in names if name != "__main__"))))

    def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call the function in a worker. Its errors and bugs arrive as themselves.

        Raises ParseKilled where the worker was killed over it, NoWorker where none can be started.
        """
        light: Any = map(self._light, args)
        work = partial(function, *light, **kwargs)
        try:
            return self._result(work, args, self._send(work))
        except NoWorker as error:
            error.url = _url(args)
            raise

    def map(self, function: Callable[[A], T], items: Iterable[A]) -> Iterator[T]:
        """The function's results in the order of the items, a few items read ahead; what one raises is raised there.

        A few go to a worker together: the way there and back takes half as long as what is done to one.
        """
        waiting: deque[tuple[list[A], Future[list[T]]]] = deque()
        rest = iter(items)
        try:
            while True:
                while len(waiting) < LOOKAHEAD * self._workers and (few := [*itertools.islice(rest, TOGETHER)]):
                    waiting.append((few, self._send(partial(_each, function, few))))
                if not waiting:
                    return
                few, future = waiting.popleft()
                try:
                    found: Iterable[T] = future.result()
                except Exception:  # of one of them, or of all together: each alone tells
                    found = (self.run(function, item) for item in few)
                yield from found
        finally:
            for _, future in waiting:
                future.cancel()

    def close(self) -> None:
        """Kill the workers; what they were reading is lost. The pool may be used again."""
        with self._lock:
            processes, self._processes = self._processes, None
        if processes is not None:
            _end(processes)

    def _light(self, argument: object) -> object:
        """A source goes with every page: packed once, and unpacked once by each worker (0.1 ms a page otherwise)."""
        if not isinstance(argument, Source):
            return argument
        held = self._sources.get(argument.id)
        if held is None or held[0] is not argument:
            if len(self._sources) >= SOURCES:
                self._sources.clear()
            held = self._sources[argument.id] = (argument, _Packed(pickle.dumps(argument)))
        return held[1]

    def _result(self, work: partial[T], args: tuple[object, ...], future: Future[T]) -> T:
        try:
            try:
                return future.result()
            except (BrokenProcessPool, CancelledError):
                # A worker that died between two pages breaks the whole pool: a new one, and one more try.
                return self._send(work).result()
        except (TimeoutError, BrokenProcessPool, pebble.ProcessExpired, MemoryError) as error:
            raise self._killed(error, args) from None

    def _killed(self, error: Exception, args: tuple[object, ...]) -> ParseKilled:
        if isinstance(error, TimeoutError) or getattr(error, "exitcode", None) == -signal.SIGXCPU:
            why = f"took longer than {self._seconds:g} s"
        elif isinstance(error, MemoryError):
            why = f"took more than {self._memory >> 20} MiB of memory"
        else:
            why = f"ended its worker (exit status {getattr(error, 'exitcode', 'unknown')})"
        return ParseKilled(f"Reading the page {why} and was stopped", url=_url(args))

    def _send(self, work: partial[T]) -> Future[T]:
        call = partial(_limited, math.ceil(self._seconds), work)
        for _ in range(2):
            processes = self._running()
            try:
                return processes.schedule(call, timeout=self._seconds)
            except RuntimeError:
                self._drop(processes)
        raise _no_worker("those that were started ended at once")

    def _running(self) -> pebble.ProcessPool:
        """The workers, at first once one of them has answered. Raises NoWorker, to all who waited for that."""
        asked = time.monotonic()
        with self._lock:
            if self._processes is None:
                if self._failed[0] > asked:
                    raise _no_worker(self._failed[1])
                started = self._new()
                try:
                    started.schedule(os.getpid).result(STARTING)
                except (OSError, RuntimeError) as error:
                    _end(started)
                    why = str(error.__cause__ or error) or f"none answers within {STARTING:g} s"
                    self._failed = time.monotonic(), why
                    raise _no_worker(why) from None
                self._processes = started
            return self._processes

    def _new(self) -> pebble.ProcessPool:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["scraper.reading", *self._modules])
        return pebble.ProcessPool(
            max_workers=self._workers,
            max_tasks=RECYCLED_AFTER,
            initializer=_prepare,
            initargs=(self._memory, self._modules),
            context=context,
        )

    def _drop(self, broken: pebble.ProcessPool) -> None:
        with self._lock:
            if self._processes is not broken:
                return
            self._processes = None
        _end(broken)


class Inline:
    """The same in this very process, without any limit: for tests and for pages that we wrote ourselves."""

    def expect(self, *functions: Callable[..., object]) -> None:
        """Nothing to prepare."""

    def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return function(*args, **kwargs)

    def map(self, function: Callable[[A], T], items: Iterable[A]) -> Iterator[T]:
        return map(function, items)

    def close(self) -> None:
        """Nothing to let go of."""


class Reader:
    """The port Read: each reading is done by a function given to it, run where `pool` runs things."""

    def __init__(
        self,
        pool: Runner,
        *,
        page: Callable[[Source, Channel, Capture], Page],
        article: Callable[[Source, Entry, Capture | None], Article],
        traits: Callable[[Version], Traits],
    ) -> None:
        self._pool, self._page, self._article, self._traits = pool, page, article, traits
        pool.expect(page, article, traits)

    def page(self, source: Source, channel: Channel, capture: Capture) -> Page:
        """The entries on one page of a channel. Raises ReadError."""
        return self._pool.run(self._page, source, channel, capture)

    def article(self, source: Source, entry: Entry, capture: Capture | None) -> Article:
        """The article on a captured page, or in the entry itself. Raises ReadError."""
        return self._pool.run(self._article, source, entry, capture)

    def traits(self, version: Version) -> Traits:
        """What a version says. Raises ParseKilled."""
        return self._pool.run(self._traits, version)

    def many_traits(self, versions: Iterable[Version]) -> Iterator[Traits]:
        """The same for many, in order. Raises ParseKilled at the place of one that cannot be read."""
        return self._pool.map(self._traits, versions)

    def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Any other reading of a page, by a function of a module. Raises what it raises, ParseKilled and NoWorker."""
        return self._pool.run(function, *args, **kwargs)

    def close(self) -> None:
        self._pool.close()


def _end(processes: pebble.ProcessPool) -> None:
    processes.stop()  # type: ignore[no-untyped-call]
    processes.join()


def _no_worker(why: str) -> NoWorker:
    return NoWorker(f"No process to read pages in can be started: {why}. {REMEDY}")


class _Packed:
    """A source that is pickled already; where it arrives it is the source."""

    __slots__ = ("_bytes",)

    def __init__(self, packed: bytes) -> None:
        self._bytes = packed

    def __reduce__(self) -> tuple[Callable[[bytes], object], tuple[bytes]]:
        return _unpacked, (self._bytes,)


@lru_cache(maxsize=SOURCES)
def _unpacked(packed: bytes) -> object:
    return pickle.loads(packed)


# -- inside a worker ----------------------------------------------------------------------------------------------


def _prepare(memory: int, modules: tuple[str, ...]) -> None:
    """Warm and limit a worker: memory above what it holds now, few open files, no core dumps, dead when told."""
    for name in modules:
        import_module(name)
    # pebble's handler for SIGTERM is Python code, which never runs inside a C parser: 3 s lost before it kills.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _lower(resource.RLIMIT_NOFILE, OPEN_FILES)
    if held := _address_space():
        _lower(resource.RLIMIT_AS, held + memory)


def _limited(seconds: int, work: Callable[[], T]) -> T:
    """RLIMIT_CPU counts a worker's whole life: give this page its own seconds on top of what is used by now."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds + 1, hard))
    return work()


def _each(function: Callable[[A], T], few: Iterable[A]) -> list[T]:
    return [function(item) for item in few]


def _lower(limit: int, value: int) -> None:
    _, hard = resource.getrlimit(limit)
    resource.setrlimit(limit, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def _address_space() -> int:
    """Bytes of address space this process holds; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _plain(function: Callable[..., Any]) -> Callable[..., Any]:
    return _plain(function.func) if isinstance(function, partial) else function


def _url(args: tuple[object, ...]) -> str | None:
    for argument in reversed(args):
        if isinstance(argument, (Capture, Entry)):
            return argument.url
        if isinstance(argument, Version):
            return argument.article.url
    return None
