"""The path over a make-believe world: the real fetcher and readers, before a store that keeps next to nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from scraper import adapters, compare, pipeline
from scraper.errors import BlotterError
from scraper.fetch import Fetcher
from scraper.model import (
    Agency,
    ArticleRules,
    Cadence,
    Capture,
    Channel,
    ChannelState,
    Entry,
    Expectations,
    FileOutcome,
    FileVisit,
    Habits,
    Outcome,
    Past,
    Poll,
    Recalled,
    Request,
    Source,
    Visit,
    Written,
)
from scraper.model.backfill import Backfill
from scraper.ports import Parts
from scraper.reading import Inline, Reader
from tests.security.outside import NOW, SITE, Outside, Page

HOME = f"http://{SITE}/"
SOURCE = Source(
    "press",
    "Press",
    Agency("press", "Press", "ZZ"),
    HOME,
    ("en",),
    "UTC",
    (),
    article=(ArticleRules(title=("h1",), body=("main",)),),
    expect=Expectations(entries_min=0, entries_max=5000, text_min=0),
    cadence=Cadence(gap=timedelta(0), visits=5000),
    ports=(80, 443, 8443),
)
RELEASE = (
    "<html><head>{head}</head><body><h1>Boat found</h1><main><p>Officers found a boat.</p>{more}</main></body></html>"
)


@dataclass
class Shelf:
    """A store that takes everything for new and keeps nothing but what the next step needs."""

    entries: list[Entry] = field(default_factory=list)
    attached: list[FileVisit] = field(default_factory=list)
    faults: list[BlotterError] = field(default_factory=list)

    def channel_state(self, source: str, channel: str) -> ChannelState:
        return ChannelState(polls=1)

    def news(self, source: str, entries: Sequence[Entry]) -> frozenset[str]:
        return frozenset(entry.url for entry in entries)

    def recall(self, source: str, channel: str, offered: Sequence[Entry], since: date | None) -> Recalled:
        addresses = self.news(source, offered)
        return Recalled(unseen=addresses, unheard=addresses)

    def record_poll(self, poll: Poll) -> int:
        self.entries += poll.entries
        self.faults += [poll.fault] if poll.fault else []
        return len(poll.entries)

    def visits(self, source: str, now: datetime, limit: int) -> list[Visit]:
        return [Visit(number, source, entry, "c") for number, entry in enumerate(self.entries[:limit])]

    def held(self, *asked: object) -> None:
        return None

    def habits(self, *asked: object) -> Habits:
        return Habits((Written(1000, True),) * 8)  # a source that is known: its pages are read once

    def past(self, *asked: object) -> Past:
        return Past()

    def record_outcome(self, outcome: Outcome) -> None:
        self.faults += [outcome.fault] if outcome.fault else []

    def files(self, source: str, now: datetime, limit: int, *, unread: bool) -> list[FileVisit]:
        return self.attached

    def record_file(self, outcome: FileOutcome) -> None:
        self.faults += [outcome.fault] if outcome.fault else []

    def backfill(self, source: str, channel: str) -> Backfill | None:
        return None

    def record_backfill(self, poll: Poll, standing: Backfill) -> int:
        return self.record_poll(poll)

    def ensure_source(self, *told: object) -> None:
        """Every source is known."""

    def sync_sources(self, *told: object) -> None:
        """Every source is known."""

    def import_visit(self, source: str, entry: Entry, at: datetime) -> Visit:
        return Visit(1, source, entry, "import", captured_at=at)

    @contextmanager
    def batch(self) -> Iterator[None]:
        yield

    snapshot = batch


@dataclass
class Counted:
    """The real fetcher, and how many addresses it was asked for."""

    fetcher: Fetcher
    asked: set[str] = field(default_factory=set)

    def __call__(self, request: Request, source: Source) -> Capture:
        self.asked.add(request.url)
        return self.fetcher(request, source)

    def of(self, ours: str = HOME) -> int:
        """How many addresses beyond the press room's own were asked for."""
        return sum(not url.startswith(ours) for url in self.asked)


def parts(outside: Outside, shelf: Shelf) -> tuple[Any, Counted]:
    """The path with the real fetcher and readers, and that fetcher."""
    fetch = Counted(outside.fetcher())
    traits = partial(compare.traits, agencies=())
    read = Reader(Inline(), page=adapters.page, article=adapters.article, traits=traits)
    return Parts(fetch, read, shelf, lambda: NOW), fetch  # type: ignore[arg-type]


def gathered(outside: Outside, *channels: Channel) -> int:
    """Poll these channels and visit what they offer."""
    shelf = Shelf()
    outfit, fetch = parts(outside, shelf)
    for channel in channels:
        pipeline.gather(replace(SOURCE, channels=(channel,)), outfit)
        shelf.entries.clear()
    return fetch.of()


def feed(items: str, head: str = "") -> Page:
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{head}{items}</channel></rss>'
    return 200, {"Content-Type": "application/rss+xml"}, body.encode("utf-8", "ignore")


def xml(root: str, items: str) -> Page:
    body = f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{items}</{root}>'
    return 200, {"Content-Type": "application/xml"}, body.encode("utf-8", "ignore")


def clean(form: str) -> str:
    """As XML can carry it."""
    return escape("".join(c for c in form if c >= " "))


def paths(outside: Outside, forms: Sequence[str], made: Callable[[str], Page]) -> list[str]:
    """An address of the press room for each form, whose page is made of it."""
    outside.pages["/of/*"] = lambda path: made(forms[int(path.rpartition("/")[2])])
    return [f"{HOME}of/{number}" for number in range(len(forms))]
