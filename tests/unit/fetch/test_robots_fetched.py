"""robots.txt as it is fetched (RFC 9309 §2.3): redirects, statuses, sizes, marks, how long it holds; at every hop."""

from __future__ import annotations

from datetime import timedelta

import httpx2 as httpx
import pytest

from scraper.errors import DisallowedByRobots, FetchError, ServerFailed, TimedOut, Unreachable
from scraper.fetch.robots import PARSED_BYTES
from tests.unit.fetch.scripted import Answer, Headers, Web

PAGE = "https://press.example/intern/page"
SHUT = b"User-agent: *\nDisallow: /intern"


def fine(request: httpx.Request) -> tuple[int, Headers, bytes]:
    return 200, {}, b"fine"


class Rules:
    """robots.txt of every host by a table: host -> answer; what was asked is kept."""

    def __init__(self, *answers: tuple[int, Headers, bytes], **hosts: tuple[int, Headers, bytes]) -> None:
        self.answers, self.hosts = list(answers), hosts
        self.asked: list[str] = []

    def __call__(self, request: httpx.Request) -> tuple[int, Headers, bytes]:
        self.asked.append(str(request.url))
        name = request.url.host.partition(".")[0]
        if name in self.hosts:
            return self.hosts[name]
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def allowed(web: Web, url: str = PAGE) -> bool:
    try:
        return web.get(url).body == b"fine"
    except (DisallowedByRobots, ServerFailed):
        return False


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 451, 499])
def test_unavailable_allows(status: int) -> None:
    assert allowed(Web(fine, Rules((status, {}, SHUT))))


@pytest.mark.parametrize("status", [500, 502, 503, 504, 599])
def test_a_failing_server_forbids(status: int) -> None:
    web = Web(fine, Rules((status, {}, b"")))
    assert not allowed(web)
    assert web.asked == []


@pytest.mark.parametrize("fault", [Unreachable(), TimedOut()])
def test_an_unreachable_one_forbids(fault: FetchError) -> None:
    def unreachable(request: httpx.Request) -> tuple[int, Headers, bytes]:
        raise fault

    web = Web(fine, unreachable)
    with pytest.raises(type(fault)):
        web.get(PAGE)
    assert web.asked == []


def chain(length: int) -> Answer:
    """robots.txt behind so many redirects, over as many hosts; what stands at its end shuts the page."""

    def answer(request: httpx.Request) -> tuple[int, Headers, bytes]:
        place = int(request.url.host.partition(".")[0].removeprefix("r") or 0) if request.url.host[0] == "r" else 0
        if place < length:
            return 301, {"Location": f"https://r{place + 1}.example/robots.txt"}, b""
        return 200, {}, SHUT

    return answer


@pytest.mark.parametrize(("length", "open_"), [(1, False), (5, False), (6, True)])
def test_five_redirects_are_followed_and_count_for_the_first_host(length: int, open_: bool) -> None:
    """§2.3.1.2: beyond that it may be taken as unavailable."""
    assert allowed(Web(fine, chain(length))) is open_


def test_what_one_host_says_is_no_word_for_another() -> None:
    web = Web(fine, Rules(press=(200, {}, SHUT), other=(404, {}, b"")))
    assert not allowed(web)
    assert allowed(web, "https://other.example/intern/page")
    assert not allowed(web)


def test_every_hop_of_a_page_is_asked_for() -> None:
    def away(request: httpx.Request) -> tuple[int, Headers, bytes]:
        return (302, {"Location": "https://other.example/intern/b"}, b"") if request.url.path == "/a" else fine(request)

    rules = Rules(press=(404, {}, b""), other=(200, {}, SHUT))
    web = Web(away, rules)
    assert not allowed(web, "https://press.example/a")
    assert [each.url.host for each in web.asked] == ["press.example"]
    assert rules.asked == ["https://press.example/robots.txt", "https://other.example/robots.txt"]


def test_the_first_half_megabyte_is_read_of_whatever_comes() -> None:
    filler = b"# " + b"x" * 98 + b"\n"
    room = PARSED_BYTES // len(filler)
    assert not allowed(Web(fine, Rules((200, {}, filler * (room - 1) + SHUT + b"\n" + filler * 200_000))))
    assert allowed(Web(fine, Rules((200, {}, filler * (room + 1) + SHUT))))


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\r\n\r\n", b"\xef\xbb\xbf\n"])
def test_a_byte_order_mark_hides_no_rule(mark: bytes) -> None:
    assert not allowed(Web(fine, Rules((200, {"Content-Type": "text/html"}, mark + SHUT))))


def test_it_holds_for_a_day_whatever_its_cache_control_says() -> None:
    rules = Rules((200, {"Cache-Control": "max-age=31536000"}, SHUT), (200, {"Cache-Control": "no-store"}, b""))
    web = Web(fine, rules)
    assert not allowed(web)
    web.at += timedelta(hours=23, minutes=59)
    assert not allowed(web)
    assert len(rules.asked) == 1
    web.at += timedelta(minutes=2)
    assert allowed(web)
    assert allowed(web)
    assert len(rules.asked) == 2


def test_old_rules_hold_for_a_month_while_the_site_is_down() -> None:
    rules = Rules((200, {}, SHUT), (503, {}, b""))
    web = Web(fine, rules)
    assert not allowed(web)
    web.at += timedelta(days=29)
    assert allowed(web, "https://press.example/open")
    assert not allowed(web)
    assert len(rules.asked) == 2, "it is asked again soon, and not before every page"
    web.at += timedelta(minutes=5)
    assert not allowed(web)
    assert len(rules.asked) == 3
    web.at += timedelta(days=2)
    assert not allowed(web, "https://press.example/open"), "by now they are too old, and nothing is allowed"


def test_a_site_that_is_down_is_asked_again_soon_and_not_before_every_page() -> None:
    rules = Rules((500, {}, b""), (200, {}, b""))
    web = Web(fine, rules)
    for _ in range(10):
        assert not allowed(web)
    assert len(rules.asked) == 1
    web.at += timedelta(minutes=5)
    assert allowed(web)
