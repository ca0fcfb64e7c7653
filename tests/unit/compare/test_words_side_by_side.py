"""The words of figures in ten languages: what one language knows the others know, and phrases keep their places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scraper.compare.figures import figures
from scraper.compare.figures.lexicon import LEXICONS
from scraper.compare.figures.lexicon.fields import COLUMNS, columns
from scraper.compare.figures.lexicon.idioms import IDIOMS, plain
from scraper.compare.figures.lexicon.nations import NATIONS, PLACES
from scraper.compare.figures.lexicon.people import PEOPLE


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
    """Either the plain words tell something, or those of the idiom no longer do: "no one", "handed over"."""
    words = LEXICONS[code]
    known = words.roles.keys() | words.money.keys()
    others = words.nouns.keys() | words.numbers.keys() | {phrase[-1] for phrase in words.bounds}
    for _, phrase, other in (idiom for told in IDIOMS[code].values() for idiom in told):
        assert len(phrase) == len(other)
        assert known & {*phrase, *other} or others & set(phrase), phrase


@pytest.mark.parametrize("code", COLUMNS)
def test_no_idiom_is_in_the_way_of_a_longer_one(code: str) -> None:
    for _, phrase, other in (idiom for told in IDIOMS[code].values() for idiom in told):
        wanted = tuple(old if new == "." else new for old, new in zip(phrase, other, strict=True))
        assert plain(phrase, code, {}) == wanted


def test_an_idiom_behind_years_stays_a_term() -> None:
    words = ("five", "years", "behind", "bars")
    assert plain(words, "en", LEXICONS["en"].years) == words
    assert plain(("behind", "bars", "for", "years"), "en", LEXICONS["en"].years)[:2] == ("been", "detained")
    assert plain(("nine", "are", "behind", "bars"), "en", LEXICONS["en"].years) == ("nine", "are", "been", "detained")


def _statements() -> Iterator[tuple[str, str, str, float]]:
    """(language, sentence, what, value) of the sentences that say one thing in ten languages; "none" counts nothing."""
    what, value = "none", 0.0
    for line in (Path(__file__).parent / "statements.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            _, what, *told = line.split()
            value = float(told[0]) if told else 0.0
        elif line:
            yield line[:2], line[3:], what, value


@pytest.mark.parametrize("code", COLUMNS)
def test_one_statement_is_read_alike_in_every_language(code: str) -> None:
    sentences = [(said, what, value) for language, said, what, value in _statements() if language == code]
    assert len(sentences) > 75
    for said, what, value in sentences:
        read = [(figure.what, figure.value) for figure in figures(said, code)]
        assert (what, value) in read if what != "none" else not read, (said, what, read)


def test_an_english_round_is_no_part_of_the_number_behind_it() -> None:
    assert [figure.value for figure in figures("In round 3 250 people were arrested.", "en")] == [250.0]
    assert [figure.value for figure in figures("Some 3 250 people were arrested.", "en")] == [3250.0]


def test_a_gang_that_sells_to_members_makes_no_victims_of_them() -> None:
    assert [figure.what for figure in figures("Une équipe a piégé 236 clients de la banque.", "fr")] == ["victims"]
    assert [figure.what for figure in figures("Le site comptait 236 clients.", "fr")] == ["users"]


def test_who_is_suspected_may_be_arrested_behind() -> None:
    assert [f.what for f in figures("Four people suspected of arson were arrested.", "en")] == ["arrests"]
    assert [f.what for f in figures("Four people are suspected of arson.", "en")] == ["suspects"]
