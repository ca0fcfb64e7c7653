"""How often silence is taken for trouble: the histories of offices that never stopped, walked item by item."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from scraper.health import State, health
from scraper.model import Agency, Channel, ChannelKind, ChannelState, Source
from storage.queries.sources import ARRIVALS
from storage.rows import SourceState
from tests.quality.measures import Figures
from tests.recorded import json_lines, recorded

FEED = Channel("x", "feed", ChannelKind.FEED, "https://x.example/rss")
SOURCE = Source("x", "X", Agency("x", "X", "ZZ"), "https://x.example/", ("en",), "UTC", (FEED,))
KNOWN = 20  # items before which nothing is judged


def histories() -> dict[str, list[datetime]]:
    """When each office published, where it did so at least forty times; the police of each Swedish county is one."""
    found: dict[str, set[datetime]] = defaultdict(set)
    for row in json_lines(recorded("followups", "ocda-dev.jsonl.gz")):
        if row["published"]:
            found["ocda"].add(datetime.fromisoformat(row["published"][:10]).replace(tzinfo=UTC))
    for row in json_lines(recorded("operations", "agency-texts-dev.jsonl.gz")):
        if re.match(r"\d{4}-\d\d-\d\d", row["publish_date"] or ""):
            found[row["collection_domain"]].add(datetime.fromisoformat(row["publish_date"][:10]).replace(tzinfo=UTC))
    for row in json_lines(recorded("versions", "polisen-versions-dev.jsonl.gz")):
        found[row["location"]].add(datetime.fromisoformat(row["seen"]))
    return {name: sorted(moments) for name, moments in found.items() if len(moments) > 2 * KNOWN}


def state_before(moments: list[datetime], following: datetime) -> State:
    """How the office stood in the last look before its next item came."""
    looked = {"feed": ChannelState(last_polled=following, last_new=moments[-1])}
    held = SourceState("x", "X", True, looked, arrivals=tuple(moments[-ARRIVALS:]), last_good=following)
    return health(SOURCE, held).state


def found() -> Figures:
    """How often an office that never stopped is called quiet in a year, and over how many years."""
    wrong, years = 0, timedelta()
    for moments in histories().values():
        judged = list(pairwise(range(KNOWN, len(moments))))
        wrong += sum(state_before(moments[: now + 1], moments[after]) is State.QUIET for now, after in judged)
        years += moments[-1] - moments[KNOWN]
    return {"years": round(years / timedelta(days=365)), "a_year": wrong / (years / timedelta(days=365))}
