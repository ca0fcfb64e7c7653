"""Certificates that do not hold are refused; HTTP/2 works, and its misbehaviours end in their own errors, in time."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("cryptography", reason="certificates are made with cryptography, which is not installed")

from scraper.errors import BadResponse, FetchError, TimedOut, TlsFailed
from scraper.fetch import Fetcher, Guard, Limits
from scraper.fetch.transport import Transport
from scraper.model import Agency, Cadence, Request, Source
from tests.faults.encrypted import Reply, Stream, TlsServer, certificate, closed

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
DEADLINE = 0.8
SOURCE = Source(
    "tls", "T", Agency("t", "T", "ZZ"), "https://localhost/", ("en",), "UTC", (), cadence=Cadence(gap=timedelta(0))
)


def fine(stream: Stream) -> None:
    stream.headers(("content-type", "text/html"))
    stream.body(b"<p>fine</p>")


def large(stream: Stream) -> None:
    stream.headers()
    for _ in range(3):
        stream.body(b"x" * 16_000, end=False)
    stream.body(b"end")


def reset_midway(stream: Stream) -> None:
    stream.headers(("content-length", "100"))
    stream.body(b"half", end=False)
    stream.talk.reset_stream(stream.number)
    stream.flush()


def goaway_midway(stream: Stream) -> None:
    stream.headers()
    stream.body(b"half", end=False)
    stream.talk.close_connection(error_code=2)
    stream.flush()


def closed_midway(stream: Stream) -> None:
    stream.headers()
    stream.body(b"half", end=False)
    closed(stream.line)


def stalled(stream: Stream) -> None:
    stream.headers()


def silent(stream: Stream) -> None:
    pass


def short(stream: Stream) -> None:
    stream.headers(("content-length", "100"))
    stream.body(b"half")


def nonsense_status(stream: Stream) -> None:
    stream.headers(status="abc")


def split_header(stream: Stream) -> None:
    stream.headers(("x-evil", "a\r\nset-cookie: b"), end=True)


def heavy_headers(stream: Stream) -> None:
    stream.headers(*((f"x-{n}", "y" * 4000) for n in range(15)), ("x-last", "z" * 8000), end=True)


def garbage(stream: Stream) -> None:
    stream.line.sendall(b"\xff" * 500)


REPLIES: dict[str, Reply] = {
    f"/{reply.__name__}": reply
    for reply in (
        fine,
        large,
        reset_midway,
        goaway_midway,
        closed_midway,
        stalled,
        silent,
        short,
        nonsense_status,
        split_header,
        heavy_headers,
        garbage,
    )
}


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="module")
def server(pem: Path) -> Iterator[TlsServer]:
    with TlsServer(pem, REPLIES) as running:
        yield running


def fetcher(port: int, trusted: Path | None) -> Fetcher:
    guard = Guard(allow_loopback_ports=frozenset({port}))
    tls = ssl.create_default_context(cafile=str(trusted)) if trusted else None
    return Fetcher(lambda: NOW, guard=guard, limits=Limits(seconds=DEADLINE), transport=Transport(guard, tls))


def test_http2_on_one_connection(server: TlsServer, pem: Path) -> None:
    before = server.connections
    with fetcher(server.port, pem) as fetch:
        for path, size in (("fine", 11), ("large", 48_003), ("fine", 11)):
            capture = fetch(Request(f"https://localhost:{server.port}/{path}"), SOURCE)
            assert (capture.http_version, len(capture.body)) == ("HTTP/2", size)
    assert server.connections == before + 1


FAULTS: list[tuple[str, type[FetchError]]] = [
    ("reset_midway", BadResponse),
    ("goaway_midway", BadResponse),
    ("closed_midway", BadResponse),
    ("stalled", TimedOut),
    ("silent", TimedOut),
    ("short", BadResponse),
    ("nonsense_status", BadResponse),
    ("split_header", BadResponse),
    ("heavy_headers", BadResponse),
    ("garbage", TimedOut),
]


@pytest.mark.parametrize(("path", "expected"), FAULTS, ids=[path for path, _ in FAULTS])
def test_http2_misbehaviour(server: TlsServer, pem: Path, path: str, expected: type[FetchError]) -> None:
    started = time.monotonic()
    with fetcher(server.port, pem) as fetch:
        with pytest.raises(FetchError) as caught:
            fetch(Request(f"https://localhost:{server.port}/{path}"), SOURCE)
        assert type(caught.value) is expected, caught.value
        assert time.monotonic() - started < DEADLINE + 1
        assert fetch(Request(f"https://localhost:{server.port}/fine"), SOURCE).body == b"<p>fine</p>"


def test_http1_over_tls(pem: Path) -> None:
    with TlsServer(pem, {}, http2=False) as server, fetcher(server.port, pem) as fetch:
        assert fetch(Request(f"https://localhost:{server.port}/robots.txt"), SOURCE).http_version == "HTTP/1.1"


@pytest.mark.parametrize(
    ("name", "days", "why"),
    [("localhost", 30, "self-signed"), ("localhost", -1, "expired"), ("other.example", 30, "localhost")],
)
def test_a_certificate_that_does_not_hold(tmp_path: Path, name: str, days: int, why: str) -> None:
    file = certificate(tmp_path, name=name, days=days)
    trusted = None if why == "self-signed" else file
    with TlsServer(file, {}) as server, fetcher(server.port, trusted) as fetch, pytest.raises(TlsFailed, match=why):
        fetch(Request(f"https://localhost:{server.port}/robots.txt"), SOURCE)


def test_a_server_without_tls(pem: Path) -> None:
    from tests.faults.chaos import ChaosServer

    with ChaosServer() as server, fetcher(server.port, pem) as fetch, pytest.raises(FetchError) as caught:
        fetch(Request(f"https://localhost:{server.port}/robots.txt"), SOURCE)
    assert type(caught.value) is TimedOut
