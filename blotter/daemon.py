"""The daemon: one per home (a lock says so), ends in good order on SIGTERM, tells systemd that it lives.

What it does while it runs is the scheduler's beat; the web page runs beside it in a thread.
"""

from __future__ import annotations

import fcntl
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import scheduler
from scraper.errors import BlotterError, StorageError

log = logging.getLogger("blotter")

STALLED = 120.0  # seconds without a beat after which systemd is no longer told that all is well


class AlreadyRunning(BlotterError):
    """Another Blotter daemon is running in this home; stop it first, or use another home."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the web page listens."""

    host: str
    port: int


def run(installation: scheduler.Installation, web: Address | None = None) -> int:
    """Run until SIGTERM or SIGINT; a second signal ends at once. Exit status 0, or 3 where the database fails."""
    _log_to(sys.stderr.isatty())
    with _only_one(installation.settings.home):
        beat = scheduler.Beat(installation)
        for mistake in installation.catalogue.mistakes:
            log.error("%s", mistake)
        ended = threading.Event()
        _on_signals(ended)
        stop_web = _start_web(installation, web) if web else None
        beat.start()
        enabled = sum(source.enabled for source in installation.catalogue.sources)
        log.info("watching %d sources; database %s", enabled, installation.settings.database)
        _notify("READY=1")
        while not ended.wait(10.0):
            _still_alive(beat)
        _notify("STOPPING=1")
        log.info("stopping: running visits finish, nothing new begins")
        beat.stop()
        if stop_web:
            stop_web()
        return StorageError.exit_status if beat.trouble else 0


@contextmanager
def _only_one(home: Path) -> Iterator[None]:
    """Hold the home's lock: flock, not a pid file, because the kernel frees it when a process is killed."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "blotter.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(f"Another Blotter daemon is running in {home}; stop it first.") from None
        yield


def _on_signals(ended: threading.Event) -> None:
    def asked(number: int, frame: FrameType | None) -> None:
        if ended.is_set():
            os._exit(128 + number)
        ended.set()

    signal.signal(signal.SIGTERM, asked)
    signal.signal(signal.SIGINT, asked)


def _start_web(installation: scheduler.Installation, address: Address) -> Callable[[], None]:
    from blotter.web import background

    stop = background(installation, address.host, address.port)
    log.info("web page at http://%s:%d/", address.host, address.port)
    return stop


def _still_alive(beat: scheduler.Beat) -> None:
    if beat.last_tick and (scheduler.utc_now() - beat.last_tick).total_seconds() < STALLED:
        _notify("WATCHDOG=1")


def _notify(state: str) -> None:
    """sd_notify(3) without a library: one datagram to the socket that systemd names."""
    path = os.environ.get("NOTIFY_SOCKET")
    if not path:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as link:
        link.sendto(state.encode(), "\0" + path[1:] if path.startswith("@") else path)


def _log_to(terminal: bool) -> None:
    form = "%(asctime)s %(message)s" if terminal else "%(levelname)s %(message)s"
    logging.basicConfig(level=logging.INFO, format=form, datefmt="%H:%M:%S", stream=sys.stderr)
    for noisy in ("apscheduler", "httpx2", "httpcore2", "trafilatura", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
