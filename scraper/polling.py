"""One look at a channel: its pages, one after the other, held against the looks before. Keeps and visits nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from scraper import adapters, cadence, expecting, unmodified
from scraper.adapters import standard
from scraper.discover import indexed
from scraper.errors import BlotterError, Gone, NotFound, NothingFound, TooMany, UnmetExpectation
from scraper.model import Capture, Channel, ChannelState, Entry, Page, Request, Source, Validators
from scraper.ports import Parts


@dataclass(slots=True)
class Reading:
    """What a channel gave so far; kept even when a later page of it fails."""

    entries: list[Entry] = field(default_factory=list)
    captures: list[Capture] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    validators: Validators | None = None
    cursor: str | None = None
    unchanged: bool = False
    lie: BlotterError | None = None
    judged: expecting.Judged | None = None  # the first page, of several questions that of the newest

    def take(self, entries: Sequence[Entry]) -> None:
        """Add what the newest capture offered."""
        self.origins += [len(self.captures) - 1] * len(entries)
        self.entries += entries

    def keep_only(self, believed: Sequence[Entry]) -> None:
        """Of what was offered keep these, with their captures."""
        pairs = [pair for pair in zip(self.entries, self.origins, strict=True) if pair[0] in believed]
        self.entries, self.origins = [entry for entry, _ in pairs], [origin for _, origin in pairs]


def read_channel(
    source: Source, channel: Channel, state: ChannelState, at: datetime, parts: Parts, reading: Reading
) -> None:
    """Ask for the channel's pages, one after the other, as long as they bring something new.

    Raises FetchError and ReadError, UnmetExpectation for a page in doubt; `reading` holds what is believed until then.
    """
    adapter = adapters.named(source.adapter)
    asked = adapter.requests(source, channel, state, at)
    trusted = cadence.trusted(state, at) and not cadence.full_read_due(state, source)
    conditional = len(asked) == 1 and trusted
    for first in asked:
        request = replace(first, validators=state.validators if conditional else Validators())
        _read_question(source, channel, state, request, parts, reading)
    if len(asked) > 1:
        reading.validators = None
    if len(asked) == 1 and not conditional and cadence.trusted(state, at):
        reading.lie = unmodified.lie(asked[0], source, state, reading.entries, parts.fetch, parts.store)
    reading.cursor = at.date().isoformat()
    _expect(source, reading)


def _read_question(
    source: Source, channel: Channel, state: ChannelState, first: Request, parts: Parts, reading: Reading
) -> None:
    """Ask for one page and for those that it leads to."""
    request: Request | None = first
    pages, before = 0, len(reading.entries)
    last = before  # where the entries of the newest page begin
    while request is not None:
        try:
            capture = parts.fetch(request, source)
        except (NotFound, Gone):
            if not pages or not _may_end(channel, state, source, reading.entries[last:], parts):
                raise
            return
        if capture.not_modified:
            reading.unchanged, reading.validators = True, state.validators.renewed(capture.validators)
            return
        reading.captures.append(capture)  # before it is read: what does not read is evidence too
        page = parts.read.page(source, channel, capture)
        if not pages:
            _hold_to_history(source, channel, page, parts, reading)
            reading.validators = capture.validators
        last = len(reading.entries)
        reading.take(page.entries)
        if page.sitemaps:
            _read_sitemaps(source, channel, state, page, parts, reading)
            return
        pages += 1
        request = _following(source, channel, page.next_url, pages, page.entries, parts)
        if request is None and page.next_url is None and channel.window is not None:
            _hold_to_days(source, channel, first.url, reading.entries[before:], parts, reading)


def _may_end(channel: Channel, state: ChannelState, source: Source, entries: Sequence[Entry], parts: Parts) -> bool:
    """Whether a list that counts its pages may end behind the one with these entries: the next is not there.

    Where all of them are news to us although the list was read before, something may be missing between.
    """
    counted = channel.window is None and channel.paging is not None and channel.paging.parameter is not None
    return counted and (not state.polls or len(parts.store.news(source.id, entries)) < len(entries))


def _read_sitemaps(
    source: Source, channel: Channel, state: ChannelState, index: Page, parts: Parts, reading: Reading
) -> None:
    """Read what an index leads to, in order, within its budget; one that it names and that is gone is passed over."""
    asked = {reading.captures[-1].url}
    waiting = indexed.worth_reading(channel, index, reading.captures[-1], state, asked)
    if any(each.modified is None for each in index.sitemaps):
        reading.validators = Validators()  # an index without dates is the same whatever its sitemaps list
    while waiting and len(asked) <= indexed.budget(channel) and not indexed.enough(source, len(reading.entries)):
        url = waiting.pop(0)
        asked.add(url)
        try:
            capture = parts.fetch(Request(url, accept=channel.accept, source=source.id), source)
        except (NotFound, Gone):
            continue
        reading.captures.append(capture)
        page = parts.read.page(source, channel, capture)
        reading.take(page.entries)
        if page.sitemaps:
            waiting = [*indexed.worth_reading(channel, page, capture, state, asked), *waiting]


def _hold_to_history(source: Source, channel: Channel, page: Page, parts: Parts, reading: Reading) -> None:
    """Judge a first page by the looks before it; one in doubt ends the poll, what is believed of it is kept."""
    capture = reading.captures[-1]
    recalled = parts.store.recall(source.id, channel.name, page.entries, source.expect.since)
    reading.judged = expecting.judge(source, channel, page.entries, recalled, capture.captured_at)
    if reading.judged.doubt:
        reading.take(reading.judged.believed)
        raise UnmetExpectation(reading.judged.doubt, url=capture.url)


def _hold_to_days(
    source: Source, channel: Channel, asked: str, entries: Sequence[Entry], parts: Parts, reading: Reading
) -> None:
    """Judge the whole answer to a windowed question by what was announced of its days, and of those before."""
    days = standard.days_asked(channel, asked)
    if days is None or reading.judged is None:
        return
    since = datetime.combine(days[0], time(), ZoneInfo(source.timezone)) - expecting.MONTH
    if pinned := source.expect.since:
        since = max(since, datetime.combine(pinned, time(), ZoneInfo(source.timezone)))
    announced = parts.store.announced(source.id, channel.name, since.astimezone(UTC))
    reading.judged = expecting.judge_days(reading.judged, source, days, entries, announced)
    if reading.judged.doubt:
        reading.keep_only(reading.judged.believed)
        raise UnmetExpectation(reading.judged.doubt, url=asked)


def _following(
    source: Source, channel: Channel, next_url: str | None, pages: int, entries: tuple[Entry, ...], parts: Parts
) -> Request | None:
    limit = channel.paging.limit if channel.paging else 1
    if next_url is None or pages >= limit:
        return None
    # A windowed question is read to its end: its order is not by what changed last.
    if channel.window is None and entries and not parts.store.news(source.id, entries):
        return None
    return Request(next_url, accept=channel.accept, source=source.id)


def _expect(source: Source, reading: Reading) -> None:
    found = len(reading.entries)
    if not reading.unchanged and found < source.expect.entries_min:
        reading.keep_only(reading.judged.believed if reading.judged else ())
        raise NothingFound(
            f"{found} {'entry' if found == 1 else 'entries'} where at least {source.expect.entries_min} were expected",
            url=reading.captures[-1].url if reading.captures else source.home,
        )
    if found > source.expect.entries_max:
        raise TooMany(f"{found} entries where at most {source.expect.entries_max} were expected", url=source.home)
