"""The documents in a file: lines of JSON, one saved page, one feed; what does not read says why.

Only the file's form is read here; the article in a document is read by scraper.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from blotter import decisions
from blotter.decisions import Word
from blotter.present import instant
from scraper.errors import BadDate, BlotterError, MissingField, ReadError, TooLarge, UsageError
from scraper.model import Entry
from scraper.text import strictjson
from scraper.text.characters import storable
from scraper.text.urls import canonical

LONGEST = 32 * 2**20  # bytes of one line or page; a longer one is no press release
NAME = 100  # letters of a source's name
SEEN = (1990, 2100)  # years between which a page can have been seen
_GZIP = b"\x1f\x8b"
_COLUMNS = re.compile(rb"[\w\" ,;\t]*\b(?:url|title|text)\b\"?[ ]*[,;\t][\w\" ,;\t]*\r?\n")  # names, and no values


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
    word: Word | None = None  # no release but what people decided about some
    fault: BlotterError | None = None


def documents(path: Path, url: str | None = None) -> Iterator[Document]:
    """The documents of one file, read as they are asked for.

    Raises UsageError for a file that is not there or of a kind that is not imported, and where reading breaks off.
    """
    try:
        with path.open("rb") as plain:
            packed = plain.peek(2)[:2] == _GZIP
            if packed:
                _must_be_sound(path)
            yield from _read(path, gzip.GzipFile(fileobj=plain) if packed else plain, url)
    except EOFError as error:
        raise UsageError(f"{path} cannot be read to its end: its compression breaks off") from error
    except (OSError, zlib.error) as error:
        why = getattr(error, "strerror", None) or "its compression is broken"
        raise UsageError(f"{path} cannot be read: {why}") from error
    except ValueError as error:  # a NUL in the path
        raise UsageError(f"{str(path)!r} is no name of a file") from error


def _must_be_sound(path: Path) -> None:
    """Read to the checksum first: a damaged stream may unpack to plausible words. One cut short is good up to there."""
    try:
        with gzip.open(path) as file:
            while file.read(1 << 20):
                pass
    except EOFError:
        return


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
        yield Document(1, raw, _address(url), html=True, media="text/html")


def _kind(path: Path, file: BinaryIO | gzip.GzipFile) -> str:
    """By its first bytes, whatever the file is called."""
    start: bytes = file.peek(4096)[:4096]  # type: ignore[union-attr]
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    shown = start.decode("utf-16", "ignore").encode() if wide else start
    head = shown.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"warc/"):
        raise UsageError(f"{path} is a WARC archive: `blotter replay` reads those")
    if re.match(rb"\[\s*(\{|$)", head):
        raise UsageError(f"{path} is one JSON list: write one object on each line instead")
    if _COLUMNS.match(head):
        raise UsageError(f"{path} is a table: write one JSON object on each line instead")
    if not head.startswith(b"<"):
        if wide:
            raise UsageError(f"{path} is written in UTF-16: save it as UTF-8 first")
        if _is_binary(head):
            raise UsageError(f"{path} is no text: JSON lines, saved pages, RSS and Atom are imported")
        return "feed" if b"jsonfeed.org/version" in head else "lines"
    return "feed" if any(tag in head for tag in (b"<rss", b"<feed", b"<rdf:rdf")) else "page"


def _is_binary(head: bytes) -> bool:
    """Whether this is the beginning of a PDF, an archive, a picture; one damaged line among others is none of them."""
    if re.search(rb"^\s*\{", head, re.MULTILINE):
        return False
    return b"\0" in head or "\ufffd" in head[:-3].decode("utf-8", "replace")


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
            yield line(number, raw.strip())


def _skip_line(file: BinaryIO | gzip.GzipFile) -> None:
    while (rest := file.readline(LONGEST)) and not rest.endswith(b"\n"):
        pass


def line(number: int, raw: bytes) -> Document:
    """One line of JSON as a document; one that does not read carries its fault."""
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
    if "action" in line:
        return Document(number, raw, word=decisions.read(line))
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
        language=_language(_words(line, "language")),
        source=_source(_words(line, "source")),
        seen=_seen(_words(line, "seen")),
        media="application/json" if page is None else "text/html; charset=utf-8",
    )


def _words(line: Mapping[str, object], key: str) -> str | None:
    value = line.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        shown = "a list" if isinstance(value, list) else strictjson.canonical(value)[:40]
        raise ReadError(f'"{key}" is {shown} where a text is expected')
    return storable(value) if value.strip() else None


def _line_url(line: Mapping[str, object]) -> str:
    url = _words(line, "url")
    if url is None:
        raise MissingField('The line has no "url"')
    try:
        canonical(url)
    except ValueError as error:
        raise ReadError(str(error)) from error
    return url.strip()


def _language(stated: str | None) -> str | None:
    """Its ISO 639 code: "en" of "en-GB"; what is no language tag says nothing."""
    tag = re.fullmatch(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}\s*", stated or "")
    return tag[1].lower() if tag else None


def _source(name: str | None) -> str | None:
    if name is not None and (len(name) > NAME or not name.isprintable()):
        raise ReadError(f'"source" is no name of at most {NAME} letters')
    return name


def _seen(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = instant(text)
    except ValueError:
        raise BadDate(f'"seen" is {text[:60]!r} where RFC 3339 is expected') from None
    if not SEEN[0] <= moment.year <= SEEN[1]:
        raise BadDate(f'"seen" is {text[:60]!r}: nobody can have seen a page then')
    return moment


def broken(error: BlotterError, name: str, document: Document) -> BlotterError:
    """The same fault, told with the file and the line, or item of a feed, where it stands."""
    told, number = copy(error), document.number
    item = document.entry is not None
    told.args = (f"{name}: item {number}: {error.message}" if item else f"{name}:{number}: {error.message}",)
    told.url = f"file:{name}#{'item' if item else 'L'}{number}"
    return told
