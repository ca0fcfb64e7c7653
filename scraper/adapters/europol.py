"""Europol: a site of scripts whose pages carry their content as JSON, and a feed without dates.

Only the keys title, introduction, summary, articleType and crimeAreas of a page's node are known, so the text is read
from every piece of HTML in the node, in the order in which it stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scraper.adapters import standard
from scraper.discover import state
from scraper.errors import MissingField, NothingFound
from scraper.extract import article as extract
from scraper.extract.article import Body, Draft
from scraper.extract.dates import Reader
from scraper.model import Article, Capture, Channel, DateOrigin, Entry, Moment, Page, Source
from scraper.text import jsonpath, markup, urls

VARIABLE = "window.SERVER_DATA"
NODE = "NodeLoader.node"
_LEADS = ("introduction", "summary")
_DATES = ("published", "publishDate", "date")
_ASIDE = ("related", "lists", "menu", "breadcrumb", "footer", "header", "navigation", "meta", "seo", "crimeareas")

requests = standard.requests


def page(source: Source, channel: Channel, capture: Capture) -> Page:
    """The channel's entries, known by their address alone: the list and the feed offer the same releases, and only the
    feed has ids."""
    read = standard.page(source, channel, capture)
    return replace(read, entries=tuple(replace(entry, key=None) for entry in read.entries))


def article(source: Source, entry: Entry, capture: Capture | None) -> Article:
    """The release in its page's node, or on the page as it is rendered, where there is no node. Raises ReadError."""
    if capture is None:
        return standard.article(source, entry, capture)
    try:
        node = _node(capture)
    except NothingFound:
        return standard.article(source, entry, capture)
    title = " ".join(jsonpath.texts(node, "title")) or entry.title
    if not title:
        raise MissingField("The page's node has no title", url=capture.final_url)
    draft = Draft(
        url=urls.canonical(capture.final_url),
        title=title,
        body=_body(node, capture.final_url),
        published=_published(source, node, entry, capture),
        language=entry.language,
        topics=tuple(jsonpath.texts(node, "crimeAreas[].title")),
    )
    return extract.expect(source, extract.compose(draft, extract.rules_for(source, capture)))


def _node(capture: Capture) -> object:
    found = jsonpath.find(state.embedded(capture, VARIABLE), NODE)
    if not found or not isinstance(found[0], dict):
        raise NothingFound("The page's state holds no node", url=capture.final_url)
    return found[0]


def _body(node: object, url: str) -> Body:
    leads = [text for key in _LEADS for text in jsonpath.texts(node, key)]
    lead = markup.plain(leads[0]) if leads else []
    html = [text for text in _html(node) if text not in leads]
    files, links = standard.references([*leads, *html], url)
    paragraphs = dict.fromkeys(part for text in html for part in markup.plain(text))
    return Body((*lead[1:], *paragraphs), lead[0] if lead else None, files, links)


def _html(value: object) -> Iterator[str]:
    """Every string of HTML below a value, in the order in which it stands, without what belongs to other pages."""
    if isinstance(value, dict):
        for key, below in value.items():
            if not key.casefold().startswith(_ASIDE):
                yield from _html(below)
    elif isinstance(value, list):
        for below in value:
            yield from _html(below)
    elif isinstance(value, str) and "<p" in value:
        yield value


def _published(source: Source, node: object, entry: Entry, capture: Capture) -> Moment | None:
    reader = Reader(("epoch", "iso"), source.timezone, entry.language, capture.captured_at)
    stated = (reader.read(text, DateOrigin.STATE) for key in _DATES for text in jsonpath.texts(node, key))
    return next((moment for moment in stated if moment), entry.published)
