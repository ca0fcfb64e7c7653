"""The documents in a file: lines of JSON, one saved page, one feed; what does not read says why.

Only the file's form is read here; the article in a document is read by scraper.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from scraper.errors import BadDate, BlotterError, MissingField, ReadError, TooLarge, UsageError
from scraper.model import Entry
from scraper.text import strictjson
from scraper.text.characters import storable
from scraper.text.urls import canonical

LONGEST = 32 * 2**20  # bytes of one line or page; a longer one is no press release
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Document:
    """One document as it stood in a file: its bytes, where it is from, and what was said about it."""

    number: int
    raw: bytes
    url: str = ""
    title: str | None = None
    text: str | None = None
    html: bool = False  # `raw` is the page
    published: str | None = None
    language: str | None = None
    source: str | None = None
    seen: datetime | None = None
    media: str = "application/json"
    feed: bool = False  # `raw` is a feed, whose items are the documents
    entry: Entry | None = None
    fault: BlotterError | None = None


def documents(path: Path, url: str | None = None) -> Iterator[Document]:
    """The documents of one file, read as they are asked for.

    Raises UsageError for a file that is not there or of a kind that is not imported.
    """
    try:
        with path.open("rb") as plain:
            packed = plain.peek(2)[:2] == _GZIP
            yield from _read(path, gzip.GzipFile(fileobj=plain) if packed else plain, url)
    except (OSError, EOFError) as error:
        why = getattr(error, "strerror", None) or "its compression is broken"
        raise UsageError(f"{path} cannot be read: {why}") from error


def _read(path: Path, file: BinaryIO | gzip.GzipFile, url: str | None) -> Iterator[Document]:
    kind = _kind(path, file)
    if kind == "lines":
        yield from _lines(file)
        return
    raw = file.read(LONGEST + 1)
    if len(raw) > LONGEST:
        raise UsageError(f"{path} is larger than {LONGEST // 2**20} MiB, the limit for one page or feed")
    if kind == "feed":
        yield Document(1, raw, _address(url) if url else "", media="application/xml", feed=True)
    elif url is None:
        raise UsageError(f"{path} is a saved page: say where it is from with --url")
    else:
        yield Document(1, raw, _address(url), html=True)


def _kind(path: Path, file: BinaryIO | gzip.GzipFile) -> str:
    """By its first bytes, whatever the file is called."""
    head = file.peek(4096)[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()  # type: ignore[union-attr]
    if head.startswith(b"warc/"):
        raise UsageError(f"{path} is a WARC archive: `blotter replay` reads those")
    if re.match(rb"\[\s*(\{|$)", head):
        raise UsageError(f"{path} is one JSON list: write one object on each line instead")
    if not head.startswith(b"<"):
        return "feed" if b"jsonfeed.org/version" in head else "lines"
    return "feed" if any(tag in head for tag in (b"<rss", b"<feed", b"<rdf:rdf")) else "page"


def _address(url: str) -> str:
    try:
        return canonical(url, keep_query=True)
    except ValueError as error:
        raise UsageError(str(error)) from error


# -- JSON lines ---------------------------------------------------------------------------------------------------


def _lines(file: BinaryIO | gzip.GzipFile) -> Iterator[Document]:
    number = 0
    while raw := file.readline(LONGEST):
        number += 1
        if len(raw) == LONGEST and not raw.endswith(b"\n"):
            _skip_line(file)
            yield Document(number, b"", fault=TooLarge(f"The line is longer than {LONGEST // 2**20} MiB"))
        elif raw.strip():
            yield _line(number, raw.strip())


def _skip_line(file: BinaryIO | gzip.GzipFile) -> None:
    while (rest := file.readline(LONGEST)) and not rest.endswith(b"\n"):
        pass


def _line(number: int, raw: bytes) -> Document:
    try:
        return _document(number, raw, _object(raw))
    except BlotterError as error:
        return Document(number, raw, fault=error)


def _object(raw: bytes) -> Mapping[str, object]:
    try:
        value = strictjson.loads(raw)
    except ValueError as error:
        raise ReadError(f"The line is no JSON: {error}") from error
    if not isinstance(value, dict):
        raise ReadError("The line is no JSON object")
    return value


def _document(number: int, raw: bytes, line: Mapping[str, object]) -> Document:
    page, text = _words(line, "html"), _words(line, "text")
    if page is None and text is None:
        raise MissingField('The line has neither "text" nor "html"')
    return Document(
        number,
        raw if page is None else page.encode(),
        url=_line_url(line),
        title=_words(line, "title"),
        text=text,
        html=page is not None,
        published=_words(line, "published"),
        language=_words(line, "language"),
        source=_words(line, "source"),
        seen=_seen(_words(line, "seen")),
    )


def _words(line: Mapping[str, object], key: str) -> str | None:
    value = line.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ReadError(f'"{key}" is {type(value).__name__} where a text is expected')
    return storable(value)


def _line_url(line: Mapping[str, object]) -> str:
    url = _words(line, "url")
    if url is None:
        raise MissingField('The line has no "url"')
    try:
        canonical(url)
    except ValueError as error:
        raise ReadError(str(error)) from error
    return url


def _seen(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadDate(f'"seen" is {text!r} where RFC 3339 is expected') from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def broken(error: BlotterError, name: str, number: int) -> BlotterError:
    """The same fault, told with the file and line where it stands."""
    told = copy(error)
    told.args = (f"{name}:{number}: {error.message}",)
    told.url = f"file:{name}#L{number}"
    return told
