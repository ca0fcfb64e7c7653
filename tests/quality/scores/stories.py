"""Pairs of news texts, Russian and English, that people called one story or not: no police news, so a measure apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scraper.model import Judgement
from tests.quality.measures import Figures, harmonic
from tests.quality.relating import Judged, document, judged
from tests.recorded import json_lines, recorded


def pairs() -> list[dict[str, Any]]:
    """The pairs, each with an address of its own for either side: some texts occur in several."""
    rows = list(json_lines(recorded("operations", "pairs-tgcontest.jsonl.gz")))
    return [
        {**row, "one": f"https://one.example/{at}", "other": f"https://other.example/{at}"}
        for at, row in enumerate(rows)
    ]


def told() -> Figures:
    """What is joined, and what is at least suggested, each pair judged in the order given."""
    rows = pairs()
    held = judged(
        document(row[side], row[f"title{number}"], row[f"text{number}"], None, row["lang"])
        for row in rows
        for side, number in (("one", 1), ("other", 2))
    )
    same = [row["same"] for row in rows]
    joined = [_together(held, row["one"], row["other"]) for row in rows]
    linked = {
        frozenset((row.later_url, row.earlier_url))
        for row in held.links
        if row.link.judgement is not Judgement.REJECTED
    }
    suggested = [one or frozenset((row["one"], row["other"])) in linked for row, one in zip(rows, joined, strict=True)]
    return {
        "f1": decided(same, suggested)["f1"],
        "joined_right": decided(same, joined)["precision"],
        "joined": sum(joined),
    }


def decided(same: Sequence[bool], told: Sequence[bool]) -> dict[str, float]:
    """F1 and precision of calling pairs one story."""
    hits = sum(one and other for one, other in zip(same, told, strict=True))
    precision, recall = hits / (sum(told) or 1), hits / sum(same)
    return {"f1": harmonic(precision, recall), "precision": precision}


def _together(held: Judged, one: str, other: str) -> bool:
    groups = (held.cluster, held.operation)
    return any(group.get(one) is not None and group.get(one) == group.get(other) for group in groups)
