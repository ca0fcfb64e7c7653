"""Reading back: older pages of a list, older windows of an API, whole sitemaps; in a budget, resumed where it stopped.

It only offers entries: the visits are made as all others are, after those of the day. The channel's own validators,
cursor and schedule do not move. What a poll does stands in `pipeline`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from scraper import adapters
from scraper.adapters import standard
from scraper.discover import indexed, paging
from scraper.errors import BlotterError, Gone, NotFound, StorageError, TooMany
from scraper.model import Capture, Channel, ChannelKind, ChannelState, Entry, Page, Poll, Request, Source, Validators
from scraper.model.backfill import Backfill
from scraper.ports import Parts

SITEMAPS = 20_000  # waiting to be read; an index may name 50,000, and each of those be one again


class Shelf(Protocol):
    """What reading back asks of the store."""

    def backfill(self, source: str, channel: str) -> Backfill | None:
        """Where reading this channel back stands; None where it was never begun."""

    def record_backfill(self, poll: Poll, backfill: Backfill) -> int:
        """Keep what an older page offers and where to go on, at once; how many entries were new or changed."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How far back, and with how many requests at most; `again` begins anew where an earlier one went."""

    since: date
    pages: int
    again: bool = False


@dataclass(slots=True)
class Reached:
    """What one run came to for one channel."""

    source: str
    channel: str
    standing: Backfill
    pages: int = 0
    offered: int = 0
    news: int = 0
    undated: int = 0
    fault: BlotterError | None = None
    seen: set[str] = field(default_factory=set)


def reach_back(
    source: Source, channel: Channel, wish: Wish, parts: Parts, shelf: Shelf, told: Callable[[int], None]
) -> Reached:
    """Read one channel back until a page is older than wished for, the list ends, or the budget is spent.

    After a fault the same page is asked first the next time. `told` hears of every page. Raises StorageError.
    """
    reached = Reached(source.id, channel.name, _begin(source, channel, wish, parts, shelf))
    while not reached.standing.done and reached.pages < wish.pages and not parts.stopping():
        try:
            _step(source, channel, reached, parts, shelf)
        except StorageError:
            raise
        except BlotterError as error:
            reached.fault = None if parts.stopping() else error
            break
        told(1)
    return reached


def _begin(source: Source, channel: Channel, wish: Wish, parts: Parts, shelf: Shelf) -> Backfill:
    """Where to go on: at the beginning, where the last run stopped, or further back than it was to go."""
    standing = None if wish.again else shelf.backfill(source.id, channel.name)
    if standing is None:
        return Backfill(wish.since, questions(source, channel, wish.since, parts.now()))
    if standing.since <= wish.since:
        return standing
    if channel.window is not None:
        before = datetime.combine(standing.since - timedelta(days=1), time(12), ZoneInfo(source.timezone))
        todo = (*standing.todo, *questions(source, channel, wish.since, before.astimezone(UTC)))
        return replace(standing, since=wish.since, todo=todo, done=False)
    if channel.kind is ChannelKind.SITEMAP:
        return replace(standing, since=wish.since, todo=questions(source, channel, wish.since, parts.now()), done=False)
    return replace(standing, since=wish.since, done=not standing.todo)


def questions(source: Source, channel: Channel, since: date, until: datetime) -> tuple[str, ...]:
    """The addresses to be asked for what stands between two days, the newest first, as the source's adapter asks."""
    exact = replace(channel, window=replace(channel.window, overlap=0)) if channel.window else channel
    asked = adapters.named(source.adapter).requests(source, exact, ChannelState(cursor=since.isoformat()), until)
    return tuple(request.url for request in reversed(asked))


def _step(source: Source, channel: Channel, reached: Reached, parts: Parts, shelf: Shelf) -> None:
    """Ask the next address and keep what it gives, with where to go on from there, in one transaction."""
    standing, at = reached.standing, parts.now()
    url = standing.todo[0]
    capture, page = _ask(source, channel, url, parts)
    reached.pages += 1
    start = datetime.combine(standing.since, time(), ZoneInfo(source.timezone)).astimezone(UTC)
    wanted = tuple(entry for entry in page.entries if (said := _said(entry)) is None or said >= start)
    after = _after(channel, standing, page, url, start, reached.seen)
    after = replace(after, pages=standing.pages + 1, reached=_oldest(wanted, source, standing.reached))
    reached.seen |= {url, *(entry.url for entry in page.entries)}
    poll = Poll(
        source=source.id,
        channel=channel.name,
        at=at,
        state=ChannelState(),
        entries=wanted,
        captures=(capture,) if capture else (),
        origins=(0,) * len(wanted),
        inline=channel.inline,
    )
    reached.news += shelf.record_backfill(poll, after)
    reached.standing = after
    reached.offered += len(wanted)
    reached.undated += sum(_said(entry) is None for entry in wanted)


def _ask(source: Source, channel: Channel, url: str, parts: Parts) -> tuple[Capture | None, Page]:
    """One page; past the end of a list that counts its pages there may be none, which is its end."""
    like = adapters.named(source.adapter).requests(source, channel, ChannelState(), parts.now())[-1]
    wanted: Request = replace(like, url=url, validators=Validators())
    try:
        capture = parts.fetch(wanted, source)
    except (NotFound, Gone):
        if paging.is_first(url, channel.paging):
            raise
        return None, Page(())
    return capture, parts.read.page(source, channel, capture)


def _after(channel: Channel, standing: Backfill, page: Page, url: str, start: datetime, seen: set[str]) -> Backfill:
    """What is still to be asked once this page is read."""
    rest = standing.todo[1:]
    if page.sitemaps:
        named = _named(page, start, {*seen, url})
        todo = tuple(dict.fromkeys((*named, *rest)))
        if len(todo) > SITEMAPS:
            raise TooMany(f"The index leads to {len(todo):,} sitemaps, more than {SITEMAPS:,} are read back", url=url)
        return replace(standing, todo=todo, done=not todo)
    if channel.window is not None:
        todo = (*_more_of_window(channel, page, url), *rest)
        return replace(standing, todo=todo, done=not todo)
    if channel.kind is ChannelKind.SITEMAP:
        return replace(standing, todo=rest, done=not rest)
    return _after_list(standing, page, url, start, seen)


def _after_list(standing: Backfill, page: Page, url: str, start: datetime, seen: set[str]) -> Backfill:
    """The next page, and behind it the first that held what is older than wished for: a longer wish goes on there."""
    known = [said for entry in page.entries if (said := _said(entry)) is not None]
    older = standing.todo[1:] or ((url,) if known and min(known) < start else ())
    if page.next_url is None or all(entry.url in seen for entry in page.entries) or (known and max(known) < start):
        return replace(standing, todo=older, done=True)
    return replace(standing, todo=(page.next_url, *older))


def _named(page: Page, start: datetime, asked: set[str]) -> list[str]:
    """The sitemaps of an index, the newest first, but none asked before: an index may name itself, or its own index."""
    recent = (
        each.url for each in indexed.in_order(page.sitemaps) if each.modified is None or each.modified.at >= start
    )
    return [address for address in recent if address not in asked]


def _more_of_window(channel: Channel, page: Page, url: str) -> tuple[str, ...]:
    """The next page of a windowed question; one that has given all it may is asked again in two halves."""
    if not page.entries or channel.window is None:
        return ()
    rule = channel.paging
    place = paging.current(url, rule) if rule and rule.parameter else None
    if rule is not None and place is not None and (place - rule.start) // rule.step + 1 >= rule.limit:
        halves = standard.halves(channel, url)
        if halves:
            return halves
    return (page.next_url,) if page.next_url else ()


def _said(entry: Entry) -> datetime | None:
    stated = entry.published or entry.modified
    return stated.at if stated else None


def _oldest(entries: Sequence[Entry], source: Source, before: date | None) -> date | None:
    here = ZoneInfo(source.timezone)
    days = [said.astimezone(here).date() for entry in entries if (said := _said(entry)) is not None]
    return min([*days, *([before] if before else [])], default=None)
