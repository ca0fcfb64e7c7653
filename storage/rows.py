"""What people are shown in lists: one line of each noun, read-only.

Values only; which rows there are is asked in queries/.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from scraper.model import ChannelState, Issue, Link, Moment, ReleaseStatus, Span


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


@dataclass(frozen=True, slots=True)
class ReleaseUrl:
    """An address of a release, and from when to when it was one."""

    url: str
    valid_from: datetime
    valid_to: datetime | None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A release whose words match: the newest version that does, and the words around the match."""

    release: ReleaseRow
    version: int
    snippet: str


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
