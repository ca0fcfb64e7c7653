"""Nothing but public web addresses is ever dialled: by URL form, by resolution, by redirect, by rebinding.

No test here connects anywhere: names are resolved by the test, and dialling is recorded and refused.
"""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

from scraper.errors import BlockedAddress, FetchError, TimedOut, Unreachable
from scraper.fetch import Guard
from scraper.fetch.addresses import public
from scraper.fetch.guard import ATTEMPTS

BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA") or Path(__file__).parents[2] / "../shared/data")
CASES = BENCH / "robust/ssrf/ssrf_cases.json"


class Exit:
    """A resolver and a dialler that never leave the test; `dialled` is where a connection would have gone."""

    def __init__(self, names: dict[str, list[str]] | None = None, otherwise: Sequence[str] = ()) -> None:
        self.names, self.otherwise = names or {}, otherwise
        self.dialled: list[tuple[str, int]] = []
        self.asked: list[str] = []

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """Numbers as the C library reads them (no name server is asked), names from the test's own table."""
        self.asked.append(host)
        try:
            numeric = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        except (OSError, UnicodeError):
            found = self.names.get(host, list(self.otherwise))
            if not found:
                raise socket.gaierror("unknown name") from None
            return found
        return [str(found[4][0]) for found in numeric]

    def dial(self, address: str, port: int, seconds: float) -> socket.socket:
        self.dialled.append((address, port))
        raise ConnectionRefusedError(111, "Connection refused")

    def guard(self, **options: Any) -> Guard:
        return Guard(resolve=self.resolve, dial=self.dial, **options)


def attempt(guard: Guard, url: str, ports: tuple[int, ...] = (80, 443)) -> FetchError:
    """Go as far as a fetch of this URL goes before the first byte is sent; the fault it ends in."""
    try:
        checked = guard.checked(url, ports)
        port = checked.port or (443 if checked.scheme == "https" else 80)
        guard.connect(checked.raw_host.decode("ascii"), port, time.monotonic() + 1).close()
    except FetchError as fault:
        return fault
    raise AssertionError(f"{url} was connected to")


def cases() -> list[dict[str, str]]:
    if not CASES.is_file():
        pytest.skip(f"no corpus at {CASES} (BLOTTER_BENCH_DATA)")
    found: list[dict[str, str]] = json.loads(CASES.read_text("utf-8"))
    return found


def test_no_form_of_the_corpus_reaches_a_forbidden_address() -> None:
    """Every name stands for loopback where the case must be blocked: only the form itself could have saved it."""
    found = cases()
    assert len(found) >= 642
    reached = []
    for case in found:
        out = Exit(otherwise=["93.184.216.34"] if case["expect"] == "allow" else ["127.0.0.1"])
        fault = attempt(out.guard(), case["url"], (80, 443, 8443))
        forbidden = [place for place, _ in out.dialled if not public(ip_address(place))]
        if forbidden or (case["expect"] == "block" and out.dialled):
            reached.append((case["url"], out.dialled))
        if case["expect"] == "allow":
            assert isinstance(fault, Unreachable), case  # it was dialled, and the test refused
            assert out.dialled, case
    assert not reached


REFUSED = [
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org/",
    "example.org",
    "",
    "http://",
    "http:///x",
    "http:example.org/",
    "http://user@example.org/",
    "http://user:secret@example.org/",
    "http://:secret@example.org/",
    "http://127.0.0.1\\@example.org/",
    "http://example.org\\.evil.example/",
    "http://example.org/\r\nHost: evil",
    "http://example.org/\x00",
    "http://exa mple.org/",
    " http://example.org/",
    "http://example.org\t/",
    "http://example.org:22/",
    "http://example.org:8080/",
    "http://example.org:99999/",
    "http://example.org:-1/",
    "http://[::1%25eth0]/",
    "http://[::1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://017700000001/",
    "http://0x7f.1/",
    "http://127.1/",
    "http://127.0.0.1./",
    "http://1.2.3.4.5/",
    "http://%31%32%37.0.0.1/",
    "http://-a.example/",
    "http://a..b/",
    "http://" + "a" * 300 + "/",
    "http://①②⑦.0.0.1/",
]


@pytest.mark.parametrize("url", REFUSED)
def test_refused_before_any_name_is_resolved(url: str) -> None:
    out = Exit(otherwise=["93.184.216.34"])
    assert type(attempt(out.guard(), url)) is BlockedAddress
    assert not out.asked
    assert not out.dialled


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/",
        "https://example.org:443/a?b#c",
        "http://8.8.8.8/",
        "https://bücher.example/ä",
        "http://a_b.example/",
        "http://example.org./",
    ],
)
def test_a_public_address_is_dialled(url: str) -> None:
    out = Exit(otherwise=["93.184.216.34"])
    assert type(attempt(out.guard(), url)) is Unreachable
    assert out.dialled


@pytest.mark.parametrize(
    "answers",
    [
        ["10.0.0.1"],
        ["93.184.216.34", "10.0.0.1"],
        ["2606:4700::1", "::1"],
        ["93.184.216.34", "nonsense"],
        ["93.184.216.34", "fe80::1%eth0"],
    ],
)
def test_one_bad_answer_spoils_a_name(answers: list[str]) -> None:
    out = Exit({"two-faced.example": answers})
    assert type(attempt(out.guard(), "http://two-faced.example/")) is BlockedAddress
    assert not out.dialled


def test_rebinding_finds_no_second_resolution() -> None:
    """A name that is public when checked and private a moment later is only ever connected at the checked address."""
    out = Exit()
    turns = iter([["93.184.216.34"], ["169.254.169.254"]])
    guard = Guard(resolve=lambda host, port: next(turns), dial=out.dial)
    assert type(attempt(guard, "http://rebind.example/")) is Unreachable
    assert type(attempt(guard, "http://rebind.example/")) is BlockedAddress
    assert out.dialled == [("93.184.216.34", 80)]


def test_loopback_is_open_on_named_ports_only() -> None:
    out = Exit({"inside.example": ["127.0.0.1"]})
    guard = out.guard(allow_loopback_ports=frozenset({8099}))
    for url in (
        "http://127.0.0.1:8099/",
        "http://localhost:8099/",
        "http://politie.localhost:8099/",
        "http://[::1]:8099/",
    ):
        assert type(attempt(guard, url)) is Unreachable
    assert [port for _, port in out.dialled] == [8099] * 4
    for url in (
        "http://127.0.0.1/",
        "http://localhost/",
        "http://127.0.0.1:8098/",
        "http://inside.example:8099/",
        "http://10.0.0.1:8099/",
        "http://8.8.8.8:8099/",
    ):
        assert type(attempt(guard, url)) in (BlockedAddress, Unreachable)
    assert len(out.dialled) == 4


def test_a_source_may_name_another_port() -> None:
    out = Exit(otherwise=["93.184.216.34"])
    assert type(attempt(out.guard(), "https://example.org:8443/", (443, 8443))) is Unreachable
    assert out.dialled == [("93.184.216.34", 8443)]


def test_a_dead_address_leaves_time_for_the_next() -> None:
    tried: list[str] = []

    def dial(address: str, port: int, seconds: float) -> socket.socket:
        tried.append(address)
        if ":" in address:
            raise TimeoutError
        return socket.socket()

    guard = Guard(resolve=lambda host, port: ["2606:4700::1", "1.1.1.1"], dial=dial)
    guard.connect("both.example", 443, time.monotonic() + 1).close()
    assert tried == ["2606:4700::1", "1.1.1.1"]


def test_a_name_with_a_hundred_addresses_is_not_dialled_a_hundred_times() -> None:
    out = Exit({"many.example": [f"93.184.216.{n}" for n in range(100)]})
    attempt(out.guard(), "http://many.example/")
    assert len(out.dialled) == ATTEMPTS


def test_a_resolver_that_hangs_is_left_behind() -> None:
    def hang(host: str, port: int) -> Sequence[str]:
        time.sleep(0.2)
        return ["93.184.216.34"]

    with pytest.raises(TimedOut):
        Guard(resolve=hang).connect("slow.example", 80, time.monotonic() + 0.05)


def test_a_name_that_does_not_exist_is_unreachable() -> None:
    assert type(attempt(Exit().guard(), "http://nowhere.example/")) is Unreachable
