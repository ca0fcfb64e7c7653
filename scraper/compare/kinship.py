"""Which held releases are about one matter, though not surely one operation: their operations are a series.

By names (a round, one's own name in the other, a slip of spelling), or by a word that heads the texts in two languages.
It joins nothing; what follows from looking back is told in `scraper.compare.series`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scraper.compare.countries import is_country
from scraper.compare.judging import JUDGE
from scraper.compare.likeness import BIAS, WEIGHTS, Likeness, rarity
from scraper.compare.names import numbered
from scraper.compare.namewords import NO_NAME
from scraper.compare.relations import own_names, relation
from scraper.model import Belonging, Judgement, Link, Neighbourhood, Subject, Traits, Version
from scraper.text.urls import host
from scraper.text.words import word_spans

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
HEAD = 90  # characters that say what a text without a headline is about
RARE = 3.0  # ln: one release in twenty; "Europol" heads one in ten
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
    version: Version,
    traits: Traits,
    neighbourhood: Neighbourhood,
    alike: Mapping[str, Likeness],
    joined: Belonging | None,
) -> tuple[Kin, ...]:
    """One for each series, operation or lone release besides the release's own that is of its matter.

    `alike` tells of each subject how alike it is, `joined` what the release joins. Who was parted by a person is none.
    """
    asked = _Asked(version, traits, neighbourhood, alike, joined)
    topics = _topics(asked)
    found = (_by_topic(asked, topics, group) or _by_names(asked, group) for group in _groups(asked))
    return tuple(each for each in found if each is not None)


def suggested(version: Version, found: Iterable[Kin], said: Iterable[Link]) -> tuple[Link, ...]:
    """A suggestion for each kin that no link speaks of yet: it may be one operation under two names."""
    told = {link.later if link.earlier == version.release else link.earlier for link in said}
    return tuple(_suggestion(version, each) for each in found if each.other.version.release not in told)


def _suggestion(version: Version, found: Kin) -> Link:
    later, earlier, kind = relation(version, found.other)
    unsure, score = Judgement.SUGGESTED, round(min(found.score, 0.5), 4)
    why = (found.why, "So they are of one series; whether of one operation, nothing says.")
    return Link(later.release, earlier.release, kind, score, unsure, why, JUDGE, version.captured_at)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The release that is being placed, and what is near it."""

    version: Version
    traits: Traits
    neighbourhood: Neighbourhood
    alike: Mapping[str, Likeness]
    joined: Belonging | None

    @property
    def operation(self) -> str | None:
        return self.joined.operation if self.joined else None

    def near(self, subject: Subject) -> float:
        return kindred(self.alike[subject.version.release])

    def mean(self, group: Sequence[Subject]) -> float:
        return math.fsum(map(self.near, group)) / len(group)


def _groups(asked: _Asked) -> Iterator[list[Subject]]:
    """The subjects by series, operation, or alone; without those that the release is of one series with by now."""
    neighbourhood, lead = asked.neighbourhood, asked.joined.lead if asked.joined else None
    series = {operation.id: operation.series or operation.id for operation in neighbourhood.operations}
    own = {series.get(asked.operation or ""), f"release {lead}"}
    found: dict[str, list[Subject]] = {}
    for subject in neighbourhood.subjects:
        release = subject.version.release
        group = series.get(subject.operation or "") or f"release {release}"
        if group not in own and neighbourhood.decided.get(release) is not Judgement.REJECTED:
            found.setdefault(group, []).append(subject)
    yield from found.values()


# -- by names -----------------------------------------------------------------------------------------------------


def _by_names(asked: _Asked, group: Sequence[Subject]) -> Kin | None:
    for subject in group:
        if told := _shown_by_name(asked, subject):
            name, why = told
            return Kin(subject, name, asked.near(subject), why)
    return None


def _shown_by_name(asked: _Asked, subject: Subject) -> tuple[str, str] | None:
    mine, theirs = own_names(asked.traits), own_names(subject.traits)
    same = mine.keys() & theirs.keys()
    for key in sorted(same):
        if mine[key].round or theirs[key].round or asked.alike[subject.version.release].anything:
            return mine[key].name, f"Both are about an operation named {mine[key].name}."
    written = {key: name.name for names in (theirs, mine) for key, name in names.items()}
    rounds, others = (numbered(version.article.text) for version in (asked.version, subject.version))
    known = (rounds.keys() & theirs.keys()) | (others.keys() & mine.keys())
    for key in sorted(known | (rounds.keys() & others.keys())):
        if asked.near(subject) >= (ALIKE if key in known else SURE):  # "Schedule II" has a number too
            name = written.get(key) or rounds.get(key) or others[key]
            return name, f"Both write {name}, one of them with a round."
    crossed = _crossed(asked.traits, subject.traits)
    if not crossed or asked.near(subject) < SURE:
        return None
    return written[crossed], f"One is about an operation named {written[crossed]}, the other writes that name too."


def _crossed(one: Traits, other: Traits) -> str | None:
    """The key of one's own operation that the other, which has a name of its own, writes in whatever spelling."""
    mine, theirs = own_names(one), own_names(other)
    if not mine or not theirs:
        return None
    written = {name.key for name in one.names}, {name.key for name in other.names}
    crossed = (mine.keys() & written[1]) | (theirs.keys() & written[0])
    crossed |= {key for key in mine for each in theirs if _misspelt(key, each)}
    return min(crossed, default=None)


def _misspelt(one: str, other: str) -> bool:
    """Whether two long names differ in one letter, as machines and hurried people write them."""
    if min(len(one), len(other)) < LONG or abs(len(one) - len(other)) > 1:
        return False
    pairs = enumerate(zip(one, other, strict=False))
    at = next((place for place, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))
    return one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]


# -- by what heads the texts --------------------------------------------------------------------------------------


def _by_topic(asked: _Asked, topics: Sequence[str], group: Sequence[Subject]) -> Kin | None:
    shared = [key for key in topics if _heads(key, group)]
    elsewhere = any(host(subject.version.article.url) != host(asked.version.article.url) for subject in group)
    if not shared or not elsewhere or asked.mean(group) < ALIKE:
        return None
    key = max(shared, key=lambda key: (rarity(f"word:{key}", asked.neighbourhood.statistics), key))
    best = max(group, key=lambda subject: (asked.near(subject), subject.version.release))
    topic = _headed(asked.version, asked.traits)[key]
    why = f"Both are headed by {topic}, which few write, and those in two languages."
    return Kin(best, topic, asked.near(best), why)


def _topics(asked: _Asked) -> list[str]:
    """Words that head the release and its fellows, and name one matter wherever they stand."""
    fellows = [each for each in asked.neighbourhood.subjects if asked.operation and each.operation == asked.operation]
    mine = sorted(_headed(asked.version, asked.traits))
    return [key for key in mine if _is_topic(key, asked) and _heads(key, fellows)]


def _is_topic(key: str, asked: _Asked) -> bool:
    """Whether a word names one matter: rare, written alike in two languages, by releases that are alike."""
    anchor, archive = f"word:{key}", asked.neighbourhood.statistics
    if rarity(anchor, archive) < RARE:
        return False
    holders = [subject for subject in asked.neighbourhood.subjects if anchor in subject.traits.anchors]
    languages = {asked.traits.language, *(subject.traits.language for subject in holders)} - {None}
    if len(holders) < HOLDERS or len(languages) < 2:
        return False
    # Holders that did not come up are taken to be unlike.
    share = len(holders) / max(len(holders), archive.anchors.get(anchor, 0))
    named = sum(bool({f"cap:{key}", f"bare:{key}"}.intersection(subject.traits.anchors)) for subject in holders)
    return named >= NAMED * len(holders) and share * asked.mean(holders) >= CLOSE


def _heads(key: str, group: Sequence[Subject]) -> bool:
    return sum(key in _headed(subject.version, subject.traits) for subject in group) >= MOST * len(group)


def _headed(version: Version, traits: Traits) -> Mapping[str, str]:
    opening = version.article.text[: max(HEAD, len(version.article.title))]
    return _head(opening, traits.people)


@lru_cache(maxsize=4096)
def _head(opening: str, people: tuple[str, ...]) -> Mapping[str, str]:
    """Capitalised words of a headline by their folded spelling; persons, countries and offices are no topics."""
    persons = {word for person in people for word in person.partition("|")[0].split()}
    found: dict[str, str] = {}
    for word, (start, end) in word_spans(opening):
        known = word in persons or word in NO_NAME or is_country(word)
        if opening[start].isupper() and len(word) >= 4 and not known:
            found.setdefault(word, opening[start:end])
    return found
