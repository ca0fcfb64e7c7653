"""A home in which no process can be started to read pages in: it is told as such, and all is read once one can."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

import scheduler
from blotter.pressroom.server import Press
from scheduler import Beat, Installation
from scraper import reading
from scraper.fetch import Guard
from tests.faults.test_no_worker import dies
from tests.journeys.conftest import Blotter, Write
from tests.running import until
from tests.watched import home as watching

pytestmark = pytest.mark.xdist_group("daemon")


def test_no_page_is_lost_and_nothing_passed_over(tmp_path: Path, press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "JUDGE_REST", 0.2)
    settings, late = watching(tmp_path, press), timedelta(0)
    with Installation(settings, now=lambda: press.now + late, guard=Guard(press.ports)) as installation:
        queries = installation.storage.queries
        beat = Beat(installation, every=0.05)
        with monkeypatch.context() as patch:
            patch.setattr(reading, "_prepare", dies)
            beat.start()
            until(lambda: len(queries.issues()) >= 6, 60)
            assert {issue.code for issue in queries.issues()} == {"no_worker"}
            assert beat.trouble is None
        late = timedelta(days=1)
        until(lambda: queries.counts()["releases"] > 0, 60)
        late = timedelta(days=3)
        until(lambda: not queries.issues() and queries.counts()["unjudged"] == 0, 60)
        assert queries.counts()["passed_over"] == 0
        assert beat.stop(5.0)


def test_commands_say_it(
    blotter: Blotter, home: Path, jsonl: Write, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "sources.yaml").write_text(press.sources_yaml())
    row = {"url": "https://good.example/good", "title": "Two arrests", "text": "Two men were arrested in Lund."}
    blotter("import", jsonl(row))
    with monkeypatch.context() as patch:
        patch.setattr(reading, "_prepare", dies)
        for words in (["doctor"], ["relate"]):
            said = blotter(*words, ends=1)
            assert "No process to read pages in can be started" in said.out + said.err, words
        checks = blotter("doctor", "--json", ends=1).records
        assert [row["name"] for row in checks if row["well"] is False] == ["reading"]
    blotter("relate")
    counts = blotter("status", "--json").records[0]["counts"]
    assert isinstance(counts, dict)
    assert (counts["unjudged"], counts["passed_over"]) == (0, 0)
