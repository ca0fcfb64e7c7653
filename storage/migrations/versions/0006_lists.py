"""What lists and exports of large archives are found by, and who took a person's word on a link back.

A frozen copy of what changed; later steps change what this one made.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage import columns

revision = "0006"
down_revision = "0005"

# Index, table, columns, and the rows that it holds where these are not all.
_INDEXES = (
    ("ix_releases_source_first_seen", "releases", ["source", "first_seen"], None),
    ("ix_releases_gone", "releases", ["status", "dated"], "status <> 'live'"),
    ("ix_versions_changes", "versions", ["captured_at"], "number > 1"),
    ("ix_versions_changes_of_source", "versions", ["source", "captured_at"], "number > 1"),
    ("ix_links_standing", "links", ["decided_at"], "superseded_at IS NULL"),
    ("ix_links_doubted", "links", ["judgement", "decided_at"], "superseded_at IS NULL AND judgement <> 'CONFIRMED'"),
)
_MEMBERS = (("cluster_members", "cluster", "first_seen"), ("operation_members", "operation", "dated"))


def upgrade() -> None:
    op.add_column("links", sa.Column("undone_at", columns.Time))
    op.add_column("links", sa.Column("undone_by", columns.Words))
    op.execute(_UNDONE)
    for members, group, moment in _MEMBERS:
        op.add_column(members, sa.Column("at", columns.Time))
        op.execute(f"UPDATE {members} SET at = (SELECT {moment} FROM releases WHERE id = {members}.release)")
        op.drop_index(f"ix_{members}_{group}", members)
        op.create_index(f"ix_{members}_{group}_at", members, [group, "at"])
        op.create_index(f"ix_{members}_at", members, ["at"])
    for name, table, held, rows in _INDEXES:
        where = None if rows is None else sa.text(rows)
        op.create_index(name, table, held, sqlite_where=where, postgresql_where=where)


# A word of a person that no other person's replaced at that moment was taken back; who did it was not kept.
_UNDONE = """
UPDATE links SET undone_at = superseded_at
WHERE decided_by LIKE 'person:%' AND superseded_at IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM links AS next
    WHERE next.pair = links.pair AND next.decided_by LIKE 'person:%' AND next.decided_at = links.superseded_at
)
"""
