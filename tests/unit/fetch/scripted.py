"""A web behind the Fetcher that answers by a function of the request and writes down what was asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx2 as httpx

from scraper.fetch import Fetcher, HostPace, Limits
from scraper.fetch.pace import MemoryBook
from scraper.model import Agency, Cadence, Capture, Request, Source, Validators

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SOURCE = Source(
    "s", "S", Agency("s", "S", "ZZ"), "https://press.example/", ("en",), "UTC", (), cadence=Cadence(gap=timedelta(0))
)
Headers = dict[str, str]
Answer = Callable[[httpx.Request], tuple[int, Headers, bytes]]


@dataclass
class Web(httpx.BaseTransport):
    """`answer` is asked for everything but robots.txt, which `robots` is for; 404 where that is None."""

    answer: Answer
    robots: Answer | None = None
    asked: list[httpx.Request] = field(default_factory=list)
    at: datetime = NOW

    def __post_init__(self) -> None:
        self.pace = HostPace(MemoryBook(), sleep=self.sleep)
        self.fetch = Fetcher(self.now, pace=self.pace, limits=Limits(seconds=1000), transport=self)

    def now(self) -> datetime:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/robots.txt":
            status, headers, body = self.robots(request) if self.robots else (404, {}, b"")
        else:
            self.asked.append(request)
            status, headers, body = self.answer(request)
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))

    def get(self, url: str, validators: Validators | None = None) -> Capture:
        return self.fetch(Request(url, validators or Validators()), SOURCE)

    @property
    def conditions(self) -> list[tuple[str, str | None, str | None]]:
        """Of every request its path, If-None-Match and If-Modified-Since."""
        return [
            (each.url.raw_path.decode(), each.headers.get("if-none-match"), each.headers.get("if-modified-since"))
            for each in self.asked
        ]
