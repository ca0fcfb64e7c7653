"""Sentences that one office writes under several releases: they say nothing of any case. It knows no list of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from scraper.compare.anchors import NUMBERS_IN, OPENING, numbers
from scraper.compare.menus import without
from scraper.text.sentences import sentences
from scraper.text.words import fold, words

# On one prosecutor's releases pair F1 .941 -> .950 and link F1 .976 -> .977; of the filed pages of agencies that were
# joined .855 -> .904 right, with as many found. Read beyond the opening too: pair F1 .949 -> .957, link F1 .976
# -> .978 on the one, up in both halves of its cases; nothing changed on digests and pages.
_SIGNS = re.compile(r"[\W_]+")
_NO_LETTERS = dict.fromkeys(code for code in range(128) if not chr(code).isalnum())
LETTERS = 20  # of a sentence: what is shorter comes again by chance

# By their letters: the part of each sentence that stands in the opening, and the whole sentence.
Sentences = Mapping[str, Sequence[tuple[str, str]]]


def in_both(mine: Sentences, theirs: Sentences) -> frozenset[str]:
    """The sentences that stand in both, by their letters.

    The headline is no such sentence: who gives two releases one headline tells one story.
    """
    return frozenset(mine.keys() & theirs.keys()) - {""}


def repeated(mine: Sentences, common: Collection[str]) -> frozenset[str]:
    """Anchors of words and numbers that stand in one opening only in sentences that are common to two."""
    told = (_anchors(*sentence) for letters in common for sentence in mine[letters])
    return frozenset().union(*told).difference(*_own(mine, common))


def _own(mine: Sentences, common: Collection[str]) -> Iterator[frozenset[str]]:
    return (_anchors(*each) for letters, told in mine.items() if letters not in common for each in told)


def by_letters(title: str, text: str) -> Sentences:
    """A text's sentences by their letters alone; the headline and short ones under "".

    It reads beyond the opening, as far as numbers are read: an invitation ends with the press room's address.
    """
    body = without(text)[len(title) : NUMBERS_IN]
    found = {"": [(title, title)]}
    for start, end in sentences(body):
        letters = _letters(fold(body[start:end]))
        key = letters if len(letters) >= LETTERS else ""
        found.setdefault(key, []).append((body[start : min(end, OPENING + 2)], body[start:end]))
    return found


def _letters(sentence: str) -> str:
    return sentence.translate(_NO_LETTERS) if sentence.isascii() else _SIGNS.sub("", sentence)


@lru_cache(maxsize=1024)  # a release is held against several of its office that repeat one sentence
def _anchors(opening: str, sentence: str) -> frozenset[str]:
    """Of words those that stand in the opening, of numbers all: so far both are read."""
    written = words(opening)
    parts = (part for word in written if "-" in word for part in word.split("-"))
    return frozenset((*map("word:{}".format, (*written, *parts)), *map("num:{}".format, numbers(sentence))))
