"""A release that somebody stated in plain words, as an import line does: title, text and date, with no page behind it.

Here it runs where pages are read, with a deadline: a source's patterns for case numbers may never end on some texts.
"""

from __future__ import annotations

from dataclasses import replace

from scraper.adapters import standard
from scraper.errors import NothingFound
from scraper.extract.article import case_numbers, text_article
from scraper.model import Article, Capture, Entry, Source
from scraper.text import strictjson

requests = standard.requests
page = standard.page


def article(source: Source, entry: Entry, capture: Capture | None) -> Article:
    """The article in the entry's content: JSON with title, text, published, language. Raises ReadError."""
    stated = strictjson.loads(entry.content or "null")
    if not isinstance(stated, dict):
        raise NothingFound("The entry carries no text", url=entry.url)
    title, text = stated.get("title"), stated.get("text") or ""
    said = {name: stated.get(name) for name in ("published", "language")}
    found = text_article(entry.url, title, text, zone=source.timezone, **said)
    patterns = [pattern for rules in source.article for pattern in rules.case_numbers]
    return replace(found, case_numbers=case_numbers(found.text, patterns))
