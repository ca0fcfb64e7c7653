"""What may stand in sources.yaml, key by key; the models are the file's documentation and its JSON Schema.

    agencies:
      - {id: politie_nl, name: Politie, country: NL, kind: police, aliases: [Politie.nl, Dutch police]}
    sources:
      - id: politie_nl
        name: Politie (Netherlands)
        agency: politie_nl
        home: https://www.politie.nl/nieuws
        languages: [nl]
        timezone: Europe/Amsterdam
        channels:
          - {kind: feed, name: news, url: "https://…/news.xml"}
        article: {title: h1, body: .text, drop: [.share]}
        expect: {entries: [1, 100], text: 120, silence: 14d}
        cadence: {every: 30m, gap: 2s}

Where a list of texts may stand, one text may stand alone. It reads no file and knows no lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from scraper.model import (
    Agency,
    AgencyKind,
    ArticleRules,
    Basis,
    Cadence,
    Channel,
    ChannelKind,
    Expectations,
    Files,
    Paging,
    Retention,
    Source,
    Window,
)
from scraper.sources.values import (
    COUNTRY,
    AdapterName,
    Address,
    Count,
    DateRules,
    Days,
    Duration,
    Elements,
    Gap,
    Header,
    Label,
    Language,
    Languages,
    Name,
    Often,
    Pattern,
    Patterns,
    Seen,
    Selectors,
    Size,
    Texts,
    Zone,
    port_of,
    unknown_key,
)
from scraper.text import jsonpath, markup

Place = tuple[str | int, ...]
FIELDS = (
    *("url", "key", "title", "summary", "published", "modified", "language"),  # of an entry
    *("lead", "body", "place", "topics", "case_numbers", "attachments", "links"),  # of an article, for inline channels
)
SAID = ("year", "month", "day", "language")  # named groups of `only`


class Block(BaseModel):
    """A mapping of known keys, each documented by the text below it."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, frozen=True)

    def mistakes(self) -> Iterator[tuple[Place, str]]:
        """What no single key tells. Yields (where, sentence)."""
        yield from ()


class AgencyBlock(Block):
    """Who publishes, or is credited by those who do."""

    id: Name
    """By which sources name it."""
    name: Label
    """As people write it."""
    country: str = Field(default="ZZ", pattern=COUNTRY)
    """ISO 3166 alpha-2, or EU, INT, ZZ (unknown)."""
    kind: AgencyKind = AgencyKind.UNKNOWN
    """What it is; where an origin is looked for, police, prosecutor and agency stand before wire and news."""
    aliases: Texts = ()
    """Names that credit lines use: "Politie.nl", "Dutch police"."""

    def made(self) -> Agency:
        return Agency(self.id, self.name, self.country, self.kind, self.aliases)


class PagingBlock(Block):
    """How a channel goes on: a query parameter that grows, or a link to follow."""

    parameter: str | None = None
    """Query parameter that counts: page, offset."""
    start: Size = 0
    """What it is on the first page."""
    step: Count = 1
    """By how much it grows from page to page."""
    next: str | None = None
    """Listing: CSS selector of the link. JSON: path of a flag that says "this was the last", or of the next address."""
    limit: Count = 4
    """Pages that one poll reads at most."""

    def made(self) -> Paging:
        return Paging(self.parameter, self.start, self.step, self.next, self.limit)


class WindowBlock(Block):
    """A channel that answers for a span of days."""

    since: str
    """Query parameter for the first day."""
    until: str
    """Query parameter for the last day."""
    days: Annotated[Days, Field(ge=1)] = 14
    """Days that one question spans."""
    format: str = "%Y%m%d"
    """How a day is written, as in strptime."""
    overlap: Days = 2
    """Days read again each time, for what came late or was edited."""

    def made(self) -> Window:
        return Window(self.since, self.until, self.days, self.format, self.overlap)


class ChannelBlock(Block):
    """One place where a source announces."""

    kind: ChannelKind
    """In what form it announces; state is JSON embedded in a page's script."""
    name: Name
    """Its name within the source: rss, newsroom."""
    url: Address
    """Its address."""
    items: str = ""
    """Listing: CSS selector of one row. JSON: path of the list; "" where the whole answer is the list."""
    variable: str | None = None
    """State: the script variable that holds the JSON (window.SERVER_DATA), or the script's id (#__NEXT_DATA__)."""
    fields: dict[str, Texts] = Field(default_factory=dict)
    """What to take from each item: url, key, title, summary, published, modified, language; of inline channels also
    lead, body, place, topics, case_numbers, attachments, links. Each by CSS ("css" its text, "css@href" an attribute)
    or by JSON paths (location.name, tags[]), also inside a text ("https://…/{id}"); the first that finds something
    wins, and an empty list takes nothing."""
    only: Pattern | None = None
    """Regular expression: entries with another address are not ours. The named groups year, month, day and language,
    as in (?P<year>\\d{4}), take from an address what the entry itself does not say."""
    where: dict[str, Pattern] = Field(default_factory=dict)
    """Regular expressions by path or selector: items where that says something else, or nothing, are not ours."""
    inline: bool = False
    """The item is the whole article; its page is not visited."""
    dates: DateRules = ()
    """iso, epoch, epoch-day, time-tag, rfc822, day-month-name-year, month-name-day-year, day-month-year,
    day.month.year, month-day-year, in-one-order, year-month-day, or strptime patterns."""
    paging: PagingBlock | None = None
    """How it goes on after its first page."""
    window: WindowBlock | None = None
    """Which days to ask for, where it wants to be told."""
    accept: Header | None = None
    """Accept header, where the site wants one."""
    language: Language | None = None
    """ISO 639-1 code of what it announces, where the source has several."""
    day: str | None = None
    """Listing: CSS selector of the headings that state the day of the rows below them, where the rows state none."""

    def mistakes(self) -> Iterator[tuple[Place, str]]:
        """What each key alone cannot tell: it depends on the channel's kind. Yields (where, sentence)."""
        if self.kind is ChannelKind.LISTING and not self.items:
            yield ("items",), "a listing needs the CSS selector of its rows"
        if self.kind is ChannelKind.STATE and not self.variable:
            yield ("variable",), "a state channel needs the script variable that holds its JSON"
        for name in sorted(re.compile(self.only or "").groupindex.keys() - set(SAID)):
            yield ("only",), unknown_key(name, SAID)
        for place, text in self._rules():
            try:
                self._check()(text)
            except ValueError as error:
                yield place, str(error)
        for name in sorted(self.fields.keys() - set(FIELDS)):
            yield ("fields", name), unknown_key(name, FIELDS)

    def _rules(self) -> Iterator[tuple[Place, str]]:
        yield from (((name,), rule) for name in ("items", "day") if (rule := getattr(self, name)))
        for name, rules in self.fields.items():
            yield from ((("fields", name), rule) for rule in rules)
        yield from ((("where", path), path) for path in self.where)
        if self.paging and self.paging.next:
            yield ("paging", "next"), self.paging.next

    def _check(self) -> Callable[[str], None]:
        return markup.check_selector if self.kind is ChannelKind.LISTING else jsonpath.check

    def made(self, source: str) -> Channel:
        plain: dict[str, Any] = {name: getattr(self, name) for name in type(self).model_fields}
        paging, window = self.paging.made() if self.paging else None, self.window.made() if self.window else None
        return Channel(**{**plain, "source": source, "paging": paging, "window": window})


class ArticleBlock(Block):
    """Where the parts of an article stand on its page: CSS selectors, the first that finds something wins."""

    title: Selectors = ()
    """The headline."""
    lead: Selectors = ()
    """The paragraph that stands apart above the body."""
    body: Elements = ()
    """What holds the paragraphs; without one the generic reader looks for the main text."""
    published: Selectors = ()
    """When it was published ("time@datetime" for an attribute)."""
    modified: Selectors = ()
    """When it was last changed."""
    place: Selectors = ()
    """The place it is about."""
    topics: Selectors = ()
    """Its subject words, one for each element."""
    drop: Elements = ()
    """Furniture inside the body."""
    dates: DateRules = ()
    """How its dates are written: as in a channel."""
    case_numbers: Patterns = ()
    """Regular expressions for the office's own numbers; without one those that a text calls a case's are read."""
    until: date | None = None
    """These rules read captures made before this day; newer rules follow in the list."""
    longest: bool = False
    """Of the elements that `body` selects only the one with the most text, where blurbs bear the same class."""

    def made(self) -> ArticleRules:
        return ArticleRules(**{name: getattr(self, name) for name in type(self).model_fields})


class ExpectBlock(Block):
    """What a healthy look is like; outside of it the source is suspect and nothing is stored."""

    entries: tuple[Size, Count] = (1, 1000)
    """[least, most] entries of one poll."""
    text: Size = 40
    """Characters that an article has at least."""
    silence: Duration = timedelta(days=14)
    """`sources health` says so where nothing new has come for longer than this."""

    dated: float = Field(default=0.0, ge=0.0, le=1.0)
    """Share of a page's entries that state a date, at least; what is usual is learned."""
    since: date | None = None
    """What is usual is learned from looks of this day on; set it where a page has changed and is right as it is now."""

    def made(self) -> Expectations:
        return Expectations(self.entries[0], self.entries[1], self.text, self.silence, self.dated, self.since)


class CadenceBlock(Block):
    """How often we look."""

    every: Often = timedelta(minutes=30)
    """Time between two polls of a channel."""
    gap: Gap = timedelta(seconds=2)
    """Least time between two requests to one host."""
    full_read: Count = 24
    """After so many polls the channel is read whole, without asking whether it has changed."""
    visits: Size = 25
    """Article pages fetched per poll at most."""

    def made(self) -> Cadence:
        return Cadence(self.every, self.gap, self.full_read, self.visits)


class BasisBlock(Block):
    """On what the rules rest."""

    confidence: Literal["recorded", "code", "probed", "listed"] = "listed"
    """On recorded pages, another reader's code, someone's probe, or a mere list."""
    seen: Seen = ""
    """The newest evidence: "2026-08"."""
    tried_live: bool = False
    """Whether whoever wrote the rules saw them work on the live site."""
    note: str = ""
    """What else one should know of it."""

    def made(self) -> Basis:
        return Basis(self.confidence, self.seen, self.tried_live, self.note.strip())


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, dict) else value


Articles = Annotated[
    tuple[ArticleBlock, ...],
    BeforeValidator(_one_or_many, json_schema_input_type=ArticleBlock | list[ArticleBlock]),
]


class SourceBlock(Block):
    """One press room as we watch it."""

    id: Name
    """By which commands and exports name it; it never changes."""
    name: Label
    """As people write it."""
    agency: str | None = None
    """Id of an agency above; without one the source publishes under its own name."""
    home: Address
    """Address of the press room."""
    languages: Languages = Field(min_length=1)
    """ISO 639-1 codes, the usual one first."""
    timezone: Zone
    """Zone of the dates that are written without one."""
    enabled: bool = True
    """Whether it is looked at."""
    adapter: AdapterName = "standard"
    """The module of scraper.adapters that reads it."""
    channels: tuple[ChannelBlock, ...] = Field(min_length=1)
    """Where it announces."""
    article: Articles = ()
    """Where the parts of its articles stand; a list where the pages have changed over time."""
    expect: ExpectBlock = ExpectBlock()
    """What a healthy look is like."""
    cadence: CadenceBlock = CadenceBlock()
    """How often it is looked at, and how gently."""
    retention: Retention = Retention.KEEP
    """Whether a release is kept or its words are forgotten once it is withdrawn."""
    grace: Duration = timedelta(days=3)
    """How long a page may be missing before it counts as withdrawn."""
    basis: BasisBlock = BasisBlock()
    """On what these rules rest."""
    ports: tuple[Annotated[int, Field(ge=1, le=65535)], ...] = (80, 443)
    """Ports that may be connected to."""
    query_identifies: bool = False
    """Every query parameter belongs to a page's identity (policia.es ?ID=)."""
    files: Files = Files.PDF
    """Which files that its articles name are fetched and kept; the others, images too, stay addresses."""
    leaves: Texts = ()
    """Hosts whose pages are left to their own press room, where a redirect leads there (fbi.gov to justice.gov)."""

    def mistakes(self) -> Iterator[tuple[Place, str]]:
        """What no single key tells. Yields (where, sentence)."""
        if self.expect.entries[0] > self.expect.entries[1]:
            yield ("expect", "entries"), "the least is more than the most"
        seen: set[str] = set()
        for index, channel in enumerate(self.channels):
            here = ("channels", index)
            if channel.name in seen:
                yield (*here, "name"), f'two channels are named "{channel.name}"'
            seen.add(channel.name)
            if (port := port_of(channel.url)) is not None and port not in self.ports:
                yield (*here, "url"), f"port {port} is not connected to unless `ports` of the source names it"
            yield from (((*here, *place), what) for place, what in channel.mistakes())

    def made(self, agency: Agency) -> Source:
        return Source(
            id=self.id,
            name=self.name,
            agency=agency,
            home=self.home,
            languages=self.languages,
            timezone=self.timezone,
            channels=tuple(channel.made(self.id) for channel in self.channels),
            article=tuple(rules.made() for rules in self.article),
            adapter=self.adapter,
            enabled=self.enabled,
            expect=self.expect.made(),
            cadence=self.cadence.made(),
            retention=self.retention,
            grace=self.grace,
            basis=self.basis.made(),
            ports=self.ports,
            query_identifies=self.query_identifies,
            files=self.files,
            leaves=self.leaves,
        )
