"""The port Fetch over the network: one page, politely, within limits, or the one error that says why not.

It follows redirects by hand so that every hop passes the same checks: guard, robots.txt, politeness, limits. It does
not retry (the schedule does), keeps no cookies beyond one fetch, and reads nothing out of a page.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from importlib.metadata import PackageNotFoundError, version
from typing import Self
from urllib.parse import urljoin

import httpx2 as httpx

from scraper.errors import BadResponse, ConfigError, FetchError, RateLimited, TimedOut, UsageError
from scraper.fetch.answers import REDIRECTS, accepted
from scraper.fetch.guard import Guard
from scraper.fetch.pace import HostPace, Pace
from scraper.fetch.receive import Limits, received
from scraper.fetch.robots import PARSED_BYTES, Robots
from scraper.fetch.transport import Transport
from scraper.model import Capture, Request, Source, Validators
from scraper.model.validators import sendable
from scraper.ports import Now

ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/rss+xml,application/json;q=0.9,*/*;q=0.5"
HOLD = timedelta(minutes=5)  # where a site asks for patience and does not say how much
_NO_HOST = re.compile(r"\s*https?:(?!//[^/])", re.IGNORECASE)  # read differently by every parser
# What an adapter may add to a request; everything else speaks about us or about the connection.
OPEN_HEADERS = frozenset({"accept-language", "authorization", "referer", "x-api-key", "x-requested-with"})


@dataclass(slots=True)
class _Trip:
    """One fetch under way: what it is for, what is left of its time, and the cookies of the present origin."""

    request: Request
    source: Source
    seconds: float
    robots: bool = True  # whether robots.txt is obeyed: not while it is itself being fetched
    cookies: httpx.Cookies | None = None  # most pages set none


class Fetcher:
    """Fetches pages for every thread of one process. Close it when done."""

    def __init__(
        self,
        now: Now,
        *,
        contact: str | None = None,
        pace: Pace | None = None,
        guard: Guard | None = None,
        limits: Limits | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """`contact` is an address or URL for the user agent. Raises ConfigError where it cannot stand in a header."""
        self._now = now
        self._agent = user_agent(contact)
        self._pace = pace or HostPace()
        self._guard = guard or Guard()
        self._limits = limits or Limits()
        self._transport = transport or Transport(self._guard)
        self._robots = Robots(now)

    def __call__(self, request: Request, source: Source) -> Capture:
        """One page; a 304 to the request's validators is an answer. Raises FetchError with URL and one sentence.

        `Capture.redirects` are the URLs that were redirected to, in order; the last of them is `final_url`.
        """
        try:
            return self._follow(_Trip(request, source, self._limits.seconds))
        except FetchError as error:
            error.url = error.url or request.url
            raise

    def close(self) -> None:
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _follow(self, trip: _Trip) -> Capture:
        ports = trip.source.ports
        first = url = self._guard.checked(trip.request.url, ports)
        seen: list[str] = []
        while True:
            capture, target = self._hop(url, trip, first)
            if target is None and capture.not_modified and trip.request.validators.contradicted(capture.validators):
                # It answered by something else than the ETag it was asked with: only the page itself tells.
                trip.request = replace(trip.request, validators=Validators())
                continue
            if target is None:
                return replace(capture, url=trip.request.url, redirects=tuple(seen))
            if len(seen) >= self._limits.redirects:
                raise _endless(capture)
            following = self._guard.checked(target, ports)
            if _origin(following) != _origin(url):
                trip.cookies = None
            url = following
            seen.append(str(url))

    def _hop(self, url: httpx.URL, trip: _Trip, first: httpx.URL) -> tuple[Capture, str | None]:
        """Ask once, when it is this host's turn: an answer to keep, or one that redirects, and where to.

        Only time on the network counts against the deadline. Raises FetchError for an answer that is none to keep.
        """
        gap = max(trip.source.cadence.gap, self._crawl_delay(url, trip) if trip.robots else timedelta(0))
        asked = httpx.Request("GET", url, headers=self._headers(trip.request, url, first))
        if trip.cookies is not None:
            trip.cookies.set_cookie_header(asked)
        with self._pace.turn(url.host, gap, self._now):
            started = time.monotonic()
            asked.extensions = {"deadline": started + trip.seconds}
            try:
                capture = self._answer(asked, trip)
            finally:
                trip.seconds -= time.monotonic() - started
            target = _target(capture)
            # Judged before the turn ends: a host that asks for patience gets it from those who wait here, too.
            return capture if target else self._judged(capture, url, trip.request), target

    def _answer(self, asked: httpx.Request, trip: _Trip) -> Capture:
        if trip.seconds <= 0:
            raise TimedOut(f"{asked.url.host} took longer than the time allowed for one fetch")
        answer = self._transport.handle_request(asked)
        answer.request = asked
        try:
            if answer.status_code in REDIRECTS and "set-cookie" in answer.headers:
                trip.cookies = trip.cookies or httpx.Cookies()
                trip.cookies.extract_cookies(answer)
            return received(asked, answer, self._of(trip), self._now, enough=None if trip.robots else PARSED_BYTES)
        finally:
            answer.close()

    def _of(self, trip: _Trip) -> Limits:
        """The limits of one request: a file may be larger than a page."""
        largest = trip.request.largest
        return self._limits if largest is None else replace(self._limits, body=largest, decoded=largest)

    def _crawl_delay(self, url: httpx.URL, trip: _Trip) -> timedelta:
        def ask(place: httpx.URL) -> Capture:
            wanted = Request(str(place), accept="text/plain,*/*;q=0.5")
            return self._follow(_Trip(wanted, trip.source, self._limits.seconds, robots=False))

        return self._robots.delay(url, ask)

    def _headers(self, request: Request, url: httpx.URL, first: httpx.URL) -> dict[str, str]:
        theirs = str(url) == (request.validators.url or str(first))
        headers = {
            "User-Agent": self._agent,
            "Accept": request.accept or ACCEPT,
            "Accept-Encoding": "identity",
            **(_conditions(request.validators) if theirs else {}),
        }
        return headers | (_extra(request.headers) if _origin(url) == _origin(first) else {})

    def _judged(self, capture: Capture, url: httpx.URL, request: Request) -> Capture:
        conditional = any(name.lower().startswith("if-") for name, _ in capture.request_headers)
        try:
            return accepted(capture, conditional=conditional, accept=request.accept, now=capture.captured_at)
        except RateLimited as error:
            span = timedelta(seconds=error.retry_after) if error.retry_after is not None else HOLD
            self._pace.hold(url.host, span, self._now)
            raise


def user_agent(contact: str | None) -> str:
    """Who we are and whom to reach. Raises ConfigError for a contact that cannot stand in a header."""
    try:
        name = f"Blotter/{version('press-blotter')}"
    except PackageNotFoundError:
        name = "Blotter/0"
    if not contact:
        return name
    if not (contact.isascii() and contact.isprintable()):
        raise ConfigError(f"The contact {contact!r} cannot stand in a user agent: use plain ASCII")
    return f"{name} (+{contact})"


def _conditions(validators: Validators) -> dict[str, str]:
    stated = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in stated.items() if value and sendable(value)}


def _extra(headers: Mapping[str, str]) -> dict[str, str]:
    for name in headers:
        if name.lower() not in OPEN_HEADERS:
            raise UsageError(f"The header {name} is not one that a source may set")
    return dict(headers)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return (url.scheme, url.host, url.port)


def _target(capture: Capture) -> str | None:
    """Where a redirect leads, made absolute; None where the answer is none, or names no place."""
    location = capture.header("location") if capture.status in REDIRECTS else None
    if not location:
        return None
    stated = location.encode("latin-1")
    words = stated.decode("utf-8", "ignore") if _is_utf8(stated) else location
    try:
        if not _NO_HOST.match(words):
            return urljoin(capture.final_url, words.strip().replace(" ", "%20"))
    except ValueError:
        pass  # brackets that hold no IPv6 address
    raise BadResponse(f"The page redirects to {location[:100]!r}, which is no address")


def _is_utf8(stated: bytes) -> bool:
    try:
        stated.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _endless(capture: Capture) -> BadResponse:
    fault = BadResponse("The page redirects again and again", url=capture.final_url)
    fault.status = capture.status
    return fault
