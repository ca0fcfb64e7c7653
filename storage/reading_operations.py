"""Operations read whole: with their members, names and series. Writing them is operations.py's work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from scraper.model import Member, Operation, Relation
from storage.clusters import member_of
from storage.dialects import in_bytes
from storage.judgements import operation_members, operation_names, operations
from storage.lists import one_of
from storage.operations import folded
from storage.schema import releases
from storage.statements import Prepared


def operations_of(connection: Connection, ids: Iterable[str]) -> dict[str, Operation]:
    """Operations by their ids, each with its members: the lead first, then as they were first seen.

    What was published a day or more before the release seen first leads in its stead. A name that a person gave comes
    before the one read in releases.
    """
    wanted = list(ids)
    if not wanted:
        return {}
    found = dict[str, list[Any]]()
    for row in _members(connection.dialect.name).rows(connection, of=wanted):
        found.setdefault(row.operation, []).append(row)
    names = _names(connection, wanted)
    made = (_made(row, row.given or row.name, found, names) for row in _WHOLE.rows(connection, of=wanted))
    return {operation.id: operation for operation in made}


def _made(row: Any, name: str | None, found: dict[str, list[Any]], names: dict[str, list[str]]) -> Operation:
    members = _led(found.get(row.id, ()))
    lead = members[0].release if members else None
    aliases = _aliases(row, name, names)
    return Operation(row.id, name, aliases, row.series, members, row.year, lead, len(members))


def _led(rows: Sequence[Any]) -> tuple[Member, ...]:
    """The members, the one published first in front: it leads, whichever was seen first; news and copies do not.

    A press room's list is read from its newest release on: its verdicts are seen before its arrests.
    """
    seen = [(row.at, member_of(row)) for row in rows]
    if not seen or seen[0][1].relation is not Relation.LEAD:
        return tuple(member for _, member in seen)
    (at, lead), *others = seen
    before = [each for each in others if each[1].relation in _MAY_LEAD and each[0] <= at - _DAY]
    if not before:
        return lead, *(member for _, member in others)
    _, first = min(before, key=itemgetter(0))
    behind = replace(lead, relation=first.relation, score=first.score)
    rest = (member for _, member in others if member is not first)
    return replace(first, relation=lead.relation, score=lead.score), behind, *rest


_MAY_LEAD = frozenset({Relation.FOLLOW_UP, Relation.COUNTERPART})
_DAY = timedelta(days=1)


def outlines_of(connection: Connection, ids: Iterable[str]) -> dict[str, Operation]:
    """The same as judges see them: who leads by what was seen first, how many belong; no name that a person gave."""
    wanted = list(ids)
    if not wanted:
        return {}
    names, outline = _names(connection, wanted), _outline(connection.dialect.name)
    return {
        row.id: Operation(
            row.id, row.name, _aliases(row, row.name, names), row.series, (), row.year, row.lead, row.size
        )
        for row in outline.rows(connection, of=wanted)
    }


def _names(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    found = dict[str, list[str]]()
    for operation, name in _aliases_in_order(connection.dialect.name).plain(connection, of=ids):
        found.setdefault(operation, []).append(name)
    return found


def _aliases(row: Any, name: str | None, names: dict[str, list[str]]) -> tuple[str, ...]:
    also = dict.fromkeys([*names.get(row.id, ()), *([row.name] if row.name else [])])
    return tuple(each for each in also if folded(each) != folded(name or "")) if also else ()


_WHOLE = Prepared(select(operations).where(one_of(operations.c.id, "of")))


@lru_cache(maxsize=2)
def _members(dialect: str) -> Prepared:
    asked = select(operation_members, releases.c.url).join(releases, releases.c.id == operation_members.c.release)
    led = operation_members.c.relation != Relation.LEAD.value
    return Prepared(asked.where(one_of(operation_members.c.operation, "of")).order_by(led, *_seen(dialect)))


def _seen(dialect: str) -> tuple[ColumnElement[Any], ...]:
    return releases.c.first_seen, in_bytes(dialect, releases.c.url)


@lru_cache(maxsize=2)
def _aliases_in_order(dialect: str) -> Prepared:
    asked = select(operation_names.c.operation, operation_names.c.name)
    mine = asked.where(one_of(operation_names.c.operation, "of"))
    return Prepared(mine.order_by(in_bytes(dialect, operation_names.c.name)))


@lru_cache(maxsize=2)
def _outline(dialect: str) -> Prepared:
    release, inside = operation_members.c.release, operation_members.c.operation == operations.c.id
    lead = select(release).where(inside, operation_members.c.relation == Relation.LEAD.value).limit(1)
    first = select(release).join(releases, releases.c.id == release).where(inside).order_by(*_seen(dialect)).limit(1)
    size = select(func.count()).select_from(operation_members).where(inside)
    leading = func.coalesce(lead.scalar_subquery(), first.scalar_subquery()).label("lead")
    columns = (operations.c.id, operations.c.name, operations.c.year, operations.c.series)
    return Prepared(
        select(*columns, leading, size.scalar_subquery().label("size")).where(one_of(operations.c.id, "of"))
    )
