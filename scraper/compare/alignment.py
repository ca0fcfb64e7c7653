"""Two texts word by word: what both carry, in order, and the gaps between. Whether that makes a copy is decided in
scraper.compare.copies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from scraper.compare.fingerprint import WIDTH, compared_words, run_hashes
from scraper.compare.vocabulary import dated, number_words, outcome
from scraper.model import Span

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")

OPENING = 25  # words before the first common block that are read as the text's own opening


@dataclass(frozen=True, slots=True)
class Words:
    """A text as copies are compared: its folded words and the hashes of its shingles, by position and as a set."""

    words: tuple[str, ...]
    hashes: tuple[int, ...]
    distinct: frozenset[int]


class GapKind(StrEnum):
    INSERTION = "insertion"  # words that only the second text has
    DELETION = "deletion"  # words that only the first text has
    SUBSTITUTION = "substitution"
    HARMLESS = "harmless"  # the same letters, glued, cut or without accents


@dataclass(frozen=True, slots=True)
class Gap:
    """Words [first) of the first text that stand against words [second) of the second; at an edge of the texts or not.

    `carries`: an exchange inside the text by which both sides tell a number, outcome or day, and not the same; at the
    opening of the texts an outcome.
    """

    kind: GapKind
    first: Span
    second: Span
    edge: bool
    carries: bool

    @property
    def exchanged(self) -> int:
        """How many words were exchanged for others."""
        return min(self.first[1] - self.first[0], self.second[1] - self.second[0])


@dataclass(frozen=True, slots=True)
class Alignment:
    """Blocks (start in the first text, start in the second, words) that both carry in this order, and the gaps."""

    first: Words
    second: Words
    blocks: tuple[tuple[int, int, int], ...]
    gaps: tuple[Gap, ...]

    @property
    def common(self) -> int:
        """Words in blocks."""
        return sum(length for _, _, length in self.blocks)

    @property
    def exchanged(self) -> int:
        """Words exchanged for others inside the text, furniture before and after it not counted."""
        return sum(gap.exchanged for gap in self.gaps if not gap.edge and gap.kind is GapKind.SUBSTITUTION)

    @property
    def substitutions(self) -> tuple[Gap, ...]:
        """Substitutions inside the text."""
        return tuple(gap for gap in self.gaps if gap.kind is GapKind.SUBSTITUTION and not gap.edge)


def aligned(first: str, second: str, language: str | None = None) -> Alignment:
    """Align two texts through the shingles that are unique in both; spans count words, not characters."""
    return aligned_words(read(first), read(second), language)


@lru_cache(maxsize=512)  # neighbours come again: 35 MB spare 45 % of the reading
def read(text: str) -> Words:
    """A text's words and shingles."""
    found = compared_words(text)
    hashes = run_hashes(found)
    return Words(tuple(found), hashes, frozenset(hashes))


def aligned_words(first: Words, second: Words, language: str | None = None) -> Alignment:
    """The same for texts already read."""
    if first.words == second.words:
        return Alignment(first, second, ((0, 0, len(first.words)),) if first.words else (), ())
    blocks = _extended(first.words, second.words, _blocks(_chain(_anchors(first, second))))
    return Alignment(first, second, blocks, tuple(_gaps(first.words, second.words, blocks, language)))


# -- blocks -------------------------------------------------------------------------------------------------------


def _anchors(first: Words, second: Words) -> list[tuple[int, int]]:
    """Places of the shingles that stand once in each text, in the first text's order."""
    shared = first.distinct & second.distinct
    places = _single(second.hashes, shared)
    mine = _single(first.hashes, shared)
    return [(at, places[one]) for one, at in mine.items() if one in places]


def _single(hashes: Sequence[int], shared: frozenset[int]) -> dict[int, int]:
    places: dict[int, int] = {}
    again: set[int] = set()
    for at, one in enumerate(hashes):
        if one in shared:
            if one in places:
                again.add(one)
            else:
                places[one] = at
    return {one: at for one, at in places.items() if one not in again} if again else places


def _chain(anchors: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of anchors that rises in both texts (patience sorting)."""
    tails: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(anchors):
        pile = bisect_left(tails, place)
        if pile == len(tails):
            tails.append(place)
            holders.append(at)
        else:
            tails[pile], holders[pile] = place, at
        before.append(holders[pile - 1] if pile else -1)
    chain: list[tuple[int, int]] = []
    at = holders[-1] if holders else -1
    while at >= 0:
        chain.append(anchors[at])
        at = before[at]
    chain.reverse()
    return chain


def _blocks(chain: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Anchors on one diagonal as blocks of words; of anchors that overlap on two diagonals the later is cut."""
    blocks: list[tuple[int, int, int]] = []
    for first, second in chain:
        length = WIDTH
        if blocks:
            a, b, held = blocks[-1]
            if first - a == second - b and first <= a + held:
                blocks[-1] = (a, b, first + WIDTH - a)
                continue
            cut = max(a + held - first, b + held - second, 0)
            if cut >= WIDTH:
                continue
            first, second, length = first + cut, second + cut, WIDTH - cut
        blocks.append((first, second, length))
    return blocks


def _extended(
    first: Sequence[str], second: Sequence[str], blocks: Sequence[tuple[int, int, int]]
) -> tuple[tuple[int, int, int], ...]:
    """Blocks grown over the equal words beside them; those that meet are one."""
    grown: list[tuple[int, int, int]] = []
    free_a = free_b = 0
    for at, (a, b, length) in enumerate(blocks):
        while a > free_a and b > free_b and first[a - 1] == second[b - 1]:
            a, b, length = a - 1, b - 1, length + 1
        end_a, end_b = blocks[at + 1][:2] if at + 1 < len(blocks) else (len(first), len(second))
        while a + length < end_a and b + length < end_b and first[a + length] == second[b + length]:
            length += 1
        if grown and a == free_a and b == free_b:
            a, b, length = grown[-1][0], grown[-1][1], grown.pop()[2] + length
        grown.append((a, b, length))
        free_a, free_b = a + length, b + length
    return tuple(grown)


# -- gaps ---------------------------------------------------------------------------------------------------------


def _gaps(
    first: Sequence[str], second: Sequence[str], blocks: Sequence[tuple[int, int, int]], language: str | None
) -> Iterator[Gap]:
    free_a = free_b = 0
    ends = [(a, b, length) for a, b, length in blocks] + [(len(first), len(second), 0)]
    for at, (a, b, length) in enumerate(ends):
        if a > free_a or b > free_b:
            yield _gap(first, second, (free_a, a), (free_b, b), at in (0, len(ends) - 1), language)
        free_a, free_b = a + length, b + length


def _gap(
    first: Sequence[str], second: Sequence[str], mine: Span, theirs: Span, edge: bool, language: str | None
) -> Gap:
    old, new = first[mine[0] : mine[1]], second[theirs[0] : theirs[1]]
    if not old or not new:
        return Gap(GapKind.DELETION if old else GapKind.INSERTION, mine, theirs, edge, False)
    if edge:
        opening = mine[0] == theirs[0] == 0
        return Gap(GapKind.SUBSTITUTION, mine, theirs, edge, opening and _other_news(old, new, language))
    if _same_letters(old, new):
        return Gap(GapKind.HARMLESS, mine, theirs, edge, False)
    before, after = told(old, language), told(new, language)
    carries = any(one and other and one != other for one, other in zip(before, after, strict=True))
    return Gap(GapKind.SUBSTITUTION, mine, theirs, edge, carries)


def _other_news(old: Sequence[str], new: Sequence[str], language: str | None) -> bool:
    """Whether two openings tell other outcomes; numbers and days do not count, furniture before a text has its own."""
    before, after = told(old[-OPENING:], language)[1], told(new[-OPENING:], language)[1]
    return bool(before and after and before != after)


def _same_letters(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether one side's letters contain the other's, and its numbers too: glued or cut words are no exchange."""
    short, long = sorted((old, new), key=lambda words: sum(map(len, words)))
    return "".join(short) in "".join(long) and numbers(short, None) <= numbers(long, None)


def told(words: Sequence[str], language: str | None) -> tuple[set[str], set[str], set[str]]:
    """The numbers, outcomes and days that words tell."""
    outcomes = {stem for word in words if (stem := outcome(word, language))}
    return numbers(words, language), outcomes, {word for word in words if dated(word)}


def numbers(words: Sequence[str], language: str | None) -> set[str]:
    """Numbers by value, thousands written either way: an editor's "1,200" for "1.200" is no other number."""
    counted = number_words(language)
    found: set[str] = set()
    for word in words:
        if match := _NUMBER.match(word):
            plain = match.group()
            grouped = _GROUPED.fullmatch(plain)
            found.add(re.sub("[.,]", "", plain) if grouped else plain.replace(",", "."))
        elif word in counted:
            found.add(f"{counted[word]:g}")
    return found
