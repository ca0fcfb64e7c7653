"""Everything that relating keeps: what versions say, postings and their counts, links, clusters, operations.

A frozen copy of the tables as they were; later steps change what this one made.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage import columns

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of relating."""
    for make in (stated, named, traits, postings, links, clusters, operations, mentions):
        make()


def stated() -> None:
    op.create_table(
        "figures",
        sa.Column("version", sa.Text, sa.ForeignKey("versions.id", ondelete="CASCADE", name="fk_figures_version")),
        sa.Column("position", sa.Integer),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("value", sa.Double, nullable=False),
        sa.Column("unit", sa.Text),
        sa.Column("bound", sa.Text, nullable=False),
        sa.Column("party", columns.Words),
        sa.Column("text", columns.Words, nullable=False),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("version", "position", name="pk_figures"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "indicators",
        sa.Column("version", sa.Text, sa.ForeignKey("versions.id", ondelete="CASCADE", name="fk_indicators_version")),
        sa.Column("position", sa.Integer),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("value", columns.Words, nullable=False),
        sa.Column("text", columns.Words, nullable=False),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("version", "position", name="pk_indicators"),
        sqlite_with_rowid=False,
    )


def named() -> None:
    op.create_table(
        "attributions",
        sa.Column("version", sa.Text, sa.ForeignKey("versions.id", ondelete="CASCADE", name="fk_attributions_version")),
        sa.Column("position", sa.Integer),
        sa.Column("credited", columns.Words, nullable=False),
        sa.Column("agency", sa.Text),
        sa.Column("url", columns.Words),
        sa.Column("text", columns.Words, nullable=False),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("version", "position", name="pk_attributions"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "names",
        sa.Column("version", sa.Text, sa.ForeignKey("versions.id", ondelete="CASCADE", name="fk_names_version")),
        sa.Column("position", sa.Integer),
        sa.Column("name", columns.Words, nullable=False),
        sa.Column("key", columns.Words, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("round", columns.Words),
        sa.Column("year", sa.Integer),
        sa.Column("text", columns.Words, nullable=False),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("version", "position", name="pk_names"),
        sqlite_with_rowid=False,
    )


def traits() -> None:
    op.create_table(
        "traits",
        sa.Column("version", sa.Text, sa.ForeignKey("versions.id", ondelete="CASCADE", name="fk_traits_version")),
        sa.Column("people", columns.Json, nullable=False),
        sa.Column("places", columns.Json, nullable=False),
        sa.Column("sketch", columns.Json, nullable=False),
        sa.Column("anchors", columns.Json, nullable=False),
        sa.Column("language", sa.Text),
        sa.PrimaryKeyConstraint("version", name="pk_traits"),
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.Text),
        sa.Column("value", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )


def postings() -> None:
    op.create_table(
        "sketch",
        sa.Column("hash", sa.BigInteger, autoincrement=False),
        sa.Column("release", sa.Text),
        sa.PrimaryKeyConstraint("hash", "release", name="pk_sketch"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sketch_counts",
        sa.Column("hash", sa.BigInteger, autoincrement=False),
        sa.Column("releases", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_sketch_counts"),
    )
    op.create_table(
        "anchors",
        sa.Column("anchor", columns.Words),
        sa.Column("release", sa.Text),
        sa.Column("at", columns.Time, nullable=False),
        sa.PrimaryKeyConstraint("anchor", "release", name="pk_anchors"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "anchor_counts",
        sa.Column("anchor", columns.Words),
        sa.Column("releases", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("anchor", name="pk_anchor_counts"),
        sqlite_with_rowid=False,
    )


def links() -> None:
    op.create_table(
        "links",
        sa.Column("id", columns.Serial),
        sa.Column("pair", sa.Text, nullable=False),
        sa.Column("later", sa.Text, nullable=False),
        sa.Column("earlier", sa.Text, nullable=False),
        sa.Column("relation", sa.Text, nullable=False),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("judgement", sa.Text, nullable=False),
        sa.Column("evidence", columns.Json, nullable=False),
        sa.Column("decided_by", columns.Words, nullable=False),
        sa.Column("decided_at", columns.Time, nullable=False),
        sa.Column("later_share", sa.Double, nullable=False),
        sa.Column("earlier_share", sa.Double, nullable=False),
        sa.Column("snapshot", sa.Integer, nullable=False),
        sa.Column("superseded_at", columns.Time),
        sa.PrimaryKeyConstraint("id", name="pk_links"),
    )
    op.create_index("ix_links_earlier", "links", ["earlier"])
    op.create_index("ix_links_later", "links", ["later"])
    op.create_index(
        "uq_links_standing",
        "links",
        ["pair"],
        unique=True,
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )


def clusters() -> None:
    op.create_table(
        "clusters",
        sa.Column("id", sa.Text),
        sa.Column("lead", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_clusters"),
    )
    op.create_table(
        "cluster_members",
        sa.Column(
            "release", sa.Text, sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_cluster_members_release")
        ),
        sa.Column(
            "cluster",
            sa.Text,
            sa.ForeignKey("clusters.id", ondelete="CASCADE", onupdate="CASCADE", name="fk_cluster_members_cluster"),
            nullable=False,
        ),
        sa.Column("relation", sa.Text, nullable=False),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("judgement", sa.Text, nullable=False),
        sa.Column("own_share", sa.Double, nullable=False),
        sa.Column("lead_share", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("release", name="pk_cluster_members"),
    )
    op.create_index("ix_cluster_members_cluster", "cluster_members", ["cluster"])


def operations() -> None:
    op.create_table(
        "operations",
        sa.Column("id", sa.Text),
        sa.Column("name", columns.Words),
        sa.Column("year", sa.Integer),
        sa.Column("series", columns.Words),
        sa.PrimaryKeyConstraint("id", name="pk_operations"),
    )
    op.create_table(
        "operation_ids",
        sa.Column("id", sa.Text),
        sa.Column("operation", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_operation_ids"),
    )
    op.create_table(
        "operation_members",
        sa.Column(
            "release", sa.Text, sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_operation_members_release")
        ),
        sa.Column(
            "operation",
            sa.Text,
            sa.ForeignKey(
                "operations.id", ondelete="CASCADE", onupdate="CASCADE", name="fk_operation_members_operation"
            ),
            nullable=False,
        ),
        sa.Column("relation", sa.Text, nullable=False),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("judgement", sa.Text, nullable=False),
        sa.Column("own_share", sa.Double, nullable=False),
        sa.Column("lead_share", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("release", name="pk_operation_members"),
    )
    op.create_index("ix_operation_members_operation", "operation_members", ["operation"])


def mentions() -> None:
    op.create_table(
        "operation_names",
        sa.Column(
            "operation",
            sa.Text,
            sa.ForeignKey("operations.id", ondelete="CASCADE", onupdate="CASCADE", name="fk_operation_names_operation"),
        ),
        sa.Column("name_hash", sa.Text),
        sa.Column("key", columns.Words, nullable=False),
        sa.Column("key_hash", sa.Text, nullable=False),
        sa.Column("name", columns.Words, nullable=False),
        sa.PrimaryKeyConstraint("operation", "name_hash", name="pk_operation_names"),
    )
    op.create_index("ix_operation_names_key_hash", "operation_names", ["key_hash"])
    op.create_index("ix_operation_names_name_hash", "operation_names", ["name_hash"])
    op.create_table(
        "mentions",
        sa.Column("release", sa.Text, sa.ForeignKey("releases.id", ondelete="CASCADE", name="fk_mentions_release")),
        sa.Column("position", sa.Integer),
        sa.Column(
            "operation",
            sa.Text,
            sa.ForeignKey("operations.id", ondelete="CASCADE", onupdate="CASCADE", name="fk_mentions_operation"),
            nullable=False,
        ),
        sa.Column("key", columns.Words, nullable=False),
        sa.Column("text", columns.Words, nullable=False),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.Column("year", sa.Integer),
        sa.PrimaryKeyConstraint("release", "position", name="pk_mentions"),
    )
    op.create_index("ix_mentions_operation", "mentions", ["operation"])
