"""Merges, splits and names operations as people decided, and keeps them so while machines go on judging.

What people said is kept in decisions.py; here it is done, to the operations that stand now.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, select, update

from scraper.model import Judgement, NameRole, Relation
from storage import decisions, links, operations
from storage.articles import as_seen, in_order
from storage.decisions import GOES, MERGE, RENAME, SPLIT, Decision
from storage.dialects import chunks, put
from storage.judgements import mentions, operation_ids, operation_members, operation_names
from storage.judgements import operations as operations_table
from storage.operations import folded
from storage.schema import names, releases, traits, versions
from storage.statements import Prepared


def enforce(connection: Connection, release: str) -> None:
    """Make true what people last said about a release's operation, as far as its mates have been judged.

    What was merged or split is in an operation, alone if need be: somebody said so.
    """
    said = [each for each in decisions.about(connection, [release]) if each.action != RENAME]
    mine = operations.operation_of(connection, release)
    if said:
        mine = _placed(connection, release, mine)
        for theirs in operations_with(connection, {mate for each in said for mate in each.beside(release)}):
            if theirs != mine and _word(connection, mine, theirs) is Judgement.CONFIRMED:
                mine = operations.merge(connection, mine, theirs)
    if mine is not None:
        call(connection, mine)


def _placed(connection: Connection, release: str, mine: str | None) -> str:
    """Its operation; one of its own where it has none, or where somebody said that it is not one case with the rest."""
    if mine is None:
        return _started(connection, release)
    others = [each for each in operations.members(connection, mine) if each != release]
    if others and decisions.last_word(connection, [release], others) is Judgement.REJECTED:
        return take_out(connection, mine, [release])
    return mine


def _word(connection: Connection, one: str, other: str) -> Judgement | None:
    return decisions.last_word(connection, operations.members(connection, one), operations.members(connection, other))


def operations_with(connection: Connection, wanted: Collection[str]) -> list[str]:
    """The operations that these releases are in, by their ids."""
    column, release = operation_members.c.operation, operation_members.c.release
    asked = (select(column).where(release.in_(chunk)).distinct() for chunk in chunks(wanted))
    return sorted({id for each in asked for id in connection.execute(each).scalars()})


def call(connection: Connection, operation: str) -> None:
    """Show the operation under the name that a person gave it, if any."""
    _CALL.run(connection, of=operation, given_name=decisions.name_for(connection, operation))


_GIVEN = bindparam("given_name", type_=operations_table.c.given.type)
_CALL = Prepared(
    update(operations_table)
    .where(operations_table.c.id == bindparam("of"), operations_table.c.given.is_distinct_from(_GIVEN))
    .values(given=_GIVEN)
)


# -- at once ------------------------------------------------------------------------------------------------------


def merge(connection: Connection, ids: Sequence[str]) -> str:
    """Make one of several operations; the id that stays."""
    kept, *rest = ids
    for other in rest:
        kept = operations.merge(connection, kept, other)
    call(connection, kept)
    return kept


def split(connection: Connection, operation: str, taken: Sequence[str]) -> str:
    """Give some releases of an operation one of their own; its id."""
    made = take_out(connection, operation, taken)
    for each in operations_with(connection, [*taken, *operations.members(connection, made)]):
        call(connection, each)
    return made


def undo(connection: Connection, decision: Decision) -> set[str]:
    """Put back what a decision did, which is taken back already; the releases to be judged again."""
    again: set[str] = set()
    if decision.action == MERGE:
        again = _part(connection, decision)
    elif decision.action == SPLIT:
        again = _rejoin(connection, decision)
    for each in operations_with(connection, decision.sides):
        call(connection, each)
    return again


def _part(connection: Connection, decision: Decision) -> set[str]:
    """Each side of a merge gets its own operation back; what leaves and what came later is judged again.

    The side that was seen first stays in the operation that went on, which has its series.
    """
    again: set[str] = set()
    first = decision.sides[_in_order(connection, list(decision.sides))[0]]
    for side in sorted(set(decision.sides.values()), key=lambda side: (side == first, side)):
        mine = decision.of_side(side)
        others = [release for release, told in decision.sides.items() if told != side]
        for operation in operations_with(connection, mine):
            inside = set(operations.members(connection, operation))
            leaving = [release for release in mine if release in inside]
            theirs = inside.intersection(others)
            if theirs and decisions.last_word(connection, leaving, theirs) is not Judgement.CONFIRMED:
                again |= _newcomers(connection, inside - set(decision.sides))
                take_out(connection, operation, leaving)
                again |= set(leaving)  # for its series, which only its releases tell
    return again


def _newcomers(connection: Connection, found: set[str]) -> set[str]:
    """What joined because two were one: it goes, to be judged again."""
    for release in sorted(found):
        leave(connection, release)
    return found


def _rejoin(connection: Connection, decision: Decision) -> set[str]:
    """What was split off goes back to the rest."""
    gone = set(decision.of_side(GOES))
    for operation in operations_with(connection, gone):
        inside = operations.members(connection, operation)
        leaving = [release for release in inside if release in gone]
        home = operations_with(connection, set(decision.sides) - gone)
        if not home or operation in home:
            continue
        made = operation if len(leaving) == len(inside) else take_out(connection, operation, leaving)
        if _word(connection, made, home[0]) is not Judgement.REJECTED:
            operations.merge(connection, made, home[0])
    return gone


# -- taking apart -------------------------------------------------------------------------------------------------


def take_out(connection: Connection, operation: str, taken: Sequence[str]) -> str:
    """Make an operation of some releases of another; its id. What stays goes on, led by its earliest.

    Names and mentions go with the releases that tell them.
    """
    of_taken = operation_members.c.release.in_(taken)
    reasons = {row.release: row for row in connection.execute(select(operation_members).where(of_taken))}
    connection.execute(delete(operation_members).where(of_taken))
    lead_by_earliest(connection, operation)
    stays = operations_with(connection, operations.members(connection, _now(connection, operation)))
    first, *others = _in_order(connection, list(taken))
    made = operations.start(connection, first)
    for release in others:
        reason = {**reasons[release]._asdict(), "operation": made}
        if reason["relation"] == Relation.LEAD.value:
            reason["relation"] = Relation.COUNTERPART.value
        connection.execute(insert(operation_members), reason)
    _share_names(connection, stays[0] if stays else None, made)
    return made


def _now(connection: Connection, operation: str) -> str:
    return operations.resolve(connection, operation) or operation


def lead_by_earliest(connection: Connection, operation: str) -> None:
    """Where its lead left, the earliest release that stays leads, and the operation takes its id."""
    rows = connection.execute(
        select(operation_members.c.release, operation_members.c.relation)
        .join(releases, releases.c.id == operation_members.c.release)
        .where(operation_members.c.operation == operation)
        .order_by(*as_seen(connection))
    ).all()
    if rows and all(row.relation != Relation.LEAD.value for row in rows):
        operations.lead(connection, operation, rows[0].release)
    elif not rows:
        key = connection.execute(select(mentions.c.key).where(mentions.c.operation == operation).limit(1)).scalar()
        if key is not None:
            operations.known_only(connection, operation, key)
        else:
            connection.execute(delete(operations_table).where(operations_table.c.id == operation))


def _in_order(connection: Connection, wanted: list[str]) -> list[str]:
    asked = select(releases.c.id).where(releases.c.id.in_(wanted))
    return list(connection.execute(asked.order_by(*as_seen(connection))).scalars())


def is_united(connection: Connection, operation: str) -> bool:
    """Whether it was made of several operations, by a release that showed them to be one."""
    asked = select(operation_ids.c.id).where(operation_ids.c.operation == operation)
    gone = {id.removeprefix("o").partition("-")[0] for id in connection.execute(asked).scalars()}
    return not gone.isdisjoint(operations.members(connection, operation))


def take_apart(connection: Connection, operation: str) -> list[str]:
    """Take every release but the lead, and what people put there, out of an operation; those that left."""
    member = operation_members.c.operation == operation
    followers = member & (operation_members.c.relation != Relation.LEAD.value)
    found = list(connection.execute(select(operation_members.c.release).where(followers)).scalars())
    placed = {release for each in decisions.about(connection, found) if each.action != RENAME for release in each.sides}
    left = [release for release in found if release not in placed]
    for chunk in chunks(left):
        connection.execute(delete(operation_members).where(operation_members.c.release.in_(chunk)))
    _unname(connection, operation, left)
    return left


def leave(connection: Connection, release: str) -> None:
    """Take a release out of its operation, and with it the names that only it told."""
    operation = operations.operation_of(connection, release)
    operations.leave(connection, release)
    if operation is not None:
        _unname(connection, operation, [release])


def dissolve(connection: Connection, release: str) -> bool:
    """Take a release out of an operation in which it is alone, where neither a name nor a person keeps that up.

    Whether it did.
    """
    operation = operations.operation_of(connection, release)
    if operation is None or operations.members(connection, operation) != [release]:
        return False
    called = select(operations_table.c.name).where(operations_table.c.id == operation)
    named = select(operation_names.c.name).where(operation_names.c.operation == operation).union(called)
    placed = any(each.action != RENAME for each in decisions.about(connection, [release]))
    if placed or any(connection.execute(named).scalars()):
        return False
    operations.leave(connection, release)
    return True


# -- names --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Told:
    """What the versions of some releases say their operation is called, and when it was, in the order of judging."""

    names: dict[str, str]  # name -> key
    year: int | None

    @property
    def first(self) -> str | None:
        return next(iter(self.names), None)


def _started(connection: Connection, release: str) -> str:
    made = operations.start(connection, release)
    _share_names(connection, None, made)
    return made


def _share_names(connection: Connection, old: str | None, made: str) -> None:
    """Name both parts by what their own releases say; what only the new part's say leaves the old one."""
    mine = _told(connection, operation_members.c.operation == made)
    operations.add_names(connection, made, list(mine.names.items()))
    _set(connection, made, mine.first, mine.year)
    if old is None:
        return
    theirs = _told(connection, operation_members.c.operation == old)
    keys = set(mine.names.values())
    gone = keys - set(theirs.names.values())
    of_old = operation_names.c.operation == old
    for row in connection.execute(select(operation_names).where(of_old, operation_names.c.key.in_(keys))).all():
        put(connection, operation_names, {**row._asdict(), "operation": made})
    looking_back = (mentions.c.operation == old) & mentions.c.key.in_(gone)
    connection.execute(update(mentions).where(looking_back).values(operation=made))
    _lose(connection, old, mine, theirs)


def _unname(connection: Connection, operation: str, left: Sequence[str]) -> None:
    """What only releases that left call an operation is its name no more; who looks back at it so is judged again."""
    theirs = _told(connection, operation_members.c.operation == operation)
    if not operations.members(connection, operation):
        return  # it is known by mention alone, under the names that the mentions give
    mine = _told(connection, versions.c.release.in_(left))
    gone = set(mine.names.values()) - set(theirs.names.values())
    asked = select(mentions.c.release).distinct()
    for release in connection.execute(asked.where(mentions.c.operation == operation, mentions.c.key.in_(gone))):
        again(connection, release.release)
    _lose(connection, operation, mine, theirs)


def _lose(connection: Connection, operation: str, mine: _Told, theirs: _Told) -> None:
    """Take names that only one part tells from an operation of which the other part is left."""
    gone = set(mine.names.values()) - set(theirs.names.values())
    of_it = operation_names.c.operation == operation
    connection.execute(delete(operation_names).where(of_it, operation_names.c.key.in_(gone)))
    asked = select(operations_table.c.name).where(operations_table.c.id == operation)
    name = connection.execute(asked).scalar()
    lost = {folded(each) for each, key in mine.names.items() if key in gone}
    _set(connection, operation, theirs.first if folded(name or "") in lost or name is None else name, theirs.year)


def _set(connection: Connection, operation: str, name: str | None, year: int | None) -> None:
    this = update(operations_table).where(operations_table.c.id == operation)
    connection.execute(this.values(name=name, year=year))


def _told(connection: Connection, those: ColumnElement[bool]) -> _Told:
    asked = (
        select(versions.c.id, versions.c.published_at)
        .outerjoin(operation_members, operation_members.c.release == versions.c.release)
        .join(traits, traits.c.version == versions.c.id)  # it has been judged, or is just being
        .where(those)
        .order_by(*in_order(connection))
    )
    rows = connection.execute(asked).all()
    said = {row.id: list[tuple[str, str, int | None]]() for row in rows}
    for chunk in chunks(said):
        own = select(names).where(names.c.version.in_(chunk), names.c.role == NameRole.OWN.value)
        for row in connection.execute(own.order_by(names.c.version, names.c.position)):
            said[row.version].append((row.name, row.key, row.year))
    years: Iterator[int | None] = (
        next((year for _, _, year in said[row.id] if year), row.published_at.year if row.published_at else None)
        for row in rows
    )
    return _Told(
        {name: key for told in said.values() for name, key, _ in told}, next((year for year in years if year), None)
    )


def again(connection: Connection, release: str) -> None:
    """Let the newest version of a release be judged again."""
    latest = select(releases.c.latest).where(releases.c.id == release).scalar_subquery()
    connection.execute(update(versions).where(versions.c.id == latest).values(judged_at=None, judged_by=None))


def heeded(connection: Connection, release: str, since: datetime) -> bool:
    """Whether the newest version of a release was judged since then, or waits for it."""
    latest = select(releases.c.latest).where(releases.c.id == release).scalar_subquery()
    late = versions.c.judged_at.is_(None) | (versions.c.judged_at >= since)
    return connection.execute(select(versions.c.id).where(versions.c.id == latest, late)).first() is not None


def again_since(connection: Connection, near: Collection[str], since: datetime) -> None:
    """Let what was judged since then and found to be like one of these, or like its mates, be judged again.

    A word that is taken back was heeded by each of them: where two were said to be two cases, a third joined neither.
    """
    mates = {mate for id in operations_with(connection, near) for mate in operations.members(connection, id)}
    for release in sorted(links.others_linked(connection, {*near, *mates})):
        latest = select(releases.c.latest).where(releases.c.id == release).scalar_subquery()
        heeded = (versions.c.id == latest) & (versions.c.judged_at >= since)
        connection.execute(update(versions).where(heeded).values(judged_at=None, judged_by=None))
