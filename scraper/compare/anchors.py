"""The typed strings by which a version is found, spelled alike in every release. How rare each is, the store counts.

op: mention: bare:   names of operations: its own, those it looks back at or belongs to, and what may be one
case: person: ind:   a case number, a person in full, a domain, wallet, CVE, market …
url: self:           releases it links to, and its own address
fig: num: word:      telling figures, plain numbers, the rarest-looking words of headline and opening
count:               the opening's other numbers: they find nothing by themselves, and are compared in brief texts
cap: sum:            words capitalised inside a sentence, totals claimed: compared only, never looked up
concept:             what a brief text is about, in one word for all languages
lang:                the language, only to be counted: nothing is found by it
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from scraper.compare.asides import but_for_asides
from scraper.compare.concepts import concepts
from scraper.compare.menus import running
from scraper.compare.names.namekeys import name_key
from scraper.model import Article, Figure, Indicator, NameRole, OperationName, Span
from scraper.model.judged import BRIEFS, COMPARED, COUNTED
from scraper.text.months import month
from scraper.text.urls import canonical, host
from scraper.text.words import UPPER, fold, title_cased, word_spans

Spelt = Sequence[tuple[str, Span]]  # folded words with their places
OPENING = 600  # characters after the headline; cosine of title + 600 was as good as the whole text
WORDS = 48  # of about 60 different words that an opening holds
BRIEF = 0.3  # fewer than two thirds of the words that an opening may hold
NUMBERS_IN = 2000
FEW = 3  # one and two are in every text
# From a digit on, and what must not stand before it asked behind it: a search skips the rest of the text.
_NUMBER = re.compile(r"\d(?<![\w.,:/-]\d)(?:\d{0,2}(?:[.,\u00a0\u202f ]\d{3})+(?![\d.,]\d)|\d*(?:[.,]\d+)?)")
# A telephone says who answers it, not what happened: with a country's or a town's code, or in threes and fours. It
# leads with its first sign as the number above: a third of the time.
_PHONE = re.compile(
    r"[+(\d](?<![\w.,/-].)(?:(?:(?<=\+)\d{1,3}|(?:(?<=\()0|(?<=0))\d{1,4}\)?)(?:[ \u00a0/-]{1,3}\d{1,9}){1,5}"
    r"|(?:(?<=\()\d{3}\)[ \u00a0]?\d{3}|(?<=\d)\d\d(?:[ \u00a0.-]\d{3})?)[.-]\d{4})(?![\w-]|[.,]\d)"
)
_HOUR = re.compile(r"[ \u00a0]?(?:uhr|uur|heures|hrs|h|[ap]\.?m)\b", re.IGNORECASE)
_TO = re.compile(r"\.? ?(?:[-–]|to|bis|tot|al|au|a|e|en|et|and|und|y|till|til|do)(?: (?:el|le|den))? ?\d{1,2}(?!\d)")
_AFTER = re.compile(r"(?:\.|º|ª|st|nd|rd|th|er)?[ \u00a0](?:de |of |di )?(\w{3,12})")
_BEFORE = re.compile(r"(?<!\w)([^\W\d_a-zß-ÿ]\w{2,11})\.? $")  # with a capital: English alone writes "March 14"
_MONTH, _LAST_DAY = 14, 31
# "30 may follow", "5 out of 9": other words in other languages, as are most forms of three letters.
_VERBS, _SHORT = ("may", "march"), ("May", "mai", "Mai", "maj", "mei")
_GROUPED, _SIGN = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+"), re.compile(r"\D")
_QUOTED = re.compile(rf"[\"“”„‟«»‘’‚'][ \u00a0]?([{UPPER}][\w .-]{{2,28}}?)[ \u00a0:,]?[\"“”„«»‘’']")
_CAPITALS = re.compile(rf"[{UPPER}]\w+(?: (?:[{UPPER}]\w*))+")
_ODD = re.compile(
    rf"\b\w{{0,40}}[a-zß-ÿ][{UPPER}]\w{{0,40}}\b|\b[{UPPER}]{{5,40}}\b|\b[{UPPER}]{{2,12}}[a-z]{{2,30}}\b"
)  # bounded: a word may be a page long
_STARTS = re.compile(r"(?:^|[.!?:…\"“”„»«\n])\s*$")  # before a word that would be capitalised anyway
_ADDRESS = re.compile(r"https?://[^\s<>\"“”„«»()\[\]]{8,500}")
_PAGE = re.compile(r"^https?://[^/]+/.*[\w-]{8}")  # a page, not a home page or section


def anchors(
    article: Article,
    language: str | None,
    names: Sequence[OperationName],
    people: Sequence[str],
    indicators: Sequence[Indicator],
    figures: Sequence[Figure],
) -> tuple[str, ...]:
    """The anchors of one article in this language, each once, the surest kinds first."""
    found = [*_of_names(names), *(f"bare:{key}" for key in _bare(article, names))]
    found += [f"case:{number}" for number in map(_case_key, article.case_numbers) if len(number) > 4]
    found += [f"person:{person.partition('|')[0]}" for person in people]
    found += [f"ind:{item.kind.value}:{item.value}" for item in indicators]
    found += [f"url:{url}" for url in _cited(article)]
    found += [f"self:{_canonical(article.url) or article.url}"]
    found += [f"fig:{figure.what}:{figure.unit or ''}:{figure.value:g}" for figure in figures if telling(figure.value)]
    told = but_for_asides(running(article))
    opening = told[: _opened(article)]
    spelt = word_spans(opening)
    words = _words(article, opening, spelt)
    found += [f"num:{number}" for number in numbers(told[:NUMBERS_IN])]
    found += [f"word:{word}" for word in words]
    found += [f"count:{number}" for number in counts(opening)]
    found += [f"cap:{word}" for word in _capitalised(article.title, opening, spelt) if word in words]
    found += [f"sum:{what}={value:.12g}" for what, value in _totals(figures).items()]
    if brevity(len(words)) > BRIEF and (about := concepts(opening, language)):
        found += [BRIEFS, *map("concept:{}".format, about)]
    found += [f"{COUNTED}:{language}"] if language else []
    return tuple(dict.fromkeys(found))


def brevity(words: int) -> float:
    """How far an opening of so many different words is from one of the full number, 0..1."""
    return 1 - words / WORDS


def opening_of(article: Article) -> str:
    """Headline and the beginning of the text, without paragraphs about another case."""
    return but_for_asides(running(article))[: _opened(article)]


def _opened(article: Article) -> int:
    return len(article.headline) + 2 + OPENING


def _totals(figures: Sequence[Figure]) -> dict[str, float]:
    """The first total of each kind: what is counted for no place or party alone."""
    return {f"{figure.what}:{figure.unit or ''}": figure.value for figure in reversed(figures) if figure.party is None}


def looked_up(found: Iterable[str]) -> tuple[str, ...]:
    """What to ask the store for: the anchors, and the other side of those that have one (citing and cited page)."""
    asked: list[str] = []
    for anchor in found:
        kind, _, value = anchor.partition(":")
        if kind in COMPARED:
            continue
        asked.append(anchor)
        asked += [f"{other}:{value}" for other in _OTHER_SIDE.get(kind, ())]
    return tuple(dict.fromkeys(asked))


_OTHER_SIDE = {
    "op": ("mention", "bare"),
    "mention": ("op",),
    "bare": ("op",),
    "url": ("self",),
    "self": ("url",),
}


def telling(value: float) -> bool:
    """Whether a number says something by itself: a fraction, or three digits of which two are not trailing zeros."""
    if value != int(value):
        return True
    return value >= 100 and len(str(int(value)).rstrip("0")) >= 2


def numbers(text: str) -> Iterator[str]:
    """Telling plain numbers, spelt alike in every language: 1.200 = 1,200 = 1 200; years left out."""
    return (f"{value:.12g}" for value in _values(text) if telling(value))


def counts(text: str) -> Iterator[str]:
    """Plain numbers that say little alone: 15 servers, 600 users."""
    return (f"{value:.12g}" for value in _values(text) if value >= FEW and not telling(value))


def every_number(text: str) -> Iterator[str]:
    """Both, in one reading."""
    return (f"{value:.12g}" for value in _values(text) if value >= FEW or telling(value))


def _values(text: str) -> Iterator[float]:
    told = _PHONE.sub(" ", text)
    for found in _NUMBER.finditer(told):
        written = found.group()
        if _GROUPED.fullmatch(written):
            value = float(_SIGN.sub("", written))
        else:
            value = float(written.replace(",", "."))
            if written.isdigit() and (1900 <= value <= 2039 or len(written) > 12):
                continue
            if value <= _LAST_DAY and _day_or_hour(told, *found.span()):
                continue
        yield value


def _day_or_hour(text: str, start: int, end: int) -> bool:
    """Whether a number is the day of a date or an hour: "5 to 9 June", "March 14", "5.50 Uhr"."""
    if _HOUR.match(text, end):
        return True
    to = _TO.match(text, end)
    after, before = _AFTER.match(text, to.end() if to else end), _BEFORE.search(text, max(0, start - _MONTH), start)
    words = [found[1] for found in (after, before) if found]
    return any(month(fold(word), None) for word in words if word not in _VERBS and (len(word) > 3 or word in _SHORT))


def _of_names(names: Sequence[OperationName]) -> Iterator[str]:
    for name in names:
        yield f"{'op' if name.role is NameRole.OWN else 'mention'}:{name.key}"


def _bare(article: Article, names: Sequence[OperationName]) -> Iterator[str]:
    """Keys under which another release may know an operation that this one names without saying so."""
    opening = running(article)[: len(article.headline) + OPENING]
    known = {name.key for name in names}
    runs = [match.group() for match in _ODD.finditer(opening)]
    runs += [match[1] for match in _QUOTED.finditer(opening)]
    for match in _CAPITALS.finditer(opening):
        words = match.group().split()
        runs += [" ".join(pair) for pair in pairwise(words)]
    for run in dict.fromkeys(runs[:40]):
        key = name_key(run)
        if len(key) > 3 and key not in known:
            yield key


def _case_key(number: str) -> str:
    return re.sub(r"[^0-9a-z]", "", number.casefold())


def _cited(article: Article) -> Iterator[str]:
    """Canonical links to pages on other hosts or deeper than a section: what a release may have been made from.

    An address that is written out is one, too: a PDF and a text without markup have no other.
    """
    own = _canonical(article.url)
    written = (match.group().rstrip(".,;:!?") for match in _ADDRESS.finditer(article.text))
    for link in (*article.links[:40], *islice(written, 40)):
        url = _canonical(link)
        if url and url != own and _PAGE.match(url):
            yield url


def _canonical(url: str) -> str | None:
    try:
        return canonical(url) if host(url) else None
    except ValueError:
        return None


def _words(article: Article, opening: str, spelt: Spelt) -> list[str]:
    """Words of headline and opening: names first, then the longest; parts of hyphenated words are words too."""
    shouting = article.title.isupper()
    named: dict[str, bool] = {}
    for written, (start, _end) in spelt:
        capital = opening[start].isupper() and not (shouting and start < len(article.title))
        for word in _with_parts(written):
            named[word] = capital or named.get(word, False)
    return sorted(named, key=lambda word: (named[word], len(word), word), reverse=True)[:WORDS]


def _with_parts(word: str) -> list[str]:
    """A word and, of "louvre-juwelen", its parts; short ones and numbers left out."""
    if "-" not in word:
        return [word] if len(word) >= 4 and not word[0].isdigit() else []
    parts = [word, *word.split("-")]
    return [each for each in parts if len(each) >= 4 and not each[0].isdigit()]


def _capitalised(title: str, opening: str, spelt: Spelt) -> Iterator[str]:
    """Words with a capital that stands there for a name: not at the start of a sentence nor in a Headline Like This."""
    headed = title_cased(title)
    for written, (start, _end) in spelt:
        headline = headed and start < len(title)
        if opening[start].isupper() and not headline and not _STARTS.search(opening[max(0, start - 4) : start]):
            yield from _with_parts(written)
