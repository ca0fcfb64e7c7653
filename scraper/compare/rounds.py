"""Whether several rounds bear one name, by what their reports count; it parts and joins nothing itself."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from scraper.compare.sides import Side, side
from scraper.model import Subject

# Reports of one round count alike, or differ as news does: 97 and 112 arrests. Two kinds of thing, each other by half,
# show two rounds. Where a name has several, two undated digests that share nothing else are not joined: look-alikes of
# 264 unseen digests merged .075 -> .057, confirmed links right .897 -> .927; of the recorded ones .023 -> .020 and
# .990 -> .991. At a third BCubed of those .932 -> .927; at .7 nothing changes.
KINDS, APART = 2, 0.5


def several_rounds(key: str, mine: Side, near: Iterable[Subject]) -> bool:
    """Whether two releases about an operation of this name, by key, count several things and none nearly alike."""
    held = [mine, *(side(each.version, each.traits) for each in near)]
    return any(_other_round(one, other) for one, other in combinations([each for each in held if key in each.own], 2))


def _other_round(one: Side, other: Side) -> bool:
    common = one.totals.keys() & other.totals.keys()
    return len(common) >= KINDS and all(_far(one.totals[what], other.totals[what]) for what in common)


def _far(one: float, other: float) -> bool:
    return abs(one - other) > APART * max(one, other)
