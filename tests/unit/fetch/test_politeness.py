"""A host that asks for patience gets it: from all sources on it, no longer than a day, and no other host does."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import httpx2 as httpx
import pytest

from scraper import cadence
from scraper.errors import BlotterError, FetchError, RateLimited
from scraper.fetch.answers import retry_after
from scraper.model import Cadence, ChannelState, Request
from tests.unit.fetch.scripted import NOW, SOURCE, Headers, Web

HOST = "https://press.example/"
SOURCES = [
    replace(SOURCE, id=f"s{number}", cadence=Cadence(timedelta(minutes=15), timedelta(seconds=2)))
    for number in range(50)
]


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("120", 120),
        ("0", 1),
        ("-5", None),
        ("1" + "0" * 20, 86_400),
        ("9" * 5000, 86_400),
        ("1.5", None),
        ("Sat, 21 Nov 2026 12:02:00 GMT", 120),
        ("Saturday, 21-Nov-26 12:02:00 GMT", 120),
        ("Sat, 21 Nov 2020 12:00:00 GMT", 1),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
        ("Fri, 31 Dec 99999 23:59:59 GMT", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("٣", None),  # a digit to Python, not to HTTP
    ],
)
def test_retry_after_is_clamped(stated: str | None, seconds: float | None) -> None:
    assert retry_after(stated, NOW) == seconds


class Storm:
    """A host that says 429 or 503 until a moment, and remembers when it was asked."""

    def __init__(self, status: int, after: str, until: datetime) -> None:
        self.status, self.after, self.until = status, after, until
        self.web = Web(self.answer)
        self.asked: list[datetime] = []

    def answer(self, request: httpx.Request) -> tuple[int, Headers, bytes]:
        self.asked.append(self.web.at)
        if self.web.at < self.until:
            return self.status, {"Retry-After": self.after}, b""
        return 200, {}, b"news"

    def run(self, hours: float) -> dict[str, ChannelState]:
        """All sources from now on, each when it is due, one after the other."""
        states = {source.id: ChannelState() for source in SOURCES}
        end = self.web.at + timedelta(hours=hours)
        while self.web.at < end:
            for source in SOURCES:
                if cadence.due(states[source.id], self.web.at):
                    states[source.id] = self.look(source.id, states[source.id])
            self.web.at += timedelta(seconds=5)
        return states

    def look(self, name: str, state: ChannelState) -> ChannelState:
        source = next(each for each in SOURCES if each.id == name)
        fault: BlotterError | None = None
        try:
            self.web.fetch(Request(HOST + name), source)
        except FetchError as error:
            fault = error
        return cadence.after_poll(state, source, self.web.at, fault=fault)


@pytest.mark.parametrize(("status", "after", "seconds"), [(429, "3600", 3600), (503, "1800", 1800), (429, "soon", 300)])
def test_a_storm_of_fifty_sources_on_one_host(status: int, after: str, seconds: int) -> None:
    storm = Storm(status, after, NOW + timedelta(hours=4))
    states = storm.run(30)
    early = [one for one in storm.asked if one < storm.until]
    steps = [(later - one).total_seconds() for one, later in pairwise(early)]
    assert early
    assert min(steps) >= seconds, "nothing was asked before its time"
    assert len(early) <= 4 * 3600 / seconds + 1, "one asks for all"
    calm = [one for one in storm.asked if one >= storm.until]
    assert all(later - one >= timedelta(seconds=2) for one, later in pairwise(calm))
    assert all(state.failures == 0 for state in states.values()), "all have come back"


def test_those_who_were_told_to_wait_do_not_come_back_together() -> None:
    told = [RateLimited("wait", retry_after=3600.0)] * 50
    dues = [
        cadence.after_poll(ChannelState(), source, NOW, fault=fault).next_due
        for source, fault in zip(SOURCES, told, strict=True)
    ]
    waits = [(due - NOW).total_seconds() for due in dues if due]
    minutes = Counter(int(wait // 60) for wait in waits)
    assert min(waits) >= 3600
    assert max(minutes.values()) <= 2 * len(waits) / 6, "over six minutes, none has twice the mean"


def test_those_who_wait_for_their_turn_hear_of_it_before_they_ask() -> None:
    """Eight threads at once: the first is told to stay away, and the seven behind it never ask."""
    storm = Storm(429, "3600", NOW + timedelta(days=1))
    ready, told = threading.Barrier(8), []
    busy, most = [0], [0]
    answer = storm.answer

    def watched(request: httpx.Request) -> tuple[int, Headers, bytes]:
        busy[0] += 1
        most[0] = max(most[0], busy[0])
        try:
            return answer(request)
        finally:
            busy[0] -= 1

    storm.web.answer = watched

    def ask(number: int) -> None:
        ready.wait()
        try:
            storm.web.fetch(Request(f"{HOST}{number}"), SOURCES[number])
        except RateLimited as error:
            told.append(error.retry_after or 0.0)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(storm.asked) == 1
    assert most == [1]
    assert len(told) == 8
    assert min(told) > 3000


def test_one_host_s_wish_is_no_other_s() -> None:
    """A poisoned Retry-After shuts its own host, and that for a day at most (CVE-2025-68148)."""

    def answer(request: httpx.Request) -> tuple[int, Headers, bytes]:
        return (429, {"Retry-After": "9" * 30}, b"") if request.url.host == "bad.example" else (200, {}, b"fine")

    web = Web(answer)
    for _ in range(3):
        with pytest.raises(RateLimited) as caught:
            web.get("https://bad.example/a")
        assert web.get("https://good.example/a").body == b"fine"
    assert caught.value.retry_after == 86_400
    assert sum(each.url.host == "bad.example" for each in web.asked) == 1
    web.at += timedelta(days=1, seconds=1)
    with pytest.raises(RateLimited):
        web.get("https://bad.example/a")
    assert sum(each.url.host == "bad.example" for each in web.asked) == 2


def test_a_redirect_to_a_host_that_is_left_alone_waits_too() -> None:
    def answer(request: httpx.Request) -> tuple[int, Headers, bytes]:
        if request.url.host == "busy.example":
            return 503, {"Retry-After": "3600"}, b""
        return 302, {"Location": "https://busy.example/there"}, b""

    web = Web(answer)
    for _ in range(3):
        with pytest.raises(RateLimited):
            web.get("https://press.example/here")
    assert [each.url.host for each in web.asked] == ["press.example", "busy.example", "press.example", "press.example"]


def test_robots_txt_that_asks_for_patience_is_listened_to() -> None:
    web = Web(lambda request: (200, {}, b"fine"), lambda request: (429, {"Retry-After": "3600"}, b""))
    for _ in range(3):
        with pytest.raises(RateLimited):
            web.get(HOST)
    assert web.asked == []
