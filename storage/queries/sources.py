"""Questions about sources and about how it all goes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, FromClause, bindparam, func, select

from scraper.model import ChannelState, Issue
from storage import alarms, issues, passing
from storage.channels import state_of
from storage.columns import AnySelect
from storage.judgements import cluster_members, clusters, links, operation_members, operations
from storage.links import STANDS
from storage.queries.links import WAITS
from storage.rows import Alarm, Alert, SourceState
from storage.schema import captures, channels, entries, polls, releases, sources, versions
from storage.schema import issues as issues_table
from storage.writer import Lane

ARRIVALS = 60  # releases by which a source's habit is told
FRESH = timedelta(days=2)  # a release dated longer before it was first seen is backlog of the first look, not news


class SourceQueries:
    """Questions about sources, issues and sizes."""

    _lane: Lane

    def source_states(self) -> list[SourceState]:
        """How does it go with each source, by id?"""
        with self._lane.reading() as connection:
            standing = _channels(connection)
            counted = _counted(connection)
            wrong = _grouped(map(issues.issue_of, connection.execute(issues.listed(None, open_only=True))))
            rows = connection.execute(select(sources).order_by(sources.c.id)).all()
            return [
                SourceState(
                    id=row.id,
                    name=row.name,
                    enabled=row.enabled,
                    channels=standing.get(row.id, {}),
                    releases=counted.get(row.id, (0, None))[0],
                    last_new=counted.get(row.id, (0, None))[1],
                    open_issues=tuple(wrong.get(row.id, ())),
                    arrivals=_arrivals(connection, row.id) if row.watched else (),
                    first_look=connection.execute(_FIRST_LOOK, {"of": row.id}).scalar() if row.watched else None,
                    last_good=_last_good(connection, row.id, standing.get(row.id, {})),
                )
                for row in rows
            ]

    def alarms(self, since: datetime) -> list[Alarm]:
        """The alarms that stand, and those that were over at `since` or later, oldest first."""
        with self._lane.reading() as connection:
            return alarms.standing(connection, since)

    def untold(self) -> list[Alert]:
        """Alerts still to be sent, or sent again, oldest first."""
        with self._lane.reading() as connection:
            return alarms.untold(connection)

    def issues(self, source: str | None = None, open_only: bool = True) -> list[Issue]:
        """What is wrong outside, or was, the last seen first?"""
        with self._lane.reading() as connection:
            return [issues.issue_of(row) for row in connection.execute(issues.listed(source, open_only))]

    def counts(self) -> dict[str, int]:
        """How much is held of everything?"""
        with self._lane.reading() as connection:
            return {name: int(connection.execute(question).scalar_one()) for name, question in _HELD.items()}


def _count(table: FromClause, *those: ColumnElement[bool]) -> AnySelect:
    return select(func.count()).select_from(table).where(*those)


_LED = select(func.count(func.distinct(operation_members.c.operation)))
# Each is counted in an index: all together .25 s of CPU among a million releases (before: 2.4 s).
_HELD = {
    "sources": _count(sources, sources.c.watched),
    "enabled": _count(sources, sources.c.watched, sources.c.enabled),
    "entries": _count(entries),
    "pending": _count(entries, entries.c.state == "pending"),
    "releases": _count(releases),
    "versions": _count(versions),
    "unjudged": _count(versions, versions.c.judged_at.is_(None)),
    "passed_over": _count(issues_table, passing.STANDS),
    "captures": _count(captures),
    "links": _count(links, STANDS),
    "suggested": _count(links, WAITS),
    "clusters": _count(clusters),
    "copies": _count(cluster_members),
    "operations": _LED,
    "known_operations": select(_count(operations).scalar_subquery() - _LED.scalar_subquery()),
    "open_issues": _count(issues_table, issues_table.c.closed_at.is_(None)),
}


def _channels(connection: Connection) -> dict[str, dict[str, ChannelState]]:
    found: dict[str, dict[str, ChannelState]] = {}
    for row in connection.execute(select(channels).order_by(channels.c.source, channels.c.name)):
        found.setdefault(row.source, {})[row.name] = state_of(row)
    return found


def _counted(connection: Connection) -> dict[str, tuple[int, datetime | None]]:
    asked = select(releases.c.source, func.count().label("number"), func.max(releases.c.first_seen).label("last"))
    return {row.source: (row.number, row.last) for row in connection.execute(asked.group_by(releases.c.source))}


def _arrivals(connection: Connection, source: str) -> tuple[datetime, ...]:
    found = connection.execute(_NEWEST, {"of": source})
    return tuple(sorted(row.first_seen for row in found if row.first_seen - row.dated <= FRESH))


def _last_good(connection: Connection, source: str, standing: dict[str, ChannelState]) -> datetime | None:
    """Polls are asked only where every channel fails now: else the channels know."""
    good = [each.last_polled for each in standing.values() if not each.failures and each.last_polled]
    if good or not standing:
        return max(good, default=None)
    found: datetime | None = connection.execute(_LAST_GOOD, {"of": source}).scalar()
    return found


# Built once: putting a statement together costs as much as running it, and these are asked for every source.
_NEWEST = (
    select(releases.c.first_seen, releases.c.dated)
    .where(releases.c.source == bindparam("of"))
    .order_by(releases.c.dated.desc())
    .limit(ARRIVALS)
)
_FIRST_LOOK = select(polls.c.at).where(polls.c.source == bindparam("of")).order_by(polls.c.at).limit(1)
_LAST_GOOD = (
    select(polls.c.at)
    .where(polls.c.source == bindparam("of"), polls.c.code.is_(None))
    .order_by(polls.c.at.desc())
    .limit(1)
)


def _grouped(found: Iterable[Issue]) -> dict[str, list[Issue]]:
    grouped: dict[str, list[Issue]] = {}
    for issue in found:
        grouped.setdefault(issue.source, []).append(issue)
    return grouped
