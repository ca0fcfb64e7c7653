"""Whether releases under one name of an operation are about several rounds of it. It parts and joins nothing itself.

Years between two of them show it where the later does not look back, and what their reports count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from scraper.compare.judging import days_apart, in_order
from scraper.compare.operations.likeness import Likeness
from scraper.compare.operations.sides import Side, side, unlike
from scraper.model import Subject, Traits, Version

# Days between two releases, from which other totals under one name mean that it was done again, and nothing beside it
# that it was given again: at 480 pair F1 of the written operations .910 -> .897, at 180 nothing changes.
AGAIN = 300
ONE_NUMBER = 0.8  # of the feature: more than one telling number in both; at .48 .910 -> .897, at 1.3 nothing changes
OPENING = 1200  # characters in which a text tells of what year it is
_DONE = frozenset({"arrests", "searches", "domains", "servers", "websites", "countries", "victims", "vehicles"})
_COURT = frozenset({"sentence", "sentence_max", "convicted", "charged"})
_OF_ONE_CASE = ("person of the same age", "named with an age", "indicator", "cited", "case number")
_YEAR = re.compile(r"(?<![\w.,/-])20\d\d(?![\w-])")
# Reports of one round count alike, or differ as news does: 97 and 112 arrests. Two kinds of thing, each other by half,
# show two rounds. Where a name has several, two undated digests that share nothing else are not joined: look-alikes of
# 264 unseen digests merged .075 -> .057, confirmed links right .897 -> .927; of the recorded ones .023 -> .020 and
# .990 -> .991. At a third BCubed of those .932 -> .927; at .7 nothing changes.
KINDS, APART = 2, 0.5


def done_again(mine: Side, theirs: Side, alike: Likeness) -> str | None:
    """Why it may be two rounds: years lie between, the totals differ, and the later does not look back; else None.

    A sentence years later repeats the numbers, the people or at least the year of what it follows.
    """
    features = alike.features
    later, earlier = in_order(mine.version, theirs.version)
    tells = mine.traits if later is mine.version else theirs.traits
    if features["numbers"] > ONE_NUMBER or any(features[name] for name in _OF_ONE_CASE):
        return None
    if not (features["other totals"] or _acted_twice(mine.traits, theirs.traits, tells)):
        return None
    told, before = _years(later), _years(earlier)
    days = days_apart(later, earlier)
    if days is None and told and before:
        days = 365.25 * (min(told) - max(before))
    if days is None or days < AGAIN or _spoken_of(later, earlier, before):
        return None
    return f"But {days / 365.25:.1f} years lie between them, their totals differ, and the later does not look back."


def _acted_twice(one: Traits, other: Traits, later: Traits) -> bool:
    """Whether both tell what was done on a day of action, none of it alike, and the later tells of no court."""
    if any(figure.what in _COURT for figure in later.figures):
        return False
    mine, theirs = ({(f.what, f.value) for f in told.figures if f.what in _DONE} for told in (one, other))
    return unlike(mine, theirs)


def _years(version: Version) -> set[int]:
    return {int(year) for year in _YEAR.findall(version.article.text[:OPENING])}


def _spoken_of(later: Version, earlier: Version, told: set[int]) -> bool:
    stated = earlier.article.published
    years = {stated.at.year} if stated else told
    return any(str(year) in later.article.text for year in years)


def several_rounds(key: str, mine: Side, near: Iterable[Subject]) -> bool:
    """Whether two releases about an operation of this name, by key, count several things and none nearly alike."""
    held = [mine, *(side(each.version, each.traits) for each in near)]
    return any(_other_round(one, other) for one, other in combinations([each for each in held if key in each.own], 2))


def _other_round(one: Side, other: Side) -> bool:
    common = one.totals.keys() & other.totals.keys()
    return len(common) >= KINDS and all(_far(one.totals[what], other.totals[what]) for what in common)


def _far(one: float, other: float) -> bool:
    return abs(one - other) > APART * max(one, other)
