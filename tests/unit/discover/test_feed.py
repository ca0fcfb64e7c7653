"""Feeds of every kind -> entries."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scraper.discover import feed
from scraper.errors import BadDate, BlotterError, MissingField, NothingFound, ParseKilled, ReadError
from scraper.model import DateOrigin, Paging, Precision
from tests.unit.discover.newsroom import capture, channel, source

RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Politie</title>
<language>de-de</language><lastBuildDate>Tue, 17 Nov 2026 10:00:00 +0100</lastBuildDate>{items}</channel></rss>"""
ITEM = """<item><title>Zwei &amp;amp; drei</title><link>{link}</link><description>&lt;p&gt;Kurz.&lt;/p&gt;</description>
<pubDate>{date}</pubDate><guid isPermaLink="false">nr-7</guid></item>"""


def rss(link: str = "/pm/7?utm_source=rss", date: str = "Tue, 17 Nov 2026 10:30:00 +0100") -> str:
    return RSS.format(items=ITEM.format(link=link, date=date))


def test_rss() -> None:
    (entry,) = feed.entries(source(), channel(), capture(rss())).entries
    assert (entry.url, entry.key) == ("https://press.example/pm/7", "nr-7")
    assert (entry.title, entry.summary, entry.language) == ("Zwei & drei", "Kurz.", "de")
    assert entry.published is not None
    assert entry.published.at == datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
    assert (entry.published.origin, entry.published.precision) == (DateOrigin.FEED, Precision.SECOND)
    assert entry.modified is None
    assert entry.content is None


@pytest.mark.parametrize(
    "own",
    ["/", "/newsroom", "https://www.press.example/newsroom/#top", "https://press.example/feed.xml", "?utm_source=rss"],
)
def test_the_list_and_the_home_page_are_no_release(own: str) -> None:
    room, feeds = source(home="https://press.example/newsroom"), channel(url="https://press.example/feed.xml")
    date = "Tue, 17 Nov 2026 10:30:00 GMT"
    both = RSS.format(items=ITEM.format(link=own, date=date) + ITEM.format(link="/pm/8", date=date))
    (entry,) = feed.entries(room, feeds, capture(both, feeds.url)).entries
    assert entry.url == "https://press.example/pm/8"
    with pytest.raises(MissingField, match="None of 1 items has the address of a page of its own"):
        feed.entries(room, feeds, capture(rss(own), feeds.url))


def test_a_page_to_which_all_of_many_headlines_lead_is_none_of_theirs() -> None:
    item = "<item><title>{}</title><link>https://press.example/today#{}</link></item>"
    body = RSS.format(items="".join(item.format(f"Case {number}", number) for number in range(3)))
    with pytest.raises(MissingField, match=r"None of 3 items has .* all one page: a #part of it is none"):
        feed.entries(source(), channel(), capture(body))
    again = RSS.format(items="".join(item.format("Case 1", number) for number in range(3)))
    assert len(feed.entries(source(), channel(), capture(again)).entries) == 1, "one item, told three times"


@pytest.mark.parametrize("declared", ['<?xml version="1.0" encoding="UTF-8"?>', ""])
def test_a_stray_byte_does_not_spoil_a_feed_in_utf8(declared: str) -> None:
    body = RSS.replace('<?xml version="1.0" encoding="UTF-8"?>', declared).format(
        items="<item><title>Fünf Täter über Grenze geflüchtet: Übergabe</title><link>/a</link>"
        "<description>Caf\x00</description></item>"
    )
    (entry,) = feed.entries(source(), channel(), capture(body.encode().replace(b"\x00", b"\xe9"))).entries
    assert entry.title == "Fünf Täter über Grenze geflüchtet: Übergabe"
    assert entry.summary == "Caf\ufffd"


def test_an_item_without_a_date_is_a_normal_one() -> None:
    body = RSS.format(items="<item><title>A</title><link>https://press.example/a</link></item>")
    (entry,) = feed.entries(source(), channel(), capture(body)).entries
    assert entry.published is None


def test_dates_are_read_by_the_channels_rule_and_not_by_the_parser() -> None:
    body = rss(date="17-11-2026 10:30")
    (entry,) = feed.entries(source(), channel(dates=("%d-%m-%Y %H:%M",)), capture(body)).entries
    assert entry.published is not None
    assert entry.published.at == datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
    with pytest.raises(BadDate, match="17-11-2026"):
        feed.entries(source(), channel(), capture(body))


def test_one_odd_date_among_others_stays_empty() -> None:
    items = ITEM.format(link="/a", date="soon") + ITEM.format(link="/b", date="Tue, 17 Nov 2026 10:30:00 GMT")
    page = feed.entries(source(), channel(), capture(RSS.format(items=items)))
    assert [entry.published is None for entry in page.entries] == [True, False]


def test_atom_tells_published_and_updated_apart() -> None:
    body = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv"><id>f</id><title>F</title><entry><id>tag:7</id>
    <title type="html">A &lt;b&gt;b&lt;/b&gt;</title><link rel="alternate" href="../a"/>
    <published>2026-11-17T10:30:00+01:00</published><updated>2026-11-18T10:30:00+01:00</updated></entry>
    <entry><id>https://press.example/b</id><title>B</title><updated>2026-11-18</updated></entry></feed>"""
    first, second = feed.entries(source(), channel(), capture(body)).entries
    assert (first.url, first.key, first.title) == ("https://press.example/a", "tag:7", "A b")
    assert first.published is not None
    assert first.modified is not None
    assert (first.published.at.day, first.modified.at.day) == (17, 18)
    assert (second.url, second.published) == ("https://press.example/b", None)


def test_rdf_has_its_date_in_dublin_core() -> None:
    body = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>F</title></channel>
    <item rdf:about="https://press.example/a"><title>A</title><link>https://press.example/a</link>
    <dc:date>2026-11-17T10:30:00Z</dc:date></item></rdf:RDF>"""
    (entry,) = feed.entries(source(), channel(), capture(body)).entries
    assert entry.published is not None
    assert entry.modified is None


def test_json_feed() -> None:
    items = [{"id": 7, "url": "/a", "title": "A", "content_text": "short", "date_published": "2026-11-17T10:30:00Z"}]
    body = "\ufeff" + json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})
    (entry,) = feed.entries(source(), channel(), capture(body)).entries
    assert (entry.url, entry.key, entry.summary) == ("https://press.example/a", "7", "short")


def test_json_feed_1_1_says_its_language_once_and_where_it_goes_on() -> None:
    items = [
        {"id": "a", "external_url": "https://press.example/a", "content_html": "<p>A</p>"},
        {"id": "b", "url": "/b"},
    ]
    body = {"version": "https://jsonfeed.org/version/1.1", "language": "de-AT", "next_url": "/feed.json?page=2"}
    page = feed.entries(source(), channel(), capture(json.dumps({**body, "items": items})))
    assert [(entry.url[-2:], entry.language) for entry in page.entries] == [("/a", "de"), ("/b", "de")]
    assert page.next_url == "https://press.example/feed.json?page=2"


def test_relative_links_lead_where_xml_base_says() -> None:
    body = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://cdn.example/a/"><title>F</title>
    <link rel="self" href="me.atom"/><link rel="next" href="?page=2"/>
    <entry xml:base="b/"><id>tag:1</id><title>A</title><link href="c.html"/></entry>
    <entry><id>tag:2</id><title>B</title><link rel="enclosure" href="z.pdf"/><link href="/d"/></entry></feed>"""
    page = feed.entries(source(), channel(), capture(body))
    assert [entry.url for entry in page.entries] == ["https://cdn.example/a/b/c.html", "https://cdn.example/d"]
    assert page.next_url == "https://cdn.example/a/?page=2"


@pytest.mark.parametrize(
    ("link", "paging", "wanted"),
    [
        ('<atom:link rel="next" href="/feed?paged=2"/>', None, "https://press.example/feed?paged=2"),
        ('<atom:link rel="prev-archive" href="/2025.xml"/>', None, "https://press.example/2025.xml"),
        ('<atom:link rel="self" href="/feed"/>', None, None),
        ("", Paging("paged", start=1), "https://press.example/news/?paged=2"),
    ],
)
def test_where_a_feed_goes_on(link: str, paging: Paging | None, wanted: str | None) -> None:
    body = (
        rss()
        .replace("<title>Politie", f"{link}<title>Politie")
        .replace("<rss ", '<rss xmlns:atom="http://www.w3.org/2005/Atom" ')
    )
    assert feed.entries(source(), channel(paging=paging), capture(body)).next_url == wanted
    assert feed.entries(source(), channel(paging=paging), capture(RSS.format(items=""))).next_url is None


def test_a_feed_of_whole_articles_carries_each_item() -> None:
    body = rss().replace("</item>", "<category>Drugs</category></item>")
    (entry,) = feed.entries(source(), channel(inline=True), capture(body)).entries
    item = json.loads(entry.content or "")
    assert (item["title"], item["categories"], item["published"]) == (
        "Zwei &amp; drei",
        ["Drugs"],
        "Tue, 17 Nov 2026 10:30:00 +0100",
    )


def test_only_and_doubles() -> None:
    items = "".join(ITEM.format(link=link, date="") for link in ("/news/a", "/other/b", "/news/a#x"))
    page = feed.entries(source(), channel(only=r"/news/"), capture(RSS.format(items=items)))
    assert [entry.url for entry in page.entries] == ["https://press.example/news/a"]


def test_the_whole_query_where_it_names_the_page() -> None:
    body = rss(link="https://press.example/?ID=7&amp;utm_source=x")
    (entry,) = feed.entries(source(query_identifies=True), channel(), capture(body)).entries
    assert entry.url.endswith("?ID=7&utm_source=x")


def test_a_broken_feed_gives_what_can_be_read() -> None:
    body = rss().replace("</channel></rss>", "<item><title>A & B<link>")
    assert len(feed.entries(source(), channel(), capture(body)).entries) == 1


@pytest.mark.parametrize(
    ("reference", "character"),
    [
        ("&#xd83d;&#xDE00;", "😀"),  # as programs write it that count in halves
        ("&#55357;&#56832;", "😀"),
        ("&#x1F600;&#xd83d;&#xde00;&#8217;", "😀😀’"),
        ("&#xD800;", "\ufffd"),
        ("&#0056320;x", "\ufffdx"),
        ("&#x110000;", "\ufffd"),
        (f"&#{'9' * 5000};", "\ufffd"),
        (f"&#x{'0' * 500}41;&#xdfff;", "A\ufffd"),
    ],
)
def test_a_reference_to_what_is_no_character_costs_no_item(reference: str, character: str) -> None:
    items = "".join(
        f"<item><title>{title}</title><link>https://harbour.example/{place}</link></item>"
        for place, title in enumerate((f"Boat{reference}found", "Two held"))
    )
    page = feed.entries(source(), channel(), capture(RSS.format(items=items)))
    assert [entry.title for entry in page.entries] == [f"Boat{character}found", "Two held"]


def test_the_charset_of_the_header_counts() -> None:
    body = rss().replace(' encoding="UTF-8"', "").replace("Kurz", "Kürz").encode("latin-1")
    (entry,) = feed.entries(source(), channel(), capture(body, content_type="text/xml; charset=latin1")).entries
    assert entry.summary == "Kürz."


def test_an_empty_feed_is_a_page_without_entries() -> None:
    assert feed.entries(source(), channel(), capture(RSS.format(items=""))).entries == ()


@pytest.mark.parametrize(
    ("body", "error", "told"),
    [
        ("<!doctype html><html><body>Nieuws</body></html>", NothingFound, "web page instead of a feed"),
        ("", NothingFound, "no feed"),
        ("/etc/passwd", NothingFound, "no feed"),
        ('{"results": []}', NothingFound, "no JSON Feed"),
        ('{"items": [NaN]}', ReadError, "NaN"),
        (RSS.format(items="<item><title>A</title></item>"), MissingField, "web address"),
        (RSS.format(items="<item><link>mailto:a@b.example</link></item>"), MissingField, "web address"),
        ("<rss " + "a='' " * 6_000 + "/>", ParseKilled, "attributes"),
    ],
)
def test_what_is_no_feed_is_told(body: str, error: type[BlotterError], told: str) -> None:
    with pytest.raises(error, match=told):
        feed.entries(source(), channel(), capture(body))


def test_no_file_is_opened(tmp_path: Path) -> None:
    hidden = tmp_path / "feed.xml"
    hidden.write_text(rss())
    with pytest.raises(NothingFound):
        feed.entries(source(), channel(), capture(str(hidden)))


FEEDS = Path(os.environ.get("BLOTTER_BENCH_DATA", "../shared/data")) / "robust" / "feeds"


@pytest.mark.skipif(not FEEDS.is_dir(), reason=f"no collection of odd feeds at {FEEDS}")
def test_no_feed_of_the_collection_is_a_crash() -> None:
    read = told = 0
    for path in sorted(FEEDS.rglob("*.xml")):
        try:
            read += len(feed.entries(source(), channel(), capture(path.read_bytes())).entries)
        except BlotterError:
            told += 1
    assert read > 1_000
    assert told > 1_000


def test_one_office_s_items_out_of_a_feed_of_many() -> None:
    ours = ITEM.format(link="/a", date="").replace("</item>", "<author>Federal Police (fedpol)</author></item>")
    others = ITEM.format(link="/b", date="").replace("</item>", "<author>Office of Culture</author></item>")
    nobody = ITEM.format(link="/c", date="")
    body = RSS.format(items=others + ours + nobody)
    page = feed.entries(source(), channel(where={"author": "(?i)FEDPOL"}), capture(body))
    assert [entry.url for entry in page.entries] == ["https://press.example/a"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("declared", ["", ' encoding="utf-16"'])
def test_a_feed_in_wide_letters_says_the_same(encoding: str, mark: str, declared: str) -> None:
    said = "Käse \U0001f694 &#xD83D;&#xDE94; &#xD83D; Łódź"
    body = mark + rss().replace(' encoding="UTF-8"', declared).replace("Zwei", said)
    for stated in ("application/rss+xml", f"text/xml; charset={encoding[:-3]}"):
        (entry,) = feed.entries(source(), channel(), capture(body.encode(encoding), content_type=stated)).entries
        assert entry.title == "Käse \U0001f694 \U0001f694 \ufffd Łódź & drei"
    wide = mark + '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "https://a.example/"}]}'
    assert len(feed.entries(source(), channel(), capture(wide.encode(encoding))).entries) == 1


def test_nor_is_a_hostile_one_in_wide_letters_given_to_the_parser() -> None:
    with pytest.raises(ParseKilled, match="attributes"):
        feed.entries(source(), channel(), capture(f"<rss {'a=1 ' * 6000}>".encode("utf-16")))
