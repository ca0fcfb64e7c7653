"""Why two releases that are alike may yet be two cases: the next of its kind, or a mistyped case number. Reads no text.

An office writes its appeals, charges and verdicts from one mould. Only a new outcome, a day that both mention or a
person named in both tells the later stage of a case from the next case of that kind.
"""

from __future__ import annotations

import math
from datetime import timedelta

from scraper.compare.operations.features import looked_back_at
from scraper.compare.operations.likeness import Likeness
from scraper.compare.operations.sides import Side
from scraper.compare.operations.weights import WEIGHTS

# Within this time an office may report how a search ended without a word of anything new.
SOON = timedelta(days=7)
_SAME_PERSON = ("person of the same age", "named with an age", "case number", "cited")
# Log-odds of all that two releases share besides the number. Of 1,264 pairs of one prosecutor's releases under one
# docket nine come to less, five early and four late: each tells of two cases, one under the other's number. The next,
# at .61, is of one case. Held against the people and deeds told, pair F1 with dockets given .987 -> .990.
SUPPORT = 0.5
_NOT_SHARED = frozenset({"case number", "brief"})


def next_of_its_kind(mine: Side, theirs: Side, alike: Likeness) -> str | None:
    """Why two releases may be two cases of one kind; None where anything shows that they are one.

    Asked of two hosts as well: a paper's copy keeps the office's mould. Among 772 releases of one prosecutor four
    pairs of one case that are somewhat alike read like this, and five pairs of two cases.
    """
    if any(alike.features[name] for name in _SAME_PERSON):
        return None
    if mine.published is None or theirs.published is None or abs(mine.published - theirs.published) <= SOON:
        return None
    later, earlier = (mine, theirs) if mine.published > theirs.published else (theirs, mine)
    if later.outcomes - earlier.outcomes or later.outcomes_headed - earlier.outcomes_headed:
        return None
    if looked_back_at(later, earlier) or later.days_mentioned & earlier.days_mentioned:
        return None
    return "But the later tells of no day, person or outcome that the earlier leads to: it may be another of its kind."


def mistyped_docket(alike: Likeness) -> str | None:
    """Why the case number that two releases share may be another case's; None where they share more than that.

    Asked of full texts alone.
    """
    if not alike.features["case number"]:
        return None
    shared = (WEIGHTS[name] * value for name, value in alike.features.items() if name not in _NOT_SHARED)
    if math.fsum(weight for weight in shared if weight > 0) > SUPPORT:
        return None
    return "But nothing else in the two is alike: the number may be mistyped."
