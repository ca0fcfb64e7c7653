"""Standing programmes: names that office after office writes under unlike releases. They name no case and join none.

Learned from the stream, by the releases that write a name and have nothing else in common; no list of them is kept.
"""

from __future__ import annotations

import math
from dataclasses import replace

from scraper.compare.kinship import kindred
from scraper.compare.likeness import asking, likeness, side
from scraper.compare.relations import headed, own_names
from scraper.model import Neighbourhood, Subject, Traits, Version

# Mean likeness of a release to all others near it that write its operation's name, which its headline does not hold:
# on the digests, 726 pages of agencies and 965 releases of one agency, programmes come to .00 to .09 in 19 of 20 cases
# (the other: .35, one of two holders was much like it), operations to .20 and more in all 46.
UNLIKE = 0.15


def programmes(version: Version, traits: Traits, neighbourhood: Neighbourhood) -> dict[str, tuple[str, ...]]:
    """Keys of the release's own names that are a programme's, each with the held releases that bear it unheaded.

    The first release that writes such a name cannot know; the second tells it of both.
    """
    found: dict[str, tuple[str, ...]] = {}
    for key, name in own_names(traits).items():
        holders = [each for each in neighbourhood.subjects if any(other.key == key for other in each.traits.names)]
        if not holders or headed(name, version) or _alike(version, traits, holders, neighbourhood) >= UNLIKE:
            continue
        owners = ((each, own_names(each.traits).get(key)) for each in holders)
        found[key] = tuple(each.version.release for each, own in owners if own and not headed(own, each.version))
    return found


def _alike(version: Version, traits: Traits, holders: list[Subject], neighbourhood: Neighbourhood) -> float:
    asked = asking(version, traits, neighbourhood.statistics)
    near = (kindred(likeness(asked, side(each.version, each.traits))) for each in holders)
    return math.fsum(near) / len(holders)


def without(traits: Traits, keys: dict[str, tuple[str, ...]]) -> Traits:
    """What a version says, without these names."""
    return replace(traits, names=tuple(name for name in traits.names if name.key not in keys)) if keys else traits
