"""Questions about releases, their versions and the captures behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import Connection, exists, func, select, text

from scraper.errors import UsageError
from scraper.model import Capture, ReleaseStatus, Traits, Version
from storage.articles import AGENCY, VERSIONS, agency_of, published_of, version_of
from storage.columns import AnyRow, AnySelect, short_hash
from storage.dialects import chunks
from storage.evidence import Evidence
from storage.judgements import cluster_members, operation_members, operations
from storage.proving import capture_of
from storage.queries.files import files_of
from storage.rows import AttachedFile, ReleaseRow, ReleaseUrl, Tombstone
from storage.schema import agencies, captures, release_urls, releases, sources, versions
from storage.traits import traits_of
from storage.writer import Lane

AT_ONCE = 200  # rows of a stream read together

RELEASES: AnySelect = select(
    releases.c.id,
    releases.c.source,
    releases.c.url,
    releases.c.first_seen,
    releases.c.last_seen,
    releases.c.status,
    releases.c.versions,
    releases.c.forgotten,
    versions.c.title,
    versions.c.language,
    versions.c.published_at,
    versions.c.published_precision,
    versions.c.published_zone,
    versions.c.published_raw,
    versions.c.published_origin,
    versions.c.attachments,
    *AGENCY,
    cluster_members.c.cluster,
    operation_members.c.operation,
    func.coalesce(operations.c.given, operations.c.name).label("operation_name"),
).select_from(
    releases.join(versions, versions.c.id == releases.c.latest)
    .outerjoin(sources, sources.c.id == releases.c.source)
    .outerjoin(agencies, agencies.c.id == sources.c.agency)
    .outerjoin(cluster_members, cluster_members.c.release == releases.c.id)
    .outerjoin(operation_members, operation_members.c.release == releases.c.id)
    .outerjoin(operations, operations.c.id == operation_members.c.operation)
)
STAYS = releases.c.status != ReleaseStatus.FORGOTTEN.value
CHANGES = text("versions.number > 1")
GONE = text("releases.status <> 'live'")  # as its index says it
TITLE = "[forgotten]"  # of a release whose words are gone
NEWEST_FIRST = (releases.c.dated.desc(), releases.c.id)


def _release(row: AnyRow, files: tuple[AttachedFile, ...]) -> ReleaseRow:
    return ReleaseRow(
        id=row.id,
        source=row.source,
        agency=agency_of(row).name,
        url=row.url,
        title=TITLE if row.status == ReleaseStatus.FORGOTTEN.value else row.title,
        published=published_of(row),
        first_seen=row.first_seen,
        last_seen=row.last_seen,
        status=ReleaseStatus(row.status),
        versions=row.versions,
        language=row.language,
        cluster=row.cluster,
        operation=row.operation,
        operation_name=row.operation_name,
        forgotten=_tombstone(row.forgotten),
        files=files,
    )


def listed(connection: Connection, rows: Iterable[AnyRow]) -> list[ReleaseRow]:
    """The releases in rows of RELEASES, each with the files that it names."""
    held = list(rows)
    files = files_of(connection, {row.id: row.attachments for row in held})
    return [_release(row, files.get(row.id, ())) for row in held]


def _these(chosen: AnySelect) -> AnySelect:
    """The releases with these ids, chosen before anything is looked up for those that a page leaves out."""
    return RELEASES.where(releases.c.id.in_(chosen)).order_by(*NEWEST_FIRST)


def _tombstone(told: dict[str, str] | None) -> Tombstone | None:
    return None if told is None else Tombstone(datetime.fromisoformat(told["at"]), told["by"], told["why"])


def release_rows(connection: Connection, ids: Iterable[str]) -> dict[str, ReleaseRow]:
    """Releases by their ids."""
    return {
        row.id: row
        for chunk in chunks(ids)
        for row in listed(connection, connection.execute(RELEASES.where(releases.c.id.in_(chunk))))
    }


class ReleaseQueries:
    """Questions about releases, versions and captures."""

    _lane: Lane
    _evidence: Evidence

    def releases(
        self,
        *,
        source: str | None = None,
        status: ReleaseStatus | str | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> list[ReleaseRow]:
        """Which releases are there, the newest first?"""
        chosen = select(releases.c.id).order_by(*NEWEST_FIRST).limit(limit).offset(offset)
        if source is not None:
            chosen = chosen.where(releases.c.source == source)
        if status is not None:
            chosen = chosen.where(releases.c.status == str(status))
        if status not in (None, ReleaseStatus.LIVE):
            chosen = chosen.where(GONE)
        with self._lane.reading() as connection:
            return listed(connection, connection.execute(_these(chosen)))

    def release(self, ref: str) -> ReleaseRow:
        """Which release is this: an id, the beginning of one, or an address?

        Raises UsageError where there is none or more than one.
        """
        with self._lane.reading() as connection:
            found = _by_url(connection, ref) if "://" in ref else _by_id(connection, ref)
        if not found:
            raise UsageError(f"There is no release {ref!r}; `blotter releases list` and `search` show what is held.")
        if len(found) > 1:
            ids = ", ".join(f"{row.id} ({row.source})" for row in found[:5])
            raise UsageError(f"{ref!r} may be more than one release: {ids}. Name one by its id.")
        return found[0]

    def same_address(self, release: str) -> list[ReleaseRow]:
        """Which other releases stand at an address of this one, as where two sources list the same pages?"""
        mine = select(release_urls.c.url_hash).where(release_urls.c.release == release)
        asked = select(release_urls.c.release).where(
            release_urls.c.url_hash.in_(mine), release_urls.c.release != release, release_urls.c.valid_to.is_(None)
        )
        with self._lane.reading() as connection:
            ids = set(connection.execute(asked).scalars())
            return list(release_rows(connection, sorted(ids)).values())

    def release_urls(self, release: str) -> list[ReleaseUrl]:
        """At which addresses has this release been, in the order of time?"""
        asked = (
            select(release_urls)
            .where(release_urls.c.release == release)
            .order_by(release_urls.c.valid_from, release_urls.c.valid_to.is_(None), release_urls.c.url_hash)
        )
        with self._lane.reading() as connection:
            return [ReleaseUrl(row.url, row.valid_from, row.valid_to) for row in connection.execute(asked)]

    def versions(self, release: str) -> list[Version]:
        """Which versions has this release had, the first first?"""
        asked = VERSIONS.where(versions.c.release == release).order_by(versions.c.number)
        with self._lane.reading() as connection:
            return [version_of(row) for row in connection.execute(asked)]

    def changes(self, *, source: str | None = None, limit: int = 50, offset: int = 0) -> list[Version]:
        """Which versions changed what a release said before, edits and withdrawals alike, the newest first?"""
        held = exists().where(releases.c.id == versions.c.release, STAYS)
        order = (versions.c.captured_at.desc(), versions.c.id)
        chosen = select(versions.c.seq).where(CHANGES, held).order_by(*order).limit(limit).offset(offset)
        if source is not None:
            chosen = chosen.where(versions.c.source == source)
        asked = VERSIONS.where(versions.c.seq.in_(chosen)).order_by(*order)
        with self._lane.reading() as connection:
            return [version_of(row) for row in connection.execute(asked)]

    def traits(self, version: str) -> Traits:
        """What does this version state: figures, names, credits? Empty where it was not judged yet."""
        with self._lane.reading() as connection:
            return traits_of(connection, [version]).get(version, Traits())

    def capture(self, digest: str) -> Capture:
        """Which bytes prove it, and how were they got: the newest capture with this digest?

        Raises UsageError where none is held, Damaged where its bytes are not what they were.
        """
        asked = select(captures).where(captures.c.digest == digest)
        with self._lane.reading() as connection:
            row = connection.execute(asked.order_by(captures.c.captured_at.desc()).limit(1)).one_or_none()
        if row is None:
            raise UsageError(f"There is no evidence with the digest {digest!r}.")
        return capture_of(row, self._evidence)

    def every_release(self, since: datetime | None = None) -> Iterator[ReleaseRow]:
        """Which releases are there at all, as they were first seen; those that were forgotten left out?

        `since`: those that came, were revised or were withdrawn since.
        """
        asked = RELEASES.where(STAYS).order_by(releases.c.first_seen, releases.c.id)
        asked = asked if since is None else asked.where(releases.c.id.in_(changed(since)))
        with self._lane.reading() as connection:
            for rows in connection.execution_options(yield_per=AT_ONCE).execute(asked).partitions():
                yield from listed(connection, rows)

    def every_forgotten(self, since: datetime | None = None) -> Iterator[ReleaseRow]:
        """Which releases were forgotten, since then if it is told, as they were first seen?"""
        asked = RELEASES.where(~STAYS).order_by(releases.c.first_seen, releases.c.id)
        with self._lane.reading() as connection:
            for rows in connection.execution_options(yield_per=AT_ONCE).execute(asked).partitions():
                told = ((row, row.forgotten) for row in listed(connection, rows))
                yield from (row for row, tombstone in told if tombstone and (since is None or tombstone.at >= since))

    def every_version(self, since: datetime | None = None) -> Iterator[Version]:
        """Which versions are there at all, as they were captured; those that were forgotten left out?"""
        held = exists().where(releases.c.id == versions.c.release, STAYS)
        asked = VERSIONS.where(held).order_by(versions.c.captured_at, versions.c.seq)
        asked = asked if since is None else asked.where(versions.c.captured_at >= since)
        with self._lane.reading() as connection:
            for rows in connection.execution_options(yield_per=AT_ONCE).execute(asked).partitions():
                yield from map(version_of, rows)


def changed(since: datetime) -> AnySelect:
    """The releases with a version captured since."""
    newer = versions.alias()
    return select(newer.c.release).where(newer.c.captured_at >= since)


def _by_url(connection: Connection, url: str) -> list[ReleaseRow]:
    asked = select(release_urls.c.release, release_urls.c.valid_to).where(release_urls.c.url_hash == short_hash(url))
    rows = connection.execute(asked).all()
    present = {row.release for row in rows if row.valid_to is None} or {row.release for row in rows}
    return list(release_rows(connection, sorted(present)).values())


def _by_id(connection: Connection, ref: str) -> list[ReleaseRow]:
    start = ref.strip().lower().partition(".")[0]  # a version's id names its release too
    if not re.fullmatch(r"[0-9a-f]{1,12}", start):
        return []
    begin_so = releases.c.id.between(start, f"{start}g")  # LIKE would read every id: 165 ms among 400,000
    rows = connection.execute(RELEASES.where(begin_so).order_by(releases.c.id).limit(6))
    return listed(connection, rows)
