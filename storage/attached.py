"""The tables of attached files: a row for each file that a release names and that is fetched, and for each page of it.

Only their shape, as in schema.py, whose metadata they join.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, text

from scraper.model import FileState
from storage.columns import Kind, Serial, Time, Words
from storage.schema import metadata

_DUE = text("next_visit IS NOT NULL")
IS_UNREAD = text("state = 'unread'")  # to the letter in questions, too: else the index is not used

attachments = Table(
    "attachments",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("release", Text, ForeignKey("releases.id", ondelete="CASCADE"), nullable=False),
    Column("source", Text, nullable=False),
    Column("url", Words, nullable=False),
    Column("url_hash", Text, nullable=False, index=True),
    Column("title", Words),
    Column("media_type", Text),
    Column("named", Boolean, nullable=False),  # whether its release's page names it now
    Column("state", Kind(FileState), nullable=False),
    Column("note", Words),  # why it is not read, or what of it is not
    Column("digest", Text, index=True),  # of its newest bytes; captures tell of older ones
    Column("captured_at", Time),
    Column("pages", Integer),  # that it has, whether they were read or not
    Column("attempts", Integer, nullable=False),
    Column("next_visit", Time),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("validated_url", Words),
    UniqueConstraint("release", "url_hash"),
    Index("ix_attachments_due", "source", "next_visit", sqlite_where=_DUE, postgresql_where=_DUE),
    Index("ix_attachments_unread", "source", sqlite_where=IS_UNREAD, postgresql_where=IS_UNREAD),
)

attachment_pages = Table(
    "attachment_pages",
    metadata,
    Column("seq", Serial, primary_key=True),  # the full-text index points here
    Column("attachment", Serial, ForeignKey("attachments.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),  # from 1
    Column("text", Words, nullable=False),
    UniqueConstraint("attachment", "number"),
)
