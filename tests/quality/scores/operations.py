"""Operations and their series in 12 languages, told from digests of 25 words."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean
from typing import Any, NamedTuple

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
    return scored(digests(), counted)


def shuffled(seeds: Iterable[int], counted: Counted = as_counted) -> Figures:
    """The same, with the digests in other orders; the mean over these."""
    every: list[Figures] = []
    for seed in seeds:
        rows = digests()
        random.Random(seed).shuffle(rows)
        every.append(scored(rows, counted))
    return {name: fmean(each[name] for each in every) for name in every[0]}


def scored(rows: Sequence[dict[str, Any]], counted: Counted = as_counted) -> Figures:
    """The figures of these digests, read one after the other."""
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
    apart = look_alikes(gold, ((row["url"], row.get("hard_negative_for") or ()) for row in rows))
    return in_groups(gold, families, language, apart, Groups(operation, series))


class Groups(NamedTuple):
    """Operation and series of the releases that have one, by URL."""

    operation: Mapping[str, str]
    series: Mapping[str, str]


def in_groups(
    gold: Mapping[str, str], families: Mapping[str, str], language: Mapping[str, str], apart: set[Pair], held: Groups
) -> dict[str, float]:
    """How operations and series by URL agree with labels; `apart`: the pairs that look alike and are of two cases."""
    operation, series = alone(gold, held.operation), alone(gold, held.series)

    def across(several: set[Pair]) -> set[Pair]:
        return {pair for pair in several if language[pair[0]] != language[pair[1]]}

    return {
        "bcubed": bcubed(gold, operation),
        "pair_f1": f1(pairs(gold), pairs(operation)),
        "cross_f1": f1(across(pairs(gold)), across(pairs(operation))),
        "hard_merged": sum(operation[one] == operation[other] for one, other in apart) / len(apart),
        "series_bcubed": bcubed(families, series),
        "series_pair": f1(pairs(families), pairs(series)),
        "series_cross": f1(across(pairs(families)), across(pairs(series))),
    }


def look_alikes(gold: Mapping[str, str], marked: Iterable[tuple[str, Iterable[str]]]) -> set[Pair]:
    """Each release with those of the cases that it was marked by hand as easily confused with."""
    members = defaultdict[str, list[str]](list)
    for url, case in gold.items():
        members[case].append(url)
    return {(url, other) for url, cases in marked for case in cases for other in members[case]}
