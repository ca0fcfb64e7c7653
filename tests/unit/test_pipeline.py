"""The path, with plain objects behind its four ports: what is asked, in which order, and what is kept after a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import ParamSpec, TypeVar

import pytest

from scraper import pipeline
from scraper.errors import BlotterError, BotChallenge, DiskFull, Gone, NotFound, NothingFound, NotJudged, RateLimited
from scraper.model import (
    Agency,
    Announced,
    Article,
    Attachment,
    Capture,
    Change,
    ChangeKind,
    Channel,
    ChannelKind,
    ChannelState,
    Entry,
    Expectations,
    FileOutcome,
    FileVisit,
    Habits,
    Keys,
    Known,
    Neighbourhood,
    Outcome,
    Page,
    Paging,
    Past,
    Poll,
    Recalled,
    Release,
    ReleaseStatus,
    Request,
    Retention,
    Source,
    Traits,
    Validators,
    Verdict,
    Version,
    Visit,
    Written,
)
from scraper.ports import Parts

P = ParamSpec("P")
T = TypeVar("T")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOME = "https://harbour.example/"
CHANNEL = Channel("harbour", "news", ChannelKind.LISTING, HOME + "news", paging=Paging("page", limit=3))
SOURCE = Source(
    "harbour", "Harbour", Agency("hp", "Harbour Police", "NL"), HOME, ("en",), "UTC", (CHANNEL,),
    expect=Expectations(entries_min=1, entries_max=5), grace=timedelta(hours=6),
)  # fmt: skip
ARTICLE = Article(HOME + "1", "Boat found", ("Officers found 3 boats.",))


def capture(url: str, status: int = 200, etag: str | None = None) -> Capture:
    headers = (("ETag", etag),) if etag else ()
    return Capture(url, url, status, headers, b"page", NOW)


def held(status: ReleaseStatus = ReleaseStatus.LIVE, missing_since: datetime | None = None) -> Known:
    release = Release("r1", "harbour", ARTICLE.url, None, status, NOW - timedelta(days=2), NOW - timedelta(days=1))
    first = Version("r1.1", "r1", "harbour", 1, ARTICLE, Change((ChangeKind.FIRST,)), NOW, "d")
    return Known(release, first, missing_since)


@dataclass
class Web:
    """A scripted outside: URL -> answers, the last one for ever."""

    answers: dict[str, list[Capture | BlotterError]]
    asked: list[Request] = field(default_factory=list)

    def __call__(self, request: Request, source: Source) -> Capture:
        self.asked.append(request)
        script = self.answers[request.url]
        answer = script.pop(0) if len(script) > 1 else script[0]
        if isinstance(answer, BlotterError):
            raise answer
        return answer


@dataclass
class Reading:
    pages: dict[str, Page] = field(default_factory=dict)
    articles: dict[str, Article | BlotterError] = field(default_factory=dict)

    def page(self, source: Source, channel: Channel, capture: Capture) -> Page:
        if capture.url not in self.pages:
            raise NothingFound
        return self.pages[capture.url]

    def article(self, source: Source, entry: Entry, capture: Capture | None) -> Article:
        answer = self.articles.get(entry.url, ARTICLE)
        if isinstance(answer, BlotterError):
            raise answer
        return answer

    def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return function(*args, **kwargs)

    def traits(self, version: Version) -> Traits:
        return Traits()

    def many_traits(self, versions: Iterable[Version]) -> Iterator[Traits]:
        return (Traits() for _ in versions)


KNOWN = Habits((Written(1000, True),) * 8)  # a source of which enough was read: a new page is read once


@dataclass
class Shelf:
    """A store that remembers what it was told."""

    state: ChannelState = field(default_factory=lambda: ChannelState(polls=1))
    new: frozenset[str] = frozenset({HOME + "1", HOME + "2"})
    due: list[Visit] = field(default_factory=list)
    known: Known | None = None
    polls: list[Poll] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    waiting: list[Version] = field(default_factory=list)
    verdicts: list[str] = field(default_factory=list)
    full: bool = False
    recalled: Recalled = Recalled()
    usual: Habits = KNOWN
    attached: list[FileVisit] = field(default_factory=list)
    fetched: list[FileOutcome] = field(default_factory=list)

    def channel_state(self, source: str, channel: str) -> ChannelState:
        return self.state

    def news(self, source: str, entries: Sequence[Entry]) -> frozenset[str]:
        return self.new & {entry.url for entry in entries}

    def announced(self, *asked: object) -> list[Announced]:
        return []

    def recall(self, source: str, channel: str, offered: Sequence[Entry], since: date | None) -> Recalled:
        return replace(self.recalled, unseen=self.new & {entry.url for entry in offered})

    def habits(self, source: str, article: Article, release: str | None) -> Habits:
        return self.usual

    def record_poll(self, poll: Poll) -> int:
        self.polls.append(poll)
        return len(poll.entries)

    def put_right(self, *asked: object) -> None: ...

    def visits(self, source: str, now: datetime, limit: int) -> Sequence[Visit]:
        return self.due[:limit]

    def held(self, source: str, entry: Entry, article: Article, final_url: str | None) -> Known | None:
        return self.known

    def past(self, source: str, release: str | None, since: datetime) -> Past:
        return Past()

    def record_outcome(self, outcome: Outcome) -> Version | None:
        if self.full:
            raise DiskFull
        self.outcomes.append(outcome)
        article, change, known = outcome.article, outcome.change, outcome.known
        if change is None or article is None:
            return None
        return Version("v", "r1", "harbour", known.latest.number + 1 if known else 1, article, change, outcome.at, None)

    def files(self, source: str, now: datetime, limit: int, *, unread: bool) -> Sequence[FileVisit]:
        return self.attached[:limit]

    def record_file(self, outcome: FileOutcome) -> None:
        self.fetched.append(outcome)

    def kept(self, digest: str) -> bytes:
        return b""

    def unrelated(self, limit: int) -> Sequence[Version]:
        return [version for version in self.waiting if version.id not in self.verdicts][:limit]

    def neighbourhood(self, version: Version, keys: Keys) -> Neighbourhood:
        return Neighbourhood()

    def record_verdict(self, version: Version, traits: Traits, verdict: Verdict, judge: str) -> None:
        self.verdicts.append(version.id)

    @contextmanager
    def batch(self) -> Iterator[None]:
        yield

    snapshot = judging = batch

    def pass_over(self, version: Version, fault: NotJudged, judge: str) -> None:
        self.verdicts.append(fault.code)

    def take_up(self, *_: object, **__: object) -> int:
        return 0

    look_again, proof = take_up, put_right

    def forget_judgements(self) -> None:
        self.verdicts.clear()


def gather(web: Web, reading: Reading, shelf: Shelf, source: Source = SOURCE) -> pipeline.Gathered:
    return pipeline.gather(source, Parts(web, reading, shelf, lambda: NOW))


def listing(*numbers: int, following: str | None = None) -> Page:
    return Page(tuple(Entry(f"{HOME}{number}") for number in numbers), following)


def test_a_poll_sends_the_validators_and_keeps_the_new_ones() -> None:
    web = Web({CHANNEL.url: [capture(CHANNEL.url, etag='"b"')]})
    shelf = Shelf(state=ChannelState(polls=1, validators=Validators('"a"')))
    gather(web, Reading({CHANNEL.url: listing(1)}), shelf)
    assert web.asked[0].validators == Validators('"a"')
    assert shelf.polls[0].state.validators == Validators('"b"', url=CHANNEL.url)


def test_not_modified_is_an_answer_and_costs_no_reading() -> None:
    shelf = Shelf(state=ChannelState(polls=1, validators=Validators('"a"')))
    report = gather(Web({CHANNEL.url: [capture(CHANNEL.url, 304)]}), Reading(), shelf)
    assert (report.faults, shelf.polls[0].unchanged) == (0, True)
    assert shelf.polls[0].state.validators == Validators('"a"')
    gather(Web({CHANNEL.url: [capture(CHANNEL.url, 304, etag='W/"a"')]}), Reading(), shelf)
    assert shelf.polls[1].state.validators == Validators('W/"a"', url=CHANNEL.url)


def test_pages_are_followed_while_they_bring_something_new() -> None:
    second, third = CHANNEL.url + "?page=1", CHANNEL.url + "?page=2"
    web = Web({url: [capture(url)] for url in (CHANNEL.url, second, third)})
    pages = {CHANNEL.url: listing(1, following=second), second: listing(8, following=third), third: listing(9)}
    shelf = Shelf()
    gather(web, Reading(pages), shelf)
    assert [request.url for request in web.asked] == [CHANNEL.url, second]
    assert [entry.url for entry in shelf.polls[0].entries] == [HOME + "1", HOME + "8"]
    assert shelf.polls[0].origins == (0, 1)


@pytest.mark.parametrize("fault", [BotChallenge(), NothingFound()])
def test_after_a_fault_neither_cursor_nor_validators_move(fault: BlotterError) -> None:
    before = ChannelState(polls=1, validators=Validators('"a"'), cursor="2026-02-01")
    shelf = Shelf(state=before)
    report = gather(Web({CHANNEL.url: [fault]}), Reading(), shelf)
    assert report.first_fault is fault
    kept = shelf.polls[0]
    assert (kept.state.validators, kept.state.cursor, kept.state.failures) == (before.validators, "2026-02-01", 1)


def test_a_channel_that_does_not_read_keeps_its_evidence() -> None:
    shelf = Shelf()
    gather(Web({CHANNEL.url: [capture(CHANNEL.url)]}), Reading(), shelf)
    assert isinstance(shelf.polls[0].fault, NothingFound)
    assert [kept.url for kept in shelf.polls[0].captures] == [CHANNEL.url]


@pytest.mark.parametrize(("numbers", "code"), [((), "nothing_found"), ((1, 2, 3, 4, 5, 6), "too_many")])
def test_a_listing_outside_its_band_is_a_fault(numbers: tuple[int, ...], code: str) -> None:
    shelf = Shelf()
    gather(Web({CHANNEL.url: [capture(CHANNEL.url, etag='"b"')]}), Reading({CHANNEL.url: listing(*numbers)}), shelf)
    fault = shelf.polls[0].fault
    assert fault is not None
    assert fault.code == code
    assert shelf.polls[0].state.validators == Validators()


def visited(web: Web, reading: Reading, known: Known | None = None) -> Outcome:
    visit = Visit(1, "harbour", Entry(HOME + "1"), "news", known)
    shelf = Shelf(due=[visit], state=ChannelState(polls=1))
    web.answers[CHANNEL.url] = [capture(CHANNEL.url, 304)]
    gather(web, reading, shelf)
    return shelf.outcomes[0]


@pytest.mark.parametrize("blocked", [True, False])
@pytest.mark.parametrize("known", [None, held()])
def test_a_page_that_leads_to_another_press_room_is_left_to_it(blocked: bool, known: Known | None) -> None:
    there, source = "https://court.example/pr/1", replace(SOURCE, leaves=("court.example",))
    answer = BotChallenge(url=there) if blocked else replace(capture(HOME + "1"), final_url=there)
    shelf = Shelf(due=[Visit(1, "harbour", Entry(HOME + "1"), "news", known)])
    report = gather(Web({CHANNEL.url: [capture(CHANNEL.url, 304)], HOME + "1": [answer]}), Reading(), shelf, source)
    (outcome,) = shelf.outcomes
    assert (outcome.fault, outcome.article, outcome.known, report.faults) == (None, None, known, 0)
    assert (outcome.next_visit is None) == (known is None), "nothing is held of it, so nothing is looked for again"


def test_a_first_look_is_a_first_version() -> None:
    outcome = visited(Web({HOME + "1": [capture(HOME + "1")]}), Reading())
    assert outcome.change is not None
    assert outcome.change.kinds == (ChangeKind.FIRST,)


def test_the_same_article_is_no_version() -> None:
    outcome = visited(Web({HOME + "1": [capture(HOME + "1")]}), Reading(), held())
    assert outcome.change is None
    assert outcome.next_visit is not None


def test_a_changed_figure_is_a_version() -> None:
    edited = replace(ARTICLE, paragraphs=("Officers found 4 boats.",))
    outcome = visited(Web({HOME + "1": [capture(HOME + "1")]}), Reading(articles={HOME + "1": edited}), held())
    assert outcome.change is not None
    assert outcome.change.kinds[0] is ChangeKind.FIGURE


@pytest.mark.parametrize(
    ("since", "status", "withdrawn"),
    [
        (None, ReleaseStatus.MISSING, False),
        (NOW - timedelta(hours=5), ReleaseStatus.MISSING, False),
        (NOW - timedelta(hours=7), ReleaseStatus.WITHDRAWN, True),
    ],
)
def test_a_page_that_is_gone_is_withdrawn_after_the_grace_period(
    since: datetime | None, status: ReleaseStatus, withdrawn: bool
) -> None:
    known = held(ReleaseStatus.MISSING if since else ReleaseStatus.LIVE, since)
    outcome = visited(Web({HOME + "1": [NotFound()]}), Reading(), known)
    assert outcome.status is status
    assert (outcome.change is not None) is withdrawn
    assert outcome.fault is None


def test_what_must_be_forgotten_when_withdrawn_is_forgotten() -> None:
    missing = held(ReleaseStatus.MISSING, NOW - timedelta(days=1))
    shelf = Shelf(due=[Visit(1, "harbour", Entry(HOME + "1"), "news", missing)])
    web = Web({CHANNEL.url: [capture(CHANNEL.url, 304)], HOME + "1": [Gone()]})
    gather(web, Reading(), shelf, replace(SOURCE, retention=Retention.FORGET_ON_WITHDRAWAL))
    assert (shelf.outcomes[0].status, shelf.outcomes[0].next_visit) == (ReleaseStatus.FORGOTTEN, None)


def test_a_page_that_comes_back_is_restored() -> None:
    outcome = visited(Web({HOME + "1": [capture(HOME + "1")]}), Reading(), held(ReleaseStatus.WITHDRAWN))
    assert outcome.change is not None
    assert outcome.change.kinds[0] is ChangeKind.RESTORED


def test_an_unreadable_page_keeps_its_evidence_and_the_rest_goes_on() -> None:
    web = Web({HOME + "1": [capture(HOME + "1")], HOME + "2": [capture(HOME + "2")]})
    web.answers[CHANNEL.url] = [capture(CHANNEL.url, 304)]
    shelf = Shelf(due=[Visit(1, "harbour", Entry(HOME + "1"), "news"), Visit(2, "harbour", Entry(HOME + "2"), "news")])
    report = gather(web, Reading(articles={HOME + "1": NothingFound()}), shelf)
    broken, fine = shelf.outcomes
    assert broken.capture is not None
    assert broken.fault is not None
    assert fine.change is not None
    assert (report.faults, report.new) == (1, 1)


def test_a_full_disk_is_no_fault_of_the_source() -> None:
    web = Web({HOME + "1": [capture(HOME + "1")], CHANNEL.url: [capture(CHANNEL.url, 304)]})
    shelf = Shelf(due=[Visit(1, "harbour", Entry(HOME + "1"), "news")], full=True)
    with pytest.raises(DiskFull):
        gather(web, Reading(), shelf)


def test_a_bug_is_never_turned_into_an_issue() -> None:
    class Broken(Reading):
        def article(self, source: Source, entry: Entry, capture: Capture | None) -> Article:
            raise ZeroDivisionError

    web = Web({HOME + "1": [capture(HOME + "1")], CHANNEL.url: [capture(CHANNEL.url, 304)]})
    with pytest.raises(ZeroDivisionError):
        gather(web, Broken(), Shelf(due=[Visit(1, "harbour", Entry(HOME + "1"), "news")]))


def test_asked_to_stop_it_begins_nothing_new() -> None:
    shelf = Shelf(due=[Visit(1, "harbour", Entry(HOME + "1"), "news")])
    pipeline.gather(SOURCE, Parts(Web({}), Reading(), shelf, lambda: NOW, stopping=lambda: True))
    assert not [*shelf.outcomes, *shelf.polls]


def test_a_look_cut_short_by_stopping_is_no_fault_of_the_source() -> None:
    shelf, web = Shelf(), Web({CHANNEL.url: [RateLimited()]})
    stopped = Parts(web, Reading(), shelf, lambda: NOW, stopping=lambda: True)
    pipeline.poll(SOURCE, CHANNEL, stopped, pipeline.Gathered("harbour"))
    assert not shelf.polls


def test_a_visit_says_which_files_are_to_be_fetched_and_those_due_are_fetched_after_it() -> None:
    annex = Attachment(HOME + "annex.pdf", "Annex", "application/pdf")
    shelf = Shelf(due=[Visit(1, "harbour", Entry(HOME + "1"), "news")], attached=[FileVisit(7, "r1", annex.url)])
    web = Web({CHANNEL.url: [capture(CHANNEL.url, 304)], HOME + "1": [capture(HOME + "1")], annex.url: [NotFound()]})
    naming = replace(ARTICLE, attachments=(annex, Attachment(HOME + "map.png", None, "image/png")))
    report = gather(web, Reading(articles={HOME + "1": naming}), shelf)
    assert shelf.outcomes[0].files == (annex,)
    assert [request.url for request in web.asked] == [CHANNEL.url, HOME + "1", annex.url]
    assert [outcome.visit.id for outcome in shelf.fetched] == [7]
    assert (report.faults, report.files_missed) == (0, 1)
