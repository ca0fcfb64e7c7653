"""What watching for long needs: facts of each poll, doubts about pages, why something was forgotten, files, alarms.

A frozen copy of the columns and tables as they were; later steps change what this one made.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage import columns

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns and tables."""
    for make in (polls, doubts, forgotten, attachments, alarms):
        make()


def polls() -> None:
    op.add_column("polls", sa.Column("dated", sa.Integer))


def doubts() -> None:
    op.add_column("entries", sa.Column("doubt", sa.Text))
    op.create_table(
        "unsteady",
        sa.Column("source", sa.Text),
        sa.Column("line", sa.Text),
        sa.Column("at", columns.Time, nullable=False),
        sa.PrimaryKeyConstraint("source", "line", name="pk_unsteady"),
        sqlite_with_rowid=False,
    )


def forgotten() -> None:
    op.add_column("releases", sa.Column("forgotten", columns.Json))


def attachments() -> None:
    op.create_table(
        "attachments",
        sa.Column("id", columns.Serial, primary_key=True),
        sa.Column("release", sa.Text, sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_attachments_release")),
        sa.Column("url", columns.Words, nullable=False),
        sa.Column("url_hash", sa.Text, nullable=False),
        sa.Column("title", columns.Words),
        sa.Column("media_type", sa.Text),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("digest", sa.Text),
        sa.Column("captured_at", columns.Time),
        sa.Column("pages", columns.Json),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_visit", columns.Time),
        sa.UniqueConstraint("release", "url_hash", name="uq_attachments_release_url_hash"),
    )


def alarms() -> None:
    op.create_table(
        "alarms",
        sa.Column("id", columns.Serial, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("since", columns.Time, nullable=False),
        sa.Column("message", columns.Words, nullable=False),
        sa.Column("told_at", columns.Time),
        sa.Column("over_at", columns.Time),
        sa.Column("over_told_at", columns.Time),
    )
    op.create_index("ix_alarms_source", "alarms", ["source"])
