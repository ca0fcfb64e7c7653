"""Paragraphs about another case, with which papers close: who is named there has no part in the report."""

from __future__ import annotations

import pytest

from scraper.compare import traits
from scraper.compare.asides import but_for_asides
from scraper.model import Judgement
from tests.unit.compare.shelf import PAPER, POLITIE, filled, released

CHARGED = (
    "Darro Whitcombe, 41, was charged with attempted murder after a man was stabbed in Tallow Street on 8 March 2026."
)
STABBED = (
    "A boy of 17 was stabbed beside the canal on Tuesday evening. Two strangers ran off, and no arrests have been made."
)
ASIDE = (
    "It is the second stabbing in the town this month. Darro Whitcombe, 41, was charged over the one of 8 March 2026."
)


@pytest.mark.parametrize(
    "aside",
    [
        ASIDE,
        "In an unrelated incident a man was shot on Sunday.",
        "Het is al de derde schietpartij in de wijk dit jaar.",
        "Es ist bereits der zweite bewaffnete Raubüberfall in diesem Monat.",
        "C'est la troisième agression en un mois.",
        "Se trata del segundo atraco en una semana.",
        "Si tratta della seconda rapina in un mese.",
        "É já o terceiro assalto este ano.",
        "Det är den andra sprängningen på en vecka.",
        "Det er det tredje røveri på en uge.",
        "To już drugi napad w tym miesiącu.",
    ],
)
def test_an_aside_is_blank_and_all_else_stays_in_place(aside: str) -> None:
    assert but_for_asides(f"{STABBED}\n\n{aside}\n\n{STABBED}") == f"{STABBED}\n\n{' ' * len(aside)}\n\n{STABBED}"


@pytest.mark.parametrize(
    "said",
    [
        "It is the second arrest in the case.",
        "This is the latest of our appeals.",
        "He said it is the second stabbing.",
    ],
)
def test_what_goes_on_with_the_case_is_none(said: str) -> None:
    assert but_for_asides(said) == said


def test_who_was_charged_with_another_stabbing_is_nobody_here() -> None:
    shelf = filled()
    shelf.add(released("a", "Man charged after stabbing", CHARGED, day="2026-03-11", agency=POLITIE))
    report = released("b", "Teenager stabbed beside canal", f"{STABBED}\n\n{ASIDE}", day="2026-03-19", agency=PAPER)
    assert traits(report).people == ()
    assert [link for link in shelf.add(report).links if link.judgement is Judgement.CONFIRMED] == []
