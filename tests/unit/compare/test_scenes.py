"""What one office tells of one street, or of one search, days later: the next word on a case that names nobody."""

from __future__ import annotations

import pytest

from scraper.compare.missing import search
from scraper.compare.streets import streets
from scraper.model import Judgement, Relation, Verdict
from scraper.text.words import fold
from tests.unit.compare.shelf import POLITIE, filled, released

FOUND = (
    "Two bodies lay in a flat in Teasel Lane in Quarrenby. Detectives call both deaths suspicious; no knife is found."
)
ENDED = "Detectives left Teasel Lane in Quarrenby: the deaths are suspicious no more, a heater's gas killed both."
DOG = "A dog bit the postman in Teasel Lane on his round and was seized by a warden. Its owner was fined on the spot."
SOUGHT = (
    "Police are looking for missing Ilva, 15, from Quarrenby. She left her hostel with a rucksack with a fox on it."
)
HOME = "Missing Ilva from Quarrenby has been found. A bus driver knew the fox on her rucksack: back at the hostel."


def goes_on(first: tuple[str, str], second: tuple[str, str], *, day: str = "2026-02-06") -> Verdict:
    shelf = filled()
    shelf.add(released("a", *first, day="2026-02-02", agency=POLITIE))
    return shelf.add(released("b", *second, day=day, agency=POLITIE))


def joined(verdict: Verdict) -> list[str]:
    return [link.earlier for link in verdict.links if link.judgement is Judgement.CONFIRMED and link.later == "b"]


def test_an_office_goes_on_with_what_happened_in_a_street() -> None:
    verdict = goes_on(("Two bodies in a flat", FOUND), ("Inquiry into deaths ends", ENDED))
    (link,) = verdict.links
    assert (link.earlier, link.relation, link.judgement) == ("a", Relation.FOLLOW_UP, Judgement.CONFIRMED)
    assert "Both tell of Teasel Lane." in link.evidence


def test_a_street_alone_is_no_case() -> None:
    assert joined(goes_on(("Two bodies in a flat", FOUND), ("Postman bitten", DOG))) == []


def test_months_later_a_street_says_nothing() -> None:
    assert joined(goes_on(("Two bodies in a flat", FOUND), ("Inquiry into deaths ends", ENDED), day="2026-07-06")) == []


def test_what_tells_of_another_day_is_another_case() -> None:
    first, second = f"It was on 1 February 2026. {FOUND}", f"It was on 4 February 2026. {ENDED}"
    assert joined(goes_on(("Two bodies in a flat", first), ("Inquiry into deaths ends", second))) == []


def test_a_round_up_of_a_day_is_no_case() -> None:
    listed = f"Harbour: A boat sank at its mooring.\n\nCentre: {ENDED}\n\nPark: A cyclist broke an arm on the ice."
    assert joined(goes_on(("Two bodies in a flat", FOUND), ("Daily police report", listed))) == []


def test_who_was_sought_is_found() -> None:
    verdict = goes_on(("Appeal to find Ilva from Quarrenby", SOUGHT), ("UPDATE: Ilva has been found", HOME))
    assert joined(verdict) == ["a"]


def test_another_who_is_sought_is_another() -> None:
    other = "Police are looking for missing Bram, 14, from Quarrenby. He left school on a scooter and wore a blue cap."
    assert joined(goes_on(("Appeal to find Ilva", SOUGHT), ("Appeal to find missing Bram", other))) == []


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("nl", "in de Karel Beekstraat en op de N348", [{"beekstraat"}, {"348"}]),
        (
            "de",
            "auf der B 271, im Quellenweg und am Hanfgraben, über einen Feldweg",
            [{"271"}, {"quellenweg"}, {"hanfgraben"}],
        ),
        ("en", "in Teasel Lane, off Old Quarry Road and the A640", [{"teasel"}, {"old", "quarry"}, {"640"}]),
        ("fr", "rue des Tonneliers, puis avenue de la Gare", [{"tonneliers"}, {"gare"}]),
        ("es", "en la calle Molino Viejo", [{"molino", "viejo"}]),
        ("it", "in via Fornaci e in Piazza del Pozzo", [{"fornaci"}, {"pozzo"}]),
        ("pt", "na Rua dos Moinhos", [{"moinhos"}]),
        ("pl", "przy ul. Młyńskiej", [{"młyńskiej"}]),
        ("sv", "på Kvarngatan", [{"kvarngatan"}]),
        ("da", "i Møllegade", [{"møllegade"}]),
        ("de", "Rückfragen bitte an: Pressestelle, Quellenweg 4, Telefon 0400 110-220", []),
        ("en", "A 41-year-old was fined, A 300 people ran", []),
        ("fi", "Myllykadulla", []),
    ],
)
def test_streets_are_read_in_ten_languages(language: str, text: str, named: list[set[str]]) -> None:
    assert [set(each) for each in streets(text, language).values()] == [{fold(word) for word in each} for each in named]


@pytest.mark.parametrize(
    ("language", "sought", "over"),
    [
        ("en", "Have you seen missing Ilva?", "Missing Ilva found safe"),
        ("nl", "Ilva (15) vermist", "Vermiste Ilva (15) is terecht"),
        ("de", "15-Jährige vermisst", "Vermisste 15-Jährige wohlbehalten angetroffen"),
        ("fr", "Disparition inquiétante d'une adolescente", "Disparition d'Ilva : l'adolescente a été retrouvée"),
        ("es", "Buscan a una menor desaparecida", "Localizada la menor desaparecida"),
        ("it", "Scomparsa una ragazza", "Ritrovata la ragazza scomparsa"),
        ("pt", "Adolescente desaparecida", "Adolescente desaparecida foi encontrada"),
        ("sv", "15-åring försvunnen", "Försvunnen 15-åring anträffad"),
        ("da", "15-årig pige savnet", "Savnet pige fundet"),
        ("pl", "Zaginiona 15-latka", "Zaginiona 15-latka odnaleziona"),
    ],
)
def test_searches_and_their_ends_are_told_apart_in_ten_languages(language: str, sought: str, over: str) -> None:
    assert (search(sought, "", language), search(over, "", language)) == ("sought", "over")
    assert search("Drugs found in a van", "", language) is None
