"""300 pairs of addresses: one key ("one"), one page though two keys ("page"), or two pages for all we know ("no")."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scraper.text import urls

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "url_pairs.jsonl").read_text("utf-8").splitlines()]


def _key(url: str) -> str | None:
    try:
        return urls.canonical(url)
    except ValueError:
        return None


def _verdict(a: str, b: str) -> str:
    one, other = _key(a), _key(b)
    if one is not None and one == other:
        return "one"
    return "page" if urls.same_page(a, b) else "no"


def test_there_are_three_hundred_different_ones() -> None:
    assert len({(pair["a"], pair["b"]) for pair in PAIRS}) == len(PAIRS) == 300


@pytest.mark.parametrize("want", ["one", "page", "no"])
def test_no_pair_is_merged_or_parted_wrongly(want: str) -> None:
    mine = [pair for pair in PAIRS if pair["want"] == want]
    wrong = [pair for pair in mine if {_verdict(pair["a"], pair["b"]), _verdict(pair["b"], pair["a"])} != {want}]
    assert mine
    assert wrong == []
