"""What a page says about itself for machines: JSON-LD, OpenGraph and other meta tags, headings. Reads no body text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scraper.text import urls
from scraper.text.markup import Document, pick, pick_all
from scraper.text.words import fold

# schema.org's types of which one page is about one; a page's other objects (logos, crumbs, the site) are not it.
_STRONG = "article newsarticle reportagenewsarticle analysisnewsarticle report pressrelease blogposting liveblogposting"
_ARTICLES = (frozenset(_STRONG.split()), frozenset(["webpage", "itempage"]))  # the first that a page has
_PUBLISHED = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "datePublished",
    "dc:Date.Created",
    "dcterms.created",
    "dcterms.issued",
    "dc.date.issued",
    "DC.date.created",
    "DC.date",
    "dcterms.date",
    "publish-date",
    "publishdate",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "Creation-Date",
    "date",
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "dateModified",
    "dc:Date.Modified",
    "dcterms.modified",
)
_TITLE = ("og:title", "twitter:title", "dc:Title", "DC.title")
CUT = 40  # characters; a shorter title that a heading begins with is the name of a section
_SUFFIXES = (" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's claims about itself, as written; empty where it makes none."""

    titles: tuple[str, ...] = ()
    published_ld: tuple[str, ...] = ()
    published_meta: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    language: str | None = None
    topics: tuple[str, ...] = ()
    canonical: str | None = None


def metadata(document: Document, url: str) -> Metadata:
    """Read a page's own description of itself."""
    article = _article_object(document.json_ld())
    return Metadata(
        titles=(*_texts(article, "headline"), *_metas(document, _TITLE)),
        published_ld=tuple(_texts(article, "datePublished", "dateCreated")),
        published_meta=tuple(_metas(document, _PUBLISHED)),
        modified=(*_texts(article, "dateModified"), *_metas(document, _MODIFIED)),
        language=_language(document, article),
        topics=tuple(dict.fromkeys(_texts(article, "articleSection"))),
        canonical=_canonical(document, url),
    )


def _article_object(objects: Sequence[Mapping[str, object]]) -> Mapping[str, object]:
    typed = [one for kinds in _ARTICLES for one in objects if _kinds(one) & kinds]
    return next(iter(typed), {})


def _kinds(one: Mapping[str, object]) -> frozenset[str]:
    kinds = one.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return frozenset(str(kind).rpartition("/")[2].lower() for kind in listed)


def _texts(one: Mapping[str, object], *names: str) -> Iterator[str]:
    for name in names:
        value = one.get(name)
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and text.strip():
                yield text.strip()


def _metas(document: Document, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        value = document.meta(name)
        if value and value.strip():
            yield value.strip()


# -- the title ----------------------------------------------------------------------------------------------------


def headline(document: Document, claims: Sequence[str]) -> str | None:
    """The page's headline: a heading that its claimed titles repeat or cut short, else the most specific of them."""
    headings = pick_all(document, "h1")
    whole = pick(document, "title") or ""
    for heading in headings:
        if any(fold(heading) in fold(claim) or _cut_short(heading, claim) for claim in (*claims, whole)):
            return heading
    if claims:
        return _without_site(claims[0], document.meta("og:site_name"))
    if len(headings) == 1:
        return headings[0]
    return _without_site(whole, document.meta("og:site_name")) if whole else next(iter(headings), None)


def _cut_short(heading: str, claim: str) -> bool:
    """Whether a title is the beginning of the heading, and long enough to be no mere section name."""
    beginning = fold(claim).rstrip(" .…")
    return len(beginning) >= CUT and fold(heading).startswith(beginning)


def _without_site(title: str, site: str | None) -> str:
    """A title without "| Name of the site" at its end; without a known name only after a bar."""
    for mark in _SUFFIXES:
        head, found, tail = title.rpartition(mark)
        named = bool(site) and fold(tail).strip() in fold(site or "")
        if found and head.strip() and (named or (mark == " | " and len(tail) < len(head))):
            return head.strip()
    return title.strip()


# -- language and address -----------------------------------------------------------------------------------------


def _language(document: Document, article: Mapping[str, object]) -> str | None:
    stated = next(_texts(article, "inLanguage"), "").partition("-")[0].strip().lower()
    return stated if len(stated) == 2 and stated.isalpha() else document.language()


def _canonical(document: Document, url: str) -> str | None:
    """The address that the page gives itself, unless it leads to another host or to the front page."""
    stated = document.canonical()
    address = urls.join(url, stated) if stated else None
    if address is None:
        return None
    same_host = urls.host(address).removeprefix("www.") == urls.host(url).removeprefix("www.")
    return address if same_host and address.rstrip("/").count("/") > 2 else None
