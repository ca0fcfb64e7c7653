"""Furniture goes by whole lines, prose stays; notices, dates alone and datelines are told for what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.extract.body import clean
from scraper.extract.furniture import is_furniture
from scraper.extract.notices import is_date, is_stamp, notice
from scraper.extract.place import dateline

FURNITURE = [
    "- Advertisement -spot_imgspot_img",
    "- Advertisement -spot_img",
    "Advertentie",
    "Latest news",
    "Related news:",
    "Lees ook",
    "Lesen Sie hier weiter...",
    "Share this",
    "Share this article on Facebook",
    "Deel dit artikel",
    "Facebook | Twitter | LinkedIn",
    "We use cookies to improve your visit.",
    "På polisen.se använder vi nödvändiga kakor.",
    "Skip to main content",
    "Subscribe to our newsletter",
    "* * *",
    "Read 1,234 times",
    "12.345 views · 17 shares",
    "217 shares · 3 people are reading this now",
    "3 minutes ago",
    "Published 2 hours ago",
    "5 uur geleden",
    "vor 12 Minuten",
    "il y a 3 heures",
    "för 2 timmar sedan",
    "1.204 keer gelezen",
    "4 min read",
    "Compartir en Facebook",
    "Udostępnij na Facebooku",
    "Dela på LinkedIn",
    "Teilen mit:",
    "Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)",
    "Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre)",
    "Click to email a link to a friend (Opens in new window)",
    "Klik om te delen op X (Wordt in een nieuw venster geopend)",
    "Skriv ut",
    "Stampa la pagina",
    "Voltar",
    "Updates to this page",
]
PROSE = [
    "Information source: Politie.nl",
    "For the English press release, click here",
    "Original-Content von: Polizeipräsidium Trier, übermittelt durch news aktuell",
    "Lees ook: Straatroof in Oosterwolde",
    "The share price fell after the arrests.",
    "He posted an advertisement for stolen phones.",
    "Facebook said that it removed the accounts.",
    "The suspect stole session cookies, we were told.",
    "Deel 2 van het onderzoek",
    "More news will follow on Friday.",
    "3 people were injured.",
    "288 shares were seized.",
    "The robbery took place 3 days ago",
    "12 views of the suspect",
    "Vor 12 Minuten wurde die Bank überfallen.",
    "Del 2 av utredningen",
    "Cliquez ici pour télécharger la liste des objets volés",
    "Condividi le tue informazioni con la polizia",
    "Tillbaka i Norrvik greps mannen",
    "Klicken Sie nicht auf Links, die man mit Ihnen teilen will",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_goes(line: str) -> None:
    assert clean(["First.", line, "Last."]) == ["First.", "Last."]


@pytest.mark.parametrize("line", PROSE)
def test_prose_stays(line: str) -> None:
    assert clean(["First.", line, "Last."]) == ["First.", line, "Last."]


def test_the_headline_goes_from_the_top_with_what_stands_before_it() -> None:
    assert clean(["Press release", "Two Men Held", "Two men are held."], "Two men held") == ["Two men are held."]
    assert clean(["Two men are held.", "Two men held"], "Two men held") == ["Two men are held.", "Two men held"]


def test_links_under_a_heading_go_only_where_nothing_else_follows() -> None:
    links = ["Man held", "Two dead in fire"]
    assert clean(["Text.", "Related news", *links]) == ["Text."]
    assert clean(["Text.", "Related news", *links, "Source: Politie.nl"]) == ["Text.", *links, "Source: Politie.nl"]


STORY = "Two men were held in the harbour on Monday after a chase through the old town, the police said."


@pytest.mark.parametrize(
    "block",
    [
        ["Press contact: Ada Lund, Tel. 0400 110-220, E-Mail press@police.example"],
        ["Press contact for the office is Ada Lund at (400) 110-2200 or ada.lund@police.example ."],
        ["Media enquiries", "Ada Lund", "0400 110 2200"],
        ["Note to editors:", "Police of Lund, press office", "Quay 4, 12345 Lund", "press@police.example"],
        ["Rückfragen bitte an:", "Polizei Quellenberg", "Pressestelle", "Telefon: 0400/110-220", "Fax: 0400/110-221"],
        ["Rückfragen von Medienvertretern bitte an: Pressestelle Quellenberg, Telefon 0400/110 22 20"],
        ["Contactpersoon voor de pers", "Ada Lund, 0400 - 11 02 20"],
        ["Contact presse", "Ada Lund", "04 00 11 02 20 – presse@police.example"],
        ["Contacto de prensa", "Teléfono: 940 011 022"],
        ["Ufficio stampa", "Tel. 0400 110220", "stampa@polizia.example"],
        ["Contacto para a imprensa:", "imprensa@policia.example"],
        ["Kontakt dla mediów", "Ada Lund", "tel. 400 110 220"],
        ["Presskontakt", "Ada Lund, 040-11 02 20"],
        ["Pressekontakt", "Ada Lund, 40 01 10 22"],
    ],
)
@pytest.mark.parametrize("rest", [[], ["Original content of: Police of Lund"], [STORY]])
def test_whom_the_press_may_ask_goes(block: list[str], rest: list[str]) -> None:
    assert clean([STORY, *block, *rest]) == [STORY, *rest]
    assert clean([STORY, "\n".join(block), *rest]) == [STORY, *rest]


@pytest.mark.parametrize(
    "lines",
    [
        [STORY, "Notes to editors", "1. The two were held under a law of 2002.", "2. Ten officers took part."],
        [
            STORY,
            "Rückfragen bitte an:",
            "Hinweise nimmt die Polizei Quellenberg unter der Nummer 0400/110-220 entgegen.",
        ],
        [STORY, "Anyone with information is asked to call 0400 110 2200 or to write to desk@police.example."],
        [STORY, "Media enquiries about the raid of 12.11.2026 were many"],
        ["Press contact: press@police.example"],
    ],
)
def test_notes_and_appeals_stay(lines: list[str]) -> None:
    assert clean(lines) == lines


def test_figures_and_case_numbers_below_a_contact_stay() -> None:
    facts = ["Seized: 12.000.000 euro", "Case number 2026123456", "Weight: 12 000 000 g"]
    assert clean([STORY, "Press contact: press@police.example", *facts]) == [STORY, *facts]


def test_a_paragraph_broken_at_a_column_is_one_and_a_list_is_many() -> None:
    column = "The police arrested two men in the harbour on Monday after a\nlong chase through the old town and over"
    column += " the bridge to the\nsouth."
    assert len(clean([column])) == 1
    assert clean(["• One thing\n• Another thing\nCredit: Politie.nl"]) == [
        "• One thing",
        "• Another thing",
        "Credit: Politie.nl",
    ]


@given(st.lists(st.text(max_size=200), max_size=8), st.none() | st.text(max_size=40))
def test_words_are_never_taken_out_of_a_line(paragraphs: list[str], title: str | None) -> None:
    lines = {" ".join(line.split()) for one in paragraphs for line in one.splitlines()}
    for kept in clean(paragraphs, title):
        assert not is_furniture(kept)
        assert " ".join(kept.split()) in lines or len(kept) > 50


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Updated May 5, 2023", True),
        ("Laatst gewijzigd op: 29 januari 2026", True),
        ("Updated: 02/05/2025", True),
        ("Correction: An earlier version said 508.", False),
        ("UPDATE: Verdachte aangehouden", False),
        ("POL-PPTR: 2. Nachtrag zu Einbruch in Juweliergeschäft", False),
        ("Update 2: Two more arrests", False),
        ("Rättelse: Mannen är 34 år", False),
        ("Atualização: três detidos em Faro", False),
        ("Correção – o valor é de 5 milhões", False),
        ("Atualizado em 12 de março de 2026", True),
        ("Retificação da nota à imprensa de ontem", False),
        ("Errata corrige: l'importo è di 5 milioni", False),
        ("Rectificatie persbericht drugsvangst", False),
        ("Aanvulling op eerder bericht: tweede verdachte", False),
        ("Richtigstellung: Der Fahrer war 43 Jahre alt", False),
        ("Senast uppdaterad 12 mars 2026", True),
    ],
)
def test_notices(line: str, stamp: bool) -> None:
    assert notice(line) == line
    assert is_stamp(line) is stamp


@pytest.mark.parametrize(
    "line",
    [
        "Updated rules for firearms",
        "Correctional officers sentenced",
        "Updated",
        "Ergänzungen folgen",
        "Aanvulling op de wet",
    ],
)
def test_sentences_are_no_notices(line: str) -> None:
    assert notice(line) is None


def test_a_date_alone() -> None:
    assert is_date("30 October 2026.")
    assert is_date("Publicerad 2026-11-20 kl. 10.30")
    assert is_date("Publié le 20/11/2026 - Mis à jour le 21/11/2026")
    assert is_date("Date published: 20/11/2026 10:30")
    assert is_date("Persbericht, 20 november 2026")
    assert not is_date("Datum: 12 november 2026")  # of the crime that an appeal is about
    assert is_date("Veröffentlicht am Freitag, 20.11.2026, um 10:30 Uhr")
    assert not is_date("Veröffentlicht wird das Urteil am 20.11.2026")
    assert not is_date("Freitag, 20. November 2026")  # heads what follows
    assert not is_date("Held on 30 October 2026")
    assert not is_date("The 112 men")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("GALVESTON, Texas — Ten men", "Galveston, Texas"),
        ("AUSTIN, Texas—ICE arrested", "Austin, Texas"),
        ("ST. PAUL, Minn. – A man", "St. Paul, Minn."),
        ("LYON, France – An operation", "Lyon, France"),
        ("WASHINGTON — Nearly a dozen", "Washington"),
        ("Steinebrück/Wittlich (ots) - Bei Kontrollen", "Steinebrück/Wittlich"),
        ("January 15, 2019 (SAINT PAUL) — The office", "Saint Paul"),
        ("LYON, le 3 mars 2026 (AFP) — Onze personnes", "Lyon"),
        ("À Lyon, le mardi 3 mars 2026 – Onze personnes", "Lyon"),
        ("Villeneuve-sur-Lot, le 1er avril 2026 – Onze personnes", "Villeneuve-sur-Lot"),
        ("Paris (AFP) — Onze personnes", "Paris"),
        ("BERLIN, 3. März 2026 (dpa) - Elf Männer", "Berlin"),
        ("Roma, 3 marzo 2026 (ANSA) - Undici persone", "Roma"),
        ("Madrid, 3 mar (EFE).- Once personas", "Madrid"),
        ("Porto, 3 de março de 2026 – Onze pessoas", "Porto"),
        ("Warszawa, 3 marca 2026 r. (PAP) – Jedenaście osób", "Warszawa"),
        ("STOCKHOLM, 3 mars (TT) – Elva personer", "Stockholm"),
        ("KØBENHAVN, den 3. marts 2026 (Ritzau) - Elleve personer", "København"),
        ("Den Haag, 3 maart 2026 - Elf mannen", "Den Haag"),
        ("LONDON, March 3, 2026 — Eleven people", "London"),
        ("Tuesday, March 3, 2026 — Eleven people", None),
        ("Update, 3 March 2026 – Eleven people", None),
        ("Milano, 3 arresti – la banda", None),
        ("Landeskriminalamt (LKA) - Elf Männer", None),
        ("3 mars 2026 (AFP) — Onze personnes", None),
        ("Montelupo, 17 novembre 2026 - Gli agenti", "Montelupo"),
        ("Villa de la Reina, 1 de marzo de 2026.- Agentes", "Villa de la Reina"),
        ("Niederfelden am Main, 17.11.2026: Der Zoll", "Niederfelden am Main"),
        ("Musterhafen (pm) – Zwei Männer", "Musterhafen"),
        ("Geboren 12.03.1985 - gesucht", None),
        ("Dienstag, 17. November 2026 - Der Zoll", None),
        ("Medienmitteilung, 17.11.2026 - Der Zoll", None),
        ("Aa-" * 2000, None),
        ("UPDATE – two more arrests", None),
        ("ICE — the agency said", None),
        ("Two men - aged 20 and 30", None),
    ],
)
def test_datelines(text: str, place: str | None) -> None:
    assert dateline([text]) == place


def test_a_stamp_that_opens_what_follows_is_text() -> None:
    assert is_stamp("Update 15-10-2025 14:00 uur")
    assert not is_stamp("Update 15-10-2025 14:00 uur:")
