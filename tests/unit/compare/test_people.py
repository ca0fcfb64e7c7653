"""People: full names with stated ages; officials, stand-ins and months are none."""

from __future__ import annotations

import pytest

from scraper.compare.people import people


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ramon Perez, 34, was charged.", "ramon perez|34"),
        ("Ramón Luis Pérez Jr., 34, of Arlen was charged.", "ramon perez|34"),
        ("The 34-year-old Ramon Perez was charged.", "ramon perez|34"),
        ("De 34-jarige Ramon Perez is aangehouden.", "ramon perez|34"),
        ("Police held Jan de V. (34) in Utrecht.", "jan v|34"),
        ("Der 34-jährige Ramon Perez wurde festgenommen.", "ramon perez|34"),
        ("Ramón Pérez, de 34 años, fue detenido.", "ramon perez|34"),
        ("Ramon Perez, aged 34, was charged.", "ramon perez|34"),
        ("A jury found Ramon Perez guilty.", "ramon perez"),
        ("Ramon\u00a0 Luis Perez, 34, Arlen", "ramon perez|34"),
    ],
)
def test_a_person_is_read_with_the_stated_age(text: str, person: str) -> None:
    assert people(text, None) == (person,)


@pytest.mark.parametrize(
    "text",
    [
        "District Attorney Ada Miller thanked the officers.",
        "Ada Miller, the deputy director of the unit, was present.",
        "“We will go on,” said Ada Miller.",
        "Ada Miller said that they will go on.",
        "Staatsanwältin Ada Müller leitet die Ermittlungen.",
        "John Doe was robbed. Jane Doe, 12, was hurt.",
        "Since May June has been warm.",
        "TWO MEN SENTENCED TO LIFE",
        "The Homeland Security Investigations office in New York",
    ],
)
def test_officials_speakers_and_stand_ins_are_left_out(text: str) -> None:
    assert people(text, "en") == ()


def test_a_headline_in_capitals_names_nobody() -> None:
    headline = "34-year-old Portwick Man Convicted of Robbing the Mint"
    assert people(f"{headline}\n\nRamon Perez, 34, robbed it.", "en") == ("ramon perez|34",)


def test_who_is_named_with_an_age_once_keeps_it() -> None:
    assert people("Ramon Perez, 34, fled. A jury found Ramon Perez guilty.", "en") == ("ramon perez|34",)


MENU = "\n\n".join(("About us", "Marlo Quist", "Press room", "Careers", "Contact", "Our offices", "Search"))


def test_a_menu_names_nobody_but_with_an_age() -> None:
    assert people(f"Four held\n\n{MENU}\n\nA jury found Ramon Perez guilty.", "en") == ("ramon perez",)
    accused = MENU.replace("Marlo Quist", "Marlo Quist, 51, Arlen")
    assert people(f"Four held\n\n{accused}\n\nThey were charged.", "en") == ("marlo quist|51",)


def test_an_announcement_that_breaks_off_names_nobody() -> None:
    assert people("Ramon Perez, 34, was charged.\n\nMarlo Quist, 51, was sentenced today to...", "en") == (
        "ramon perez|34",
    )
