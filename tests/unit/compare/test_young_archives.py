"""Invented releases of offices of which few are held: what they write again is one case's background, or a phrase."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from scraper.compare.operations.stories import two_stories
from scraper.model import Relation, Verdict
from tests.unit.compare.shelf import ICE, Shelf, released

WRITTEN: dict[str, Any] = json.loads(Path(__file__).with_name("young_archives.json").read_text("utf-8"))
BACKGROUND, STANDING = WRITTEN["background"], WRITTEN["standing"]
CASES = [(language, case) for language, told in BACKGROUND.items() for case in told["cases"]]
STRANGERS = [(language, pair) for language, told in BACKGROUND.items() for pair in told["strangers"]]
STORIES = [
    (told["phrase"], one, other)
    for told in STANDING.values()
    for one, other in (told["stories"], told["stories"][::-1])
]


def judged(shelf: Shelf, name: str, story: list[str], *parts: str) -> Verdict:
    """A release of the one office: headline, day and lead, and what it writes besides."""
    headline, day, lead = story
    return shelf.add(released(name, headline, "\n\n".join((lead, *parts)), day=day, agency=ICE))


@pytest.mark.parametrize("soon", [False, True])
@pytest.mark.parametrize("at_length", [False, True])
@pytest.mark.parametrize(("language", "case"), CASES)
def test_the_background_of_a_case_joins_its_releases(
    language: str, case: dict[str, Any], at_length: bool, soon: bool
) -> None:
    (headline, day, lead), procedure = case["later"], BACKGROUND[language]["procedure"]
    if soon:
        day = (date.fromisoformat(case["first"][1]) + timedelta(days=2)).isoformat()
    shelf = Shelf()
    judged(shelf, "first", case["first"], *procedure[: 1 * at_length], *case["background"])
    found = judged(shelf, "later", [headline, day, lead], *procedure[1 : 1 + at_length], *case["background"])
    assert found.belonging
    assert found.belonging.lead == "first"


@pytest.mark.parametrize(("language", "pair"), STRANGERS)
def test_an_offices_phrases_join_nothing_whomever_they_name(language: str, pair: dict[str, Any]) -> None:
    shelf = Shelf()
    judged(shelf, "one", pair["one"], *pair["phrases"])
    assert judged(shelf, "other", pair["other"], *pair["phrases"]).belonging is None


def test_of_an_office_of_eight_releases_only_those_of_one_case_are_joined() -> None:
    for told in BACKGROUND.values():
        shelf = Shelf()
        rows = [
            (story, case["background"], f"case{n}-{at}")
            for n, case in enumerate(told["cases"])
            for at, story in enumerate((case["first"], case["later"]))
        ]
        rows += [
            (pair[which], pair["phrases"], f"{which}{n}")
            for n, pair in enumerate(told["strangers"])
            for which in ("one", "other")
        ]
        for story, parts, name in sorted(rows, key=lambda row: row[0][1]):
            judged(shelf, name, story, *parts)
        operations = {tuple(sorted(kept.members)) for kept in shelf.operations.values()}
        assert operations == {("case0-0", "case0-1"), ("case1-0", "case1-1")}


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("told_by", ["office", "paper"])
@pytest.mark.parametrize(("phrase", "one", "other"), STORIES)
def test_a_phrase_under_two_stories_makes_no_copy_and_no_case(
    phrase: str, one: dict[str, Any], other: dict[str, Any], told_by: str, first: bool
) -> None:
    shelf = Shelf()
    (headline, lead), (theirs, their_lead) = one["office"], other[told_by]
    shelf.add(released("office", headline, f"{lead}\n\n{phrase}", day="2026-03-02", agency=ICE))
    parts = (their_lead, phrase) if first else (phrase, their_lead)
    found = shelf.add(released("paper", theirs, "\n\n".join(parts), day="2026-03-03"))
    assert not [link for link in found.links if link.relation.same_text]
    assert found.belonging is None


@pytest.mark.parametrize(("phrase", "story", "_"), STORIES)
def test_a_papers_own_lead_over_an_offices_phrase_is_its_copy(phrase: str, story: dict[str, Any], _: object) -> None:
    (headline, lead), (theirs, own) = story["office"], story["paper"]
    for title, told in ((theirs, own), (headline, own), (theirs, f"{own}\n\n{lead}"), (theirs, lead)):
        shelf = Shelf()
        shelf.add(released("office", headline, f"{lead}\n\n{phrase}", day="2026-03-02", agency=ICE))
        found = shelf.add(released("paper", title, f"{told}\n\n{phrase}", day="2026-03-03"))
        assert found.copy_of
        assert found.copy_of.relation is not Relation.REISSUE


def test_an_offices_phrase_under_two_stories_without_figures_is_no_reissue() -> None:
    phrase, shelf = STANDING["en"]["phrase"], Shelf()
    tree = "A fallen tree blocked the road to Ockley all morning; drivers were led round it by volunteers."
    parade = "The lantern parade of Tarn Mills moves to the castle grounds, as the square is being paved again."
    shelf.add(released("one", "Tree across the road", f"{tree}\n\n{phrase}", day="2026-03-02", agency=ICE))
    found = shelf.add(released("other", "Parade goes elsewhere", f"{parade}\n\n{phrase}", day="2026-03-09", agency=ICE))
    assert not found.links


def test_a_first_line_that_stands_for_a_headline_tells_no_other_story() -> None:
    opening = "Divers brought up the last of nine engines stolen from the yards along the Larkin canal."
    story = " ".join(STANDING[language]["phrase"] for language in ("en", "nl"))
    menu = "Lantern parade moves to the castle\n\nThe square is being paved and volunteers lead the way past the mill."
    shelf = Shelf()
    shelf.add(released("one", opening, f"{opening}\n\n{story}", day="2026-03-02"))
    headed = shelf.add(released("headed", "Lantern parade moves to the castle", f"{menu}\n\n{story}", day="2026-03-03"))
    assert headed.copy_of


def test_without_a_headline_or_words_of_its_own_a_text_tells_no_other_story() -> None:
    lead = ["gunmen", "robbed", "jeweller", "ockley", "escaped", "motorcycle", "watches"]
    crash = ["cyclist", "died", "roundabout", "delivery", "driver", "thursday", "bellgate"]
    passage = ["anyone", "who", "saw", "anything", "should", "call", "the", "station"]
    assert two_stories((["jeweller", "robbed"], lead), (["cyclist", "dies"], crash), passage)
    assert not two_stories(([], lead), (["cyclist", "dies"], crash), passage)
    assert not two_stories((["jeweller", "robbed"], lead), (["cyclist", "dies"], ["died"]), passage)
    assert not two_stories((["jeweller", "robbed"], lead), (["cyclist", "dies"], lead), passage)
    assert not two_stories((["station", "robbed"], lead), (["cyclist", "dies"], crash), passage)
