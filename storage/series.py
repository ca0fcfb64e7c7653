"""Series as rows: which operations follow one another or are kin, and under which name. Decided elsewhere."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select, update

from scraper.model import Traits, Verdict
from storage.columns import short_hash
from storage.judgements import operation_names, operations
from storage.operations import known, named, operation_of, start


def follow(connection: Connection, release: str, told: Traits, verdict: Verdict) -> None:
    """Keep which operations are of one series, named after its first; of kin in no operation each leads its own."""
    if not (verdict.series or verdict.kin):
        return
    own = operation_of(connection, release)
    names = {item.key: item for item in [*told.names, *verdict.mentions]}
    for earlier_key, later_key in verdict.series:
        item = names.get(earlier_key)
        earlier = known(connection, item.name if item else earlier_key, earlier_key, item.year if item else None, own)
        later = own
        if later is None or not _is_named(connection, later, later_key):
            found = named(connection, later_key, None, earlier)
            later = str(found.id) if found else None
        if later is not None and later != earlier:
            _same_series(connection, earlier, later)
    for other, topic in verdict.kin:
        one, two = (operation_of(connection, each) or start(connection, each) for each in (other, release))
        if one != two:
            _same_series(connection, one, two, topic)


def _is_named(connection: Connection, operation: str, key: str) -> bool:
    asked = select(operation_names.c.operation).where(
        operation_names.c.operation == operation, operation_names.c.key_hash == short_hash(key)
    )
    return connection.execute(asked.limit(1)).scalar() is not None


def _same_series(connection: Connection, earlier: str, later: str, topic: str | None = None) -> None:
    """Make one series of two operations and of what they were in, under the name of its first, else of its topic."""
    pair = operations.c.id.in_([earlier, later])
    known = select(operations.c.series).where(pair, operations.c.series.is_not(None))
    members = connection.execute(select(operations).where(or_(pair, operations.c.series.in_(known)))).all()
    ids = [row.id for row in members]
    # Years decide which came first; without them the one that the text calls earlier.
    first = min(members, key=lambda row: (not row.name, row.year or 9999, row.id != earlier, row.id))
    name = first.name or topic or first.id
    taken = select(operations.c.id).where(operations.c.series == name, operations.c.id.not_in(ids))
    series = f"{name} ({first.id})" if connection.execute(taken.limit(1)).scalar() else name
    connection.execute(update(operations).where(operations.c.id.in_(ids)).values(series=series))
