"""Which earlier release of its office a headline continues: "UPDATE: Appeal after robbery in Mill Lane".

Such a mark says that the office has written about the case before; the rest of the headline tells in which release. It
knows the marks of ten languages, and reads nothing of the texts but days, people and case numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from scraper.compare.judging import JUDGE, moment, same_office
from scraper.compare.operations.features import another_day
from scraper.compare.operations.rarity import RARE, rarity
from scraper.compare.operations.relations import TELLS_NOTHING, relation
from scraper.compare.operations.sides import Neighbour, Side, unlike
from scraper.model import Judgement, Link, Neighbourhood, Statistics

# Hardly a recorded office marks its headlines, and nothing measured changes with any of these: caution alone.
WITHIN = timedelta(days=42)  # a witness appeal is repeated, an identity found, within weeks
FEWEST, NEARLY = 2, 3  # telling words of an equal headline ("Einbruch" is none), and of one that is nearly so
_SURE, _UNSURE = 0.9, 0.5


def links(mine: Side, near: Sequence[Neighbour], neighbourhood: Neighbourhood) -> tuple[Link, ...]:
    """The link (FOLLOW_UP, CORRECTION) from a marked release to the one it continues, whichever of them came first.

    Confirmed where only one case fits; none where a person has decided. At most one link for each marked release.
    """
    if mine.mark is None and all(other.side.mark is None for other in near):
        return ()  # most releases
    office = [other for other in near if same_office(mine.version, other.side.version)]
    if mine.mark:
        found = _found(mine, [_Earlier(other.side, _place(other)) for other in office], neighbourhood)
        return () if found is None else (found,)
    return tuple(_of_marked(mine, office, neighbourhood))


@dataclass(frozen=True, slots=True)
class _Earlier:
    """A release that may be gone on with, and its operation, or itself where it is in none."""

    side: Side
    place: str


def _place(other: Neighbour) -> str:
    return other.subject.operation or other.release


def _of_marked(mine: Side, office: Sequence[Neighbour], neighbourhood: Neighbourhood) -> Iterator[Link]:
    """The held releases with a mark that go on with this one, which came late: none of them has a better one."""
    for later in office:
        if later.side.mark is None:
            continue
        others = [_Earlier(each.side, _place(each)) for each in office if each is not later]
        found = _found(later.side, [*others, _Earlier(mine, mine.version.release)], neighbourhood)
        if found and found.earlier == mine.version.release:
            yield found


# -- which of them ------------------------------------------------------------------------------------------------


def _found(later: Side, held: Sequence[_Earlier], neighbourhood: Neighbourhood) -> Link | None:
    """The link to the newest that fits; a suggestion where several cases do, or something speaks against all."""
    alike = [each for each in held if _may_be(later, each.side, neighbourhood)]
    exact = [each for each in alike if each.side.telling == later.telling]
    alike = exact or alike
    cited = [each for each in alike if later.of("case") & each.side.of("case")]
    doubts = {id(each): None if cited else _doubt(later, each.side) for each in alike}
    fitting = [each for each in cited or alike if doubts[id(each)] is None]
    newest = max(fitting or alike, key=_order, default=None)
    if newest is None or moment(later.version) - moment(newest.side.version) > WITHIN:
        return None
    doubt = doubts[id(newest)]
    if doubt is None and (cases := len({each.place for each in fitting})) > 1:
        doubt = f"But {cases} earlier cases of that office go by this headline."
    return _link(later, newest.side, doubt)


def _order(each: _Earlier) -> tuple[datetime, str]:
    return moment(each.side.version), each.side.version.release


def _may_be(later: Side, earlier: Side, neighbourhood: Neighbourhood) -> bool:
    """Whether the headlines are one but for the mark, and neither a person nor a case number parts the two."""
    pair = later.version.release, earlier.version.release
    if moment(earlier.version) > moment(later.version) or (min(pair), max(pair)) in neighbourhood.refused:
        return False
    if any(release in neighbourhood.decided for release in pair):
        return False
    if not _one_headline(later, earlier, neighbourhood.statistics) or later.roundup or earlier.roundup:
        return False
    return not unlike(later.of("case"), earlier.of("case"))


def _one_headline(later: Side, earlier: Side, archive: Statistics) -> bool:
    """Whether all that one headline tells stands in the other, or all of the later's that is rare in the earlier's."""
    mine, theirs = later.telling, earlier.telling
    if mine == theirs:
        return len(mine) >= FEWEST
    both = mine & theirs
    if len(both) < NEARLY:
        return False
    if both in (mine, theirs):
        return True
    common = all(rarity(f"word:{word}", archive) < RARE for word in mine ^ theirs)  # no release has numbers as words
    return common and 3 * len(both) >= 2 * max(len(mine), len(theirs))


# -- what speaks against ------------------------------------------------------------------------------------------


def _doubt(later: Side, earlier: Side) -> str | None:
    """Why it may go on with another one under that headline; None where nothing says so."""
    if not (later.tells and earlier.tells):
        return TELLS_NOTHING
    if unlike(later.own.keys(), earlier.own.keys()):
        return "But they name two operations."
    if unlike(later.aged, earlier.aged):
        return "But both name people with an age, and none is the same."
    if another_day(later, earlier):
        return "But it tells of another day."
    return None


def _link(later: Side, earlier: Side, doubt: str | None) -> Link:
    why = f"Both are headed “{later.headed}”, and the later says that it goes on: “{later.mark}”."
    if later.telling != earlier.telling:
        why = f"“{later.headed}” says that it goes on (“{later.mark}”), and “{earlier.headed}” was headed nearly so."
    days = (moment(later.version) - moment(earlier.version)).days
    apart = f"One office published both, {days} day{'s' * (days != 1)} apart."
    return Link(
        later=later.version.release,
        earlier=earlier.version.release,
        relation=relation(later, earlier)[2],
        score=_UNSURE if doubt else _SURE,
        judgement=Judgement.SUGGESTED if doubt else Judgement.CONFIRMED,
        evidence=(why, apart, *((doubt,) if doubt else ())),
        decided_by=JUDGE,
        decided_at=max(later.version.captured_at, earlier.version.captured_at),
    )
