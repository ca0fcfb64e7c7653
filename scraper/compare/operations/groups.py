"""The groups that a release may join, each an operation or a single release, and how alike it is to each as a whole.

The mean over all members decides, so that neither one very alike pair nor one release that resembles two cases welds
two cases into one. What is joined is decided in `scraper.compare.operations`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from scraper.compare.names.namekeys import name_key, parted
from scraper.compare.operations.relations import Pair
from scraper.compare.operations.sides import Side, side, unlike
from scraper.model import Neighbourhood, Operation, OperationName, Statistics, Subject

# Mean likeness that joins, set with the weights of weights.py by cross-validation over cases (BCubed / pair F1 on the
# digests and on one prosecutor's releases): .15 -> .809/.723 .973/.911, .22 -> .882/.871 .971/.910,
# .3 -> .880/.858 .966/.884, .4 -> .857/.833 .962/.859. The best member alone, or the best five: under .80/.50.
# The mean of the log-odds, at .12 (and `FAIR` .07), finds more and joins more wrongly. In orders of the digests and of
# 264, 304 and 349 unseen ones BCubed .933 -> .944, .858 -> .864, .697 -> .693, .824 -> .838, but right of the links of
# the unseen .960 -> .952, .845 -> .833, .957 -> .953; five offices' link F1 .835 -> .848, look-alikes .033 -> .044.
JOIN = 0.22
# A release that is in no operation yet has nobody else to agree: asked of it also where it is united with others,
# .896/.882 -> .901/.887 on the digests; at .4 .896/.883.
ALONE = 0.3
# In a smaller archive every village's name is rare: there a lone release must agree so much. .901/.887 -> .907/.892.
# So it must in a larger one where all that is shared may be an office's mould. Of 64 links confirmed among 1,716 real
# releases of three offices 7 are gone: six wrong by eye (deaths in custody, lists of sanctions), one unclear; of 1,275
# labelled none. At .8 five offices' link F1 among the counts of 100,000 others .924 -> .913.
SMALL, EARLY = 100, 0.5
# In a larger one more meet by chance. Among the counts of 3,000 and of 100,000 others .625 -> .832 and .775 -> .820 of
# the pairs of 264 unseen digests joined are right, .860 -> .921 and .901 -> .912 of their confirmed links, for .03 and
# .01 of the pairs found; asked of one office's first 1,522 releases it costs .007 pair F1.
LARGE, JOIN_LARGE, ALONE_LARGE = 2000, 0.3, 0.4
FAIR = 0.1  # enough with a word that is theirs alone: BCubed / pair F1 .878/.870 -> .888/.879, .971/.909 -> .974/.925
HOLDERS, THEIRS, MOST_OF_THEM = 3, 0.8, 0.7  # how many write it, the share that is theirs, and how many of them do
UNMEASURED = 0.02  # likeness of two releases of which neither came up when the other was placed
WHOLE = 40  # members of an operation that count: of more, those that came up stand for the rest


@dataclass(frozen=True, slots=True)
class Group:
    """An operation, or a release that is in none: the pairs with its members, and how many of them there are."""

    pairs: tuple[Pair, ...]  # with the members that count
    releases: tuple[str, ...]  # all of them
    best: Pair | None  # the one that says most for one operation; None where all say two
    operation: Operation | None
    size: int  # members that count
    word: str | None = None  # what the release and it write, and hardly anybody else
    part: bool = False  # only those count that were in one operation before a person merged it with others

    @property
    def first(self) -> Subject:
        """The member that was there first."""
        return min((pair.subject for pair in self.pairs), key=_order)


def _order(subject: Subject) -> tuple[object, ...]:
    return subject.version.captured_at, subject.version.article.url, subject.version.release


def grouped(pairs: Sequence[Pair], neighbourhood: Neighbourhood, sure: Collection[str]) -> list[Group]:
    """The pairs by the operation of their held release; a release in no operation is a group of its own.

    Only groups with a member that has a link, or is among `sure`: releases that a copy or a person puts with this one.
    """
    operations = {operation.id: operation for operation in neighbourhood.operations}
    spoken = {place(pair.subject) for pair in pairs if pair.link is not None or pair.subject.version.release in sure}
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        if (where := place(pair.subject)) in spoken:
            found.setdefault(where, []).append(pair)
    return [
        _group(members, operations.get(members[0].subject.operation or ""), neighbourhood) for members in found.values()
    ]


def place(subject: Subject) -> str:
    """The key of the group that a release is in: its operation, or itself alone."""
    return f"operation {subject.operation}" if subject.operation else subject.version.release


def _group(members: Sequence[Pair], operation: Operation | None, near: Neighbourhood) -> Group:
    linked = [pair for pair in members if pair.linked and not pair.conflict]
    best = max(linked, key=lambda pair: (pair.weight, pair.subject.version.release), default=None)
    others = operation.size - (operation.id == near.own) if operation else 1  # nobody is compared with what it was
    merges = near.merged.get(operation.id, ()) if operation else ()
    merged_with = _merged_with(best.subject.version.release, members, merges, near) if best else frozenset()
    count = [pair for pair in members if pair.subject.version.release not in merged_with]
    size = max(len(count), min(others - len(merged_with), WHOLE))
    releases = tuple([pair.subject.version.release for pair in members])
    return Group(tuple(count), releases, best, operation, size, part=bool(merged_with))


def _merged_with(
    best: str, members: Sequence[Pair], merges: Sequence[Mapping[str, int]], near: Neighbourhood
) -> frozenset[str]:
    """The releases of an operation that are in it by a person's word alone, seen from the one most like the asking.

    That two cases are one is a person's word, and makes them no more alike: what goes on with one is unlike the other.
    What came after a merge goes with the side of which it is most like a release.
    """
    found = set[str]()
    for merge in merges:
        mine = _side(best, merge, near)
        told = {*merge, *(pair.subject.version.release for pair in members)} if mine is not None else set()
        found |= {each for each in told if _side(each, merge, near) not in (mine, None)}
    return frozenset(found)


def _side(release: str, merge: Mapping[str, int], near: Neighbourhood) -> int | None:
    if release in merge:
        return merge[release]
    alike, nearest = max(((_between(release, each, near), each) for each in merge), default=(0.0, release))
    return merge[nearest] if alike > UNMEASURED else None


def needed(group: Group, archive: Statistics) -> float:
    """The mean likeness (0..1) from which a release joins a group; more for a lone one, a mould, a large archive."""
    large = archive.releases >= LARGE
    if group.size > 1:
        return JOIN_LARGE if large else JOIN
    if archive.releases < SMALL or (group.best and group.best.likeness.moulded):
        return EARLY
    return ALONE_LARGE if large else ALONE


def mean(group: Group, taken: Sequence[Group], neighbourhood: Neighbourhood) -> float:
    """The mean likeness (0..1) of a group to the release and all groups in `taken`, which it has joined already.

    Over all pairs of members that count; a pair that was never compared has likeness `UNMEASURED`.
    """
    total = sum(pair.weight for pair in group.pairs)
    together = 1
    for other in taken:
        total += sum(_between(one, each, neighbourhood) for one in _counted(group) for each in _counted(other))
        together += len(other.pairs)
    missing = (group.size - len(group.pairs)) * together
    return (total + missing * UNMEASURED) / (together * group.size)


def _counted(group: Group) -> list[str]:
    return [pair.subject.version.release for pair in group.pairs]


def _between(one: str, other: str, neighbourhood: Neighbourhood) -> float:
    return neighbourhood.alike.get((min(one, other), max(one, other)), UNMEASURED)


def own_word(mine: Side, group: Group, taken: Sequence[Group], statistics: Statistics) -> str | None:
    """A word of the release, written like a name, that most members of each group hold and few others: "Qakbot"."""
    groups = [[side(pair.subject.version, pair.subject.traits) for pair in each.pairs] for each in (group, *taken)]
    for anchor in sorted(mine.words):
        holders = [sum(anchor in other.words for other in each) for each in groups]
        held = sum(holders)
        if held < HOLDERS or held < THEIRS * statistics.anchors.get(anchor, 0):
            continue
        most = all(count >= MOST_OF_THEM * len(each) for count, each in zip(holders, groups, strict=True))
        if most and _like_a_name(anchor, [mine, *(other for each in groups for other in each)]):
            return anchor.removeprefix("word:")
    return None


def _like_a_name(word: str, releases: Sequence[Side]) -> bool:
    """Whether half of the releases that write a word write it like a name."""
    written = [each for each in releases if word in each.words]
    return 2 * sum(word in each.capitals or word in each.lone for each in written) >= len(written)


def kept_apart(group: Group, taken: Sequence[Group], neighbourhood: Neighbourhood) -> bool:
    """Whether the group cannot be one with a group in `taken`: a person said so of members, or their names differ."""
    for other in taken:
        pairs = ((min(one, each), max(one, each)) for one in group.releases for each in other.releases)
        if not neighbourhood.refused.isdisjoint(pairs) or _two_names(group.operation, other.operation):
            return True
    return False


def _two_names(one: Operation | None, other: Operation | None) -> bool:
    mine, theirs = titles(one), titles(other)
    return any(unlike(stated(mine), stated(theirs)) for stated in (_keys, rounds_of, years_of))


def _keys(names: Collection[str]) -> set[str]:
    return set(map(name_key, names))


def titles(operation: Operation | None) -> list[str]:
    """The names that an operation goes by."""
    return [title for title in (operation.name, *operation.aliases) if title] if operation else []


def rounds_of(names: Collection[str]) -> set[str]:
    """The rounds that these names state."""
    return {number for _, number, _ in map(parted, names) if number}


def years_of(names: Collection[str]) -> set[str]:
    """The years that these names state."""
    return {str(year) for _, _, year in map(parted, names) if year}


def contradicted(own: dict[str, OperationName], operation: Operation | None, *, translated: bool) -> bool:
    """Whether names speak against joining: the release's own is none of the operation's, or that of another round.

    `own` are the release's names by key. `translated`: a member is joined to it whatever its name; then only another
    round speaks against it. False where either has no name.
    """
    named = titles(operation)
    if operation is None or not own or not named:
        return False
    keys = _keys(named)
    if keys.isdisjoint(own):
        return not translated
    return any(other_round(name, operation) for key, name in own.items() if key in keys)


def other_round(name: OperationName, operation: Operation) -> bool:
    """Whether a name states another round or year than the operation's."""
    rounds = rounds_of(titles(operation))
    if name.round and rounds:
        return name.round not in rounds
    return bool(name.year and operation.year and name.year != operation.year)
