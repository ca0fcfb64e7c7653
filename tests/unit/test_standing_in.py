"""Visits where something else stands in a release's place: damage in what is held, a page that says it is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from scraper.errors import Damaged, NotFound, SoftNotFound
from scraper.model import Article, Change, ChangeKind, Entry, Outcome, ReleaseStatus, Version, Visit
from tests.unit.test_pipeline import (
    ARTICLE,
    CHANNEL,
    HOME,
    NOW,
    SOURCE,
    Reading,
    Shelf,
    Web,
    capture,
    gather,
    held,
    visited,
)

NOT_MODIFIED = capture(CHANNEL.url, 304)


def damaged() -> Damaged:
    told = Damaged("The row of version 1 does not read: restore a backup.")
    told.version = Version("r1.1", "r1", "harbour", 1, Article(HOME + "1", ""), Change(()), NOW, None)
    told.of_row = True
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


# -- a page that says of itself that it is not there -----------------------------------------------------------------

PAGE = capture(HOME + "1")


def says_gone(words: str = "Page not found") -> Reading:
    error = SoftNotFound('The page calls itself "Page not found"', url=HOME + "1")
    error.answer, error.says = PAGE, words
    return Reading(articles={HOME + "1": error})


def seen(status: ReleaseStatus, since: timedelta | None) -> Outcome:
    return visited(Web({HOME + "1": [PAGE]}), says_gone(), held(status, NOW - since if since else None))


def test_at_first_it_is_a_fault_and_the_release_missing() -> None:
    outcome = seen(ReleaseStatus.LIVE, None)
    assert (outcome.status, outcome.change, outcome.capture) == (ReleaseStatus.MISSING, None, PAGE)
    assert isinstance(outcome.fault, SoftNotFound)
    assert outcome.next_visit is not None
    assert outcome.next_visit <= NOW + SOURCE.grace


def test_it_is_believed_at_no_single_look() -> None:
    shelf = Shelf(due=[Visit(1, "harbour", Entry(HOME + "1"), "news", held())])
    web = Web({CHANNEL.url: [NOT_MODIFIED], HOME + "1": [PAGE]})
    gather(web, says_gone(), shelf, replace(SOURCE, grace=timedelta(0)))
    assert [(each.status, each.change) for each in shelf.outcomes] == [(ReleaseStatus.MISSING, None)]


def test_after_the_grace_it_is_withdrawn_with_its_words_and_the_page_for_proof() -> None:
    outcome = seen(ReleaseStatus.MISSING, timedelta(hours=7))
    assert (outcome.status, outcome.article, outcome.capture) == (ReleaseStatus.WITHDRAWN, ARTICLE, PAGE)
    assert outcome.change is not None
    assert outcome.change.kinds == (ChangeKind.WITHDRAWN,)
    assert outcome.change.summary == "the page was found gone at 2026-03-01 05:00 UTC, as it says itself (a soft 404)"
    assert outcome.fault is None


def test_once_withdrawn_it_is_no_news() -> None:
    outcome = seen(ReleaseStatus.WITHDRAWN, timedelta(days=9))
    assert (outcome.status, outcome.change, outcome.fault) == (ReleaseStatus.WITHDRAWN, None, None)


@pytest.mark.parametrize("kept", [ARTICLE.title, "Officers of the harbour police found three boats."])
def test_with_something_of_the_release_on_it_it_is_a_fault_alone(kept: str) -> None:
    known = held(ReleaseStatus.MISSING, NOW - timedelta(days=9))
    text = replace(ARTICLE, paragraphs=("Officers of the harbour police found three boats.",))
    known = replace(known, latest=replace(known.latest, article=text))
    said = "Page not found | Harbour\nMenu " + kept.replace(" ", "\n\n ").upper()
    outcome = visited(Web({HOME + "1": [PAGE]}), says_gone(said), known)
    assert (outcome.status, outcome.change) == (ReleaseStatus.MISSING, None)
    assert isinstance(outcome.fault, SoftNotFound)


@pytest.mark.parametrize(("ago", "status"), [(1, ReleaseStatus.MISSING), (8, ReleaseStatus.WITHDRAWN)])
def test_what_a_channel_still_offers_is_not_withdrawn_at_the_page_s_word_alone(ago: int, status: ReleaseStatus) -> None:
    known = held(ReleaseStatus.MISSING, NOW - timedelta(hours=7))
    offered = NOW - timedelta(hours=ago)
    visit = Visit(1, "harbour", Entry(HOME + "1"), "news", known, offered=offered)
    shelf, web = Shelf(due=[visit]), Web({CHANNEL.url: [NOT_MODIFIED], HOME + "1": [PAGE]})
    gather(web, says_gone(), shelf)
    (outcome,) = shelf.outcomes
    assert outcome.status is status
    assert outcome.next_visit is not None
    assert outcome.next_visit > NOW, "no look after the other without an end"


def test_of_a_page_never_held_it_is_a_fault() -> None:
    outcome = visited(Web({HOME + "1": [PAGE]}), says_gone())
    assert (outcome.known, outcome.change, outcome.capture) == (None, None, PAGE)
    assert isinstance(outcome.fault, SoftNotFound)


def test_a_404_of_the_server_is_still_no_fault() -> None:
    outcome = visited(Web({HOME + "1": [NotFound()]}), Reading(), held())
    assert (outcome.status, outcome.fault) == (ReleaseStatus.MISSING, None)
