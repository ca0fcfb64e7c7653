"""What a page, a robots.txt and a sitemap name: candidates for where releases are announced."""

from __future__ import annotations

import re

import pytest

from scraper.discover import finding
from scraper.model import Entry
from scraper.text.zones import country_of, zone_of
from tests.unit.discover.newsroom import HOME, capture

PAGE = """<!doctype html><html lang="nl-NL"><head><meta property="og:site_name" content=" Politie  Lund ">
<link rel="alternate" type="application/rss+xml" title="Reacties" href="/comments/feed/">
<link rel="Alternate" type="application/atom+xml" href="news.atom"><link rel="alternate" hreflang="en" href="/en">
<link rel="stylesheet" type="text/css" href="/x.css"></head><body><a href="/rss/persberichten.xml">RSS</a>
<a href="/nieuws/1?utm_source=x">Een</a><a href="mailto:a@b.example">Mail</a><a href="/rssing">no feed</a>
<p>De politie heeft dinsdag twee mannen aangehouden na een onderzoek naar de handel in gestolen fietsen.</p></body>"""


def test_what_a_page_says() -> None:
    told = finding.about(capture(PAGE))
    assert told.feeds == ("https://press.example/news/news.atom", "https://press.example/rss/persberichten.xml")
    assert "https://press.example/nieuws/1" in told.links
    assert (told.name, told.language, told.spoken) == ("Politie Lund", "nl", "nl")


def test_a_page_that_states_the_language_of_its_template() -> None:
    told = finding.about(capture(PAGE.replace("<p>De", f"<p>{'De politie zoekt nog een derde man uit Lund. ' * 8}De")))
    assert (told.stated, told.language) == ("nl", "nl")
    english = "Officers arrested two men after a robbery on Monday evening, and are looking for a third one. " * 4
    told = finding.about(capture(f'<html lang="nl"><body><p>{english}</p></body></html>'))
    assert (told.stated, told.language, told.spoken) == ("nl", "en", "en")


def test_what_is_no_page_says_nothing() -> None:
    assert finding.about(capture('{"a": 1}')) == finding.About()


def test_feeds_are_looked_for_below_the_page_first() -> None:
    found = finding.well_known_feeds("https://press.example/nieuws/?a=1")
    assert found[:3] == [f"https://press.example/nieuws{end}" for end in ("/feed/", ".atom", "/rss")]
    assert "https://press.example/feed/" in found
    assert finding.well_known_feeds("https://press.example/")[0] == "https://press.example/feed/"


def test_sitemaps_of_robots_txt_those_of_news_first() -> None:
    robots = b"User-agent: *\nSitemap: https://press.example/all.xml\n sitemap : /news-map.xml\nSitemap:\nSitemap: https://else.example/s.xml"
    assert finding.sitemaps(robots, HOME) == [
        f"https://press.example/{name}.xml" for name in ("news-map", "all", "sitemap")
    ]
    assert finding.sitemaps(b"", HOME) == ["https://press.example/sitemap.xml"]
    assert finding.likely(["https://a.example/x.xml", "https://a.example/press.xml"]) == ["https://a.example/press.xml"]
    assert len(finding.likely([f"https://a.example/{n}.xml" for n in range(9)])) == 2


@pytest.mark.parametrize(
    ("addresses", "wanted"),
    [
        (("/news/releases/a", "/news/releases/b?x=1"), r"^https://press\.example/news/releases/[^?#]+"),
        (("/news/releases/a", "/news/statements/b"), r"^https://press\.example/news/[^?#]+"),
        (("/a", "/b"), None),
        (("/news/a", "/features/b"), None),
        (("/news/2026/11/a/", "/news/2026/11/b/"), r"^https://press\.example/news/\d{4}/[^?#]+"),
        (("/2026/november/17/a", "/2026/november/16/b"), r"^https://press\.example/\d{4}/[^?#]+"),
        ((), None),
    ],
)
def test_addresses_that_begin_alike(addresses: tuple[str, ...], wanted: str | None) -> None:
    whole = [f"https://press.example{address}" for address in addresses]
    assert finding.pattern(whole) == wanted
    assert all(re.search(wanted or "", address) for address in whole)


def test_a_sitemap_of_50_000_pages_is_narrowed_to_the_press_releases() -> None:
    pages = [Entry(f"https://press.example/advice/{n}") for n in range(48_000)]
    releases = [Entry(f"https://press.example/news/2026/{n % 12 + 1:02}/a-{n}") for n in range(2_000)]
    found = finding.press_pattern([*pages, *releases], "https://press.example/")
    assert found == (r"^https://press\.example/news/[^?#]+", 2_000)


def test_pages_whose_addresses_end_with_a_slash_are_in_the_folder_above_it() -> None:
    entries = [Entry(f"https://press.example/news/{n}a/") for n in range(5)]
    assert finding.press_pattern(entries, "https://press.example/") == (r"^https://press\.example/news/[^?#]+", 5)


def test_the_folder_of_the_page_itself_goes_before_one_that_sounds_like_news() -> None:
    entries = [Entry(f"https://press.example/{folder}/{n}a") for folder in ("news", "actueel") for n in range(5)]
    assert finding.press_pattern(entries, "https://press.example/actueel") == (
        r"^https://press\.example/actueel/[^?#]+",
        5,
    )
    assert finding.press_pattern(entries[:2], "https://press.example/") is None


def test_zones_of_countries() -> None:
    assert [country_of(f"https://{name}/") for name in ("a.nl", "a.gov.uk", "ice.gov", "x.eu", "a.com")] == [
        "NL", "GB", "US", "EU", None,
    ]  # fmt: skip
    assert (zone_of("nl"), zone_of("ZZ")) == ("Europe/Amsterdam", None)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Newsroom | Lund Police", "Lund Police"),
        ("Polizei Lundstadt – Aktuelles", "Polizei Lundstadt"),
        ("Politie Lund: Nieuws : Home", "Politie Lund"),
        ("Home » News » Lund Police", "Lund Police"),
        ("Lund-Nord Police", "Lund-Nord Police"),
        ("News and press releases", None),
        ("", None),
        ("Two men were held on Tuesday after a long chase through the old harbour of Lund", None),
    ],
)
def test_whose_page_a_title_tells(title: str, name: str | None) -> None:
    assert finding.site_in(title) == name
