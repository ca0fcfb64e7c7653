"""Kept captures read again: nothing to tell under the same rules, and each change told before it happens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import scheduler
from blotter.pressroom.server import Press
from blotter.rereading import reread_source
from tests.journeys.conftest import Blotter
from tests.watched import LOOKS, home, opened, walk

pytestmark = pytest.mark.xdist_group("press")


@pytest.fixture
def walked(press: Press, tmp_path: Path) -> Iterator[scheduler.Installation]:
    with opened(home(tmp_path, press), press) as installation:
        walk(installation, press, LOOKS[:4])
        yield installation


def changed(place: Path, old: str, new: str) -> None:
    file = place / "sources.yaml"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


def test_the_same_rules_read_every_version_the_same(walked: scheduler.Installation) -> None:
    read = 0
    for source in walked.catalogue.sources:
        found = reread_source(walked.read, walked.storage.queries, source, workers=2)
        assert (found.rows, found.unread) == ([], 0), source.id
        assert str(found) == f"{source.id}: all {found.read} version{'s' * (found.read != 1)} read as they did."
        read += found.read
    assert read == walked.storage.queries.counts()["versions"] > 8
    assert not list(walked.storage.queries.issues())


def test_what_new_rules_would_change_is_told_and_nothing_is_written(
    walked: scheduler.Installation, tmp_path: Path, blotter: Blotter
) -> None:
    before = list(walked.storage.queries.every_version())
    changed(tmp_path, "lead: .node-lead", "lead: .nowhere")
    changed(tmp_path, "drop: [h1, p.date]", "drop: [h1]")
    said = blotter("sources", "check", "--replay", "europol").out
    assert "2 of 2 versions would read differently: 2 lose their lead" in said
    (found,) = blotter("sources", "check", "--replay", "--json", "europol").records
    assert (found["read"], found["told"]) == (2, {"lose their lead": 2})
    assert {row["release"] for row in found["versions"]} == {v.release for v in before if v.source == "europol"}  # type: ignore[attr-defined]
    assert [each["told"] for row in found["versions"] for each in row["differences"]] == ["lose their lead"] * 2  # type: ignore[attr-defined]
    everything = blotter("sources", "check", "--replay").out
    assert "ice: all" in everything
    assert list(walked.storage.queries.every_version()) == before


def test_only_what_no_longer_reads_at_all_fails(
    walked: scheduler.Installation, tmp_path: Path, blotter: Blotter
) -> None:
    changed(
        tmp_path, "expect: {entries: [1, 100], text: 20, silence: 9000d}", "expect: {entries: [1, 100], text: 9000}"
    )
    (found,) = blotter("sources", "check", "--replay", "--json", "kripo", ends=1).records
    assert found["told"] == {"no longer read": found["read"]}
    assert all("9" in row["fault"] for row in found["versions"])  # type: ignore[attr-defined]
