"""Sitemaps -> entries."""

from __future__ import annotations

import gzip
import zlib

import pytest

from scraper.discover import indexed, sitemap
from scraper.errors import BlotterError, NothingFound, ParseKilled, ReadError
from scraper.model import ChannelKind, Page
from tests.unit.discover.newsroom import capture, channel, source

NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
URLSET = f"""<?xml version="1.0"?>
<urlset {NS} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://press.example/news/a </loc><lastmod>2026-11-17T10:30:00+01:00</lastmod>
<image:image><image:loc>https://press.example/a.jpg</image:loc><image:title>Photo</image:title></image:image></url>
<url><loc>https://press.example/news/b</loc><news:news><news:publication><news:language>en</news:language>
</news:publication><news:publication_date>2026-11-16</news:publication_date><news:title>B &amp; c</news:title>
</news:news></url><url><loc>https://press.example/contact</loc></url></urlset>"""
SITEMAP = channel(ChannelKind.SITEMAP, only=r"/news/")


def read(body: str | bytes) -> Page:
    return sitemap.entries(source(), SITEMAP, capture(body))


def test_urls_with_what_a_news_sitemap_adds() -> None:
    first, second = read(URLSET).entries
    assert (first.url, first.title, first.published) == ("https://press.example/news/a", None, None)
    assert first.modified is not None
    assert (second.title, second.language) == ("B & c", "en")
    assert second.published is not None


def test_packed_sitemaps() -> None:
    assert len(read(gzip.compress(URLSET.encode())).entries) == 2


def test_an_index_names_all_its_sitemaps_with_their_dates_packed_ones_too() -> None:
    named = (
        "<sitemap><loc>/a.xml.gz</loc><lastmod>2026-11-01T08:00:00+01:00</lastmod></sitemap><sitemap><loc>/b.xml</loc>"
    )
    index = f"<sitemapindex {NS}>{named}</sitemap></sitemapindex>"
    page = read(gzip.compress(index.encode()))
    assert [(each.url[-8:], each.modified is not None) for each in page.sitemaps] == [
        ("a.xml.gz", True),
        ("le/b.xml", False),
    ]
    assert (page.entries, page.next_url) == ((), None)
    undated = index.replace("<lastmod>2026-11-01T08:00:00+01:00</lastmod>", "")
    assert len(read(undated).sitemaps) == 2


def test_the_newest_comes_first_by_the_instant_and_not_by_its_spelling_then_those_named_after_news() -> None:
    items = "<sitemap><loc>/pages.xml</loc></sitemap><sitemap><loc>/news.xml</loc></sitemap>"
    items += "<sitemap><loc>/early.xml</loc><lastmod>2026-11-17T23:00:00+02:00</lastmod></sitemap>"
    items += "<sitemap><loc>/late.xml</loc><lastmod>2026-11-17T22:30:00Z</lastmod></sitemap>"
    page = read(f"<sitemapindex {NS}>{items}</sitemapindex>")
    places = [each.url.rpartition("/")[2] for each in indexed.in_order(page.sitemaps)]
    assert places == ["late.xml", "early.xml", "news.xml", "pages.xml"]


def test_publication_dates_are_read_by_the_channels_own_rule() -> None:
    body = URLSET.replace("2026-11-16", "16.11.2026")
    page = sitemap.entries(source(), channel(ChannelKind.SITEMAP, only="/b$", dates=("%d.%m.%Y",)), capture(body))
    assert page.entries[0].published is not None
    assert (page.entries[0].published.at.day, page.entries[0].published.raw) == (15, "16.11.2026")  # midnight in NL


@pytest.mark.parametrize(
    ("body", "error", "told"),
    [
        ("<html><body>", ReadError, "no well-formed XML"),
        ("<html></html>", NothingFound, "<html>"),
        (URLSET[:-20], ReadError, "no well-formed XML"),
        ("", ReadError, "no well-formed XML"),
        ('<?xml version="1.0" encoding="big5"?><urlset/>', ReadError, "no well-formed XML"),
        (f'<!DOCTYPE urlset [<!ENTITY a "b">]><urlset {NS}/>', ReadError, "declares entities"),
        ('<!DOCTYPE u [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset>&a;</urlset>', ReadError, "declares entities"),
        (f"<sitemapindex {NS}></sitemapindex>", NothingFound, "names no sitemap"),
        (gzip.compress(URLSET.encode())[:-30], ReadError, "middle"),
        (b"\x1f\x8bnonsense", ReadError, "broken"),
    ],
)
def test_what_is_no_sitemap_is_told(body: str | bytes, error: type[BlotterError], told: str) -> None:
    with pytest.raises(error, match=told) as caught:
        read(body)
    assert caught.value.url


def test_a_bomb_is_not_unpacked() -> None:
    packer = zlib.compressobj(wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(60)) + packer.flush()
    with pytest.raises(ParseKilled, match="unpacks to more"):
        read(bomb)
