"""What visits to attached files come to: bytes kept, text by page, the file's standing, each visit in one record.

The row tells of a file's newest bytes; older ones under the same address stay as evidence, and captures tell of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from scraper.errors import ReadError
from scraper.model import Capture, FileOutcome, FileState, FileVisit, Validators
from storage import issues
from storage.attached import attachments
from storage.attachments import at_address, drop_pages, due, write_pages
from storage.columns import AnyRow
from storage.outcomes import keep_capture
from storage.schema import captures
from storage.writer import Lane, Writing


class FileStore:
    """Store, as far as attached files go (scraper.ports)."""

    _lane: Lane

    def files(self, source: str, now: datetime, limit: int, *, unread: bool) -> Sequence[FileVisit]:
        """Attached files to be fetched now, the longest due first; with `unread` then those held and not yet read."""
        with self._lane.reading() as connection:
            return due(connection, source, now, limit, unread)

    def files_at(self, source: str, url: str) -> Sequence[tuple[FileVisit, datetime | None]]:
        """The attached files of a source at one address, due or not, and when what is held of each was got."""
        with self._lane.reading() as connection:
            return at_address(connection, source, url)

    def record_file(self, outcome: FileOutcome) -> None:
        """Keep what a visit to a file came to, durably and at once."""
        self._lane.write(lambda writing: record(writing, outcome))

    def kept(self, digest: str) -> bytes:
        """Bytes that are held, as they were before content coding. Raises Damaged."""
        coded = captures.c.content_digest.is_not(None)
        asked = select(captures.c.content_digest).where(captures.c.digest == digest, coded).limit(1)
        with self._lane.reading() as connection:
            content = connection.execute(asked).scalar()
        return self._lane.evidence.read(content or digest)


def record(writing: Writing, outcome: FileOutcome) -> None:
    """Keep what a visit to a file came to; nothing of one whose release was forgotten meanwhile."""
    connection, visit = writing.connection, outcome.visit
    row = connection.execute(select(attachments).where(attachments.c.id == visit.id)).one_or_none()
    if row is None or row.release != visit.release:
        return
    values: dict[str, Any] = {"state": outcome.state.value, "next_visit": outcome.next_visit, "attempts": 0}
    if outcome.note is not None or outcome.capture is not None or outcome.text is not None:
        values["note"] = outcome.note
    if outcome.capture is not None:
        values |= _got(writing, outcome.capture)
        drop_pages(connection, [visit.id])
    elif outcome.validators is not None:
        values |= _validated(outcome.validators)
    if outcome.text is not None:
        values["pages"] = outcome.text.count
        write_pages(connection, visit.id, outcome.text)
    if outcome.fault is not None and not isinstance(outcome.fault, ReadError):
        values["attempts"] = row.attempts + 1
    _tell(connection, row, outcome)
    connection.execute(update(attachments).where(attachments.c.id == visit.id).values(values))


def _tell(connection: Connection, row: AnyRow, outcome: FileOutcome) -> None:
    """What went wrong is an issue; that of a file which does not read stays as long as its bytes."""
    about = issues.about_file(row.id)
    if outcome.fault is not None:
        issues.open_(connection, row.source, about, outcome.fault, outcome.at, row.url)
    elif outcome.state is not FileState.BROKEN:
        issues.close(connection, row.source, about, outcome.at)


def _got(writing: Writing, capture: Capture) -> dict[str, Any]:
    return {
        "digest": keep_capture(writing, capture),
        "captured_at": capture.captured_at,
        "pages": None,
        **_validated(capture.validators),
    }


def _validated(told: Validators) -> dict[str, Any]:
    return {"etag": told.etag, "last_modified": told.last_modified, "validated_url": told.url}
