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


def test_nothing_is_taken_out_of_965_real_texts_and_their_datelines_read() -> None:
    with gzip.open(RECORDED / "ice" / "releases.jsonl.gz", "rt", encoding="utf-8") as lines:
        releases = [json.loads(line) for line in lines]
    assert not [one["url"] for one in releases if clean(one["paragraphs"], one["title"]) != one["paragraphs"]]
    cities = [(dateline(one["paragraphs"]) or "", one["dateline_city"]) for one in releases if one["dateline_city"]]
    agree = [place for place, city in cities if place.split(",")[0].casefold() == city.casefold()]
    assert len(agree) > 0.9 * len(cities)  # 887 of 964; most others name another town in text than above it
