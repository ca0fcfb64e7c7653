"""Whether two full texts that share an operation's name share anything else that reads alike in every language.

Many operations are named by a common word. Two offices that report one of them also name each other's country, an
international body, or the same places and things. It joins nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from scraper.compare.anchors import NUMBERS_IN
from scraper.compare.figures.countries import is_country, named_in, national, spoken_in
from scraper.compare.figures.tokens import tokens
from scraper.compare.operations.likeness import Likeness
from scraper.compare.operations.sides import Side
from scraper.text.months import month
from scraper.text.words import UPPER, fold

NAMES = 1.2  # of the feature: more than one word that is written like a name; the rarest comes to 1.13
_BODIES = re.compile(r"\b(?:europol|eurojust|interpol|empact|olaf|eppo|frontex|unodc|afripol|ameripol)")
_SEVERAL = 2  # countries in each, so that one in common is no chance: any text on cocaine names Spain
_WORD = re.compile(r"[^\W\d_]{4,}")
_PROPER = re.compile(rf"(?<=[a-zß-ÿ,] )[\"“„«‘]?([{UPPER}]\w{{4,}})")
# Offices and the trade's words that two languages spell alike.
_SPELT_ALIKE = (
    "police policia polizia polizei politie policja nacional national nazionale federal general central guardia guarda "
    "civil tribunal justice operation administration commission agency direction europa euros section region "
    "regional provincial security cyber internet online computer server"
)
_TRADE = frozenset(_SPELT_ALIKE.split())


def common_ground(mine: Side, theirs: Side, alike: Likeness) -> bool:
    """Whether two texts that name one operation have anything else in common, whatever languages they are in."""
    features = alike.features
    if alike.anything or features["claims"] or features["capitals"] >= NAMES or _named_alike(mine, theirs):
        return True
    (bodies, countries), (others, abroad) = map(_bodies_and_countries, (_text(mine), _text(theirs)))
    if bodies & others or (min(len(countries), len(abroad)) >= _SEVERAL and countries & abroad):
        return True
    here, there = _home(mine), _home(theirs)
    return bool(countries & (there - here) or abroad & (here - there))


def _named_alike(mine: Side, theirs: Side) -> bool:
    """Whether two languages write one word like a name, besides the operation's: a place, a program, a person."""
    if mine.traits.language == theirs.traits.language:
        return False
    both = _proper(_text(mine)) & _proper(_text(theirs))
    return any(f"word:{word}" not in mine.named | theirs.named and month(word, None) is None for word in both)


@lru_cache(maxsize=512)  # a release is held beside others of its name again and again
def _proper(text: str) -> frozenset[str]:
    """Folded words that stand inside a sentence with a capital; the trade's own and countries left out."""
    found = map(fold, _PROPER.findall(text))
    return frozenset(word for word in found if word not in _TRADE and not is_country(word))


def _text(side: Side) -> str:
    return side.version.article.text[:NUMBERS_IN]


def _home(side: Side) -> frozenset[str]:
    """The country of its office, as a code; where that is not known, those where its language is spoken."""
    country = side.version.agency.country
    return spoken_in(side.traits.language) if country in ("", "ZZ", "EU") else frozenset((country,))


@lru_cache(maxsize=512)
def _bodies_and_countries(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The bodies of many countries that a text names, and the countries, also by what is called after them."""
    plain = fold(text)
    called = map(national, _WORD.findall(plain))
    return frozenset(_BODIES.findall(plain)), named_in(tokens(text)).union(code for code in called if code)
