"""The nouns of a source: who publishes where, and by which rules its channels and pages are read.

Written by people as sources.yaml; `scraper.sources` checks that file and makes these. Values only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from scraper.model.gathered import Agency

CLOCKS_DIFFER = timedelta(minutes=5)  # at most, of machines that book turns together; more, and one was set back


class ChannelKind(StrEnum):
    FEED = "feed"
    LISTING = "listing"
    SITEMAP = "sitemap"
    JSONAPI = "jsonapi"
    STATE = "state"  # JSON embedded in a page's script


@dataclass(frozen=True, slots=True)
class Paging:
    """How a channel goes on: a query parameter that grows, or a link to follow."""

    parameter: str | None = None
    start: int = 0
    step: int = 1
    next: str | None = None  # CSS selector of the link, or JSON path of a flag that says "last"
    limit: int = 4  # pages a normal poll reads at most


@dataclass(frozen=True, slots=True)
class Window:
    """A channel that answers for a span of days: the query parameters and how many days one question may cover."""

    since: str  # parameter name
    until: str
    days: int = 14
    format: str = "%Y%m%d"
    overlap: int = 2  # days read again each time, for what was published late or edited


@dataclass(frozen=True, slots=True)
class Channel:
    """One place where a source announces."""

    source: str
    name: str
    kind: ChannelKind
    url: str
    items: str = ""  # CSS selector of a row, or JSON path of the list
    variable: str | None = None  # STATE: the script variable that holds the JSON
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # entry or article field -> selectors or paths
    only: str | None = None  # regular expression: entries with another URL are not ours; its groups say what a URL says
    where: Mapping[str, str] = field(default_factory=dict)  # selector or path -> expression that its text must match
    inline: bool = False  # the item itself is the whole article: no visit
    dates: tuple[str, ...] = ()  # strptime patterns or the words iso, epoch, rfc822, month-day-year …
    paging: Paging | None = None
    window: Window | None = None
    accept: str | None = None
    language: str | None = None
    day: str | None = None  # listing: CSS selector of the headings that state the day of the rows below them


@dataclass(frozen=True, slots=True)
class ArticleRules:
    """Where the parts of an article stand on the page: CSS selectors, the first that finds something wins."""

    title: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    published: tuple[str, ...] = ()  # "css" reads the text, "css@name" the attribute
    modified: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()  # furniture inside the body
    dates: tuple[str, ...] = ()
    case_numbers: tuple[str, ...] = ()  # regular expressions
    until: date | None = None  # these rules read captures made before this day; newer rules follow in the list
    longest: bool = False  # of the elements that `body` selects only the one with the most text


@dataclass(frozen=True, slots=True)
class Expectations:
    """What a healthy look at this source is like; outside of it the source is suspect and no cursor moves."""

    entries_min: int = 1
    entries_max: int = 1000
    text_min: int = 40  # characters of an article
    silence: timedelta = timedelta(days=14)
    dated: float = 0.0  # share of a page's entries that state a date, at least
    since: date | None = None  # looks before this day are no measure: the page was changed, and a person says rightly


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often we look."""

    every: timedelta = timedelta(minutes=30)
    gap: timedelta = timedelta(seconds=2)  # between two requests to one host
    full_read: int = 24  # every so many polls without validators: is a 304 honest?
    visits: int = 25  # article pages fetched per poll at most


class Files(StrEnum):
    """Which files that an article names are fetched and kept; the others stay addresses."""

    NONE = "none"
    PDF = "pdf"
    ALL = "all"


class Retention(StrEnum):
    KEEP = "keep"
    FORGET_ON_WITHDRAWAL = "forget_on_withdrawal"


@dataclass(frozen=True, slots=True)
class Basis:
    """On what the rules rest: how sure, from captures of when, and whether Blotter's people saw it work."""

    confidence: str  # recorded, code, probed, listed
    seen: str  # "2026-08"
    tried_live: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One press room as we watch it."""

    id: str
    name: str
    agency: Agency
    home: str
    languages: tuple[str, ...]
    timezone: str
    channels: tuple[Channel, ...]
    article: tuple[ArticleRules, ...] = ()
    adapter: str = "standard"  # the module of scraper.adapters that reads it
    enabled: bool = True
    expect: Expectations = Expectations()
    cadence: Cadence = Cadence()
    retention: Retention = Retention.KEEP
    grace: timedelta = timedelta(days=3)  # how long a page may be missing before it counts as withdrawn
    basis: Basis = Basis("listed", "")
    ports: tuple[int, ...] = (80, 443)
    query_identifies: bool = False  # every query parameter belongs to a page's identity (policia.es ?ID=)
    files: Files = Files.PDF
    leaves: tuple[str, ...] = ()  # hosts whose pages are left to their own press room, where a redirect leads there
