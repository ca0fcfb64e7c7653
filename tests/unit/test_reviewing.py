"""The words behind a reason are found again in the texts, however the sentence lists them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from blotter.reviewing import context, places
from scraper.model import (
    Agency,
    Article,
    Attribution,
    Bound,
    Change,
    Figure,
    Indicator,
    IndicatorKind,
    NameRole,
    OperationName,
    Traits,
    Version,
)

TEXT = (
    "Operation Lantern: 288 arrests. Jan de Vries (34) was held; 1.200 parcels and the wallet bc1qxyz were found "
    "near Zwartsluis, Zwartsluis said. Source: Harbour Police"
)


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


TRAITS = Traits(
    figures=(
        Figure("arrests", 288.0, None, Bound.EXACT, None, "288 arrests", at("288 arrests")),
        Figure("drugs", 88.0, "kg", Bound.EXACT, None, "1.200 parcels", at("1.200 parcels")),
    ),
    names=(OperationName("Lantern", "lantern", NameRole.OWN, "Operation Lantern", at("Operation Lantern")),),
    indicators=(Indicator(IndicatorKind.WALLET, "bc1qxyz", "bc1qxyz", at("bc1qxyz")),),
    attributions=(Attribution("Harbour Police", "harbour", "Source: Harbour Police", at("Source: Harbour Police")),),
)


def version(text: str = TEXT) -> Version:
    moment = datetime(2026, 3, 2, tzinfo=UTC)
    article = Article("https://harbour.example/a", text, ())
    agency = Agency("harbour", "Harbour Police", "NL")
    return Version("a.1.0", "a", "harbour", 1, article, Change(()), moment, None, agency)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Both name the operation Lantern (“Operation Lantern” / “Op. Lantern”).", ["Operation Lantern"]),
        ("One is about an operation named Lantern, the other writes that name too.", ["Operation Lantern"]),
        ("It writes Lantern, and by what is counted several rounds bear that name.", ["Operation Lantern"]),
        ("Both are about an operation named Lanterns.", []),
        ("Both claim 288 arrests and 17 firearms.", ["288 arrests"]),
        ("Both claim 288 arrests and 88 kg drugs.", ["288 arrests", "1.200 parcels"]),
        ("Both claim 1,288 arrests.", []),
        ("Both state the numbers 1200 and 7.", ["1.200"]),
        ("Both state the number 1200.", ["1.200"]),
        ("Both name Jan De Vries (34).", ["Jan de Vries"]),
        ("Both name Jan De Vries (34/36).", ["Jan de Vries"]),
        ("Both state the wallet bc1qxyz.", ["bc1qxyz"]),
        ("Rare words in both: quay, zwartsluis.", ["Zwartsluis"]),
        ("It credits Harbour Police: “Source: Harbour Police”.", ["Source: Harbour Police"]),
        ("Both openings have the words found, near.", ["found", "near"]),
        ("Published 3 days apart.", []),
        ("Rare words in both: zwart, arts.", []),
    ],
)
def test_the_words_behind_a_reason_are_found(sentence: str, words: list[str]) -> None:
    assert [TEXT[start:stop] for start, stop in places(sentence, version(), TRAITS)] == words


def test_a_place_is_shown_with_words_around_it() -> None:
    assert context("one two three", (4, 7)) == ("one ", "two", " three")
    around = "many words " * 20
    before, words, after = context(f"{around}here {around}", (len(around), len(around) + 4))
    assert (before[:6], words, after[-6:]) == ("…many ", "here", "words…")
    before, words, after = context("a" * 200 + "b" + "c" * 200, (200, 201))
    assert (before, words, after) == ("…" + "a" * 90, "b", "c" * 90 + "…")
