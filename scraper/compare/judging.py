"""What all judges of pairs share: the name they sign with; of two releases the later, the office, a verdict since.

Nothing follows from it here.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from scraper.compare.vocabulary import verdict
from scraper.model import Traits, Version
from scraper.text.urls import host
from scraper.text.words import words

JUDGE = "judge/12"  # a judge that decides otherwise takes a new number

_OPENING = 300  # characters: headline and first sentences


class Read(Protocol):
    """A version with what it says."""

    @property
    def version(self) -> Version: ...

    @property
    def traits(self) -> Traits: ...


def moment(version: Version) -> datetime:
    """When a version was published as stated, else when it was first seen by us."""
    stated = version.article.published
    return stated.at if stated else version.captured_at


def days_apart(one: Version, other: Version) -> float | None:
    """Days between two stated publication dates; None where one states none."""
    mine, theirs = one.article.published, other.article.published
    if mine is None or theirs is None:
        return None
    return abs((mine.at - theirs.at).total_seconds()) / 86400


def in_order(version: Version, other: Version) -> tuple[Version, Version]:
    """(later, earlier): by stated dates where they tell it, else the version, which was seen later."""
    return (other, version) if published_before(version, other) else (version, other)


def published_before(one: Version, other: Version) -> bool:
    """Whether the one was surely published before the other, by the dates that both state."""
    mine, theirs = one.article.published, other.article.published
    return mine is not None and theirs is not None and mine.precedes(theirs)


def same_office(one: Version, other: Version) -> bool:
    """Whether one agency publishes both; where neither's is known, one host."""
    if one.agency.id != "unknown" or other.agency.id != "unknown":
        return one.agency.id == other.agency.id
    return host(one.article.url) == host(other.article.url)


def verdict_since(one: Read, other: Read) -> bool:
    """Whether one opens with a verdict and the other tells none: they are two stages of a case."""
    return _tells_verdict(one.version.article.text[:_OPENING], one.traits.language) and not (
        _tells_verdict(other.version.article.text, other.traits.language)
        or any(figure.what in ("convicted", "sentence") for figure in other.traits.figures)
    )


def _tells_verdict(text: str, language: str | None) -> bool:
    return any(verdict(word, language) for word in words(text))
