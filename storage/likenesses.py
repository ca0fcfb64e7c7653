"""How alike releases were found, pair by pair, as rows: the evidence on which two groups are united later.

It keeps and gives back; how alike two releases are was decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import BindParameter, Connection, bindparam, delete, or_, select

from storage.dialects import put
from storage.judgements import likenesses


def keep(connection: Connection, release: str, alike: Mapping[str, float]) -> None:
    """Keep how alike a release was found to others, in place of what was kept of it before."""
    connection.execute(_DROP, {"of": release})
    rows = [{"one": min(release, other), "other": max(release, other), "score": alike[other]} for other in alike]
    put(connection, likenesses, rows)


def among(connection: Connection, releases: Sequence[str]) -> dict[tuple[str, str], float]:
    """What is kept of pairs of these releases; at most a few hundred are asked for at once."""
    rows = connection.execute(_AMONG, {"of": releases}).all()
    return {(row.one, row.other): row.score for row in rows}


def forget(connection: Connection) -> None:
    """Nothing was compared."""
    connection.execute(delete(likenesses))


_MINE = or_(likenesses.c.one == bindparam("of"), likenesses.c.other == bindparam("of"))
_DROP = delete(likenesses).where(_MINE)
_OF: BindParameter[str] = bindparam("of", expanding=True)
_AMONG = select(likenesses).where(likenesses.c.one.in_(_OF), likenesses.c.other.in_(_OF))
