"""What a visit came to: the release it belongs to, the version it made, the entry done, its evidence.

One visit, one record: everything here runs inside one transaction of the writing lane. It decides nothing about the
text; whether there is a change at all was decided before.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import count
from typing import Any

from sqlalchemy import Connection, and_, bindparam, case, insert, null, select, update

from scraper.errors import Damaged, ReadError
from scraper.model import Agency, Article, Capture, Change, ChangeKind, Outcome, ReleaseStatus, Validators, Version
from storage import attachments, forgetting, issues, unsteady
from storage.articles import said, version_values
from storage.columns import Time, short_hash
from storage.dialects import index_words, put
from storage.entries import IMPORT
from storage.judgements import operation_members
from storage.schema import captures, entries, release_urls, releases, versions
from storage.statements import Prepared
from storage.writer import Writing


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a new version goes: the release and its number there."""

    release: str
    source: str
    number: int


def record(writing: Writing, outcome: Outcome, agency: Agency) -> Version | None:
    """Keep what a visit came to; the version it made, if any."""
    source = outcome.visit.source
    connection, version = writing.connection, None
    if outcome.known is not None and forgetting.is_forgotten(connection, outcome.known.release.id):
        forgetting.shut(connection, outcome.known.release.id, outcome.visit.id)
        return None
    if outcome.fault is not None:
        _failed(writing, source, outcome)
        return None
    change = outcome.change or (Change((ChangeKind.FIRST,)) if outcome.known is None else None)
    release = outcome.known.release.id if outcome.known else None
    if outcome.article is not None and change is not None:
        place = _place(connection, source, outcome, outcome.article)
        release = place.release
        if not _overtaken(connection, place, outcome, outcome.article):
            version = _new_version(writing, place, outcome, outcome.article, change, agency)
    if release is not None:
        _seen(connection, source, outcome, release)
        _names(connection, source, outcome, release, version)
    _done(connection, outcome, release)
    unsteady.remember(connection, source, outcome.unsteady, outcome.at)
    if release is not None and outcome.status is ReleaseStatus.FORGOTTEN:
        forgetting.forget(writing, release, forgetting.Reason(outcome.at))
    visit = outcome.visit
    if visit.attempts or visit.channel == IMPORT:  # else no look at it has gone wrong since the last
        issues.close(connection, source, issues.about_entry(outcome.visit.id), outcome.at)
    return version


def keep_capture(writing: Writing, capture: Capture) -> str:
    """Keep a capture's bytes and its row; the digest. The same bytes of the same page and moment are kept once."""
    digest = writing.keep(capture.body)
    content = None if capture.content is None else writing.keep(capture.content)
    row = {
        "digest": digest,
        "content_digest": content,
        "url": capture.url,
        "url_hash": short_hash(capture.url),
        "final_url": capture.final_url,
        "status": capture.status,
        "headers": capture.headers,
        "request_headers": capture.request_headers,
        "redirects": capture.redirects,
        "http_version": capture.http_version,
        "captured_at": capture.captured_at,
        "size": len(capture.body),
    }
    put(writing.connection, captures, row, keys=("digest", "url_hash", "captured_at"))
    return digest


def _failed(writing: Writing, source: str, outcome: Outcome) -> None:
    """A visit that went wrong: what arrived but came to nothing is evidence; the entry waits for its next try."""
    visit, fault = outcome.visit, outcome.fault
    assert fault is not None
    if outcome.capture is not None and isinstance(fault, ReadError | Damaged):
        keep_capture(writing, outcome.capture)
    values: dict[str, Any] = {"attempts": entries.c.attempts + 1, "next_visit": outcome.next_visit}
    if outcome.next_visit is None:
        values["state"] = "failed"
    writing.connection.execute(update(entries).where(entries.c.id == visit.id).values(values))
    issues.open_(writing.connection, source, issues.about_entry(visit.id), fault, outcome.at, visit.entry.url)
    if outcome.known is not None and outcome.status is ReleaseStatus.MISSING:
        _seen(writing.connection, source, outcome, outcome.known.release.id)


# -- versions and releases ----------------------------------------------------------------------------------------


def _overtaken(connection: Connection, place: _Place, outcome: Outcome, article: Article) -> bool:
    """Whether another looker, who began with the same knowledge, has kept this very state meanwhile."""
    expected = outcome.known.latest.number + 1 if outcome.known else 1
    if place.number == expected:
        return False
    newest = (versions.c.release == place.release) & (versions.c.number == place.number - 1)
    return connection.execute(select(versions.c.digest).where(newest)).scalar() == article.digest


def _new_version(
    writing: Writing, place: _Place, outcome: Outcome, article: Article, change: Change, agency: Agency
) -> Version:
    connection = writing.connection
    evidence = keep_capture(writing, outcome.capture) if outcome.capture else outcome.visit.evidence
    version = Version(
        id=_version_id(place.release, place.number, article),
        release=place.release,
        source=place.source,
        number=place.number,
        article=article,
        change=change,
        captured_at=outcome.at,
        evidence=evidence,
        agency=agency,
    )
    values = version_values(version)
    made = _VERSION.value(connection, **values)
    index_words(connection, made, article.title, values["text"])
    if place.number > 1:
        mine = releases.c.id == place.release
        dated = article.published.at if article.published else releases.c.first_seen
        news = {"latest": version.id, "versions": place.number, "dated": dated, **_likes(article)}
        connection.execute(update(releases).where(mine).values(news))
        member = update(operation_members).where(operation_members.c.release == place.release)
        connection.execute(member.values(at=select(releases.c.dated).where(mine).scalar_subquery()))
    return version


def _place(connection: Connection, source: str, outcome: Outcome, article: Article) -> _Place:
    """The next number of a known release, or the first of a new one, whose row is made here."""
    if outcome.known is not None:
        known = outcome.known.release.id
        held = connection.execute(_NUMBERS, {"release": known}).one()
        return _Place(known, held.source, held.versions + 1)
    key_hash = short_hash(outcome.visit.entry.key) if outcome.visit.entry.key else None
    for salt in count():
        id = release_id(source, _address(outcome, article), salt)
        if put(connection, releases, _release_values(id, source, outcome, article)):
            return _Place(id, source, 1)
        taken = connection.execute(_NUMBERS, {"release": id}).one()
        if None in (key_hash, taken.key_hash) or key_hash == taken.key_hash:
            return _Place(id, taken.source, taken.versions + 1)  # another worker was first
    raise AssertionError("unreachable: there is always a next salt")


def release_id(source: str, url: str, salt: int = 0) -> str:
    """A release's id from its source and first address; salted where two of the publisher's keys share an address."""
    named = f"{source}\n{url}\n{salt}" if salt else f"{source}\n{url}"
    return hashlib.sha256(named.encode("utf-8", "replace")).hexdigest()[:12]


def _address(outcome: Outcome, article: Article) -> str:
    """What people brought in keeps the address they gave it."""
    return outcome.visit.entry.url if outcome.visit.channel == IMPORT else article.url


def _version_id(release: str, number: int, article: Article) -> str:
    return f"{release}.{number}.{article.digest[:8]}"


def _release_values(id: str, source: str, outcome: Outcome, article: Article) -> dict[str, Any]:
    entry, published = outcome.visit.entry, article.published
    return {
        "id": id,
        "source": source,
        "url": _address(outcome, article),
        "key": entry.key,
        "key_hash": short_hash(entry.key) if entry.key else None,
        "status": outcome.status.value,
        "first_seen": outcome.at,
        "last_seen": outcome.at,
        "dated": published.at if published else outcome.at,
        "latest": _version_id(id, 1, article),
        "versions": 1,
        **_likes(article),
    }


def _likes(article: Article) -> dict[str, Any]:
    """What the next pages of the source are held against (storage.recalling)."""
    return {
        "length": len(article.text) - len(article.headline),
        "said": said(article),
        "dating": article.published and article.published.origin.value,
    }


def _seen(connection: Connection, source: str, outcome: Outcome, release: str) -> None:
    """The release's standing after this look: status, since when it is missing, its addresses."""
    values: dict[str, Any] = {"status": outcome.status.value}
    if outcome.status is ReleaseStatus.LIVE:
        values |= {"last_seen": outcome.at, "missing_since": None}
    elif outcome.known is not None and outcome.known.missing_since is None:
        values["missing_since"] = outcome.at
    article, known = outcome.article, outcome.known
    if outcome.status is ReleaseStatus.LIVE and article is not None:
        old = known.release.url if known else None
        values["url"] = _address(outcome, article)
        _addresses(connection, source, outcome, release, old if old != values["url"] else None)
    if known is not None and known.release.key is None and outcome.visit.entry.key:
        values |= {"key": outcome.visit.entry.key, "key_hash": short_hash(outcome.visit.entry.key)}
    if known is not None:
        connection.execute(update(releases).where(releases.c.id == release).values(values))


def _names(connection: Connection, source: str, outcome: Outcome, release: str, made: Version | None) -> None:
    if outcome.files or made is None or made.number > 1:  # a new release has named nothing before
        attachments.name(connection, (source, release), outcome.files, outcome.at, renewed=made is not None)


def _addresses(connection: Connection, source: str, outcome: Outcome, release: str, left: str | None) -> None:
    assert outcome.article is not None
    if left is not None:
        connection.execute(
            update(release_urls)
            .where(
                release_urls.c.release == release,
                release_urls.c.url_hash == short_hash(left),
                release_urls.c.valid_to.is_(None),
            )
            .values(valid_to=outcome.at)
        )
    rows = [
        {
            "release": release,
            "url_hash": short_hash(url),
            "source": source,
            "url": url,
            "valid_from": outcome.at,
            "valid_to": None,
        }
        for url in dict.fromkeys((outcome.article.url, outcome.visit.entry.url))
    ]
    put(connection, release_urls, rows, update=("valid_to",))


def _done(connection: Connection, outcome: Outcome, release: str | None) -> None:
    """The entry is done, unless its channel has claimed something newer since the page was fetched."""
    if outcome.visit.channel == IMPORT:
        _imported(connection, outcome, release)
        return
    doubt, due = outcome.doubt, outcome.next_visit
    values = {"entry": outcome.visit.id, "of": release, "at": outcome.at, "due": due, "doubted": doubt}
    validators = outcome.capture.validators if outcome.capture else outcome.validators
    if outcome.status is not ReleaseStatus.LIVE or doubt is not None:
        validators = Validators()  # should the page come back, or show again what is in doubt, it is read whole
    if validators is None or validators == outcome.visit.validators:
        _DONE.run(connection, **values)
        return
    newest = {"etag": validators.etag, "last_modified": validators.last_modified, "from": validators.url}
    _VALIDATED.run(connection, **values, **newest)


def _imported(connection: Connection, outcome: Outcome, release: str | None) -> None:
    """What people bring in settles its own entry; one that a channel offered still waits for its own visit."""
    connection.execute(_IMPORTED, {"entry": outcome.visit.id, "of": release})


# Built once: putting a statement together costs as much as running it.
_VERSION = Prepared(insert(versions).returning(versions.c.seq))
_NUMBERS = (
    select(releases.c.versions, releases.c.source, releases.c.key_hash)
    .where(releases.c.id == bindparam("release"))
    .with_for_update()
)
_NEWER = and_(entries.c.state == "pending", entries.c.changed_at > bindparam("at", type_=Time))
_THIS = entries.c.id == bindparam("entry")
_SETTLED = (
    update(entries)
    .where(_THIS)
    .values(
        release=bindparam("of"),
        attempts=0,
        doubt=bindparam("doubted"),
        state=case((_NEWER, "pending"), else_="done"),
        content=case((_NEWER, entries.c.content), else_=None),
        next_visit=case((_NEWER, null()), else_=bindparam("due", type_=Time)),
    )
)
_DONE = Prepared(_SETTLED)
_VALIDATED = Prepared(
    _SETTLED.values(etag=bindparam("etag"), last_modified=bindparam("last_modified"), validated_url=bindparam("from"))
)
_IMPORTED = (
    update(entries)
    .where(_THIS)
    .values(release=bindparam("of"), state=case((entries.c.channel == IMPORT, "done"), else_=entries.c.state))
)
