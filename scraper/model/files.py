"""The nouns of attached files: one to be fetched (FileVisit), what it says (FileText), what the visit came to.

Values only; which files are fetched, and how they are read, stands in scraper.attaching and scraper.extract.files.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from scraper.errors import BlotterError
from scraper.model.gathered import Capture
from scraper.model.validators import Validators


class FileState(StrEnum):
    """How far we are with an attached file."""

    REFERENCE = "reference"  # its address is held, not its bytes: nobody asked for them
    PENDING = "pending"  # to be fetched
    READ = "read"  # bytes and text are held
    UNREAD = "unread"  # bytes are held; what reads them is not installed
    BROKEN = "broken"  # bytes are held and do not read
    KEPT = "kept"  # bytes are held; files of its kind are not read
    FAILED = "failed"  # it could not be had


@dataclass(frozen=True, slots=True)
class FileVisit:
    """An attached file that is due: to be fetched, or read from the bytes that are held of it."""

    id: int
    release: str
    url: str
    media_type: str | None = None
    state: FileState = FileState.PENDING
    digest: str | None = None  # of the bytes held
    validators: Validators = Validators()
    attempts: int = 0
    due: bool = True  # to be fetched; else read from the bytes that are held


@dataclass(frozen=True, slots=True)
class FileText:
    """Some pages of a file, the text of each in order; how many pages it has; which numbers (from 1) did not read."""

    pages: tuple[str, ...]
    count: int
    broken: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What a visit to a file came to, to be kept in one transaction: bytes, text by page, its state from now on.

    `capture` is None where no new bytes came (they are the same, or none). `text` is None where nothing new was read.
    With a `fault` the bytes, if any came, are kept and the issue recorded.
    """

    visit: FileVisit
    at: datetime
    state: FileState
    capture: Capture | None = None
    text: FileText | None = None
    note: str | None = None  # what people should know of it: why it is not read, or not as a whole
    next_visit: datetime | None = None
    fault: BlotterError | None = None
    validators: Validators | None = None  # as they are now, where they are known without a capture
