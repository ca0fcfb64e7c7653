"""Dates as they were stated, read by named rules: the instant, how precise it is, in which zone, in whose words.

Nothing is guessed: what no rule of the source reads is a BadDate. `find` looks for dates in running text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from html import unescape
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from scraper.errors import BadDate
from scraper.model import DateOrigin, Moment, Precision, Span
from scraper.text import months

_FIRST_YEAR, _LAST_YEAR = 1900, 2199  # outside it is a placeholder ("0001-01-01"), not a date
_LONGEST = 300  # characters that a date field may have; more is a paragraph


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date's parts as written: wall clock time, precision, and the offset where one was stated."""

    clock: datetime  # naive
    precision: Precision
    offset: timezone | None = None


_Rule = Callable[[str, str | None], _Stated | None]


def read(text: str, rules: tuple[str, ...], *, zone: str, language: str | None, origin: DateOrigin) -> Moment:
    """The moment that `text` states, by the first of `rules` that reads it; raises BadDate with a sentence.

    Rules: "iso" (2026-11-17T10:30:00+01:00, parts of it too), "epoch" (seconds or milliseconds, in a <time> too),
    "epoch-day" (an epoch that only means a day), "time-tag" (`<time datetime="…">`), "rfc822", "day-month-name-year",
    "month-name-day-year" (in words of `language` or English), "day-month-year" (17.11.2026, 17-11-2026, 17/11/2026),
    "day.month.year" (with dots only), "month-day-year" (11/17/2026, 11-17-2026), "in-one-order" (either, where only one
    order makes a date), "year-month-day" (2026-11-17, 2026/11/17, 2026.11.17), or a strptime pattern with a year in it.
    From the names on they are found among other words too, with or without a time. Times without an offset are local in
    `zone` (IANA); in the hour that a clock change repeats the first pass is meant. A day is the instant it begins.
    """
    raw = " ".join(unescape(text).split()) if "&" in text else " ".join(text.split())
    if len(raw) <= _LONGEST:
        for rule in rules:
            stated = _read_one(raw, rule, language)
            if stated is not None:
                return _moment(stated, zone, raw, origin)
    raise BadDate(f'"{raw[:80]}" is no date by the rules {", ".join(rules) or "(none)"}; add the rule that reads it')


def find(text: str, language: str | None, zone: str, origin: DateOrigin) -> tuple[tuple[Moment, Span], ...]:
    """The dates with a year in running text, in order, each with its span; months alone ("March 2026") too.

    Numbers alone are read as 2026-11-17 and 17.11.2026, and as 17-11-2026 or 17/11/2026 where `language` writes the
    day first; elsewhere 17/11/2026 and 11/17/2026, where only one order makes a date. Times are left out: "3 May 2026,
    10.30 kg" is no half past ten. `zone` is a Moment's: IANA, or an offset.
    """
    found: list[tuple[Moment, Span]] = []
    taken = 0
    if not _YEARLIKE.search(text):
        return ()
    for match in _running(language).finditer(text):
        stated = _stated_in(match, language)
        if stated is not None and match.start() >= taken:
            found.append((_moment(stated, zone, match.group(), origin), match.span()))
            taken = match.end()
    return tuple(found)


def in_numbers(language: str | None) -> tuple[str, str]:
    """The rules that read dates in numbers wherever `language` is written: with dots the day is first everywhere."""
    return ("day-month-year" if day_first(language) else "day.month.year", "in-one-order")


def day_first(language: str | None) -> bool:
    """Whether 02/03/2026 is the second of March where this language is written."""
    return language in _DAY_FIRST_LANGUAGES


def states_zone(text: str, rules: tuple[str, ...], language: str | None) -> bool:
    """Whether a date that `read` reads says in which zone it is, as "+01:00", "GMT" or an epoch do."""
    readings = (_read_one(text, rule, language) for rule in rules)
    first = next((stated for stated in readings if stated is not None), None)
    return first is not None and first.offset is not None


@cache
def complaint(rule: str) -> str | None:
    """What is wrong with a rule, as a sentence for whoever wrote it; None for a rule that can be used."""
    if rule in _RULES:
        return None
    if "%" not in rule:
        return f'"{rule}" is no date rule; known are {", ".join(_RULES)}, or a strptime pattern such as %d-%m-%Y %H:%M'
    if not re.search(r"%[YyGcxD]", rule):
        return f'the pattern "{rule}" has no year (%Y)'
    if "%Z" in rule:
        return f'the pattern "{rule}" reads a zone name (%Z), which says no offset; use %z'
    try:
        datetime(2026, 11, 17, tzinfo=UTC).strptime("x", rule)
    except ValueError as error:
        return None if "does not match" in str(error) else f'the pattern "{rule}" cannot be used: {error}'
    return None


def _read_one(raw: str, rule: str, language: str | None) -> _Stated | None:
    reader = _RULES.get(rule)
    if reader is not None:
        return reader(raw, language)
    return _by_pattern(raw, rule) if complaint(rule) is None else None


def _moment(stated: _Stated, zone: str, raw: str, origin: DateOrigin) -> Moment:
    where = stated.offset or zone_named(zone)
    at = stated.clock.replace(tzinfo=where).astimezone(UTC)
    return Moment(at, stated.precision, _offset_name(stated.offset) if stated.offset else zone, raw, origin)


def zone_named(name: str) -> tzinfo:
    """The zone of a Moment: an IANA name or an offset such as `+02:00`; UTC where neither reads."""
    try:
        if offset := re.fullmatch(r"([+-])(\d\d):?(\d\d)", name, re.ASCII):
            sign, hours, minutes = offset.groups()
            ahead = timedelta(hours=int(hours), minutes=int(minutes))
            return timezone(ahead if sign == "+" else -ahead)
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def day_of(moment: Moment | None) -> date | None:
    """The day that a moment states, in its own zone; None of a mere month or year."""
    if moment is None or moment.precision in (Precision.MONTH, Precision.YEAR):
        return None
    return moment.at.astimezone(zone_named(moment.zone)).date()


def _offset_name(offset: timezone) -> str:
    seconds = int(offset.utcoffset(None).total_seconds())
    if not seconds:
        return "UTC"
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02}:{minutes:02}"


def _build(year: int, month: int, day: int, time: _Time | None, precision: Precision) -> _Stated | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        if time is None:
            return _Stated(datetime(year, month, day), precision)  # noqa: DTZ001 - the zone follows in _moment
        return _Stated(datetime(year, month, day, *time.clock), time.precision, time.offset)  # noqa: DTZ001
    except ValueError:
        return None  # 31 June, 25:00


# -- times of day -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Time:
    clock: tuple[int, int, int]
    precision: Precision
    offset: timezone | None


_ZONE = r"(?P<zone>Z|[+-]\d{2}(?::?\d{2})?|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?|UT|CES?T|MES?Z|[ECMP][SD]T)"
_HOURS = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_HOURS |= {"CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "Z": 0, "UT": 0, "UTC": 0, "GMT": 0}
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?")


def _offset(name: str | None) -> timezone | None:
    if name is None:
        return None
    if name.upper() in _HOURS:
        return timezone(timedelta(hours=_HOURS[name.upper()]))
    match = _OFFSET.fullmatch(name.upper())
    if match is None:
        return None
    span = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(-span if match[1] == "-" else span) if span < timedelta(days=1) else None


def _time(match: re.Match[str]) -> _Time | None:
    """The time of day in a match with the groups hour, minute, second, half and zone."""
    groups = match.groupdict()
    if groups.get("hour") is None:
        return None
    hour, half = int(groups["hour"]), (groups.get("half") or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else 99  # "13 pm" reads as nothing
    second = groups.get("second")
    precision = Precision.SECOND if second else Precision.MINUTE
    return _Time((hour, int(groups["minute"]), int(second or 0)), precision, _offset(groups["zone"]))


# -- the rules ----------------------------------------------------------------------------------------------------

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{1,2})"
    r"(?:(?:T|t| )(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)? ?"
    rf"(?:{_ZONE})?)?)?)?",
    re.IGNORECASE,
)
_RFC822 = re.compile(
    r"(?:[^\W\d]+\.?,? )?(?P<day>\d{1,2})[ -](?P<name>[^\W\d]+)\.?[ -](?P<year>\d{4}|\d{2}) "
    rf"(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?::(?P<second>\d{{2}}))?(?: ?{_ZONE})?(?: \([^)]*\))?",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"(?:<time\b[^>]*>)?(?:(\d{9,10})(?:\.\d+)?|(\d{12,13}))(?:</time>)?", re.IGNORECASE)
_TIME_TAG = re.compile(r"""<time\b[^>]*\bdatetime\s*=\s*["']?([^"'>]+)["']?[^>]*>([^<]*)""", re.IGNORECASE)
_TIME = (
    r"(?:,?\s*(?:[-–—|·]\s*)?(?:om|at|um|klo|kl\.?|à|(?:alle )?ore|alle|a las|às|(?:o )?godz\.?)?\s*"
    r"(?P<hour>\d{1,2})\s?[:.hu]\s?(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?!\d|[./-]\d{4})"
    rf"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?:\s*(?:uur|uhr|hrs?|h)\b)?(?:\s*\(?{_ZONE}\b\)?)?)?"
)


def _iso(raw: str, language: str | None) -> _Stated | None:
    match = _ISO.fullmatch(raw)
    if match is None:
        return None
    month, day = match["month"], match["day"]
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return _build(int(match["year"]), int(month or 1), int(day or 1), _time(match), precision)


def _epoch(raw: str, language: str | None) -> _Stated | None:
    match = _EPOCH.fullmatch(raw)
    if match is None:
        return None
    seconds = int(match[1]) if match[1] else int(match[2]) // 1000
    clock = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    return _Stated(clock, Precision.SECOND, UTC) if clock.year <= _LAST_YEAR else None


def _epoch_day(raw: str, language: str | None) -> _Stated | None:
    stated = _epoch(raw, language) if raw.isdigit() else None
    return stated and _Stated(stated.clock.replace(hour=0, minute=0, second=0), Precision.DAY)


def _time_tag(raw: str, language: str | None) -> _Stated | None:
    match = _TIME_TAG.search(raw)
    return (_iso(match[1].strip(), language) or _epoch(match[2].strip(), language)) if match else None


def _rfc822(raw: str, language: str | None) -> _Stated | None:
    match = _RFC822.fullmatch(raw)
    number = months.month(match["name"], language) if match else None
    if match is None or number is None:
        return None
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year < 50 else 1900  # RFC 5322 §4.3
    return _build(year, number, int(match["day"]), _time(match), Precision.MINUTE)


def _named(order: Callable[[str | None], re.Pattern[str]]) -> _Rule:
    """The one date of its kind in a field that may say more around it ("Updated May 5, 2023"); two are none."""

    def rule(raw: str, language: str | None) -> _Stated | None:
        if not _YEARLIKE.search(raw):
            return None
        found = {stated for match in order(language).finditer(raw) if (stated := _by_name(match, language))}
        return found.pop() if len(found) == 1 else None

    return rule


def _by_name(match: re.Match[str], language: str | None) -> _Stated | None:
    name = match["name"]
    number = int(name) if name.isdecimal() else months.month(name, language)
    return _build(int(match["year"]), number, int(match["day"]), _time(match), Precision.DAY) if number else None


_DAY = r"(?<![\d.,/-])(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_YEARLIKE = re.compile(r"\d{4}")  # every date with a month's name has one, and hardly a line does: a tenth of the time


@cache
def _day_first(language: str | None) -> re.Pattern[str]:
    name = rf"(?P<name>{months.pattern(language)})"
    return re.compile(rf"{_DAY}[\s-]*(?:de |of )?{name}(?![^\W\d])\.?,?[\s-]*(?:del? )?{_YEAR}{_TIME}", re.IGNORECASE)


@cache
def _month_first(language: str | None) -> re.Pattern[str]:
    name = rf"\b(?P<name>{months.pattern(language)})"
    return re.compile(
        rf"{name}\b\.?\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d),?\s+{_YEAR}{_TIME}",
        re.IGNORECASE,
    )


_PARTS = {"day": r"(?P<day>\d{1,2})", "month": r"(?P<name>\d{1,2})", "year": _YEAR}


def _numbers(order: str, separators: str) -> re.Pattern[str]:
    first, second, third = (_PARTS[part] for part in order.split("-"))
    numbers = rf"(?<![\w.,/-]){first}(?P<sep>[{separators}]) ?{second}(?P=sep) ?{third}(?![\d/-]|\.\d)"
    return re.compile(rf"{numbers}(?: r\.)?{_TIME}", re.IGNORECASE)  # "17.11.2026 r.": Polish


def _numbered(order: str, separators: str) -> _Rule:
    pattern = _numbers(order, separators)
    return _named(lambda _: pattern)


_EITHER = _numbers("day-month-year", "./-")


def _in_one_order(raw: str, language: str | None) -> _Stated | None:
    """The one date that the numbers of a field make in whatever order; 02/03/2026 makes two, and so is none."""
    parts = [(int(each["year"]), int(each["day"]), int(each["name"]), _time(each)) for each in _EITHER.finditer(raw)]
    orders = ((year, *numbers, time) for year, one, two, time in parts for numbers in ((one, two), (two, one)))
    found = {_build(*order, Precision.DAY) for order in orders} - {None}
    return found.pop() if len(found) == 1 else None


def _by_pattern(raw: str, pattern: str) -> _Stated | None:
    try:
        clock = datetime.strptime(raw, pattern)  # noqa: DTZ007 - the zone follows in _moment
    except ValueError:
        return None
    if not _FIRST_YEAR <= clock.year <= _LAST_YEAR:
        return None
    offset = clock.utcoffset()
    stated_offset = timezone(offset) if offset is not None else None
    return _Stated(clock.replace(tzinfo=None, microsecond=0), _precision(pattern), stated_offset)


def _precision(pattern: str) -> Precision:
    steps = (("[ScTXs]", Precision.SECOND), ("[MHIR]", Precision.MINUTE), ("[djxDFu]", Precision.DAY))
    for letters, precision in (*steps, ("[mbB]", Precision.MONTH)):
        if re.search(f"%-?{letters}", pattern):
            return precision
    return Precision.YEAR


_RULES: dict[str, _Rule] = {
    "iso": _iso,
    "epoch": _epoch,
    "epoch-day": _epoch_day,
    "time-tag": _time_tag,
    "rfc822": _rfc822,
    "day-month-name-year": _named(_day_first),
    "month-name-day-year": _named(_month_first),
    "day-month-year": _numbered("day-month-year", "./-"),
    "day.month.year": _numbered("day-month-year", "."),
    "month-day-year": _numbered("month-day-year", "/-"),
    "in-one-order": _in_one_order,
    "year-month-day": _numbered("year-month-day", "./-"),
}
RULES = tuple(_RULES)

# -- running text -------------------------------------------------------------------------------------------------

_DAY_FIRST_LANGUAGES = frozenset(["nl", "de", "fr", "es", "it", "pt", "da", "no", "nb", "nn", "sv", "fi", "pl"])


@cache
def _running(language: str | None) -> re.Pattern[str]:
    name = months.pattern(language)
    separators = "[./-]" if day_first(language) else "[./]"  # 17-11-2026 in English: a file's number, as often
    return re.compile(
        r"(?<![\w./-])(?:(?P<iso>\d{4}-\d{2}-\d{2})"
        rf"|(?P<dmy>\d{{1,2}}(?P<sep>{separators})\d{{1,2}}(?P=sep)\d{{4}})"
        rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?\s+(?:de |of )?(?P<n1>{name})\b\.?,?\s+(?:del? )?(?P<y1>\d{{4}})"
        rf"|(?P<n2>{name})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
        rf"|(?P<n3>{name})\b\.?,?\s+(?:del? |of )?(?P<y3>\d{{4}}))(?![\w/-]|[.,]\d)",
        re.IGNORECASE,
    )


def _stated_in(match: re.Match[str], language: str | None) -> _Stated | None:
    if match["iso"]:
        return _iso(match["iso"], language)
    if match["dmy"]:
        if match["sep"] != "." and not day_first(language):
            return _in_one_order(match["dmy"], language)
        day, month, year = (int(part) for part in match["dmy"].split(match["sep"]))
        return _build(year, month, day, None, Precision.DAY)
    for name, day_group, year_text in _named_groups(match):
        number = months.month(name, language)
        if number:
            precision = Precision.DAY if day_group else Precision.MONTH
            return _build(int(year_text), number, int(day_group or 1), None, precision)
    return None


def _named_groups(match: re.Match[str]) -> Iterator[tuple[str, str | None, str]]:
    for name, day, year in (("n1", "d1", "y1"), ("n2", "d2", "y2"), ("n3", None, "y3")):
        if match[name]:
            yield match[name], match[day] if day else None, match[year]
