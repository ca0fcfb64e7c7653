"""Follow-ups of one prosecutor's office over 25 years: charged, convicted, sentenced, with docket numbers masked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scraper.model import Relation
from tests.quality.measures import Figures, alone, bcubed, f1, follow_ups, link_f1, pairs, right
from tests.quality.relating import Counted, Judged, as_counted, document, judged
from tests.recorded import json_lines, recorded


def prosecutor(first: int | None = None) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The releases in order of time, all or so many of them, and the case of each by its URL."""
    rows = sorted(json_lines(recorded("followups", "ocda-dev.jsonl.gz")), key=lambda row: (row["date"], row["id"]))
    for row in rows:
        row["url"] = f"https://prosecutor.example/press/{row['id']}"
    return rows[:first], {row["url"]: row["cluster_person"] for row in rows[:first]}


def linked(first: int | None = None, counted: Counted = as_counted) -> Figures:
    """Links and groups of all releases, or of so many from the first."""
    rows, gold = prosecutor(first)
    found = judged((document(row["url"], row["title"], row["body"], row["date"], "en") for row in rows), counted)
    operation = alone(gold, found.operation)
    return {
        "link_f1": link_f1(gold, found.sure()),
        "bcubed": bcubed(gold, operation),
        "pair_f1": f1(pairs(gold), pairs(operation)),
        "links_right": right(gold, found.sure(Relation.PHASE)),
        "suggested": len(found.unsure()),
        "suggested_right": right(gold, found.unsure()),
        **candidates(gold, found),
    }


def candidates(gold: Mapping[str, str], found: Judged) -> Figures:
    """Of how many follow-ups an earlier release of their case was looked at, and at how many at most for one."""
    near = {one: set(found.candidates.get(one, ())) & set(earlier) for one, earlier in follow_ups(gold).items()}
    return {
        "candidates": sum(map(bool, near.values())) / len(near),
        "looked_at": max(map(len, found.candidates.values())),
    }
