"""Cases told for years by five offices in four languages, and copied by papers: invented, and labelled beforehand.

Charge, plea, verdict, sentence and appeal; updates that repeat half of what was said, corrections, searches and their
end; and beside them the same crime on the same street by others, namesakes, yearly reports, templates sent out again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from scraper.model import Judgement, Relation
from tests.quality.measures import Figures, alone, bcubed, f1, link_f1, pairs, right
from tests.quality.relating import Counted, Judged, as_counted
from tests.quality.scores.crowded import among
from tests.quality.scores.followups import candidates
from tests.quality.scores.written import HERE, read, releases

FILE = HERE / "followups_blind.jsonl"
_AMONG = ("link_f1", "bcubed", "precision", "recall", "links_right")


def found(counted: Counted = as_counted) -> Figures:
    """Cases and copies, each release seen in the evening of its day."""
    rows = releases(FILE)
    return scored(rows, read(rows, counted))


def in_both() -> Figures:
    """The same alone and, of the cases, among the counts of a large archive."""
    crowded = found(among)
    return {**found(), **{f"among_{name}": crowded[name] for name in _AMONG}}


def scored(rows: Sequence[Mapping[str, Any]], held: Judged) -> Figures:
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
        **candidates(gold, held),
        **_copies(rows, held),
    }


def _copies(rows: Sequence[Mapping[str, Any]], held: Judged) -> Figures:
    """Clusters against the labelled copies; an office's own repeats, that may be called either, count neither way."""
    urls = {row["id"]: row["url"] for row in rows}
    text = {row["url"]: urls[row["copy"] or row["id"]] for row in rows if not row["either"]}
    expected, given = pairs(text), pairs(alone(text, held.cluster))
    both = len(expected & given)
    called = [row for row in held.links if row.link.judgement is Judgement.CONFIRMED and row.link.relation.same_text]
    wrong = (row for row in called if {row.later_url, row.earlier_url} <= text.keys())
    return {
        "copies_right": both / (len(given) or 1),
        "copies_found": both / len(expected),
        "swallowed": len({row.later_url for row in wrong if text[row.later_url] != text[row.earlier_url]}),
    }
