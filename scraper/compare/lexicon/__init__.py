"""The words that stand beside figures, one table per language: en nl de fr es it pt pl sv da."""

from __future__ import annotations

from scraper.compare.lexicon.da import DANISH
from scraper.compare.lexicon.de import GERMAN
from scraper.compare.lexicon.en import ENGLISH
from scraper.compare.lexicon.es import SPANISH
from scraper.compare.lexicon.fields import widened
from scraper.compare.lexicon.fr import FRENCH
from scraper.compare.lexicon.it import ITALIAN
from scraper.compare.lexicon.nl import DUTCH
from scraper.compare.lexicon.pl import POLISH
from scraper.compare.lexicon.pt import PORTUGUESE
from scraper.compare.lexicon.shape import Lexicon
from scraper.compare.lexicon.sv import SWEDISH
from scraper.text.words import primary

_ALL = (ENGLISH, DUTCH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, POLISH, SWEDISH, DANISH)
LEXICONS = {lexicon.code: widened(lexicon) for lexicon in _ALL}

__all__ = ["LEXICONS", "Lexicon", "lexicon"]


def lexicon(language: str | None) -> Lexicon:
    """The table for a language tag ("nl", "nl-NL"); English for a language without one."""
    return LEXICONS.get(primary(language), LEXICONS["en"])
