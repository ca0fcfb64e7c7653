"""What two releases write letter by letter alike: the background of one case, or a phrase that says nothing of any.

The sentences themselves say which: how many releases hold them says nothing while few are held. It scores nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from scraper.compare.days import days_mentioned
from scraper.compare.judging import moment
from scraper.compare.operations import company
from scraper.compare.operations.sides import NONE, Side
from scraper.compare.operations.stories import headed_apart, two_stories
from scraper.compare.operations.template import in_both, repeated
from scraper.text.words import words

# Before the earlier release; what is told of its own day ("Arraignment today") is told of several people. From 15 to
# 60 days, and at half a year, no figure of six offices' follow-ups and of the written operations moves by .001.
RECENT = timedelta(days=30)
REMEMBERED = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Retold:
    """The anchors that stand in phrases alone; whether an office tells one case again, or remembers somebody there."""

    template: frozenset[str] = NONE
    case: bool = False
    memory: bool = False


_NOTHING = Retold()


def retold(mine: Side, theirs: Side) -> Retold:
    """What the sentences are that stand in both.

    A paper that takes over a release holds the office's sentences as its copy; phrases they are over two stories.
    """
    common = in_both(mine.sentences, theirs.sentences)
    if not common:
        return _NOTHING
    same = mine.host == theirs.host
    if not same and not _under_two(mine, theirs, common):
        return _NOTHING
    told = [whole for letters in common for _, whole in mine.sentences[letters]]
    memory = _remembered(mine, theirs, common, told)
    if not memory and _of_one_case(mine, theirs, told):
        return Retold(case=same)
    return Retold(repeated(mine.sentences, common), memory=memory)


def _of_one_case(mine: Side, theirs: Side, told: Collection[str]) -> bool:
    """Whether a sentence that stands in both names somebody whom both name with an age, or a day just past.

    Of the sentences in two to five of one prosecutor's 1,522 releases 172 name somebody with an age, all of one case;
    of 61 with such a day 59 are. Of 1,805 that hold nothing 210 are not.
    """
    return _names(told, company.met(mine.born, theirs.born)) or bool(_days(mine, theirs, told))


def _under_two(mine: Side, theirs: Side, common: Collection[str]) -> bool:
    """Whether two hosts tell two stories over the sentences in both: a paper leaves the office's in place."""
    passage = frozenset(words("\n".join(whole for letters in common for _, whole in mine.sentences[letters])))
    one, other = ((side.headline, words("\n".join(_besides(side, common)))) for side in (mine, theirs))
    return two_stories(one, other, passage)


def days_just_past(mine: Side, theirs: Side) -> frozenset[date]:
    """The days of the last month before the earlier release that both mention, in whatever sentence."""
    both = mine.days_mentioned & theirs.days_mentioned
    if not both:
        return both  # most, and all where one states no day of its own
    earlier = min(moment(mine.version), moment(theirs.version)).date()
    return frozenset(day for day in both if timedelta() < earlier - day <= RECENT)


def _remembered(mine: Side, theirs: Side, common: Collection[str], told: Collection[str]) -> bool:
    """Whether who is named with an age stands in both only where the office remembers somebody: a fund, a prize.

    Such a sentence tells of a day long past, and nothing else that is told, the headlines least, is alike.
    """
    people = company.met(mine.born, theirs.born)
    if not people or mine.published is None or theirs.published is None:
        return False
    earlier = min(mine.published, theirs.published)
    days = days_mentioned("\n".join(told), mine.traits.language, earlier)
    if not days or earlier.date() - max(days) < REMEMBERED or not headed_apart(mine.headline, theirs.headline):
        return False
    return not any(_names(_besides(side, common), people, part=-1) for side in (mine, theirs))


def _besides(side: Side, common: Collection[str]) -> list[str]:
    return [whole for letters, told in side.sentences.items() if letters not in common for _, whole in told]


def _names(told: Iterable[str], people: Collection[str], part: int | None = None) -> bool:
    """Whether a sentence holds somebody's full name, or that part of it."""
    asked = [frozenset(name.split(" ") if part is None else (name.split(" ")[part],)) for name in people]
    return bool(asked) and any(name <= said for said in map(set, map(words, told)) for name in asked)


def _days(mine: Side, theirs: Side, told: Collection[str]) -> frozenset[date]:
    days = days_just_past(mine, theirs)
    return days & days_mentioned("\n".join(told), mine.traits.language, moment(mine.version)) if days else days
