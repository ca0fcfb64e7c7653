"""Numbers that a text calls a case's, in ten languages, and numbers that are something else."""

from __future__ import annotations

import pytest

from scraper.extract import article
from scraper.extract.casenumbers import stated


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The complaint (Case No. 3:24-cr-00117-ABC) was unsealed.", "3:24-cr-00117-ABC"),
        ("He pleaded guilty in 2:19-cr-04312.", "2:19-cr-04312"),
        ("Docket number 2026-CR-00451.", "2026-CR-00451"),
        ("Court case # 26CF0415.", "26CF0415"),
        ("Call 101 quoting crime reference number 42/11873/26.", "42/11873/26"),
        ("Please quote incident number 26-114532.", "26-114532"),
        ("Heeft u iets gezien? Zaaknummer: 2026172631.", "2026172631"),
        ("Het vonnis is ECLI:NL:RBAMS:2026:1234.", "ECLI:NL:RBAMS:2026:1234"),
        ("Die Staatsanwaltschaft (Az. 45 Js 1234/26) ermittelt.", "45 Js 1234/26"),
        ("Aktenzeichen: 513 Js 2206/25 KLs", "513 Js 2206/25"),
        ("Le dossier n° 26/12345 est ouvert.", "26/12345"),
        ("En las diligencias previas 1123/2026 se investiga", "1123/2026"),
        ("nel procedimento penale n. 1234/2026 R.G.N.R.", "1234/2026"),
        ("no processo n.º 1234/26.0T9LSB", "1234/26.0T9LSB"),
        ("Autos 0001234-55.2026.8.26.0100", "0001234-55.2026.8.26.0100"),
        ("Wyrok zapadł (sygn. akt II K 1230/26).", "II K 1230/26"),
        ("Åtal väcks i mål nr B 1234-26.", "B 1234-26"),
        ("Uppge K-nummer 5000-K123456-26.", "5000-K123456-26"),
        ("Sagsnummer 0100-83966-00012-26.", "0100-83966-00012-26"),
    ],
)
def test_case_numbers_as_texts_state_them(text: str, number: str) -> None:
    assert stated(f"{text} Again: {text}") == (number,)


@pytest.mark.parametrize(
    "text",
    [
        "In case of fire call 112 or 0900-8844.",
        "It is case no. 12 of the year.",
        "The case number is not yet known. 45 people came.",
        "The file number of 2026 is high.",
        "Aktenzeichen: 14.05.2026",
        "Az. der Polizei, Telefon 0611 345-0",
        "Reference number of the bank: NL91 ABNA 0417 1643 00",
        "Kontakt: pressestelle, Nummer 0611 1234567",
        "A seven-year-old case, 21-05-2026, 24 victims.",
    ],
)
def test_what_is_no_case_number(text: str) -> None:
    assert stated(text) == ()


def test_the_longest_words_before_the_longest_letters_are_seen() -> None:
    text = "A page. " * 40 + "Procedimiento abreviado penal reference number: Abcde Fghij Klmno ABCD-1234"
    assert stated(text) == ("Abcde Fghij Klmno ABCD-1234",)


def test_a_source_s_own_patterns_stand_alone() -> None:
    text = "Case No. 3:24-cr-00117, here HC-2026/77."
    assert article.case_numbers(text, (r"HC-\d{4}/\d+",)) == ("HC-2026/77",)
    assert article.case_numbers(text, ()) == ("3:24-cr-00117",)


def test_texts_made_to_be_slow_are_not() -> None:
    for part in ("case no. ", "Az. ab ", "case no. 1-", "proc. pen. n. ", "12-cr-"):
        assert stated(part * (400_000 // len(part))) == ()
