"""Sitemaps, news sitemaps and sitemap indexes -> entries. Resolves no entities and asks for no other file."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field, replace
from typing import NoReturn
from xml.parsers import expat

from scraper.discover.entry import Claim, Reading
from scraper.errors import NothingFound, ParseKilled, ReadError
from scraper.model import Capture, Channel, DateOrigin, Page, Source

DATES = ("iso",)
LARGEST = 50 * 1024 * 1024  # bytes unpacked: what the protocol allows (sitemaps.org)
_FIELDS = {
    "loc": "url",
    "lastmod": "modified",
    "publication_date": "published",
    "title": "title",
    "language": "language",
}
_ITEMS = ("url", "sitemap")


def entries(source: Source, channel: Channel, capture: Capture) -> Page:
    """What a sitemap lists: pages, or of an index sitemaps, whether they are dated or not.

    Raises ReadError, also for a DOCTYPE that declares entities.
    """
    found = _Found()
    _parse(_unpacked(capture), found, capture)
    if found.root == "sitemapindex":
        reading = Reading(source, replace(channel, only=None), capture.final_url, DateOrigin.LISTING, DATES)
        named = reading.entries(Claim(item) for item in found.items if item.get("url"))
        return Page((), sitemaps=named or _no_sitemaps(capture))
    if found.root != "urlset":
        raise NothingFound(f"The document is no sitemap: it begins with <{found.root}>", url=capture.url)
    reading = Reading.of(source, channel, capture, DateOrigin.LISTING, DATES)
    return Page(reading.entries(Claim(item) for item in found.items))


@dataclass(slots=True)
class _Found:
    """What the parser saw so far: the root's name, the items, and the one being read."""

    root: str = ""
    items: list[dict[str, str]] = field(default_factory=list)
    item: dict[str, str] | None = None
    text: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: object) -> None:
        name = _local(name)
        self.root = self.root or name
        if name in _ITEMS:
            self.item = {}
        self.text.clear()

    def end(self, name: str) -> None:
        name = _local(name)
        if name in _ITEMS and self.item is not None:
            self.items.append(self.item)
            self.item = None
        elif name in _FIELDS and self.item is not None:
            self.item.setdefault(_FIELDS[name], "".join(self.text).strip())
        self.text.clear()


def _local(name: str) -> str:
    namespace, _, local = name.rpartition(" ")
    return "" if "sitemap-image" in namespace or "sitemap-video" in namespace else local.lower()


def _parse(body: bytes, found: _Found, capture: Capture) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = found.start
    parser.EndElementHandler = found.end
    parser.CharacterDataHandler = found.text.append
    parser.EntityDeclHandler = _refuse_entities
    try:
        parser.Parse(body.lstrip(), True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: an encoding unknown to the parser
        raise ReadError(f"The sitemap is no well-formed XML: {error}", url=capture.url) from error
    except ReadError as error:
        error.url = capture.url
        raise


def _refuse_entities(*declaration: object) -> None:
    raise ReadError("The sitemap declares entities of its own, which none needs; it is not read")


def _unpacked(capture: Capture) -> bytes:
    """The body, without its gzip wrapping where it has one, up to the protocol's size."""
    body = capture.decoded
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(body, LARGEST)
    except zlib.error as error:
        raise ReadError(f"The packed sitemap is broken: {error}", url=capture.url) from error
    if unpacker.unconsumed_tail:
        raise ParseKilled(f"The sitemap unpacks to more than {LARGEST:,} bytes; it is not read", url=capture.url)
    if not unpacker.eof:
        raise ReadError("The packed sitemap ends in the middle", url=capture.url)
    return plain


def _no_sitemaps(capture: Capture) -> NoReturn:
    raise NothingFound("The address answers with an index that names no sitemap", url=capture.url)
