"""Clusters as rows: which releases carry one text, and which of them is its origin.

A cluster's id is "c" and its lead's id. Whether two texts are one was decided elsewhere; here the sets are kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, update

from scraper.model import Cluster, Judgement, Link, Member, Relation
from storage.articles import as_seen
from storage.dialects import chunks
from storage.judgements import cluster_members, clusters
from storage.links import confirmed_between
from storage.schema import releases, traits
from storage.statements import Prepared

_OF: BindParameter[str] = bindparam("of")
_CLUSTER_OF = Prepared(select(cluster_members.c.cluster).where(cluster_members.c.release == _OF))
_MEMBER = Prepared(select(cluster_members).where(cluster_members.c.release == _OF))
_LEAD_OF = Prepared(select(clusters.c.lead).where(clusters.c.id == _OF))
_INSERT = Prepared(insert(clusters))
_SEEN = select(releases.c.first_seen).where(releases.c.id == _OF)
_ENTER = Prepared(insert(cluster_members).values(at=_SEEN.scalar_subquery()))
LEAD = {"relation": "LEAD", "score": 1.0, "judgement": "CONFIRMED", "own_share": 1.0, "lead_share": 1.0}


def why(link: Link, release: str) -> dict[str, Any]:
    """The columns of a membership that rest on a link: shares from the member's side."""
    own, others = link.containment if link.later == release else reversed(link.containment)
    return {
        "relation": link.relation.value,
        "score": link.score,
        "judgement": Judgement.CONFIRMED.value,
        "own_share": own,
        "lead_share": others,
    }


def cluster_of(connection: Connection, release: str) -> str | None:
    """The cluster a release is in."""
    cluster: str | None = _CLUSTER_OF.value(connection, of=release)
    return cluster


def join(connection: Connection, release: str, link: Link, leads: bool) -> None:
    """Put a release and the other one of the link into one cluster; `leads`: this one is the origin, not the other."""
    other = link.other(release)
    mine, theirs = cluster_of(connection, release), cluster_of(connection, other)
    before = mine, theirs
    if theirs is None:
        theirs = mine or _found(connection, other)
        if mine is not None:
            _enter(connection, theirs, other, why(link, other))
            if not leads and _lead(connection, theirs) == release:
                theirs = _crown(connection, theirs, other, link)
    elif mine is not None and mine != theirs:
        _merge(connection, mine, theirs, link, release)
    _enter(connection, theirs, release, why(link, release))
    if leads:
        theirs = _crown(connection, theirs, release, link)
    _settle(connection, theirs, None if theirs not in before or mine not in (None, theirs) else release)


def leave(connection: Connection, release: str) -> None:
    """Take a release out of its cluster; a cluster of one is none, one without its lead is led by its earliest."""
    cluster = cluster_of(connection, release)
    if cluster is None:
        return
    connection.execute(delete(cluster_members).where(cluster_members.c.release == release))
    rest = _in_order(connection, cluster)
    if len(rest) < 2:
        connection.execute(delete(clusters).where(clusters.c.id == cluster))
    elif _lead(connection, cluster) == release:
        _rename(connection, cluster, rest[0])


def members(connection: Connection, cluster: str) -> list[str]:
    """The releases that belong to a cluster."""
    return list(
        connection.execute(select(cluster_members.c.release).where(cluster_members.c.cluster == cluster)).scalars()
    )


def _found(connection: Connection, lead: str) -> str:
    cluster = f"c{lead}"
    _INSERT.run(connection, id=cluster, lead=lead)
    _ENTER.run(connection, of=lead, release=lead, cluster=cluster, **LEAD)
    return cluster


def _lead(connection: Connection, cluster: str) -> str:
    return str(_LEAD_OF.value(connection, of=cluster))


def _enter(connection: Connection, cluster: str, release: str, reason: dict[str, Any]) -> None:
    held = _MEMBER.row(connection, of=release)
    if held is None:
        _ENTER.run(connection, of=release, release=release, cluster=cluster, **reason)
    elif held.relation != Relation.LEAD.value:
        connection.execute(update(cluster_members).where(cluster_members.c.release == release).values(reason))


def _merge(connection: Connection, gone: str, kept: str, link: Link, through: str) -> None:
    """All of one cluster carry the other's text: they move, and its lead is now a member for the link's reason."""
    lead = _lead(connection, gone)
    values = why(link, through)
    connection.execute(update(cluster_members).where(cluster_members.c.release == lead).values(values))
    connection.execute(update(cluster_members).where(cluster_members.c.cluster == gone).values(cluster=kept))
    connection.execute(delete(clusters).where(clusters.c.id == gone))


def _crown(connection: Connection, cluster: str, lead: str, link: Link) -> str:
    """Another release is the origin: the old lead becomes a member for the link's reason."""
    old = _lead(connection, cluster)
    if old == lead:
        return cluster
    connection.execute(
        update(cluster_members).where(cluster_members.c.release == old).values(why(link, link.other(lead)))
    )
    return _rename(connection, cluster, lead)


def _rename(connection: Connection, cluster: str, lead: str) -> str:
    connection.execute(update(cluster_members).where(cluster_members.c.release == lead).values(LEAD))
    connection.execute(update(clusters).where(clusters.c.id == cluster).values(id=f"c{lead}", lead=lead))
    return f"c{lead}"


def _settle(connection: Connection, cluster: str, only: str | None) -> None:
    """Where translations are among the copies, tell each (or `only` one) by its own link to the origin.

    One that has none is a translation if it is in another language: a copy of the translation.
    """
    if _ANY_TRANSLATION.row(connection, of=cluster) is None:
        return
    held = _MEMBERS.rows(connection, of=cluster)
    lead = next(row for row in held if row.relation == Relation.LEAD.value)
    others = [row for row in held if row is not lead and only in (None, row.release)]
    direct = confirmed_between(connection, lead.release, [row.release for row in others])
    for row in others:
        values = why(direct[row.release], row.release) if row.release in direct else {}
        if not values and None not in (row.language, lead.language) and row.language != lead.language:
            values = {"relation": Relation.TRANSLATION.value}
        if any(getattr(row, name) != value for name, value in values.items()):
            connection.execute(update(cluster_members).where(cluster_members.c.release == row.release).values(values))


_ANY_TRANSLATION = Prepared(
    select(cluster_members.c.release)
    .where(cluster_members.c.cluster == bindparam("of"), cluster_members.c.relation == Relation.TRANSLATION.value)
    .limit(1)
)
_MEMBERS = Prepared(
    select(cluster_members, traits.c.language)
    .join(releases, releases.c.id == cluster_members.c.release)
    .outerjoin(traits, traits.c.version == releases.c.posted)
    .where(cluster_members.c.cluster == bindparam("of"))
)


def _in_order(connection: Connection, cluster: str) -> list[str]:
    asked = (
        select(releases.c.id)
        .join(cluster_members, cluster_members.c.release == releases.c.id)
        .where(cluster_members.c.cluster == cluster)
        .order_by(*as_seen(connection))
    )
    return list(connection.execute(asked).scalars())


# -- reading ------------------------------------------------------------------------------------------------------


def member_of(row: Any) -> Member:
    """The member in a row of either members table, joined with its release's URL."""
    return _member(row.release, row.url, row.relation, row.score, row.judgement, row.own_share, row.lead_share)


@lru_cache(maxsize=8192)  # a release is judged beside operations that the one before it was judged beside
def _member(release: str, url: str, relation: str, score: float, judgement: str, own: float, lead: float) -> Member:
    return Member(release, url, Relation(relation), score, Judgement(judgement), (own, lead))


def clusters_of(connection: Connection, ids: Iterable[str]) -> dict[str, Cluster]:
    """Clusters by their ids, each with its members: the lead first, then as they were first seen."""
    found: dict[str, Cluster] = {}
    for chunk in chunks(ids):
        members: dict[str, list[Member]] = {}
        asked = (
            select(cluster_members, releases.c.url)
            .join(releases, releases.c.id == cluster_members.c.release)
            .where(cluster_members.c.cluster.in_(chunk))
            .order_by(cluster_members.c.relation != Relation.LEAD.value, *as_seen(connection))
        )
        for row in connection.execute(asked):
            members.setdefault(row.cluster, []).append(member_of(row))
        for row in connection.execute(select(clusters).where(clusters.c.id.in_(chunk))):
            found[row.id] = Cluster(row.id, row.lead, tuple(members.get(row.id, ())))
    return found
