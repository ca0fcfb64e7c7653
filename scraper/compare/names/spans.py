"""The few places of a text at which a costly search can find anything, so that the rest of it is not searched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scraper.model import Span


def around(places: Iterable[int], before: int, after: int) -> Iterator[Span]:
    """Spans about these places, in order, joined where they meet."""
    start, end = 0, -1
    for place in sorted(places):
        if place - before > end:
            if end >= 0:
                yield start, end
            start = max(0, place - before)
        end = place + after
    if end >= 0:
        yield start, end


def lines(text: str, places: Iterable[int]) -> Iterator[Span]:
    """The lines on which these places are, in order, each once."""
    end = -1
    for place in sorted(places):
        if place > end:
            start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
            end = len(text) if end < 0 else end
            yield start, end


def every(text: str, part: str) -> Iterator[int]:
    """Where a part of a word stands in a text."""
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


def inside(place: int, spans: Iterable[Span]) -> bool:
    """Whether a place stands in one of these spans."""
    return any(start <= place < end for start, end in spans)


def within(pattern: re.Pattern[str], text: str, spans: Iterable[Span]) -> Iterator[re.Match[str]]:
    """What a pattern finds in these spans, that reads nothing beyond them."""
    for start, end in spans:
        yield from pattern.finditer(text, start, end)
