"""A new press room: looks for where a site announces its releases, in order, saying what it finds; reads one release.

Every request goes through the guarded fetcher. Which rules fit is proposed by scraper.discover; the block is written
by `blotter.blocks`; nothing of what is read is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from urllib.parse import urlsplit

from blotter.present import one_line
from scraper.discover import feed, finding, indexed, inside, proposing
from scraper.discover.proposing import Proposal
from scraper.errors import (
    FetchError,
    NothingFound,
    RateLimited,
    ReadError,
    TimedOut,
    TlsFailed,
    Unreachable,
    UsageError,
)
from scraper.model import Agency, Capture, Channel, ChannelKind, Entry, Moment, Request, Source
from scraper.ports import Fetch
from scraper.reading import Reader
from scraper.text import urls
from scraper.text.words import language_of
from scraper.text.zones import country_of, zone_keeping, zone_of

Say = Callable[[str], None]
KINDS = tuple(kind.value for kind in ChannelKind)
OPENING = 200  # characters of the first release that are shown
LEFT_BEHIND = timedelta(days=200)
_NOWHERE = "a guess: nothing tells where the office is"
ENOUGH = 0.5  # share of a feed's entries that its page links: then it is this page's feed, and no other is asked


@dataclass(frozen=True, slots=True)
class Found:
    """Where a press room announces: the rules that read it, and what they read now."""

    channel: Channel
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """A press room that can be added: itself, with what was guessed about it."""

    source: Source
    found: Found
    guesses: dict[str, str] = field(default_factory=dict)  # key of the block -> why it is a guess


@dataclass(frozen=True, slots=True)
class First:
    """What the newest release reads like, and a sentence for everything that is missing."""

    url: str
    title: str | None = None
    published: Moment | None = None
    paragraphs: int = 0
    opening: str = ""
    warnings: tuple[str, ...] = ()


def stranger(url: str, id_: str | None, known: Sequence[str]) -> Source:
    """A source at this address that is not yet in sources.yaml, without channels. Raises UsageError."""
    try:
        address = urls.canonical(url if "://" in url else f"https://{url}", keep_query=True)
    except ValueError as error:
        raise UsageError(str(error)) from error
    where = urls.host(address)
    name = id_ if id_ is not None else re.sub(r"[^a-z0-9]+", "_", where.removeprefix("www.")).strip("_")
    if name in known:
        raise UsageError(f"There is a source {name} already; give this one another id with --id")
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,63}", name) or name == "import":
        raise UsageError(f"{name!r} is no id: write small letters, digits, - and _, as in lund_police")
    port = urlsplit(address).port
    return Source(name, where, Agency(name, where, "ZZ"), address, (), "UTC", (), ports=(port,) if port else (80, 443))


def refuse_watched(found: Source, known: Sequence[Source]) -> None:
    """Raise UsageError where an enabled source reads the same address: every release would be asked for twice."""
    addresses = {channel.url for channel in found.channels}
    for other in known:
        for url in (channel.url for channel in other.channels if other.enabled):
            if url in addresses:
                what_to_do = f"`blotter sources remove {other.id}` first"
                raise UsageError(f"The source {other.id} watches {url} already; {what_to_do}")


def zone_for(source: Source, zone: str | None, country: str | None) -> tuple[str, str | None]:
    """The zone as given, else the usual one of the country, with the words that say why it is a guess."""
    if zone is not None:
        return zone, None
    told = country if country not in (None, "ZZ") else None
    if told and (usual := zone_of(told)):
        return usual, f"a guess: the usual one of {told}, where the agency is"
    named = country_of(source.home)
    if named and (usual := zone_of(named)):
        return usual, f"a guess from .{urls.host(source.home).rpartition('.')[2]}"
    return "UTC", _NOWHERE


def zone_told(room: Room, zone: str, guess: str | None) -> tuple[str, str | None]:
    """The zone by the offsets that its list writes, where nothing else told it."""
    dated = (entry.published for entry in room.found.entries if entry.published)
    kept = zone_keeping(dated, room.source.languages[0]) if guess == _NOWHERE else None
    return (kept, "a guess: its list writes times so") if kept else (zone, guess)


class Search:
    """One look at a site. Call `room` once."""

    def __init__(self, fetch: Fetch, read: Reader, source: Source, say: Say, kind: str | None = None) -> None:
        self._fetch, self._read, self._say = fetch, read, say
        self._source, self._kind = source, kind
        self._about = finding.About()
        self._spare: list[tuple[str, Found]] = []
        self._pages: dict[str, Capture] = {}

    def room(self, language: str | None) -> Room:
        """The press room with what reads best. Raises NothingFound, FetchError; UsageError for want of a language."""
        home = self._home()
        if urls.host(home.final_url).removeprefix("www.") == urls.host(self._source.home).removeprefix("www."):
            self._source = replace(self._source, home=home.final_url)
        else:
            self._say(f"The address leads on to {home.final_url}, on another host: what is found there is watched.")
        self._about = self._read.run(finding.about, home)
        if spoken := language or self._about.language or self._about.spoken:
            self._source = replace(self._source, languages=(spoken,))
        found = self._first(home)
        written, guesses = self._language(found, language)
        name, why = self._name(home, found)
        guesses |= {"name": why} if why else {}
        return Room(replace(self._source, name=name, languages=(written,), channels=(found.channel,)), found, guesses)

    def _home(self) -> Capture:
        """The address given. Raises FetchError, and says of a site that answers on http alone that it does."""
        address = self._source.home
        try:
            return self._fetch(Request(address, source=self._source.id), self._source)
        except (Unreachable, TlsFailed, TimedOut) as error:
            plain = f"http://{address.removeprefix('https://')}"
            if plain != address and self._try(plain):
                raise type(error)(f"{error.message}, but {plain} answers: try that address", url=error.url) from error
            raise

    def _name(self, home: Capture, found: Found) -> tuple[str, str | None]:
        """As the page states it, else as feed or title read; with the words that say why it is a guess."""
        if self._about.name:
            return self._about.name, None
        is_feed = found.channel.kind is ChannelKind.FEED and found.channel.url == home.final_url
        if is_feed and (called := self._read.run(feed.called, home)):
            return finding.site_in(called) or called, "as its feed calls itself"
        if self._about.titled:
            return self._about.titled, "a guess from the page's title"
        return self._source.name, "the host: nothing tells whose press room it is"

    def first(self, room: Room) -> First:
        """The newest release of what was found, fetched and read now; what is missing of it stands in its warnings."""
        source, newest = room.source, self.newest(room)[0]
        try:
            capture = self.page(newest.url)
            article = self._read.article(source, newest, capture)
        except (FetchError, ReadError) as error:
            return First(newest.url, warnings=(f"The first release cannot be read: {str(error).rstrip('.')}.",))
        text = one_line(" ".join((article.lead or "", *article.paragraphs)), OPENING)
        warnings = (
            () if article.published else ("It has no date, nor has the list: give `article.published` a selector.",)
        )
        return First(article.url, article.title, article.published, len(article.paragraphs), text, warnings=warnings)

    def newest(self, room: Room) -> list[Entry]:
        """What was found, the newest first: as it is listed, but for a sitemap, which has no order."""
        listed = list(room.found.entries)
        return sorted(listed, key=_moment, reverse=True) if room.found.channel.kind is ChannelKind.SITEMAP else listed

    def page(self, url: str) -> Capture:
        """One page of the site, asked for once. Raises FetchError."""
        if url not in self._pages:
            self._pages[url] = self._fetch(Request(url, source=self._source.id), self._source)
        return self._pages[url]

    # -- in order -------------------------------------------------------------------------------------------------

    def _first(self, home: Capture) -> Found:
        steps: tuple[tuple[tuple[str, ...], Callable[[Capture], Found | None]], ...] = (
            (("feed", "sitemap"), self._itself),
            (("feed",), self._feeds),
            (("sitemap",), self._sitemaps),
            (("listing",), self._listing),
            (("state", "jsonapi"), self._inside),
        )
        for kinds, step in steps:
            if (self._kind is None or self._kind in kinds) and (found := step(home)):
                return found
        for why, found in self._spare:
            self._say(why)
            return found
        raise self._nothing(home)

    def _nothing(self, home: Capture) -> NothingFound:
        named = len(self._about.feeds)
        feeds = f"none of the {named} feeds it links reads" if named else "it links no feed"
        what = f"no {self._kind}" if self._kind else "nothing"
        return NothingFound(
            f"The page is no feed ({home.header('content-type') or 'no media type'}), and {what} was found to watch: "
            f"{feeds}, no sitemap tells its press releases apart, it has no rows of links that read as releases, and "
            "its scripts hold no list of them. Give the address of the list of releases or of its feed, or write a "
            "block by hand as the head of sources.yaml explains",
            url=home.url,
        )

    def _itself(self, home: Capture) -> Found | None:
        if (found := self._as_feed(home)) and self._kind != "sitemap":
            self._say(f"The address itself is a feed with {_many(found.entries)}.")
            return found
        if home.decoded.lstrip()[:5] == b"<?xml" or home.final_url.endswith((".xml", ".xml.gz")):
            found = self._sitemap(home.final_url, home)
            if found is not None:
                self._say(f"The address itself is a sitemap; {_many(found.entries)} of it are read.")
            return found
        return None

    def _feeds(self, home: Capture) -> Found | None:
        """The feed that has most of what the page links; one that was only guessed counts if it has any of it."""
        read: list[Found] = []
        for address in self._about.feeds:
            if found := self._feed(address, home):
                read.append(found)
            if found and self._linked(found) >= ENOUGH:
                break
        for found in sorted(read, key=self._linked, reverse=True)[:1]:
            more = f", the nearest to the page of {len(read)}" if len(read) > 1 else ""
            self._say(f"The page names the feed {found.channel.url} with {_many(found.entries)}{more}.")
            return found
        self._say("The page names no feed that can be used.")
        return self._guessed()

    def _guessed(self) -> Found | None:
        """A feed where one often is, if the page links any of its entries: else it may be a blog's."""
        for address in finding.well_known_feeds(self._source.home):
            capture = self._try(address)
            guessed = self._as_feed(capture) if capture else None
            if guessed and self._linked(guessed):
                self._say(f"There is a feed where one often is, {address}, with {_many(guessed.entries)}.")
                return guessed
            if guessed:
                why = f"Taken for want of anything else: the feed {address}, though the page links none of its entries."
                self._spare.append((why, guessed))
        return None

    def _sitemaps(self, home: Capture) -> Found | None:
        """A news sitemap. Another sitemap is only kept in mind: it has no titles, and all that a site ever had."""
        origin = urls.join(self._source.home, "/robots.txt") or ""
        robots = self._try(origin)
        for address in finding.sitemaps(robots.decoded if robots else b"", self._source.home):
            found = self._sitemap(address, None)
            if found is None:
                continue
            if any(entry.published and entry.title for entry in found.entries):
                self._say(f"There is a news sitemap, {found.channel.url}, with {_many(found.entries)}.")
                return found
            self._say(
                f"The sitemap {found.channel.url} lists {_many(found.entries)} of the press room, without titles."
            )
            if self._kind == "sitemap":
                return found
            self._spare.insert(0, ("Taken: the sitemap, since nothing with titles was found.", found))
            return None
        self._say("No sitemap tells press releases apart.")
        return None

    def _listing(self, home: Capture) -> Found | None:
        best = self._proposed(proposing.listings, home)
        if best is None:
            self._say("The page has no rows of links that read as releases.")
            return None
        self._say(f'The page lists {best.entries} releases in rows "{best.channel.items}", {_dated(best)}.')
        return self._taken(best, home)

    def _inside(self, home: Capture) -> Found | None:
        best = self._proposed(inside.proposals, home)
        if best is not None:
            where = f"script {best.channel.variable}" if best.channel.variable else "answer"
            self._say(f'The {where} holds {best.entries} releases at "{best.channel.items}", {_dated(best)}.')
            return self._taken(best, home)
        self._say("Neither the page's scripts nor the answer itself hold a list of releases in JSON.")
        return None

    def _proposed(self, look: Callable[[Source, Capture], tuple[Proposal, ...]], home: Capture) -> Proposal | None:
        """The best of what a page reads as; None also where it takes longer to read than a page may."""
        try:
            return next(iter(self._read.run(look, self._source, home)), None)
        except ReadError:
            return None

    # -- one candidate --------------------------------------------------------------------------------------------

    def _taken(self, best: Proposal, home: Capture) -> Found:
        channel = replace(best.channel, url=home.final_url)
        return Found(channel, self._read.page(self._source, channel, replace(home, url=home.final_url)).entries)

    def _feed(self, address: str, home: Capture) -> Found | None:
        """A feed that the page names; one that was left behind years ago is only kept in mind."""
        capture = self._try(address)
        found = self._as_feed(capture) if capture else None
        if found is None:
            self._say(f"The page names {address}, which is no feed with entries.")
            return None
        newest = max(entry.published.at if entry.published else home.captured_at for entry in found.entries)
        if home.captured_at - newest < LEFT_BEHIND or self._linked(found):
            return found
        self._say(f"The page names the feed {address}, whose newest entry is of {newest:%Y-%m-%d}: left behind.")
        self._spare.append(("Taken for want of anything else: the feed that was left behind.", found))
        return None

    def _as_feed(self, capture: Capture) -> Found | None:
        channel = Channel(self._source.id, "feed", ChannelKind.FEED, capture.final_url)
        try:
            entries = self._read.page(self._source, channel, capture).entries
        except ReadError:
            return None
        return Found(channel, entries) if entries else None

    def _sitemap(self, address: str, capture: Capture | None, *, below: bool = False) -> Found | None:
        """What a sitemap lists of the press room; of an index the sitemaps that are named after news, or its newest."""
        capture = capture or self._try(address)
        channel = Channel(self._source.id, "sitemap", ChannelKind.SITEMAP, address)
        if capture is None:
            return None
        try:
            page = self._read.page(self._source, channel, capture)
        except ReadError:
            return None
        if not page.sitemaps:
            return self._narrowed(channel, page.entries)
        likely = [] if below else finding.likely([each.url for each in indexed.in_order(page.sitemaps)])
        return next((found for each in likely if (found := self._sitemap(each, None, below=True))), None)

    def _narrowed(self, channel: Channel, entries: tuple[Entry, ...]) -> Found | None:
        if len([entry for entry in entries if entry.published]) * 2 > len(entries):
            return Found(channel, entries)
        found = finding.press_pattern(entries, self._source.home)
        if found is None:
            return None
        ours = tuple(entry for entry in entries if re.search(found[0], entry.url))
        self._say(f"The sitemap {channel.url} lists {_many(entries)}, {len(ours)} of them like {found[0]}.")
        return Found(replace(channel, only=found[0]), ours)

    def _try(self, address: str) -> Capture | None:
        """A page that may not be there; a site that asks for patience is not asked again."""
        try:
            return self._fetch(Request(address, source=self._source.id), self._source)
        except RateLimited:
            raise
        except FetchError:
            return None

    def _linked(self, found: Found) -> float:
        """The share of its entries that the page links too."""
        return sum(entry.url in self._about.links for entry in found.entries) / len(found.entries)

    def _language(self, found: Found, given: str | None) -> tuple[str, dict[str, str]]:
        """As given, as the page or the feed states it, else as the texts read; with the words that say so."""
        if given:
            return given, {}
        if (written := self._about.language) and written != self._about.stated:
            return written, {"languages": f"the page states {self._about.stated}, but so its text reads"}
        titles = ". ".join(f"{entry.title or ''}. {entry.summary or ''}" for entry in found.entries[:20])
        stated = self._about.language or next((entry.language for entry in found.entries if entry.language), None)
        reads = self._about.spoken or language_of(titles)
        if stated and reads and stated != reads:
            self._say(f"The page states that it is written in {stated}, but its text reads as {reads}: see --language.")
        if told := stated or reads:
            return told, {} if stated else {"languages": "a guess: so the text reads"}
        raise UsageError("Nothing tells the language of the press room; say it with --language, such as --language nl")


def _moment(entry: Entry) -> float:
    stated = entry.published or entry.modified
    return stated.at.timestamp() if stated else 0.0


def _many(entries: Sequence[Entry]) -> str:
    return f"{len(entries):,} {'entry' if len(entries) == 1 else 'entries'}"


def _dated(best: Proposal) -> str:
    if not best.dated:
        return "without dates"
    return "each with its date" if best.dated == best.entries else f"{best.dated} of them with a date"
