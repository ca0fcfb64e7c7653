"""A copy beside its original, passage by passage, as the page and the command show it. It decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from scraper.compare.copies.parallel import passages
from scraper.model import Span, Version
from storage import Queries


@dataclass(frozen=True, slots=True)
class Row:
    """What stands for each other in the two texts; one side is empty where the other text has more."""

    copy: str
    origin: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Two releases in their newest versions, row by row, and the languages they are written in."""

    copy: Version
    origin: Version
    languages: tuple[str | None, str | None]
    rows: tuple[Row, ...]


def beside(queries: Queries, copy: str, origin: str) -> Beside:
    """Lay two releases side by side, in the order in which both stand."""
    mine, theirs = (queries.versions(release)[-1] for release in (copy, origin))
    languages = queries.traits(mine.id).language, queries.traits(theirs.id).language
    told, other = mine.article.text, theirs.article.text
    rows = (
        Row(_words(told, each.first), _words(other, each.second))
        for each in passages(mine.article, theirs.article, languages)
    )
    return Beside(mine, theirs, languages, tuple(rows))


def _words(text: str, span: Span) -> str:
    return text[slice(*span)]
