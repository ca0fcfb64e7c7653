"""Many machines: the same work as jobs of procrastinate on PostgreSQL; nothing is gathered or judged differently here.

One job looks at one source (`lock="host:…"` serialises a host over the whole fleet, `queueing_lock` forbids doubles),
one lane relates (`lock="relate"`), and every minute somebody frees the hosts of dead workers and asks what is due.
All workers use one database and one folder of evidence, and each has the same sources.yaml.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Status

import scheduler
from scraper import pipeline
from scraper.compare import JUDGE
from scraper.errors import ConfigError, JudgedElsewhere, NoWorker, StorageError
from scraper.model import Source

log = logging.getLogger("blotter")

# At its default of 5 s jobs that share a lock advance only once in 5 s; at 0.3 s six of them take one second.
POLLING = 0.5
HEARTBEAT_LOST = 30.0  # seconds without a heartbeat after which a worker counts as dead and its hosts are free again
RELATE_AGAIN = 5  # seconds after which relating asks again for versions that waited for a look under way
GRACE = 10.0  # seconds for looks under way at the end

_OLDEST_LOOK = """
SELECT greatest(min(event.at), now() - make_interval(secs => %(patience)s)) AS since
  FROM procrastinate_jobs job JOIN procrastinate_events event ON event.job_id = job.id
 WHERE job.task_name = 'gather' AND job.status = 'doing' AND event.type = 'started' HAVING count(*) > 0
"""
_LEFT = "SELECT count(*) AS jobs FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"


def build(installation: scheduler.Installation) -> App:
    """The queue's app for one home. Raises ConfigError where its database is not PostgreSQL."""
    app = App(connector=PsycopgConnector(conninfo=_conninfo(installation.settings.database)))

    @app.task(name="gather")
    async def gather(source: str) -> None:
        with _told(source):
            _follow(installation)
            watched = {each.id: each for each in installation.catalogue.sources if each.enabled}.get(source)
            if watched is not None:
                scheduler.tell(await asyncio.to_thread(pipeline.gather, watched, installation.parts, due_only=True))
        await _defer(app, "relate", "relate", {})

    @app.task(name="relate")
    async def relate() -> None:
        loop = asyncio.get_running_loop()

        def oldest_look() -> datetime | None:
            return asyncio.run_coroutine_threadsafe(_oldest_look(app), loop).result()

        with _told("relate"):
            try:
                await asyncio.to_thread(scheduler.relate, installation, until=oldest_look)
            except JudgedElsewhere as error:
                installation.leave_judging(error)
            if await asyncio.to_thread(installation.storage.store.unrelated, 1):
                await _defer(app, "relate", "relate", {}, seconds=RELATE_AGAIN)

    @app.periodic(cron="* * * * *")
    @app.task(name="beat", queueing_lock="beat")
    async def beat(timestamp: int) -> None:
        with _told("beat"):
            await free_the_dead(app)
            _follow(installation)
            await ask_what_is_due(app, installation)

    return app


async def ask_what_is_due(app: App, installation: scheduler.Installation) -> int:
    """Put one job in the queue for every source that is due; how many were not there already."""
    sources = {source.id: source for source in installation.catalogue.sources if source.enabled}
    store = installation.storage.store
    due = await asyncio.to_thread(store.due_sources, installation.now(), list(sources.values()))
    await _defer(app, "relate", "relate", {})  # for what a dead worker left
    return sum([await _defer(app, "gather", _lock(sources[name]), {"source": name}) for name in due])


async def free_the_dead(app: App) -> int:
    """End the jobs of workers that stopped breathing; how many.

    Without this a worker killed with SIGKILL keeps its host locked for good. They are not tried again: what they left
    undone is still due, and may wait in the queue already, where a second job of the same name is forbidden.
    """
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=HEARTBEAT_LOST))
    for job in stalled:
        if job.id is not None:
            await app.job_manager.finish_job_by_id_async(job.id, status=Status.FAILED, delete_job=True)
    return len(stalled)


def prepare(app: App) -> None:
    """Make the queue's tables where they are missing."""
    with app.open():
        if _is_prepared(app):
            return
        try:
            app.schema_manager.apply_schema()
        except ConnectorException:
            if not _is_prepared(app):  # else another worker was quicker
                raise


def work(installation: scheduler.Installation, *, concurrency: int = 8, wait: bool = True) -> None:
    """Be one worker of the fleet, until a signal says stop; with `wait` false, until the queue is empty.

    Raises ConfigError, StorageError.
    """
    app = build(installation)
    try:
        # Our own tables come first: a database that holds the queue's is no longer an empty one.
        installation.sync()
        installation.storage.store.take_up(JUDGE)
        prepare(app)
        asyncio.run(_work(app, installation, concurrency, wait))
    except ConnectorException as error:
        raise StorageError(f"The queue in PostgreSQL could not be used: {error.__cause__ or error}") from error


async def _work(app: App, installation: scheduler.Installation, concurrency: int, wait: bool) -> None:
    threads = ThreadPoolExecutor(concurrency + 2, thread_name_prefix="job")
    asyncio.get_running_loop().set_default_executor(threads)
    async with app.open_async():
        await ask_what_is_due(app, installation)
        while not installation.stopping.is_set() and (wait or await _left(app)):
            working = asyncio.create_task(
                app.run_worker_async(
                    concurrency=concurrency,
                    wait=wait,
                    fetch_job_polling_interval=POLLING,
                    shutdown_graceful_timeout=GRACE if wait else 3600.0,
                    delete_jobs="successful",
                    install_signal_handlers=False,
                )
            )
            _on_signals(installation, working)
            with suppress(asyncio.CancelledError):
                await working
            await asyncio.sleep(POLLING)


def _on_signals(installation: scheduler.Installation, working: asyncio.Task[None]) -> None:
    def stop() -> None:
        installation.stopping.set()  # looks under way end after their present page
        working.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)


async def _oldest_look(app: App) -> datetime | None:
    """Since when the oldest look of the fleet is under way, but no longer ago than relating waits."""
    patience = scheduler.PATIENCE.total_seconds()
    rows = await app.connector.execute_query_all_async(_OLDEST_LOOK, patience=patience)
    return rows[0]["since"] if rows else None


async def _left(app: App) -> int:
    return int((await app.connector.execute_query_one_async(_LEFT))["jobs"])


async def _defer(app: App, task: str, lock: str, arguments: dict[str, Any], seconds: int = 0) -> bool:
    double = f"{task}:{arguments.get('source', '')}"
    later = {"seconds": seconds} if seconds else None
    try:
        await app.configure_task(task, lock=lock, queueing_lock=double, schedule_in=later).defer_async(**arguments)
    except AlreadyEnqueued:
        return False
    return True


@contextmanager
def _told(job: str) -> Iterator[None]:
    """What the storage or this machine does wrong is one sentence in the log: the next beat asks for the work again."""
    try:
        yield
    except (StorageError, NoWorker) as error:
        log.error("%s: %s: %s", job, "storage" if isinstance(error, StorageError) else "reading", error)


def _follow(installation: scheduler.Installation) -> None:
    installation.follow()
    installation.sync()


def _is_prepared(app: App) -> bool:
    asked = "SELECT to_regclass('procrastinate_jobs') IS NOT NULL AS there"
    return bool(app.connector.get_sync_connector().execute_query_one(asked)["there"])


def _lock(source: Source) -> str:
    return f"host:{urlsplit(source.channels[0].url).hostname}"


def _conninfo(database: str) -> str:
    scheme, _, rest = database.partition("://")
    if not scheme.startswith("postgresql"):
        raise ConfigError("a fleet needs PostgreSQL: set BLOTTER_DATABASE=postgresql://…")
    return f"postgresql://{rest}"
