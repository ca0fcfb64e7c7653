"""What of a text outlives its translation, sentence by sentence: numbers, dates, times, countries, names, addresses.

It reads ten languages and knows no vocabulary beyond numbers, months, countries and some cities; it compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from scraper.compare.figures.countries import country_at
from scraper.compare.figures.lexicon import LEXICONS, lexicon
from scraper.compare.figures.numbers import written
from scraper.compare.figures.tokens import tokens
from scraper.compare.vocabulary import AGENCIES, dated
from scraper.model import Article, Span
from scraper.text.months import month, pattern
from scraper.text.sentences import sentences
from scraper.text.words import fold, primary

MOST = 80  # units of one text that are compared; longer texts are cut by paragraphs, then at the end
FEWEST = 10  # paragraphs up to which such a text was glued together: its first sentences then
LONGEST = 30_000  # characters

# Cities whose names differ by more than spelling; a line is one city. Others are found by their first letters.
_CITIES = """
aachen aken|antwerp antwerpen anvers amberes anversa antuerpia antwerpia|athens athen athene atene ateny
basel bale basilea bazylea|cologne koln keulen colonia kolonia|copenhagen kopenhagen kobenhavn copenhague kopenhaga
kopenhamn copenaghen copenhaga|florence firenze florenz|geneva genf geneve ginevra ginebra genewa
gothenburg goteborg|krakow cracow krakau cracovie cracovia|liege luttich luik lieja|london londen londres londra londyn
milan milano mailand milaan mediolan|munich munchen monaco monachium|naples napoli neapel napels|prague praha prag praga
rome roma rom rzym|turin torino|venice venezia venedig venetie|vienna wien wenen vienne viena wieden
warsaw warszawa warschau varsovie varsovia varsavia warszawie warszawy|zurich zurigo zurych
"""
_CITY = {name: line.split()[0] for line in _CITIES.replace("\n", "|").split("|") if line for name in line.split()}

_NAME = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_STARTS = re.compile(r"(?:^|[.!?:…|\n])[\s\"“”„»«'(–—-]*$")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}"
    r"|(?<![\w.-])(?:[\w-]{1,60}\.){1,5}[a-z]{2,10}\b"
)  # bounded: a word may be a page long
_DAY = re.compile(r"(?<![\d.,])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_TIME = re.compile(
    r"(?<![\d.,:])([01]?\d|2[0-4])(?:(?:[:.]|\s?h\s?)([0-5]\d)\b|(?=\s*(?:[ap]\.?m\b|uhr\b|uur\b|h\b)))(?!:?\d)"
    r"(?P<after>\s*(?:uur|uhr|h\b|hrs\b|[ap]\.?m\b))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:kl\.?|klockan|klokken|godz\.?|alle|às|a las|las|at|om|um|gegen|à|vers)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: where it stands in the article's text, how long it is, and what of it outlives translation."""

    span: Span
    paragraph: int
    size: int
    exact: frozenset[str]  # "n:288" a number, "d:5-2" a day, "y:5" a month, "t:14:30", "c:DE", "u:example.org"
    digits: frozenset[str]  # those of them written in digits
    names: frozenset[str]  # folded words with a capital inside the sentence, where capitals tell names
    capitals: frozenset[str]  # all words with a capital


def spoken(language: str | None) -> str | None:
    """The code of a language whose numbers, months and countries are known here; None for any other."""
    code = primary(language)
    return code if code in LEXICONS else None


def units(article: Article, language: str) -> tuple[Unit, ...]:
    """The sentences of an article's body with what outlives translation; of a very long text its paragraphs."""
    return _units(article.text, len(article.headline), language)


@lru_cache(maxsize=512)  # neighbours come again, as in fingerprint.read
def _units(text: str, title: int, language: str) -> tuple[Unit, ...]:
    whole = text[:LONGEST]
    spans = [(start, end) for start, end in _sentences(whole, title) if any(map(str.isalnum, whole[start:end]))]
    if len(spans) > MOST:
        paragraphs = _paragraphs(whole, spans)
        spans = paragraphs if len(paragraphs) > FEWEST else spans
    return tuple(_unit(whole, span, language) for span in spans[:MOST])


def _sentences(text: str, title: int) -> Iterator[Span]:
    body = text[title:]
    return ((start + title, end + title) for start, end in sentences(body))


def _paragraphs(text: str, spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and "\n" not in text[merged[-1][1] : start]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _unit(text: str, span: Span, language: str) -> Unit:
    sentence = text[slice(*span)]
    exact, rest = _addresses_and_times(sentence, language)
    numbers, digits, countries, taken = _counted(rest, language)
    names, capitals = _names(rest, language, taken)
    return Unit(
        span=span,
        paragraph=text.count("\n", 0, span[0]),
        size=span[1] - span[0],
        exact=frozenset(exact) | numbers | countries,
        digits=frozenset(exact) | digits,
        names=names,
        capitals=capitals,
    )


# -- numbers, dates, times ----------------------------------------------------------------------------------------


def _addresses_and_times(sentence: str, language: str) -> tuple[set[str], str]:
    """Addresses, days and times of day as keys, and the sentence with blanks in their places."""
    found: set[str] = set()

    def address(match: re.Match[str]) -> str:
        found.add("u:" + fold(match.group().rstrip(".,;)")).removeprefix("https://").removeprefix("www."))
        return " " * len(match.group())

    def day(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[3])
        told = (second, first) if second <= 12 else (first, second)
        found.update((f"d:{told[0]}-{told[1]}", f"n:{match[4]}"))
        return " " * len(match.group())

    def time(match: re.Match[str]) -> str:
        after = (match["after"] or "").strip().lower().replace(".", "")
        marked = after or (
            match[2]
            and (set(":h") & set(match.group()) or _CLOCK.search(sentence[max(0, match.start() - 12) : match.start()]))
        )
        if not marked:
            return match.group()
        hour = int(match[1]) % 12 + 12 * after.startswith("p") if after[:2] in ("am", "pm") else int(match[1])
        found.add(f"t:{hour}:{match[2] or '00'}")
        return " " * len(match.group())

    rest = _TIME.sub(time, _DAY.sub(day, _ADDRESS.sub(address, sentence)))
    return found, _named_days(rest, language, found)


def _named_days(sentence: str, language: str, found: set[str]) -> str:
    """The sentence without its days told by the month's name, which are added to what was found."""

    def day(match: re.Match[str]) -> str:
        number = month(match["month"], language)
        if number is None or (match["month"][0].islower() and language in ("en", "de")):
            return match.group()
        at = match["before"] or match["after"]
        found.add(f"d:{number}-{int(at)}" if at else f"y:{number}")
        return " " * len(match.group())

    return _day_pattern(language).sub(day, sentence)


@cache
def _day_pattern(language: str) -> re.Pattern[str]:
    """ "2 May", "2. Mai", "2 de mayo", "May 2nd", "mei 2023" (the year stays)."""
    ordinal = r"(?:\.|st|nd|rd|th|er|º|:e|:a|e)?"
    behind = r"(?:\.?\s(?P<after>\d{1,2})(?:st|nd|rd|th)?(?![\d.,:]*\d)|(?=\.?,?\s(?:de\s|del\s)?(?:19|20)\d\d))"
    named = rf"(?P<month>{pattern(language)})\b"
    return re.compile(
        rf"(?<![\d.,])(?:(?P<before>\d{{1,2}}){ordinal}\s(?:de\s|of\s)?)?\b{named}(?(before)|{behind})", re.IGNORECASE
    )


def _counted(sentence: str, language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str], set[int]]:
    """Numbers from two on, those of them in digits, countries, and where the countries' words begin."""
    cut = tokens(sentence)
    numbers = [
        (f"n:{each.value:.12g}", cut.words[each.first][0].isdecimal()) for each in written(cut, lexicon(language))
    ]
    places = [place for index in range(len(cut)) if (place := country_at(cut, index))]
    taken = {cut.starts[index] for place in places for index in range(place.first, place.last + 1)}
    return (
        frozenset(key for key, _ in numbers if key != "n:1"),
        frozenset(key for key, in_digits in numbers if in_digits and key != "n:1"),
        frozenset(f"c:{place.code}" for place in places),
        taken,
    )


# -- names --------------------------------------------------------------------------------------------------------


def _names(sentence: str, language: str, taken: set[int]) -> tuple[frozenset[str], frozenset[str]]:
    """Words written like names, and all with a capital: German writes every noun with one, a shouted line any word."""
    names: set[str] = set()
    capitals: set[str] = set()
    shouted = sentence.isupper()
    for match in _NAME.finditer(sentence):
        word, at = match.group(), match.start()
        if not word[0].isupper() or at in taken or (len(word) < 3 and not word.isupper()) or len(word) < 2:
            continue
        key = _key(word)
        if dated(fold(word)) or month(word, language) is not None:
            continue
        capitals.add(key)
        if language != "de" and not shouted and not _STARTS.search(sentence[max(0, at - 6) : at]):
            names.add(key)
    return frozenset(names), frozenset(capitals)


def _key(word: str) -> str:
    """A name as it is compared: folded, without the genitive's apostrophe, a known city under one name."""
    key = fold(re.sub(r"[’']s?$", "", word)).replace("’", "'")
    return _CITY.get(key, key)


def weight(key: str) -> float:
    """How much a shared key says: little for a small number or a country, more for a large or broken one."""
    kind, _, value = key.partition(":")
    if not value:
        return 0.5 if key.upper() in AGENCIES or key.capitalize() in AGENCIES else 1.0
    if kind != "n":
        return _WEIGHTS[kind]
    number = float(value)
    if number < 13:
        return 0.5
    return 1.0 if number < 100 else 1.5


_WEIGHTS: Mapping[str, float] = {"d": 1.5, "y": 0.5, "t": 1.5, "c": 0.7, "u": 2.0}
