"""What goes on with one of two cases that a person merged joins them; who rejects one member, rejects its operation."""

from __future__ import annotations

from copy import deepcopy

import pytest

from scraper.model import Judgement, Link, Version
from tests.unit.compare.shelf import EUROPOL, ICE, PAPER, POLITIE, Shelf, released

YARD = [
    (
        "Three held after raid on boatyard at Carrow Lane",
        "2026-03-03",
        "Police arrested three men on Tuesday after a raid on a boatyard at Carrow Lane in Oosterdam, where stolen "
        "outboard engines were stripped. Desmond Araby, 58, rented the yard. Forty-two engines were seized.",
    ),
    (
        "Boatyard: engines given back to owners",
        "2026-03-20",
        "Nineteen of the forty-two engines seized at the boatyard at Carrow Lane in March were given back to their "
        "owners. Desmond Araby, 58, who rented the yard, is in custody.",
    ),
    (
        "Man charged with handling stolen engines",
        "2026-04-02",
        "Desmond Araby, 58, of Oosterdam was charged with handling stolen goods after the raid on the boatyard at "
        "Carrow Lane, prosecutors say. Officers had found outboard engines there.",
    ),
]
EXCHANGE = [
    (
        "Money exchange in Oosterdam searched",
        "2026-03-09",
        "Officers searched a money exchange in Stationsplein on Monday and seized 310,000 euros. Its owner Ilse "
        "Vermaat, 44, is suspected of laundering the proceeds of drug sales through the exchange.",
    ),
    (
        "Laundering case: accounts frozen",
        "2026-03-24",
        "Accounts in three banks were frozen in the case of the money exchange in Stationsplein. Ilse Vermaat, 44, its "
        "owner, was arrested and remanded in custody for ninety days.",
    ),
    (
        "Two more suspects in laundering case",
        "2026-04-10",
        "Two couriers were arrested at the airport with 120,000 euros. They carried cash for Ilse Vermaat, 44, whose "
        "money exchange in Stationsplein was searched in March.",
    ),
    (
        "Owner of money exchange charged",
        "2026-04-28",
        "Ilse Vermaat, 44, was charged with laundering of 4.1 million euros through her money exchange in "
        "Stationsplein; the court in Oosterdam set a hearing for June.",
    ),
]
PAPERS = released(
    "back",
    "Fishermen back at sea after theft of engines",
    "The last of the outboard engines seized at the boatyard in Carrow Lane were returned to fishermen on Friday; "
    "police arrested three men there in March.",
    day="2026-06-04",
    agency=PAPER,
)
LATER = released(
    "owner",
    "Engines: last owner found",
    "The last owner of an outboard engine from the boatyard in Carrow Lane was found on Monday, fishermen say. Police "
    "arrested three men.",
    day="2026-06-09",
    agency=PAPER,
)
OTHERS = released(
    "fire",
    "Fire in a boatyard at Havenmeer",
    "Police arrested a man of 63 after a fire in a boatyard at Havenmeer; nobody was hurt.",
    day="2026-06-04",
    agency=PAPER,
)


@pytest.fixture(scope="module")
def archive() -> Shelf:
    """Both cases among burglaries."""
    shelf = Shelf()
    for number in range(130):
        told = (
            f"Police arrested a man of {20 + number} after a burglary in street {number} of the village of "
            f"Dorp{number}; goods worth {number * 31} euros were seized from Jan Name{number}, {20 + number}."
        )
        day = f"2026-02-{1 + number % 27:02d}"
        shelf.add(released(f"f{number}", f"Release {number}", told, day=day, agency=POLITIE))
    for letter, case, agency in (("y", YARD, POLITIE), ("b", EXCHANGE, ICE)):
        for number, (title, day, text) in enumerate(case):
            shelf.add(released(f"{letter}{number}", title, text, day=day, agency=agency))
    assert shelf.operation_of("y0") != shelf.operation_of("b0")
    shelf.merge("y0", "b0")
    return shelf


def sure(archive: Shelf, version: Version, *, knowing: bool = True) -> list[Link]:
    """The confirmed links of a release, where what people merged is known or not."""
    merged, archive.merged = archive.merged, archive.merged if knowing else {}
    found = archive.judged(version)
    archive.merged = merged
    links = [link for link in found.links if link.judgement is Judgement.CONFIRMED]
    assert (found.belonging is not None) == bool(links)
    return links


def test_what_goes_on_with_one_half_joins_the_whole(archive: Shelf) -> None:
    (link,) = sure(archive, PAPERS)
    assert link.earlier.startswith("y")
    assert "All 3 releases of that operation before a person merged it with others were compared" in link.evidence[0]
    assert sure(archive, PAPERS, knowing=False) == []


def test_what_is_unlike_either_half_stays_apart(archive: Shelf) -> None:
    assert sure(archive, OTHERS) == []


def test_what_came_after_a_merge_goes_with_the_half_that_it_is_like(archive: Shelf) -> None:
    """It counts among that half, and the other one does not count against what goes on with it."""
    archive = deepcopy(archive)
    case = archive.operation_of("y0")
    archive.add(PAPERS)
    assert archive.operation_of("back") == case
    (link,) = sure(archive, LATER)
    assert link.earlier == "back"
    assert sure(archive, LATER, knowing=False) == []


def test_one_rejected_member_keeps_a_release_out_of_the_whole_operation() -> None:
    shelf = Shelf()
    first = "Operation Grey Heron led to 288 arrests in nine countries. In all 117 firearms were seized from the ring."
    for name, office in (("a", PAPER), ("b", EUROPOL)):
        shelf.add(released(name, "288 held", first, agency=office))
    again = released("c", "Many held", "Operation Grey Heron led to 288 arrests of the ring.")
    joined = shelf.judged(again).belonging
    assert joined is not None
    assert joined.operation == shelf.operation_of("a")
    shelf.add(again, {"a": Judgement.REJECTED})
    assert shelf.operation_of("c") not in (None, shelf.operation_of("a"))
