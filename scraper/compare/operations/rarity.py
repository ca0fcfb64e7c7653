"""How rare the things are that a release says, by the archive's counts, and which of them its pages always carry."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain

from scraper.compare.operations.familiar import FAMILIAR
from scraper.compare.operations.sides import NONE, Neighbour, Side
from scraper.compare.operations.weights import OF_TWO_OFFICES, SUMMED, WEIGHTS
from scraper.model import Statistics
from scraper.model.judged import BRIEFS, COUNTED

_PAGES, _SHARE = 6, 0.6  # of so many neighbours of one host so many hold what its template says
RARE = 3.0  # ln: one release in twenty; "Europol" heads one in ten
PLACE = 1.5  # ln: a place that more than two releases in nine write says nothing of what happened there
UNSEEN = 50  # releases added to the count: in a young database nothing is rare yet
# From so many releases on a larger archive makes nothing rarer: among thousands of burglaries two botnets share
# nothing but rare words, and everything would be alike. With the counts of 100,000 other releases added, BCubed / pair
# F1 of the digests .796/.739 -> .850/.832, of one office .886/.663 -> .979/.933; links right .879 -> .961.
ENOUGH = 1500
# No single name says more. Without it two words alone join among 100,000 others: look-alikes merged .101, at 4.0 .084.
RAREST = 4.0
# What the press writes of any case says no more, however few write it here. Of 332 unseen digests .64 -> .84 of the
# pairs joined are right, of 264 others .87 -> .90, for .01 of the pairs found in each; at 2.5 and 3.0 no safer.
# A large archive knows better: there five offices' pairs found .70 -> .69, and no safer.
KNOWN = 2.0
_KNOWN = frozenset(f"{kind}:{word}" for kind in ("word", "bare") for word in FAMILIAR)
# A language of which few releases are held has no common words yet: three of five hold "wurde", and nobody else.
# Two full texts of it are compared as in an archive of twelve languages (the digests' own), or of so many releases.
# Among the counts of 100,000 others .690 -> .726 of the written pairs joined are right, .910 -> .924 of the links. What
# has a capital may be a name, which no language has to itself: asked of that, too, .769 and .955, but five offices'
# pairs found .703 -> .638; asked of brief texts, that share names, digests' BCubed .875 -> .868.
LANGUAGES, YOUNG, HALF = 12, 200, 0.5
Rarity = Callable[[str], float]  # of an anchor


def rarity(anchor: str, statistics: Statistics) -> float:
    """How rare an anchor is: inverse document frequency (natural logarithm), 0 for what every release holds.

    6 is one release in five hundred. An archive of more than `ENOUGH` releases counts as one of `ENOUGH`: what so many
    hold has 0. In a smaller one at most `KNOWN` for a word that the press writes of any case.
    """
    rare = _rarity(statistics.anchors.get(anchor, 0), min(statistics.releases, ENOUGH))
    return min(KNOWN, rare) if statistics.releases < ENOUGH and anchor in _KNOWN else rare


def _rarity_at_home(mine: Side, statistics: Statistics) -> Rarity | None:
    """`rarity` as if the archive held texts of this release's language alone, never more than `rarity` itself.

    None where enough of the language is held for the two to be the same.
    """
    written = statistics.anchors.get(f"{COUNTED}:{mine.traits.language}", statistics.releases)
    releases = max(LANGUAGES * written, YOUNG)
    if releases >= min(statistics.releases, ENOUGH):
        return None
    # Which of its holders are of the language is not counted: as many as there are in it may be.
    held = statistics.anchors

    def rare(anchor: str) -> float:
        known = rarity(anchor, statistics)
        return known if anchor in mine.capitals else min(known, _rarity(min(held.get(anchor, 0), written), releases))

    return rare


def rarity_among_briefs(concept: str, statistics: Statistics) -> float:
    """How rare a concept is: among brief texts, as no others hold any."""
    held = statistics.anchors
    return _rarity(held.get(concept, 0), min(held.get(BRIEFS, 0), ENOUGH))


def _rarity(holders: int, releases: int) -> float:
    return max(0.0, math.log((releases + UNSEEN) / (holders + 1.0)))


def rarity_beside(mine: Side, other: Side, statistics: Statistics) -> Rarity:
    """How rare what two releases share is: as in `Asking.beside`, furniture not left out."""
    rare = _rarity_at_home(mine, statistics) if _of_one_language(mine, other) else None
    return rare or partial(rarity, statistics=statistics)


def _of_one_language(mine: Side, other: Side) -> bool:
    """Whether both are full texts of one language."""
    return mine.traits.language == other.traits.language and mine.brief <= HALF and other.brief <= HALF


def known_by_age(person: str, statistics: Statistics) -> float:
    """How rare a full name is that stands with an age somewhere: it is a person's for sure, and so rare at once.

    Other names wait until the archive is large: they may be phrases in capitals.
    """
    return max(0.0, math.log((ENOUGH + UNSEEN) / (statistics.anchors.get(person, 0) + 1.0)))


class Asking:
    """The release being placed, with what is worked out once for all its pairs: how rare each of its anchors is.

    `furniture` (see below) has rarity 0. `rare` replaces `rarity` where texts of one language are compared.
    """

    def __init__(
        self, side: Side, statistics: Statistics, furniture: frozenset[str] = NONE, rare: Rarity | None = None
    ) -> None:
        self.side, self.statistics, self._furniture = side, statistics, furniture
        rare = rare or partial(rarity, statistics=statistics)
        self.rarity = {each: rare(each) if each not in furniture else 0.0 for each in side.anchors}
        self.rarity |= {each: rarity_among_briefs(each, statistics) for each in side.of("concept") - furniture}
        self.squares = dict.fromkeys(self.rarity, 0.0) | {word: self.rarity[word] ** 2 for word in side.words}
        self.words = math.fsum(self.squares.values())  # of what is no word no square is counted
        self.mean = self.words / max(1, len(side.words))  # a word's square

    @cached_property
    def among_its_own(self) -> Asking:
        """The same release with the rarity of its words among texts of its own language."""
        rare = _rarity_at_home(self.side, self.statistics)
        return Asking(self.side, self.statistics, self._furniture, rare) if rare else self

    def beside(self, other: Side) -> Asking:
        """The one to compare with `other`: `among_its_own` where both are full texts of one language, else itself."""
        return self.among_its_own if _of_one_language(self.side, other) else self

    def summed(self, feature: str, anchors: Iterable[str]) -> float:
        """The value of a feature that sums the rarity of these anchors, by its row in `weights.SUMMED`."""
        _, floor, divisor, most = SUMMED[feature]
        # fsum: the order of a set must not show in the last digit
        return min(most, math.fsum([max(0.0, self.rarity[anchor] - floor) for anchor in anchors]) / divisor)

    def shared(self, feature: str, both: frozenset[str]) -> float:
        """The value of such a feature from the anchors in `both` that are of its kind."""
        held = self.side.of(SUMMED[feature][0])
        return self.summed(feature, held & both) if not held.isdisjoint(both) else 0.0

    def rarest(self, anchors: Iterable[str]) -> float:
        """How rare the rarest of these is, up to `RAREST`; 0 for none."""
        return min(RAREST, max(map(self.rarity.__getitem__, anchors), default=0.0))

    def known_by_age(self, person: str) -> float:
        """`known_by_age` of an anchor of this release; 0 for what is furniture or none of its anchors."""
        return known_by_age(person, self.statistics) if self.rarity.get(person) else 0.0

    @cached_property
    def rare_places(self) -> frozenset[str]:
        """The places that it writes and few others do."""
        return frozenset([place for place in self.side.places & self.rarity.keys() if self.rarity[place] > PLACE])

    @cached_property
    def at_home(self) -> Mapping[str, float]:
        """By anchor the most that sharing it can add to the weighted sum, wording apart, with a release of its host."""
        return self._most(SUMMED.keys() - {*OF_TWO_OFFICES, "numbers"})

    @cached_property
    def elsewhere(self) -> Mapping[str, float]:
        """The same with a release of another host."""
        return self._most({*SUMMED} - {"numbers, one office"})

    def _most(self, summed: Iterable[str]) -> Mapping[str, float]:
        most = dict.fromkeys(self.rarity, 0.0) | dict.fromkeys(self.side.of("case"), WEIGHTS["case number"])
        for feature in summed:
            kind, floor, divisor, _ = SUMMED[feature]
            for anchor in self.side.lone if feature == "lone words, brief" else self.side.of(kind):
                most[anchor] += WEIGHTS[feature] * max(0.0, self.rarity[anchor] - floor) / divisor
        return most


def furniture(mine: Side, others: Sequence[Neighbour]) -> frozenset[str]:
    """The anchors of a release that most neighbours of its host hold too: the site's pages carry them in any case.

    Neighbours are chosen by what is rare, so what most of them share is the template, not the case. None where
    fewer than six are of its host: they may just be alike.
    """
    own = [other.shared for other in others if other.side.host == mine.host]
    if len(own) < _PAGES:
        return NONE
    most = _SHARE * len(own)
    held = Counter(chain.from_iterable(own))
    return frozenset(anchor for anchor, count in held.items() if count >= most)
