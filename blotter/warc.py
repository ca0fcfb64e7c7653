"""Kept evidence as a WARC 1.1 archive: request and response as they were, and which version each of them proves.

It writes; reading archives is `scraper.fetch.replay`. What was not kept is not made up: of redirects only the addresses
are known, and they stand in the metadata records.

The records of one capture, in this order (ISO 28500:2017):

    response   the answer, its body as sent; revisit where the same bytes of the same page stand in the archive already
    request    what was asked
    metadata   one for each version that rests on it: JSON, with what a channel claimed about the page;
               of an attached file one for each release that names it
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from itertools import groupby
from typing import BinaryIO
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from blotter.exports import moment_record
from scraper.model import Capture, Entry, Moment
from storage import Queries
from storage.rows import FileProof, Proof

PROFILE = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
# They speak about the connection: the body was kept after transfer coding, and readers would look for chunks.
OF_CONNECTION = frozenset(
    {"connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"}
)
PROTOCOLS = {"HTTP/2": "h2", "HTTP/3": "h3", "HTTP/1.0": "http/1.0", "HTTP/1.1": "http/1.1"}
_IN_URN = ":/.-_~!$&'()*+,;=@?%"  # what an address may hold as it is; a record's head is one line of ASCII
Lines = list[tuple[str, str]]


def export(
    queries: Queries, out: BinaryIO, *, now: datetime, since: datetime | None = None, packed: bool = True
) -> Iterator[tuple[int, int]]:
    """Write the evidence of every version captured since a moment, then the attached files got since; yields how many
    versions and how many files were written with each capture.

    `packed`: each record a gzip member of its own. The same database gives the same records, but for the first.
    Raises Damaged where bytes are not what they were.
    """
    archive = _Archive(out, packed)
    archive.write(
        "warcinfo", _info(), [("WARC-Date", _date(now)), _id("warcinfo", _date(now))], "application/warc-fields"
    )
    for _, group in groupby(queries.proofs(since=since), key=lambda proof: proof.capture):
        proofs = list(group)
        capture = queries.captured(proofs[0])
        archive.keep(capture, proofs)
        yield len(proofs), 0
    for file in queries.file_proofs(since=since):
        archive.keep_file(queries.captured(file), file)
        yield 0, 1


def _info() -> bytes:
    from importlib.metadata import version

    fields = {
        "software": f"Blotter/{version('press-blotter')}",
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "description": "Evidence of press releases: one metadata record for each version says what proves it.",
    }
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode()


@dataclass(slots=True)
class _Archive:
    """An archive being written, and which answers stand in it already."""

    out: BinaryIO
    packed: bool
    _bodies: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)  # page, digest -> first id, date
    _written: set[str] = field(default_factory=set)

    def keep(self, capture: Capture, proofs: Sequence[Proof]) -> None:
        """One capture with its request and what it proves; the same capture again adds only what it proves."""
        answer = self._capture(capture)
        for proof in proofs:
            self._about(capture, answer, proof.version.id, _proved(capture, proof))

    def keep_file(self, capture: Capture, file: FileProof) -> None:
        """One capture of an attached file, and whose it is."""
        self._about(capture, self._capture(capture), f"{file.release}:file:{file.url}", _attached(capture, file))

    def _capture(self, capture: Capture) -> str:
        """The answer with its request, where they do not stand here already; the answer's record id."""
        answer = _urn("response", capture)
        if answer not in self._written:
            self._written.add(answer)
            self._answer(capture, answer)
            self._request(capture, answer)
        return answer

    def _about(self, capture: Capture, answer: str, name: str, told: dict[str, object]) -> None:
        block = json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace")
        lines = [*_about(capture, f"urn:blotter:{quote(name, safe=_IN_URN)}"), _id(name, answer)]
        self.write("metadata", block, [*lines, ("WARC-Concurrent-To", answer)], "application/json")

    def _answer(self, capture: Capture, urn: str) -> None:
        place = (capture.final_url, capture.digest)
        first = self._bodies.get(place) if capture.body else None
        self._bodies.setdefault(place, (urn, _date(capture.captured_at)))
        head = _head(_status(capture), _mended(capture))
        lines = [*_about(capture), ("WARC-Record-ID", urn), ("WARC-Payload-Digest", f"sha256:{capture.digest}")]
        if protocol := PROTOCOLS.get(capture.http_version):
            lines.append(("WARC-Protocol", protocol))
        if first is None:
            self.write("response", head + capture.body, lines, "application/http; msgtype=response")
            return
        refers = [
            ("WARC-Profile", PROFILE),
            ("WARC-Refers-To", first[0]),
            ("WARC-Refers-To-Target-URI", capture.final_url),
            ("WARC-Refers-To-Date", first[1]),
        ]
        self.write("revisit", head, lines + refers, "application/http; msgtype=response")

    def _request(self, capture: Capture, answer: str) -> None:
        place = urlsplit(capture.final_url)
        target = (place.path or "/") + (f"?{place.query}" if place.query else "")
        sent = list(capture.request_headers)
        if not sent:
            return  # brought in from a file: nothing was asked
        lines = [*_about(capture), _id("request", answer), ("WARC-Concurrent-To", answer)]
        self.write("request", _head(f"GET {target} HTTP/1.1", sent), lines, "application/http; msgtype=request")

    def write(self, kind: str, block: bytes, lines: Lines, media: str) -> None:
        """One record; its block's digest and length are added."""
        told = [
            ("WARC-Type", kind),
            *lines,
            ("WARC-Block-Digest", f"sha256:{hashlib.sha256(block).hexdigest()}"),
            ("Content-Type", media),
            ("Content-Length", str(len(block))),
        ]
        head = "".join(f"{name}: {value}\r\n" for name, value in told)
        record = f"WARC/1.1\r\n{head}\r\n".encode() + block + b"\r\n\r\n"
        self.out.write(gzip.compress(record, mtime=0) if self.packed else record)


# -- what a record says -------------------------------------------------------------------------------------------


def _about(capture: Capture, target: str | None = None) -> Lines:
    """Of what and when; a metadata record is of the version: pywb takes those of a page's address for the page."""
    return [("WARC-Target-URI", target or capture.final_url), ("WARC-Date", _date(capture.captured_at))]


def _date(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _urn(kind: str, capture: Capture) -> str:
    return _id(kind, f"{capture.digest} {capture.final_url} {_date(capture.captured_at)}")[1]


def _id(kind: str, name: str) -> tuple[str, str]:
    """A record id that is the same at every export of the same evidence."""
    return "WARC-Record-ID", f"<urn:uuid:{uuid5(NAMESPACE_URL, f'blotter {kind} {name}')}>"


def _status(capture: Capture) -> str:
    known = capture.status in HTTPStatus._value2member_map_
    return f"HTTP/1.1 {capture.status} {HTTPStatus(capture.status).phrase if known else ''}".rstrip()


def _head(first: str, lines: Sequence[tuple[str, str]]) -> bytes:
    """Header lines as the bytes they were: they were kept as latin-1, which turns back into them."""
    return "".join(f"{line}\r\n" for line in (first, *(f"{name}: {value}" for name, value in lines), "")).encode(
        "latin-1", "replace"
    )


def _mended(capture: Capture) -> Lines:
    """The answer's header lines, told of the body as it stands here: its length, and no transfer coding."""
    kept = [(name, value) for name, value in capture.headers if name.lower() not in OF_CONNECTION | {"content-length"}]
    return [*kept, ("Content-Length", str(len(capture.body)))]


def _proved(capture: Capture, proof: Proof) -> dict[str, object]:
    """Which version rests on this, and what else is known of how it was got."""
    version = proof.version
    return {
        "version": version.id,
        "release": version.release,
        "source": version.source,
        "number": version.number,
        "article": version.article.url,
        "captured_at": _date(version.captured_at),
        "kinds": [kind.value for kind in version.change.kinds],
        **_got(capture),
        "channel": proof.channel,
        "claim": _claim(proof.entry),
    }


def _attached(capture: Capture, file: FileProof) -> dict[str, object]:
    """Which release's file this is, and how it was got."""
    return {
        "file": file.url,
        "title": file.title,
        "media_type": file.media_type,
        "release": file.release,
        "source": file.source,
        "article": file.release_url,
        "captured_at": _date(capture.captured_at),
        **_got(capture),
    }


def _got(capture: Capture) -> dict[str, object]:
    """What of a capture has no place in its own record."""
    return {
        "asked": capture.url,
        "answered": capture.final_url,
        "redirected_to": list(capture.redirects),
        "http_version": capture.http_version,
        "headers_left_out": [list(line) for line in capture.headers if line[0].lower() in OF_CONNECTION],
    }


def _claim(entry: Entry) -> dict[str, object]:
    return {
        "url": entry.url,
        "key": entry.key,
        "title": entry.title,
        "summary": entry.summary,
        "published": _moment(entry.published),
        "modified": _moment(entry.modified),
        "language": entry.language,
    }


def _moment(moment: Moment | None) -> dict[str, object] | None:
    return {**(moment_record(moment) or {}), "raw": moment.raw} if moment else None
