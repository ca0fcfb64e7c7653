"""The names of operations in a text: which one it is about, which it looks back at, which round and year.

It reads what the text says and knows no list of operations; a name that stands only once, far down, stays weak (PART).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from scraper.compare import keywords, namewords
from scraper.compare.menus import menus
from scraper.model import NameRole, OperationName, Span
from scraper.text.words import fold

_UP = "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper()) + "A-Z"
_QUOTE = "\"“”„‟«»‹›‘’‚'`"
_SINGLE = "'‘’‚‹›`"
_WORD = rf"[{_UP}]\w*(?:[.&’'\-]\w+)*"
_BARE = rf"(?:\d{{2}}(?=[{_UP}]))?{_WORD}(?:[ \u00a0](?:of[ \u00a0](?:the[ \u00a0])?)?(?:{_WORD}|\d+(?:\.\d+)?)){{0,4}}"
_QUOTED = rf"[{_QUOTE}]{{1,2}}[ \u00a0]?(?P<quoted>[\w{_UP}][^{_QUOTE}\n]{{0,48}}?)[ \u00a0:,]?[{_QUOTE}]{{1,2}}"
_NAME = rf"(?:{_QUOTED}|(?P<bare>{_BARE}))"
_OPERATION = rf"(?<![\w-])(?:\w{{3,12}})?(?i:{namewords.OPERATION})"

# How a name is introduced, the surest first. `quoted` and `bare` hold the name, `key` the word that introduces it.
_CODENAMED = re.compile(rf"\b(?i:{namewords.CODENAMED}),?[^\S\n]+(?i:(?:as|is)\s+)?{_NAME}")
_CALLED = re.compile(
    rf"\b(?i:{namewords.OPERATION}|{namewords.UNDERTAKING})\b[^.!?\n]{{0,60}}?\b(?i:{namewords.CALLED})[^\S\n]+{_NAME}"
)
_NAMED = re.compile(rf"(?P<key>{_OPERATION}),?[^\S\n]+{_NAME}")
_UNDERTAKING = re.compile(rf"\b\w*(?i:{namewords.UNDERTAKING})[^\S\n]+{_QUOTED}")
# An odd spelling shows a name where a plain capital would not: "insatsen TrojanShield", "onderzoek 26Lemont".
_ODD = re.compile(
    rf"\b(?i:{namewords.UNDERTAKING})[^\S\n]+(?P<quoted>(?!))?"
    rf"(?P<bare>\d{{2}}[{_UP}]\w+|(?:[{_UP}]\w+ )?[{_UP}][a-z]+[A-Z]\w*)"
)
_ODDLY = re.compile(rf"[{_UP}](?:(?<=[a-z].)|(?<=\d\d.))")  # what every one of them holds
_OP = re.compile(rf"Op(?<!\w..)[^\S\n]+(?P<quoted>(?!))?(?P<bare>{_WORD})")
_QUOTED_FIRST = re.compile(rf"{_QUOTED}[ -]+(?i:{namewords.OPERATION})\b")
_NEXT_IN_LIST = re.compile(
    rf"\s*(?:\((?:19|20)\d\d\))?\s*(?:,\s*(?:and|y|e|et)?|\b(?:and|en|und|et|y|e|och|og|i|oraz)\b|&)\s*{_NAME}"
)
_SIGNS = re.compile(r"[\W_]+")
_YEAR = re.compile(r"\s*\(?\b((?:19|20)\d\d)\)")
_TRAILING_ROUND = re.compile(
    rf"(?i:[\s,]*\(?\b{namewords.ROUND_WORD})\s+(\d{{1,2}}|[IVX]+)\b|[\s-]+(?:(\d{{1,2}})(?:\.0)?|([IVX]{{1,5}}))$"
)
_EARLIER = re.compile(rf"\b(?i:{namewords.EARLIER})\b[^.!?\n]{{0,60}}$")
_FORERUNNER = re.compile(rf"^[^.!?\n]{{0,30}}\b(?i:{namewords.FORERUNNER})\b")
_COMPARES = re.compile(rf"\b(?i:{namewords.COMPARES})[\s{_QUOTE}]+(?:[^.!?\n]{{0,60}}[\s{_QUOTE}])?$")
_PART_OF = re.compile(rf"\b(?i:{namewords.PART_OF})\s+(?:\w+\s+){{0,4}}?[{_QUOTE}]*$")
_ALSO_KNOWN = re.compile(rf"[\s,({_QUOTE}]*(?i:{namewords.ALSO_KNOWN})[\s:{_QUOTE}]*")
_LEADING_KEY = re.compile(rf"^\W*(?i:{namewords.OPERATION})\s+(?=\S)")

# A name with its round says that it is one, without the word "operation": "Pandora V", "the eighth edition of Pandora".
_NUMERAL = re.compile(r"[ \u00a0](?:[IVX]{2,5}|[VX]|\d{1,2}\.0)(?![\w.])")
_NUMBERED = re.compile(rf"(?P<bare>{_WORD}(?:[ \u00a0]{_WORD})?){_NUMERAL.pattern}")
_EDITION = re.compile(
    rf"\b(?i:{namewords.EDITION})[^\S\n]+(?:[^\W\dA-Z]{{1,4}}[^\S\n]+){{1,2}}(?i:{_OPERATION}[^\S\n]+)?{_NAME}"
)
_OPENED = re.compile(rf"[{_QUOTE}](?<=[^\S\n].)")

LEAD = 700  # characters after the headline in which a text says what it is about: the first two or three paragraphs
MOST_ROUNDS = 20  # "Emma 95" and "Oculto 86" are names, "Pandora VIII" is a round


@dataclass(frozen=True, slots=True)
class _Found:
    """One place where a name stands."""

    name: str
    base: str  # the name without round and year
    key: str
    round: str | None
    year: int | None
    span: Span  # of the words that introduce it and the name
    at: int  # where the name itself begins
    sure: bool  # introduced as a name, not only by a capital letter


@lru_cache(maxsize=8192)  # a place's name comes again in release after release
def name_key(name: str) -> str:
    """A name without case, accents, spaces, the word "operation", round and year: SpecTor = OPERATION Spector."""
    base, _, _ = parted(name)
    return _folded(_LEADING_KEY.sub("", base))


def parted(name: str) -> tuple[str, str | None, int | None]:
    """A name's base, round and year: "Endgame 2.0" -> ("Endgame", "2", None), "First Light 2024" -> (…, None, 2024)."""
    base, year = name.strip(), None
    if found := re.search(r"[\s(]+((?:19|20)\d\d)\)?$", base):
        base, year = base[: found.start()].strip(), int(found.group(1))
    if (found := _TRAILING_ROUND.search(base)) and found.start() > 0:
        number = _round_number(next(group for group in found.groups() if group))
        if number is not None:
            return base[: found.start()].strip(), number, year
    return base, None, year


def _round_number(text: str) -> str | None:
    number = namewords.ROMAN.get(text.upper(), text)
    return str(int(number)) if number.isdigit() and 0 < int(number) <= MOST_ROUNDS else None


def _folded(text: str) -> str:
    key = _SIGNS.sub("", fold(text))
    # Dutch forces number their investigations: "26Lemont" is Lemont.
    return re.sub(r"^\d{2}(?=[a-z]{3})", "", key) if key[:1].isdigit() else key


def numbered(text: str) -> Mapping[str, str]:
    """Names that the opening of a text writes with a round, by key, whether or not it calls them operations."""
    opening = text[:LEAD]
    found = [match["bare"] for match in _NUMBERED.finditer(opening)] if _NUMERAL.search(opening) else []
    small = opening.lower()
    if any(part in small for part in keywords.EDITION):
        found += [match["quoted"] or match["bare"] for match in _EDITION.finditer(opening)]
    keys = {_folded(word): word for name in found for word in (name.split()[-1], name)}
    return {
        key: word for key, word in keys.items() if len(key) > 3 and word.split()[-1].casefold() not in namewords.NO_NAME
    }


# -- finding ------------------------------------------------------------------------------------------------------


def names(title: str, text: str, language: str | None) -> tuple[OperationName, ...]:
    """The operations that `text` names, each once, in the order in which they first stand; spans point into `text`.

    `text` is the whole article, headline first; `title` is its headline.
    """
    skipped = menus(text)
    found = _settled([item for item in _found(text, language) if not _inside(item.at, skipped)])
    if not found:
        return ()
    taken = {item.at for item in found}
    places = {key: _places(group, text, taken) for key, group in _grouped(found).items()}
    places = {key: [item for item in group if not _inside(item.at, skipped)] for key, group in places.items()}
    roles = _roles(title, text, places)
    return tuple(
        _as_name(group, roles[key], text) for key, group in sorted(places.items(), key=lambda item: item[1][0].span[0])
    )


def _inside(place: int, spans: Sequence[Span]) -> bool:
    return any(start <= place < end for start, end in spans)


def _found(text: str, language: str | None) -> Iterator[_Found]:
    small = text.lower()
    operation = "oper" in small or "opér" in small
    called = any(part in small for part in keywords.CALLED)
    surely = (
        _at(_CODENAMED, text, (match.start() for match in keywords.CODEWORD.finditer(text))),
        _at(_CALLED, text, (match.start() for match in keywords.KEYWORD.finditer(text))) if called else (),
        _at(_UNDERTAKING, text, (_word_before(match.start(), text) for match in _OPENED.finditer(text))),
        _ODD.finditer(text) if _ODDLY.search(text) else (),
        _OP.finditer(text),
        _QUOTED_FIRST.finditer(text) if operation else (),
    )
    for match in chain.from_iterable(surely):
        if found := _read(match, text, sure=True):
            yield found
    for match in _NAMED.finditer(text) if operation else ():
        sure = match["quoted"] is not None or _introduces(match, text, language)
        if found := _read(match, text, sure=sure):
            yield found
            if match["key"].lower().endswith(("s", "en", "er", "i", "e")):
                yield from _listed(text, match.end())


def _at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` finds of a pattern that can begin at these places only: it tries each place of a text."""
    behind = 0
    for place in places:
        if place >= behind and (match := pattern.match(text, place)):
            behind = match.end()
            yield match


def _word_before(place: int, text: str) -> int:
    """Where the word begins that stands before a place, on the same line."""
    while place and text[place - 1].isspace() and text[place - 1] != "\n":
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
        looks_back = _EARLIER.search(text[max(0, match.start() - 60) : match.start()]) or _YEAR.match(text, match.end())
        return bool(looks_back) or not (key.startswith("operation") and language in ("en", None))
    before = re.search(r"(\w[\w-]*) $", text[max(0, match.start() - 30) : match.start()])
    return before is None or not before[1][0].isupper() or before[1].casefold() in namewords.NO_NAME


def _listed(text: str, position: int) -> Iterator[_Found]:
    """The further names of "operations X (2020), Y and Z"."""
    while match := _NEXT_IN_LIST.match(text, position):
        found = _read(match, text, sure=True)
        if found is None:
            return
        yield found
        position = match.end()


def _read(match: re.Match[str], text: str, *, sure: bool) -> _Found | None:
    group = "quoted" if match["quoted"] is not None else "bare"
    quoted = group == "quoted"
    if quoted and (text[match.start(group) - 1] in _SINGLE) is not (text[match.end() - 1] in _SINGLE):
        return None
    introduced = _LEADING_KEY.match(match[group])
    start = match.start(group) + (introduced.end() if introduced else 0)
    words = _trimmed(text[start : match.end(group)], quoted=quoted)
    if not words:
        return None
    base, number, year = parted(words)
    end = start + len(words)
    if stated := _YEAR.match(text, end + quoted):
        year = int(stated[1])
    if (later := _TRAILING_ROUND.match(text, end)) and number is None and later[1]:
        number, end = _round_number(later[1]), later.end()
    key = _folded(base)
    if len(key) < 3 or key.isdigit():
        return None
    closed = end + 1 if quoted and text[end : end + 1] in _QUOTE else end
    opened = match.start() if match.re is not _NEXT_IN_LIST else start
    return _Found(text[start:end], base, key, number, year, (opened, closed), start, sure)


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
        if word.casefold().strip(".,’'") in namewords.NO_NAME and not (word in _WITHIN or (kept and word in _BEHIND)):
            break
        kept.append(word)
    while kept and kept[-1] in ("of", "the"):
        kept.pop()
    return re.sub(r"[’']s$", "", " ".join(kept)).rstrip(".,-’'")


# -- settling -----------------------------------------------------------------------------------------------------


def _settled(found: list[_Found]) -> list[_Found]:
    """Drop what was no name after all, and cut a run of headline capitals back to the name the body uses."""
    sure = Counter(item.key for item in found if item.sure)
    kept: dict[int, _Found] = {}
    for item in found:
        shorter = _shorter(item, sure)
        if shorter is not None:
            span = (item.span[0], item.at + len(shorter))
            item = replace(item, name=shorter, base=shorter, key=_folded(shorter), span=span)
        other = kept.get(item.at)
        if sure[item.key] and (other is None or item.span[0] > other.span[0]):
            kept[item.at] = item
    return list(kept.values())


def _shorter(item: _Found, sure: Counter[str]) -> str | None:
    words = item.base.split()
    for count in range(1, len(words)):
        start = " ".join(words[:count])
        if sure[_folded(start)] > sure[item.key] and not words[count].isdigit():
            return start
    return None


def _grouped(found: list[_Found]) -> dict[tuple[str, str | None], list[_Found]]:
    """By key and round; a mention without its round belongs to the only round that the text states."""
    rounds: dict[str, set[str]] = {}
    for item in found:
        rounds.setdefault(item.key, set()).update({item.round} if item.round else ())
    grouped: dict[tuple[str, str | None], list[_Found]] = {}
    for item in sorted(found, key=lambda item: item.span):
        only = next(iter(rounds[item.key])) if len(rounds[item.key]) == 1 else None
        grouped.setdefault((item.key, item.round or only), []).append(item)
    return grouped


def _places(group: list[_Found], text: str, taken: set[int]) -> list[_Found]:
    """The group's introductions in order, then the places where its name stands alone; `taken` are introductions."""
    letters = r"[\s\-]?".join(re.escape(word) for word in group[0].base.split())
    alone = [
        replace(group[0], name=match.group(), span=match.span(), at=match.start(), year=None)
        for match in re.finditer(rf"(?<!\w){letters}(?!\w)", text, re.IGNORECASE)
        if match.start() not in taken and match.group()[0].isupper()
    ]
    return group + alone if alone else group


def _as_name(group: list[_Found], role: NameRole, text: str) -> OperationName:
    first = group[0]
    introduced = [item.name for item in group if item.sure and item.round == first.round] or [first.name]
    spelling = Counter(introduced).most_common(1)[0][0]
    years = [item.year for item in group if item.year]
    number = next((item.round for item in group if item.round), None)
    words = text[slice(*first.span)]
    return OperationName(spelling, first.key, role, words, first.span, number, years[0] if years else None)


# -- roles --------------------------------------------------------------------------------------------------------

_Key = tuple[str, str | None]


def _roles(title: str, text: str, places: dict[_Key, list[_Found]]) -> dict[_Key, NameRole]:
    """One own operation at most, unless the text says that two names are one; what it looks back at; the rest."""
    roles = dict.fromkeys(places, NameRole.PART)
    weights = {key: _weight(key, group, title, text) for key, group in places.items()}
    for key, group in places.items():
        if weights[key] < _IN_TITLE and any(_looks_back(item, text) for item in group):
            roles[key] = NameRole.EARLIER
    candidates = [key for key in places if roles[key] is NameRole.PART and weights[key] >= _OWN]
    if not candidates:
        return roles
    own = max(candidates, key=lambda key: (weights[key], -places[key][0].at))
    roles[own] = NameRole.OWN
    for item in places[own]:
        roles.update({key: NameRole.OWN for key in candidates if _also_known(item, places[key], text)})
    return roles


_IN_TITLE, _IN_LEAD, _OWN = 10, 3, 3


def _weight(key: _Key, group: list[_Found], title: str, text: str) -> int:
    """How much a text is about a name: 10 for the headline, 3 for the opening, 1 for each place up to 3."""
    in_title = any(item.at < len(title) for item in group) and text.startswith(title)
    if in_title:
        return _IN_TITLE + len(group)
    opening = _opening(len(title) + LEAD, text)
    if all(_PART_OF.search(text[: item.span[0]][-80:]) for item in group):
        return 0
    return _IN_LEAD * any(item.at < opening for item in group) + min(len(group), 3)


def _opening(length: int, text: str) -> int:
    """Where the opening ends: menus in it do not count."""
    for start, end in menus(text):
        length += end - start if start < length else 0
    return length


def _looks_back(item: _Found, text: str) -> bool:
    after = text[item.span[1] : item.span[1] + 60]
    return bool(_EARLIER.search(text[max(0, item.at - 110) : item.at]) or _FORERUNNER.match(after))


def compared(name: str, text: str) -> OperationName | None:
    """Where a text looks back at the operation known as `name`, or measures its own by it; None where nowhere."""
    letters = r"[\s\-]?".join(re.escape(letter) for letter in name if letter.isalnum())
    for match in re.finditer(rf"(?<!\w){letters}(?!\w)", text, re.IGNORECASE):
        before = text[max(0, match.start() - 110) : match.start()]
        year = re.match(r"\W{0,2}((?:19|20)\d\d)\b", text[match.end() : match.end() + 8])
        back = _EARLIER.search(before) or _COMPARES.search(before) or _FORERUNNER.match(text[match.end() :][:60])
        if match.group()[0].isupper() and back:
            span, key = match.span(), name_key(name)
            return OperationName(match.group(), key, NameRole.EARLIER, match.group(), span, None, _number(year))
    return None


def _number(found: re.Match[str] | None) -> int | None:
    return int(found[1]) if found else None


def _also_known(item: _Found, others: list[_Found], text: str) -> bool:
    gaps = (sorted((item.span, other.span)) for other in others)
    return any(
        0 < second[0] - first[1] < 60 and _ALSO_KNOWN.fullmatch(text[first[1] : second[0]]) for first, second in gaps
    )
