"""A kept capture read again by the rules of now: what the page of a held version says to today's Blotter.

Whether it then still differs from what a visit saw is told in scraper.confirming; nothing is written.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from scraper.errors import Damaged, NothingFound, ReadError
from scraper.model import Article, Capture, Channel, Entry, Page, Source, Version
from scraper.ports import Parts, Read
from scraper.text.urls import same_page

MARKUP = ("html", "xml")


def held_anew(source: Source, entry: Entry, held: Version, at: datetime, parts: Parts) -> Article | None:
    """What the bytes of a held version say by the rules that read a capture of `at`.

    None where nothing can be told: what came from a file has no rules, bytes may be gone or damaged, and a page of an
    older design may not read by the rules of the newer.
    """
    try:
        capture = parts.store.proof(held)
        if capture is None:
            return None
        reading = Reading(parts.read, source, replace(capture, captured_at=at))
        return reading.article(_claimed(entry, held.article)) if reading.has_rules else None
    except (Damaged, ReadError):
        return None


def _claimed(entry: Entry, held: Article) -> Entry:
    """The entry with the title and date that its channel gave it then, as far as they can be known: what it claims now
    it may have changed, and that is the publisher's edit."""
    stated = held.published
    told = stated if stated is None or stated.origin.by_channel else entry.published
    return replace(entry, title=held.title, published=told, content=None)


class Reading:
    """One capture, read again for one or more of the entries whose articles it holds."""

    def __init__(self, read: Read, source: Source, capture: Capture) -> None:
        self._read, self._source, self._capture = read, source, capture
        self._channel = _carrier(source, capture)
        self._page: Page | None = None

    @property
    def has_rules(self) -> bool:
        """Whether it is a page or a channel's answer, and no line of a file."""
        media = self._capture.header("content-type") or "text/html"
        return self._channel is not None or any(kind in media for kind in MARKUP)

    def article(self, entry: Entry) -> Article:
        """The article of this entry. Raises ReadError."""
        if self._channel is None:
            return self._read.article(self._source, entry, self._capture)
        if self._page is None:
            self._page = self._read.page(self._source, self._channel, self._capture)
        same = [each for each in self._page.entries if _is_same(each, entry)]
        if not same:
            raise NothingFound("The channel's answer holds no such item any more", url=entry.url)
        return self._read.article(self._source, same[0], None)


def _carrier(source: Source, capture: Capture) -> Channel | None:
    """The channel of whole articles whose answer this is."""
    asked = capture.url.partition("?")[0]
    carrying = (channel for channel in source.channels if channel.inline)
    return next((channel for channel in carrying if same_page(channel.url.partition("?")[0], asked)), None)


def _is_same(offered: Entry, entry: Entry) -> bool:
    return offered.key == entry.key if offered.key and entry.key else same_page(offered.url, entry.url)
