"""When something is said to have happened, how precisely, and where that was read. It reads no dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How much of a moment was stated."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class DateOrigin(StrEnum):
    """Where a moment was read."""

    API = "api"
    FEED = "feed"
    STATE = "state"
    LISTING = "listing"
    META = "meta"
    JSON_LD = "json_ld"
    VISIBLE = "visible"
    URL = "url"
    IMPORT = "import"

    @property
    def by_channel(self) -> bool:
        """Whether a channel said it, and not the page itself."""
        return self in (DateOrigin.API, DateOrigin.FEED, DateOrigin.LISTING)


@dataclass(frozen=True, slots=True)
class Moment:
    """A stated time: the instant it begins (UTC), how precise it is, in which zone, from where, in whose words."""

    at: datetime
    precision: Precision
    zone: str  # IANA name or "+02:00"; "UTC" also where none was stated and none could be known
    raw: str
    origin: DateOrigin

    def precedes(self, other: Moment) -> bool:
        """Whether it is surely the earlier: a day without a time may be any time of that day."""
        return self.at < other.at and self.at + _LASTS.get(self.precision, timedelta()) <= other.at


_LASTS = {
    Precision.DAY: timedelta(days=1),
    Precision.MONTH: timedelta(days=31),
    Precision.YEAR: timedelta(days=366),
}
