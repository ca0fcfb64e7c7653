"""Which rows name which bytes of evidence: what must stay, and what nobody rests on. It reads and deletes no bytes."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from storage.attached import attachments
from storage.dialects import chunks
from storage.schema import captures, entries, versions

PROVING = (versions.c.evidence, entries.c.evidence, attachments.c.digest)  # what a release rests on
NAMING = (*PROVING, captures.c.digest, captures.c.content_digest)


def named(connection: Connection, digests: Collection[str], *, proving: bool = False) -> set[str]:
    """Those of the digests that some row still names; `proving`: that a release, or an offer of one, rests on."""
    return {
        str(found)
        for column in (PROVING if proving else NAMING)
        for chunk in chunks(digests)
        for found in connection.execute(select(column).where(column.in_(chunk)).distinct()).scalars()
    }
