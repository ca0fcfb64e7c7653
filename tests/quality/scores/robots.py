"""A reading of robots.txt against the answers of Google's own matcher, for the agents and addresses it was asked."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Protocol

from scraper.fetch.robots import parsed
from tests.quality.measures import Figures
from tests.recorded import json_value, recorded

Place = tuple[str, str]


class Rules(Protocol):
    """What a reader makes of a file."""

    def can_fetch(self, url: str, agent: str, /) -> bool: ...


Read = Callable[[bytes], Rules]
ours: Read = parsed


def cases(read: Read) -> tuple[int, Counter[Place]]:
    """How many of Google's own cases there are, and those answered otherwise, by their name and address."""
    different = Counter[Place]()
    listed = json_value(recorded("robust", "robots", "google_robotstxt_cases.json"))
    for case in listed:
        rules = read(case["robots_latin1"].encode("latin-1"))
        if rules.can_fetch(case["url_latin1"], case["ua"]) != case["allowed"]:
            long = len(case["robots_latin1"]) > 10_000
            different[(case["test"], "cut off" if long else case["url_latin1"])] += 1
    return len(listed), different


def decisions(read: Read) -> tuple[int, Counter[tuple[str, str, str]]]:
    """How many decisions on real files there are, and those decided otherwise: by file, path and which way."""
    files = recorded("robust", "robots", "protego_fetched")

    @cache
    def rules(name: str) -> Rules:
        return read((files / name).read_bytes())

    different, count = Counter[tuple[str, str, str]](), 0
    with gzip.open(recorded("robust", "robots", "google_oracle_on_fetched.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            name, agent, url, allowed = json.loads(line)
            count += 1
            if (found := rules(name).can_fetch(url, agent)) != bool(allowed):
                path = url.removeprefix("http://h.test")
                different[(name, path, "more permissive" if found else "stricter")] += 1
    return count, different


def found(read: Read = ours) -> Figures:
    """Cases answered otherwise, the share of decisions that are the same, and those that allow more."""
    _, wrong = cases(read)
    count, different = decisions(read)
    permissive = sum(times for (_, _, how), times in different.items() if how == "more permissive")
    return {"cases": wrong.total(), "same": 1 - different.total() / count, "more_permissive": permissive}
