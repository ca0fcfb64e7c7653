"""Puts the parts together, once, for every command; and the beat that sets them in motion.

The schedule itself is a column in the database: the beat only asks what is due. Nothing is read, judged or shown here.
"""

from __future__ import annotations

import gc
import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from typing import Self

from apscheduler.schedulers.background import BackgroundScheduler

from scraper import adapters, compare, pipeline
from scraper.deadline import Deadline
from scraper.errors import BlotterError, ConfigError, Damaged, JudgedElsewhere, NotJudged, NoWorker, StorageError
from scraper.fetch import Fetcher, Guard, HostPace
from scraper.model import Source, Version
from scraper.pipeline import Gathered
from scraper.ports import Fetch, Parts
from scraper.reading import Inline, Pool, Reader
from scraper.settings import Settings
from scraper.sources import Catalogue, load
from storage import Storage, open_storage

log = logging.getLogger("blotter")
Failed = Callable[[Version, Exception, NotJudged], None]  # hears of a version that was passed over, and why

FETCH_THREADS = 16  # sources looked at in parallel; each waits for its hosts most of the time
PATIENCE = timedelta(minutes=2)  # relating waits so long for a look under way, that versions are judged in their order
STORAGE_REST = 30.0  # seconds without a new look after the disk or the database failed
JUDGING = 30.0  # seconds that one release may take to be judged beside those near it; the usual are 3 ms
JUDGE_REST = 60.0  # seconds before relating is tried again after a bug in it
# New objects after which Python looks for cycles, and how often it looks at older ones: hardly anything here is in one,
# and each look walks all that is held. Among 30,000 releases copies went from 430 to 465 a CPU second, the slowest
# look-up of a hundred from 1.7 to .6 ms; relating gains a twentieth.
COLLECTED = (20_000, 20, 100)


def utc_now() -> datetime:
    return datetime.now(UTC)


class Installation:
    """One home with everything in it; each part is made when it is first asked for. Close it, or use `with`.

    Threads may share it once `parts` was asked for in one of them.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        now: Callable[[], datetime] = utc_now,
        fetch: Fetch | None = None,
        guard: Guard | None = None,
        processes: bool = True,
    ) -> None:
        gc.set_threshold(*COLLECTED)
        self.settings = settings
        self.now = now
        self.stopping = threading.Event()
        self.beside = False  # whether another program was met that judges here, too
        self._fetch, self._guard, self._processes = fetch, guard, processes
        self._read_as: tuple[int, ...] = ()
        self._synced: Catalogue | None = None

    @cached_property
    def catalogue(self) -> Catalogue:
        """The press rooms of sources.yaml. Raises ConfigError where the file cannot be read at all."""
        self._read_as = self._stamp()
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
            self._pool,
            page=adapters.page,
            article=adapters.article,
            traits=partial(compare.traits, agencies=agencies),
        )

    @cached_property
    def _pool(self) -> Pool | Inline:
        return Pool(self.settings.workers) if self._processes else Inline()

    @property
    def parts(self) -> Parts:
        return Parts(self.fetch, self.read, self.storage.store, self.now, self.stopping.is_set)

    def reload(self) -> Catalogue:
        """Read sources.yaml again; the old catalogue stays in force where the new one cannot be read (ConfigError)."""
        self._read_as = self._stamp()
        self.catalogue = load(self.settings.sources)
        self.__dict__.pop("read", None)  # it knows the agencies by name; the pool of workers stays
        return self.catalogue

    def reread(self) -> Catalogue | None:
        """Read sources.yaml again if it has changed since; None where it has not. Raises ConfigError."""
        return None if self._stamp() == self._read_as else self.reload()

    def follow(self) -> bool:
        """The same for a daemon: mistakes are logged, the old catalogue stays in force. Whether there is a new one."""
        try:
            catalogue = self.reread()
        except ConfigError as error:
            log.error("%s; the sources read before stay in force", error)
            return False
        if catalogue is None:
            return False
        for mistake in catalogue.mistakes:
            log.error("%s", mistake)
        log.info("sources.yaml read again: %d sources", len(catalogue.sources))
        return True

    def leave_judging(self, error: JudgedElsewhere) -> None:
        """Another program is judging: that is no fault and logged once, and what it leaves is judged later."""
        if not self.beside:
            log.info("%s This one goes on gathering, and judges what the other leaves.", error)
        self.beside = True

    def sync(self, *, again: bool = False) -> None:
        """Bring the sources' rows in step with the catalogue, where it is a new one or `again`. Raises StorageError."""
        catalogue = self.catalogue
        if again or self._synced is not catalogue:
            self.storage.store.sync_sources(catalogue.sources)
            self._synced = catalogue

    def close(self) -> None:
        """Let go of what was made, in the reverse order."""
        self.stopping.set()
        self.__dict__.pop("read", None)
        for name in ("_pool", "fetch", "storage"):
            part = self.__dict__.pop(name, None)
            if part is not None and hasattr(part, "close"):
                part.close()

    def _stamp(self) -> tuple[int, ...]:
        try:
            found = self.settings.sources.stat()
        except OSError:
            return (0,)
        return (found.st_mtime_ns, found.st_size, found.st_ino)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def assemble(settings: Settings) -> Installation:
    """Everything that works together in one home."""
    return Installation(settings)


def poll_once(installation: Installation, sources: Iterable[Source], *, due_only: bool = False) -> Iterator[Gathered]:
    """Look at these sources now, in parallel, due or not (or their due channels alone); reports as they come in."""
    chosen = list(sources)
    installation.storage.store.sync_sources(installation.catalogue.sources)
    with ThreadPoolExecutor(min(FETCH_THREADS, max(1, len(chosen))), thread_name_prefix="gather") as threads:
        gather = partial(pipeline.gather, due_only=due_only)
        futures = [threads.submit(gather, source, installation.parts) for source in chosen]
        try:
            for future in as_completed(futures):
                yield future.result()
        except (KeyboardInterrupt, GeneratorExit):
            installation.stopping.set()  # nobody waits any more: the looks under way end after their present page
            raise


def relate(
    installation: Installation,
    *,
    from_scratch: bool = False,
    told: Callable[[Version], None] = lambda version: None,
    failed: Failed | None = None,
    until: Callable[[], datetime | None] = lambda: None,
) -> int:
    """Judge what has not been judged; `from_scratch`, after what machines decided was taken back. How many versions.

    Versions captured after `until` wait for the looks that are under way. One whose judging meets a bug is passed over
    and reported to `failed`, else to the log. Raises JudgedElsewhere where another program is judging.
    """
    store = installation.storage.store
    if from_scratch:
        store.forget_judgements()
    with Deadline(JUDGING) as within:
        return pipeline.relate(
            installation.read,
            store,
            told=told,
            failed=failed or _log_failed,
            until=until,
            stopping=installation.stopping.is_set,
            within=within,
        )


def _log_failed(version: Version, error: Exception, fault: NotJudged) -> None:
    bug = None if isinstance(error, BlotterError) else error  # what a disk or a page did has no place in the code
    log.error("%s: %s (%s)", version.source, fault, version.article.url, exc_info=bug)


def tell(report: Gathered) -> None:
    """Say in the log what one look came to, where it came to anything."""
    for fault in (report.first_fault, report.first_missed):
        if fault is not None:
            log.warning("%s: %s", report.source, fault)
    if report.new or report.revised or report.withdrawn:
        log.info("%s: %d new, %d revised, %d withdrawn", report.source, report.new, report.revised, report.withdrawn)


@dataclass(frozen=True, slots=True)
class _Look:
    """A look at a source that is under way; its thread is a daemon, so that none can hold up the end."""

    thread: threading.Thread
    since: datetime


class Beat:
    """The daemon's heart: every few seconds ask what is due, gather it in threads, relate behind it in one lane.

    Raises StorageError and ConfigError where this home cannot be worked in.
    """

    def __init__(self, installation: Installation, *, every: float = 5.0) -> None:
        self.installation = installation
        _ = installation.parts  # made here, before threads share them
        self.trouble: StorageError | None = None
        self.damage: Damaged | None = None  # met last under one source, which a backup alone mends
        self._every = every
        self._looks: dict[str, _Look] = {}
        self._rests: dict[str, float] = {}  # source -> monotonic moment before which it is left alone, after a fault
        self._followed = installation.catalogue
        self._pause = 0.0  # monotonic moment before which nothing is begun, after the storage failed
        self._ticked = time.monotonic()
        self._lock = threading.Lock()
        self._unrelated = threading.Event()
        self._lane = threading.Thread(target=self._relate_behind, name="relate", daemon=True)
        self._clock = BackgroundScheduler(timezone=UTC)

    def start(self) -> None:
        """Begin. Raises StorageError."""
        self.installation.sync()
        self.installation.storage.store.take_up(compare.JUDGE)
        self._lane.start()
        # coalesce and no grace limit: a beat that comes late is still due, and once is enough.
        self._clock.add_job(
            self.tick,
            "interval",
            seconds=self._every,
            id="beat",
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
            next_run_time=utc_now(),
        )
        self._clock.start()

    def stop(self, seconds: float) -> bool:
        """End in good order: no new looks, those under way end after their present page. Whether all ended in time."""
        self.installation.stopping.set()
        self._clock.shutdown(wait=False)
        self._unrelated.set()
        deadline = time.monotonic() + seconds
        with self._lock:
            running = [self._lane, *(look.thread for look in self._looks.values())]
        for thread in running:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in running)

    def tick(self) -> None:
        """Ask what is due and set it going; a source that is still under way is left alone."""
        self._ticked = time.monotonic()
        if self.trouble is not None and self._ticked < self._pause:
            return
        try:
            self.installation.follow()
            if self._followed is not self.installation.catalogue:  # by us, or by the web page beside us
                self._rests.clear()
            self._followed = self.installation.catalogue
            self.installation.sync()
            due = self._due()
        except StorageError as error:
            self._in_trouble(error)
            return
        for source in due:
            self._set_going(source)
        self._unrelated.set()

    def stalled(self, seconds: float) -> bool:
        """Whether there was no beat for so long, by a clock that nobody sets."""
        return time.monotonic() - self._ticked > seconds

    def keep_time(self) -> None:
        """Beat now if the clock was set back: APScheduler would wait until it shows the old time again."""
        if self.stalled(3 * self._every):
            self._clock.modify_job("beat", next_run_time=utc_now())

    def _due(self) -> list[Source]:
        """What to look at now; after trouble one source alone, to see whether things can be kept again."""
        store, rooms = self.installation.storage.store, self.installation.catalogue.sources
        sources = {source.id: source for source in rooms if source.enabled}
        found = store.due_sources(self.installation.now(), list(sources.values()))
        due = [sources[name] for name in found if self._rests.get(name, 0.0) <= time.monotonic()]
        if self.trouble is not None and not due:
            self.installation.sync(again=True)
            self._out_of_trouble()
        return due if self.trouble is None else due[:1]

    def _set_going(self, source: Source) -> None:
        with self._lock:
            if source.id in self._looks or len(self._looks) >= FETCH_THREADS:
                return
            if self.installation.stopping.is_set():
                return
            thread = threading.Thread(target=self._gather, args=(source,), name=f"gather {source.id}", daemon=True)
            self._looks[source.id] = _Look(thread, self.installation.now())
            thread.start()

    def _gather(self, source: Source) -> None:
        try:
            tell(pipeline.gather(source, self.installation.parts, due_only=True))
            self._out_of_trouble()
        except Damaged as error:  # of what is held of this source: the others go on
            self.damage = error
            log.error("%s: %s", source.id, error)
            self._rest(source)
        except StorageError as error:
            self._in_trouble(error)
        except Exception:
            # A bug is never an issue of the outside: told with its traceback, and the other sources go on. Nothing
            # was kept, so the source is still due: without a rest its site would be asked at every beat.
            if not self.installation.stopping.is_set():
                log.exception("%s: a bug stopped this look", source.id)
            self._rest(source)
        finally:
            with self._lock:
                del self._looks[source.id]
            self._unrelated.set()

    def _rest(self, source: Source) -> None:
        self._rests[source.id] = time.monotonic() + source.cadence.every.total_seconds()

    def _relate_behind(self) -> None:
        stopping = self.installation.stopping
        while self._unrelated.wait() and not stopping.is_set():
            self._unrelated.clear()
            try:
                count = relate(self.installation, until=self._oldest_look)
                if count:
                    log.info("related %d version(s)", count)
            except JudgedElsewhere as error:
                self.installation.leave_judging(error)
            except StorageError as error:
                self._in_trouble(error)
            except Exception as error:
                if not stopping.is_set():
                    what, bug = (error, None) if isinstance(error, NoWorker) else ("a bug stopped it", error)
                    log.error("relating is tried again in %d s: %s", JUDGE_REST, what, exc_info=bug)
                stopping.wait(JUDGE_REST)

    def _oldest_look(self) -> datetime | None:
        """Since when the oldest look is under way, but no longer ago than relating waits; None where there is none."""
        with self._lock:
            begun = [look.since for look in self._looks.values()]
        return max(min(begun), self.installation.now() - PATIENCE) if begun else None

    def _in_trouble(self, error: StorageError) -> None:
        with self._lock:  # looks meet it all at once
            known = self.trouble is not None and self.trouble.code == error.code
            self.trouble, self._pause = error, time.monotonic() + STORAGE_REST
        if not known:
            log.error("storage: %s", error)

    def _out_of_trouble(self) -> None:
        if self.trouble is not None:
            log.info("storage: works again")
            self.trouble = None
