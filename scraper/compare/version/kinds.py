"""What an edit did: another figure, charge, name, date, or wording only. Finds no edits; `edits` does."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from scraper.compare.version.edits import Stretch, Token, span
from scraper.compare.vocabulary import AGENCIES, dated, notice, number_words, outcome
from scraper.model import ChangeKind
from scraper.text.months import pattern
from scraper.text.words import fold

# From so many words on a passage that came or went, or was written anew, is told by what it replaced on both sides:
# "a man in his 80s is missing in Kalmar" -> "the man was found" exchanges neither figure nor name. Of 150 recorded
# changes of a police event list 27 are such rewritings.
_PASSAGE = 5
_ADDED = 9  # the longest phrase put into a running sentence there had 6 words
# German writes every noun with a capital: there a name is what follows one of these, or has an age.
_BEFORE_NAMES = frozenset(("in", "aus", "nach", "bei", "von", "herr", "herrn", "frau", "dr"))
_PHONE = re.compile(r"(?:\+\d{1,3}[\s-]?|\(\d{2,5}\)\s*|\d{2,5}-)\d[\d\s-]{4,}\d")
_NUMBER = re.compile(r"\d+(?:[.,:'’]\d+)*")


@dataclass(frozen=True, slots=True)
class Edited:
    """One of the two texts: its tokens, and what their surroundings tell about them."""

    text: str
    tokens: Sequence[Token]
    language: str | None
    dates: tuple[tuple[int, int], ...]  # spans of dates and clock times, in order
    phones: tuple[tuple[int, int], ...]
    small: frozenset[str]  # words that also stand in lower case
    plain: frozenset[str]  # capitalised words that are no names: topics, a title-cased headline's
    outcomes: frozenset[str]
    agencies: frozenset[str]


def edited(text: str, tokens: Sequence[Token], language: str | None, plain: frozenset[str]) -> Edited:
    """A text as the classification needs it; `plain` are words (folded) that are no names."""
    folded = [fold(token.key) for token in tokens]
    return Edited(
        text=text,
        tokens=tokens,
        language=language,
        dates=tuple(match.span() for match in _dates(language).finditer(text)),
        phones=tuple(match.span() for match in _PHONE.finditer(text)),
        small=frozenset(token.key for token in tokens if token.key.islower()),
        plain=plain,
        outcomes=frozenset(filter(None, (outcome(word, language) for word in folded))),
        agencies=frozenset(token.key for token in tokens if token.key in AGENCIES),
    )


def kinds(old: Edited, new: Edited, stretch: Stretch, plain: ChangeKind) -> tuple[ChangeKind, ...]:
    """The kinds of one edit, the most telling first; `plain` (TITLE or WORDING) where it is no other."""
    was, became = old.tokens[stretch.old_from : stretch.old_to], new.tokens[stretch.new_from : stretch.new_to]
    words = max(sum(token.word for token in some) for some in (was, became))
    passage = words >= (_ADDED if stretch.pure else _PASSAGE)
    sure = passage or stretch.pure
    found = {
        ChangeKind.FIGURE: _differ(_figures(old, was), _figures(new, became), passage),
        ChangeKind.CHARGE: _charge(old, new, _outcomes(old, was), _outcomes(new, became), sure),
        ChangeKind.NAME: _named(old, new, stretch, passage),
        ChangeKind.CORRECTION: _notices(new, became) and not _notices(old, was),
        ChangeKind.AGENCY: bool((_agencies(became) - old.agencies) | (_agencies(was) - new.agencies)),
        ChangeKind.DATE: _differ(_stated_dates(old, was), _stated_dates(new, became), passage),
    }
    return tuple(kind for kind in ChangeKind if found.get(kind)) or (plain,)


def _differ(before: Sequence[object], after: Sequence[object], passage: bool) -> bool:
    """Whether what both sides state differs; in a passage only where both state something."""
    return sorted(map(str, before)) != sorted(map(str, after)) and not (passage and not (before and after))


# -- figures and dates --------------------------------------------------------------------------------------------


def _figures(text: Edited, tokens: Sequence[Token]) -> list[float | str]:
    """The numbers stated, but for dates, clock times and telephones; "two" is 2, "1,200" and "1.200" differ."""
    words = number_words(text.language)
    found: list[float | str] = []
    for token in tokens:
        if number := _NUMBER.match(token.key):
            if not _within(text.dates, token) and not _within(text.phones, token):
                found.append(_value(number.group()))
        elif (value := words.get(fold(token.key))) is not None:
            found.append(value)
    return found


def _value(number: str) -> float | str:
    """A plain whole number by its value, any other as written: 50.8 -> 508 and 1.200 -> 1,200 are changes."""
    return float(number) if number.isdigit() and len(number) < 16 else number


def _stated_dates(text: Edited, tokens: Sequence[Token]) -> list[str]:
    folded = [(token, fold(token.key)) for token in tokens]
    return [word for token, word in folded if dated(word) or (_NUMBER.match(token.key) and _within(text.dates, token))]


def _within(spans: Sequence[tuple[int, int]], token: Token) -> bool:
    """Whether the number that a token begins with stands in one of these stretches of the text."""
    at = bisect_right(spans, token.start, key=lambda span: span[0]) - 1
    return at >= 0 and spans[at][1] >= token.start + len(token.key.rstrip("abcdefghijklmnopqrstuvwxyz"))


@cache
def _dates(language: str | None) -> re.Pattern[str]:
    """Dates and clock times as police offices write them, in the language's months and English ones."""
    month, year, clock = pattern(language), r"(?:19|20)\d\d", r"\d{1,2}[.:h]\d{2}"
    hour = r"(?:kl\.?|klockan|om|um|at|gegen|a las|las|alle|às|à|godz\.?|vid|omkring|rond|around|vers)"
    forms = (
        rf"\d{{1,2}}(?:\.|st|nd|rd|th|er|º|:e|e)?\s*(?:de\s+|of\s+)?{month}\b\.?(?:,?\s*(?:de\s+|del\s+)?{year})?"
        rf"(?:,?\s*{hour}?\s*{clock})?",
        rf"{month}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+{year})?",
        rf"{month}\.?\s+(?:de\s+|del\s+)?{year}",
        r"\d{4}-\d{1,2}-\d{1,2}",
        r"\d{1,2}([./-])\d{1,2}\1\d{2,4}",
        rf"{clock}(?::\d\d)?\s*[-–]\s*{clock}",
        rf"\b{hour}\s*\d{{1,2}}(?:[.:h]\d{{2}}|\s*(?:uur|uhr|h\b)|(?=[\s,.]*$))",
        r"\b(?:kl\.?|klockan|godz\.?)\s*\d{1,2}(?:[.:]\d\d)?",
        r"\d{1,2}:\d{2}(?::\d\d)?",
        r"\d{1,2}(?:[.:]\d{2})?\s*(?:uur\b|uhr\b|hrs\b|-tiden|a\.?m\b|p\.?m\b)",
        rf"(?<=\()\s*{year}(?=[)\s–-])",
        rf"(?<![^\s])(?:in|since|sinds|seit|sedan|år|jaar|year|anno|en|de|em|nel|dal|desde|w|od|until|tot|bis)\s+{year}\b",
    )
    return re.compile("|".join(rf"(?:(?<!\d){form}(?!\d))" if form[0] == "\\" else form for form in forms), re.I)


# -- charges and names --------------------------------------------------------------------------------------------


def _charge(old: Edited, new: Edited, before: set[str], after: set[str], passage: bool) -> bool:
    """Whether charge, verdict or status differ; in a passage only by what the other text does not say anywhere."""
    if passage:
        return bool((after - old.outcomes) | (before - new.outcomes))
    return before != after


def _outcomes(text: Edited, tokens: Sequence[Token]) -> set[str]:
    return {stem for token in tokens if token.word and (stem := outcome(fold(token.key), text.language))}


def _agencies(tokens: Sequence[Token]) -> set[str]:
    return {token.key for token in tokens if token.key in AGENCIES}


def _notices(text: Edited, tokens: Sequence[Token]) -> bool:
    """Whether a sentence that begins in these tokens is a mark of correction."""
    return any(
        notice(text.text[token.start : token.start + 40])
        for at, token in enumerate(tokens)
        if token.word and (token.opens or at == 0 or tokens[at - 1].key in ".!?")
    )


def _named(old: Edited, new: Edited, stretch: Stretch, passage: bool) -> bool:
    """Whether a name was replaced, added or taken out; in a passage one of both sides, or a person's with the age."""
    before = [at for at in range(stretch.old_from, stretch.old_to) if _is_name(old, new, at)]
    after = [at for at in range(stretch.new_from, stretch.new_to) if _is_name(new, old, at)]
    were, are = [old.tokens[at].key for at in before], [new.tokens[at].key for at in after]
    aged = any(_aged(old, at) for at in before) or any(_aged(new, at) for at in after)
    return _differ(were, are, passage and not aged)


def _aged(text: Edited, at: int) -> bool:
    """Whether an age follows the name: "Inge, 84"."""
    after = [token.key for token in text.tokens[at + 1 : at + 3]]
    return len(after) == 2 and after[0] in ",(" and after[1].isdigit()


def _is_name(text: Edited, other: Edited, at: int) -> bool:
    key = text.tokens[at].key
    if not _capital(key) or key in AGENCIES or fold(key) in text.plain or dated(fold(key)):
        return False
    if key.lower() in text.small or key.lower() in other.small:
        return False
    if text.language == "de":
        return _aged(text, at) or (
            at > 0 and text.tokens[at - 1].key.lower() in _BEFORE_NAMES and not _of_charge(text, at)
        )
    return not _first(text, at) or (at + 1 < len(text.tokens) and _capital(text.tokens[at + 1].key))


def _of_charge(text: Edited, at: int) -> bool:
    return outcome(fold(text.tokens[at].key), text.language) is not None


def _capital(key: str) -> bool:
    return len(key) > 1 and key[0].isupper() and not (key.isupper() and len(key) > 4) and key[1:].isalpha()


def _first(text: Edited, at: int) -> bool:
    while at and not text.tokens[at].word:
        at -= 1
    previous = next((token.key for token in reversed(text.tokens[:at]) if token.key not in "\"'(-"), ".")
    return text.tokens[at].opens or previous in ".!?:…"


def quoted(text: Edited, start: int, end: int) -> str:
    """The words of tokens [start, end) as they stand in the text."""
    first, last = span(text.tokens, start, end)
    return text.text[first:last]
