"""How far relating has come: how much was judged, and whether people decided anything at all. One short query.

Mostly nobody did, and then much need not be asked. What people decided is kept by links.py and decisions.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from storage.judgements import decisions, links
from storage.schema import counters
from storage.statements import Prepared

PERSON = "person:"
BY_PERSON = (links.c.decided_by >= PERSON) & (links.c.decided_by < PERSON[:-1] + ";")  # a range: it has an index
_HELD = "standing"


def person(by: str) -> str:
    """Who decided something, as it is kept: "ada" and "person:ada" are both "person:ada"."""
    return by if by.startswith(PERSON) else f"{PERSON}{by}"


@dataclass(frozen=True, slots=True)
class Standing:
    """The versions judged so far, the releases that can be found; whether people decided links, and operations."""

    snapshot: int
    releases: int
    links: bool
    operations: bool

    @property
    def spoken(self) -> bool:
        """Whether anybody decided anything."""
        return self.links or self.operations


def standing(connection: Connection) -> Standing:
    """How things stand now; inside `asked_once` as they stood when it was first asked there."""
    held = connection.info.get(_HELD)
    if held is None:
        row = _STANDING.row(connection)
        held = Standing(row.snapshot, row.releases, bool(row.links), bool(row.operations))
        if _HELD in connection.info:
            connection.info[_HELD] = held
    return held


@contextmanager
def asked_once(connection: Connection) -> Iterator[None]:
    """While one release is looked up or recorded, how things stand is asked once: five times cost a tenth of it."""
    info = connection.info  # of a connection that is lost meanwhile it cannot be asked any more
    info[_HELD] = None
    try:
        yield
    finally:
        del info[_HELD]


_STANDING = Prepared(
    select(
        *(
            func.coalesce(select(counters.c.value).where(counters.c.name == name).scalar_subquery(), 0).label(name)
            for name in ("snapshot", "releases")
        ),
        select(links.c.id).where(BY_PERSON).exists().label("links"),
        select(decisions.c.id).where(decisions.c.undone_at.is_(None)).exists().label("operations"),
    )
)
