"""Is what a visit saw an edit? A page that differs from what is held is read again at once, and what its reads agree
on counts. It asks for the reads and weighs their number; how two articles differ is told in scraper.compare.

* Two reads make an edit of words inside a line; where whole lines came or went, as banners and lists of links do, it
  takes four. What an archive answers is the same at every asking: there one read is enough.
* An article that shows an earlier version again (a server behind the others, or a real retreat) counts when the next
  visit, which comes soon, sees it too. It is then recorded with the time of that second visit, whose bytes prove it.
* Where one read shows an edit and another what is held, nothing is kept and the next visit comes soon.
* What differs only because rules, or Blotter itself, read otherwise than when the held version was kept is no edit: the
  kept bytes are read again by the rules of now, and what then still differs is what the publisher did.
* Of each source the first releases are read twice, to learn which of its lines are furniture that jitters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from scraper import cadence, rereading
from scraper.compare.version import changed
from scraper.compare.version.steady import Settled, returned, settle
from scraper.errors import FetchError, ReadError
from scraper.model import (
    Article,
    Capture,
    Change,
    ChangeKind,
    Known,
    Outcome,
    Past,
    ReleaseStatus,
    Request,
    Source,
    Visit,
)
from scraper.ports import Parts

READS = 4  # of a page with other lines: a banner shown to every second visitor passes for an edit once in eight times
ACQUAINTED = 8  # releases of a source read twice: such a banner stays unknown once in 256 sources
TORN = "torn"

Again = Callable[[], Article | None]


def _never() -> None:
    """There is nothing to be read."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the reads of one visit came to: the edit, what is left in doubt, and which lines jitter."""

    change: Change | None = None
    doubt: str | None = None
    unsteady: frozenset[str] = frozenset()
    torn: bool = False  # the reads contradict one another


def confirmed(outcome: Outcome, source: Source, parts: Parts, *, releases: int = 0) -> Outcome:
    """What a page that was just fetched came to, as all reads of it agree; `outcome` carries its article and capture.

    `releases` are those held of the source, as far as they were counted. A new page is a first version at the first
    read. Raises what the second read raises, at the first try: at the next one read must do, so that an edit on a page
    that fails again and again is not lost.
    """
    visit, known, article, capture = outcome.visit, outcome.known, outcome.article, outcome.capture
    assert article is not None
    assert capture is not None

    def recall() -> Past:
        return parts.store.past(source.id, known.release.id if known else None, outcome.at - cadence.LEARNED)

    def again() -> Article | None:
        try:
            return _again(source, visit, capture, parts, new=known is None)
        except (FetchError, ReadError):
            if known is None or visit.attempts:
                return None
            raise

    if known is None:
        learned = acquaint(article, again) if releases < ACQUAINTED else frozenset()
        return replace(outcome, change=Change((ChangeKind.FIRST,)), unsteady=learned)
    weighed = weigh(visit, known.latest.article, article, again, recall, partial(_anew, outcome, source, parts))
    news = weighed.doubt is not None and weighed.doubt != visit.doubt
    return replace(
        outcome,
        article=None if weighed.torn else article,  # an address that jitters is not the release's
        change=weighed.change,
        doubt=weighed.doubt,
        unsteady=weighed.unsteady,
        next_visit=cadence.soon(source, visit, outcome.at) if news else outcome.next_visit,
    )


def by_one_read(outcome: Outcome, source: Source, parts: Parts) -> Outcome:
    """What an article came to that is not read once more: people's own, an item of a list, a page that was gone."""
    assert outcome.article is not None
    return replace(outcome, change=decide(outcome.known, outcome.article, partial(_anew, outcome, source, parts)))


def decide(known: Known | None, article: Article, anew: Again = _never) -> Change | None:
    """What makes this article a version: nothing held, a restored page, or a change; None where it is the same.

    `anew` reads what is held once more by the rules of now, and is called only where something differs.
    """
    if known is None:
        return Change((ChangeKind.FIRST,))
    change = changed(known.latest.article, article)
    if change is not None and (by_now := anew()) is not None:
        less = changed(by_now, article)
        change = _unplaced(less) if _size(less) < _size(change) else change
    if known.release.status is not ReleaseStatus.WITHDRAWN:
        return change
    edits = change.edits if change else ()
    kinds = change.kinds if change else ()
    return Change((ChangeKind.RESTORED, *kinds), edits, "the page is back after it was withdrawn")


def _anew(outcome: Outcome, source: Source, parts: Parts) -> Article | None:
    """What is held, read by the rules that have read what this outcome saw."""
    assert outcome.known is not None
    return rereading.held_anew(source, outcome.visit.entry, outcome.known.latest, outcome.at, parts)


def _again(source: Source, visit: Visit, capture: Capture, parts: Parts, *, new: bool) -> Article | None:
    """The article on the page once more; None where the answer is the same recording, or the same bytes of a new page:
    nothing is learned from them."""
    more = parts.fetch(Request(visit.entry.url, source=source.id), source)
    if more.body == capture.body and (new or more.captured_at == capture.captured_at):
        return None
    return parts.read.article(source, visit.entry, more)


def weigh(
    visit: Visit, held: Article, first: Article, again: Again, recall: Callable[[], Past], anew: Again = _never
) -> Weighed:
    """The change from what is held to the article that a visit read first.

    `again` reads the page once more, None where no other read can be had; `recall` says what is remembered, and `anew`
    what is held, as the rules of now read it. All are called only where something differs. Raises what they raise.
    """
    if changed(held, first) is None:
        return Weighed(doubt=_standing(visit))
    past = recall()
    change = _settled(visit, held, [first], past).change
    if change is not None and (by_now := anew()) is not None:
        less = _settled(visit, by_now, [first], past).change
        if _size(less) < _size(change):
            weighed = _agreed(visit, by_now, first, again, past)
            return replace(weighed, change=_unplaced(weighed.change))
    return _agreed(visit, held, first, again, past)


def _agreed(visit: Visit, held: Article, first: Article, again: Again, past: Past) -> Weighed:
    """What the reads of a page agree on, as many as it takes."""
    reads = [first]
    settled = _settled(visit, held, reads, past)
    if settled.change is None:
        return Weighed(doubt=_standing(visit))
    back: Article | None = None
    while len(reads) < (READS if settled.whole or back else 2):
        more = again()
        if more is None:
            return Weighed(settled.change, unsteady=settled.learned)
        reads.append(more)
        settled = _settled(visit, held, reads, past)
        if settled.change is None:
            return Weighed(None, TORN if settled.unsure else None, settled.learned, torn=True)
        back = returned(past.earlier, reads, past.unsteady)
    if back is not None and visit.doubt != back.digest:
        return Weighed(None, back.digest, settled.learned)
    return Weighed(settled.change, None, settled.learned)


def acquaint(first: Article, again: Again) -> frozenset[str]:
    """What a second read of a new page tells about its source's furniture."""
    reads = [first]
    while len(reads) < 3 and (more := again()) is not None:
        reads.append(more)
        if changed(first, more) is None:
            break
    return settle(None, reads, frozenset()).learned if len(reads) > 1 else frozenset()


def _standing(visit: Visit) -> str | None:
    return visit.doubt if visit.doubt == TORN else None


def _size(change: Change | None) -> int:
    """How much a change is, in characters. What our reading alone changed adds to an edit, so the lesser one is the
    publisher's; but rules for a new design may read an old page as rubbish."""
    return sum(len(edit.old) + len(edit.new) for edit in change.edits) if change else 0


def _unplaced(change: Change | None) -> Change | None:
    """The change without places in the old text: they are those of a reading that is not kept."""
    return change and replace(change, edits=tuple(replace(edit, old_span=None) for edit in change.edits))


def _settled(visit: Visit, held: Article, reads: list[Article], past: Past) -> Settled:
    return settle(held, reads, past.unsteady, torn_before=visit.doubt == TORN)
