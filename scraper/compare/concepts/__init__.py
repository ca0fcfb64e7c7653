"""What a text is about, by words that mean the same in every language: cocaine, ransom, a harbour, Antwerp, a country.

Tables of word beginnings say so, and the names of countries. It judges nothing.

    deeds    crimes, how they are done, and what police and courts do
    things   goods, vehicles, animals, buildings, people by what they do
    places   towns and seas that languages spell unlike, bodies of many countries

In the tables "=" ends a whole word, "_" stands between two words, and "sv:" says that only Swedish means it so. What
all languages spell alike is found as a word, and stands in no table but where some spell it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from scraper.compare.concepts.deeds import DEEDS
from scraper.compare.concepts.places import PLACES
from scraper.compare.concepts.things import THINGS
from scraper.compare.figures.countries import codes_naming, countries_in, national
from scraper.compare.figures.tokens import tokens
from scraper.text.words import fold, word_spans

# Languages that write "Drogenlabor" and "cocaïnevangst" as one word: a beginning of so many letters counts inside a
# word, too, so many letters from its start.
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "no", "nb", "nn"})
_INSIDE, _FROM = 5, 3
_LEAST, _MOST = 3, 18  # letters of a beginning
_LONG = 60  # letters of a word that are read, hyphens and all

_Concepts = tuple[tuple[str, str | None], ...]  # each with the one language that means it, None for all


@dataclass(frozen=True, slots=True)
class _Tables:
    """Concepts by the beginning of a word, by a whole word, and by the first of several words and the others."""

    beginnings: dict[str, _Concepts] = field(default_factory=dict)
    whole: dict[str, _Concepts] = field(default_factory=dict)
    several: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)


def concepts(text: str, language: str | None) -> Mapping[str, Sequence[str]]:
    """The concepts that a text tells of, each with the words that say so, as they are written."""
    found: dict[str, list[str]] = {}
    spelt = word_spans(text)
    said = [word for word, _ in spelt]
    for at, (word, (start, end)) in enumerate(spelt):
        for concept in _by_itself(word, language):
            found.setdefault(concept, []).append(text[start:end])
        for concept, last in _with_others(said, at):
            found.setdefault(concept, []).append(text[start : spelt[last][1][1]])
    for code, written in countries_in(tokens(text)):
        found.setdefault(code, []).append(written)
    return found


@lru_cache(maxsize=32768)  # the same few thousand words come again in every release
def says(word: str, language: str | None) -> frozenset[str]:
    """The concepts that a folded word tells of, also as one of several words: "south" of South Africa."""
    several = {concept for _, concept in _tables().several.get(word, ())}
    return _by_itself(word, language) | several | codes_naming(word)


@lru_cache(maxsize=32768)
def _by_itself(word: str, language: str | None) -> frozenset[str]:
    tables, found = _tables(), list[tuple[str, str | None]]()
    word = word[:_LONG]
    for part in dict.fromkeys((word, *word.split("-"))):
        found += tables.whole.get(part, ())
        for start in range(max(1, len(part) - _INSIDE + 1) if language in _COMPOUNDING else 1):
            least = _INSIDE if start else _LEAST
            if start == 0 or start >= _FROM:
                for end in range(start + least, min(start + _MOST, len(part)) + 1):
                    found += tables.beginnings.get(part[start:end], ())
    country = national(word)
    meant = {concept for concept, meant_in in found if meant_in in (None, language)}
    return frozenset(meant | {country} if country else meant)


def _with_others(said: Sequence[str], at: int) -> Iterator[tuple[str, int]]:
    """(concept, where the last word stands) of what words from this one on say; of the last the beginning is enough."""
    for others, concept in _tables().several.get(said[at], ()):
        last = at + len(others)
        if tuple(said[at + 1 : last]) == others[:-1] and last < len(said) and said[last].startswith(others[-1]):
            yield concept, last


@cache
def _tables() -> _Tables:
    """The three tables as they are looked up."""
    found = _Tables()
    for line in f"{DEEDS}{THINGS}{PLACES}".split("\n"):
        concept, _, stems = line.partition(": ")
        for stem in stems.split():
            language, _, written = stem.rpartition(":")
            first, *others = fold(written).split("_")
            if others:
                found.several[first] = (*found.several.get(first, ()), (tuple(others), concept))
                continue
            table = found.whole if first.endswith("=") else found.beginnings
            key = first.removesuffix("=")
            table[key] = (*table.get(key, ()), (concept, language or None))
    return found
