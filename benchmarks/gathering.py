"""Pages per CPU second from fetch to stored version, Blotter with and without selectors, beside the peer."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from benchmarks.counting import cpu_seconds
from benchmarks.pages import HOSTS, recorded

RUNS = 3
PEER = "Scrapy + trafilatura + SQLite"
FEW = 10 * HOSTS  # pages of the run that tells what starting, warming up and stopping cost


def measured() -> dict[str, float]:
    """What -> pages per CPU second; median of three runs, start and stop of the program taken off."""
    many = len(recorded()) // HOSTS * HOSTS
    commands = {
        "Blotter, with selectors": ["-m", "benchmarks.ours", "{home}", "{port}", "{count}", "profiled"],
        "Blotter, generic": ["-m", "benchmarks.ours", "{home}", "{port}", "{count}", "generic"],
        PEER: ["-m", "benchmarks.peer_scrapy", "{home}", "{port}", "{count}"],
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as homes:
        for _ in range(RUNS):  # in turn, so that a busy minute falls on all
            for name, command in commands.items():
                found[name].append(_rate(command, many, homes))
    return {name: median(rates) for name, rates in found.items()}


def _rate(command: list[str], many: int, homes: str) -> float:
    (few_seconds, few), (seconds, pages) = _run(command, FEW, homes), _run(command, many, homes)
    return (pages - few) / (seconds - few_seconds)


def _run(command: list[str], count: int, homes: str) -> tuple[float, int]:
    """CPU seconds and pages of one run in a home of its own, which stays: ext4 passes over each inode freed in the last
    minutes when it makes a file, and so the files of one run cost the next .1 ms a page.
    """
    home = tempfile.mkdtemp(dir=homes)
    with served(count) as port:
        seconds, said = cpu_seconds([part.format(home=home, port=port, count=count) for part in command])
        return seconds, int(said.split()[-1])


@contextmanager
def served(count: int) -> Iterator[int]:
    """The recorded pages on loopback, in a process of its own; the port."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.web", str(count)], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        try:
            yield int(server.stdout.readline())
        finally:
            server.terminate()


if __name__ == "__main__":
    for name, rate in measured().items():
        print(f"{name:<32}{rate:8.0f} pages per CPU second")
