"""Fields of words that every language has, laid side by side so that none lacks what another one knows; no words here.

A row is one concept: ten columns of plural nouns with "|" between them, ";" at its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from scraper.compare.figures.lexicon.harm import HARMED
from scraper.compare.figures.lexicon.nations import NATIONS, PLACES
from scraper.compare.figures.lexicon.people import PEOPLE
from scraper.compare.figures.lexicon.shape import Lexicon, Words
from scraper.compare.figures.lexicon.sums import SUMS
from scraper.compare.figures.tokens import split

COLUMNS = ("en", "nl", "de", "fr", "es", "it", "pt", "pl", "sv", "da")


def columns(field: str) -> tuple[tuple[Words, ...], ...]:
    """The rows of a field, each with its folded words by language in the order of `COLUMNS`."""
    return tuple(tuple(split(cell) for cell in row.split("|")) for row in field.split(";") if row.strip())


# What a plural becomes behind "mit" or "av de": German datives, definite forms of the northern languages.
_CASES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "de": (("e", "en"), ("er", "ern"), ("el", "eln")),
    "sv": (("are", "arna"), ("ar", "arna"), ("er", "erna"), ("or", "orna")),
    "da": (("ere", "erne"), ("er", "erne"), ("e", "ene")),
}
# Short for thousand, million and milliard in any language's releases; "k" only beside a currency.
_SCALES = {"k": 1e3, "mio": 1e6, "mln": 1e6, "mrd": 1e9, "mld": 1e9}
_STEM = 3  # letters that a noun keeps, at least


def inflected(word: str, code: str) -> Words:
    """A plural in the other form that a number may take behind a preposition: "Fahrzeuge" -> "fahrzeugen"."""
    for ending, other in _CASES.get(code, ()):
        if word.endswith(ending) and len(word) >= len(ending) + _STEM:
            return split(word.removesuffix(ending) + other)
    return split("")


def _with_cases(words: Words, code: str) -> Words:
    return words.union(*(inflected(word, code) for word in words))


def widened(lexicon: Lexicon) -> Lexicon:
    """A language's table with the people, harm and places of all fields; what it counts as something else stays so."""
    code, at = lexicon.code, COLUMNS.index(lexicon.code)
    told = (lexicon.nouns.keys() - lexicon.needs.keys()) | lexicon.people | lexicon.stops
    people = split("").union(*(row[at] for field in (PEOPLE, NATIONS) for row in columns(field)))
    places = split("").union(*(row[at] for row in columns(PLACES)))
    known = lexicon.roles.keys() | lexicon.money.keys() | lexicon.magnitudes.keys() | lexicon.numbers.keys()
    harmed = {word: what for word, what in HARMED[code].items() if word not in told and word not in lexicon.nouns}
    nouns = {form: what for word, what in lexicon.nouns.items() for form in inflected(word, code)}
    return replace(
        lexicon,
        nouns={form: what for form, what in nouns.items() if form not in known | told} | dict(lexicon.nouns),
        needs={form: near for word, near in lexicon.needs.items() for form in inflected(word, code)}
        | dict(lexicon.needs),
        roles=harmed | dict(lexicon.roles),
        actors=lexicon.actors | _with_cases(people - told, code) - told - known,
        magnitudes=_SCALES | dict(lexicon.magnitudes),
        money={word: what for what, row in SUMS.items() for word in columns(row)[0][at] if word not in known | told}
        | dict(lexicon.money),
        premises=lexicon.premises | _with_cases(places - told, code) - told - known,
    )
