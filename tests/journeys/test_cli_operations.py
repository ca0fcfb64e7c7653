"""One operation as people read it on a terminal: each quantity, date and name once, whoever tells of it."""

from __future__ import annotations

import re

import pytest

from tests.journeys.conftest import Blotter, Write

# An invented action, told by three invented offices in three languages.
ENGLISH = {
    "url": "https://police.example/news/lantern",
    "title": "Forty-one arrests in Operation Lantern",
    "text": (
        "During Operation Lantern police in four countries arrested 41 suspects and seized 120 kg of cocaine and EUR "
        "2.4 million. The investigation followed the end of Harbour Market, an illegal marketplace on the dark web.\n\n"
        "Harbour Market was taken offline in March 2025."
    ),
    "published": "2026-03-03",
    "language": "en",
}
GERMAN = {
    "url": "https://polizei.example/meldungen/lantern",
    "title": "Operation „Lantern“: 41 Festnahmen",
    "text": (
        "Bei der Operation „Lantern“ wurden in vier Ländern 41 Verdächtige festgenommen und 120 Kilogramm Kokain sowie "
        "2,6 Millionen US-Dollar sichergestellt.\n\nDie Beweise stammen aus der Abschaltung des Marktplatzes Harbour "
        "Market im Darknet im März 2025."
    ),
    "published": "2026-03-03",
    "language": "de",
}
DUTCH = {
    "url": "https://politie.example/nieuws/lantern",
    "title": "41 aanhoudingen bij operatie Lantern",
    "text": (
        "Bij operatie Lantern zijn in vier landen 41 verdachten aangehouden en is 120 kilo cocaïne in beslag genomen, "
        "naast 2,4 miljoen euro.\n\nDe operatie volgde op het einde van Harbour Market, een illegale marktplaats op "
        "het dark web. Die ging in maart 2025 offline."
    ),
    "published": "2026-03-03",
    "language": "nl",
}


@pytest.fixture
def held(blotter: Blotter, jsonl: Write) -> Blotter:
    blotter("import", jsonl(ENGLISH, GERMAN, DUTCH))
    blotter("relate")
    return blotter


def test_a_quantity_stands_in_one_section_with_every_way_in_which_it_is_said(held: Blotter) -> None:
    told = held("operations", "show", "Lantern").out
    differ, _, agree = told.partition("Figures that agree")
    assert (
        "money seized: two currencies\n  EUR 2.4 million seized  “EUR 2.4 million” [1], “2,4 miljoen euro” [2]"
        in differ
    )
    assert "money seized" not in agree
    sums = told.partition("Sums and growth\n")[2].partition("\n\n")[0].splitlines()
    assert not {text.strip() for text in sums} & set(agree.splitlines()), "what a sum shows is not said again"
    assert "41 arrests" not in differ
    assert "\n120 kg cocaine  “120 kg of cocaine” [1], “120 kilo cocaïne” [2], “120 Kilogramm Kokain” [3]\n" in agree


def test_one_market_and_one_event_whatever_the_language(held: Blotter) -> None:
    assert held("operations", "show", "Lantern").out.count("\nmarket ") == 1
    (event,) = (row for row in held("operations", "timeline", "Lantern").rows if row[0] == "March 2025")
    assert event[1] == "Harbour Market was taken offline in March 2025. (told by 2 more releases)"
    records = held("operations", "timeline", "Lantern", "--json").records
    (also,) = (record["also"] for record in records if record["when"] == "March 2025")
    assert isinstance(also, list)
    assert [quote["url"] for quote in also] == [DUTCH["url"], GERMAN["url"]]


def test_every_place_that_a_difference_names_is_in_the_list_under_it(held: Blotter, jsonl: Write) -> None:
    """Also that of a release which gives the sum as a limit only, and so differs from nobody."""
    text = (
        "During Operation Lantern police arrested 41 suspects and seized more than EUR 2.4 million, 120 kg of cocaine."
    )
    bound = {"url": "https://office.example/lantern", "title": "Operation Lantern: 41 arrests", "text": text}
    held("import", jsonl(bound | {"published": "2026-03-03", "language": "en"}))
    held("relate")
    differing, _, places = held("operations", "conflicts", "Lantern").out.partition("\nReleases\n")
    assert "at least EUR 2.4 million seized" in differing
    named = set(re.findall(r"\[\d\]", differing))
    assert (len(named), named) == (4, set(re.findall(r"^\[\d\](?= https://)", places, re.M)))


def test_dates_in_texts_of_releases_that_were_dated_with_an_offset(blotter: Blotter, jsonl: Write) -> None:
    dated = [{**line, "published": "2026-03-03T02:30:00+02:00"} for line in (ENGLISH, DUTCH)]
    blotter("import", jsonl(*dated))
    blotter("relate")
    assert "March 2025" in [row[0] for row in blotter("operations", "timeline", "Lantern").rows]
    assert len(blotter("export", "operations", "--format", "jsonl").records) == 1
