"""Whether a case number that two releases share shows one case, or was mistyped in one. It reads no numbers."""

from __future__ import annotations

import math

from scraper.compare.likeness import Likeness
from scraper.compare.weights import WEIGHTS

# Log-odds of all that two releases share besides the number. Of 1,264 pairs of one prosecutor's releases under one
# docket nine come to less, five early and four late: each tells of two cases, one under the other's number. The next,
# at .61, is of one case. Held against the people and deeds told, pair F1 with dockets given .987 -> .990.
SUPPORT = 0.5
_NOT_SHARED = frozenset({"case number", "brief"})


def unsupported(alike: Likeness) -> bool:
    """Whether two releases share a case number and next to nothing else; asked of full texts alone."""
    if not alike.features["case number"]:
        return False
    shared = (WEIGHTS[name] * value for name, value in alike.features.items() if name not in _NOT_SHARED)
    return math.fsum(weight for weight in shared if weight > 0) <= SUPPORT


DOUBT = "But nothing else in the two is alike: the number may be mistyped."
