"""Figures read, against our own marked texts and against those that digests of real releases state in digits."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from scraper.compare.figures import WHAT, figures
from scraper.model import Figure
from tests.quality.measures import Figures
from tests.recorded import json_lines, recorded

GOLD = Path(__file__).parents[1] / "figures_gold.jsonl"
FRESH = Path(__file__).parents[1] / "figures_fresh.jsonl"
BLIND = Path(__file__).parents[1] / "figures_blind.jsonl"
UNSEEN = Path(__file__).parents[1] / "figures_unseen.jsonl"
MONEY = Path(__file__).parents[1] / "figures_money.jsonl"
LATER = Path(__file__).parents[1] / "figures_later.jsonl"
LANGUAGES = {"en", "nl", "de", "fr", "es", "it", "pt", "pl", "sv", "da"}

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


def gold(file: Path = GOLD) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


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


Pair = tuple[dict[str, Any] | None, Figure]


def marked(file: Path = GOLD, *, held_out: bool = False) -> tuple[int, list[Pair]]:
    """How many figures are marked, and every figure read with its mark."""
    rows = [row for row in gold(file) if row["held_out"] is held_out]
    pairs = [pair for row in rows for pair in matched(row["figures"], figures(row["text"], row["language"]))]
    return sum(len(row["figures"]) for row in rows), pairs


def own(file: Path = GOLD, *, held_out: bool = False) -> Figures:
    """Figures of our own texts, those that rules were mended by, those held out, or those written last."""
    marks, pairs = marked(file, held_out=held_out)
    hits = [(mark, figure) for mark, figure in pairs if mark is not None]
    return {
        "precision": len(hits) / len(pairs),
        "recall": len(hits) / marks,
        "bounds": sum(mark["bound"] == figure.bound for mark, figure in hits) / len(hits),
        "parties": sum(mark["for"] == figure.party for mark, figure in hits) / len(hits),
    }


def stated() -> Iterator[tuple[str, str, set[str] | None, float, str | None]]:
    """(text, language, kinds, value, unit) for each figure noted on a digest whose own text states it in digits."""
    for digest in json_lines(recorded("operations", "digests-dev.jsonl.gz")):
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


def of_digests() -> Figures:
    """How many of the figures that digests state in digits are read."""
    wanted = list(stated())
    hits = [
        any(
            close(figure.value, value) and figure.unit == unit and (kinds is None or figure.what in kinds)
            for figure in figures(text, language)
        )
        for text, language, kinds, value, unit in wanted
    ]
    return {"recall": sum(hits) / len(hits), "figures": len(hits)}
