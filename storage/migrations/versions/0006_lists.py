"""Who took a person's word on a link back.

A frozen copy of what changed; later steps change what this one made.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage import columns

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("links", sa.Column("undone_at", columns.Time))
    op.add_column("links", sa.Column("undone_by", columns.Words))
    op.execute(_UNDONE)


# A word of a person that no other person's replaced at that moment was taken back; who did it was not kept.
_UNDONE = """
UPDATE links SET undone_at = superseded_at
WHERE decided_by LIKE 'person:%' AND superseded_at IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM links AS next
    WHERE next.pair = links.pair AND next.decided_by LIKE 'person:%' AND next.decided_at = links.superseded_at
)
"""
