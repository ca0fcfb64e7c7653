"""When releases were published, how far apart, and which of two is the later; nothing follows from it here."""

from __future__ import annotations

from datetime import datetime

from scraper.model import Version


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
    """(later, earlier): by stated dates where both state one, else the version, which was seen later."""
    mine, theirs = version.article.published, other.article.published
    if mine and theirs and mine.at < theirs.at:
        return other, version
    return version, other
