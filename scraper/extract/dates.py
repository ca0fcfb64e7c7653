"""When an article was published: every statement on the page, in order of trust. Unknown rather than wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from scraper.errors import BadDate
from scraper.extract.notices import LABEL, is_published, is_stamp, published
from scraper.model import DateOrigin, Moment, Precision
from scraper.text import dates, months, weekdays
from scraper.text.markup import Document, Element, pick_all

GENERAL = ("iso", "rfc822", "day-month-name-year", "month-name-day-year", "year-month-day")
_FINENESS = {Precision.YEAR: 0, Precision.MONTH: 1, Precision.DAY: 2, Precision.MINUTE: 3, Precision.SECOND: 4}
_AHEAD = timedelta(days=2)  # a page may be dated for tomorrow in its own zone, not for next year
_TYPO = timedelta(days=3)
_ZONED = (DateOrigin.FEED, DateOrigin.API)  # a list's `datetime` is a placeholder too often: noon, UTC, on every row
# Two zones differ by quarters of an hour, one at least; what states no seconds may leave out some.
_QUARTER, _ZONES_APART, _MINUTE = timedelta(minutes=15), timedelta(hours=14), timedelta(minutes=1)
_DIGIT = re.compile(r"\d")
_VISIBLE_LONGEST = 70  # characters of an element that states a date and little else
_VISIBLE_ELEMENTS = "time, p, span, div, li, dd, td, small, h2, h3, h4, h5"
_REGIONS = ("article", "main", "[role=main]", "#content", "body")


@dataclass(frozen=True, slots=True)
class Reader:
    """How dates are read here: the source's rules, zone and language, and until when a date can be true."""

    rules: tuple[str, ...]
    zone: str
    language: str | None
    captured_at: datetime | None = None

    def read(self, text: str, origin: DateOrigin, rules: tuple[str, ...] | None = None) -> Moment | None:
        """The moment that a text states, or None where it reads as no date or cannot be true."""
        try:
            moment = dates.read(text, rules or self.all_rules, zone=self.zone, language=self.language, origin=origin)
        except BadDate:
            return None
        return moment if self.believable(moment) else None

    def believable(self, moment: Moment) -> bool:
        return self.captured_at is None or moment.at <= self.captured_at + _AHEAD

    def states_zone(self, moment: Moment) -> bool:
        return dates.states_zone(moment.raw, self.all_rules, self.language)

    @property
    def all_rules(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.rules, *GENERAL, *dates.in_numbers(self.language))))


def stated(text: str, zone: str, language: str | None) -> Moment | None:
    """The moment that somebody states beside a text, in its language or in any; None for what may mean two days."""
    readers = (Reader(("%Y%m%d",), zone, said) for said in (language, None))
    named = next((moment for each in readers if (moment := each.read(text, DateOrigin.IMPORT))), None)
    if named is not None:
        return named
    found = [moment for moment, _ in dates.find(text, language, zone, DateOrigin.IMPORT)]
    return found[0] if len(found) == 1 else None


def best(moments: Iterable[Moment | None]) -> Moment | None:
    """The most trusted statement; a later one that says the same day more precisely is preferred to it.

    Behind one that is as precise as any nothing is asked for.
    """
    known = (moment for moment in moments if moment is not None)
    first = next(known, None)
    if first is None or first.precision is Precision.SECOND:
        return first
    finer = [moment for moment in known if _fineness(moment) > _fineness(first) and _agree(first, moment)]
    return max(finer, key=_fineness, default=first)


def zoned(stated: Moment | None, claimed: Moment | None, reader: Reader) -> Moment | None:
    """What the page states, or what its channel claims where that alone names the zone of the time.

    A page's "10:30" may be any zone's, and the source's zone is often a guess. What is not apart as two zones are is
    another event, midnight in a feed is a day without a time, and the page's own hour called GMT says no more than it.
    """
    if stated is None or claimed is None or not (_timed(stated) and _timed(claimed)):
        return stated
    apart, told = claimed.at - stated.at, _clock(claimed)
    zones_apart = _QUARTER <= abs(apart) <= _ZONES_APART and apart % _QUARTER < _MINUTE
    if claimed.origin not in _ZONED or not zones_apart or reader.states_zone(stated):
        return stated
    no_better = told.time() == time.min or (not told.utcoffset() and told.time() == _clock(stated).time())
    return stated if no_better or not reader.states_zone(claimed) else claimed


def _clock(moment: Moment) -> datetime:
    return moment.at.astimezone(dates.zone_named(moment.zone)).replace(second=0, microsecond=0)


def _timed(moment: Moment) -> bool:
    return _fineness(moment) > _FINENESS[Precision.DAY]


def seen(visibly: Moment | None, leading: Moment | None, by_url: Moment | None) -> list[Moment | None]:
    """What is visible, then what the address says; the other way round where they are days apart.

    The date that a text begins with is the day on which it was written: any day in the address is preferred to it. Of
    351 pages of one press office 10 were put up one to three days after that date, and 11 begin with a wrong year or
    another day's date; the address tells the office's own date of all but one.
    """
    dated = by_url is not None and by_url.precision is Precision.DAY
    apart = visibly and by_url and dated and abs(visibly.at - by_url.at) > _TYPO
    first = [by_url] if apart or (dated and not visibly) else []
    return [*first, visibly, leading, by_url]


def by_selectors(document: Document, selectors: Sequence[str], reader: Reader) -> Moment | None:
    """The first selector that leads to a date; among several elements the tersest text."""
    for selector in selectors:
        origin = DateOrigin.META if selector.lstrip().startswith("meta") else DateOrigin.VISIBLE
        for text in sorted(pick_all(document, selector), key=len):
            if moment := reader.read(text, origin):
                return moment
    return None


def statements(document: Document) -> list[tuple[str, str | None]]:
    """The short texts with a number in the page's main part, each with its `datetime` attribute if it has one."""
    region = next((found for css in _REGIONS if (found := document.first(css))), document)
    stamped = ((element, element.attribute("datetime")) for element in region.all(_VISIBLE_ELEMENTS))
    numbered = ((element, stamp) for element, stamp in stamped if _DIGIT.search(element.content + (stamp or "")))
    texts = ((element, element.terse(_VISIBLE_LONGEST), stamp) for element, stamp in numbered)
    return [
        (_labelled(element, text), stamp)
        for element, text, stamp in texts
        if text is not None and _DIGIT.search(text + (stamp or ""))
    ]


def visible(stated: Sequence[tuple[str, str | None]], reader: Reader) -> Moment | None:
    """The first of these texts that is a date and little else, unless it says when the page was changed."""
    for text, stamp in stated:
        if is_stamp(text) or any(_of_somebody(text[: number.start()]) for number in _DIGIT.finditer(text)):
            continue
        text = published(text)
        moment = reader.read(stamp, DateOrigin.VISIBLE) if stamp else None
        moment = moment or reader.read(text, DateOrigin.VISIBLE)
        words = 0 if _IN_NUMBERS.search(text) else 1 if _CALLED.match(text) else 2  # a month's name is one of them
        if moment and (stamp or not _says_more(text, words)):
            return moment
    return None


# What a date is told of where a word for since, missing, born or seen leads up to it.
_SOMEBODY = re.compile(
    r"\b(?:since|sinds|seit|depuis|desde|dal|sedan|siden|od|missing|vermist|vermisst|disparue?|desaparecid[oa]|"
    r"scompars[oa]|försvunn[ae]n?|savnet|forsvundet|zagin\w+|born|geboren|née?|nacid[oa]|nat[oa]|nascid[oa]|född|født|"
    r"urodzon[ya]|seen|gezien|gesehen|vue?|vist[oa]|sedd|sett?|set|widzian[ya])\b[\s:,.]*"
    rf"(?:(?:[^\W\d]{{1,4}}|{months.pattern(None)}|{'|'.join(weekdays.NAMES)})\b[\s:,.]*){{0,3}}$",
    re.IGNORECASE,
)


def _of_somebody(before: str) -> bool:
    """Whether what stands before a date says that it is not the text's own: "Vermisst seit", "Last seen on"."""
    near = before[-_VISIBLE_LONGEST:]
    return bool(_SOMEBODY.search(near)) and not is_published(near)


# Without a month's name no other word may stand beside a date: "Geboren 12.03.1985", "Aktenzeichen 12-03-2026".
_IN_NUMBERS = re.compile(r"\d([./-]) ?\d\d?\1 ?\d")
_CALLED = re.compile(r"[^\d:]+:")
_TERMS = ("dt", "th", "label")


def _labelled(element: Element, text: str) -> str:
    """The text with what it is called: "Geboren:" before a <span>, the <dt> of a <dd>, the cell before it."""
    tag, before = element.before
    called = before.endswith(":") or tag in _TERMS or (element.tag == tag == "td") or _of_somebody(before)
    return f"{before} {text}" if called and len(before) <= _VISIBLE_LONGEST else text


def changed(stated: Sequence[tuple[str, str | None]], reader: Reader) -> Moment | None:
    """When the page says that it was changed: "Laatst gewijzigd op: 29 januari 2026"."""
    stamps = (stamp or text for text, stamp in stated if is_stamp(text))
    return next((moment for text in stamps if (moment := reader.read(text, DateOrigin.VISIBLE))), None)


def leading(paragraphs: Sequence[str], reader: Reader) -> Moment | None:
    """The date that a text begins with: "January 15, 2019 (SAINT PAUL) — …"."""
    for above, paragraph in zip(("", *paragraphs), paragraphs[:5], strict=False):
        for moment, span in dates.find(paragraph[:120], reader.language, reader.zone, DateOrigin.VISIBLE):
            # A short line in which a word stands before it is of something else: "Geboren 12.03.1985".
            opens = not paragraph[: span[0]].strip() or len(paragraph) > _VISIBLE_LONGEST
            own = opens and not _of_somebody(f"{above} {paragraph[: span[0]]}")
            if span[0] <= 12 and own and moment.precision is Precision.DAY and reader.believable(moment):
                return moment
    return None


_IN_URL = (
    re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2}|[^\W\d_]{3,9})[/-](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"/(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"[/-](?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d\d|[^\W\d_]{3,9})/"),
)


def in_url(url: str, reader: Reader) -> Moment | None:
    """The day, or else the month, that an address holds: /2019/01/15_…, /2026/augusti/22/…."""
    for pattern in _IN_URL:
        if match := pattern.search(url):
            for text in _url_texts(match):
                if moment := reader.read(text, DateOrigin.URL, ("iso", "day-month-name-year", "%B %Y")):
                    return moment
    return None


def _url_texts(match: re.Match[str]) -> Iterator[str]:
    parts = match.groupdict()
    year, month, day = parts["year"], parts["month"], parts.get("day")
    if month.isdigit():
        yield f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
    elif day:
        yield f"{int(day)} {month} {year}"


def _says_more(text: str, words: int) -> bool:
    """Whether an element holds more words than so many beside the date, its label and the day of the week."""
    rest = LABEL.sub("", re.sub(r"\d[\d:.,+ -]*", "", text))
    return len(re.findall(r"[^\W\d_]{3,}", rest)) > words


def _fineness(moment: Moment) -> int:
    return _FINENESS[moment.precision]


def _agree(rough: Moment, fine: Moment) -> bool:
    """Whether a finer statement lies inside the rough one (one day of slack: zones)."""
    spans = {Precision.YEAR: 366, Precision.MONTH: 31, Precision.DAY: 1}
    days = spans.get(rough.precision)
    return days is not None and timedelta(0) <= fine.at - rough.at < timedelta(days=days)
