"""JSON that a page carries in a script for its own code -> entries. Runs no script; then as an API's answer."""

from __future__ import annotations

import re

from scraper.discover import jsonapi
from scraper.discover.entry import Reading
from scraper.errors import NothingFound, ReadError
from scraper.model import Capture, Channel, DateOrigin, Page, Source
from scraper.text import markup, strictjson

DATES = ("epoch", "iso")


def entries(source: Source, channel: Channel, capture: Capture) -> Page:
    """The entries in the page's embedded state. Raises ReadError."""
    value = embedded(capture, channel.variable or "")
    return jsonapi.read(value, Reading.of(source, channel, capture, DateOrigin.STATE, DATES), capture.url)


def embedded(capture: Capture, variable: str) -> object:
    """The value of a script variable ("window.SERVER_DATA"), or of a script by its id ("#__NEXT_DATA__").

    The value is read by a JSON decoder from where it begins: a pattern up to "};" breaks on that sign in a string.
    Raises NothingFound where there is none and ReadError where it is no JSON.
    """
    page = markup.document(capture.decoded, markup.charset(capture.header("content-type")))
    script, places = _found(page, variable)
    if script is None or not places:
        raise NothingFound(f'No script of the page sets "{variable}"{page.named()}', url=capture.url)
    problem: ValueError | None = None
    for place in places:
        try:
            return strictjson.first(script, place)
        except ValueError as error:
            problem = problem or error
    raise ReadError(f'What the page sets as "{variable}" is not JSON: {problem}', url=capture.url) from problem


def _found(page: markup.Document, variable: str) -> tuple[str | None, list[int]]:
    if variable.startswith("#"):
        return page.script(f"script{variable}"), [0]
    script = page.script_containing(variable)
    assigned = re.finditer(rf"(?<![\w$.]){re.escape(variable)}\s*=\s*(?=[\[{{])", script or "")
    return script, [match.end() for match in assigned]
