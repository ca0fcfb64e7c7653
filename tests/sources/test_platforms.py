"""Platforms that no source here uses yet are read too: an office is put on each, as people would in sources.yaml."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from scraper import adapters
from scraper.model import Capture, Source
from scraper.sources import load, shipped
from scraper.sources.catalogue import parsed, read_text

SEEN = datetime(2026, 11, 2, tzinfo=UTC)
MYNEWSDESK = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Kustvakten Sjöhamn - Aktuellt</title><item><title>Två båtar stoppade med smuggelgods</title>
<pubDate>Tue, 27 Oct 2026 07:00:00 +0100</pubDate><description>Besättningarna är gripna.</description>
<link>https://www.mynewsdesk.com/se/kustvakten-sjohamn/pressreleases/tva-baatar-stoppade-3464880?utm_source=rss&amp;utm_medium=rss</link>
<dc:creator>Kustvakten Sjöhamn</dc:creator></item><item><title>En dag på sjön</title>
<link>https://www.mynewsdesk.com/se/kustvakten-sjohamn/blog_posts/en-dag-paa-sjon-1</link></item></channel></rss>"""
MYNEWSDESK_PAGE = """<!DOCTYPE html><html lang="sv"><head><title>Två båtar stoppade med smuggelgods</title></head><body>
<h1>Två båtar stoppade med smuggelgods</h1><div class="panel__text"><p>Två båtar stoppades på tisdagsmorgonen utanför
Sjöhamn med 1,2 miljoner cigaretter ombord.</p><p>Fem personer är gripna.</p></div>
<div class="panel"><p>Läs mer</p></div></body></html>"""


def office(path: Path, line: str) -> Source:
    """The source that one line makes, together with the shipped file's platforms."""
    text = read_text(shipped())
    file = path / "sources.yaml"
    file.write_text(text[text.index("\nplatforms:\n") : text.index("\nsources:\n")] + f"\nsources:\n  - {line}\n")
    catalogue = load(file)
    assert catalogue.mistakes == ()
    return catalogue.sources[0]


def capture(url: str, body: str, media_type: str) -> Capture:
    return Capture(url, url, 200, (("Content-Type", media_type),), body.encode(), SEEN)


def test_an_office_on_mynewsdesk(tmp_path: Path) -> None:
    line = (
        '{id: kv, name: Kustvakten, platform: mynewsdesk, office: "51204", languages: [sv], timezone: Europe/Stockholm}'
    )
    source = office(tmp_path, line)
    (channel,) = source.channels
    assert channel.url == "https://www.mynewsdesk.com/rss/current_news/51204"
    (entry,) = adapters.page(source, channel, capture(channel.url, MYNEWSDESK, "application/rss+xml")).entries
    assert entry.url.endswith(
        "/pressreleases/tva-baatar-stoppade-3464880"
    )  # without what only tells where one came from
    article = adapters.article(source, entry, capture(entry.url, MYNEWSDESK_PAGE, "text/html; charset=utf-8"))
    assert article.title == "Två båtar stoppade med smuggelgods"
    assert article.paragraphs[1:] == ("Fem personer är gripna.",)
    assert article.published
    assert (article.published.zone, article.language) == ("+01:00", "sv")


def test_every_platform_is_used_by_a_source_or_tried_above() -> None:
    written = parsed(read_text(shipped()), "sources.yaml")
    used = {source["platform"] for source in written["sources"] if "platform" in source}
    assert {platform["id"] for platform in written["platforms"]} == used | {"mynewsdesk"}


def test_every_platform_says_on_what_it_rests() -> None:
    for platform in parsed(read_text(shipped()), "sources.yaml")["platforms"]:
        assert platform["basis"]["note"]
        assert platform["basis"]["tried_live"] is False


def test_channels_in_several_languages_are_one_agency_s_and_their_translations_stay_apart() -> None:
    paired = ("fedpol_ch", "rcmp", "interpol", "politi_dk", "om_nl")
    sources = {source.id: source for source in load(shipped()).sources}
    for name in paired:
        languages = [channel.language for channel in sources[name].channels]
        assert len(languages) > 1
        assert len(set(languages)) == len(languages)
        assert set(languages) <= set(sources[name].languages)
        assert sources[name].agency.id != name or sources[name].agency.country != "ZZ"
