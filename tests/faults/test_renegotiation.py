"""Servers of TLS 1.2 that ask to agree on encryption anew, once or without end, before they answer or instead of it."""

from __future__ import annotations

import contextlib
import select
import socketserver
import ssl
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("cryptography", reason="certificates are made with cryptography, which is not installed")
pytest.importorskip("OpenSSL", reason="only pyOpenSSL can ask for it, which is not installed")

from OpenSSL import SSL

from scraper.errors import TimedOut
from scraper.fetch import Fetcher, Guard, Limits
from scraper.fetch.transport import Transport
from scraper.model import Agency, Cadence, Request, Source
from tests.faults.encrypted import LocalServer, certificate

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
DEADLINE = 0.8
AGENCY = Agency("t", "T", "ZZ")
SOURCE = Source("tls", "T", AGENCY, "https://localhost/", ("en",), "UTC", (), cadence=Cadence(gap=timedelta(0)))
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\n<p>fine</p>"


class Server(LocalServer):
    """Answers every request over TLS 1.2 by its path, and counts how often it was agreed anew."""

    def __init__(self, pem: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.tls = SSL.Context(SSL.TLS_SERVER_METHOD)
        self.tls.set_max_proto_version(SSL.TLS1_2_VERSION)
        self.tls.set_session_id(b"press")
        self.tls.use_certificate_file(str(pem))
        self.tls.use_privatekey_file(str(pem))
        self.tls.set_info_callback(self._told)
        self.agreed = 0

    def _told(self, line: SSL.Connection, where: int, answer: int) -> None:
        self.agreed += bool(where & SSL.SSL_CB_HANDSHAKE_DONE)


class _Conversation(socketserver.BaseRequestHandler):
    server: Server

    def handle(self) -> None:
        line = SSL.Connection(self.server.tls, self.request)
        line.set_accept_state()
        with contextlib.suppress(SSL.Error, OSError):
            line.do_handshake()
            while asked := line.recv(65536):
                self._answer(line, asked.split()[1])
        self.request.close()

    def _answer(self, line: SSL.Connection, path: bytes) -> None:
        if path == b"/once":
            self._anew(line)
        if path == b"/midway":
            line.send(PAGE[:70])
            self._anew(line)
            line.send(PAGE[70:])
            return
        while path == b"/storm":
            self._anew(line)
        line.send(PAGE)

    def _anew(self, line: SSL.Connection) -> None:
        """Ask, and go on until it is agreed on; what we are refused ends the conversation."""
        line.renegotiate()
        line.do_handshake()
        before = self.server.agreed
        self.request.setblocking(False)
        while self.server.agreed == before:
            try:
                line.recv(1)
            except SSL.WantReadError:
                if self.server.agreed == before and not select.select([self.request], [], [], DEADLINE + 1)[0]:
                    raise OSError("the client does not answer") from None
        self.request.setblocking(True)


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    return certificate(tmp_path)


@pytest.fixture
def server(pem: Path) -> Iterator[Server]:
    with Server(pem) as running:
        yield running


@pytest.fixture
def fetch(server: Server, pem: Path) -> Iterator[Fetcher]:
    guard = Guard(allow_loopback_ports=frozenset({server.port}))
    tls = ssl.create_default_context(cafile=str(pem))
    with Fetcher(
        lambda: NOW, guard=guard, limits=Limits(seconds=DEADLINE), transport=Transport(guard, tls)
    ) as fetching:
        yield fetching


@pytest.mark.parametrize("path", ["once", "midway"])
def test_encryption_agreed_on_anew_before_or_within_an_answer_breaks_nothing(
    server: Server, fetch: Fetcher, path: str
) -> None:
    assert fetch(Request(f"https://localhost:{server.port}/{path}"), SOURCE).body == b"<p>fine</p>"
    assert server.agreed > 1


def test_a_server_that_asks_anew_without_end_is_left_at_the_deadline(server: Server, fetch: Fetcher) -> None:
    started = time.monotonic()
    with pytest.raises(TimedOut):
        fetch(Request(f"https://localhost:{server.port}/storm"), SOURCE)
    assert time.monotonic() - started < DEADLINE + 1
    assert server.agreed > 20
    assert fetch(Request(f"https://localhost:{server.port}/fine"), SOURCE).body == b"<p>fine</p>"
