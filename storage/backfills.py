"""Where reading channels back stands, one row a channel: kept with the entries that its last page offered."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Boolean, Column, Connection, Integer, Table, Text, select

from scraper.model.backfill import Backfill
from storage.columns import Json
from storage.dialects import put
from storage.schema import metadata

backfills = Table(
    "backfills",
    metadata,
    Column("source", Text, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("since", Text, nullable=False),  # ISO date
    Column("todo", Json, nullable=False),  # addresses still to be asked, in order
    Column("done", Boolean, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("reached", Text),  # ISO date
)
_KEPT = ("since", "todo", "done", "pages", "reached")


def standing(connection: Connection, source: str, channel: str) -> Backfill | None:
    """Where reading this channel back stands; None where it was never begun."""
    ours = (backfills.c.source == source, backfills.c.channel == channel)
    row = connection.execute(select(backfills).where(*ours)).one_or_none()
    if row is None:
        return None
    reached = date.fromisoformat(row.reached) if row.reached else None
    return Backfill(date.fromisoformat(row.since), tuple(row.todo), row.done, row.pages, reached)


def keep(connection: Connection, source: str, channel: str, backfill: Backfill) -> None:
    """Write where it stands now."""
    row = {
        "source": source,
        "channel": channel,
        "since": backfill.since.isoformat(),
        "todo": backfill.todo,
        "done": backfill.done,
        "pages": backfill.pages,
        "reached": backfill.reached.isoformat() if backfill.reached else None,
    }
    put(connection, backfills, row, update=_KEPT)
