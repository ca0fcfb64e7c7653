"""The index by which releases are found: who holds each sketch hash and each anchor, how many do; and counters.

Each release is posted under its newest judged version only. Keys are made elsewhere; here they are kept and counted.
All holders of a key are one row: a row for each would be six times as many, and half of a look-up was grouping them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, case, delete, func, literal_column, select, update
from xxhash import xxh3_64_intdigest

from scraper.model import Traits, Version
from scraper.model.judged import COMPARED
from storage.columns import scrub
from storage.dialects import inserting
from storage.lists import numbers, one_of, value
from storage.schema import counters, further_postings, postings, releases, traits, versions
from storage.statements import Prepared

COMMON_ANCHOR = 400
NAMED = 400  # holders that a key's row names, at least those that are looked up; the rest are in further_postings
LONGEST = 200  # characters of an anchor that are kept and compared
_NOT_POSTED = tuple(f"{kind}:" for kind in COMPARED)


class Holders(NamedTuple):  # a hundred are made for each release: in a third of a dataclass's time
    """How many releases hold a key, and which: none of them where they are too many to tell anything."""

    number: int = 0
    ids: str | None = None  # each with a space behind it

    @property
    def releases(self) -> list[str]:
        return (self.ids or "").split()


NOBODY = Holders()


def clipped(found: Iterable[str]) -> tuple[str, ...]:
    """Anchors as they are kept."""
    return tuple(dict.fromkeys(anchor[:LONGEST] for anchor in found if not anchor.startswith(_NOT_POSTED)))


def hashed(anchor: str) -> int:
    """The key under which a clipped anchor is kept, signed: with 10^8 of them two share one by a chance of .0003."""
    return xxh3_64_intdigest(scrub(anchor).encode()) - (1 << 63)


def post(connection: Connection, version: Version, told: Traits) -> bool:
    """Make a release findable by this version, in place of its older one; a version older than that changes nothing.

    Whether it could not be found before; `count_up` is to count it then.
    """
    posted = _POSTED.value(connection, of=version.release)
    if posted is not None:
        if _NUMBER.value(connection, of=posted) > version.number:
            return False
        withdraw(connection, version.release, posted)
    keys = _keys(told.sketch, told.anchors)
    if keys:
        _enter(connection, keys, version.release)
    _POST.run(connection, of=version.release, posted_as=version.id)
    return posted is None


def _enter(connection: Connection, keys: list[int], release: str) -> None:
    """Name a release in the rows of these keys.

    In SQLite row by row: of a statement that writes many rows it first copies each page, to be able to take it back.
    """
    if connection.dialect.name == "sqlite":
        _ENTER_EACH.run_over(connection, "of", keys, by=f"{release} ", named=NAMED)
    else:
        _ENTER.run(connection, of=keys, by=f"{release} ", named=NAMED)
    _ENTER_FURTHER.run(connection, of=keys, by=release, named=NAMED)


def withdraw(connection: Connection, release: str, posted: str) -> None:
    """Take back what a release was posted under: its traits name every posting, so none has to be searched."""
    row = _POSTINGS.row(connection, of=posted)
    if row is None:
        return
    keys = _keys(row.sketch, row.anchors)
    _LEAVE_FURTHER.run(connection, of=keys, by=release)
    _LEAVE.run(connection, of=keys, by=f" {release} ")
    for key, other in _FITTING.rows(connection, of=keys, named=NAMED):
        _LEAVE_FURTHER.run(connection, of=[key], by=other)
        _NAME.run(connection, of=key, by=f"{other} ")
    _NONE_LEFT.run(connection, of=keys)


def _keys(hashes: Iterable[int], anchors: Iterable[str]) -> list[int]:
    return sorted({*hashes, *map(hashed, clipped(anchors))})


def holders(connection: Connection, keys: Collection[int], common: int) -> dict[int, Holders]:
    """Who holds each of these keys; of one held by more than `common` releases only how many."""
    found = _HOLDERS.plain(connection, of=list(keys), common=common) if keys else ()
    return {key: Holders(count, ids) for key, count, ids in found}


def sharing(release: str, found: Iterable[Holders], limit: int) -> dict[str, int]:
    """The other releases that hold most of these keys, and how many of them each."""
    return _greatest(Counter("".join([each.ids for each in found if each.ids]).split()), release, limit)


def holding(release: str, weights: Iterable[tuple[Holders, int]], limit: int) -> dict[str, int]:
    """The other releases that hold keys of the greatest weight together, the most telling first, and that weight."""
    totals: dict[str, int] = {}
    known = totals.get
    for each, weight in weights:
        for other in each.releases:
            totals[other] = known(other, 0) + weight
    return _greatest(totals, release, limit)


def _greatest(totals: dict[str, int], release: str, limit: int) -> dict[str, int]:
    totals.pop(release, None)
    least = sorted(totals.values(), reverse=True)[limit - 1] if len(totals) > limit else 0
    ranked = sorted((-total, other) for other, total in totals.items() if total >= least)
    return {other: -total for total, other in ranked[:limit]}


# -- statements, built once: putting one together costs as much as running it ---------------------------------------

_OF: Any = bindparam("of")
_BY: Any = bindparam("by", type_=postings.c.ids.type)
_NAMED: Any = bindparam("named", type_=postings.c.count.type)
_THESE = one_of(postings.c.key, "of")
_POSTED = Prepared(select(releases.c.posted).where(releases.c.id == _OF))
_POST = Prepared(update(releases).where(releases.c.id == _OF).values(posted=bindparam("posted_as")))
_NUMBER = Prepared(select(versions.c.number).where(versions.c.id == _OF))
_POSTINGS = Prepared(select(traits.c.sketch, traits.c.anchors).where(traits.c.version == _OF))
_FEW = case((postings.c.count <= bindparam("common", type_=postings.c.count.type), postings.c.ids))
_HOLDERS = Prepared(select(postings.c.key, postings.c.count, _FEW.label("ids")).where(_THESE))


def _entering(dialect: str) -> Any:
    rows = select(value(numbers("of")), literal_column("1"), _BY)
    return _adding(inserting(dialect, postings).from_select(["key", "count", "ids"], rows))


def _entering_each(dialect: str) -> Any:
    return _adding(inserting(dialect, postings).values(key=_OF, count=literal_column("1"), ids=_BY))


def _adding(insert: Any) -> Any:
    named = case((postings.c.count < _NAMED, postings.c.ids + insert.excluded.ids), else_=postings.c.ids)
    return insert.on_conflict_do_update(index_elements=["key"], set_={"count": postings.c.count + 1, "ids": named})


def _entering_further(dialect: str) -> Any:
    rows = select(postings.c.key, _BY).where(_THESE, postings.c.count > _NAMED)
    return inserting(dialect, further_postings).from_select(["key", "release"], rows)


def _without(ids: ColumnElement[str]) -> ColumnElement[str]:
    space = literal_column("' '", postings.c.ids.type)
    return func.substr(func.replace(space + ids, _BY, space), 2)


_ENTER, _ENTER_EACH, _ENTER_FURTHER = Prepared(_entering), Prepared(_entering_each), Prepared(_entering_further)
_FEWER = update(postings).where(_THESE).values(count=postings.c.count - 1, ids=_without(postings.c.ids))
_LEAVE = Prepared(_FEWER)
_LEAVE_FURTHER = Prepared(
    delete(further_postings).where(one_of(further_postings.c.key, "of"), further_postings.c.release == _BY)
)
_FITTING = Prepared(
    select(further_postings)
    .join(postings, postings.c.key == further_postings.c.key)
    .where(_THESE, postings.c.count <= _NAMED)
)
_NAME = Prepared(update(postings).where(postings.c.key == _OF).values(ids=postings.c.ids + _BY))
_NONE_LEFT = Prepared(delete(postings).where(_THESE, postings.c.count <= 0))


# -- counters -----------------------------------------------------------------------------------------------------


def count_up(connection: Connection, *names: str) -> None:
    """One more of what these count: `snapshot`, the versions judged so far, `releases`, those that can be found."""
    _COUNT_UP.run_for(connection, [{"name": name} for name in names])


def _counting_up(dialect: str) -> Any:
    insert = inserting(dialect, counters).values(value=1)
    return insert.on_conflict_do_update(index_elements=["name"], set_={"value": counters.c.value + 1})


_COUNT_UP = Prepared(_counting_up)


def count_down(connection: Connection, name: str) -> None:
    """One less of what this counter counts."""
    connection.execute(update(counters).where(counters.c.name == name).values(value=counters.c.value - 1))


def forget_postings(connection: Connection) -> None:
    """Drop every posting."""
    for table in (postings, further_postings, counters):
        connection.execute(delete(table))
    connection.execute(update(releases).values(posted=None))
