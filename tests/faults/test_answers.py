"""Answers of APIs and sitemaps that are well delivered and badly made: a fault of their own class, or plainly read."""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from scraper import pipeline
from scraper.errors import BlotterError, MissingField, NothingFound, ParseKilled, ReadError, TooMany
from scraper.model import Channel, ChannelKind, Paging
from tests.security.outside import Outside, Page, html
from tests.security.path import HOME, RELEASE, SOURCE, Shelf, parts, xml

SECONDS = 6  # of CPU, for one document


@pytest.fixture
def outside() -> Iterator[Outside]:
    with Outside() as running:
        yield running


def polled(outside: Outside, channel: Channel, page: Page) -> tuple[BlotterError | None, list[str]]:
    """What one poll of this channel came to; nothing but a BlotterError may come of it."""
    outside.pages |= {"/answer": page, "/1": html(RELEASE.format(head="", more=""))}
    shelf = Shelf()
    outfit, _ = parts(outside, shelf)
    before, started = resource.getrusage(resource.RUSAGE_SELF), time.process_time()
    expected = replace(SOURCE.expect, entries_min=int(channel.kind is ChannelKind.JSONAPI))
    pipeline.gather(replace(SOURCE, channels=(channel,), expect=expected), outfit)
    after = resource.getrusage(resource.RUSAGE_SELF)
    assert time.process_time() - started < SECONDS
    assert after.ru_maxrss - before.ru_maxrss < 200 * 1024  # kB
    return (shelf.faults[0] if shelf.faults else None), [entry.url for entry in shelf.entries]


FIELDS = {"url": ("link",), "title": ("title",), "published": ("day",), "body": ("body",)}
API = Channel("press", "c", ChannelKind.JSONAPI, f"{HOME}answer", items="items", fields=FIELDS, dates=("epoch", "iso"))
WHOLE = replace(API, inline=True)


def answer(**more: str) -> str:
    """One good item with these members besides, written as they are."""
    members = {"title": '"Boat found"', "link": f'"{HOME}1"', "body": '"<p>Officers found a boat."', **more}
    return f'{{"items": [{{{", ".join(f"{json.dumps(name)}: {text}" for name, text in members.items())}}}]}}'


def deep(levels: int) -> str:
    return "[" * levels + "]" * levels


BROKEN: dict[str, tuple[str | bytes, type[BlotterError]]] = {
    "not a number": (answer(size="NaN"), ReadError),
    "infinity": (answer(size="-Infinity"), ReadError),
    "a fraction beyond all bounds": (answer(size="1e400"), ReadError),
    "a whole number beyond all bounds": (answer(size="1" + "0" * 5000), ReadError),
    "deep": (answer(more=deep(100_000)), ReadError),
    "deep from the top": (deep(100_000), ReadError),
    "never closed": ("[" * 100_000, ReadError),
    "deep objects": ('{"a":' * 100_000, ReadError),
    "cut off": (answer()[:-3], ReadError),
    "two values": (answer() + answer(), ReadError),
    "a page": ("<!DOCTYPE html><p>Down for maintenance", ReadError),
    "nothing but white space inside": ('"  "', NothingFound),
    "null": ("null", NothingFound),
    "true": ("true", NothingFound),
    "a number": ("5", NothingFound),
    "a list": ("[1, 2]", NothingFound),
    "another object": ('{"error": "no"}', NothingFound),
    "items that is null": ('{"items": null}', NothingFound),
    "items that is a word": ('{"items": "many"}', NothingFound),
    "items that are numbers": ('{"items": [1, 2, 3]}', NothingFound),
    "items that are lists": ('{"items": [[], [[]]]}', NothingFound),
    "items without addresses": ('{"items": [{"title": "A"}, {"title": "B"}]}', MissingField),
    "addresses that are objects": (answer(link='{"a": 1}'), MissingField),
    "binary": (b"\x00\x01\x02\xff\xfe", ReadError),
    "lone bytes": (answer().encode()[:-2] + b"\xff\xff}", ReadError),
}


@pytest.mark.parametrize("channel", [API, WHOLE], ids=["listed", "whole"])
@pytest.mark.parametrize("name", BROKEN)
def test_an_api_that_answers_badly(outside: Outside, name: str, channel: Channel) -> None:
    body, expected = BROKEN[name]
    written = body if isinstance(body, bytes) else body.encode()
    fault, entries = polled(outside, channel, (200, {"Content-Type": "application/json"}, written))
    assert isinstance(fault, expected), fault
    assert "\n" not in fault.message
    assert entries == []


READ: dict[str, str | bytes] = {
    "a key said twice": answer().replace('"title"', '"title": "Older", "title"', 1),
    "a large number": answer(size="1" + "0" * 400),
    "a large number for a day": answer(day="1" + "0" * 400),
    "a tiny fraction": answer(size="1e-400"),
    "a fraction for a day": answer(day="1e308"),
    "half a letter": answer(title='"Boat \\ud83d found"'),
    "NUL": answer(title='"Boat \\u0000 found"'),
    "a byte order mark": b"\xef\xbb\xbf" + answer().encode(),
    "UTF-16": answer().encode("utf-16"),
    "some depth": answer(more=deep(300)),
    "more depth than can be written again": answer(more=deep(900)),
    "a hundred thousand members": answer(**{f"m{n}": "1" for n in range(100_000)}),
}


@pytest.mark.parametrize("channel", [API, WHOLE], ids=["listed", "whole"])
@pytest.mark.parametrize("name", READ)
def test_an_api_that_answers_oddly_is_read(outside: Outside, name: str, channel: Channel) -> None:
    body = READ[name]
    written = body if isinstance(body, bytes) else body.encode()
    fault, entries = polled(outside, channel, (200, {"Content-Type": "application/json"}, written))
    assert (fault is None and entries == [f"{HOME}1"]) or isinstance(fault, ReadError)
    if name not in ("more depth than can be written again", "a large number for a day", "a fraction for a day"):
        assert fault is None


# -- sitemaps -----------------------------------------------------------------------------------------------------

MAP = Channel("press", "c", ChannelKind.SITEMAP, f"{HOME}answer", paging=Paging(limit=4))


def index(*names: str) -> Page:
    day = "<lastmod>2026-11-20</lastmod>"
    return xml("sitemapindex", "".join(f"<sitemap><loc>{name}</loc>{day}</sitemap>" for name in names))


def test_an_index_that_names_itself_is_asked_once(outside: Outside) -> None:
    fault, entries = polled(outside, MAP, index(f"{HOME}answer"))
    assert (entries, len(outside.hits)) == ([], 1 + 1)
    assert fault is None or isinstance(fault, BlotterError)


def test_indexes_that_name_each_other_neither(outside: Outside) -> None:
    outside.pages["/other"] = index(f"{HOME}answer")
    polled(outside, MAP, index(f"{HOME}other"))
    assert len(outside.hits) == 1 + 2


def test_an_index_of_fifty_thousand_costs_its_budget_and_no_more(outside: Outside) -> None:
    outside.pages["/map/*"] = xml("urlset", f"<url><loc>{HOME}1</loc></url>")
    fault, entries = polled(outside, MAP, index(*(f"{HOME}map/{number}" for number in range(50_000))))
    assert (fault, entries) == (None, [f"{HOME}1"] * 4)
    assert len([hit for hit in outside.hits if "/map/" in hit]) == 4


def test_fifty_thousand_entries_are_too_many_for_a_press_room(outside: Outside) -> None:
    fault, _ = polled(outside, MAP, xml("urlset", "".join(f"<url><loc>{HOME}{n}</loc></url>" for n in range(50_000))))
    assert isinstance(fault, TooMany | ParseKilled), fault
