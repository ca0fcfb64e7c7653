"""Operations and their series in 12 languages, told from digests of 25 words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from scraper.model import Relation
from scraper.text.urls import canonical
from tests.quality.measures import Figures, Pair, alone, bcubed, f1, pairs, right
from tests.quality.relating import Counted, as_counted, document, judged
from tests.recorded import json_lines, json_value, recorded


def digests() -> list[dict[str, Any]]:
    """The digests, with their addresses as an archive spells them."""
    rows = list(json_lines(recorded("operations", "digests-dev.jsonl.gz")))
    return [{**row, "url": canonical(row["url"])} for row in rows]


def found(counted: Counted = as_counted) -> Figures:
    """Operations, series and confirmed links, with no date but those that stand in an address."""
    rows = digests()
    held = judged(
        (
            document(
                row["url"],
                row["title"],
                row["text"],
                row["date"] if row["date_basis"] == "in_url" else None,
                row["lang"],
            )
            for row in rows
        ),
        counted,
    )
    links = {"links_right": right({row["url"]: row["case_id"] for row in rows}, held.sure(Relation.PHASE))}
    return {**grouped(rows, held.operation, held.series), **links}


def grouped(
    rows: Iterable[Mapping[str, Any]], operation: Mapping[str, str], series: Mapping[str, str]
) -> dict[str, float]:
    """How operations and series by URL agree with the cases and their series, over all and across languages."""
    cases = json_value(recorded("operations", "cases-dev.json"))
    gold = {row["url"]: row["case_id"] for row in rows}
    families = {url: (cases.get(case, {}).get("series") or {}).get("series_id") or case for url, case in gold.items()}
    language = {row["url"]: row["lang"] for row in rows}
    operation, series = alone(gold, operation), alone(gold, series)

    def across(several: set[Pair]) -> set[Pair]:
        return {pair for pair in several if language[pair[0]] != language[pair[1]]}

    return {
        "bcubed": bcubed(gold, operation),
        "pair_f1": f1(pairs(gold), pairs(operation)),
        "cross_f1": f1(across(pairs(gold)), across(pairs(operation))),
        "hard_merged": hard_merged(rows, operation),
        "series_bcubed": bcubed(families, series),
        "series_pair": f1(pairs(families), pairs(series)),
        "series_cross": f1(across(pairs(families)), across(pairs(series))),
    }


def hard_merged(rows: Iterable[Mapping[str, Any]], operation: Mapping[str, str]) -> float:
    """The share of look-alikes, marked by hand, that were put into one operation."""
    members = defaultdict[str, list[str]](list)
    for row in rows:
        members[row["case_id"]].append(row["url"])
    alike = {
        (row["url"], other) for row in rows for case in row.get("hard_negative_for") or () for other in members[case]
    }
    return sum(operation[one] == operation[other] for one, other in alike) / len(alike)
