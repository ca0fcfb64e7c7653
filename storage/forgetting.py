"""Forgetting a release, where the law or its publisher asks for it: its words go, the fact that it was held stays.

Whether one must be forgotten is decided elsewhere. Bytes that also prove another release stay and are named.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, update

from scraper.model import ReleaseStatus
from storage import clusters, operations, postings, saying
from storage.dialects import forget_words
from storage.judgements import links, mentions
from storage.schema import captures, entries, releases, versions
from storage.writer import Writing

WORDLESS = {
    "title": "[forgotten]",
    "lead": None,
    "paragraphs": (),
    "text": "",
    "text_digest": None,
    "published_raw": "",
    "modified": None,
    "place": None,
    "topics": (),
    "case_numbers": (),
    "attachments": (),
    "links": (),
    "notices": (),
    "change": {"kinds": [], "edits": [], "summary": ""},
    "evidence": None,
}


def forget(writing: Writing, release: str, at: datetime) -> tuple[str, ...]:
    """Drop a release's words, what was read in them and the bytes behind them.

    Returns the digests of bytes that stay because another release rests on them too.
    """
    connection = writing.connection
    held = connection.execute(
        select(versions.c.seq, versions.c.id, versions.c.title, versions.c.text, versions.c.evidence).where(
            versions.c.release == release
        )
    ).all()
    posted = connection.execute(select(releases.c.posted).where(releases.c.id == release)).scalar()
    if posted is not None:
        postings.withdraw(connection, release, posted)
    for row in held:
        forget_words(connection, row.seq, row.title, row.text)
        saying.forget_traits(connection, row.id)
    clusters.leave(connection, release)
    operations.leave(connection, release)
    connection.execute(delete(mentions).where(mentions.c.release == release))
    connection.execute(delete(links).where(or_(links.c.later == release, links.c.earlier == release)))
    judged = {"judged_at": at, "judged_by": "forgotten"}
    connection.execute(update(versions).where(versions.c.release == release).values(WORDLESS | judged))
    connection.execute(update(releases).where(releases.c.id == release).values(status=ReleaseStatus.FORGOTTEN.value))
    return _forget_bytes(writing, release, {row.evidence for row in held if row.evidence})


def _forget_bytes(writing: Writing, release: str, proved: set[str]) -> tuple[str, ...]:
    connection = writing.connection
    mine = entries.c.release == release
    shut: dict[str, Any] = {
        "title": None,
        "claim": {},
        "content": None,
        "evidence": None,
        "state": "forgotten",
        "next_visit": None,
    }
    proved |= set(connection.execute(select(entries.c.evidence).where(mine, entries.c.evidence.is_not(None))).scalars())
    urls = list(connection.execute(select(entries.c.url_hash).where(mine)).scalars())
    proved |= set(connection.execute(select(captures.c.digest).where(captures.c.url_hash.in_(urls))).scalars())
    connection.execute(update(entries).where(mine).values(shut))
    shared = set()
    for column in (versions.c.evidence, entries.c.evidence):
        shared |= set(connection.execute(select(column).where(column.in_(proved)).distinct()).scalars())
    gone = proved - shared
    decoded = connection.execute(select(captures.c.content_digest).where(captures.c.digest.in_(gone))).scalars()
    writing.dropped += sorted({*gone, *(digest for digest in decoded if digest)})
    connection.execute(delete(captures).where(captures.c.digest.in_(gone)))
    return tuple(sorted(shared))
