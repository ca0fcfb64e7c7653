"""Reading back: what is asked and in which order, where it stops, and that it goes on there."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from scraper import adapters, backfill
from scraper.adapters import standard
from scraper.backfill import Reached, Wish
from scraper.errors import BlotterError, NotFound, TimedOut, TooMany
from scraper.model import Agency, Capture, Channel, ChannelKind, Paging, Poll, Request, Source, Window
from scraper.model.backfill import Backfill
from scraper.ports import Parts
from scraper.reading import Inline, Reader

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
HOME = "https://harbour.example/news"
ROW = '<li><a href="/n/{n}">Release number {n} of this office</a><b>{day}</b></li>'
LISTING = Channel(
    "h", "news", ChannelKind.LISTING, HOME, items="li", fields={"published": ("b",)}, paging=Paging("page", limit=2)
)
API = Channel(
    "h", "api", ChannelKind.JSONAPI, "https://harbour.example/api", items="found",
    fields={"url": ("url",), "title": ("title",), "published": ("day",)},
    paging=Paging("offset", step=5, next="last", limit=4), window=Window("from", "to", days=14),
)  # fmt: skip
Answer = Callable[[str], str]


def source(channel: Channel) -> Source:
    return Source("h", "Harbour", Agency("h", "H", "NL"), HOME, ("en",), "Europe/Amsterdam", (channel,))


@dataclass
class Site:
    """A site that answers by a function of the address, and a shelf that remembers."""

    answer: Answer
    channel: Channel
    asked: list[str] = field(default_factory=list)
    polls: list[Poll] = field(default_factory=list)
    standing: Backfill | None = None
    stop_after: int = 1000

    def fetch(self, request: Request, source: Source) -> Capture:
        self.asked.append(request.url)
        return Capture(request.url, request.url, 200, (), self.answer(request.url).encode(), NOW)

    def backfill(self, source: str, channel: str) -> Backfill | None:
        return self.standing

    def record_backfill(self, poll: Poll, backfill: Backfill) -> int:
        self.polls.append(poll)
        self.standing = backfill
        return len(poll.entries)

    def run(self, since: str, pages: int = 100, again: bool = False) -> Reached:
        read = Reader(Inline(), page=adapters.page, article=adapters.article, traits=lambda version: None)  # type: ignore[arg-type,return-value]
        parts = Parts(self.fetch, read, None, lambda: NOW, lambda: len(self.asked) >= self.stop_after)  # type: ignore[arg-type]
        wish = Wish(date.fromisoformat(since), pages, again)
        return backfill.reach_back(source(self.channel), self.channel, wish, parts, self, lambda step: None)

    @property
    def offered(self) -> list[str]:
        return [entry.url.rpartition("/")[2] for poll in self.polls for entry in poll.entries]


def number(url: str, name: str) -> int:
    return int(dict(parse_qsl(urlsplit(url).query)).get(name, "0"))


def listing(url: str, pages: int = 30) -> str:
    """Five a page, one a day, the newest of today."""
    page = number(url, "page")
    if page >= pages:
        raise NotFound("no such page", url=url)
    days = [(page * 5 + n, NOW.date() - timedelta(days=page * 5 + n)) for n in range(5)]
    return "<ul>" + "".join(ROW.format(n=n, day=day) for n, day in days) + "</ul>"


def test_a_listing_is_read_until_a_page_is_older() -> None:
    site = Site(listing, LISTING)
    reached = site.run("2026-11-08")
    assert [number(url, "page") for url in site.asked] == [0, 1, 2, 3]
    assert site.offered == [str(n) for n in range(13)]  # 20 to 8 November; what is older is not offered
    assert (reached.standing.done, reached.standing.reached, reached.news) == (True, date(2026, 11, 8), 13)


def test_the_budget_ends_a_run_and_the_next_goes_on_there() -> None:
    site = Site(listing, LISTING)
    assert not site.run("2026-10-30", pages=2).standing.done
    assert not site.run("2026-10-30", pages=2).standing.done
    assert site.run("2026-10-30", pages=9).standing.done
    assert [number(url, "page") for url in site.asked] == [0, 1, 2, 3, 4, 5]
    assert site.run("2026-10-30").pages == 0
    assert site.run("2026-11-10").pages == 0


def test_a_longer_wish_goes_on_from_there_and_again_begins_anew() -> None:
    site = Site(listing, LISTING)
    site.run("2026-11-15")
    asked = len(site.asked)
    site.run("2026-11-08", pages=1)
    site.run("2026-11-08")
    assert [number(url, "page") for url in site.asked[asked:]] == [1, 2, 3]  # the first with what was too old before
    assert set(site.offered) == {str(n) for n in range(13)}  # 20 to 8 November, as in one run
    site.run("2026-11-15", again=True)
    assert number(site.asked[-1], "page") == 2
    assert site.asked.count(HOME) == 2


def test_a_longer_wish_finds_what_the_last_page_held_too() -> None:
    site = Site(lambda url: listing(url, pages=2), LISTING)
    assert site.run("2026-11-13").standing.done
    assert site.offered == [str(n) for n in range(8)]
    assert site.run("2026-01-01").standing.done
    assert set(site.offered) == {str(n) for n in range(10)}
    assert site.run("2025-01-01").pages == 0


def test_a_list_ends_where_there_is_no_page_or_the_same_one_again() -> None:
    ended = Site(lambda url: listing(url, pages=3), LISTING)
    assert ended.run("2020-01-01").standing.done
    assert len(ended.asked) == 4
    again = Site(lambda url: listing(url if number(url, "page") < 2 else f"{HOME}?page=2"), LISTING)
    assert again.run("2020-01-01").standing.done
    assert [number(url, "page") for url in again.asked] == [0, 1, 2, 3]


def test_after_a_fault_the_same_page_is_asked_first() -> None:
    def broken(url: str) -> str:
        if number(url, "page") == 1 and not site.standing_again:
            raise TimedOut("too slow", url=url)
        return listing(url)

    class Twice(Site):
        standing_again = False

    site = Twice(broken, LISTING)
    reached = site.run("2026-11-12")
    assert isinstance(reached.fault, BlotterError)
    assert reached.pages == 1
    site.standing_again = True
    assert site.run("2026-11-12").standing.done
    assert [number(url, "page") for url in site.asked] == [0, 1, 1, 2]


def test_a_list_without_dates_ends_with_the_budget_and_says_so() -> None:
    site = Site(listing, replace(LISTING, fields={}))
    reached = site.run("2026-11-19", pages=3)
    assert (reached.pages, reached.undated, reached.standing.done) == (3, 15, False)


# -- windows ------------------------------------------------------------------------------------------------------


def api(per_day: int) -> Answer:
    """At most 20 for one question, five a page, as an API that cuts long answers off without a word."""

    def answer(url: str) -> str:
        asked = dict(parse_qsl(urlsplit(url).query))
        first, last = (datetime.strptime(asked[name], "%Y%m%d").date() for name in ("from", "to"))  # noqa: DTZ007
        assert (last - first).days < 14
        days = [last - timedelta(days=back) for back in range((last - first).days + 1)]
        found = [(day, n) for day in days for n in range(per_day)][:20]
        start = int(asked.get("offset", "0"))
        items = [
            {"url": f"https://harbour.example/n/{day:%m%d}-{n}", "title": "T", "day": day.isoformat()}
            for day, n in found[start : start + 5]
        ]
        return json.dumps({"found": items, "last": start + 5 >= len(found)})

    return answer


def spans(site: Site) -> list[str]:
    asked = [dict(parse_qsl(urlsplit(url).query)) for url in site.asked if "offset" not in url]
    return [f"{each['from']}-{each['to']}" for each in asked]


def test_windows_are_asked_from_today_back_none_longer_than_allowed() -> None:
    site = Site(api(1), API)
    assert site.run("2026-10-15").standing.done
    assert spans(site) == ["20261112-20261120", "20261029-20261111", "20261015-20261028"]
    assert len(set(site.offered)) == 37


def test_a_question_that_gave_all_it_may_is_asked_in_halves() -> None:
    site = Site(api(3), API)
    assert site.run("2026-11-07").standing.done
    assert spans(site) == [
        *("20261107-20261120", "20261114-20261120", "20261118-20261120", "20261114-20261117"),
        *("20261107-20261113", "20261111-20261113", "20261107-20261110"),
    ]
    assert len(set(site.offered)) == 3 * 14


def test_windows_go_on_and_reach_further_without_asking_again() -> None:
    site = Site(api(1), API)
    site.run("2026-11-05", pages=1)
    site.run("2026-11-05")
    site.run("2026-10-20")
    assert len(site.asked) == len(set(site.asked))
    assert spans(site)[-1].startswith("20261020-")
    assert len(set(site.offered)) == 32


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("from=20261101&to=20261114", ("from=20261108&to=20261114", "from=20261101&to=20261107")),
        ("from=20261101&to=20261102&offset=15", ("from=20261102&to=20261102", "from=20261101&to=20261101")),
        ("from=20261101&to=20261101", None),
        ("from=x&to=20261101", None),
        ("", None),
    ],
)
def test_halves_of_a_question(url: str, wanted: tuple[str, str] | None) -> None:
    found = standard.halves(API, f"{API.url}?{url}")
    assert found == (tuple(f"{API.url}?{half}" for half in wanted) if wanted else None)
    assert standard.halves(LISTING, f"{HOME}?{url}") is None


# -- sitemaps and feeds -------------------------------------------------------------------------------------------

SITEMAP = Channel("h", "map", ChannelKind.SITEMAP, "https://harbour.example/map.xml", only="/n/")
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemaps(url: str) -> str:
    """An index of months, each with one page of its first and one of its last days, and one without dates."""
    if url.endswith("map.xml"):
        months = "".join(
            f"<sitemap><loc>/2026-{month}.xml</loc><lastmod>2026-{month}-28</lastmod></sitemap>"
            for month in ("08", "11", "09", "10")
        )
        return f"<sitemapindex {SPACE}>{months}<sitemap><loc>/old.xml</loc></sitemap></sitemapindex>"
    name = url.rpartition("/")[2].removesuffix(".xml")
    pages = [(f"{name}-{day}", f"<lastmod>{name}-{day}</lastmod>" if name != "old" else "") for day in ("03", "27")]
    listed = "".join(f"<url><loc>https://harbour.example/n/{page}</loc>{dated}</url>" for page, dated in pages)
    return f"<urlset {SPACE}>{listed}</urlset>"


def test_all_sitemaps_of_an_index_since_then_are_read_the_newest_first() -> None:
    site = Site(sitemaps, SITEMAP)
    assert not site.run("2026-09-10", pages=2).standing.done
    reached = site.run("2026-09-10")
    assert [url.rpartition("/")[2] for url in site.asked] == [
        "map.xml", "2026-11.xml", "2026-10.xml", "2026-09.xml", "old.xml",
    ]  # fmt: skip
    assert site.offered == ["2026-11-03", "2026-11-27", "2026-10-03", "2026-10-27", "2026-09-27", "old-03", "old-27"]
    assert (reached.standing.done, reached.undated) == (True, 2)


def test_an_index_that_names_itself_or_its_own_index_is_asked_once() -> None:
    def circle(url: str) -> str:
        named = {"map.xml": ("map.xml", "b.xml"), "b.xml": ("map.xml", "b.xml", "c.xml")}.get(url.rpartition("/")[2])
        if named is None:
            return sitemaps("https://harbour.example/2026-11.xml")
        places = "".join(f"<sitemap><loc>/{name}</loc><lastmod>2026-11-01</lastmod></sitemap>" for name in named)
        return f"<sitemapindex {SPACE}>{places}</sitemapindex>"

    site = Site(circle, SITEMAP)
    assert site.run("2026-01-01").standing.done
    assert [url.rpartition("/")[2] for url in site.asked] == ["map.xml", "b.xml", "c.xml"]


def test_an_index_of_indexes_without_end_is_refused() -> None:
    def endless(url: str) -> str:
        places = "".join(f"<sitemap><loc>{url}/{n}</loc><lastmod>2026-11-01</lastmod></sitemap>" for n in range(20_001))
        return f"<sitemapindex {SPACE}>{places}</sitemapindex>"

    site = Site(endless, SITEMAP)
    reached = site.run("2026-01-01")
    assert (type(reached.fault), len(site.asked), site.polls) == (TooMany, 1, [])
    assert reached.standing.todo == (SITEMAP.url,)


def test_a_feed_goes_back_as_far_as_it_says() -> None:
    def feed(url: str) -> str:
        page = number(url, "paged")
        item = (
            f"<entry><id>{page}</id><title>T</title><link href='/n/{page}'/><published>2026-11-0{5 - page}</published>"
        )
        following = f"<link rel='next' href='?paged={page + 1}'/>" if page < 3 else ""
        return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title>{following}{item}</entry></feed>"

    site = Site(feed, Channel("h", "feed", ChannelKind.FEED, "https://harbour.example/feed"))
    assert site.run("2026-01-01").standing.done
    assert site.offered == ["0", "1", "2", "3"]


def test_an_undated_index_of_several_sitemaps_is_read_back_whole() -> None:
    def undated(url: str) -> str:
        if url.endswith("map.xml"):
            named = "".join(f"<sitemap><loc>/{name}.xml</loc></sitemap>" for name in ("2026-10", "2026-11", "2026-08"))
            return f"<sitemapindex {SPACE}>{named}</sitemapindex>"
        return sitemaps(url)

    site = Site(undated, SITEMAP)
    assert site.run("2026-10-10", pages=2).pages == 2
    assert site.run("2026-10-10").standing.done
    assert len(site.asked) == 4
    assert sorted(site.offered) == ["2026-10-27", "2026-11-03", "2026-11-27"]
