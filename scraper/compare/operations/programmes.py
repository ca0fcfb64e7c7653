"""Standing programmes: names that office after office writes under unlike releases. They name no case and join none.

Learned from the stream, by the releases that write a name and have nothing else in common; no list of them is kept.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from scraper.compare.operations.kinship import kindred
from scraper.compare.operations.likeness import Compared
from scraper.compare.operations.rarity import Asking
from scraper.compare.operations.relations import headed
from scraper.compare.operations.sides import Neighbour, Side
from scraper.model import Statistics, Traits

# Mean likeness of a release to all others near it that write its operation's name, which its headline does not hold:
# on the digests, 726 pages of agencies and 965 releases of one agency, programmes come to .00 to .09 in 19 of 20 cases
# (the other: .35, one of two holders was much like it), operations to .20 and more in all 46.
UNLIKE = 0.15
HEADS = 2  # releases of one operation that bear a name in their headlines: it is no programme's


def programmes(mine: Side, near: Sequence[Neighbour], archive: Statistics) -> dict[str, tuple[str, ...]]:
    """Keys of the release's own names that are programmes, each with the held releases that bear it only in the text.

    The first release that writes such a name cannot be told; the second shows it for both.
    """
    found: dict[str, tuple[str, ...]] = {}
    for key, name in mine.own.items():
        holders = [each for each in near if any(other.key == key for other in each.side.traits.names)]
        if not holders or headed(name, mine.version) or _heads_one(key, holders):
            continue
        if _alike(mine, holders, archive) >= UNLIKE:
            continue
        owners = ((each, each.side.own.get(key)) for each in holders)
        found[key] = tuple(each.release for each, own in owners if own and not headed(own, each.side.version))
    return found


def _heads_one(key: str, holders: Sequence[Neighbour]) -> bool:
    """Whether the name heads releases of one operation: then a late release that writes it in passing is of that."""
    owners = ((each, each.side.own.get(key)) for each in holders)
    heads = [each.subject.operation for each, own in owners if own and headed(own, each.side.version)]
    return len(heads) >= HEADS and None not in heads and len(set(heads)) == 1


def _alike(mine: Side, holders: Sequence[Neighbour], archive: Statistics) -> float:
    compared = Compared(Asking(mine, archive), holders)
    return math.fsum(kindred(compared.to(each)) for each in holders) / len(holders)


def without(traits: Traits, keys: dict[str, tuple[str, ...]]) -> Traits:
    """What a version says, without these names."""
    return replace(traits, names=tuple(name for name in traits.names if name.key not in keys)) if keys else traits
