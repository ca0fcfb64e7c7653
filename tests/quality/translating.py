"""The gold set of translations: releases of invented operations in ten languages, read from its own plain form.

== case
# id kind of language agency:kind day
headline, then a paragraph a line
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scraper.compare import traits
from scraper.model import (
    Agency,
    AgencyKind,
    Article,
    Change,
    ChangeKind,
    DateOrigin,
    Moment,
    Precision,
    Subject,
    Version,
)

HERE = Path(__file__).parent
TRANSLATIONS = frozenset({"translation", "abridged", "part"})
START = datetime(2026, 12, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Told:
    """One release of the gold set: what it is to which other one of its case."""

    case: str
    name: str
    kind: str
    of: str
    language: str
    agency: Agency
    day: str
    title: str
    paragraphs: tuple[str, ...]

    @property
    def id(self) -> str:
        return f"{self.case}/{self.name}".replace(" ", "-")

    @property
    def text(self) -> str:
        """The case and text that it carries, in whatever language: its original's."""
        return f"{self.case}/{self.of if self.kind in TRANSLATIONS else self.name}"


def gold(name: str) -> list[Told]:
    """The releases of one file, in order."""
    return list(_read((HERE / name).read_text(encoding="utf-8").splitlines()))


def _read(lines: list[str]) -> Iterator[Told]:
    case, heads, bodies = "", [], []  # type: str, list[tuple[str, list[str]]], list[list[str]]
    for line in lines:
        if line.startswith("== "):
            case = line[3:]
        elif line.startswith("# "):
            heads.append((case, line[2:].split()))
            bodies.append([])
        elif line:
            bodies[-1].append(line)
    for (within, head), body in zip(heads, bodies, strict=True):
        name, kind, of, language, publisher, day = head
        known, _, role = publisher.partition(":")
        agency = Agency(known, known.title(), "ZZ", AgencyKind(role))
        yield Told(within, name, kind, of, language, agency, day, body[0], tuple(body[1:]))


def subject(told: Told, place: int = 0, agencies: tuple[Agency, ...] = ()) -> Subject:
    """A release as the judges see it, seen in the order of the places."""
    at = datetime.fromisoformat(told.day).replace(tzinfo=UTC)
    published = Moment(at, Precision.DAY, "UTC", told.day, DateOrigin.META)
    url = f"https://{told.agency.id}.example/{told.id}"
    article = Article(url, told.title, told.paragraphs, published=published, language=told.language)
    seen = START + timedelta(seconds=place)
    version = Version(
        f"{told.id}.1", told.id, told.agency.id, 1, article, Change((ChangeKind.FIRST,)), seen, None, told.agency
    )
    return Subject(version, traits(version, agencies))
