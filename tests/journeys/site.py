"""A site on loopback, which the command may fetch while it stands: what it answers, and what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from zlib import crc32

import pytest

import scheduler
from scraper.fetch import Fetcher, Guard, HostPace
from scraper.settings import Settings

Answers = dict[str, tuple[str, Any]]  # path with query -> media type, body as text or bytes


@dataclass
class Site:
    """`{base}` in a text is its own address; what is not among its answers is not there."""

    answers: Answers = field(default_factory=dict)
    statuses: Mapping[str, int] = field(default_factory=dict)  # of answers that are not well
    otherwise: tuple[str, str] | None = None  # the answer to any other path
    asked: list[tuple[str, str | None]] = field(default_factory=list)  # path, the ETag it was asked with
    port: int = 0

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def answer(self, path: str) -> tuple[int, str, bytes]:
        media, told = self.answers.get(path) or self.otherwise or ("text/plain", "")
        if isinstance(told, str):
            media, told = f"{media}; charset=utf-8", told.replace("{base}", self.base).encode()
        known = path in self.answers or self.otherwise is not None
        return self.statuses.get(path, 200 if known else 404), media, told


def tag(body: bytes) -> str:
    """The ETag of an answer."""
    return f'"{crc32(body):x}"'


class _Answer(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        status, media, body = self.site.answer(self.path)
        asked, etag = self.headers.get("If-None-Match"), tag(body)
        self.site.asked.append((self.path, asked))
        if asked == etag:
            status, body = 304, b""
        self.send_response(status)
        self.send_header("ETag", etag)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(monkeypatch: pytest.MonkeyPatch, site: Site) -> Iterator[Site]:
    """Serve it; the egress guard of every command lets it through, and nobody waits for its turn: the site is ours."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Here", (_Answer,), {"site": site}))
    site.port = int(server.server_address[1])
    guard = Guard(allow_loopback_ports=frozenset({site.port}))
    fetch = Fetcher(scheduler.utc_now, contact=None, pace=HostPace(sleep=lambda seconds: None), guard=guard)

    def assemble(settings: Settings) -> scheduler.Installation:
        return scheduler.Installation(settings, fetch=fetch, processes=False)

    monkeypatch.setattr(scheduler, "assemble", assemble)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield site
    fetch.close()
    server.shutdown()
    server.server_close()
    thread.join()
