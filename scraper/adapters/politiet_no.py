"""Politiet (Norway): the police log gives an incident as a thread of messages; a new message is a new version of it.

Addresses, titles and times stand in sources.yaml.
"""

from __future__ import annotations

from scraper.adapters import standard
from scraper.errors import NothingFound
from scraper.extract.article import Body
from scraper.model import Article, Capture, Entry, Source
from scraper.text import jsonpath, markup, strictjson

requests = standard.requests
page = standard.page


def article(source: Source, entry: Entry, capture: Capture | None) -> Article:
    """The thread's messages in the order in which they were sent, without those taken back. Raises ReadError.

    The API promises no order, and a version must not arise from another one.
    """
    if entry.content is None:
        return standard.article(source, entry, capture)
    messages = jsonpath.find(strictjson.loads(entry.content), "messages[]")
    standing = [message for message in messages if jsonpath.texts(message, "type") != ["Removed"]]
    standing.sort(key=lambda message: jsonpath.texts(message, "createdOn"))
    texts = [text for message in standing for text in jsonpath.texts(message, "text")]
    if not texts:
        raise NothingFound("The thread has no message that still stands", url=entry.url)
    body = Body(tuple(paragraph for text in texts for paragraph in markup.plain(text)))
    return standard.inline(source, entry, entry.content, body)
