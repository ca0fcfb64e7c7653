"""The dates that a text mentions, and whether one release looks back at a day on which another one reported.

It reads a day with its month, with or without a year, and apart from these "today", "yesterday" and "Wednesday"; what
happened on that day it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache

from scraper.compare.names.spans import around, within
from scraper.compare.vocabulary import dated
from scraper.text.months import month, pattern
from scraper.text.weekdays import DAYS_FROM_TODAY, WEEKDAYS

# Days within which offices report what happened: at 1 nothing changes, at 6 pairs of the written operations found
# .834 -> .848.
REPORTED = 3
AFTER = 5  # days after which a release that tells of the day looks back at it; at 2 nothing changes
_DIGIT = re.compile(r"\d")
_ABOUT = 40  # characters before and behind a digit in which all stands that names a day
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")


def days_mentioned(text: str, language: str | None, published: datetime) -> frozenset[date]:
    """The dates that a text mentions, up to its publication; one without a year is the latest such day."""
    latest = published.date()
    return frozenset(day for day in _stated(text, language, latest) if day <= latest)


def _stated(text: str, language: str | None, latest: date) -> Iterator[date]:
    spans = [*around((match.start() for match in _DIGIT.finditer(text)), _ABOUT, _ABOUT)]
    for match in within(_NUMERIC, text, spans):
        yield from _day(int(match[3]), int(match[2]), int(match[1]))
    for match in within(_in_words(language), text, spans):
        named, number = match["before"] or match["after"], int(match["day"] or match["number"])
        month_number = month(named, language)
        year = match["year"] or match["stated"]
        if month_number and year:
            yield from _day(int(year), month_number, number)
        elif month_number:
            years = (latest.year, latest.year - 1)
            last = (day for each in years for day in _day(each, month_number, number) if day <= latest)
            yield from (day for day in (next(last, None),) if day)


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


@cache
def _in_words(language: str | None) -> re.Pattern[str]:
    named = pattern(language)
    return re.compile(
        rf"(?<!\w)(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th|:?e)?\.? (?:de |d’|d')?(?P<before>{named})\b\.?"
        rf"(?:,? (?:de )?(?P<year>(?:19|20)\d\d)\b)?"
        rf"|(?P<after>{named})\b\.? (?P<number>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:, (?P<stated>(?:19|20)\d\d)\b)?)",
        re.IGNORECASE,
    )


def days_past(told: frozenset[date], published: datetime) -> tuple[date, ...]:
    """Of the dates that a release mentions those that lie more than AFTER days back, in order."""
    return tuple(sorted(day for day in told if published.date() - day > timedelta(days=AFTER)))


def days_recalled(days: Iterable[date], earlier: frozenset[date], reported: datetime) -> list[date]:
    """Of the later release's past days those that the earlier one mentions, or was published soon after."""
    last = reported.date()
    first = last - timedelta(days=REPORTED)
    return [day for day in days if first <= day <= last or day in earlier]


def days_meant(words: Iterable[str], published: date) -> frozenset[date]:
    """The dates that folded words mean in a text published on that day, a weekday the latest one up to it.

    None at all where a word states a date in another way.
    """
    found: set[date] = set()
    for word in words:
        if word in DAYS_FROM_TODAY:
            found.add(published + timedelta(days=DAYS_FROM_TODAY[word]))
        elif word in WEEKDAYS:
            found.add(published - timedelta(days=(published.weekday() - WEEKDAYS[word]) % 7))
        elif dated(word) or word.isdigit():
            return frozenset()
    return frozenset(found)
