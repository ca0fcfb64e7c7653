"""Sentences that one office writes under several releases: they say nothing of any case. It knows no list of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from scraper.compare.anchors import NUMBERS_IN, OPENING, numbers
from scraper.compare.menus import without
from scraper.text.words import fold, sentences, words

# On one prosecutor's releases pair F1 .941 -> .950 and link F1 .976 -> .977; of the filed pages of agencies that were
# joined .855 -> .904 right, with as many found. Read beyond the opening too: pair F1 .949 -> .957, link F1 .976
# -> .978 on the one, up in both halves of its cases; nothing changed on digests and pages.
_SIGNS = re.compile(r"[\W_]+")
LETTERS = 20  # of a sentence: what is shorter comes again by chance

Page = tuple[str, str, str]  # address, headline, text


def repeated(one: Page, other: Page) -> frozenset[str]:
    """Anchors of words and numbers that stand in one opening only in sentences that the other holds letter by letter.

    The headline is no such sentence: who gives two releases one headline tells one story.
    """
    mine, theirs = _told(one), _told(other)
    common = mine.keys() & theirs.keys()
    common.discard("")
    if not common:
        return frozenset()
    own = (anchors for sentence, anchors in mine.items() if sentence not in common)
    return frozenset().union(*(mine[sentence] for sentence in common)).difference(*own)


@lru_cache(maxsize=4096)
def _told(page: Page) -> Mapping[str, frozenset[str]]:
    """The anchors by the letters of the sentence; those of the headline and of short ones under "".

    As far as numbers are read, beyond the opening: the address of the press room stands at the end of an invitation.
    """
    _, title, text = page
    body = without(text)[len(title) : NUMBERS_IN]
    told: dict[str, frozenset[str]] = {"": _anchors(title, title)}
    for start, end in sentences(body):
        letters = _SIGNS.sub("", fold(body[start:end]))
        key = letters if len(letters) >= LETTERS else ""
        told[key] = told.get(key, frozenset()) | _anchors(body[start : min(end, OPENING + 2)], body[start:end])
    return told


def _anchors(opening: str, text: str) -> frozenset[str]:
    """Of words those that stand in the opening, of numbers all: so far both are read."""
    told = words(opening)
    parts = (part for word in told if "-" in word for part in word.split("-"))
    return frozenset((*map("word:{}".format, (*told, *parts)), *map("num:{}".format, numbers(text))))
