"""Takes a release out of clusters, operations and series: ids lead on, and names that only it used go.

Why it parts is decided elsewhere; its words are dropped in forgetting.py, this is the judging half.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from sqlalchemy import Connection, delete, or_, select, update

from storage import clusters, decisions, operations, reshaping
from storage.columns import short_hash
from storage.dialects import bytewise
from storage.judgements import cluster_members, likenesses, links, mentions, operation_members, operation_names
from storage.judgements import operations as operations_table
from storage.operations import folded
from storage.schema import names, releases, versions

SHORTEST = 3  # letters of a name's key that are looked for inside other names


def part(connection: Connection, release: str) -> str | None:
    """Take a release out of everything that was judged; the earliest of its copies that stay, if any.

    What its versions say must still be there: it tells which names were its own.
    """
    said = _said(connection, [release])
    copy = _next_copy(connection, release)
    touched = _touched(connection, release, said)
    own = operations.operation_of(connection, release)
    clusters.leave(connection, release)
    operations.leave(connection, release)
    connection.execute(delete(mentions).where(mentions.c.release == release))
    connection.execute(delete(links).where(or_(links.c.later == release, links.c.earlier == release)))
    connection.execute(delete(likenesses).where(or_(likenesses.c.one == release, likenesses.c.other == release)))
    for operation in sorted(touched):
        _unsay(connection, operation, release, said)
    decisions.forget(connection, release, _told_names(connection, release, said))
    if own is not None and operations.resolve(connection, own) == own:
        reshaping.lead_by_earliest(connection, own)
    for operation in sorted(touched):
        reshaping.call(connection, operations.resolve(connection, operation) or operation)
    return copy


def _said(connection: Connection, of: Iterable[str]) -> dict[str, str]:
    """Folded names of operations in these releases' versions, with their keys."""
    asked = select(names.c.name, names.c.key).join(versions, versions.c.id == names.c.version)
    return {folded(row.name): row.key for row in connection.execute(asked.where(versions.c.release.in_(list(of))))}


def _next_copy(connection: Connection, release: str) -> str | None:
    cluster = clusters.cluster_of(connection, release)
    others = (
        select(cluster_members.c.release)
        .join(releases, releases.c.id == cluster_members.c.release)
        .where(cluster_members.c.cluster == cluster, cluster_members.c.release != release)
        .order_by(releases.c.first_seen, bytewise(connection, releases.c.id))
    )
    return connection.execute(others.limit(1)).scalar() if cluster else None


def _touched(connection: Connection, release: str, said: Iterable[str]) -> set[str]:
    """The operations it is in, looks back at, or may have named."""
    hashes = [short_hash(name) for name in said]
    asked = (
        select(operation_members.c.operation).where(operation_members.c.release == release),
        select(mentions.c.operation).where(mentions.c.release == release),
        select(operation_names.c.operation).where(operation_names.c.name_hash.in_(hashes)),
    )
    return {operation for each in asked for operation in connection.execute(each).scalars()}


# -- names --------------------------------------------------------------------------------------------------------


def _unsay(connection: Connection, operation: str, release: str, said: dict[str, str]) -> None:
    """Take back the names that nobody else told; an operation without names, releases and mentions is none."""
    row = connection.execute(select(operations_table).where(operations_table.c.id == operation)).one_or_none()
    if row is None:
        return
    others = _others(connection, operation)
    still = _said(connection, others) if others else _said_anywhere(connection, release, said)
    gone, keys = _lost(said, still)
    mine = operation_names.c.operation == operation
    held = connection.execute(select(operation_names.c.name_hash, operation_names.c.name).where(mine)).all()
    left = sorted(each.name for each in held if not _tells(each.name, gone, keys))
    hashes = [each.name_hash for each in held if each.name not in left]
    connection.execute(delete(operation_names).where(mine, operation_names.c.name_hash.in_(hashes)))
    if not others and not left:
        connection.execute(delete(operations_table).where(operations_table.c.id == operation))
    elif row.name and _tells(row.name, gone, keys):
        name = left[0] if left else None
        connection.execute(update(operations_table).where(operations_table.c.id == operation).values(name=name))
    if row.series and _tells(row.series, gone, keys):
        _rename_series(connection, row.series)


def _lost(said: dict[str, str], still: dict[str, str]) -> tuple[dict[str, str], set[str]]:
    """The names that nobody says any more, and the keys that go with them."""
    gone = {name: key for name, key in said.items() if name not in still}
    return gone, set(gone.values()) - set(still.values())


def _tells(name: str, gone: Container[str], keys: Iterable[str]) -> bool:
    """Whether a name is one that went, or says it in another spelling, as a person may have given it."""
    squeezed = folded(name).replace(" ", "")
    return folded(name) in gone or any(key in squeezed for key in keys if len(key) >= SHORTEST)


def _told_names(connection: Connection, release: str, said: dict[str, str]) -> list[str]:
    """The names given by people that say what only this release said."""
    gone, keys = _lost(said, _said_anywhere(connection, release, said))
    return [name for name in decisions.names_given(connection, release) if _tells(name, gone, keys)]


def _others(connection: Connection, operation: str) -> set[str]:
    """The releases that are in an operation or look back at it."""
    asked = (
        select(operation_members.c.release).where(operation_members.c.operation == operation),
        select(mentions.c.release).where(mentions.c.operation == operation),
    )
    return {release for each in asked for release in connection.execute(each).scalars()}


def _said_anywhere(connection: Connection, release: str, said: dict[str, str]) -> dict[str, str]:
    asked = select(versions.c.release).join(names, names.c.version == versions.c.id).distinct()
    keyed = asked.where(names.c.key.in_(sorted(set(said.values()))), versions.c.release != release)
    return _said(connection, connection.execute(keyed).scalars())


def _rename_series(connection: Connection, series: str) -> None:
    """A series is called after its first operation; where that name went, after the next one that has a name."""
    inside = operations_table.c.series == series
    rows = connection.execute(select(operations_table).where(inside)).all()
    named = sorted((row for row in rows if row.name), key=lambda row: (row.year or 9999, row.id))
    name = named[0].name if len(named) > 1 else None
    connection.execute(update(operations_table).where(inside).values(series=name))
