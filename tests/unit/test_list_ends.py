"""A list that counts its pages ends where the next is not there, and where that may hide something it is a fault."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scraper.errors import Gone, NotFound
from scraper.model import ChannelState, Paging
from tests.unit.test_pipeline import CHANNEL, HOME, SOURCE, Reading, Shelf, Web, capture, gather, listing

SECOND = CHANNEL.url + "?page=1"


def polled(polls: int, known: tuple[int, ...], error: type[NotFound] | type[Gone] = NotFound) -> tuple[int, int]:
    """Faults and entries kept of a poll whose second page is not there; of three entries these are known."""
    shelf = Shelf(state=ChannelState(polls=polls), new=frozenset(f"{HOME}{n}" for n in (1, 2, 3) if n not in known))
    web = Web({CHANNEL.url: [capture(CHANNEL.url)], SECOND: [error(url=SECOND)]})
    report = gather(web, Reading({CHANNEL.url: listing(1, 2, 3, following=SECOND)}), shelf)
    assert [request.url for request in web.asked] == [CHANNEL.url, SECOND]
    return report.faults, len(shelf.polls[0].entries)


@pytest.mark.parametrize("error", [NotFound, Gone])
@pytest.mark.parametrize(("polls", "known"), [(0, ()), (1, (3,)), (9, (2, 3))])
def test_the_page_that_is_not_there_ends_the_list(
    polls: int, known: tuple[int, ...], error: type[NotFound] | type[Gone]
) -> None:
    assert polled(polls, known, error) == (0, 3)


def test_a_page_of_news_alone_may_not_be_the_last() -> None:
    assert polled(1, ()) == (1, 3)


def test_a_link_that_leads_to_nothing_is_a_fault() -> None:
    linked = replace(CHANNEL, paging=Paging(next="a.next", limit=3))
    web = Web({CHANNEL.url: [capture(CHANNEL.url)], SECOND: [NotFound(url=SECOND)]})
    reading = Reading({CHANNEL.url: listing(1, following=SECOND)})
    report = gather(web, reading, Shelf(state=ChannelState()), source=replace(SOURCE, channels=(linked,)))
    assert report.faults == 1
