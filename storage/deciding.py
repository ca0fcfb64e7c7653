"""The deciding half of the store: what people say about operations, done at once and kept for every later judging.

A link is decided in judged.py. Each word here is a row that can be taken back, the newest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from scraper.errors import UsageError
from storage import decisions, operations, reshaping
from storage.decisions import GOES, MERGE, RENAME, SPLIT, STAYS, Decision
from storage.reading_operations import operations_of
from storage.standing import person
from storage.writer import Lane, Writing


class DecidingStore:
    """What people decide about operations; each method raises UsageError where nothing follows from their word."""

    _lane: Lane

    def merge_operations(self, refs: Sequence[str], by: str, at: datetime) -> str:
        """Make one operation of several, given by present or former ids. Returns the id that stays, the oldest."""

        def work(writing: Writing) -> str:
            connection = writing.connection
            ids = list(dict.fromkeys(_held(connection, ref) for ref in refs))
            if len(ids) < 2:
                raise UsageError(f"To merge takes two operations; these are one: {', '.join(refs)}")
            sides = {release: side for side, id in enumerate(ids) for release in _members(connection, id)}
            decisions.keep(connection, MERGE, ids[0], sides, (person(by), at, None))
            return reshaping.merge(connection, ids)

        return self._lane.write(work)

    def split_operation(self, ref: str, taken: Sequence[str], by: str, at: datetime) -> str:
        """Take releases out of an operation into one of their own; its id. They are judged again, knowing that."""

        def work(writing: Writing) -> str:
            connection = writing.connection
            id = _held(connection, ref)
            members, going = _members(connection, id), list(dict.fromkeys(taken))
            if strangers := [release for release in going if release not in members]:
                raise UsageError(f"Not in {id}: {', '.join(strangers)}; `blotter operations show {id}` lists it")
            if not 0 < len(going) < len(members):
                raise UsageError(f"{id} has {len(members)} release(s): some must go and some must stay")
            sides = {release: GOES if release in going else STAYS for release in members}
            decisions.keep(connection, SPLIT, id, sides, (person(by), at, None))
            made = reshaping.split(connection, id, going)
            for release in going:
                reshaping.again(connection, release)
            return made

        return self._lane.write(work)

    def rename_operation(self, ref: str, name: str, by: str, at: datetime) -> str:
        """Call an operation by a name, whatever releases call it; its id. The names they use stay aliases."""

        def work(writing: Writing) -> str:
            connection = writing.connection
            id = _held(connection, ref)
            called = " ".join(name.split())
            if not called:
                raise UsageError("A name has at least one letter")
            sides = {release: place for place, release in enumerate(_members(connection, id))}
            decisions.keep(connection, RENAME, id, sides, (person(by), at, called))
            reshaping.enforce(connection, next(iter(sides)))
            return id

        return self._lane.write(work)

    def undo_decision(self, ref: str, by: str, at: datetime) -> Decision:
        """Take the newest decision on an operation back: it is as it was, and what joined since is judged again."""

        def work(writing: Writing) -> Decision:
            connection = writing.connection
            id = _held(connection, ref)
            said = decisions.about(connection, _members(connection, id))
            if not said:
                raise UsageError(f"Nobody has decided anything about {id}: there is nothing to take back")
            decisions.take_back(connection, said[-1].id, person(by), at)
            for release in sorted(reshaping.undo(connection, said[-1])):
                reshaping.again(connection, release)
            reshaping.again_since(connection, list(said[-1].sides), said[-1].at)
            return said[-1]

        return self._lane.write(work)


def _held(connection: Connection, ref: str) -> str:
    """The id of an operation with releases."""
    id = operations.resolve(connection, ref)
    if id is None:
        raise UsageError(f"There is no operation {ref!r}; `blotter operations list` shows them")
    if not operations.members(connection, id):
        raise UsageError(f"{id} is known by mention only: there is no release of it to decide about")
    return id


def _members(connection: Connection, id: str) -> list[str]:
    """Its releases, the lead first, then as they were first seen."""
    return [member.release for member in operations_of(connection, [id])[id].members]
