"""Which date "today", "yesterday" or "Wednesday" means in a text of a given day; it reads no dates with a month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from scraper.compare.vocabulary import dated
from scraper.text.weekdays import DAYS_FROM_TODAY, WEEKDAYS


def meant(words: Iterable[str], published: date) -> frozenset[date]:
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
