"""One number as it was found: its value, tokens and bound; what it counts is told elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from scraper.model import Bound


@dataclass(frozen=True, slots=True)
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
