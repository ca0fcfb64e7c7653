"""What an answer gave for asking "has it changed?" (RFC 9110 §8.8). Values only; the asking is scraper.fetch's.

What would hide edits is no validator: a Last-Modified later than the answer itself (§8.8.2.1; nothing would be newer
for years), one that is no date, an ETag that stands for every version (`*`) or that cannot be sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 1024  # characters; servers refuse long request headers
# As the standard has it, blanks inside allowed; or bare, as some servers write it.
_ETAG = re.compile(r'(?:W/)?"[\x20\x21\x23-\x7e]*"|(?!\*)[\x21\x23-\x2b\x2d-\x7e]+')


@dataclass(frozen=True, slots=True)
class Validators:
    """The marks of one version of what stands at `url`; they say nothing of what stands anywhere else."""

    etag: str | None = None
    last_modified: str | None = None
    url: str | None = None  # the address that answered with them; None: the one that is asked

    def __bool__(self) -> bool:
        return bool(self.etag or self.last_modified)

    def renewed(self, told: Validators) -> Validators:
        """What is held after a "not modified" that tells these (RFC 9111 §3.2)."""
        if not told:
            return self
        return Validators(told.etag or self.etag, told.last_modified or self.last_modified, told.url)

    def contradicted(self, told: Validators) -> bool:
        """Whether a "not modified" that tells these is about another version than the one held (RFC 9111 §4.3.4)."""
        return bool(self.etag and told.etag) and _opaque(self.etag) != _opaque(told.etag)


def sendable(value: str) -> bool:
    """Whether a validator can stand in a header of a request."""
    return len(value) <= LONGEST and value.isascii() and value.isprintable()


def stated(etag: str | None, last_modified: str | None, date: str | None, url: str, at: datetime) -> Validators:
    """The validators in an answer's header lines; `date` is its own, `at` when it came."""
    mark = etag.strip() if etag and sendable(etag) and _ETAG.fullmatch(etag.strip()) else None
    since = last_modified if last_modified and sendable(last_modified) else None
    modified = _moment(since)
    if modified is None or modified > (_moment(date) or at):
        since = None
    return Validators(mark, since, url) if mark or since else Validators()


def _opaque(etag: str | None) -> str:
    return (etag or "").removeprefix("W/").strip('"')


def _moment(header: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(header or "")
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
