"""Floors for reading figures: on our own marked texts, and on digests of real releases where they are at hand."""

import gzip
import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from scraper.compare.figures import WHAT, figures
from scraper.model import Figure

GOLD = Path(__file__).with_name("figures_gold.jsonl")
BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA", Path(__file__).parents[2] / ".." / "shared" / "data"))
DIGESTS = BENCH / "operations" / "digests-dev.jsonl.gz"
LANGUAGES = {"en", "nl", "de", "fr", "es", "it", "pt", "pl", "sv", "da"}
# First scores, before tuning on the texts: g001-g078 P .963 R .923, g079-g103 P .901 R .865; of the texts written for
# the ten languages those in it pt pl sv da P .907 R .876. The rules and a few marks were then mended on these same
# texts (P 1.0 R .996): the floors guard against loss and say nothing of unseen texts.
PRECISION, RECALL, BOUNDS, PARTIES = 0.985, 0.98, 0.98, 0.98
# Three texts a language were written before the tables of it pt pl sv da and the words added to the other five. Their
# errors were never listed, but who wrote them wrote the tables too, saw their scores by language after each change, and
# set one mark right afterwards: P .864 R .764 at first, P .954 R .929 at the end; expect less of texts by others. Who
# mends one of them clears its mark `held_out`.
HELD_PRECISION, HELD_RECALL = 0.94, 0.91
# Digests are telegrams ("121 US, 2 Canada"). Of 453 figures in five languages .810 were read at first, .837 after a
# look at the misses; of 565 in ten languages .726 before the other five had tables, .812 with them, .901 after mending
# by a look at the misses, which ended there.
STATED = 0.89

# The digests name quantities freely; these of their names mean one of ours.
NAMES = {
    "arrests": "arrests suspects charged detained",
    "firearms": "firearms weapons",
    "guns": "firearms",
    "weapons": "weapons firearms",
    "cars": "vehicles",
    "customers": "users",
    "agents": "officers",
    "investigators": "officers",
    "ecstasy pills": "pills",
    "computers": "devices",
    "phones": "devices",
    "platforms": "websites",
    "servers seized": "servers",
    "servers offline": "servers",
    "charged": "charged arrests",
    "meth": "methamphetamine",
}
MASSES = {"g": 0.001, "t": 1000.0, "lb": 0.45359237}


def close(one: float, two: float) -> bool:
    return abs(one - two) <= 0.005 * max(abs(one), abs(two)) + 1e-9


def gold() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def overlap(one: Sequence[int], two: Sequence[int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def matched(wanted: Iterable[dict[str, Any]], read: Iterable[Figure]) -> Iterator[tuple[dict[str, Any] | None, Figure]]:
    """Each figure read with the marked one that it meets by what, value, unit and place, or with None."""
    left = list(wanted)
    for figure in read:
        hit = next(
            (
                mark
                for mark in left
                if (mark["what"], mark["unit"]) == (figure.what, figure.unit)
                and close(mark["value"], figure.value)
                and overlap(mark["span"], figure.span)
            ),
            None,
        )
        if hit is not None:
            left.remove(hit)
        yield hit, figure


def test_the_marks_are_well_formed() -> None:
    rows = gold()
    assert len({row["text"] for row in rows}) == len(rows) >= 150
    for language in LANGUAGES:
        assert sum(row["language"] == language for row in rows) >= 9
        assert sum(row["language"] == language and row["held_out"] for row in rows) == 3
    for row in rows:
        assert all(mark["what"] in WHAT for mark in row["figures"]), row["id"]
        assert all(row["text"][slice(*mark["span"])] == mark["text"] for mark in row["figures"]), row["id"]


Pair = tuple[dict[str, Any] | None, Figure]


def scored(*, held_out: bool) -> tuple[int, list[Pair]]:
    """How many figures are marked, and every figure read with its mark."""
    rows = [row for row in gold() if row["held_out"] is held_out]
    pairs = [pair for row in rows for pair in matched(row["figures"], figures(row["text"], row["language"]))]
    return sum(len(row["figures"]) for row in rows), pairs


def test_figures_of_our_own_texts() -> None:
    marks, pairs = scored(held_out=False)
    hits = [(mark, figure) for mark, figure in pairs if mark is not None]
    assert len(hits) / len(pairs) >= PRECISION, [figure.text for mark, figure in pairs if mark is None]
    assert len(hits) / marks >= RECALL
    assert sum(mark["bound"] == figure.bound for mark, figure in hits) / len(hits) >= BOUNDS
    assert sum(mark["for"] == figure.party for mark, figure in hits) / len(hits) >= PARTIES


def test_figures_of_texts_that_no_rule_was_fitted_to() -> None:
    marks, pairs = scored(held_out=True)
    hits = sum(mark is not None for mark, _ in pairs)
    assert hits / len(pairs) >= HELD_PRECISION
    assert hits / marks >= HELD_RECALL


def stated() -> Iterator[tuple[str, str, set[str] | None, float, str | None]]:
    """(text, language, kinds, value, unit) for each figure noted on a digest whose own text states it in digits."""
    for line in gzip.decompress(DIGESTS.read_bytes()).decode().splitlines():
        digest = json.loads(line)
        text = f"{digest['title'] or ''}\n\n{digest['text']}"
        written = {re.sub(r"\D", "", number) for number in re.findall(r"\d[\d.,\s\u00a0]*", text)}
        for noted in digest["figures"] if digest["lang"] in LANGUAGES else ():
            known = _known(noted)
            digits = re.match(r"[\d.]+", noted["as_noted"])
            if known and digits and written & {digits[0].replace(".", ""), str(int(noted["value"]))}:
                yield text, digest["lang"], *known


def _known(noted: dict[str, Any]) -> tuple[set[str] | None, float, str | None] | None:
    what, value, unit = noted["what"], noted["value"], noted["unit"]
    what = "arrests" if re.fullmatch(r"arrests [A-Z]{2}", what) else what
    kinds = set(NAMES.get(what, what).split()) & set(WHAT)
    if value is None:
        return None
    if unit in MASSES:
        return kinds or {"drugs"}, value * MASSES[unit], "kg"
    if unit in ("EUR", "USD", "GBP", "SEK", "BRL"):
        return None, value, unit
    if unit == "years":
        return kinds, value, "year"
    return (kinds, value, None) if kinds and unit is None else None


@pytest.mark.skipif(not DIGESTS.exists(), reason="the digests are not at hand: set BLOTTER_BENCH_DATA")
def test_figures_that_digests_of_real_releases_state_in_digits() -> None:
    wanted = list(stated())
    hits = [
        any(
            close(figure.value, value) and figure.unit == unit and (kinds is None or figure.what in kinds)
            for figure in figures(text, language)
        )
        for text, language, kinds, value, unit in wanted
    ]
    assert len(wanted) > 400
    assert sum(hits) / len(hits) >= STATED, f"{sum(hits)} of {len(hits)}"
