"""The daemon's log: every line has its time, but in systemd's journal, which has its own."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path

import pytest

from blotter.daemon import log_to_stderr


@pytest.mark.parametrize(
    ("journal", "line"),
    [(False, r"2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\dZ WARNING lund: gone\n"), (True, r"WARNING lund: gone\n")],
)
def test_a_line_has_its_time_where_nobody_else_tells_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, journal: bool, line: str
) -> None:
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    for name in ("httpx2", "httpcore2", "trafilatura", "alembic", "procrastinate", "apscheduler"):
        monkeypatch.setattr(logging.getLogger(name), "level", logging.getLogger(name).level)
    with (tmp_path / "log").open("w") as stream:
        monkeypatch.setattr("sys.stderr", stream)
        stat = os.fstat(stream.fileno())
        monkeypatch.setenv("JOURNAL_STREAM", f"{stat.st_dev}:{stat.st_ino if journal else 0}")
        log_to_stderr()
        logging.getLogger("blotter").warning("lund:\ngone")
    assert re.fullmatch(line, (tmp_path / "log").read_text())
