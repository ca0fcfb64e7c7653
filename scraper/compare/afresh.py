"""Whether two alike releases report two cases of one kind, rather than two stages of one case. It reads no texts.

An office writes its appeals, charges and verdicts from one mould. Only a new outcome, a day that both mention or a
person named in both tells the later stage of a case from the next case of that kind.
"""

from __future__ import annotations

from datetime import timedelta

from scraper.compare.features import looked_back_at
from scraper.compare.likeness import Likeness
from scraper.compare.sides import Side

# Within this time an office may report how a search ended without a word of anything new.
SOON = timedelta(days=7)
_SAME_PERSON = ("person of the same age", "named with an age", "case number", "cited")


def told_afresh(mine: Side, theirs: Side, alike: Likeness) -> str | None:
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
    if looked_back_at(later, earlier) or later.days_told & earlier.days_told:
        return None
    return _DOUBT


_DOUBT = "But the later tells of no day, person or outcome that the earlier leads to: it may be another of its kind."
