"""Copies that papers edited, among the office's own updates and templates: recall per kind of edit, and precision.

Real releases of three offices in two languages, edited by seed: elsewhere, up to three days later. Each copy is looked
at twice: with its original among the releases held, and without it, when every copy found is a wrong one.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from scraper.compare.copies import fingerprint
from scraper.model import Agency
from tests.quality.copying import Shelf, confirmed, read, version
from tests.quality.edited import EDITS, Original
from tests.quality.measures import Figures
from tests.recorded import ice_lines, json_lines, politie_lines, recorded

EDITED = 60  # releases of each office that are edited in each way
LEAST = 60  # words of a release that somebody would copy
DAYS = 4
MOST = "all of it"  # three edits at once: no paper that only takes over a release does so much


@dataclass(slots=True)
class Office:
    """An office's releases in order, on the shelf; those that are edited, and words to edit with."""

    name: str
    rows: list[dict[str, Any]]
    shelf: Shelf
    sample: list[int]
    vocabulary: list[str]

    def twins(self, place: int) -> frozenset[str]:
        """The release and those of the very same text."""
        mine = _shingled(self.rows[place]["text"])
        size = len(self.rows[place]["text"])
        near = (at for at, row in enumerate(self.rows) if abs(len(row["text"]) - size) < 0.2 * size)
        return frozenset(str(at) for at in near if _alike(mine, _shingled(self.rows[at]["text"])))


@cache
def _shingled(text: str) -> frozenset[int]:
    return fingerprint.read(text).distinct


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= 0.9 * max(len(one), len(other))


@cache
def offices() -> list[Office]:
    """The three offices, each with its releases on a shelf."""
    return [_office(name, rows) for name, rows in _recorded()]


def _recorded() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    prosecutor = json_lines(recorded("followups", "ocda-dev.jsonl.gz"))
    yield "prosecutor", [_row(row["title"], row["body"], row["date"], "en") for row in prosecutor]
    yield "ice", [_row(row["title"], row["text"], row["published"], "en") for row in ice_lines()]
    yield "politie", [_row(row["title"], row["text"], row["published"], "nl") for row in politie_lines()]


def _row(title: str, text: str, day: str, language: str) -> dict[str, Any]:
    return {"title": title, "text": text, "day": day[:10], "language": language}


def _office(name: str, rows: list[dict[str, Any]]) -> Office:
    rows.sort(key=lambda row: str(row["day"]))
    shelf, agency = Shelf(), Agency(name, name, "US")
    for place, row in enumerate(rows):
        shelf.judged(_version(place, name, row, agency))
    long = [place for place, row in enumerate(rows) if len(row["text"].split()) >= LEAST]
    sample = random.Random(5).sample(long, EDITED)
    vocabulary = [word for row in rows[::7] for word in row["text"].split() if len(word) > 3 and word.isalpha()]
    return Office(name, rows, shelf, sample, vocabulary)


def _version(place: int, host: str, row: Mapping[str, Any], agency: Agency | None = None) -> Any:
    given = {"agency": agency} if agency else {}
    return version(place, host, row["text"], row["day"], title=row["title"], language=row["language"], **given)


@dataclass(frozen=True, slots=True)
class Copy:
    """An edited copy: of which release of which office, and the releases that carry the same text as that."""

    office: Office
    original: int
    row: Mapping[str, Any]
    twins: frozenset[str]


def copies(kind: str) -> Iterator[Copy]:
    """The sample of each office edited in one way, elsewhere, up to three days later; the same at every call."""
    chosen = random.Random(kind)
    for office in offices():
        for place in office.sample:
            row, twins = office.rows[place], office.twins(place)
            title, parts = EDITS[kind](Original(row["title"], row["text"], row["language"]), office.vocabulary, chosen)
            day = (date.fromisoformat(row["day"]) + timedelta(days=chosen.randrange(DAYS))).isoformat()
            yield Copy(office, place, {**row, "title": title, "text": "\n".join(parts), "day": day}, twins)


@cache
def counted(kind: str) -> Counter[str]:
    """How many copies there were, were found, and what was wrongly called one: beside the original, and without it."""
    count = Counter[str]()
    for one in copies(kind):
        copy = _version(len(one.office.rows) + one.original, "paper", one.row)
        beside, alone = (
            {link.other(copy.release) for link in confirmed(made)}
            for made in (one.office.shelf.looked_at(copy, read(copy), without) for without in ((), one.twins))
        )
        count.update(copies=1, found=str(one.original) in beside, wrong=len(beside - one.twins), unheld=len(alone))
    return count


def found() -> Figures:
    """Recall of each kind of edit and the least of them, and how much of what is called a copy is one."""
    return told({kind: counted(kind) for kind in EDITS})


def told(counts: Mapping[str, Counter[str]]) -> Figures:
    """The same from what was counted of each kind; "strict" also counts what is called a copy of others when the
    original is not held."""
    recall = {kind: count["found"] / count["copies"] for kind, count in counts.items()}
    total = sum(counts.values(), Counter[str]())
    return {
        **recall,
        "least": min(share for kind, share in recall.items() if kind != MOST),
        "precision": total["found"] / ((total["found"] + total["wrong"]) or 1),
        "strict": total["found"] / ((total["found"] + total["wrong"] + total["unheld"]) or 1),
    }
