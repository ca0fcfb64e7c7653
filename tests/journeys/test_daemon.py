"""`blotter run` as people and systemd meet it: it watches, one per home, ends in good order, survives being killed."""

from __future__ import annotations

import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import scheduler
from blotter import daemon
from blotter.pressroom import truth
from blotter.pressroom.server import Press
from blotter.pressroom.spector import DAY_ONE, DAY_TWO, hours
from storage import Storage, open_storage
from tests.running import Daemon, alive, until
from tests.watched import Slow, held, home, judged, opened

pytestmark = pytest.mark.xdist_group("daemon")

NOWHERE = """\
agencies: [{id: a, name: Harbour Police, country: NL, kind: police}]
sources:
  - id: one
    name: One
    agency: a
    home: http://127.0.0.1/
    languages: [en]
    timezone: UTC
    channels: [{kind: feed, name: rss, url: "http://127.0.0.1/rss"}]
  - id: two
    name: Two
    agency: a
    home: http://127.0.0.1:9/
    languages: [en]
    timezone: UTC
    channels: [{kind: feed, name: rss, url: "http://127.0.0.1:9/rss"}]
"""


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """What the daemon keeps, read from beside it."""
    storage = open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")
    yield storage
    storage.close()


def holds(storage: Storage, releases: int) -> bool:
    counts = storage.queries.counts()
    return (counts["releases"], counts["pending"], counts["unjudged"]) == (releases, 0, 0)


def watch(place: Path, press: Press, storage: Storage) -> list[str]:
    """A daemon's life until it holds all that can be read now; what it said. Told to stop, it ends in good order."""
    with Daemon(place, press.ports, press.now) as daemon:
        until(lambda: holds(storage, truth.releases(press.stories, press.now)) or daemon.process.poll() is not None)
        daemon.process.send_signal(signal.SIGTERM)
        asked = time.monotonic()
        assert daemon.ends() == 0, daemon.said
        assert time.monotonic() - asked < 10
    return daemon.said


def test_it_watches_relates_and_ends_when_told(press: Press, tmp_path: Path, storage: Storage) -> None:
    """Looks run side by side and end in any order; what is judged waits for the oldest one under way."""
    settings = home(tmp_path, press)
    for press.now in (hours(DAY_ONE, 12), hours(DAY_TWO, 4)):
        said = watch(tmp_path, press, storage)
        assert said[0].startswith("INFO watching 6 sources; database sqlite:///")
        assert [line for line in said if not line.startswith("INFO ")] == []
    found = held(storage.queries, press)
    assert [kinds for _, _, kinds, _ in found["5500101"][1]] == [("first",), ("figure",)]
    streamed = judged(storage.queries, press)
    with opened(settings, press) as installation:
        scheduler.relate(installation, from_scratch=True)
        assert judged(installation.storage.queries, press) == streamed


def test_a_second_daemon_in_the_home_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(NOWHERE)
    with Daemon(tmp_path) as first:
        first.says("watching 2 sources")
        with Daemon(tmp_path) as second:
            assert second.ends() == 1
        assert second.said == [f"blotter: Another Blotter daemon is running in {tmp_path}; stop it first."]
        assert first.process.poll() is None


def test_one_of_another_home_on_the_same_database_is_refused(tmp_path: Path) -> None:
    homes = [tmp_path / "one", tmp_path / "other"]
    for each in homes:
        each.mkdir()
        (each / "sources.yaml").write_text(NOWHERE)
    database = homes[0] / "blotter.db"
    with Daemon(homes[0]) as first:
        first.says("watching 2 sources")
        with Daemon(homes[1], BLOTTER_DATABASE=f"sqlite:///{database}") as second:
            assert second.ends() == 1
        (told,) = second.said
        assert told == f"blotter: Another Blotter daemon, of another home, is running on {database}; stop it first."
    with Daemon(homes[1], BLOTTER_DATABASE=f"sqlite:///{database}") as third:
        third.says("watching 2 sources")


def test_databases_in_one_folder_have_each_a_lock(tmp_path: Path, press: Press) -> None:
    first, second = (home(tmp_path / "home", press, f"sqlite:///{tmp_path}/lund.{year}") for year in (2025, 2026))
    with opened(first, press) as one, opened(second, press) as other, daemon._alone_with(one.settings):
        with daemon._alone_with(other.settings):
            assert {file.name for file in tmp_path.glob("*.lock")} == {"lund.2025.lock", "lund.2026.lock"}
        with opened(first, press) as again, pytest.raises(daemon.AlreadyRunning), daemon._alone_with(again.settings):
            pytest.fail("it was let in")


def test_sources_out_of_reach_are_told_and_the_daemon_goes_on(tmp_path: Path, storage: Storage) -> None:
    (tmp_path / "sources.yaml").write_text(NOWHERE)
    with Daemon(tmp_path) as daemon:
        until(lambda: len(storage.queries.issues()) == 2)
        told = sorted((daemon.says("one: "), daemon.says("two: ")))
        daemon.process.send_signal(signal.SIGINT)
        assert daemon.ends() == 0
    assert told == [
        "WARNING one: 127.0.0.1 is not a public web address (http://127.0.0.1/rss)",
        "WARNING two: 127.0.0.1:9 is this machine, from which nothing is fetched: the press rooms of `blotter demo` "
        "ended with it, and `blotter init FOLDER` makes a home with real ones (http://127.0.0.1:9/rss)",
    ]
    assert len([line for line in daemon.said if not line.startswith("INFO ")]) == 2


def test_a_site_that_is_down_does_not_trouble_the_others(press: Press, tmp_path: Path, storage: Storage) -> None:
    settings = home(tmp_path, press)
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = int(closed.getsockname()[1])
    away = press.base("ice").rpartition(":")[2]
    settings.sources.write_text(settings.sources.read_text().replace(f":{away}", f":{port}"))
    published = sum(story.published <= press.now and story.site != "ice" for story in press.stories)
    with Daemon(tmp_path, {*press.ports, port}, press.now) as daemon:
        assert "No connection could be made to www.ice.localhost (Connection refused)" in daemon.says("ice: ")
        until(lambda: holds(storage, published))
        daemon.process.send_signal(signal.SIGTERM)
        assert daemon.ends() == 0


def test_a_home_without_sources_is_told_in_one_sentence(tmp_path: Path) -> None:
    with Daemon(tmp_path) as daemon:
        assert daemon.ends() == 2
    assert len(daemon.said) == 1
    assert str(tmp_path / "sources.yaml") in daemon.said[0]


def test_killed_it_leaves_neither_lock_nor_workers(press: Press, tmp_path: Path, storage: Storage) -> None:
    place = home(tmp_path, press).home
    with Daemon(place, press.ports, press.now) as daemon:
        until(lambda: storage.queries.counts()["releases"] > 0)
        workers = daemon.children()
        assert workers, "pages are read in processes of their own"
        daemon.process.kill()
        assert daemon.ends() == -signal.SIGKILL
        until(lambda: not any(map(alive, workers)), 10)
    watch(place, press, storage)


def test_a_site_that_keeps_it_waiting_does_not_hold_up_the_end(tmp_path: Path, storage: Storage) -> None:
    with Slow(DAY_ONE) as press:
        try:
            with Daemon(home(tmp_path, press).home, press.ports, press.now) as daemon:
                until(lambda: press.asked["ice /newsroom"] and storage.queries.counts()["releases"])
                asked = time.monotonic()
                daemon.process.send_signal(signal.SIGTERM)
                daemon.says("some visits did not end in time")
                assert daemon.ends() == 0
                assert time.monotonic() - asked < 6
        finally:
            press.let_go.set()
    assert {row.source for row in storage.queries.every_release()} >= {"larm"}
    assert storage.queries.issues(open_only=False) == [], "what we cut short ourselves is no fault of the site"


def test_a_second_signal_ends_it_at_once(tmp_path: Path, storage: Storage) -> None:
    with Slow(DAY_ONE) as press:
        try:
            with Daemon(home(tmp_path, press).home, press.ports, press.now) as daemon:
                until(lambda: press.asked["ice /newsroom"])
                daemon.process.send_signal(signal.SIGTERM)
                daemon.says("stopping")
                daemon.process.send_signal(signal.SIGTERM)
                assert daemon.ends(5) == 128 + signal.SIGTERM
        finally:
            press.let_go.set()


def test_systemd_is_told_that_it_lives(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(NOWHERE)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(20)
        with Daemon(tmp_path, (), NOTIFY_SOCKET=str(tmp_path / "notify")) as daemon:
            assert listening.recv(100) == b"READY=1"
            assert listening.recv(100) == b"WATCHDOG=1"
            daemon.process.send_signal(signal.SIGTERM)
            until(lambda: listening.recv(100) == b"STOPPING=1")
            assert daemon.ends() == 0
