"""What is held near a version: candidates by shared text and rare anchors, their operations, how common keys are.

It proposes; whether two releases belong together is decided from their texts, elsewhere.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from threading import Lock

from sqlalchemy import Connection, select

from scraper.model import Judgement, Keys, Neighbourhood, Operation, Statistics, Subject, Version
from scraper.model.judged import COMMON_HASH, COUNTED
from storage import decisions, likenesses, links, operations, postings, reading_operations
from storage.articles import versions_of
from storage.columns import short_hash
from storage.judgements import cluster_members, operation_members, operation_names
from storage.lists import one_of
from storage.postings import NOBODY, Holders
from storage.schema import releases
from storage.standing import standing
from storage.statements import Prepared
from storage.traits import traits_of

# Measured on the development sets: candidates by text need a quarter of the sketch, the best 20 hold them; the 60
# rarest anchors find .984 of what belongs together.
COPIES = 20
RELATED = 60
RAREST = 60
HOLDERS = 2000  # of them together that are looked through: the work must not grow with the archive
REMEMBERED = 4000  # subjects kept in memory: neighbours come back
_EXACT = 1_000_000_000  # parts of a weight that are told apart
_NAMED = ("op", "mention", "bare")  # anchors that name operations
_COUNTED = f"{COUNTED}:"


class Memory:
    """A cache of versions and what they say, the last used ones. Neither ever changes, but for newer judges.

    Each as it was last placed: where it belongs has to be asked anew, and is mostly the same.
    """

    def __init__(self) -> None:
        self._held: OrderedDict[str, Subject] = OrderedDict()
        self._lock = Lock()

    def get(self, connection: Connection, ids: Sequence[str]) -> dict[str, Subject]:
        """Versions with what they say, by id."""
        with self._lock:
            found = {id: self._held[id] for id in ids if id in self._held}
            for id in found:
                self._held.move_to_end(id)
        missing = [id for id in ids if id not in found]
        if missing:
            traits = traits_of(connection, missing)
            fresh = {id: Subject(version, traits[id]) for id, version in versions_of(connection, missing).items()}
            found |= fresh
            self.add(fresh)
        return found

    def add(self, fresh: Mapping[str, Subject]) -> None:
        """Keep these versions with what they say."""
        with self._lock:
            self._held.update(fresh)
            while len(self._held) > REMEMBERED:
                self._held.popitem(last=False)

    def forget(self, id: str | None = None) -> None:
        """Let go of one version, or of all."""
        with self._lock:
            if id is None:
                self._held.clear()
            else:
                self._held.pop(id, None)


def neighbourhood(connection: Connection, memory: Memory, version: Version, keys: Keys) -> Neighbourhood:
    """What the judges need to place one version; its own release is never its own neighbour."""
    stands = standing(connection)
    hashes, anchors = _held(connection, keys)
    telling = (held for held in hashes.values() if held.number <= COMMON_HASH)
    shared = postings.sharing(version.release, telling, COPIES)
    related = _related(version.release, anchors, stands.releases, shared)
    said = links.said_on(connection, [version.release]) if stands.links else ()
    decided = {link.other(version.release): link.judgement for link in said}
    confirmed = [other for other, judgement in decided.items() if judgement is Judgement.CONFIRMED]
    subjects = _subjects(connection, memory, dict.fromkeys([*shared, *related, *confirmed]))
    near = [subject.version.release for subject in subjects]
    heard = decisions.near(connection, version.release, near)
    return Neighbourhood(
        subjects=subjects,
        shared=shared,
        operations=_operations(connection, subjects, keys.anchors),
        decided=decided,
        alike=likenesses.among(connection, near),
        own=operations.operation_of(connection, version.release),
        beside=heard.beside,
        refused=heard.refused,
        merged=heard.merged,
        statistics=Statistics(
            snapshot=stands.snapshot,
            releases=stands.releases,
            sketch={hash: min(held.number, COMMON_HASH + 1) for hash, held in hashes.items()},
            anchors={anchor: anchors[anchor[: postings.LONGEST]].number for anchor in keys.anchors},
        ),
    )


def _held(connection: Connection, wanted: Keys) -> tuple[dict[int, Holders], dict[str, Holders]]:
    """Who holds each hash of the sketch, and each anchor: asked as one, as both are keys of the same rows."""
    keys = {anchor: postings.hashed(anchor) for anchor in postings.clipped(wanted.anchors)}
    found = postings.holders(connection, [*wanted.sketch, *keys.values()], postings.COMMON_ANCHOR)
    hashes = {hash: found.get(hash, NOBODY) for hash in wanted.sketch}
    return hashes, {anchor: found.get(key, NOBODY) for anchor, key in keys.items()}


def _related(release: str, anchors: Mapping[str, Holders], total: int, besides: Mapping[str, int]) -> list[str]:
    """Releases by the rarity of the anchors they share with this one, the most telling first.

    Weights are whole numbers: a sum of floats depends on their order.
    """
    finding = ((anchor, held) for anchor, held in anchors.items() if held.ids and not anchor.startswith(_COUNTED))
    usable = sorted((held.number, anchor) for anchor, held in finding)
    through = accumulate(count for count, _ in usable)
    telling = [each for each, held in zip(usable[:RAREST], through, strict=False) if held <= HOLDERS]
    rarity = [(anchors[anchor], round(math.log((total + 1) / count) * _EXACT)) for count, anchor in telling]
    others = postings.holding(release, rarity, RELATED + len(besides))
    return [other for other in others if other not in besides][:RELATED]


def _subjects(connection: Connection, memory: Memory, wanted: Iterable[str]) -> tuple[Subject, ...]:
    ids = list(wanted)
    rows = _SUBJECTS.plain(connection, of=ids) if ids else []
    held = memory.get(connection, [posted for _, posted, _, _ in rows])
    found, moved = dict[str, Subject](), dict[str, Subject]()
    for id, posted, cluster, operation in rows:
        subject = held[posted]
        if subject.cluster != cluster or subject.operation != operation:
            subject = moved[posted] = Subject(subject.version, subject.traits, cluster, operation)
        found[id] = subject
    memory.add(moved)
    return tuple(found[id] for id in ids if id in found)


_SUBJECTS = Prepared(
    select(releases.c.id, releases.c.posted, cluster_members.c.cluster, operation_members.c.operation)
    .select_from(
        releases.outerjoin(cluster_members, cluster_members.c.release == releases.c.id).outerjoin(
            operation_members, operation_members.c.release == releases.c.id
        )
    )
    .where(one_of(releases.c.id, "of"), releases.c.posted.is_not(None))
)


def _operations(connection: Connection, subjects: Sequence[Subject], anchors: Iterable[str]) -> tuple[Operation, ...]:
    """The subjects' operations, and those known under a name that the version itself uses."""
    wanted = {subject.operation for subject in subjects if subject.operation}
    keys = {value for kind, _, value in (anchor.partition(":") for anchor in anchors) if kind in _NAMED}
    if keys:
        wanted |= set(_NAMED_BY.values(connection, of=sorted(map(short_hash, keys))))
    found = reading_operations.outlines_of(connection, wanted)
    return tuple(found[id] for id in sorted(found))


_NAMED_BY = Prepared(select(operation_names.c.operation).where(one_of(operation_names.c.key_hash, "of")))
