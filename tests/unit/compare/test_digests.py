"""Texts of a few dozen words: what a name in both says, and when one name stands for two rounds."""

from __future__ import annotations

import pytest

from scraper.compare import traits
from scraper.compare.names.introduced import later_rounds
from scraper.compare.names.nameroles import recalled
from scraper.compare.operations.features import features
from scraper.compare.operations.rarity import KNOWN, RAREST, Asking, rarity
from scraper.compare.operations.sides import Neighbour, Side
from scraper.model import Belonging, Statistics, Subject, Version
from tests.unit.compare.shelf import Shelf, released

PLACES = (
    "Arling",
    "Belling",
    "Corring",
    "Dunning",
    "Elming",
    "Farring",
    "Gilling",
    "Holling",
    "Jarring",
    "Kelling",
    "Lyming",
)


def shared(one: Version, other: Version) -> dict[str, float]:
    mine = Side(one, traits(one))
    neighbour = Neighbour(mine, Subject(other, traits(other)))
    archive = Statistics(0, 300, {}, dict.fromkeys(neighbour.shared, 2))
    return features(Asking(mine, archive), neighbour)


def digest(name: str, title: str, text: str, language: str = "en") -> Version:
    small = {
        "de": "Die Polizei und der Richter haben mit dem Fall zu tun. ",
        "en": "",
        "es": "El juez dice que es uno de los primeros casos y que la policía sigue con las pesquisas. ",
        "nl": "De rechter zegt dat het een van de eerste zaken in het land is en dat er nog meer komt. ",
    }
    return released(name, title, small[language] + text)


def test_the_rarest_name_in_both_says_something_and_more_where_it_heads_two_languages() -> None:
    english = digest(
        "a",
        "Police close Kestrelpay",
        "The exchange Kestrelpay of Arlen is what served the thieves for years; it was shut by police on Monday.",
    )
    dutch = digest(
        "b", "Politie sluit Kestrelpay", "Het wisselkantoor Kestrelpay is dicht, de oprichter zit vast.", "nl"
    )
    told = shared(dutch, english)
    assert 0 < told["heads both, brief"] <= told["rarest name, brief"] <= RAREST
    same = digest("c", "Kestrelpay is shut", "The founder of Kestrelpay was held on Monday.")
    assert shared(same, english)["rarest name, brief"] > 0
    assert shared(same, english)["heads both, brief"] == 0


def test_a_capital_says_nothing_between_two_german_texts() -> None:
    one = digest(
        "a", "Razzia in der Werkstatt", "Die Beamten fanden die Barren in der Werkstatt und nahmen sie mit.", "de"
    )
    other = digest("b", "Feuer in der Werkstatt", "Nach dem Brand in der Werkstatt sucht die Polizei Zeugen.", "de")
    assert shared(other, one)["rarest name, brief"] == 0


def test_a_digest_may_write_another_operation_s_name_as_any_name() -> None:
    named = digest("a", "Ninety held", "Operation Kestrel struck in four countries on Monday.")
    dutch = digest("b", "Vijf aanhoudingen", "Zalen doorzocht in het dossier rond Kestrel, zegt de rechter.", "nl")
    full = digest(
        "c",
        "Birds",
        "Somebody saw a Kestrel that flew over "
        + ", ".join(f"{place}ford, {place}wick, {place}thorpe" for place in PLACES),
    )
    assert shared(dutch, named)["name"] == 1
    assert shared(full, named)["name"] == 0


def test_a_headline_s_topics_are_whole_words() -> None:
    text = (
        "The officers searched halls and houses in four of the towns around the harbour, then in Kestrelhamptonshire."
    )
    version = digest("a", "", text)
    assert "kestrelhamptonshire" in Side(version, traits(version)).topics


def test_a_city_or_a_court_that_both_write_says_little() -> None:
    def told(name: str) -> dict[str, float]:
        one = digest("a", f"Jewels stolen in {name}", f"Four held near the theatre of {name} after the jewels went.")
        return shared(digest("b", f"Bakkerij {name} in vlammen", f"Brand in {name}, niemand gewond.", "nl"), one)

    city, village = told("Rotterdam"), told("Kestrelwijk")
    assert city["rarest name, brief"] <= KNOWN < village["rarest name, brief"]
    assert city["rare words"] == 0 < village["rare words"]


def test_one_number_of_two_things_is_not_shared() -> None:
    arrests = digest(
        "a", "Website closed", "The operation led to 350 arrests in Arlen and 548 abroad; it ran for years."
    )
    load = digest(
        "b", "Kidnappers sentenced", "They wanted a load of 350 kg of cannabis back, the judges in Arlen said."
    )
    other = digest("c", "Website closed", "In Arlen 350 people were arrested when the website of pictures was closed.")
    assert shared(load, arrests)["numbers"] == 0
    assert shared(other, arrests)["numbers"] > 0


def test_two_small_numbers_beside_no_name_are_chance() -> None:
    one = digest("a", "five years and more", "The judge gave one man 5 years, two others 9 weeks of work each.")
    other = digest("b", "houses searched", "officers were in 5 houses and took 9 boxes of papers with them.")
    assert shared(other, one)["counts, brief"] == 0
    more = digest("c", "houses searched", "officers were in 15 houses and took 19 boxes of papers with them.")
    most = digest("d", "papers taken", "after 15 searches and 19 boxes the officers left.")
    assert shared(most, more)["counts, brief"] > 0


def test_one_sum_or_mass_beside_no_name_is_no_chance() -> None:
    spanish = digest("a", "alijo", "la fruta tapaba 8.740 kilos de cocaína en un contenedor.", "es")
    dutch = digest("b", "vangst", "onder het fruit lag 8740 kilo cocaïne.", "nl")
    houses = digest("c", "huizen", "in 8740 huizen werd gezocht.", "nl")
    assert shared(dutch, spanish)["numbers"] > 0
    assert shared(houses, spanish)["numbers"] == 0


def test_who_heads_neither_text_speaks_for_an_office() -> None:
    one = digest("a", "Jewels stolen", "Prosecutor Odile Marchand said on Friday that jewels of the duchess are gone.")
    other = digest("b", "Server seized", "The server was cut off on Friday, as prosecutor Odile Marchand said.")
    assert shared(other, one)["rarest name, brief"] == 0
    headed = digest("c", "Odile Marchand retires", "The prosecutor, Odile Marchand, leaves the office on Friday.")
    assert shared(headed, one)["rarest name, brief"] > 0


def test_a_name_that_reminds_of_another_case_is_none() -> None:
    assert "redkite" in recalled("Market closed", "Market closed\n\nTwo held; the case recalls Redkite of last year.")
    assert "redkite" not in recalled("Redkite", "Redkite\n\nTwo held; it recalls Redkite of last year.")
    assert {"redkite-actie", "redkite"} <= recalled("", "Twee vast. Lijkt sterk op de Redkite-actie.")


def test_the_parts_of_a_word_with_a_hyphen_are_not_told_again() -> None:
    one = digest("a", "Museum robbed", "Thieves took a helm, said the police of Noord-Holland, and fled by car.")
    other = digest("b", "Laboratory found", "Chemists were held, the court of Noord-Holland said, for two years.")
    apart = digest("c", "Laboratory found", "Chemists were held, the court of Noordholland said, for two years.")
    once = shared(digest("d", "Museum robbed", one.article.text.replace("Noord-Holland", "Noordholland")), apart)
    assert shared(other, one)["rare words"] == pytest.approx(once["rare words"])


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        ("Patriot Wing 2.0 begins in Arlen", {"patriotwing": "2"}),
        ("Heron V: 4 shops", {"heron": "5"}),
        ("Heron begins", {}),
    ],
)
def test_the_number_of_a_round_stands_behind_a_name(text: str, rounds: dict[str, str]) -> None:
    assert later_rounds(text) == rounds


def joined(*told: Version) -> Belonging | None:
    shelf = Shelf()
    return [shelf.add(each) for each in told][-1].belonging


FIRST = digest(
    "a", "Operation Saltglass: 40 held", "In Operation Saltglass police took 100 servers and 2,000 domains; 40 arrests."
)


def test_undated_reports_that_count_several_things_and_none_alike_may_be_of_two_rounds() -> None:
    other = digest(
        "b", "Operation Saltglass hits again", "Operation Saltglass took 300 servers and 650 domains; 7 arrests."
    )
    belongs = joined(FIRST, other)
    assert belongs is not None
    assert belongs.operation is None
    again = digest(
        "c", "Saltglass: Dutch take part", "Dutch police in Operation Saltglass: 100 servers, 2,000 domains gone."
    )
    belongs = joined(FIRST, again)
    assert belongs is not None
    assert "a" in (belongs.lead, (belongs.operation or "").removeprefix("of-"))


def test_so_may_two_that_share_nothing_but_the_name_and_count_one_thing_otherwise() -> None:
    other = digest("b", "Opnieuw klap", "Operatie Saltglass: 650 domeinen uitgeschakeld, zegt een woordvoerder.")
    belongs = joined(FIRST, other)
    assert belongs is not None
    assert belongs.operation is None
    plain = digest("c", "Opnieuw klap", "Operatie Saltglass: domeinen uitgeschakeld, zegt een woordvoerder.")
    belongs = joined(FIRST, plain)
    assert belongs is not None
    assert "a" in (belongs.lead, (belongs.operation or "").removeprefix("of-"))


def test_where_reports_count_two_rounds_the_name_alone_welds_none() -> None:
    bare = digest("b", "Operation Saltglass reaches Arlen", "In Operation Saltglass a house in Arlen was searched.")
    second = digest("c", "Saltglass, once more", "Operation Saltglass took 300 servers and 650 domains; 7 arrests.")
    shelf = Shelf()
    assert shelf.add(FIRST).belonging is not None
    joins = shelf.add(bare).belonging
    assert joins is not None
    assert joins.operation == "of-a"
    parted = shelf.add(second).belonging
    assert parted is not None
    assert parted.operation is None


def test_another_number_behind_a_name_is_another_round() -> None:
    other = digest(
        "b", "Saltglass 2.0 opens", "Saltglass 2.0 began in Arlen, after 40 arrests in spring; the mayor sued."
    )
    assert joined(FIRST, other) is None


def test_a_name_that_two_people_bear_makes_no_two_cases_one() -> None:
    painting = digest("a", "Verdict in the painting case", "They sent Ruvan Orde and his mother to prison for it.")

    def beside(person: str) -> dict[str, float]:
        text = f"At home until the trial, {person} may not leave the town and has to report to a station."
        return shared(painting, digest("b", "House arrest of the owner", text))

    told = beside("Petra Ruvan")
    assert told["capitals"] == told["rarest name, brief"] == 0
    assert beside("Petra Orde")["capitals"] > 0  # a family name may be one case's
    assert beside("Ruvan Orde")["capitals"] > beside("Petra Orde")["capitals"]


@pytest.mark.parametrize("word", ["europe", "europas", "afrika"])
def test_a_continent_is_no_name(word: str) -> None:
    assert rarity(f"word:{word}", Statistics(0, 300, {}, {})) == KNOWN


def test_what_both_tell_of_in_other_words_counts_and_a_word_in_both_not_again() -> None:
    dutch = digest("a", "Glasaal in koffers", "De douane vond paling op de luchthaven.", "nl")
    spanish = digest("b", "Angulas en maletas", "La aduana halló angulas en el aeropuerto.", "es")
    told = shared(spanish, dutch)
    assert told["two briefs"] > 0
    assert told["concepts, brief"] > 1  # eels, luggage, customs, airport
    again = digest("c", "Aduana y angulas", "La aduana halló angulas en maletas del aeropuerto.", "es")
    assert shared(again, spanish)["concepts, brief"] == 0


def test_a_full_text_is_compared_by_no_concept() -> None:
    words = " ".join(f"{place} {place}er {place}land {place}ton" for place in PLACES)
    full = digest("a", "Glass eels in suitcases", f"Customs at the airport found them. {words}")
    brief = digest("b", "Angulas en maletas", "La aduana halló angulas en el aeropuerto.", "es")
    told = shared(brief, full)
    assert told["concepts, brief"] == told["two briefs"] == 0
