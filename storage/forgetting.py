"""Forgetting a release, where the law or its publisher asks for it: its words go, the fact that it was held stays.

Whether one must be forgotten is decided elsewhere. Bytes that also prove another release stay and are named. What the
database's own files still hold of dropped rows is wiped by `storage.upkeep.rewrite`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, delete, or_, select, update

from scraper.model import ReleaseStatus
from storage import parting, postings, traits
from storage.attached import attachments
from storage.attachments import forget as forget_files
from storage.dialects import forget_words, index_words, merge_index
from storage.issues import about_entry, about_judging
from storage.references import named
from storage.schema import captures, claims, entries, issues, release_urls, releases, versions
from storage.writer import Writing

BY_RULE = "rule:forget_on_withdrawal"
RULE = "Its page was withdrawn, and its source is to be forgotten then (retention: forget_on_withdrawal)."
JUDGED_BY = "forgotten"  # who judged a version without words: nobody does again
WORDLESS: dict[str, Any] = {
    "title": "",
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
SHUT: dict[str, Any] = {
    "key": None,  # often the address; its hash stays, by which a later offer is known
    "title": None,
    "claim": {},
    "content": None,
    "evidence": None,
    "etag": None,
    "last_modified": None,
    "validated_url": None,
    "state": "forgotten",
    "next_visit": None,
}


@dataclass(frozen=True, slots=True)
class Reason:
    """When a release is forgotten, by whom ("person:ada", or the rule) and why: what its tombstone says."""

    at: datetime
    by: str = BY_RULE
    why: str = RULE


def forget(writing: Writing, release: str, reason: Reason) -> tuple[str, ...]:
    """Drop a release's words, what was read in them and the bytes behind them; a second time changes nothing.

    Returns the digests of bytes that stay because another release rests on them too.
    """
    connection = writing.connection
    row = connection.execute(select(releases).where(releases.c.id == release)).one()
    if row.forgotten is not None:
        return ()
    addresses, proofs = _addresses(connection, release), _proofs(connection, release)
    copy = _drop_words(connection, release, row.posted, reason.at)
    _drop_claims(connection, release, addresses)
    record = {"at": reason.at.isoformat(), "by": reason.by, "why": reason.why, "copy": copy}
    values = {"status": ReleaseStatus.FORGOTTEN.value, "forgotten": record, "url": _site(row.url), "key": None}
    connection.execute(update(releases).where(releases.c.id == release).values(**values, posted=None))
    merge_index(connection)
    return _drop_bytes(writing, proofs, addresses)


def is_forgotten(connection: Connection, release: str) -> bool:
    """Whether it has been forgotten by now, whatever was known when a look at it began."""
    status = connection.execute(select(releases.c.status).where(releases.c.id == release)).scalar()
    return status == ReleaseStatus.FORGOTTEN.value


def shut(connection: Connection, release: str, entry: int) -> None:
    """An entry that turned out to be a forgotten release's: nothing is heard about it any more."""
    row = connection.execute(select(entries.c.url).where(entries.c.id == entry)).one()
    values = SHUT | {"release": release, "url": _site(row.url)}
    connection.execute(update(entries).where(entries.c.id == entry).values(values))
    connection.execute(delete(claims).where(claims.c.entry == entry))


def _drop_words(connection: Connection, release: str, posted: str | None, at: datetime) -> str | None:
    """Titles, texts and what was read in them; the release whose copy of them stays, if any."""
    held = connection.execute(
        select(versions.c.seq, versions.c.id, versions.c.url, versions.c.title, versions.c.text).where(
            versions.c.release == release
        )
    ).all()
    if posted is not None:
        postings.withdraw(connection, release, posted)
        postings.count_down(connection, "releases")
    copy = parting.part(connection, release)
    judged = {"judged_at": at, "judged_by": JUDGED_BY}
    for row in held:
        forget_words(connection, row.seq, row.title, row.text)
        index_words(connection, row.seq, "", "")
        traits.forget_traits(connection, row.id)
        values = WORDLESS | judged | {"url": _site(row.url)}
        connection.execute(update(versions).where(versions.c.seq == row.seq).values(values))
    return copy


def _drop_claims(connection: Connection, release: str, addresses: set[str]) -> None:
    """What channels claimed, what was said to be wrong, its files, and the words in its addresses."""
    ids = list(connection.execute(select(entries.c.id).where(entries.c.release == release)).scalars())
    for id in ids:
        shut(connection, release, id)
    gone = [about_judging(release), *(about_entry(id) for id in ids), *forget_files(connection, release)]
    connection.execute(delete(issues).where(or_(issues.c.about.in_(gone), issues.c.url_hash.in_(addresses))))
    mine = release_urls.c.release == release
    for row in connection.execute(select(release_urls.c.url_hash, release_urls.c.url).where(mine)).all():
        this = mine & (release_urls.c.url_hash == row.url_hash)
        connection.execute(update(release_urls).where(this).values(url=_site(row.url)))


def _site(url: str) -> str:
    """An address without its path, in which headlines are spelled; its hash stays, by which it is found."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


# -- bytes --------------------------------------------------------------------------------------------------------


def _addresses(connection: Connection, release: str) -> set[str]:
    """The hashes of its addresses that are no other release's."""
    asked = (
        select(release_urls.c.url_hash).where(release_urls.c.release == release),
        select(entries.c.url_hash).where(entries.c.release == release),
        select(attachments.c.url_hash).where(attachments.c.release == release),
    )
    mine = {found for each in asked for found in connection.execute(each).scalars()}
    others = (
        select(release_urls.c.url_hash).where(release_urls.c.url_hash.in_(mine), release_urls.c.release != release),
        select(entries.c.url_hash).where(entries.c.url_hash.in_(mine), entries.c.release != release),
        select(attachments.c.url_hash).where(attachments.c.url_hash.in_(mine), attachments.c.release != release),
    )
    return mine - {found for each in others for found in connection.execute(each).scalars()}


def _proofs(connection: Connection, release: str) -> set[str]:
    """The digests of all bytes that were kept for it."""
    asked = (
        select(versions.c.evidence).where(versions.c.release == release),
        select(entries.c.evidence).where(entries.c.release == release),
        select(attachments.c.digest).where(attachments.c.release == release),
        select(captures.c.digest).where(captures.c.url_hash.in_(_addresses(connection, release))),
    )
    return {found for each in asked for found in connection.execute(each).scalars() if found}


def _drop_bytes(writing: Writing, proofs: set[str], addresses: set[str]) -> tuple[str, ...]:
    """Delete what no other release rests on, with the rows that say how it was got; the digests that stay."""
    connection = writing.connection
    shared = named(connection, proofs, proving=True)
    decoded = select(captures.c.content_digest).where(captures.c.digest.in_(proofs - shared))
    gone = (proofs - shared) | {digest for digest in connection.execute(decoded).scalars() if digest}
    mine = or_(captures.c.digest.in_(proofs - shared), captures.c.url_hash.in_(addresses))
    connection.execute(delete(captures).where(mine))
    gone -= named(connection, gone)
    writing.dropped += sorted(gone)
    return tuple(sorted(shared))
