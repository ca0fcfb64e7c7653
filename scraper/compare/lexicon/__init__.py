"""The words that stand beside figures, one table per language: en nl de fr es."""

from __future__ import annotations

from scraper.compare.lexicon.de import GERMAN
from scraper.compare.lexicon.en import ENGLISH
from scraper.compare.lexicon.es import SPANISH
from scraper.compare.lexicon.fr import FRENCH
from scraper.compare.lexicon.nl import DUTCH
from scraper.compare.lexicon.shape import Lexicon

LEXICONS = {lexicon.code: lexicon for lexicon in (ENGLISH, DUTCH, GERMAN, FRENCH, SPANISH)}

__all__ = ["LEXICONS", "Lexicon", "lexicon"]


def lexicon(language: str | None) -> Lexicon:
    """The table for a language tag ("nl", "nl-NL"); English for a language without one."""
    return LEXICONS.get((language or "en").replace("_", "-").split("-")[0].lower(), ENGLISH)
