"""Questions about what proves what: which bytes rows name, which version rests on which capture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, case, exists, select

from scraper.model import Capture, ChangeKind, Entry
from storage.articles import VERSIONS, version_of
from storage.attached import attachments
from storage.columns import AnyRow, AnySelect
from storage.dialects import chunks
from storage.entries import entry_of
from storage.evidence import Evidence
from storage.proving import capture_of
from storage.queries.releases import AT_ONCE, STAYS
from storage.references import NAMING
from storage.rows import FileProof, Proof
from storage.schema import captures, entries, releases, versions
from storage.writer import Lane

_ORDER = (versions.c.captured_at, versions.c.seq)


class EvidenceQueries:
    """Questions about proofs."""

    _lane: Lane
    _evidence: Evidence

    def named_evidence(self) -> set[str]:
        """Which bytes must be there: the digests that any row names?"""
        with self._lane.reading() as connection:
            return {
                digest
                for column in NAMING
                for digest in connection.execute(select(column).where(column.is_not(None)).distinct()).scalars()
            }

    def resting_on(self, digests: Iterable[str]) -> dict[str, list[str]]:
        """Which versions, by their ids, rest on these bytes, as sent or decoded?"""
        found: dict[str, list[str]] = {}
        decoded = versions.join(captures, captures.c.digest == versions.c.evidence)
        with self._lane.reading() as connection:
            for chunk in chunks(digests):
                sent = select(versions.c.evidence, versions.c.id).where(versions.c.evidence.in_(chunk))
                read = select(captures.c.content_digest, versions.c.id).select_from(decoded)
                for asked in (sent, read.where(captures.c.content_digest.in_(chunk)).distinct()):
                    for digest, version in connection.execute(asked.order_by(versions.c.id)):
                        found.setdefault(digest, []).append(version)
        return found

    def unproved(self) -> tuple[list[str], list[str]]:
        """Which versions have no evidence although one was read, and which name evidence that no capture tells of?

        A withdrawal may have none: it rests on the answer that said so, where one came.
        """
        asked = select(versions.c.id, versions.c.change).join(releases, releases.c.id == versions.c.release)
        without = asked.where(versions.c.evidence.is_(None), STAYS).order_by(*_ORDER)
        captured = exists().where(captures.c.digest == versions.c.evidence)
        untold = select(versions.c.id).where(versions.c.evidence.is_not(None), ~captured).order_by(*_ORDER)
        with self._lane.reading() as connection:
            rows = connection.execute(without).all()
            nothing = [row.id for row in rows if ChangeKind.WITHDRAWN.value not in row.change["kinds"]]
            return nothing, list(connection.execute(untold).scalars())

    def proofs(self, source: str | None = None, since: datetime | None = None) -> Iterator[Proof]:
        """Which version rests on which capture, of all that have one, as they were captured; bytes are not read."""
        asked = _PROOFS if source is None else _PROOFS.where(versions.c.source == source)
        asked = asked if since is None else asked.where(versions.c.captured_at >= since)
        last = None
        with self._lane.reading() as connection:
            for rows in connection.execution_options(yield_per=AT_ONCE).execute(asked).partitions():
                best = [row for place, row in enumerate(rows) if row.seq != (rows[place - 1].seq if place else last)]
                last = rows[-1].seq
                yield from _proofs(connection, best)

    def file_proofs(self, since: datetime | None = None) -> Iterator[FileProof]:
        """Which captures hold the bytes of attached files, their older ones too, as they were captured?"""
        asked = _FILES if since is None else _FILES.where(captures.c.captured_at >= since)
        with self._lane.reading() as connection:
            for row in connection.execution_options(yield_per=AT_ONCE).execute(asked):
                yield FileProof(row.source, row.release, row.page, row.url, row.title, row.media_type, row.capture)

    def captured(self, proof: Proof | FileProof) -> Capture:
        """How were these bytes got, and what are they? Raises Damaged where they are not what they were."""
        with self._lane.reading() as connection:
            row = connection.execute(select(captures).where(captures.c.id == proof.capture)).one()
        return capture_of(row, self._evidence)


# Of several captures of the same bytes the one made at the version's own moment comes first; the others are skipped.
_PROOFS: AnySelect = (
    VERSIONS.add_columns(captures.c.id.label("capture"), captures.c.url_hash.label("asked_hash"))
    .join(captures, captures.c.digest == versions.c.evidence)
    .order_by(*_ORDER, case((captures.c.captured_at == versions.c.captured_at, 0), else_=1), captures.c.id)
)


_FILES: AnySelect = (
    select(
        attachments.c.source,
        attachments.c.release,
        releases.c.url.label("page"),
        attachments.c.url,
        attachments.c.title,
        attachments.c.media_type,
        captures.c.id.label("capture"),
    )
    .join(releases, releases.c.id == attachments.c.release)
    .join(captures, captures.c.url_hash == attachments.c.url_hash)
    .where(attachments.c.digest.is_not(None))
    .order_by(captures.c.captured_at, captures.c.id, attachments.c.id)
)


def _proofs(connection: Connection, rows: Sequence[AnyRow]) -> Iterator[Proof]:
    offered: dict[str, list[AnyRow]] = {}
    mine = entries.c.release.in_({row.release for row in rows})
    for entry in connection.execute(select(entries).where(mine).order_by(entries.c.last_offered.desc(), entries.c.id)):
        offered.setdefault(entry.release, []).append(entry)
    for row in rows:
        found = sorted(offered.get(row.release, []), key=lambda entry: entry.url_hash != row.asked_hash)
        if found:
            yield Proof(version_of(row), row.capture, entry_of(found[0]), found[0].channel)
        else:
            yield Proof(version_of(row), row.capture, Entry(row.url), None)
