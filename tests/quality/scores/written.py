"""Operations told by offices in ten languages, written for this: invented, labelled before any was read by a judge.

Several offices on one operation, with other figures, spellings and names; cases without a name from charge to sentence;
rounds of a yearly series; and beside them what only looks alike: the same word, place, crime or template, round-ups.
Beside them digests of 25 words of real operations, in the style of the recorded ones, labelled in the same way; the
second set of these by another author, who knew no judge, the third by one who followed the recorded ones, in how many
there are of each kind and language too. Their hosts are nobody's; they were told from memory, with figures that
differ as those of the press do, so they are no source.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from statistics import fmean
from typing import Any

from scraper.model import Relation
from scraper.text.urls import canonical
from tests.quality.measures import Figures, alone, pairs, right
from tests.quality.relating import Counted, Judged, as_counted, document, judged
from tests.quality.scores.operations import Groups, in_groups, look_alikes

HERE = Path(__file__).parents[1]
GOLD = HERE / "operations_gold.jsonl"
LAST = HERE / "operations_last.jsonl"
BLIND = HERE / "digests_blind.jsonl"
SECOND = HERE / "digests_second.jsonl"
THIRD = HERE / "digests_third.jsonl"
ORDERS = 4


def releases(file: Path = GOLD) -> list[dict[str, Any]]:
    """The releases in order of time, with their addresses as an archive spells them."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [{**row, "url": canonical(row["url"])} for row in rows]


def found(file: Path = GOLD, counted: Counted = as_counted) -> Figures:
    """Operations, series and confirmed links, each release seen in the evening of its day."""
    rows = releases(file)
    return scored(rows, read(rows, counted))


def digests(file: Path = BLIND) -> list[dict[str, Any]]:
    """Digests of 25 words about real operations, retold; with no date but those that stand in an address."""
    return [
        {
            **row,
            "published": row["date"] if row["date_basis"] == "in_url" else None,
            "language": row["lang"],
            "operation": row["case_id"],
            "apart": row["hard_negative_for"],
        }
        for row in releases(file)
    ]


def found_digests(counted: Counted = as_counted, file: Path = BLIND) -> Figures:
    """The same figures of the digests, read one after the other."""
    rows = digests(file)
    return scored(rows, judged(map(_line, rows), counted))


def found_in_any_order(counted: Counted = as_counted, file: Path = BLIND) -> Figures:
    """The mean of the same figures over `ORDERS` shuffles: which came first decides what joins what, by chance."""
    shuffled = [random.Random(seed).sample(rows := digests(file), len(rows)) for seed in range(ORDERS)]
    each = [scored(rows, judged(map(_line, rows), counted)) for rows in shuffled]
    return {name: fmean(figures[name] for figures in each) for name in each[0]}


def read(rows: list[dict[str, Any]], counted: Counted = as_counted) -> Judged:
    """What the judges make of them."""
    return judged(({**_line(row), "seen": f"{row['published']}T20:00:00Z"} for row in rows), counted)


def _line(row: dict[str, Any]) -> dict[str, Any]:
    return document(row["url"], row["title"], row["text"], row["published"], row["language"])


def scored(rows: list[dict[str, Any]], held: Judged) -> Figures:
    """As for the digests, and the pairs joined: how many are right, and how many of all there are."""
    gold = {row["url"]: row["operation"] for row in rows}
    families = {row["url"]: row["series"] or row["operation"] for row in rows}
    language = {row["url"]: row["language"] for row in rows}
    apart = look_alikes(gold, ((row["url"], row["apart"]) for row in rows))
    expected, given = pairs(gold), pairs(alone(gold, held.operation))
    both = len(expected & given)
    return {
        "precision": both / (len(given) or 1),
        "recall": both / len(expected),
        **in_groups(gold, families, language, apart, Groups(held.operation, held.series)),
        "links_right": right(gold, held.sure(Relation.PHASE)),
    }
