"""Puts the parts together, once, for every command; and the beat that sets them in motion.

The schedule itself is a column in the database: the beat only asks what is due. Nothing is read, judged or shown here.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import Self

from apscheduler.schedulers.background import BackgroundScheduler

from scraper import adapters, compare, pipeline
from scraper.errors import ConfigError, StorageError
from scraper.fetch import Fetcher, Guard, HostPace
from scraper.model import Source, Version
from scraper.pipeline import Gathered, Parts
from scraper.ports import Fetch
from scraper.reading import Inline, Pool, Reader
from scraper.settings import Settings
from scraper.sources import Catalogue, load
from storage import Storage, open_storage

log = logging.getLogger("blotter")

FETCH_THREADS = 16  # sources looked at in parallel; each waits for its hosts most of the time


def utc_now() -> datetime:
    return datetime.now(UTC)


class Installation:
    """One home with everything in it; what a command does not touch is never made. Close it, or use `with`."""

    def __init__(
        self,
        settings: Settings,
        *,
        now: Callable[[], datetime] = utc_now,
        fetch: Fetch | None = None,
        guard: Guard | None = None,
        processes: bool = True,
    ) -> None:
        self.settings = settings
        self.now = now
        self.stopping = threading.Event()
        self._fetch, self._guard, self._processes = fetch, guard, processes

    @cached_property
    def catalogue(self) -> Catalogue:
        """The press rooms of sources.yaml. Raises ConfigError where the file cannot be read at all."""
        return load(self.settings.sources)

    @cached_property
    def storage(self) -> Storage:
        return open_storage(self.settings.database, self.settings.evidence)

    @cached_property
    def fetch(self) -> Fetch:
        if self._fetch is not None:
            return self._fetch
        pace = HostPace(self.storage.store.host_turn, self.stopping)
        return Fetcher(self.now, contact=self.settings.contact, pace=pace, guard=self._guard or Guard())

    @cached_property
    def read(self) -> Reader:
        agencies = self.catalogue.agencies if self.settings.sources.is_file() else ()
        return Reader(
            Pool(self.settings.workers) if self._processes else Inline(),
            page=adapters.page,
            article=adapters.article,
            traits=partial(compare.traits, agencies=agencies),
        )

    @property
    def parts(self) -> Parts:
        return Parts(self.fetch, self.read, self.storage.store, self.now, self.stopping.is_set)

    def reload(self) -> Catalogue:
        """Read sources.yaml again; the old catalogue stays in force where the new one cannot be read."""
        previous = self.__dict__.pop("catalogue", None)
        try:
            return self.catalogue
        except ConfigError:
            if previous is None:
                raise
            self.__dict__["catalogue"] = previous
            raise

    def close(self) -> None:
        """Let go of what was made, in the reverse order."""
        self.stopping.set()
        for name in ("read", "fetch", "storage"):
            part = self.__dict__.pop(name, None)
            if part is not None and hasattr(part, "close"):
                part.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def assemble(settings: Settings) -> Installation:
    """Everything that works together in one home."""
    return Installation(settings)


def poll_once(installation: Installation, sources: Iterable[Source]) -> Iterator[Gathered]:
    """Look at these sources now, in parallel; their reports as they come in."""
    chosen = list(sources)
    installation.storage.store.sync_sources(chosen)
    with ThreadPoolExecutor(min(FETCH_THREADS, max(1, len(chosen))), thread_name_prefix="gather") as threads:
        futures = [threads.submit(pipeline.gather, source, installation.parts) for source in chosen]
        for future in as_completed(futures):
            yield future.result()


def relate(
    installation: Installation, *, from_scratch: bool = False, told: Callable[[Version], None] | None = None
) -> int:
    """Judge what has not been judged; from scratch, take back first what machines decided. How many versions."""
    store = installation.storage.store
    if from_scratch:
        store.forget_judgements()
    return pipeline.relate(installation.read, store, told=told)


class Beat:
    """The daemon's heart: every few seconds ask what is due, gather it in threads, relate behind it in one lane."""

    def __init__(self, installation: Installation, *, every: float = 5.0, threads: int = FETCH_THREADS) -> None:
        self.installation = installation
        self.last_tick: datetime | None = None
        self.trouble: StorageError | None = None
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="gather")
        self._running: dict[str, Future[None]] = {}
        self._lock = threading.Lock()
        self._lane = threading.Lock()
        self._read_at = self._modified()
        self._clock = BackgroundScheduler(timezone=UTC)
        # coalesce and no grace limit: a beat that comes late is still due, and once is enough.
        self._clock.add_job(
            self.tick,
            "interval",
            seconds=every,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
            next_run_time=utc_now(),
        )

    def start(self) -> None:
        self.installation.storage.store.sync_sources(self.installation.catalogue.sources)
        self._clock.start()

    def stop(self, seconds: float = 10.0) -> None:
        """End in good order: no new looks, running visits finish, the lane empties; at most `seconds`."""
        self.installation.stopping.set()
        self._clock.shutdown(wait=False)
        deadline = threading.Timer(seconds, self._threads.shutdown, kwargs={"wait": False, "cancel_futures": True})
        deadline.daemon = True
        deadline.start()
        with self._lock:
            waiting = list(self._running.values())
        for future in waiting:
            future.cancel()
        self._threads.shutdown(wait=True, cancel_futures=True)
        deadline.cancel()

    def tick(self) -> None:
        """Ask what is due and set it going; a source that is still under way is left alone."""
        self.last_tick = self.installation.now()
        self._reread()
        sources = {source.id: source for source in self.installation.catalogue.sources if source.enabled}
        try:
            due = self.installation.storage.store.due_sources(self.last_tick, list(sources.values()))
        except StorageError as error:
            self._in_trouble(error)
            return
        for name in due:
            self._set_going(sources[name])
        if not self.installation.stopping.is_set():
            self._threads.submit(self._relate)

    def _set_going(self, source: Source) -> None:
        with self._lock:
            running = self._running.get(source.id)
            if running is not None and not running.done():
                return
            self._running[source.id] = self._threads.submit(self._gather, source)

    def _gather(self, source: Source) -> None:
        try:
            report = pipeline.gather(source, self.installation.parts)
            self.trouble = None
            _tell(report)
            self._relate()
        except StorageError as error:
            self._in_trouble(error)
        except Exception:
            # A bug is never an issue of the outside: told with its traceback, and the other sources go on.
            log.exception("%s: a bug stopped this look", source.id)

    def _relate(self) -> None:
        if not self._lane.acquire(blocking=False):
            return  # the lane is taken; whoever holds it reads on until nothing is left
        try:
            count = relate(self.installation)
            if count:
                log.info("related %d version(s)", count)
        except StorageError as error:
            self._in_trouble(error)
        finally:
            self._lane.release()

    def _in_trouble(self, error: StorageError) -> None:
        if self.trouble is None or self.trouble.code != error.code:
            log.error("storage: %s", error)
        self.trouble = error

    def _modified(self) -> float:
        file = self.installation.settings.sources
        return file.stat().st_mtime if file.is_file() else 0.0

    def _reread(self) -> None:
        modified = self._modified()
        if modified == self._read_at:
            return
        self._read_at = modified
        try:
            catalogue = self.installation.reload()
        except ConfigError as error:
            log.error("%s; the sources read before stay in force", error)
            return
        for mistake in catalogue.mistakes:
            log.error("%s", mistake)
        self.installation.storage.store.sync_sources(catalogue.sources)
        log.info("sources.yaml read again: %d sources", len(catalogue.sources))


def _tell(report: Gathered) -> None:
    if report.first_fault is not None:
        log.warning("%s: %s", report.source, report.first_fault)
    if report.new or report.revised or report.withdrawn:
        log.info("%s: %d new, %d revised, %d withdrawn", report.source, report.new, report.revised, report.withdrawn)
