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
        ("Tegen K. de W. (52) is celstraf geëist.", "k w|52"),
        ("Der Angeklagte M. B. (35) schwieg.", "m b|35"),
        ("L'ancien clerc B. Lacroix, 48 ans, est condamné.", "b lacroix|48"),
        ("M. Bastien L., 44 ans, a été mis en examen.", "bastien l|44"),
        ("A jury found Ramon Perez guilty.", "ramon perez"),
        ("A jury found Son Le guilty.", "son le"),
        ("En Ramon Perez werd opgepakt.", "ramon perez"),
        ("Vor Gericht stand gestern Till Perez aus Arlen.", "till perez"),
        ("Heard was Una Perez of Arlen.", "una perez"),
        ("Ramon\u00a0 Luis Perez, 34, Arlen", "ramon perez|34"),
        ("Ramon Luis Perez, a 34-year-old citizen of Peru, was removed.", "ramon perez|34"),
        ("Ramon Perez, an 18-year-old, was held.", "ramon perez|18"),
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
        "Das Rauschgift wurde vernichtet. Auf der Plattform warb er.",
        "Rund 1,8 Tonnen Kokain für zwölf Millionen Euro lagen dort.",
        "La Policía Nacional lo detuvo. En España hay otro.",
        "Zij wonen aan de Jan Evertsenstraat.",
    ],
)
def test_officials_speakers_and_stand_ins_are_left_out(text: str) -> None:
    assert people(text, "en") == ()


def test_a_headline_in_capitals_names_nobody() -> None:
    headline = "34-year-old Portwick Man Convicted of Robbing the Mint"
    assert people(f"{headline}\n\nRamon Perez, 34, robbed it.", "en") == ("ramon perez|34",)


def test_who_is_named_with_an_age_once_keeps_it() -> None:
    assert people("Ramon Perez, 34, fled. A jury found Ramon Perez guilty.", "en") == ("ramon perez|34",)


def test_a_count_behind_a_name_is_no_age() -> None:
    assert people("They held Marlo Quist, 2.500 officers said.", "en") == ("marlo quist",)


MENU = "\n\n".join(("About us", "Marlo Quist", "Press room", "Careers", "Contact", "Our offices", "Search"))


def test_a_menu_names_nobody_but_with_an_age() -> None:
    assert people(f"Four held\n\n{MENU}\n\nA jury found Ramon Perez guilty.", "en") == ("ramon perez",)
    accused = MENU.replace("Marlo Quist", "Marlo Quist, 51, Arlen")
    assert people(f"Four held\n\n{accused}\n\nThey were charged.", "en") == ("marlo quist|51",)


def test_an_announcement_that_breaks_off_names_nobody() -> None:
    assert people("Ramon Perez, 34, was charged.\n\nMarlo Quist, 51, was sentenced today to...", "en") == (
        "ramon perez|34",
    )


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("A 19-year-old man, Tyrell Boone, was arrested.", "tyrell boone|19"),
        ("Anton “The Clerk” Vesely, a/k/a Tony, 55, pleaded guilty.", "anton vesely|55"),
        ("The defendant, Li Wei (李伟), 38, of Port Ellery, was held.", "li wei|38"),
        ("JOHN MARTIN DOYLE, 45, was charged with wire fraud.", "john doyle|45"),
        ("Verdachte Jan J. (38) zit vast.", "jan j|38"),
        ("Der Angeklagte Stefan Huber (47) gestand.", "stefan huber|47"),
        ("Die Tatverdächtigen Murat A., 22, flüchteten.", "murat a|22"),
        ("Arrestato il 38enne Salvatore Greco.", "salvatore greco|38"),
        ("In manette Luca Ferri, 24enne di Bari.", "luca ferri|24"),
        ("Marek K. (41 l.) usłyszał zarzuty.", "marek k|41"),
        ("Poszukiwany to Adam Zieliński, lat 47.", "adam zielinski|47"),
        ("29-latek Jan Wilk trafił do aresztu.", "jan wilk|29"),
        ("Henrik Dahl på 51 år blev idømt.", "henrik dahl|51"),
    ],
)
def test_ages_as_each_country_writes_them(text: str, person: str) -> None:
    assert people(text, None) == (person,)


@pytest.mark.parametrize(
    "text",
    [
        "Een 37-jarige man uit Den Haag raakte gewond.",
        "De politie hield een 64-jarige vrouw uit Hoek van Holland aan.",
        "Un hombre de 30 años de San Telmo fue detenido.",
        "Um homem de 40 anos de Vila Nova foi detido.",
        "En 25-årig mand fra Nørre Broby er anholdt.",
        "En 25-årig man från Nya Staden greps.",
        "Zatrzymano 30-letniego mieszkańca Nowej Huty.",
        "They removed a national of the Dominican Republic, 44, and one of El Salvador, 31.",
        "He is an El Salvadorian, 33; a Costa Rican, 41, and two New Zealanders, 29, were held with him.",
    ],
)
def test_where_somebody_lives_is_nobody(text: str) -> None:
    assert people(text, None) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Specialanklager Mette Dam lod sagen afslutte.",
        "Oberstaatsanwältin Petra Lang kündigte Revision an.",
        "Officier van justitie Karin Smit was erbij.",
        "“A win,” said Special Agent in Charge Laura Pike.",
        "Karin Smit zei dat het goed ging.",
        "He is from Port Ellery.",
    ],
)
def test_offices_in_one_word_and_places_name_nobody(text: str) -> None:
    assert people(text, None) == ()
