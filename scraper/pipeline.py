"""The path on one page: gather(source) brings versions in, relate() says what belongs together.

It calls things in the right order and keeps what they return; how a page is fetched, read or judged stands in the
rooms it calls. What the outside does wrong ends as an issue, and the rest of the batch goes on.

    gather:  Channel ─fetch→ Capture ─read→ Page of entries ─keep→
             Visit ─fetch→ Capture ─read→ Article ─decide→ Outcome ─keep→ Version
    relate:  Version ─read→ Traits ─keys→ neighbourhood ─judge→ Verdict ─keep→ links, clusters, operations
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from scraper import adapters, cadence
from scraper.compare import JUDGE, judge, keys
from scraper.compare.version import changed
from scraper.errors import BlotterError, Gone, NotFound, NothingFound, StorageError, TooMany
from scraper.model import (
    Article,
    Capture,
    Change,
    ChangeKind,
    Channel,
    ChannelState,
    Entry,
    Known,
    Outcome,
    Poll,
    ReleaseStatus,
    Request,
    Retention,
    Source,
    Validators,
    Version,
    Visit,
)
from scraper.ports import Fetch, Now, Read, Store


@dataclass(frozen=True, slots=True)
class Parts:
    """The outside, as the path sees it."""

    fetch: Fetch
    read: Read
    store: Store
    now: Now
    stopping: Callable[[], bool] = lambda: False  # asked between visits, so that the daemon can end in good order


@dataclass(slots=True)
class Gathered:
    """What one pass over a source came to."""

    source: str
    offered: int = 0
    news: int = 0
    visits: int = 0
    new: int = 0
    revised: int = 0
    withdrawn: int = 0
    faults: int = 0
    first_fault: BlotterError | None = None

    def fault(self, error: BlotterError) -> None:
        self.faults += 1
        self.first_fault = self.first_fault or error


# -- gathering ----------------------------------------------------------------------------------------------------


def gather(source: Source, parts: Parts, *, due_only: bool = False) -> Gathered:
    """Poll every channel of one source, or with `due_only` those whose time has come; then make the visits due."""
    report = Gathered(source.id)
    for channel in source.channels:
        if parts.stopping():
            break
        if not due_only or cadence.due(parts.store.channel_state(source.id, channel.name), parts.now()):
            poll(source, channel, parts, report)
    for visit in parts.store.visits(source.id, parts.now(), source.cadence.visits):
        if parts.stopping():
            break
        look(source, visit, parts, report)
    return report


def poll(source: Source, channel: Channel, parts: Parts, report: Gathered) -> None:
    """Read one channel and keep what it offers; after a fault neither cursor nor validators move."""
    state, at = parts.store.channel_state(source.id, channel.name), parts.now()
    reading = _Reading()
    try:
        _read_channel(source, channel, state, at, parts, reading)
        _expect(source, reading)
        fault = None
    except StorageError:
        raise
    except BlotterError as error:
        if parts.stopping():
            return  # cut short by us, not by the outside: the channel is still due
        fault = error
        report.fault(error)
    kept = Poll(
        source=source.id,
        channel=channel.name,
        at=at,
        state=cadence.after_poll(state, source, at, fault=fault, validators=reading.validators, cursor=reading.cursor),
        entries=tuple(reading.entries),
        captures=tuple(reading.captures),
        origins=tuple(reading.origins),
        inline=channel.inline,
        unchanged=reading.unchanged,
        fault=fault,
    )
    report.offered += len(kept.entries)
    report.news += parts.store.record_poll(kept)


def look(source: Source, visit: Visit, parts: Parts, report: Gathered) -> Version | None:
    """Make one visit: fetch and read the page, decide what it is to what we hold, keep the outcome."""
    report.visits += 1
    capture = None
    try:
        capture = None if visit.entry.content else _fetch_article(source, visit, parts)
        if capture is not None and capture.not_modified:
            return _keep(source, visit, parts, report, _unchanged(source, visit, parts.now()))
        article = parts.read.article(source, visit.entry, capture)
        return take(source, visit, article, capture, parts, report)
    except (NotFound, Gone) as error:
        return _keep(source, visit, parts, report, _missing(source, visit, error, parts.now()))
    except StorageError:
        raise
    except BlotterError as error:
        if parts.stopping():
            return None
        report.fault(error)
        return _keep(source, visit, parts, report, _failed(source, visit, error, capture, parts.now()))


def take(
    source: Source, visit: Visit, article: Article, capture: Capture | None, parts: Parts, report: Gathered
) -> Version | None:
    """Decide what an article is to what we hold (new, revised, moved, restored, unchanged) and keep it."""
    final_url = capture.final_url if capture else None
    known = visit.known or parts.store.held(source.id, visit.entry, article, final_url)
    at = capture.captured_at if capture else visit.captured_at or parts.now()
    outcome = Outcome(
        visit=visit,
        at=at,
        status=ReleaseStatus.LIVE,
        known=known,
        capture=capture,
        article=article,
        change=decide(known, article),
        next_visit=cadence.next_visit(source, visit, known, at),
    )
    return _keep(source, visit, parts, report, outcome)


def decide(known: Known | None, article: Article) -> Change | None:
    """What makes this article a version: nothing held, a restored page, or a change; None where it is the same."""
    if known is None:
        return Change((ChangeKind.FIRST,))
    change = changed(known.latest.article, article)
    if known.release.status is not ReleaseStatus.WITHDRAWN:
        return change
    edits = change.edits if change else ()
    kinds = change.kinds if change else ()
    return Change((ChangeKind.RESTORED, *kinds), edits, "the page is back after it was withdrawn")


@dataclass(slots=True)
class _Reading:
    """What a channel gave so far; kept even when a later page of it fails."""

    entries: list[Entry] = field(default_factory=list)
    captures: list[Capture] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    validators: Validators | None = None
    cursor: str | None = None
    unchanged: bool = False


def _read_channel(
    source: Source, channel: Channel, state: ChannelState, at: datetime, parts: Parts, reading: _Reading
) -> None:
    """Ask for the channel's pages, one after the other, as long as they bring something new."""
    adapter = adapters.named(source.adapter)
    asked = adapter.requests(source, channel, state, at)
    conditional = len(asked) == 1 and not cadence.full_read_due(state, source)
    for first in asked:
        request: Request | None = replace(first, validators=state.validators if conditional else Validators())
        pages = 0
        while request is not None:
            capture = parts.fetch(request, source)
            if capture.not_modified:
                reading.unchanged = True
                break
            reading.captures.append(capture)  # before it is read: what does not read is evidence too
            page = parts.read.page(source, channel, capture)
            if not pages and len(asked) == 1:
                reading.validators = capture.validators
            reading.origins += [len(reading.captures) - 1] * len(page.entries)
            reading.entries += page.entries
            pages += 1
            request = _following(source, channel, page.next_url, pages, page.entries, parts)
    reading.cursor = at.date().isoformat()


def _following(
    source: Source, channel: Channel, next_url: str | None, pages: int, entries: tuple[Entry, ...], parts: Parts
) -> Request | None:
    limit = channel.paging.limit if channel.paging else 1
    if next_url is None or pages >= limit:
        return None
    # A windowed question is read to its end: its order is not by what changed last. An index page has no entries.
    if channel.window is None and entries and not parts.store.news(source.id, entries):
        return None
    return Request(next_url, accept=channel.accept, source=source.id)


def _expect(source: Source, reading: _Reading) -> None:
    found = len(reading.entries)
    if not reading.unchanged and found < source.expect.entries_min:
        raise NothingFound(
            f"{found} entries where at least {source.expect.entries_min} were expected",
            url=reading.captures[-1].url if reading.captures else source.home,
        )
    if found > source.expect.entries_max:
        raise TooMany(f"{found} entries where at most {source.expect.entries_max} were expected", url=source.home)


def _fetch_article(source: Source, visit: Visit, parts: Parts) -> Capture:
    return parts.fetch(Request(visit.entry.url, validators=visit.validators, source=source.id), source)


def _unchanged(source: Source, visit: Visit, at: datetime) -> Outcome:
    due = cadence.next_visit(source, visit, visit.known, at)
    return Outcome(visit, at, ReleaseStatus.LIVE, visit.known, next_visit=due)


def _missing(source: Source, visit: Visit, error: BlotterError, at: datetime) -> Outcome:
    """404 and 410 on a page we hold are news: missing at once, withdrawn after the grace period."""
    known = visit.known
    if known is None:
        return _failed(source, visit, error, None, at)
    since = known.missing_since or at
    due = cadence.next_visit(source, visit, known, at)
    if known.release.status is ReleaseStatus.WITHDRAWN:
        return Outcome(visit, at, ReleaseStatus.WITHDRAWN, known, next_visit=due)
    if at - since < source.grace:
        soon = due and min(due, since + source.grace)  # the ladder's next rung may be months away
        return Outcome(visit, at, ReleaseStatus.MISSING, known, next_visit=soon)
    change = Change((ChangeKind.WITHDRAWN,), (), f"the page has been gone since {since:%Y-%m-%d %H:%M} UTC")
    if source.retention is Retention.FORGET_ON_WITHDRAWAL:
        return Outcome(visit, at, ReleaseStatus.FORGOTTEN, known, article=known.latest.article, change=change)
    return Outcome(
        visit, at, ReleaseStatus.WITHDRAWN, known, article=known.latest.article, change=change, next_visit=due
    )


def _failed(source: Source, visit: Visit, error: BlotterError, capture: Capture | None, at: datetime) -> Outcome:
    known = visit.known
    status = known.release.status if known else ReleaseStatus.LIVE
    due = cadence.retry_visit(source, visit, error, at)
    return Outcome(visit, at, status, known, capture=capture, next_visit=due, fault=error)


def _keep(source: Source, visit: Visit, parts: Parts, report: Gathered, outcome: Outcome) -> Version | None:
    version = parts.store.record_outcome(outcome)
    if version is None:
        return None
    report.new += version.number == 1
    report.revised += version.number > 1
    report.withdrawn += ChangeKind.WITHDRAWN in version.change.kinds
    return version


# -- relating -----------------------------------------------------------------------------------------------------

BATCH = 50  # versions in one transaction: at 16 ms each others wait under a second for the one writing lane


def relate(
    read: Read,
    store: Store,
    *,
    told: Callable[[Version], None] | None = None,
    until: Callable[[], datetime | None] = lambda: None,
    stopping: Callable[[], bool] = lambda: False,
) -> int:
    """Judge every version that has not been judged, in the canonical order; how many there were.

    What was captured after `until` waits: a look that began then may still bring in something older.
    """
    count = 0
    while batch := [] if stopping() else _ready(store, until):
        with store.batch():
            for version, traits in zip(batch, read.many_traits(batch), strict=True):
                neighbourhood = store.neighbourhood(version, keys(traits))
                store.record_verdict(version, traits, judge(version, traits, neighbourhood), JUDGE)
                count += 1
                if told:
                    told(version)
    return count


def _ready(store: Store, until: Callable[[], datetime | None]) -> Sequence[Version]:
    before = until()
    batch = store.unrelated(BATCH)
    limits = [limit for limit in (before, until()) if limit is not None]  # asked again: one may have begun meanwhile
    return [version for version in batch if version.captured_at <= min(limits)] if limits else batch
