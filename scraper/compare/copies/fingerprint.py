"""What a text is found by: 64-bit hashes of its five-word runs, and the eighth of them that is kept to look it up.

A sketch only chooses whom to compare with; the text decides (scraper.compare.copies).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from xxhash import xxh3_64_intdigest

from scraper.model import Article
from scraper.text.words import words

WIDTH = 5  # words of a shingle
KEPT = 8  # one hash in so many is kept: 67 rows for a release of 500 words
# Of a giant page (133,000 words were seen) the smallest 1,024 are kept, so that no look-up asks for 16,000 rows. A
# release of 300 words inside it is still found by two or three of its own smallest hashes.
CAP = 1024

# UTF-8 that was read as cp1252 or latin-1: "Ã¼" for "ü", "â€™" for "’".
_MOJIBAKE = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}"
)


def body(article: Article) -> str:
    """The text by which copies are found: without the headline, which every editor writes anew."""
    return "\n\n".join(part for part in (article.lead or "", *article.paragraphs) if part)


def mended(text: str) -> str:
    """Text with doubly encoded characters read as they were meant; for comparison only, never for evidence."""
    return text if text.isascii() else _MOJIBAKE.sub(_reread, text)


def compared_words(text: str) -> list[str]:
    """The folded words of a text as copies are compared: mojibake mended, hyphens and apostrophes no matter."""
    return words(mended(text).replace("'", "").replace("’", "").replace("-", " "))


@dataclass(frozen=True, slots=True)
class Words:
    """A text as copies are compared: its folded words and the hashes of its shingles, by position and as a set.

    A shingle is a run of five words, its hash unsigned (64 bit); a text of fewer words has none.
    """

    words: tuple[str, ...]
    hashes: tuple[int, ...]
    distinct: frozenset[int]


@lru_cache(maxsize=512)  # neighbours come again: 35 MB spare 45 % of the reading
def read(text: str) -> Words:
    """A text's words and shingles."""
    found = compared_words(text)
    hashes = _run_hashes(found)
    return Words(tuple(found), hashes, frozenset(hashes))


def _run_hashes(found: list[str]) -> tuple[int, ...]:
    each = " ".join(found).encode().split(b" ")
    runs = zip(*(each[at:] for at in range(WIDTH)), strict=False)
    return tuple(map(xxh3_64_intdigest, map(b" ".join, runs)))


def sketch(text: str) -> tuple[int, ...]:
    """The hashes to be looked up by, as signed 64-bit numbers in ascending order of the unsigned ones.

    Every text keeps the hashes that eight divides, so that a share of one text in another can be told from them. Of a
    short text without any the smallest one is kept: an identical text is found by it. More of them would be asked of
    longer texts that never keep them, and make a contained text look foreign.
    """
    found = read(text).distinct
    kept = sorted([one for one in found if one % KEPT == 0])[:CAP] or sorted(found)[:1]
    return tuple(map(signed, kept))


def signed(one: int) -> int:
    """An unsigned 64-bit number as the signed one that databases keep."""
    return one - (1 << 64) if one >= 1 << 63 else one


def unsigned(one: int) -> int:
    """The hash that a database's signed number stands for."""
    return one & (1 << 64) - 1


def _reread(match: re.Match[str]) -> str:
    raw = bytearray()
    for character in match.group():
        try:
            raw += character.encode("cp1252")
        except UnicodeEncodeError:  # the five bytes that cp1252 leaves undefined
            raw += character.encode("latin-1", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return match.group()
