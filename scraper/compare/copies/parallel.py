"""Two texts in two languages sentence by sentence: which stand for each other, in order, and how far they agree.

The alignment is Gale and Church's (lengths, one to one or two, or left out) anchored by what outlives translation.
Whether that makes a translation is decided in scraper.compare.copies.translations.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from scraper.compare.copies.survivors import Unit, spoken, units, weight
from scraper.model import Article, Span

# In the currency of survivors.weight: what a sentence is worth that fits by its length alone, and costs that is left
# out, or taken together with its neighbour.
FITS, LEFT_OUT, TOGETHER = 0.5, 0.4, 0.4
SPREAD = 0.35  # of the logarithm of two lengths' ratio: at 1.4 to 1 nothing is left of FITS
WORST = 3.0
SHARED = 1.0  # what two sentences have to share to hold each other
CARRIED = 0.6  # logarithm of the ratio up to which two between such pairs go along
_STEPS = ((1, 1), (1, 2), (2, 1), (2, 2))
PREFIX = 3  # letters that two spellings of a name begin with: Bruxelles, Brussel; Kowalskiego, Kowalski
NEAR = 50  # words with one beginning that are compared
SPELT = 0.6  # of the letters in common, and in order


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences [first) of the first text that stand for sentences [second) of the second; one side may be empty."""

    first: Span
    second: Span
    shared: frozenset[str] = frozenset()
    other: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())  # numbers of either side alone, in digits
    held: bool = False  # it shares enough, or goes along with those beside it

    @property
    def paired(self) -> bool:
        """Whether both sides have a sentence."""
        return self.first[0] < self.first[1] and self.second[0] < self.second[1]


@dataclass(frozen=True, slots=True)
class Half:
    """One of the two texts as seen from the other, all between 0 and 1."""

    covered: float  # share of its letters in sentences that stand for others
    agreed: float  # of all it tells that outlives translation, by weight, found in the sentence that stands for it
    agreed_within: float  # the same for the sentences alone that stand for others


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two aligned texts."""

    units: tuple[tuple[Unit, ...], tuple[Unit, ...]]
    beads: tuple[Bead, ...]
    halves: tuple[Half, Half]

    @property
    def evidence(self) -> float:
        """What the different keys weigh that aligned sentences share."""
        return math.fsum(weight(key) for key in {key for bead in self.beads for key in bead.shared})

    @property
    def held(self) -> int:
        """Pairs of sentences that share enough by themselves."""
        return sum(_weighed(bead.shared) >= SHARED for bead in self.beads)

    @property
    def exchanged(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        """Numbers and days that stand against others in sentences which stand for each other."""
        return tuple(bead.other for bead in self.beads if bead.held and all(bead.other))


def parallel(first: tuple[Unit, ...], second: tuple[Unit, ...]) -> Parallel:
    """Align two texts. Quadratic in their sentences, of which there are at most survivors.MOST."""
    same = _same_names(first, second)
    mine, theirs = _Side(first, {}, same), _Side(second, same, same)
    beads = _carried([_bead(mine, theirs, step) for step in _steps(mine, theirs)], mine, theirs)
    return Parallel((first, second), beads, (_half(mine, beads, 0), _half(theirs, beads, 1)))


# -- names in two spellings ---------------------------------------------------------------------------------------


def _same_names(first: Iterable[Unit], second: Iterable[Unit]) -> Mapping[str, str]:
    """By name of the second text the first text's spelling; a name of one only has to be capitalised in the other."""
    names, capitals = _all_names(first)
    their_names, their_capitals = _all_names(second)
    same = {name: name for name in (names & their_capitals) | (their_names & capitals)}
    for one, other in _candidates(names - same.keys(), their_capitals - same.keys()):
        same.setdefault(other, one)
    taken = set(same.values())
    for other, one in _candidates(their_names - same.keys(), capitals - taken):
        same.setdefault(other, one)
    return same


def _all_names(units: Iterable[Unit]) -> tuple[set[str], set[str]]:
    names: set[str] = set()
    capitals: set[str] = set()
    for unit in units:
        names |= unit.names
        capitals |= unit.capitals
    return names, capitals


def _candidates(names: Iterable[str], capitals: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each name with the word that is spelt most like it, if one is."""
    by_start: dict[str, list[str]] = {}
    for word in sorted(capitals):
        by_start.setdefault(word[:PREFIX], []).append(word)
    for name in sorted(names):
        near = by_start.get(name[:PREFIX], [])[:NEAR] if len(name) > PREFIX else ()
        best = max(near, key=lambda word: Indel.normalized_similarity(name, word), default=None)
        if best is not None and len(best) > PREFIX and Indel.normalized_similarity(name, best) >= SPELT:
            yield name, best


class _Side:
    """The sentences of a text as sets of keys in common spelling, alone and two together."""

    def __init__(self, units: Sequence[Unit], spelling: Mapping[str, str], same: Mapping[str, str]) -> None:
        known = set(same.values())
        self.units = units
        self.keys = [
            unit.exact | {key for name in unit.capitals if (key := spelling.get(name, name)) in known} for unit in units
        ]
        self.told = [
            keys | {spelling.get(name, name) for name in unit.names}
            for keys, unit in zip(self.keys, units, strict=True)
        ]
        self.pairs = [one | other for one, other in zip(self.keys, self.keys[1:], strict=False)]
        self.sizes = [unit.size for unit in units]

    def of(self, start: int, end: int) -> frozenset[str]:
        return frozenset() if start == end else self.keys[start] if end - start == 1 else self.pairs[start]

    def size(self, start: int, end: int) -> int:
        return sum(self.sizes[start:end])

    def digits(self, start: int, end: int) -> frozenset[str]:
        return frozenset(key for unit in self.units[start:end] for key in unit.digits)


# -- aligning -----------------------------------------------------------------------------------------------------

_Step = tuple[int, int, int, int]


def _steps(first: _Side, second: _Side) -> list[_Step]:
    """The best way through both texts: (first from, to, second from, to) in order."""
    rows, columns = len(first.units), len(second.units)
    best = [[-LEFT_OUT * (row + column) for column in range(columns + 1)] for row in range(rows + 1)]
    came: list[list[tuple[int, int]]] = [
        [(1, 0) if row else (0, 1) for _ in range(columns + 1)] for row in range(rows + 1)
    ]
    came[0] = [(0, 1)] * (columns + 1)
    for row in range(1, rows + 1):
        for column in range(1, columns + 1):
            top, way = best[row - 1][column] - LEFT_OUT, (1, 0)
            if (aside := best[row][column - 1] - LEFT_OUT) > top:
                top, way = aside, (0, 1)
            for down, right in _STEPS:
                if down <= row and right <= column:
                    step = (row - down, row, column - right, column)
                    if (reached := best[row - down][column - right] + _worth(first, second, step)) > top:
                        top, way = reached, (down, right)
            best[row][column], came[row][column] = top, way
    return _walked(came, rows, columns)


def _walked(came: Sequence[Sequence[tuple[int, int]]], row: int, column: int) -> list[_Step]:
    steps: list[_Step] = []
    while row or column:
        down, right = came[row][column]
        steps.append((row - down, row, column - right, column))
        row, column = row - down, column - right
    steps.reverse()
    return steps


def _worth(first: _Side, second: _Side, step: _Step) -> float:
    mine, theirs = first.of(*step[:2]), second.of(*step[2:])
    ratio = _ratio(first, second, step)
    worth = FITS - min(WORST, FITS * (ratio / SPREAD) ** 2) - TOGETHER * (step[1] - step[0] + step[3] - step[2] - 2)
    if shared := mine & theirs:
        worth += _weighed(shared)
    return worth


def _ratio(first: _Side, second: _Side, step: _Step) -> float:
    return math.log((first.size(*step[:2]) + 10) / (second.size(*step[2:]) + 10))


def _weighed(keys: Iterable[str]) -> float:
    return math.fsum(map(weight, keys))


def _bead(first: _Side, second: _Side, step: _Step) -> Bead:
    mine, theirs = first.of(*step[:2]), second.of(*step[2:])
    shared = mine & theirs
    bead = Bead(step[:2], step[2:], shared)
    if not bead.paired:
        return bead
    other = first.digits(*step[:2]) - theirs, second.digits(*step[2:]) - mine
    return Bead(step[:2], step[2:], shared, other, _weighed(shared) >= SHARED)


def _carried(beads: Sequence[Bead], first: _Side, second: _Side) -> tuple[Bead, ...]:
    """Pairs of like length that share too little by themselves go along with one beside them that does."""
    found = []
    for at, bead in enumerate(beads):
        beside = [beads[near].held for near in (at - 1, at + 1) if 0 <= near < len(beads)]
        if bead.paired and not bead.held and any(beside) and not all(bead.other):
            fits = abs(_ratio(first, second, (*bead.first, *bead.second))) <= CARRIED
            bead = Bead(bead.first, bead.second, bead.shared, bead.other, fits)
        found.append(bead)
    return tuple(found)


# -- how far they agree -------------------------------------------------------------------------------------------


# What a name that the other text lacks counts of its weight: "Public Prosecutor" is no name, but reads like one.
_UNSURE = 0.4


def _half(side: _Side, beads: Sequence[Bead], place: int) -> Half:
    covered = found = told = told_within = 0.0
    for bead in beads:
        start, end = (bead.first, bead.second)[place]
        for at in range(start, end):
            here = math.fsum(weight(key) * (1 if key in side.keys[at] else _UNSURE) for key in side.told[at])
            told += here
            if bead.held:
                covered += side.sizes[at]
                told_within += here
                found += _weighed(side.told[at] & bead.shared)
    return Half(
        covered / (sum(side.sizes) or 1), found / told if told else 0.0, found / told_within if told_within else 0.0
    )


# -- side by side -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PassagePair:
    """A stretch of the one text and what stands for it in the other, either may be empty; spans into `Article.text`."""

    first: Span
    second: Span


def passages(first: Article, second: Article, languages: tuple[str | None, str | None]) -> tuple[PassagePair, ...]:
    """Two articles paragraph by paragraph as they stand for each other, in order, for reading side by side.

    What is too long to be aligned stands whole in the last one.
    """
    told, other = (units(each, spoken(code) or "en") for each, code in zip((first, second), languages, strict=True))
    found: list[PassagePair] = []
    before: tuple[tuple[Unit, ...], tuple[Unit, ...]] = ((), ())
    for bead in parallel(told, other).beads:
        sides = told[slice(*bead.first)], other[slice(*bead.second)]
        passage = PassagePair(_spanned(sides[0]), _spanned(sides[1]))
        if found and _goes_on(before, sides):
            held = found.pop()
            passage = PassagePair(_joined(held.first, passage.first), _joined(held.second, passage.second))
        found.append(passage)
        before = sides
    rest = PassagePair(_behind(first, told), _behind(second, other))
    return (*found, rest) if any((*rest.first, *rest.second)) else tuple(found)


def _behind(article: Article, told: Sequence[Unit]) -> Span:
    """What follows the last of these sentences, without the white space around it; (0, 0) for nothing."""
    text, start = article.text, told[-1].span[1] if told else len(article.headline)
    start += len(text[start:]) - len(text[start:].lstrip())
    return (start, len(text.rstrip())) if start < len(text) else (0, 0)


def _spanned(some: Sequence[Unit]) -> Span:
    return (some[0].span[0], some[-1].span[1]) if some else (0, 0)


def _joined(held: Span, more: Span) -> Span:
    return (held[0], more[1]) if more[1] else held


def _goes_on(before: tuple[Sequence[Unit], Sequence[Unit]], sides: tuple[Sequence[Unit], Sequence[Unit]]) -> bool:
    """Whether the next sentences stand in the paragraph of those before, and again on both sides or on the same one."""
    alike = [bool(held) is bool(more) for held, more in zip(before, sides, strict=True)]
    told = 0 if sides[0] else 1
    return all(alike) and before[told][-1].paragraph == sides[told][0].paragraph
