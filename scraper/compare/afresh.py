"""Whether the same kind of thing is reported once more, of another day and other people: no case goes on there.

Appeals, charges and verdicts of one kind are written from one mould; only what happened since, the day or somebody
named tells a later stage from the next case. It asks nothing else of the two.
"""

from __future__ import annotations

from datetime import timedelta

from scraper.compare.features import looked_back_at
from scraper.compare.likeness import Likeness
from scraper.compare.sides import Side

# Within so many days an office tells how a search ended without a word of what is new.
SOON = timedelta(days=7)
_SAME_PERSON = ("person of the same age", "named with an age", "case number", "cited")


def told_afresh(mine: Side, theirs: Side, alike: Likeness) -> str | None:
    """Why two releases may be two cases of one kind; None where anything shows one.

    Of two hosts, too: a paper's copy is cast in the office's mould. Of 772 releases of one prosecutor four pairs of one
    case that are somewhat alike read like this, and five pairs of two.
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
