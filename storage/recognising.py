"""Is this article another look at a release we hold? By the publisher's key, by address, or because it has moved.

It only looks; what the answer leads to is decided by the pipeline.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, Connection, bindparam, exists, insert, not_, or_, select, update

from scraper.model import Article, Entry, Known, ReleaseStatus, Validators, Visit
from storage.articles import known, text_digest
from storage.columns import short_hash
from storage.entries import IMPORT, claim_json
from storage.lists import one_of
from storage.schema import channels, entries, release_urls, releases, versions
from storage.statements import Prepared


def held(connection: Connection, source: str, entry: Entry, article: Article, final_url: str | None) -> Known | None:
    """The release that this article is another look at, with its newest version; None for a new one."""
    addresses = [url for url in (article.url, final_url, entry.url) if url]
    found = (
        _by_key(connection, source, entry.key)
        or _by_address(connection, source, addresses, entry.key)
        or _moved(connection, source, entry, article)
    )
    return known(connection, found) if found else None


def import_visit(connection: Connection, source: str, entry: Entry, at: datetime) -> Visit:
    """The visit for something brought in by hand; what is held of its address, whatever channel offered it."""
    url_hash = short_hash(entry.url)
    row = connection.execute(_ENTRY, {"of_source": source, "url": url_hash}).first()
    entry_id = row.id if row else _imported(connection, source, entry, url_hash, at)
    if row and row.channel == IMPORT and row.state != "forgotten":
        connection.execute(update(entries).where(entries.c.id == row.id).values(last_offered=at, title=entry.title))
    found = _by_address(connection, source, [entry.url], entry.key)
    held = known(connection, found) if found else None
    return Visit(entry_id, source, entry, IMPORT, held, Validators(), captured_at=at)


def _imported(connection: Connection, source: str, entry: Entry, url_hash: str, at: datetime) -> int:
    row = {
        "source": source,
        "channel": IMPORT,
        "url": entry.url,
        "url_hash": url_hash,
        "title": entry.title,
        "claim": claim_json(entry),
        "first_offered": at,
        "last_offered": at,
        "changed_at": at,
        "state": "pending",
        "attempts": 0,
    }
    return int(_IMPORT.value(connection, **row))


def _by_key(connection: Connection, source: str, key: str | None) -> str | None:
    found: str | None = _BY_KEY.value(connection, of_source=source, key=short_hash(key)) if key else None
    return found


def _by_address(connection: Connection, source: str, addresses: list[str], key: str | None) -> str | None:
    """The release at the first of these addresses that is one's; its present address before those it left.

    One that another source had to forget stays forgotten, whoever offers it now.
    """
    order = {short_hash(url): place for place, url in enumerate(reversed(addresses))}
    rows = _BY_ADDRESS.rows(connection, of_source=source, urls=list(order))
    key_hash = short_hash(key) if key else None
    told = [row for row in rows if None in (key_hash, row.key_hash) or row.key_hash == key_hash]
    fit = [row for row in told if row.source == source] or told
    best = max(
        fit, key=lambda row: (row.valid_to is None, order[row.url_hash], row.valid_from, row.release), default=None
    )
    return best.release if best else None


def _moved(connection: Connection, source: str, entry: Entry, article: Article) -> str | None:
    """A release of this source with the same words, whose page its channels no longer offer."""
    digest = text_digest(article)
    if digest is None:
        return None
    same = _SAME_TEXT.rows(connection, of_source=source, digest=digest)
    if not same:
        return None
    ids = {"releases": [row.release for row in same], "versions": [row.id for row in same]}
    rows = connection.execute(_MOVED, ids).all()
    key_hash = short_hash(entry.key) if entry.key else None
    fit = [row.id for row in rows if None in (key_hash, row.key_hash) or row.key_hash == key_hash]
    return None if not fit or _is_import(connection, source, entry) else fit[0]


def _still_offered() -> ColumnElement[bool]:
    """Whether some channel of the release's entries named it in its newest whole list, or has none to tell."""
    gone = exists().where(
        channels.c.source == entries.c.source,
        channels.c.name == entries.c.channel,
        entries.c.last_offered < channels.c.last_read,
    )
    return exists().where(entries.c.release == releases.c.id, not_(gone))


def _is_import(connection: Connection, source: str, entry: Entry) -> bool:
    """What people bring in is never taken for a move: the same text at another address is another release."""
    row = connection.execute(_ENTRY, {"of_source": source, "url": short_hash(entry.url)}).first()
    return row is not None and row.channel == IMPORT


# Built once: putting a statement together costs as much as running it, and imports ask these for every line.
_SOURCE: BindParameter[str] = bindparam("of_source")
_ENTRY = (
    select(entries.c.id, entries.c.channel, entries.c.state)
    .where(entries.c.source == _SOURCE, entries.c.url_hash == bindparam("url"))
    .order_by(entries.c.id)
    .limit(1)
)
_IMPORT = Prepared(insert(entries).returning(entries.c.id))
_BY_KEY = Prepared(
    select(releases.c.id)
    .where(releases.c.source == _SOURCE, releases.c.key_hash == bindparam("key"))
    .order_by(releases.c.first_seen, releases.c.id)
    .limit(1)
)
_BY_ADDRESS = Prepared(
    select(release_urls, releases.c.key_hash)
    .join(releases, releases.c.id == release_urls.c.release)
    .where(one_of(release_urls.c.url_hash, "urls"))
    .where(or_(release_urls.c.source == _SOURCE, releases.c.status == ReleaseStatus.FORGOTTEN.value))
)
_SAME_TEXT = Prepared(
    select(versions.c.id, versions.c.release).where(
        versions.c.text_digest == bindparam("digest"), versions.c.source == _SOURCE
    )
)
_MOVED = (
    select(releases.c.id, releases.c.key_hash)
    .where(releases.c.id.in_(bindparam("releases", expanding=True)))
    .where(releases.c.latest.in_(bindparam("versions", expanding=True)))
    .where(exists().where(entries.c.release == releases.c.id))
    .where(not_(_still_offered()))
    .order_by(releases.c.first_seen.desc(), releases.c.id)
)
