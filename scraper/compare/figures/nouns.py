"""Nouns that other words make something else, or that need them: "armas de fuego", Tatverdächtige, "domain names"."""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.roles import AT_HOME, MORTAL
from scraper.compare.figures.units import OF_FIRE


def with_next_word(context: Context, what: str, at: int) -> tuple[str, int]:
    """Nouns that another word makes something else: "armas de fuego", "víctimas mortales", "arresti domiciliari"."""
    following = context.word(at + 1)
    if what == "weapons" and (following, context.word(at + 2)) in OF_FIRE:
        return "firearms", at + 2
    if what == "arrests" and following in AT_HOME:
        return "detained", at + 1
    return ("deaths", at + 1) if what == "victims" and following in MORTAL else (what, at)


def compound(context: Context, word: str) -> str | None:
    """German and Dutch put the kind first: Tatverdächtige, Luxusfahrzeuge, hoofdverdachten."""
    lexicon = context.lexicon
    for size in range(len(word) - 3, 4, -1):
        tail = word[-size:]
        if tail in lexicon.nouns and tail not in lexicon.needs:
            return lexicon.nouns[tail]
        if tail in lexicon.actors:
            return "actors"
        if tail in lexicon.premises:
            return "premises"
    return None


def has_company(context: Context, index: int, company: frozenset[str]) -> bool:
    near = {context.word(index + step) for step in (-3, -2, -1, 1, 2, 3)}
    return bool(near & company)
