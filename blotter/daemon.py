"""The daemon: one per home and SQLite database (locks say so), ends in good order on SIGTERM, tells systemd it lives.

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
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import scheduler
from blotter import alerts
from blotter.present import one_line, plural
from scraper.errors import BlotterError, StorageError, UsageError
from scraper.settings import Settings

log = logging.getLogger("blotter")

LOCK = "blotter.lock"
STALLED = 120.0  # seconds without a beat after which systemd is no longer told that all is well
GRACE = 8.0  # seconds for visits under way at the end: containers and systemd kill after 10
LOOK_AFTER = 10.0  # seconds between two looks at the beat


class AlreadyRunning(BlotterError):
    """Another Blotter daemon is running in this home or on its database; stop it first, or use another home."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the web page listens."""

    host: str
    port: int


def run(installation: scheduler.Installation, web: Address | None = None) -> int:
    """Run until SIGTERM or SIGINT; a second signal ends at once. Exit status 0, or 3 where the database fails.

    Raises AlreadyRunning, ConfigError, StorageError and, where the web page's address is taken, UsageError.
    """
    log_to_stderr()
    with alone(installation.settings):
        ended = threading.Event()
        _on_signals(ended)
        beat = scheduler.Beat(installation)
        for mistake in installation.catalogue.mistakes:
            log.error("%s", mistake)
        stop_web = _start_web(installation, web) if web else None
        stop_alerts = alerts.background(installation)
        beat.start()
        enabled = sum(source.enabled for source in installation.catalogue.sources)
        log.info("watching %s; database %s", plural(enabled, "source"), installation.storage.url)
        _notify("READY=1")
        while not ended.wait(LOOK_AFTER):
            beat.keep_time()
            if not beat.stalled(STALLED):
                _notify("WATCHDOG=1")
        _notify("STOPPING=1")
        log.info("stopping: running visits finish, nothing new begins")
        if not beat.stop(GRACE):
            log.warning("some visits did not end in time; they are due again at the next start")
        stop_alerts()
        if stop_web:
            stop_web()
        return StorageError.exit_status if beat.trouble or beat.damage else 0


def work(installation: scheduler.Installation, jobs: int = 8) -> None:
    """Be one worker of a fleet until a signal says stop, and let the first of them to see it tell of trouble.

    Raises UsageError without the extra `fleet`, ConfigError, StorageError.
    """
    try:
        import fleet
    except ModuleNotFoundError:
        raise UsageError("A fleet needs its extra: pip install 'press-blotter[fleet]'") from None
    log_to_stderr()
    stop_alerts = alerts.background(installation)
    try:
        fleet.work(installation, concurrency=jobs)
    finally:
        stop_alerts()


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Be the only one at work in a home and on its database. Raises AlreadyRunning, StorageError."""
    with _only_one(settings.home), _alone_with(settings):
        yield


@contextmanager
def _only_one(home: Path) -> Iterator[None]:
    """Hold the home's lock: flock, not a pid file, because the kernel frees it when a process is killed."""
    with _locked(home / LOCK, f"Another Blotter daemon is running in {home}; stop it first."):
        yield


@contextmanager
def _alone_with(settings: Settings) -> Iterator[None]:
    """Hold the lock of the home's SQLite database, too: two that judge into one would judge in no order.

    That of a `blotter.db` is the lock of its home. Of a server many may ask, each for its own database.
    """
    file = settings.database_file
    if file is None:
        yield
        return
    whole = file.resolve()
    lock = whole.with_name(whole.name.removesuffix(".db") + ".lock")
    if lock == settings.home.resolve() / LOCK:
        yield
        return
    with _locked(lock, f"Another Blotter daemon, of another home, is running on {file}; stop it first."):
        yield


@contextmanager
def _locked(path: Path, taken: str) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        opened = path.open("a")
    except OSError as error:
        raise StorageError(f"Not allowed to write in {path.parent} ({error.strerror}): check its owner.") from None
    with opened as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(taken) from None
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


def _notify(state: str) -> None:
    """sd_notify(3) without a library: one datagram to the socket that systemd names."""
    path = os.environ.get("NOTIFY_SOCKET")
    if not path:
        return
    # Nobody may listen any more: that systemd does not hear us is no reason to end.
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as link:
        link.sendto(state.encode(), "\0" + path[1:] if path.startswith("@") else path)


def log_to_stderr() -> None:
    """Log one line an event, each with its time in UTC; systemd's journal has its own."""
    form = "%(levelname)s %(message)s" if _into_journal() else "%(asctime)s %(levelname)s %(message)s"
    writing = logging.StreamHandler(sys.stderr)
    writing.setFormatter(_OneLine(form, datefmt="%Y-%m-%dT%H:%M:%SZ"))
    logging.basicConfig(level=logging.INFO, handlers=[writing])
    for noisy in ("httpx2", "httpcore2", "trafilatura", "alembic", "procrastinate"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # that a beat came late is nothing to act on


def _into_journal() -> bool:
    """Whether stderr is the journal's stream, which systemd names by device and inode."""
    with suppress(OSError, ValueError):
        stream = os.fstat(sys.stderr.fileno())
        return os.environ.get("JOURNAL_STREAM") == f"{stream.st_dev}:{stream.st_ino}"
    return False


class _OneLine(logging.Formatter):
    """What a site said cannot forge a line of the log or steer a terminal; only tracebacks have several lines."""

    converter = staticmethod(time.gmtime)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        return one_line(super().formatMessage(record))
