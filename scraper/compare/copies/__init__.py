"""Which held releases carry the same text, and how: decided by the structure of the difference, not by its size.

Copies insert and leave out passages; updates of one office exchange words inside running text. Of 89 pairs of one
office's releases that share 70 % of their shingles 74 are updates, more than a week apart. It joins nothing itself.

    fingerprint   what a text is found by
    alignment     two texts word by word; difference: a copy, a reissue or an update
    translations  in another language: survivors (what outlives one), parallel (sentence by sentence), translator (the
                  note)
    origins       which of two came first
    quoted        words in common that make no copy
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, pairwise

from scraper.compare.copies.alignment import Alignment, Gap
from scraper.compare.copies.difference import Finding, relation_of
from scraper.compare.copies.fingerprint import CAP, KEPT, Words, body, compared_words, read, unsigned
from scraper.compare.copies.origins import in_order
from scraper.compare.judging import JUDGE, moment
from scraper.compare.operations.sides import side
from scraper.model import (
    Judgement,
    Link,
    Neighbourhood,
    Relation,
    Statistics,
    Subject,
    Traits,
    Version,
)
from scraper.model.judged import COMMON_HASH
from scraper.text.urls import host

# Different texts of one host that hold a shingle, from which it is template: cases have fewer releases. At 4 and 16 no
# copy is found or lost; of 900 releases of one prosecutor 329 -> 322 and 333 are told as updates, right .991 each time.
TEMPLATE = 8
SHARE = 0.25  # of the smaller sketch in common, from which two texts are read and compared
# Contained, from which another text of the same office is worth showing: of those 900 at .25 408 are, .978 of them
# right, at .5 329 (.991), at .7 190 (.995).
UPDATE = 0.5
# By how much less of a text, both ways together, may be shared than of that office's nearest one: from .05 to .2
# nothing changes; whatever is shared, precision of edited copies 1.0 -> .996.
NEARLY = 0.1
FEWEST = 12  # words below which equal texts ("Night to Saturday in the district.") say nothing about a copy
_LONGER_OR_SHORTER = (Relation.EXPANDED, Relation.ABRIDGED)
PASSAGE = 5  # words from which an addition is told as one


def links(version: Version, traits: Traits, neighbourhood: Neighbourhood) -> tuple[Link, ...]:
    """The same-text links of a version to the releases near it, and its office's updates (FOLLOW_UP, SUGGESTED, .5).

    None for pairs that a person rejected. The later release stands first: by the dates, where they tell
    it, else the copy.
    """
    mine = read(body(version.article))
    if len(mine.words) < FEWEST:
        return ()
    common = _common(mine, _everywhere(neighbourhood.statistics) | _template(traits, neighbourhood))
    rare = _rare(traits, neighbourhood.statistics)
    read_with = [
        _judged(version, traits, subject, mine, common)
        for subject in (neighbourhood.subjects if neighbourhood.shared else ())
        if _worth_reading(traits, subject, neighbourhood, rare)
    ]
    alike = _nearest_of_each_office([one for one in read_with if one is not None], neighbourhood)
    decided, at = neighbourhood.decided, version.captured_at
    return tuple(_link(one, decided.get(one.other.release), at) for one in _with_nearest_update(alike))


@dataclass(frozen=True, slots=True)
class _Alike:
    """A held release with much of the same text, and what the two are to each other."""

    other: Version
    later: Version
    earlier: Version
    found: Finding
    relation: Relation
    score: float

    @property
    def containment(self) -> tuple[float, float]:
        into, back = self.found.containment
        return round(into, 4), round(back, 4)


def _nearest_of_each_office(found: Sequence[_Alike], neighbourhood: Neighbourhood) -> list[_Alike]:
    """Of one office's texts that all look like the original the nearest ones: the others are its earlier news."""
    best: dict[tuple[str, str], float] = {}
    for one in found:
        if one.relation.same_text:
            office = _office(one.other)
            best[office] = max(best.get(office, 0.0), sum(one.containment))
    return [
        one
        for one in found
        if not one.relation.same_text
        or one.other.release in neighbourhood.decided
        or sum(one.containment) >= best[_office(one.other)] - NEARLY
    ]


def _office(version: Version) -> tuple[str, str]:
    return version.agency.id, host(version.article.url)


def _with_nearest_update(found: Sequence[_Alike]) -> Iterator[_Alike]:
    """The copies, and of an office's suggested updates the nearest: the others are its template, six times in ten."""
    updates = [one for one in found if one.relation is Relation.FOLLOW_UP]
    nearest = max(updates, key=lambda one: max(one.containment), default=None)
    yield from (one for one in found if one.relation is not Relation.FOLLOW_UP or one is nearest)


# -- whom to compare with -----------------------------------------------------------------------------------------


def _worth_reading(traits: Traits, subject: Subject, neighbourhood: Neighbourhood, rare: float) -> bool:
    release = subject.version.release
    shared = neighbourhood.shared.get(release, 0)
    if not shared or neighbourhood.decided.get(release) is Judgement.REJECTED:
        return False
    return shared >= SHARE * rare * _comparable(traits.sketch, subject.traits.sketch)


def _comparable(mine: Sequence[int], theirs: Sequence[int]) -> int:
    """How many hashes two sketches could share: of a giant page only the smallest are kept, so only those count."""
    ends = [unsigned(sketch[-1]) for sketch in (mine, theirs) if len(sketch) == CAP]
    if not ends:
        return min(len(mine), len(theirs))
    return min(sum(unsigned(one) <= min(ends) for one in sketch) for sketch in (mine, theirs))


def _rare(traits: Traits, statistics: Statistics) -> float:
    """Share of a sketch that is looked up at all: common hashes are not."""
    counted = sum(statistics.sketch.get(one, 0) <= COMMON_HASH for one in traits.sketch)
    return counted / len(traits.sketch)


def _everywhere(statistics: Statistics) -> frozenset[int]:
    """Hashes that so many releases hold that they are nobody's text."""
    return frozenset(unsigned(one) for one, releases in statistics.sketch.items() if releases > COMMON_HASH)


def _template(traits: Traits, neighbourhood: Neighbourhood) -> frozenset[int]:
    """Hashes that several different texts of one host carry: its furniture, or what an office writes under each."""
    if len(neighbourhood.shared) < TEMPLATE:
        return frozenset()
    held = neighbourhood.statistics.sketch
    mine = frozenset(one for one in traits.sketch if held.get(one, TEMPLATE) >= TEMPLATE)
    if not mine:
        return mine  # so many hold none of it at all
    texts: dict[str, set[tuple[int, ...]]] = {}
    for subject in neighbourhood.subjects:
        if subject.version.release in neighbourhood.shared:
            texts.setdefault(side(subject.version, subject.traits).host, set()).add(subject.traits.sketch)
    shared = (
        Counter(chain.from_iterable(map(mine.intersection, told))) for told in texts.values() if len(told) >= TEMPLATE
    )
    return frozenset(unsigned(one) for each in shared for one, times in each.items() if times >= TEMPLATE)


def _common(text: Words, frequent: frozenset[int]) -> frozenset[int]:
    """Shingles to leave out. Only kept hashes are counted; each other one goes with the nearest kept one."""
    if frequent.isdisjoint(text.distinct):
        return frozenset()
    kept = [at for at, one in enumerate(text.hashes) if one % KEPT == 0]
    borders = [(one + other) // 2 for one, other in pairwise(kept)] + [len(text.hashes)]
    left_out: set[int] = set()
    start = 0
    for at, border in zip(kept, borders, strict=True):
        if text.hashes[at] in frequent:
            left_out.update(text.hashes[start : border + 1])
        start = border + 1
    return frozenset(left_out)


# -- what they are to each other ----------------------------------------------------------------------------------


def _judged(version: Version, traits: Traits, subject: Subject, mine: Words, common: frozenset[int]) -> _Alike | None:
    other = subject.version
    theirs = read(body(other.article))
    if len(theirs.words) < FEWEST:
        return None
    containment = _containment(mine, theirs, common)
    if max(containment) < UPDATE:
        return None
    later, earlier = (each.version for each in in_order(Subject(version, traits), subject))
    language = traits.language or subject.traits.language
    if later is version:
        found = Finding(theirs, mine, language, containment)
    else:
        found = Finding(mine, theirs, language, (containment[1], containment[0]))
    decided = relation_of(later, earlier, found, language)
    if decided is None:
        return None
    relation, score = decided
    if relation in _LONGER_OR_SHORTER and _uncredited(version, traits) == _uncredited(other, subject.traits):
        relation = Relation.VERBATIM
    return _Alike(other, later, earlier, found, relation, score)


def _uncredited(version: Version, traits: Traits) -> list[str]:
    """A text's words without its credits: who names the origin adds nothing to the text itself."""
    text = body(version.article)
    for credit in traits.attributions:
        text = text.replace(credit.text, "")
    return compared_words(text)


def _containment(mine: Words, theirs: Words, common: frozenset[int]) -> tuple[float, float]:
    if mine.words == theirs.words:
        return 1.0, 1.0
    one, other = mine.distinct - common, theirs.distinct - common
    shared = len(one & other)
    return shared / max(1, len(one)), shared / max(1, len(other))


# -- the link and its reasons -------------------------------------------------------------------------------------


def _link(one: _Alike, said: Judgement | None, at: datetime) -> Link:
    sure = one.score >= 0.9 or said is Judgement.CONFIRMED
    confirmed = ("a person confirmed this pair",) if said is Judgement.CONFIRMED else ()
    return Link(
        later=one.later.release,
        earlier=one.earlier.release,
        relation=one.relation,
        score=one.score,
        judgement=Judgement.CONFIRMED if sure else Judgement.SUGGESTED,
        evidence=(*_evidence(one.later, one.earlier, one.relation, one.found), *confirmed),
        decided_by=JUDGE,
        decided_at=at,
        containment=one.containment,
    )


def _evidence(later: Version, earlier: Version, relation: Relation, found: Finding) -> Iterator[str]:
    into, back = found.containment
    if relation is Relation.VERBATIM:
        apart = sum(gap.longest for gap in found.alignment.gaps)
        but = f", but for {apart} word{'s' * (apart > 1)}" if apart else ""
        yield f"The texts are the same word for word{but}."
    else:
        yield f"{into:.0%} of this text stands in the earlier one, {back:.0%} of the earlier one in this."
        yield from _counted(found.alignment)
    if relation in (Relation.FOLLOW_UP, Relation.EDITED):
        yield from _differing(found.alignment)
    if relation.same_text and relation is not Relation.REISSUE:
        yield f"Published on {host(later.article.url)} and {host(earlier.article.url)}, {_apart(later, earlier)}."


def _counted(alignment: Alignment) -> Iterator[str]:
    added = sum(gap.second[1] - gap.second[0] >= PASSAGE for gap in alignment.gaps)
    left = sum(gap.first[1] - gap.first[0] >= PASSAGE for gap in alignment.gaps)
    told_of = [
        f"{count} passage{'s' * (count > 1)} {verb}" for count, verb in ((added, "added"), (left, "left out")) if count
    ]
    if alignment.exchanged:
        told_of.append(f"{alignment.exchanged} word{'s' * (alignment.exchanged > 1)} exchanged")
    if told_of:
        yield f"{', '.join(told_of)}."


def _differing(alignment: Alignment) -> Iterator[str]:
    """The first three exchanges inside the text, those that carry change first."""
    gaps = sorted(alignment.substitutions, key=lambda gap: not gap.tells)[:3]
    for gap in gaps:
        yield f'"{_quoted(alignment.first, gap, 0)}" became "{_quoted(alignment.second, gap, 1)}".'


def _quoted(text: Words, gap: Gap, side: int) -> str:
    start, end = (gap.first, gap.second)[side]
    words = text.words[start:end]
    return " ".join(words[: PASSAGE * 3]) + (" …" if len(words) > PASSAGE * 3 else "")


def _apart(later: Version, earlier: Version) -> str:
    days = abs(moment(later) - moment(earlier)).days
    return "the same day" if not days else f"{days} day{'s' * (days > 1)} apart"
