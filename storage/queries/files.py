"""Questions about attached files: those of releases, and the pages whose words match."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from scraper.model import FileState
from storage.attached import attachment_pages, attachments
from storage.columns import AnyRow, short_hash
from storage.dialects import chunks, pages_statement
from storage.rows import AttachedFile, FilePlace
from storage.writer import Lane


class FileQueries:
    """Questions about attached files."""

    _lane: Lane

    def files(self, release: str) -> list[AttachedFile]:
        """Which files that this release names, or has named, are held or to be fetched?"""
        with self._lane.reading() as connection:
            return [_file(row) for row in _held(connection, [release])]

    def pages(self, release: str, url: str) -> list[tuple[int, str]]:
        """What does this file of a release say, page by page: the number of each page read, and its text?"""
        asked = (
            select(attachment_pages.c.number, attachment_pages.c.text)
            .join(attachments, attachments.c.id == attachment_pages.c.attachment)
            .where(attachments.c.release == release, attachments.c.url_hash == short_hash(url))
            .order_by(attachment_pages.c.number)
        )
        with self._lane.reading() as connection:
            return [(row.number, row.text) for row in connection.execute(asked)]


def files_of(
    connection: Connection, named: Mapping[str, Sequence[Sequence[str | None]]]
) -> dict[str, tuple[AttachedFile, ...]]:
    """The files of releases: those that each names now (as its newest version keeps them), then those it has named."""
    rows: dict[str, dict[str, AttachedFile]] = {}
    for row in _held(connection, list(named)):
        rows.setdefault(row.release, {})[row.url] = _file(row)
    found = {}
    for release, told in named.items():
        held = rows.get(release, {})
        now = {str(url): held.get(str(url)) or AttachedFile(str(url), title, kind) for url, title, kind, _ in told}
        found[release] = (*now.values(), *(file for url, file in held.items() if url not in now))
    return found


def pages_with(connection: Connection, words: str, past: bool, limit: int) -> list[tuple[str, FilePlace, str]]:
    """Releases in whose files these words stand together on one page, the best match first: id, place, page's text."""
    statement = pages_statement(connection.dialect.name, past)
    found = connection.execute(statement, {"words": words, "limit": limit}).all()
    ids = [row.attachment for row in found]
    files = {
        row.id: _file(row)
        for chunk in chunks(ids)
        for row in connection.execute(select(attachments).where(attachments.c.id.in_(chunk)))
    }
    return [(row.release, FilePlace(files[row.attachment], row.number), row.text) for row in found]


def _held(connection: Connection, releases: Sequence[str]) -> list[AnyRow]:
    return [
        row
        for chunk in chunks(releases)
        for row in connection.execute(
            select(attachments).where(attachments.c.release.in_(chunk)).order_by(attachments.c.id)
        )
    ]


def _file(row: AnyRow) -> AttachedFile:
    return AttachedFile(
        url=row.url,
        title=row.title,
        media_type=row.media_type,
        state=FileState(row.state),
        digest=row.digest,
        pages=row.pages,
        captured_at=row.captured_at,
        note=row.note,
        named=row.named,
    )
