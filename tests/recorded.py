"""The recorded data that some tests measure against, where it is there, and its conversion to import lines."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("BLOTTER_BENCH_DATA") or ROOT.parent / "shared" / "data")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def recorded(*names: str) -> Path:
    """A file or folder of the recorded data; skips the test where it is not there."""
    path = DATA.joinpath(*names)
    if not path.exists():
        pytest.skip(f"no recorded data: {'/'.join(names)} is not under BLOTTER_BENCH_DATA")
    return path


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt") as file:
        yield from (json.loads(line) for line in file if line.strip())


def json_value(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def ice_lines() -> list[dict[str, Any]]:
    """The recorded ICE releases as import lines."""
    return [
        {
            "url": each["url"],
            "title": each["title"],
            "text": each["body_text"],
            "published": each["published_date"],
            "language": each.get("language") or "en",
            "source": "ice",
        }
        for each in json_lines(recorded("recorded", "ice", "releases.jsonl.gz"))
    ]


def politie_lines() -> list[dict[str, Any]]:
    """The recorded politie.nl items as import lines; their "GMT" is local time, as the hours show."""
    items = json.loads(recorded("recorded", "politie_nl", "api_derived_2025-10_politie.json").read_text())
    return [
        {
            "url": each["url"],
            "title": each["title"],
            "text": "\n\n".join(part for part in (each["summary"], each["full_text"]) if part),
            "published": parsedate_to_datetime(each["published"]).replace(tzinfo=AMSTERDAM).isoformat(),
            "language": "nl",
            "source": "politie_nl",
        }
        for each in items
    ]
