"""How likely two releases are about one case, from what they share: a logistic score.

It compares two releases; what follows for operations is decided in `scraper.compare.operations`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import chain

from scraper.compare.anchors import WORDS
from scraper.compare.company import same_company, same_person
from scraper.compare.template import repeated
from scraper.model import NameRole, Statistics, Subject, Traits, Version
from scraper.text.urls import host
from scraper.text.words import word_spans

_PAGES, _SHARE = 6, 0.6  # of so many neighbours of one host so many hold what its template says
UNSEEN = 50  # releases added to the count: in a young database nothing is rare yet

# Fitted (logistic regression, each case weighing as the root of its pairs) on pairs of two development sets that weigh
# alike: 117,942 of one prosecutor's releases, 58,653 of digests in twelve languages. What follows from them was
# measured by cross-validation over cases (groups.JOIN). "cited" and "case number" were not in those sets: each is set
# so that, with a little of anything else, it passes .8.
BIAS = -3.0
WEIGHTS: Mapping[str, float] = {
    "wording": 3.6,  # cosine of headline and opening
    "rare words": 1.7,  # names of people, places, gangs, sites: the same in every language
    "capitals": 0.7,  # words written like a name, fairly rare ones too: pair F1 .861 -> .878
    "numbers": 4.4,  # 288 and 850 tell rounds apart and join languages
    "numbers, one office": 1.3,  # bail sums and maximum terms return in all releases of one office
    "other totals": -1.7,  # both count the same things and none alike: BCubed of one office .969 -> .974
    "person": 0.7,  # a rare full name in both
    "surname": 0.9,  # a rare last name in both; in a headline of capitals nobody is read in full
    "person of the same age": 2.9,  # and born in the same year: of 1,151 such pairs .992 were of one case
    "named with an age": 2.9,  # in full by the other (218 rare ones, .95 of one case) or in its headline (145, .94)
    "other people": -2.3,  # both name people with ages, no last name in common
    "same office": -2.7,  # an office repeats its own phrases
    "days": -3.7,  # other offices report within days; an office follows its case for years
    "brief": 1.8,  # a digest of 25 words can share little
    "odd words, brief": 1.6,  # DoubleVPN, “Avalanche”: spelt or quoted as a name in both
    "lone words, brief": 3.3,  # single ones besides
    "counts, brief": 4.9,  # 15 servers, 52 arrests: plain numbers that say little in a long text
    "figures, brief": 3.7,  # the same thing counted, and as many of it
    "name": 2.1,  # one calls an operation by name, the other writes that name without saying what it is
    "indicator": 2.3,  # a wallet, onion address, domain or market name
    "cited": 3.5,  # one links to the other's page
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


@dataclass(frozen=True, slots=True)
class Side:
    """One release as the score needs it; made once, however many it is compared with."""

    anchors: frozenset[str]  # all of them
    kinds: Mapping[str, frozenset[str]]  # its anchors by what they stand for
    words: frozenset[str]  # those of headline and opening
    cited: frozenset[str]  # the anchors of the pages that it links to, as they carry them themselves
    own: frozenset[str]  # keys of its operation's names
    passing: frozenset[str]  # keys that may be an operation's name
    names: frozenset[str]  # words that are an operation's name
    capitals: frozenset[str]  # words that stand inside a sentence with a capital
    people: frozenset[str]  # everybody named in full
    ageless: frozenset[str]  # those without an age
    surnames: frozenset[str]  # their last names, as words
    last: frozenset[str]  # words that may be a last name
    totals: Mapping[str, float]  # what is counted -> how many
    born: Mapping[str, int]  # who is named with an age: folded name -> year of birth
    aged: frozenset[str]  # their last names
    parts: tuple[tuple[str, frozenset[str]], ...]  # who is named with an age, and the words of the name
    headline: frozenset[str]  # its words, folded
    host: str
    page: tuple[str, str, str]  # address, headline, text
    published: datetime | None

    def of(self, kind: str) -> frozenset[str]:
        """Its anchors of one kind."""
        return self.kinds.get(kind, _NONE)


@dataclass(frozen=True, slots=True)
class Asking:
    """The release that is being placed: its side, and how rare each of its anchors is."""

    side: Side
    rarity: Mapping[str, float]
    squares: Mapping[str, float]  # of the rarities of its words
    rare: Mapping[str, float]  # what its rare words weigh, names of operations left out
    words: float  # sum of the squares

    def weight(self, kind: str, other: Side, floor: float = 0.0, again: frozenset[str] = frozenset()) -> float:
        """What the anchors of one kind weigh that both hold, but for those repeated, each above `floor`."""
        shared = self.side.of(kind) & other.of(kind)
        if not shared or (again and not (shared := shared - again)):
            return 0.0
        # fsum: the order of a set must not show in the last digit
        return math.fsum([max(0.0, self.rarity[anchor] - floor) for anchor in shared])


def side(version: Version, traits: Traits) -> Side:
    """What the score needs of a release; kept for each, as the same are compared again and again."""
    known = _SIDES.get(id(version))
    if known is not None and known[0] is version and known[1] is traits:
        return known[2]
    made = _side(version, traits)
    if len(_SIDES) >= _KEPT:
        _SIDES.clear()
    _SIDES[id(version)] = version, traits, made
    return made


# By identity: to hash and compare all that a release says took longer than to score a pair.
_KEPT = 4096
_SIDES: dict[int, tuple[Version, Traits, Side]] = {}


def _side(version: Version, traits: Traits) -> Side:
    names, year, article = traits.names, _year(version), version.article
    kinds = by_kind(traits.anchors)
    bare, words = _values("bare", kinds), kinds.get("word", _NONE)
    aged = [person.partition("|") for person in traits.people]
    named = frozenset(name for name, _, _ in aged)
    born = {name: year - int(age) for name, _, age in aged if age}
    surnames = frozenset(f"word:{name.rpartition(' ')[2]}" for name in named)
    return Side(
        anchors=frozenset(traits.anchors),
        kinds=kinds,
        words=words,
        cited=frozenset(f"self:{url}" for url in _values("url", kinds)),
        own=frozenset(name.key for name in names if name.role is NameRole.OWN),
        passing=bare | {name.key for name in names if name.role is NameRole.PART},
        names=frozenset(f"word:{name.key}" for name in names),
        capitals=frozenset(f"word:{word}" for word in _values("cap", kinds)),
        people=named,
        ageless=named - born.keys(),
        surnames=surnames,
        last=surnames | words,
        totals={what: float(count) for what, count in (total.split("=") for total in _values("sum", kinds))},
        born=born,
        aged=frozenset(name.rpartition(" ")[2] for name in born),
        parts=tuple((name, frozenset(name.split(" "))) for name in born),
        headline=frozenset(word for word, _ in word_spans(article.title)),
        host=host(article.url),
        page=(article.url, article.title, article.text),
        published=article.published.at if article.published else None,
    )


def asking(version: Version, traits: Traits, statistics: Statistics, furniture: frozenset[str] = frozenset()) -> Asking:
    """The release that is being placed, with all that is the same for every pair; `furniture` weighs nothing."""
    mine = side(version, traits)
    rare = {anchor: rarity(anchor, statistics) if anchor not in furniture else 0.0 for anchor in traits.anchors}
    squares = {word: rare[word] ** 2 for word in mine.words}
    telling = {word: rare[word] - 3 for word in mine.words - mine.names if rare[word] > 3}
    return Asking(mine, rare, squares, telling, math.fsum(squares.values()))


_host = lru_cache(maxsize=8192)(host)


def furniture(version: Version, traits: Traits, others: Sequence[Subject], archive: Statistics) -> frozenset[str]:
    """Its anchors that most neighbours of its host hold too: the pages carry them, whatever they report.

    Neighbours are chosen by what is rare, so what most of them share is the template, not the case; of fewer than
    six no more is said than that they are alike.
    """
    site = _host(version.article.url)
    own = [subject for subject in others if _host(subject.version.article.url) == site]
    if len(own) < _PAGES:
        return _NONE
    most = _SHARE * len(own)
    mine = frozenset(anchor for anchor in traits.anchors if archive.anchors.get(anchor, most) >= most)
    held = Counter(chain.from_iterable(mine & side(each.version, each.traits).anchors for each in own))
    return frozenset(anchor for anchor, count in held.items() if count >= most)


def likeness(one: Asking, other: Side) -> Likeness:
    """Compare a version with a release that is held; that both name one operation is left to the caller."""
    found = features(one, other)
    if _by_number_alone(one.side, other, found):
        found |= dict.fromkeys(_COUNTED, 0.0)
    total = BIAS + sum([WEIGHTS[name] * value for name, value in found.items() if value])
    return Likeness(1 / (1 + math.exp(-total)), found)


# One number beside nothing that is written like a name is chance: 350 targets here, 350 objects there.
_COUNTED = ("numbers", "counts, brief", "figures, brief")


def _by_number_alone(one: Side, other: Side, found: Mapping[str, float]) -> bool:
    if found["capitals"] or found["rare words"] or found["same office"]:
        return False
    kinds = ("num", "count")
    return sum(len(one.of(kind) & other.of(kind)) for kind in kinds) < 2


def features(one: Asking, other: Side) -> dict[str, float]:
    """What the two share, each between 0 and 3."""
    mine = one.side
    same = mine.host == other.host
    again = repeated(mine.page, other.page) if same else _NONE
    words = (mine.words & other.words) - again if again else mine.words & other.words
    numbers = min(3.0, one.weight("num", other, again=again) / 5)
    brief = 1 - min(len(mine.words), len(other.words)) / WORDS
    found = {
        "wording": _cosine(one, other, words),
        "rare words": min(3.0, _rare(one, other, words) / 10),
        "numbers": 0.0 if same else numbers,
        "numbers, one office": numbers if same else 0.0,
        **_of_people(one, other),
        "other totals": float(_other_totals(mine.totals, other.totals) and not same_company(mine.born, other.born)),
        "same office": float(same),
        "brief": brief,
        "name": float(not (mine.own.isdisjoint(other.passing) and other.own.isdisjoint(mine.passing))),
        "indicator": min(2.0, one.weight("ind", other) / 5),
        "cited": float(_cites(mine, other) or _cites(other, mine)),
        "case number": float(not mine.of("case").isdisjoint(other.of("case"))),
    }
    found.update(_NOT_COMPARED if same else _of_two_offices(one, other, words, brief))
    return found


def _of_people(one: Asking, other: Side) -> dict[str, float]:
    """Who is named in both: in full, by the last name, with an age."""
    mine = one.side
    if not (mine.people or other.people):
        return _NOBODY
    surnames = (mine.surnames & other.last) | (other.surnames & mine.last)
    others = bool(mine.born and other.born) and mine.aged.isdisjoint(other.aged)
    if not surnames and not _headed(mine, other):  # most pairs: who is in both has a last name there
        return _OTHERS if others else _NOBODY
    return {
        "person": min(2.0, one.weight("person", other, 3) / 3),
        "surname": min(2.0, _rarest(one, surnames) / 3),
        "person of the same age": float(same_person(mine.born, other.born)),
        "named with an age": min(1.0, max(0.0, _named(one, other) - 3) / 2),
        "other people": float(others),
    }


_NOBODY = dict.fromkeys(("person", "surname", "person of the same age", "named with an age", "other people"), 0.0)
_OTHERS = {**_NOBODY, "other people": 1.0}
_NOT_COMPARED: dict[str, float] = dict.fromkeys(
    ("days", "capitals", "odd words, brief", "lone words, brief", "counts, brief", "figures, brief"), 0.0
)


def _of_two_offices(one: Asking, other: Side, words: frozenset[str], brief: float) -> dict[str, float]:
    """What says something between two offices only: one repeats its phrases and follows its cases for years."""
    mine, days = one.side, None
    if mine.published and other.published:
        days = abs((mine.published - other.published).total_seconds()) / 86400
    return {
        # Undated: as if eleven days apart.
        "days": math.log1p(days) / 5 if days is not None else 0.5,
        "capitals": min(3.0, _capitals(one, other, words) / 5),
        "odd words, brief": brief * min(2.4, one.weight("bare", other, 1) / 5),
        "lone words, brief": brief * min(2.4, _lone(one, other, words) / 5),
        "counts, brief": brief * min(2.4, one.weight("count", other, 1) / 5),
        "figures, brief": brief * min(2.4, one.weight("fig", other, 1) / 5),
    }


def named_in_passing(one: Side, other: Side) -> frozenset[str]:
    """Keys that one has as its own operation's name and the other as a capitalised or quoted word."""
    return (one.own & other.passing) | (other.own & one.passing)


def _cosine(one: Asking, other: Side, words: frozenset[str]) -> float:
    """Cosine of the two openings; words of the other one that were not counted weigh like mine on average."""
    if not words or not one.words:
        return 0.0
    both = math.fsum(map(one.squares.__getitem__, words))
    unshared = (len(other.words) - len(words)) * one.words / len(one.side.words)
    return both / math.sqrt(one.words * (both + unshared)) if both else 0.0


def _rare(one: Asking, other: Side, words: frozenset[str]) -> float:
    """What the words weigh that both hold, but for names of operations."""
    return math.fsum(map(one.rare.__getitem__, (one.rare.keys() & words) - other.names))


def _capitals(one: Asking, other: Side, words: frozenset[str]) -> float:
    """What the words weigh that both hold and one of them writes like a name."""
    named = (one.side.capitals | other.capitals) & words
    return math.fsum(max(0.0, one.rarity[word] - 1) for word in named - one.side.names - other.names)


def _rarest(one: Asking, words: frozenset[str]) -> float:
    return max((max(0.0, one.rarity[word] - 2) for word in words if word in one.rarity), default=0.0)


def _other_totals(mine: Mapping[str, float], theirs: Mapping[str, float]) -> bool:
    """Whether both count the same things, and none alike."""
    common = mine.keys() & theirs.keys() if mine and theirs else ()
    return bool(common) and all(_apart(mine[what], theirs[what]) for what in common)


def _apart(one: float, other: float) -> bool:
    return abs(one - other) > 0.05 * max(one, other)


def _lone(one: Asking, other: Side, words: frozenset[str]) -> float:
    """What the single words weigh that both spell or quote as a name."""
    keys = (f"word:{bare.removeprefix('bare:')}" for bare in one.side.of("bare") & other.of("bare"))
    return math.fsum(max(0.0, one.rarity[word] - 1) for word in keys if word in words)


def _cites(one: Side, other: Side) -> bool:
    """Whether one links to the other's own page."""
    return not one.cited.isdisjoint(other.of("self"))


def _named(one: Asking, other: Side) -> float:
    """How rare a person is whom one names with an age, the other in full without one: in the text or the headline."""
    mine = one.side
    if not (mine.born or other.born):
        return 0.0
    told = (mine.born.keys() & other.ageless) | (other.born.keys() & mine.ageless)
    rare = [one.rarity.get(f"person:{name}", 0.0) for name in told]
    for name in headlined(mine, other):
        rare += [one.rarity.get(anchor, 0.0) for anchor in (f"person:{name}", *map("word:{}".format, name.split(" ")))]
    return max(rare, default=0.0)


def headlined(one: Side, other: Side) -> list[str]:
    """Who is named with an age by one, and by the other in its headline: names in capitals are read nowhere else."""
    if not _headed(one, other):
        return []
    pairs = ((one, other), (other, one))
    return sorted({name for mine, theirs in pairs for name, words in mine.parts if words <= theirs.headline})


def _headed(one: Side, other: Side) -> bool:
    """Whether the last name of somebody whom one names with an age stands in the other's headline."""
    return not (one.aged.isdisjoint(other.headline) and other.aged.isdisjoint(one.headline))


def rarity(anchor: str, statistics: Statistics) -> float:
    """Inverse document frequency (natural logarithm): 0 for what every release holds, 6 for one in five hundred."""
    return max(0.0, math.log((statistics.releases + UNSEEN) / (statistics.anchors.get(anchor, 0) + 1.0)))


def moment(version: Version) -> datetime:
    """When a version was published as stated, else when it was first seen by us."""
    stated = version.article.published
    return stated.at if stated else version.captured_at


def days_apart(one: Version, other: Version) -> float | None:
    """Days between two stated publication dates; None where one states none."""
    if one.article.published is None or other.article.published is None:
        return None
    return abs((one.article.published.at - other.article.published.at).total_seconds()) / 86400


def _year(version: Version) -> int:
    return moment(version).year


_NONE: frozenset[str] = frozenset()


def _values(kind: str, kinds: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(anchor[len(kind) + 1 :] for anchor in kinds.get(kind, _NONE))


@lru_cache(maxsize=4096)
def by_kind(anchors: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """Anchors by what they stand for; a release is compared with dozens of others, so this is kept."""
    found: dict[str, set[str]] = {}
    for anchor in anchors:
        found.setdefault(anchor.partition(":")[0], set()).add(anchor)
    return {kind: frozenset(each) for kind, each in found.items()}
