"""RSS, Atom, RDF and JSON Feed -> entries. Fetches nothing: the feed parser never sees an address or a file name.

Dates are read again from the text as written: the parser takes "17-11-2026" for 20 November 2017.
"""

from __future__ import annotations

import io
import re

import feedparser

from scraper.discover import items, paging
from scraper.discover.entry import Reading
from scraper.errors import NothingFound, ReadError
from scraper.model import Capture, Channel, DateOrigin, Page, Source
from scraper.text import charsets, markup, strictjson, urls

DATES = ("rfc822", "iso")
FIELDS = {
    "url": ("link",),
    "key": ("id",),
    "title": ("title",),
    "summary": ("summary",),
    "published": ("published",),
    "modified": ("updated",),
    "language": ("language",),
}
JSON_FIELDS = {
    "url": ("url", "external_url"),
    "key": ("id",),
    "title": ("title",),
    "summary": ("summary", "content_text"),
    "published": ("date_published",),
    "modified": ("date_modified",),
    "language": ("language",),
}
_TEXTS = ("id", "link", "title", "summary", "published", "updated", "language", "author")


def entries(source: Source, channel: Channel, capture: Capture) -> Page:
    """The entries of one feed; an entry without a date is a normal one. Raises ReadError.

    An item is offered to the channel's own `fields` as id, link, title, summary, content, published, updated,
    language, author and categories; JSON Feed items as they are.
    """
    body = charsets.narrowed(capture.decoded)
    reading = Reading.of(source, channel, capture, DateOrigin.FEED, DATES)
    if body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        found, following = _json_items(body, capture)
        entries = reading.entries(items.claims(found, channel, JSON_FIELDS))
    else:
        found, following = _items(body, capture)
        entries = reading.entries(items.claims(found, channel, FIELDS))
    return Page(entries, _next(following, channel, capture) if found else None)


def called(capture: Capture) -> str | None:
    """What a feed calls itself; None for what is no feed or has no name. Raises ReadError."""
    body = charsets.narrowed(capture.decoded)
    if body.lstrip()[:1] != b"<":
        return None
    markup.refuse_hostile(body)
    title = _parsed(body, capture)["feed"].get("title")
    return " ".join(title.split())[:200] or None if isinstance(title, str) else None


def _next(following: object, channel: Channel, capture: Capture) -> str | None:
    """Where older items stand: by the channel's parameter, else where the feed says (RFC 5005, JSON Feed 1.1)."""
    if channel.paging is not None and channel.paging.parameter is not None:
        return paging.following(capture.url, channel.paging)
    return urls.join(capture.final_url, following) if isinstance(following, str) else None


def _json_items(body: bytes, capture: Capture) -> tuple[list[object], object]:
    try:
        value = strictjson.loads(body)
    except ValueError as error:
        raise ReadError(f"The feed is JSON that cannot be read: {error}", url=capture.url) from error
    top = value if isinstance(value, dict) else {}
    found = top.get("items")
    if not isinstance(found, list):
        raise NothingFound("The answer is JSON, but no JSON Feed: it has no list of items", url=capture.url)
    spoken = {"language": top["language"]} if isinstance(top.get("language"), str) else {}
    return [spoken | item for item in found if isinstance(item, dict)], top.get("next_url")


def _items(body: bytes, capture: Capture) -> tuple[list[object], object]:
    markup.refuse_hostile(body)
    parsed = _parsed(body, capture)
    if not parsed["entries"] and not parsed.get("version"):
        raise NothingFound(_not_a_feed(body), url=capture.url)
    publishes_once = str(parsed.get("version", "")).startswith("rss")
    language = parsed["feed"].get("language")
    older = {link.get("rel"): link.get("href") for link in parsed["feed"].get("links") or []}
    # Where a document ends in the middle of an item, that one may hold half an address.
    cut = any(body.rfind(b"<" + tag) > body.rfind(b"</" + tag) for tag in (b"item", b"entry"))
    whole = parsed["entries"][:-1] if cut else parsed["entries"]
    found: list[object] = [_item(entry, publishes_once, language) for entry in whole]
    return found, older.get("next") or older.get("prev-archive")


def _parsed(body: bytes, capture: Capture) -> feedparser.FeedParserDict:
    headers = {"content-location": capture.final_url}
    stated = markup.charset(capture.header("content-type"))
    if charset := stated if body is capture.decoded else "utf-8":
        headers["content-type"] = f"application/xml; charset={charset}"
    try:
        # A stream, not bytes: bytes that spell a path would be opened as a file.
        return feedparser.parse(
            io.BytesIO(_mended(_whole(body))),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # whatever the parser trips over, it is the feed that is odd
        raise ReadError(f"The feed cannot be read ({type(error).__name__}: {error})", url=capture.url) from error


def _whole(body: bytes) -> bytes:
    """A feed in UTF-8 without the stray bytes in it: over one of them the parser takes all of it for windows-1252."""
    return body.decode("utf-8", "replace").encode() if charsets.is_utf8(body) else body


# References to what is no character: over one of them the parser gives up the whole feed.
_ODD = re.compile(rb"&#(?:[xX]0*(?:[dD][89a-fA-F]|[0-9a-fA-F]{6})|0*5[5-7][0-9]{3}|[0-9]{7})")
_REFERENCE = rb"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));"
_REFERENCES = re.compile(b"(?:" + _REFERENCE + b")+")


def _mended(body: bytes) -> bytes:
    """A feed that names no half surrogate pairs (whole ones are the character they stand for) and no huge numbers."""
    return _REFERENCES.sub(_named, body) if _ODD.search(body) else body


def _named(run: re.Match[bytes]) -> bytes:
    text = "".join(_character(*reference) for reference in re.findall(_REFERENCE, run[0]))
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return "".join(f"&#{ord(character)};" for character in whole).encode()


def _character(hexadecimal: bytes, decimal: bytes) -> str:
    digits = (hexadecimal or decimal).lstrip(b"0")
    code = int(digits or b"0", 16 if hexadecimal else 10) if len(digits) < 8 else 0
    return chr(code) if 0 < code < 0x110000 else "\N{REPLACEMENT CHARACTER}"


def _item(entry: feedparser.FeedParserDict, publishes_once: bool, language: object) -> dict[str, object]:
    """The plain values of one item; `dict.get`, since the parser's own answers "updated" with the published date."""
    item = {name: dict.get(entry, name) for name in _TEXTS}
    item = {name: value for name, value in item.items() if isinstance(value, str) and value.strip()}
    if publishes_once and "published" not in item and "updated" in item:
        item["published"] = item.pop("updated")  # RSS 1.0 has dc:date alone, which is when it was published
    if isinstance(language, str):
        item.setdefault("language", language)
    if "link" not in item and str(item.get("id", "")).startswith(("http://", "https://")):
        item["link"] = item["id"]
    contents = [part.get("value") for part in dict.get(entry, "content") or []]
    tags = [tag.get("term") for tag in dict.get(entry, "tags") or []]
    return {**item, "content": [text for text in contents if text], "categories": [tag for tag in tags if tag]}


def _not_a_feed(body: bytes) -> str:
    start = body[:2000].lower()
    if b"<html" in start or b"<!doctype html" in start:
        return "The address answers with a web page instead of a feed"
    return "The answer is no feed: neither RSS, Atom, RDF nor JSON Feed"
