"""Days that texts tell of, and releases that look back at the day of which another told."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from scraper.compare import traits
from scraper.compare.days import days_mentioned, days_past, days_recalled
from scraper.compare.operations.evidence import reasons
from scraper.model import Judgement, Relation, Statistics, Subject
from tests.unit.compare.shelf import EUROPOL, ICE, POLITIE, Shelf, released

PUBLISHED = datetime(2025, 2, 11, tzinfo=UTC)
FILLER = " ".join(f"Sporen van kamer{n} gaan naar laboratorium{n} van zaal{n}." for n in range(14))
LISTS = " ".join(f"Officers kept item{n} of store{n} for court{n}." for n in range(14))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "op maandagavond 15 januari 2024"),
        ("nl", "sinds 15 januari 2024"),
        ("de", "am 15.01.2024 gegen 16:20 Uhr"),
        ("de", "am 15. Januar 2024"),
        ("en", "On Jan. 15, 2024, he"),
        ("en", "on 15 January 2024"),
        ("fr", "le 15 janvier 2024"),
        ("es", "el 15 de enero de 2024"),
        ("pt", "em 15 de janeiro de 2024"),
        ("it", "il 15 gennaio 2024"),
        ("sv", "den 15 januari 2024"),
        ("da", "den 15. januar 2024"),
    ],
)
def test_a_day_is_read_in_every_language(language: str, text: str) -> None:
    assert days_mentioned(text, language, PUBLISHED) == {date(2024, 1, 15)}


def test_a_day_without_a_year_is_the_last_one_and_none_lies_ahead() -> None:
    assert days_mentioned("op 3 maart en 1 februari", "nl", PUBLISHED) == {date(2024, 3, 3), date(2025, 2, 1)}
    assert days_mentioned("de zitting is op 1 april 2025, niet op 31 februari", "nl", PUBLISHED) == frozenset()


def test_what_happened_is_looked_back_at_only_after_some_days() -> None:
    deed, reported = date(2025, 2, 1), datetime(2025, 2, 2, tzinfo=UTC)
    assert days_past(frozenset({deed}), datetime(2025, 2, 3, tzinfo=UTC)) == ()
    assert days_past(frozenset({deed}), PUBLISHED) == (deed,)
    assert days_recalled([deed], frozenset(), reported), "reported the day after"
    assert days_recalled([deed], frozenset({deed}), datetime(2025, 2, 9, tzinfo=UTC))
    assert not days_recalled([deed], frozenset(), datetime(2025, 2, 8, tzinfo=UTC))


def _score(day: str) -> float:
    shelf = Shelf()
    first = f"Bij een schietpartij op het Molenplein in Waardrecht raakte zondag een man gewond. {FILLER}"
    shelf.add(released("a", "Man gewond na schietpartij", first, day="2024-03-04", agency=POLITIE))
    later = f"Twee mannen zijn opgepakt voor de schietpartij op {day} op het Molenplein in Waardrecht. {FILLER}"
    made = shelf.judged(released("b", "Twee aanhoudingen", later, day="2024-03-21", agency=POLITIE))
    return made.alike.get("a", 0.0)


def test_a_past_day_and_a_rare_place_speak_for_one_case() -> None:
    assert _score("3 maart") > _score("9 januari")


def test_why_a_past_day_speaks_for_one_case_is_told_as_it_was_read() -> None:
    first = f"Bij een schietpartij in Waardrecht raakte zondag een man gewond. {FILLER}"
    later = f"Twee mannen zijn opgepakt voor de schietpartij op 3 maart in Waardrecht. {FILLER}"
    one = released("a", "Man gewond", first, day="2024-03-04", agency=POLITIE)
    two = released("b", "Twee aanhoudingen", later, day="2024-03-21", agency=POLITIE)
    told = reasons(two, traits(two), Subject(one, traits(one)), Statistics())
    assert "The later looks back at 2024-03-03, of which the earlier tells, or which it followed within 3 days." in told


def test_two_full_texts_that_share_the_name_alone_are_not_joined_months_later() -> None:
    shelf = Shelf()
    heron = f"Operation Grey Heron seized 750 kilos of eels in suitcases. {FILLER}"
    shelf.add(released("a", "Operation Grey Heron: eels seized", heron, day="2025-02-12", agency=EUROPOL))
    other = f"Operation Grey Heron arrested fourteen men in chat rooms. {LISTS}"
    made = shelf.judged(released("b", "Operation Grey Heron: men arrested", other, day="2025-06-05", agency=ICE))
    assert [link.judgement for link in made.links] == [Judgement.SUGGESTED]
    assert any("nothing but the name" in why for link in made.links for why in link.evidence)


def test_a_name_with_a_year_is_not_what_was_published_before_it() -> None:
    shelf = Shelf()
    first = f"Operation Winter Tide arrested 158 people in 43 countries. {FILLER}"
    shelf.add(released("a", "Winter Tide ends", first, day="2025-07-04", agency=EUROPOL))
    later = f"Operation Winter Tide 2026 arrested 263 people; 158 were arrested the year before. {LISTS}"
    made = shelf.judged(released("b", "Operation Winter Tide 2026", later, day="2026-07-02", agency=ICE))
    assert made.belonging is None or made.belonging.lead != "a"
    assert [link.relation for link in made.links] == [Relation.PHASE]


@pytest.mark.parametrize("later", ["Operation Winter Tide 2026", "Operation Winter Tide"])
def test_what_is_announced_ahead_of_its_year_is_one_operation(later: str) -> None:
    shelf = Shelf()
    first = f"Operation Winter Tide 2026 begins: 158 patrols on the roads of Arlen, 43 were arrested. {LISTS}"
    shelf.add(released("a", "Operation Winter Tide 2026", first, day="2025-12-18", agency=EUROPOL))
    told = f"On 158 patrols around Arlen 43 people were arrested as {later} began. {FILLER}"
    made = shelf.judged(released("b", later, told, day="2025-12-19", agency=ICE))
    assert [(link.relation, link.judgement) for link in made.links] == [(Relation.COUNTERPART, Judgement.CONFIRMED)]


def test_one_operation_bears_a_name_in_each_of_two_languages() -> None:
    shelf = Shelf()
    english = (
        "Operation Black Lantern seized 612 kilos of cocaine and 4,300 kilos of hashish on yachts named Brisa Tres and "
        f"Luna Cuatro; 137 arrests, EUR 1,150,000 in cash. {LISTS}"
    )
    english += " The men, who are said to have been led by a man from the coast, were held and will be in court."
    for number in range(60):
        shelf.add(released(f"o{number}", f"Notice {number}", f"The office in town{number} is closed on a day."))
    shelf.add(released("a", "Operation Black Lantern: yachts seized", english, day="2025-02-12", agency=EUROPOL))
    dutch = (
        "Bij operatie ‘Zwarte Lantaarn’ is 612 kilo cocaïne en 4.300 kilo hasj gevonden op de jachten Brisa Tres en "
        f"Luna Cuatro; 137 aanhoudingen, 1.150.000 euro contant. {FILLER}"
    )
    made = shelf.judged(released("b", "Operatie Zwarte Lantaarn: jachten", dutch, day="2025-02-13", agency=POLITIE))
    assert made.belonging is not None
    assert any("two languages" in why for link in made.links for why in link.evidence)


def test_nobody_is_asked_about_another_release_of_the_operation_that_is_joined() -> None:
    shelf = Shelf()
    heron = f"Operation Grey Heron seized 750 kilos of eels in suitcases in the Netherlands. {LISTS}"
    shelf.add(released("a", "Operation Grey Heron: eels seized", heron, day="2025-02-12", agency=EUROPOL))
    zaak = f"Operatie Grey Heron: 312 koffers met paling op Kade Zilverdijk in Waardrecht. {FILLER}"
    shelf.add(released("b", "Operatie Grey Heron: koffers vol paling", zaak, day="2025-02-12", agency=POLITIE))
    later = f"Celstraf na operatie Grey Heron: 312 koffers met paling op Kade Zilverdijk in Waardrecht. {FILLER}"
    made = shelf.judged(released("c", "Celstraf na operatie Grey Heron", later, day="2025-06-05", agency=ICE))
    assert {(link.earlier, link.judgement) for link in made.links} == {("b", Judgement.CONFIRMED)}
