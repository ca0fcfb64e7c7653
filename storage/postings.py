"""By what releases are found: postings of sketch hashes and anchors, how many releases hold each, and the snapshot.

Each release is posted under its newest judged version only. Keys are made elsewhere; here they are kept and counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete, func, select, update

from scraper.model import Traits, Version
from storage.dialects import add_up, chunks, put
from storage.schema import anchor_counts, anchors, counters, releases, sketch, sketch_counts, traits, versions

COMMON_HASH = 60  # hashes held by more releases say nothing about copying
COMMON_ANCHOR = 400
LONGEST = 200  # characters of an anchor that are kept and compared


COMPARED = ("cap:", "sum:")  # anchors that are compared and find nothing: not posted


def clipped(found: Iterable[str]) -> tuple[str, ...]:
    """Anchors as they are kept."""
    return tuple(dict.fromkeys(anchor[:LONGEST] for anchor in found if not anchor.startswith(COMPARED)))


def post(connection: Connection, version: Version, told: Traits) -> None:
    """Make a release findable by this version, in place of its older one; a version older than that changes nothing."""
    posted = connection.execute(_POSTED, {"of": version.release}).scalar_one()
    if posted is not None:
        if _number(connection, posted) > version.number:
            return
        withdraw(connection, version.release, posted)
    else:
        _count_up(connection, "releases")
    release, hashes, found = version.release, sorted(set(told.sketch)), sorted(clipped(told.anchors))
    put(connection, sketch, [{"hash": item, "release": release} for item in hashes])
    add_up(connection, sketch_counts, "hash", [{"hash": item} for item in hashes])
    put(connection, anchors, [{"anchor": item, "release": release, "at": version.captured_at} for item in found])
    add_up(connection, anchor_counts, "anchor", [{"anchor": item} for item in found])
    connection.execute(_POST, {"of": release, "version": version.id})


def _number(connection: Connection, version: str) -> int:
    return int(connection.execute(select(versions.c.number).where(versions.c.id == version)).scalar_one())


def withdraw(connection: Connection, release: str, posted: str) -> None:
    """Take back what a release was posted under: its traits name every posting, so none has to be searched."""
    row = connection.execute(select(traits.c.sketch, traits.c.anchors).where(traits.c.version == posted)).one_or_none()
    if row is None:
        return
    _take_back(connection, sketch, sketch_counts, "hash", release, sorted(set(row.sketch)))
    _take_back(connection, anchors, anchor_counts, "anchor", release, sorted(clipped(row.anchors)))


def _take_back(connection: Connection, table: Table, counts: Table, key: str, release: str, held: list[Any]) -> None:
    if not held:
        return
    rows = [{"item": item} for item in held]
    mine = and_(table.c[key] == bindparam("item"), table.c.release == release)
    connection.execute(delete(table).where(mine), rows)
    fewer = update(counts).where(counts.c[key] == bindparam("item")).values(releases=counts.c.releases - 1)
    connection.execute(fewer, rows)
    connection.execute(delete(counts).where(counts.c[key] == bindparam("item"), counts.c.releases <= 0), rows)


def frequencies(connection: Connection, key: str, wanted: Iterable[Any]) -> dict[Any, int]:
    """How many releases hold each of these hashes or anchors (`key` names which); 0 where none does."""
    found = dict.fromkeys(wanted, 0)
    for chunk in chunks(found):
        for row in connection.execute(_FREQUENCIES[key], {"of": chunk}):
            found[row[0]] = row[1]
    return found


def sharing(connection: Connection, release: str, hashes: Iterable[int], limit: int) -> dict[str, int]:
    """The releases that hold most of these hashes, and how many of them each."""
    shared: dict[str, int] = {}
    for chunk in chunks(hashes):
        for other, number in connection.execute(_SHARING, {"of": chunk, "asking": release}):
            shared[other] = shared.get(other, 0) + number
    best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return dict(best)


def holding(connection: Connection, release: str, wanted: Mapping[str, int], newest: int) -> dict[str, list[str]]:
    """For each of these anchors, given with how many hold it, the releases that do, of too many the newest."""
    found: dict[str, list[str]] = {}
    few = [anchor for anchor, held in wanted.items() if held <= newest]
    many = [anchor for anchor, held in wanted.items() if held > newest]
    # Ranking all of them cost a fifth of all relating on 1,522 releases of one office; rows are fetched at once.
    for statement, anchored in ((_HELD, few), (_HOLDING, many)):
        for chunk in chunks(anchored):
            told = {"of": chunk, "asking": release}
            rows = connection.execute(statement, told if statement is _HELD else {**told, "newest": newest}).all()
            for anchor, other in rows:
                found.setdefault(anchor, []).append(other)
    return found


# Built once: putting a statement together costs as much as running it.
_POSTED = select(releases.c.posted).where(releases.c.id == bindparam("of"))
_POST = update(releases).where(releases.c.id == bindparam("of")).values(posted=bindparam("version"))
_COUNTERS = select(counters.c.name, counters.c.value)
_FREQUENCIES = {
    name: select(counts.c[name], counts.c.releases).where(counts.c[name].in_(bindparam("of", expanding=True)))
    for name, counts in (("hash", sketch_counts), ("anchor", anchor_counts))
}
_SHARING = (
    select(sketch.c.release, func.count())
    .where(sketch.c.hash.in_(bindparam("of", expanding=True)), sketch.c.release != bindparam("asking"))
    .group_by(sketch.c.release)
)
_HELD = select(anchors.c.anchor, anchors.c.release).where(
    anchors.c.anchor.in_(bindparam("of", expanding=True)), anchors.c.release != bindparam("asking")
)
_PLACE = func.row_number().over(partition_by=anchors.c.anchor, order_by=(anchors.c.at.desc(), anchors.c.release))
_RANKED = (
    select(anchors.c.anchor, anchors.c.release, _PLACE.label("place"))
    .where(anchors.c.anchor.in_(bindparam("of", expanding=True)), anchors.c.release != bindparam("asking"))
    .subquery()
)
_HOLDING = select(_RANKED.c.anchor, _RANKED.c.release).where(_RANKED.c.place <= bindparam("newest"))


# -- counters -----------------------------------------------------------------------------------------------------


def _count_up(connection: Connection, name: str) -> None:
    add_up(connection, counters, "name", [{"name": name}], "value")


def count_down(connection: Connection, name: str) -> None:
    """One less of what this counter counts."""
    connection.execute(update(counters).where(counters.c.name == name).values(value=counters.c.value - 1))


def next_snapshot(connection: Connection) -> None:
    """One more version has been judged: from now on frequencies are of another state."""
    _count_up(connection, "snapshot")


def standing(connection: Connection) -> dict[str, int]:
    """The counters: `snapshot`, the versions judged so far, and `releases`, those that can be found."""
    rows = connection.execute(_COUNTERS)
    return {"snapshot": 0, "releases": 0} | {row.name: row.value for row in rows}


def forget_postings(connection: Connection) -> None:
    """Nothing is posted any more."""
    for table in (sketch, sketch_counts, anchors, anchor_counts, counters):
        connection.execute(delete(table))
    connection.execute(update(releases).values(posted=None))
