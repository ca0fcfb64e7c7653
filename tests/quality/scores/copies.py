"""Copies against updates: pairs found on the labelled sets, and follow-ups that are taken for copies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scraper.model import Agency, Judgement, Version
from tests.quality.copying import Shelf, confirmed, version
from tests.quality.measures import Figures, Pair, f1, joined, pairs
from tests.quality.scores.followups import prosecutor
from tests.recorded import json_lines, recorded

OFFICE = Agency("office", "The office", "US")


def labelled(name: str) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The documents of a set, and the group of each by its place."""
    documents = list(json_lines(recorded("copies", f"{name}-dev.jsonl.gz")))
    return documents, {
        str(at): f"group {row['dup']}" if row["dup"] is not None else str(at) for at, row in enumerate(documents)
    }


def found(name: str) -> Figures:
    """Pairs of one set that end in one cluster, each text judged after those before it."""
    documents, gold = labelled(name)
    versions = [version(place, row["kind"].lower(), row["text"]) for place, row in enumerate(documents)]
    return in_pairs(gold, _copied(versions))


def in_pairs(gold: Mapping[str, str], linked: Sequence[Pair]) -> Figures:
    """How the groups that these pairs make agree with the labelled ones, pair by pair."""
    expected, given = pairs(gold), pairs(joined(gold, linked))
    both = len(expected & given)
    return {
        "pair_f1": f1(expected, given),
        "precision": both / (len(given) or 1),
        "recall": both / len(expected),
    }


def _copied(versions: Sequence[Version]) -> list[Pair]:
    shelf = Shelf()
    return [(link.later, link.earlier) for one in versions for link in confirmed(shelf.judged(one))]


def updates() -> Figures:
    """Follow-ups of one office taken for copies, and how many of the updates told by the texts are of one case.

    Names and dockets confirm nearly all of those, or show that they are none: what is left for people to decide is
    told with the follow-ups.
    """
    rows, gold = prosecutor()
    shelf, cases = Shelf(), set[str]()
    count = {"follow_ups": 0, "swallowed": 0, "suggested": 0, "right": 0}
    for place, row in enumerate(rows):
        made = shelf.judged(version(place, "office", row["body"], row["date"], OFFICE))
        case = gold[row["url"]]
        count["follow_ups"] += case in cases
        count["swallowed"] += case in cases and bool(confirmed(made))
        cases.add(case)
        for link in made:
            suggested = link.judgement is Judgement.SUGGESTED
            count["suggested"] += suggested
            count["right"] += suggested and gold[rows[int(link.earlier)]["url"]] == case
    share = count["swallowed"] / count["follow_ups"]
    return {**count, "swallowed": share, "suggested_right": count["right"] / count["suggested"]}


def elsewhere() -> Figures:
    """The share of follow-ups taken for copies if each stood on a host of its own, all on one day: what
    the texts alone tell."""
    rows, gold = prosecutor()
    shelf = Shelf()
    taken = [bool(confirmed(shelf.judged(version(at, f"host{at}", row["body"])))) for at, row in enumerate(rows)]
    return {"elsewhere": swallowed([gold[row["url"]] for row in rows], taken)}


def swallowed(cases: Sequence[str], taken: Sequence[bool]) -> float:
    """The share of follow-ups, releases whose case came before, that were taken for copies of something."""
    told = list(_follow_ups(cases, taken))
    return sum(told) / len(told)


def _follow_ups(cases: Sequence[str], taken: Sequence[bool]) -> Iterator[bool]:
    before = set[str]()
    for case, one in zip(cases, taken, strict=True):
        if case in before:
            yield one
        before.add(case)
