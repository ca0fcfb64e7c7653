"""Stated dates: every way of writing that the sources use, and what must never be guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import BadDate
from scraper.model import DateOrigin, Moment, Precision
from scraper.text import dates, months


def read(text: str, *rules: str, zone: str = "Europe/Amsterdam", language: str | None = None) -> Moment:
    return dates.read(text, rules, zone=zone, language=language, origin=DateOrigin.FEED)


@pytest.mark.parametrize(
    ("text", "rule", "wanted", "precision", "zone"),
    [
        ("2025-11-30 15:03:00", "iso", "2025-11-30T14:03:00", "second", "Europe/Amsterdam"),
        ("2026-08-22 9:48:12 +02:00", "iso", "2026-08-22T07:48:12", "second", "+02:00"),
        ("2024-08-07T22:06:46.123Z", "iso", "2024-08-07T22:06:46", "second", "UTC"),
        ("2024-08-07T22:06-0330", "iso", "2024-08-08T01:36:00", "minute", "-03:30"),
        ("2026-08-07", "iso", "2026-08-06T22:00:00", "day", "Europe/Amsterdam"),
        ("2026-08", "iso", "2026-07-31T22:00:00", "month", "Europe/Amsterdam"),
        ("2026", "iso", "2025-12-31T23:00:00", "year", "Europe/Amsterdam"),
        ("1770127688", "epoch", "2026-02-03T14:08:08", "second", "UTC"),
        ("1770127688000", "epoch", "2026-02-03T14:08:08", "second", "UTC"),
        ('<time datetime="x">1723068406</time>\n', "epoch", "2024-08-07T22:06:46", "second", "UTC"),
        ('<time datetime="2024-08-07T22:06:46+00:00">x</time>', "time-tag", "2024-08-07T22:06:46", "second", "UTC"),
        ("1723032000", "epoch-day", "2024-08-06T22:00:00", "day", "Europe/Amsterdam"),
        ("Tue, 29 Sep 2026 15:08:44 +0200", "rfc822", "2026-09-29T13:08:44", "second", "+02:00"),
        ("29 Sep 26 15:08 EST", "rfc822", "2026-09-29T20:08:00", "minute", "-05:00"),
        ("17-11-2026 10:30", "%d-%m-%Y %H:%M", "2026-11-17T09:30:00", "minute", "Europe/Amsterdam"),
        ("Fri, 08/07/2026", "%a, %m/%d/%Y", "2026-08-06T22:00:00", "day", "Europe/Amsterdam"),
        ("2026-08-22 9:48:12 +02:00", "%Y-%m-%d %H:%M:%S %z", "2026-08-22T07:48:12", "second", "+02:00"),
    ],
)
def test_each_rule_reads_its_writing(text: str, rule: str, wanted: str, precision: str, zone: str) -> None:
    moment = read(text, rule)
    assert moment.at == datetime.fromisoformat(wanted).replace(tzinfo=UTC)
    assert (moment.precision, moment.zone, moment.origin) == (Precision(precision), zone, DateOrigin.FEED)


@pytest.mark.parametrize(
    ("text", "language", "rule", "wanted"),
    [
        ("Gepubliceerd op: 27 maart 2026", "nl", "day-month-name-year", "2026-03-27 00:00"),
        ("06 december 2024", "nl", "day-month-name-year", "2024-12-06 00:00"),
        ("Publish date 25 Jun 2015", "en", "day-month-name-year", "2015-06-25 00:00"),
        ("17Nov2026", "de", "day-month-name-year", "2026-11-17 00:00"),
        ("11 Sept 2026", "en", "day-month-name-year", "2026-09-11 00:00"),
        ("30 June 2021|PRESS RELEASE", "en", "day-month-name-year", "2021-06-30 00:00"),
        ("30 December 2024, 7:51am", "en", "day-month-name-year", "2024-12-30 07:51"),
        ("3rd of May 2026 at 12:05 a.m.", "en", "day-month-name-year", "2026-05-03 00:05"),
        ("4. März 2026, 14:30 Uhr", "de", "day-month-name-year", "2026-03-04 14:30"),
        ("1er août 2026 à 10h30", "fr", "day-month-name-year", "2026-08-01 10:30"),
        ("12 de marzo de 2026", "es", "day-month-name-year", "2026-03-12 00:00"),
        ("2 maggio 2026", "it", "day-month-name-year", "2026-05-02 00:00"),
        ("2 de março de 2026", "pt", "day-month-name-year", "2026-03-02 00:00"),
        ("den 17 november 2026 kl. 10.30", "sv", "day-month-name-year", "2026-11-17 10:30"),
        ("28. oktober 2026 kl. 11.42", "da", "day-month-name-year", "2026-10-28 11:42"),
        ("onsdag 3. desember 2026 kl. 09.05", "no", "day-month-name-year", "2026-12-03 09:05"),
        ("28. lokakuuta 2026 14.30", "fi", "day-month-name-year", "2026-10-28 14:30"),
        ("17. oktober 2026", "da", "day-month-name-year", "2026-10-17 00:00"),
        ("5 października 2026", "pl", "day-month-name-year", "2026-10-05 00:00"),
        ("August 7, 2026", "en", "month-name-day-year", "2026-08-07 00:00"),
        ("Tuesday, May 2, 2023", "en", "month-name-day-year", "2023-05-02 00:00"),
        ("Aug 07 2026", "en", "month-name-day-year", "2026-08-07 00:00"),
        ("di 17 nov 2026 10:30", "nl", "rfc822", "2026-11-17 10:30"),
    ],
)
def test_month_names_of_every_language(text: str, language: str, rule: str, wanted: str) -> None:
    moment = read(text, rule, language=language)
    assert moment.at.astimezone(ZoneInfo("Europe/Amsterdam")).strftime("%Y-%m-%d %H:%M") == wanted
    assert moment.raw == text


@pytest.mark.parametrize(
    ("text", "rule", "wanted"),
    [
        ("17.11.2026", "day-month-year", "2026-11-17 00:00 day"),
        ("17. 11. 2026", "day-month-year", "2026-11-17 00:00 day"),
        ("17.11.2026, 10:30 Uhr", "day-month-year", "2026-11-17 10:30 minute"),
        ("17.11.2026 | 10:30", "day-month-year", "2026-11-17 10:30 minute"),
        ("Pressemitteilung vom 17.11.2026 um 9.05 Uhr", "day-month-year", "2026-11-17 09:05 minute"),
        ("17.11.2026 klo 10.30", "day.month.year", "2026-11-17 10:30 minute"),
        ("17.11.2026 kl. 10.30", "day-month-year", "2026-11-17 10:30 minute"),
        ("17.11.2026 r., godz. 10:30", "day-month-year", "2026-11-17 10:30 minute"),
        ("17-11-2026 10:30:05", "day-month-year", "2026-11-17 10:30 second"),
        ("Publié le 17/11/2026 à 10 h 30", "day-month-year", "2026-11-17 10:30 minute"),
        ("17/11/2026 10h30", "day-month-year", "2026-11-17 10:30 minute"),
        ("17/11/2026 alle ore 10:30", "day-month-year", "2026-11-17 10:30 minute"),
        ("17/11/2026 - 10:30 h.", "day-month-year", "2026-11-17 10:30 minute"),
        ("Publicerad 2026-11-17 kl. 10.30", "year-month-day", "2026-11-17 10:30 minute"),
        ("Pressmeddelande, 2026/11/17", "year-month-day", "2026-11-17 00:00 day"),
        ("Fri, 11/17/2026 - 4:05 p.m.", "month-day-year", "2026-11-17 16:05 minute"),
        ("17/11/2026 10:30", "in-one-order", "2026-11-17 10:30 minute"),
        ("11/17/2026 4:05 p.m.", "in-one-order", "2026-11-17 16:05 minute"),
        ("11-17-2026", "in-one-order", "2026-11-17 00:00 day"),
        ("17.11.2026", "in-one-order", "2026-11-17 00:00 day"),
        ("11/11/2026", "in-one-order", "2026-11-11 00:00 day"),
    ],
)
def test_dates_in_numbers(text: str, rule: str, wanted: str) -> None:
    moment = read(text, rule)
    assert f"{moment.at.astimezone(ZoneInfo('Europe/Amsterdam')):%Y-%m-%d %H:%M} {moment.precision}" == wanted


def test_which_number_is_the_month_is_told_by_dots_or_the_language() -> None:
    order = [dates.in_numbers(language) for language in ("de", "pt", "sv", "en", None, "hu")]
    assert order == [("day-month-year", "in-one-order")] * 3 + [("day.month.year", "in-one-order")] * 3


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("17-11-2026 10:30", ("iso", "rfc822", "epoch", "day-month-name-year", "month-name-day-year")),
        ("20261117", ("iso", "epoch")),
        ("0001-01-01T00:00:00", ("iso",)),
        ("31 June 2026", ("day-month-name-year",)),
        ("23 Janaury 2025.", ("day-month-name-year",)),
        ("Published 3 May 2023, updated 5 May 2023", ("day-month-name-year",)),
        ("3 May 2023 13:00pm", ("day-month-name-year",)),
        ("Tue, 29 Sep 2026 15:08:44 XYZ", ("rfc822",)),
        ("2026-11-17T25:00:00", ("iso",)),
        ("99999999999999", ("epoch",)),
        ("17 nov", ("%d %b",)),
        ("yesterday", ()),
        ("11/17/2026", ("day-month-year", "day.month.year")),
        ("17/11/2026", ("day.month.year", "month-day-year")),
        ("02.03.2026", ("month-day-year", "in-one-order")),
        ("02/03/2026", ("in-one-order",)),
        ("02/03/2026, 17/11/2026", ("in-one-order",)),
        ("17/17/2026", ("in-one-order",)),
        ("17/11/2026 - 19/11/2026", ("in-one-order",)),
        ("17.11.26", ("day-month-year",)),
        ("17.11/2026", ("day-month-year",)),
        ("Version 17.11.2026.1", ("day-month-year",)),
        ("3.17.11.2026", ("day-month-year",)),
        ("17.11.2026 - 19.11.2026", ("day-month-year",)),
        ("2026-11-17 - 2026-11-19", ("year-month-day",)),
        ("Dnr 2026-11-1734", ("year-month-day",)),
        ("2026-11-17 " + "x" * 400, ("day-month-name-year",)),
    ],
)
def test_nothing_is_guessed(text: str, rules: tuple[str, ...]) -> None:
    with pytest.raises(BadDate, match="is no date by the rules"):
        read(text, *rules)


def test_the_first_rule_that_reads_wins() -> None:
    assert read("02/03/2026", "%m/%d/%Y", "%d/%m/%Y").at.astimezone(ZoneInfo("Europe/Amsterdam")).month == 2


def test_the_hours_of_a_clock_change() -> None:
    assert read("2026-10-25 02:30:00", "iso").at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # the first of two
    assert read("2026-03-29 02:30:00", "iso").at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)  # an hour that was not
    assert read("2026-07-01 12:00:00", "iso").at.hour == 10
    assert read("2026-01-01 12:00:00", "iso").at.hour == 11


CLOCKS = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30))  # noqa: DTZ001 - hypothesis wants them naive


@given(CLOCKS, st.sampled_from(["Europe/Oslo", "America/Lima"]))
def test_iso_reads_back_what_python_writes(clock: datetime, zone: str) -> None:
    moment = read(clock.isoformat(timespec="seconds"), "iso", zone=zone)
    first = clock.replace(microsecond=0, tzinfo=ZoneInfo(zone), fold=0)  # of two, as what is written does not say which
    assert moment.at == first.astimezone(UTC)


DAYS = ("2026", "-11", "-17", "17-11-2026", "17 November 2026", "Nov. 5, 2026", "1763370000")
TIMES = ("T10:30", " 10:30", ":59", "Z", "+01:00", " p.m.", " ")


@given(st.lists(st.sampled_from(DAYS + TIMES), max_size=4).map("".join) | st.text(max_size=60))
def test_any_text_is_a_moment_or_a_bad_date(text: str) -> None:
    try:
        moment = read(text, *dates.RULES, "%d-%m-%Y")
    except BadDate:
        return
    assert moment.at.tzinfo is UTC


@pytest.mark.parametrize(
    ("rule", "told"),
    [("bogus", "is no date rule"), ("%d %B", "has no year"), ("%d %Y %Z", "zone name"), ("%Y %Q", "cannot be used")],
)
def test_a_rule_that_cannot_work_is_told(rule: str, told: str) -> None:
    assert told in (dates.complaint(rule) or "")


@pytest.mark.parametrize("rule", [*dates.RULES, "%d-%m-%Y %H:%M", "%Y%m%d"])
def test_a_rule_that_works_is_not(rule: str) -> None:
    assert dates.complaint(rule) is None


def test_dates_in_running_text_with_their_places() -> None:
    text = "Op 17-11-2026 en 3 mei 2025, in maart 2024; versie 1.2.2026.5 niet. Zie 2026-01-02 en 5.12.2025."
    found = dates.find(text, "nl", "Europe/Amsterdam", DateOrigin.VISIBLE)
    assert [text[start:end] for _, (start, end) in found] == [
        "17-11-2026",
        "3 mei 2025",
        "maart 2024",
        "2026-01-02",
        "5.12.2025",
    ]
    assert found[2][0].precision is Precision.MONTH


@pytest.mark.parametrize(
    ("zone", "begins"),
    [("+02:00", "2025-05-02T22:00"), ("-03:30", "2025-05-03T03:30"), ("UTC", "2025-05-03T00:00"), ("+99:99", None)],
)
def test_dates_in_text_begin_in_the_zone_that_the_release_was_dated_in(zone: str, begins: str | None) -> None:
    """Feeds state an offset and no zone."""
    ((moment, _),) = dates.find("Held on 3 May 2025.", "en", zone, DateOrigin.VISIBLE)
    assert moment.at == datetime.fromisoformat(begins or "2025-05-03T00:00").replace(tzinfo=UTC)


def test_numbers_alone_are_no_date_where_the_order_is_unsure() -> None:
    found = dates.find("On May 5, 2023 or 05-06-2023, 10.30 kg", "en", "UTC", DateOrigin.VISIBLE)
    assert [moment.raw for moment, _ in found] == ["May 5, 2023"]


def test_numbers_alone_are_a_date_where_only_one_order_makes_one() -> None:
    text = "On 17/11/2026, 11/18/2026 or 02/03/2026; file 17-11-2026"
    for language in ("en", None, "nl"):
        found = [moment for moment, _ in dates.find(text, language, "UTC", DateOrigin.VISIBLE)]
        sure = ["17/11/2026", "11/18/2026"] if language != "nl" else ["17/11/2026", "02/03/2026", "17-11-2026"]
        assert [moment.raw for moment in found] == sure
        assert {moment.at.day for moment in found} <= {17, 18, 2}


def test_no_month_word_means_two_months() -> None:
    everywhere: dict[str, set[int]] = {}
    for language in months.LANGUAGES:
        for word, number in months.months(language).items():
            everywhere.setdefault(word, set()).add(number)
    assert {word: numbers for word, numbers in everywhere.items() if len(numbers) > 1} == {}
    assert all(set(months.months(language).values()) == set(range(1, 13)) for language in months.LANGUAGES)
