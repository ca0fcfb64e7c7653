"""No link gets the number of one that was dropped: SQLite counts on from the highest ever given.

A frozen copy of what changed; later steps change what this one made. PostgreSQL counts so from the start.
"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        with op.batch_alter_table("links", recreate="always", table_kwargs={"sqlite_autoincrement": True}):
            """Made anew with that rule alone."""
