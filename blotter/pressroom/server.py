"""The make-believe press on loopback: one small HTTP server a site, one clock for all of them, invented host names.

The names end in .localhost, which stands for 127.0.0.1 (RFC 6761 §6.3); nothing here listens or connects beyond it.
"""

from __future__ import annotations

import sys
import threading
import zlib
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from blotter.pressroom import local, spector
from blotter.pressroom.shapes import SITES, Answer, Asked
from blotter.pressroom.sources import sources_yaml
from blotter.pressroom.wire import Story

HOSTS = {
    "politie": "api.politie.localhost",
    "europol": "www.europol.localhost",
    "ice": "www.ice.localhost",
    "kripo": "www.makepress.localhost",
    "courier": "www.courier.localhost",
    "larm": "larm.localhost",
}
LOOPBACK = "127.0.0.1"


class Server(ThreadingHTTPServer):
    """A site's server; a client that hangs up is nothing to tell anybody about."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Press:
    """The whole press as a context manager: set `now`, and every site answers as of that moment."""

    def __init__(self, now: datetime, stories: Sequence[Story] = (*spector.STORIES, *local.STORIES)) -> None:
        self.now = now
        self.stories = tuple(stories)
        self.asked: Counter[str] = Counter()  # "site path" -> requests answered
        self.unmodified: Counter[str] = Counter()  # the same for those answered with 304
        self._servers = {site: Server((LOOPBACK, 0), _door(self, site)) for site in SITES}

    @property
    def ports(self) -> frozenset[int]:
        return frozenset(int(server.server_address[1]) for server in self._servers.values())

    def base(self, site: str) -> str:
        return f"http://{HOSTS[site]}:{self._servers[site].server_address[1]}"

    def sources_yaml(self) -> str:
        """The sources.yaml that watches this press."""
        return sources_yaml({site: self.base(site) for site in SITES})

    def answer(self, site: str, target: str) -> Answer:
        parts = urlsplit(target)
        self.asked[f"{site} {parts.path}"] += 1
        if parts.path == "/robots.txt":
            return Answer(200, "User-agent: *\nDisallow: /private/\n", "text/plain; charset=utf-8")
        stories = [story for story in self.stories if story.site == site]
        asked = Asked(self.base(site), parts.path, dict(parse_qsl(parts.query)), self.now, stories)
        return SITES[site](asked)

    def __enter__(self) -> Self:
        for server in self._servers.values():
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for server in self._servers.values():
            server.shutdown()
            server.server_close()


def _door(press: Press, site: str) -> type[BaseHTTPRequestHandler]:
    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = press.answer(site, self.path)
            body = answer.body.encode()
            tag = f'"{zlib.crc32(body):08x}"'
            if answer.status == 200 and self.headers.get("If-None-Match") == tag:
                press.unmodified[f"{site} {urlsplit(self.path).path}"] += 1
                self.send_response(304)
                self.send_header("ETag", tag)
                self.end_headers()
                return
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.media_type)
            if answer.status != 204:
                self.send_header("Content-Length", str(len(body)))
                self.send_header("ETag", tag)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the demo and the tests narrate."""

    return Door
