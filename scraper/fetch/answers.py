"""What a status line means for us: an answer that is kept, or the FetchError it stands for. Pure: it asks nobody."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scraper.errors import (
    BadResponse,
    FetchError,
    Forbidden,
    Gone,
    NotFound,
    RateLimited,
    ServerFailed,
    WrongMediaType,
)
from scraper.fetch.challenge import recognise
from scraper.model import Capture

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PARTS = frozenset({206, 226})  # a range of it, or what has changed since (RFC 3229: news items alone)
LONGEST_RETRY = 24 * 3600.0
SHORTEST_RETRY = 1.0

_REFUSED = {
    401: "asks for a login (401)",
    403: "refuses us (403)",
    451: "refuses us for legal reasons (451)",
}
# Served under any name; a page or feed begins with none of these.
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x7fELF", b"\x00\x00\x00")


def accepted(capture: Capture, *, conditional: bool, accept: str | None, now: datetime) -> Capture:
    """The capture, where it is an answer to keep: 2xx, or 304 to a conditional request. Raises FetchError."""
    if fault := recognise(capture) or _fault(capture, conditional=conditional, now=now):
        fault.status, fault.answer = capture.status, capture
        fault.url = fault.url or capture.final_url
        raise fault
    if accept is None and capture.decoded.startswith(_BINARY):
        raise WrongMediaType(
            f"A page was asked for and {capture.header('content-type') or 'a file'} came: this is no text.",
            url=capture.final_url,
        )
    return capture


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds to wait by a Retry-After header (RFC 9110 §10.2.3), between 1 s and 24 h; None where it says nothing."""
    stated = (value or "").strip()
    if re.fullmatch(r"[0-9]+", stated):
        return min(float(stated[:20]), LONGEST_RETRY) if float(stated[:20]) > SHORTEST_RETRY else SHORTEST_RETRY
    try:
        moment = parsedate_to_datetime(stated)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(SHORTEST_RETRY, min((aware - now).total_seconds(), LONGEST_RETRY))


def _fault(capture: Capture, *, conditional: bool, now: datetime) -> FetchError | None:
    status, site = capture.status, _site(capture)
    if 200 <= status < 300:
        return (
            BadResponse(f"{site} sent a part of the page ({status}) that nobody asked for")
            if status in _PARTS
            else None
        )
    if status == 304:
        return None if conditional else BadResponse(f"{site} says 'not modified' (304) although nothing was held")
    if status in (429, 503) and (fault := _limited(capture, site, now)):
        return fault
    return _failure(status, site)


def _limited(capture: Capture, site: str, now: datetime) -> RateLimited | None:
    seconds = retry_after(capture.header("retry-after"), now)
    if capture.status == 503 and seconds is None:
        return None
    when = f" in {seconds:.0f} s" if seconds is not None else " later"
    return RateLimited(f"{site} asks us to come back{when} ({capture.status})", retry_after=seconds)


def _failure(status: int, site: str) -> FetchError:
    if status in _REFUSED:
        return Forbidden(f"{site} {_REFUSED[status]}")
    if status == 404:
        return NotFound(f"{site} says that there is no such page (404)")
    if status == 410:
        return Gone(f"{site} says that the page was removed (410)")
    if 500 <= status < 600:
        return ServerFailed(f"{site} answered with a server error ({status})")
    if status in REDIRECTS:
        return BadResponse(f"{site} redirects ({status}) without saying where to")
    return BadResponse(f"{site} answered with status {status}, which is no page")


def _site(capture: Capture) -> str:
    found = re.match(r"https?://([^/?#]+)", capture.final_url)
    return found[1] if found else "The site"
