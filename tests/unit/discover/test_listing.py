"""HTML listings -> entries."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from scraper.discover import listing
from scraper.errors import BadDate, MissingField, NothingFound
from scraper.model import ChannelKind, DateOrigin, Page, Paging
from tests.unit.discover.newsroom import capture, channel, source

ROW = """<div class="views-row"><div class="news-title"><a href="{href}" hreflang="en">{title}  </a></div>
<div class="news-date">{date}</div><div class="news-body">Short.</div></div>"""
FIELDS = {
    "url": (".news-title a@href",),
    "title": (".none", ".news-title a"),
    "published": (".news-date",),
    "summary": (".news-body",),
}


def page(body: str, url: str = "https://press.example/newsroom", **changes: Any) -> Page:
    given = {"items": ".views-row", "fields": FIELDS, "dates": ("month-name-day-year",), **changes}
    return listing.entries(
        source(timezone="America/New_York"), channel(ChannelKind.LISTING, **given), capture(body, url)
    )


def rows(*hrefs: str, date: str = "August 7, 2026") -> str:
    return "".join(ROW.format(href=href, title=f"Title of {href}", date=date) for href in hrefs)


def test_rows_become_entries() -> None:
    first, second = page(rows("/news/a", "b?utm_source=x")).entries
    assert (first.url, first.title, first.summary) == ("https://press.example/news/a", "Title of /news/a", "Short.")
    assert second.url == "https://press.example/b"
    assert first.published is not None
    assert (first.published.at, first.published.origin) == (datetime(2026, 8, 7, 4, tzinfo=UTC), DateOrigin.LISTING)


def test_a_row_may_be_the_link_itself() -> None:
    (entry,) = page('<a class="views-row" href="/a"><h3>A</h3></a>', fields={}).entries
    assert (entry.url, entry.title, entry.published) == ("https://press.example/a", "A", None)


def test_links_lead_where_the_page_says_they_do() -> None:
    (entry,) = page('<base href="/deep/">' + rows("a")).entries
    assert entry.url == "https://press.example/deep/a"


def test_rows_of_other_pages_and_advertisements_are_left_out() -> None:
    body = rows("/news/a", "/promo/b") + '<div class="views-row">advertisement</div>'
    assert [entry.url for entry in page(body, only=r"/news/").entries] == ["https://press.example/news/a"]


@pytest.mark.parametrize(
    ("paging", "url", "wanted"),
    [
        (Paging("page"), "https://press.example/newsroom", "https://press.example/newsroom?page=1"),
        (Paging("page"), "https://press.example/newsroom?page=1&t=x", "https://press.example/newsroom?page=2&t=x"),
        (Paging(next=".pager .next"), "https://press.example/newsroom", "https://press.example/newsroom?p=2"),
        (Paging(next=".pager .last"), "https://press.example/newsroom", None),
        (None, "https://press.example/newsroom", None),
    ],
)
def test_the_next_page(paging: Paging | None, url: str, wanted: str | None) -> None:
    body = rows("/a") + '<nav class="pager"><a class="next" href="?p=2">Next</a></nav>'
    assert page(body, url, paging=paging).next_url == wanted


def test_a_page_without_rows_is_told_by_what_it_calls_itself() -> None:
    with pytest.raises(NothingFound, match=r'row" selects; it calls itself "Sign in to Intranet"'):
        page("<title>\n Sign in to  Intranet</title><form><input type=password></form>")


def test_a_first_page_without_rows_is_wrong_and_a_later_one_the_end() -> None:
    with pytest.raises(NothingFound, match=r"\.views-row"):
        page("<p>Welcome", paging=Paging("page"))
    with pytest.raises(NothingFound):
        page("", "https://press.example/newsroom?page=0", paging=Paging("page"))
    assert page("<p>No more", "https://press.example/newsroom?page=7", paging=Paging("page")) == Page(())


def test_rows_without_any_link_are_told() -> None:
    with pytest.raises(MissingField, match="None of 2 items"):
        page('<div class="views-row">a</div><div class="views-row">b</div>')


def test_rows_under_headings_take_their_day_from_the_last_one_above() -> None:
    days = "<h4>Oct. 28, 2026</h4><ul><li><a href=/a>A</a><li><a href=/b>B</a></ul><h4>Oct. 27, 2026</h4><ul><li>"
    found = page(f"<li><a href=/0>0</a></li>{days}<a href=/c>C</a></ul>", items="li", fields={}, day="h4").entries
    assert [(entry.title, entry.published and entry.published.at.day) for entry in found] == [
        ("0", None),
        ("A", 28),
        ("B", 28),
        ("C", 27),
    ]


def test_a_row_s_own_day_is_nearer_than_a_heading_s() -> None:
    body = "<h4>October 1, 2026</h4>" + rows("/a") + '<div class="views-row"><a href="/b">B</a></div>'
    fields = {**FIELDS, "url": ("a@href",)}
    first, second = page(body, day="h4", fields=fields).entries
    assert first.published is not None
    assert second.published is not None
    assert (first.published.raw, second.published.raw) == ("August 7, 2026", "October 1, 2026")


@pytest.mark.parametrize(
    ("address", "only", "day", "precision"),
    [
        ("/news/2026/08/09/x", r"/(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/", "2026-08-09", "day"),
        ("/Presse2026/260115_PM.html", r"/(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)_", "2026-01-15", "day"),
        ("/news/2026/8/x", r"/(?P<year>\d{4})/(?P<month>\d+)/", "2026-08", "month"),
        ("/news/2026/x", r"/(?P<year>\d{4})/", "2026", "year"),
        ("/news/x", r"/news/(?P<year>\d{4})?", None, None),
        ("/news/2026/99/x", r"/(?P<year>\d{4})/(?P<month>\d+)/", None, None),
    ],
)
def test_an_address_says_the_day_that_a_row_does_not(
    address: str, only: str, day: str | None, precision: str | None
) -> None:
    (entry,) = page(f'<a class="views-row" href="{address}">A</a>', fields={}, only=only).entries
    told = entry.published
    assert (told and told.raw, told and told.precision, told and told.origin) == (day, precision, day and "url")
    (stated,) = page(rows(address), only=only).entries
    assert stated.published is not None
    assert stated.published.raw == "August 7, 2026"


def test_days_in_addresses_do_not_hide_that_the_date_rules_are_wrong() -> None:
    with pytest.raises(BadDate, match="gestern"):
        page(rows("/2026/08/07/a", date="gestern"), only=r"/(?P<year>\d{4})/(?P<month>\d\d)/")


def test_a_translation_that_shares_its_original_s_number_is_an_entry_of_its_own() -> None:
    row = '<p class="views-row" id="7"><a href="{}">A</a></p>'
    languages = source(languages=("en", "es"))
    given = channel(
        ChannelKind.LISTING, items=".views-row", fields={"key": ("@id",)}, only=r"example/(?:(?P<language>es)/)?news"
    )
    found = listing.entries(languages, given, capture(row.format("/news/a") + row.format("/es/news/a"))).entries
    assert [(entry.key, entry.language) for entry in found] == [("7", None), ("7 (es)", "es")]


def test_rows_that_say_something_else_are_left_out() -> None:
    body = rows("/news/a") + rows("/news/b", date="August 8, 2026")
    found = page(body, where={".news-date": r"August [89]", ".news-body": "Short"}).entries
    assert [entry.url for entry in found] == ["https://press.example/news/b"]
    assert page(body, where={".nowhere": "."}).entries == ()
