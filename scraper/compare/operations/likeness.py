"""How likely two releases are about one case: a logistic score over what they share, worked out only where it matters.

A cheap upper bound (`at_most`) comes first and rules most pairs out. It compares two releases; which operation a
release joins is decided in `scraper.compare.operations`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from scraper.compare.operations.background import days_just_past
from scraper.compare.operations.features import (
    aged_in_both,
    cited,
    claims,
    days,
    deed,
    features,
    may_meet,
    name_heads_both,
    named,
    surname,
)
from scraper.compare.operations.rarity import Asking
from scraper.compare.operations.sides import Neighbour
from scraper.compare.operations.weights import BIAS, WEIGHTS

FAINT = 0.1  # what is less alike has nothing to say
_MARGIN = 1e-9  # by which two sums of the same numbers may differ
_SAME_OFFICE = BIAS + WEIGHTS["same office"]
_NAMED = WEIGHTS["rarest name, brief"] + WEIGHTS["heads both, brief"]
_APART = WEIGHTS["brief, two offices"]
_WORDING, _BRIEF = WEIGHTS["wording"], WEIGHTS["brief"]
_TELLING = math.log(FAINT / 2 / (1 - FAINT / 2)) - _MARGIN
_TELLS = frozenset(name for name, weight in WEIGHTS.items() if weight > 0) - {"wording", "capitals", "brief"}
_TIES = _TELLS - {"rare words", "person", "surname", "numbers, one office"}  # those hold a mould's phrases and offices
_ANYTHING = ("numbers", "person", "indicator", "cited", "case number", "person of the same age")


class Likeness:
    """How alike two releases are: their features and the score made of them, each worked out when first asked for.

    `most` is an upper bound (`at_most`) of the weighted sum of the features, before it is made a probability.
    """

    def __init__(self, one: Asking, other: Neighbour, most: float) -> None:
        self._pair = one, other
        self._most = most

    def reaches(self, least: float) -> bool:
        """Whether the score is at least `least` (0..1); where the upper bound is lower, no feature is worked out."""
        return _probability(self._most) + _MARGIN >= least and self.score >= least

    @cached_property
    def score(self) -> float:
        """The probability (0..1) that the two are about one case: a logistic function of the weighted features."""
        return _probability(BIAS + sum([WEIGHTS[name] * value for name, value in self.features.items() if value]))

    @cached_property
    def features(self) -> Mapping[str, float]:
        """What the two share, by the names of `weights`: see `features`."""
        return features(*self._pair)

    @property
    def anything(self) -> bool:
        """Whether they share more than an operation's name and the usual words: rare words, a number, a person …"""
        return self.features["rare words"] > 0.6 or any(self.features[name] > 0 for name in _ANYTHING)

    @property
    def tells(self) -> bool:
        """Whether any feature speaks for one case but their wording, capitals and brevity.

        Asked of what is in no operation yet: with the counts of 100,000 other releases .489 -> .521 of the pairs of
        whole pages found, .868 -> .891 of the joined ones right; in small archives nothing changes.
        """
        return any(value for name, value in self.features.items() if name in _TELLS)

    @property
    def moulded(self) -> bool:
        """Whether one office wrote both, and what they share may be of its mould: nobody, no day or place ties them."""
        if not self.features["same office"] or any(self.features[name] for name in _TIES):
            return False
        return bool(self.features["other people"]) or not name_heads_both(*self._pair)


class Compared:
    """The release being placed, and how alike each of the releases near it is: worked out when first asked for."""

    def __init__(self, one: Asking, others: Sequence[Neighbour]) -> None:
        self.one = one
        self._most = {other.release: most for other, most in zip(others, at_most(one, others), strict=True)}
        self._kept: dict[str, Likeness] = {}

    def may_tell(self, other: Neighbour) -> bool:
        """Whether the score of the two may reach half of `FAINT`, by its upper bound; other pairs are passed over."""
        return self._most[other.release] >= _TELLING

    def to(self, other: Neighbour) -> Likeness:
        """How alike the release is to one of them; the same object each time."""
        known = self._kept.get(other.release)
        if known is None:
            one = self.one.beside(other.side)
            known = self._kept[other.release] = Likeness(one, other, self._most[other.release])
        return known


def at_most(one: Asking, others: Iterable[Neighbour]) -> list[float]:
    """An upper bound of each pair's weighted sum, in the order of `others`: cheap, and never below the true one.

    It leaves out the steps that only lower the sum: repeated template sentences are not looked for, no feature is cut
    off at its maximum, and everything shared counts as a word. With it one pair in fifty is compared in full, and one
    in seventy had to be.
    """
    mine, asked, found = one.side, one, []
    for other in others:
        theirs, both = other.side, other.shared
        one = asked.beside(theirs)
        by_name = not (mine.probes.isdisjoint(theirs.answers) and theirs.probes.isdisjoint(mine.answers))
        back = deed(one, other)
        if theirs.host == mine.host:
            total = _SAME_OFFICE + sum(map(one.at_home.__getitem__, both))
            total += WEIGHTS["scene"] * may_meet(one, other)
            if (by_name and aged_in_both(mine, theirs)) or days_just_past(mine, theirs):
                total += WEIGHTS["told again"]
        else:
            total = BIAS + sum(map(one.elsewhere.__getitem__, both)) + WEIGHTS["claims"] * claims(mine, theirs)
            if short := max(mine.brief, theirs.brief):
                total += short * (_NAMED * one.rarest(both & mine.words) + _APART)
            if not (back or (by_name and aged_in_both(mine, theirs))):
                total += WEIGHTS["days"] * days(mine, theirs)
        if shared := sum(map(one.squares.__getitem__, both)):
            unshared = max(0, len(theirs.words) - len(both)) * one.mean
            total += _WORDING * shared / math.sqrt(one.words * (shared + unshared))
        if by_name:
            total += _by_name(one, other)
        found.append(total + WEIGHTS["deed"] * back + _BRIEF * max(mine.brief, theirs.brief))
    return found


def _by_name(one: Asking, other: Neighbour) -> float:
    """What people, names of operations and links may add: next to nothing for most pairs, so that it is asked last."""
    mine, theirs = one.side, other.side
    total = WEIGHTS["surname"] * surname(one, other)
    if aged_in_both(mine, theirs):
        total += WEIGHTS["person of the same age"] + WEIGHTS["named with an age"]
    return total + WEIGHTS["name"] * named(mine, theirs) + WEIGHTS["cited"] * cited(mine, theirs)


def _probability(total: float) -> float:
    return 1 / (1 + math.exp(-total))
