"""What all judges of pairs share: the name they sign with, and of two releases which is the later, and by whom.

Nothing follows from it here.
"""

from __future__ import annotations

from datetime import datetime

from scraper.model import Version
from scraper.text.urls import host

JUDGE = "judge/11"  # a judge that decides otherwise takes a new number


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
