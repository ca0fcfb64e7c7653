"""Links in an article: to files that belong to it, to images by reference, to other pages. Fetches none of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
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
MORE, BESIDE = 1.25, 600  # times the text and characters more (headline, captions, a box) that its own element holds
OPENING = 80  # characters of a paragraph by which it is known again in its element


def attachments(
    elements: Iterable[Element], base: str, *, belongs: Callable[[Element], bool] = lambda element: True
) -> tuple[Attachment, ...]:
    """Files linked from these elements and images shown in them that belong, each once, in order."""
    found: dict[str, Attachment] = {}
    for element in elements:
        for link in element.all("a[href]"):
            address = urls.join(base, link.attribute("href") or "")
            if address and (media := _kind(link, address)) and belongs(link):
                _keep(found, address, link.text(), media)
        for image in element.all("img[src]"):
            if (address := urls.join(base, image.attribute("src") or "")) and belongs(image):
                _keep(found, address, image.attribute("alt"), _media_type(address))
    return tuple(found.values())[:MOST]


def close_to(paragraphs: Sequence[str]) -> Callable[[Element], bool]:
    """Whether an element stands with a text that was found without rules: the least that holds both is little more.

    So an annex named below the text counts; the brochures of a page's menu and the pictures of other news do not.
    """
    most = int(MORE * sum(map(len, paragraphs))) + BESIDE
    opening = max(paragraphs, key=len)[:OPENING]
    sign = max(opening.split(), key=len)
    known: dict[int, bool | None] = {}

    def judged(above: Element) -> bool | None:
        """None where it does not hold the text; a cheap first look spares most a second one."""
        if sign not in above.content:
            return None
        told = above.terse(most)
        return False if told is None else (_letters(opening) in _letters(told)) or None

    def close(element: Element) -> bool:
        above = element.parent
        while above is not None:
            if above.identity not in known:
                known[above.identity] = judged(above)
            verdict = known[above.identity]
            if verdict is not None:
                return verdict
            above = above.parent
        return False

    return close


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)


def links(elements: Iterable[Element], base: str, *, within: str | None = None) -> tuple[str, ...]:
    """Addresses of the other pages linked from these elements; with `within` only links whose words stand there."""
    found: dict[str, None] = {}
    for element in elements:
        for link in element.all("a[href]"):
            address = urls.join(base, link.attribute("href") or "")
            if address and address not in found and _kind(link, address) is None and _stands(link, within):
                found[address] = None
    return tuple(address for address in found if not urls.same_page(address, base))[:MOST]


def _stands(link: Element, within: str | None) -> bool:
    return within is None or bool((words := link.text()) and words in within)


def _keep(found: dict[str, Attachment], address: str, title: str | None, media: str | None) -> None:
    found.setdefault(address, Attachment(address, (title or "").strip() or None, media))


def _kind(link: Element, address: str) -> str | None:
    """What a link says it leads to, by its address or, where that has no suffix, by its `type`; None for a page."""
    told = (link.attribute("type") or "").partition(";")[0].strip().lower()
    return _media_type(address) or (told if told in _FILES.values() else None)


def _media_type(address: str) -> str | None:
    suffix = re.search(r"\.([A-Za-z0-9]{2,4})$", urlsplit(address).path)
    return _FILES.get(suffix[1].lower()) if suffix else None
