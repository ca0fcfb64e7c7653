"""Fields of words that every language has, laid side by side so that none lacks what another one knows; no words here.

A row is one concept: ten columns of plural nouns with "|" between them, ";" at its end.
"""

from __future__ import annotations

from dataclasses import replace

from scraper.compare.lexicon.nations import NATIONS, PLACES
from scraper.compare.lexicon.people import PEOPLE
from scraper.compare.lexicon.shape import Lexicon, Words
from scraper.compare.tokens import split

COLUMNS = ("en", "nl", "de", "fr", "es", "it", "pt", "pl", "sv", "da")


def columns(field: str) -> tuple[tuple[Words, ...], ...]:
    """The rows of a field, each with its folded words by language in the order of `COLUMNS`."""
    return tuple(tuple(split(cell) for cell in row.split("|")) for row in field.split(";") if row.strip())


def widened(lexicon: Lexicon) -> Lexicon:
    """A language's table with the people and places of all fields; what it counts as something else stays so."""
    at = COLUMNS.index(lexicon.code)
    told = (lexicon.nouns.keys() - lexicon.needs.keys()) | lexicon.people | lexicon.stops
    people = split("").union(*(row[at] for field in (PEOPLE, NATIONS) for row in columns(field)))
    places = split("").union(*(row[at] for row in columns(PLACES)))
    return replace(lexicon, actors=lexicon.actors | people - told, premises=lexicon.premises | places - told)
