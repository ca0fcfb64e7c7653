"""A number, its surroundings (its sentence, the numbers beside it), and what it was read as. It reads none itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scraper.compare.figures.lexicon import Lexicon
from scraper.compare.figures.tokens import Tokens
from scraper.compare.figures.units import CRYPTO_CODES, currency_after
from scraper.model import Bound

_CHAIN = 24  # numbers of one sentence that may lean on one another
# The nouns of this room are made by the dozen for each text, and nothing changes them: frozen they take thrice as long.


@dataclass(slots=True)
class Quantity:
    """One number: its tokens `first` … `last`, `lead` where its bound or currency sign begins, `tail` where it ends."""

    value: float
    whole: float | None  # the reading in which every separator groups thousands; None where there is none
    first: int
    last: int
    lead: int
    tail: int
    bound: Bound = Bound.EXACT
    scaled: bool = False  # "million" and the like were applied
    round: bool = False  # "a dozen", "une cinquantaine"
    year: bool = False  # looks like a year: 1900 … 2099 in bare digits
    currency: str | None = None  # told by a sign or code in front
    ranged: bool = False  # one end of a range
    doubtful: bool = False  # English "1.200", Spanish "1,200": decimals or thousands?

    @property
    def count(self) -> float | None:
        """The value as a number of things; None where it is no whole number."""
        value = self.value if self.scaled else self.whole
        return value if value is not None and value.is_integer() else None


@dataclass(slots=True)
class Context:
    """A quantity and the tokens around it: `begin` … `end` is its sentence, `left` … `right` holds no other number."""

    cut: Tokens
    lexicon: Lexicon
    quantity: Quantity
    begin: int
    end: int
    left: int
    right: int
    next: Context | None = None  # the number that follows in the same sentence
    currency: str | None = None  # the last one told before, else the first one told

    def word(self, index: int) -> str:
        """The folded token there; "" outside the sentence."""
        return self.cut.words[index] if self.begin <= index < self.end else ""

    def after(self, start: int, limit: int) -> Iterator[tuple[int, str]]:
        """The tokens from `start` to the next number or the sentence's end, at most `limit`."""
        for index in range(start, min(self.right, start + limit)):
            yield index, self.cut.words[index]

    def before(self, limit: int) -> Iterator[tuple[int, str]]:
        """The tokens in front of the number back to the number before or the sentence's start, nearest first."""
        lead = self.quantity.lead
        for index in range(lead - 1, max(self.left, lead - limit) - 1, -1):
            yield index, self.cut.words[index]

    def front(self, limit: int) -> tuple[str, ...]:
        """The words of `before`, in the order of the text."""
        lead = self.quantity.lead
        return self.cut.words[max(self.left, lead - limit) : lead]


@dataclass(slots=True)
class Reading:
    """What a quantity turned out to be; `first` … `last` are the tokens that say so."""

    what: str
    value: float
    unit: str | None
    first: int
    last: int


def contexts(cut: Tokens, lexicon: Lexicon, found: tuple[Quantity, ...]) -> tuple[Context, ...]:
    """Each quantity with its surroundings; the two ends of a range share theirs."""
    made: list[Context] = []
    told, chain = _currencies_before(cut, lexicon, found), 0
    for index in range(len(found) - 1, -1, -1):
        quantity = found[index]
        begin, end = cut.sentence(quantity.first)
        left, right = begin, end
        for other in found[max(0, index - 2) : index]:
            left = other.tail + 1 if left <= other.tail and other.last < quantity.lead else left
        for other in found[index + 1 : index + 3]:
            right = other.lead if quantity.last < other.lead < right else right
        # Readings lean on the number behind, and that on the next: a chain without end would be no reading.
        chain = chain + 1 if made and made[-1].begin == begin and chain < _CHAIN else 0
        following = made[-1] if chain else None
        made.append(Context(cut, lexicon, quantity, begin, end, left, right, following, told[index]))
    return tuple(reversed(made))


def _currencies_before(cut: Tokens, lexicon: Lexicon, found: tuple[Quantity, ...]) -> list[str | None]:
    """For each quantity the currency of the last sum in front of it, else of the first: headlines leave it out."""
    if not any(quantity.scaled for quantity in found):
        return [None] * len(found)  # only millions are told without their currency
    told: list[str | None] = []
    first: str | None = None
    last: str | None = None
    for quantity in found:
        told.append(last)
        after = currency_after(cut, quantity.tail, lexicon.coins)
        stated = quantity.currency or (after[0] if after else None)
        last = last if stated in CRYPTO_CODES else stated or last  # nobody counts millions of coins so
        first = first or last
    home = lexicon.coins.get("kr") or lexicon.coins.get("zl")
    return [currency or home or first for currency in told]
