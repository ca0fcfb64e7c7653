"""robots.txt by RFC 9309: what a site asks us not to fetch, and how slowly to ask. It fetches nothing itself.

Protego matches paths and reads crawl delays; which lines make a group, and whom a group is for, is told to it here: it
lets any line end a list of agents, knows no agent "Name/1.0", and takes a group for "blot" as one for "blotter".
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import httpx2 as httpx
from protego import Protego

from scraper.errors import (
    BadEncoding,
    BlockedAddress,
    BotChallenge,
    DisallowedByRobots,
    FetchError,
    RateLimited,
    TimedOut,
    TlsFailed,
    TooLarge,
    Unreachable,
    WrongMediaType,
)
from scraper.model import Capture
from scraper.ports import Now

AGENT = "Blotter"
PARSED_BYTES = 500 * 1024  # RFC 9309 §2.5: at least this much is read
KEPT = timedelta(hours=24)
KEPT_AFTER_FAULT = timedelta(minutes=5)  # asked again soon, but not before every page
STALE = timedelta(days=30)  # rules this old still hold while the site cannot be asked
LONGEST_DELAY = timedelta(seconds=60)
# Characters of all files held, and so many more for each origin: 10,000 sites of 1 kB. A file of 2,304 bytes takes
# 66 kB of memory once it was parsed, one of 379 kB 10 MB.
HELD, EACH = 16 * 1024 * 1024, 500

Origin = tuple[str, str, int | None]  # scheme, host, port
Ask = Callable[[httpx.URL], Capture]  # robots.txt of this URL, redirects followed; raises FetchError


@dataclass(frozen=True, slots=True)
class Rules:
    """What one origin allows, as read at a moment; `unread` is the fault for which everything is forbidden for now."""

    at: datetime
    kept: timedelta
    rules: Robotstxt | None = None
    unread: FetchError | None = None

    @property
    def size(self) -> int:
        return EACH + (self.rules.size if self.rules else 0)


class Robots:
    """The rules of the origins asked so far, in memory, for at most 24 hours; where they are too many, of the last."""

    def __init__(self, now: Now, held: int = HELD) -> None:
        self._now, self._most = now, held
        self._known: dict[Origin, Rules] = {}  # as they were asked
        self._size = 0
        self._lock = threading.Lock()

    def delay(self, url: httpx.URL, ask: Ask) -> timedelta:
        """The crawl delay for this URL.

        Raises DisallowedByRobots; what kept the file from being read, where it could not be; and BlockedAddress and
        RateLimited as they come from `ask`.
        """
        if url.path == "/robots.txt":
            return timedelta(0)
        rules = self._rules(url, ask)
        if rules.unread:
            raise _fault_of_site(rules.unread, url)
        if rules.rules is None:
            return timedelta(0)
        if not rules.rules.can_fetch(str(url)):
            raise DisallowedByRobots(f"The robots.txt of {url.host} asks us not to fetch this page", url=str(url))
        return _gap(rules.rules)

    def _rules(self, url: httpx.URL, ask: Ask) -> Rules:
        origin, now = (url.scheme, url.host, url.port), self._now()
        known = self._known.get(origin)
        if known and timedelta(0) <= now - known.at < known.kept:
            return known
        fresh = _read(url.copy_with(raw_path=b"/robots.txt", fragment=None), ask, now)
        if fresh.unread and known and not known.unread and now - known.at < STALE:
            fresh = replace(known, kept=now - known.at + KEPT_AFTER_FAULT)
        self._keep(origin, fresh)
        return fresh

    def _keep(self, origin: Origin, fresh: Rules) -> None:
        with self._lock:
            known = self._known.pop(origin, None)
            self._known[origin] = fresh
            self._size += fresh.size - (known.size if known else 0)
            while self._size > self._most and len(self._known) > 1:
                self._size -= self._known.pop(next(iter(self._known))).size


@dataclass(frozen=True, slots=True)
class Robotstxt:
    """One robots.txt, read for one agent at a time: half a megabyte can hold a hundred million pairs of agent and
    rule, and of those only the agent's own are ever asked for."""

    lines: list[str]
    read: dict[str, Protego] = field(default_factory=dict)
    size: int = 0  # characters of the file

    def can_fetch(self, url: str, agent: str = AGENT) -> bool:
        return self._for(agent).can_fetch(url, _whole(agent))

    def crawl_delay(self, agent: str = AGENT) -> float | None:
        return self._for(agent).crawl_delay(_whole(agent))

    def _for(self, agent: str) -> Protego:
        if agent not in self.read:
            self.read[agent] = Protego.parse("\n".join(_grouped(self.lines, _whole(agent).lower())))
        return self.read[agent]


def parsed(body: bytes) -> Robotstxt:
    """The rules in the first 500 KiB of a robots.txt, its byte order mark taken off."""
    text = body[:PARSED_BYTES].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return Robotstxt(re.split(r"[\r\n]", text), size=len(text))


_AGENT = re.compile(r"user[ -]?agent(?:\s*:|\s)\s*(.*)", re.IGNORECASE)
_RULE = re.compile(r"(?:allow|dis+al+ow|diasllow|disallaw)(?:\s*:|\s)", re.IGNORECASE)
_DELAY = re.compile(r"crawl[ -]delay(?:\s*:|\s)", re.IGNORECASE)
_TOKEN = re.compile(r"\*(?=\s|$)|[A-Za-z_-]*")  # RFC 9309 §2.2.1; of "Name/1.0" and "Name of Bot" the first word
_WHITE = " \t\f\v"


def _grouped(lines: list[str], agent: str) -> Iterator[str]:
    """The lines that count for one agent, so that groups are RFC 9309's: only a rule ends a list of agents (§2.1,
    §2.2.4)."""
    agents: dict[str, None] = {}
    ruled = alone = False  # whether a rule was seen since the last agent; whether another line was
    for line in (line.partition("#")[0].strip(_WHITE) for line in lines):
        if stated := _AGENT.match(line):
            agents = {} if ruled else agents
            agents[name := _named(stated[1], agent)] = None
            yield from (f"User-agent: {each}" for each in (agents if alone else (name,)))
            ruled = alone = False
        elif _RULE.match(line):
            ruled = True
            yield line
        elif _DELAY.match(line):
            alone = not ruled
            yield line


def _named(value: str, agent: str) -> str:
    token = _TOKEN.match(value)
    name = _whole(token[0]) if token and token[0] else "-"
    return name if name == "*" or name.lower() in agent else "-"  # a group for nobody we could be


def _whole(token: str) -> str:
    """A product token as it is written for Protego, which finds it anywhere in ours: with an end mark only a whole."""
    return token if token == "*" else f"{token};"


def _read(place: httpx.URL, ask: Ask, now: datetime) -> Rules:
    try:
        return Rules(now, KEPT, parsed(ask(place).decoded))
    except (BlockedAddress, RateLimited):
        raise
    except (BotChallenge, WrongMediaType, TooLarge, BadEncoding):
        return Rules(now, KEPT)  # an answer that is no robots.txt forbids nothing
    except FetchError as error:
        if error.status is not None and 300 <= error.status < 500:
            return Rules(now, KEPT)  # RFC 9309 §2.3.1.3: "unavailable" allows everything
        return Rules(now, KEPT_AFTER_FAULT, unread=error)


def _fault_of_site(fault: FetchError, url: httpx.URL) -> FetchError:
    """Nothing is fetched while robots.txt cannot be read: the site fails then, it has not forbidden anything."""
    told = fault.message
    if not isinstance(fault, (Unreachable, TimedOut, TlsFailed)):
        told = f"Nothing is fetched at {url.host} until its robots.txt can be read: {told}"
    return type(fault)(told, url=str(url))


def _gap(rules: Robotstxt) -> timedelta:
    seconds = rules.crawl_delay() or 0.0
    if not 0.0 < seconds < LONGEST_DELAY.total_seconds():
        return LONGEST_DELAY if seconds > 0 else timedelta(0)
    return timedelta(seconds=seconds)
