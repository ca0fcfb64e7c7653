"""Which figures of a text are about its own operation: those told of an earlier one are left out of its claims.

The nearest operation named before a figure in its sentence decides; where none is named before it, the first after it.
It reads no figures and no names itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scraper.model import Figure, NameRole, OperationName, Span
from scraper.text.words import sentences


def owned(figures: Sequence[Figure], names: Sequence[OperationName], text: str) -> tuple[Figure, ...]:
    """The figures that are not told of an operation looked back at."""
    earlier = [name for name in names if name.role is NameRole.EARLIER]
    if not earlier:
        return tuple(figures)
    named = _occurrences(names, text)
    told = [(start, end, [each for each in named if start <= each[0] < end]) for start, end in sentences(text)]
    return tuple(figure for figure in figures if not _of_earlier(figure.span, told))


def _occurrences(names: Sequence[OperationName], text: str) -> list[tuple[int, NameRole]]:
    """Where in the text each operation is named, and in which role; the longest name wins a place."""
    roles = {name.name: name.role for name in sorted(names, key=lambda name: name.role is NameRole.OWN)}
    pattern = "|".join(re.escape(name) for name in sorted(roles, key=len, reverse=True))
    return [(found.start(), roles[found[0]]) for found in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text)]


def _of_earlier(span: Span, told: Sequence[tuple[int, int, list[tuple[int, NameRole]]]]) -> bool:
    named = next((named for start, end, named in told if start <= span[0] < end), [])
    before = [role for place, role in named if place < span[0]]
    nearest = before[-1:] or [role for _, role in named[:1]]
    return nearest == [NameRole.EARLIER]
