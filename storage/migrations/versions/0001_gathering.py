"""Everything that gathering keeps: sources, channels, entries, captures, releases, versions and their full-text index.

A frozen copy of the tables as they were; later steps change what this one made.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage import columns
from storage.dialects import FULL_TEXT

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of gathering."""
    for make in (watched, polled, entries, claims, issues, captures, releases, versions, version_indexes):
        make()
    for statement in FULL_TEXT[op.get_bind().dialect.name]:
        op.execute(statement)


def watched() -> None:
    op.create_table(
        "agencies",
        sa.Column("id", sa.Text),
        sa.Column("name", columns.Words, nullable=False),
        sa.Column("country", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("aliases", columns.Json, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agencies"),
    )
    op.create_table(
        "sources",
        sa.Column("id", sa.Text),
        sa.Column("name", columns.Words, nullable=False),
        sa.Column("agency", sa.Text, nullable=False),
        sa.Column("home", columns.Words, nullable=False),
        sa.Column("enabled", sa.Boolean, nullable=False),
        sa.Column("watched", sa.Boolean, nullable=False),
        sa.Column("languages", columns.Json, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
    )
    op.create_table(
        "host_pace",
        sa.Column("host", sa.Text),
        sa.Column("next_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("host", name="pk_host_pace"),
    )


def polled() -> None:
    op.create_table(
        "channels",
        sa.Column("source", sa.Text),
        sa.Column("name", sa.Text),
        sa.Column("etag", columns.Words),
        sa.Column("last_modified", columns.Words),
        sa.Column("cursor", sa.Text),
        sa.Column("last_polled", columns.Time),
        sa.Column("last_read", columns.Time),
        sa.Column("last_changed", columns.Time),
        sa.Column("last_new", columns.Time),
        sa.Column("next_due", columns.Time),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("polls", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("source", "name", name="pk_channels"),
    )
    op.create_table(
        "polls",
        sa.Column("id", columns.Serial),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("at", columns.Time, nullable=False),
        sa.Column("offered", sa.Integer, nullable=False),
        sa.Column("news", sa.Integer, nullable=False),
        sa.Column("unchanged", sa.Boolean, nullable=False),
        sa.Column("code", sa.Text),
        sa.Column("message", columns.Words),
        sa.PrimaryKeyConstraint("id", name="pk_polls"),
    )
    op.create_index("ix_polls_source_at", "polls", ["source", "at"])


def entries() -> None:
    op.create_table(
        "entries",
        sa.Column("id", columns.Serial),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("url", columns.Words, nullable=False),
        sa.Column("url_hash", sa.Text, nullable=False),
        sa.Column("key", columns.Words),
        sa.Column("key_hash", sa.Text),
        sa.Column("title", columns.Words),
        sa.Column("claim", columns.Json, nullable=False),
        sa.Column("content", columns.Words),
        sa.Column("evidence", sa.Text),
        sa.Column("captured_at", columns.Time),
        sa.Column("first_offered", columns.Time, nullable=False),
        sa.Column("last_offered", columns.Time, nullable=False),
        sa.Column("changed_at", columns.Time, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("next_visit", columns.Time),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("etag", columns.Words),
        sa.Column("last_modified", columns.Words),
        sa.Column("release", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
        sa.UniqueConstraint("source", "key_hash", name="uq_entries_source_key_hash"),
    )
    op.create_index("ix_entries_release", "entries", ["release"])
    op.create_index("ix_entries_source_state_next_visit", "entries", ["source", "state", "next_visit"])
    op.create_index("ix_entries_source_url_hash", "entries", ["source", "url_hash"])
    op.create_index(
        "uq_entries_url",
        "entries",
        ["source", "url_hash"],
        unique=True,
        sqlite_where=sa.text("key_hash IS NULL"),
        postgresql_where=sa.text("key_hash IS NULL"),
    )


def claims() -> None:
    op.create_table(
        "claims",
        sa.Column(
            "entry",
            columns.Serial,
            sa.ForeignKey("entries.id", ondelete="CASCADE", name="fk_claims_entry"),
            autoincrement=False,
        ),
        sa.Column("channel", sa.Text),
        sa.Column("digest", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("entry", "channel", name="pk_claims"),
        sqlite_with_rowid=False,
    )


def issues() -> None:
    op.create_table(
        "issues",
        sa.Column("id", columns.Serial),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("url", columns.Words),
        sa.Column("url_hash", sa.Text, nullable=False),
        sa.Column("message", columns.Words, nullable=False),
        sa.Column("first_seen", columns.Time, nullable=False),
        sa.Column("last_seen", columns.Time, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("closed_at", columns.Time),
        sa.PrimaryKeyConstraint("id", name="pk_issues"),
    )
    op.create_index("ix_issues_source_about_url_hash", "issues", ["source", "about", "url_hash"])
    op.create_index(
        "uq_issues_open",
        "issues",
        ["source", "code", "url_hash"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )


def captures() -> None:
    op.create_table(
        "captures",
        sa.Column("id", columns.Serial),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("content_digest", sa.Text),
        sa.Column("url", columns.Words, nullable=False),
        sa.Column("url_hash", sa.Text, nullable=False),
        sa.Column("final_url", columns.Words, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("headers", columns.Json, nullable=False),
        sa.Column("request_headers", columns.Json, nullable=False),
        sa.Column("redirects", columns.Json, nullable=False),
        sa.Column("http_version", sa.Text, nullable=False),
        sa.Column("captured_at", columns.Time, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_captures"),
        sa.UniqueConstraint("digest", "url_hash", "captured_at", name="uq_captures_digest_url_hash_captured_at"),
    )


def releases() -> None:
    op.create_table(
        "releases",
        sa.Column("id", sa.Text),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("url", columns.Words, nullable=False),
        sa.Column("key", columns.Words),
        sa.Column("key_hash", sa.Text),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("first_seen", columns.Time, nullable=False),
        sa.Column("last_seen", columns.Time, nullable=False),
        sa.Column("missing_since", columns.Time),
        sa.Column("dated", columns.Time, nullable=False),
        sa.Column("latest", sa.Text, nullable=False),
        sa.Column("versions", sa.Integer, nullable=False),
        sa.Column("posted", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_releases"),
    )
    op.create_index("ix_releases_dated", "releases", ["dated"])
    op.create_index("ix_releases_source_dated", "releases", ["source", "dated"])
    op.create_index("ix_releases_source_key_hash", "releases", ["source", "key_hash"])
    op.create_table(
        "release_urls",
        sa.Column("release", sa.Text, sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_release_urls_release")),
        sa.Column("url_hash", sa.Text),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("url", columns.Words, nullable=False),
        sa.Column("valid_from", columns.Time, nullable=False),
        sa.Column("valid_to", columns.Time),
        sa.PrimaryKeyConstraint("release", "url_hash", name="pk_release_urls"),
    )
    op.create_index("ix_release_urls_url_hash_source", "release_urls", ["url_hash", "source"])


def versions() -> None:
    op.create_table(
        "versions",
        sa.Column("seq", columns.Serial),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column(
            "release",
            sa.Text,
            sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_versions_release"),
            nullable=False,
        ),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("url", columns.Words, nullable=False),
        sa.Column("title", columns.Words, nullable=False),
        sa.Column("lead", columns.Words),
        sa.Column("paragraphs", columns.Json, nullable=False),
        sa.Column("text", columns.Words, nullable=False),
        sa.Column("text_digest", sa.Text),
        sa.Column("published_at", columns.Time),
        sa.Column("published_precision", sa.Text),
        sa.Column("published_zone", sa.Text),
        sa.Column("published_raw", columns.Words),
        sa.Column("published_origin", sa.Text),
        sa.Column("modified", columns.Json),
        sa.Column("language", sa.Text),
        sa.Column("place", columns.Words),
        sa.Column("topics", columns.Json, nullable=False),
        sa.Column("case_numbers", columns.Json, nullable=False),
        sa.Column("attachments", columns.Json, nullable=False),
        sa.Column("links", columns.Json, nullable=False),
        sa.Column("notices", columns.Json, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("change", columns.Json, nullable=False),
        sa.Column("captured_at", columns.Time, nullable=False),
        sa.Column("evidence", sa.Text),
        sa.Column("judged_at", columns.Time),
        sa.Column("judged_by", sa.Text),
        sa.PrimaryKeyConstraint("seq", name="pk_versions"),
        sa.UniqueConstraint("id", name="uq_versions_id"),
        sa.UniqueConstraint("release", "number", name="uq_versions_release_number"),
    )


def version_indexes() -> None:
    op.create_index("ix_versions_captured_at", "versions", ["captured_at"])
    op.create_index("ix_versions_evidence", "versions", ["evidence"])
    op.create_index("ix_versions_text_digest", "versions", ["text_digest"])
    op.create_index(
        "ix_versions_unjudged",
        "versions",
        ["captured_at"],
        sqlite_where=sa.text("judged_at IS NULL"),
        postgresql_where=sa.text("judged_at IS NULL"),
    )
