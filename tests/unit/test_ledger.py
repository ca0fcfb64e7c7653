"""An operation's figures sorted for reading: every quantity in one place, with all that is said of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from blotter.dossier import Dossier
from blotter.ledger import Ledger, ledger
from scraper.compare.claims import Claim, compared
from scraper.model import Bound, Figure, Operation

DAY = datetime(2026, 3, 3, tzinfo=UTC)


def claim(release: str, what: str, value: float, unit: str | None = None, party: str | None = None) -> Claim:
    figure = Figure(what, float(value), unit, Bound.EXACT, party, f"{value} {what}", (0, 5))
    at = DAY + timedelta(days=int(release))
    return Claim(figure, release, f"{release}-1", f"https://police.example/{release}", "police", at, at)


def sorted_out(*claims: Claim) -> Ledger:
    return ledger(Dossier(Operation("o1", "Lantern"), (), comparisons=compared(claims)))


def test_a_quantity_that_differs_stands_nowhere_else_and_shows_who_agrees() -> None:
    found = sorted_out(
        claim("1", "money_seized", 53.4e6, "USD"),
        claim("2", "money_seized", 53.4e6, "USD"),
        claim("3", "money_seized", 50.8e6, "EUR"),
        claim("4", "money_seized", 50.8e6, "EUR"),
    )
    (entry,) = found.differing
    assert not found.agreeing
    assert not found.checked
    assert [(value.words, len(value.claims)) for value in entry.values] == [
        ("USD 53.4 million", 2),
        ("EUR 50.8 million", 2),
    ]
    assert entry.found == "two currencies"
    assert len(entry.why) == 1


def test_what_grew_is_no_agreement_too() -> None:
    found = sorted_out(claim("1", "arrests", 40), claim("5", "arrests", 52), claim("6", "arrests", 52))
    assert not found.agreeing
    assert not found.differing
    assert [entry.found for entry in found.checked] == ["grew"]


def test_a_sum_that_does_not_add_up_stands_with_the_total_it_contradicts() -> None:
    found = sorted_out(
        claim("1", "arrests", 10),
        claim("2", "arrests", 10),
        claim("1", "arrests", 7, party="NL"),
        claim("1", "arrests", 6, party="DE"),
    )
    (entry,) = found.differing
    assert not found.agreeing
    assert {value.words for value in entry.values} == {"10", "7 (NL)", "6 (DE)"}


def test_a_sum_that_adds_up_says_so_beside_the_total_that_all_agree_on() -> None:
    found = sorted_out(
        claim("1", "arrests", 13),
        claim("2", "arrests", 13),
        claim("1", "arrests", 7, party="NL"),
        claim("1", "arrests", 6, party="DE"),
    )
    assert [entry.found for entry in found.checked] == ["adds up"]
    assert [value.words for entry in found.agreeing for value in entry.values] == ["13"]
