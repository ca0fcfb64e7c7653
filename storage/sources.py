"""The sources as rows: kept in step with the catalogue, which of them are due, and when each host may be asked again.

The catalogue itself is sources.yaml, read elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Connection, bindparam, case, select, update

from scraper.model import Agency, Source
from scraper.model.rules import CLOCKS_DIFFER
from storage.articles import AGENCY, agency_of
from storage.attachments import sources_with_files
from storage.dialects import inserting, put
from storage.schema import agencies, channels, host_pace, sources
from storage.statements import Prepared
from storage.visiting import sources_with_visits, take_up

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def sync(connection: Connection, catalogue: Sequence[Source]) -> None:
    """Make the rows say what the catalogue says; a source no longer in it is disabled."""
    found = {source.agency.id: source.agency for source in catalogue}
    put(connection, agencies, [_agency_row(agency) for agency in found.values()], update=_AGENCY)
    gone = sources.c.watched & sources.c.id.not_in([source.id for source in catalogue])
    connection.execute(update(sources).where(gone).values(enabled=False))
    put(connection, sources, [_source_row(source) for source in catalogue], update=_SOURCE)
    take_up(connection, [source.id for source in catalogue if source.enabled])


_AGENCY = ("name", "country", "kind", "aliases")
_SOURCE = ("name", "agency", "home", "enabled", "watched", "languages")


def _agency_row(agency: Agency) -> dict[str, Any]:
    return {
        "id": agency.id,
        "name": agency.name,
        "country": agency.country,
        "kind": agency.kind.value,
        "aliases": agency.aliases,
    }


def _source_row(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "agency": source.agency.id,
        "home": source.home,
        "enabled": source.enabled,
        "watched": True,
        "languages": source.languages,
    }


def ensure(connection: Connection, id: str, name: str, home: str) -> None:
    """A source for imports, with an agency of unknown kind; one that is there stays as it is."""
    row = {"id": id, "name": name, "agency": id, "home": home, "enabled": False, "watched": False, "languages": ()}
    if put(connection, sources, row):
        put(connection, agencies, _agency_row(Agency(id, name, "ZZ")))


def agency(connection: Connection, source: str) -> Agency:
    """Who publishes there; for a source without a row an agency of its own name."""
    joined = sources.join(agencies, agencies.c.id == sources.c.agency)
    asked = select(sources.c.id.label("source"), *AGENCY).select_from(joined).where(sources.c.id == source)
    row = connection.execute(asked).one_or_none()
    return agency_of(row) if row else Agency(source, source, "ZZ")


def due(connection: Connection, now: datetime, catalogue: Sequence[Source]) -> tuple[str, ...]:
    """Ids of the enabled sources with a channel to poll, a page or a file to fetch now, the longest overdue first."""
    enabled = [source for source in catalogue if source.enabled]
    rows = connection.execute(select(channels.c.source, channels.c.name, channels.c.next_due, channels.c.last_polled))
    # A channel looked at in the future is due: the clock was put right since.
    in_order = (row for row in rows if row.last_polled is None or row.last_polled <= now)
    known = {(row.source, row.name): row.next_due for row in in_order}
    ids = [source.id for source in enabled]
    visiting = sources_with_visits(connection, now, ids) | sources_with_files(connection, now, ids)
    since: dict[str, datetime] = {}
    for source in enabled:
        moments = [known.get((source.id, channel.name)) or EPOCH for channel in source.channels]
        if source.id in visiting or any(moment <= now for moment in moments):
            since[source.id] = min([*moments, now])
    return tuple(sorted(since, key=lambda id: (since[id], id)))


def host_turn(connection: Connection, host: str, now: datetime, gap: timedelta) -> datetime:
    """Book the host's next free moment in one statement, so that no two askers get the same.

    Where the clock was set back since it was last booked, what was left to wait then is left now.
    """
    at, step = (now - EPOCH) // MICROSECOND, gap // MICROSECOND
    next_at = _BOOKED.value(connection, host=host, next_at=at + step, booked_at=at, asked=at, step=step)
    return EPOCH + (int(next_at) - step) * MICROSECOND


def _booked(dialect: str) -> Any:
    insert = inserting(dialect, host_pace)
    asked = bindparam("asked", type_=BigInteger)
    back = host_pace.c.booked_at - asked
    due = host_pace.c.next_at - case((back > CLOCKS_DIFFER // MICROSECOND, back), else_=0)
    free = case((due > asked, due), else_=asked)
    later = free + bindparam("step", type_=BigInteger)
    update = insert.on_conflict_do_update(index_elements=["host"], set_={"next_at": later, "booked_at": asked})
    return update.returning(host_pace.c.next_at)


_BOOKED = Prepared(_booked)
