"""The step that fetches attached files, with plain objects for the outside: what is asked, kept, read, tried again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from scraper import attaching
from scraper.errors import BlockedAddress, BlotterError, BrokenFile, Gone, NotFound, NoWorker, ParseKilled, RateLimited
from scraper.extract import files
from scraper.model import (
    Agency,
    Article,
    Attachment,
    Capture,
    Entry,
    FileOutcome,
    Files,
    FileState,
    FileText,
    FileVisit,
    Outcome,
    ReleaseStatus,
    Request,
    Source,
    Validators,
    Visit,
)
from scraper.ports import Parts, Read
from tests import papers

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SOURCE = Source("harbour", "Harbour", Agency("hp", "HP", "NL"), "https://harbour.example/", ("en",), "UTC", ())
URL = "https://files.example/annex.pdf"
ANNEX = papers.pdf("One", "Lanternfish")
VISIT = FileVisit(1, "r1", URL, files.PDF)


def capture(body: bytes = ANNEX, status: int = 200, media: str = "application/pdf") -> Capture:
    headers = (("Content-Type", media), ("ETag", '"1"'))
    return Capture(URL, URL, status, headers, body, NOW)


@dataclass
class Outside:
    """Everything outside at once: one answer for all requests, readings that may be scripted, what was recorded."""

    answer: Capture | BlotterError
    due: list[FileVisit] = field(default_factory=lambda: [VISIT])
    bytes_held: bytes = b""
    scripted: list[FileText | BlotterError] = field(default_factory=list)
    asked: list[Request] = field(default_factory=list)
    recorded: list[FileOutcome] = field(default_factory=list)
    stop: bool = False

    def fetch(self, request: Request, source: Source) -> Capture:
        self.asked.append(request)
        if isinstance(self.answer, BlotterError):
            raise self.answer
        return self.answer

    @property
    def read(self) -> Any:
        return self

    @property
    def store(self) -> Any:
        return self

    def run(self, function: Callable[..., FileText], *args: Any) -> FileText:
        if not self.scripted:
            return function(*args)
        told = self.scripted.pop(0)
        if isinstance(told, BlotterError):
            raise told
        return told

    def files(self, source: str, now: datetime, limit: int, *, unread: bool) -> list[FileVisit]:
        return [visit for visit in self.due if visit.due or unread][:limit]

    def record_file(self, outcome: FileOutcome) -> None:
        self.recorded.append(outcome)

    def kept(self, digest: str) -> bytes:
        return self.bytes_held

    def now(self) -> datetime:
        return NOW

    def stopping(self) -> bool:
        return self.stop


def visited(outside: Outside) -> tuple[FileOutcome, list[BlotterError]]:
    faults = list(attaching.fetch_due(SOURCE, cast(Parts, outside)))
    (outcome,) = outside.recorded
    return outcome, faults


# -- which --------------------------------------------------------------------------------------------------------

NAMED = tuple(
    Attachment(f"https://harbour.example/{name}", None, media)
    for name, media in (("a.pdf", files.PDF), ("b.csv", "text/csv"), ("c.png", "image/png"), ("d", None))
)


@pytest.mark.parametrize(
    ("keeps", "names"), [(Files.PDF, "a.pdf"), (Files.NONE, ""), (Files.ALL, "a.pdf b.csv c.png d")]
)
def test_a_source_says_which_files_are_fetched(keeps: Files, names: str) -> None:
    found = attaching.chosen(replace(SOURCE, files=keeps), Article(SOURCE.home, "T", attachments=NAMED))
    assert [each.url.rpartition("/")[2] for each in found] == names.split()


def test_of_many_files_the_first_are_fetched() -> None:
    many = tuple(Attachment(f"https://harbour.example/{number}.pdf", None, files.PDF) for number in range(30))
    assert attaching.chosen(SOURCE, Article(SOURCE.home, "T", attachments=many)) == many[: attaching.MOST]


def test_a_look_that_did_not_see_the_page_as_it_is_says_nothing_of_its_files() -> None:
    article = Article(SOURCE.home, "T", attachments=NAMED)
    seen = Outcome(Visit(1, "harbour", Entry(SOURCE.home), "news"), NOW, ReleaseStatus.LIVE, article=article)
    assert attaching.wanted(SOURCE, seen) == NAMED[:1]
    assert attaching.wanted(SOURCE, replace(seen, article=replace(article, attachments=()))) == ()
    for blind in (
        replace(seen, article=None),
        replace(seen, doubt="torn"),
        replace(seen, status=ReleaseStatus.MISSING),
    ):
        assert attaching.wanted(SOURCE, blind) is None


# -- fetching -----------------------------------------------------------------------------------------------------


def test_a_file_is_asked_for_with_its_validators_and_kept_with_its_text_by_page() -> None:
    outside = Outside(capture(), [replace(VISIT, validators=Validators('"0"'))])
    outcome, faults = visited(outside)
    assert (outside.asked[0].validators, outside.asked[0].largest) == (Validators('"0"'), 20 << 20)
    assert (outcome.state, outcome.text, outcome.note) == (FileState.READ, FileText(("One", "Lanternfish"), 2), None)
    assert outcome.capture is not None
    assert (faults, outcome.next_visit) == ([], None)


@pytest.mark.parametrize("answer", [capture(b"", 304), capture()])
def test_the_same_bytes_again_are_no_news(answer: Capture) -> None:
    held = replace(VISIT, state=FileState.READ, digest=capture().digest)
    outcome, _ = visited(Outside(answer, [held]))
    assert (outcome.capture, outcome.text, outcome.state, outcome.fault) == (None, None, FileState.READ, None)


def test_other_files_are_kept_unread() -> None:
    outcome, _ = visited(Outside(capture(b"a,b\n", media="text/csv"), [replace(VISIT, media_type="text/csv")]))
    assert (outcome.state, outcome.text) == (FileState.KEPT, None)
    assert outcome.capture is not None


def test_a_login_page_is_a_fault_and_no_file() -> None:
    outcome, faults = visited(Outside(capture(b"<!doctype html>Log in", media="text/html")))
    assert (outcome.state, outcome.capture) == (FileState.PENDING, None)
    assert [fault.code for fault in faults] == ["wrong_media_type"]
    assert outcome.next_visit is not None


def test_a_file_that_does_not_read_keeps_its_bytes_and_is_an_issue() -> None:
    body = papers.locked(ANNEX, password="x")
    outcome, faults = visited(Outside(capture(body)))
    assert (outcome.state, outcome.next_visit) == (FileState.BROKEN, None)
    assert outcome.capture is not None
    assert outcome.capture.body == body
    assert [(fault.code, fault.url) for fault in faults] == [("broken_file", URL)]


def test_it_is_tried_again_but_not_for_ever() -> None:
    for attempts, state in ((0, FileState.PENDING), (attaching.ATTEMPTS - 1, FileState.FAILED)):
        outcome, _ = visited(Outside(NotFound(), [replace(VISIT, attempts=attempts)]))
        assert (outcome.state, outcome.next_visit is None) == (state, state is FileState.FAILED)
    outcome, _ = visited(Outside(BlockedAddress()))
    assert outcome.state is FileState.PENDING, "a network that answers for every name is left again"
    outcome, _ = visited(Outside(RateLimited(retry_after=7200)))
    assert outcome.next_visit == NOW + timedelta(hours=2)


def test_a_file_that_is_held_and_gone_stays_as_it_is() -> None:
    outcome, faults = visited(Outside(Gone(), [replace(VISIT, state=FileState.READ, digest="d")]))
    assert (outcome.state, outcome.fault, faults) == (FileState.READ, None, [])
    assert outcome.note == "no longer there when asked on 2026-11-21"


def test_what_is_cut_short_by_stopping_is_no_fault() -> None:
    outside = Outside(RateLimited())
    steps = attaching.fetch_due(SOURCE, cast(Parts, outside))
    outside.stop = True
    assert (list(steps), outside.recorded) == ([], [])


# -- reading ------------------------------------------------------------------------------------------------------


def test_without_the_reader_bytes_are_kept_and_read_once_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "installed", lambda: False)
    outcome, faults = visited(Outside(capture()))
    assert (outcome.state, outcome.note) == (FileState.UNREAD, "not read: install press-blotter[pdf]")
    assert (outcome.capture is not None, faults) == (True, [])
    monkeypatch.undo()
    held = replace(VISIT, state=FileState.UNREAD, digest="d", due=False)
    outside = Outside(NotFound(), [held], bytes_held=ANNEX)
    outcome, _ = visited(outside)
    assert (outcome.state, outcome.text) == (FileState.READ, FileText(("One", "Lanternfish"), 2))
    assert outside.asked == []


def test_a_page_that_hangs_leaves_those_before_it() -> None:
    outside = Outside(capture(), scripted=[FileText(("a", "b"), 5), ParseKilled(), ParseKilled()])
    outcome, _ = visited(outside)
    assert outcome.text == FileText(("a", "b"), 5)
    assert outcome.note == "only the first 2 of 5 pages are read: the next took too long"
    assert visited(Outside(capture(), scripted=[ParseKilled()]))[0].state is FileState.BROKEN


def test_a_file_that_no_worker_could_read_keeps_its_bytes_and_is_read_later() -> None:
    outcome, _ = visited(Outside(capture(), scripted=[NoWorker()]))
    assert (outcome.state, outcome.capture) == (FileState.UNREAD, capture())
    assert isinstance(outcome.fault, NoWorker)


@pytest.mark.parametrize(
    ("slow", "asked"),
    [
        (10_000, [(0, 20), (20, 40), (60, 80), (140, 160), (300, 200)]),
        (60, [(0, 20), (20, 40), (60, 80), *((first, 20) for first in range(60, 500, 20))]),
    ],
)
def test_a_long_file_is_opened_seldom_unless_many_pages_take_too_long(slow: int, asked: list[tuple[int, int]]) -> None:
    told = list[tuple[int, int]]()

    def reads(function: object, body: bytes, first: int, most: int) -> FileText:
        told.append((first, most))
        if first >= slow and most > 20:
            raise ParseKilled
        return FileText(("word",) * most, 10_000)

    text, killed = attaching._text(b"", cast(Read, SimpleNamespace(run=reads)))
    assert (len(text.pages), text.count, killed) == (500, 10_000, False)
    assert told == asked


@pytest.mark.parametrize(
    ("told", "note"),
    [
        ([FileText(("",), 1)], "no text in it: its pages are pictures"),
        ([FileText(("a", "", ""), 3, (2, 3))], "2 of 3 pages do not read, the first is page 2"),
        ([FileText(("a",) * 500, 5000)], "only the first 500 of 5,000 pages are read: longer files are not read"),
        ([FileText(("a" * 2_000_000,), 2)], "only the first 1 of 2 pages are read: longer files"),
    ],
)
def test_what_is_missing_of_a_text_is_said(told: list[FileText | BlotterError], note: str) -> None:
    outcome, _ = visited(Outside(capture(), scripted=told))
    assert outcome.state is FileState.READ
    assert str(outcome.note).startswith(note)


def test_a_file_of_which_no_page_reads_is_broken() -> None:
    outcome, faults = visited(Outside(capture(), scripted=[FileText(("", ""), 2, (1, 2))]))
    assert outcome.state is FileState.BROKEN
    assert isinstance(faults[0], BrokenFile)
