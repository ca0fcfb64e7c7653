"""WARC archives as a Fetch: what was recorded, answered again at the clock time it is asked for.

An Archive is an index; bodies are read from the file when asked for. Nothing is ever fetched from the network, and what
was recorded as an error is raised as that error. Needs the extra `warc` (warcio).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx2 as httpx

from scraper.errors import BadResponse, TooLarge, Unreachable, UsageError
from scraper.fetch.answers import REDIRECTS, accepted
from scraper.fetch.decode import decoded
from scraper.fetch.receive import Limits
from scraper.model import Capture, Request, Source
from scraper.ports import Now
from scraper.text import strictjson

METADATA = 1 << 20  # bytes of a metadata record that are read
HEAD = 1 << 20  # bytes of a record's head, and of the answer's: servers send 64 kB at most
PIECE = 1 << 13
YEARS = range(1990, 2100)  # in which a page can have been recorded
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """One answer in an archive: where it stands, not what it says."""

    url: str
    at: datetime
    file: Path
    offset: int
    body_of: str | None = None  # a revisit record: the payload digest of the answer whose body this is


class Archive:
    """The index of one or more WARC files (.warc or .warc.gz): answers by URL and time."""

    def __init__(self, paths: Path | str | Iterable[Path | str]) -> None:
        """Raises UsageError where warcio is missing or nothing can be read as WARC.

        `faults` are sentences about what of the files could not be read, where something else could.
        """
        self.faults: list[str] = []
        self._by_url: dict[str, list[Recorded]] = {}
        self._by_digest: dict[str, Recorded] = {}
        self._asked: dict[str, Headers] = {}  # response record id -> request headers
        self._ids: dict[tuple[Path, int], str] = {}
        self._proved: dict[str, list[dict[str, Any]]] = {}  # response record id -> what Blotter's own archives say
        self._files: dict[str, list[dict[str, Any]]] = {}  # the same for answers that are attached files
        self._asked_for: dict[str, str] = {}  # an address that was asked -> the one that answered, by the same
        refused: UsageError | None = None
        for path in [paths] if isinstance(paths, (Path, str)) else paths:
            try:
                self._index(Path(path))
            except UsageError as error:
                refused = error
                self.faults.append(str(error))
        if refused is not None and not self._by_url:
            raise refused
        for held in self._by_url.values():
            held.sort(key=lambda recorded: recorded.at)

    def newest(self, url: str, until: datetime) -> Capture | None:
        """The last answer recorded for a URL up to a moment, redirects not followed; None where there is none."""
        held = self._by_url.get(_key(url)) or self._by_url.get(self._asked_for.get(_key(url), ""), [])
        place = bisect_right(held, until, key=lambda recorded: recorded.at)
        return self._read(held[place - 1]) if place else None

    def moments(self) -> Iterator[tuple[datetime, str]]:
        """When which URL was recorded, in order, so that a driver can step its clock through them."""
        yield from sorted((recorded.at, recorded.url) for held in self._by_url.values() for recorded in held)

    def proved(self, at: datetime, url: str) -> tuple[dict[str, Any], ...]:
        """What an archive of Blotter's own says of this answer: the versions that rest on it, one object each."""
        return tuple(self._proved.get(self._id(at, url), ()))

    def attached(self, at: datetime, url: str) -> tuple[dict[str, Any], ...]:
        """What an archive of Blotter's own says of this answer where it is an attached file: whose, one object each."""
        return tuple(self._files.get(self._id(at, url), ()))

    @property
    def keeping(self) -> frozenset[str]:
        """The sources of which the archive holds attached files."""
        return frozenset(told["source"] for files in self._files.values() for told in files)

    def _id(self, at: datetime, url: str) -> str:
        recorded = next((each for each in self._by_url.get(_key(url), ()) if each.at == at), None)
        return self._ids[recorded.file, recorded.offset] if recorded else "none"

    def _index(self, path: Path) -> None:
        warcio, found = _warcio(), 0
        try:
            with path.open("rb") as file:
                records = warcio.archiveiterator.ArchiveIterator(file)
                records.reader = heads = _Heads(records.reader)
                for record in records:
                    heads.begin()
                    found += record.format == "warc"  # warcio takes five words on a line for a record of the ARC format
                    self._learn(record)  # first: asking for its place reads a record to its end
                    self._enter(path, records.get_record_offset(), record)
        except Exception as error:  # whatever the parser trips over, it is the archive that is odd
            if not found or isinstance(error, UsageError):
                raise UsageError(f"{path} cannot be read as a WARC archive ({str(error).strip()})") from error
            known = isinstance(error, (OSError, EOFError, warcio.exceptions.ArchiveLoadFailed))
            why = " ".join(str(error).split()) if known else "the next one lacks what every record has"
            self.faults.append(f"{path} cannot be read after its record {found} ({why})")
        if not found:
            raise UsageError(f"{path} is no WARC archive: there is no record in it")

    def _enter(self, path: Path, offset: int, record: Any) -> None:
        told, url = record.rec_headers.get_header, record.rec_headers.get_header("WARC-Target-URI")
        if record.rec_type == "request" and record.http_headers:
            self._asked[told("WARC-Concurrent-To") or ""] = tuple(record.http_headers.headers)
        if record.rec_type not in ("response", "revisit") or not url or not record.http_headers:
            return
        if record.http_headers.get_statuscode() == "304":
            return  # an answer to somebody else's validators
        url, digest = url.strip("<>"), told("WARC-Payload-Digest")
        revisit, at = record.rec_type == "revisit", _moment(told("WARC-Date") or "")
        if at is None:
            self.faults.append(f"{path}: the record of {url} has no date on which it can have been made")
            return
        recorded = Recorded(url, at, path, offset, digest if revisit else None)
        self._by_url.setdefault(_key(url), []).append(recorded)
        self._ids[path, offset] = told("WARC-Record-ID") or ""
        if digest and not revisit:
            self._by_digest.setdefault(digest, recorded)

    def _learn(self, record: Any) -> None:
        """What Blotter wrote about an answer; metadata of other kinds are left alone."""
        asked = record.rec_headers.get_header
        if record.rec_type != "metadata" or asked("Content-Type") != "application/json":
            return
        try:
            told = strictjson.loads(_whole(record.raw_stream))
        except ValueError:
            return
        if not isinstance(told, dict):
            return
        if _has(told, "source", "asked", "answered", "version") and "claim" in told:
            self._proved.setdefault(asked("WARC-Concurrent-To") or "", []).append(told)
        elif _has(told, "source", "asked", "answered", "file"):
            self._files.setdefault(asked("WARC-Concurrent-To") or "", []).append(told)
        else:
            return
        self._asked_for[_key(told["asked"])] = _key(told["answered"])

    def _read(self, recorded: Recorded) -> Capture:
        with recorded.file.open("rb") as file:
            file.seek(recorded.offset)
            records = _warcio().archiveiterator.ArchiveIterator(file)
            records.reader = _Heads(records.reader)
            record = next(iter(records))
            headers: Headers = tuple(record.http_headers.headers)
            body = _payload(record)
        if recorded.body_of is not None:
            original = self._by_digest.get(recorded.body_of)
            if original is None:
                raise BadResponse("The archive says of this page only that it was as before", url=recorded.url)
            body = self._read(original).body
        coding = ",".join(value for name, value in headers if name.lower() == "content-encoding")
        return Capture(
            url=recorded.url,
            final_url=recorded.url,
            status=_status(record.http_headers.get_statuscode(), recorded.url),
            headers=headers,
            body=body,
            captured_at=recorded.at,
            request_headers=self._asked.get(self._ids[recorded.file, recorded.offset], ()),
            http_version=_protocol(record),
            content=decoded(body, coding, Limits().decoded),
        )


class Replay:
    """The port Fetch over an Archive: the newest answer recorded up to `now()`, through recorded redirects."""

    def __init__(self, archive: Archive, now: Now) -> None:
        self._archive, self._now = archive, now

    def __call__(self, request: Request, source: Source) -> Capture:
        """Raises Unreachable for what is not in the archive, and the FetchError that a recorded status stands for."""
        until, url, seen = self._now(), request.url, list[str]()
        while True:
            capture = self._archive.newest(url, until)
            if capture is None:
                raise Unreachable(f"The archive holds nothing of this page up to {until:%Y-%m-%d %H:%M}", url=url)
            location = capture.header("location") if capture.status in REDIRECTS else None
            if location is None:
                whole = replace(capture, url=request.url, redirects=tuple(seen))
                return accepted(whole, conditional=False, accept=request.accept, now=whole.captured_at)
            if len(seen) >= Limits().redirects:
                raise BadResponse("The page redirects again and again", url=request.url)
            try:
                url = urljoin(url, location)
            except ValueError as error:
                raise BadResponse("The page redirects to what is no address", url=url) from error
            seen.append(url)


class _Heads:
    """A reader of warcio's that gives up a head without end: over one line of 50 MB warcio copies for two minutes."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.begin()

    def begin(self) -> None:
        """What follows is another record's."""
        self._left = HEAD

    def readline(self, length: int | None = None) -> bytes:
        """The next line, or so many bytes of it. Raises ArchiveLoadFailed behind `HEAD` bytes of lines."""
        if length is not None and length <= PIECE:
            return bytes(self._reader.readline(length))  # also how long a chunk of a body is
        line = bytearray()
        while piece := self._reader.readline(PIECE if length is None else min(PIECE, length - len(line))):
            line += piece
            self._left -= len(piece)
            if self._left < 0:
                raise _warcio().exceptions.ArchiveLoadFailed(f"its head is longer than {HEAD >> 10} KiB")
            if piece.endswith(b"\n"):
                break
        return bytes(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)


def write(captures: Iterable[Capture], path: Path) -> None:
    """Record captures as WARC 1.1, request and response each; gzipped by record where the name ends in .gz.

    The target is the URL that answered; how a capture came there by redirects is not recorded. Raises UsageError
    where warcio is missing.
    """
    warcio = _warcio()
    with path.open("wb") as file:
        writer = warcio.warcwriter.WARCWriter(file, gzip=path.suffix == ".gz", warc_version="1.1")
        writer.write_record(
            writer.create_warcinfo_record(path.name, {"software": "Blotter", "format": "WARC File Format 1.1"})
        )
        for capture in captures:
            _write_pair(writer, warcio.statusandheaders.StatusAndHeaders, capture)


def _write_pair(writer: Any, lines: Any, capture: Capture) -> None:
    dated = {"WARC-Date": capture.captured_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")}
    # The body is kept after transfer coding: a header that says otherwise would make readers look for chunks.
    told = [(name, value) for name, value in capture.headers if name.lower() != "transfer-encoding"]
    reason = HTTPStatus(capture.status).phrase if capture.status in HTTPStatus._value2member_map_ else ""
    answer = writer.create_warc_record(
        capture.final_url,
        "response",
        payload=BytesIO(capture.body),
        length=len(capture.body),
        http_headers=lines(f"{capture.status} {reason}".strip(), told, protocol=capture.http_version),
        warc_headers_dict=dated,
    )
    place = urlsplit(capture.final_url)
    target = (place.path or "/") + (f"?{place.query}" if place.query else "")
    asked = writer.create_warc_record(
        capture.final_url,
        "request",
        http_headers=lines(f"GET {target} {capture.http_version}", list(capture.request_headers), is_http_request=True),
        warc_headers_dict=dated,
    )
    writer.write_request_response_pair(asked, answer)


def _has(told: dict[str, Any], *names: str) -> bool:
    """Whether this is an object with a text under each of these names."""
    return all(isinstance(told.get(name), str) for name in names)


def _payload(record: Any) -> bytes:
    """The body after transfer coding, as sent; at most what a fetch would read."""
    stream = record.raw_stream
    if "chunked" in (record.http_headers.get_header("transfer-encoding") or "").lower():
        stream = _warcio().bufferedreaders.ChunkedDataReader(stream, decomp_type=None)
    pieces, size = list[bytes](), 0
    while piece := stream.read(1 << 20):
        pieces.append(piece)
        size += len(piece)
        if size > Limits().body:
            raise TooLarge("The recorded answer is larger than one page may be")
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise BadResponse("The record breaks off before its end")
    return b"".join(pieces)


def _whole(stream: Any) -> bytes:
    """The words of a metadata record, as far as they are read."""
    pieces, size = list[bytes](), 0
    while size < METADATA and (piece := stream.read(METADATA - size)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _protocol(record: Any) -> str:
    """HTTP/2 and later are written as HTTP/1.1, with a header line of their own."""
    stated = record.rec_headers.get_header("WARC-Protocol") or ""
    return {"h2": "HTTP/2", "h3": "HTTP/3"}.get(stated, record.http_headers.protocol or "HTTP/1.1")


def _status(stated: str | None, url: str) -> int:
    if stated is None or not re.fullmatch(r"\d{3}", stated, re.ASCII):
        raise BadResponse("The recorded answer has no status", url=url)
    return int(stated)


def _moment(stated: str) -> datetime | None:
    """When a record was made; None for what is no date, or one before or long after the web."""
    try:
        moment = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) if moment.year in YEARS else None


def _key(url: str) -> str:
    try:
        return str(httpx.URL(url).copy_with(fragment=None))
    except (httpx.InvalidURL, ValueError):
        return url


def _warcio() -> ModuleType:
    try:
        import warcio
        import warcio.archiveiterator
        import warcio.bufferedreaders
        import warcio.exceptions
        import warcio.statusandheaders
        import warcio.warcwriter
    except ImportError:
        raise UsageError("Web archives need warcio: pip install 'press-blotter[warc]'") from None
    return warcio  # type: ignore[no-any-return]
