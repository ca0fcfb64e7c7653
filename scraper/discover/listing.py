"""HTML listings -> entries: a row for each release, its fields by CSS selectors, the next page by parameter or link."""

from __future__ import annotations

import re

from scraper.discover import paging
from scraper.discover.entry import Claim, Reading
from scraper.errors import NothingFound
from scraper.model import Capture, Channel, DateOrigin, Page, Source
from scraper.text import markup, urls

DATES = ("iso",)
FIELDS = {"url": ("a@href",), "title": ("a",)}  # what a channel need not say


def entries(source: Source, channel: Channel, capture: Capture) -> Page:
    """The entries of one page. A first page without rows is a NothingFound, a later one the end. Raises ReadError."""
    page = markup.document(capture.decoded, markup.charset(capture.header("content-type")))
    rows = page.all(channel.items)
    if not rows:
        return _none(channel, capture, page)
    base = urls.join(capture.final_url, markup.pick(page, "base@href") or "") or capture.final_url
    reading = Reading(source, channel, base, DateOrigin.LISTING, channel.dates or DATES)
    days = _days(page, channel)
    claims = [_claim(row, channel, days.get(row.identity)) for row in rows if _wanted(row, channel)]
    return Page(reading.entries(claims), _next(page, channel, capture.url, base))


def _none(channel: Channel, capture: Capture, page: markup.Document) -> Page:
    if paging.is_first(capture.url, channel.paging):
        raise NothingFound(f'The page has no row that "{channel.items}" selects{page.named()}', url=capture.url)
    return Page(())


def _wanted(row: markup.Element, channel: Channel) -> bool:
    return all(re.search(said, _first(row, (selector,))) for selector, said in channel.where.items())


def _claim(row: markup.Element, channel: Channel, day: str | None) -> Claim:
    wanted = {**FIELDS, **channel.fields}
    found = {name: text for name, choices in wanted.items() if (text := _first(row, choices))}
    return Claim({"published": day, **found} if day else found)


def _days(page: markup.Document, channel: Channel) -> dict[int, str]:
    """For each row what the last heading above it says, where the listing stands under headings that state days."""
    if channel.day is None:
        return {}
    headings = {element.identity for element in page.all(channel.day)}
    found: dict[int, str] = {}
    day = ""
    for element in page.all(f"{channel.day}, {channel.items}"):
        if element.identity in headings:
            day = element.text()
        else:
            found[element.identity] = day
    return found


def _first(row: markup.Element, choices: tuple[str, ...]) -> str:
    return next((found for selector in choices if (found := markup.pick(row, selector))), "")


def _next(page: markup.Document, channel: Channel, asked: str, base: str) -> str | None:
    rule = channel.paging
    if rule is None or rule.next is None:
        return paging.following(asked, rule)
    selector = rule.next if "@" in rule.next else f"{rule.next}@href"
    link = markup.pick(page, selector)
    return urls.join(base, link) if link else None
