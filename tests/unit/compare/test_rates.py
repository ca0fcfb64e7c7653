"""Sums in two currencies at rates that the user supplies; without a rate of the day nothing is converted."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from blotter.dossier import rates_of
from scraper.compare.claims import compared
from scraper.compare.claims.rates import Rates, read_rates
from scraper.errors import ConfigError
from scraper.settings import read_settings
from tests.unit.compare.test_claims import claims, only

LONG = "date,currency,rate\n2026-02-27,USD,1.0920\n2026-02-20,USD,1.05\n2026-02-27,GBP,0.88\n"
BANK = "Date,USD,JPY,\n2026-02-27,1.0920,N/A,\n2026-02-26,1.09,150.1,\n"


def test_both_shapes_are_read() -> None:
    assert read_rates(LONG, "rates.csv").per_euro["USD"] == ((date(2026, 2, 20), date(2026, 2, 27)), (1.05, 1.092))
    bank = read_rates("\ufeff" + BANK, "rates.csv")
    assert bank.per_euro["JPY"] == ((date(2026, 2, 26),), (150.1,))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "rates.csv:1: the first line"),
        ("day,usd\n", "rates.csv:1: the first line"),
        ("date,currency,rate\n2026-02-27,USD\n", "rates.csv:2: a line is date,currency,rate"),
        ("date,currency,rate\n27.2.2026,USD,1.09\n", "rates.csv:2: '27.2.2026' is no day"),
        ("date,currency,rate\n2026-02-27,USD,1,09\n", "rates.csv:2: a line is"),
        ("date,currency,rate\n2026-02-27,USD,-1\n", "rates.csv:2: '-1' is no rate"),
        ("date,currency,rate\n2026-02-27,USD,nan\n", "rates.csv:2: 'nan' is no rate"),
    ],
)
def test_a_line_that_does_not_read_is_told_with_its_place(text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read_rates(text, "rates.csv")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 27), date(2026, 2, 27)),
        (date(2026, 3, 6), date(2026, 2, 27)),
        (date(2026, 3, 7), None),
        (date(2026, 2, 26), date(2026, 2, 20)),
        (date(2026, 2, 19), None),
    ],
)
def test_the_rate_is_of_the_day_or_of_at_most_seven_days_before(day: date, expected: date | None) -> None:
    found = read_rates(LONG, "rates.csv").into("EUR", 100, "USD", day)
    assert (found[1] if found else None) == expected


def test_two_foreign_currencies_are_converted_over_the_euro() -> None:
    found = read_rates(LONG, "rates.csv").into("GBP", 109.2, "USD", date(2026, 2, 27))
    assert found is not None
    assert (round(found[0], 6), found[1]) == (88, date(2026, 2, 27))


def verdict(one: str, two: str, rates: Rates | None, *, days: float = 0) -> tuple[str, str]:
    found = only(compared(claims("a", one) + claims("b", two, days=days), rates), "money_seized")
    return found.verdict, found.why


def test_a_sum_at_the_rate_of_the_day_is_the_same() -> None:
    assert verdict("€48.9 million seized", "$53.4 million seized", read_rates(LONG, "r")) == (
        "same",
        "USD 53.4 million is EUR 48.9 million at the rate of 2026-02-27: EUR 48.9 million is the same sum within 1%",
    )


def test_a_sum_near_it_is_rounded_and_one_farther_off_a_conflict_with_the_difference_told() -> None:
    rates = read_rates(LONG, "r")
    assert verdict("€49.7 million seized", "$53.4 million seized", rates)[0] == "rounding"
    found, why = verdict("€55 million seized", "$53.4 million seized", rates)
    assert found == "conflict"
    assert why.startswith("USD 53.4 million is EUR 48.9 million at the rate of 2026-02-27: ")
    assert "EUR 55 million and EUR 48.9 million stand side by side" in why


def test_a_bound_holds_a_converted_sum() -> None:
    assert verdict("more than €45 million seized", "$53.4 million seized", read_rates(LONG, "r"))[0] == "rounding"


def test_a_later_greater_sum_has_grown() -> None:
    found, why = verdict("€30 million seized", "$53.4 million seized", read_rates(LONG, "r"), days=3)
    assert found == "growth"
    assert "EUR 30 million at first, 3 days later EUR 48.9 million" in why


def test_without_a_rate_of_that_day_the_sums_stand_side_by_side_as_before() -> None:
    for rates in (None, read_rates("date,currency,rate\n2020-01-02,USD,1.1\n", "r"), read_rates(BANK[:14], "r")):
        assert verdict("€50.8 million seized", "$53.4 million seized", rates)[0] == "other_currency"


def test_the_file_of_the_settings_is_read_and_one_that_is_not_there_is_told(tmp_path: Path) -> None:
    file = tmp_path / "rates.csv"
    settings = read_settings({"BLOTTER_RATES": str(file)}, tmp_path)
    with pytest.raises(ConfigError, match=r"rates\.csv: the file of BLOTTER_RATES cannot be read"):
        rates_of(settings)
    file.write_text(LONG, encoding="utf-8")
    assert rates_of(settings) == read_rates(LONG, str(file))
    assert rates_of(replace(settings, rates=None)) is None
