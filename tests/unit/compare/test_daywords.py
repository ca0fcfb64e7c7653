"""One day told in two ways: an office's "today" is what a paper calls Wednesday."""

from __future__ import annotations

from datetime import date

import pytest

from scraper.compare.days import days_meant
from scraper.compare.vocabulary import dated
from scraper.model import Agency
from scraper.text.weekdays import NAMES
from scraper.text.words import fold
from tests.quality.copying import Shelf, confirmed, version

WEDNESDAY = date(2018, 5, 2)
OFFICE = Agency("office", "The office", "US")
TEXT = (
    "Oskar Lind of Portwick was {told} charged with stealing eleven clocks from the harbour's museum. He is said to "
    "have hidden in the lantern room until the guests had gone, and to have lowered the clocks on a rope to a boat. "
    "A fisherman heard one of them strike twelve. The director thanked him and gave him a season ticket for two."
)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (["today"], [2]),
        (["wednesday"], [2]),
        (["heute", "mittwoch"], [2]),
        (["ayer"], [1]),
        (["donnerstag"], []),
        (["today", "in", "september"], []),
        (["said"], []),
    ],
)
def test_the_day_that_is_days_meant(words: list[str], days: list[int]) -> None:
    expected = {date(2018, 5, day) for day in days} or ({date(2018, 4, 26)} if words == ["donnerstag"] else set())
    assert days_meant(words, WEDNESDAY) == expected


@pytest.mark.parametrize("name", NAMES)
def test_every_name_of_a_weekday_is_a_date(name: str) -> None:
    assert dated(fold(name))


@pytest.mark.parametrize(("day", "copied"), [("Wednesday", True), ("Monday", False)])
def test_a_copy_may_name_the_day_of_today_and_an_update_another(day: str, copied: bool) -> None:
    shelf = Shelf()
    shelf.judged(version(1, "office", TEXT.format(told="today"), "2018-05-02", OFFICE))
    paper = version(2, "paper", TEXT.format(told=f"on {day}"), "2018-05-03")
    assert bool(confirmed(shelf.judged(paper))) is copied
