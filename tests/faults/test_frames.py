"""HTTP/2 frame by frame, and encryption that goes wrong: each ends in its own error, in time, in bounded memory."""

from __future__ import annotations

import resource
import socket
import ssl
import struct
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("cryptography", reason="certificates are made with cryptography, which is not installed")

import httpx2 as httpx

from scraper.errors import BadResponse, FetchError, TimedOut, TlsFailed, TooLarge, Unreachable
from scraper.fetch import Fetcher, Guard, Limits
from scraper.fetch.transport import Transport
from scraper.model import Agency, Cadence, Request, Source
from tests.faults.encrypted import TlsServer, certificate
from tests.faults.frames import REPLIES
from tests.faults.lines import Talk, answering

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
DEADLINE = 0.5
GROWTH = 40 * 1024  # kB
SOURCE = Source(
    "h2", "H", Agency("h", "H", "ZZ"), "https://localhost/", ("en",), "UTC", (), cadence=Cadence(gap=timedelta(0))
)


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate(tmp_path_factory.mktemp("frames"))


@pytest.fixture(scope="module")
def server(pem: Path) -> Iterator[TlsServer]:
    with TlsServer(pem, REPLIES) as running:
        yield running


def fetcher(port: int, pem: Path) -> Fetcher:
    guard = Guard(allow_loopback_ports=frozenset({port}))
    tls = ssl.create_default_context(cafile=str(pem))
    tls.options |= ssl.OP_IGNORE_UNEXPECTED_EOF  # as some Pythons do themselves
    return Fetcher(lambda: NOW, guard=guard, limits=Limits(seconds=DEADLINE), transport=Transport(guard, tls))


FAULTS: dict[str, type[FetchError]] = {
    "settings_flood": TimedOut,
    "settings_ack_flood": TimedOut,
    "ping_flood": TimedOut,
    "reset_flood": TimedOut,
    "empty_data_flood": TimedOut,
    "dripping_data": TimedOut,
    "continuation_flood": BadResponse,
    "empty_continuation_flood": BadResponse,
    "hpack_bomb": BadResponse,
    "early_hints_flood": TimedOut,
    "reset_at_once": BadResponse,
    "goaway_at_once": BadResponse,
    "pushed": BadResponse,
    "window_overflow": BadResponse,
    "frame_too_large": TimedOut,
    "data_before_headers": BadResponse,
    "answer_on_another_stream": BadResponse,
}


@pytest.mark.parametrize("path", FAULTS)
def test_each_ends_in_its_own_error(server: TlsServer, pem: Path, path: str) -> None:
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    with fetcher(server.port, pem) as fetch:
        with pytest.raises(FetchError) as caught:
            fetch(Request(f"https://localhost:{server.port}/{path}"), SOURCE)
        assert time.monotonic() - started < DEADLINE + 1
        assert type(caught.value) is FAULTS[path], caught.value
        assert "\n" not in caught.value.message
        assert fetch(Request(f"https://localhost:{server.port}/fine"), SOURCE).body == b"<p>fine</p>"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < GROWTH


@pytest.mark.parametrize("path", ["goaway_for_later", "unknown_frames"])
def test_what_is_allowed_is_no_fault(server: TlsServer, pem: Path, path: str) -> None:
    with fetcher(server.port, pem) as fetch:
        for _ in range(2):
            assert fetch(Request(f"https://localhost:{server.port}/{path}"), SOURCE).body == b"<p>fine</p>"


def test_every_misbehaviour_is_tried() -> None:
    assert set(FAULTS) | {"fine", "goaway_for_later", "unknown_frames", "window_shut"} == {
        path.removeprefix("/") for path in REPLIES
    }


def test_a_body_that_is_never_taken_is_given_up(server: TlsServer, pem: Path) -> None:
    """As an alert's would be, at a hook whose window stays shut."""
    guard = Guard(allow_loopback_ports=frozenset({server.port}))
    transport = Transport(guard, ssl.create_default_context(cafile=str(pem)))
    url, started = f"https://localhost:{server.port}/window_shut", time.monotonic()
    asked = httpx.Request("POST", url, content=b"x" * 200_000, extensions={"deadline": started + DEADLINE})
    with pytest.raises(TimedOut):
        transport.handle_request(asked)
    transport.close()
    assert time.monotonic() - started < DEADLINE + 1


# -- encryption that goes wrong -----------------------------------------------------------------------------------


def hangs_up(line: socket.socket) -> None:
    line.recv(4096)


def resets(line: socket.socket) -> None:
    line.recv(4096)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def refuses(line: socket.socket) -> None:
    line.recv(4096)
    line.sendall(b"\x15\x03\x03\x00\x02\x02\x28")  # alert: no agreement on how to encrypt


def speaks_plainly(line: socket.socket) -> None:
    line.recv(4096)
    line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def babbles(line: socket.socket) -> None:
    line.recv(4096)
    line.sendall(b"\x16\x03\x03\x40\x00" + b"\xff" * 16_384)


def stalls(line: socket.socket) -> None:
    line.recv(4096)
    line.settimeout(3)
    line.recv(4096)


def drips(line: socket.socket) -> None:
    line.recv(4096)
    for byte in b"\x16\x03\x03\x40\x00" + bytes(150):
        line.sendall(bytes([byte]))
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        (hangs_up, (TlsFailed, Unreachable)),
        (resets, (TlsFailed, Unreachable)),
        (refuses, (TlsFailed,)),
        (speaks_plainly, (TlsFailed,)),
        (babbles, (TlsFailed,)),
        (stalls, (TimedOut,)),
        (drips, (TimedOut,)),
    ],
)
def test_an_agreement_that_never_comes(pem: Path, talk: Talk, expected: tuple[type[FetchError], ...]) -> None:
    started = time.monotonic()
    with answering(talk) as port, fetcher(port, pem) as fetch, pytest.raises(FetchError) as caught:
        fetch(Request(f"https://localhost:{port}/robots.txt"), SOURCE)
    assert type(caught.value) in expected, caught.value
    assert time.monotonic() - started < DEADLINE + 1


def encrypted(pem: Path, answer: bytes, *, farewell: bool) -> Talk:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(pem)

    def talk(line: socket.socket) -> None:
        inside = tls.wrap_socket(line, server_side=True, suppress_ragged_eofs=True)
        inside.recv(65536)
        inside.sendall(answer)
        if farewell:
            with suppress(OSError):
                inside.unwrap()
        inside.close()

    return talk


OPEN_END = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>Five men were arre"
MEASURED = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine"


def test_an_end_without_a_farewell_is_no_end_where_nothing_else_tells_it(pem: Path) -> None:
    """RFC 9112 §9.8: cut off by whoever stands between, half a page would be taken for the whole."""
    cut = encrypted(pem, OPEN_END, farewell=False)
    with answering(cut) as port, fetcher(port, pem) as fetch, pytest.raises(BadResponse):
        fetch(Request(f"https://localhost:{port}/robots.txt"), SOURCE)
    with answering(encrypted(pem, OPEN_END, farewell=True)) as port, fetcher(port, pem) as fetch:
        assert fetch(Request(f"https://localhost:{port}/robots.txt"), SOURCE).body.endswith(b"arre")


def test_where_the_length_is_told_no_farewell_is_needed(pem: Path) -> None:
    with answering(encrypted(pem, MEASURED, farewell=False)) as port, fetcher(port, pem) as fetch:
        for _ in range(3):  # each time the kept connection is found to be closed, and a new one opened
            assert fetch(Request(f"https://localhost:{port}/robots.txt"), SOURCE).body == b"fine"


def test_too_large_stays_too_large_over_encryption(pem: Path) -> None:
    heavy = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"
    with answering(encrypted(pem, heavy, farewell=True)) as port, fetcher(port, pem) as fetch, pytest.raises(TooLarge):
        fetch(Request(f"https://localhost:{port}/robots.txt"), SOURCE)
