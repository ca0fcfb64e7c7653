"""What is alike and yet two cases: the same kind of thing once more, and a case number mistyped under one of two texts.

One case number joins, unless two full texts under it tell of nothing in common.
"""

from __future__ import annotations

import pytest

from scraper.model import Judgement, Verdict
from tests.unit.compare.shelf import ICE, Shelf, released

MOULD = (
    "Investigators are looking for whoever forced the {way} of a bungalow in Heron Lane, Portwick. It happened {when}. "
    "Upstairs wardrobes were ransacked, {much} heirlooms taken from a velvet casket and a vase smashed. Anybody with "
    "doorbell footage of Heron Lane by {light}, or who was offered heirlooms, should ring the burglary bureau. {more}"
)
FIRST = MOULD.format(way="terrace", when="on 12 October 2019", much="many", light="night", more="A locket is missing.")


def shelf() -> Shelf:
    held = Shelf()
    for n in range(130):
        held.add(
            released(f"noise{n}", f"Visit {n}", f"Guest{n} opened fair{n} of town{n}.", agency=ICE, day="2019-01-01")
        )
    held.add(released("first", "Appeal after burglary in Heron Lane", FIRST, agency=ICE, day="2019-10-15"))
    return held


@pytest.mark.parametrize(
    ("day", "when", "more", "joined"),
    [
        ("2021-03-23", "on 19 March 2021", "A violin is missing.", False),
        ("2021-03-23", "on 19 March 2021", "It is the street's second since 12 October 2019.", True),
        ("2021-03-23", "on 19 March 2021", "A man was arrested and charged.", True),
        ("2019-10-17", "at noon", "A violin is missing.", True),
    ],
)
def test_only_a_day_an_outcome_or_nearness_make_the_next_of_its_kind_one_case(
    day: str, when: str, more: str, joined: bool
) -> None:
    text = MOULD.format(way="fanlight", when=when, much="few", light="day", more=more)
    verdict = shelf().judged(released("next", "Appeal after burglary in Heron Lane", text, agency=ICE, day=day))
    assert (verdict.belonging is not None) is joined
    links = [link for link in verdict.links if link.earlier == "first"]
    assert links
    assert joined or all(link.judgement is Judgement.SUGGESTED for link in links)


# -- one mould, and nothing besides -------------------------------------------------------------------------------

DEATH = (
    "{} died in the custody of the harbour prison on {}, and the duty warden was told at once. Every death is looked "
    "into by the Prison Inspectorate for Custody Deaths and announced within two business days. {}"
)
TRACTOR = "A baker from Arlen had been held since the spring for theft of a tractor. Doctors tried to save him."
CHAPEL = "He fell from a ladder while painting a chapel. A coroner will hold an inquest in public."


def joined(heads: tuple[str, str], first: str, second: str) -> bool:
    """Whether two releases of one office within a week are one case."""
    held = shelf()
    held.add(released("a", heads[0], first, agency=ICE, day="2025-05-01"))
    return held.judged(released("b", heads[1], second, agency=ICE, day="2025-05-05")).belonging is not None


@pytest.mark.parametrize(
    ("heads", "who", "when", "same"),
    [
        (("Detainee dies in hospital", "Man dies in harbour prison"), ("A sailor", "A roofer"), "3 May", False),
        (("Lindquist dies in hospital", "Inquest on Lindquist opens"), ("A sailor", "A roofer"), "3 May", True),
        (("Detainee dies in hospital", "Man dies in prison"), ("Ruvan Dahl, 44,", "Ruvan Dahl, 44,"), "28 April", True),
    ],
)
def test_what_an_office_writes_from_one_mould_is_one_case_by_who_it_is_about(
    heads: tuple[str, str], who: tuple[str, str], when: str, same: bool
) -> None:
    assert joined(heads, DEATH.format(who[0], "28 April", TRACTOR), DEATH.format(who[1], when, CHAPEL)) is same


def test_a_name_that_heads_both_ties_no_two_people() -> None:
    first = (
        "Ruvan Dahl, 44, hid a role in the Vexland uprising from the visa bureau, a charge says: at a roadblock near "
        "Lindquist his militia robbed miners, burned barns and took hostages. He sold tractors in Arlen."
    )
    second = (
        "A charge says that Jon Orde, 31, kept from the visa bureau that militia of his took hostages, burned barns "
        "and robbed miners at a roadblock near Lindquist during the Vexland uprising. "
        "Neighbours knew him as a beekeeper who mended chapels."
    )
    assert not joined(("Vexland rebel charged with visa fraud", "Visa fraud charge for a Vexland rebel"), first, second)


# -- a mistyped case number ---------------------------------------------------------------------------------------

NUMBER = "24CF1187"


def told(who: str, deed: str, word: str) -> str:
    """A full release: more words of its own than an opening holds."""
    said = " ".join(f"The {word}witness{n} of {word}street{n} saw {word}thing{n}." for n in range(14))
    return f"{who} was found guilty of {deed}. {said}"


def under_one_number(one: str, other: str) -> Verdict:
    shelf = Shelf()
    for n in range(60):
        said = f"Police in Arlen charged a driver with theft number {n} near the harbour; a witness of it saw a thing."
        shelf.add(released(f"noise{n}", f"Driver charged in Arlen {n}", said, agency=ICE, day="2024-01-01"))
    shelf.add(released("a", "Guilty verdict", one, agency=ICE, day="2025-05-01", case_numbers=(NUMBER,)))
    return shelf.add(released("b", "Man goes to jail", other, agency=ICE, day="2025-06-01", case_numbers=(NUMBER,)))


def test_a_number_under_which_two_texts_tell_of_nothing_in_common_is_put_to_people() -> None:
    verdict = under_one_number(told("Oskar Lind, 34,", "arson", "fire"), told("Karl Tarn, 51,", "fraud", "bank"))
    assert verdict.belonging is None
    assert {link.judgement for link in verdict.links} == {Judgement.SUGGESTED}
    unnamed = under_one_number(told("Oskar Lind, 34,", "arson", "fire"), told("A banker", "fraud", "bank"))
    assert unnamed.belonging is None
    (link,) = unnamed.links
    assert link.judgement is Judgement.SUGGESTED
    assert any("may be mistyped" in sentence for sentence in link.evidence)


def test_a_number_that_the_texts_bear_out_joins_them() -> None:
    same = under_one_number(told("Oskar Lind, 34,", "arson", "fire"), told("Oskar Lind", "arson", "court"))
    assert same.belonging is not None
    assert same.belonging.lead == "a"


def test_a_number_alone_joins_two_brief_texts_that_can_share_little() -> None:
    assert under_one_number("Who saw the arson at the mill?", "A suspect was held in Portwick.").belonging is not None
