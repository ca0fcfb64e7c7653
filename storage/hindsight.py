"""A second look at what one import brought: among its releases no order means anything, and the first knew none.

Which ones came together is told by their moments: one file's are microseconds apart, two pages of a network are not.
What becomes of a second look is decided where the first is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, or_, select

from scraper.model import Version
from storage.dialects import chunks, put
from storage.judgements import cluster_members, likenesses, operation_members
from storage.lists import one_of
from storage.passing import judge_again
from storage.schema import counters, releases, versions
from storage.statements import Prepared

APART = timedelta(milliseconds=1)  # what is captured closer than this came together
# From which likeness on a second look is worth it: from .1, .15, .22, .3 63, 52, 37, 28 % of 343 digests got one, pair
# F1 being .913, .913, .913, .915 over four shuffles; of 264 others 55, 43, 30, 16 %, with .786, .787, .786, .782.
ALIKE = 0.2
_EPOCH, _NEVER, _TICK = datetime(1970, 1, 1, tzinfo=UTC), datetime.max.replace(tzinfo=UTC), timedelta(microseconds=1)
_THROUGH = "looked over"  # the counter of microseconds up to which everything has had its second look, or needs none


def together(connection: Connection, found: Sequence[Version]) -> Sequence[Version]:
    """The first of these, up to the last that came together: what came later is judged behind their second look.

    So that the second look comes at the same place, however many are judged at once.
    """
    for place, (one, next) in enumerate(pairwise(found)):
        if next.captured_at - one.captured_at > APART and (
            one.captured_at - found[place - 1].captured_at <= APART if place else _goes_on(connection, one)
        ):
            return found[: place + 1]
    return found


def _goes_on(connection: Connection, version: Version) -> bool:
    at = version.captured_at
    return _NEAR.value(connection, since=at - APART, until=at, but=version.id) is not None


def look_again(connection: Connection, since: datetime, judge: str) -> int:
    """Let what came together be judged again once all of it is judged, and nothing that came later. How many.

    Of these only what was found like a release that it is not with: nothing else could become of the rest.
    `since`: the moment of the first one judged just before.
    """
    head, held = _HEAD.value(connection), _LOOKED_OVER.value(connection)
    last = _LAST.value(connection, before=head or _NEVER) or _EPOCH
    through = since - _TICK if held is None else _EPOCH + held * _TICK
    over = last > through and (head is None or head - last > APART)
    again = _again(connection, through, last, judge) if over else []
    reached = (last if over else through) - _EPOCH
    put(connection, counters, {"name": _THROUGH, "value": reached // _TICK}, update=("value",))
    judge_again(connection, again)
    return len(again)


def _again(connection: Connection, through: datetime, last: datetime, judge: str) -> list[str]:
    came = list(_came_together(_CAME.plain(connection, since=through, until=last)))
    return [id for ids in chunks(came) for id in _UNSETTLED.values(connection, of=ids, by=judge)]


def _came_together(rows: Sequence[Sequence[Any]]) -> Iterator[str]:
    """The ids of those that have another one close by."""
    close = [next[1] - one[1] <= APART for one, next in pairwise(rows)]
    for (id, _), before, after in zip(rows, [False, *close], [*close, False], strict=True):
        if before or after:
            yield id


def _elsewhere(mine: ColumnElement[str], theirs: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a release was found like one that it is not with, neither in an operation nor by its text."""
    found = select(mine).where(mine == versions.c.release, likenesses.c.score >= ALIKE)
    for here in _GROUPS:
        there = here.table.alias()
        group = there.c[here.name]
        found = found.outerjoin(there, there.c.release == theirs)
        found = found.where(or_(here.is_(None), group.is_(None), group != here))
    return found.correlate(versions, *(here.table for here in _GROUPS)).exists()


_GROUPS = (operation_members.c.operation, cluster_members.c.cluster)
_HEAD = Prepared(select(func.min(versions.c.captured_at)).where(versions.c.judged_at.is_(None)))
_LAST = Prepared(
    select(versions.c.captured_at)
    .where(versions.c.judged_at.is_not(None), versions.c.captured_at <= bindparam("before"))
    .order_by(versions.c.captured_at.desc())
    .limit(1)
)
_LOOKED_OVER = Prepared(select(counters.c.value).where(counters.c.name == _THROUGH))
_NEAR = Prepared(
    select(versions.c.id)
    .where(versions.c.captured_at >= bindparam("since"), versions.c.captured_at <= bindparam("until"))
    .where(versions.c.id != bindparam("but"))
    .limit(1)
)
_CAME = Prepared(
    select(versions.c.id, versions.c.captured_at)
    .where(versions.c.captured_at > bindparam("since"), versions.c.captured_at <= bindparam("until"))
    .order_by(versions.c.captured_at)
)
_UNSETTLED = Prepared(  # by their ids: no other row is read, for it may be damaged
    select(versions.c.id)
    .join(releases, releases.c.id == versions.c.release)
    .outerjoin(operation_members, operation_members.c.release == versions.c.release)
    .outerjoin(cluster_members, cluster_members.c.release == versions.c.release)
    .where(one_of(versions.c.id, "of"), releases.c.latest == versions.c.id, versions.c.judged_by == bindparam("by"))
    .where(or_(_elsewhere(likenesses.c.one, likenesses.c.other), _elsewhere(likenesses.c.other, likenesses.c.one)))
)
