"""JSON APIs -> entries: the list by its path, the fields by theirs, the next page by parameter or link."""

from __future__ import annotations

from scraper.discover import items, paging
from scraper.discover.entry import Reading
from scraper.errors import ReadError
from scraper.model import Capture, Channel, DateOrigin, Page, Source
from scraper.text import jsonpath, strictjson, urls

DATES = ("iso",)


def entries(source: Source, channel: Channel, capture: Capture) -> Page:
    """The entries of one answer; none for 204 and for an empty body. Raises ReadError."""
    if capture.status == 204 or not capture.decoded.strip():
        return Page(())
    value = _value(capture)
    return read(value, Reading.of(source, channel, capture, DateOrigin.API, DATES), capture.url)


def read(value: object, reading: Reading, asked: str) -> Page:
    """The entries of a JSON value, whichever way it came; `asked` is the address that paging goes on from."""
    found = items.listed(value, reading.channel, asked)
    return Page(reading.entries(items.claims(found, reading.channel)), _next(value, reading, asked, len(found)))


def _value(capture: Capture) -> object:
    body = capture.decoded
    try:
        return strictjson.loads(body)
    except ValueError as error:
        if body.lstrip()[:1] == b"<":
            raise ReadError("The API answered with a page of HTML or XML instead of JSON", url=capture.url) from error
        raise ReadError(f"The answer is not JSON that can be read: {error}", url=capture.url) from error


def _next(value: object, reading: Reading, asked: str, count: int) -> str | None:
    """The next page's address; None after the last, which a flag, a missing link or a short page tells."""
    rule = reading.channel.paging
    if rule is None or not count:
        return None
    told = jsonpath.texts(value, rule.next)[:1] if rule.next else []
    if rule.parameter is None:
        return urls.join(reading.base, told[0]) if told else None
    if told == ["true"] or (rule.step > 1 and count < rule.step):
        return None
    return paging.following(asked, rule)
