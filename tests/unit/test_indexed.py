"""Polls of a sitemap index: which sitemaps are read, that they are few, what is told of an index too wide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

import pytest

from scraper import adapters
from scraper.errors import BlotterError, Gone, NotFound, NothingFound, ServerFailed
from scraper.model import (
    Agency,
    Capture,
    Channel,
    ChannelKind,
    ChannelState,
    Entry,
    Expectations,
    Paging,
    Recalled,
    Request,
    Source,
    Validators,
)
from scraper.polling import Reading, read_channel
from scraper.ports import Parts
from scraper.reading import Inline, Reader

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
HOME = "https://harbour.example/"
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
MAP = Channel("h", "map", ChannelKind.SITEMAP, HOME + "map.xml", only="/n/")
READ = ChannelState(polls=1, cursor="2026-11-20")
Sitemaps = Mapping[str, str | None]  # name -> lastmod


def index(sitemaps: Sitemaps) -> str:
    named = "".join(
        f"<sitemap><loc>/{name}.xml</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</sitemap>"
        for name, day in sitemaps.items()
    )
    return f"<sitemapindex {SPACE}>{named}</sitemapindex>"


@dataclass
class Site:
    """A site with an index, and sitemaps of two releases each; a store that knows none of them."""

    sitemaps: Sitemaps
    faults: Mapping[str, BlotterError] = field(default_factory=dict)
    nested: Mapping[str, Sitemaps] = field(default_factory=dict)
    size: int = 2
    asked: list[str] = field(default_factory=list)

    def fetch(self, request: Request, source: Source) -> Capture:
        name = request.url.removeprefix(HOME).removesuffix(".xml")
        self.asked.append(name)
        if name in self.faults:
            raise self.faults[name]
        below = {"map": self.sitemaps, **self.nested}.get(name)
        pages = "".join(f"<url><loc>{HOME}n/{name}-{number}</loc></url>" for number in range(self.size))
        body = index(below) if below is not None else f"<urlset {SPACE}>{pages}</urlset>"
        return Capture(request.url, request.url, 200, (("ETag", f'"{name}"'),), body.encode(), NOW)

    def recall(self, source: str, channel: str, offered: Sequence[Entry], since: date | None) -> Recalled:
        return Recalled(unseen=frozenset(entry.url for entry in offered))

    def poll(self, state: ChannelState = READ, channel: Channel = MAP, **expect: int) -> Reading:
        read = Reader(Inline(), page=adapters.page, article=adapters.article, traits=lambda version: None)  # type: ignore[arg-type,return-value]
        parts = Parts(self.fetch, read, self, lambda: NOW)  # type: ignore[arg-type]
        source = Source("h", "Harbour", Agency("h", "H", "NL"), HOME, ("en",), "UTC", (channel,))
        reading = Reading()
        read_channel(replace(source, expect=Expectations(**expect)), channel, state, NOW, parts, reading)  # type: ignore[arg-type]
        return reading


MONTHS = {f"2026-{month:02}": f"2026-{month:02}-28" for month in range(1, 11)} | {"2026-11": "2026-11-20"}


def test_an_index_is_followed_without_paging_to_what_changed_since_the_last_look() -> None:
    site = Site({**MONTHS, "pages": "2026-11-19T20:00:00Z"})
    reading = site.poll()
    assert site.asked == ["map", "2026-11", "pages"]
    assert [entry.url.rpartition("/")[2] for entry in reading.entries] == [
        "2026-11-0", "2026-11-1", "pages-0", "pages-1",
    ]  # fmt: skip
    assert reading.validators == Validators('"map"', None, MAP.url)
    assert reading.origins == [1, 1, 2, 2]


def test_the_first_poll_reads_the_newest_within_its_budget() -> None:
    site = Site(MONTHS)
    site.poll(ChannelState(polls=1))
    assert site.asked == ["map", "2026-11", "2026-10", "2026-09", "2026-08"]
    site = Site(MONTHS)
    site.poll(ChannelState(polls=1), replace(MAP, paging=Paging(limit=2)))
    assert site.asked == ["map", "2026-11", "2026-10"]
    site = Site(MONTHS, size=30)
    assert len(site.poll(ChannelState(polls=1), entries_max=100).entries) == 60, "half of what a poll may hold"


def test_where_nothing_changed_the_newest_shows_that_it_still_lists() -> None:
    site = Site({"2026-09": "2026-09-28", "2026-10": "2026-10-28"})
    site.poll()
    assert site.asked == ["map", "2026-10"]


def test_an_index_without_dates_is_read_whole_or_told_and_its_not_modified_is_never_asked_for() -> None:
    site = Site(dict.fromkeys(("a", "b", "news", "c")))
    reading = site.poll()
    assert site.asked == ["map", "news", "a", "b", "c"]
    assert reading.validators == Validators()
    site = Site(dict.fromkeys("abcde"))
    with pytest.raises(NothingFound, match=r"5 sitemaps, 5 of them without a date, and a poll reads 4"):
        site.poll()
    assert site.asked == ["map"]
    site.poll(channel=replace(MAP, paging=Paging(limit=5)))
    assert site.asked[1:] == ["map", *"abcde"]


def test_a_sitemap_that_is_gone_is_passed_over_and_one_that_fails_is_told() -> None:
    site = Site(dict.fromkeys("abc"), {"a": NotFound(url=HOME), "b": Gone(url=HOME)})
    assert len(site.poll().entries) == 2
    with pytest.raises(NothingFound, match="0 entries"):
        Site(dict.fromkeys("a"), {"a": NotFound(url=HOME)}).poll()
    with pytest.raises(ServerFailed):
        Site(dict.fromkeys("abc"), {"b": ServerFailed(url=HOME)}).poll()


def test_indexes_that_lead_in_circles_or_for_ever_end_within_the_budget() -> None:
    circle = Site({"map": None, "b": None}, nested={"b": {"map": None, "b": None, "c": None}})
    circle.poll()
    assert circle.asked == ["map", "b", "c"]
    deep = Site({"1": None}, nested={str(number): {str(number + 1): None} for number in range(1, 50)})
    with pytest.raises(NothingFound, match="0 entries"):
        deep.poll()
    assert deep.asked == ["map", *"1234"]
