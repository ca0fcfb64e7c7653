"""Parts of numbers and what is written behind them: halves, quarters, "1 million 300 thousand", the stroke of "€ 50,-".

Numbers themselves are read in `numbers`.
"""

from __future__ import annotations

from scraper.compare.figures.lexicon import Lexicon
from scraper.compare.figures.tokens import Tokens, split

_QUARTERS = split(
    "quarter quarters kwart viertel quart quarts cuarto cuartos quarto quarti quartos ćwierć kvart kvarts kvarte"
)
_THREE = split("three drie drei trois tres tre três trzy")
_OF_A = split("of a de di d")
_DASHES = frozenset("-–—")


def and_half(cut: Tokens, last: int, lexicon: Lexicon) -> int:
    """How many tokens behind `last` add a half: "11½", "fire et halvt", "two and a half", "due milioni e mezzo"."""
    at = last + 1
    word = cut.word(at)
    if word == "½":
        return 1
    if word not in lexicon.links and word not in lexicon.articles:
        return 0
    at += word in lexicon.links
    at += cut.word(at) in lexicon.articles
    joined = at > last + 1 and cut.word(at) in lexicon.halves and cut.word(at + 1) not in lexicon.articles
    return at - last if joined else 0


def and_thousands(cut: Tokens, last: int, factor: float, lexicon: Lexicon) -> tuple[int, float] | None:
    """ "1 milhão e 300 mil", "1 mln 200 tys.": thousands behind millions: their last token, and how many."""
    at = last + 1 + (cut.word(last + 1) in lexicon.links)
    number, scale = cut.word(at), lexicon.magnitudes.get(cut.word(at + 1))
    if not number.isdecimal() or len(number) > 3 or scale is None or len(cut.word(at + 1)) < 3:
        return None
    return (at + 1, int(number) * scale) if scale >= 1e3 and int(number) * scale < factor else None


def and_units(cut: Tokens, last: int) -> tuple[int, int] | None:
    """Polish "755 tys. 496 zł", "2 mln 578 tys. 452 zł": the rest below a thousand: its token, and how many."""
    at = last + 1 + (cut.word(last + 1) == ".")
    number = cut.word(at)
    rest = number.isdecimal() and len(number) == 3 and cut.word(at + 1).startswith("zl")
    return (at, int(number)) if rest else None


def quarters(cut: Tokens, magnitude: int) -> tuple[int, int] | None:
    """The first token of "a quarter of a million", "three-quarters of a million", "een kwart miljoen", and how many."""
    at = magnitude - 1
    while at > magnitude - 3 and cut.word(at) in _OF_A:
        at -= 1
    if cut.word(at) not in _QUARTERS:
        return None
    return (at - 1, 3) if cut.word(at - 1) in _THREE else (at, 1)


def repeated(cut: Tokens, last: int, value: float, lexicon: Lexicon) -> int:
    """The last token of "one (1)", "cinco (05)", "3 (three)": a number told once more in brackets."""
    if cut.word(last + 3) != ")":
        return last
    again = cut.word(last + 2)
    told = float(again) if again.isdecimal() else lexicon.numbers.get(again)
    return last + 3 if told == value else last


def stroke(cut: Tokens, last: int) -> int:
    """The last token of "€ 318.450,-", "CHF 230'000.–", "340.000:-", where no cents are told."""
    written = cut.word(last + 1) in (",", ".", ":") and cut.word(last + 2) in _DASHES
    glued = cut.touch(last, last + 1) and cut.touch(last + 1, last + 2)
    ranged = cut.word(last + 3)[:1].isdecimal() and cut.touch(last + 2, last + 3)  # "1.-3. März"
    return last + 2 if written and glued and not ranged else last


def stroked(cut: Tokens, last: int) -> bool:
    """Whether a number ends in such a stroke: then it is a sum, with or without its currency."""
    return cut.word(last) in _DASHES and cut.word(last - 1) in (",", ".", ":")
