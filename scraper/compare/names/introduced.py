"""Where a text introduces the name of an operation, and the name as written. Its role is decided in `nameroles`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from scraper.compare.names import namewords
from scraper.compare.names.namekeys import LEADING_KEY, TRAILING_ROUND, folded, parted, round_number
from scraper.compare.names.spans import around, every, lines, within
from scraper.model import Span
from scraper.text.months import month
from scraper.text.words import UPPER, fold

QUOTE = "\"“”„‟«»‹›‘’‚'`"
_SINGLE = "'‘’‚‹›`"
_WORD = rf"[{UPPER}]\w*(?:[.&’'\-]\w+)*"
_BARE = (
    rf"(?:\d{{2}}(?=[{UPPER}]))?{_WORD}(?:[ \u00a0](?:of[ \u00a0](?:the[ \u00a0])?)?(?:{_WORD}|\d+(?:\.\d+)?)){{0,4}}"
)
_APOSTROPHE = r"(?<=\w)['’](?!s\b)(?=\w)"  # inside a name: "Volpe d'argento"; behind one stands "'s"
_QUOTED = (
    rf"[{QUOTE}]{{1,2}}[ \u00a0]?(?P<quoted>[\w{UPPER}][^{QUOTE}\n]{{0,48}}?(?:{_APOSTROPHE}[^{QUOTE}\n]{{0,30}}?)?)"
    rf"[ \u00a0:,]?(?!{_APOSTROPHE})[{QUOTE}]{{1,2}}"
)
_NAME = rf"(?:{_QUOTED}|(?P<bare>{_BARE}))"
_OPERATION = rf"(?<![\w-])(?:\w{{3,12}}-?)?(?i:{namewords.OPERATION})"
# How a name is introduced, the surest first. `quoted` and `bare` hold the name, `key` the word that introduces it.
_CODENAMED = re.compile(
    rf"\b(?i:{namewords.CODENAMED})(?:,|[^\S\n]?:(?=[^\S\n]*[{QUOTE}]))?[^\S\n]+(?i:(?:as|is)\s+)?{_NAME}"
)
_CALLED = re.compile(
    rf"\b(?i:{namewords.OPERATION}|{namewords.UNDERTAKING})\b[^.!?\n]{{0,60}}?\b(?i:{namewords.CALLED})[^\S\n]+{_NAME}"
)
# "Baptisée « X », l'opération …": the name comes first.
_CALLED_FIRST = re.compile(
    rf"{_QUOTED},?[^\S\n]+(?:[^\W\d_]{{1,5}}[ '’])?(?:[^\W\d_]{{2,15}} )?"
    rf"(?i:{namewords.OPERATION}|{namewords.UNDERTAKING})\b"
)
# The same without quotes: "Dubbed Grey Heron, the operation …".
_CALLED_AHEAD = re.compile(
    rf"\b(?i:{namewords.CALLED}),?[^\S\n]+(?P<quoted>(?!))?(?P<bare>{_BARE}),[^\S\n]+(?:[^\W\d_]{{1,5}}[ '’])?"
    rf"(?:[^\W\d_]{{2,15}} )?(?i:{namewords.OPERATION}|{namewords.UNDERTAKING})\b"
)
_CALLED_LAST = re.compile(rf"\b(?i:{namewords.CALLED})[^\S\n]+$")
# Dutch prosecutors name a case by its inquiry: "in het onderzoek Kastanje, waarin …".
_INQUIRY = re.compile(
    rf"\b(?:[Hh]et|[Ii]n|[Dd]it|strafrechtelijke?|lopende) onderzoek (?P<quoted>(?!))?(?P<bare>{_WORD}(?: {_WORD})?)"
    rf"(?=[ \u00a0]?[,.;:)(–—\n]|[ \u00a0]{namewords.VERBS}\b)"
)
_NAMED = re.compile(rf"(?P<key>{_OPERATION}),?[^\S\n]+{_NAME}")
_UNDERTAKING = re.compile(rf"\b(?:\w*(?i:{namewords.UNDERTAKING})|{namewords.TEAM}\)?)[^\S\n]+{_QUOTED}")
_TASK_FORCE = re.compile(rf"\b{namewords.TASK_FORCE}[^\S\n]+{_NAME}")
_OF_ONE_CASE = {language: re.compile(rf"\b{words}[^\S\n]+{_NAME}") for language, words in namewords.OF_ONE_CASE.items()}
# "OTF Greenlight/Trojan Shield": one operation under two names.
_SLASHED = re.compile(rf"{namewords.EITHER}(?:(?:(?i:{namewords.OPERATION})|{namewords.TASK_FORCE})[ \u00a0])?{_NAME}")
# An odd spelling shows a name where a plain capital would not: "insatsen TrojanShield", "onderzoek 26Lemont".
_ODD = re.compile(
    rf"\b(?i:{namewords.UNDERTAKING})[^\S\n]+(?P<quoted>(?!))?"
    rf"(?P<bare>\d{{2}}[{UPPER}]\w+|(?:[{UPPER}]\w+ )?[{UPPER}][a-z]+[A-Z]\w*)"
)
_ODDLY = re.compile(rf"[{UPPER}](?:(?<=[a-z].)|(?<=\d\d.))")  # what every one of them holds
_OP = re.compile(rf"Op(?<!\w..)[^\S\n]+(?P<quoted>(?!))?(?P<bare>{_WORD}(?: {_WORD}){{0,2}})")
_QUOTED_FIRST = re.compile(rf"{_QUOTED}[ -]+(?i:{namewords.OPERATION})\b")
_NEXT_IN_LIST = re.compile(
    rf"\s*(?:\((?:19|20)\d\d\))?\s*(?:,\s*(?:and|y|e|et)?|\b(?:and|en|und|et|y|e|och|og|i|oraz)\b|&)\s*{_NAME}"
)
_YEAR = re.compile(r"\s*\(?\b((?:19|20)\d\d)\)")
EARLIER = re.compile(rf"\b(?i:{namewords.EARLIER})\b[^.!?\n]{{0,60}}$")
# A name with its round says that it is one, without the word "operation": "Pandora V", "the eighth edition of Pandora".
_NUMERAL = re.compile(r"[ \u00a0](?:[IVX]{2,5}|[VX]|\d{1,2}\.0)(?![\w.])")
_NUMBERED = re.compile(rf"(?P<bare>{_WORD}(?:[ \u00a0]{_WORD})?){_NUMERAL.pattern}")
_EDITION = re.compile(
    rf"\b(?i:{namewords.EDITION})[^\S\n]+(?:[^\W\dA-Z]{{1,4}}[^\S\n]+){{1,2}}(?i:{_OPERATION}[^\S\n]+)?{_NAME}"
)
_OPENED = re.compile(rf"[{QUOTE}](?<=[^\S\n].)")
# Behind a name without quotes that a text says it gives: "baptisée Bénin révélé a permis", "llamada Mar de Plata".
_OF_MORE = re.compile(rf"[ \u00a0](?:{namewords.PARTICLE}[ \u00a0]|d[’']){_WORD}")
_IN_SMALL = re.compile(rf"(?:[ \u00a0][^\W\d_]{{4,}}){{1,2}}(?=[ \u00a0]?[,.;:)–—\n]|[ \u00a0]{namewords.VERBS}\b|$)")
# Somebody with an age: "In this operation, Jo Marsh, 35, …".
_AGE_BEHIND = re.compile(
    r",?[ \u00a0]\(?(?:(?:de|di|van|von|aged|âgée?[ \u00a0]de)[ \u00a0])?\d{2}"
    r"(?:[,)]|[ \u00a0](?:jaar|Jahre|ans|años|anni|anos|lat|år|years)\b)"
)
_NEXT_WORD = re.compile(r"\.?[ \u00a0]([^\W\d_]{3,12})")
_APPOSED = re.compile(r"[ \u00a0]?[,.;:)(–—\n]|$")
_ORDINAL = rf"(?:{'|'.join(f'(?P<o{number}>{stems})' for number, stems in namewords.ORDINALS.items())})\w{{0,3}}"
_NTH = rf"(?:{_ORDINAL}|(?P<n>\d{{1,2}})(?:[ao.]|st|nd|rd|th|ste|de|er?|eme|:e)?) {namewords.ROUND_OF}\b"
_WITH_NUMBER = rf"{fold(namewords.ROUND_WORD)} (?P<m>\d{{1,2}})\b"  # "Seizoen 3 van operatie X"
_ROUND_AHEAD = re.compile(
    rf"(?:(?P<back>\b{namewords.AFTER}) (?:\w{{1,4}} )?)?\b(?:{_NTH}|{_WITH_NUMBER})"
    rf"(?: \w{{1,5}}['’]?){{0,3}}[ '’{QUOTE}]*$"
)
_ROUND_BEHIND = re.compile(rf"[{QUOTE}]?(?:[ ,(–—-]{{1,4}}| {namewords.ENTERS} (?:\w{{1,5}} ){{0,3}}){_NTH}")
_CLAUSE = 150  # characters that _CALLED may hold up to the last letters of what calls by a name
_AHEAD = 25, 110  # … that _CALLED_AHEAD may hold before those letters and from them on
LEAD = 700  # characters after the headline in which a text says what it is about: the first two or three paragraphs


# -- a first sieve, in one pass -----------------------------------------------------------------------------------


def _first_letters(words: str) -> str:
    """The letters that the words of a table begin with, in every case."""
    flat, before = words[3:-1], ""
    while flat != before:
        flat, before = re.sub(r"\([^()]*\)\??", "", flat), flat
    return "".join(re.findall(f"(?i:[{''.join(word[0] for word in flat.split('|'))}])", _ANY_LETTER))


# Where a keyword begins. Leading with a set of letters a search skips what cannot be one; that halves its time.
_ANY_LETTER = "".join(map(chr, range(0x2130)))
_KEYWORD = re.compile(
    rf"[{_first_letters(namewords.OPERATION)}{_first_letters(namewords.UNDERTAKING)}](?<=\b.)"
    rf"(?<=(?=(?i:{namewords.OPERATION}|{namewords.UNDERTAKING})\b).)"
)
_CODEWORD = re.compile(rf"[{_first_letters(namewords.CODENAMED)}](?<=\b.)(?<=(?=(?i:{namewords.CODENAMED})).)")
# What every text holds that calls something by a name, or an edition: a part of each alternative of the two tables.
_CALLS = (
    "called dubbed name titled known naam gedoopt genannt getauft bapti nomm appel intitul nom denomina bautiza llamad "
    "nombre chiamat battezza batiza chamad nome nazw kalla namn kald navn zwan conocid designad intitol döpt"
)
CALLED_PARTS = tuple(_CALLS.split())
_EDITIONS = "dition edic ediç edizion edycj editie ausgabe upplag udgave phase fase faza round rund rond"
EDITION_PARTS = tuple(_EDITIONS.split())
ONE_CASE_PARTS = ("strike", "soko", "bao", "kommission")

_LAST_WORD = re.compile(r"(?P<opens>(?:^|[\n.!?:–—•][^\S\n]*))?(?<![\w-])(?P<word>\w[\w-]*) $")


# -- where a name is introduced -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a name stands."""

    name: str
    base: str  # the name without round and year
    key: str
    round: str | None
    year: int | None
    span: Span  # of the words that introduce it and the name
    at: int  # where the name itself begins
    sure: bool  # introduced as a name, not only by a capital letter


def numbered(text: str) -> Mapping[str, str]:
    """Names that the opening of a text writes with a round, by key, whether or not it calls them operations."""
    opening = text[:LEAD]
    found = [match["bare"] for match in _NUMBERED.finditer(opening)] if _NUMERAL.search(opening) else []
    small = opening.lower()
    if any(part in small for part in EDITION_PARTS):
        found += [match["quoted"] or match["bare"] for match in _EDITION.finditer(opening)]
    keys = {folded(word): word for name in found for word in (name.split()[-1], name)}
    return {
        key: word for key, word in keys.items() if len(key) > 3 and word.split()[-1].casefold() not in namewords.NO_NAME
    }


def later_rounds(text: str) -> Mapping[str, str]:
    """Names that the opening of a text writes with the number of a round behind them, by key: which round."""
    found = _NUMBERED.finditer(text[:LEAD]) if _NUMERAL.search(text[:LEAD]) else ()
    rounds = {folded(match["bare"]): parted(match.group())[1] for match in found}
    return {key: number for key, number in rounds.items() if len(key) > 3 and number and number != "1"}


def introduced(text: str, language: str | None) -> Iterator[Found]:
    """Every place that introduces a name, the surest ways first; one place may come twice."""
    small = text.lower()
    operation = "oper" in small or "opér" in small
    called = any(part in small for part in CALLED_PARTS)
    surely = (
        _at(_CODENAMED, text, (match.start() for match in _CODEWORD.finditer(text))),
        _at(_CALLED, text, _before_a_call(text, small)) if called else (),
        _at(_UNDERTAKING, text, (_word_before(match.start(), text) for match in _OPENED.finditer(text))),
        _called_first(text) if called else (),
        within(_CALLED_AHEAD, text, _beside_a_call(text, small, *_AHEAD)) if called and operation else (),
        _INQUIRY.finditer(text) if language == "nl" else (),
        within(_ODD, text, lines(text, (match.start() for match in _ODDLY.finditer(text)))),
        _OP.finditer(text) if language in ("en", None) else (),  # Dutch "op" is a place's: "Op Schiphol"
        _TASK_FORCE.finditer(text) if "OTF" in text or "operational" in small else (),
        _QUOTED_FIRST.finditer(text) if operation else (),
        _of_one_case(text, small, language),
    )
    for match in chain.from_iterable(surely):
        if found := _read(match, text, sure=True):
            yield found
            yield from _slashed(found, text)
    for match in _NAMED.finditer(text) if operation else ():
        sure = match["quoted"] is not None or _introduces(match, text, language)
        if found := _read(match, text, sure=sure):
            yield found
            yield from _slashed(found, text) if sure else ()
            if sure and match["key"].lower().endswith(("s", "en", "er", "i", "e")):
                yield from _listed(text, match.end())


def _before_a_call(text: str, small: str) -> Iterator[int]:
    """Where a keyword stands so near before what may call something by a name that the two may be of one clause."""
    return (match.start() for match in within(_KEYWORD, text, _beside_a_call(text, small, _CLAUSE)))


def _beside_a_call(text: str, small: str, before: int, behind: int = 1) -> Iterable[Span]:
    """What stands so many characters before and behind anything that may call something by a name."""
    if len(small) != len(text):
        return [(0, len(text))]
    return around((place for part in CALLED_PARTS for place in every(small, part)), before, behind)


def _at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` finds of a pattern that can begin at these places only: it tries each place of a text."""
    behind = 0
    for place in places:
        if place >= behind and (match := pattern.match(text, place)):
            behind = match.end()
            yield match


def _called_first(text: str) -> Iterator[re.Match[str]]:
    for opened in _OPENED.finditer(text):
        place = opened.start()
        if _CALLED_LAST.search(text[max(0, place - 30) : place]) and (match := _CALLED_FIRST.match(text, place)):
            yield match


def _of_one_case(text: str, small: str, language: str | None) -> Iterator[re.Match[str]]:
    """Names behind what a language's offices call the team of one case."""
    if not any(part in small for part in ONE_CASE_PARTS):
        return
    pattern = _OF_ONE_CASE.get(language or "en")
    for match in pattern.finditer(text) if pattern else ():
        before = _last_word(match, text)
        another = before and before["word"][0].isupper() and before["opens"] is None  # "Scam Center Strike Force Nets"
        if not another:
            yield match


def _word_before(place: int, text: str) -> int:
    """Where the word begins that stands before a place, on the same line."""
    while place and (text[place - 1].isspace() or text[place - 1] == ")") and text[place - 1] != "\n":
        place -= 1
    while place and (text[place - 1].isalnum() or text[place - 1] == "_"):
        place -= 1
    return place


def _introduces(match: re.Match[str], text: str, language: str | None) -> bool:
    """Whether keyword and capital alone make a name: not "the operation Europol led", not "Police Operation Nets"."""
    name, key = match["bare"], match["key"]
    if re.match(r"\w*[a-z][A-Z]|[A-Z]\w*\s[A-Z]\w*[a-z][A-Z]", name):
        return True
    if key[0].islower():
        looks_back = EARLIER.search(text[max(0, match.start() - 60) : match.start()]) or _YEAR.match(text, match.end())
        return bool(looks_back) or not (key.startswith("operation") and language in ("en", None))
    return not _after_a_name(match, text, language)


def _after_a_name(match: re.Match[str], text: str, language: str | None) -> bool:
    """Whether a capital before the keyword makes it that one's: "Police Operation Nets". German nouns have one too."""
    before = _last_word(match, text)
    if before is None or not before["word"][0].isupper() or before["word"].casefold() in namewords.NO_NAME:
        return False
    return language != "de" and not (before["opens"] and language not in ("en", None))


def _last_word(match: re.Match[str], text: str) -> re.Match[str] | None:
    return _LAST_WORD.search(text[max(0, match.start() - 40) : match.start()])


def _slashed(found: Found, text: str) -> Iterator[Found]:
    """The second name of "Greenlight/Trojan Shield"."""
    if (match := _SLASHED.match(text, found.span[1])) and (other := _read(match, text, sure=True)):
        yield other


def _listed(text: str, position: int) -> Iterator[Found]:
    """The further names of "operations X (2020), Y and Z"."""
    while match := _NEXT_IN_LIST.match(text, position):
        found = _read(match, text, sure=True)
        if found is None:
            return
        yield found
        position = match.end()


def _read(match: re.Match[str], text: str, *, sure: bool) -> Found | None:
    group = "quoted" if match["quoted"] is not None else "bare"
    quoted = group == "quoted"
    if quoted and (text[match.start(group) - 1] in _SINGLE) is not (text[match.end() - 1] in _SINGLE):
        return None
    introduced = LEADING_KEY.match(match[group])
    start = match.start(group) + (introduced.end() if introduced else 0)
    words = _trimmed(text[start : match.end(group)], quoted=quoted)
    words = words if quoted else _without_day(words, text[start + len(words) :][:_LONGEST])
    if not words or (not quoted and _is_somebody(match, words, text)):
        return None
    if not quoted and match.re in (_CALLED, _CODENAMED):
        words = _whole(words, text[start : start + _LONGEST])
    base, number, year = parted(words)
    end = start + len(words)
    if stated := _YEAR.match(text, end + quoted):
        year = int(stated[1])
    if (later := TRAILING_ROUND.match(text, end)) and number is None and later[1]:
        number, end = round_number(later[1]), later.end()
    if number is None and match.start() < LEAD:
        number = _nth(match.start(), end, text)
    key = folded(base)
    if len(key) < 3 or key.isdigit():
        return None
    closed = end + 1 if quoted and text[end : end + 1] in QUOTE else end
    opened = match.start() if match.re not in (_NEXT_IN_LIST, _SLASHED) else start
    return Found(text[start:end], base, key, number, year, (opened, closed), start, sure)


_LONGEST = 60  # characters of a name
_DAY = re.compile(r"[ \u00a0]\d{1,2}\.?$")  # "Operation Kraken 18 September 2024" states a day, no round


def _without_day(name: str, behind: str) -> str:
    """A name without the day of the month that follows it."""
    day, following = _DAY.search(name), _NEXT_WORD.match(behind)
    return name[: day.start()] if day and following and month(following[1], None) else name


def _is_somebody(match: re.Match[str], words: str, text: str) -> bool:
    """Whether what stands behind the keyword is a person: "In this operation, Jo Marsh, 35, ran …"."""
    end = match.start("bare") + len(words)
    if " " in words and _AGE_BEHIND.match(text, end):
        return True
    aside = match.re is _NAMED and text[match.end("key")] == "," and match["key"][0].islower()
    return aside and not _APPOSED.match(text, end)


def _whole(name: str, text: str) -> str:
    """A name that a text says it gives, with what belongs to it in small letters: "Bénin révélé", "Mar de Plata"."""
    more = _OF_MORE.match(text, len(name)) or _IN_SMALL.match(text, len(name))
    return text[: more.end()] if more else name


def _nth(start: int, end: int, text: str) -> str | None:
    """The round that is told in words around a name: "segunda fase de la operación X", "X – 3ª fase"."""
    ahead = _ROUND_AHEAD.search(fold(text[max(0, start - 60) : start]))
    behind = _ROUND_BEHIND.match(fold(text[end : end + 60]))
    found = ahead if ahead and not ahead["back"] else behind
    if found is None:
        return None
    group = next((name for name, value in found.groupdict().items() if value and name != "back"), "")
    return round_number(found[group]) if group in ("n", "m") else group.removeprefix("o") or None


_WITHIN = ("of", "the", "I")
_BEHIND = ("Day", "Days")  # "Operation New Day"; but "Operation Day"


def _trimmed(name: str, *, quoted: bool) -> str:
    """The name without what follows it: a bare run of capitals stops at the first word that is no part of names."""
    words = re.split(r"[ \u00a0]", name)
    if quoted:
        said = [word for word in words if word[:1].isupper() or word[:1].isdigit()]
        fits = len(words) <= 5 and any(word.casefold() not in namewords.NO_NAME for word in said)
        return name.rstrip() if fits else ""
    kept: list[str] = []
    for word in words:
        if not namewords.NO_NAME.isdisjoint(
            (word.casefold().strip(".,’'"), word.casefold().partition("-")[0])
        ) and not (word in _WITHIN or (kept and word in _BEHIND)):
            break
        kept.append(word)
    while kept and kept[-1] in ("of", "the"):
        kept.pop()
    return re.sub(r"[’']s$", "", " ".join(kept)).rstrip(".,-’'")
