"""Old looks at a channel, thinned to what is still asked of them: 10,000 sources make 350 million of them a year.

What is learned from looks is decided by scraper.expecting; which are recalled for it stands in recalling.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, select

from storage.columns import AnyRow
from storage.dialects import chunks
from storage.recalling import LOOKS
from storage.schema import polls

EACH = 100  # looks at a channel after which its old ones are gone through
KEPT = timedelta(days=7)  # all of them
BY_DAY = timedelta(days=400)  # the last good one of a day: where a channel goes on after a clock that was ahead
_ROWS = 2000  # gone through at a time, the oldest first: far more than EACH and those kept by day


def thin(connection: Connection, source: str, channel: str, now: datetime) -> None:
    """Drop a channel's old looks, but for its first, the last good one of each day, and those that are recalled."""
    mine = (polls.c.source == source) & (polls.c.channel == channel)
    old = select(polls.c.id, polls.c.at, polls.c.code).where(mine, polls.c.at < now - KEPT)
    rows = connection.execute(old.order_by(polls.c.at, polls.c.id).limit(_ROWS)).all()
    if len(rows) < 2:
        return
    kept = {*_by_day(rows, now), *_recalled(connection, mine)}
    for ids in chunks(row.id for row in rows if row.id not in kept):
        connection.execute(delete(polls).where(polls.c.id.in_(ids)))


def _by_day(rows: Sequence[AnyRow], now: datetime) -> Iterator[int]:
    """The first of these looks, and the last good one of each day, or of them all: the clock may be years ahead."""
    good = [row for row in rows if row.code is None]
    yield from (row.id for row in (rows[0], *good[-1:]))
    yield from {row.at.date(): row.id for row in good if row.at >= now - BY_DAY}.values()


def _recalled(connection: Connection, mine: ColumnElement[bool]) -> Iterator[int]:
    """The newest looks that read a page, and the newest of them that were right."""
    read = select(polls.c.id).where(mine, polls.c.front.is_not(None))
    for asked in (read, read.where(polls.c.code.is_(None))):
        yield from connection.execute(asked.order_by(polls.c.at.desc(), polls.c.id.desc()).limit(LOOKS)).scalars()
