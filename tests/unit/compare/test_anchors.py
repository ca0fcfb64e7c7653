"""Numbers that find releases: what is counted, and not whom to call."""

from __future__ import annotations

import pytest

from scraper.compare.anchors import counts, numbers


@pytest.mark.parametrize(
    "text",
    [
        "Call 0800 555 0111.",
        "Telefon: 0731-555-3310",
        "op 088 555 1200",
        "at 555-0142, or 714-555-1212",
        "(714) 555-1212",
        "05 55 55 10 10",
        "+31 6 1234 5678",
    ],
)
def test_a_telephone_is_no_number_of_a_case(text: str) -> None:
    assert [*numbers(text), *counts(text)] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [("1 200 kilo", "1200"), ("0.15 promille", "0.15"), ("412 Js", "412"), ("185.000 Euro", "185000")],
)
def test_what_is_counted_stays(text: str, number: str) -> None:
    assert list(numbers(text)) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "5 to 9 June",
        "vom 5. bis 9. Juni",
        "entre el 5 y el 9 de junio",
        "on March 14",
        "le 14 mars",
        "den 14 mars",
        "um 5.50 Uhr",
        "à 15 h",
    ],
)
def test_days_and_hours_count_nothing(text: str) -> None:
    assert [*numbers(text), *counts(text)] == []


def test_what_stands_before_no_month_counts() -> None:
    assert list(counts("12 houses, 14 marches and 30 may follow; March saw 15 raids")) == ["12", "14", "30", "15"]
    assert list(counts("5 out of 9 suspects were set free, and 12 set off")) == ["5", "9", "12"]
