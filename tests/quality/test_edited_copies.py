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

import pytest

from scraper.compare.fingerprint import shingles
from scraper.model import Agency
from tests.quality.copying import Shelf, confirmed, read, version
from tests.quality.edited import EDITS, Edit, Original
from tests.recorded import ice_lines, json_lines, politie_lines, recorded

EDITED = 60  # releases of each office that are edited in each way
LEAST = 60  # words of a release that somebody would copy
DAYS = 4


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
    return frozenset(shingles(text))


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= 0.9 * max(len(one), len(other))


@pytest.fixture(scope="module")
def offices() -> list[Office]:
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


def _found(offices: list[Office], kind: str, edit: Edit) -> Counter[str]:
    """How many copies there were, were found, and what was wrongly called one: beside the original, and without it."""
    chosen, count = random.Random(kind), Counter[str]()
    for office in offices:
        for place in office.sample:
            row, twins = office.rows[place], office.twins(place)
            title, parts = edit(Original(row["title"], row["text"], row["language"]), office.vocabulary, chosen)
            day = (date.fromisoformat(row["day"]) + timedelta(days=chosen.randrange(DAYS))).isoformat()
            edited = {**row, "title": title, "text": "\n".join(parts), "day": day}
            copy = _version(len(office.rows) + place, "paper", edited)
            beside, alone = (
                {link.earlier if link.later == copy.release else link.later for link in confirmed(made)}
                for made in (office.shelf.looked_at(copy, read(copy), without) for without in ((), twins))
            )
            count.update(copies=1, found=str(place) in beside, wrong=len(beside - twins), unheld=len(alone))
    return count


@pytest.mark.parametrize(("kind", "floor"), [(kind, 0.5 if kind == "all of it" else 0.95) for kind in EDITS])
def test_edited_copies_are_found_and_nothing_else(offices: list[Office], kind: str, floor: float) -> None:
    count = _found(offices, kind, EDITS[kind])
    print(f"{kind}: {count['found']} of {count['copies']} found, {count['wrong']} wrong, {count['unheld']} unheld")
    assert count["found"] / count["copies"] >= floor
    assert (count["wrong"] + count["unheld"]) / (count["copies"] + count["wrong"] + count["unheld"]) <= 0.02


def test_of_all_that_is_called_a_copy_little_is_wrong(offices: list[Office]) -> None:
    count = sum((_found(offices, kind, edit) for kind, edit in EDITS.items()), Counter[str]())
    precision = count["found"] / (count["found"] + count["wrong"])
    strict = count["found"] / (count["found"] + count["wrong"] + count["unheld"])
    print(f"precision {precision:.4f}; with the originals not held {strict:.4f}")
    assert precision >= 0.99
    assert strict >= 0.99
