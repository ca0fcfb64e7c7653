"""The nouns of expecting: one look at a page in numbers, and what is remembered of the looks and pages before it.

Values only; what follows from them is decided in scraper.expecting.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

TRIES = 5  # odd but steady for so many looks, a day and more at the usual cadence, a page or an item is what it is


@dataclass(frozen=True, slots=True)
class Look:
    """A channel's first page in numbers: what its bands are learned from."""

    entries: int
    dated: int  # of them state a date
    titled: int  # state a title
    known: int = 0  # are held already
    altered: int = 0  # are held with another date, another title or under another key
    lost: int = 0  # stood at the top of the list before and are gone, with nothing new in their place


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is held of a channel and of the entries that its first page offers now."""

    unseen: frozenset[str] = frozenset()  # addresses that no channel offered before
    unheard: frozenset[str] = frozenset()  # those that this one did not
    altered: int = 0
    head: int = 0  # how many stood at the top of the last whole list, up to twenty
    gone: int = 0  # how many of those are on the page no more
    looks: tuple[Look, ...] = ()  # the last whole ones that were right, the newest first
    doubted: tuple[tuple[datetime, Look], ...] = ()  # those since then that were not, the newest first
    last_read: datetime | None = None  # when it last gave a whole list
    last_polled: datetime | None = None


@dataclass(frozen=True, slots=True)
class Announced:
    """A release that a channel announced: by what it is found again, and the moment it is dated."""

    url: str
    key: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Written:
    """A release: how many characters its paragraphs have, and whether its page states its day itself."""

    length: int
    dated: bool


@dataclass(frozen=True, slots=True)
class Habits:
    """How the newest releases of a source read, and how many others of them have this very text."""

    recent: tuple[Written, ...] = ()
    same: int = 0
