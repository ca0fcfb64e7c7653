"""Aligns two texts word by word: the blocks that both carry in one order, and the gaps between them.

Whether that makes one a copy of the other is decided in scraper.compare.copies.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from scraper.compare.copies.fingerprint import WIDTH, Words
from scraper.compare.vocabulary import dated, number_words, outcome
from scraper.model import Span

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")

# Words before the first solid block that are read as the text's own opening: from 12 to 50 nothing changes; all of
# them, and of copies with three edits at once .517 -> .433 are found.
OPENING = 25
# Words of a common block from which it is the text itself, and not a phrase that two openings share: at 6 nothing
# changes, at 24 copies of five offices found .889 -> .852.
SOLID = 12
LEAD = 60  # words that a lead or a last paragraph may have; from 30 to 120 nothing changes
FINE = 60  # words of a gap up to which it is aligned word by word; from 30 up nothing changes but what it costs
# Of the shorter side's words in common, from which such a gap is taken apart: without, of the pairs of whole pages that
# are called copies .993 -> .991 are right.
ALIKE = 0.3


Block = tuple[int, int, int]  # start in the first text, start in the second, words


class GapKind(StrEnum):
    INSERTION = "insertion"  # words that only the second text has
    DELETION = "deletion"  # words that only the first text has
    SUBSTITUTION = "substitution"
    HARMLESS = "harmless"  # the same letters, glued, cut or without accents


class News(StrEnum):
    """The kinds of fact that make a text news, and no copy, where they differ."""

    NUMBER = "number"
    OUTCOME = "outcome"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where two texts differ: the words `first` of the one, against the words `second` of the other.

    `edge`: it stands before or after the text itself. `tells`: the kinds of fact that both sides state, but not alike.
    """

    kind: GapKind
    first: Span
    second: Span
    edge: bool
    tells: frozenset[News] = frozenset()

    @property
    def exchanged(self) -> int:
        """How many words were exchanged for others."""
        return min(self.first[1] - self.first[0], self.second[1] - self.second[0])

    @property
    def longest(self) -> int:
        """Words on the longer side."""
        return max(self.first[1] - self.first[0], self.second[1] - self.second[0])


@dataclass(frozen=True, slots=True)
class Alignment:
    """Blocks (start in the first text, start in the second, words) that both carry in this order, and the gaps."""

    first: Words
    second: Words
    blocks: tuple[Block, ...]
    gaps: tuple[Gap, ...]
    reopened: bool = False  # before the first solid block both tell outcomes, and not the same

    @property
    def common(self) -> int:
        """Words in blocks."""
        return sum(length for _, _, length in self.blocks)

    @property
    def exchanged(self) -> int:
        """Words exchanged for others inside the text, furniture before and after it not counted."""
        return sum(gap.exchanged for gap in self.gaps if not gap.edge and gap.kind is GapKind.SUBSTITUTION)

    @property
    def at_edges(self) -> int:
        """Words in which the two texts begin and end differently."""
        return sum(gap.exchanged for gap in self.gaps if gap.edge)

    @property
    def substitutions(self) -> tuple[Gap, ...]:
        """Substitutions inside the text."""
        return tuple(gap for gap in self.gaps if gap.kind is GapKind.SUBSTITUTION and not gap.edge)


def aligned(first: Words, second: Words, language: str | None = None) -> Alignment:
    """Align two texts through the shingles that are unique in both; spans count words, not characters."""
    if first.words == second.words:
        return Alignment(first, second, ((0, 0, len(first.words)),) if first.words else (), ())
    coarse = shared_blocks(first, second)
    solid = _text(first.words, second.words, coarse)
    blocks = tuple(_refined(first.words, second.words, coarse, solid))
    gaps = tuple(_gaps(first.words, second.words, blocks, solid, language))
    return Alignment(first, second, blocks, gaps, solid is not None and _reopened(first, second, solid[0], language))


def shared_blocks(first: Words, second: Words) -> tuple[Block, ...]:
    """What two texts have in common in one order, by runs of five words that stand once in each."""
    return _extended(first.words, second.words, _blocks(_chain(_anchors(first, second))))


# -- blocks -------------------------------------------------------------------------------------------------------


def _anchors(first: Words, second: Words) -> list[tuple[int, int]]:
    """Places of the shingles that stand once in each text, in the first text's order."""
    shared = (first.distinct & second.distinct).difference(_repeated(first), _repeated(second))
    places = {one: at for at, one in enumerate(second.hashes) if one in shared}
    return [(at, places[one]) for at, one in enumerate(first.hashes) if one in shared]


def _repeated(text: Words) -> set[int]:
    if len(text.hashes) == len(text.distinct):  # most texts repeat no five words
        return set()
    return {one for one, times in Counter(text.hashes).items() if times > 1}


def _chain(anchors: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of anchors that rises in both texts (patience sorting)."""
    order = [place for _, place in anchors]
    if order == sorted(order):
        return list(anchors)  # most copies: nothing was moved
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
    at = holders[-1]
    while at >= 0:
        chain.append(anchors[at])
        at = before[at]
    chain.reverse()
    return chain


def _blocks(chain: Sequence[tuple[int, int]]) -> list[Block]:
    """Anchors on one diagonal as blocks of words; of anchors that overlap on two diagonals the later is cut."""
    blocks: list[Block] = []
    a = b = held = 0  # the block that still grows
    for first, second in chain:
        if first - a == second - b and first <= a + held:
            held = first + WIDTH - a
            continue
        cut = max(a + held - first, b + held - second, 0)
        if held:
            blocks.append((a, b, held))
        a, b, held = first + cut, second + cut, WIDTH - cut
    if held:
        blocks.append((a, b, held))
    return blocks


def _extended(first: Sequence[str], second: Sequence[str], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks grown over the equal words beside them; those that meet are one."""
    grown: list[Block] = []
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


def _text(first: Sequence[str], second: Sequence[str], blocks: Sequence[Block]) -> tuple[Block, Block] | None:
    """The first and the last block of the text itself; what lies outside them is opening and end, an edge.

    Phrases that two openings share are part of these, where one of them is no longer than a lead and most of its words
    are its own: else words were exchanged inside running text.
    """
    if not blocks:
        return None
    long = [block for block in blocks if block[2] >= SOLID] or blocks
    last = long[-1]
    opens, closes = blocks.index(long[0]), blocks.index(last)
    opening = min(long[0][:2])
    end = min(len(first) - last[0] - last[2], len(second) - last[1] - last[2])
    return (
        long[0] if _own(opening, blocks[:opens]) else blocks[0],
        last if _own(end, blocks[closes + 1 :]) else blocks[-1],
    )


def _own(length: int, shared: Sequence[Block]) -> bool:
    return length <= LEAD and 2 * sum(words for _, _, words in shared) <= length


def _refined(
    first: Sequence[str], second: Sequence[str], blocks: Sequence[Block], solid: tuple[Block, Block] | None
) -> Iterator[Block]:
    """The blocks, and between solid ones the words that short gaps have in common: two words exchanged near each
    other leave one gap between shingles, and are yet two."""
    held: Block | None = None
    for block in blocks:
        if held is not None and solid is not None and solid[0][0] < block[0] <= solid[1][0]:
            yield from _fine(first, second, (held[0] + held[2], block[0]), (held[1] + held[2], block[1]))
        yield block
        held = block


def _fine(first: Sequence[str], second: Sequence[str], mine: Span, theirs: Span) -> Iterator[Block]:
    shorter, longer = sorted((mine[1] - mine[0], theirs[1] - theirs[0]))
    if shorter < 2 or longer > FINE:
        return
    steps = Indel.opcodes(first[mine[0] : mine[1]], second[theirs[0] : theirs[1]])
    equal = [
        (mine[0] + step.src_start, theirs[0] + step.dest_start, step.src_end - step.src_start)
        for step in steps
        if step.tag == "equal"
    ]
    if sum(length for _, _, length in equal) >= ALIKE * shorter:
        yield from equal


# -- gaps ---------------------------------------------------------------------------------------------------------


def _gaps(
    first: Sequence[str],
    second: Sequence[str],
    blocks: Sequence[Block],
    solid: tuple[Block, Block] | None,
    language: str | None,
) -> Iterator[Gap]:
    free_a = free_b = 0
    opens, closes = (solid[0][0], solid[1][0]) if solid else (len(first), 0)
    for a, b, length in [*blocks, (len(first), len(second), 0)]:
        if a > free_a or b > free_b:
            yield _gap(first, second, (free_a, a), (free_b, b), a <= opens or free_a > closes, language)
        free_a, free_b = a + length, b + length


def _gap(
    first: Sequence[str], second: Sequence[str], mine: Span, theirs: Span, edge: bool, language: str | None
) -> Gap:
    old, new = first[mine[0] : mine[1]], second[theirs[0] : theirs[1]]
    if not old or not new:
        return Gap(GapKind.DELETION if old else GapKind.INSERTION, mine, theirs, edge)
    if edge:
        return Gap(GapKind.SUBSTITUTION, mine, theirs, edge)
    if _same_letters(old, new):
        return Gap(GapKind.HARMLESS, mine, theirs, edge)
    before, after = news_in(old, language), news_in(new, language)
    pairs = zip(News, before, after, strict=True)
    tells = frozenset(kind for kind, one, other in pairs if one and other and one != other)
    return Gap(GapKind.SUBSTITUTION, mine, theirs, edge, tells)


def _reopened(first: Words, second: Words, solid: Block, language: str | None) -> bool:
    """Whether two openings tell other outcomes; numbers and days do not count, furniture before a text has its own."""
    if not solid[0] or not solid[1]:
        return False
    before, after = (
        news_in(text.words[max(0, start - OPENING) : start], language)[1]
        for text, start in ((first, solid[0]), (second, solid[1]))
    )
    return bool(before and after and before != after)


def _same_letters(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether one side's letters contain the other's, and its numbers too: glued or cut words are no exchange."""
    short, long = sorted((old, new), key=lambda words: sum(map(len, words)))
    return "".join(short) in "".join(long) and numbers(short, None) <= numbers(long, None)


def news_in(words: Sequence[str], language: str | None) -> tuple[set[str], set[str], set[str]]:
    """The facts that words state: numbers, outcomes (arrested, acquitted …) and days."""
    outcomes = {stem for word in words if (stem := outcome(word, language))}
    return numbers(words, language), outcomes, {word for word in words if dated(word)}


def numbers(words: Sequence[str], language: str | None) -> set[str]:
    """The numbers among words, by value: "1,200" and "1.200" are one number."""
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
