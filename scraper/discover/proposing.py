"""A page of rows -> rules for reading it: which rows are releases, where address, title and date stand, how it goes on.

Each proposal is read back by `listing` before it counts. It fetches nothing and writes no YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from scraper.discover import going_on, listing, rows
from scraper.discover.finding import PRESS, pattern
from scraper.discover.rows import SAMPLE, Group
from scraper.errors import BadDate, ReadError
from scraper.model import Capture, Channel, ChannelKind, DateOrigin, Moment, Source
from scraper.text import dates, markup, urls
from scraper.text.markup import Element

LEAST = 3  # entries that a proposal reads back
TITLE = (10, 300)  # characters that the usual title has
HEADLINE = 20  # characters: of 184 article pages 2 hold an undated list of something else, with titles of 14 and 15
LONGEST_DATE = 80
AHEAD = timedelta(days=2)
RULES = (
    *("iso", "rfc822", "day-month-name-year", "month-name-day-year", "day-month-year", "month-day-year"),
    *("year-month-day", "%d.%m.%y", "%d-%m-%y", "%d/%m/%y", "%m/%d/%y", "epoch"),
)
_ORDERS = ({"day-month-year", "month-day-year"}, {"%d/%m/%y", "%m/%d/%y"})
_TITLED = re.compile(r"title|heading|headline|titel|titre|titulo|rubrik|overskrift|subject", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CALLED = re.compile(r"date|time|dat(?:um|o)|fecha|publi|posted|created|submitted|(?:\b|[_-])data(?![\w-])", re.I)
_ATTRIBUTES = ("time@datetime", "[data-date]@data-date", "abbr@title", "[content]@content")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Rules for a listing, and what they read on the page."""

    channel: Channel
    entries: int
    dated: int
    titles: float  # characters of the usual title


def listings(source: Source, capture: Capture) -> tuple[Proposal, ...]:
    """Rules for the rows of releases on a page, the best first; none where it has no such rows. Raises ParseKilled.

    Dated rows stand before undated ones, titles that read as headlines before labels, addresses named after the press
    before others, then the bigger group.
    """
    page = markup.document(capture.decoded, markup.charset(capture.header("content-type")))
    base = urls.join(capture.final_url, markup.pick(page, "base@href") or "") or capture.final_url
    found = [_proposal(source, page, base, group, capture) for group in rows.groups(page, base)]
    ranked = sorted((one for one in found if one is not None), key=_rank, reverse=True)
    return tuple(ranked)


def _rank(one: Proposal) -> tuple[object, ...]:
    pressing = PRESS.search(f"{one.channel.only} {one.channel.items}") is not None
    by_class = one.channel.items.startswith(".")
    return (one.dated * 2 > one.entries, one.titles >= HEADLINE, pressing, one.entries, one.titles, by_class)


def _proposal(source: Source, page: markup.Document, base: str, group: Group, capture: Capture) -> Proposal | None:
    address = _address(group, base)
    title = _title(group) if address else None
    if address is None or title is None:
        return None
    when = dated(
        {selector: rows.picked(group.rows[:SAMPLE], selector) for selector in (*_ATTRIBUTES, *rows.within(group.rows))},
        source,
        capture.captured_at,
    )
    fields = {"url": (address,), "title": (title,), **({"published": (when[0],)} if when else {})}
    channel = Channel(
        source=source.id,
        name="listing",
        kind=ChannelKind.LISTING,
        url=capture.url,
        items=group.selector,
        fields=fields,
        only=pattern(group.addresses),
        dates=(when[1],) if when else (),
        paging=going_on.paging(page, base),
    )
    return read_back(source, channel, capture)


def read_back(source: Source, channel: Channel, capture: Capture) -> Proposal | None:
    """What these rules read on the page they were made for; None where that is no list of releases."""
    try:
        entries = listing.entries(source, channel, capture).entries
    except ReadError:
        return None
    lengths = [len(entry.title or "") for entry in entries]
    if len(entries) < LEAST or not TITLE[0] <= median(lengths) <= TITLE[1]:
        return None
    known = sum(entry.published is not None for entry in entries)
    if not known and median(lengths) < HEADLINE:
        return None  # short and undated: a list of topics or offices
    if channel.dates and known < 0.7 * len(entries):
        undated = {name: rules for name, rules in channel.fields.items() if name != "published"}
        return read_back(source, replace(channel, fields=undated, dates=()), capture)
    return Proposal(channel, len(entries), known, median(lengths))


# -- address and title --------------------------------------------------------------------------------------------


def _address(group: Group, base: str) -> str | None:
    """The selector of the link that each row is about."""
    for selector in _link_selectors(group):
        found = rows.picked(group.rows, f"{selector}@href" if selector else "@href")
        right = [_same(stated, address, base) for stated, address in zip(found, group.addresses, strict=True)]
        if sum(right) >= 0.9 * len(right):
            return f"{selector}@href"
    return None


def _link_selectors(group: Group) -> Iterator[str]:
    link, row = group.links[0][0], group.rows[0]
    if link.identity == row.identity:
        yield ""
        return
    yield "a"
    for above in _between(link, row):
        marks = [f".{name}" for name in rows.names(above)] or ([above.tag] if above.tag in _HEADINGS else [])
        yield from (f"{mark} a" if above.identity != link.identity else f"a{mark}" for mark in marks)
    yield "td:nth-child(2) a"


def _between(link: Element, row: Element) -> Iterator[Element]:
    """The link and what stands around it, inside the row."""
    above: Element | None = link
    while above is not None and above.identity != row.identity:
        yield above
        above = above.parent


def _same(stated: str, address: str, base: str) -> bool:
    joined = urls.join(base, stated)
    return joined is not None and urls.canonical(joined) == address


def _title(group: Group) -> str | None:
    """The selector of the headline: a heading, what is called a title inside the link, the link, a title beside it."""
    link = group.links[0][0]
    inside = [selector for selector in rows.within([link]) if _TITLED.search(selector)]
    beside = [selector for selector in rows.within(group.rows) if _TITLED.search(selector)]
    own = next(_exact(group), None)
    candidates = (*_HEADINGS, *inside, *([own] if own is not None else []), *beside, "a@title")
    return next((selector for selector in candidates if _names(rows.picked(group.rows, selector))), None)


def _exact(group: Group) -> Iterator[str]:
    """Selectors that give the text of the link each row is about."""
    wanted = [link.text() for link, _ in group.links]
    yield from (one for one in _link_selectors(group) if rows.picked(group.rows, one) == wanted)


def _names(found: Sequence[str]) -> bool:
    """Whether these texts can be the names of so many pages: nearly all there, and no label on many of them."""
    given = [text for text in found if text]
    if len(given) < 0.9 * len(found) or len(set(given)) < 0.4 * len(given):
        return False
    return TITLE[0] <= median(map(len, given)) <= TITLE[1]


# -- dates --------------------------------------------------------------------------------------------------------


def dated(found: dict[str, list[str]], source: Source, now: datetime) -> tuple[str, str] | None:
    """Of the texts that each selector gives in the rows those that are their dates: (selector, rule), or None.

    Falling dates win over others: they tell the order of day and month, else there is none to tell. One date on every
    row is a template's, not the release's, unless it is of this week.
    """
    ranked: list[tuple[tuple[object, ...], str, str]] = []
    for selector, texts in found.items():
        tried = RULES if any(_may_be_date(text) for text in texts) else ()
        scores = {rule: _score([moment(text, rule, source) for text in texts], now) for rule in tried}
        top = max(scores.values(), default=())
        rules = [rule for rule, score in scores.items() if score == top]
        if top and not unsure(rules, source):
            called = CALLED.search(selector) is not None
            ranked.append(((*top, "@" in selector, called, -median(map(len, texts))), selector, rules[0]))
    best = max(ranked, key=lambda one: one[0], default=None)
    return (best[1], best[2]) if best else None


def unsure(rules: Sequence[str], source: Source) -> bool:
    """Whether these rules, which read the same texts, disagree on which number is the month, and no language tells."""
    return any(orders <= {*rules} for orders in _ORDERS) and not dates.day_first(_language(source))


def _may_be_date(text: str) -> bool:
    return 6 <= len(text) <= LONGEST_DATE and any(sign.isdigit() for sign in text)


def moment(text: str, rule: str, source: Source) -> Moment | None:
    if not _may_be_date(text):
        return None
    try:
        return dates.read(text, (rule,), zone=source.timezone, language=_language(source), origin=DateOrigin.LISTING)
    except BadDate:
        return None


def _language(source: Source) -> str | None:
    return source.languages[0] if source.languages else None


def _score(moments: Sequence[Moment | None], now: datetime) -> tuple[float, ...]:
    """How well these stand for the dates of rows, best the greatest; nothing for what they cannot be."""
    known = [moment.at for moment in moments if moment is not None]
    if len(known) < max(LEAST, 0.8 * len(moments)) or sum(at > now + AHEAD for at in known) > 0.1 * len(known):
        return ()
    varied = len(set(known)) > 1
    if not varied and now - known[0] > timedelta(days=7):
        return ()
    falling = sum(later >= earlier for later, earlier in pairwise(known)) / (len(known) - 1)
    fine = any(moment is not None and moment.precision in ("minute", "second") for moment in moments)
    return (varied, falling, len(known), fine)
