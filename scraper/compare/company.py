"""Who is named with an age in both of two releases, and beside how many others. It reads no names.

A born person is a folded full name with a year of birth, counted back from the age that a release states.
"""

from __future__ import annotations

from collections.abc import Mapping

# Ages turn within a year. Of 1,150 pairs of one prosecutor's releases that name somebody so .992 are of one case.
_YEARS = 1


def same_person(mine: Mapping[str, int], theirs: Mapping[str, int]) -> bool:
    """Whether both name somebody in full, with ages that fit one year of birth."""
    return bool(mine and theirs) and any(abs(mine[name] - theirs[name]) <= _YEARS for name in mine.keys() & theirs)


def same_company(mine: Mapping[str, int], theirs: Mapping[str, int]) -> bool:
    """Whether at least half of those whom the shorter list names are the same people.

    Then other totals tell of no other case but of a later stage: who faced twelve years gets eight. Of 154 pairs of one
    prosecutor's releases with such a person and other totals 150 are of one case; two of the others share one of four
    gang members, ten years apart. Link F1 .978 -> .980, pair F1 .957 -> .958, up in both halves of the cases.
    """
    if not same_person(mine, theirs):
        return False
    same = sum(abs(mine[name] - theirs[name]) <= _YEARS for name in mine.keys() & theirs)
    return 2 * same >= min(len(mine), len(theirs))
