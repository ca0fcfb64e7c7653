"""Whether two releases share no more than a passage or two of a round-up: then they are linked, but not one case.

A round-up belongs to a case only where its headline or most of its text is about it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scraper.compare.operations.rarity import Asking
from scraper.compare.operations.sides import Neighbour, side
from scraper.compare.roundups import Passage, Roundup
from scraper.model import Judgement, Link, Neighbourhood, Relation, Subject, Traits, Version

# ln: what more than one release in seven writes says nothing of where two meet. At 3.2 pair F1 of the two sets of
# written operations .910 -> .897 and .920 -> .868; at 1.2 nothing changes.
PLAIN = 2.0
# Of a round-up's text, from which it is about that case; of what its passage shares, from which the headline does too.
HALF = 0.5
_KINDS = ("word", "person", "num")


def met_in_passing(asked: Asking, other: Neighbour) -> tuple[Version, str] | None:
    """The round-up of the two, and why, where all that they share stands in few of its passages; else None."""
    for each in (asked.side, other.side):
        if each.roundup and (passage := _only_place(each.roundup, _shared(asked, other))):
            return each.version, _why(each.roundup, passage)
    return None


def _why(found: Roundup, passage: Passage) -> str:
    return (
        f"But one is a round-up of {len(found.passages)} cases, and tells of the other in passing: “{passage.opening}”."
    )


def _shared(asked: Asking, other: Neighbour) -> Mapping[frozenset[str], float]:
    """What both hold, as the words that it is written with, and how rare it is."""
    anchors = (anchor for kind in _KINDS for anchor in asked.side.of(kind) & other.shared)
    weighed = ((anchor.partition(":")[2], asked.rarity[anchor] - PLAIN) for anchor in anchors)
    return {frozenset(written.split(" ")): weight for written, weight in weighed if weight > 0}


def _only_place(found: Roundup, shared: Mapping[frozenset[str], float]) -> Passage | None:
    """The passage that holds most of what is shared; None where the round-up's frame or half of its text does."""
    own = {written: weight for written, weight in shared.items() if not _on_most(written, found)}
    held = [_weight(own, passage.words) for passage in found.passages]
    most = max(held)
    if _weight(shared, found.frame) >= HALF * most:
        return None
    met = [passage for passage, weight in zip(found.passages, held, strict=True) if 2 * weight >= most]
    whole = sum(passage.letters for passage in found.passages)
    return None if _letters(met) >= HALF * whole else found.passages[held.index(most)]


def _on_most(written: frozenset[str], found: Roundup) -> bool:
    return 2 * sum(written <= passage.words for passage in found.passages) > len(found.passages)


def _weight(shared: Mapping[frozenset[str], float], words: frozenset[str]) -> float:
    return math.fsum(weight for written, weight in shared.items() if written <= words)


def _letters(passages: Sequence[Passage]) -> int:
    return sum(passage.letters for passage in passages)


# -- copies -------------------------------------------------------------------------------------------------------


def as_mentions(copied: Sequence[Link], version: Version, traits: Traits, neighbourhood: Neighbourhood) -> list[Link]:
    """Same-text links, but no round-up is a copy of a case whose text it only quotes.

    A later round-up mentions that case; where the round-up came first, the link is a suggestion for people.
    """
    subjects = {subject.version.release: subject for subject in neighbourhood.subjects}
    subjects[version.release] = Subject(version, traits)
    return [_in_passing(link, subjects) for link in copied]


def _in_passing(link: Link, subjects: Mapping[str, Subject]) -> Link:
    if not link.relation.same_text or min(link.containment) >= HALF:
        return link
    at = link.containment.index(min(link.containment))
    holder = subjects[(link.later, link.earlier)[at]]
    found = side(holder.version, holder.traits).roundup
    if found is None:
        return link
    why = f"But one is a round-up of {len(found.passages)} cases, and the other's text is one of its passages."
    if at == 0:
        return replace(link, relation=Relation.MENTION, evidence=(*link.evidence, why))
    return replace(link, judgement=Judgement.SUGGESTED, score=min(link.score, HALF), evidence=(*link.evidence, why))
