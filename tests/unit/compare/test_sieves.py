"""What is asked of a text before a costly search holds of every text in which that search finds something."""

from __future__ import annotations

import re

import pytest

from scraper.compare import keywords, namewords
from scraper.compare.attribution import attributions
from scraper.compare.indicators import indicators
from scraper.compare.people import people


@pytest.mark.parametrize(
    ("table", "parts"), [(namewords.CALLED, keywords.CALLED), (namewords.EDITION, keywords.EDITION)]
)
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


@pytest.mark.parametrize("shape", ["CVE-2024-11882", "0x" + "9aF1" * 10, "a1b2" * 8])
def test_shapes_are_found_in_running_text(shape: str) -> None:
    assert [found.text for found in indicators(f"It used ({shape}), they said.")] == [shape]


@pytest.mark.parametrize("role", ["Sgt.", "Attorney", "D.A.", "DISTRICT ATTORNEY:", "Officer,\n", "woordvoerder"])
def test_who_stands_behind_a_role_is_no_person(role: str) -> None:
    assert people(f"Heard was {role} Oskar Lind in Arlen.", None) == ()
    assert people(f"Heard was the bookbinder Oskar Lind in Arlen, no {role}", None) == ("oskar lind",)
