"""Exchange rates that the user supplies as a CSV file, per euro and day; nothing here is ever fetched or guessed.

Two shapes are read: `date,currency,rate` with a line for each rate, and the European Central Bank's own
`Date,USD,JPY,…` with a line for each day. It only converts; whether two sums agree is decided in `claims`.
"""

from __future__ import annotations

import csv
import io
import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from scraper.errors import ConfigError

_REACH = timedelta(days=7)  # banks publish no rate on holidays; what is older is no rate of the day
_LONG = ["date", "currency", "rate"]


@dataclass(frozen=True, slots=True)
class Rates:
    """Units of a currency for one euro: for each currency the days in order and their rates."""

    per_euro: Mapping[str, tuple[tuple[date, ...], tuple[float, ...]]]

    def into(self, unit: str, value: float, currency: str, day: date) -> tuple[float, date] | None:
        """`value` of `currency` in `unit`, and the older of the days whose rates were used; None without a rate.

        The rate is that of `day`, else the nearest earlier one within seven days.
        """
        sold, bought = self._rate(currency, day), self._rate(unit, day)
        if sold is None or bought is None:
            return None
        return value / sold[0] * bought[0], min(sold[1], bought[1])

    def _rate(self, currency: str, day: date) -> tuple[float, date] | None:
        if currency == "EUR":
            return 1.0, day
        days, rates = self.per_euro.get(currency, ((), ()))
        at = bisect_right(days, day) - 1
        return (rates[at], days[at]) if at >= 0 and day - days[at] <= _REACH else None


def read_rates(text: str, file: str) -> Rates:
    """Rates from the text of a CSV file. Raises ConfigError with file and line for a line that does not read."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    head = [cell.strip() for cell in next(rows, [])]
    if not head or head[0].lower() != "date" or len(head) < 2:
        raise ConfigError("the first line of a file of rates is date,currency,rate or Date,USD,…", file=file, line=1)
    told: dict[str, dict[date, float]] = {}
    long = [cell.lower() for cell in head] == _LONG
    for line, row in enumerate(rows, 2):
        for day, currency, rate in _cells(head, row, long=long, file=file, line=line):
            told.setdefault(currency, {})[day] = rate
    return Rates(
        {currency: (tuple(sorted(days)), tuple(days[day] for day in sorted(days))) for currency, days in told.items()}
    )


def _cells(head: list[str], row: list[str], *, long: bool, file: str, line: int) -> Iterator[tuple[date, str, float]]:
    cells = [cell.strip() for cell in row]
    if not any(cells):
        return
    if long and len(cells) != len(_LONG):
        raise ConfigError("a line is date,currency,rate", file=file, line=line)
    pairs = [(cells[1], cells[2])] if long else list(zip(head[1:], cells[1:], strict=False))
    for currency, written in pairs:
        if currency and written not in ("", "N/A"):
            yield _day(cells[0], file, line), currency.upper(), _rate(written, file, line)


def _day(written: str, file: str, line: int) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ConfigError(f"{written!r} is no day such as 2023-05-02", file=file, line=line) from None


def _rate(written: str, file: str, line: int) -> float:
    try:
        rate = float(written)
    except ValueError:
        rate = math.nan
    if not (math.isfinite(rate) and rate > 0):
        raise ConfigError(f"{written!r} is no rate such as 1.0965", file=file, line=line)
    return rate
