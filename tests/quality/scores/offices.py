"""Cases told for years by five offices in four languages, and copied by papers: invented, labelled beforehand.

Charge, plea, verdict, sentence and appeal; updates that repeat half of what was said, corrections, searches and their
end; and beside them the same crime on the same street by others, namesakes, yearly reports, templates sent out again.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from scraper.model import Judgement, Relation
from scraper.text.urls import canonical
from tests.quality.measures import Figures, alone, bcubed, f1, follow_ups, link_f1, pairs, right
from tests.quality.relating import Judged
from tests.quality.scores.written import read

FILE = Path(__file__).parents[1] / "followups_blind.jsonl"


def releases() -> list[dict[str, Any]]:
    """The releases in order of time, with their addresses as an archive spells them."""
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    return [{**row, "url": canonical(row["url"])} for row in rows]


def found() -> Figures:
    """Cases and copies, each release seen in the evening of its day."""
    rows = releases()
    return scored(rows, read(rows))


def scored(rows: list[dict[str, Any]], held: Judged) -> Figures:
    """Links and groups against the cases; clusters against the copies; what is taken for a copy and is none."""
    gold = {row["url"]: row["case"] for row in rows}
    operation = alone(gold, held.operation)
    expected, given = pairs(gold), pairs(operation)
    both = len(expected & given)
    return {
        "link_f1": link_f1(gold, held.sure()),
        "bcubed": bcubed(gold, operation),
        "pair_f1": f1(expected, given),
        "precision": both / (len(given) or 1),
        "recall": both / len(expected),
        "links_right": right(gold, held.sure(Relation.PHASE)),
        "candidates": _near(gold, held),
        **_copies(rows, held),
    }


def _near(gold: dict[str, str], held: Judged) -> float:
    near = [bool(set(held.candidates.get(one, ())) & set(earlier)) for one, earlier in follow_ups(gold).items()]
    return sum(near) / len(near)


def _copies(rows: list[dict[str, Any]], held: Judged) -> Figures:
    """Those that may be called either, the office's own repeats, count neither way."""
    plain = [row for row in rows if not row["either"]]
    urls = {row["id"]: row["url"] for row in rows}
    text = {row["url"]: urls[row["copy"] or row["id"]] for row in plain}
    expected, given = pairs(text), pairs(alone(text, held.cluster))
    both = len(expected & given)
    taken = [
        link
        for link in held.links
        if link.link.judgement is Judgement.CONFIRMED and link.link.relation.same_text
        if link.later_url in text and text[link.later_url] != text.get(link.earlier_url, text[link.later_url])
    ]
    return {
        "copies_right": both / (len(given) or 1),
        "copies_found": both / len(expected),
        "swallowed": len({link.later_url for link in taken}),
    }
