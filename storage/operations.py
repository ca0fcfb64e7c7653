"""Operations as rows: who belongs to which, under which names, which were only mentioned; series.py has their series.

An id comes from the earliest release and lives on as an alias when it changes. What belongs together was decided
elsewhere; here it is kept so that a release is in one operation at most.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, update

from scraper.model import Belonging, Judgement, Link, NameRole, OperationName, Relation, Traits, Version
from storage.articles import as_seen
from storage.clusters import LEAD, why
from storage.columns import AnyRow, short_hash
from storage.decisions import last_word
from storage.dialects import put
from storage.judgements import mentions, operation_ids, operation_members, operation_names, operations
from storage.schema import releases
from storage.standing import standing
from storage.statements import Prepared

_OF: BindParameter[str] = bindparam("of")
_HELD = Prepared(select(operations.c.id).where(operations.c.id == _OF))
_WHOLE = Prepared(select(operations).where(operations.c.id == _OF))
_LEADS_ON = Prepared(select(operation_ids.c.operation).where(operation_ids.c.id == _OF))
_OPERATION_OF = Prepared(select(operation_members.c.operation).where(operation_members.c.release == _OF))
_MEMBERS = Prepared(select(operation_members.c.release).where(operation_members.c.operation == _OF))
_INSERT = Prepared(insert(operations))
_DATED = select(releases.c.dated).where(releases.c.id == _OF)
_ENTER = Prepared(insert(operation_members).values(at=_DATED.scalar_subquery()))
_TELL = {
    name: Prepared(update(operations).where(operations.c.id == _OF).values({name: bindparam("told")}))
    for name in ("name", "year")
}


def folded(name: str) -> str:
    """A name as it is compared when somebody types it."""
    return " ".join(name.casefold().split())


def known_id(key: str, salt: int | str | None = None) -> str:
    """The id of an operation known only by mention."""
    named = key if salt is None else f"{key}\n{salt}"
    return "k" + hashlib.sha256(named.encode("utf-8", "replace")).hexdigest()[:12]


def resolve(connection: Connection, id: str) -> str | None:
    """The operation that a present or former id stands for."""
    seen: set[str] = set()
    asked: str | None = id
    while asked is not None and asked not in seen:
        if _is_held(connection, asked):
            return asked
        seen.add(asked)
        asked = _LEADS_ON.value(connection, of=asked)
    return None


def _is_held(connection: Connection, id: str) -> bool:
    return _HELD.value(connection, of=id) is not None


def operation_of(connection: Connection, release: str) -> str | None:
    """The operation a release belongs to."""
    operation: str | None = _OPERATION_OF.value(connection, of=release)
    return operation


# -- belonging ----------------------------------------------------------------------------------------------------


def belong(connection: Connection, version: Version, told: Traits, belonging: Belonging) -> None:
    """Put a release into the operation it belongs to, making or renaming that operation where needed."""
    release = version.release
    mine = operation_of(connection, release)
    if not _may_go(connection, release, mine, belonging):
        if mine is not None:
            _describe(connection, mine, version, told, belonging.name)
        return
    mine = mine or _begin(connection, release, belonging)
    target = _target(connection, belonging) or mine
    if target is None:
        target = start(connection, release)
    elif mine is None or (mine != target and _let_go(connection, release, mine, target)):
        target = enter(connection, release, target, _reason(belonging))
    elif mine == target:
        _restate(connection, release, _reason(belonging))
    else:
        target = mine
    if belonging.unites and operation_of(connection, release) == target == (_target(connection, belonging) or target):
        for link in belonging.unites:
            target = unite(connection, target, link.other(release), link)
    _describe(connection, target, version, told, belonging.name)


def unite(connection: Connection, operation: str, release: str, link: Link) -> str:
    """Unite an operation with that of another release, or with that release alone. Returns the id that stays.

    Not where a person said of members of both that they are two cases. The one whose release was seen first goes on.
    """
    theirs = operation_of(connection, release)
    others = members(connection, theirs) if theirs else [release]
    if theirs == operation or last_word(connection, members(connection, operation), others) is Judgement.REJECTED:
        return operation
    if theirs is None:
        return enter(connection, release, operation, why(link, release))
    return merge(connection, operation, theirs)


def merge(connection: Connection, one: str, other: str) -> str:
    """Make one of two operations; the one whose release was seen first goes on, and its id stays."""
    kept, gone = sorted((one, other), key=lambda id: _age(connection, id))
    absorb(connection, gone, kept)
    return kept


def _may_go(connection: Connection, release: str, mine: str | None, belonging: Belonging) -> bool:
    """Whether people have said nothing against a release's going from its operation into the one it is to join."""
    if not standing(connection).spoken:
        return True
    target = resolve(connection, belonging.operation) if belonging.operation else None
    if target is None and belonging.lead is not None:
        target = operation_of(connection, belonging.lead)
    theirs = members(connection, target) if target else [belonging.lead] if belonging.lead else []
    if not theirs or (mine is not None and target == mine):
        return True
    if last_word(connection, [release], theirs) is Judgement.REJECTED:
        return False
    others = [other for other in members(connection, mine) if other != release] if mine else []
    return last_word(connection, [release], others) is not Judgement.CONFIRMED


def _age(connection: Connection, operation: str) -> tuple[Any, ...]:
    """By when its first release was seen; one known by mention alone is youngest."""
    asked = (
        select(releases.c.first_seen, releases.c.url)
        .join(operation_members, operation_members.c.release == releases.c.id)
        .where(operation_members.c.operation == operation)
        .order_by(*as_seen(connection))
        .limit(1)
    )
    row = connection.execute(asked).one_or_none()
    return (True, operation) if row is None else (False, row.first_seen, row.url, operation)


def join(connection: Connection, link: Link) -> None:
    """Put the later release of a link that a person confirmed into the earlier one's operation.

    One that leads others brings them; where somebody has said since that they are two cases, nothing happens.
    """
    there = operation_of(connection, link.earlier)
    theirs = members(connection, there) if there else [link.earlier]
    if link.later not in theirs and last_word(connection, [link.later], theirs) is Judgement.REJECTED:
        return
    target = operation_of(connection, link.earlier) or start(connection, link.earlier)
    mine = operation_of(connection, link.later)
    if mine is None or (mine != target and _let_go(connection, link.later, mine, target)):
        enter(connection, link.later, target, why(link, link.later))
    elif mine != target:
        merge(connection, mine, target)  # its followers come along


def _target(connection: Connection, belonging: Belonging) -> str | None:
    if belonging.operation is not None:
        return resolve(connection, belonging.operation)
    if belonging.lead is not None:
        return operation_of(connection, belonging.lead) or start(connection, belonging.lead)
    return None


def _begin(connection: Connection, release: str, belonging: Belonging) -> str | None:
    """An operation of two releases in none, led by this one where it was seen first: judged again, it meets its later.

    None where the other leads, as it does whenever releases are judged in their order.
    """
    other = belonging.lead
    if other is None or operation_of(connection, other) is not None:
        return None
    asked = select(releases.c.id).where(releases.c.id.in_([release, other])).order_by(*as_seen(connection)).limit(1)
    if other == release or connection.execute(asked).scalar() != release:
        return None
    begun = start(connection, release)
    _put_in(connection, other, begun, _reason(belonging))
    return begun


def _reason(belonging: Belonging) -> dict[str, Any]:
    return {**LEAD, "relation": belonging.relation.value, "score": belonging.score}


def start(connection: Connection, lead: str) -> str:
    """A new operation, led by this release."""
    id = _free(connection, f"o{lead}")
    _INSERT.run(connection, id=id)
    _put_in(connection, lead, id, LEAD)
    return id


def _put_in(connection: Connection, release: str, operation: str, reason: dict[str, Any]) -> None:
    _ENTER.run(connection, of=release, release=release, operation=operation, **reason)


def _free(connection: Connection, id: str) -> str:
    """The id, or, where its operation went on without the release it is named after, the next one."""
    number, wanted = 1, id
    while _is_held(connection, wanted):
        number += 1
        wanted = f"{id}-{number}"
    return wanted


def enter(connection: Connection, release: str, operation: str, reason: dict[str, Any]) -> str:
    """Make a release a member; the first one of an operation known only by mention leads it and gives it its id."""
    if not members(connection, operation):
        operation, reason = _rename(connection, operation, f"o{release}"), LEAD
    _put_in(connection, release, operation, reason)
    return operation


def lead_on(connection: Connection, id: str, operation: str) -> None:
    """An id that was cited once stands for this operation from now on."""
    put(connection, operation_ids, {"id": id, "operation": operation}, update=("operation",))


def _let_go(connection: Connection, release: str, mine: str, target: str) -> bool:
    """Take a release out of its operation for another; not where others follow it there."""
    held = members(connection, mine)
    member = operation_members.c.release == release
    relation = connection.execute(select(operation_members.c.relation).where(member)).scalar()
    if held != [release] and relation == Relation.LEAD.value:
        return False
    connection.execute(delete(operation_members).where(member))
    if held == [release]:
        absorb(connection, mine, target)
    return True


def absorb(connection: Connection, gone: str, kept: str) -> None:
    """One operation becomes part of another: names, mentions, members and the id lead on."""
    inside = operation_members.c.operation == gone
    led = inside & (operation_members.c.relation == Relation.LEAD.value)
    connection.execute(update(operation_members).where(led).values(relation=Relation.COUNTERPART.value))
    connection.execute(update(operation_members).where(inside).values(operation=kept))
    connection.execute(update(mentions).where(mentions.c.operation == gone).values(operation=kept))
    for row in connection.execute(select(operation_names).where(operation_names.c.operation == gone)).all():
        put(connection, operation_names, {**row._asdict(), "operation": kept})
    _inherit(connection, gone, kept)
    connection.execute(delete(operations).where(operations.c.id == gone))
    lead_on(connection, gone, kept)


def _inherit(connection: Connection, gone: str, kept: str) -> None:
    """Name, year and series, where only the one that goes has them."""
    rows = {row.id: row for row in connection.execute(select(operations).where(operations.c.id.in_([gone, kept])))}
    values = {
        column: getattr(rows[gone], column)
        for column in ("name", "year", "series")
        if getattr(rows[kept], column) is None and getattr(rows[gone], column) is not None
    }
    if values:
        connection.execute(update(operations).where(operations.c.id == kept).values(values))


def leave(connection: Connection, release: str) -> None:
    """Take a release out of its operation; an operation without releases goes, unless it is mentioned somewhere."""
    operation = operation_of(connection, release)
    if operation is None:
        return
    connection.execute(delete(operation_members).where(operation_members.c.release == release))
    mentioned = select(mentions.c.release).where(mentions.c.operation == operation).limit(1)
    if not members(connection, operation) and connection.execute(mentioned).scalar() is None:
        connection.execute(delete(operations).where(operations.c.id == operation))


def lead(connection: Connection, operation: str, release: str) -> str:
    """Let this member lead: the operation takes its id from it, and the old one leads on."""
    member = operation_members.c.release == release
    connection.execute(update(operation_members).where(member).values(LEAD))
    return _rename(connection, operation, f"o{release}")


def crown(connection: Connection, origin: str, link: Link) -> None:
    """Let the origin of a text lead where its copy did, which was seen first: a newspaper's, on a first look."""
    copy, operation = link.other(origin), operation_of(connection, origin)
    member = operation_members.c.release == copy
    led = member & (operation_members.c.operation == operation) & (operation_members.c.relation == Relation.LEAD.value)
    if connection.execute(update(operation_members).where(led).values(why(link, copy))).rowcount and operation:
        lead(connection, operation, origin)


def known_only(connection: Connection, operation: str, key: str) -> str:
    """Without releases it is known by mention: its id comes from its name's key, and the old one leads on."""
    return _rename(connection, operation, known_id(key))


def _rename(connection: Connection, operation: str, wanted: str) -> str:
    if operation == wanted:
        return operation
    id = _free(connection, wanted)
    connection.execute(update(operations).where(operations.c.id == operation).values(id=id))
    lead_on(connection, operation, id)
    return id


def members(connection: Connection, operation: str) -> list[str]:
    """The releases that belong to an operation."""
    return _MEMBERS.values(connection, of=operation)


def _restate(connection: Connection, release: str, reason: dict[str, Any]) -> None:
    mine = (operation_members.c.release == release) & (operation_members.c.relation != Relation.LEAD.value)
    if reason["relation"] != Relation.LEAD.value:
        connection.execute(update(operation_members).where(mine).values(reason))


def _describe(connection: Connection, operation: str, version: Version, told: Traits, name: str | None) -> None:
    """Name, names and year of an operation, as far as this release tells what was not known."""
    own = [item for item in told.names if item.role is NameRole.OWN]
    row = _WHOLE.row(connection, of=operation)
    values: dict[str, Any] = {}
    if row.name is None and name:
        values["name"] = name
    if row.year is None:
        published = version.article.published.at.year if version.article.published else None
        values["year"] = next((item.year for item in own if item.year), published)
    for column, value in values.items():
        _TELL[column].run(connection, of=operation, told=value)
    add_names(connection, operation, [(item.name, item.key) for item in own])


def add_names(connection: Connection, operation: str, found: Iterable[tuple[str, str]]) -> None:
    """Names, with their keys, under which an operation is known from now on."""
    rows = {
        short_hash(folded(name)): {
            "operation": operation,
            "name_hash": short_hash(folded(name)),
            "key": key,
            "key_hash": short_hash(key),
            "name": name,
        }
        for name, key in found
    }
    put(connection, operation_names, list(rows.values()))


# -- known by name ------------------------------------------------------------------------------------------------


def named(connection: Connection, key: str, year: int | None, besides: str | None) -> AnyRow | None:
    """The operation known under a name key, in that year where one is told, besides the asking release's own."""
    others = select(operations).join(operation_names, operation_names.c.operation == operations.c.id).distinct()
    keyed = others.where(operation_names.c.key_hash == short_hash(key), operations.c.id != (besides or ""))
    rows = connection.execute(keyed).all()

    def distance(row: AnyRow) -> float:
        return 0.5 if year is None or row.year is None else abs(row.year - year)

    near = [row for row in rows if distance(row) <= 1]  # what happened in December is told in January
    return min(near, key=lambda row: (distance(row), -(row.year or 0), row.id), default=None)


def known(connection: Connection, name: str, key: str, year: int | None, besides: str | None) -> str:
    """The operation of a mention; one known from now on where there was none."""
    found = named(connection, key, year, besides)
    if found is not None:
        return str(found.id)
    id = known_id(key)
    if resolve(connection, id) is not None:  # the same name, another year
        id = known_id(key, year or f"before {besides}")
    put(connection, operations, {"id": id, "name": name, "year": year})
    add_names(connection, id, [(name, key)])
    return id


def mention(connection: Connection, release: str, found: Sequence[OperationName]) -> None:
    """Keep which operations a release looks back at; what was kept of it before is dropped by then."""
    own = operation_of(connection, release) if found else None
    for position, item in enumerate(found):
        row = {
            "release": release,
            "position": position,
            "operation": known(connection, item.name, item.key, item.year, own),
            "key": item.key,
            "text": item.text,
            "span_start": item.span[0],
            "span_end": item.span[1],
            "year": item.year,
        }
        connection.execute(insert(mentions), row)


def forget_operations(connection: Connection) -> None:
    """Drop every operation; what their ids stood for is remembered."""
    for table in (mentions, operation_members, operation_names, operations):
        connection.execute(delete(table))
