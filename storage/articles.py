"""Versions as rows and back: every field of an article, to the letter.

It converts; which rows are written and asked for stands elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, select

from scraper.errors import Damaged
from scraper.model import (
    Agency,
    AgencyKind,
    Article,
    Attachment,
    Change,
    ChangeKind,
    DateOrigin,
    Edit,
    Known,
    Moment,
    Precision,
    Release,
    ReleaseStatus,
    Version,
)
from storage.columns import AnyRow, AnySelect, short_hash
from storage.dialects import bytewise, chunks
from storage.schema import agencies, releases, sources, versions

TELLING = 200  # characters: the same text of at least this length at another address is the same release


def in_order(connection: Connection) -> tuple[ColumnElement[Any], ...]:
    """The order in which versions are judged. Of two sources' at one page, read from one archive, the ids decide: else
    PostgreSQL would answer another one with another limit."""
    at, url, number, id = versions.c.captured_at, versions.c.url, versions.c.number, versions.c.id
    return at, bytewise(connection, url), number, bytewise(connection, id)


def as_seen(connection: Connection) -> tuple[ColumnElement[Any], ...]:
    """The order in which releases were first seen; of two seen at one moment the URLs decide."""
    return releases.c.first_seen, bytewise(connection, releases.c.url)


def text_digest(article: Article) -> str | None:
    """The digest by which a moved page is found again; None for texts too short to tell releases apart."""
    text = article.text
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() if len(text) >= TELLING else None


def said(article: Article) -> str:
    """The digest by which pages with one text under several titles are recognised: bot walls, soft 404s."""
    return short_hash(article.text.removeprefix(article.headline))


# -- moments, agencies --------------------------------------------------------------------------------------------


def moment_json(moment: Moment | None) -> dict[str, str] | None:
    if moment is None:
        return None
    return {
        "at": moment.at.isoformat(),
        "precision": moment.precision.value,
        "zone": moment.zone,
        "raw": moment.raw,
        "origin": moment.origin.value,
    }


def moment_of(value: dict[str, str] | None) -> Moment | None:
    if value is None:
        return None
    return Moment(
        datetime.fromisoformat(value["at"]),
        Precision(value["precision"]),
        value["zone"],
        value["raw"],
        DateOrigin(value["origin"]),
    )


def published_of(row: AnyRow) -> Moment | None:
    """The five published columns of a row as one moment."""
    if row.published_at is None:
        return None
    return Moment(
        row.published_at,
        Precision(row.published_precision),
        row.published_zone,
        row.published_raw,
        DateOrigin(row.published_origin),
    )


@lru_cache(maxsize=1024)
def _agency(id: str, name: str, country: str, kind: str, aliases: tuple[str, ...]) -> Agency:
    return Agency(id, name, country, AgencyKind(kind), aliases)


def agency_of(row: AnyRow) -> Agency:
    """The agency of a row that joins sources and agencies; one named after the source where it is not known."""
    if row.agency_id is None:
        return _agency(row.source, row.source, "ZZ", "unknown", ())
    return _agency(row.agency_id, row.agency_name, row.agency_country, row.agency_kind, tuple(row.agency_aliases))


AGENCY = (
    agencies.c.id.label("agency_id"),
    agencies.c.name.label("agency_name"),
    agencies.c.country.label("agency_country"),
    agencies.c.kind.label("agency_kind"),
    agencies.c.aliases.label("agency_aliases"),
)

# -- versions -----------------------------------------------------------------------------------------------------

_LEFT_OUT = {"text", "text_digest", "digest", "judged_at", "judged_by"}
_COLUMNS = [column for column in versions.c if column.name not in _LEFT_OUT]
_FROM = versions.outerjoin(sources, sources.c.id == versions.c.source).outerjoin(
    agencies, agencies.c.id == sources.c.agency
)
VERSIONS: AnySelect = select(*_COLUMNS, *AGENCY).select_from(_FROM)  # what version_of reads


def version_values(version: Version) -> dict[str, Any]:
    """The columns of a version's row, all but its serial number."""
    article, published = version.article, version.article.published
    return {
        "id": version.id,
        "release": version.release,
        "source": version.source,
        "number": version.number,
        "url": article.url,
        "title": article.title,
        "lead": article.lead,
        "paragraphs": article.paragraphs,
        "text": article.text,
        "text_digest": text_digest(article),
        "published_at": published and published.at,
        "published_precision": published and published.precision.value,
        "published_zone": published and published.zone,
        "published_raw": published and published.raw,
        "published_origin": published and published.origin.value,
        "modified": moment_json(article.modified),
        "language": article.language,
        "place": article.place,
        "topics": article.topics,
        "case_numbers": article.case_numbers,
        "attachments": [[item.url, item.title, item.media_type, item.digest] for item in article.attachments],
        "links": article.links,
        "notices": article.notices,
        "digest": article.digest,
        "change": _change_json(version.change),
        "captured_at": version.captured_at,
        "evidence": version.evidence,
    }


def version_of(row: AnyRow) -> Version:
    """The version in a row of VERSIONS. Raises Damaged, with what identifies it, where the row does not read."""
    try:
        return _version_of(row)
    except _UNREADABLE as error:
        raise _damaged(row, error) from error


def _version_of(row: AnyRow) -> Version:
    article = Article(
        url=row.url,
        title=row.title,
        paragraphs=tuple(row.paragraphs),
        lead=row.lead,
        published=published_of(row),
        modified=moment_of(row.modified),
        language=row.language,
        place=row.place,
        topics=tuple(row.topics),
        case_numbers=tuple(row.case_numbers),
        attachments=tuple(Attachment(*item) for item in row.attachments),
        links=tuple(row.links),
        notices=tuple(row.notices),
    )
    return Version(
        id=row.id,
        release=row.release,
        source=row.source,
        number=row.number,
        article=article,
        change=_change_of(row.change),
        captured_at=row.captured_at,
        evidence=row.evidence,
        agency=agency_of(row),
    )


def _change_json(change: Change) -> dict[str, Any]:
    edits = [[edit.kind.value, edit.old, edit.new, edit.old_span, edit.new_span] for edit in change.edits]
    return {"kinds": [kind.value for kind in change.kinds], "edits": edits, "summary": change.summary}


def _change_of(value: dict[str, Any]) -> Change:
    edits = tuple(
        Edit(ChangeKind(kind), old, new, old_span and tuple(old_span), new_span and tuple(new_span))
        for kind, old, new, old_span, new_span in value["edits"]
    )
    return Change(tuple(ChangeKind(kind) for kind in value["kinds"]), edits, value["summary"])


def readable(connection: Connection, asked: AnySelect) -> list[Version]:
    """The versions of rows of VERSIONS, up to the first that does not read as it was written.

    Raises Damaged, with what identifies that version, where it is the first of all.
    """
    try:
        return [version_of(row) for row in connection.execute(asked)]
    except _UNREADABLE:
        places = connection.execute(asked.with_only_columns(*_PLACE)).all()
    found: list[Version] = []
    for row in places:
        try:
            found += [version_of(each) for each in connection.execute(_VERSIONS_BY_ID, {"of": [row.id]})]
        except _UNREADABLE as error:
            if found:
                break
            raise _damaged(row, error) from error
    return found


def _damaged(row: AnyRow, error: Exception) -> Damaged:
    if isinstance(error, Damaged):
        return error
    fault = Damaged(f"The row of version {row.number} of {row.url} does not read ({error}): restore a backup.")
    article = Article(row.url, "")
    fault.version = Version(row.id, row.release, row.source, row.number, article, Change(()), row.captured_at, None)
    fault.of_row = True
    return fault


_UNREADABLE = (ValueError, TypeError, LookupError, Damaged)  # broken JSON, or JSON of another shape
_PLACE = (
    versions.c.id,
    versions.c.release,
    versions.c.source,
    versions.c.number,
    versions.c.url,
    versions.c.captured_at,
)
_VERSIONS_BY_ID = VERSIONS.where(versions.c.id.in_(bindparam("of", expanding=True)))


def versions_of(connection: Connection, ids: Iterable[str]) -> dict[str, Version]:
    """Versions by their ids."""
    found: dict[str, Version] = {}
    for chunk in chunks(ids):
        rows = connection.execute(_VERSIONS_BY_ID, {"of": chunk})
        found |= {row.id: version_of(row) for row in rows}
    return found


# -- releases -----------------------------------------------------------------------------------------------------

_KNOWN = (
    VERSIONS.add_columns(
        releases.c.url.label("release_url"),
        releases.c.key,
        releases.c.status,
        releases.c.first_seen,
        releases.c.last_seen,
        releases.c.missing_since,
    )
    .select_from(releases)
    .where(releases.c.latest == versions.c.id, releases.c.id.in_(bindparam("of", expanding=True)))
)


def known_of(connection: Connection, release_ids: Iterable[str]) -> dict[str, Known | Damaged]:
    """Held releases with their newest versions, by release id; of one that is damaged what is wrong with it."""
    found: dict[str, Known | Damaged] = {}
    for chunk in chunks(release_ids):
        try:
            found |= {row.release: _known(row) for row in connection.execute(_KNOWN, {"of": chunk})}
        except _UNREADABLE:
            found |= {release: _known_or_damaged(connection, release) for release in chunk}
    return found


def known(connection: Connection, release: str) -> Known:
    """A held release with its newest version. Raises Damaged, with what identifies that version."""
    found = known_of(connection, [release])[release]
    if isinstance(found, Damaged):
        raise found
    return found


def _known_or_damaged(connection: Connection, release: str) -> Known | Damaged:
    asked = {"of": [release]}
    try:
        return _known(connection.execute(_KNOWN, asked).one())
    except _UNREADABLE as error:
        return _damaged(connection.execute(_KNOWN.with_only_columns(*_PLACE), asked).one(), error)


def _known(row: AnyRow) -> Known:
    release = Release(
        id=row.release,
        source=row.source,
        url=row.release_url,
        key=row.key,
        status=ReleaseStatus(row.status),
        first_seen=row.first_seen,
        last_seen=row.last_seen,
    )
    return Known(release, version_of(row), row.missing_since)
