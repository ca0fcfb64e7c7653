"""Who is named in both: an age that fits one year of birth, and whether it is most of those named."""

from __future__ import annotations

import pytest

from scraper.compare.operations.company import same_company, same_name, same_person
from tests.unit.compare.shelf import ICE, Shelf, released

LIND, BERG, MOOR, TARN = {"oskar lind": 1990}, {"anna berg": 1985}, {"jan moor": 1970}, {"eva tarn": 1960}


@pytest.mark.parametrize(("year", "same"), [(1990, True), (1991, True), (1989, True), (1992, False)])
def test_a_person_is_the_same_whose_ages_fit_one_year_of_birth(year: int, same: bool) -> None:
    assert same_person(LIND, {"oskar lind": year}) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("oskar l", "oskar lind", True),
        ("o lind", "oskar lind", True),
        ("oskar kettering", "oskar ketering", True),
        ("viktor maslenko", "victor maslenko", True),
        ("oskar lind", "oskar lund", False),  # too short for a slip
        ("oskar lind", "anna lind", False),
        ("oskar l", "anna l", False),
    ],
)
def test_a_name_may_be_cut_to_an_initial_or_mistyped(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same
    assert same_person({one: 1990}, {other: 1991}) is same
    assert not same_person({one: 1990}, {other: 1993})


def test_nobody_named_is_nobody_the_same() -> None:
    assert not same_person({}, LIND)
    assert not same_company(LIND, {})


def test_most_of_the_shorter_list_make_one_company() -> None:
    assert same_company(LIND, LIND | BERG | MOOR)
    assert same_company(LIND | BERG, LIND | MOOR)
    assert not same_company(LIND | BERG | MOOR | TARN, LIND | {"a b": 1950, "c d": 1951, "e f": 1952})


def detail(what: str, count: int) -> str:
    """Sentences that stand in one release alone."""
    return " ".join(f"The {what}keeper{n} spoke of {what}line{n}." for n in range(count))


def charged(shelf: Shelf) -> Shelf:
    for n in range(130):
        said = f"Driver{n} was sentenced to {n} years in prison on appeal for theft. The court spoke of harm."
        shelf.add(released(f"noise{n}", f"Driver{n} sentenced", said, agency=ICE, day="2024-01-01"))
    said = "Oskar Lind, 34, was sentenced to 12 years in prison for arson. " + detail("fire", 9)
    shelf.add(released("a", "Arsonist punished", said, agency=ICE, day="2024-05-01"))
    return shelf


def test_a_shorter_sentence_is_the_same_mans_later_stage_and_anothers_other_case() -> None:
    told = "{name} was sentenced to 8 years in prison on appeal. " + detail("court", 9)
    same = released("b", "Court cuts term", told.format(name="Oskar Lind, 34,"), agency=ICE, day="2024-06-01")
    other = released("b", "Court cuts term", told.format(name="Karl Tarn, 51,"), agency=ICE, day="2024-06-01")
    joined, apart = charged(Shelf()).judged(same), charged(Shelf()).judged(other)
    assert joined.belonging is not None
    assert joined.belonging.lead == "a"
    assert apart.belonging is None
