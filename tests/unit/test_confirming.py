"""How often a page is read before it is believed, what is left in doubt, and what becomes of a read that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from scraper import confirming
from scraper.confirming import TORN, Weighed, weigh
from scraper.errors import FalseNotModified, ServerFailed, TimedOut
from scraper.model import (
    Agency,
    Article,
    Capture,
    Change,
    ChangeKind,
    ChannelState,
    Entry,
    Known,
    Outcome,
    Past,
    Release,
    ReleaseStatus,
    Request,
    Source,
    Validators,
    Version,
    Visit,
)
from scraper.ports import Parts
from scraper.unmodified import lie

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOME = "https://harbour.example/"
SOURCE = Source("harbour", "Harbour", Agency("hp", "Harbour Police", "NL"), HOME, ("en",), "UTC", ())
NO_PAST = Past()
TEXT = ("Officers found 3 boats.", "They lay in the western basin.")
HELD = Article(HOME + "1", "Boats found", TEXT, language="en")
EDITED = replace(HELD, paragraphs=("Officers found 4 boats.", TEXT[1]))
LONGER = replace(HELD, paragraphs=(*TEXT, "The basin is open again."))


@dataclass
class Reads:
    """A page that shows one article after the other, the last one for ever."""

    shown: list[Article | None]
    asked: int = 0

    def __call__(self) -> Article | None:
        self.asked += 1
        return self.shown.pop(0) if len(self.shown) > 1 else self.shown[0]


def weighed(
    first: Article, *more: Article | None, past: Past = NO_PAST, doubt: str | None = None
) -> tuple[Weighed, int]:
    reads = Reads(list(more))
    found = weigh(Visit(1, "harbour", Entry(HOME + "1"), "news", doubt=doubt), HELD, first, reads, lambda: past)
    return found, reads.asked


def kinds(found: Weighed) -> tuple[ChangeKind, ...]:
    return found.change.kinds if found.change else ()


def test_an_unchanged_page_is_read_once() -> None:
    assert weighed(HELD, HELD) == (Weighed(), 0)


@pytest.mark.parametrize(("edited", "more"), [(EDITED, 1), (LONGER, 3)])
def test_words_take_two_reads_and_whole_lines_four(edited: Article, more: int) -> None:
    found, asked = weighed(edited, edited)
    assert (asked, found.doubt) == (more, None)
    assert found.change is not None


def test_what_an_archive_answers_again_is_enough() -> None:
    past = Past(earlier=(EDITED,))
    found, asked = weighed(EDITED, None, past=past)
    assert (kinds(found), asked) == ((ChangeKind.FIGURE,), 1)


def test_an_earlier_version_counts_when_the_next_visit_sees_it_too() -> None:
    past = Past(earlier=(EDITED,))
    first, asked = weighed(EDITED, EDITED, past=past)
    assert (first.change, first.doubt, asked) == (None, EDITED.digest, 3)
    second, _ = weighed(EDITED, EDITED, past=past, doubt=first.doubt)
    assert (kinds(second), second.doubt) == ((ChangeKind.FIGURE,), None)


def test_seen_once_and_then_no_more_it_was_nothing() -> None:
    assert weighed(HELD, HELD, doubt=EDITED.digest) == (Weighed(), 0)


def test_a_page_between_two_states_is_in_doubt_until_they_agree() -> None:
    found, asked = weighed(EDITED, HELD)
    assert (found.change, found.doubt, asked) == (None, TORN, 1)
    assert weighed(HELD, HELD, doubt=TORN)[0].doubt == TORN, "agreeing once by chance settles nothing"
    assert kinds(weighed(EDITED, EDITED, doubt=TORN)[0]) == (ChangeKind.FIGURE,)


def test_the_first_releases_of_a_source_are_read_twice() -> None:
    assert confirming.acquaint(LONGER, Reads([HELD])) != frozenset()
    assert confirming.acquaint(HELD, Reads([HELD])) == frozenset()


# -- asking again -------------------------------------------------------------------------------------------------


@dataclass
class Site:
    """Fetch, Read and Store at once, as far as a second read needs them: the second answer is scripted."""

    answer: Callable[[], Article]
    remembered: Past = field(default_factory=Past)

    def __call__(self, request: Request, source: Source) -> Capture:
        assert not request.validators
        return page(NOW + timedelta(seconds=2))

    def article(self, source: Source, entry: Entry, capture: Capture) -> Article:
        return self.answer()

    def past(self, source: str, release: str | None, since: datetime) -> Past:
        return self.remembered

    def proof(self, version: Version) -> Capture | None:
        return None


def page(at: datetime = NOW) -> Capture:
    return Capture(HOME + "1", HOME + "1", 200, (), b"page", at)


def seen(article: Article, site: Site, *, held: bool = True, attempts: int = 0, doubt: str | None = None) -> Outcome:
    release = Release("r1", "harbour", HELD.url, None, ReleaseStatus.LIVE, NOW - timedelta(days=2), NOW)
    first = Version("r1.1", "r1", "harbour", 1, HELD, Change((ChangeKind.FIRST,)), NOW, "d")
    known = Known(release, first) if held else None
    visit = Visit(1, "harbour", Entry(HOME + "1"), "news", known, attempts=attempts, doubt=doubt)
    outcome = Outcome(visit, NOW, ReleaseStatus.LIVE, known, page(), article, next_visit=NOW + timedelta(days=30))
    parts = Parts(site, site, site, lambda: NOW)  # type: ignore[arg-type]
    return confirming.confirmed(outcome, SOURCE, parts)


def failing() -> Article:
    raise TimedOut


def test_a_second_read_that_fails_is_a_fault_at_first_and_then_one_read_must_do() -> None:
    with pytest.raises(TimedOut):
        seen(EDITED, Site(failing))
    outcome = seen(EDITED, Site(failing), attempts=1)
    assert outcome.change is not None
    assert outcome.change.kinds == (ChangeKind.FIGURE,)


def test_a_new_page_is_a_version_whatever_becomes_of_the_second_read() -> None:
    outcome = seen(HELD, Site(failing, Past()), held=False)
    assert outcome.change == Change((ChangeKind.FIRST,))


def test_a_page_in_doubt_is_looked_at_soon_and_only_once() -> None:
    site = Site(lambda: HELD)
    first, again = seen(EDITED, site), seen(EDITED, site, doubt=TORN)
    assert (first.change, first.doubt, first.article) == (None, TORN, None)
    assert first.next_visit is not None
    assert first.next_visit < NOW + timedelta(hours=1)
    assert again.next_visit == NOW + timedelta(days=30)


# -- "not modified" -----------------------------------------------------------------------------------------------


@dataclass
class Offered:
    """A Store that says which of the entries offered are news."""

    unheard: frozenset[str]

    def news(self, source: str, entries: object) -> frozenset[str]:
        return self.unheard


@pytest.mark.parametrize(
    ("status", "news", "held", "told"),
    [
        (304, True, '"a"', True),
        (200, True, '"a"', False),
        (304, False, '"a"', False),
        (304, True, None, False),
        (500, True, '"a"', False),
    ],
)
def test_a_false_not_modified_is_proven_before_it_is_told(
    status: int, news: bool, held: str | None, told: bool
) -> None:
    asked: list[Request] = []

    def fetch(request: Request, source: Source) -> Capture:
        asked.append(request)
        if status == 500:
            raise ServerFailed
        return replace(page(), status=status)

    store = Offered(frozenset({HOME + "2"}) if news else frozenset())
    state = ChannelState(Validators(held))
    found = lie(Request(HOME), SOURCE, state, [Entry(HOME + "2")], fetch, store)  # type: ignore[arg-type]
    assert isinstance(found, FalseNotModified) is told
    assert [request.validators for request in asked] == ([Validators(held)] if news and held else [])
