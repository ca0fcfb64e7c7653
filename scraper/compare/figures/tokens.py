"""A text cut into folded words, numbers and signs with their places; it does not know what any of them means."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from scraper.text.sentences import ABBREVIATIONS
from scraper.text.words import fold_in_place

_TOKEN = re.compile(
    r"([^\W\d_]++(?:'s(?!\w))?"
    r"|\d++(?:[.,'\u00a0\u202f]\d++)*"
    r"|\n"
    r"|[^\w\s'‐‑-]"
    r"|(?<![^\W\d_])[‐‑-]|[‐‑-](?![^\W\d_]))"  # a hyphen between letters only joins words: xtc-pillen, US-Dollar
)
# A line break that only wraps a sentence: a letter or comma before it, a small letter behind.
_WRAP = re.compile(r"\n(?<=[\w,]\n)(?=[a-zß-öø-ÿąćęłńśźżœ])")
_ENDS = frozenset("\n!?•.")


def split(words: str) -> frozenset[str]:
    """The folded words of a line."""
    return frozenset(fold_in_place(words).split())


# A full stop behind one of these does not end the sentence, nor does one behind a single letter (U.S., R. de Vries).
_ABBREVIATIONS = ABBREVIATIONS | split(
    "uu ee mio mrd mln mld bn circa env no art abs incl klo ok tys ust pkt proc sygn dkr stk ss nn kap "
    "mkr tkr pct usd eur fla calif mass conn miss wash ariz colo tenn minn"
)
_COINS = split("mkr tkr kr")
_BOUNDING = split("mind max min maks rd aprox")  # shortened only before a number


@dataclass(frozen=True, slots=True)
class Tokens:
    """`words` folded, with the spans they have in `text`; `breaks` are the tokens that end a sentence."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, index: int) -> str:
        """The folded token there; "" outside the text."""
        try:
            return self.words[index] if index >= 0 else ""
        except IndexError:
            return ""

    def sentence(self, index: int) -> tuple[int, int]:
        """First token of the sentence that holds this token, and the first one behind it."""
        at = bisect_right(self.breaks, index - 1)
        begin = self.breaks[at - 1] + 1 if at else 0
        return begin, self.breaks[at] if at < len(self.breaks) else len(self.words)

    def touch(self, left: int, right: int) -> bool:
        """Whether nothing stands between two tokens, not even a space."""
        return left >= 0 and right < len(self.words) and self.ends[left] == self.starts[right]

    def hyphened(self, index: int) -> bool:
        """Whether a hyphen joins the word to the one before it: the "for" of "DDoS-for-hire"."""
        return 0 < index < len(self.words) and self.text[self.ends[index - 1] : self.starts[index]] in ("-", "‑", "‐")

    def capital(self, index: int) -> bool:
        return 0 <= index < len(self.words) and self.text[self.starts[index]].isupper()


def tokens(text: str) -> Tokens:
    """Cut a text; one pass, linear in its length."""
    # Between, token, between, token … between: no match is made.
    pieces = _TOKEN.split(fold_in_place(_WRAP.sub(" ", text)))
    places = tuple(accumulate(map(len, pieces)))
    words, starts, ends = tuple(pieces[1::2]), places[:-1:2], places[1::2]
    breaks = [
        index
        for index, word in enumerate(words)
        if word in _ENDS and (word != "." or _closes(text, words, starts, ends, index))
    ]
    return Tokens(text, words, starts, ends, tuple(breaks))


def _closes(text: str, words: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...], index: int) -> bool:
    if index + 1 == len(words):
        return True
    before, begin = words[index - 1] if index else "", starts[index + 1]
    unit = index > 1 and words[index - 2][0].isdecimal() and ends[index - 2] == starts[index - 1]  # "£2.4m."
    if before in _COINS and text[begin].isupper():
        return True  # "2,8 mkr. Värdet …", unlike "kr. 210.000"
    if before in _BOUNDING and text[begin].isdecimal():
        return False  # "mind. 130.000 Euro"
    if begin == ends[index] or before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha() and not unit):
        return False
    return not text[begin].islower() and (text[begin].isalnum() or text[begin] not in ",;:)")
