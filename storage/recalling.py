"""What is remembered of a channel's earlier looks and of a source's pages, for the next look to be compared with.

It only looks up; what is out of the ordinary is decided by scraper.expecting.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from itertools import takewhile

from sqlalchemy import Connection, bindparam, select

from scraper.model import Announced, Article, DateOrigin, Entry, Habits, Look, Recalled, ReleaseStatus, Written
from storage import entries
from storage.articles import said
from storage.columns import AnyRow, short_hash
from storage.schema import channels, claims, polls, releases
from storage.schema import entries as offered_entries
from storage.statements import Prepared

LOOKS = 40  # half a day at the usual cadence: long enough to be a custom, short enough to follow a list that grows
PAGES = 30
HEAD = 20  # of the entries at the top, by which a list is seen to go on where it was


def head_of(offered: Sequence[Entry]) -> tuple[str, ...]:
    """The short hashes by which the top of a list is recognised later."""
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
    right, doubted = _looks(connection, source, channel, _since(row.learned_from, since))
    return Recalled(
        unseen=unseen,
        unheard=unseen | {offer.entry.url for offer, _ in told.heard},
        altered=len(_altered(connection, told) | told.miskeyed),
        gone=len(gone),
        head=len(row.head or ()),
        looks=tuple(look_of(look) for look in right),
        doubted=tuple((look.at, look_of(look)) for look in doubted),
        last_read=row.last_read,
        last_polled=row.last_polled,
    )


def announced(connection: Connection, source: str, channel: str, since: datetime) -> list[Announced]:
    """The releases that a channel announced and that are dated since then, but for those that are gone."""
    asked = (
        select(offered_entries.c.url, offered_entries.c.key, releases.c.dated)
        .join(releases, offered_entries.c.release == releases.c.id)
        .join(claims, claims.c.entry == offered_entries.c.id)
        .where(claims.c.channel == channel, releases.c.source == source, releases.c.dated >= since)
        .where(releases.c.status == ReleaseStatus.LIVE.value, releases.c.dating.is_not(None))
    )
    return [Announced(row.url, row.key, row.dated) for row in connection.execute(asked)]


def habits(connection: Connection, source: str, article: Article, release: str | None) -> Habits:
    """How the newest releases of a source read, and how many others of them have this article's very text."""
    rows, same = _NEWEST.rows(connection, of_source=source), said(article)
    return Habits(
        tuple(Written(length, dating in _DATED_ITSELF) for _, length, _, dating in rows),
        sum(id != release and words == same for id, _, words, _ in rows),
    )


_DATED_ITSELF = frozenset(origin.value for origin in DateOrigin if not origin.by_channel)


_NEWEST = Prepared(
    select(releases.c.id, releases.c.length, releases.c.said, releases.c.dating)
    .where(releases.c.source == bindparam("of_source"), releases.c.length.is_not(None))
    .order_by(releases.c.dated.desc())
    .limit(PAGES)
)


def look_of(row: AnyRow) -> Look:
    """The look in a poll's row."""
    return Look(row.front, row.dated, row.titled, row.known, row.altered, row.lost)


def _looks(
    connection: Connection, source: str, channel: str, since: datetime | None
) -> tuple[Sequence[AnyRow], Sequence[AnyRow]]:
    """The newest looks that were right, and the newest that were not since then: however long it has been wrong, what
    was right is not forgotten over it."""
    wanted = select(polls).where(polls.c.source == source, polls.c.channel == channel, polls.c.front.is_not(None))
    wanted = wanted.order_by(polls.c.at.desc(), polls.c.id.desc()).limit(LOOKS)
    if since is not None:
        wanted = wanted.where(polls.c.at >= since)
    newest = connection.execute(wanted).all()
    doubted = list(takewhile(lambda look: look.code is not None, newest))
    if not doubted:
        return [look for look in newest if look.code is None], doubted
    return connection.execute(wanted.where(polls.c.code.is_(None))).all(), doubted


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
