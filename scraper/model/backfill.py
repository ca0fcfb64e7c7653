"""How far back a channel has been read beyond what it lists now. A value only; the reading is scraper.backfill's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Backfill:
    """Where reading back stands: the day it goes back to, and the addresses that are still to be asked, in order.

    `done` with an address left means that it held what is older than `since`: a longer wish goes on there.
    """

    since: date
    todo: tuple[str, ...]
    done: bool = False
    pages: int = 0  # read so far, over all runs
    reached: date | None = None  # the oldest day that an entry was of
