"""Standing programmes: names that office after office writes under unlike releases. They name no case and join none.

Learned from the stream, by the releases that write a name and have nothing else in common; no list of them is kept.
While few do so it may as well be an operation of which each release tells something else: a person is asked.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from scraper.compare.judging import JUDGE, moment
from scraper.compare.operations.evidence import one_name_in_both
from scraper.compare.operations.kinship import kindred
from scraper.compare.operations.likeness import Compared
from scraper.compare.operations.rarity import Asking
from scraper.compare.operations.relations import SUGGEST, differ, headed, relation
from scraper.compare.operations.sides import Neighbour, Side
from scraper.model import Judgement, Link, Neighbourhood, Statistics, Traits

# Mean likeness of a release to all others near it that write its operation's name, which its headline does not hold:
# on the digests, 726 pages of agencies and 965 releases of one agency, programmes come to .00 to .09 in 19 of 20 cases
# (the other: .35, one of two holders was much like it), operations to .20 and more in all 46.
UNLIKE = 0.15
# Releases from which on a name under which they are unlike is a programme's: by then "Take Back America" had 15 among
# 965 releases of one agency; below, an operation whose releases tell of one man each is as likely.
MANY = 8
HEADS = 2  # releases of one operation that bear a name in their headlines: it is no programme's


def unlike(mine: Side, near: Sequence[Neighbour], archive: Statistics) -> dict[str, list[Neighbour]]:
    """Keys of the release's own names under which the others near it tell of something else, with those others."""
    found: dict[str, list[Neighbour]] = {}
    for key, name in mine.own.items():
        holders = [each for each in near if any(other.key == key for other in each.side.traits.names)]
        known = len(holders) >= MANY or any(key in each.side.own for each in holders)
        if not known or headed(name, mine.version) or _heads_one(key, holders):
            continue
        if _alike(mine, holders, archive) < UNLIKE:
            found[key] = holders
    return found


def standing(unlike: Mapping[str, Sequence[Neighbour]]) -> dict[str, tuple[str, ...]]:
    """Of those names the programmes', each with the held releases that call by it their own, in the text alone."""
    found: dict[str, tuple[str, ...]] = {}
    for key, holders in unlike.items():
        if len(holders) >= MANY:
            owners = ((each, each.side.own.get(key)) for each in holders)
            found[key] = tuple(each.release for each, own in owners if own and not headed(own, each.side.version))
    return found


def suggested(
    mine: Side, unlike: Mapping[str, Sequence[Neighbour]], neighbourhood: Neighbourhood, said: Iterable[Link]
) -> tuple[Link, ...]:
    """For each name that few bear a suggestion: the operation that goes by it, unless a link speaks of the two."""
    settled = {link.other(mine.version.release) for link in said} | neighbourhood.decided.keys()
    found = []
    for key in unlike.keys() - standing(unlike).keys():
        owners = (each for each in unlike[key] if each.subject.operation and key in each.side.own)
        best = min(owners, key=lambda each: (moment(each.side.version), each.release), default=None)
        if best and best.release not in settled and not differ(mine.own[key], best.side.own[key]):
            found.append(_suggestion(mine, best.side, key))
    return tuple(found)


def _suggestion(mine: Side, theirs: Side, key: str) -> Link:
    later, earlier, kind = relation(mine, theirs)
    why = (one_name_in_both(mine.own[key], theirs.own[key]), _ELSE)
    unsure, at = Judgement.SUGGESTED, mine.version.captured_at
    return Link(later.release, earlier.release, kind, SUGGEST, unsure, why, JUDGE, at)


_ELSE = "But they tell of little else in common: it may be a programme, named in releases on many cases."


def _heads_one(key: str, holders: Sequence[Neighbour]) -> bool:
    """Whether the name heads releases of one operation: then a late release that writes it in passing is of that."""
    owners = ((each, each.side.own.get(key)) for each in holders)
    heads = [each.subject.operation for each, own in owners if own and headed(own, each.side.version)]
    return len(heads) >= HEADS and None not in heads and len(set(heads)) == 1


def _alike(mine: Side, holders: Sequence[Neighbour], archive: Statistics) -> float:
    compared = Compared(Asking(mine, archive), holders)
    return math.fsum(kindred(compared.to(each)) for each in holders) / len(holders)


def without(traits: Traits, keys: Container[str]) -> Traits:
    """What a version says, without these names."""
    return replace(traits, names=tuple(name for name in traits.names if name.key not in keys))
