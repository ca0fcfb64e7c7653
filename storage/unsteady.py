"""What is remembered of pages that jitter: marks of their lines, and the earlier versions that they may show again.

Which lines jitter is found in scraper.compare; this keeps the answers.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, select

from scraper.model import Past
from storage.articles import VERSIONS, version_of
from storage.dialects import put
from storage.schema import unsteady, versions

EARLIER = 5  # versions of a release that a page is held against; servers lag by one or two


def past(connection: Connection, source: str, release: str | None, since: datetime) -> Past:
    """What was learned of a source's pages since then, and a release's versions before its newest one."""
    learned = select(unsteady.c.line).where(unsteady.c.source == source, unsteady.c.at >= since)
    before = VERSIONS.where(versions.c.release == release).order_by(versions.c.number.desc())
    rows = connection.execute(before.offset(1).limit(EARLIER)).all() if release else ()
    marks = frozenset(connection.execute(learned).scalars())
    return Past(marks, tuple(version_of(row).article for row in rows))


def remember(connection: Connection, source: str, marks: Collection[str], at: datetime) -> None:
    """Keep the marks of lines in which two reads contradicted each other."""
    put(connection, unsteady, [{"source": source, "line": mark, "at": at} for mark in sorted(marks)], update=("at",))
