"""Questions about clusters of copies and about operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from difflib import get_close_matches

from sqlalchemy import Column, Connection, exists, func, or_, select, tuple_

from scraper.errors import UsageError
from scraper.model import Cluster, Operation
from storage.clusters import cluster_of, clusters_of
from storage.columns import AnySelect, short_hash
from storage.decisions import Decision, about
from storage.dialects import chunks
from storage.judgements import (
    cluster_members,
    clusters,
    decision_releases,
    mentions,
    operation_members,
    operation_names,
    operations,
)
from storage.operations import folded, resolve
from storage.queries.releases import AT_ONCE, changed, release_rows
from storage.reading_operations import operations_of
from storage.rows import MentionRow, OperationRow
from storage.schema import releases, versions
from storage.writer import Lane

_GENERIC = ("operation ", "operatie ", "opération ", "operación ", "operazione ", "operação ")


class GroupQueries:
    """Questions about clusters and operations."""

    _lane: Lane

    # -- clusters -------------------------------------------------------------------------------------------------

    def clusters(self, limit: int = 50, offset: int = 0) -> list[Cluster]:
        """Which texts are carried by more than one release, the last copied first?"""
        asked = _newest_first(cluster_members.c.cluster)
        with self._lane.reading() as connection:
            ids = list(connection.execute(asked.limit(limit).offset(offset)).scalars())
            found = clusters_of(connection, ids)
        return [found[id] for id in ids]

    def cluster(self, ref: str) -> Cluster:
        """Which cluster is this: a present or former id, or one of its releases?

        Raises UsageError where there is none.
        """
        with self._lane.reading() as connection:
            id = _cluster_once(connection, ref.removeprefix("c")) if ref.startswith("c") else None
            id = id or _cluster_once(connection, ref)
            found = clusters_of(connection, [id]) if id else {}
        if id is None:
            raise UsageError(f"There is no cluster {ref!r}; `blotter copies list` shows them.")
        return found[id]

    def every_cluster(self, since: datetime | None = None) -> Iterator[Cluster]:
        """Which clusters are there at all, by their ids; `since`: those with a release that was first seen since?"""
        asked = select(clusters.c.id).order_by(clusters.c.id)
        if since is not None:
            copied = select(cluster_members.c.cluster).where(cluster_members.c.at >= since)
            asked = asked.where(clusters.c.id.in_(copied))
        with self._lane.reading() as connection:
            ids = list(connection.execute(asked).scalars())
            for chunk in chunks(ids, AT_ONCE):
                found = clusters_of(connection, chunk)
                yield from (found[id] for id in chunk)

    # -- operations -----------------------------------------------------------------------------------------------

    def operations(self, *, known: bool = False, limit: int = 50, offset: int = 0) -> list[OperationRow]:
        """Which operations are there, the last heard of first; `known`: those only mentioned, by name?"""
        if known:
            held = exists().where(operation_members.c.operation == operations.c.id)
            asked = select(operations.c.id).where(~held).order_by(operations.c.name, operations.c.id)
        else:
            asked = _newest_first(operation_members.c.operation)
        return self._rows(asked.limit(limit).offset(offset))

    def operation(self, ref: str) -> Operation:
        """Which operation is this: a present or former id, a name in any case, or what lists show for want of one?

        Raises UsageError where there is none or more than one.
        """
        with self._lane.reading() as connection:
            ids = _called(connection, ref) or _headed(connection, ref)
            found = operations_of(connection, ids[:6])
            near = [] if ids else _near(connection, ref)
        if not ids:
            meant = f"did you mean {' or '.join(near)}? " if near else ""
            raise UsageError(f"There is no operation {ref!r}; {meant}`blotter operations list` shows them.")
        if len(ids) > 1:
            candidates = ", ".join(
                f"{id} ({found[id].name or ref}, {found[id].year or 'year unknown'})" for id in ids[:6]
            )
            raise UsageError(f"{ref!r} may be more than one operation: {candidates}. Name one by its id.")
        return found[ids[0]]

    def named(self, ref: str) -> Operation | None:
        """Which one operation has exactly this id or name? None where none has, or more than one."""
        with self._lane.reading() as connection:
            ids = _called(connection, ref)
            return operations_of(connection, ids)[ids[0]] if len(ids) == 1 else None

    def mentions(self, operation: str) -> list[MentionRow]:
        """Where is this operation looked back at, by releases that are not about it?"""
        asked = (
            select(mentions, releases.c.url, versions.c.title)
            .join(releases, releases.c.id == mentions.c.release)
            .join(versions, versions.c.id == releases.c.latest)
            .where(mentions.c.operation == operation)
            .order_by(releases.c.dated, releases.c.id, mentions.c.position)
        )
        with self._lane.reading() as connection:
            return [
                MentionRow(row.release, row.url, row.title, row.text, (row.span_start, row.span_end), row.year)
                for row in connection.execute(asked)
            ]

    def decisions(self, releases: Iterable[str]) -> list[Decision]:
        """What did people decide about operations with these releases, what was taken back included, in its order?"""
        with self._lane.reading() as connection:
            return about(connection, list(releases), undone=True)

    def every_decision(self, since: datetime | None = None) -> Iterator[Decision]:
        """Which decisions on operations stand, in their order; `since`: those made since?"""
        asked = select(decision_releases.c.release).distinct()
        with self._lane.reading() as connection:
            said = about(connection, list(connection.execute(asked).scalars()))
        yield from (each for each in said if since is None or each.at >= since)

    def series(self, ref: str) -> list[OperationRow]:
        """Which operations follow one another here: a series by its name, or by one of its operations' ids?"""
        with self._lane.reading() as connection:
            id = resolve(connection, ref)
            own = select(operations.c.series).where(operations.c.id == (id or ""))
            name = connection.execute(own).scalar() or ref
            spelled = {row.series for row in connection.execute(select(operations.c.series).distinct()) if row.series}
        wanted = [series for series in spelled if folded(series) == folded(name)]
        asked = select(operations.c.id).where(operations.c.series.in_(wanted))
        return self._rows(asked.order_by(operations.c.year.is_(None), operations.c.year, operations.c.id))

    def every_operation(self, since: datetime | None = None, *, known: bool = False) -> Iterator[Operation]:
        """Which operations with releases are there at all, by their ids; `known`: those only mentioned too?

        `since`: those of which a release came, was revised or was withdrawn since.
        """
        asked = select(operations.c.id).order_by(operations.c.id)
        if since is not None:
            member = select(operation_members.c.operation).where(operation_members.c.release.in_(changed(since)))
            asked = asked.where(operations.c.id.in_(member))
        if not known:
            asked = asked.where(exists().where(operation_members.c.operation == operations.c.id))
        with self._lane.reading() as connection:
            for chunk in chunks(connection.execute(asked).scalars(), AT_ONCE):
                found = operations_of(connection, chunk)
                yield from (found[id] for id in chunk)

    def _rows(self, asked: AnySelect) -> list[OperationRow]:
        with self._lane.reading() as connection:
            ids = list(connection.execute(asked).scalars())
            return _operation_rows(connection, ids)


def _newest_first(group: Column[str]) -> AnySelect:
    """The groups of a table of members by their newest member; the others are passed by, and no group is put together.

    Among 50,000 operations the first page took 1.1 s of CPU when all were grouped.
    """
    members = group.table
    newer = members.alias()
    later = tuple_(newer.c.at, newer.c.release) > tuple_(members.c.at, members.c.release)
    passed = exists().where(newer.c[group.name] == group, newer.c.at >= members.c.at, later)
    return select(group).where(~passed).order_by(members.c.at.desc(), group)


def _cluster_once(connection: Connection, release: str | None) -> str | None:
    """The cluster of a release; of one that was forgotten, that of the copies it left."""
    while release is not None:
        if found := cluster_of(connection, release):
            return found
        forgotten = connection.execute(select(releases.c.forgotten).where(releases.c.id == release)).scalar()
        release = forgotten["copy"] if forgotten else None
    return None


def _operation_rows(connection: Connection, ids: Sequence[str]) -> list[OperationRow]:
    found = operations_of(connection, ids)
    members = {member.release for operation in found.values() for member in operation.members}
    held = release_rows(connection, members)
    rows = []
    for operation in (found[id] for id in ids):
        own = [held[member.release] for member in operation.members]
        seen = sorted(row.first_seen for row in own)
        rows.append(
            OperationRow(
                id=operation.id,
                name=operation.name,
                label=operation.name or (own[0].title if own else operation.id),
                aliases=operation.aliases,
                series=operation.series,
                year=operation.year,
                releases=len(own),
                first=seen[0] if seen else None,
                last=seen[-1] if seen else None,
                agencies=tuple(dict.fromkeys(row.agency for row in own)),
            )
        )
    return rows


def _near(connection: Connection, ref: str) -> list[str]:
    """Names of operations that are written much like this."""
    names = {folded(name): name for name in connection.execute(select(operation_names.c.name)).scalars()}
    return [names[key] for key in get_close_matches(folded(ref), names)]


def _called(connection: Connection, ref: str) -> list[str]:
    id = resolve(connection, ref)
    return [id] if id else _named(connection, ref)


def _named(connection: Connection, ref: str) -> list[str]:
    """Operations by name, with or without the word operation before it; those with releases before those without."""
    bare = folded(ref)
    for word in _GENERIC:
        bare = bare.removeprefix(word)
    spelled = [bare, *(word + bare for word in _GENERIC)]
    keys = [bare, bare.replace(" ", "")]
    asked = (
        select(operation_names.c.operation)
        .where(
            or_(
                operation_names.c.name_hash.in_([short_hash(name) for name in spelled]),
                operation_names.c.key_hash.in_([short_hash(key) for key in keys]),
            )
        )
        .distinct()
    )
    lowered = [name.lower() for name in spelled]
    own = select(operations.c.id).where(
        or_(func.lower(operations.c.name).in_(lowered), func.lower(operations.c.given).in_(lowered))
    )
    ids = sorted({*connection.execute(asked).scalars(), *connection.execute(own).scalars()})
    led = select(operation_members.c.operation).where(operation_members.c.operation.in_(ids)).distinct()
    return sorted(connection.execute(led).scalars()) or ids


def _headed(connection: Connection, ref: str) -> list[str]:
    """Operations without a name, by the headline of one of their releases."""
    asked = (
        select(operations.c.id, versions.c.title)
        .join(operation_members, operation_members.c.operation == operations.c.id)
        .join(releases, releases.c.id == operation_members.c.release)
        .join(versions, versions.c.id == releases.c.latest)
        .where(operations.c.name.is_(None), operations.c.given.is_(None))
        .order_by(operations.c.id)
    )
    return list(dict.fromkeys(row.id for row in connection.execute(asked) if folded(row.title) == folded(ref)))
