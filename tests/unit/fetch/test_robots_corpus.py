"""Our reading of real robots.txt files against the answers of Google's own matcher; floors, not to sink."""

from __future__ import annotations

import gzip
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scraper.fetch.robots import parsed

BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA") or Path(__file__).parents[3] / "../shared/data")
ROBOTS = BENCH / "robust/robots"
DIFFERENT = 31  # of 49,750 decisions
PERMISSIVE = 27


def test_agrees_with_googles_matcher() -> None:
    oracle = ROBOTS / "google_oracle_on_fetched.jsonl.gz"
    if not oracle.is_file():
        pytest.skip(f"no corpus at {oracle} (BLOTTER_BENCH_DATA)")

    @cache
    def rules(name: str) -> Any:
        return parsed((ROBOTS / "protego_fetched" / name).read_bytes())

    different, permissive, count = 0, 0, 0
    with gzip.open(oracle, "rt", encoding="utf-8") as lines:
        for line in lines:
            name, agent, url, allowed = json.loads(line)
            ours = rules(name).can_fetch(url, agent)
            different += ours != allowed
            permissive += ours and not allowed
            count += 1
    assert count > 49_000
    assert different <= DIFFERENT
    assert permissive <= PERMISSIVE
