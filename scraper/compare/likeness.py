"""How likely two releases are about one case, from what they share: a logistic score, worked out where it may matter.

It compares two releases; what follows for operations is decided in `scraper.compare.operations`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property

from scraper.compare.anchors import WORDS
from scraper.compare.features import aged_in_both, brief, cited, claims, cosine, days, deed, features, named, surname
from scraper.compare.rarity import Asking
from scraper.compare.sides import Neighbour
from scraper.compare.weights import BIAS, WEIGHTS

_MARGIN = 1e-9  # by which two sums of the same numbers may differ
_TELLING = ("numbers", "person", "indicator", "cited", "case number", "person of the same age")


class Likeness:
    """The score (probability, 0..1) of a pair and the features it is made of."""

    def __init__(self, one: Asking, other: Neighbour) -> None:
        self._pair = one, other
        self._most = _probability(_at_most(one, other))

    def reaches(self, least: float) -> bool:
        """Whether the score is at least so much; of most pairs the little that they share tells that it is not."""
        return self._most + _MARGIN >= least and self.score >= least

    @cached_property
    def score(self) -> float:
        return _probability(BIAS + sum([WEIGHTS[name] * value for name, value in self.features.items() if value]))

    @cached_property
    def features(self) -> Mapping[str, float]:
        return features(*self._pair)

    @property
    def anything(self) -> bool:
        """Whether the two share anything besides the name of an operation and the trade's common words."""
        return self.features["rare words"] > 0.6 or any(self.features[name] > 0 for name in _TELLING)


def _at_most(one: Asking, other: Neighbour) -> float:
    """What a pair's sum cannot exceed; with it one pair in fifty is compared in full, and one in seventy had to be.

    No sentence of the template is looked for, nothing is cut off at its most, and whatever is shared is a word.
    """
    mine, theirs, both = one.side, other.side, other.shared
    back = deed(one, other)
    total = BIAS + WEIGHTS["wording"] * cosine(one, theirs, both)
    if mine.host == theirs.host:
        total += WEIGHTS["same office"] + sum(map(one.at_home.__getitem__, both)) + WEIGHTS["deed"] * back
    else:
        total += (
            sum(map(one.elsewhere.__getitem__, both))
            + WEIGHTS["claims"] * claims(mine, theirs)
            + WEIGHTS["deed"] * back
        )
        if not back and not ((mine.born or theirs.born) and aged_in_both(mine, theirs)):
            total += WEIGHTS["days"] * days(mine, theirs)
    if len(mine.words) < WORDS or len(theirs.words) < WORDS:
        total += WEIGHTS["brief"] * brief(mine, theirs)
    if (mine.own or theirs.own) and named(mine, theirs):
        total += WEIGHTS["name"]
    if (mine.cited or theirs.cited) and cited(mine, theirs):
        total += WEIGHTS["cited"]
    if not (mine.surnames.isdisjoint(both) and theirs.surnames.isdisjoint(mine.words)):
        total += WEIGHTS["surname"] * surname(one, other)
    if (mine.born or theirs.born) and aged_in_both(mine, theirs):
        total += WEIGHTS["person of the same age"] + WEIGHTS["named with an age"]
    return total


def _probability(total: float) -> float:
    return 1 / (1 + math.exp(-total))
