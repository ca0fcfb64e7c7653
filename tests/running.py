"""The daemon, or a worker of a fleet, as a process of its own: started over a home, read along, told to stop, killed.

`python -m tests.running daemon|worker NOW PORT…` is that process, allowed to reach these ports of loopback.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from blotter import alerts, daemon
from scheduler import Installation, utc_now
from scraper.errors import BlotterError
from scraper.fetch import Guard
from scraper.settings import read_settings

ROOT = Path(__file__).resolve().parent.parent
_TIME = re.compile(r"^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\dZ ")  # at the head of a line of the log


def until(wanted: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait for something to become true."""
    deadline = time.monotonic() + seconds
    while not wanted():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


class Daemon:
    """A daemon under way; at the end of the block it is killed where it still runs."""

    role = "daemon"

    def __init__(
        self, home: Path, ports: Iterable[int] | None = None, now: datetime | None = None, **environ: str
    ) -> None:
        """With `ports` the process of this file, whose clock starts at `now`, else is everybody's; without, `blotter
        run` itself."""
        told = ["-c", _COMMAND, "run"]
        if ports is not None:
            told = ["-m", "tests.running", self.role, now.isoformat() if now else _NOW, *map(str, ports)]
        self.process = subprocess.Popen(
            [sys.executable, *told],
            cwd=ROOT,
            env=_environ(home, environ),
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.said: list[str] = []
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    def says(self, words: str, seconds: float = 20.0) -> str:
        """The line with these words, once it is there."""
        until(lambda: any(words in line for line in self.said) or self.process.poll() is not None, seconds)
        assert any(words in line for line in self.said), self.said
        return next(line for line in self.said if words in line)

    def ends(self, seconds: float = 20.0) -> int:
        """The exit status, once it has ended."""
        status = self.process.wait(seconds)
        self._reading.join(seconds)
        return status

    def children(self) -> list[int]:
        """The processes that it started, and those they started."""
        found: list[int] = []
        parents = {self.process.pid}
        for _ in range(3):
            parents = {pid for pid in _processes() if _parent(pid) in parents}
            found += parents
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.ends()
        assert self.process.stderr is not None
        self.process.stderr.close()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said.append(_TIME.sub("", line.rstrip("\n")))


class Worker(Daemon):
    """The same for a worker of a fleet."""

    role = "worker"


_NOW = "now"
_COMMAND = "import sys; from blotter import main; sys.exit(main())"


def _environ(home: Path, more: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BLOTTER_")}
    return {**kept, "BLOTTER_HOME": str(home), "BLOTTER_WORKERS": "1", **more}


def _processes() -> list[int]:
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def alive(pid: int) -> bool:
    """Whether a process runs; one that ended and was not fetched by its parent does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def main() -> int:
    """Run the daemon or a worker of BLOTTER_HOME; what the outside did wrong in one sentence, as the command does."""
    daemon.LOOK_AFTER, daemon.GRACE, alerts.EVERY = 0.2, 3.0, 0.2
    shift = datetime.fromisoformat(sys.argv[2]) - utc_now() if sys.argv[2] != _NOW else timedelta()
    guard = Guard(frozenset(map(int, sys.argv[3:])))
    try:
        with Installation(read_settings(), now=lambda: utc_now() + shift, guard=guard) as installation:
            if sys.argv[1] == "daemon":
                return daemon.run(installation)
            daemon.work(installation)
            return 0
    except BlotterError as error:
        print(f"blotter: {error}", file=sys.stderr)
        return error.exit_status


if __name__ == "__main__":
    sys.exit(main())
