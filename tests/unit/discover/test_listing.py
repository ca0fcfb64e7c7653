"""HTML listings -> entries."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from scraper.discover import listing
from scraper.errors import MissingField, NothingFound
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


def test_a_first_page_without_rows_is_wrong_and_a_later_one_the_end() -> None:
    with pytest.raises(NothingFound, match=r"\.views-row"):
        page("<p>Welcome", paging=Paging("page"))
    with pytest.raises(NothingFound):
        page("", "https://press.example/newsroom?page=0", paging=Paging("page"))
    assert page("<p>No more", "https://press.example/newsroom?page=7", paging=Paging("page")) == Page(())


def test_rows_without_any_link_are_told() -> None:
    with pytest.raises(MissingField, match="None of 2 items"):
        page('<div class="views-row">a</div><div class="views-row">b</div>')
