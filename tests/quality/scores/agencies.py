"""Whole pages of agencies, menus and all, against an editor's grouping into operations.

A release may be filed under several operations. Of a page that nobody filed nothing is known: it counts for no side.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

from scraper.text.urls import canonical
from scraper.text.words import fold
from tests.quality.measures import Figures, Pair, alone, pairs
from tests.quality.relating import Counted, Judged, as_counted, document, judged
from tests.recorded import json_lines, recorded

PAGES = 4  # other pages of a host, from which on a name on more than half of them is taken for its furniture


def pages() -> list[dict[str, Any]]:
    """The pages, with their addresses as an archive spells them."""
    rows = list(json_lines(recorded("operations", "agency-texts-dev.jsonl.gz")))
    return [{**row, "url": canonical(row["final_url"])} for row in rows]


def filed(rows: Iterable[Mapping[str, Any]]) -> tuple[set[str], set[Pair]]:
    """The pages that an editor filed, and each two under one operation."""
    url = {row["path"]: row["url"] for row in rows}
    folders = [
        sorted({url[path] for path in operation["press_releases"] if path in url})
        for operation in json_lines(recorded("operations", "agency-operations-dev.jsonl.gz"))
    ]
    return {one for held in folders for one in held}, {pair for held in folders for pair in combinations(held, 2)}


def found(counted: Counted = as_counted) -> Figures:
    """Pairs of one operation found, how many of those joined are right, and operations named after furniture."""
    rows = pages()
    held = judged(
        (document(row["url"], row["title"], row["text"], row["publish_date"], row["language"]) for row in rows), counted
    )
    return {**against_the_editor(rows, held.operation), "named_after_furniture": len(after_furniture(rows, held))}


def against_the_editor(rows: Iterable[Mapping[str, Any]], operation: Mapping[str, str]) -> dict[str, float]:
    """Recall over the editor's pairs, and precision over pairs of which both pages were filed.

    Precision once more where both were filed under operations of several releases: many an operation of one release is
    another's once more, named after its headline.
    """
    known, gold = filed(rows)
    given = pairs(alone(known, operation))
    several = pairs(alone({page for pair in gold for page in pair}, operation))
    return {
        "recall": len(gold & given) / len(gold),
        "precision": len(gold & given) / (len(given) or 1),
        "precision_of_several": len(gold & several) / (len(several) or 1),
    }


def after_furniture(rows: Iterable[Mapping[str, Any]], held: Judged) -> list[str]:
    """Names of operations that stand on more than half of the other pages of a host, as words."""
    hosts = defaultdict[str, dict[str, str]](dict)
    for row in rows:
        hosts[row["collection_domain"]][row["url"]] = f" {' '.join(tokens(row['title'] + ' ' + row['text']))} "
    return [
        name
        for id, name in held.names.items()
        if name and any(_on_most(name, id, pages, held.operation) for pages in hosts.values())
    ]


def _on_most(name: str, id: str, pages: Mapping[str, str], operation: Mapping[str, str]) -> bool:
    words = f" {' '.join(tokens(name))} "
    others = [words in text for url, text in pages.items() if operation.get(url) != id]
    return len(others) >= PAGES and 2 * sum(others) > len(others)


def tokens(text: str) -> list[str]:
    """Words as they are compared."""
    return re.findall(r"\w+", fold(text))
