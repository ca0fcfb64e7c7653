"""The streets and numbered roads that a text names, in ten languages; not where the office itself can be reached.

How rare they are is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from scraper.text.words import UPPER, fold, primary

_ENDING = {  # of the name itself
    "nl": "straat laan weg plein gracht kade dijk singel steeg",
    "de": "straße strasse gasse weg allee platz ufer damm graben steig",
    "sv": "gatan vägen torget gränd leden",
    "da": "gade gaden vej vejen torv plads stræde",
}
_BEHIND = {  # a word of its own
    "en": "Road Street Lane Avenue Drive Close Crescent Terrace Grove Boulevard Square Rise Way Highway Rd Ave Blvd",
}
_BEFORE = {
    "fr": "rue avenue boulevard quai impasse chemin allée",
    "es": "calle avenida plaza paseo",
    "it": "via viale piazza corso",
    "pt": "rua avenida praça travessa",
    "pl": "ulica ulicy ul.",
}
_LINKING = r"(?:(?:de|des|du|del|della|dei|delle|da|do|dos|das|la|le|les|los|las) |d[’']|l[’'])*"
# "A" and "E" are words themselves: "A 41-year-old", "E 200".
_ROAD = r"(?:[AE]|(?:[BKLMN]|RN|RD|SS|SP|DK|DW|Route)[ -]?)(?P<road>\d{2,4})(?![\w-])"
_WORD = rf"[{UPPER}][\w'’-]{{1,40}}"
# Words with such an ending that name no one street.
_ANY = (
    "feldweg gehweg radweg fluchtweg heimweg schulweg hinweg ruckweg waldweg fussweg umweg parkplatz spielplatz "
    "arbeitsplatz rastplatz sportplatz marktplatz bundesstrasse landstrasse kreisstrasse landesstrasse hauptstrasse "
    "seitenstrasse bahnhofstrasse snelweg omweg uitweg onderweg dienstweg"
)
_NO_NAMES = frozenset(_ANY.split())


_CONTACT = re.compile(r"@|\b(?:tel\b|telef|teleph|phone|press(?:e|estelle)?\b)", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=\w{4}[.!?]) |\n")  # "ul." ends none


def streets(text: str, language: str | None) -> Mapping[str, frozenset[str]]:
    """The names as they are written, and the folded words or the number that tell each from others."""
    told = "\n".join(line for line in _SENTENCES.split(text) if not _CONTACT.search(line))
    found = {match[0]: match["road"] or fold(match["name"]) for match in _pattern(primary(language)).finditer(told)}
    return {street: frozenset(name.split()) for street, name in found.items() if name not in _NO_NAMES}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_ROAD}|{_named(language)})")


def _named(language: str) -> str:
    """The pattern of a street's name; of a language without one, a pattern that never fits."""
    ending, behind, before = (each.get(language, "").split() for each in (_ENDING, _BEHIND, _BEFORE))
    if ending:
        return rf"(?P<name>{_WORD}(?<=\w\w)(?:{'|'.join(ending)}))(?!\w)"
    if behind:
        return rf"(?P<name>{_WORD}(?: {_WORD})?) (?:{'|'.join(behind)})\b"
    if before:
        kinds = "|".join(map(re.escape, before))
        return rf"(?i:{kinds}) {_LINKING}(?P<name>{_WORD}(?: {_WORD})?)"
    return "(?P<name>(?!))"
