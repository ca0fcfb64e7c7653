"""Every misbehaviour of a server ends in its own error, in time; a fetch never hangs and never raises anything else."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from scraper.errors import (
    BadEncoding,
    BadResponse,
    BlockedAddress,
    FetchError,
    Forbidden,
    Gone,
    NotFound,
    RateLimited,
    ServerFailed,
    TimedOut,
    TooLarge,
    Unreachable,
    WrongMediaType,
)
from scraper.fetch import Fetcher, Guard, Limits
from scraper.model import Agency, Cadence, Request, Source, Validators
from tests.faults.chaos import ChaosServer, packed_zeros

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
DEADLINE = 0.6
SOURCE = Source(
    id="chaos",
    name="Chaos",
    agency=Agency("chaos", "Chaos", "ZZ"),
    home="http://127.0.0.1/",
    languages=("en",),
    timezone="UTC",
    channels=(),
    cadence=Cadence(gap=timedelta(0)),
)


@pytest.fixture(scope="module")
def server() -> Iterator[ChaosServer]:
    with ChaosServer() as running:
        yield running


@pytest.fixture
def fetch(server: ChaosServer) -> Iterator[Fetcher]:
    guard = Guard(allow_loopback_ports=frozenset({server.port}))
    with Fetcher(lambda: NOW, contact="desk@example.org", guard=guard, limits=Limits(seconds=DEADLINE)) as fetcher:
        yield fetcher


FAULTS: list[tuple[str, type[FetchError]]] = [
    ("slow_headers", TimedOut),
    ("slow_body", TimedOut),
    ("endless_chunks", TimedOut),
    ("endless_continue", TimedOut),
    ("silence", TimedOut),
    ("endless_body", TooLarge),
    ("gzip_bomb", TooLarge),
    ("many_headers", TooLarge),
    ("huge_length", TooLarge),
    ("endless_headers", BadResponse),
    ("truncated_length", BadResponse),
    ("truncated_chunked", BadResponse),
    ("duplicate_length", BadResponse),
    ("negative_length", BadResponse),
    ("nul_header", BadResponse),
    ("bad_status", BadResponse),
    ("partial_status", BadResponse),
    ("delta_status", BadResponse),
    ("not_http", BadResponse),
    ("http09", BadResponse),
    ("empty_reply", BadResponse),
    ("reset", BadResponse),
    ("not_modified_always", BadResponse),
    ("truncated_gzip", BadEncoding),
    ("lies_gzip", BadEncoding),
    ("double_gzip", BadEncoding),
    ("unknown_coding", BadEncoding),
    ("pdf_as_html", WrongMediaType),
    ("redirect_loop", BadResponse),
    ("redirect_grow", BadResponse),
    ("redirect_badutf8", NotFound),
    ("redirect?", BadResponse),
    ("redirect?file:///etc/passwd", BlockedAddress),
    ("redirect?gopher://127.0.0.1:{port}/", BlockedAddress),
    ("redirect?http://169.254.169.254/latest/meta-data/", BlockedAddress),
    ("redirect?http://127.0.0.1:1/", BlockedAddress),
    ("redirect?http://[::1]/", BlockedAddress),
    ("redirect?//user:secret@127.0.0.1:{port}/fine", BlockedAddress),
    ("redirect?http:///nohost", BadResponse),
    ("redirect?http://[bad/", BadResponse),
    ("status?401", Forbidden),
    ("status?403", Forbidden),
    ("status?451", Forbidden),
    ("status?404", NotFound),
    ("status?410", Gone),
    ("status?418", BadResponse),
    ("status?500", ServerFailed),
    ("status?503", ServerFailed),
    ("status?429", RateLimited),
    ("status?503&120", RateLimited),
]


@pytest.mark.parametrize(("path", "expected"), FAULTS, ids=[path for path, _ in FAULTS])
def test_ends_in_its_own_error_in_time(
    server: ChaosServer, fetch: Fetcher, path: str, expected: type[FetchError]
) -> None:
    started = time.monotonic()
    with pytest.raises(FetchError) as caught:
        fetch(Request(server.url(path)), SOURCE)
    assert type(caught.value) is expected, caught.value
    assert time.monotonic() - started < DEADLINE + 1
    assert caught.value.url
    assert caught.value.message
    assert "\n" not in caught.value.message


def test_a_bomb_is_stopped_while_it_unpacks(server: ChaosServer, fetch: Fetcher) -> None:
    assert len(packed_zeros()) < 1 << 20
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            fetch(Request(server.url("gzip_bomb")), SOURCE)
        assert tracemalloc.get_traced_memory()[1] < 60 << 20  # bytes at most held; the bomb holds 96 MiB
    finally:
        tracemalloc.stop()


def test_a_request_may_allow_less_or_more_than_a_page_has(server: ChaosServer, fetch: Fetcher) -> None:
    with pytest.raises(TooLarge):
        fetch(Request(server.url("fine"), largest=10), SOURCE)
    assert fetch(Request(server.url("fine"), largest=11), SOURCE).body == b"<p>fine</p>"
    with pytest.raises(TooLarge, match="larger than the 12 MiB"):
        fetch(Request(server.url("endless_body"), largest=12 << 20), SOURCE)


@pytest.mark.parametrize("path", ["gzip_unasked", "gzip_garbage_tail"])
def test_a_body_coded_against_our_wish_is_kept_as_sent(server: ChaosServer, fetch: Fetcher, path: str) -> None:
    capture = fetch(Request(server.url(path)), SOURCE)
    assert capture.body.startswith(b"\x1f\x8b")
    assert capture.decoded == b"<p>fine</p>"


def test_a_good_answer_is_kept_whole(server: ChaosServer, fetch: Fetcher) -> None:
    capture = fetch(Request(server.url("fine")), SOURCE)
    asked = dict(capture.request_headers)
    assert (capture.status, capture.body, capture.content) == (200, b"<p>fine</p>", None)
    assert capture.captured_at == NOW
    assert capture.http_version == "HTTP/1.1"
    assert asked["Accept-Encoding"] == "identity"
    assert asked["User-Agent"].startswith("Blotter/")
    assert asked["User-Agent"].endswith("(+desk@example.org)")
    assert capture.validators == Validators('"one"', "Sat, 21 Nov 2026 10:00:00 GMT", server.url("fine"))


def test_nothing_is_an_answer(server: ChaosServer, fetch: Fetcher) -> None:
    assert fetch(Request(server.url("nothing")), SOURCE).body == b""


def test_not_modified_is_an_answer_to_a_conditional_request(server: ChaosServer, fetch: Fetcher) -> None:
    validators = Validators('"x"', "Sat, 21 Nov 2026 10:00:00 GMT")
    capture = fetch(Request(server.url("not_modified_always"), validators=validators), SOURCE)
    assert capture.not_modified
    assert 'If-None-Match: "x"' in server.heads[-1]
    assert "If-Modified-Since: Sat, 21 Nov 2026" in server.heads[-1]


@pytest.mark.parametrize("etag", ['"a\r\nX-Evil: 1"', '"' + "x" * 5000 + '"', '"\0"', '"é"'])
def test_a_validator_that_cannot_be_sent_is_left_out(server: ChaosServer, fetch: Fetcher, etag: str) -> None:
    fetch(Request(server.url("fine"), validators=Validators(etag)), SOURCE)
    assert "if-none-match" not in server.heads[-1].lower()


def test_redirects_are_followed_and_told(server: ChaosServer, fetch: Fetcher) -> None:
    capture = fetch(Request(server.url("redirect?/redirect?/fine")), SOURCE)
    assert capture.url == server.url("redirect?/redirect?/fine")
    assert capture.redirects == (server.url("redirect?/fine"), server.url("fine"))
    assert capture.final_url == server.url("fine")


def test_a_cookie_wall_is_passed_within_one_fetch_and_forgotten_after(server: ChaosServer, fetch: Fetcher) -> None:
    for _ in range(2):
        assert fetch(Request(server.url("cookie_wall")), SOURCE).body == b"<p>behind the wall</p>"
    asked = [head for head in server.heads if "/cookie_wall" in head]
    assert ["Cookie: seen=1" in head for head in asked] == [False, True, False, True]


def test_credentials_and_cookies_stay_at_their_origin(server: ChaosServer) -> None:
    with ChaosServer() as other:
        guard = Guard(allow_loopback_ports=frozenset({server.port, other.port}))
        with Fetcher(lambda: NOW, guard=guard, limits=Limits(seconds=DEADLINE)) as fetch:
            wanted = Request(server.url(f"redirect?{other.url('fine')}"), headers={"Authorization": "Bearer secret"})
            fetch(wanted, SOURCE)
    assert "Bearer secret" in server.heads[-1]
    assert "secret" not in other.heads[-1]


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("120", 120.0),
        ("0", 1.0),
        ("1" + "0" * 20, 86400.0),
        ("Sat, 21 Nov 2026 12:01:00 GMT", 60.0),
        ("Sat, 21 Nov 2020 12:01:00 GMT", 1.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86400.0),
        ("-5", None),
        ("soon", None),
    ],
)
def test_retry_after_is_clamped(server: ChaosServer, fetch: Fetcher, stated: str, seconds: float | None) -> None:
    with pytest.raises(RateLimited) as caught:
        fetch(Request(server.url(f"status?429&{stated.replace(' ', '%20')}")), SOURCE)
    assert caught.value.retry_after == seconds


def test_a_host_that_asked_for_patience_is_not_asked_again(server: ChaosServer, fetch: Fetcher) -> None:
    with pytest.raises(RateLimited):
        fetch(Request(server.url("status?429&3600")), SOURCE)
    asked = len(server.hits)
    with pytest.raises(RateLimited) as caught:
        fetch(Request(server.url("fine")), SOURCE)
    assert len(server.hits) == asked
    assert caught.value.retry_after == pytest.approx(3600, abs=5)


def test_a_closed_port_is_unreachable() -> None:
    with ChaosServer() as gone:
        port = gone.port
    with (
        Fetcher(lambda: NOW, guard=Guard(allow_loopback_ports=frozenset({port}))) as fetch,
        pytest.raises(FetchError) as caught,
    ):
        fetch(Request(f"http://127.0.0.1:{port}/robots.txt"), replace(SOURCE, id="gone"))
    assert type(caught.value) is Unreachable
