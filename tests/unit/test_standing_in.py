"""Visits where something else stands in a release's place: damage in what is held of it."""

from __future__ import annotations

from scraper.errors import Damaged
from scraper.model import Article, Change, Entry, Version, Visit
from tests.unit.test_pipeline import CHANNEL, HOME, NOW, Reading, Shelf, Web, capture, gather

NOT_MODIFIED = capture(CHANNEL.url, 304)


def damaged() -> Damaged:
    told = Damaged("The row of version 1 does not read: restore a backup.")
    told.version = Version("r1.1", "r1", "harbour", 1, Article(HOME + "1", ""), Change(()), NOW, None)
    return told


def test_damage_in_one_release_stops_no_other_of_its_source() -> None:
    due = [Visit(1, "harbour", Entry(HOME + "1"), "news", damage=damaged())]
    shelf = Shelf(due=[*due, Visit(2, "harbour", Entry(HOME + "2"), "news")])
    web = Web({CHANNEL.url: [NOT_MODIFIED], HOME + "2": [capture(HOME + "2")]})
    report = gather(web, Reading(), shelf)
    spoilt, sound = shelf.outcomes
    assert isinstance(spoilt.fault, Damaged)
    assert spoilt.next_visit is not None
    assert sound.change is not None
    assert (report.faults, report.new) == (1, 1)


def test_damage_that_a_page_leads_to_is_kept_with_the_page() -> None:
    class Spoilt(Shelf):
        def held(self, *asked: object) -> None:
            raise damaged()

    shelf = Spoilt(due=[Visit(1, "harbour", Entry(HOME + "1"), "news")])
    report = gather(Web({CHANNEL.url: [NOT_MODIFIED], HOME + "1": [capture(HOME + "1")]}), Reading(), shelf)
    (outcome,) = shelf.outcomes
    assert isinstance(outcome.fault, Damaged)
    assert outcome.capture is not None
    assert report.faults == 1
