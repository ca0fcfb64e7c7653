"""Links in an article: to files that belong to it, to images by reference, to other pages. Fetches none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from scraper.model import Attachment
from scraper.text import urls
from scraper.text.markup import Element

_FILES = {
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "zip": "application/zip",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
}
MOST = 100  # links and files of one article; more is a page's navigation


def attachments(elements: Iterable[Element], base: str) -> tuple[Attachment, ...]:
    """Files linked from these elements and images shown in them, each once, in order."""
    found: dict[str, Attachment] = {}
    for element in elements:
        for link in element.all("a[href]"):
            _keep(found, base, link.attribute("href"), link.text(), required=True)
        for image in element.all("img[src]"):
            _keep(found, base, image.attribute("src"), image.attribute("alt"), required=False)
    return tuple(found.values())[:MOST]


def links(elements: Iterable[Element], base: str, *, within: str | None = None) -> tuple[str, ...]:
    """Addresses of the other pages linked from these elements; with `within` only links whose words stand there."""
    found: dict[str, None] = {}
    for element in elements:
        for link in element.all("a[href]"):
            address = urls.join(base, link.attribute("href") or "")
            words = link.text()
            if address and _media_type(address) is None and (within is None or (words and words in within)):
                found.setdefault(address)
    return tuple(address for address in found if not urls.same_page(address, base))[:MOST]


def _keep(found: dict[str, Attachment], base: str, href: str | None, title: str | None, *, required: bool) -> None:
    address = urls.join(base, href or "")
    media_type = _media_type(address) if address else None
    if address and (media_type or not required):
        found.setdefault(address, Attachment(address, (title or "").strip() or None, media_type))


def _media_type(address: str) -> str | None:
    suffix = re.search(r"\.([A-Za-z0-9]{2,4})$", urlsplit(address).path)
    return _FILES.get(suffix[1].lower()) if suffix else None
