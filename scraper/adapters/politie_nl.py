"""Politie (NL): the API gives an article as blocks, each with a title of its own before its text.

Everything else, the windows of days and the local times too, stands in sources.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from scraper.adapters import standard
from scraper.extract.article import Body
from scraper.model import Article, Attachment, Capture, Entry, Source
from scraper.text import jsonpath, markup, strictjson

requests = standard.requests
page = standard.page


def article(source: Source, entry: Entry, capture: Capture | None) -> Article:
    """The release in the API's item; a page captured by itself is read by the source's selectors. Raises ReadError."""
    if entry.content is None:
        return standard.article(source, entry, capture)
    item = strictjson.loads(entry.content)
    lead = " ".join(part for text in jsonpath.texts(item, "introductie") for part in markup.plain(text))
    html = jsonpath.texts(item, "alineas[].opgemaaktetekst")
    files, links = standard.references(html, entry.url)
    body = Body(tuple(_paragraphs(item)), lead or None, (*files, *_picture(item)), links)
    return standard.inline(source, entry, entry.content, body)


def _paragraphs(item: object) -> Iterator[str]:
    for block in jsonpath.find(item, "alineas[]"):
        for key in ("titel", "opgemaaktetekst"):
            for text in jsonpath.texts(block, key):
                yield from markup.plain(text)


def _picture(item: object) -> Iterator[Attachment]:
    for picture in jsonpath.find(item, "afbeelding"):
        for address in jsonpath.texts(picture, "url"):
            yield Attachment(address, " ".join(jsonpath.texts(picture, "alttext")) or None)
