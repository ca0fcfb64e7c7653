"""What a release of one office shares word for word with another's on the same case, told as a reason of their link.

It makes no link and joins nothing: of passages alone hardly one in a hundred tells of one case, the others are what an
office, a platform or a law writes under many (docs/quality.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from scraper.compare.copies.alignment import SOLID, shared_blocks
from scraper.compare.copies.fingerprint import KEPT, WIDTH, Words, body, compared_words, read, signed
from scraper.compare.judging import in_order, same_office
from scraper.model import Link, Neighbourhood, Subject, Traits, Version

FEWEST = 40  # words in common passages: below, quotations of one sentence and titles of offices and laws
SHOWN = 14  # words of a passage that are shown


def with_passages(links: Sequence[Link], version: Version, traits: Traits, near: Neighbourhood) -> tuple[Link, ...]:
    """The links on one case, each with what both releases carry word for word, where two offices wrote them."""
    held = {subject.version.release: subject for subject in near.subjects}
    return tuple(_quoting(link, version, traits, held, near) for link in links)


def _quoting(link: Link, version: Version, traits: Traits, held: dict[str, Subject], near: Neighbourhood) -> Link:
    other = held.get(link.other(version.release))
    if other is None or not link.relation.same_case or not near.shared.get(other.version.release):
        return link
    if same_office(version, other.version):
        return link
    later, earlier = in_order(version, other.version)
    alien = _held_elsewhere(traits, other, near.subjects)
    found = tuple(_passages(read(body(later.article)), read(body(earlier.article)), alien))
    count = sum(end - start for start, end in found)
    if count < FEWEST:
        return link
    passages = f"{len(found)} passages" if len(found) > 1 else "1 passage"
    why = f"{count} words in {passages} stand in both word for word: “{_opening(later, found)}”."
    return replace(link, evidence=(*link.evidence, why))


def _held_elsewhere(traits: Traits, other: Subject, near: Sequence[Subject]) -> frozenset[int]:
    """Kept hashes of a release that releases near it hold which are neither of the other one's case nor its copies."""
    mine = frozenset(traits.sketch)
    strangers = (each for each in near if each is not other and not _mates(each, other))
    return frozenset(chain.from_iterable(mine.intersection(each.traits.sketch) for each in strangers))


def _mates(one: Subject, other: Subject) -> bool:
    pairs = ((one.operation, other.operation), (one.cluster, other.cluster))
    return any(mine is not None and mine == theirs for mine, theirs in pairs)


def _passages(later: Words, earlier: Words, alien: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Stretches of the later text's words that the earlier one has too, in its order, and mostly nobody else."""
    for _, start, length in shared_blocks(earlier, later):
        kept = [signed(one) for one in later.hashes[start : start + length - WIDTH + 1] if one % KEPT == 0]
        if length >= SOLID and 2 * sum(one in alien for one in kept) <= len(kept):
            yield start, start + length


def _opening(version: Version, passages: Sequence[tuple[int, int]]) -> str:
    """The first words of the longest passage, as they are written where a paragraph begins with it."""
    start, end = max(passages, key=lambda each: each[1] - each[0])
    at, words = 0, list[str]()
    for part in filter(None, (version.article.lead or "", *version.article.paragraphs)):
        count = len(compared_words(part))
        if start <= at < end and min(at + count, end) - at >= min(count, SOLID):
            words = part.split()
            break
        at += count
    words = words or list(read(body(version.article)).words[start:end])
    return " ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")
