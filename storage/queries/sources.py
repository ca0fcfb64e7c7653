"""Questions about sources and about how it all goes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, select

from scraper.model import ChannelState, Issue, Judgement
from storage import issues
from storage.channels import state_of
from storage.judgements import cluster_members, clusters, links, operation_members, operations
from storage.links import STANDS
from storage.rows import SourceState
from storage.schema import captures, channels, entries, releases, sources, versions
from storage.schema import issues as issues_table
from storage.writer import Lane


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
            )
            for row in rows
        ]

    def issues(self, source: str | None = None, open_only: bool = True) -> list[Issue]:
        """What is wrong outside, or was, the last seen first?"""
        with self._lane.reading() as connection:
            return [issues.issue_of(row) for row in connection.execute(issues.listed(source, open_only))]

    def counts(self) -> dict[str, int]:
        """How much is held of everything?"""
        suggested = STANDS & (links.c.judgement == Judgement.SUGGESTED.value)
        asked = {
            "sources": select(func.count()).select_from(sources).where(sources.c.watched),
            "entries": select(func.count()).select_from(entries),
            "pending": select(func.count()).select_from(entries).where(entries.c.state == "pending"),
            "releases": select(func.count()).select_from(releases),
            "versions": select(func.count()).select_from(versions),
            "unjudged": select(func.count()).select_from(versions).where(versions.c.judged_at.is_(None)),
            "captures": select(func.count()).select_from(captures),
            "links": select(func.count()).select_from(links).where(STANDS),
            "suggested": select(func.count()).select_from(links).where(suggested),
            "clusters": select(func.count()).select_from(clusters),
            "copies": select(func.count()).select_from(cluster_members),
            "operations": select(func.count(func.distinct(operation_members.c.operation))),
            "known_operations": select(func.count())
            .select_from(operations.outerjoin(operation_members, operation_members.c.operation == operations.c.id))
            .where(operation_members.c.release.is_(None)),
            "open_issues": select(func.count()).select_from(issues_table).where(issues_table.c.closed_at.is_(None)),
        }
        with self._lane.reading() as connection:
            return {name: int(connection.execute(question).scalar_one()) for name, question in asked.items()}


def _channels(connection: Connection) -> dict[str, dict[str, ChannelState]]:
    found: dict[str, dict[str, ChannelState]] = {}
    for row in connection.execute(select(channels).order_by(channels.c.source, channels.c.name)):
        found.setdefault(row.source, {})[row.name] = state_of(row)
    return found


def _counted(connection: Connection) -> dict[str, tuple[int, datetime | None]]:
    asked = select(releases.c.source, func.count().label("number"), func.max(releases.c.first_seen).label("last"))
    return {row.source: (row.number, row.last) for row in connection.execute(asked.group_by(releases.c.source))}


def _grouped(found: Iterable[Issue]) -> dict[str, list[Issue]]:
    grouped: dict[str, list[Issue]] = {}
    for issue in found:
        grouped.setdefault(issue.source, []).append(issue)
    return grouped
