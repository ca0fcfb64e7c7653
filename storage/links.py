"""Judged relations of two releases and their history: a decision that is replaced is kept, a person's stands.

Of one pair at most one decision stands about its text and one about its case. What follows from a link for clusters
and operations stands in clusters.py and operations.py.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, delete, insert, or_, select, text, update

from scraper.model import Judgement, Link, Relation, Version
from storage.columns import AnyRow
from storage.dialects import chunks
from storage.judgements import links
from storage.lists import one_of
from storage.schema import versions
from storage.standing import BY_PERSON, PERSON, person
from storage.statements import Prepared


def pair_of(link: Link) -> str:
    """The key under which one decision stands: both releases in either order, and what it is about."""
    return _pair(link.later, link.earlier, "text" if link.relation.same_text else "case")


def _pair(one: str, other: str, about: str = "case") -> str:
    return f"{min(one, other)}:{max(one, other)}:{about}"


def by_person(link: Link) -> bool:
    """Whether a person decided it."""
    return link.decided_by.startswith(PERSON)


def link_of(row: AnyRow) -> Link:
    """The link in a row."""
    return Link(
        later=row.later,
        earlier=row.earlier,
        relation=Relation(row.relation),
        score=row.score,
        judgement=Judgement(row.judgement),
        evidence=tuple(row.evidence),
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        containment=(row.later_share, row.earlier_share),
    )


def _values(link: Link, snapshot: int) -> dict[str, Any]:
    return {
        "pair": pair_of(link),
        "later": link.later,
        "earlier": link.earlier,
        "relation": link.relation.value,
        "score": link.score,
        "judgement": link.judgement.value,
        "evidence": link.evidence,
        "decided_by": link.decided_by,
        "decided_at": link.decided_at,
        "later_share": link.containment[0],
        "earlier_share": link.containment[1],
        "snapshot": snapshot,
    }


STANDS: ColumnElement[bool] = links.c.superseded_at.is_(None)


def judged(judgement: Judgement) -> ColumnElement[bool]:
    """That they were judged so; of what is not confirmed an index finds the few, by these very words."""
    alike: ColumnElement[bool] = links.c.judgement == judgement.value
    return alike if judgement is Judgement.CONFIRMED else alike & text("links.judgement <> 'CONFIRMED'")


def keep_links(connection: Connection, found: Sequence[Link], snapshot: int) -> None:
    """Keep what a judge decided: never over a person's word, and without a trace where it says nothing new."""
    first: dict[str, Link] = {}
    for link in found:
        first.setdefault(pair_of(link), link)
    rows = _ON_PAIRS.rows(connection, of=list(first)) if first else ()
    standing = {row.pair: row for row in rows}
    fresh = []
    for pair, link in first.items():
        row = standing.get(pair)
        if row is not None:
            held = link_of(row)
            if by_person(held) or held == replace(link, decided_at=held.decided_at):
                continue
            _supersede(connection, row.id, link.decided_at)
        fresh.append(_values(link, snapshot))
    _INSERT.run_for(connection, fresh)


def outdate(connection: Connection, version: Version, found: Sequence[Link]) -> list[Link]:
    """Withdraw the machine links of a release's older versions that this version does not show; returns them.

    Links found when the other release was judged stand; the moment of decision tells which those are.
    """
    if version.number == 1:
        return []
    older = select(versions.c.captured_at).where(versions.c.release == version.release)
    before = set(connection.execute(older.where(versions.c.number < version.number)).scalars())
    shown = {pair_of(link) for link in found}
    mine = or_(links.c.later == version.release, links.c.earlier == version.release)
    held = connection.execute(select(links).where(mine, STANDS, ~BY_PERSON, links.c.decided_at.in_(list(before)))).all()
    gone = [row for row in held if row.pair not in shown and not _of_the_other(connection, row, version)]
    for row in gone:
        _supersede(connection, row.id, version.captured_at)
    return [link_of(row) for row in gone]


def answer(connection: Connection, version: Version, mates: Collection[str], found: Sequence[Link]) -> None:
    """Withdraw what machines suggested of a release and others of its operation, unless this version shows it again.

    It was suggested while the release stood elsewhere, as when a person had said so and took that word back.
    """
    shown = {pair_of(link) for link in found}
    pairs = {_pair(version.release, mate) for mate in mates} - shown
    for chunk in chunks(pairs):
        these = links.c.pair.in_(chunk) & STANDS & ~BY_PERSON & (links.c.judgement == Judgement.SUGGESTED.value)
        connection.execute(update(links).where(these).values(superseded_at=version.captured_at))


def _of_the_other(connection: Connection, row: AnyRow, version: Version) -> bool:
    """Whether the other release was captured at that very moment too, and judged behind this one: by its URL."""
    other = link_of(row).other(version.release)
    asked = select(versions.c.url).where(versions.c.release == other, versions.c.captured_at == row.decided_at)
    return any(url.encode() > version.article.url.encode() for url in connection.execute(asked).scalars())


def decide(connection: Connection, link_id: int, judgement: Judgement, by: str, at: datetime) -> Link | None:
    """Put a person's word in place of the decision that stands; None where there is no such link."""
    row = connection.execute(select(links).where(links.c.id == link_id)).one_or_none()
    if row is None:
        return None
    decided = replace(link_of(row), judgement=judgement, decided_by=person(by), decided_at=at)
    put(connection, decided, row.snapshot)
    return decided


def standing_on(connection: Connection, link: Link) -> Link | None:
    """The decision that stands on the pair of this link, about what it is about."""
    row = _ON_PAIR.row(connection, of=pair_of(link))
    return link_of(row) if row else None


def was_taken_back(connection: Connection, link: Link) -> bool:
    """Whether this very word of a person stood here once and stands no more."""
    alike = (links.c[name] == value for name, value in _values(link, 0).items() if name in _A_WORD)
    return connection.execute(select(links.c.id).where(*alike, ~STANDS).limit(1)).first() is not None


_A_WORD = ("pair", "relation", "judgement", "decided_by", "decided_at")


def put(connection: Connection, link: Link, snapshot: int) -> None:
    """Let this decision stand in place of the one that stands, if any."""
    this = (links.c.pair == pair_of(link)) & STANDS
    connection.execute(update(links).where(this).values(superseded_at=link.decided_at))
    connection.execute(insert(links), _values(link, snapshot))


def take_back(connection: Connection, link_id: int, by: str, at: datetime) -> Link | None:
    """Undo the person's word that stands on this link's pair: the machine's last decision stands again.

    Any decision on the pair names it: a person remembers the link they rejected, not the number of their own word.
    None where no person's word stands.
    """
    pair = connection.execute(select(links.c.pair).where(links.c.id == link_id)).scalar()
    row = _ON_PAIR.row(connection, of=pair)
    if row is None or not by_person(link_of(row)):
        return None
    gone = {"superseded_at": at, "undone_at": at, "undone_by": person(by)}
    connection.execute(update(links).where(links.c.id == row.id).values(gone))
    before = connection.execute(_of_machine(row.pair)).one_or_none()
    if before is not None:
        connection.execute(insert(links), _values(link_of(before), before.snapshot))
    return link_of(row)


def of_machine(connection: Connection, link: Link) -> Link | None:
    """What a machine decided last on the pair of this link, whether it stands or not."""
    row = connection.execute(_of_machine(pair_of(link))).one_or_none()
    return link_of(row) if row else None


def _of_machine(pair: str) -> Select[Any]:
    return select(links).where(links.c.pair == pair, ~BY_PERSON).order_by(links.c.id.desc()).limit(1)


def others_linked(connection: Connection, near: Collection[str]) -> set[str]:
    """The releases, these among them, that a link of a machine connects with one of these."""
    found: set[str] = set()
    for chunk in chunks(near):
        for one, other in ((links.c.later, links.c.earlier), (links.c.earlier, links.c.later)):
            asked = select(other).where(one.in_(chunk), STANDS, ~BY_PERSON)
            found.update(connection.execute(asked).scalars())
    return found


def part(connection: Connection, mine: Collection[str], theirs: Collection[str], at: datetime) -> None:
    """Withdraw the machine links about the case between two groups: a person said that they are two cases."""
    pairs = [_pair(one, other) for one in mine for other in theirs]
    for chunk in chunks(pairs):
        these = (links.c.pair.in_(chunk)) & STANDS & ~BY_PERSON
        connection.execute(update(links).where(these).values(superseded_at=at))


def _supersede(connection: Connection, link_id: int, at: datetime) -> None:
    connection.execute(update(links).where(links.c.id == link_id).values(superseded_at=at))


def said_on(connection: Connection, releases: Collection[str]) -> list[Link]:
    """What people decided about pairs with any of these releases, each once, in the order of their decisions."""
    return [link_of(row) for row in sorted(_SAID_ON.rows(connection, of=list(releases)), key=lambda row: row.id)]


def confirmed_between(
    connection: Connection, release: str, others: Collection[str], of: str = "text"
) -> dict[str, Link]:
    """The confirmed links between a release and these others about their "text", or their "case", by the other."""
    pairs = [_pair(release, other, of) for other in others]
    rows = [row for chunk in chunks(pairs) for row in _ON_PAIRS.rows(connection, of=chunk)]
    found = [link_of(row) for row in rows if row.judgement == Judgement.CONFIRMED.value]
    return {link.other(release): link for link in found}


_SAID_ON = Prepared(
    select(links).where(or_(one_of(links.c.later, "of"), one_of(links.c.earlier, "of")), STANDS, BY_PERSON)
)
_ON_PAIRS = Prepared(select(links).where(one_of(links.c.pair, "of"), STANDS))
_INSERT = Prepared(insert(links))
_ON_PAIR = Prepared(select(links).where(links.c.pair == bindparam("of"), STANDS))


def forget_machines(connection: Connection) -> None:
    """Drop everything machines decided, past decisions too; people's stand."""
    connection.execute(delete(links).where(~BY_PERSON))
