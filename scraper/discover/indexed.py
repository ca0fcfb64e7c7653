"""Which sitemaps of an index a poll reads: few, the newest first, and no one twice. Fetches and reads none itself."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from scraper.discover.finding import NEWS
from scraper.errors import NothingFound
from scraper.model import Capture, Channel, ChannelState, Entry, Page, Source

BUDGET = 4  # sitemaps of an index that a poll reads where the channel's `paging` says nothing
LATE = timedelta(days=1)  # a sitemap's day is of some zone, and may be written hours after


def in_order(sitemaps: Collection[Entry]) -> list[Entry]:
    """The sitemaps of an index, the newest first, then those without a date, those named after news before others."""
    return sorted(sitemaps, key=_rank)


def _rank(sitemap: Entry) -> tuple[float, bool]:
    return -sitemap.modified.at.timestamp() if sitemap.modified else 0.0, NEWS.search(
        urlsplit(sitemap.url).path
    ) is None


def budget(channel: Channel) -> int:
    """How many sitemaps of an index a poll reads at most."""
    return channel.paging.limit if channel.paging else BUDGET


def enough(source: Source, found: int) -> bool:
    """Whether so many entries are all that one poll should hold: the first one meets everything a site ever had."""
    return 2 * found > source.expect.entries_max


def worth_reading(
    channel: Channel, page: Page, capture: Capture, state: ChannelState, asked: Collection[str]
) -> list[str]:
    """Of the sitemaps that an index names those that may hold news: changed since the last good look, or undated.

    Where none was, the newest, which shows that the channel still lists what it did. Raises NothingFound where more
    are undated than a poll may read: what is new might always stand in another one.
    """
    named = [each for each in in_order(page.sitemaps) if each.url not in asked]
    undated, most = sum(each.modified is None for each in named), budget(channel)
    if undated > most:
        raise NothingFound(
            f"The address answers with an index of {len(named)} sitemaps, {undated} of them without a date, and a poll "
            f"reads {most}: give the channel the address of the one that lists press releases, or `paging` a `limit`",
            url=capture.url,
        )
    since = _since(state)
    changed = [each.url for each in named if each.modified is None or since is None or each.modified.at >= since]
    return changed or [each.url for each in named[:1]]


def _since(state: ChannelState) -> datetime | None:
    return datetime.combine(date.fromisoformat(state.cursor), time(), UTC) - LATE if state.cursor else None
