"""Operations, their series and follow-ups on the labelled sets, judged one after the other through the real store.

Floors are a little under what was reached; of the follow-ups the first 500 are judged, to stay within a minute.
"""

from __future__ import annotations

import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from blotter.importing import Importer
from scraper import pipeline
from scraper.compare import traits
from scraper.model import Judgement, Relation, Traits, Version
from scraper.ports import Parts
from scraper.sources import Catalogue
from scraper.text.urls import canonical
from storage import Storage, open_storage

ROOT = Path(__file__).resolve().parents[2]
BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA", ROOT / ".." / "shared" / "data"))
NOW = datetime(2026, 11, 1, tzinfo=UTC)


def opened(name: str) -> Any:
    path = BENCH / name
    if not path.exists():
        pytest.skip(f"needs the benchmark data: {path} is not there (BLOTTER_BENCH_DATA)")
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        return json.load(file) if path.suffix == ".json" else [json.loads(line) for line in file]


class Here:
    """Reads in this process."""

    def many_traits(self, versions: Iterable[Version]) -> Iterator[Traits]:
        return map(traits, versions)


@dataclass(frozen=True)
class Judged:
    """Operation and series of each URL that has one, and the confirmed links that say one operation."""

    operation: Mapping[str, str]
    series: Mapping[str, str]
    links: tuple[tuple[str, str], ...]


def judged(folder: Path, documents: Iterable[Mapping[str, Any]]) -> Judged:
    """Import, relate and read back, as the command would."""
    file = folder / "documents.jsonl"
    file.write_text("".join(json.dumps(document) + "\n" for document in documents), encoding="utf-8")
    storage = open_storage(f"sqlite:///{folder}/blotter.db", folder / "evidence")
    try:
        read: Any = Here()
        none: Any = None
        parts = Parts(fetch=none, read=read, store=storage.store, now=lambda: NOW)
        Importer(parts, storage, Catalogue()).files([file], told=lambda _: None)
        pipeline.relate(read, storage.store)
        return decided(storage)
    finally:
        storage.close()


def decided(storage: Storage) -> Judged:
    operation, series = dict[str, str](), dict[str, str]()
    for one in storage.queries.every_operation():
        for member in one.members:
            operation[member.url] = one.id
            series[member.url] = one.series or one.id
    apart = (Relation.MENTION, Relation.PHASE)
    sure = (row for row in storage.queries.every_link() if row.link.judgement is Judgement.CONFIRMED)
    links = tuple((row.later_url, row.earlier_url) for row in sure if row.link.relation not in apart)
    return Judged(operation, series, links)


def alone(gold: Mapping[str, str], groups: Mapping[str, str]) -> dict[str, str]:
    """Every URL of `gold` with its group; who has none is one for itself."""
    return {url: groups.get(url, url) for url in gold}


def bcubed(gold: Mapping[str, str], held: Mapping[str, str]) -> float:
    sizes, given = Counter(gold.values()), Counter(held.values())
    both = Counter((gold[url], held[url]) for url in gold)
    precision = sum(count**2 / given[group] for (_, group), count in both.items()) / len(gold)
    recall = sum(count**2 / sizes[case] for (case, _), count in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def pairs(groups: Mapping[str, str]) -> set[tuple[str, str]]:
    members = defaultdict[str, list[str]](list)
    for url, group in groups.items():
        members[group].append(url)
    return {pair for several in members.values() for pair in combinations(sorted(several), 2)}


def f1(expected: set[tuple[str, str]], given: set[tuple[str, str]]) -> float:
    return 2 * len(expected & given) / (len(expected) + len(given))


def right(gold: Mapping[str, str], links: Iterable[tuple[str, str]]) -> float:
    """The share of links whose two releases are of one case."""
    told = [gold[one] == gold[other] for one, other in links if one in gold and other in gold]
    return sum(told) / len(told)


def floors(reached: Mapping[str, float], wanted: Mapping[str, float]) -> None:
    print(" ".join(f"{name}={value:.3f}" for name, value in reached.items()))
    assert {name: value for name, value in reached.items() if value < wanted[name]} == {}


def test_operations_and_their_series_across_languages(tmp_path: Path) -> None:
    rows = opened("operations/digests-dev.jsonl.gz")
    cases = opened("operations/cases-dev.json")
    for row in rows:
        row["url"] = canonical(row["url"])
    found = judged(
        tmp_path,
        (
            {
                "url": row["url"],
                "title": row["title"] or "",
                "text": row["text"],
                "published": row["date"] if row["date_basis"] == "in_url" else None,
                "language": row["lang"],
            }
            for row in rows
        ),
    )
    gold = {row["url"]: row["case_id"] for row in rows}
    families = {url: (cases.get(case, {}).get("series") or {}).get("series_id") or case for url, case in gold.items()}
    operation, series = alone(gold, found.operation), alone(gold, found.series)
    language = {row["url"]: row["lang"] for row in rows}

    def across(several: set[tuple[str, str]]) -> set[tuple[str, str]]:
        return {pair for pair in several if language[pair[0]] != language[pair[1]]}

    reached = {
        "bcubed": bcubed(gold, operation),
        "pair_f1": f1(pairs(gold), pairs(operation)),
        "cross_f1": f1(across(pairs(gold)), across(pairs(operation))),
        "series_bcubed": bcubed(families, series),
        "series_pair": f1(pairs(families), pairs(series)),
        "series_cross": f1(across(pairs(families)), across(pairs(series))),
        "links_right": right(gold, found.links),
        "not_merged": 1 - hard_merged(rows, operation),
    }
    wanted = (0.89, 0.875, 0.875, 0.89, 0.905, 0.91, 0.97, 0.955)
    floors(reached, dict(zip(reached, wanted, strict=True)))


def hard_merged(rows: Iterable[Mapping[str, Any]], operation: Mapping[str, str]) -> float:
    """The share of look-alikes, marked by hand, that were put into one operation."""
    members = defaultdict[str, list[str]](list)
    for row in rows:
        members[row["case_id"]].append(row["url"])
    alike = {
        (row["url"], other) for row in rows for case in row.get("hard_negative_for") or () for other in members[case]
    }
    return sum(operation[one] == operation[other] for one, other in alike) / len(alike)


def test_follow_ups_of_one_office(tmp_path: Path) -> None:
    rows = sorted(opened("followups/ocda-dev.jsonl.gz"), key=lambda row: (row["date"], row["id"]))[:500]
    for row in rows:
        row["url"] = f"https://prosecutor.example/press/{row['id']}"
    documents = (
        {
            "url": row["url"],
            "title": row["title"],
            "text": row["body"],
            "published": row["date"],
            "language": "en",
        }
        for row in rows
    )
    found = judged(tmp_path, documents)
    gold = {row["url"]: row["cluster_person"] for row in rows}
    operation = alone(gold, found.operation)
    reached = {
        "bcubed": bcubed(gold, operation),
        "pair_f1": f1(pairs(gold), pairs(operation)),
        "links_right": right(gold, found.links),
    }
    floors(reached, {"bcubed": 0.98, "pair_f1": 0.95, "links_right": 0.985})
