"""Which held releases are about one matter, though not surely one operation: their operations form a series.

Names show it (a round, the one's own name in the other, a misspelling), or a rare word that heads texts in two
languages. It joins nothing; the series that a text itself looks back at are found in `series`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scraper.compare.judging import JUDGE
from scraper.compare.names.namekeys import misspelt
from scraper.compare.operations.likeness import Compared, Likeness
from scraper.compare.operations.rarity import RARE, rarity
from scraper.compare.operations.relations import relation
from scraper.compare.operations.rounds import several_rounds
from scraper.compare.operations.sides import Neighbour, Side
from scraper.compare.operations.weights import BIAS, WEIGHTS
from scraper.model import Belonging, Judgement, Link, Neighbourhood, Subject

# Another date and other totals make another round, not another matter. With both, and no name asked for, groups of the
# digests came to .497 BCubed at ALIKE = .15; with a shared name in both headlines to .929.
_OF_A_ROUND = frozenset({"days", "other totals"})
ALIKE = 0.15  # digests, in the end: .08 -> .928/.957/.965 (BCubed, pair, cross-lingual), .15 -> .929/.941/.951
# Asked where only a mention joins two names: on 726 pages of agencies yearly reports come to .04 to .11, a speech
# to .54, what is right to .43 and more.
SURE = 0.5
LONG = 8  # letters of a name that may be misspelt: "DarkHundor"

# A word that heads texts in one language may be any word or town: on the 726 pages, most of them English, "Francisco",
# "Nigerian" and "Dark" passed (78 of 81 were wrong); where two languages write it alike, none of them and none on the
# digests. From 3 to 5 holders and from .1 to .15 changes nothing there; .2 loses one of three series.
HOLDERS = 5
CLOSE = 0.15  # how alike the release is on average to all that hold the word
NAMED = 0.8  # of the holders write it like a name, inside a sentence
MOST = 0.5  # of a group's releases are headed by it


@dataclass(frozen=True, slots=True)
class Kin:
    """The release of a group that shows the kinship best, the name that shows it, and why, in a sentence."""

    other: Subject
    name: str
    score: float  # how alike the two are but for what tells rounds apart, 0..1
    why: str


def kindred(alike: Likeness) -> float:
    """How alike two releases are but for what tells rounds apart, 0..1."""
    told = (WEIGHTS[name] * value for name, value in alike.features.items() if value and name not in _OF_A_ROUND)
    return 1 / (1 + math.exp(-BIAS - math.fsum(told)))


def kin(
    mine: Side,
    near: Sequence[Neighbour],
    neighbourhood: Neighbourhood,
    compared: Compared,
    joined: Belonging | None,
) -> tuple[Kin, ...]:
    """The kin of a release, one at most for each series, operation or lone release other than its own.

    `joined` is what the release joins. A release that a person parted from it is no kin.
    """
    asked = _Asked(mine, near, neighbourhood, compared, joined)
    topics = _topics(asked)
    passing = any(not mine.passing.isdisjoint(other.side.own) for other in near)
    if not (topics or mine.own or mine.rounds or passing):
        return ()  # most releases: nothing of theirs can be another's
    found = (_by_topic(asked, topics, group) or _by_names(asked, group) for group in _groups(asked))
    return tuple(each for each in found if each is not None)


def suggested(mine: Side, found: Iterable[Kin], said: Iterable[Link]) -> tuple[Link, ...]:
    """A suggestion for each kin that no link speaks of yet: it may be one operation under two names."""
    linked = {link.other(mine.version.release) for link in said}
    return tuple(_suggestion(mine, each) for each in found if each.other.version.release not in linked)


def _suggestion(mine: Side, found: Kin) -> Link:
    later, earlier, kind = relation(mine, found.other)
    unsure, score = Judgement.SUGGESTED, round(min(found.score, 0.5), 4)
    why = (found.why, "So they belong to one series; nothing says whether they are about one operation.")
    return Link(later.release, earlier.release, kind, score, unsure, why, JUDGE, mine.version.captured_at)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The release that is being placed, and what is near it."""

    mine: Side
    beside: Sequence[Neighbour]
    neighbourhood: Neighbourhood
    compared: Compared
    joined: Belonging | None

    @property
    def operation(self) -> str | None:
        return self.joined.operation if self.joined else None

    def near(self, other: Neighbour) -> float:
        return kindred(self.compared.to(other))

    def mean(self, group: Sequence[Neighbour]) -> float:
        return math.fsum(map(self.near, group)) / len(group)


def _groups(asked: _Asked) -> Iterator[list[Neighbour]]:
    """The neighbours by series, operation, or alone; without those that the release is of one series with by now."""
    neighbourhood, lead = asked.neighbourhood, asked.joined.lead if asked.joined else None
    series = {operation.id: operation.series or operation.id for operation in neighbourhood.operations}
    own = {series.get(asked.operation or ""), f"release {lead}"}
    found: dict[str, list[Neighbour]] = {}
    for other in asked.beside:
        group = series.get(other.subject.operation or "") or f"release {other.release}"
        if group not in own and neighbourhood.decided.get(other.release) is not Judgement.REJECTED:
            found.setdefault(group, []).append(other)
    yield from found.values()


# -- by names -----------------------------------------------------------------------------------------------------


def _by_names(asked: _Asked, group: Sequence[Neighbour]) -> Kin | None:
    for other in group:
        if told := _shown_by_name(asked, other):
            name, why = told
            return Kin(other.subject, name, asked.near(other), why)
    return None


def _shown_by_name(asked: _Asked, other: Neighbour) -> tuple[str, str] | None:
    mine, theirs = asked.mine.own, other.side.own
    for key in sorted(mine.keys() & theirs.keys()):
        if mine[key].round or theirs[key].round or asked.compared.to(other).anything:
            return mine[key].name, f"Both are about an operation named {mine[key].name}."
    for key in () if mine else sorted(theirs.keys() & asked.mine.passing):
        if asked.near(other) >= ALIKE and several_rounds(key, asked.mine, asked.neighbourhood.subjects):
            name = theirs[key].name
            return name, f"It writes {name}, and by what is counted several rounds bear that name."
    rounds, others = asked.mine.rounds, other.side.rounds
    known = (rounds.keys() & theirs.keys()) | (others.keys() & mine.keys())
    written = {**others, **rounds, **{key: name.name for key, name in (*theirs.items(), *mine.items())}}
    for key in sorted(known | (rounds.keys() & others.keys())):
        if asked.near(other) >= (ALIKE if key in known else SURE):  # "Schedule II" has a number too
            return written[key], f"Both write {written[key]}, one of them with a round."
    crossed = _crossed(asked.mine, other.side)
    if not crossed or asked.near(other) < SURE:
        return None
    return written[crossed], f"One is about an operation named {written[crossed]}, the other writes that name too."


def _crossed(one: Side, other: Side) -> str | None:
    """The key of one's own operation that the other, which has a name of its own, writes in whatever spelling."""
    mine, theirs = one.own, other.own
    if not mine or not theirs:
        return None
    written = {name.key for name in one.traits.names}, {name.key for name in other.traits.names}
    crossed = (mine.keys() & written[1]) | (theirs.keys() & written[0])
    crossed |= {key for key in mine for each in theirs if _misspelt(key, each)}
    return min(crossed, default=None)


def _misspelt(one: str, other: str) -> bool:
    """Whether two long names differ in one letter, as machines and hurried people write them."""
    return min(len(one), len(other)) >= LONG and misspelt(one, other)


# -- by what heads the texts --------------------------------------------------------------------------------------


def _by_topic(asked: _Asked, topics: Sequence[str], group: Sequence[Neighbour]) -> Kin | None:
    shared = [key for key in topics if _heads(key, group)]
    elsewhere = any(other.side.host != asked.mine.host for other in group)
    if not shared or not elsewhere or asked.mean(group) < ALIKE:
        return None
    key = max(shared, key=lambda key: (rarity(f"word:{key}", asked.neighbourhood.statistics), key))
    best = max(group, key=lambda other: (asked.near(other), other.release))
    topic = asked.mine.topics[key]
    why = f"Both are headed by {topic}, which few write, and those in two languages."
    return Kin(best.subject, topic, asked.near(best), why)


def _topics(asked: _Asked) -> list[str]:
    """Words that head the release and its fellows, and name one matter wherever they stand."""
    languages = {asked.mine.traits.language, *(other.side.traits.language for other in asked.beside)} - {None}
    if len(languages) < 2:
        return []
    fellows = [each for each in asked.beside if asked.operation and each.subject.operation == asked.operation]
    return [key for key in sorted(asked.mine.topics) if _is_topic(key, asked) and _heads(key, fellows)]


def _is_topic(key: str, asked: _Asked) -> bool:
    """Whether a word names one matter: rare, written alike in two languages, by releases that are alike."""
    anchor, archive = f"word:{key}", asked.neighbourhood.statistics
    if rarity(anchor, archive) < RARE:
        return False
    holders = [other for other in asked.beside if anchor in other.side.words]
    languages = {asked.mine.traits.language, *(other.side.traits.language for other in holders)} - {None}
    if len(holders) < HOLDERS or len(languages) < 2:
        return False
    # Holders that did not come up are taken to be unlike.
    share = len(holders) / max(len(holders), archive.anchors.get(anchor, 0))
    named = sum(f"cap:{key}" in other.side.of("cap") or f"bare:{key}" in other.side.anchors for other in holders)
    return named >= NAMED * len(holders) and share * asked.mean(holders) >= CLOSE


def _heads(key: str, group: Sequence[Neighbour]) -> bool:
    return sum(key in other.side.topics for other in group) >= MOST * len(group)
