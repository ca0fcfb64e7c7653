"""The nouns of gathering, in the order in which the path makes them: Entry > Capture > Article > Version.

Values only. Every time is an aware datetime in UTC.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from scraper.errors import BlotterError
from scraper.model.looks import Look
from scraper.model.moments import Moment
from scraper.model.validators import Validators, stated

Span = tuple[int, int]


# -- who and where ------------------------------------------------------------------------------------------------


class AgencyKind(StrEnum):
    """What a publisher is; an official one outranks a news site when an origin is decided."""

    POLICE = "police"
    PROSECUTOR = "prosecutor"
    AGENCY = "agency"
    WIRE = "wire"  # distributes the releases of many offices
    NEWS = "news"
    UNKNOWN = "unknown"

    @property
    def official(self) -> bool:
        return self in (AgencyKind.POLICE, AgencyKind.PROSECUTOR, AgencyKind.AGENCY)


@dataclass(frozen=True, slots=True)
class Agency:
    """Who publishes."""

    id: str
    name: str
    country: str  # ISO 3166 alpha-2, or EU, INT, ZZ
    kind: AgencyKind = AgencyKind.UNKNOWN
    aliases: tuple[str, ...] = ()  # names that credit lines use: "Politie.nl", "Dutch police"


# -- what a channel offers ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """A URL that a channel offered, and what the channel claimed about it."""

    url: str  # absolute, canonical (scraper.text.urls.canonical)
    key: str | None = None  # the publisher's own stable id, where there is one
    title: str | None = None
    summary: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    language: str | None = None
    content: str | None = None  # the item's own JSON where the channel carries the whole article

    @property
    def digest(self) -> str:
        """Fingerprint of the claim: when it differs from the last one the entry is worth a visit."""
        when = [moment.at.isoformat() if moment else "" for moment in (self.published, self.modified)]
        claim = [self.url, self.title or "", self.summary or "", self.content or "", *when]
        return hashlib.sha256("\x1f".join(claim).encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a channel: its entries in the order given, and the next page's URL where there is one."""

    entries: tuple[Entry, ...]
    next_url: str | None = None
    sitemaps: tuple[Entry, ...] = ()  # those that an index names, each with when it was changed


# -- what was fetched ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Request:
    """One GET that we want: where, with which validators, and which media types would do."""

    url: str
    validators: Validators = Validators()
    accept: str | None = None
    source: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    largest: int | None = None  # bytes of the answer at most; None: what one page may have


@dataclass(frozen=True, slots=True)
class Capture:
    """One response at one moment: the bytes as sent, by digest, with what was asked and answered."""

    url: str  # as asked
    final_url: str  # after redirects
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes  # as sent: after transfer coding, before content coding
    captured_at: datetime
    request_headers: tuple[tuple[str, str], ...] = ()
    redirects: tuple[str, ...] = ()
    http_version: str = "HTTP/1.1"
    content: bytes | None = None  # after content coding, where the server coded against our wish

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the body as sent: the name of the evidence."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def decoded(self) -> bytes:
        return self.body if self.content is None else self.content

    @property
    def not_modified(self) -> bool:
        return self.status == 304

    def header(self, name: str) -> str | None:
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)

    @property
    def validators(self) -> Validators:
        etag, modified, date = (self.header(name) for name in ("etag", "last-modified", "date"))
        return stated(etag, modified, date, self.final_url, self.captured_at)


# -- what was read ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file or image that an article refers to; `digest` only where its bytes were kept."""

    url: str
    title: str | None = None
    media_type: str | None = None
    digest: str | None = None


CUT = " …"  # behind first words that stand for a headline, where they are not a whole line


@dataclass(frozen=True, slots=True)
class Article:
    """What was read out of a capture: schema.org's NewsArticle, without the page's furniture."""

    url: str  # canonical
    title: str
    paragraphs: tuple[str, ...] = ()
    lead: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    language: str | None = None  # ISO 639-1
    place: str | None = None
    topics: tuple[str, ...] = ()
    case_numbers: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    links: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()  # the publisher's own "Updated: …", "Correction: …"

    @property
    def headline(self) -> str:
        """The title, as far as it is one of its own: "" where the first words of the text stand for it."""
        if self.lead or not self.paragraphs:
            return self.title
        bare, first = self.title.removesuffix(CUT), self.paragraphs[0]
        if bare[:1] not in first.lstrip()[:1]:  # most texts: asked a dozen times a release
            return self.title
        begins = " ".join(first[: 2 * len(self.title)].split())
        return "" if (begins.startswith(bare) if bare != self.title else begins == bare) else self.title

    @property
    def text(self) -> str:
        """Headline, lead and paragraphs, a blank line between: the one text that spans point into."""
        return "\n\n".join(part for part in (self.headline, self.lead or "", *self.paragraphs) if part)

    @property
    def digest(self) -> str:
        """Fingerprint of what a reader would call the same article: text, dates, place, URL; not its furniture."""
        when = self.published.at.isoformat() if self.published else ""
        parts = [self.text, when, self.place or "", "\x1e".join(self.topics), self.url]
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()


# -- what changed -------------------------------------------------------------------------------------------------


class ChangeKind(StrEnum):
    """What an edit did, in the order in which people care."""

    FIRST = "first"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    FIGURE = "figure"
    CHARGE = "charge"  # a charge, verdict or suspect's status
    NAME = "name"
    CORRECTION = "correction"  # the publisher's own notice
    AGENCY = "agency"  # an agency was added or taken out
    DATE = "date"
    PLACE = "place"
    TITLE = "title"
    WORDING = "wording"
    MOVED = "moved"  # another URL, the same release
    TOPIC = "topic"  # another category or tag


@dataclass(frozen=True, slots=True)
class Edit:
    """One replaced, added or removed stretch: the words before and after, and where they stood."""

    kind: ChangeKind
    old: str
    new: str
    old_span: Span | None = None
    new_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What made a version: its kinds, the most telling first, and the edits behind them."""

    kinds: tuple[ChangeKind, ...]
    edits: tuple[Edit, ...] = ()
    summary: str = ""  # one sentence: 'figure: "50.8 million" became "53.4 million"'


class ReleaseStatus(StrEnum):
    LIVE = "live"
    MISSING = "missing"  # gone at the last look, still inside the grace period
    WITHDRAWN = "withdrawn"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Release:
    """The press release as a lasting thing, whatever its URL and text of the day."""

    id: str
    source: str
    url: str  # the newest one
    key: str | None
    status: ReleaseStatus
    first_seen: datetime
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """A release's content from a moment on, the change that made it, and the capture that proves it."""

    id: str
    release: str
    source: str
    number: int
    article: Article
    change: Change
    captured_at: datetime
    evidence: str | None  # digest of the capture's bytes
    agency: Agency = Agency("unknown", "unknown", "ZZ")


# -- how it went ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChannelState:
    """Where we stand with one channel: what to send, when to look again, how it has been going."""

    validators: Validators = Validators()
    cursor: str | None = None  # ISO date up to which windows were read
    last_polled: datetime | None = None
    last_changed: datetime | None = None
    last_new: datetime | None = None
    next_due: datetime | None = None
    failures: int = 0
    polls: int = 0
    distrusted: datetime | None = None  # when a 304 of it turned out to be false


@dataclass(frozen=True, slots=True)
class Poll:
    """One look at a channel, to be kept in one transaction: what it offered, where we stand now, what went wrong.

    `captures` are kept as evidence where their items are whole articles (`Channel.inline`). With a `fault` the state
    carries the old validators and cursor, so that nothing the channel said meanwhile is skipped.
    """

    source: str
    channel: str
    at: datetime
    state: ChannelState
    entries: tuple[Entry, ...] = ()
    captures: tuple[Capture, ...] = ()
    origins: tuple[int, ...] = ()  # for each entry the index of the capture it was read from
    inline: bool = False
    unchanged: bool = False  # the answer was 304
    fault: BlotterError | None = None
    look: Look | None = None  # its first page in numbers
    lie: BlotterError | None = None  # a "not modified" of before was false; the look itself went well
    relearn: bool = False  # what looked wrong has stayed: what was before is no measure any more


@dataclass(frozen=True, slots=True)
class Known:
    """A release that is held, as the next look at it needs it."""

    release: Release
    latest: Version
    missing_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """An entry that is worth a look: offered anew, changed in its claim, or due again."""

    id: int
    source: str
    entry: Entry
    channel: str
    known: Known | None = None
    validators: Validators = Validators()
    evidence: str | None = None  # digest of the channel's capture, where the entry carries the whole article
    captured_at: datetime | None = None  # when that capture was made
    attempts: int = 0
    offered: datetime | None = None  # when a channel last offered it
    doubt: str | None = None  # what the last visit saw and did not believe yet
    damage: BlotterError | None = None  # why what is held of it does not read; `known` is None then


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a visit came to, to be kept in one transaction: evidence, version, the entry done, its validators.

    `change` is None where nothing changed. `status` is the release's from now on. With a `fault` the evidence, if a
    capture came at all, is kept and the issue recorded.
    """

    visit: Visit
    at: datetime
    status: ReleaseStatus
    known: Known | None = None  # the held release it belongs to, None for a new one
    capture: Capture | None = None
    article: Article | None = None
    change: Change | None = None
    next_visit: datetime | None = None
    fault: BlotterError | None = None
    validators: Validators | None = None  # as they are now, where they are known without a capture
    doubt: str | None = None  # digest of an earlier version that counts when it is seen again, or the word "torn"
    unsteady: frozenset[str] = frozenset()  # marks of lines in which two reads contradicted each other
    files: tuple[Attachment, ...] | None = None  # of what it names, those to be fetched; None where nobody looked


@dataclass(frozen=True, slots=True)
class Issue:
    """Something wrong outside, kept open until a clean look closes it."""

    source: str
    code: str
    message: str
    url: str | None = None
    first_seen: datetime | None = None
    last_seen: datetime | None = None
    times: int = 1
    closed_at: datetime | None = None
    about: str = ""  # "channel:news" or "entry:12": the look that meets it
