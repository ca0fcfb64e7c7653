"""Figures in words for the sentences of comparisons: "EUR 50.8 million", "850 kg"; it judges nothing."""

from __future__ import annotations

from collections.abc import Sequence

from scraper.model import Bound, Figure

_BOUNDS = {Bound.EXACT: "", Bound.OVER: "at least ", Bound.UNDER: "up to ", Bound.ABOUT: "about "}
_PLAIN_UNITS = frozenset({"kg", "l", "year", "month"})
_SCALES = ((1e9, " billion"), (1e6, " million"))


def number(value: float) -> str:
    """A number as English writes it: 1,200 and 50.8 million."""
    for scale, word in _SCALES:
        if value >= scale:
            return f"{value / scale:,.3f}".rstrip("0").rstrip(".") + word
    return f"{value:,.0f}" if value.is_integer() else f"{value:,.3f}".rstrip("0")


def amount(figure: Figure) -> str:
    """A figure's bound, number and unit in English."""
    words = number(figure.value)
    if figure.unit in ("year", "month"):
        words = f"{words} {figure.unit}{'' if figure.value == 1 else 's'}"
    elif figure.unit in _PLAIN_UNITS:
        words = f"{words} {figure.unit}"
    elif figure.unit:
        words = f"{figure.unit} {words}"
    return _BOUNDS[figure.bound] + words


def joined(values: Sequence[float]) -> str:
    """A sum written out: "10 + 153 + 55 = 218"."""
    return f"{' + '.join(f'{value:,.0f}' for value in values)} = {sum(values):,.0f}"


def country(party: str | None) -> str:
    """The party as shown: its ISO code."""
    return party or "all"
