"""How often silence is taken for trouble: the histories of offices that never stopped, walked item by item."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from scraper.health import State, health
from scraper.model import Agency, Channel, ChannelKind, ChannelState, Source
from storage.queries.sources import ARRIVALS
from storage.rows import SourceState

BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA") or Path(__file__).parents[2] / "../shared/data")
FEED = Channel("x", "feed", ChannelKind.FEED, "https://x.example/rss")
SOURCE = Source("x", "X", Agency("x", "X", "ZZ"), "https://x.example/", ("en",), "UTC", (FEED,))
MOST = 0.25  # false ones a year and office
KNOWN = 20  # items before which nothing is judged


def rows(name: str) -> Iterator[dict[str, str]]:
    file = BENCH / name
    if not file.is_file():
        pytest.skip(f"no corpus at {file} (BLOTTER_BENCH_DATA)")
    with gzip.open(file, "rt") as lines:
        yield from map(json.loads, lines)


def histories() -> dict[str, list[datetime]]:
    """When each office published, where it did so at least forty times; the police of each Swedish county is one."""
    found: dict[str, set[datetime]] = defaultdict(set)
    for row in rows("followups/ocda-dev.jsonl.gz"):
        if row["published"]:
            found["ocda"].add(datetime.fromisoformat(row["published"][:10]).replace(tzinfo=UTC))
    for row in rows("operations/agency-texts-dev.jsonl.gz"):
        if re.match(r"\d{4}-\d\d-\d\d", row["publish_date"] or ""):
            found[row["collection_domain"]].add(datetime.fromisoformat(row["publish_date"][:10]).replace(tzinfo=UTC))
    for row in rows("versions/polisen-versions-dev.jsonl.gz"):
        found[row["location"]].add(datetime.fromisoformat(row["seen"]))
    return {name: sorted(moments) for name, moments in found.items() if len(moments) > 2 * KNOWN}


def state_before(moments: list[datetime], following: datetime) -> State:
    """How the office stood in the last look before its next item came."""
    looked = {"feed": ChannelState(last_polled=following, last_new=moments[-1])}
    held = SourceState("x", "X", True, looked, arrivals=tuple(moments[-ARRIVALS:]), last_good=following)
    return health(SOURCE, held).state


def test_offices_that_never_stopped_are_seldom_called_quiet() -> None:
    wrong, years = 0, timedelta()
    for moments in histories().values():
        judged = list(pairwise(range(KNOWN, len(moments))))
        wrong += sum(state_before(moments[: now + 1], moments[after]) is State.QUIET for now, after in judged)
        years += moments[-1] - moments[KNOWN]
    assert years > timedelta(days=20 * 365)
    assert wrong / (years / timedelta(days=365)) <= MOST
