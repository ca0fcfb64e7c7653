"""The words of figures in ten languages: what one language knows the others know, and phrases keep their places."""

from __future__ import annotations

import pytest

from scraper.compare.lexicon import LEXICONS
from scraper.compare.lexicon.fields import COLUMNS, columns
from scraper.compare.lexicon.idioms import IDIOMS, plain
from scraper.compare.lexicon.nations import NATIONS, PLACES
from scraper.compare.lexicon.people import PEOPLE


@pytest.mark.parametrize("field", [PEOPLE, NATIONS, PLACES])
def test_every_row_has_words_in_every_language(field: str) -> None:
    rows = columns(field)
    assert rows
    assert all(len(row) == len(COLUMNS) and all(row) for row in rows)


def test_the_fields_are_in_the_tables() -> None:
    assert {"plombiers"} <= LEXICONS["fr"].actors
    assert {"negleklinikker"} <= LEXICONS["da"].premises
    assert LEXICONS["en"].nouns["customers"] == "users"
    assert "customers" not in LEXICONS["en"].actors


def test_every_table_tells_the_same_kinds() -> None:
    kinds = {code: set(words.roles.values()) for code, words in LEXICONS.items()}
    sums = {code: set(words.money.values()) for code, words in LEXICONS.items()}
    assert len({frozenset(told) for told in kinds.values()}) == 1
    assert len({frozenset(told) for told in sums.values()}) == 1


@pytest.mark.parametrize("code", COLUMNS)
def test_an_idiom_is_told_in_as_many_words_that_the_table_knows(code: str) -> None:
    known = LEXICONS[code].roles.keys() | LEXICONS[code].money.keys()
    for _, phrase, other in (idiom for told in IDIOMS[code].values() for idiom in told):
        assert len(phrase) == len(other)
        assert known & set(other), phrase


def test_an_idiom_behind_years_stays_a_term() -> None:
    words = ("five", "years", "behind", "bars")
    assert plain(words, "en", LEXICONS["en"].years) == words
    assert plain(("nine", "are", "behind", "bars"), "en", LEXICONS["en"].years) == ("nine", "are", "been", "detained")
