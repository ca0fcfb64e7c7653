"""Edits that a paper makes when it takes over a release: words, paragraphs, quotes, headline, lead. Seeded; no text of
anybody's is kept here."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

# Words of news that a house says in its own way, and how it opens what it was told.
HOUSE_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "sentenced": "jailed",
        "convicted": "found guilty",
        "charged": "accused",
        "charges": "accusations",
        "arrested": "detained",
        "arrest": "detain",
        "arrests": "detains",
        "apprehended": "picked up",
        "murder": "killing",
        "murdering": "killing",
        "pleads": "admits",
        "stealing": "taking",
    },
    "nl": {
        "aangehouden": "opgepakt",
        "aanhouding": "arrestatie",
        "aanhoudingen": "arrestaties",
        "overleden": "omgekomen",
        "gestolen": "weggenomen",
        "verdachte": "man",
        "verdachten": "mannen",
    },
}
OPENINGS = {
    "en": ("Authorities say the following case is now before them:", "A case that many in the area will remember:"),
    "nl": ("Volgens de autoriteiten gaat het om deze zaak:", "Een zaak die de buurt nog lang zal heugen:"),
}
CLOSINGS = {
    "en": "That is what the office made known in a statement to the press.",
    "nl": "Dat heeft de dienst in een bericht aan de pers laten weten.",
}


@dataclass(frozen=True, slots=True)
class Original:
    """A release as it is edited."""

    title: str
    text: str
    language: str

    @property
    def paragraphs(self) -> list[str]:
        return [part for part in self.text.split("\n") if part.strip()]


Edit = Callable[[Original, Sequence[str], random.Random], tuple[str, list[str]]]


def exchanged(count: int) -> Edit:
    """So many words, whichever they are, replaced by words of other releases."""

    def edit(original: Original, vocabulary: Sequence[str], chosen: random.Random) -> tuple[str, list[str]]:
        tokens = [part.split(" ") for part in original.paragraphs]
        places = [(row, at) for row, part in enumerate(tokens) for at, word in enumerate(part) if word]
        for row, at in chosen.sample(places, min(count, len(places))):
            tokens[row][at] = chosen.choice(vocabulary)
        return original.title, [" ".join(part) for part in tokens]

    return edit


def paragraph_cut(original: Original, vocabulary: Sequence[str], chosen: random.Random) -> tuple[str, list[str]]:
    """One paragraph left out; of a single one its last sentence."""
    parts = original.paragraphs
    if len(parts) > 1:
        del parts[chosen.randrange(len(parts))]
    else:
        parts = [parts[0].rsplit(". ", 1)[0]]
    return original.title, parts


def quote_moved(original: Original, vocabulary: Sequence[str], chosen: random.Random) -> tuple[str, list[str]]:
    """A paragraph, one with a quotation where there is one, put elsewhere."""
    parts = original.paragraphs
    quotes = [at for at, part in enumerate(parts) if re.search('["“”„]', part)] or list(range(len(parts)))
    moved = parts.pop(chosen.choice(quotes))
    parts.insert(chosen.randrange(len(parts) + 1), moved)
    return original.title, parts


def headline_rewritten(original: Original, vocabulary: Sequence[str], chosen: random.Random) -> tuple[str, list[str]]:
    """Another headline over the same text."""
    return _in_house_words(original.title, original.language), original.paragraphs


def own_lead(original: Original, vocabulary: Sequence[str], chosen: random.Random) -> tuple[str, list[str]]:
    """The first paragraph replaced by the headline told in the house's words, between phrases of its own."""
    opening = chosen.choice(OPENINGS[original.language])
    lead = f"{opening} {_in_house_words(original.title, original.language)}. {CLOSINGS[original.language]}"
    rest = original.paragraphs[1:] or original.paragraphs
    return _in_house_words(original.title, original.language), [lead, *rest]


def as_papers_do(original: Original, vocabulary: Sequence[str], chosen: random.Random) -> tuple[str, list[str]]:
    """Three words, a paragraph, and a lead of its own."""
    for edit in (exchanged(3), paragraph_cut, own_lead):
        title, parts = edit(original, vocabulary, chosen)
        original = Original(original.title, "\n".join(parts), original.language)
    return title, parts


def _in_house_words(title: str, language: str) -> str:
    other = HOUSE_WORDS[language]
    words = [other.get(word.casefold(), word.casefold()) for word in title.split()]
    return " ".join(words).capitalize()


EDITS: Mapping[str, Edit] = {
    "1 word": exchanged(1),
    "3 words": exchanged(3),
    "5 words": exchanged(5),
    "10 words": exchanged(10),
    "paragraph cut": paragraph_cut,
    "quote moved": quote_moved,
    "headline": headline_rewritten,
    "own lead": own_lead,
    "all of it": as_papers_do,
}
