"""How a page says that it goes on: a parameter that grows from link to link, or a link to the next page.

What `paging` follows later is proposed here. It reads no rows.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from scraper.model import Paging
from scraper.text import urls
from scraper.text.markup import Document

_NAMES = re.compile(
    r"^(?:.*[_\[-])?(?:p|page|pg|seite|pagina|paged|offset|start|skip|currentpage|pagenumber|sida|cur)\]?$", re.I
)
_NEXT = (
    *("a[rel~=next]", "link[rel~=next]", ".pager__item--next a", ".pager-next a", "li.next a", "a.next"),
    *(".usa-pagination__next-page", ".pagination-next a", ".next a", "a[class*=next]"),
)


def paging(page: Document, base: str) -> Paging | None:
    """The rule by which a listing's older pages are reached; None where the page names none."""
    counted = _parameter(page, base)
    if counted is not None:
        return counted
    for selector in _NEXT:
        link = page.first(selector)
        address = urls.join(base, link.attribute("href") or "") if link else None
        if address is not None and urls.host(address) == urls.host(base):
            return Paging(next=selector)
    return None


def _parameter(page: Document, base: str) -> Paging | None:
    """The parameter by which links to this very page differ, from the numbers they are labelled with."""
    found: dict[str, dict[int, int]] = {}
    for href, text in page.links():
        address = urls.join(base, href)
        if address is None or not text.strip().isdigit() or not 2 <= int(text) <= 10_000 or not _here(address, base):
            continue
        for name, value in parse_qsl(urlsplit(address).query):
            if _NAMES.search(name) and value.isascii() and value.isdigit():
                found.setdefault(name, {})[int(text)] = int(value)
    for name, places in found.items():
        if (rule := _rule(name, places)) is not None:
            return rule
    return None


def _rule(name: str, places: dict[int, int]) -> Paging | None:
    """From which value it starts and by how much it grows, by what the link "2" (and "3") asks for."""
    label = min(places)
    value = places[label]
    if value == label:
        return Paging(name, start=1, step=1)
    if value == label - 1:
        return Paging(name, start=0, step=1)
    step, rest = divmod(value, label - 1)
    return Paging(name, start=0, step=step) if step > 1 and not rest else None


def _here(address: str, base: str) -> bool:
    one, other = urlsplit(address), urlsplit(base)
    return (one.netloc, one.path.rstrip("/")) == (other.netloc, other.path.rstrip("/"))
