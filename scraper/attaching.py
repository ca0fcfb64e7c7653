"""Attached files: which of those that an article names are fetched, and a step that fetches and reads those due.

A file may stand on another host than its page: offices keep them on hosts of their own (assets.…, media.…) that no list
could name, and the office chose the link. So any host will do, and each is asked as a page's is: the same guard, its
own robots.txt, its own gap. How a file is read stands in scraper.extract.files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from scraper import cadence
from scraper.errors import BlotterError, BrokenFile, Gone, NotFound, NoWorker, ParseKilled, ReadError, StorageError
from scraper.extract import files
from scraper.model import (
    Article,
    Attachment,
    Capture,
    FileOutcome,
    Files,
    FileState,
    FileText,
    FileVisit,
    Outcome,
    ReleaseStatus,
    Request,
    Source,
)
from scraper.ports import Fetch, Parts, Read

MOST = 10  # files of one release
LARGEST = 20 << 20  # bytes of one file
AT_ONCE = 10  # files of one gather, so that a release with many does not hold up its source
ATTEMPTS = 6
CHARACTERS = 2_000_000  # of one file's text
ACCEPT = {files.PDF: "application/pdf, */*;q=0.1"}
NOT_READ = "not read: install press-blotter[pdf]"


def wanted(source: Source, outcome: Outcome) -> tuple[Attachment, ...] | None:
    """Of the files that a visit's article names, those to be fetched; None where it did not see how the page is now."""
    if outcome.article is None or outcome.doubt is not None or outcome.status is not ReleaseStatus.LIVE:
        return None
    return chosen(source, outcome.article)


def chosen(source: Source, article: Article) -> tuple[Attachment, ...]:
    """The first MOST files of an article of the kinds that its source keeps."""
    if source.files is Files.NONE:
        return ()
    every = source.files is Files.ALL
    return tuple(each for each in article.attachments if every or each.media_type == files.PDF)[:MOST]


def fetch_due(source: Source, parts: Parts) -> Iterator[BlotterError]:
    """Fetch and read the files that are due, keep what they came to; yields what went wrong. Raises StorageError."""
    readable = files.installed()
    for visit in parts.store.files(source.id, parts.now(), AT_ONCE, unread=readable):
        if parts.stopping():
            return
        outcome = _visited(source, visit, parts, readable)
        if outcome.fault is not None and parts.stopping():
            return  # cut short by us
        parts.store.record_file(outcome)
        if outcome.fault is not None:
            yield outcome.fault


def take(source: Source, visits: Iterable[FileVisit], parts: Parts) -> list[BlotterError | None]:
    """Fetch and read these files, due or not, and keep what they came to: for each what went wrong, if anything did.

    Raises StorageError.
    """
    readable, faults = files.installed(), list[BlotterError | None]()
    for visit in visits:
        outcome = _visited(source, replace(visit, due=True), parts, readable)
        parts.store.record_file(outcome)
        faults.append(outcome.fault)
    return faults


def _visited(source: Source, visit: FileVisit, parts: Parts, readable: bool) -> FileOutcome:
    capture = None
    try:
        if not visit.due and visit.digest is not None:
            return _read(visit, parts.store.kept(visit.digest), None, parts)
        capture = _fetched(source, visit, parts.fetch)
        if capture.not_modified or capture.digest == visit.digest:
            return FileOutcome(visit, parts.now(), visit.state, validators=visit.validators.renewed(capture.validators))
        if not files.is_pdf(capture.decoded):
            return FileOutcome(visit, capture.captured_at, FileState.KEPT, capture)
        if not readable:
            return FileOutcome(visit, capture.captured_at, FileState.UNREAD, capture, note=NOT_READ)
        return _read(visit, capture.decoded, capture, parts)
    except StorageError:
        raise
    except (ReadError, NoWorker) as error:
        fault = error if error.url else _placed(error, visit.url)
        state = FileState.BROKEN if isinstance(error, ReadError) else FileState.UNREAD
        return FileOutcome(visit, parts.now(), state, capture, note=error.message, fault=fault)
    except BlotterError as error:
        return _missed(source, visit, error, parts.now())


def _placed(error: BlotterError, url: str) -> BlotterError:
    error.url = url
    return error


def _fetched(source: Source, visit: FileVisit, fetch: Fetch) -> Capture:
    """The file, or "not modified". Raises FetchError, also for a page that came in its place."""
    accept = ACCEPT.get(visit.media_type or "", "*/*")
    asked = Request(visit.url, visit.validators, accept=accept, source=source.id, largest=LARGEST)
    capture = fetch(asked, source)
    if not capture.not_modified:
        files.expect(capture, visit.media_type)
    return capture


def _read(visit: FileVisit, body: bytes, capture: Capture | None, parts: Parts) -> FileOutcome:
    """Bytes and text by page. Raises ReadError where nothing of it reads."""
    text, killed = _text(body, parts.read)
    at = capture.captured_at if capture else parts.now()
    return FileOutcome(visit, at, FileState.READ, capture, text, note=_note(text, killed))


def _text(body: bytes, read: Read) -> tuple[FileText, bool]:
    """A file's text as far as it may go, and whether its reader had to be killed on the way.

    Each time twice as many pages are asked for, since it is opened anew each time: .8 s for one of 10,000 pages.
    """
    texts, broken, count, size = list[str](), list[int](), 1, 0
    at_once, most, killed = files.AT_ONCE, files.MOST_PAGES, False
    while len(texts) < min(count, files.MOST_PAGES) and size < CHARACTERS:
        try:
            part = read.run(files.pages, body, len(texts), min(at_once, files.MOST_PAGES - len(texts)))
        except ParseKilled:
            if at_once > files.AT_ONCE:  # too many at once, perhaps: few from here on
                at_once = most = files.AT_ONCE
                continue
            if not texts:
                raise
            killed = True
            break
        texts += part.pages
        broken += part.broken
        count, size, at_once = part.count, size + sum(map(len, part.pages)), min(2 * at_once, most)
    if len(broken) == len(texts):
        raise BrokenFile("No page of the PDF reads; its bytes are kept.")
    return FileText(tuple(texts), count, tuple(broken)), killed


def _note(text: FileText, killed: bool) -> str | None:
    """What is missing of a text, in a sentence; None where nothing is."""
    if len(text.pages) < text.count:
        why = "the next took too long" if killed else "longer files are not read to their end"
        return f"only the first {len(text.pages):,} of {text.count:,} pages are read: {why}"
    if text.broken:
        return f"{len(text.broken):,} of {text.count:,} pages do not read, the first is page {text.broken[0]}"
    return None if any(text.pages) else "no text in it: its pages are pictures"


def _missed(source: Source, visit: FileVisit, error: BlotterError, at: datetime) -> FileOutcome:
    """A file that could not be had is tried again, but not for ever; one that is held and gone since stays as it is."""
    if visit.digest is not None and isinstance(error, NotFound | Gone):
        return FileOutcome(visit, at, visit.state, note=f"no longer there when asked on {at:%Y-%m-%d}")
    final = visit.attempts + 1 >= ATTEMPTS
    due = None if final else at + cadence.back_off(source.cadence.every, visit.attempts + 1, error)
    missing = FileState.FAILED if final else FileState.PENDING
    state = visit.state if visit.digest is not None else missing
    return FileOutcome(
        visit, at, state, note=error.message, next_visit=due, fault=_placed(error, error.url or visit.url)
    )
