"""Which figures of a text are totals of its own operation: of no earlier one, not of one person or place, not added.

It reads the sentence around a figure; it reads no figures and no names, and compares nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from scraper.compare.figures.lexicon.owners import OWNERS
from scraper.compare.figures.tokens import split
from scraper.model import Figure, NameRole, OperationName, Span
from scraper.text.sentences import sentences
from scraper.text.words import fold_in_place, primary

# Counts of people are told by place and role elsewhere; "one of them was arrested" is a part by its number.
_OF_PEOPLE = split(
    "arrests suspects detained charged convicted victims deaths injured persons officers searches countries"
)
_AGED = r", \d\d,(?!.*, \d\d,)"  # "Trevon Hale, 29, mailed", and nobody else with an age beside him
_WHOLE = re.compile(
    r"(?<!\w)(?:total\w*|totaal|altogether|insgesamt|gesamt\w*|ensemble|in tutto|complessiv\w+|lacznie|sammanlagt|"
    r"i alt|tilsammen|samlet|conjunto|overall|combined)(?: \w+){0,3}\W*$"
)
_OF_IT = re.compile(r"\W*(?:of|van|von|der|des|de|dei|degli|delle|dos|das|av|af|z|ze)(?: \w+){0,3}\W*$")
# "One of the largest markets" is no part: endings and words of ten languages.
_SUPERLATIVE = (
    r"(?:\w+(?:est|[sß]te|[sß]ten|sta)|most|leading|plus|mas|mayores|piu|maggiori|principal\w*|principaux|mais|maiores|"
    r"naj\w+)\b"
)
_LONGEST = 2000  # characters; what is longer is a list or a table, and no sentence tells who had what
_FAR = 4  # words that may stand between "each" and its sum
# As they stand beside the number or the noun, in the ten languages that figures are read in.
_MORE = (
    *("more", "further", "another", "additional", "other", "others"),
    *("weitere", "weiteren", "weiterer", "weiteres", "zusätzliche", "andere", "anderen", "extra", "bijkomende"),
    *("autres", "nouvelles", "nouveaux", "supplémentaires", "otras", "otros", "más", "nuevas", "nuevos"),
    *("altri", "altre", "ulteriori", "outros", "outras", "mais", "kolejne", "kolejnych", "dalsze", "dalszych"),
    *("ytterligare", "andra", "yderligere", "andre", "mere", "flere"),
)
_ADDED = re.compile(rf"\b(?:{'|'.join(_MORE)})\b(?! (?:than|dan|de|que|di|do|als|end|än)\b)", re.IGNORECASE)


def owned(figures: Sequence[Figure], names: Sequence[OperationName], text: str) -> tuple[Figure, ...]:
    """The figures that are not told of an operation looked back at.

    The nearest operation named before a figure in its sentence decides; where none is, the first after it.
    """
    earlier = [name for name in names if name.role is NameRole.EARLIER]
    if not earlier:
        return tuple(figures)
    named = _occurrences(names, text)
    told = [(start, end, [each for each in named if start <= each[0] < end]) for start, end in sentences(text)]
    return tuple(figure for figure in figures if not _of_earlier(figure.span, told))


def _occurrences(names: Sequence[OperationName], text: str) -> list[tuple[int, NameRole]]:
    """Where in the text each operation is named, and in which role; the longest name wins a place."""
    roles = {name.name: name.role for name in sorted(names, key=lambda name: name.role is NameRole.OWN)}
    pattern = "|".join(re.escape(name) for name in sorted(roles, key=len, reverse=True))
    return [(found.start(), roles[found[0]]) for found in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text)]


def _of_earlier(span: Span, told: Sequence[tuple[int, int, list[tuple[int, NameRole]]]]) -> bool:
    named = next((named for start, end, named in told if start <= span[0] < end), [])
    before = [role for place, role in named if place < span[0]]
    nearest = before[-1:] or [role for _, role in named[:1]]
    return nearest == [NameRole.EARLIER]


# -- of one or of each --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Patterns:
    place: re.Pattern[str]
    who: re.Pattern[str]
    did: re.Pattern[str]
    several: re.Pattern[str]
    each_before: re.Pattern[str]
    each_behind: re.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    words = OWNERS[code]
    return _Patterns(
        re.compile(rf"\b(?:(?:{words.one})(?!\w| {_SUPERLATIVE})|{words.his} (?:[\w-]+ ){{0,2}}{words.place}(?!\w))"),
        re.compile(rf"(?<![\w-]){words.who}\b|{_AGED}"),
        re.compile(rf"\b{words.did}\b"),
        re.compile(rf"\b{words.several}\b"),
        re.compile(rf"\b{words.each}(?: [^\W\d]+){{0,{_FAR}}}[^\w,;]*$"),
        re.compile(rf"[^\w,;]*(?:[^\W\d]+ ){{0,2}}{words.each}(?!\w)"),
    )


def of_one(figures: Sequence[Figure], text: str, language: str | None) -> frozenset[Figure]:
    """The figures told of one person, one place, or each of several: "in his shed agents found 12 kg", "€500 each"."""
    code = primary(language)
    patterns = _patterns(code if code in OWNERS else "en")
    ordered = sorted(figures, key=lambda figure: figure.span)
    firsts = [figure.span[0] for figure in ordered]
    found: set[Figure] = set()
    for start, end in sentences(text) if ordered else ():
        inside = ordered[bisect_left(firsts, start) : bisect_left(firsts, end)]
        if inside and end - start <= _LONGEST:
            found.update(_of_owners(inside, fold_in_place(text[start:end]), start, patterns))
    return frozenset(found)


def _of_owners(inside: Sequence[Figure], sentence: str, start: int, patterns: _Patterns) -> Iterator[Figure]:
    places = [found.start() for found in patterns.place.finditer(sentence)]
    alone = patterns.did.search(sentence) and not patterns.several.search(sentence)
    if alone and (found := patterns.who.search(sentence)):
        places.append(found.start())
    spans = {figure: (figure.span[0] - start, figure.span[1] - start) for figure in inside}
    for figure, span in spans.items():
        alike = [other for one, other in spans.items() if one.what == figure.what]
        if figure.what in _OF_PEOPLE or _whole(span, alike, sentence):
            continue
        if _each(span, sentence, patterns) or any(_holds(place, span, alike, sentence) for place in places):
            yield figure


def _each(span: Span, sentence: str, patterns: _Patterns) -> bool:
    before = sentence[max(0, span[0] - 60) : span[0]]
    return bool(patterns.each_before.search(before) or patterns.each_behind.match(sentence, span[1]))


def _holds(place: int, span: Span, alike: Sequence[Span], sentence: str) -> bool:
    """Words in front of a figure tell of it; those behind do unless another of its kind is nearer to them."""
    if ";" in sentence[min(place, span[1]) : max(place, span[0])]:
        return False
    return place < span[1] or not any(span[1] <= other[0] < place for other in alike)


def _whole(span: Span, alike: Sequence[Span], sentence: str) -> bool:
    """ "£50,000 of the £3 million stolen", "in total 43 kg": the second is of all."""
    if _WHOLE.search(sentence[max(0, span[0] - 40) : span[0]]):
        return True
    before = [other[1] for other in alike if other[1] <= span[0]]
    return bool(before) and _OF_IT.fullmatch(sentence[max(before) : span[0]]) is not None


# -- added to others ----------------------------------------------------------------------------------------------


def adds(figure: Figure) -> bool:
    """Whether its own words say that it was added to others: "more than fifty" does not."""
    return _ADDED.search(figure.text) is not None
