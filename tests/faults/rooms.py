"""Six press rooms after the shapes of the real ones: a listing, embedded state with an undated feed, three JSON APIs
whose items are whole articles, one of them asked by days, and a feed. They render stories; what goes wrong with them is
made in mutations.py."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from urllib.parse import parse_qsl, urlsplit
from zoneinfo import ZoneInfo

from scraper.model import Source
from scraper.sources import load, shipped

BEGIN = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
TOWNS = ("Hollowmere", "Fairhaven", "Brackwater", "Old Sedge", "Norrby", "Tallowick", "Ashgrove", "Quillport", "Merrow")
DEEDS = ("burglary", "fraud", "smuggling", "arson", "robbery", "extortion", "theft of copper", "forgery")
ACTS = ("arrested", "charged", "found", "searched", "seized goods from", "questioned", "convicted")


@dataclass(frozen=True)
class Story:
    """One release as a room shows it; what is None or "" is not stated."""

    number: int
    title: str
    at: datetime | None
    summary: str
    paragraphs: tuple[str, ...]
    slug: str
    id: str
    link: str | None = None  # another address than its own

    @classmethod
    def of(cls, number: int, at: datetime) -> Story:
        town, deed, act = TOWNS[number % 9], DEEDS[number % 8], ACTS[number % 7]
        title = f"{number % 40 + 2} people {act} over {deed} in {town}"
        told = tuple(
            f"Officers in {town} {act} {number % 40 + 2} people in case {number}/{part} of {deed}, after a tip "
            f"from the public and {part + 3} weeks of patient work at {number * 7 + part} places along the coast."
            for part in range(3)
        )
        slug = f"case-{number}-{deed}-{town}".replace(" ", "-").lower()
        return cls(number, title, at, f"{told[0][:90]} …", told, slug, str(number))


@dataclass(frozen=True)
class Room:
    """A press room: how many stories its list shows, and how list and pages are written."""

    id: str
    shown: int
    kinds: tuple[str, ...]  # of its channels: html, xml, json
    address: Callable[[Story], str]
    channel: Callable[[str, Sequence[Story]], str]  # the answer at a channel's address
    page: Callable[[Story], str] | None = None  # None where the list carries whole articles
    every: timedelta = timedelta(hours=5)  # between two stories
    reads_through: tuple[str, ...] = ()  # mutations that break nothing here: what they change is not read
    channels: int = 9  # of the source's channels the first so many
    by_days: bool = False  # asked for days: news must go on at its pace
    entries_min: int = 1

    @property
    def source(self) -> Source:
        source = CATALOGUE.source(self.id)
        cadence = replace(source.cadence, visits=1000)
        expect = replace(source.expect, entries_min=min(self.entries_min, source.expect.entries_min))
        return replace(source, cadence=cadence, expect=expect, channels=source.channels[: self.channels])

    def asked(self, url: str, stock: Sequence[Story]) -> list[Story]:
        """The stories that the answer at a channel's address holds."""
        asked = dict(parse_qsl(urlsplit(url).query))
        if "fromdate" in asked:
            days = [(story, story.at.astimezone(AMSTERDAM).strftime("%Y%m%d")) for story in stock if story.at]
            stock = [story for story, day in days if asked["fromdate"] <= day <= asked["todate"]]
        begin = int(asked.get("offset", 0)) or int(asked.get("page", 0)) * self.shown
        return list(stock[begin : begin + self.shown])

    def stories(self, count: int, until: datetime) -> list[Story]:
        """So many stories up to a moment, the newest first."""
        return [Story.of(1000 + count - place, until - place * self.every) for place in range(count)]


CATALOGUE = load(shipped())
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def _day(at: datetime) -> str:
    return f"{at:%B} {at.day}, {at.year}"


# -- a Drupal listing ---------------------------------------------------------------------------------------------


def _ice(url: str, stories: Sequence[Story]) -> str:
    rows = "\n".join(_ice_row(story) for story in stories)
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Newsroom | ICE</title></head><body>'
        f'<header class="site"><a href="/">Home</a></header><main class="view-content">{rows}</main>'
        "<footer>Contact us</footer></body></html>"
    )


def _ice_row(story: Story) -> str:
    day = f'<div class="news-date">{_day(story.at)}</div>' if story.at else ""
    return (
        '<div class="views-row"><div class="news-content"><div class="news-title">'
        f'<a href="{story.link or ice_url(story)}" hreflang="en">{escape(story.title)}  </a></div>'
        f'<div class="news-tags">{day}</div>'
        f'<div class="news-body">{escape(story.summary)}</div></div></div>'
    )


def ice_url(story: Story) -> str:
    return f"https://www.ice.gov/news/releases/{story.slug}"


def _paragraphs(story: Story) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in story.paragraphs)


def _ice_page(story: Story) -> str:
    assert story.at
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(story.title)} | ICE</title>'
        f'<meta property="article:published_time" content="{story.at:%Y-%m-%d}"></head><body><div class="nr-meta">'
        f'{_day(story.at)}</div><div class="nr-title"><h1>{escape(story.title)}</h1></div>'
        f'<div class="nr-body">{_paragraphs(story)}</div><footer>Contact us</footer></body></html>'
    )


# -- embedded state, and a feed without dates ---------------------------------------------------------------------


def _europol(url: str, stories: Sequence[Story]) -> str:
    if url.endswith("/rss/news"):
        return _rss([replace(story, at=None) for story in stories[:10]], europol_url, guid=lambda story: story.id)
    items = [_europol_item(story) for story in stories]
    state = {"NodeLoader": {"node": {"id": 21, "lists": [{"title": "News", "items": items}]}}}
    return (
        '<!doctype html><html lang="en"><head><title>Newsroom | Europol</title></head><body><div id="root"></div>'
        f"<script>window.SERVER_DATA={json.dumps(state)};</script></body></html>"
    )


def _europol_item(story: Story) -> dict[str, object]:
    published = {"published": int(story.at.timestamp())} if story.at else {}
    return {"title": story.title, "alias": story.link or europol_url(story), **published}


def europol_url(story: Story) -> str:
    return f"https://www.europol.europa.eu/media-press/newsroom/news/{story.slug}"


def _europol_page(story: Story) -> str:
    assert story.at
    node = {
        "title": story.title,
        "published": int(story.at.timestamp()),
        "introduction": f"<p>{story.summary}</p>",
        "body": [{"type": "text", "text": _paragraphs(story)}],
    }
    return (
        f"<!doctype html><html lang='en'><head><title>{escape(story.title)} | Europol</title></head><body><script>"
        f"window.SERVER_DATA={json.dumps({'NodeLoader': {'node': node}})};</script></body></html>"
    )


# -- feeds --------------------------------------------------------------------------------------------------------


def _rss(stories: Sequence[Story], address: Callable[[Story], str], guid: Callable[[Story], str]) -> str:
    items = "\n".join(
        f"<item><title>{escape(story.title)}</title><link>{story.link or address(story)}</link>"
        f'<guid isPermaLink="false">{guid(story)}</guid><description>{escape(story.summary)}</description>'
        + (f"<pubDate>{format_datetime(story.at)}</pubDate>" if story.at else "")
        + "</item>"
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>'
        f"<link>https://press.example/</link><description/>\n{items}\n</channel></rss>"
    )


def nca_url(story: Story) -> str:
    return f"https://www.nationalcrimeagency.gov.uk/news/{story.slug}"


def _nca_page(story: Story) -> str:
    assert story.at
    return (
        f'<!DOCTYPE html><html lang="en-gb"><head><title>{escape(story.title)} - National Crime Agency</title></head>'
        f'<body><h1 itemprop="headline">{escape(story.title)}</h1><div itemprop="articleBody">{_paragraphs(story)}'
        f"<p><strong>{story.at.day} {story.at:%B %Y}</strong></p></div></body></html>"
    )


# -- JSON APIs whose items are whole articles ---------------------------------------------------------------------


def _doj(url: str, stories: Sequence[Story]) -> str:
    return json.dumps({"metadata": {}, "results": [_doj_item(story) for story in stories]})


def _doj_item(story: Story) -> dict[str, object]:
    day = story.at and story.at.astimezone(ZoneInfo("America/New_York")).replace(hour=12, minute=0, second=0)
    return {
        "body": _paragraphs(story),
        "changed": f'<time datetime="{story.at.isoformat()}">1</time>' if story.at else "",
        "date": str(int(day.timestamp())) if day else "",
        "teaser": story.summary,
        "title": story.title,
        "topic": [{"uuid": "t", "name": "Fraud"}],
        "component": [{"uuid": "c", "name": "Office of Public Affairs"}],
        "url": story.link or doj_url(story),
        "uuid": story.id,
    }


def doj_url(story: Story) -> str:
    return f"https://www.justice.gov/opa/pr/{story.slug}"


def _polisen(url: str, stories: Sequence[Story]) -> str:
    return json.dumps([_polisen_item(story) for story in stories])


def _polisen_item(story: Story) -> dict[str, object]:
    return {
        "id": story.id,
        "datetime": f"{story.at:%Y-%m-%d} {story.at.hour}:{story.at:%M:%S} +00:00" if story.at else "",
        "name": story.title,
        "summary": story.paragraphs[0],
        "url": story.link or polisen_url(story).removeprefix("https://polisen.se"),
        "type": "Rån",
        "location": {"name": TOWNS[story.number % 9]},
    }


def polisen_url(story: Story) -> str:
    return f"https://polisen.se/aktuellt/handelser/2026/november/12/{story.slug}/"


# -- a JSON API that is asked by days -----------------------------------------------------------------------------


def _politie(url: str, stories: Sequence[Story]) -> str:
    iterator = {"last": len(stories) < 25, "offset": 0}
    return json.dumps({"iterator": iterator, "nieuwsberichten": [_politie_item(story) for story in stories]})


def _politie_item(story: Story) -> dict[str, object]:
    return {
        "uid": story.id,
        "url": story.link or politie_url(story),
        "publicatiedatum": f"{story.at.astimezone(AMSTERDAM):%Y-%m-%d %H:%M:%S}" if story.at else "",
        "titel": story.title,
        "gebied": TOWNS[story.number % 9],
        "introductie": story.summary,
        "alineas": [{"titel": "", "opgemaaktetekst": _paragraphs(story)}],
        "tags": [""],
    }


def politie_url(story: Story) -> str:
    return f"https://www.politie.nl/nieuws/2026/november/12/{story.slug}.html"


NOT_READ_BY_EUROPOL = ("ids made anew", "ids used again", "one id for all", "text of pages renamed")
ROOMS = {
    room.id: room
    for room in (
        Room("ice", 25, ("html",), ice_url, _ice, _ice_page),
        Room("europol", 12, ("html", "xml"), europol_url, _europol, _europol_page, reads_through=NOT_READ_BY_EUROPOL),
        Room("doj", 50, ("json",), doj_url, _doj),
        Room("nca", 20, ("xml",), nca_url, lambda url, stories: _rss(stories, nca_url, lambda s: s.id), _nca_page),
        Room("polisen_se", 70, ("json",), polisen_url, _polisen, every=timedelta(minutes=40)),
        Room(
            "politie_nl",
            25,
            ("json",),
            politie_url,
            _politie,
            every=timedelta(hours=3),
            channels=1,
            by_days=True,
        ),
    )
}
