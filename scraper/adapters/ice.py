"""ICE: topics stand in a script only, and old releases carry a mark before their title. The rest is in sources.yaml."""

from __future__ import annotations

import re
from dataclasses import replace

from scraper.adapters import standard
from scraper.model import Article, Capture, Entry, Source
from scraper.text import jsonpath, markup, strictjson

_PUSHED = re.compile(r"dataLayer\s*\.push\(\s*(?=\{)")
_ARCHIVED = "Archived: "  # set before the titles of releases older than 2025-01-20: the page's mark, not an edit

requests = standard.requests
page = standard.page


def article(source: Source, entry: Entry, capture: Capture | None) -> Article:
    """The release on its page, with the topics of the page's script. Raises ReadError."""
    read = standard.article(source, entry, capture)
    topics = _topics(capture) if capture else ()
    return replace(read, title=read.title.removeprefix(_ARCHIVED), topics=topics or read.topics)


def _topics(capture: Capture) -> tuple[str, ...]:
    """The labels under entityTaxonomy.news_release_topics; they hold commas, so no text on the page can be split."""
    document = markup.document(capture.decoded, markup.charset(capture.header("content-type")))
    script = document.script_containing("news_release_topics") or ""
    for pushed in _PUSHED.finditer(script):
        try:
            value = strictjson.first(script, pushed.end())
        except ValueError:
            continue
        for labels in jsonpath.find(value, "entityTaxonomy.news_release_topics"):
            if isinstance(labels, dict):
                return tuple(str(label) for label in labels.values())
    return ()
