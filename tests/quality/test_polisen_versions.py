"""Every edit in 40 recorded half-hourly states of a police event list, and in the list of its versions."""

from __future__ import annotations

import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from scraper.compare.version import changed
from scraper.model import Article, ChangeKind, DateOrigin, Moment, Precision

ROOT = Path(__file__).resolve().parents[2]
BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA", ROOT / ".." / "shared" / "data")) / "versions"
FIELDS = ("datetime", "name", "summary", "type", "location", "url")
TEXT_KINDS = {
    ChangeKind.FIGURE,
    ChangeKind.CHARGE,
    ChangeKind.NAME,
    ChangeKind.CORRECTION,
    ChangeKind.AGENCY,
    ChangeKind.DATE,
    ChangeKind.TITLE,
    ChangeKind.WORDING,
}
EXPECTED = {
    "datetime": {ChangeKind.DATE},
    "name": TEXT_KINDS - {ChangeKind.WORDING},
    "summary": TEXT_KINDS - {ChangeKind.TITLE},
    "type": {ChangeKind.TOPIC},
    "location": {ChangeKind.PLACE},
    "url": {ChangeKind.MOVED},
}
Item = dict[str, Any]


def article(item: Item) -> Article:
    stated = datetime.strptime(item["datetime"], "%Y-%m-%d %H:%M:%S %z").astimezone(UTC)
    return Article(
        url="https://polisen.se" + item["url"],
        title=item["name"],
        paragraphs=(item["summary"],),
        published=Moment(stated, Precision.SECOND, "Europe/Stockholm", item["datetime"], DateOrigin.API),
        language="sv",
        place=item["location"],
        topics=(item["type"],),
    )


def recorded() -> Iterator[tuple[Item, Item]]:
    """Two states of one event that follow each other, of every half hour."""
    last: dict[int, Item] = {}
    for path in sorted((BENCH / "polisen-snapshots").glob("*.json.gz")):
        for item in json.loads(gzip.decompress(path.read_bytes())):
            item["location"] = item["location"]["name"]
            if item["id"] in last:
                yield last[item["id"]], item
            last[item["id"]] = item


def listed() -> Iterator[tuple[Item, Item]]:
    states: dict[int, list[Item]] = defaultdict(list)
    with gzip.open(BENCH / "polisen-versions-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            states[item["id"]].append(item)
    for several in states.values():
        yield from pairwise(several)


@pytest.mark.parametrize("states", [recorded, listed])
def test_a_change_is_seen_where_a_field_differs_and_nowhere_else(states: Any) -> None:
    if not BENCH.exists():
        pytest.skip(f"needs the recorded states: {BENCH} is not there (BLOTTER_BENCH_DATA)")
    kinds: Counter[str] = Counter()
    looked = edits = 0
    for old, new in states():
        before, after = article(old), article(new)
        differing = [name for name in FIELDS if old[name] != new[name]]
        change = changed(before, after)
        assert (change is not None) == bool(differing), (old, new)
        looked += 1
        if change is None:
            continue
        edits += len(change.edits)
        kinds.update(change.kinds)
        for name in differing:
            assert EXPECTED[name] & set(change.kinds), (name, change)
        for edit in change.edits:
            for text, span, words in ((before, edit.old_span, edit.old), (after, edit.new_span, edit.new)):
                assert span is None or text.text[slice(*span)] == words
    print(f"{looked} looks, {edits} edits: {dict(kinds)}")
    assert looked > 100
    assert edits > 0
