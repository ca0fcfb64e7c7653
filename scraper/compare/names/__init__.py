"""The names of operations in a text: which one it is about, which it looks back at, which round and year.

It reads what the text says and knows no list of operations; a name that stands only once, far down, stays weak (PART).

    introduced    where a text introduces a name (namewords: by which words); spans: where a search can find any
    nameroles     what a name is to the text
    namekeys      how a name is spelt and counted
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import islice

from scraper.compare.menus import menus
from scraper.compare.names.introduced import QUOTE, Found, introduced
from scraper.compare.names.namekeys import folded
from scraper.compare.names.nameroles import roles_of
from scraper.compare.names.spans import inside
from scraper.model import NameRole, OperationName

# No text names as many operations: what is introduced behind them is left out. For each name the text is searched once
# more, at 24 ms a million characters: the first are looked for throughout, the others stand where they are introduced.
_MOST, _SEARCHED = 1000, 50_000_000


def names(title: str, text: str, language: str | None) -> tuple[OperationName, ...]:
    """The operations that `text` names, each once, in the order in which they first stand; spans point into `text`.

    `text` is the whole article, headline first; `title` is its headline.
    """
    skipped = menus(text)
    found = _settled([item for item in introduced(text, language) if not inside(item.at, skipped)], text)
    if not found:
        return ()
    taken = {item.at for item in found}
    places = dict(islice(_grouped(found).items(), _MOST))
    for key in islice(places, _SEARCHED // len(text)):
        places[key] = _places(places[key], text, taken)
    places = {key: [item for item in group if not inside(item.at, skipped)] for key, group in places.items()}
    roles = roles_of(title, text, places)
    return tuple(
        _as_name(group, roles[key], text) for key, group in sorted(places.items(), key=lambda item: item[1][0].span[0])
    )


# -- settling -----------------------------------------------------------------------------------------------------


def _settled(found: list[Found], text: str) -> list[Found]:
    """Drop what was no name after all, and cut a run of headline capitals back to the name the body uses."""
    quoted = _in_quotes(found, text)
    found = [_as_quoted(item, quoted, text) for item in found] if quoted else found
    sure = Counter(item.key for item in found if item.sure)
    kept: dict[int, Found] = {}
    for item in found:
        shorter = _shorter(item, sure)
        if shorter is not None:
            span = (item.span[0], item.at + len(shorter))
            item = replace(item, name=shorter, base=shorter, key=folded(shorter), span=span)
        other = kept.get(item.at)
        if sure[item.key] and (other is None or item.span[0] > other.span[0]):
            kept[item.at] = item
    return list(kept.values())


def _in_quotes(found: list[Found], text: str) -> dict[str, dict[str, Found]]:
    """The names that stand in quotes, each once, by their first word."""
    quoted: dict[str, dict[str, Found]] = {}
    for item in found:
        if text[item.at - 1] in QUOTE and " " in item.name:
            quoted.setdefault(item.name.split()[0].casefold(), {}).setdefault(item.name.casefold(), item)
    return quoted


def _as_quoted(item: Found, quoted: dict[str, dict[str, Found]], text: str) -> Found:
    """A name that elsewhere stands in quotes, in its full length: "Operazione Tela di Ragno", “Tela di Ragno”."""
    for name, other in quoted.get(item.name.split()[0].casefold(), {}).items():
        end = item.at + len(name)
        longer = len(name) > len(item.name) and text[item.at - 1] not in QUOTE
        if longer and text[item.at : end].casefold() == name and not text[end : end + 1].isalnum():
            words = text[item.at : end]
            return replace(item, name=words, base=words, key=other.key, span=(item.span[0], end), sure=True)
    return item


def _shorter(item: Found, sure: Counter[str]) -> str | None:
    words = item.base.split()
    for count in range(1, len(words)):
        start = " ".join(words[:count])
        if sure[folded(start)] > sure[item.key] and not words[count].isdigit():
            return start
    return None


def _grouped(found: list[Found]) -> dict[tuple[str, str | None], list[Found]]:
    """By key and round; a mention without its round belongs to the only round that the text states."""
    rounds: dict[str, set[str]] = {}
    for item in found:
        rounds.setdefault(item.key, set()).update({item.round} if item.round else ())
    grouped: dict[tuple[str, str | None], list[Found]] = {}
    for item in sorted(found, key=lambda item: item.span):
        only = next(iter(rounds[item.key])) if len(rounds[item.key]) == 1 else None
        grouped.setdefault((item.key, item.round or only), []).append(item)
    return grouped


def _places(group: list[Found], text: str, taken: set[int]) -> list[Found]:
    """The group's introductions in order, then the places where its name stands alone; `taken` are introductions."""
    letters = r"[\s\-]?".join(re.escape(word) for word in group[0].base.split())
    alone = [
        replace(group[0], name=match.group(), span=match.span(), at=match.start(), year=None)
        for match in re.finditer(rf"(?<!\w){letters}(?!\w)", text, re.IGNORECASE)
        if match.start() not in taken and match.group()[0].isupper()
    ]
    return group + alone if alone else group


def _as_name(group: list[Found], role: NameRole, text: str) -> OperationName:
    first = group[0]
    introduced = [item.name for item in group if item.sure and item.round == first.round] or [first.name]
    spelling = Counter(introduced).most_common(1)[0][0]
    years = [item.year for item in group if item.year]
    number = next((item.round for item in group if item.round), None)
    words = text[slice(*first.span)]
    return OperationName(spelling, first.key, role, words, first.span, number, years[0] if years else None)
