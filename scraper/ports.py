"""What the path asks of the outside: a page (Fetch), a reading of it (Read), a place to keep things (Store), the time.

Narrow on purpose: the pipeline is tested with plain objects behind these four.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import ParamSpec, Protocol, TypeVar

from scraper.model import (
    Announced,
    Article,
    Capture,
    Channel,
    ChannelState,
    Entry,
    FileOutcome,
    FileVisit,
    Habits,
    Keys,
    Known,
    Neighbourhood,
    Outcome,
    Page,
    Past,
    Poll,
    Recalled,
    Request,
    Source,
    Traits,
    Verdict,
    Version,
    Visit,
)

P = ParamSpec("P")
T = TypeVar("T")


class Now(Protocol):
    def __call__(self) -> datetime: ...


class Fetch(Protocol):
    def __call__(self, request: Request, source: Source) -> Capture:
        """Get one page; a 304 is an answer. Raises FetchError, with what the outside did wrong."""


class Read(Protocol):
    def page(self, source: Source, channel: Channel, capture: Capture) -> Page:
        """The entries on one page of a channel. Raises ReadError."""

    def article(self, source: Source, entry: Entry, capture: Capture | None) -> Article:
        """The article on a captured page, or in the entry itself. Raises ReadError."""

    def traits(self, version: Version) -> Traits:
        """What a version says: figures, names, credits, sketch."""

    def many_traits(self, versions: Iterable[Version]) -> Iterator[Traits]:
        """The same for many, in order, on all cores."""

    def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Any other reading, by a function of a module. Raises what it raises, and ParseKilled."""


class Store(Protocol):
    def channel_state(self, source: str, channel: str) -> ChannelState: ...

    def news(self, source: str, entries: Sequence[Entry]) -> frozenset[str]:
        """URLs of the entries never offered before or offered with another claim."""

    def record_poll(self, poll: Poll) -> int:
        """Keep one look at a channel, durably and at once; how many entries were new or changed."""

    def recall(self, source: str, channel: str, offered: Sequence[Entry], since: date | None) -> Recalled:
        """What is held of a channel, and of the entries that its first page offers now; looks of `since` on."""

    def announced(self, source: str, channel: str, since: datetime) -> Sequence[Announced]:
        """The releases that a channel announced and that are dated since then, but for those that are gone."""

    def visits(self, source: str, now: datetime, limit: int) -> Sequence[Visit]:
        """Entries worth a look now: new and changed ones first, oldest first, then those due again."""

    def held(self, source: str, entry: Entry, article: Article, final_url: str | None) -> Known | None:
        """The release that this article is another look at: by key, by URL, or moved (same text, old URL gone)."""

    def habits(self, source: str, article: Article, release: str | None) -> Habits:
        """How the newest releases of a source read, and how many others than this one have the article's very text."""

    def past(self, source: str, release: str | None, since: datetime) -> Past:
        """What was learned of a source's pages since then, and the earlier versions of one of its releases."""

    def record_outcome(self, outcome: Outcome) -> Version | None:
        """Keep what a visit came to, durably and at once; the version it made, if any."""

    def files(self, source: str, now: datetime, limit: int, *, unread: bool) -> Sequence[FileVisit]:
        """Attached files to be fetched now, the longest due first; with `unread` then those held and not yet read."""

    def record_file(self, outcome: FileOutcome) -> None:
        """Keep what a visit to a file came to, durably and at once."""

    def kept(self, digest: str) -> bytes:
        """Bytes that are held. Raises Damaged."""

    def unrelated(self, limit: int) -> Sequence[Version]:
        """Versions not yet judged, in the canonical order (captured_at, URL)."""

    def neighbourhood(self, version: Version, keys: Keys) -> Neighbourhood: ...

    def record_verdict(self, version: Version, traits: Traits, verdict: Verdict, judge: str) -> None:
        """Keep what a version says and where it belongs, at once."""

    def batch(self) -> AbstractContextManager[None]:
        """One transaction around many records: all of them are durable when it ends, none if it fails."""

    def snapshot(self) -> AbstractContextManager[None]:
        """One state of what is held for all questions asked within."""

    def forget_judgements(self) -> None:
        """Take back everything machines decided; people's decisions stay and are applied again."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The outside, as the path sees it."""

    fetch: Fetch
    read: Read
    store: Store
    now: Now
    stopping: Callable[[], bool] = lambda: False  # asked between visits, so that the daemon can end in good order
