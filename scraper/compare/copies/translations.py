"""Which held releases in another language carry the same text: told by what outlives translation, sentence by sentence.

Without a model or a dictionary. Two agencies that report one operation share its figures, but not the order and the
sentences they stand in; a translation shares both. It joins nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from scraper.compare.copies.origins import address_of, credits, in_order, origin
from scraper.compare.copies.parallel import Bead, Half, Parallel, parallel
from scraper.compare.copies.survivors import spoken, units, weight
from scraper.compare.copies.translator import translator_note
from scraper.compare.judging import JUDGE, moment, same_office, verdict_since
from scraper.compare.operations.evidence import all_of
from scraper.model import (
    Judgement,
    Link,
    Neighbourhood,
    Relation,
    Span,
    Subject,
    Traits,
    Version,
)
from scraper.text.urls import host
from scraper.text.words import language_of

WITHIN = timedelta(days=31)
CLOSEST = 8  # neighbours in other languages that are read, those with most anchors in common
COMMON = 3  # anchors in common from which one is
LEAST = 300  # characters: a digest of 50 words holds too little to tell a translation from another digest
WHOLE, SOME = 0.8, 0.5  # of a text covered: all of it; so much that it is abridged, not quoted in part
QUOTED = 5  # shared things that a reason lists


@dataclass(frozen=True, slots=True)
class Need:
    """What a translation has to show: see tests/quality/test_translations.py for what each pair of texts shows."""

    evidence: float  # weight of the different things shared in place
    held: int  # sentences that share enough by themselves
    covered: float  # of the text that is covered best
    agreed: float  # of what that text tells, in its place
    within: float  # of what either tells in the sentences covered
    both: float = 0.0  # covered of the other text


# One credits or links to the other, says it is translated, or is of the same office.
TIED = Need(evidence=6, held=3, covered=0.7, agreed=0.75, within=0.75)
UNTIED = Need(evidence=9, held=4, covered=0.8, agreed=0.8, within=0.8)
# Two offices that do not say so: they publish one operation on one day, with the same figures.
OFFICES = Need(evidence=12, held=5, covered=0.85, agreed=0.85, within=0.85, both=0.5)
# Most of a text inside another one that goes on about other things.
PART = Need(evidence=14, held=5, covered=0.65, agreed=0.7, within=0.9)
PERHAPS = Need(evidence=5, held=3, covered=0.5, agreed=0.6, within=0.6)


def links(version: Version, traits: Traits, neighbourhood: Neighbourhood) -> tuple[Link, ...]:
    """Links of a version to its translations and originals among what is held near it.

    CONFIRMED where length, order and nearly all of what outlives translation agree, SUGGESTED where evidence is short.
    Obeys what people rejected.
    """
    mine = spoken(traits.language)
    if mine is None or len(version.article.text) < LEAST:
        return ()
    found = [
        (link, subject)
        for subject, theirs in _worth_reading(version, traits, mine, neighbourhood)
        if (link := _judged(Subject(version, traits), mine, subject, theirs, neighbourhood)) is not None
    ]
    sure = [(link, subject) for link, subject in found if link.judgement is Judgement.CONFIRMED]
    best = max((link for link, _ in found), key=lambda link: (link.score, link.earlier, link.later), default=None)
    return tuple(_of_each_cluster(sure)) if sure or best is None else (best,)


def _of_each_cluster(found: Sequence[tuple[Link, Subject]]) -> Iterator[Link]:
    """Of releases known to carry one text the one they come from: its other translations are no originals."""
    first: dict[str, tuple[Link, Subject]] = {}
    for link, subject in sorted(found, key=lambda each: _rank(each[1])):
        first.setdefault(subject.cluster or subject.version.release, (link, subject))
    yield from (link for link, _ in first.values())


def _rank(subject: Subject) -> tuple[bool, datetime, str]:
    """An office's before a paper's, then the first published."""
    return not subject.version.agency.kind.official, moment(subject.version), subject.version.release


# -- whom to compare with -----------------------------------------------------------------------------------------


def _worth_reading(
    version: Version, traits: Traits, mine: str, neighbourhood: Neighbourhood
) -> Iterator[tuple[Subject, str]]:
    """The neighbours in other languages, near in time, that share most of the anchors by which they were found."""
    anchors = frozenset(traits.anchors)
    near: list[tuple[int, str, Subject, str]] = []
    for subject in neighbourhood.subjects:
        theirs, other = spoken(subject.traits.language), subject.version
        if theirs is None or theirs == mine or len(other.article.text) < LEAST:
            continue
        if neighbourhood.decided.get(other.release) is Judgement.REJECTED:
            continue
        if abs(moment(version) - moment(other)) <= WITHIN:
            shared = len(anchors.intersection(subject.traits.anchors))
            if shared >= COMMON:
                near.append((-shared, other.release, subject, theirs))
    near.sort(key=lambda each: each[:2])
    yield from (
        (subject, theirs) for _, _, subject, theirs in near[:CLOSEST] if _two_languages(version, subject.version)
    )


def _two_languages(one: Version, other: Version) -> bool:
    """Whether the texts themselves are not of one language: pages state wrong ones."""
    read = [language_of(version.article.text) for version in (one, other)]
    return None in read or read[0] != read[1]


# -- what they are to each other ----------------------------------------------------------------------------------


def _judged(one: Subject, mine: str, other: Subject, theirs: str, neighbourhood: Neighbourhood) -> Link | None:
    said = neighbourhood.decided.get(other.version.release) is Judgement.CONFIRMED
    later, earlier = in_order(one, other)
    spoke = {one.version.release: mine, other.version.release: theirs}
    languages = spoke[later.version.release], spoke[earlier.version.release]
    found = parallel(units(later.version.article, languages[0]), units(earlier.version.article, languages[1]))
    if not said and (verdict_since(later, earlier) or verdict_since(earlier, later)):
        return None
    ties = tuple(_ties(later, earlier))
    score = _score(found, bool(ties), _two_offices(later.version, earlier.version)) or (0.5 if said else 0.0)
    if not score:
        return None
    return Link(
        later=later.version.release,
        earlier=earlier.version.release,
        relation=Relation.TRANSLATION,
        score=score,
        judgement=Judgement.CONFIRMED if said or score >= SURE else Judgement.SUGGESTED,
        evidence=(*_evidence(later, earlier, found, languages), *ties),
        decided_by=JUDGE,
        decided_at=one.version.captured_at,
        containment=(round(found.halves[0].covered, 4), round(found.halves[1].covered, 4)),
    )


SURE = 0.9


def _score(found: Parallel, tied: bool, offices: bool) -> float:
    """The probability that one is made from the other; below SURE a suggestion, 0 where nothing speaks for it."""
    if not _meets(found, PERHAPS):
        return 0.0
    sure = _meets(found, TIED if tied else OFFICES if offices else UNTIED) or (not offices and _meets(found, PART))
    if found.exchanged:
        return 0.6 if sure and len(found.exchanged) == 1 else 0.0
    return (0.97 if tied else 0.93) if sure else 0.6


def _meets(found: Parallel, need: Need) -> bool:
    best, other = sorted(found.halves, key=lambda half: -half.covered)
    return (
        found.evidence >= need.evidence
        and found.held >= need.held
        and best.covered >= need.covered
        and other.covered >= need.both
        and best.agreed >= need.agreed
        and min(best.agreed_within, other.agreed_within) >= need.within
    )


def _two_offices(one: Version, other: Version) -> bool:
    return one.agency.kind.official and other.agency.kind.official and one.agency.id != other.agency.id


# -- what ties them, besides their texts --------------------------------------------------------------------------


def _ties(later: Subject, earlier: Subject) -> Iterator[str]:
    for one, other in ((later, earlier), (earlier, later)):
        agency, address = other.version.agency, address_of(other)
        if credits(one.traits.attributions, other):
            yield f"One credits {agency.name}, which published the other."
        if f"url:{address}" in one.traits.anchors:
            yield f"One links to the other: {other.version.article.url}."
        if note := translator_note(one.version.article):
            yield f"One says of itself: “{note}”."
    if same_office(later.version, earlier.version):
        agency = later.version.agency
        yield f"Both are published by {agency.name if agency.id != 'unknown' else host(later.version.article.url)}."


# -- reasons ------------------------------------------------------------------------------------------------------

_LANGUAGES = {
    "en": "English", "nl": "Dutch", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian",
    "pt": "Portuguese", "pl": "Polish", "sv": "Swedish", "da": "Danish",
}  # fmt: skip


def _evidence(later: Subject, earlier: Subject, found: Parallel, languages: tuple[str, str]) -> Iterator[str]:
    here, there = (_LANGUAGES[language] for language in languages)
    if origin(later, earlier):
        yield f"The other translates it from {here} into {there}, {_extent(found.halves[1], found.halves[0])}."
    else:
        yield f"It translates the other from {there} into {here}, {_extent(*found.halves)}."
    paired = [bead for bead in found.beads if bead.held]
    mine, theirs = (sum(end - start for start, end in spans) for spans in _spans(paired))
    agreed = min(half.agreed_within for half in found.halves)
    yield (
        f"{mine} of its {len(found.units[0])} sentences stand in the same order as {theirs} of the other's "
        f"{len(found.units[1])}; {agreed:.0%} of the figures, names and dates in them agree."
    )
    if shared := _shown(paired):
        yield f"Both state {all_of(shared)} in the same places."
    for ours, others in found.exchanged[:1]:
        yield f"But one has {all_of(sorted(map(_plain, ours)))}, the other {all_of(sorted(map(_plain, others)))}."


def _spans(paired: Sequence[Bead]) -> tuple[list[Span], list[Span]]:
    return [bead.first for bead in paired], [bead.second for bead in paired]


def _extent(made: Half, original: Half) -> str:
    """How much of the original the translation holds, and whether it holds more."""
    extent = "all of it" if original.covered >= WHOLE else "abridged" if original.covered >= SOME else "a part of it"
    return extent if made.covered >= WHOLE else f"{extent}, among other things"


def _shown(paired: Sequence[Bead]) -> list[str]:
    """The most telling of what is shared, as it is written."""
    keys = {key for bead in paired for key in bead.shared if key[:2] not in ("c:", "y:", "d:")}
    return [_plain(key) for key in sorted(keys, key=lambda key: (-weight(key), key))[:QUOTED]]


def _plain(key: str) -> str:
    kind, _, value = key.partition(":")
    return value or kind.title()
