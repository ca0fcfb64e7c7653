"""What is remembered of a channel's looks and of a source's pages, for the one that looks again to compare with.

It only looks up; what is out of the ordinary is decided by scraper.expecting.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from itertools import takewhile

from sqlalchemy import Connection, bindparam, select

from scraper.model import Article, DateOrigin, Entry, Habits, Look, Recalled, Written
from storage import entries
from storage.articles import said
from storage.columns import AnyRow, short_hash
from storage.schema import channels, polls, releases

LOOKS = 40  # half a day at the usual cadence: long enough to be a custom, short enough to follow a list that grows
PAGES = 30
HEAD = 20  # of the entries at the top, by which a list is seen to go on where it was


def head_of(offered: Sequence[Entry]) -> tuple[str, ...]:
    """By what a list's top is found again."""
    return tuple(short_hash(entry.url) for entry in offered[:HEAD])


def recall(connection: Connection, source: str, channel: str, offered: Sequence[Entry], since: date | None) -> Recalled:
    """What is held of a channel and of what its first page offers now; looks of `since` on."""
    row = connection.execute(
        select(channels.c.head, channels.c.learned_from, channels.c.last_read, channels.c.last_polled).where(
            channels.c.source == source, channels.c.name == channel
        )
    ).one_or_none()
    told = entries.sort_out(connection, source, channel, entries.offers(offered, ()))
    unseen = frozenset(offer.entry.url for offer in told.new)
    if row is None:
        return Recalled(unseen, unseen)
    gone = set(row.head or ()) - {short_hash(entry.url) for entry in offered}
    looks = _looks(connection, source, channel, _since(row.learned_from, since))
    doubted = list(takewhile(lambda look: look.code is not None, looks))
    return Recalled(
        unseen=unseen,
        unheard=unseen | {offer.entry.url for offer, _ in told.heard},
        altered=len(_altered(connection, told) | told.miskeyed),
        gone=len(gone),
        head=len(row.head or ()),
        looks=tuple(look_of(look) for look in looks if look.code is None),
        doubted=tuple((look.at, look_of(look)) for look in doubted),
        last_read=row.last_read,
        last_polled=row.last_polled,
    )


def habits(connection: Connection, source: str, article: Article, release: str | None) -> Habits:
    """How the newest releases of a source read, and how many others of them have this article's very text."""
    rows, same = connection.execute(_NEWEST, {"of_source": source}).all(), said(article)
    return Habits(
        tuple(Written(length, dating in _DATED_ITSELF) for _, length, _, dating in rows),
        sum(id != release and words == same for id, _, words, _ in rows),
    )


_DATED_ITSELF = frozenset(origin.value for origin in DateOrigin if not origin.by_channel)


_NEWEST = (
    select(releases.c.id, releases.c.length, releases.c.said, releases.c.dating)
    .where(releases.c.source == bindparam("of_source"), releases.c.length.is_not(None))
    .order_by(releases.c.dated.desc())
    .limit(PAGES)
)


def look_of(row: AnyRow) -> Look:
    """The look in a poll's row."""
    return Look(row.front, row.dated, row.titled, row.known, row.altered, row.lost)


def _looks(connection: Connection, source: str, channel: str, since: datetime | None) -> Sequence[AnyRow]:
    wanted = select(polls).where(polls.c.source == source, polls.c.channel == channel, polls.c.front.is_not(None))
    if since is not None:
        wanted = wanted.where(polls.c.at >= since)
    return connection.execute(wanted.order_by(polls.c.at.desc(), polls.c.id.desc()).limit(LOOKS)).all()


def _since(learned_from: datetime | None, since: date | None) -> datetime | None:
    pinned = datetime.combine(since, time(), UTC) if since else None
    return max(filter(None, (learned_from, pinned)), default=None)


def _altered(connection: Connection, told: entries.Sorted) -> set[int]:
    """The known entries that are offered with another date or title than they had. Words and stamps change by the
    hundred and say nothing; a date or title that is not stated is counted elsewhere."""
    before = entries.claimed(connection, [entry_id for _, entry_id in told.changed])
    return {
        entry_id
        for offer, entry_id in told.changed
        if _differ(before[entry_id][0], offer.entry.title)
        or _differ(before[entry_id][1], offer.entry.published and offer.entry.published.at)
    }


def _differ(before: object, now: object) -> bool:
    return before is not None and now is not None and before != now
