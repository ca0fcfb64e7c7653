"""How alike releases were found, pair by pair, as rows: the evidence on which two groups are united later.

It keeps and gives back; how alike two releases are was decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Text, bindparam, delete, literal_column, or_, select

from storage.dialects import put
from storage.judgements import likenesses
from storage.lists import one_of
from storage.statements import Prepared


def keep(connection: Connection, release: str, alike: Mapping[str, float]) -> None:
    """Keep how alike a release was found to others; what was kept of it before is dropped by then."""
    rows = [{"one": min(release, other), "other": max(release, other), "score": alike[other]} for other in alike]
    put(connection, likenesses, rows)


def drop(connection: Connection, release: str) -> None:
    """Drop how alike a release was found to others."""
    _DROP.run(connection, of=release)


def among(connection: Connection, releases: Sequence[str]) -> dict[tuple[str, str], float]:
    """What is kept of pairs of these releases."""
    if len(releases) < 2:
        return {}
    return {(one, other): score for one, other, score in _AMONG.plain(connection, of=releases)}


def forget(connection: Connection) -> None:
    """Drop all that was kept of comparisons."""
    connection.execute(delete(likenesses))


_MINE = or_(likenesses.c.one == bindparam("of"), likenesses.c.other == bindparam("of"))
_DROP = Prepared(delete(likenesses).where(_MINE))
# No bare column on the second side: SQLite would look up every possible pair, 4,900 for 70 releases that have 25.
_AMONG = Prepared(
    select(likenesses).where(
        one_of(likenesses.c.one, "of"), one_of(likenesses.c.other + literal_column("''", Text), "of")
    )
)
