"""Copies against updates on the labelled sets: pairwise F1, follow-ups swallowed. Edited copies stand elsewhere."""

from __future__ import annotations

import gzip
import json
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from scraper.model import Agency, Judgement, Version
from tests.quality.copying import Shelf, confirmed, version

ROOT = Path(__file__).resolve().parents[2]
BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA", ROOT / ".." / "shared" / "data"))
OFFICE = Agency("office", "The office", "US")


def rows(name: str) -> list[dict[str, Any]]:
    path = BENCH / name
    if not path.exists():
        pytest.skip(f"needs the benchmark data: {path} is not there (BLOTTER_BENCH_DATA)")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def clusters(versions: Sequence[Version]) -> dict[str, str]:
    """Cluster by release: what confirmed copies join, directly or through others."""
    shelf, held = Shelf(), {one.release: one.release for one in versions}

    def lead(release: str) -> str:
        while held[release] != release:
            release = held[release]
        return release

    for one in versions:
        for link in confirmed(shelf.judged(one)):
            held[lead(link.later)] = lead(link.earlier)
    return {release: lead(release) for release in held}


def pair_f1(gold: dict[str, str], held: dict[str, str]) -> float:
    expected, given = set(pairs(gold)), set(pairs(held))
    return 2 * len(expected & given) / (len(expected) + len(given))


def pairs(groups: dict[str, str]) -> Iterator[tuple[str, str]]:
    members = defaultdict[str, list[str]](list)
    for release, group in groups.items():
        members[group].append(release)
    for several in members.values():
        yield from combinations(sorted(several), 2)


@pytest.mark.parametrize(("name", "floor"), [("copies_real-dev", 0.98), ("copies-dev", 0.985)])
def test_copies_are_told_from_updates(name: str, floor: float) -> None:
    documents = rows(f"copies/{name}.jsonl.gz")
    versions = [version(place, row["kind"].lower(), row["text"]) for place, row in enumerate(documents)]
    gold = {str(at): f"group {row['dup']}" if row["dup"] is not None else str(at) for at, row in enumerate(documents)}
    score = pair_f1(gold, clusters(versions))
    print(f"{name}: pair F1 {score:.3f}")
    assert score >= floor


def test_updates_are_not_swallowed_even_if_they_stood_elsewhere_and_at_once() -> None:
    """The same releases as if each had its own host and all one day: what the texts alone tell."""
    documents = sorted(rows("followups/ocda-dev.jsonl.gz"), key=lambda row: (row["date"], row["id"]))
    shelf, cases = Shelf(), set[str]()
    follow_ups = swallowed = 0
    for place, row in enumerate(documents):
        made = confirmed(shelf.judged(version(place, f"host{place}", row["body"])))
        follow_ups += row["cluster_person"] in cases
        swallowed += row["cluster_person"] in cases and bool(made)
        cases.add(row["cluster_person"])
    print(f"elsewhere and at once: {swallowed} of {follow_ups} follow-ups swallowed")
    assert swallowed / follow_ups <= 0.015


def test_updates_of_one_office_are_not_swallowed() -> None:
    documents = sorted(rows("followups/ocda-dev.jsonl.gz"), key=lambda row: (row["date"], row["id"]))
    shelf, cases = Shelf(), set[str]()
    follow_ups = swallowed = suggested = right = 0
    for place, row in enumerate(documents):
        made = shelf.judged(version(place, "office", row["body"], row["date"], OFFICE))
        follow_ups += row["cluster_person"] in cases
        swallowed += row["cluster_person"] in cases and bool(confirmed(made))
        cases.add(row["cluster_person"])
        for link in made:
            suggested += link.judgement is Judgement.SUGGESTED
            same = documents[int(link.earlier)]["cluster_person"] == row["cluster_person"]
            right += link.judgement is Judgement.SUGGESTED and same
    print(f"{swallowed} of {follow_ups} follow-ups swallowed; {right} of {suggested} suggested updates of one case")
    assert swallowed / follow_ups <= 0.003
    assert right / suggested >= 0.9
