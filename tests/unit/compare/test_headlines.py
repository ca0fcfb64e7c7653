"""What an office goes on with under the same headline, behind its own mark: an update, a correction, nothing."""

from __future__ import annotations

import pytest

from scraper.model import Judgement, Link, Relation, Verdict
from scraper.text.marks import marked
from tests.unit.compare.shelf import ICE, POLITIE, filled, released

ASKED = "Two men with a crowbar robbed the tobacconist of his takings. Officers ask who saw them run to the canal."
NEWS = "A 19-year-old was arrested at his mother's flat. Detectives recovered the till and thank those who rang them."


def between(verdict: Verdict, release: str) -> list[Link]:
    return [link for link in verdict.links if release in (link.later, link.earlier)]


@pytest.mark.parametrize(
    ("before", "headline"),
    [
        ("Appeal after robbery in Mill Lane", "UPDATE: Appeal after robbery in Mill Lane"),
        ("Appeal after robbery in Mill Lane", "Appeal after robbery in Mill Lane (updated)"),
        ("POL-QRW: Raub im Tabakladen Mühlgasse", "POL-QRW: 2. Nachtrag zum Raub im Tabakladen Mühlgasse"),
        ("Mordförsök, Norrvik", "Uppdatering: Mordförsök, Norrvik"),
        ("Overval op tabakszaak Molensteeg", "Aanvulling - overval op tabakszaak Molensteeg: man vast"),
        ("Vol à main armée rue du Moulin", "Mise à jour : vol à main armée rue du Moulin"),
    ],
)
def test_what_an_office_marks_goes_on_with_its_headline(before: str, headline: str) -> None:
    shelf = filled()
    shelf.add(released("a", before, ASKED, day="2026-02-02", agency=POLITIE))
    verdict = shelf.add(released("b", headline, NEWS, day="2026-02-06", agency=POLITIE))
    (link,) = between(verdict, "a")
    assert (link.later, link.relation, link.judgement) == ("b", Relation.FOLLOW_UP, Judgement.CONFIRMED)
    assert shelf.operation_of("a") == shelf.operation_of("b") is not None


def test_a_correction_is_told_as_one() -> None:
    shelf = filled()
    shelf.add(released("a", "Robbery in Mill Lane", ASKED, day="2026-02-02", agency=POLITIE))
    verdict = shelf.add(released("b", "CORRECTION: Robbery in Mill Lane", NEWS, day="2026-02-03", agency=POLITIE))
    assert [link.relation for link in between(verdict, "a")] == [Relation.CORRECTION]


def test_what_comes_before_what_went_on_with_it_is_found_too() -> None:
    shelf = filled()
    shelf.add(released("b", "UPDATE: Appeal after robbery in Mill Lane", NEWS, day="2026-02-06", agency=POLITIE))
    early = released("a", "Appeal after robbery in Mill Lane", ASKED, day="2026-02-02", agency=POLITIE)
    assert [(link.later, link.judgement) for link in between(shelf.add(early), "b")] == [("b", Judgement.CONFIRMED)]


def test_of_several_under_one_headline_the_newest_is_suggested() -> None:
    shelf = filled()
    crashes = [
        ("a", "2026-02-02", ASKED),
        ("b", "2026-02-09", "Ein Auto stand quer. Die Polizei hat es beschlagnahmt."),
    ]
    for name, day, text in crashes:
        shelf.add(released(name, "Verkehrsunfall in Arlenbach", text, day=day, agency=POLITIE))
    verdict = shelf.add(released("c", "Nachtrag: Verkehrsunfall in Arlenbach", NEWS, day="2026-02-11", agency=POLITIE))
    links = between(verdict, "a") + between(verdict, "b")
    assert [(link.earlier, link.judgement) for link in links] == [("b", Judgement.SUGGESTED)]
    assert shelf.operation_of("c") is None


def test_a_second_update_goes_on_with_the_first() -> None:
    shelf = filled()
    told = (("a", "", "2026-02-02", ASKED), ("b", "UPDATE: ", "2026-02-04", NEWS))
    for name, mark, day, text in told:
        shelf.add(released(name, f"{mark}Appeal after robbery in Mill Lane", text, day=day, agency=POLITIE))
    last = "The tobacconist has died of his wounds, and it is murder now. The file goes to the prosecutor."
    title = "UPDATE 2: Appeal after robbery in Mill Lane"
    verdict = shelf.add(released("c", title, last, day="2026-02-08", agency=POLITIE))
    assert [link.judgement for link in between(verdict, "b")] == [Judgement.CONFIRMED]
    assert len({shelf.operation_of(name) for name in "abc"}) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It happened on 1 February 2026. " + ASKED, "It happened on 3 February 2026. " + NEWS),
        ("Piet Vandermolen, 41, was arrested. " + ASKED, "Karel Oosterhof, 22, was charged. " + NEWS),
        ("Operation Redkite was named after it. " + ASKED, "Operation Zilvervos was named after it. " + NEWS),
    ],
)
def test_another_day_or_name_or_other_people_leave_a_suggestion(first: str, second: str) -> None:
    shelf = filled()
    shelf.add(released("a", "Robbery in Mill Lane", first, day="2026-02-02", agency=POLITIE))
    verdict = shelf.add(released("b", "Update: Robbery in Mill Lane", second, day="2026-02-06", agency=POLITIE))
    assert [link.judgement for link in between(verdict, "a")] == [Judgement.SUGGESTED]


def test_a_case_number_says_which_and_another_says_none() -> None:
    shelf = filled()
    number, other = ("26-000411",), ("26-000598",)
    for name, its in (("a", number), ("b", other)):
        asked = released(name, "Robbery in Mill Lane", ASKED, day="2026-02-02", agency=POLITIE, case_numbers=its)
        shelf.add(asked)
    update = released("c", "Update: Robbery in Mill Lane", NEWS, day="2026-02-06", agency=POLITIE, case_numbers=number)
    verdict = shelf.add(update)
    assert [link.judgement for link in between(verdict, "a")] == [Judgement.CONFIRMED]
    assert not between(verdict, "b")


@pytest.mark.parametrize(
    ("headline", "agency", "day"),
    [
        ("UPDATE: Appeal after robbery in Mill Lane", ICE, "2026-02-06"),  # another office
        ("UPDATE: Appeal after robbery in Mill Lane", POLITIE, "2026-09-06"),  # another season
        ("UPDATE: Dog found in Harbour Street", POLITIE, "2026-02-06"),  # another matter
    ],
)
def test_nothing_else_is_gone_on_with(headline: str, agency: object, day: str) -> None:
    shelf = filled()
    shelf.add(released("a", "Appeal after robbery in Mill Lane", ASKED, day="2026-02-02", agency=POLITIE))
    office = ICE if agency is ICE else POLITIE
    verdict = shelf.add(released("b", headline, NEWS, day=day, agency=office))
    assert Relation.FOLLOW_UP not in {link.relation for link in between(verdict, "a")}


def test_what_tells_of_no_deed_is_a_suggestion() -> None:
    shelf = filled()
    shelf.add(released("a", "Notice on the Mill Lane quay", ASKED, day="2026-02-02", agency=POLITIE))
    dredged = "The canal will be dredged in March, and boats must lie elsewhere. " * 12
    update = released("b", "Update: Notice on the Mill Lane quay", dredged, day="2026-02-06", agency=POLITIE)
    assert [link.judgement for link in between(shelf.add(update), "a")] == [Judgement.SUGGESTED]


def test_a_weekly_round_up_goes_on_with_none_of_an_earlier_week() -> None:
    shelf = filled()
    first = f"{ASKED} On Sunday a cellar was burgled, and the police took three bicycles from the thief they met there."
    second = f"{NEWS} On Monday a van was stolen from the ferry, and the harbour master saw two women drive off in it."
    shelf.add(released("a", "Weekly round-up of Mill Lane", f"{first} {first}", day="2026-02-02", agency=POLITIE))
    update = released("b", "Update: Weekly round-up of Mill Lane", second, day="2026-02-09", agency=POLITIE)
    assert not between(shelf.add(update), "a")


def test_what_a_person_parted_is_not_gone_on_with() -> None:
    shelf = filled()
    shelf.add(released("a", "Robbery in Mill Lane", ASKED, day="2026-02-02", agency=POLITIE))
    update = released("b", "Update: Robbery in Mill Lane", NEWS, day="2026-02-06", agency=POLITIE)
    assert not between(shelf.judged(update, {"a": Judgement.REJECTED}), "a")
    shelf.refused = frozenset({("a", "b")})
    assert Judgement.CONFIRMED not in [link.judgement for link in between(shelf.judged(update), "a")]


@pytest.mark.parametrize(
    "headline", ["Updated rules for firearms", "Correction of a river bed", "Rescue by to-do update"]
)
def test_a_word_inside_a_headline_is_no_mark(headline: str) -> None:
    assert marked(headline) == (None, headline)
