"""The captures behind versions: rows of how bytes were got, with the bytes. It fetches and reads nothing."""

from __future__ import annotations

from sqlalchemy import Connection, case, select

from scraper.errors import Damaged
from scraper.model import Capture, ChangeKind, Version
from storage.columns import AnyRow
from storage.damage import named
from storage.evidence import Evidence
from storage.schema import captures, versions


def proof(connection: Connection, evidence: Evidence, version: Version) -> Capture | None:
    """The capture that a version's text was read from; a withdrawal has the text, and so the proof, of the one before.

    Of several captures of the same bytes the one made at the version's own moment. Raises Damaged.
    """
    told = (versions.c.evidence, versions.c.captured_at, versions.c.change)
    upto = (versions.c.release == version.release, versions.c.number <= version.number)
    with named(connection):
        newest = connection.execute(select(*told).where(*upto).order_by(versions.c.number.desc()).limit(2)).all()
        read = next((row for row in newest if ChangeKind.WITHDRAWN not in row.change["kinds"]), None)
        if read is None:
            return None
        its_own = case((captures.c.captured_at == read.captured_at, 0), else_=1)
        asked = select(captures).where(captures.c.digest == read.evidence).order_by(its_own, captures.c.id).limit(1)
        row = connection.execute(asked).one_or_none()
    return capture_of(row, evidence) if row is not None else None


def capture_of(row: AnyRow, evidence: Evidence) -> Capture:
    """The capture in a row, with its bytes. Raises Damaged where they are not what they were."""
    body = evidence.read(row.digest)
    if len(body) != row.size:
        raise Damaged(f"Evidence {row.digest[:12]} is not as long as it was: restore it from a backup.")
    return Capture(
        url=row.url,
        final_url=row.final_url,
        status=row.status,
        headers=tuple((name, value) for name, value in row.headers),
        body=body,
        captured_at=row.captured_at,
        request_headers=tuple((name, value) for name, value in row.request_headers),
        redirects=tuple(row.redirects),
        http_version=row.http_version,
        content=evidence.read(row.content_digest) if row.content_digest else None,
    )
