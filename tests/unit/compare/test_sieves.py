"""What is asked of a text before a costly search holds of every text in which that search finds something."""

from __future__ import annotations

import re

import pytest

from scraper.compare.attribution import attributions
from scraper.compare.indicators import indicators
from scraper.compare.indicators.hosts import _dotted
from scraper.compare.names import namewords
from scraper.compare.names.introduced import CALLED_PARTS, EDITION_PARTS, introduced
from scraper.compare.names.spans import around, every, lines
from scraper.compare.people import people


@pytest.mark.parametrize(("table", "parts"), [(namewords.CALLED, CALLED_PARTS), (namewords.EDITION, EDITION_PARTS)])
def test_every_word_of_a_table_holds_a_part_that_is_asked_for(table: str, parts: tuple[str, ...]) -> None:
    spelt = table.replace("[óo]", "o").replace("[çc][ãa]", "ça").replace("[ée]", "é")
    words = re.sub(r"\(\?:[^()]*\)\??", "", spelt.removeprefix("(?:").removesuffix(")")).split("|")
    assert len(words) >= 15
    assert [word for word in words if not any(part in word for part in parts)] == []


@pytest.mark.parametrize(
    "said",
    [
        "according to a news release by the ICE",
        "said in a media statement of the ICE",
        "volgens een persbericht van de ICE",
        "laut einer Medienmitteilung der ICE",
        "selon un communiqué de la ICE",
        "según un comunicado de prensa de la ICE",
        "według komunikatu prasowego ICE",
    ],
)
def test_a_release_of_somebody_elses_is_credited_in_each_language(said: str) -> None:
    assert [credit.credited for credit in attributions(f"Two men were held, {said}.", (), ())] == ["ICE"]


@pytest.mark.parametrize("shape", ["CVE-2024-11882", "0x" + "9af1" * 10, "a1b2" * 8])
def test_shapes_are_found_in_running_text(shape: str) -> None:
    assert [found.text for found in indicators(f"It used ({shape}), they said.")] == [shape]


@pytest.mark.parametrize("role", ["Sgt.", "Attorney", "D.A.", "DISTRICT ATTORNEY:", "Officer,\n", "woordvoerder"])
def test_who_stands_behind_a_role_is_no_person(role: str) -> None:
    assert people(f"Heard was {role} Oskar Lind in Arlen.", None) == ()
    assert people(f"Heard was the bookbinder Oskar Lind in Arlen, no {role}", None) == ("oskar lind",)


@pytest.mark.parametrize(
    "label",
    ["Information source", "Bronnen", "Bron bericht", "Originalquelle", "Fuente de la información", "Fonti", "Källa"],
)
def test_a_line_of_credit_is_found_by_what_its_label_ends_with(label: str) -> None:
    assert [credit.credited for credit in attributions(f"Two men were held.\n{label} : Harbour Post", (), ())] == [
        "Harbour Post"
    ]


@pytest.mark.parametrize(
    "age",
    [
        *(", 34,", " (34)", ", aged 34,", ", age 34,", ", leeftijd 34,", ", im Alter von 34,", ", de 34 ans"),
        *(", di 34 anni", ", wiek 34,", ", lat 34,", ", âgée de 34 ans", ", w wieku 34 lat", " på 34 år"),
        *(" Jr., 34,", " alias Rook, 34;"),
    ],
)
def test_an_age_is_read_on_whatever_line_it_stands(age: str) -> None:
    told = f"They met on May 3, 2016.\nHeld was Oskar Lind{age} in Arlen.\nNobody else was.\n"
    assert people(told * 2, None) == ("oskar lind|34",)


@pytest.mark.parametrize(
    "said",
    [
        "the operation, planned for 18 months by 350 officers of twelve countries and\ncalled Red Harbour",
        "the investigation known\nas Red Harbour",
        "an action under\nthe name Red Harbour",
        "İn the operation called Red Harbour",  # longer in small letters
        "in the insats TrojanShield",
    ],
)
def test_a_name_is_found_wherever_its_keyword_stands_before(said: str) -> None:
    wanted = {"redharbour", "trojanshield"}
    found = {one.key for one in introduced(f"McGill spoke.\nTwo were held in {said}, they said.", "en")}
    assert bool(found & wanted) is ("\ncalled" not in said)  # a line parts what is called from how it is called


def test_lines_and_surroundings_are_told_once_and_in_order() -> None:
    text = "one\ntwo three\n\nfour"
    assert [text[slice(*span)] for span in lines(text, [9, 4, 5, 0, 16])] == ["one", "two three", "four"]
    assert list(around([30, 12, 14], 10, 1)) == [(2, 15), (20, 31)]
    assert list(around([3, 30], 10, 1)) == [(0, 4), (20, 31)]
    assert list(around([], 10, 1)) == list(lines("", [])) == []
    assert list(every("abcabc", "c")) == [2, 5]


@pytest.mark.parametrize(
    "word",
    ["evil-shop.com", "hxxp://evil-shop[.]com/pay", "evil-shop[dot]com", "x.y evil-shop.com", "“evil-shop.com”,"],
)
def test_a_domain_is_found_by_the_dot_inside_it(word: str) -> None:
    assert [found.value for found in indicators(f"At 9 a.m. the domain {word} was seized.")] == ["evil-shop.com"]


def test_short_numbers_with_a_point_are_not_searched_for_words_behind_them() -> None:
    assert [match.group() for match in _dotted("1.5 2.5 plain words 0.75")] == ["0.75"]
    assert [len(match.group()) for match in _dotted("a" * 310 + ".b and b.c plain")] == [300, 12]
