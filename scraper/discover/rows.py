"""The repeated rows of a page that may each announce a release, and short CSS selectors for rows and what is in them.

It knows no fields and judges no group: `proposing` reads the rows and ranks them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from scraper.text import markup, urls
from scraper.text.markup import Document, Element

LEAST = 3  # rows of a group: fewer repeat by chance
MOST_LINKS = 6  # pages that one row links, usually; more is a section or a menu
SAMPLE = 12  # rows that are looked into; the others are alike
_ASIDE = "nav, footer, aside, body > header, [role=navigation], [role=banner], [role=contentinfo], [role=search]"
_MAYBE_ASIDE = (
    "form, #header, [class*=breadcrumb], [class*=pagination], [class*=pager], [class*=cookie], [class*=menu], "
    "[id*=menu], [class*=footer], [id*=footer], [class*=sidebar]"
)
_FILES = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|svg|webp|mp[34]|mov|ics|xml|rss|atom|css|js)$", re.I)
_NAME = re.compile(r"[A-Za-z_-][\w-]*")
_ONE_OFF = re.compile(r"\d{3,}|[0-9a-f]{6,}|^(?:odd|even|first|last|active)$")  # of one row, or made anew by each build
_HEADINGS = "h1, h2, h3, h4, h5, h6"
_LEVELS = 4  # ancestors that a selector may lean on


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that one selector gives, each with the link that it is about and the address this leads to."""

    selector: str
    rows: tuple[Element, ...]
    links: tuple[tuple[Element, str], ...]

    @property
    def addresses(self) -> list[str]:
        return [address for _, address in self.links]


def groups(page: Document, base: str) -> Iterator[Group]:
    """Every group of at least three alike rows outside menus and footers, each leading to pages of its own."""
    links = _links(page, base)
    tried: set[str] = set()
    for siblings in _alike(links):
        for selector in _selectors(page, siblings):
            if selector in tried:
                continue
            tried.add(selector)
            if group := _group(page, selector, links):
                yield group


def _links(page: Document, base: str) -> dict[int, tuple[Element, str]]:
    """The links to other pages of this site, outside of what stands around the content, by their identity."""
    aside = {link.identity for zone in _aside(page) for link in zone.all("a[href]")}
    here, site = urls.canonical(base), _site(base)
    found: dict[int, tuple[Element, str]] = {}
    for link in page.all("a[href]"):
        address = urls.join(base, link.attribute("href") or "") if link.identity not in aside else None
        if address is None or _site(address) != site:
            continue
        page_only, query = urls.canonical(address).partition("?")[::2]
        paging = page_only == here.partition("?")[0] and (
            not query or re.search(r"(?:page|seite|offset|start)=", query)
        )
        if not paging and not _FILES.search(page_only):
            found[link.identity] = (link, urls.canonical(address))
    return found


def _aside(page: Document) -> list[Element]:
    """What stands around the content; a <form> or a "menu-open" around the whole page is none of it."""
    loose = [zone for zone in page.all(_MAYBE_ASIDE) if zone.first("main, [role=main], h1, article") is None]
    return [*page.all(_ASIDE), *loose]


def _alike(links: dict[int, tuple[Element, str]]) -> list[list[Element]]:
    """Elements of one parent and one tag, or class, that each hold a link, wherever there are enough of them."""
    found: dict[tuple[int, str, str], dict[int, Element]] = {}
    for link, _ in links.values():
        row: Element | None = link
        while row is not None and row.tag not in ("body", "html"):
            parent = row.parent
            if parent is None:
                break
            for name in ("", *names(row)):
                found.setdefault((parent.identity, row.tag, name), {})[row.identity] = row
            row = parent
    return [list(rows.values()) for rows in found.values() if len(rows) >= LEAST]


def _group(page: Document, selector: str, links: dict[int, tuple[Element, str]]) -> Group | None:
    rows, chosen, counts, strangers = [], [], [], 0
    for row in page.all(selector):
        inside = [link for link in row.all("a[href]") if link.identity in links]
        strangers += not inside and row.first("a[href]") is not None
        if inside:
            link = _about(inside)
            rows.append(row)
            chosen.append((link, links[link.identity][1]))
            counts.append(len({links[each.identity][1] for each in inside}))
    different = len({address for _, address in chosen})
    if different < LEAST or different < 0.8 * len(rows) or strangers > len(rows) / 4 or median(counts) > MOST_LINKS:
        return None
    return Group(selector, tuple(rows), tuple(chosen))


def _about(links: Sequence[Element]) -> Element:
    """The link that a row is about: one in or around a heading, else the one with the longest text."""
    return max(links, key=lambda link: (link.first(_HEADINGS) is not None or _in_heading(link), len(link.text())))


def _in_heading(link: Element) -> bool:
    above: Element | None = link
    for _ in range(3):
        above = above.parent if above is not None else None
        if above is not None and re.fullmatch(r"h[1-6]", above.tag):
            return True
    return False


# -- selectors ----------------------------------------------------------------------------------------------------


def _selectors(page: Document, rows: Sequence[Element]) -> Iterator[str]:
    """Selectors that give these rows and others like them, the sturdiest first."""
    shared = [set(names(row)) for row in rows]
    common = set.intersection(*shared)
    tag = rows[0].tag
    for name in (one for one in names(rows[0]) if one in common):
        yield f".{name}"
        if len(page.all(f".{name}")) > len(rows):
            yield f"{tag}.{name}"
    chain, above = tag, rows[0].parent
    for _ in range(_LEVELS):
        if above is None or above.tag in ("body", "html"):
            break
        for name in _handles(above):
            yield f"{name} > {chain}"
        chain, above = f"{above.tag} > {chain}", above.parent
    yield chain


def _handles(element: Element) -> list[str]:
    own = element.attribute("id") or ""
    marks = [f"#{own}"] if _NAME.fullmatch(own) and not _ONE_OFF.search(own) else []
    return [*marks, *(f"{element.tag}.{name}" for name in names(element))][:3]


def names(element: Element) -> list[str]:
    """The classes by which an element can be known again."""
    listed = (element.attribute("class") or "").split()
    return [name for name in listed if _NAME.fullmatch(name) and not _ONE_OFF.search(name)]


def within(rows: Sequence[Element]) -> list[str]:
    """Selectors of what stands inside these rows: by class, by tag, by place in a table's row.

    Those that a row has once come first: of two that read the same the sturdier.
    """
    found = Counter[str]()
    for row in rows[:SAMPLE]:
        for element in row.all("*"):
            if element.identity != row.identity:
                found.update([*(f".{name}" for name in names(element)), element.tag])
        found.update(f"td:nth-child({place})" for place in range(1, 1 + len(row.all("td"))))
    return sorted(found, key=lambda selector: found[selector] > len(rows[:SAMPLE]))


def picked(rows: Sequence[Element], selector: str) -> list[str]:
    """What a selector gives in each of the rows; "" where it gives nothing."""
    return [markup.pick(row, selector) or "" for row in rows]


def _site(url: str) -> str:
    return urls.host(url).removeprefix("www.")
