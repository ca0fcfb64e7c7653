"""Which entries are worth a look now, in which order: what is new, due again, to be tried again, or found behind.

When an entry is due was decided elsewhere (scraper.cadence) and stands in its row. No fetching, no reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Integer, and_, bindparam, case, or_, select, update

from scraper.errors import Damaged
from scraper.model import Entry, Known, Validators, Visit
from storage.articles import known_of
from storage.columns import AnyRow, Time, Unreadable
from storage.damage import damaged
from storage.dialects import chunks
from storage.entries import IMPORT, entry_of
from storage.lists import texts
from storage.schema import entries, releases
from storage.statements import Prepared

_NEWS = and_(entries.c.state == "pending", entries.c.next_visit.is_(None))
_COME = entries.c.next_visit <= bindparam("now", type_=Time)
# What is worth a look now, each a range of one index: in one condition, SQLite would read all entries of a source.
_WORTH = (_NEWS, and_(entries.c.state == "pending", _COME), and_(entries.c.state == "done", _COME))
_BEHIND = and_(entries.c.state == "pending", entries.c.next_visit.is_not(None), entries.c.attempts == 0)
_MINE = entries.c.source == bindparam("of_source")
_VISITS = (
    select(entries)
    .where(or_(*(and_(_MINE, worth) for worth in _WORTH)), entries.c.channel != IMPORT)
    .order_by(
        case((_BEHIND, 2), (_NEWS, 0), else_=1),
        case((or_(_NEWS, _BEHIND), entries.c.changed_at), else_=entries.c.next_visit),
        entries.c.id,
    )
    .limit(bindparam("most", type_=Integer))
)
_PLACE = (entries.c.id, entries.c.url, entries.c.channel, entries.c.attempts)


def visits(connection: Connection, source: str, now: datetime, limit: int) -> list[Visit]:
    """Entries worth a look: new and changed ones, oldest first; those due again or to be tried again; old finds.

    News never waits for a page that is tried again, however many pages of a list are dead.
    """
    asked = {"of_source": source, "now": now, "most": limit}
    try:
        return _visits(connection, source, connection.execute(_VISITS, asked).all())
    except Unreadable:
        places = connection.execute(_VISITS.with_only_columns(*_PLACE), asked).all()
    return [_alone(connection, source, place) for place in places]


def _alone(connection: Connection, source: str, place: AnyRow) -> Visit:
    """A visit where one of them is damaged; of that one what can be read."""
    try:
        rows = connection.execute(select(entries).where(entries.c.id == place.id)).all()
        return _visits(connection, source, rows)[0]
    except Unreadable as error:
        fault = damaged(connection, error)
        return Visit(place.id, source, Entry(place.url), place.channel, attempts=place.attempts, damage=fault)


def _visits(connection: Connection, source: str, rows: Sequence[AnyRow]) -> list[Visit]:
    held = known_of(connection, {row.release for row in rows if row.release})
    return [
        Visit(
            id=row.id,
            source=source,
            entry=entry_of(row),
            channel=row.channel,
            known=found if isinstance(found := held.get(row.release), Known) else None,
            validators=Validators(row.etag, row.last_modified, row.validated_url),
            evidence=row.evidence,
            captured_at=row.captured_at,
            attempts=row.attempts,
            offered=row.last_offered,
            doubt=row.doubt,
            damage=found if isinstance(found, Damaged) else None,
        )
        for row in rows
    ]


def put_right(connection: Connection, source: str, now: datetime) -> None:
    """Make due what was put off by a clock that was ahead: pages last seen, or offered and not had, in the future.

    What was found missing then counts as missing since now: it would be withdrawn only when that time comes.
    """
    ahead = select(releases.c.id).where(releases.c.source == source, releases.c.last_seen > now)
    missed = and_(entries.c.release.is_(None), entries.c.last_offered > now)
    late = (entries.c.source == source, entries.c.next_visit > now, or_(entries.c.release.in_(ahead), missed))
    connection.execute(update(entries).where(*late).values(next_visit=now))
    offered = (entries.c.source == source, entries.c.last_offered > now)
    connection.execute(update(entries).where(*offered).values(last_offered=now))
    gone = (releases.c.source == source, releases.c.missing_since > now)
    connection.execute(update(releases).where(*gone).values(missing_since=now))


def take_up(connection: Connection, source_ids: Sequence[str]) -> None:
    """Make due the pages that an older Blotter gave up; items that are the whole article read no better next time."""
    for chunk in chunks(source_ids):
        given_up = (entries.c.source.in_(chunk), entries.c.state == "failed", entries.c.content.is_(None))
        connection.execute(update(entries).where(*given_up).values(state="pending", next_visit=entries.c.last_offered))


def sources_with_visits(connection: Connection, now: datetime, source_ids: Sequence[str]) -> set[str]:
    """Those of the sources that have an entry worth a look now."""
    return set(_WITH_VISITS.values(connection, now=now, ids=source_ids))


_ID = texts("ids").c.value
_ONE = select(entries.c.id).where(entries.c.source == _ID, entries.c.channel != IMPORT)
_WITH_VISITS = Prepared(select(_ID).where(or_(*(_ONE.where(worth).exists() for worth in _WORTH))))
