"""How dates, figures, differences and texts of the outside read to people."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blotter import present
from blotter.present import SegmentKind
from scraper.compare.claims import wording
from scraper.model import (
    Agency,
    AgencyKind,
    Attribution,
    Bound,
    DateOrigin,
    Figure,
    Moment,
    Precision,
    Relation,
)

WORDS = st.text(alphabet="ab 5.,\n", max_size=40)


def moment(precision: Precision, zone: str = "Europe/Amsterdam") -> Moment:
    # Midnight of 3 May 2023 in Amsterdam: still 2 May in UTC.
    return Moment(datetime(2023, 5, 2, 22, 0, tzinfo=UTC), precision, zone, "", DateOrigin.META)


@pytest.mark.parametrize(
    ("precision", "words", "iso"),
    [
        (Precision.YEAR, "2023", "2023"),
        (Precision.MONTH, "May 2023", "2023-05"),
        (Precision.DAY, "3 May 2023", "2023-05-03"),
        (Precision.MINUTE, "3 May 2023 00:00 +02:00", "2023-05-03 00:00 +02:00"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_was_stated_and_in_its_own_zone(
    precision: Precision, words: str, iso: str
) -> None:
    assert present.date_words(moment(precision)) == words
    assert present.iso_date(moment(precision)) == iso


@pytest.mark.parametrize(
    ("zone", "day"), [("+02:00", "3 May 2023"), ("-05:00", "2 May 2023"), ("Nowhere/Land", "2 May 2023")]
)
def test_zones_by_offset_and_unknown_ones(zone: str, day: str) -> None:
    assert present.date_words(moment(Precision.DAY, zone)) == day


def test_an_unknown_date_is_said_to_be_unknown() -> None:
    assert present.date_words(None) == "unknown"


def test_the_time_over_which_a_release_was_seen() -> None:
    first, last = datetime(2026, 3, 2, 9, 0, 5, tzinfo=UTC), datetime(2026, 3, 4, 9, tzinfo=UTC)
    assert present.seen_words(first, last) == "2026-03-02 09:00 UTC to 2026-03-04 09:00 UTC"
    assert present.seen_words(first, first.replace(second=50)) == "2026-03-02 09:00 UTC"
    assert present.iso_date(None) == ""


def figure(what: str, value: float, unit: str | None, bound: Bound = Bound.EXACT, party: str | None = None) -> Figure:
    return Figure(what, value, unit, bound, party, "", (0, 0))


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (figure("money_seized", 50_800_000, "EUR"), "EUR 50.8 million seized"),
        (figure("money", 1_234_567, "USD"), "USD 1,234,567"),
        (figure("money_fine", 1250, "EUR", Bound.UNDER), "up to EUR 1,250 fined or forfeited"),
        (figure("drugs", 850, "kg", Bound.OVER), "at least 850 kg drugs"),
        (figure("arrests", 153, None, party="US"), "153 arrests (US)"),
        (figure("sentence", 6, "year", Bound.ABOUT), "about 6 years in prison"),
        (figure("sentence", 1, "year"), "1 year in prison"),
        (figure("cocaine", 0.5, "kg"), "0.5 kg cocaine"),
        (figure("arrests", 1, None, party="BR"), "1 arrest (BR)"),
        (figure("searches", 1, None), "1 search"),
        (figure("countries", 1, None), "1 country"),
    ],
)
def test_figures_in_words(claim: Figure, words: str) -> None:
    assert wording.figure_words(claim) == words


def test_an_agency_is_told_from_its_namesakes() -> None:
    assert present.agency_words(Agency("p", "Politie", "NL", AgencyKind.POLICE)) == "Politie (NL)"
    assert present.agency_words(Agency("e", "Europol", "EU", AgencyKind.AGENCY)) == "Europol"


def test_a_credit_says_whether_the_origin_is_held() -> None:
    credit = Attribution("Politie.nl", "politie_nl", "Information source: Politie.nl", (0, 0))
    assert present.credit_words(credit, None) == "credits Politie.nl (not held)"
    assert present.credit_words(credit, "r1") == "credits Politie.nl (held: r1)"


def test_a_difference_keeps_numbers_whole() -> None:
    found = present.word_diff("EUR 50.8 million were seized.", "EUR 508 million were seized.")
    assert [(part.kind, part.text) for part in found] == [
        (SegmentKind.SAME, "EUR "),
        (SegmentKind.REMOVED, "50.8"),
        (SegmentKind.ADDED, "508"),
        (SegmentKind.SAME, " million were seized."),
    ]


@given(WORDS, WORDS)
def test_a_difference_loses_no_letter_of_either_text(old: str, new: str) -> None:
    found = present.word_diff(old, new)
    assert "".join(part.text for part in found if part.kind is not SegmentKind.ADDED) == old
    assert "".join(part.text for part in found if part.kind is not SegmentKind.REMOVED) == new
    assert all(one.kind is not other.kind for one, other in pairwise(found))


def test_text_of_the_outside_steers_no_terminal() -> None:
    assert present.one_line("\x1b[31mred\x07\n\u202egnp.exe  two\t three") == "[31mred gnp.exe two three"
    assert present.one_line("a long headline", 8) == "a long…"


def test_what_is_rounded_is_not_another_sum() -> None:
    assert wording.scaled(53_400_000) == "53.4 million"
    assert wording.scaled(2_500_000_000) == "2.5 billion"
    assert wording.scaled(999_999) == "999,999"
    assert wording.scaled(1_234_567) == "1,234,567"


def test_one_and_several() -> None:
    assert present.plural(1, "copy", "copies") == "1 copy"
    assert present.plural(1200, "copy", "copies") == "1,200 copies"


def test_every_relation_is_told_in_words() -> None:
    assert set(present.MEANINGS) == set(Relation)
