"""What people decided about operations, as rows that no judgement replaces: merged, split, renamed, taken back.

They name releases, not operations: ids change, and everything may be judged anew. The newest word on two groups of
releases counts, whether it was said here or on a link. What follows for operations stands in reshaping.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from scraper.model import Judgement, Link
from storage import links
from storage.columns import AnyRow
from storage.judgements import decision_releases, decisions, operation_members
from storage.lists import one_of
from storage.standing import standing
from storage.statements import Prepared

MERGE, SPLIT, RENAME = "merge", "split", "rename"
STAYS, GOES = 0, 1  # the sides of a split


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: the releases it is about, each with its side; `name` where it gave one."""

    id: int
    action: str
    operation: str  # its id when this was decided
    by: str
    at: datetime
    sides: Mapping[str, int]
    name: str | None = None
    undone_at: datetime | None = None
    undone_by: str | None = None

    def of_side(self, side: int) -> list[str]:
        return [release for release, told in self.sides.items() if told == side]

    def word(self, mine: Iterable[str], theirs: Iterable[str]) -> Judgement | None:
        """What it says of two groups of releases: one operation, two, or nothing."""
        one = {self.sides[release] for release in mine if release in self.sides}
        other = {self.sides[release] for release in theirs if release in self.sides}
        if not one or not other or self.action == RENAME:
            return None
        together = self.action == MERGE or not one.isdisjoint(other)
        return Judgement.CONFIRMED if together else Judgement.REJECTED

    def beside(self, release: str) -> set[str]:
        """The releases that it puts into one operation with this one."""
        return {each for each in self.sides if each != release and self.word([release], [each]) is Judgement.CONFIRMED}


# -- keeping ------------------------------------------------------------------------------------------------------


def keep(
    connection: Connection,
    action: str,
    operation: str,
    sides: Mapping[str, int],
    told: tuple[str, datetime, str | None],
) -> None:
    """Keep what somebody decided: by whom, when, and the name given; across a split no link of a machine stands on."""
    by, at, name = told
    row = {"action": action, "operation": operation, "name": name, "decided_by": by, "decided_at": at}
    (id,) = connection.execute(insert(decisions).returning(decisions.c.id), row).one()
    widen(connection, id, sides)
    if action == SPLIT:
        going, staying = ([release for release, side in sides.items() if side == side_of] for side_of in (GOES, STAYS))
        links.part(connection, going, staying, at)


def widen(connection: Connection, decision: int, sides: Mapping[str, int]) -> None:
    """Let a decision be about these releases too."""
    rows = [{"decision": decision, "release": release, "side": side} for release, side in sides.items()]
    connection.execute(insert(decision_releases), rows)


def take_back(connection: Connection, decision: int, by: str, at: datetime) -> None:
    """It stands no more; that it was said stays."""
    mine = decisions.c.id == decision
    connection.execute(update(decisions).where(mine).values(undone_at=at, undone_by=by))


def forget(connection: Connection, release: str, tells: Collection[str]) -> None:
    """Drop a release from what was decided, with the names given that are among `tells` or were for it alone."""
    of_release = select(decision_releases.c.decision).where(decision_releases.c.release == release)
    touched = list(connection.execute(of_release).scalars())
    connection.execute(delete(decision_releases).where(decision_releases.c.release == release))
    left = select(decision_releases.c.decision).where(decision_releases.c.decision.in_(touched))
    emptied = set(touched) - set(connection.execute(left).scalars())
    spoken = decisions.c.id.in_(emptied) | (decisions.c.id.in_(touched) & decisions.c.name.in_(list(tells)))
    connection.execute(update(decisions).where(spoken).values(name=None))


def names_given(connection: Connection, release: str) -> set[str]:
    """The names that people gave to operations with this release, also those taken back."""
    asked = (
        select(decisions.c.name)
        .join(decision_releases, decision_releases.c.decision == decisions.c.id)
        .where(decision_releases.c.release == release, decisions.c.name.is_not(None))
    )
    return set(connection.execute(asked).scalars())


# -- what stands --------------------------------------------------------------------------------------------------


def about(connection: Connection, releases: Collection[str], *, undone: bool = False) -> list[Decision]:
    """The decisions on any of these releases, in their order; with `undone` also those taken back."""
    rows: dict[int, AnyRow] = {}
    sides: dict[int, dict[str, int]] = {}
    for row in _ABOUT.rows(connection, of=list(releases)):
        rows[row.id] = row
        sides.setdefault(row.id, {})[row.release] = row.side
    found = [_decision(row, sides[id]) for id, row in rows.items() if undone or row.undone_at is None]
    return sorted(found, key=lambda each: (each.at, each.id))


def _decision(row: AnyRow, sides: Mapping[str, int]) -> Decision:
    told = (row.id, row.action, row.operation, row.decided_by, row.decided_at)
    return Decision(*told, sides, row.name, row.undone_at, row.undone_by)


def name_for(connection: Connection, operation: str) -> str | None:
    """The name that a person gave: the newest one whose first release, of those still held, is in this operation."""
    members = set(_MEMBERS.values(connection, of=operation))
    for decision in reversed(about(connection, members)):
        if (
            decision.action == RENAME
            and decision.name
            and min(decision.sides, key=decision.sides.__getitem__) in members
        ):
            return decision.name
    return None


@dataclass(frozen=True, slots=True)
class Heard:
    """What people said of a release and of those near it.

    `merged`: by operation what they put together there, operations or by a link two releases, each with its side, which
    of them it was of.
    `beside`: the releases that it was in one operation with when that was merged with others: what held it there is
    no matter of those others, however unlike, and the judges need not take it for the whole. `refused`: the pairs,
    the smaller id first, of which a person said last that they are two cases.
    """

    merged: Mapping[str, Sequence[Mapping[str, int]]]
    beside: frozenset[str]
    refused: frozenset[tuple[str, str]]


def near(connection: Connection, release: str, others: Collection[str]) -> Heard:
    """What people said of a release and of these others near it, by one question; two where they put some together."""
    found = {release, *others}
    said = _standing(connection, found)
    on_links = _links_on(connection, found)
    merges = [each for each in said if each.action == MERGE]
    mine = (each.of_side(each.sides[release]) for each in merges if release in each.sides)
    last = {pair: word for pair, word, _ in _in_turn(on_links, said, found)}
    return Heard(
        merged=_together(
            connection,
            release,
            [*(each.sides for each in merges), *({one.earlier: 0, one.later: 1} for one in on_links if _joins(one))],
        ),
        beside=frozenset(other for side in mine for other in side if other != release),
        refused=frozenset(pair for pair, word in last.items() if word is Judgement.REJECTED),
    )


def _together(
    connection: Connection, release: str, parts: Sequence[Mapping[str, int]]
) -> dict[str, list[Mapping[str, int]]]:
    """Of what was put together what stands in one operation, by that, without the release that asks."""
    wanted = sorted({each for sides in parts for each in sides} - {release})
    places = {row.release: row.operation for row in _PLACES.rows(connection, of=wanted)} if wanted else {}
    found: dict[str, list[Mapping[str, int]]] = {}
    for sides in parts:
        for operation in sorted({places[each] for each in sides if each in places}):
            told = {each: side for each, side in sides.items() if places.get(each) == operation}
            if len(set(told.values())) > 1:
                found.setdefault(operation, []).append(told)
    return found


# -- the newest word ----------------------------------------------------------------------------------------------


def last_word(connection: Connection, mine: Collection[str], theirs: Collection[str]) -> Judgement | None:
    """What a person said last about releases of the two groups: one case (CONFIRMED), two (REJECTED), or nothing."""
    if not standing(connection).spoken:
        return None
    fewer, more = sorted((set(mine), set(theirs)), key=len)
    said = [
        (link.decided_at, 0, word_of(link))
        for link in _links_on(connection, fewer)
        if (link.later in fewer and link.earlier in more) or (link.earlier in fewer and link.later in more)
    ]
    said += [(each.at, each.id, each.word(fewer, more)) for each in _standing(connection, fewer)]
    words = [word for _, _, word in sorted(said, key=lambda one: one[:2]) if word is not None]
    return words[-1] if words else None


def words(connection: Connection, near: set[str]) -> Iterator[tuple[tuple[str, str], Judgement, Link | Decision]]:
    """Every word on a pair of these releases, in the order in which they were said, and where it was said."""
    return _in_turn(_links_on(connection, near), _standing(connection, near), near)


def _in_turn(
    on_links: Sequence[Link], standing: Sequence[Decision], near: set[str]
) -> Iterator[tuple[tuple[str, str], Judgement, Link | Decision]]:
    said: list[tuple[datetime, int, Link | Decision]] = [
        (link.decided_at, 0, link) for link in on_links if {link.later, link.earlier} <= near
    ]
    said += [(each.at, each.id, each) for each in standing]
    for _, _, each in sorted(said, key=lambda one: one[:2]):
        if isinstance(each, Link):
            pairs = [(each.later, each.earlier)]
        else:
            touched = sorted(near.intersection(each.sides))
            pairs = [(one, other) for one in touched for other in touched if one < other]
        for one, other in pairs:
            word = word_of(each) if isinstance(each, Link) else each.word([one], [other])
            if word is not None:
                yield (min(one, other), max(one, other)), word, each


def word_of(link: Link) -> Judgement | None:
    """What a person's word on a link says of two releases: one case, two, or nothing."""
    confirmed = link.judgement is Judgement.CONFIRMED
    return None if confirmed and link.relation.of_two_cases else link.judgement


def _joins(link: Link) -> bool:
    return word_of(link) is Judgement.CONFIRMED and not link.relation.same_text


def _links_on(connection: Connection, releases: Collection[str]) -> list[Link]:
    return links.said_on(connection, releases) if standing(connection).links else []


def _standing(connection: Connection, releases: Collection[str]) -> list[Decision]:
    return about(connection, releases) if standing(connection).operations else []


_MEMBERS = Prepared(select(operation_members.c.release).where(operation_members.c.operation == bindparam("of")))
_PLACES = Prepared(
    select(operation_members.c.release, operation_members.c.operation).where(one_of(operation_members.c.release, "of"))
)
_OF_THESE = select(decision_releases.c.decision).where(one_of(decision_releases.c.release, "of"))
_ABOUT = Prepared(
    select(decisions, decision_releases.c.release, decision_releases.c.side)
    .join(decision_releases, decision_releases.c.decision == decisions.c.id)
    .where(decisions.c.id.in_(_OF_THESE))
    .order_by(decisions.c.id, decision_releases.c.side, decision_releases.c.release)
)
