"""One name without a round, used again or named in passing years later: another operation, the same, or a programme."""

from __future__ import annotations

import pytest

from scraper.model import Judgement, Verdict
from tests.unit.compare.shelf import EUROPOL, ICE, Shelf, filled, released

FIRST = (
    "Operation Kerbstone took 48 booter services offline on 14 December 2022. Six administrators of booters were "
    "arrested and 61 domains seized by investigators who had posed as customers of the stressers."
)
AGAIN = (
    "Operation Kerbstone took 27 booter services offline ahead of the holidays. Three administrators of booters were "
    "arrested and 300 users of the stressers identified."
)


def told(text: str, day: str | None, title: str = "Operation Kerbstone hits booters") -> tuple[Verdict, Shelf]:
    shelf = Shelf()
    for number in range(150):  # an archive in which the words of the case are rare
        shelf.add(released(f"f{number}", f"Bicycle found in ditch {number}", f"A bicycle lay in ditch {number}."))
    shelf.add(released("a", "Operation Kerbstone hits booters", FIRST, day="2022-12-15", agency=EUROPOL))
    return shelf.add(released("b", title, text, day=day, agency=ICE)), shelf


def test_years_and_other_totals_apart_it_is_another_operation_of_the_series() -> None:
    verdict, shelf = told(AGAIN, "2024-12-11")
    link = next(link for link in verdict.links if link.earlier == "a")
    assert link.judgement is Judgement.SUGGESTED
    assert any("does not look back" in why for why in link.evidence)
    assert shelf.operation_of("a") != shelf.operation_of("b")
    assert verdict.kin == (("a", "Kerbstone"),)


@pytest.mark.parametrize(("day", "told"), [("2023-04-20", Judgement.SUGGESTED), ("2023-01-20", Judgement.CONFIRMED)])
def test_months_and_other_totals_apart_an_office_may_tell_of_another_round(day: str, told: Judgement) -> None:
    shelf = filled()
    first = "Police arrested 48 bikers."
    shelf.add(released("a", "Operation Kerbstone: bikers", first, day="2022-12-15", agency=ICE))
    again = released("b", "Operation Kerbstone: poachers", "Police arrested 27 men.", day=day, agency=ICE)
    assert [link.judgement for link in shelf.add(again).links] == [told]


def test_other_suspects_under_one_name_may_be_of_a_programme() -> None:
    shelf = filled()
    first = "Police arrested Oskar Lind, 34."
    shelf.add(released("a", "Operation Kerbstone: bikers", first, day="2022-12-15", agency=ICE))
    other = "Police arrested Eva Tarn, 51."
    again = released("b", "Operation Kerbstone: poachers", other, day="2022-12-20", agency=ICE)
    assert [link.judgement for link in shelf.add(again).links] == [Judgement.SUGGESTED]


def test_undated_pages_are_told_apart_by_the_years_they_write() -> None:
    _, shelf = told(AGAIN.replace("ahead of the holidays", "on 9 December 2024"), None)
    assert shelf.operation_of("a") != shelf.operation_of("b")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (AGAIN, "2022-12-20"),  # the same week: other offices count otherwise
        (f"{AGAIN} In December 2022 the same operation had begun.", "2024-12-11"),  # it looks back
        (
            "A man was sentenced to four years in prison for running booter services, one of the stressers that "
            "Operation Kerbstone took offline for posing customers; six administrators were convicted.",
            "2024-12-11",
        ),
    ],
)
def test_a_follow_up_stays_with_its_operation(text: str, day: str) -> None:
    _, shelf = told(text, day)
    assert shelf.operation_of("a") == shelf.operation_of("b")


def test_a_late_release_in_passing_is_of_the_operation_that_its_name_heads() -> None:
    shelf = Shelf()
    titles = ("Operation Kerbstone hits booters", "Booters closed in Operation Kerbstone")
    for number, (title, office) in enumerate(zip(titles, (EUROPOL, ICE), strict=True)):
        shelf.add(released(f"r{number}", title, FIRST, day="2022-12-15", agency=office))
    late = "Jan Wolters, 31, of Gent got a fine. His laptop had been found when Operation Kerbstone came to his door."
    verdict = shelf.add(
        released("late", "Man from Gent fined", late + " Operation Kerbstone goes on.", day="2023-06-01")
    )
    assert verdict.programmes == {}
    assert shelf.operation_of("late") == shelf.operation_of("r0")


DAYS = (
    ("288 held", "Police arrested 288 people in nine countries; 117 guns were seized from the ring."),
    ("first suspects in court", "Three men appeared before the court in Maldonk today. They are held for 90 days."),
    ("boat searched", "Customs searched a fishing boat in the harbour of Vestrup and found 44 kg of cocaine."),
    ("house of notary searched", "A notary in Olmen is suspected of laundering 3 million euros."),
    ("reward for a tip", "A reward of 15,000 euros is offered for the tip that leads to the fugitive leader."),
    ("leader extradited", "The alleged leader, Tom Varrick (44), was extradited from Spain."),
    ("two officers suspended", "Two officers were suspended for passing information to the network."),
    ("cars to be auctioned", "Seventeen cars go under the hammer next week in Maldonk."),
    ("prosecutor asks 14 years", "The prosecutor asked for 14 years against the main defendant."),
)


def test_the_ninth_release_under_one_name_joins_as_the_second_did() -> None:
    shelf = Shelf()
    for day, (what, said) in enumerate(DAYS, 10):
        text = f"{said} It is of Operation Kerbstone."
        shelf.add(released(f"a{day}", f"Operation Kerbstone: {what}", text, day=f"2022-12-{day}", agency=ICE))
    assert {shelf.operation_of(release) for release in shelf.verdicts} == {"of-a10"}
