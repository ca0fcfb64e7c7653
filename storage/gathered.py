"""The gathering half of the store: sources, channels, polls, visits and their outcomes, each kept in one record.

Two kinds of record: a channel's (its entries, validators, cursor) and a visit's (evidence, version, the entry done).
A crash between them loses nothing: the entry is a durable row that still waits for its visit.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from scraper.model import (
    Agency,
    Announced,
    Article,
    Capture,
    ChannelState,
    Entry,
    Habits,
    Known,
    Outcome,
    Past,
    Poll,
    Recalled,
    ReleaseStatus,
    Source,
    Version,
    Visit,
)
from scraper.model.backfill import Backfill
from storage import (
    backfills,
    channels,
    entries,
    forgetting,
    outcomes,
    proving,
    recalling,
    recognising,
    sources,
    unsteady,
    upkeep,
    visiting,
)
from storage.neighbours import Memory
from storage.writer import Lane, Writing


class GatheredStore:
    """Store, as far as gathering asks for it (scraper.ports)."""

    _lane: Lane
    _agencies: dict[str, Agency]
    _memory: Memory

    # -- sources --------------------------------------------------------------------------------------------------

    def sync_sources(self, catalogue: Sequence[Source]) -> None:
        """Make the sources' rows say what the catalogue says; those no longer in it are disabled, their past stays."""
        self._lane.write(lambda writing: sources.sync(writing.connection, catalogue))
        self._agencies.clear()

    def ensure_source(self, id: str, name: str, home: str) -> None:
        """A source for what people bring in, its agency's kind unknown; one that is there stays as it is."""
        self._lane.write(lambda writing: sources.ensure(writing.connection, id, name, home))
        self._agencies.pop(id, None)

    def due_sources(self, now: datetime, catalogue: Sequence[Source]) -> tuple[str, ...]:
        """Ids of the enabled sources with a channel to poll or a page to visit now, the longest overdue first."""
        with self._lane.reading() as connection:
            return sources.due(connection, now, catalogue)

    def host_turn(self, host: str, now: datetime, gap: timedelta) -> datetime:
        """Book the host's next free moment, at the earliest now; nobody else, in no process, gets one within `gap`."""
        return self._lane.write(lambda writing: sources.host_turn(writing.connection, host, now, gap))

    # -- channels -------------------------------------------------------------------------------------------------

    def channel_state(self, source: str, channel: str) -> ChannelState:
        """Where we stand with a channel; a fresh state for one never polled."""
        with self._lane.reading() as connection:
            return channels.state(connection, source, channel)

    def news(self, source: str, offered: Sequence[Entry]) -> frozenset[str]:
        """URLs of the entries never offered before or offered with another claim."""
        with self._lane.reading() as connection:
            return entries.unheard(connection, source, offered)

    def record_poll(self, poll: Poll) -> int:
        """Keep one look at a channel, durably and at once; how many entries were new or changed."""
        return self._lane.write(lambda writing: channels.record_poll(writing, poll))

    def recall(self, source: str, channel: str, offered: Sequence[Entry], since: date | None) -> Recalled:
        """What is held of a channel, and of the entries that its first page offers now."""
        with self._lane.reading() as connection:
            return recalling.recall(connection, source, channel, offered, since)

    def announced(self, source: str, channel: str, since: datetime) -> Sequence[Announced]:
        """The releases that a channel announced and that are dated since then, but for those that are gone."""
        with self._lane.reading() as connection:
            return recalling.announced(connection, source, channel, since)

    def backfill(self, source: str, channel: str) -> Backfill | None:
        """Where reading a channel back stands; None where it was never begun."""
        with self._lane.reading() as connection:
            return backfills.standing(connection, source, channel)

    def record_backfill(self, poll: Poll, backfill: Backfill) -> int:
        """Keep what an older page offers and where to go on, at once; how many entries were new or changed."""
        return self._lane.write(lambda writing: channels.record_backfill(writing, poll, backfill))

    # -- visits ---------------------------------------------------------------------------------------------------

    def put_right(self, source: str, now: datetime) -> None:
        """Mend what a clock ahead of now did to a source: what was put off is due, channels go on from before."""

        def work(writing: Writing) -> None:
            visiting.put_right(writing.connection, source, now)
            channels.put_right(writing.connection, source, now)

        self._lane.write(work)

    def visits(self, source: str, now: datetime, limit: int) -> Sequence[Visit]:
        """Entries worth a look now: new and changed ones first, oldest first, then those due again."""
        with self._lane.reading() as connection:
            return visiting.visits(connection, source, now, limit)

    def import_visit(self, source: str, entry: Entry, at: datetime) -> Visit:
        """The visit for something brought in by hand: its entry in the channel "import", what is held of its URL."""
        return self._lane.write(lambda writing: recognising.import_visit(writing.connection, source, entry, at))

    def held(self, source: str, entry: Entry, article: Article, final_url: str | None) -> Known | None:
        """The release that this article is another look at: by key, by URL, or moved (same text, old URL gone)."""
        with self._lane.reading() as connection:
            return recognising.held(connection, source, entry, article, final_url)

    def habits(self, source: str, article: Article, release: str | None) -> Habits:
        """How the newest releases of a source read, and how many others of them have this article's very text."""
        with self._lane.reading() as connection:
            return recalling.habits(connection, source, article, release)

    def past(self, source: str, release: str | None, since: datetime) -> Past:
        """What was learned of a source's pages since then, and the earlier versions of one of its releases."""
        with self._lane.reading() as connection:
            return unsteady.past(connection, source, release, since)

    def proof(self, version: Version) -> Capture | None:
        """The capture that the text of a version was read from, None where it has none. Raises Damaged."""
        with self._lane.reading() as connection:
            return proving.proof(connection, self._lane.evidence, version)

    def record_outcome(self, outcome: Outcome) -> Version | None:
        """Keep what a visit came to, durably and at once; the version it made, if any."""

        def work(writing: Writing) -> Version | None:
            return outcomes.record(writing, outcome, self._agency(writing, outcome.visit.source))

        version = self._lane.write(work)
        if outcome.status is ReleaseStatus.FORGOTTEN:
            upkeep.empty_log(self._lane.engine)
        return version

    def forget_release(self, release: str, at: datetime, *, by: str, why: str) -> tuple[str, ...]:
        """Drop a release's words and bytes for good; that it was held stays, and no later look brings it back.

        Returns the digests of evidence that stays because other releases rest on the same bytes.
        """
        reason = forgetting.Reason(at, by, why)
        kept = self._lane.write(lambda writing: forgetting.forget(writing, release, reason))
        self._memory.forget()
        return kept

    def wipe(self) -> bool:
        """Rewrite the database so that its files hold nothing of what was dropped.

        False where some file still may, because another program is reading. Raises Busy, DiskFull.
        """
        return upkeep.rewrite(self._lane.engine)

    def _agency(self, writing: Writing, source: str) -> Agency:
        if source not in self._agencies:
            self._agencies[source] = sources.agency(writing.connection, source)
        return self._agencies[source]
