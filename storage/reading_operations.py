"""Operations read whole: with their members, names and series. Writing them is operations.py's work."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from scraper.model import Member, Operation, Relation
from storage.clusters import member_of
from storage.dialects import bytewise, chunks
from storage.judgements import operation_members, operation_names, operations
from storage.operations import folded
from storage.schema import releases


def operations_of(connection: Connection, ids: Iterable[str], *, given: bool = True) -> dict[str, Operation]:
    """Operations by their ids, each with its members: the lead first, then as they were first seen.

    A name that a person gave comes before the one read in releases; without `given`, for judges, it is not told.
    """
    found: dict[str, Operation] = {}
    for chunk in chunks(ids):
        members, aliases = _members(connection, chunk), _aliases(connection, chunk)
        for row in connection.execute(select(operations).where(operations.c.id.in_(chunk))):
            name = (row.given if given else None) or row.name
            also = dict.fromkeys([*aliases.get(row.id, ()), *([row.name] if row.name else [])])
            others = [each for each in also if folded(each) != folded(name or "")]
            found[row.id] = Operation(
                id=row.id,
                name=name,
                aliases=tuple(others),
                series=row.series,
                members=tuple(members.get(row.id, ())),
                year=row.year,
            )
    return found


def _members(connection: Connection, ids: list[str]) -> dict[str, list[Member]]:
    found: dict[str, list[Member]] = {}
    asked = (
        select(operation_members, releases.c.url)
        .join(releases, releases.c.id == operation_members.c.release)
        .where(operation_members.c.operation.in_(ids))
        .order_by(
            operation_members.c.relation != Relation.LEAD.value,
            releases.c.first_seen,
            bytewise(connection, releases.c.url),
        )
    )
    for row in connection.execute(asked):
        found.setdefault(row.operation, []).append(member_of(row))
    return found


def _aliases(connection: Connection, ids: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    asked = (
        select(operation_names.c.operation, operation_names.c.name)
        .where(operation_names.c.operation.in_(ids))
        .order_by(bytewise(connection, operation_names.c.name))
    )
    for row in connection.execute(asked):
        found.setdefault(row.operation, []).append(row.name)
    return found
