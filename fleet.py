"""Many machines: the same work as jobs of procrastinate on PostgreSQL; nothing is gathered or judged differently here.

One job looks at one source (`lock="host:…"` serialises a host over the whole fleet, `queueing_lock` forbids doubles),
one lane relates (`lock="relate"`), and every minute somebody asks what is due and frees the jobs of dead workers.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any
from urllib.parse import urlsplit

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued

import scheduler
from scraper import pipeline
from scraper.errors import ConfigError
from scraper.model import Source

log = logging.getLogger("blotter")

# At its default of 5 s jobs that share a lock advance only once in 5 s; at 0.3 s six of them take one second.
POLLING = 0.5
HEARTBEAT_LOST = 30.0  # seconds without a heartbeat after which a worker counts as dead and its jobs are free again


def build(installation: scheduler.Installation) -> App:
    """The queue's app for one home. Raises ConfigError where its database is not PostgreSQL."""
    app = App(connector=PsycopgConnector(conninfo=_conninfo(installation.settings.database)))

    @app.task(name="gather")
    async def gather(source: str) -> None:
        watched = installation.catalogue.source(source)
        report = await asyncio.to_thread(pipeline.gather, watched, installation.parts)
        if report.first_fault is not None:
            log.warning("%s: %s", source, report.first_fault)
        if report.new or report.revised or report.withdrawn:
            await _defer(app, "relate", "relate", {})

    @app.task(name="relate")
    async def relate() -> None:
        await asyncio.to_thread(scheduler.relate, installation)

    @app.periodic(cron="* * * * *")
    @app.task(name="beat", queueing_lock="beat")
    async def beat(timestamp: int) -> None:
        await ask_what_is_due(app, installation)
        await free_the_dead(app)

    return app


async def ask_what_is_due(app: App, installation: scheduler.Installation) -> int:
    """Put one job in the queue for every source that is due; how many were not there already."""
    sources = {source.id: source for source in installation.catalogue.sources if source.enabled}
    store = installation.storage.store
    due = await asyncio.to_thread(store.due_sources, installation.now(), list(sources.values()))
    return sum([await _defer(app, "gather", _lock(sources[name]), {"source": name}) for name in due])


async def free_the_dead(app: App) -> int:
    """Give the jobs of workers that stopped breathing back to the queue; how many.

    Without this a worker killed with SIGKILL keeps its host locked for good.
    """
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=HEARTBEAT_LOST))
    for job in stalled:
        await app.job_manager.retry_job(job)
    return len(stalled)


def prepare(app: App) -> None:
    """Make the queue's tables where they are missing."""
    with app.open():
        connector = app.connector.get_sync_connector()
        found = connector.execute_query_one("SELECT to_regclass('procrastinate_jobs') IS NOT NULL AS there")
        if not found["there"]:
            app.schema_manager.apply_schema()


def work(installation: scheduler.Installation, *, concurrency: int = 8, wait: bool = True) -> None:
    """Be one worker of the fleet, until a signal says stop; with `wait` false, until the queue is empty."""
    app = build(installation)
    prepare(app)
    installation.storage.store.sync_sources(installation.catalogue.sources)
    app.run_worker(
        concurrency=concurrency,
        wait=wait,
        fetch_job_polling_interval=POLLING,
        shutdown_graceful_timeout=10.0,
        delete_jobs="successful",
    )


async def _defer(app: App, task: str, lock: str, arguments: dict[str, Any]) -> bool:
    double = f"{task}:{arguments.get('source', '')}"
    try:
        await app.configure_task(task, lock=lock, queueing_lock=double).defer_async(**arguments)
    except AlreadyEnqueued:
        return False
    return True


def _lock(source: Source) -> str:
    return f"host:{urlsplit(source.channels[0].url).hostname}"


def _conninfo(database: str) -> str:
    scheme, _, rest = database.partition("://")
    if not scheme.startswith("postgresql"):
        raise ConfigError("a fleet needs PostgreSQL: set BLOTTER_DATABASE=postgresql://…")
    return f"postgresql://{rest}"
