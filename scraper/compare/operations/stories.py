"""Whether two texts that share a passage tell two stories with it: an office's standing paragraph under a lead of each.

It finds no passage, and reads nothing but the words of the headlines, of the passage and of what each says besides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from scraper.compare.people import FUNCTION

# They do where less is alike of what each says besides, and of the headlines among themselves and with the passage. No
# edited copy of 1,551 does; what is said besides of two cases of one office does in .90 of pairs with leads of 35
# words, in .78 with such of 120.
ALIKE, HEADED = 0.25, 0.5
LETTERS = 4  # of a word that says something
# Such words that each of the two must say besides. No recorded copy or case needs it, but without it a paper's lead of
# a few words over an office's text makes it no copy (tests/unit/compare/test_young_archives.py).
BESIDES = 6

Told = tuple[Iterable[str], Iterable[str]]  # the folded words of a headline, and of all that stands outside the passage


def headed_apart(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two headlines say something, and less than half of it alike."""
    mine, theirs = content_words(one), content_words(other)
    return len(mine & theirs) < HEADED * min(len(mine), len(theirs))


def two_stories(one: Told, other: Told, passage: Collection[str]) -> bool:
    """Whether the passage tells of neither headline, and what each says besides is not alike; of words folded."""
    heads = [content_words(head) for head, _ in (one, other)]
    if not headed_apart(one[0], other[0]) or any(
        len(head.intersection(passage)) >= HEADED * len(head) for head in heads
    ):
        return False
    besides = [content_words(said) for _, said in (one, other)]
    mine, theirs = (said | head for said, head in zip(besides, heads, strict=True))
    return min(map(len, besides)) >= BESIDES and len(mine & theirs) < ALIKE * min(len(mine), len(theirs))


def content_words(words: Iterable[str]) -> set[str]:
    """The words that say something: numbers, and longer ones that are no function words."""
    return {word for word in words if len(word) >= LETTERS or word.isdigit()} - FUNCTION
