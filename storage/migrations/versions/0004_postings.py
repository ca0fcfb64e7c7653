"""One row for all releases that hold a key, keys as whole numbers, and by which clock a host's turn was booked.

A frozen copy of the columns and tables as they were; later steps change what this one made.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

import sqlalchemy as sa
from alembic import op
from xxhash import xxh3_64_intdigest

from storage import columns

revision = "0004"
down_revision = "0003"

_NAMED = 400  # releases of a key that its row names; the further ones have rows of their own


def upgrade() -> None:
    op.add_column("host_pace", sa.Column("booked_at", sa.BigInteger))
    op.create_table(
        "postings",
        sa.Column("key", columns.Serial, autoincrement=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("ids", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_postings"),
    )
    op.create_table(
        "further_postings",
        sa.Column("key", sa.BigInteger, autoincrement=False),
        sa.Column("release", sa.Text),
        sa.PrimaryKeyConstraint("key", "release", name="pk_further_postings"),
        sqlite_with_rowid=False,
    )
    for key, table in (("hash", "sketch"), ("anchor", "anchors")):
        asked = sa.text(f"SELECT {key}, release FROM {table} ORDER BY {key}, release")
        rows = op.get_bind().execute(asked.execution_options(yield_per=10_000))
        for found, group in groupby(rows, key=itemgetter(0)):
            _gather(found, [row.release for row in group])
    for table in ("sketch", "anchors", "anchor_counts"):
        op.drop_table(table)


def _gather(found: int | str, holders: Sequence[str]) -> None:
    key = found if isinstance(found, int) else xxh3_64_intdigest(found.encode()) - (1 << 63)
    row = {"key": key, "count": len(holders), "ids": "".join(f"{release} " for release in holders[:_NAMED])}
    op.get_bind().execute(sa.text("INSERT INTO postings (key, count, ids) VALUES (:key, :count, :ids)"), row)
    further = [{"key": key, "release": release} for release in holders[_NAMED:]]
    if further:
        op.get_bind().execute(sa.text("INSERT INTO further_postings VALUES (:key, :release)"), further)
