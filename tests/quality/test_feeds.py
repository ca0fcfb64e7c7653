"""The feed corpora of five projects, and hostile JSON and XML, through our readers: nothing but BlotterErrors.

What we read is compared with what feedparser reads of the same bytes; differences are listed with their reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from scraper.discover import feed, jsonapi, listing, sitemap, state
from scraper.errors import BadDate, BlotterError, MissingField, ParseKilled, ReadError
from scraper.model import Agency, Capture, Channel, ChannelKind, Page, Source
from tests.quality.scores import feeds
from tests.quality.scores.feeds import URL, capture
from tests.recorded import recorded

CHANNELS = {kind: Channel("x", "all", kind, URL, items="a", variable="window.S") for kind in ChannelKind}
SOURCE = Source("x", "X", Agency("x", "X", "ZZ"), URL, ("en",), "UTC", tuple(CHANNELS.values()))
READERS: dict[ChannelKind, Callable[[Source, Channel, Capture], Page]] = {
    ChannelKind.FEED: feed.entries,
    ChannelKind.LISTING: listing.entries,
    ChannelKind.SITEMAP: sitemap.entries,
    ChannelKind.JSONAPI: jsonapi.entries,
    ChannelKind.STATE: state.entries,
}
FEEDS = 5_414  # and their neighbours: expectations in JSON and Python, OPML, pages
SAME = 0.995

# Where we differ from feedparser's entries (one for each address), of 5,464 files:
JSON_FEEDS = 13  # JSON Feed, which feedparser 6 does not read
ONE_PAGE = 4  # all items lead to one page, which announces them and is none of them
UNREADABLE_DATES = 15  # the only date is none ("2003-07-32", 1776): the feed's date rule is wrong, which must be seen


def test_feeds_of_five_projects() -> None:
    found = list(feeds.outcomes())
    different = [one for one in found if not one.same]
    dates = [one for one in different if isinstance(one.ours, BadDate)]
    json_feeds = [one for one in found if one.ours and one.ours == feeds.in_json(one.path.read_bytes())]
    print(f"{len(found)} files; {len(dates)} without a readable date, {len(json_feeds)} JSON Feeds; {different}")
    assert len(found) >= FEEDS
    alike = [one for one in different if isinstance(one.ours, MissingField) and len(one.theirs) == 1]
    assert [one for one in different if one not in dates] == alike
    assert len(alike) <= ONE_PAGE
    assert len(dates) <= UNREADABLE_DATES
    assert len(json_feeds) == JSON_FEEDS
    assert len(dates) <= (1 - SAME) * len(found)


# -- hostile JSON and XML -----------------------------------------------------------------------------------------


def _everywhere(body: bytes) -> list[Page | BlotterError]:
    """What every reader of channels makes of it; anything but a page or a BlotterError fails the test."""
    results: list[Page | BlotterError] = []
    for kind, read in READERS.items():
        try:
            results.append(read(SOURCE, CHANNELS[kind], capture(body)))
        except BlotterError as error:
            results.append(error)
    return results


def _in_places(value: bytes) -> Iterator[bytes]:
    yield value
    yield b'{"version":"https://jsonfeed.org/version/1.1","items":[' + value + b"]}"
    yield b'{"a":[' + value + b"]}"
    yield b"<script>window.S = " + value + b"</script><script type='application/ld+json'>" + value + b"</script>"


def test_json_that_must_be_refused_is() -> None:
    files = sorted(recorded("robust", "json", "test_parsing").glob("*.json"))
    api = CHANNELS[ChannelKind.JSONAPI]
    for path in files:
        for body in _in_places(path.read_bytes()):
            _everywhere(body)
        if path.name.startswith("n_") and path.read_bytes().strip():
            with pytest.raises(ReadError):
                jsonapi.entries(SOURCE, api, capture(path.read_bytes()))
    assert len(files) == 318


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_entities_are_neither_fetched_nor_unfolded() -> None:
    files = sorted(recorded("robust", "payloads", "patt").glob("XXE*"))
    lines = [part for path in files for part in (path.read_bytes(), *path.read_bytes().split(b"\n"))]
    for line in lines:
        for frame in (b"%b", b"<?xml version='1.0'?>%b<rss version='2.0'><channel><item><title>&xxe;</title>"):
            for found in _everywhere(frame % line):
                if isinstance(found, Page):
                    told = " ".join(f"{entry.title} {entry.summary}" for entry in found.entries)
                    assert "root:" not in told
                    assert len(told) < 10_000
    assert len(lines) > 100


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("body", [b"<div>" * 100_000, b"<a " + b"x=1 " * 60_000 + b">", b"[" * 200_000, b"<" * 500_000])
def test_what_never_ends_is_refused(body: bytes) -> None:
    found = _everywhere(body)
    assert all(isinstance(one, BlotterError) for one in found)
    assert any(isinstance(one, ParseKilled) for one in found) or not body.startswith((b"<d", b"<a"))
