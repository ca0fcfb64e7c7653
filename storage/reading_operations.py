"""Operations read whole: with their members, names and series. Writing them is operations.py's work."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, select

from scraper.model import Member, Operation, Relation
from storage.clusters import member_of
from storage.dialects import in_bytes
from storage.judgements import operation_members, operation_names, operations
from storage.lists import one_of
from storage.operations import folded
from storage.schema import releases
from storage.statements import Prepared


def operations_of(connection: Connection, ids: Iterable[str], *, given: bool = True) -> dict[str, Operation]:
    """Operations by their ids, each with its members: the lead first, then as they were first seen.

    A name that a person gave comes before the one read in releases; without `given`, for judges, it is not told.
    """
    wanted = {"of": list(ids)}
    if not wanted["of"]:
        return {}
    members, aliases, whole = _statements(connection.dialect.name)
    found, names = dict[str, list[Member]](), dict[str, list[str]]()
    for row in members.rows(connection, **wanted):
        found.setdefault(row.operation, []).append(member_of(row))
    for operation, name in aliases.rows(connection, **wanted):
        names.setdefault(operation, []).append(name)
    made = (_made(row, found, names, given=given) for row in whole.rows(connection, **wanted))
    return {operation.id: operation for operation in made}


def _made(row: Any, members: dict[str, list[Member]], names: dict[str, list[str]], *, given: bool) -> Operation:
    name = (row.given if given else None) or row.name
    also = dict.fromkeys([*names.get(row.id, ()), *([row.name] if row.name else [])])
    others = [each for each in also if folded(each) != folded(name or "")]
    return Operation(
        id=row.id,
        name=name,
        aliases=tuple(others),
        series=row.series,
        members=tuple(members.get(row.id, ())),
        year=row.year,
    )


@lru_cache(maxsize=2)
def _statements(dialect: str) -> tuple[Prepared, Prepared, Prepared]:
    """The members of some operations, their names, and the operations themselves."""
    members = (
        select(operation_members, releases.c.url)
        .join(releases, releases.c.id == operation_members.c.release)
        .where(one_of(operation_members.c.operation, "of"))
        .order_by(
            operation_members.c.relation != Relation.LEAD.value,
            releases.c.first_seen,
            in_bytes(dialect, releases.c.url),
        )
    )
    aliases = (
        select(operation_names.c.operation, operation_names.c.name)
        .where(one_of(operation_names.c.operation, "of"))
        .order_by(in_bytes(dialect, operation_names.c.name))
    )
    whole = select(operations).where(one_of(operations.c.id, "of"))
    return Prepared(members), Prepared(aliases), Prepared(whole)
