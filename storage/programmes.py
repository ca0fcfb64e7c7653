"""Names of programmes, taken back from the operations that they named. Which names are such is decided elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, select, update

from scraper.model import Judgement, NameRole, Traits
from storage.columns import AnyRow, short_hash
from storage.judgements import operation_members, operation_names, operations
from storage.links import said_on
from storage.operations import folded, leave, members
from storage.schema import names, releases


def demoted(told: Traits, programmes: Container[str]) -> Traits:
    """What a version says, these names being no longer its own operation's."""
    part = (replace(name, role=NameRole.PART) if name.key in programmes else name for name in told.names)
    return replace(told, names=tuple(part))


def unname(connection: Connection, programmes: Mapping[str, Sequence[str]]) -> list[str]:
    """Take each name, by its key, from these releases and from their operations where nobody else calls its own so.

    An operation of one release that had no other name is none; what a person named or put together keeps its name.
    The versions that changed.
    """
    changed: list[str] = []
    for key, named in programmes.items():
        bearers = set(named) - _put_together(connection, named)
        posted = select(releases.c.posted).where(releases.c.id.in_(sorted(bearers)))
        versions = [each for each in connection.execute(posted).scalars() if each]
        mine = (names.c.version.in_(versions)) & (names.c.key == key)
        connection.execute(update(names).where(mine).values(role=NameRole.PART.value))
        changed += versions
        asked = (
            select(operations)
            .join(operation_members, operation_members.c.operation == operations.c.id)
            .where(operation_members.c.release.in_(sorted(bearers)), operations.c.given.is_(None))
            .distinct()
        )
        for row in connection.execute(asked.order_by(operations.c.id)).all():
            held = members(connection, row.id)
            if not _is_owned(connection, key, held):
                _unname(connection, row, key, held)
    return changed


def _put_together(connection: Connection, bearers: Sequence[str]) -> set[str]:
    """Those that a person said to be of one case with another."""
    confirmed = (link for link in said_on(connection, bearers) if link.judgement is Judgement.CONFIRMED)
    return {release for link in confirmed if link.relation.same_case for release in (link.earlier, link.later)}


def _is_owned(connection: Connection, key: str, held: Collection[str]) -> bool:
    """Whether one of these releases calls its own operation by a name."""
    said = (
        select(releases.c.id)
        .join(names, names.c.version == releases.c.posted)
        .where(releases.c.id.in_(list(held)), names.c.key == key, names.c.role == NameRole.OWN.value)
    )
    return connection.execute(said.limit(1)).scalar() is not None


def _unname(connection: Connection, row: AnyRow, key: str, held: list[str]) -> None:
    asked = select(operation_names).where(operation_names.c.operation == row.id).order_by(operation_names.c.name_hash)
    rows = connection.execute(asked).all()
    gone = {each.name_hash for each in rows if each.key_hash == short_hash(key)}
    left = [each.name for each in rows if each.name_hash not in gone]
    if not gone:
        return
    if not left and len(held) == 1:
        leave(connection, held[0])
    mine = operation_names.c.operation == row.id
    connection.execute(delete(operation_names).where(mine, operation_names.c.name_hash.in_(sorted(gone))))
    if row.name and short_hash(folded(row.name)) in gone:
        named = update(operations).where(operations.c.id == row.id)
        connection.execute(named.values(name=left[0] if left else None))
