"""What watching for long needs: facts of each poll, doubts about pages, why something was forgotten, files, alarms.

A frozen copy of the columns and tables as they were; later steps change what this one made.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage import columns
from storage.dialects import PAGES_FULL_TEXT

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns and tables."""
    for make in (
        polls,
        doubts,
        forgotten,
        likes,
        attachments,
        alarms,
        alerts,
        backfills,
        likenesses,
        decisions,
        postings,
    ):
        make()


def polls() -> None:
    for name in ("front", "dated", "titled", "known", "altered", "lost"):
        op.add_column("polls", sa.Column(name, sa.Integer))
    whole = sa.text("front IS NOT NULL")
    op.create_index("ix_polls_looks", "polls", ["source", "channel", "at"], sqlite_where=whole, postgresql_where=whole)
    op.add_column("channels", sa.Column("head", columns.Json))
    op.add_column("channels", sa.Column("learned_from", columns.Time))
    op.add_column("channels", sa.Column("distrusted", columns.Time))
    op.add_column("channels", sa.Column("validated_url", columns.Words))


def doubts() -> None:
    op.add_column("entries", sa.Column("doubt", sa.Text))
    op.add_column("entries", sa.Column("validated_url", columns.Words))
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


def likes() -> None:
    op.add_column("releases", sa.Column("length", sa.Integer))
    op.add_column("releases", sa.Column("said", sa.Text))
    op.add_column("releases", sa.Column("dating", sa.Text))


def attachments() -> None:
    op.create_table(
        "attachments",
        sa.Column("id", columns.Serial, primary_key=True),
        sa.Column(
            "release",
            sa.Text,
            sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_attachments_release"),
            nullable=False,
        ),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("url", columns.Words, nullable=False),
        sa.Column("url_hash", sa.Text, nullable=False),
        sa.Column("title", columns.Words),
        sa.Column("media_type", sa.Text),
        sa.Column("named", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("note", columns.Words),
        sa.Column("digest", sa.Text),
        sa.Column("captured_at", columns.Time),
        sa.Column("pages", sa.Integer),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_visit", columns.Time),
        sa.Column("etag", columns.Words),
        sa.Column("last_modified", columns.Words),
        sa.Column("validated_url", columns.Words),
        sa.UniqueConstraint("release", "url_hash", name="uq_attachments_release_url_hash"),
    )
    op.create_index("ix_attachments_url_hash", "attachments", ["url_hash"])
    op.create_index("ix_attachments_digest", "attachments", ["digest"])
    due, unread = sa.text("next_visit IS NOT NULL"), sa.text("state = 'unread'")
    op.create_index(
        "ix_attachments_due", "attachments", ["source", "next_visit"], sqlite_where=due, postgresql_where=due
    )
    op.create_index("ix_attachments_unread", "attachments", ["source"], sqlite_where=unread, postgresql_where=unread)
    op.create_table(
        "attachment_pages",
        sa.Column("seq", columns.Serial, primary_key=True),
        sa.Column(
            "attachment",
            columns.Serial,
            sa.ForeignKey("attachments.id", ondelete="CASCADE", name="fk_attachment_pages_attachment"),
            nullable=False,
        ),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("text", columns.Words, nullable=False),
        sa.UniqueConstraint("attachment", "number", name="uq_attachment_pages_attachment_number"),
    )
    for statement in PAGES_FULL_TEXT[op.get_bind().dialect.name]:
        op.execute(statement)


def alarms() -> None:
    op.create_table(
        "alarms",
        sa.Column("id", columns.Serial, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("since", columns.Time, nullable=False),
        sa.Column("message", columns.Words, nullable=False),
        sa.Column("begun_at", columns.Time, nullable=False),
        sa.Column("over_at", columns.Time),
    )
    op.create_index("ix_alarms_source", "alarms", ["source"])
    op.create_index(
        "uq_alarms_open",
        "alarms",
        ["source", "kind"],
        unique=True,
        sqlite_where=sa.text("over_at IS NULL"),
        postgresql_where=sa.text("over_at IS NULL"),
    )


def alerts() -> None:
    op.create_table(
        "alerts",
        sa.Column("id", columns.Serial, primary_key=True),
        sa.Column(
            "alarm",
            columns.Serial,
            sa.ForeignKey("alarms.id", ondelete="CASCADE", name="fk_alerts_alarm"),
            nullable=False,
        ),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("content", columns.Json, nullable=False),
        sa.Column("at", columns.Time, nullable=False),
        sa.Column("due", columns.Time),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("told_at", columns.Time),
        sa.Column("fault", columns.Words),
        sa.UniqueConstraint("alarm", "event", "channel", name="uq_alerts_alarm_event_channel"),
    )
    op.create_index("ix_alerts_due", "alerts", ["due"])


def backfills() -> None:
    op.create_table(
        "backfills",
        sa.Column("source", sa.Text),
        sa.Column("channel", sa.Text),
        sa.Column("since", sa.Text, nullable=False),
        sa.Column("todo", columns.Json, nullable=False),
        sa.Column("done", sa.Boolean, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.Column("reached", sa.Text),
        sa.PrimaryKeyConstraint("source", "channel", name="pk_backfills"),
    )


def likenesses() -> None:
    op.create_table(
        "likenesses",
        sa.Column("one", sa.Text, sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_likenesses_one")),
        sa.Column("other", sa.Text, sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_likenesses_other")),
        sa.Column("score", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("one", "other", name="pk_likenesses"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_likenesses_other", "likenesses", ["other"])
    op.create_index("ix_links_decided_by", "links", ["decided_by"])


def decisions() -> None:
    op.add_column("operations", sa.Column("given", columns.Words))
    op.create_table(
        "decisions",
        sa.Column("id", columns.Serial, primary_key=True),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("operation", sa.Text, nullable=False),
        sa.Column("name", columns.Words),
        sa.Column("decided_by", columns.Words, nullable=False),
        sa.Column("decided_at", columns.Time, nullable=False),
        sa.Column("undone_at", columns.Time),
        sa.Column("undone_by", columns.Words),
    )
    of_decision = sa.ForeignKey("decisions.id", ondelete="CASCADE", name="fk_decision_releases_decision")
    of_release = sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_decision_releases_release")
    op.create_table(
        "decision_releases",
        sa.Column("decision", columns.Serial, of_decision),
        sa.Column("release", sa.Text, of_release),
        sa.Column("side", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("decision", "release", name="pk_decision_releases"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_decision_releases_release", "decision_releases", ["release"])


def postings() -> None:
    """Look-ups count the holders of a hash themselves, and of an anchor's holders need not know the newest."""
    op.drop_table("sketch_counts")
    if op.get_bind().dialect.name == "postgresql":
        op.drop_column("anchors", "at")
        return
    op.create_table(
        "anchors_kept",
        sa.Column("anchor", columns.Words),
        sa.Column("release", sa.Text),
        sa.PrimaryKeyConstraint("anchor", "release", name="pk_anchors"),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO anchors_kept (anchor, release) SELECT anchor, release FROM anchors")
    op.drop_table("anchors")
    op.rename_table("anchors_kept", "anchors")
