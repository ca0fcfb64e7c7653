"""Real releases through the public command: imported twice, every one found again with its text, date and numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from scraper.text.characters import seen
from tests.journeys.conftest import Blotter
from tests.recorded import ice_lines, politie_lines

CASE = re.compile(r"\b(?:PL\d{4}[- ]?)?20\d{8}\b")
Lines = list[dict[str, Any]]


def squeezed(text: str) -> str:
    return " ".join(seen(text).split())


@pytest.mark.parametrize("lines", [ice_lines, politie_lines], ids=["ice", "politie_nl"])
def test_every_release_is_found_again_and_the_second_import_adds_nothing(
    lines: Callable[[], Lines], blotter: Blotter, jsonl: Callable[..., Path]
) -> None:
    given = lines()
    file = jsonl(*given)
    blotter("init")
    blotter("import", str(file))
    first = blotter("status", "--json").records[0]
    blotter("import", str(file))
    second = blotter("status", "--json").records[0]
    assert first["counts"] == second["counts"]
    held: dict[str, dict[str, Any]] = {}
    for version in blotter("export", "versions", "--format", "jsonl").records:
        held[str(version["url"])] = dict(version)
    assert len(held) == len(given)
    for line in given:
        _is_whole(line, held[line["url"]])


def _is_whole(line: dict[str, Any], version: dict[str, Any]) -> None:
    text = squeezed(version["text"])
    assert squeezed(line["title"]) in text, line["url"]
    assert _lost(line["text"], text) == [], line["url"]
    assert version["published"] is not None, line["url"]
    stated, held = line["published"], version["published"]["at"]
    if len(stated) == 10:
        assert held.startswith(stated), line["url"]
    else:
        assert datetime.fromisoformat(held) == datetime.fromisoformat(stated), line["url"]
    if line["source"] == "politie_nl":
        assert set(CASE.findall(line["text"])) <= set(version["case_numbers"]), line["url"]


def _lost(given: str, held: str) -> list[str]:
    """Paragraphs of the given text that the held one does not carry word for word, but for whom the press may ask."""
    told = (part for part in given.splitlines() if not part.startswith("For media inquiries"))
    return [part for part in told if squeezed(part) and squeezed(part) not in held]


def test_a_release_is_found_by_its_url(blotter: Blotter, jsonl: Callable[..., Path]) -> None:
    line = politie_lines()[0]
    blotter("init")
    blotter("import", str(jsonl(line)))
    shown = json.loads(blotter("releases", "show", line["url"], "--json").out)
    assert shown["url"] == line["url"]
