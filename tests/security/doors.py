"""Every place at which an address comes into Blotter from outside, as functions over a list of addresses.

`DOORS` hold no expectation: each brings the addresses in as they would come and goes on until all that follows from
them has been asked for. What may be dialled meanwhile is said by the test.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from xml.sax.saxutils import quoteattr

from scraper import attaching, backfill, pipeline
from scraper.model import Channel, ChannelKind, Entry, FileVisit, Paging
from scraper.model.backfill import Backfill
from tests.security.outside import Outside, Page, html
from tests.security.path import HOME, RELEASE, SOURCE, Shelf, clean, feed, gathered, parts, paths, xml

Door = Callable[[Outside, Sequence[str]], int]
DOORS: dict[str, Door] = {}


def door(function: Door) -> Door:
    DOORS[function.__name__] = function
    return function


# -- asked for as it is -------------------------------------------------------------------------------------------


@door
def channel_address(outside: Outside, forms: Sequence[str]) -> int:
    return gathered(outside, *(Channel("press", "c", ChannelKind.FEED, form) for form in forms))


@door
def entry_address(outside: Outside, forms: Sequence[str]) -> int:
    """Past every check of addresses that discovery makes."""
    shelf = Shelf(entries=[Entry(form) for form in forms])
    outfit, fetch = parts(outside, shelf)
    pipeline.gather(SOURCE, outfit)
    return fetch.of()


@door
def attached_files(outside: Outside, forms: Sequence[str]) -> int:
    shelf = Shelf(attached=[FileVisit(n, "r", form, "application/pdf") for n, form in enumerate(forms)])
    outfit, fetch = parts(outside, shelf)
    list(attaching.fetch_due(SOURCE, outfit))
    return fetch.of()


# -- offered by a channel -----------------------------------------------------------------------------------------


@door
def feed_link(outside: Outside, forms: Sequence[str]) -> int:
    items = "".join(f"<item><title>A</title><link>{clean(form)}</link></item>" for form in forms)
    outside.pages["/feed"] = feed(items)
    return gathered(outside, Channel("press", "c", ChannelKind.FEED, f"{HOME}feed"))


@door
def listing_link(outside: Outside, forms: Sequence[str]) -> int:
    rows = "".join(f"<li><a href={quoteattr(form)}>A release</a></li>" for form in forms)
    outside.pages["/list"] = html(f"<ul>{rows}</ul>")
    fields = {"url": ("a@href",), "title": ("a",)}
    return gathered(outside, Channel("press", "c", ChannelKind.LISTING, f"{HOME}list", items="li", fields=fields))


@door
def sitemap_entry(outside: Outside, forms: Sequence[str]) -> int:
    outside.pages["/sitemap.xml"] = xml("urlset", "".join(f"<url><loc>{clean(form)}</loc></url>" for form in forms))
    return gathered(outside, Channel("press", "c", ChannelKind.SITEMAP, f"{HOME}sitemap.xml"))


@door
def sitemap_index_entry(outside: Outside, forms: Sequence[str]) -> int:
    def index(form: str) -> Page:
        return xml("sitemapindex", f"<sitemap><loc>{clean(form)}</loc></sitemap>")

    paging, kind = Paging(limit=3), ChannelKind.SITEMAP
    return gathered(
        outside, *(Channel("press", "c", kind, place, paging=paging) for place in paths(outside, forms, index))
    )


_FIELDS = {"url": ("link",), "title": ("title",)}


def _items(forms: Sequence[str]) -> str:
    return json.dumps({"items": [{"title": "A", "link": form} for form in forms]})


@door
def api_item(outside: Outside, forms: Sequence[str]) -> int:
    outside.pages["/api"] = (200, {"Content-Type": "application/json"}, _items(forms).encode())
    return gathered(outside, Channel("press", "c", ChannelKind.JSONAPI, f"{HOME}api", items="items", fields=_FIELDS))


@door
def embedded_state(outside: Outside, forms: Sequence[str]) -> int:
    state = _items(forms).replace("</", "<\\/")
    outside.pages["/state"] = html(f"<script>window.DATA = {state};</script>")
    channel = Channel("press", "c", ChannelKind.STATE, f"{HOME}state", "items", "window.DATA", fields=_FIELDS)
    return gathered(outside, channel)


# -- followed from page to page -----------------------------------------------------------------------------------


def _row(number: str) -> str:
    return f'<li><a href="/gone/{number}">A release</a></li>'


@door
def next_page(outside: Outside, forms: Sequence[str]) -> int:
    def page(form: str) -> Page:
        return html(f"<ul>{_row('1')}</ul><a class=next href={quoteattr(form)}>older</a>")

    fields = {"url": ("a@href",), "title": ("a",)}
    rules: Any = {"items": "li", "fields": fields, "paging": Paging(next="a.next")}
    places = paths(outside, forms, page)
    return gathered(outside, *(Channel("press", "c", ChannelKind.LISTING, place, **rules) for place in places))


@door
def next_answer_of_an_api(outside: Outside, forms: Sequence[str]) -> int:
    def page(form: str) -> Page:
        told = {"items": [{"title": "A", "link": f"{HOME}gone"}], "next": form}
        return 200, {"Content-Type": "application/json"}, json.dumps(told).encode()

    rules: Any = {"items": "items", "fields": _FIELDS, "paging": Paging(next="next")}
    places = paths(outside, forms, page)
    return gathered(outside, *(Channel("press", "c", ChannelKind.JSONAPI, place, **rules) for place in places))


@door
def next_feed(outside: Outside, forms: Sequence[str]) -> int:
    def page(form: str) -> Page:
        atom = f'<link xmlns="http://www.w3.org/2005/Atom" rel="next" href="{clean(form)}"/>'.replace('""', '"')
        return feed(f"<item><title>A</title><link>{HOME}gone</link></item>", atom)

    rules: Any = {"paging": Paging(limit=3)}
    places = paths(outside, forms, page)
    return gathered(outside, *(Channel("press", "c", ChannelKind.FEED, place, **rules) for place in places))


@door
def read_back(outside: Outside, forms: Sequence[str]) -> int:
    """`poll --since` over an index of sitemaps."""
    day = "<lastmod>2026-11-20</lastmod>"
    named = "".join(f"<sitemap><loc>{clean(form)}</loc>{day}</sitemap>" for form in forms)
    outside.pages["/index.xml"] = xml("sitemapindex", named)
    shelf = Shelf()
    outfit, fetch = parts(outside, shelf)
    channel = Channel("press", "c", ChannelKind.SITEMAP, f"{HOME}index.xml")
    source = replace(SOURCE, channels=(channel,))
    wish, standing = backfill.Wish(date(2020, 1, 1), 5000), None
    for _ in range(len(forms) + 1):  # one that cannot be had stays the first to be asked
        reached = backfill.reach_back(source, channel, wish, outfit, _Resumed(standing), _silent)
        if reached.standing.done or not reached.standing.todo:
            break
        standing = replace(reached.standing, todo=reached.standing.todo[1:])
        standing = replace(standing, done=not standing.todo)
    return fetch.of()


@dataclass
class _Resumed(Shelf):
    standing: Backfill | None = None

    def __init__(self, standing: Backfill | None) -> None:
        super().__init__()
        self.standing = standing

    def backfill(self, source: str, channel: str) -> Backfill | None:
        return self.standing


def _silent(count: int) -> None:
    """Say nothing."""


# -- stated by a page ---------------------------------------------------------------------------------------------


def _visited(outside: Outside, forms: Sequence[str], made: Callable[[str], Page]) -> int:
    shelf = Shelf(entries=[Entry(place) for place in paths(outside, forms, made)])
    outfit, fetch = parts(outside, shelf)
    pipeline.gather(SOURCE, outfit)
    assert len(fetch.asked) == len(forms)
    return len(shelf.faults)


@door
def canonical_link(outside: Outside, forms: Sequence[str]) -> int:
    """And what else a page says of itself, its meta refresh and base too: none of it is asked for."""

    def page(form: str) -> Page:
        stated = quoteattr(form)
        head = (
            f"<link rel=canonical href={stated}><meta property=og:url content={stated}><link rel=amphtml href={stated}>"
            f"<meta http-equiv=refresh content={quoteattr('0; url=' + form)}><link rel=next href={stated}>"
        )
        return html(RELEASE.format(head=head, more=f"<img src={stated}><iframe src={stated}></iframe>"))

    return _visited(outside, forms, page)


@door
def redirect(outside: Outside, forms: Sequence[str]) -> int:
    def page(form: str) -> Page:
        status = (301, 302, 303, 307, 308)[len(form) % 5]
        location = "".join(c for c in form if c >= " ").encode().decode("latin-1")
        return status, {"Location": location, "Refresh": f"0; url={location}"}, b""

    return _visited(outside, forms, page)
