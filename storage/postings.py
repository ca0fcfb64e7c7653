"""By what releases are found: postings of sketch hashes and anchors, how many releases hold each, and counters.

Each release is posted under its newest judged version only. Keys are made elsewhere; here they are kept and counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    text,
    update,
)

from scraper.model import Traits, Version
from storage.dialects import add_up, in_bytes, inserting
from storage.lists import numbered, numbers, one_of, texts, value
from storage.schema import anchor_counts, anchors, counters, releases, sketch, traits, versions

Item = TypeVar("Item")
COMMON_HASH = 60  # hashes held by more releases say nothing about copying
COMMON_ANCHOR = 400
LONGEST = 200  # characters of an anchor that are kept and compared
COMPARED = ("cap:", "sum:")  # anchors that are compared and find nothing: not posted
_EXACT = 1_000_000_000  # parts of a weight that are told apart


def clipped(found: Iterable[str]) -> tuple[str, ...]:
    """Anchors as they are kept."""
    return tuple(dict.fromkeys(anchor[:LONGEST] for anchor in found if not anchor.startswith(COMPARED)))


def post(connection: Connection, version: Version, told: Traits) -> bool:
    """Make a release findable by this version, in place of its older one; a version older than that changes nothing.

    Whether it could not be found before; `count_up` is to count it then.
    """
    posted = connection.execute(_POSTED, {"of": version.release}).scalar_one()
    if posted is not None:
        if _number(connection, posted) > version.number:
            return False
        withdraw(connection, version.release, posted)
    hashes, found = sorted(set(told.sketch)), sorted(clipped(told.anchors))
    dialect = connection.dialect.name
    if hashes:
        connection.execute(_posting(dialect, sketch), {"of": hashes, "by": version.release})
    if found:
        connection.execute(_posting(dialect, anchors), {"of": found, "by": version.release})
        connection.execute(_counting(dialect), {"of": found})
    connection.execute(_POST, {"of": version.release, "version": version.id})
    return posted is None


def _number(connection: Connection, version: str) -> int:
    return int(connection.execute(_NUMBER, {"of": version}).scalar_one())


def withdraw(connection: Connection, release: str, posted: str) -> None:
    """Take back what a release was posted under: its traits name every posting, so none has to be searched."""
    row = connection.execute(_POSTINGS, {"of": posted}).one_or_none()
    if row is None:
        return
    connection.execute(_leaving(sketch), {"of": row.sketch, "by": release})
    found = {"of": sorted(clipped(row.anchors))}
    connection.execute(_leaving(anchors), {**found, "by": release})
    for statement in (_FEWER, _NONE_LEFT):
        connection.execute(statement, found)


def holders(connection: Connection, hashes: Iterable[int]) -> dict[int, int]:
    """How many releases hold each of these hashes, counted up to one more than `COMMON_HASH`; 0 where none does."""
    return _counted(connection, _HOLDERS, hashes)


def frequencies(connection: Connection, wanted: Iterable[str]) -> dict[str, int]:
    """How many releases hold each of these anchors; 0 where none does."""
    return _counted(connection, _FREQUENCIES, wanted)


def _counted(connection: Connection, statement: Any, wanted: Iterable[Item]) -> dict[Item, int]:
    found = dict.fromkeys(wanted, 0)
    if found:
        found.update((row[0], row[1]) for row in connection.execute(statement, {"of": list(found)}).all())
    return found


def sharing(connection: Connection, release: str, hashes: Sequence[int], limit: int) -> dict[str, int]:
    """The releases that hold most of these hashes, and how many of them each."""
    if not hashes:
        return {}
    told = {"of": hashes, "asking": release, "most": limit}
    return {row[0]: row[1] for row in connection.execute(_sharing(connection.dialect.name), told).all()}


def holding(connection: Connection, release: str, weights: Mapping[str, float], limit: int) -> list[str]:
    """The releases that hold anchors of the greatest weight together, the most telling first.

    A sum of floats depends on their order, which no database promises: whole numbers are added up.
    """
    if not weights:
        return []
    exact = {anchor: round(weight * _EXACT) for anchor, weight in weights.items()}
    told = {"of": exact, "asking": release, "most": limit}
    return list(connection.execute(_holding(connection.dialect.name), told).scalars())


# -- statements, built once: putting one together costs as much as running it ---------------------------------------

_POSTED = select(releases.c.posted).where(releases.c.id == bindparam("of"))
_POST = update(releases).where(releases.c.id == bindparam("of")).values(posted=bindparam("version"))
_NUMBER = select(versions.c.number).where(versions.c.id == bindparam("of"))
_POSTINGS = select(traits.c.sketch, traits.c.anchors).where(traits.c.version == bindparam("of"))
_FREQUENCIES = select(anchor_counts).where(one_of(anchor_counts.c.anchor, "of"))


def _few(hash: ColumnElement[int]) -> ColumnElement[int]:
    """How many hold a hash: a count of its own for each would be a second place to write to, far from the first."""
    some: Any = select(literal_column("1")).where(sketch.c.hash == hash).limit(COMMON_HASH + 1).correlate_except(sketch)
    return select(func.count()).select_from(some.subquery()).scalar_subquery()


_ASKED = numbers("of")
_HOLDERS = select(value(_ASKED), _few(value(_ASKED)))


@lru_cache(maxsize=4)
def _posting(dialect: str, table: Table) -> Any:
    given = numbers("of") if table is sketch else texts("of")
    rows = select(value(given), bindparam("by", type_=table.c.release.type)).where(_ANY)
    return inserting(dialect, table).from_select(table.c.keys(), rows).on_conflict_do_nothing()


@lru_cache(maxsize=2)
def _counting(dialect: str) -> Any:
    rows = select(value(texts("of")), literal_column("1")).where(_ANY)
    insert = inserting(dialect, anchor_counts).from_select(anchor_counts.c.keys(), rows)
    return insert.on_conflict_do_update(index_elements=["anchor"], set_={"releases": anchor_counts.c.releases + 1})


_ANY = text("true")  # without a WHERE SQLite takes ON CONFLICT for a join


@lru_cache(maxsize=2)
def _leaving(table: Table) -> Any:
    return delete(table).where(one_of(table.c[0], "of"), table.c.release == bindparam("by"))


_THESE = one_of(anchor_counts.c.anchor, "of")
_FEWER = update(anchor_counts).where(_THESE).values(releases=anchor_counts.c.releases - 1)
_NONE_LEFT = delete(anchor_counts).where(_THESE, anchor_counts.c.releases <= 0)


@lru_cache(maxsize=2)
def _sharing(dialect: str) -> Any:
    number = func.count()
    return (
        select(sketch.c.release, number)
        .where(one_of(sketch.c.hash, "of"), sketch.c.release != bindparam("asking"))
        .group_by(sketch.c.release)
        .order_by(number.desc(), in_bytes(dialect, sketch.c.release))
        .limit(bindparam("most"))
    )


@lru_cache(maxsize=2)
def _holding(dialect: str) -> Any:
    given = numbered("of")
    total = func.sum(value(given))
    return (
        select(anchors.c.release)
        .select_from(given.join(anchors, anchors.c.anchor == given.c.key))
        .where(anchors.c.release != bindparam("asking"))
        .group_by(anchors.c.release)
        .order_by(total.desc(), in_bytes(dialect, anchors.c.release))
        .limit(bindparam("most"))
    )


# -- counters -----------------------------------------------------------------------------------------------------


def count_up(connection: Connection, *names: str) -> None:
    """One more of what these count: `snapshot`, the versions judged so far, `releases`, those that can be found."""
    add_up(connection, counters, "name", [{"name": name} for name in names], "value")


def count_down(connection: Connection, name: str) -> None:
    """One less of what this counter counts."""
    connection.execute(update(counters).where(counters.c.name == name).values(value=counters.c.value - 1))


def forget_postings(connection: Connection) -> None:
    """Nothing is posted any more."""
    for table in (sketch, anchors, anchor_counts, counters):
        connection.execute(delete(table))
    connection.execute(update(releases).values(posted=None))
