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
        ("Einde.\nOorspronkelijke bron: Politie.nl", "Politie.nl", "politie_nl"),
        ("Fim.\nFonte da informação: PSP", "PSP", None),
        ("Koniec.\nŹródło informacji: KWP Borów", "KWP Borów", None),
        ("Slut.\nUrsprunglig källa: Polisen", "Polisen", None),
        ("Tres detenidos, según una nota de prensa de la Guardia Civil.", "Guardia Civil", None),
        ("Tre arresti, secondo un comunicato stampa della Guardia di Finanza.", "Guardia di Finanza", None),
        ("Três detidos, segundo uma nota de imprensa da Polícia Judiciária.", "Polícia Judiciária", None),
        ("Jak podano w komunikacie Policji, zatrzymano trzech.", "Policji", None),
        ("Tre gripna, enligt ett pressmeddelande från Polisen.", "Polisen", None),
        ("Tre anholdt, ifølge en pressemeddelelse fra Rigspolitiet.", "Rigspolitiet", None),
        ("Polisens pressmeddelande handlar om tre gripna.", "Polisen", None),
        ("Trois interpellations, selon un communiqué de presse d'Europol.", "Europol", "europol"),
        ("Policja poinformowała w komunikacie, że zatrzymano trzech.", "Policja", None),
        ("A Polícia Judiciária anunciou, em comunicado, três detenções.", "Polícia Judiciária", None),
        ("Politiet oplyser i en pressemeddelelse, at tre er anholdt.", "Politiet", None),
        ("Drei Festnahmen, so eine Pressemitteilung des Landeskriminalamts.", "Landeskriminalamts", None),
    ],
)
def test_a_credit_is_read_as_written(text: str, credited: str, agency: str | None) -> None:
    (credit,) = attributions(text, (), AGENCIES)
    assert (credit.credited, credit.agency) == (credited, agency)
    assert text[slice(*credit.span)] == credit.text
    assert credited in credit.text


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("A joint press release of Europol and the FBI says so.", ["Europol", "FBI"]),
        ("Joint press release by the Harbour Police, Europol and ICE.", ["Harbour Police", "Europol", "ICE"]),
        ("In a joint press release, Europol and ICE said three were held.", ["Europol", "ICE"]),
        ("Europol and ICE announced in a joint press release that three were held.", ["Europol", "ICE"]),
        ("Gezamenlijk persbericht van politie en Europol.", ["politie", "Europol"]),
        (
            "Gemeinsame Pressemitteilung der Staatsanwaltschaft Musterstadt und der Polizei Musterstadt",
            ["Staatsanwaltschaft Musterstadt", "Polizei Musterstadt"],
        ),
        ("Communiqué de presse conjoint du Parquet de Lierre et d'Europol", ["Parquet de Lierre", "Europol"]),
        ("Comunicado conjunto de la Policía Nacional y la Guardia Civil", ["Policía Nacional", "Guardia Civil"]),
        ("Comunicato stampa congiunto di Europol e della Guardia di Finanza", ["Europol", "Guardia di Finanza"]),
        ("Comunicado conjunto da Polícia Judiciária e da GNR", ["Polícia Judiciária", "GNR"]),
        ("Wspólny komunikat Policji i Prokuratury", ["Policji", "Prokuratury"]),
        ("Gemensamt pressmeddelande från Polisen och Tullverket", ["Polisen", "Tullverket"]),
        ("Fælles pressemeddelelse fra Rigspolitiet og Europol", ["Rigspolitiet", "Europol"]),
    ],
)
def test_a_joint_release_credits_each_party(text: str, credited: list[str]) -> None:
    found = attributions(text, (), AGENCIES)
    assert [credit.credited for credit in found] == credited
    assert all(text[slice(*credit.span)] == credit.text and credit.credited in credit.text for credit in found)
    assert {credit.agency for credit in found if credit.credited == "Europol"} <= {"europol"}


@pytest.mark.parametrize(
    "text",
    [
        "A joint press release says so.",
        "The bus stopped, and a joint statement was made.",
        "For the English press release, click here",
        "The police said in a press release that all went well.",
        "The sources: none were named.",
        "Resources: many.",
        "It was a police operation.",
    ],
)
def test_what_credits_nobody_is_no_credit(text: str) -> None:
    assert attributions(text, (), AGENCIES) == ()


def test_an_office_is_known_in_the_genitive_and_by_the_whole_of_its_name() -> None:
    known = [
        Agency("bka", "Bundeskriminalamt", "DE"),
        Agency("gendarmerie_fr", "Gendarmerie nationale", "FR"),
        Agency("ice", "ICE", "US"),
    ]
    text = "Gemeinsame Pressemitteilung der Staatsanwaltschaft Musterstadt und des Bundeskriminalamts"
    assert [one.agency for one in attributions(text, (), known)] == [None, "bka"]
    (_, second) = attributions("Communiqué conjoint du Parquet de Lierre et de la Gendarmerie nationale.", (), known)
    assert (second.credited, second.agency) == ("Gendarmerie nationale", "gendarmerie_fr")
    assert [one.agency for one in attributions("Source: ICES", (), known)] == [None]


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
