"""The rows of attached files: which a page names, which are due, their text by page. What visits come to is files.py.

It decides nothing: which files are fetched, and how they read, was decided before.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, Connection, Integer, and_, bindparam, delete, insert, or_, select, update

from scraper.model import Attachment, FileState, FileText, FileVisit, Validators
from storage import issues
from storage.attached import IS_UNREAD, attachment_pages, attachments
from storage.columns import AnyRow, Time, short_hash
from storage.dialects import chunks, forget_page, index_page, put

AGAIN = timedelta(hours=1)  # after a fetch a new version of its release does not ask for it again so soon


def due(connection: Connection, source: str, now: datetime, limit: int, unread: bool) -> list[FileVisit]:
    """The files of a source that are to be fetched, then those to be read from the bytes held."""
    asked = {"of_source": source, "now": now, "unread": unread, "most": limit}
    return [_visit(row, row.next_visit is not None) for row in connection.execute(_DUE, asked)]


_DUE = (
    select(attachments)
    .where(
        attachments.c.source == bindparam("of_source"),
        or_(
            attachments.c.next_visit <= bindparam("now", type_=Time),
            and_(bindparam("unread", type_=Boolean), IS_UNREAD, attachments.c.next_visit.is_(None)),
        ),
    )
    .order_by(attachments.c.next_visit.is_(None), attachments.c.next_visit, attachments.c.id)
    .limit(bindparam("most", type_=Integer))
)


def at_address(connection: Connection, source: str, url: str) -> list[tuple[FileVisit, datetime | None]]:
    """The files of a source at one address that its releases name, and when what is held of each was got."""
    mine = (attachments.c.source == source, attachments.c.url_hash == short_hash(url), attachments.c.named)
    rows = connection.execute(select(attachments).where(*mine).order_by(attachments.c.id))
    return [(_visit(row, fetch=True), row.captured_at) for row in rows]


def sources_with_files(connection: Connection, now: datetime, source_ids: Sequence[str]) -> set[str]:
    """Those of the sources that have a file to be fetched now."""
    found: set[str] = set()
    for chunk in chunks(source_ids):
        asked = select(attachments.c.source).where(attachments.c.source.in_(chunk), attachments.c.next_visit <= now)
        found |= set(connection.execute(asked.distinct()).scalars())
    return found


def _visit(row: AnyRow, fetch: bool) -> FileVisit:
    return FileVisit(
        id=row.id,
        release=row.release,
        url=row.url,
        media_type=row.media_type,
        state=FileState(row.state),
        digest=row.digest,
        validators=Validators(row.etag, row.last_modified, row.validated_url),
        attempts=row.attempts,
        due=fetch,
    )


# -- what a page names --------------------------------------------------------------------------------------------


def name(
    connection: Connection, place: tuple[str, str], files: Sequence[Attachment] | None, at: datetime, *, renewed: bool
) -> None:
    """Keep which files a release's page names now; `place` is the release's source and id. New files are due at once.

    With a new version (`renewed`) held files are asked for again, with validators; a file named no more stays as it is.
    `files` is None where nobody saw what the page names.
    """
    if files is None:
        return
    source, release = place
    asked = select(attachments).where(attachments.c.release == release)
    held = {row.url_hash: row for row in connection.execute(asked)}
    by_hash = {short_hash(each.url): each for each in files}
    new = [
        {
            "release": release,
            "source": source,
            "url": each.url,
            "url_hash": url_hash,
            "title": each.title,
            "media_type": each.media_type,
            "named": True,
            "state": FileState.PENDING.value,
            "attempts": 0,
            "next_visit": at,
        }
        for url_hash, each in by_hash.items()
        if url_hash not in held
    ]
    put(connection, attachments, new, keys=("release", "url_hash"))
    for url_hash, row in held.items():
        values = _named(row, by_hash[url_hash], at, renewed) if url_hash in by_hash else _unnamed(connection, row, at)
        if values:
            connection.execute(update(attachments).where(attachments.c.id == row.id).values(values))


def _named(row: AnyRow, told: Attachment, at: datetime, renewed: bool) -> dict[str, Any]:
    values: dict[str, Any] = {} if row.named else {"named": True}
    if told.title is not None and told.title != row.title:
        values["title"] = told.title
    again = renewed or not row.named
    if again and row.digest is None and row.state != FileState.PENDING.value:
        values |= {"state": FileState.PENDING.value, "attempts": 0, "next_visit": at}
    elif again and row.digest is not None:
        values |= {"attempts": 0, "next_visit": max(at, row.captured_at + AGAIN)}
    return values


def _unnamed(connection: Connection, row: AnyRow, at: datetime) -> dict[str, Any]:
    if not row.named:
        return {}
    issues.close(connection, row.source, issues.about_file(row.id), at)
    state = {} if row.digest is not None else {"state": FileState.REFERENCE.value}
    return {"named": False, "next_visit": None, **state}


# -- text by page ---------------------------------------------------------------------------------------------------


def write_pages(connection: Connection, attachment: int, text: FileText) -> None:
    """The text of a file, findable by its words, instead of what was there."""
    drop_pages(connection, [attachment])
    for number, page in enumerate(text.pages, 1):
        made = insert(attachment_pages).returning(attachment_pages.c.seq)
        row = {"attachment": attachment, "number": number, "text": page}
        index_page(connection, connection.execute(made, row).scalar_one(), page)


def drop_pages(connection: Connection, ids: Sequence[int]) -> None:
    """The text of these files, and their words in the index."""
    for chunk in chunks(ids):
        mine = attachment_pages.c.attachment.in_(chunk)
        for page in connection.execute(select(attachment_pages.c.seq, attachment_pages.c.text).where(mine)).all():
            forget_page(connection, page.seq, page.text)
        connection.execute(delete(attachment_pages).where(mine))


def forget(connection: Connection, release: str) -> list[str]:
    """Drop a release's files: rows, text and words, not their bytes. Returns what issues about them are filed under."""
    mine = attachments.c.release == release
    ids = list(connection.execute(select(attachments.c.id).where(mine)).scalars())
    drop_pages(connection, ids)
    connection.execute(delete(attachments).where(mine))
    return [issues.about_file(id) for id in ids]
