"""Which stretches of a text were replaced, added or removed. What an edit means is told by `kinds`."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from scraper.model import Span

Place = tuple[Span, bool]  # a stretch of the text, and whether words stand in it

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_LETTER = rf"[^\W_]|[\u0300-\u036f{_INVISIBLE}]"
_TOKEN = re.compile(
    rf"\d+(?:[.,:]\d+|['’]\d{{3}})*(?:{_LETTER})*|(?:{_LETTER})+"
    r"|(?P<dash>[-‐‑‒–—―−]{1,3})|(?P<dots>\.{3}|…)|(?P<quote>''|``|,,|<<|>>|[\"“”„‟«»″])|(?P<apostrophe>['’‘‚‛`´′‹›])|\S"
)
_LOOKS = {"dash": "-", "dots": "…", "quote": '"', "apostrophe": "'"}  # typographic variants of one mark
_DROPPED = re.compile(f"[{_INVISIBLE}]")
_JOINERS = frozenset("-'/€$£%&@")  # with these a change is told by the whole compound: "74-årige", "€50.8"
# rapidfuzz keeps a bit for every pair of tokens: 4e8 of them are 50 MB. Longer texts are compared by paragraphs.
_MOST_PAIRS = 400_000_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark: as it is compared, and where it stands (code points)."""

    key: str
    start: int
    end: int
    opens: bool = False  # the first of its paragraph

    @property
    def word(self) -> bool:
        return self.key[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens [old_from, old_to) of the old text that became tokens [new_from, new_to) of the new one."""

    old_from: int
    old_to: int
    new_from: int
    new_to: int

    @property
    def pure(self) -> bool:
        """Whether something was only added or only removed."""
        return self.old_from == self.old_to or self.new_from == self.new_to

    @property
    def size(self) -> int:
        return max(self.old_to - self.old_from, self.new_to - self.new_from)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """What a reader sees of text[start:end]: no space, nothing invisible, one form for each kind of quote and dash."""
    found: list[Token] = []
    last = start
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        if key := _key(match):
            opens = not found or "\n" in text[last : match.start()]
            found.append(Token(key, match.start(), match.end(), opens))
            last = match.end()
    return found


def _key(match: re.Match[str]) -> str:
    if match.lastgroup:
        return _LOOKS[match.lastgroup]
    raw = match.group()
    return raw if raw.isascii() else unicodedata.normalize("NFC", _DROPPED.sub("", raw)).replace("’", "'")


def stretches(old: Sequence[Token], new: Sequence[Token]) -> list[Stretch]:
    """The edits that make `new` out of `old`, in order: neighbouring ones as one, whole paragraphs each as one."""
    if len(old) * len(new) > _MOST_PAIRS:
        return _by_paragraph(old, new)
    found = differences([token.key for token in old], [token.key for token in new])
    found = _merged(old, new, found)
    found = [_slid(old, new, found, at) for at in range(len(found))]
    found = [_whole_compounds(old, new, found, at) for at in range(len(found))]
    return [part for stretch in _joined(found) for part in _parts(old, new, stretch)]


def span(found: Sequence[Token], start: int, end: int) -> Span:
    """Where tokens [start, end) stand; of none of them, the place between their neighbours, without length."""
    if start < end:
        return found[start].start, found[end - 1].end
    place = found[start - 1].end if start else found[0].start if found else 0
    return place, place


def calmed(old: Sequence[Token], new: Sequence[Token], torn: Sequence[Place]) -> list[Token]:
    """The old tokens, with the new ones instead wherever a difference touches one of these places of the new text."""
    calm: list[Token] = []
    reached = 0
    for stretch in singly(differences([token.key for token in old], [token.key for token in new])):
        uncertain = _uncertain(new, stretch, torn)
        if uncertain is None:
            continue
        start, end = span(old, stretch.old_from, stretch.old_to)
        calm += old[reached : stretch.old_from]
        calm += [Token(token.key, start, end, token.opens) for token in uncertain]
        reached = stretch.old_to
    return [*calm, *old[reached:]]


def _uncertain(new: Sequence[Token], stretch: Stretch, torn: Sequence[Place]) -> list[Token] | None:
    """The new tokens of a difference that is not certain; of an addition only those that are not; None if it is."""
    parts = [(stretch.new_from, stretch.new_to)]
    if stretch.old_from == stretch.old_to:
        parts = [(at, at + 1) for at in range(stretch.new_from, stretch.new_to)]
    found = [part for part in parts if any(_touch(place(new, *part), other) for other in torn)]
    return [token for start, end in found for token in new[start:end]] if found else None


def singly(found: Sequence[Stretch]) -> list[Stretch]:
    """Stretches of the same length on both sides token by token: a figure beside a counter is not the counter."""
    single: list[Stretch] = []
    for one in found:
        size = one.old_to - one.old_from
        if one.new_to - one.new_from != size:
            single.append(one)
            continue
        pairs = zip(range(one.old_from, one.old_to), range(one.new_from, one.new_to), strict=True)
        single += [Stretch(a, a + 1, c, c + 1) for a, c in pairs]
    return single


def place(found: Sequence[Token], start: int, end: int) -> Place:
    """Where tokens [start, end) stand and whether there are any; of none, all the room between their neighbours."""
    if start < end:
        return (found[start].start, found[end - 1].end), True
    low = found[start - 1].end if start else 0
    high = found[start].start if start < len(found) else sys.maxsize
    return (low, high), False


def _touch(one: Place, other: Place) -> bool:
    (a, b), (c, d) = one[0], other[0]
    return a < d and c < b if one[1] or other[1] else a <= d and c <= b


def differences(old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Where two sequences differ, as they are: nothing merged, nothing moved."""
    codes = (code for code in Indel.opcodes(old, new) if code.tag != "equal")
    return _joined([Stretch(code.src_start, code.src_end, code.dest_start, code.dest_end) for code in codes])


def _joined(found: Sequence[Stretch]) -> list[Stretch]:
    """Stretches that touch or overlap, as one."""
    joined: list[Stretch] = []
    for stretch in found:
        if joined and stretch.old_from <= joined[-1].old_to and stretch.new_from <= joined[-1].new_to:
            last = joined[-1]
            joined[-1] = Stretch(
                last.old_from, max(last.old_to, stretch.old_to), last.new_from, max(last.new_to, stretch.new_to)
            )
        else:
            joined.append(stretch)
    return joined


def _merged(old: Sequence[Token], new: Sequence[Token], found: list[Stretch]) -> list[Stretch]:
    """Neighbours as one where little stands between them: a rewritten sentence is one edit, not five."""
    merged: list[Stretch] = []
    for stretch in found:
        while merged and _belong(old, new, merged[-1], stretch):
            last = merged.pop()
            stretch = Stretch(last.old_from, stretch.old_to, last.new_from, stretch.new_to)
        merged.append(stretch)
    return merged


def _belong(old: Sequence[Token], new: Sequence[Token], one: Stretch, other: Stretch) -> bool:
    between = old[one.old_to : other.old_from]
    crosses = any(token.opens for token in old[one.old_to : other.old_from + 1])
    if crosses or any(token.opens for token in new[one.new_to : other.new_from + 1]):
        return False
    kept = sum(token.word for token in between)
    return kept * 2 < one.size + other.size - (one.pure and other.pure)


def _slid(old: Sequence[Token], new: Sequence[Token], found: Sequence[Stretch], at: int) -> Stretch:
    """A pure addition or removal at the place where a writer made it: a paragraph's start, else a sentence's."""
    stretch = found[at]
    if not stretch.pure:
        return stretch
    added = stretch.old_from == stretch.old_to
    text, start, end = (new, stretch.new_from, stretch.new_to) if added else (old, stretch.old_from, stretch.old_to)
    floor, ceiling = _room(found, at, len(old), len(new), added)
    places = [0]
    while start + places[-1] > floor and text[start + places[-1] - 1].key == text[end + places[-1] - 1].key:
        places.append(places[-1] - 1)
    reach = 0
    while end + reach < ceiling and text[start + reach].key == text[end + reach].key:
        reach += 1
        places.append(reach)
    shift = max(places, key=lambda place: (_opening(text, start + place), -abs(place)))
    return Stretch(stretch.old_from + shift, stretch.old_to + shift, stretch.new_from + shift, stretch.new_to + shift)


def _room(found: Sequence[Stretch], at: int, old: int, new: int, added: bool) -> tuple[int, int]:
    before, after = found[at - 1] if at else None, found[at + 1] if at + 1 < len(found) else None
    if added:
        return before.new_to if before else 0, after.new_from if after else new
    return before.old_to if before else 0, after.old_from if after else old


def _opening(text: Sequence[Token], place: int) -> int:
    """2 where a paragraph opens, 1 where a sentence does."""
    if place == 0 or text[place].opens:
        return 2
    return int(text[place - 1].key in ".!?…:")


def _whole_compounds(old: Sequence[Token], new: Sequence[Token], found: Sequence[Stretch], at: int) -> Stretch:
    """A stretch with the rest of its compounds, and a mere mark with the word before it."""
    stretch = found[at]
    low = found[at - 1].old_to if at else 0
    high = found[at + 1].old_from if at + 1 < len(found) else len(old)
    a, b, c, d = stretch.old_from, stretch.old_to, stretch.new_from, stretch.new_to
    while a > low and (_mark(old[a:b], new[c:d]) or (a < b and _glued(old, a)) or (c < d and _glued(new, c))):
        a, c = a - 1, c - 1
    while b < high and ((a < b and _glued(old, b)) or (c < d and _glued(new, d))):
        b, d = b + 1, d + 1
    return Stretch(a, b, c, d)


def _mark(old: Sequence[Token], new: Sequence[Token]) -> bool:
    return not any(token.word for token in old) and not any(token.word for token in new)


def _glued(text: Sequence[Token], at: int) -> bool:
    """Whether the tokens before and after a border belong to one compound."""
    if not 0 < at < len(text) or text[at - 1].end != text[at].start:
        return False
    return text[at - 1].key in _JOINERS or text[at].key in _JOINERS


def _parts(old: Sequence[Token], new: Sequence[Token], stretch: Stretch) -> list[Stretch]:
    """A pure addition or removal of several paragraphs, one by one."""
    if not stretch.pure:
        return [stretch]
    added = stretch.old_from == stretch.old_to
    text, start, end = (new, stretch.new_from, stretch.new_to) if added else (old, stretch.old_from, stretch.old_to)
    cuts = [start, *(place for place in range(start + 1, end) if text[place].opens), end]
    if added:
        return [Stretch(stretch.old_from, stretch.old_to, *pair) for pair in pairwise(cuts)]
    return [Stretch(*pair, stretch.new_from, stretch.new_to) for pair in pairwise(cuts)]


def _by_paragraph(old: Sequence[Token], new: Sequence[Token]) -> list[Stretch]:
    starts = [[at for at, token in enumerate(text) if token.opens] + [len(text)] for text in (old, new)]
    keys = [
        [" ".join(token.key for token in text[a:b]) for a, b in pairwise(cuts)]
        for text, cuts in zip((old, new), starts, strict=True)
    ]
    return [
        Stretch(starts[0][s.old_from], starts[0][s.old_to], starts[1][s.new_from], starts[1][s.new_to])
        for s in differences(keys[0], keys[1])
    ]
