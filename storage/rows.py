"""What people are shown in lists: one line of each noun, read-only.

Values only; which rows there are is asked in queries/.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from scraper.model import ChannelState, Entry, FileState, Issue, Link, Moment, ReleaseStatus, Span, Version


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stays of a release that was forgotten: when, by whom ("person:ada", or a rule) and why."""

    at: datetime
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that a release's page names, or has named: its address alone (`reference`), or what is held of it."""

    url: str
    title: str | None
    media_type: str | None
    state: FileState = FileState.REFERENCE
    digest: str | None = None  # of its newest bytes
    pages: int | None = None  # that it has
    captured_at: datetime | None = None
    note: str | None = None  # why it is not read, or what of it is not
    named: bool = True  # by the page as it is now

    @property
    def name(self) -> str:
        """What people call it: its title, else the last part of its address."""
        return self.title or urlsplit(self.url).path.rstrip("/").rpartition("/")[2] or self.url


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A page of an attached file."""

    file: AttachedFile
    page: int


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A release with the headline of its newest version and where it belongs."""

    id: str
    source: str
    agency: str  # its name
    url: str
    title: str
    published: Moment | None
    first_seen: datetime
    last_seen: datetime
    status: ReleaseStatus
    versions: int
    language: str | None
    cluster: str | None
    operation: str | None
    operation_name: str | None
    forgotten: Tombstone | None = None
    files: tuple[AttachedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleaseUrl:
    """An address of a release, and from when to when it was one."""

    url: str
    valid_from: datetime
    valid_to: datetime | None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A release whose words match: the newest version that does, and the words around the match.

    `place` is where they stand in a file that it names, where its own text does not have them.
    """

    release: ReleaseRow
    version: int
    snippet: str
    place: FilePlace | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """A version, the capture it rests on (by its row), and what a channel last claimed about its page."""

    version: Version
    capture: int
    entry: Entry
    channel: str | None


@dataclass(frozen=True, slots=True)
class FileProof:
    """Bytes of an attached file: whose it is, what its page calls it, and the capture that got them (by its row)."""

    source: str
    release: str
    release_url: str
    url: str
    title: str | None
    media_type: str | None
    capture: int


@dataclass(frozen=True, slots=True)
class OperationRow:
    """An operation in a list: `label` is its name, else its first release's headline."""

    id: str
    name: str | None
    label: str
    aliases: tuple[str, ...]
    series: str | None
    year: int | None
    releases: int
    first: datetime | None  # when its releases were first seen: the earliest, the latest
    last: datetime | None
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MentionRow:
    """Where a release looks back at an operation that it is not about."""

    release: str
    url: str
    title: str
    text: str
    span: Span
    year: int | None


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link with what its two releases are called."""

    id: int
    link: Link
    later_url: str
    earlier_url: str
    later_title: str
    earlier_title: str
    superseded_at: datetime | None = None
    undone_at: datetime | None = None
    undone_by: str | None = None  # "person:ada"


@dataclass(frozen=True, slots=True)
class SourceState:
    """How it goes with one source."""

    id: str
    name: str
    enabled: bool
    channels: Mapping[str, ChannelState] = field(default_factory=dict)
    releases: int = 0
    last_new: datetime | None = None
    open_issues: tuple[Issue, ...] = ()
    arrivals: tuple[datetime, ...] = ()  # when its releases of late were first seen, those that were news then
    first_look: datetime | None = None
    last_good: datetime | None = None  # the newest look at a channel that met no fault


@dataclass(frozen=True, slots=True)
class Alarm:
    """Trouble that people are to hear of: of one source, or (EVERYWHERE) of all."""

    id: int
    source: str
    kind: str  # broken, quiet, offline
    since: datetime
    message: str
    begun_at: datetime
    over_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """One message by one way: the beginning or the end of an alarm, as it is to be sent."""

    id: int
    alarm: int
    event: str  # begun, over
    channel: str
    content: Mapping[str, Any]
    at: datetime  # when it was decided on
    attempts: int
    fault: str | None = None  # of the last attempt
    due: datetime | None = None  # when it is tried (again); None once told or given up
