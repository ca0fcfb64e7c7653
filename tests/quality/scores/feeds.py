"""The feed corpora of five projects, read by us and by feedparser: the addresses of the entries, each once.

feedparser 6 reads no JSON Feed: there the feed's own items stand for what it would have read.
"""

from __future__ import annotations

import io
import json
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import feedparser

from scraper.discover import feed
from scraper.errors import BlotterError
from scraper.model import Agency, Capture, Channel, ChannelKind, Source
from scraper.text import urls
from tests.quality.measures import Figures
from tests.recorded import recorded

URL = "https://press.example/feed"
CHANNEL = Channel("x", "all", ChannelKind.FEED, URL)
SOURCE = Source("x", "X", Agency("x", "X", "ZZ"), URL, ("en",), "UTC", (CHANNEL,))

Addresses = list[str]
Read = Callable[[bytes], Addresses]  # raises what it refuses a feed by


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: what was read or why not, what feedparser reads, and how long it took in CPU seconds."""

    path: Path
    ours: Addresses | Exception
    theirs: Addresses
    seconds: float

    @property
    def same(self) -> bool:
        """Whether both read the same; where feedparser finds nothing, refusing is right too."""
        return self.ours == self.theirs or (isinstance(self.ours, Exception) and not self.theirs)


def capture(body: bytes) -> Capture:
    """A feed as it was fetched."""
    return Capture(URL, URL, 200, (), body, datetime(2026, 11, 21, tzinfo=UTC))


def ours(body: bytes) -> Addresses:
    """What we read. Raises BlotterError."""
    return [entry.url for entry in feed.entries(SOURCE, CHANNEL, capture(body)).entries]


def by_feedparser(body: bytes) -> Addresses:
    """The addresses that feedparser finds: what is no address, or none that is read, leads nowhere."""
    with warnings.catch_warnings(action="ignore"):
        found = feedparser.parse(io.BytesIO(body), response_headers={"content-location": URL})
    return addresses((dict.get(entry, "link"), dict.get(entry, "id")) for entry in found["entries"])


def addresses(entries: Iterator[tuple[str | None, str | None]]) -> Addresses:
    """The addresses of entries by link, or by an id that is one; each once."""
    found = (_address(link, key) for link, key in entries)
    return list(dict.fromkeys(address for address in found if address))


def _address(link: str | None, key: str | None) -> str | None:
    stated = link or (key if str(key).startswith(("http://", "https://")) else "")
    try:
        return urls.canonical(stated, URL) if stated else None
    except ValueError:
        return None


def in_json(body: bytes) -> Addresses:
    """The addresses of a JSON Feed; none where it is none."""
    try:
        found = json.loads(body)
        return addresses((item.get("url") or item.get("external_url"), None) for item in found["items"])
    except (ValueError, TypeError, KeyError, AttributeError):
        return []


def outcomes(read: Read = ours) -> Iterator[Outcome]:
    """Every file of the corpora."""
    for path in sorted(recorded("robust", "feeds").rglob("*")):
        if path.is_file() and path.suffix != "":
            body = path.read_bytes()
            began = time.process_time()
            mine = _read(read, body)
            seconds = time.process_time() - began
            yield Outcome(path, mine, by_feedparser(body) or in_json(body), seconds)


def _read(read: Read, body: bytes) -> Addresses | Exception:
    with warnings.catch_warnings(action="ignore"):
        try:
            return read(body)
        except Exception as error:  # whichever it is, it is counted
            return error


def found(read: Read = ours, refusing: type[Exception] = BlotterError) -> Figures:
    """Exceptions that no reader of feeds should raise, files read as feedparser reads them, and the slowest file."""
    every = list(outcomes(read))
    unhandled = [one for one in every if isinstance(one.ours, Exception) and not isinstance(one.ours, refusing)]
    return {
        "files": len(every),
        "exceptions": len(unhandled),
        "same": sum(one.same for one in every) / len(every),
        "slowest": max(one.seconds for one in every),
    }
