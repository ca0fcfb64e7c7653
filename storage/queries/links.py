"""Questions about links: what was judged to be related, why, by whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, case, func, or_, select

from scraper.errors import UsageError
from scraper.model import Judgement
from storage.columns import AnyRow, AnySelect
from storage.decisions import SPLIT
from storage.judgements import decision_releases, decisions, links, operation_members
from storage.links import STANDS, judged, link_of, pair_of
from storage.queries.releases import AT_ONCE
from storage.rows import LinkRow
from storage.schema import releases, versions
from storage.standing import BY_PERSON
from storage.writer import Lane

_later, _earlier = releases.alias("later_release"), releases.alias("earlier_release")
_later_version, _earlier_version = versions.alias("later_version"), versions.alias("earlier_version")
LINKS: AnySelect = select(
    links,
    _later.c.url.label("later_url"),
    _earlier.c.url.label("earlier_url"),
    _later_version.c.title.label("later_title"),
    _earlier_version.c.title.label("earlier_title"),
).select_from(
    links.join(_later, _later.c.id == links.c.later)
    .join(_earlier, _earlier.c.id == links.c.earlier)
    .join(_later_version, _later_version.c.id == _later.c.latest)
    .join(_earlier_version, _earlier_version.c.id == _earlier.c.latest)
)


def _row(row: AnyRow) -> LinkRow:
    return LinkRow(
        id=row.id,
        link=link_of(row),
        later_url=row.later_url,
        earlier_url=row.earlier_url,
        later_title=row.later_title,
        earlier_title=row.earlier_title,
        superseded_at=row.superseded_at,
        undone_at=row.undone_at,
        undone_by=row.undone_by,
    )


def _operation(release: ColumnElement[str]) -> ScalarSelect[str]:
    member = operation_members.alias()
    return select(member.c.operation).where(member.c.release == release).correlate(links).scalar_subquery()


def _size(operation: ScalarSelect[str]) -> ColumnElement[int]:
    member = operation_members.alias()
    held = select(func.count()).select_from(member).where(member.c.operation == operation)
    return held.correlate(links).scalar_subquery()


_later_operation, _earlier_operation = _operation(links.c.later), _operation(links.c.earlier)
_AT_STAKE = case(
    (_later_operation == _earlier_operation, -1), else_=_size(_later_operation) + _size(_earlier_operation)
)  # one already: last
_one_side, _other_side = decision_releases.alias("one_side"), decision_releases.alias("other_side")
_SPLIT = (
    select(decisions.c.id)
    .join(_one_side, _one_side.c.decision == decisions.c.id)
    .join(_other_side, _other_side.c.decision == decisions.c.id)
    .where(
        decisions.c.action == SPLIT,
        decisions.c.undone_at.is_(None),
        _one_side.c.release == links.c.later,
        _other_side.c.release == links.c.earlier,
        _one_side.c.side != _other_side.c.side,
    )
    .correlate(links)
    .exists()
)
WAITS = STANDS & judged(Judgement.SUGGESTED) & ~_SPLIT  # for a person's word; on pairs that somebody split it is said


def _waiting(operation: str | None, source: str | None) -> AnySelect:
    """The ids of the suggestions that wait, of all or of those that touch an operation or a source."""
    asked = select(links.c.id).where(WAITS)
    if operation is not None:
        asked = asked.where(or_(_later_operation == operation, _earlier_operation == operation))
    if source is not None:
        both = asked.join(_later, _later.c.id == links.c.later).join(_earlier, _earlier.c.id == links.c.earlier)
        asked = both.where(or_(_later.c.source == source, _earlier.c.source == source))
    return asked


def _decided(since: datetime) -> AnySelect:
    newer = links.alias()
    return select(newer.c.id).where(newer.c.superseded_at.is_(None), newer.c.decided_at >= since)


class LinkQueries:
    """Questions about links."""

    _lane: Lane

    def links(
        self,
        *,
        judgement: Judgement | None = None,
        release: str | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> list[LinkRow]:
        """Which links stand, the last decided first?"""
        asked = select(links.c.id).where(STANDS)
        if judgement is not None:
            asked = asked.where(judged(judgement))
        if release is not None:
            asked = asked.where(or_(links.c.later == release, links.c.earlier == release))
        return self._in_order(asked.limit(limit).offset(offset), links.c.decided_at.desc(), links.c.id.desc())

    def waiting(
        self, *, operation: str | None = None, source: str | None = None, limit: int = 50, offset: int = 0
    ) -> list[LinkRow]:
        """Which suggestions wait for a person's word, those first on which most releases hang?

        What an answer moves is the operations of the two; of equals the one the judge was least sure of comes first.
        Pairs that somebody has split are answered.
        """
        unsure = func.abs(links.c.score - 0.5)
        order = (_AT_STAKE.desc(), unsure, links.c.decided_at.desc(), links.c.id.desc())
        return self._in_order(_waiting(operation, source).limit(limit).offset(offset), *order)

    def count_waiting(self, *, operation: str | None = None, source: str | None = None) -> int:
        """How many suggestions wait?"""
        asked = select(func.count()).select_from(_waiting(operation, source).subquery())
        with self._lane.reading() as connection:
            return int(connection.execute(asked).scalar_one())

    def _in_order(self, chosen: AnySelect, *order: ColumnElement[Any]) -> list[LinkRow]:
        """The links with these ids, in this order: chosen before addresses and titles are looked up for all others."""
        asked = LINKS.where(links.c.id.in_(chosen.order_by(*order))).order_by(*order)
        with self._lane.reading() as connection:
            return [_row(row) for row in connection.execute(asked)]

    def link(self, id: int) -> LinkRow:
        """What was decided here, even if something else stands now? Raises UsageError where there is no such link."""
        with self._lane.reading() as connection:
            asked = LINKS.where(links.c.id == min(id, 2**63 - 1))  # beyond it no database counts
            row = connection.execute(asked).one_or_none()
        if row is None:
            raise UsageError(
                f"There is no link {id}; `blotter links list` shows them. What is judged from scratch gets new numbers."
            )
        return _row(row)

    def link_history(self, id: int) -> list[LinkRow]:
        """What has been decided about this pair, the first decision first?"""
        pair = pair_of(self.link(id).link)
        with self._lane.reading() as connection:
            asked = LINKS.where(links.c.pair == pair).order_by(links.c.id)
            return [_row(row) for row in connection.execute(asked)]

    def every_link(self, since: datetime | None = None, *, by_people: bool = False) -> Iterator[LinkRow]:
        """Which links stand at all, or by people's word, as they were decided?"""
        asked = LINKS.where(STANDS).order_by(links.c.id)
        asked = asked.where(BY_PERSON) if by_people else asked
        asked = asked if since is None else asked.where(links.c.id.in_(_decided(since)))
        with self._lane.reading() as connection:
            for rows in connection.execution_options(yield_per=AT_ONCE).execute(asked).partitions():
                yield from map(_row, rows)
