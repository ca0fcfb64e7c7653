"""The words that stand beside figures, one table per language: en nl de fr es it pt pl sv da."""

from __future__ import annotations

from scraper.compare.figures.lexicon.da import DANISH
from scraper.compare.figures.lexicon.de import GERMAN
from scraper.compare.figures.lexicon.en import ENGLISH
from scraper.compare.figures.lexicon.es import SPANISH
from scraper.compare.figures.lexicon.fields import widened
from scraper.compare.figures.lexicon.fr import FRENCH
from scraper.compare.figures.lexicon.it import ITALIAN
from scraper.compare.figures.lexicon.nl import DUTCH
from scraper.compare.figures.lexicon.pl import POLISH
from scraper.compare.figures.lexicon.pt import PORTUGUESE
from scraper.compare.figures.lexicon.shape import Lexicon
from scraper.compare.figures.lexicon.sv import SWEDISH
from scraper.text.words import primary

_ALL = (ENGLISH, DUTCH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, POLISH, SWEDISH, DANISH)
LEXICONS = {lexicon.code: widened(lexicon) for lexicon in _ALL}

__all__ = ["LEXICONS", "Lexicon", "lexicon"]


def lexicon(language: str | None) -> Lexicon:
    """The table for a language tag ("nl", "nl-NL"); English for a language without one."""
    return LEXICONS.get(primary(language), LEXICONS["en"])
