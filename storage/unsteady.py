"""What is remembered of pages that jitter: marks of their lines, and the earlier versions that they may show again.

Which lines jitter is found in scraper.compare; this keeps the answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import datetime

from sqlalchemy import Connection, select

from scraper.errors import Damaged
from scraper.model import Article, Past
from storage.articles import VERSIONS, readable
from storage.columns import AnySelect
from storage.dialects import put
from storage.schema import unsteady, versions

EARLIER = 5  # versions of a release that a page is held against; servers lag by one or two


def past(connection: Connection, source: str, release: str | None, since: datetime) -> Past:
    """What was learned of a source's pages since then, and a release's versions before its newest one."""
    learned = select(unsteady.c.line).where(unsteady.c.source == source, unsteady.c.at >= since)
    before = VERSIONS.where(versions.c.release == release).order_by(versions.c.number.desc())
    marks = frozenset(connection.execute(learned).scalars())
    return Past(marks, tuple(_articles(connection, before.offset(1).limit(EARLIER))) if release else ())


def _articles(connection: Connection, asked: AnySelect) -> Iterator[Article]:
    """Up to one that is damaged: what they are asked for is worth no look at the page."""
    with suppress(Damaged):
        yield from (version.article for version in readable(connection, asked))


def remember(connection: Connection, source: str, marks: Collection[str], at: datetime) -> None:
    """Keep the marks of lines in which two reads contradicted each other."""
    put(connection, unsteady, [{"source": source, "line": mark, "at": at} for mark in sorted(marks)], update=("at",))
