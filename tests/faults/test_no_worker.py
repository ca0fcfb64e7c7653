"""Where no process can be started to read pages in, every reading ends in an error that says so, and in time."""

from __future__ import annotations

import errno
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import forkserver

import pebble
import pytest

from scraper import reading
from scraper.errors import NoWorker
from scraper.model import Capture
from scraper.reading import Pool
from tests.running import until
from tests.unit.test_reading import CAPTURE, double, pid

Break = Callable[[pytest.MonkeyPatch], None]


def dies(*_: object) -> None:
    os._exit(9)


def hangs(*_: object) -> None:
    time.sleep(100)


def read(capture: Capture) -> int:
    return len(capture.body)


def preparing(broken: Callable[..., object]) -> Break:
    return lambda patch: patch.setattr(reading, "_prepare", broken)


def no_files(patch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    patch.setattr("multiprocessing.connection.Pipe", full)


def no_threads(patch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    patch.setattr(threading.Thread, "start", full)


def no_program(patch: pytest.MonkeyPatch) -> None:
    """The server that forks is gone, and the interpreter too, as after an upgrade."""
    pool = Pool(1)
    pool.run(pid)
    pool.close()
    os.kill(getattr(forkserver, "_forkserver")._forkserver_pid, signal.SIGKILL)  # noqa: B009
    patch.setattr("multiprocessing.spawn._python_exe", b"/nowhere/python")


WAYS = [preparing(dies), preparing(hangs), no_files, no_threads, no_program]
NAMES = ["dies", "hangs", "no files", "no threads", "no program"]


@pytest.fixture
def pool() -> Iterator[Pool]:
    running = Pool(2, seconds=1.0)
    yield running
    running.close()


@pytest.mark.parametrize("broken", WAYS, ids=NAMES)
def test_reading_ends_in_time_and_goes_on_once_workers_start(
    pool: Pool, broken: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(reading, "STARTING", 1.0)
        broken(patch)
        with pytest.raises(NoWorker, match="can be started") as caught:
            pool.run(read, CAPTURE)
        assert "ulimit" in caught.value.message
        assert caught.value.url == CAPTURE.url
    until(lambda: goes_on(pool))  # a program that was not to be had may take a moment to end


def goes_on(pool: Pool) -> bool:
    with suppress(NoWorker):
        return pool.run(double, 4) == 8
    return False


def test_many_readings_end_too(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_prepare", dies)
    with pytest.raises(NoWorker):
        list(pool.map(double, range(60)))


def test_who_waited_for_one_start_does_not_wait_for_another(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_prepare", hangs)
    monkeypatch.setattr(reading, "STARTING", 1.0)
    new, begun, ended = Pool._new, list[Pool](), list[str]()

    def counted(self: Pool) -> pebble.ProcessPool:
        begun.append(self)
        return new(self)

    monkeypatch.setattr(Pool, "_new", counted)

    def reads() -> None:
        with pytest.raises(NoWorker) as caught:
            pool.run(double, 1)
        ended.append(caught.value.message)

    threads = [threading.Thread(target=reads) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ended) == 8
    assert len(begun) < 8
