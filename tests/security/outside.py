"""A world that ends at 127.0.0.1: names from a table, every dial written down, one make-believe web server behind it.

`Outside` is the resolver and the dialler of a Guard: whatever address is dialled, the connection that is made leads to
its own server on loopback, or is refused. `sealed` besides forbids the whole process every other connection.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

import pytest

from scraper.fetch import Fetcher, Guard, HostPace, Limits
from scraper.fetch.transport import Transport

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SITE = "press.example"  # the press room that the tests' pages stand on
SITE_ADDRESS = "151.101.2.3"  # public, and dialled only in writing
CONTROL_ADDRESS = "104.16.7.8"  # of every name that may be fetched
LOOPBACK = "127.0.0.1"
TLS = ssl.create_default_context()  # one for all: to make one takes 10 ms

Page = tuple[int, Mapping[str, str], bytes]


def html(body: str, **headers: str) -> Page:
    return 200, {"Content-Type": "text/html; charset=utf-8", **headers}, body.encode("utf-8", "surrogatepass")


@dataclass
class Outside:
    """`pages` answers for SITE by path; any other host answers 404. `otherwise` is the address of unknown names."""

    otherwise: str = LOOPBACK
    pages: dict[str, Page | Callable[[str], Page]] = field(default_factory=dict)
    names: dict[str, list[list[str]]] = field(default_factory=dict)  # answers, one list for each asking; the last stays
    dialled: list[tuple[str, int]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    hits: list[str] = field(default_factory=list)  # host and path of every request that came through

    def __enter__(self) -> Self:
        self.server = _Server(self)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.fetchers: list[Fetcher] = []
        return self

    def __exit__(self, *_: object) -> None:
        for fetcher in self.fetchers:
            fetcher.close()
        self.server.shutdown()
        self.server.server_close()

    # -- the two ends of a Guard ----------------------------------------------------------------------------------

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """Numbers as the C library reads them (no name server is asked), names from the tests' own table."""
        self.asked.append(host)
        try:
            numeric = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
            return [str(found[4][0]) for found in numeric]
        except (OSError, UnicodeError):
            pass
        if host == SITE:
            return [SITE_ADDRESS]
        answers = self.names.get(host)
        if not answers:
            return [self.otherwise]
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def dial(self, address: str, port: int, seconds: float) -> socket.socket:
        """Write the address down, and connect to the tests' own server in its place; there is no other way out."""
        self.dialled.append((address, port))
        if port != 80:
            raise ConnectionRefusedError(111, "Connection refused")
        line = socket.create_connection((LOOPBACK, self.server.server_address[1]), timeout=seconds)
        assert line.getpeername()[0] == LOOPBACK
        return line

    # -- what the tests use ---------------------------------------------------------------------------------------

    @property
    def strays(self) -> list[tuple[str, int]]:
        """Everything dialled that was not the press room itself."""
        return [place for place in self.dialled if place != (SITE_ADDRESS, 80)]

    def guard(self, *loopback: int) -> Guard:
        return Guard(loopback, resolve=self.resolve, dial=self.dial)

    def fetcher(self) -> Fetcher:
        """The real one, that waits for nobody."""
        guard = self.guard()
        pace = HostPace(sleep=lambda seconds: None)
        made = Fetcher(lambda: NOW, pace=pace, guard=guard, limits=Limits(seconds=5), transport=Transport(guard, TLS))
        self.fetchers.append(made)
        return made

    def page(self, host: str, path: str) -> Page:
        if host.partition(":")[0] != SITE:
            return 404, {}, b""
        found = self.pages.get(path.partition("?")[0]) or self.pages.get(path.rpartition("/")[0] + "/*")
        if found is None:
            return 404, {}, b""
        return found(path) if callable(found) else found


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, outside: Outside) -> None:
        super().__init__((LOOPBACK, 0), _Answer)
        self.outside = outside
        self.lines: list[socket.socket] = []

    def get_request(self) -> tuple[socket.socket, Any]:
        line, place = super().get_request()
        self.lines.append(line)
        return line, place

    def cut_off(self) -> None:
        """End every connection that is open."""
        for line in self.lines:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)


class _Answer(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        outside, host = self.server.outside, self.headers.get("Host", "")
        outside.hits.append(f"{host}{self.path}")
        status, headers, body = outside.page(host, self.path)
        self.send_response_only(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        if headers.get("Connection") == "close":
            self.close_connection = True

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def sealed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """No connection of this process leaves loopback and no name server is asked, by whichever way it is tried.

    Yields what was tried all the same.
    """
    tried: list[Any] = []
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def only_loopback(line: socket.socket, place: Any) -> None:
        if line.family in (socket.AF_INET, socket.AF_INET6) and place[0] not in (LOOPBACK, "localhost"):
            tried.append(place)
            raise ConnectionRefusedError(111, "the tests end at loopback")
        connect(line, place)

    def only_numbers(host: Any, port: Any, *args: Any, **options: Any) -> Any:
        if host in (LOOPBACK, "localhost", None, "") or options.get("flags", 0) & socket.AI_NUMERICHOST:
            return resolve(host, port, *args, **options)
        tried.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "the tests ask no name server")

    with monkeypatch.context() as patched:
        patched.setattr(socket.socket, "connect", only_loopback)
        patched.setattr(socket, "getaddrinfo", only_numbers)
        yield tried
