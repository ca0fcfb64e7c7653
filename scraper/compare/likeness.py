"""How likely two releases are about one case, from what they share: a logistic score.

It compares two releases; what follows for operations is decided in `scraper.compare.operations`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from scraper.compare.anchors import WORDS
from scraper.model import NameRole, Statistics, Subject, Traits, Version
from scraper.text.urls import host

UNSEEN = 50  # releases added to the count: in a young database nothing is rare yet

# Fitted (logistic regression) on candidate pairs of two development sets that weigh alike: 45,190 pairs of one
# prosecutor's releases, 7,308 of digests in twelve languages. Links confirmed at .8 are right at .976 and .988 there.
# From "indicator" on the features were not in those sets; each is set so that, with a little of anything else, it
# passes .8.
BIAS = -2.6
WEIGHTS: Mapping[str, float] = {
    "wording": 1.9,  # cosine of headline and opening
    "rare words": 2.7,  # names of people, places, gangs, sites: the same in every language
    "numbers": 3.5,  # 288 and 850 tell rounds apart and join languages
    "numbers, one office": 0.3,  # bail sums and maximum terms return in all releases of one office
    "person": 1.4,  # a rare full name in both
    "person of the same age": 6.0,  # and born in the same year: of 1,151 such pairs .992 were of one case
    "other people": -1.7,  # both name people with ages, none the same
    "same office": -1.9,  # an office repeats its own phrases
    "days": -1.0,  # other offices report within days; an office follows its case for years
    "brief": 1.0,  # a digest of 25 words can share little
    "name": 1.6,  # one calls an operation by name, the other writes that name without saying what it is
    "indicator": 3.0,  # a wallet, onion address, domain or market name
    "cited": 3.0,  # one links to the other's page
    "case number": 8.0,  # the office says itself that it is one case
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """The score (probability, 0..1) and the features it was made of."""

    score: float
    features: Mapping[str, float]

    @property
    def anything(self) -> bool:
        """Whether the two share anything besides the name of an operation and the trade's common words."""
        telling = ("numbers", "person", "indicator", "cited", "case number", "person of the same age")
        return self.features["rare words"] > 0.6 or any(self.features[name] > 0 for name in telling)


def likeness(version: Version, traits: Traits, other: Subject, statistics: Statistics) -> Likeness:
    """Compare a version with a release that is held; that both name one operation is left to the caller."""
    found = features(version, traits, other, statistics)
    total = BIAS + sum(WEIGHTS[name] * value for name, value in found.items())
    return Likeness(1 / (1 + math.exp(-total)), found)


def features(version: Version, traits: Traits, other: Subject, statistics: Statistics) -> dict[str, float]:
    """What the two share, each between 0 and 3."""
    mine, theirs = traits.anchors, other.traits.anchors
    one, two = by_kind(mine), by_kind(theirs)
    shared = {kind: found & two.get(kind, _NONE) for kind, found in one.items()}
    names = _name_words(traits) | _name_words(other.traits)
    weight = {
        kind: {anchor: rarity(anchor, statistics) for anchor in shared.get(kind, _NONE)}
        for kind in ("word", "num", "person", "ind")
    }
    same = float(host(version.article.url) == host(other.version.article.url))
    numbers = min(3.0, sum(weight["num"].values()) / 5)
    rare = sum(max(0.0, value - 3) for word, value in weight["word"].items() if word not in names)
    days = days_apart(version, other.version)
    return {
        "wording": _cosine(mine, theirs, weight["word"], statistics),
        "rare words": min(3.0, rare / 10),
        "numbers": (1 - same) * numbers,
        "numbers, one office": same * numbers,
        "person": min(2.0, sum(max(0.0, value - 3) for value in weight["person"].values()) / 3),
        "person of the same age": float(bool(same_people(version, traits, other))),
        "other people": float(_other_people(traits, other.traits)),
        "same office": same,
        # Undated: as if eleven days apart.
        "days": (1 - same) * (math.log1p(days) / 5 if days is not None else 0.5),
        "brief": 1 - min(_count(mine), _count(theirs)) / WORDS,
        "name": float(bool(named_in_passing(traits, other.traits))),
        "indicator": min(2.0, sum(weight["ind"].values()) / 5),
        "cited": float(cites(mine, theirs)),
        "case number": float(bool(shared.get("case"))),
    }


def named_in_passing(one: Traits, other: Traits) -> set[str]:
    """Keys that one has as its own operation's name and the other as a capitalised or quoted word."""
    return (_own(one) & _passing(other)) | (_own(other) & _passing(one))


def _own(traits: Traits) -> set[str]:
    return {name.key for name in traits.names if name.role is NameRole.OWN}


def _passing(traits: Traits) -> set[str]:
    bare = {anchor.removeprefix("bare:") for anchor in by_kind(traits.anchors).get("bare", _NONE)}
    return bare | {name.key for name in traits.names if name.role is NameRole.PART}


def _name_words(traits: Traits) -> set[str]:
    return {f"word:{name.key}" for name in traits.names}


def _cosine(
    mine: tuple[str, ...], theirs: tuple[str, ...], common: Mapping[str, float], statistics: Statistics
) -> float:
    """Cosine of the two openings; words of the other one that were not counted weigh like mine on average."""
    own = [rarity(anchor, statistics) ** 2 for anchor in by_kind(mine).get("word", _NONE)]
    if not own:
        return 0.0
    both = sum(value**2 for value in common.values())
    unshared = (_count(theirs) - len(common)) * sum(own) / len(own)
    return both / math.sqrt(sum(own) * (both + unshared)) if both else 0.0


def rarity(anchor: str, statistics: Statistics) -> float:
    """Inverse document frequency (natural logarithm): 0 for what every release holds, 6 for one in five hundred."""
    return max(0.0, math.log((statistics.releases + UNSEEN) / (statistics.anchors.get(anchor, 0) + 1.0)))


def cites(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether either links to the other's own page."""
    return any(_values("url", one) & _values("self", other) for one, other in ((mine, theirs), (theirs, mine)))


def _values(kind: str, anchors: tuple[str, ...]) -> set[str]:
    return {anchor.removeprefix(f"{kind}:") for anchor in by_kind(anchors).get(kind, _NONE)}


def same_people(version: Version, traits: Traits, other: Subject) -> list[str]:
    """People whom both name in full, with ages that fit one year of birth."""
    mine, theirs = _born(version, traits), _born(other.version, other.traits)
    return sorted(name for name in mine.keys() & theirs.keys() if abs(mine[name] - theirs[name]) <= 1)


def _born(version: Version, traits: Traits) -> dict[str, int]:
    year = moment(version).year
    return {name: year - int(age) for name, _, age in (person.partition("|") for person in traits.people) if age}


def _other_people(one: Traits, other: Traits) -> bool:
    mine, theirs = ({p.partition("|")[0] for p in traits.people if "|" in p} for traits in (one, other))
    return bool(mine and theirs and not mine & theirs)


def moment(version: Version) -> datetime:
    """When a version was published as stated, else when it was first seen by us."""
    stated = version.article.published
    return stated.at if stated else version.captured_at


def days_apart(one: Version, other: Version) -> float | None:
    """Days between two stated publication dates; None where one states none."""
    if one.article.published is None or other.article.published is None:
        return None
    return abs((one.article.published.at - other.article.published.at).total_seconds()) / 86400


def _count(anchors: tuple[str, ...]) -> int:
    return len(by_kind(anchors).get("word", _NONE))


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def by_kind(anchors: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """Anchors by what they stand for; a release is compared with dozens of others, so this is kept."""
    found: dict[str, set[str]] = {}
    for anchor in anchors:
        found.setdefault(anchor.partition(":")[0], set()).add(anchor)
    return {kind: frozenset(each) for kind, each in found.items()}
