"""Round-ups are told by their headline or their passages; they mention the cases that they list, and weld none."""

from __future__ import annotations

import pytest

from scraper.compare import traits
from scraper.compare.operations.sides import side
from scraper.model import Judgement, NameRole, Relation, Version
from tests.unit.compare.shelf import ICE, Shelf, released

LIND = (
    "Oskar Lind, 34, of Portwick was sentenced to nine years for robbing the Larkspur jewellery shop with a crossbow."
)
TARN = "Eva Tarn, 51, of Arlen was convicted of stealing 7,340 euros from the Heron sailing club as its treasurer."
MOOR = "Jan Moor, 28, of Veen pleaded guilty to burning down the Kestrel boathouse on a night in winter."
BERG = "Anna Berg, 45, of Harrow was charged with selling forged paintings of the Plover school to museums."
ENGLISH = "\n\n".join(f"• {told}" for told in (LIND, TARN, MOOR, BERG))
GERMAN = (
    "Altenried: Einbruch in Werkstatt\n\nUnbekannte brachen am Samstag gegen 23.40 Uhr in die Werkstatt Falkner ein und"
    " stahlen zwei Motoren.\n\nBrunnau: Raub am Bahnhof\n\nEin Mann aus Seefeld wurde am Sonntag von drei Tätern"
    " niedergeschlagen und um seine Uhr beraubt.\n\nMoorheim: Brandstiftung\n\nEin Heuschober der Familie Kranich"
    " brannte in der Nacht nieder; die Polizei geht von Brandstiftung aus und sucht Zeugen."
)
DUTCH = (
    "1. Bij een overval op juwelier De Reiger in Oosterhaven zijn zaterdagavond twee mannen aangehouden.\n\n"
    "2. Een inwoner van Lage Veen is zondag opgepakt voor brandstichting bij de haven van Portwijk.\n\n"
    "3. In Kraaiveld is een vrouw veroordeeld voor diefstal van 7.340 euro bij zeilclub De Gans."
)
SPANISH = (
    "Valdeluz: detenidos dos hombres por el robo de la joyería La Garza el sábado por la noche.\n\n"
    "Puerto Lirio: condenada una mujer por la estafa de 7.340 euros al club de vela El Cisne.\n\n"
    "Montegrís: investigado un vecino por el incendio de la casa de botes La Gaviota este domingo."
)
SWEDISH = (
    "22.10 Rån, Almvik. Två män greps efter ett rån mot guldsmeden Hägern vid torget.\n\n"
    "23.45 Misshandel, Tranby. En man i trettioårsåldern anhölls efter ett slagsmål vid hamnen.\n\n"
    "02.15 Inbrott, Lillvik. Okända tog sig in i segelklubben Svanens lokal genom ett fönster."
)
DETAILS = " ".join(f"What was found at door{n} of yard{n} is kept in room{n}." for n in range(12))


def is_roundup(version: Version) -> bool:
    return side(version, traits(version)).roundup is not None


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Weekly round-up of cases, 3 May", ENGLISH),
        ("Weekly immigration and border crime report, Jan. 9-15", ENGLISH),
        ("Jahresrückblick der Polizei Altenried", GERMAN),
        ("Wochenendbericht der Polizei Altenried", GERMAN),
        ("Weekendoverzicht politie Oosterhaven", DUTCH),
        ("Resumen semanal de sucesos en Valdeluz", SPANISH),
        ("Sammanfattning natt, Almviks län", SWEDISH),
    ],
)
def test_a_headline_that_says_so_makes_a_round_up_in_every_language(title: str, text: str) -> None:
    assert is_roundup(released("r", title, text))
    assert not is_roundup(released("r", title, text.split("\n\n")[0])), "one passage is no round-up"


def test_passages_with_people_and_deeds_of_their_own_make_one_without_a_word_in_the_headline() -> None:
    assert is_roundup(released("r", "Four appear before the court of Arlen", ENGLISH))


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH.replace("• Eva Tarn", "• Co-defendant Eva Tarn"),  # a fellow of the accused
        "\n\n".join(f"• {told} Oskar Lind, Eva Tarn and Jan Moor met in Veen." for told in (LIND, TARN, MOOR)),
        "\n\n".join(f"• {who} of Arlen." for who in ("Oskar Lind, 34,", "Eva Tarn, 51,", "Jan Moor, 28,")),  # a list
        f"{DETAILS} {DETAILS} {DETAILS}\n\n{ENGLISH}",  # a long story, then who is charged
        "\n\n".join((LIND, DETAILS, DETAILS)),
    ],
)
def test_one_case_with_several_people_is_no_round_up(text: str) -> None:
    assert not is_roundup(released("r", "Ring of Arlen broken up", text))


def shelf() -> Shelf:
    """Sixty releases of the office, in the words that all of them use."""
    made = Shelf()
    for n in range(60):
        said = f"Driver{n} of Arlen was sentenced to {n} years, convicted of stealing, charged with selling bottle{n}."
        made.add(released(f"noise{n}", f"Driver{n} in court", said, agency=ICE, day="2024-01-01"))
    return made


def case(name: str, told: str, day: str = "2024-05-02") -> Version:
    return released(name, told.partition(",")[0], f"{told}\n\n{DETAILS.replace('door', name)}", agency=ICE, day=day)


def roundup(day: str, *, title: str = "Weekly round-up of cases") -> Version:
    return released("r", title, ENGLISH, agency=ICE, day=day)


def test_a_round_up_mentions_the_cases_before_it_and_joins_none() -> None:
    held = shelf()
    held.add(case("lind", LIND))
    held.add(case("tarn", TARN))
    verdict = held.add(roundup("2024-05-04"))
    assert verdict.belonging is None
    assert {link.earlier for link in verdict.links} == {"lind", "tarn"}
    assert {link.relation for link in verdict.links} == {Relation.MENTION}
    assert all("round-up of 4 cases" in " ".join(link.evidence) for link in verdict.links)


def test_cases_that_come_after_a_round_up_do_not_meet_through_it() -> None:
    held = shelf()
    held.add(roundup("2024-05-01"))
    first, second = held.add(case("lind", LIND)), held.add(case("tarn", TARN))
    assert first.belonging is None
    assert second.belonging is None
    assert all(link.judgement is Judgement.SUGGESTED for link in (*first.links, *second.links))


def test_a_round_up_that_its_headline_gives_to_one_case_joins_that_one_alone() -> None:
    held = shelf()
    held.add(case("lind", LIND))
    held.add(case("tarn", TARN))
    title = "Weekly round-up: Oskar Lind sentenced for robbing the Larkspur jewellery shop with a crossbow"
    verdict = held.add(roundup("2024-05-04", title=title))
    assert verdict.belonging is not None
    assert verdict.belonging.lead == "lind"
    assert verdict.belonging.unites == ()
    assert {link.earlier: link.relation for link in verdict.links}["tarn"] is Relation.MENTION


def full(name: str, told: str, day: str = "2024-05-02") -> Version:
    """A release of which every sentence is its own."""
    more = " ".join(f"{name.title()} spoke of {name}thing{n} to {name}guard{n} at {name}gate{n}." for n in range(20))
    return released(name, told.partition(",")[0], f"{told}\n\n{more}", agency=ICE, day=day)


def test_a_papers_round_up_that_quotes_whole_releases_carries_the_text_of_none() -> None:
    held, told = shelf(), {"lind": LIND, "tarn": TARN, "moor": MOOR}
    pasted = "\n\n".join("• " + " ".join(full(name, said).article.paragraphs) for name, said in told.items())
    held.add(full("lind", LIND))
    held.add(full("tarn", TARN))
    verdict = held.add(released("r", "The week in court", pasted, day="2024-05-04"))
    assert (verdict.copy_of, verdict.belonging) == (None, None)
    assert {(link.earlier, link.relation) for link in verdict.links} == {
        ("lind", Relation.MENTION),
        ("tarn", Relation.MENTION),
    }
    late = held.add(full("moor", MOOR, day="2024-05-06"))
    assert (late.copy_of, late.belonging) == (None, None)
    assert {link.judgement for link in late.links} == {Judgement.SUGGESTED}


YEAR = (
    "March: Operation Grey Heron arrested 14 people who sold forged paintings of the Plover school.\n\n"
    "June: In Operation Winter Tide a smuggling ring was dismantled and 31 boats were seized off Portwick.\n\n"
    "September: Operation Tin Whistle charged nine suspects with burning down harbour offices in Arlen."
)


@pytest.mark.parametrize("title", ["2025 in review: what our officers did", "What our officers did this year"])
def test_a_review_of_the_year_looks_back_at_its_operations_and_is_of_none(title: str) -> None:
    shelf = Shelf()
    heron = released("a", "Operation Grey Heron: 14 arrested for forged paintings", "Operation Grey Heron ended today.")
    shelf.add(heron)
    review = released("b", title, YEAR, agency=ICE)
    assert is_roundup(review)
    told = traits(review)
    assert {name.role for name in told.names} == {NameRole.EARLIER}
    verdict = shelf.judged(review)
    assert verdict.belonging is None
    assert verdict.series == ()
    assert {name.name for name in verdict.mentions} == {"Grey Heron", "Winter Tide", "Tin Whistle"}


def test_a_years_report_is_split_by_its_sentences() -> None:
    text = (
        "The office filed 4,118 cases in the twelve months that ended in December. The year saw the confirmed sentence "
        "of Oskar Lind and the conviction of the banker Anna Berg. Four posts stand vacant. The clerk thanked them."
    )
    version = released("r", "Annual report of the office", text)
    found = side(version, traits(version)).roundup
    assert found is not None
    assert found.said
    assert len(found.passages) == 4
