"""Kept connections, names and cookies that misbehave: each ends in its own error, in time, and nothing is mixed up."""

from __future__ import annotations

import errno
import resource
import socket
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta

import httpx2 as httpx
import pytest

from scraper.errors import BadResponse, FetchError, TimedOut, TooLarge, Unreachable
from scraper.fetch import Fetcher, Guard, Limits
from scraper.fetch.guard import ATTEMPTS
from scraper.fetch.transport import Stream, Transport, Unasked
from scraper.model import Agency, Cadence, Request, Source, Validators
from tests.faults.chaos import ChaosServer
from tests.faults.lines import answer, answering, heads

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
DEADLINE = 0.5
SOURCE = Source(
    "l", "L", Agency("l", "L", "ZZ"), "http://127.0.0.1/", ("en",), "UTC", (), cadence=Cadence(gap=timedelta(0))
)


def fetcher(guard: Guard) -> Fetcher:
    return Fetcher(lambda: NOW, guard=guard, limits=Limits(seconds=DEADLINE))


def to(port: int) -> Fetcher:
    return fetcher(Guard(allow_loopback_ports=frozenset({port})))


# -- kept connections ---------------------------------------------------------------------------------------------


class Kept:
    """Answers requests on kept connections by their number on it, from 1; `talks` are the paths by connection."""

    def __init__(self, say: Callable[[socket.socket, str, int], bool]) -> None:
        self.say = say
        self.talks: list[list[str]] = []

    def __call__(self, line: socket.socket) -> None:
        paths: list[str] = []
        self.talks.append(paths)
        for number, head in enumerate(heads(line), 1):
            path = head.split(" ")[1]
            paths.append(path)
            if path == "/robots.txt":
                line.sendall(answer(b""))
            elif not self.say(line, path, number):
                return


def test_a_connection_that_is_closed_after_an_answer_is_opened_anew() -> None:
    """Without `Connection: close` the client only learns of it when it asks again."""

    def once(line: socket.socket, path: str, number: int) -> bool:
        line.sendall(answer(path.encode()))
        return False

    kept = Kept(once)
    with answering(kept) as port, to(port) as fetch:
        for path in ("/a", "/b", "/c"):
            assert fetch(Request(f"http://127.0.0.1:{port}{path}"), SOURCE).body == path.encode()
    assert kept.talks == [["/robots.txt", "/a"], ["/b"], ["/c"]]


def test_one_that_is_closed_as_the_next_request_comes_is_asked_once_more() -> None:
    def deaf(line: socket.socket, path: str, number: int) -> bool:
        if number == 3 or (path == "/never" and number == 2):
            return False
        line.sendall(answer(path.encode()))
        return True

    kept = Kept(deaf)
    with answering(kept) as port, to(port) as fetch:
        for path in ("/a", "/b", "/c"):
            assert fetch(Request(f"http://127.0.0.1:{port}{path}"), SOURCE).body == path.encode()
    assert [path for talk in kept.talks for path in talk].count("/b") == 2


def test_and_not_for_ever() -> None:
    def silent(line: socket.socket, path: str, number: int) -> bool:
        return False

    kept = Kept(silent)
    with answering(kept) as port, to(port) as fetch, pytest.raises(BadResponse):
        fetch(Request(f"http://127.0.0.1:{port}/a"), SOURCE)
    assert [path for talk in kept.talks for path in talk].count("/a") == 2


def test_half_an_answer_on_a_kept_connection_is_not_asked_for_again() -> None:
    def half(line: socket.socket, path: str, number: int) -> bool:
        line.sendall(answer(path.encode() * 10)[:-5])
        return False

    kept = Kept(half)
    with answering(kept) as port, to(port) as fetch, pytest.raises(BadResponse):
        fetch(Request(f"http://127.0.0.1:{port}/a"), SOURCE)
    assert kept.talks == [["/robots.txt", "/a"]]


def test_of_several_that_were_closed_none_is_in_the_way() -> None:
    """In place of one that turned out closed the pool gives the next that it keeps, which may be closed as well."""
    held: list[socket.socket] = []

    def one(line: socket.socket) -> None:
        next(heads(line))
        line.sendall(answer(b"here"))
        held.append(line.dup())  # stays open

    with answering(one) as port, closing(Transport(Guard(allow_loopback_ports=frozenset({port})))) as transport:
        deadline = {"deadline": time.monotonic() + 5}
        ask = httpx.Request("GET", f"http://127.0.0.1:{port}/", extensions=deadline)
        for answered in [transport.handle_request(ask) for _ in range(3)]:  # at once, so over three
            assert answered.read() == b"here"
            answered.close()
        for line in held:
            line.close()
        assert transport.handle_request(ask).read() == b"here"
    held[-1].close()
    assert len(held) == 4


def test_on_a_connection_that_we_closed_ourselves_nothing_is_asked() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        stream, until = Stream(ours, "press.example"), time.monotonic() + 5
        stream.write(b"asked", until)
        theirs.sendall(b"told")
        assert stream.read(9, until) == b"told"
        stream.close()
        with pytest.raises(Unasked):
            stream.write(b"asked", until)


@pytest.mark.parametrize("together", [True, False])
def test_an_answer_that_nobody_asked_for_is_nobody_s(together: bool) -> None:
    """Sent behind the first, it waits there for the next request: another page's words under that one's address."""

    def two(line: socket.socket, path: str, number: int) -> bool:
        for piece in (answer(path.encode()) + answer(b"poison"),) if together else (answer(path.encode()), b"poison"):
            line.sendall(piece)
        return True

    kept = Kept(two)
    with answering(kept) as port, to(port) as fetch:
        for path in ("/a", "/b", "/c"):
            assert fetch(Request(f"http://127.0.0.1:{port}{path}"), SOURCE).body == path.encode()
            time.sleep(0.05)  # what is sent later than this cannot be told from an answer
    assert kept.talks == [["/robots.txt", "/a"], ["/b"], ["/c"]]


def test_not_modified_keeps_the_connection() -> None:
    """A round of revisits costs one handshake, not one for each page."""

    def unchanged(line: socket.socket, path: str, number: int) -> bool:
        line.sendall(b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n')
        return True

    kept = Kept(unchanged)
    with answering(kept) as port, to(port) as fetch:
        for path in ("/a", "/b", "/c"):
            url = f"http://127.0.0.1:{port}{path}"
            assert fetch(Request(url, Validators('"1"', url=url)), SOURCE).not_modified
    assert kept.talks == [["/robots.txt", "/a", "/b", "/c"]]


# -- names and addresses ------------------------------------------------------------------------------------------

Resolve = Callable[[str, int], Sequence[str]]


def resolving(answer_: Sequence[str] | Exception, seconds: float = 0.0) -> Resolve:
    def resolve(host: str, port: int) -> Sequence[str]:
        time.sleep(seconds)
        if isinstance(answer_, Exception):
            raise answer_
        return answer_

    return resolve


@pytest.mark.parametrize(
    ("resolve", "expected", "told"),
    [
        (resolving(socket.gaierror(socket.EAI_NONAME, "Name or service not known")), Unreachable, "does not resolve"),
        (resolving(socket.gaierror(socket.EAI_AGAIN, "Temporary failure")), Unreachable, "Temporary failure"),
        (resolving(socket.gaierror(socket.EAI_FAIL, "Non-recoverable failure")), Unreachable, "does not resolve"),
        (resolving(OSError(errno.ENETUNREACH, "Network is unreachable")), Unreachable, "Network is unreachable"),
        (resolving(UnicodeError("label too long")), Unreachable, "label too long"),
        (resolving([]), Unreachable, "no address"),
        (resolving(["104.16.7.8"], 30 * DEADLINE), TimedOut, "not resolved"),  # a quarter of a minute
    ],
)
def test_names_that_do_not_resolve(resolve: Resolve, expected: type[FetchError], told: str) -> None:
    def dial(address: str, port: int, seconds: float) -> socket.socket:
        raise AssertionError(f"{address} was dialled")

    started = time.monotonic()
    with fetcher(Guard(resolve=resolve, dial=dial)) as fetch, pytest.raises(FetchError, match=told) as caught:
        fetch(Request("http://press.example/robots.txt"), SOURCE)
    assert type(caught.value) is expected
    assert time.monotonic() - started < DEADLINE + 1


@pytest.mark.parametrize("dead", ["refused", "unreachable", "silent"])
def test_a_dead_ipv6_leaves_room_for_ipv4(dead: str) -> None:
    tried: list[str] = []
    with ChaosServer() as server:

        def dial(address: str, port: int, seconds: float) -> socket.socket:
            tried.append(address)
            if ":" not in address:
                return socket.create_connection(("127.0.0.1", server.port), timeout=seconds)
            if dead == "silent":
                time.sleep(min(seconds, 0.2))
                raise TimeoutError
            raise OSError(errno.ECONNREFUSED if dead == "refused" else errno.ENETUNREACH, dead)

        guard = Guard(resolve=resolving(["2606:4700::1", "2606:4700::2", "104.16.7.8"]), dial=dial)
        with fetcher(guard) as fetch:
            assert fetch(Request("http://both.example/fine"), SOURCE).body == b"<p>fine</p>"
    assert tried[:3] == ["2606:4700::1", "2606:4700::2", "104.16.7.8"]


def test_of_a_hundred_dead_addresses_a_few_are_tried_within_the_deadline() -> None:
    tried: list[str] = []

    def dial(address: str, port: int, seconds: float) -> socket.socket:
        tried.append(address)
        time.sleep(min(seconds, 0.1))
        raise TimeoutError

    guard = Guard(resolve=resolving([f"104.16.7.{n}" for n in range(100)]), dial=dial)
    started = time.monotonic()
    with fetcher(guard) as fetch, pytest.raises(TimedOut):
        fetch(Request("http://many.example/robots.txt"), SOURCE)
    assert 1 < len(tried) <= ATTEMPTS
    assert time.monotonic() - started < DEADLINE + 1


# -- cookies ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [4_000, 100_000])
@pytest.mark.parametrize("redirecting", [False, True])
def test_so_many_cookies_are_too_many(count: int, redirecting: bool) -> None:
    cookies = "".join(f"Set-Cookie: a{number}=b\r\n" for number in range(count)).encode()
    status = b"302 Found\r\nLocation: /robots.txt" if redirecting else b"200 OK"
    whole = b"HTTP/1.1 " + status + b"\r\n" + cookies + b"Content-Length: 0\r\n\r\n"
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()

    def sends(line: socket.socket) -> None:
        next(heads(line))
        line.sendall(whole)

    with answering(sends) as port, to(port) as fetch, pytest.raises(FetchError) as caught:
        fetch(Request(f"http://127.0.0.1:{port}/robots.txt"), SOURCE)
    assert type(caught.value) in (TooLarge, BadResponse)
    assert time.monotonic() - started < DEADLINE + 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 40 * 1024  # kB


def test_cookies_of_one_hop_come_back_on_the_next_and_stay_small() -> None:
    """Each hop sets as many as fit; what is sent back stays within what one answer may hold."""
    asked: list[str] = []

    def sets(line: socket.socket) -> None:
        for head in heads(line):
            asked.append(head)
            cookies = [f"Set-Cookie: c{len(asked)}x{number}={'v' * 100}" for number in range(400)]
            line.sendall(answer(b"", *cookies, "Location: /robots.txt").replace(b"200 OK", b"302 Found", 1))

    with answering(sets) as port, to(port) as fetch, pytest.raises(BadResponse, match="again and again"):
        fetch(Request(f"http://127.0.0.1:{port}/robots.txt"), SOURCE)
    assert len(asked) == 6
    assert max(map(len, asked)) < 6 * 64 * 1024
