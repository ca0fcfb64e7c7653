"""Sources, channels and captures for the tests of scraper.discover, with nothing in them that a test does not set."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from scraper.model import Agency, Capture, Channel, ChannelKind, Source

HOME = "https://press.example/news/"


def source(**changes: Any) -> Source:
    given: dict[str, Any] = {
        "id": "press",
        "name": "Press room",
        "agency": Agency("press", "Press", "NL"),
        "home": HOME,
        "languages": ("nl",),
        "timezone": "Europe/Amsterdam",
        "channels": (),
    }
    return Source(**{**given, **changes})


def channel(kind: ChannelKind = ChannelKind.FEED, **changes: Any) -> Channel:
    return Channel(**{"source": "press", "name": "news", "kind": kind, "url": HOME, **changes})


def capture(body: str | bytes, url: str = HOME, content_type: str = "", status: int = 200) -> Capture:
    raw = body.encode() if isinstance(body, str) else body
    headers = (("Content-Type", content_type),) if content_type else ()
    return Capture(url, url, status, headers, raw, datetime(2026, 11, 17, 12, tzinfo=UTC))
