"""Compares several reads of one page with what is held: what they agree on is the edit, the rest jittering furniture.

Pure; how often a page is read, and what is kept of it, is decided elsewhere. Reads moments apart show the same article,
so where they contradict one another nothing is certain:

* A line that only some of the reads carry is set aside, and so is the held line that stood in its place. Inside a line
  that all of them carry only the differing words are set aside. Every other difference from what is held is an edit,
  even a comma or full stop.
* A contradiction is learned for the whole source and then set aside at once, without a second read. A light line
  (short; no figure, no word of charge or outcome, no correction notice) is learned with its digits masked: "Snow # cm".
  One that has a figure is learned so where three states of it were seen, for two servers of different age show two. Any
  other line is learned to the letter, and only where as many lines were exchanged for others. So no line with another
  figure, name or charge is set aside for its likeness. Words that jitter in a longer line cost a second read each time.
* Where one of the reads agrees with what is held, the others may show an edit that not all servers have yet: nothing is
  learned there (`unsure`). Seen again at a later visit (`torn_before`), light lines that come and go are learned.
* What was learned of a light line counts only while that line is light: with a figure in it, it is an edit again.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from scraper.compare.figures import figures
from scraper.compare.version import Apart, changed
from scraper.compare.version.edits import Place, differences, place, singly, tokens
from scraper.compare.vocabulary import notice, outcome
from scraper.model import Article, Change, Span
from scraper.text.words import fold

LIGHT = 200  # characters; banners and rows of counters are shorter, the median paragraph of a release is longer
COUNTER = 80  # the same for lines with digits, which are masked: a sentence with a date and a counter is longer
ALIKE = 0.5  # share of words in common from which a line is the same one, altered
MOST_PAIRS = 10_000  # 0.1 s; a page with so many other lines is another page
NEAR = 2  # lines
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_LINE = re.compile(r"[^\n]+")
_FIELDS = ("published", "place", "topics", "url", "notices")


@dataclass(frozen=True, slots=True)
class Settled:
    """What the reads agree on: the change from what is held, and what of their contradictions is to be learned."""

    change: Change | None = None
    whole: bool = False  # whole lines came or went: furniture does that too
    unsure: bool = False  # some reads show what is held and others do not
    learned: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line below the headline, as it is compared and where it stands."""

    key: str
    span: Span
    text: str

    @property
    def words(self) -> Counter[str]:
        return Counter(self.key.split())


@dataclass(frozen=True, slots=True)
class _Look:
    """One article's lines, and which of them are known to be furniture."""

    article: Article
    lines: tuple[_Line, ...]
    known: frozenset[int]

    @property
    def fresh(self) -> tuple[int, ...]:
        return tuple(at for at in range(len(self.lines)) if at not in self.known)

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(line.key for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Lines of one text that stand against lines of another: some altered, the others gone or come.

    `here` and `there` are all the places of either text between the common lines around, known furniture among them.
    """

    gone: tuple[int, ...]
    come: tuple[int, ...]
    altered: tuple[tuple[int, int], ...]
    here: range
    there: range


@dataclass(slots=True)
class _Torn:
    """Where reads contradict the first one: lines by their place in each read, and places inside the first text."""

    odd: list[set[int]]
    exchanged: list[set[int]]  # those of them in whose place another read has another line
    places: list[Place] = field(default_factory=list)
    altered: dict[int, set[_Line]] = field(default_factory=dict)  # lines of the first read as the others tell them
    learned: set[str] = field(default_factory=set)
    unsure: bool = False


def settle(
    held: Article | None, reads: Sequence[Article], known: frozenset[str], *, torn_before: bool = False
) -> Settled:
    """Compare reads of one page, the first of which is to be kept; without `held` only `learned` is filled in.

    `known` are marks learned before. The change's spans are those of `changed(held, reads[0])`.
    """
    looks = [_look(read, known) for read in reads]
    before = _look(held, known) if held else None
    torn = _torn(before, looks, torn_before)
    if held is None or before is None:
        return Settled(learned=frozenset(torn.learned))
    hunks = list(_hunks(before, looks[0]))
    come = {at for hunk in hunks for at in hunk.come}
    jitters = {at for at in torn.altered if _masked(looks[0].lines[at]) in torn.learned}
    aside_before, aside = _aside(before, looks, torn), torn.odd[0] | looks[0].known | (come & jitters)
    whole = bool(come - aside) or any(set(hunk.gone) - aside_before for hunk in hunks)
    apart = Apart(
        tuple(before.lines[at].span for at in sorted(aside_before)),
        tuple(looks[0].lines[at].span for at in sorted(aside)),
        tuple(torn.places),
    )
    change = changed(held, _agreed(held, reads), apart)
    return Settled(change, whole and change is not None, torn.unsure, frozenset(torn.learned))


def returned(earlier: Sequence[Article], reads: Sequence[Article], known: frozenset[str]) -> Article | None:
    """The earlier wording that the reads show again, if any."""
    return next((old for old in earlier if settle(old, reads, known).change is None), None)


# -- lines --------------------------------------------------------------------------------------------------------


def _look(article: Article, known: frozenset[str]) -> _Look:
    text, found = article.text, list[_Line]()
    for match in _LINE.finditer(text, len(article.headline)):
        if key := " ".join(token.key for token in tokens(text, *match.span())):
            found.append(_Line(key, match.span(), match.group()))
    familiar = (at for at, line in enumerate(found) if known and _is_known(line, known, article.language))
    return _Look(article, tuple(found), frozenset(familiar))


def _is_known(line: _Line, known: frozenset[str], language: str | None) -> bool:
    if _mark(line.key) in known or (_counter(line) in known and _counts(line)):
        return True
    return _masked(line) in known and _light(line, language)


def _light(line: _Line, language: str | None) -> bool:
    """Whether a line could be furniture for all it says."""
    return _counts(line) and not figures(line.text, language)


def _counts(line: _Line) -> bool:
    """Whether a line is short and says nothing of a case but, it may be, a number."""
    if len(line.text) > (COUNTER if _DIGITS.search(line.text) else LIGHT) or notice(line.text):
        return False
    return not any(outcome(fold(word), None) for word in line.key.split())


def _mark(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:16]


def _masked(line: _Line) -> str:
    return _mark(f"# {_DIGITS.sub('#', line.key.casefold())}")


def _counter(line: _Line) -> str:
    return _mark(f"## {_DIGITS.sub('#', line.key.casefold())}")


def _hunks(old: _Look, new: _Look) -> Iterator[_Hunk]:
    """Where two texts differ in what is not known for furniture: that would match far off, and tear a text apart."""
    ours, theirs = old.fresh, new.fresh
    keys = [[look.lines[at].key for at in fresh] for look, fresh in ((old, ours), (new, theirs))]
    for stretch in differences(*keys):
        gone, come = ours[stretch.old_from : stretch.old_to], theirs[stretch.new_from : stretch.new_to]
        altered = _altered({at: old.lines[at].words for at in gone}, {at: new.lines[at].words for at in come})
        yield _Hunk(
            tuple(at for at in gone if at not in altered),
            tuple(at for at in come if at not in altered.values()),
            tuple(altered.items()),
            _between(ours, stretch.old_from, stretch.old_to, len(old.lines)),
            _between(theirs, stretch.new_from, stretch.new_to, len(new.lines)),
        )


def _between(fresh: Sequence[int], start: int, end: int, lines: int) -> range:
    return range(fresh[start - 1] + 1 if start else 0, fresh[end] if end < len(fresh) else lines)


def _altered(gone: dict[int, Counter[str]], come: dict[int, Counter[str]]) -> dict[int, int]:
    """Which line became which, the likest pairs first."""
    if len(gone) * len(come) > MOST_PAIRS:
        return {}
    pairs = [(_likeness(ours, theirs), -a, -c) for a, ours in gone.items() for c, theirs in come.items()]
    altered: dict[int, int] = {}
    taken: set[int] = set()
    for _, a, c in sorted((pair for pair in pairs if pair[0] >= ALIKE), reverse=True):
        if -a not in altered and -c not in taken:
            altered[-a] = -c
            taken.add(-c)
    return altered


def _likeness(ours: Counter[str], theirs: Counter[str]) -> float:
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


# -- where the reads contradict one another -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Odd:
    """Lines that the first read carries and another does not, and the reverse."""

    ours: frozenset[int]
    theirs: frozenset[int]
    fresh: tuple[tuple[_Line, ...], tuple[_Line, ...]]  # those of them not known for furniture

    @property
    def even(self) -> bool:
        """Whether it may all be lines exchanged for lines."""
        return len(self.ours) == len(self.theirs)

    @property
    def familiar(self) -> bool:
        return sum(map(len, self.fresh)) < len(self.ours) + len(self.theirs)


def _torn(before: _Look | None, looks: Sequence[_Look], torn_before: bool) -> _Torn:
    torn = _Torn([set() for _ in looks], [set() for _ in looks])
    first = looks[0]
    for at, other in enumerate(looks[1:], 1):
        _headlines(before, first, other, torn)
        hunks = list(_hunks(first, other))
        odd = _odd(first, other, hunks)
        for number, lines in ((0, odd.ours), (at, odd.theirs)):
            torn.odd[number] |= lines
            torn.exchanged[number] |= lines if odd.even else set()
        _learn_odd(before, odd, torn, torn_before, first.article.language)
        for one, two in (pair for hunk in hunks for pair in hunk.altered):
            torn.places += _inside(first.article, first.lines[one].span, other.article, other.lines[two].span)
            torn.altered.setdefault(one, set()).add(other.lines[two])
    _learn_altered(before, first, torn)
    return torn


def _odd(first: _Look, other: _Look, hunks: Sequence[_Hunk]) -> _Odd:
    gone = [line for hunk in hunks for line in hunk.gone]
    come = [line for hunk in hunks for line in hunk.come]
    return _Odd(
        frozenset(gone) | {at for at in first.known if first.lines[at].key not in other.keys},
        frozenset(come) | {at for at in other.known if other.lines[at].key not in first.keys},
        (tuple(first.lines[at] for at in gone), tuple(other.lines[at] for at in come)),
    )


def _headlines(before: _Look | None, first: _Look, other: _Look, torn: _Torn) -> None:
    one, two = first.article, other.article
    found = list(_inside(one, (0, len(one.title)), two, (0, len(two.title))))
    torn.places += found
    torn.unsure |= bool(found) and before is not None and before.article.title in (one.title, two.title)


def _inside(one: Article, here: Span, other: Article, there: Span) -> Iterator[Place]:
    """The places in a line of the first article that read otherwise in the other one."""
    ours, theirs = tokens(one.text, *here), tokens(other.text, *there)
    for stretch in singly(differences([token.key for token in theirs], [token.key for token in ours])):
        (start, end), filled = place(ours, stretch.new_from, stretch.new_to)
        yield (max(start, here[0]), min(end, here[1])), filled


def _learn_odd(before: _Look | None, odd: _Odd, torn: _Torn, torn_before: bool, language: str | None) -> None:
    """Lines that come and go: light ones by their likeness; any other only where lines are exchanged, to the letter."""
    ours, theirs = odd.fresh
    held = before.keys if before else frozenset[str]()
    free = before is None or (odd.even and odd.familiar) or _free(held, ours, theirs)
    torn.unsure |= bool(ours or theirs) and not free and not torn_before
    for line in (*ours, *theirs):
        if _light(line, language):
            torn.learned |= {_masked(line)} if free or torn_before else set()
        elif free and odd.even and line.key not in held:
            torn.learned.add(_mark(line.key))


def _learn_altered(before: _Look | None, first: _Look, torn: _Torn) -> None:
    """Lines that all reads carry and in which they tell different words or numbers."""
    for at, others in torn.altered.items():
        ours = first.lines[at]
        free = before is None or all(_free(before.keys, (ours,), (line,)) for line in others)
        torn.unsure |= not free
        if free and all(_light(line, first.article.language) for line in (ours, *others)):
            torn.learned |= {_masked(line) for line in (ours, *others)}
            continue
        stood = [line for line in (before.lines if before else ()) if _masked(line) == _masked(ours)]
        told = {line.key: line for line in (ours, *others, *stood)}
        if len(told) > 2 and _counts(ours) and len({_masked(line) for line in told.values()}) == 1:
            torn.learned.add(_counter(ours))


def _free(held: frozenset[str], ours: Sequence[_Line], theirs: Sequence[_Line]) -> bool:
    """Whether neither side is what is held, so that no server can be showing the state of before."""
    return not any(all(line.key in held for line in side) for side in (ours, theirs))


# -- what is held in the place of such lines ----------------------------------------------------------------------


def _aside(before: _Look, looks: Sequence[_Look], torn: _Torn) -> set[int]:
    """Held lines that are no part of the comparison: known furniture, and what stood where the reads contradict."""
    pairs = zip(looks[1:], torn.odd[1:], strict=True)
    shown = {look.lines[at].key for look, odd in pairs for at in odd} - looks[0].keys
    aside = set(before.known) | {at for at, line in enumerate(before.lines) if line.key in shown}
    chosen: set[int] = set()
    for number, look in enumerate(looks):
        found = list(_hunks(before, look))
        aside |= {one for hunk in found for one, two in hunk.altered if two in torn.odd[number]}
        aside |= {one for hunk in found for one in hunk.gone if _like_known(before, one, look, hunk)}
        for region in _regions(found):
            if chosen.isdisjoint(region.gone):
                chosen |= _stood_there(before, region, look, number, aside, torn)
    return aside | chosen


def _like_known(before: _Look, one: int, look: _Look, hunk: _Hunk) -> bool:
    """Whether a held line is what a line known for furniture was before: the weather of another day."""
    words = before.lines[one].words
    return any(_likeness(words, look.lines[at].words) >= ALIKE for at in hunk.there if at in look.known)


def _regions(found: Sequence[_Hunk]) -> Iterator[_Hunk]:
    """Hunks with hardly a line between them as one: a list of links shares some with the list of before."""
    joined: list[_Hunk] = []
    for hunk in found:
        last = joined[-1] if joined else None
        if last and hunk.here.start - last.here.stop <= NEAR and hunk.there.start - last.there.stop <= NEAR:
            both = (last.gone + hunk.gone, last.come + hunk.come, last.altered + hunk.altered)
            ranges = range(last.here.start, hunk.here.stop), range(last.there.start, hunk.there.stop)
            joined[-1] = _Hunk(*both, *ranges)
        else:
            joined.append(hunk)
    yield from joined


def _stood_there(before: _Look, hunk: _Hunk, look: _Look, number: int, aside: set[int], torn: _Torn) -> set[int]:
    """As many of the hunk's held lines as a read shows uncertain ones there, the nearest in length first.

    A heavy line gives way only where the reads exchange one line for another: beside a banner that comes and goes it
    is a paragraph that was cut.
    """
    language, chosen = before.article.language, set[int]()
    paired = {two for _, two in hunk.altered}
    spare = [at for at in hunk.there if at in torn.odd[number] and at not in paired]
    spare = spare[: max(0, len(spare) - len(aside.intersection(hunk.here)))]
    free = {at: _light(before.lines[at], language) for at in hunk.gone if at not in aside}
    alone = len(free) == len(spare)
    for at in spare:
        fit = [one for one in free if at in torn.exchanged[number] or free[one]]
        if not fit:
            continue
        nearest = min(fit, key=lambda one: abs(len(before.lines[one].text) - len(look.lines[at].text)))
        chosen.add(nearest)
        if alone:
            held = before.lines[nearest]
            torn.learned.add(_masked(held) if free[nearest] else _mark(held.key))
        del free[nearest]
    return chosen


# -- the other fields ---------------------------------------------------------------------------------------------


def _agreed(held: Article, reads: Sequence[Article]) -> Article:
    """The first read, with what is held in the fields about which the reads differ."""
    told = {name for name in _FIELDS if len({_comparable(read, name) for read in reads}) > 1}
    return replace(reads[0], **{name: getattr(held, name) for name in told})


def _comparable(read: Article, name: str) -> object:
    value = getattr(read, name)
    return frozenset(value) if isinstance(value, tuple) else value
