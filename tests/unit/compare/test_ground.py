"""One name in two full texts: what two offices share besides it, in two languages, and where they share nothing."""

from __future__ import annotations

import pytest

from scraper.model import Agency, AgencyKind, Judgement, Relation
from tests.unit.compare.shelf import EUROPOL, POLITIE, Shelf, released

# What any office may write below its news, so that a text has the length of a release; no word in it is a name.
_LENGTH = {
    "pt": "Os detidos foram levados ao juiz e aguardam julgamento em prisão. A investigação começou depois de uma "
    "denúncia e continua, porque os agentes ainda procuram outras pessoas que ajudaram o grupo. Quem tiver informações "
    "pode falar com a polícia em qualquer esquadra, de dia ou de noite, e não precisa de dizer quem é.",
    "es": "Los detenidos pasaron a disposición del juez, que ordenó su ingreso en prisión. La investigación comenzó "
    "hace meses gracias a una denuncia y sigue abierta, porque los agentes buscan todavía a quienes ayudaron al grupo. "
    "Cualquier vecino puede contar lo que sabe sin decir cómo se llama, a cualquier hora y en todas las comisarías.",
    "sv": "De gripna har förhörts och åklagaren vill att de häktas under veckan. Utredningen började efter ett tips "
    "från allmänheten och fortsätter, eftersom polisen söker flera som har hjälpt till. Den som har sett något kan "
    "ringa till närmaste station när som helst på dygnet och behöver inte tala om vad han eller hon heter.",
    "en": "They were taken to the station and will be brought before the court later this week. The inquiry began "
    "after neighbours had called, and it goes on, because officers look for others who may have helped. Whoever saw "
    "something should ring the station at any hour and need not give a name, whatever it may be about.",
    "en, otherwise": "Investigators spent most of a year on wiretaps and purchases before warrants were granted. "
    "Several vehicles, scales and ledgers are being examined; charges include trafficking and conspiracy, and "
    "further counts could follow when laboratory tests are complete. Bail hearings are scheduled.",
    "nl": "Zij zijn verhoord en worden later deze week voorgeleid aan de rechter. Het onderzoek begon na een melding "
    "van buren en gaat verder, omdat agenten nog zoeken naar anderen die hebben geholpen. Wie iets heeft gezien kan op "
    "elk uur bellen met het bureau in de buurt en hoeft niet te zeggen hoe hij of zij heet.",
}


def judgements(one: tuple[str, str, str], other: tuple[str, str, str]) -> list[Judgement]:
    """The links of the second of two releases (country, language, text), published three days apart."""
    shelf = Shelf()
    made = []
    for at, (country, language, text) in enumerate((one, other)):
        office = Agency(f"office{at}", f"Office {at}", country, AgencyKind.POLICE)
        body = f"{text} {_LENGTH[language]}"
        title = "Phoenix" if "Phoenix" in text else "Tridente"
        made.append(shelf.add(released(f"r{at}", title, body, day=f"2026-03-0{2 + 3 * at}", agency=office)))
    return [link.judgement for link in made[1].links]


_PORT = (
    "BR",
    "pt",
    "A Operação Tridente retirou 912 quilos de cocaína do porto de Pedra Alta e deteve 17 estivadores.",
)
_FLATS = ("ES", "es", "En la operación Tridente fueron detenidas once personas por alquilar pisos que no existían.")
_GUNS = ("SE", "sv", "Sex personer greps i Operation Tridente efter tre skjutningar i stadsdelen Björkvalla.")


@pytest.mark.parametrize(("one", "other"), [(_PORT, _FLATS), (_FLATS, _GUNS), (_PORT, _GUNS)])
def test_one_word_in_one_week_joins_no_two_countries(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    assert judgements(one, other) == [Judgement.SUGGESTED]


def test_one_word_joins_no_two_offices_of_one_language_that_tell_of_different_things() -> None:
    homes = ("GB", "en", "Four men were held in Operation Phoenix, set up after 38 homes in Marlby were broken into.")
    drugs = ("CA", "en, otherwise", "Operation Phoenix took 5.4 kilograms of fentanyl from dealers around Fort Ansley.")
    assert judgements(homes, drugs) == [Judgement.SUGGESTED]


@pytest.mark.parametrize(
    "other",
    [
        "Sex personer greps i Operation Tridente. Kokainet kom från Brasilien med ett fartyg.",  # the other's country
        "Sex personer greps i Operation Tridente tillsammans med brasiliansk och spansk polis.",  # by who comes from it
        "Sex personer greps i Operation Tridente för att ha lossat kokain från fartyget Marisela.",  # a ship
        "Sex personer greps i Operation Tridente, som leddes av Europol.",  # a body of many countries
    ],
)
def test_two_countries_tell_of_one_operation_with_other_figures(other: str) -> None:
    text = (
        "A Operação Tridente retirou 912 quilos de cocaína do navio Marisela e deteve 17 estivadores, "
        "com o apoio da Europol."
    )
    assert judgements(("BR", "pt", text), ("SE", "sv", other)) == [Judgement.CONFIRMED]


def test_two_texts_of_several_countries_need_one_in_common() -> None:
    english = ("US", "en", "Operation Tridente held 40 men in Canada and Mexico.")
    dutch = ("NL", "nl", "In operatie Tridente zijn 61 mensen aangehouden, in Mexico en Chili.")
    elsewhere = ("NL", "nl", "In operatie Tridente zijn 61 mensen aangehouden, in Kenia en Chili.")
    assert judgements(english, dutch) == [Judgement.CONFIRMED]
    assert judgements(english, elsewhere) == [Judgement.SUGGESTED]


@pytest.mark.parametrize(
    ("day", "told", "relation"),
    [
        ("2026-03-06", "The court convicted nine men of Operation Grey Heron; 288 were arrested.", Relation.FOLLOW_UP),
        (
            "2026-03-02",
            "The court convicted nine men of Operation Grey Heron; 288 were arrested.",
            Relation.COUNTERPART,
        ),
        ("2026-03-06", "We took part in Operation Grey Heron: 288 were arrested.", Relation.COUNTERPART),
    ],
)
def test_a_verdict_days_later_is_another_offices_follow_up(day: str, told: str, relation: Relation) -> None:
    shelf = Shelf()
    arrests = "Operation Grey Heron led to 288 arrests in nine countries, the police of Arlen said."
    shelf.add(released("a", "Grey Heron: 288 held", arrests, day="2026-03-02", agency=POLITIE))
    (link,) = shelf.add(released("b", "Grey Heron", told, day=day, agency=EUROPOL)).links
    assert link.relation is relation
