"""`make bench`: every benchmark in one run, beside its peers, into the table of docs/performance.md."""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import gathering, judging

HELD = 100_000  # releases among which copies are looked for
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- make bench writes from here", "<!-- to here -->"


def rows() -> Iterator[tuple[str, str, str]]:
    """What was measured, the figure, and how it compares."""
    rates = gathering.measured()
    peer = rates[gathering.PEER]
    for name, rate in rates.items():
        beside = "the peer" if name == gathering.PEER else f"{rate / peer:.2f} times the peer"
        yield f"{name}: fetched, read and stored", f"{rate:.0f} pages per CPU s", beside
    yield "a poll of an unchanged channel (304)", f"{float(_alone('unchanged')):.1f} CPU-ms", ""
    memory, seconds = map(float, _alone("watched").split())
    yield "10,000 sources in one process", f"{memory:.0f} MB", f"read from YAML in {seconds:.0f} CPU s"
    yield from judging.rows(HELD)


def _alone(what: str) -> str:
    """One measurement in a fresh process, which nothing before it has warmed or filled."""
    command = [sys.executable, "-m", "benchmarks.polling", what]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def main() -> None:
    argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__).parse_args()  # so that --help runs none
    told = [f"| {what} | {figure} | {beside} |" for what, figure, beside in rows()]
    table = "\n".join(["| what | figure | beside |", "| --- | --- | --- |", *told])
    print(table)
    before, _, rest = PAGE.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    python = platform.python_version()
    PAGE.write_text(f"{before}{BEGIN} (CPython {python}, {platform.machine()}) -->\n{table}\n{END}{after}")


if __name__ == "__main__":
    main()
