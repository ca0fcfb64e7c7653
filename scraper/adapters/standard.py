"""What a source's block in sources.yaml alone says: what to ask for, how a channel's page and an article are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit
from zoneinfo import ZoneInfo

from scraper.discover import feed, jsonapi, listing, sitemap, state
from scraper.errors import MissingField, NothingFound
from scraper.extract import article as extract
from scraper.extract.article import Body, Draft
from scraper.extract.attachments import attachments, links
from scraper.model import (
    Article,
    ArticleRules,
    Attachment,
    Capture,
    Channel,
    ChannelKind,
    ChannelState,
    Entry,
    Page,
    Request,
    Source,
    Window,
)
from scraper.text import jsonpath, markup, strictjson

_KINDS = {
    ChannelKind.FEED: feed.entries,
    ChannelKind.LISTING: listing.entries,
    ChannelKind.SITEMAP: sitemap.entries,
    ChannelKind.JSONAPI: jsonapi.entries,
    ChannelKind.STATE: state.entries,
}
_ACCEPT = {
    ChannelKind.FEED: "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5",
    ChannelKind.JSONAPI: "application/json",
}


def requests(source: Source, channel: Channel, state: ChannelState, now: datetime) -> tuple[Request, ...]:
    """One request for the channel's address; for a channel with a window one for each piece of the span to be read."""
    accept = channel.accept or _ACCEPT.get(channel.kind)
    if channel.window is None:
        return (Request(channel.url, accept=accept, source=source.id),)
    today = now.astimezone(ZoneInfo(source.timezone)).date()
    return tuple(
        Request(_with_span(channel.url, channel.window, since, until), accept=accept, source=source.id)
        for since, until in spans(channel.window, state.cursor, today)
    )


def page(source: Source, channel: Channel, capture: Capture) -> Page:
    """The entries on one page of the channel. Raises ReadError."""
    return _KINDS[channel.kind](source, channel, capture)


def article(source: Source, entry: Entry, capture: Capture | None) -> Article:
    """The article in the entry itself, where its channel carries whole ones; else on the captured page.

    Raises ReadError.
    """
    if entry.content is not None:
        return inline(source, entry, entry.content)
    if capture is None:
        raise NothingFound("The entry carries no text and its page was not fetched", url=entry.url)
    return extract.read(source, entry, capture)


def inline(source: Source, entry: Entry, content: str, body: Body | None = None) -> Article:
    """The article in an API's item, by the channel's `fields`; `body` where an adapter has read the text itself.

    A field of HTML is read as its paragraphs. Raises MissingField for an item without a title.
    """
    item = strictjson.loads(content)
    fields = channel_of(source, entry).fields
    title = entry.title or _one(item, fields, "title")
    if not title:
        raise MissingField("The item has no title", url=entry.url)
    draft = Draft(
        url=entry.url,
        title=title,
        body=body or body_of(item, fields, entry.url),
        published=entry.published,
        modified=entry.modified,
        language=entry.language,
        place=_one(item, fields, "place"),
        topics=tuple(_all(item, fields, "topics")),
    )
    return extract.expect(source, extract.compose(draft, _newest_rules(source)))


def channel_of(source: Source, entry: Entry) -> Channel:
    """The inline channel that an entry came from: the one in its language, where there are several."""
    carrying = [channel for channel in source.channels if channel.inline]
    spoken = [channel for channel in carrying if channel.language == entry.language]
    if not carrying:
        raise MissingField(f"{source.name} has no channel whose items are whole articles", url=entry.url)
    return (spoken or carrying)[0]


def body_of(item: object, fields: Mapping[str, tuple[str, ...]], url: str) -> Body:
    """The paragraphs, lead, files and links in the item's fields."""
    html = _all(item, fields, "body")
    lead = " ".join(part for text in _all(item, fields, "lead") for part in markup.plain(text))
    paragraphs = [paragraph for text in html for paragraph in markup.plain(text)]
    files, pages = references(html, url)
    return Body(tuple(paragraphs), lead or None, files, pages)


def references(html: list[str], url: str) -> tuple[tuple[Attachment, ...], tuple[str, ...]]:
    """Files and links in pieces of HTML."""
    parts = [markup.document(text) for text in html if "<" in text]
    return attachments(parts, url), links(parts, url)


def spans(window: Window, cursor: str | None, today: date) -> Iterator[tuple[date, date]]:
    """From the cursor, less the overlap, to today (both ends included), in pieces of at most `days`.

    The first time it reaches `days` back. A cursor from the future (a clock put right) reads one overlap.
    """
    step = timedelta(days=max(window.days, 1))
    reached = min(date.fromisoformat(cursor), today) if cursor else None
    since = reached - timedelta(days=window.overlap) if reached else today - step + timedelta(days=1)
    while since <= today:
        until = min(since + step - timedelta(days=1), today)
        yield since, until
        since = until + timedelta(days=1)


def days_asked(channel: Channel, url: str) -> tuple[date, date] | None:
    """The first and the last day that a windowed question asks for; None for what is no such question."""
    window = channel.window
    asked = dict(parse_qsl(urlsplit(url).query))
    if window is None or not {window.since, window.until} <= asked.keys():
        return None
    try:
        since, until = (
            datetime.strptime(asked[name], window.format).date()  # noqa: DTZ007 - a day
            for name in (window.since, window.until)
        )
    except ValueError:
        return None
    return since, until


def halves(channel: Channel, url: str) -> tuple[str, str] | None:
    """The question of a window, asked in two halves, the later first; None for one day, and for no such question."""
    days = days_asked(channel, url)
    if channel.window is None or days is None:
        return None
    since, until = days
    if since >= until:
        return None
    middle = since + (until - since) // 2
    return (
        _with_span(channel.url, channel.window, middle + timedelta(days=1), until),
        _with_span(channel.url, channel.window, since, middle),
    )


def _with_span(url: str, window: Window, since: date, until: date) -> str:
    asked = {window.since: since.strftime(window.format), window.until: until.strftime(window.format)}
    return f"{url}{'&' if '?' in url else '?'}{urlencode(asked)}"


def _newest_rules(source: Source) -> ArticleRules:
    return source.article[-1] if source.article else ArticleRules()


def _all(item: object, fields: Mapping[str, tuple[str, ...]], name: str) -> list[str]:
    found = (jsonpath.texts(item, path) for path in fields.get(name, ()))
    return next((texts for texts in found if texts), [])


def _one(item: object, fields: Mapping[str, tuple[str, ...]], name: str) -> str | None:
    return " ".join(_all(item, fields, name)) or None
