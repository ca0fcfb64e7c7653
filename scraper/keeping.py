"""What the path asks of the place where things are kept: the port Store, by its two movements. Keeps nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from scraper.errors import NotJudged
from scraper.model import (
    Announced,
    Article,
    Capture,
    ChannelState,
    Entry,
    FileOutcome,
    FileVisit,
    Habits,
    Keys,
    Known,
    Neighbourhood,
    Outcome,
    Past,
    Poll,
    Recalled,
    Traits,
    Verdict,
    Version,
    Visit,
)


class Gathering(Protocol):
    """What is kept and remembered of channels, pages and files."""

    def channel_state(self, source: str, channel: str) -> ChannelState: ...

    def news(self, source: str, entries: Sequence[Entry]) -> frozenset[str]:
        """URLs of the entries never offered before or offered with another claim."""

    def record_poll(self, poll: Poll) -> int:
        """Keep one look at a channel, durably and at once; how many entries were new or changed."""

    def recall(self, source: str, channel: str, offered: Sequence[Entry], since: date | None) -> Recalled:
        """What is held of a channel, and of the entries that its first page offers now; looks of `since` on."""

    def announced(self, source: str, channel: str, since: datetime) -> Sequence[Announced]:
        """The releases that a channel announced and that are dated since then, but for those that are gone."""

    def put_right(self, source: str, now: datetime) -> None:
        """The clock was ahead of now when this source was looked at: what was put off since then is due,
        and its channels go on from the last look before."""

    def visits(self, source: str, now: datetime, limit: int) -> Sequence[Visit]:
        """Entries worth a look now: new and changed ones first, oldest first, then those due again."""

    def held(self, source: str, entry: Entry, article: Article, final_url: str | None) -> Known | None:
        """The release that this article is another look at: by key, by URL, or moved (same text, old URL gone)."""

    def habits(self, source: str, article: Article, release: str | None) -> Habits:
        """How the newest releases of a source read, and how many others than this one have the article's very text."""

    def snapshot(self) -> AbstractContextManager[None]:
        """One state of what is held for all questions asked within."""

    def past(self, source: str, release: str | None, since: datetime) -> Past:
        """What was learned of a source's pages since then, and the earlier versions of one of its releases."""

    def proof(self, version: Version) -> Capture | None:
        """The capture that the text of a version was read from, None where it has none. Raises Damaged."""

    def record_outcome(self, outcome: Outcome) -> Version | None:
        """Keep what a visit came to, durably and at once; the version it made, if any."""

    def files(self, source: str, now: datetime, limit: int, *, unread: bool) -> Sequence[FileVisit]:
        """Attached files to be fetched now, the longest due first; with `unread` then those held and not yet read."""

    def record_file(self, outcome: FileOutcome) -> None:
        """Keep what a visit to a file came to, durably and at once."""

    def kept(self, digest: str) -> bytes:
        """Bytes that are held. Raises Damaged."""


class Relating(Protocol):
    """What is kept and remembered of judgements."""

    def unrelated(self, limit: int) -> Sequence[Version]:
        """Versions not yet judged, in the canonical order (captured_at, URL), up to one that is damaged.

        Raises Damaged, with that version, where it is the first.
        """

    def look_again(self, since: datetime, judge: str) -> int:
        """Let versions that came together, `since` or before, be judged again once all of them are. How many."""

    def neighbourhood(self, version: Version, keys: Keys) -> Neighbourhood: ...

    def record_verdict(self, version: Version, traits: Traits, verdict: Verdict, judge: str) -> None:
        """Keep what a version says and where it belongs, at once."""

    def judging(self) -> AbstractContextManager[None]:
        """One transaction around many records: all of them are durable when it ends, none if it fails.

        No other program judges meanwhile; raises JudgedElsewhere where one does.
        """

    def pass_over(self, version: Version, fault: NotJudged, judge: str) -> None:
        """Leave a version unjudged, with an issue that says why, until it is taken up again."""

    def take_up(self, judge: str | None = None) -> int:
        """Let versions that were passed over be judged again: by any judge, or by others than this one. How many."""

    def forget_judgements(self) -> None:
        """Take back everything machines decided; people's decisions stay and are applied again."""


class Store(Gathering, Relating, Protocol):
    """Both: one database."""
