"""A process that gathers is killed again and again: in the end it holds what an undisturbed one holds, once."""

from __future__ import annotations

import itertools
import multiprocessing
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

import scheduler
from blotter.pressroom.server import Press
from blotter.pressroom.spector import DAY_ONE, hours
from blotter.pressroom.wire import Story, story
from scraper.errors import Busy
from scraper.fetch import Guard
from scraper.pipeline import Gathered
from scraper.settings import Settings
from tests.watched import held, home, is_sound, judged

KILLS = 9  # for each of the two looks
LOOKS = (hours(DAY_ONE, 2), hours(DAY_ONE, 5))
SIZES = {"larm": 24, "politie": 20, "europol": 26, "ice": 12, "kripo": 12, "courier": 10}  # what their channels show
FORKED = multiprocessing.get_context("forkserver")


def stories() -> Iterator[Story]:
    """Enough to be interrupted in; every third is edited between the two looks, its headline too."""
    keys = itertools.count(1000)
    for site, size in SIZES.items():
        for number in range(size):
            text = f"""
            2 maj, Case {number}, Harbour of {site}

            Officers found {number + 3} boats at quay {number} of the harbour of {site} on Tuesday morning.

            The skipper of boat {number}, who is {20 + number} years old, said that he had seen {site} from the sea. The
            harbour master of quay {number} has asked for {number * 7 + 2} lamps.
            """
            published = hours(DAY_ONE, -1) + timedelta(seconds=number)
            made = story(site, str(next(keys)), f"{site}-case-{number}", published, text, topic="Boats", place="Quay")
            yield (
                made.edited(hours(DAY_ONE, 3), "boats", "ships").edited(hours(DAY_ONE, 3), "Case", "File")
                if number % 3 == 0
                else replace(made)
            )


def work(settings: Settings, ports: frozenset[int], now: datetime, busy: Event) -> None:
    """Gather and relate until nothing is left to do."""
    guard = Guard(ports)
    with scheduler.Installation(settings, now=lambda: now, guard=guard, processes=False) as installation:
        sources = installation.catalogue.sources
        store, queries = installation.storage.store, installation.storage.queries
        busy.set()
        while True:
            reports = list[Gathered]()
            with suppress(Busy):  # of two that share a database; the daemon tries again too
                reports += scheduler.poll_once(installation, sources)
                scheduler.relate(installation)
            if not store.due_sources(now, sources) and not queries.counts()["unjudged"]:
                assert not any(report.faults for report in reports)
                return


def run(settings: Settings, press: Press, after: float | None = None) -> bool:
    """One life of such a process; whether it was killed while it worked. `after` are the seconds it is given."""
    busy = FORKED.Event()
    process = FORKED.Process(target=work, args=(settings, press.ports, press.now, busy))
    process.start()
    assert busy.wait(30)
    process.join(after)
    process.kill()
    process.join()
    assert process.exitcode in (0, -9)
    return process.exitcode == -9


def whole(settings: Settings) -> bool:
    with closing(sqlite3.connect(settings.home / "blotter.db")) as database:
        return list(database.execute("PRAGMA integrity_check")) == [("ok",)]


@pytest.fixture
def press() -> Iterator[Press]:
    FORKED.set_forkserver_preload(["scheduler", "tests.watched"])
    with Press(DAY_ONE, tuple(stories())) as press:
        yield press


def test_nothing_is_lost_or_doubled_however_often_it_is_killed(press: Press, tmp_path: Path) -> None:
    chance = random.Random(29)
    calm, harried = home(tmp_path / "calm", press), home(tmp_path / "harried", press)
    killed = 0
    for press.now in LOOKS:
        begun = time.monotonic()
        assert not run(calm, press)
        took = time.monotonic() - begun
        for _ in range(KILLS):
            killed += run(harried, press, chance.uniform(0, took / KILLS * 2))
            assert whole(harried)
        assert not run(harried, press)
    assert killed >= 15
    with _opened(calm, press) as one, _opened(harried, press) as other:
        expected = held(one.storage.queries, press)
        assert held(other.storage.queries, press) == expected
        assert len(expected) == sum(SIZES.values())
        assert sum(len(versions) for _, versions in expected.values()) > 1.3 * len(expected)
        assert is_sound(other)
        assert other.storage.queries.counts()["pending"] == 0
        for installation in (one, other):
            scheduler.relate(installation, from_scratch=True)
        assert judged(other.storage.queries, press) == judged(one.storage.queries, press)


def _opened(settings: Settings, press: Press) -> scheduler.Installation:
    return scheduler.Installation(settings, now=lambda: press.now, processes=False)


def test_two_that_share_a_database_double_nothing(press: Press, tmp_path: Path) -> None:
    """Two homes, each with its own lock, that were told the same database by mistake."""
    alone, shared = home(tmp_path / "alone", press), home(tmp_path / "one", press)
    other = replace(home(tmp_path / "other", press), database=shared.database, evidence=shared.evidence)
    for press.now in LOOKS:
        assert not run(alone, press)
        busy = FORKED.Event()
        both = [
            FORKED.Process(target=work, args=(settings, press.ports, press.now, busy)) for settings in (shared, other)
        ]
        for process in both:
            process.start()
        for process in both:
            process.join(60)
            assert process.exitcode == 0
    with _opened(alone, press) as one, _opened(shared, press) as both_of_them:
        assert held(both_of_them.storage.queries, press) == held(one.storage.queries, press)
        for installation in (one, both_of_them):
            scheduler.relate(installation, from_scratch=True)  # two lanes judged in no order
        assert judged(both_of_them.storage.queries, press) == judged(one.storage.queries, press)
        assert is_sound(both_of_them)
