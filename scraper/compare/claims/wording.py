"""Figures in words, for sentences and for pages: "EUR 50.8 million", "850 kg". It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scraper.model import Bound, Figure

# True of "at least six" and of "more than five hundred", of "up to twelve years" and of "fewer than thirty".
_BOUNDS = {Bound.EXACT: "", Bound.OVER: "at least ", Bound.UNDER: "up to ", Bound.ABOUT: "about "}
_PLAIN_UNITS = frozenset({"kg", "l", "year", "month"})
_KINDS = {
    "money": "",
    "money_seized": "seized",
    "money_loss": "lost",
    "money_laundered": "laundered",
    "money_proceeds": "earned",
    "money_fine": "fined or forfeited",
    "money_reward": "reward",
    "money_value": "in value",
    "sentence": "in prison",
    "sentence_max": "in prison at most, by law",
}
_SCALES = ((10**9, "billion"), (10**6, "million"))


def number(value: float) -> str:
    """Thousands separated by commas, no needless decimals: 1,200 and 50.8."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.3f}".rstrip("0").rstrip(".")


def scaled(value: float) -> str:
    """A large number as people write it: 50.8 million; one that does not shorten exactly is written out."""
    for scale, word in _SCALES:
        short = round(value / scale, 3)
        if value >= scale and abs(short * scale - value) < 0.5:
            return f"{number(short)} {word}"
    return number(value)


def amount(figure: Figure) -> str:
    """A figure's bound, number and unit in English: at least EUR 50.8 million, 850 kg, 288."""
    words = scaled(figure.value)
    if figure.unit in ("year", "month"):
        words = f"{words} {figure.unit}{'' if figure.value == 1 else 's'}"
    elif figure.unit in _PLAIN_UNITS:
        words = f"{words} {figure.unit}"
    elif figure.unit:
        words = f"{figure.unit} {words}"
    return _BOUNDS[figure.bound] + words


def kind_words(what: str) -> str:
    """What a figure counts, as people write it: `money seized`, `MDMA`."""
    return "MDMA" if what == "mdma" else what.replace("_", " ")


def figure_words(figure: Figure) -> str:
    """A figure in full: `at least 850 kg drugs`, `EUR 50.8 million seized`, `153 arrests (US)`."""
    what = _KINDS.get(figure.what, kind_words(figure.what))
    if figure.value == 1 and figure.unit is None:
        what = re.sub(r"s$", "", re.sub(r"(?<=ch)es$", "", re.sub(r"ies$", "y", what)))
    party = f"({figure.party})" if figure.party else ""
    return " ".join(part for part in (amount(figure), what, party) if part)


def shared_words(figure: Figure) -> str:
    """What two figures say alike whose bounds and parties may differ: `EUR 50.8 million seized`."""
    return figure_words(replace(figure, bound=Bound.EXACT, party=None))


def joined(values: Sequence[float]) -> str:
    """A sum written out: "10 + 153 + 55 = 218"."""
    return f"{' + '.join(f'{value:,.0f}' for value in values)} = {sum(values):,.0f}"


def country(party: str | None) -> str:
    """The party as shown: its ISO code."""
    return party or "all"
