"""What scraper.compare.claims says about figures of one operation that stand side by side."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from scraper.compare.claims import Agreement, Claim, Comparison, compared, disagreements
from scraper.compare.claims.totals import adds
from scraper.compare.figures import figures
from scraper.model import Bound, Figure

DAY = datetime(2026, 3, 1, 9, tzinfo=UTC)


def claims(release: str, text: str, *, days: float = 0, source: str | None = None, language: str = "en") -> list[Claim]:
    at = DAY + timedelta(days=days)
    url = f"https://{release}.example/release"
    return [
        Claim(figure, release, f"{release}/1", url, source or release, at, at) for figure in figures(text, language)
    ]


def only(comparisons: tuple[Comparison, ...], what: str) -> Comparison:
    (comparison,) = [comparison for comparison in comparisons if comparison.what == what]
    return comparison


def verdict(one: str, two: str, what: str, *, days: float = 0, source: str | None = None) -> tuple[str, str]:
    found = only(compared(claims("a", one, source=source) + claims("b", two, days=days, source=source)), what)
    return found.verdict, found.why


def test_two_releases_agree() -> None:
    assert verdict("288 arrests", "Police arrested 288 suspects", "arrests") == ("same", "two releases agree: 288")


def test_three_releases_agree() -> None:
    told = [claim for name in "abc" for claim in claims(name, "288 arrests")]
    assert only(compared(told), "arrests").why == "3 releases agree: 288"


def test_one_release_that_says_two_things_says_which_may_be_a_part() -> None:
    people, cars = (compared(claims("a", text)) for text in ("9 arrests. 4 arrests.", "9 vehicles, 4 vehicles."))
    assert (only(people, "arrests").verdict, only(cars, "vehicles").verdict) == ("part", "unclear")


def test_a_bound_and_its_number_are_one_figure_rounded() -> None:
    found, why = verdict("more than 50 million euros seized", "€50.8 million seized", "money_seized")
    assert found == Agreement.ROUNDING
    assert '"more than 50 million euros" fits EUR 50.8 million' in why


def test_a_bound_far_below_is_not_taken_for_the_same() -> None:
    assert verdict("more than 20 arrests", "288 arrests", "arrests")[0] == "unclear"


@pytest.mark.parametrize(
    ("language", "added"),
    [
        ("en", "Two more arrests were made on Friday."),
        ("de", "Zwei weitere Verdächtige wurden festgenommen."),
        ("nl", "De politie heeft twee andere verdachten aangehouden."),
        ("fr", "Deux autres personnes ont été interpellées."),
        ("da", "Politiet har anholdt to mere."),
    ],
)
def test_what_was_added_is_no_total_of_its_own(language: str, added: str) -> None:
    before = claims("a", "Police arrested 14 suspects.", source="police")
    after = claims("b", added, days=17, source="police", language=language)
    found = only(compared(before + after), "arrests")
    assert (found.verdict, "counts only what was added: it may come on top of 14 or be a part of it" in found.why) == (
        "part",
        True,
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Han sido detenidas seis personas y otras once están siendo investigadas."),
        ("de", "Festgenommen wurden sechs Personen, gegen fünf Personen und weitere elf wird ermittelt."),
    ],
)
def test_what_is_added_to_a_number_adds_nothing_to_the_one_before_it(language: str, text: str) -> None:
    first, *_ = figures(text, language)
    assert (first.value, adds(first)) == (6, False)
    assert not any(figure.text.endswith(("otras", "weitere")) for figure in figures(text, language))


def test_a_bound_adds_nothing() -> None:
    bounds = (("more than 12 arrests", "en"), ("más de 12 detenidos", "es"), ("mere end 12 anholdte", "da"))
    for text, language in bounds:
        (figure,) = figures(text, language)
        assert not adds(figure), text


def test_two_currencies_stand_side_by_side_and_neither_is_corrected() -> None:
    found = compared(claims("a", "€50.8 million seized") + claims("b", "The operation netted $53.4 million."))
    pair = only(found, "money_seized")
    assert pair.verdict == "other_currency"
    assert pair.why == (
        "EUR 50.8 million and USD 53.4 million stand side by side: they may be one sum in two currencies; "
        "neither is corrected"
    )
    assert {claim.figure.unit for claim in pair.claims} == {"EUR", "USD"}
    assert disagreements(found) == (pair,)


def test_two_currencies_far_apart_are_unclear() -> None:
    assert verdict("€5 million seized", "$53.4 million seized", "money_seized")[0] == "unclear"


def test_a_sum_given_in_both_currencies_at_once_is_one_sum() -> None:
    found = only(compared(claims("a", "Police seized €50.8 million ($53.4 million).")), "money_seized")
    assert (found.verdict, len(found.claims)) == ("same", 2)


@pytest.mark.parametrize(
    ("days", "source", "one", "two", "expected"),
    [
        (0, None, "288 arrests", "270 arrests", "conflict"),
        (0, None, "288 arrests", "52 arrests", "unclear"),
        (3, None, "179 arrests", "288 arrests", "growth"),
        (3, "same", "288 arrests", "270 arrests", "conflict"),
        (3, None, "288 arrests", "270 arrests", "unclear"),
        (0, None, "6,558 arrests", "6,500 arrests", "rounding"),
        (0, None, "6,558 arrests", "6,658 arrests", "conflict"),
        (0, None, "31 vehicles", "30 vehicles", "unclear"),
        (0, None, "288 arrests", "about 288 arrests", "rounding"),
        (0, None, "more than 6,600 arrests", "6,558 arrests", "conflict"),
        (3, None, "raids in 9 countries", "raids in 12 countries", "unclear"),  # who took part is no news
        (3, "same", "two more vehicles", "31 vehicles", "growth"),  # of vehicles there is no total to add to
    ],
)
def test_two_numbers(days: float, source: str | None, one: str, two: str, expected: str) -> None:
    what = next((what for what in ("vehicles", "countries") if what in one), "arrests")
    assert verdict(one, two, what, days=days, source=source)[0] == expected


def test_growth_tells_both_numbers_and_the_days_between() -> None:
    assert verdict("179 arrests", "288 arrests", "arrests", days=3) == ("growth", "179 at first, 3 days later 288")


def test_sums_of_two_offices_have_not_grown_where_an_operation_has_no_one_total() -> None:
    one, two = "€62,500 in cash was found.", "€118,000 in cash was found."
    assert verdict(one, two, "cash", days=2)[0] == "unclear"
    assert verdict(one, two, "cash", days=2, source="same")[0] == "growth"


def test_on_one_stated_day_nothing_grows() -> None:
    """A day is the instant it begins: against a time on that very day it looks twelve hours and more older."""
    midnight = [replace(claim, day=DAY.date()) for claim in claims("a", "179 arrests", days=-0.5)]
    evening = [replace(claim, day=DAY.date()) for claim in claims("b", "288 arrests", days=0.4)]
    assert only(compared(midnight + evening), "arrests").verdict == "unclear"
    morrow = [replace(claim, day=(DAY + timedelta(days=1)).date()) for claim in evening]
    assert only(compared(midnight + morrow), "arrests").verdict == "growth"


def test_what_states_no_date_is_not_told_to_be_later() -> None:
    """Seen three days after another's publication it read "43 arrests at first, 3 days later 41"."""
    dated, seen = claims("a", "179 arrests"), claims("b", "288 arrests", days=3)
    undated = [replace(claim, published=None) for claim in seen]
    told = only(compared(dated + undated), "arrests")
    assert (told.verdict, "later" in told.why) == ("unclear", False)
    before = [replace(claim, published=None) for claim in dated]
    assert only(compared(before + seen), "arrests").verdict == "unclear"


def test_numbers_by_country_that_add_up_say_so() -> None:
    text = (
        "311 arrests were made. 14 people were arrested in the Netherlands. Others were arrested in the United States "
        "(161), the United Kingdom (58), Germany (49), Austria (12), France (8), Switzerland (4), Poland (3) "
        "and Brazil (2)."
    )
    found = only(compared(claims("a", text)), "arrests")
    assert (found.verdict, found.why) == ("same", "14 + 161 + 58 + 49 + 12 + 8 + 4 + 3 + 2 = 311, the total claimed")
    assert len(found.claims) == 10


def test_numbers_by_country_that_exceed_the_total_conflict_with_the_difference() -> None:
    text = "20 arrests were made. Arrests were made in Germany (15) and Austria (9)."
    found = only(compared(claims("a", text)), "arrests")
    assert (found.verdict, found.why) == ("conflict", "15 + 9 = 24, 4 more than the 20 claimed")


def test_one_country_is_a_part_of_the_total() -> None:
    found = only(compared(claims("a", "288 arrests") + claims("b", "In Germany, 52 people were arrested.")), "arrests")
    assert found.verdict == "part"
    assert "52 of the 288 claimed (DE)" in found.why


def test_two_countries_numbers_are_not_compared() -> None:
    text = "In Germany, 52 people were arrested. In Austria, 9 people were arrested."
    assert compared(claims("a", text)) == ()


def test_a_part_inside_one_release_is_no_conflict() -> None:
    text = "Police seized 850 kg of drugs in total. In one car 20 kg of drugs were found."
    assert only(compared(claims("a", text)), "drugs").verdict == "part"


def test_prison_terms_and_loose_sums_are_never_set_against_each_other() -> None:
    one = claims("a", "He was sentenced to 12 years in prison. The firm has $5 million.")
    two = claims("b", "She was sentenced to 3 years in prison. The house has $9 million.")
    assert compared(one + two) == ()


def test_the_order_of_the_claims_does_not_matter() -> None:
    given = claims("a", "288 arrests, €50.8 million seized") + claims("b", "270 arrests, more than €50 million seized")
    assert compared(given) == compared(given[::-1])


def test_the_time_of_capture_stands_in_for_a_missing_date() -> None:
    figure = Figure("arrests", 5, None, Bound.EXACT, None, "5 arrests", (0, 9))
    claim = Claim(figure, "a", "a/1", "https://a.example/", "a", None, DAY)
    assert claim.at == DAY
