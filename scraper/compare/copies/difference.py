"""What two aligned texts are to each other: a copy and of which kind, an office's reissue or update, or neither.

Copies insert and leave out passages, and editors exchange a word here and there; updates tell another number, outcome
or day where the older text told its own. It compares two texts that somebody else found.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property

from scraper.compare.copies.alignment import Alignment, Gap, GapKind, News, aligned, news_in
from scraper.compare.copies.fingerprint import Words, compared_words
from scraper.compare.days import days_meant
from scraper.compare.judging import moment, same_office
from scraper.compare.operations.stories import headed_apart, two_stories
from scraper.model import Relation, Span, Version
from scraper.text.urls import host

COPY = 0.65  # contained, from which a text without an exchanged word is a copy: F1 .987 and .993, at .5 .975 and .989
COVERED = 0.9  # of the smaller text's words in common blocks, from which an edited text is a copy
EDITED_COVERED = 0.8  # the same for one elsewhere and at once: ten words exchanged are an eighth of a short release
EXCHANGED = 20  # words at most in such an edited copy
OWN_OPENING = 250  # words at both ends by which two texts tell something of their own: at 100 pair F1 .976 for .984
# Elsewhere and at once: see tests/quality/test_edited_copies.py for what each kind of edit needs.
EDITED_WITHIN = timedelta(days=3)
EDITED = 0.8  # of both texts in common, from which exchanged words are what tells them apart
FEW = 3  # words from which a gap may tell something beyond the word exchanged


class Finding:
    """How two texts stand to each other: `containment` (later in earlier, earlier in later) without common shingles."""

    def __init__(self, first: Words, second: Words, language: str | None, containment: tuple[float, float]) -> None:
        self._texts = first, second, language
        self.containment = containment

    @cached_property
    def alignment(self) -> Alignment:
        """Word by word; first the earlier text, second the later one. It costs most: only where it is asked for."""
        return aligned(*self._texts)

    @property
    def covered(self) -> float:
        """Share of the smaller text's words that stand in common blocks."""
        return self.alignment.common / min(len(self.alignment.first.words), len(self.alignment.second.words))


def relation_of(
    later: Version, earlier: Version, found: Finding, language: str | None
) -> tuple[Relation, float] | None:
    """The relation and its probability; below .9 it is a suggestion."""
    contained = max(found.containment)
    if _same_office(later, earlier):
        alignment = found.alignment if contained >= COPY else None
        if alignment and not (
            _tells_otherwise(later, earlier, alignment, language) or _two_stories(later, earlier, found)
        ):
            return Relation.REISSUE, 0.97
        return Relation.FOLLOW_UP, 0.5
    facts = (gap for gap in found.alignment.substitutions if gap.tells & _FACTS)
    if not all(_of_one_day(gap, later, earlier, found) for gap in facts):
        return None
    decided = _elsewhere(found, language, _elsewhere_at_once(later, earlier))
    return decided if decided and not _two_stories(later, earlier, found) else None


def _two_stories(later: Version, earlier: Version, found: Finding) -> bool:
    """Whether the two share a passage that tells of neither, as an office writes it under what it likes."""
    heads = [compared_words(one.article.headline) for one in (earlier, later)]
    if not headed_apart(*heads):
        return False
    alignment = found.alignment
    first, second = alignment.first.words, alignment.second.words
    lost = [word for gap in alignment.gaps for word in first[slice(*gap.first)]]
    gained = [word for gap in alignment.gaps for word in second[slice(*gap.second)]]
    common = {word for start, _, count in alignment.blocks for word in first[start : start + count]}
    return two_stories((heads[0], lost), (heads[1], gained), common)


def _of_one_day(gap: Gap, later: Version, earlier: Version, found: Finding) -> bool:
    """Whether an exchange tells one day in two ways: an office's "today" is a paper's "Wednesday"."""
    if gap.tells != {News.DAY}:
        return False
    first, second = found.alignment.first.words, found.alignment.second.words
    days = days_meant(first[slice(*gap.first)], moment(earlier).date())
    return bool(days) and days == days_meant(second[slice(*gap.second)], moment(later).date())


def _elsewhere(found: Finding, language: str | None, at_once: bool) -> tuple[Relation, float] | None:
    """What a text published elsewhere is: an update tells its news in exchanged words, passages or by its opening."""
    alignment, contained = found.alignment, max(found.containment)
    exchanged = alignment.substitutions
    if alignment.at_edges > OWN_OPENING:
        return None
    changed = sum(News.OUTCOME in gap.tells for gap in exchanged) + alignment.reopened
    if changed > at_once or _passages_tell_otherwise(alignment, language, bool(changed)):
        return None
    if contained >= COPY and not exchanged:
        if contained >= COVERED:
            return _same_text(found), 0.99
        return _same_text(found), 0.96 if at_once else 0.8
    if found.covered < (EDITED_COVERED if at_once else COVERED) or alignment.exchanged > EXCHANGED:
        return None
    return _same_text(found), 0.92 if at_once else 0.6


_FACTS = frozenset({News.NUMBER, News.DAY})


def _passages_tell_otherwise(alignment: Alignment, language: str | None, changed: bool) -> bool:
    """Whether passages inside that one text alone has tell other numbers and outcomes than those of the other one.

    Cut or moved passages do not; "faces nine years at his sentencing" gone and "on March 5 a jury" come do. Beside a
    changed outcome anything that one side alone tells is enough.
    """
    passages = [gap for gap in alignment.gaps if not gap.edge and gap.longest >= FEW]
    lost, gained = (
        news_in([word for gap in passages for word in text.words[slice(*place(gap))]], language)
        for text, place in ((alignment.first, _in_first), (alignment.second, _in_second))
    )
    only_lost, only_gained = (
        [one - other for one, other in zip(*pair, strict=True)] for pair in ((lost, gained), (gained, lost))
    )
    news_lost, news_gained = only_lost[0] | only_lost[1], only_gained[0] | only_gained[1]
    if changed:
        return bool(news_lost or news_gained)
    told_anew = len(only_lost[0] | only_gained[0]) >= FEW or only_lost[1] | only_gained[1]
    return bool(news_lost and news_gained and told_anew)


def _in_first(gap: Gap) -> Span:
    return gap.first


def _in_second(gap: Gap) -> Span:
    return gap.second


def _same_office(one: Version, other: Version) -> bool:
    return one.source == other.source and same_office(one, other)


def _elsewhere_at_once(one: Version, other: Version) -> bool:
    return host(one.article.url) != host(other.article.url) and abs(moment(one) - moment(other)) <= EDITED_WITHIN


def _tells_otherwise(later: Version, earlier: Version, alignment: Alignment, language: str | None) -> bool:
    """Whether an office's text differs by a word inside, or anywhere by a number, outcome or day: then it is news."""
    if any(not _outermost(alignment, gap) for gap in alignment.gaps if gap.kind is GapKind.SUBSTITUTION):
        return True
    if _heading(later, language) != _heading(earlier, language):
        return True
    return any(
        news_in(alignment.first.words[slice(*gap.first)], language)
        != news_in(alignment.second.words[slice(*gap.second)], language)
        for gap in alignment.gaps
        if gap.kind is not GapKind.HARMLESS
    )


def _outermost(alignment: Alignment, gap: Gap) -> bool:
    ends = (len(alignment.first.words), len(alignment.second.words))
    return (gap.first[0], gap.second[0]) == (0, 0) or (gap.first[1], gap.second[1]) == ends


def _heading(version: Version, language: str | None) -> tuple[set[str], set[str], set[str]]:
    return news_in(compared_words(version.article.title), language)


def _same_text(found: Finding) -> Relation:
    """How a copy differs, by the words in common: one exchanged word costs five shingles, but is one word."""
    alignment = found.alignment
    later, earlier = (alignment.common / len(text.words) for text in (alignment.second, alignment.first))
    exchanged = alignment.exchanged > 0
    if min(later, earlier) >= 0.98 and not exchanged:
        return Relation.VERBATIM
    if exchanged and min(later, earlier) >= EDITED:
        return Relation.EDITED
    if later < 0.9 and earlier < 0.9:
        return Relation.EDITED
    if later < earlier:
        return Relation.EXPANDED
    return Relation.ABRIDGED if earlier >= 0.5 else Relation.EXCERPT
