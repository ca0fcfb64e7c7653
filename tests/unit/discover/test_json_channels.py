"""JSON APIs and the state embedded in pages -> entries."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from scraper.discover import jsonapi, state
from scraper.errors import BlotterError, MissingField, NothingFound, ReadError
from scraper.model import ChannelKind, DateOrigin, Page, Paging
from tests.unit.discover.newsroom import capture, channel, source

ITEMS = [
    {
        "uid": "u-1",
        "url": "https://press.example/nieuws/1.html",
        "titel": "Een",
        "publicatieDatum": "2026-11-17 10:30:00",
    },
    {"uid": "u-2", "url": "/nieuws/2.html", "titel": "Twee &amp; drie", "publicatiedatum": "2026-11-18 10:30:00"},
]
FIELDS = {"url": ("url",), "key": ("uid",), "title": ("titel",), "published": ("publicatiedatum",)}


def api(body: Any, url: str = "https://api.press.example/v4?taal=nl", **changes: Any) -> Page:
    given = {"items": "nieuwsberichten", "fields": FIELDS, **changes}
    text = body if isinstance(body, str) else json.dumps(body)
    return jsonapi.entries(source(), channel(ChannelKind.JSONAPI, **given), capture(text, url))


def test_items_by_paths_whatever_the_case_of_their_keys() -> None:
    page = api({"nieuwsberichten": ITEMS})
    assert [entry.url for entry in page.entries] == [
        "https://press.example/nieuws/1.html",
        "https://api.press.example/nieuws/2.html",
    ]
    first, second = page.entries
    assert (first.key, second.title, second.language, first.content) == ("u-1", "Twee & drie", "nl", None)
    assert first.published is not None
    assert first.published.at == datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
    assert first.published.origin is DateOrigin.API


def test_the_answer_itself_may_be_the_list() -> None:
    assert len(api(ITEMS, items="").entries) == 2


def test_whole_articles_are_carried_as_one_text() -> None:
    (entry, _) = api({"nieuwsberichten": ITEMS}, inline=True).entries
    (again, _) = api({"nieuwsberichten": [dict(reversed(item.items())) for item in ITEMS]}, inline=True).entries
    assert entry.content == again.content
    assert json.loads(entry.content or "") == ITEMS[0]
    assert entry.digest == again.digest


def test_epochs_and_time_tags() -> None:
    item = {
        "url": "/a",
        "date": "1723032000",
        "changed": '<time datetime="2024-08-07T22:06:46+00:00">1723068406</time>\n',
    }
    fields = {"published": ("date",), "modified": ("changed",)}
    (entry,) = api([item], items="", fields=fields, dates=("epoch-day", "time-tag")).entries
    assert entry.published is not None
    assert entry.modified is not None
    assert (entry.published.precision, entry.modified.at.minute) == ("day", 6)


@pytest.mark.parametrize("body", ["", " \n", '{"nieuwsberichten": []}', '{"nieuwsberichten": null}'])
def test_nothing_new_is_a_page_without_entries(body: str) -> None:
    page = api(body, paging=Paging("offset", 0, 25))
    assert (page.entries, page.next_url) == ((), None)


def test_204_is_a_page_without_entries() -> None:
    assert jsonapi.entries(source(), channel(), capture("", status=204)).entries == ()


@pytest.mark.parametrize(
    ("paging", "asked", "last", "wanted"),
    [
        (Paging("offset", 0, 2), "?a=1", False, "?a=1&offset=2"),
        (Paging("offset", 0, 2), "?offset=4&a=%20x", False, "?offset=6&a=%20x"),
        (Paging("page", 0), "?page=3", False, "?page=4"),
        (Paging("page", 1), "", False, "?page=2"),
        (Paging("offset", 0, 25), "?a=1", False, None),
        (Paging("page", 0, next="iterator.last"), "", True, None),
        (Paging("page", 0, next="iterator.last"), "", False, "?page=1"),
        (Paging("page"), "?page=x", False, None),
        (None, "", False, None),
    ],
)
def test_paging_by_a_parameter_that_grows(paging: Paging | None, asked: str, last: bool, wanted: str | None) -> None:
    url = f"https://api.press.example/v4{asked}"
    page = api({"nieuwsberichten": ITEMS, "iterator": {"last": last}}, url, paging=paging)
    assert page.next_url == (f"https://api.press.example/v4{wanted}" if wanted else None)


def test_paging_by_an_address_in_the_answer() -> None:
    body = {"nieuwsberichten": ITEMS, "links": {"next": "/v4?cursor=abc"}}
    assert api(body, paging=Paging(next="links.next")).next_url == "https://api.press.example/v4?cursor=abc"
    assert api({"nieuwsberichten": ITEMS}, paging=Paging(next="links.next")).next_url is None


@pytest.mark.parametrize(
    ("body", "error", "told"),
    [
        ("<html>", ReadError, "instead of JSON"),
        ('{"nieuwsberichten": [', ReadError, "not JSON"),
        ('{"nieuwsberichten": [NaN]}', ReadError, "NaN"),
        ("[" * 100_000, ReadError, "deeply"),
        ('{"results": []}', NothingFound, 'no list at "nieuwsberichten"'),
        ('{"nieuwsberichten": {"a": 1}}', NothingFound, "no list"),
        ('{"nieuwsberichten": [{"titel": "A"}]}', MissingField, "web address"),
    ],
)
def test_what_does_not_read_is_told(body: str, error: type[BlotterError], told: str) -> None:
    with pytest.raises(error, match=told):
        api(body)


# -- state --------------------------------------------------------------------------------------------------------

STATE = {"node": {"lists": [{"items": [{"title": "A }; b", "alias": "/news/a", "published": 1770127688}]}]}}


def embedded(script: str, variable: str = "window.DATA") -> Page:
    rules = channel(
        ChannelKind.STATE,
        variable=variable,
        items="node.lists[0].items",
        fields={"url": ("alias",), "published": ("published",)},
    )
    return state.entries(source(), rules, capture(script))


@pytest.mark.parametrize(
    "script",
    [
        f"<script>window.DATA={json.dumps(STATE)};</script>",
        f"<script>var a=1;window.DATA =\n{json.dumps(STATE)};b()</script>",
        f"<script>window.DATA={{a:1}};window.DATA={json.dumps(STATE)}</script>",
        f"<script>my.window.DATA={{}};window.DATA={json.dumps(STATE)}</script>",
    ],
)
def test_state_is_read_from_where_it_begins(script: str) -> None:
    (entry,) = embedded(script).entries
    assert (entry.url, entry.title) == ("https://press.example/news/a", "A }; b")
    assert entry.published is not None
    assert (entry.published.at, entry.published.origin) == (
        datetime(2026, 2, 3, 14, 8, 8, tzinfo=UTC),
        DateOrigin.STATE,
    )


def test_state_in_a_script_of_its_own() -> None:
    page = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(STATE)}</script>'
    assert len(embedded(page, "#__NEXT_DATA__").entries) == 1


@pytest.mark.parametrize(
    ("page", "error", "told"),
    [
        ("<p>no script", NothingFound, "No script"),
        ("<script>window.DATA = load()</script>", NothingFound, "No script"),
        ("<script>window.DATA = {a: 1}</script>", ReadError, "is not JSON"),
        ("<script>window.DATA = {}</script>", NothingFound, "no list"),
    ],
)
def test_state_that_is_not_there_is_told(page: str, error: type[BlotterError], told: str) -> None:
    with pytest.raises(error, match=told):
        embedded(page)
