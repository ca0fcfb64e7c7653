"""Credit lines: as written, with the agency where it is known, at the right place."""

from __future__ import annotations

import pytest

from scraper.compare.attribution import attributions
from scraper.model import Agency
from tests.unit.compare.shelf import AGENCIES, POLITIE


@pytest.mark.parametrize(
    ("text", "credited", "agency"),
    [
        ("End.\n\nInformation source: Politie.nl\n\nLatest news", "Politie.nl", "politie_nl"),
        ("Einde. Bron: politie", "politie", "politie_nl"),
        ("Ende. Quelle: Polizei Musterstadt", "Polizei Musterstadt", None),
        ("Fin.\nSource : Europol", "Europol", "europol"),
        ("Fin.\nFuente: Agencia Ejemplo", "Agencia Ejemplo", None),
        ("Fine.\nFonte: Agenzia Esempio", "Agenzia Esempio", None),
        ("Koniec.\nŹródło: Policja", "Policja", None),
        ("Slut.\nKälla: Polisen", "Polisen", None),
        ("Slut.\nKilde: Politiet", "Politiet", None),
        (
            "Original-Content von: Polizei Musterstadt, übermittelt durch news aktuell",
            "Polizei Musterstadt",
            None,
        ),
        ("Three were held, according to a news release by ICE.", "ICE", "ice"),
        ("ICE said in a news release of Monday that three were held.", "ICE", "ice"),
        (
            "U.S. Immigration and Customs Enforcement (ICE) wrote, in a press release, that three were held.",
            "U.S. Immigration and Customs Enforcement (ICE)",
            "ice",
        ),
        ("As mentioned in an ICE news release, three were held.", "ICE", "ice"),
        ("Drei Festnahmen, so eine Pressemitteilung des Landeskriminalamts.", "Landeskriminalamts", None),
    ],
)
def test_a_credit_is_read_as_written(text: str, credited: str, agency: str | None) -> None:
    (credit,) = attributions(text, (), AGENCIES)
    assert (credit.credited, credit.agency) == (credited, agency)
    assert text[slice(*credit.span)] == credit.text
    assert credited in credit.text


@pytest.mark.parametrize(
    "text",
    [
        "For the English press release, click here",
        "The police said in a press release that all went well.",
        "The sources: none were named.",
        "Resources: many.",
        "It was a police operation.",
    ],
)
def test_what_credits_nobody_is_no_credit(text: str) -> None:
    assert attributions(text, (), AGENCIES) == ()


def test_the_longest_name_wins_and_only_as_a_word() -> None:
    local = Agency("utrecht", "Politie Midden-Nederland", "NL")
    (credit,) = attributions("Bron: Politie Midden-Nederland", (), (POLITIE, local))
    assert credit.agency == "utrecht"
    (credit,) = attributions("Bron: Politieke Partij", (), (POLITIE,))
    assert credit.agency is None


def test_a_party_is_credited_once_and_its_page_is_found() -> None:
    text = "ICE announced, in a news release, that all is well. See a news release by ICE.\n\nBron: Politie.nl"
    links = ("https://shop.example/", "https://www.politie.nl/nieuws/2026/mei/1/bericht.html")
    credits = attributions(text, links, AGENCIES)
    assert [(credit.agency, credit.url) for credit in credits] == [("ice", None), ("politie_nl", links[1])]
