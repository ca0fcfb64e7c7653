"""Copies against updates on the labelled sets: pairwise F1, follow-ups swallowed, edited copies found.

The store is played by a dictionary of sketches. Floors are what was reached, less a hundredth.
"""

from __future__ import annotations

import gzip
import json
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from scraper.compare.copies import links
from scraper.compare.fingerprint import sketch
from scraper.model import (
    Agency,
    Article,
    Change,
    ChangeKind,
    DateOrigin,
    Judgement,
    Link,
    Moment,
    Neighbourhood,
    Precision,
    Statistics,
    Subject,
    Traits,
    Version,
)

ROOT = Path(__file__).resolve().parents[2]
BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA", ROOT / ".." / "shared" / "data"))
START = datetime(2026, 11, 1, tzinfo=UTC)
OFFICE = Agency("office", "The office", "US")


def rows(name: str) -> list[dict[str, Any]]:
    path = BENCH / name
    if not path.exists():
        pytest.skip(f"needs the benchmark data: {path} is not there (BLOTTER_BENCH_DATA)")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def version(place: int, host: str, text: str, day: str | None = None, agency: Agency | None = None) -> Version:
    at = datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None
    published = Moment(at, Precision.DAY, "UTC", day or "", DateOrigin.IMPORT) if at else None
    url = f"https://{host}.example/{place}"
    article = Article(url, "", tuple(text.split("\n")), published=published, language="en")
    seen = START + timedelta(seconds=place)
    given = agency or Agency("unknown", "unknown", "ZZ")
    return Version(f"{place}.1", str(place), host, 1, article, Change((ChangeKind.FIRST,)), seen, None, given)


@dataclass(slots=True)
class Shelf:
    """What a store would find near a version: at most 20 that share its rarer hashes."""

    holders: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    subjects: dict[str, Subject] = field(default_factory=dict)

    def judged(self, version: Version) -> tuple[Link, ...]:
        traits = Traits(sketch=sketch("\n\n".join(version.article.paragraphs)), language="en")
        counts = {one: len(self.holders[one]) for one in traits.sketch}
        shared = Counter(release for one in traits.sketch if counts[one] <= 60 for release in self.holders[one])
        near = dict(shared.most_common(20))
        found = tuple(self.subjects[release] for release in near)
        statistics = Statistics(releases=len(self.subjects), sketch=counts)
        made = links(version, traits, Neighbourhood(found, near, statistics=statistics))
        self.subjects[version.release] = Subject(version, traits)
        for one in traits.sketch:
            self.holders[one].append(version.release)
        return made


def confirmed(made: Iterable[Link]) -> list[Link]:
    return [link for link in made if link.judgement is Judgement.CONFIRMED and link.relation.same_text]


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


@pytest.mark.parametrize(("name", "floor"), [("copies_real-dev", 0.97), ("copies-dev", 0.98)])
def test_copies_are_told_from_updates(name: str, floor: float) -> None:
    documents = rows(f"copies/{name}.jsonl.gz")
    versions = [version(place, row["kind"].lower(), row["text"]) for place, row in enumerate(documents)]
    gold = {str(at): f"group {row['dup']}" if row["dup"] is not None else str(at) for at, row in enumerate(documents)}
    score = pair_f1(gold, clusters(versions))
    print(f"{name}: pair F1 {score:.3f}")
    assert score >= floor


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
    assert swallowed / follow_ups <= 0.005
    assert right / suggested >= 0.5


@pytest.mark.parametrize(("words", "floor"), [(1, 0.95), (3, 0.95), (10, 0.75)])
def test_edited_copies_elsewhere_are_found(words: int, floor: float) -> None:
    """Some words of a release replaced by words of other releases, on another host the next day."""
    chosen = random.Random(11)
    texts = [row["body"] for row in rows("followups/ocda-dev.jsonl.gz")]
    vocabulary = [word for text in texts[:200] for word in text.split() if len(word) > 3 and word.isalpha()]
    found = 0
    for text in (sample := chosen.sample(texts, 150)):
        tokens = text.split(" ")
        for place in chosen.sample(range(len(tokens)), min(words, len(tokens))):
            tokens[place] = chosen.choice(vocabulary)
        shelf = Shelf()
        shelf.judged(version(1, "office", text, "2026-03-01", OFFICE))
        found += bool(confirmed(shelf.judged(version(2, "paper", " ".join(tokens), "2026-03-02"))))
    print(f"{words} words exchanged: {found / len(sample):.2f} found")
    assert found / len(sample) >= floor
