"""What a named operation is to a text: its own, one it looks back at, or a part; it finds no names."""

from __future__ import annotations

import re
from bisect import bisect_right

from scraper.compare.menus import menus
from scraper.compare.names import namewords
from scraper.compare.names.introduced import EARLIER, LEAD, QUOTE, Found
from scraper.compare.names.namekeys import name_key
from scraper.model import NameRole, OperationName
from scraper.text.words import words

_FORERUNNER = re.compile(rf"^[^.!?\n]{{0,30}}\b(?i:{namewords.FORERUNNER})\b")
_COMPARES = re.compile(rf"\b(?i:{namewords.COMPARES})[\s{QUOTE}]+(?:[^.!?\n]{{0,60}}[\s{QUOTE}])?$")
# Not "part of an investigation known as X": that is the text's own.
_PART_OF = re.compile(rf"\b(?i:{namewords.PART_OF})\s+(?:(?!(?i:{namewords.CALLED})\b)\w+\s+){{0,4}}?[{QUOTE}]*$")
_ALSO_KNOWN = re.compile(
    rf"[\s,({QUOTE}]*(?i:{namewords.ALSO_KNOWN})[\s:{QUOTE}]*|{namewords.EITHER}"
    rf"(?:(?:(?i:{namewords.OPERATION})|{namewords.TASK_FORCE})\s)?[{QUOTE}]*"
)
_IN_LANGUAGE = re.compile(rf"\s?\((?i:{namewords.LANGUAGE})[{QUOTE}]*")
_KEYWORD = re.compile(rf"(?i:({namewords.OPERATION}))[\s{QUOTE}]*$")
_RECALLS = re.compile(rf"\b(?i:{namewords.RECALLS})\b")
_CLAUSES = re.compile(r"[.;!?\n](?!\w)")
Key = tuple[str, str | None]


def roles_of(title: str, text: str, places: dict[Key, list[Found]]) -> dict[Key, NameRole]:
    """One own operation at most, unless the text says that two names are one; what it looks back at; the rest.

    A history that tells of several operations, and of none more than of the others, looks back at all of them.
    """
    roles = dict.fromkeys(places, NameRole.PART)
    weights = {key: _weight(group, title, text) for key, group in places.items()}
    for key, group in places.items():
        if weights[key] < _IN_TITLE and any(_looks_back(item, text) for item in group):
            roles[key] = NameRole.EARLIER
    candidates = [key for key in places if roles[key] is NameRole.PART and weights[key] >= _OWN]
    if not candidates:
        return roles
    own = max(candidates, key=lambda key: (weights[key], -places[key][0].at))
    if _is_history(own, candidates, weights, places):
        return roles | dict.fromkeys(candidates, NameRole.EARLIER)
    roles[own] = NameRole.OWN
    placed = {key: sorted(places[key], key=_begins) for key in candidates}
    for key in candidates:
        both = (placed[own], placed[key]), (placed[key], placed[own])  # either may come first
        if key != own and any(_also_known(item, others, text) for mine, others in both for item in mine):
            roles[key] = NameRole.OWN
    return roles


_IN_TITLE, _IN_LEAD, _OWN = 10, 3, 3
_HISTORY = 4  # operations that open a text, its headline naming none
_ASIDE = 60  # characters between two names of one operation, at most


def _is_history(own: Key, candidates: list[Key], weights: dict[Key, int], places: dict[Key, list[Found]]) -> bool:
    """Whether a text tells of several operations alike: none heads it, or is named more than once more often.

    Where all others alone have their year the text is about the one without: those are told to remind of them.
    """
    alike = {key[0] for key in candidates if weights[key] >= weights[own] - 1}
    if weights[own] >= _IN_TITLE or len(alike) < _HISTORY:
        return False
    undated = [key for key in candidates if not any(item.year for item in places[key])]
    return undated != [own]


def _weight(group: list[Found], title: str, text: str) -> int:
    """How much a text is about a name: 10 for the headline, 3 for the opening, 1 for each place up to 3."""
    in_title = any(item.at < len(title) for item in group) and text.startswith(title)
    if in_title:
        return _IN_TITLE + len(group)
    opening = _opening(len(title) + LEAD, text)
    if all(_PART_OF.search(text[max(0, item.span[0] - 80) : item.span[0]]) for item in group):
        return 0
    return _IN_LEAD * any(item.at < opening for item in group) + min(len(group), 3)


def _opening(length: int, text: str) -> int:
    """Where the opening ends: menus in it do not count."""
    for start, end in menus(text):
        length += end - start if start < length else 0
    return length


def _looks_back(item: Found, text: str) -> bool:
    after = text[item.span[1] : item.span[1] + 60]
    return bool(EARLIER.search(text[max(0, item.at - 110) : item.at]) or _FORERUNNER.match(after))


def compared(name: str, text: str) -> OperationName | None:
    """Where a text looks back at the operation known as `name`, or measures its own by it; None where nowhere."""
    letters = r"[\s\-]?".join(re.escape(letter) for letter in name if letter.isalnum())
    for match in re.finditer(rf"(?<!\w){letters}(?!\w)", text, re.IGNORECASE):
        before = text[max(0, match.start() - 110) : match.start()]
        year = re.match(r"\W{0,2}((?:19|20)\d\d)\b", text[match.end() : match.end() + 8])
        back = EARLIER.search(before) or _COMPARES.search(before) or _FORERUNNER.match(text[match.end() :][:60])
        if match.group()[0].isupper() and back:
            span, key = match.span(), name_key(name)
            return OperationName(match.group(), key, NameRole.EARLIER, match.group(), span, None, _number(year))
    return None


def recalled(title: str, text: str) -> frozenset[str]:
    """Words of `text`, headline first, that stand nowhere but in clauses that remind of another case."""
    if not _RECALLS.search(text):
        return frozenset()
    told, back = set(words(title)), set[str]()
    for clause in _CLAUSES.split(text[len(title) :]):
        said = back if _RECALLS.search(clause) else told
        said.update(part for word in words(clause) for part in (word, *word.split("-")))
    return frozenset(back - told)


def _number(found: re.Match[str] | None) -> int | None:
    return int(found[1]) if found else None


def _also_known(item: Found, others: list[Found], text: str) -> bool:
    """Whether one of the others, in order of place, follows at once and is said to be the same operation's name."""
    end = item.span[1]
    for other in others[bisect_right(others, end, key=_begins) :]:
        words = text[end : other.span[0]]
        if len(words) >= _ASIDE:
            return False
        if _ALSO_KNOWN.fullmatch(words) or _translated(item, words, other, text):
            return True
    return False


def _begins(found: Found) -> int:
    return found.span[0]


def _translated(item: Found, between: str, other: Found, text: str) -> bool:
    """ "Operation Blue Lagoon (Operación Laguna Azul)": the word for it in another language, in brackets."""
    mine, theirs = (_KEYWORD.search(text[max(0, found.at - 20) : found.at]) for found in (item, other))
    two = mine is not None and theirs is not None and mine[1].casefold() != theirs[1].casefold()
    return (two and between.strip() == "(") or _IN_LANGUAGE.fullmatch(between) is not None
