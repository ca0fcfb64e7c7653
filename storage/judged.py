"""The relating half of the store: what is not judged yet, what lies near it, what judges and people decided.

A machine's decisions can be taken back and made anew; a person's stand, and are applied again when that happens.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, delete, or_, select, update

from scraper.errors import NotJudged
from scraper.model import Judgement, Keys, Link, Neighbourhood, Subject, Traits, Verdict, Version
from storage import (
    clusters,
    hindsight,
    likenesses,
    links,
    operations,
    passing,
    postings,
    programmes,
    reshaping,
    series,
    traits,
)
from storage.articles import VERSIONS, in_order, readable
from storage.dialects import judge_alone
from storage.forgetting import JUDGED_BY as FORGOTTEN
from storage.judgements import cluster_members, mentions
from storage.judgements import clusters as clusters_table
from storage.neighbours import Memory, neighbourhood
from storage.schema import releases, versions
from storage.standing import asked_once, standing
from storage.statements import Prepared
from storage.writer import Lane, Writing

_JUDGED = Prepared(
    update(versions)
    .where(versions.c.id == bindparam("of"), versions.c.judged_at.is_(None))
    .values(judged_at=bindparam("at"), judged_by=bindparam("by"))
)


def _now() -> datetime:
    """The wall clock, for the one moment that no argument tells: when a version was judged."""
    return datetime.now(UTC)


class JudgedStore:
    """Store, as far as relating asks for it (scraper.ports), and what people decide."""

    _lane: Lane
    _memory: Memory

    def unrelated(self, limit: int) -> Sequence[Version]:
        """Versions not yet judged, in the canonical order (captured_at, URL, number, id), up to one that is damaged,
        and to the last of those that came together.

        Raises Damaged where that is the first.
        """
        with self._lane.reading() as connection:
            unjudged = VERSIONS.where(versions.c.judged_at.is_(None))
            found = readable(connection, unjudged.order_by(*in_order(connection)).limit(limit))
            return hindsight.together(connection, found)

    def look_again(self, since: datetime, judge: str) -> int:
        """Let versions that came together, `since` or before, be judged again once all of them are. How many."""
        return self._lane.write(lambda writing: hindsight.look_again(writing.connection, since, judge))

    def neighbourhood(self, version: Version, keys: Keys) -> Neighbourhood:
        """What is held near a version; inside `batch`, with what was recorded in it just before."""
        with self._lane.reading() as connection, asked_once(connection):
            return neighbourhood(connection, self._memory, version, keys)

    def record_verdict(self, version: Version, traits: Traits, verdict: Verdict, judge: str) -> None:
        """Keep what a version says and where it belongs, at once. Doing it twice changes nothing."""
        at = _now()
        kept = programmes.demoted(traits, verdict.programmes) if verdict.programmes else traits

        def work(writing: Writing) -> list[str]:
            with asked_once(writing.connection):
                return _record(writing.connection, version, kept, verdict, (judge, at))

        changed = self._lane.write(work, undoes_alone=False)
        self._memory.add({version.id: Subject(version, kept)})
        for id in changed:
            self._memory.forget(id)

    def pass_over(self, version: Version, fault: NotJudged, judge: str) -> None:
        """Leave a version unjudged, with an issue that says why, until it is taken up again."""
        at = _now()
        self._lane.write(lambda writing: passing.pass_over(writing.connection, version, fault, judge, at))

    def take_up(self, judge: str | None = None) -> int:
        """Let versions that were passed over be judged again: by any judge, or by others than this one. How many."""
        with self._lane.reading() as connection:
            if not passing.are_some(connection):
                return 0
        at = _now()
        return self._lane.write(lambda writing: passing.take_up(writing.connection, judge, at))

    def decide_link(self, link_id: int, judgement: Judgement, by: str, at: datetime) -> Link | None:
        """Put a person's word on a link, with what follows from it; None where there is no such link.

        What a person rejects leaves its cluster or operation and is judged again, knowing that word; a suggestion that
        held nothing together is refused, and that is all.
        """

        def work(writing: Writing) -> Link | None:
            link = links.decide(writing.connection, link_id, judgement, by, at)
            if link is not None:
                apply_word(writing.connection, link)
            return link

        return self._lane.write(work)

    def undo_link(self, link_id: int, by: str, at: datetime) -> Link | None:
        """Take a person's word back: the machine's last one stands, and what followed from the word is judged again.

        Any decision on the pair names it; None where no person's word stands.
        """

        def work(writing: Writing) -> Link | None:
            link = links.take_back(writing.connection, link_id, by, at)
            if link is not None:
                if _followed(writing.connection, link):
                    _leave(writing.connection, link)
                    for release in (link.earlier, link.later):
                        reshaping.dissolve(writing.connection, release)
                        reshaping.again(writing.connection, release)
                reshaping.again_since(writing.connection, (link.later, link.earlier), link.decided_at)
                _enforce(writing.connection, link.later, link.earlier)
            return link

        return self._lane.write(work)

    def forget_judgements(self) -> None:
        """Take back everything machines decided; people's decisions stay and are applied again."""

        def work(writing: Writing) -> None:
            connection = writing.connection
            judge_alone(connection)
            links.forget_machines(connection)
            connection.execute(cluster_members.delete())
            connection.execute(clusters_table.delete())
            operations.forget_operations(connection)
            traits.forget_all(connection)
            postings.forget_postings(connection)
            likenesses.forget(connection)
            passing.close(connection, _now())
            wordless = versions.c.judged_by == FORGOTTEN
            unjudged = update(versions).where(or_(versions.c.judged_by.is_(None), ~wordless))
            connection.execute(unjudged.values(judged_at=None, judged_by=None))

        self._lane.write(work)
        self._memory.forget()


def _record(
    connection: Connection, version: Version, told: Traits, verdict: Verdict, judged: tuple[str, datetime]
) -> list[str]:
    """Write a verdict down; the other versions of which it changed what they say."""
    stands = standing(connection)
    fresh = postings.post(connection, version, told)  # before the traits are replaced: they name the older postings
    if not fresh:
        _replace(connection, version)
    traits.keep_traits(connection, version.id, told)
    links.keep_links(connection, verdict.links, stands.snapshot)
    _loosen(connection, version, verdict)
    people = links.said_on(connection, [version.release]) if stands.links else []
    refused = {links.pair_of(link) for link in people if link.judgement is Judgement.REJECTED}
    _join_copies(connection, version.release, verdict, refused)
    if verdict.belonging is not None:
        operations.belong(connection, version, told, verdict.belonging)
        if verdict.copy_of is not None and verdict.leads and links.pair_of(verdict.copy_of) not in refused:
            operations.crown(connection, version.release, verdict.copy_of)
        if not fresh:
            links.answer(connection, version, _mates(connection, version.release), verdict.links)
    changed = programmes.unname(connection, verdict.programmes)  # behind it: it may join what loses its name
    likenesses.keep(connection, version.release, verdict.alike)
    operations.mention(connection, version.release, verdict.mentions)
    series.follow(connection, version.release, told, verdict)
    for link in people:
        if link.judgement is Judgement.CONFIRMED and _is_judged(connection, link.other(version.release)):
            _apply(connection, link)
    _enforce(connection, version.release)
    judge, at = judged
    first = _JUDGED.run(connection, of=version.id, at=at, by=judge)
    postings.count_up(connection, *["releases"] * fresh, *["snapshot"] * first)
    return changed


def _join_copies(connection: Connection, release: str, verdict: Verdict, refused: set[str]) -> None:
    # Every confirmed copy joins, not the best alone: worth .012 and .004 pair F1 on the two labelled sets of copies.
    for link in verdict.links:
        if _is_copy(link) and link != verdict.copy_of and links.pair_of(link) not in refused:
            clusters.join(connection, release, link, leads=False)
    if verdict.copy_of is not None and links.pair_of(verdict.copy_of) not in refused:
        clusters.join(connection, release, verdict.copy_of, verdict.leads)


def _replace(connection: Connection, version: Version) -> None:
    """Drop what was kept of an earlier judgement; of a release that nobody could find yet there is none."""
    traits.forget_traits(connection, version.id)
    likenesses.drop(connection, version.release)
    connection.execute(delete(mentions).where(mentions.c.release == version.release))


def _loosen(connection: Connection, version: Version, verdict: Verdict) -> None:
    """Let what older versions showed and this one does not stand no more, and the release go where that alone held it.

    Who leads an operation stays, as the others came to it; so does who belongs somewhere by the new verdict.
    """
    gone = [link for link in links.outdate(connection, version, verdict.links) if link.judgement is Judgement.CONFIRMED]
    release = version.release
    cluster = clusters.cluster_of(connection, release) if any(map(_is_copy, gone)) else None
    if cluster and not links.confirmed_between(connection, release, clusters.members(connection, cluster)):
        clusters.leave(connection, release)
    held = verdict.belonging is not None or not any(link.relation.same_case or _is_copy(link) for link in gone)
    case = None if held else operations.operation_of(connection, release)
    if case and case != operations.resolve(connection, f"o{release}") and not _is_held(connection, release, case):
        reshaping.leave(connection, release)


def _mates(connection: Connection, release: str) -> list[str]:
    case = operations.operation_of(connection, release)
    return operations.members(connection, case) if case else []


def _is_held(connection: Connection, release: str, case: str) -> bool:
    """Whether a link that stands connects a release with another one of its operation."""
    mates = operations.members(connection, case)
    found = links.confirmed_between(connection, release, mates, "case").values()
    return any(link.relation.same_case for link in found) or bool(links.confirmed_between(connection, release, mates))


def _is_copy(link: Link) -> bool:
    return link.relation.same_text and link.judgement is Judgement.CONFIRMED


def _is_judged(connection: Connection, release: str) -> bool:
    return connection.execute(select(releases.c.posted).where(releases.c.id == release)).scalar() is not None


def apply_word(connection: Connection, link: Link) -> None:
    """Let what follows from a person's word on two releases follow, as far as nothing else that people said forbids."""
    _apply(connection, link)
    _enforce(connection, link.later, link.earlier)


def _apply(connection: Connection, link: Link) -> None:
    """What follows from a person's word for clusters and operations."""
    if link.judgement is Judgement.REJECTED and _holds(connection, link):
        _leave(connection, link)
        alone = [release for release in (link.earlier, link.later) if reshaping.dissolve(connection, release)]
        for release in dict.fromkeys((*alone, link.later)):
            reshaping.again(connection, release)
    elif link.judgement is Judgement.CONFIRMED and link.relation.same_text:
        clusters.join(connection, link.later, link, leads=False)
    elif link.judgement is Judgement.CONFIRMED and link.relation.same_case:
        operations.join(connection, link)


def _is_faint(connection: Connection, link: Link) -> bool:
    """Whether a machine had but suggested it: then nothing rests on it that does not rest on more.

    A word on it alone lets nobody be judged again, who would meet what came later and might end elsewhere: of 90 faint
    suggestions of one archive, refused and taken back, 83 changed other links so, and some an operation.
    """
    machine = links.of_machine(connection, link)
    return machine is not None and machine.judgement is Judgement.SUGGESTED


def _holds(connection: Connection, link: Link) -> bool:
    """Whether a pair is held together, so that refusing it changes more than the link."""
    return _together(connection, link) is not None or not _is_faint(connection, link)


def _followed(connection: Connection, link: Link) -> bool:
    """Whether anything followed from a person's word that is taken back: who joined, left, or was judged since."""
    if link.judgement is Judgement.CONFIRMED or not _is_faint(connection, link):
        return True
    return any(reshaping.heeded(connection, release, link.decided_at) for release in (link.earlier, link.later))


def _together(connection: Connection, link: Link) -> str | None:
    """The cluster or operation in which both are, by what the link is about."""
    grouped = clusters.cluster_of if link.relation.same_text else operations.operation_of
    group = grouped(connection, link.later)
    return group if group == grouped(connection, link.earlier) else None


def _leave(connection: Connection, link: Link) -> None:
    """Take apart what a link held together: the later release goes, or the earlier one where the later leads."""
    group = _together(connection, link)
    if group is None:
        return
    if link.relation.same_text:
        clusters.leave(connection, link.earlier if group == f"c{link.later}" else link.later)
    else:
        if reshaping.is_united(connection, group):  # the link may be what held two cases together
            for release in reshaping.take_apart(connection, group):
                reshaping.again(connection, release)
        reshaping.leave(connection, link.earlier if group == f"o{link.later}" else link.later)


def _enforce(connection: Connection, *found: str) -> None:
    """Let what people said about operations stand, whatever was judged."""
    if standing(connection).operations:
        for release in found:
            reshaping.enforce(connection, release)
