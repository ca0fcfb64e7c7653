"""Answers recorded from the real sites read whole: they lie outside the repository, and the tests skip without them."""

from __future__ import annotations

import gzip
import json
import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scraper import adapters
from scraper.errors import MissingField
from scraper.extract.furniture import clean
from scraper.extract.place import dateline
from scraper.model import Capture, Channel, Entry, Page, Source
from scraper.sources import load, shipped
from tests.recorded import json_lines, recorded

ROOT = Path(__file__).resolve().parents[2]
RECORDED = Path(os.environ.get("BLOTTER_BENCH_DATA") or ROOT.parent / "shared" / "data") / "recorded"
pytestmark = pytest.mark.skipif(not RECORDED.is_dir(), reason="no recorded answers: set BLOTTER_BENCH_DATA")
CATALOGUE = load(shipped())


def capture(name: str, url: str, media_type: str) -> Capture:
    body = (RECORDED / name).read_bytes()
    return Capture(url, url, 200, (("content-type", media_type),), body, datetime(2026, 11, 2, tzinfo=UTC))


def read(id: str, name: str, media_type: str) -> tuple[Source, Channel, Page]:
    source = CATALOGUE.source(id)
    channel = source.channels[0]
    return source, channel, adapters.page(source, channel, capture(name, channel.url, media_type))


def test_politie_s_answer_reads_whole() -> None:
    source, channel, page = read("politie_nl", "politie_nl/api_v4_nieuws_2022-04.json", "application/json")
    assert len(page.entries) == 10
    articles = [adapters.article(source, entry, None) for entry in page.entries]
    assert all(entry.key and channel.only and re.search(channel.only, entry.url) for entry in page.entries)
    assert all(one.published and one.published.zone == "Europe/Amsterdam" for one in articles)
    assert all(one.place and one.lead and one.paragraphs and one.language == "nl" for one in articles)
    assert articles[0].published
    assert articles[0].published.at == datetime(2022, 4, 2, 18, 46, tzinfo=UTC)
    assert sorted(number for one in articles for number in one.case_numbers) == ["2022057300", "2022122492"]
    assert not [part for one in articles for part in one.paragraphs if "<" in part or "&nbsp;" in part]


def test_ice_s_listing_and_pages() -> None:
    source, _, page = read("ice", "us_dhs/ice_newsroom_listing_2026-08-07.html", "text/html")
    assert [entry.url.rsplit("/", 1)[1] for entry in page.entries] == ["ice-operation-nets-arrests", "hsi-fraud-scheme"]
    assert all(entry.published and entry.title and entry.summary for entry in page.entries)
    url = "https://www.ice.gov/news/releases/x"
    read_page = adapters.article(source, Entry(url), capture("us_dhs/ice_article_2026-08-07.html", url, "text/html"))
    assert (read_page.title, read_page.place) == ("10 MS-13 gang members indicted", "Galveston")
    assert len(read_page.paragraphs) == 1
    full = "us_dhs/ice_fulltemplate_release.synthetic.html"
    assert adapters.article(source, Entry(url), capture(full, url, "text/html")).topics == (
        "Firearms, Ammunition and Explosives",
        "Enforcement and Removal",
    )
    with pytest.raises(MissingField):
        adapters.article(source, Entry(url), capture("us_dhs/ice_fulltemplate_social.synthetic.html", url, "text/html"))


def test_the_listings_and_pages_of_dhs_and_cbp() -> None:
    for id, host in (("dhs", "https://www.dhs.gov/news/"), ("cbp", "https://www.cbp.gov/newsroom/")):
        listing = "dhs_press_listing" if id == "dhs" else "cbp_media_releases_listing"
        source, _, page = read(id, f"us_dhs/{listing}_2026-08-07.html", "text/html")
        assert page.entries
        assert all(entry.url.startswith(host) and entry.published and entry.title for entry in page.entries)
        assert {entry.published.at.date().isoformat() for entry in page.entries if entry.published} <= {
            "2026-08-06",
            "2026-08-07",
        }
        found = capture(f"us_dhs/{id}_article_2026-08-07.html", host + "x", "text/html")
        article = adapters.article(source, Entry(host + "x"), found)
        assert article.published
        assert (len(article.paragraphs), article.published.precision) == (1, "day")


def test_every_one_of_200_pages_of_polisen_reads() -> None:
    source = CATALOGUE.source("polisen_se")
    read_whole = 0
    for page in json_lines(recorded("pages", "polisen.jsonl.gz")):
        body = gzip.decompress(recorded("pages", "polisen", f"{page['id']}.html.gz").read_bytes())
        headers = (("content-type", "text/html; charset=utf-8"),)
        seen = Capture(page["url"], page["url"], 200, headers, body, datetime(2026, 11, 21, tzinfo=UTC))
        article = adapters.article(source, Entry(page["url"]), seen)
        assert article.paragraphs
        assert article.published
        read_whole += 1
    assert read_whole == 200


def test_doj_s_answer_is_dated_by_day() -> None:
    source, _, page = read("doj", "doj/api_v1_press_releases_docs_example.json", "application/json")
    article = adapters.article(source, page.entries[0], None)
    assert article.published
    assert (article.published.precision, article.published.zone) == ("day", "America/New_York")
    assert article.published.at == datetime(2024, 8, 7, 4, tzinfo=UTC)
    assert article.modified
    assert article.modified.at == datetime(2024, 8, 7, 22, 6, 46, tzinfo=UTC)
    assert len(article.paragraphs) == 7
    assert article.place == "St. Paul, Minn."
    assert page.next_url
    assert page.next_url.endswith("&page=1")


def test_presseportal_s_feed() -> None:
    _, _, page = read("presseportal_blaulicht", "presseportal/pp_117701_excerpt.xml", "application/rss+xml")
    assert len(page.entries) == 6
    assert all(entry.published and entry.published.zone == "+02:00" for entry in page.entries)


def test_nothing_but_whom_to_ask_is_taken_out_of_965_real_texts_and_their_datelines_read() -> None:
    with gzip.open(RECORDED / "ice" / "releases.jsonl.gz", "rt", encoding="utf-8") as lines:
        releases = [json.loads(line) for line in lines]
    gone = [line for one in releases for line in {*one["paragraphs"]} - {*clean(one["paragraphs"], one["title"])}]
    assert [line[:19] for line in gone] == ["For media inquiries"] * 2
    cities = [(dateline(one["paragraphs"]) or "", one["dateline_city"]) for one in releases if one["dateline_city"]]
    agree = [place for place, city in cities if place.split(",")[0].casefold() == city.casefold()]
    assert len(agree) > 0.9 * len(cities)  # 887 of 964; most others name another town in text than above it
