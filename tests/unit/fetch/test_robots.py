"""robots.txt by RFC 9309: what each answer to it means, and how long that holds."""

from __future__ import annotations

import contextlib
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx2 as httpx
import pytest
from protego import Protego

from scraper.errors import (
    BadResponse,
    BlockedAddress,
    BotChallenge,
    DisallowedByRobots,
    FetchError,
    Forbidden,
    NotFound,
    RateLimited,
    ServerFailed,
    TimedOut,
    Unreachable,
)
from scraper.fetch.robots import KEPT, PARSED_BYTES, Robots, parsed
from scraper.model import Capture

PAGE = httpx.URL("https://press.example/nieuws/een?x=1")


@dataclass
class Site:
    """A site's robots.txt as it answers at the moment, and a clock."""

    answer: bytes | FetchError = b""
    at: datetime = datetime(2026, 11, 21, 12, tzinfo=UTC)
    asked: list[str] = field(default_factory=list)

    def now(self) -> datetime:
        return self.at

    def ask(self, place: httpx.URL) -> Capture:
        self.asked.append(str(place))
        if isinstance(self.answer, FetchError):
            raise self.answer
        return Capture(str(place), str(place), 200, (), self.answer, self.at)


def fault(kind: type[FetchError], status: int | None = None) -> FetchError:
    error = kind()
    error.status = status
    return error


def test_asked_once_per_origin_at_its_root() -> None:
    site = Site(b"User-agent: *\nDisallow: /intern/")
    robots = Robots(site.now)
    for url in (
        PAGE,
        PAGE.join("/ander"),
        httpx.URL("http://press.example/x"),
        httpx.URL("https://press.example:8443/x"),
    ):
        robots.delay(url, site.ask)
    assert site.asked == [
        "https://press.example/robots.txt",
        "http://press.example/robots.txt",
        "https://press.example:8443/robots.txt",
    ]


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        (b"", "/a", True),
        (b"User-agent: *\nDisallow: /", "/a", False),
        (b"User-agent: *\nDisallow: /", "/robots.txt", True),
        (b"\xef\xbb\xbfUser-agent: *\nDisallow: /", "/a", False),
        (b"User-agent: Blotter\nDisallow: /a\n\nUser-agent: *\nAllow: /", "/a", False),
        (b"User-agent: Blotter\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", True),
        (b"User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        (b"User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        (b"User-agent: *\nDisallow: /\xff\xfe", "/a", True),
        (b"<html><body>not a robots file</body></html>", "/a", True),
    ],
)
def test_rules(rules: bytes, path: str, allowed: bool) -> None:
    site = Site(rules)
    refused: AbstractContextManager[object] = contextlib.nullcontext()
    if not allowed:
        refused = pytest.raises(DisallowedByRobots, match=r"press\.example")
    with refused:
        Robots(site.now).delay(PAGE.join(path), site.ask)


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: Blotter\nNoindex: /x\nUser-agent: *\nDisallow: /", "/a", False),  # one list of agents
        ("User-agent: Blotter\nCrawl-delay: 2\nUser-agent: Other\nDisallow: /a", "/a", False),
        ("User-agent: Other\nSitemap: https://x.example/s\n\nUser-agent: Blotter\nDisallow: /a", "/a", False),
        ("User-agent: Blotter/2.0 (+https://x.example)\nDisallow: /a", "/a", False),
        ("User-agent: blotter of x\nDisallow: /a", "/a", False),
        ("User-agent: Blot\nDisallow: /a", "/a", True),
        ("User-agent: otter\nDisallow: /a", "/a", True),
        ("User-agent: Blotter-News\nDisallow: /a", "/a", True),
        ("User-agent: 007\nDisallow: /a", "/a", True),
        ("User-agent:\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow:\n\nUser-agent: Blotter\nDisallow: /a", "/a", False),
        ("User-agent: Blotter\rDisallow: /a\r", "/a", False),
        ("useragent blotter\ndissallow /a", "/a", False),
        ("User-agent: *\nDisallow: /a\nUser-agent: Other\nAllow: /a", "/a", False),
    ],
)
def test_groups(rules: str, path: str, allowed: bool) -> None:
    assert parsed(rules.encode()).can_fetch(str(PAGE.join(path))) == allowed


def test_a_delay_holds_for_the_agents_before_it_and_ends_no_list() -> None:
    rules = parsed(b"User-agent: Blotter\nCrawl-delay: 7\nUser-agent: Other\nDisallow: /a")
    assert rules.crawl_delay() == 7
    assert rules.crawl_delay("Other") is None
    assert not rules.can_fetch("https://x.example/a", "Other")


@pytest.mark.parametrize(
    "answer",
    [
        fault(NotFound, 404),
        fault(Forbidden, 403),
        fault(BadResponse, 400),
        fault(BadResponse, 302),
        fault(BotChallenge, 200),
    ],
)
def test_unavailable_allows_everything(answer: FetchError) -> None:
    site = Site(answer)
    assert Robots(site.now).delay(PAGE, site.ask) == timedelta(0)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (fault(ServerFailed, 500), ServerFailed),
        (fault(ServerFailed, 503), ServerFailed),
        (fault(BadResponse), BadResponse),
        (fault(Unreachable), Unreachable),
        (fault(TimedOut), TimedOut),
    ],
)
def test_unreachable_forbids_everything_and_says_why(answer: FetchError, told: type[FetchError]) -> None:
    site = Site(answer)
    robots = Robots(site.now)
    for _ in range(3):
        with pytest.raises(told) as caught:
            robots.delay(PAGE, site.ask)
        assert answer.message in caught.value.message
    assert len(site.asked) == 1
    site.at += timedelta(minutes=6)
    site.answer = b""
    assert robots.delay(PAGE, site.ask) == timedelta(0)


@pytest.mark.parametrize("answer", [fault(BlockedAddress), fault(RateLimited, 429)])
def test_what_is_not_about_robots_passes_through(answer: FetchError) -> None:
    site = Site(answer)
    with pytest.raises(type(answer)):
        Robots(site.now).delay(PAGE, site.ask)


def test_kept_for_a_day() -> None:
    site = Site(b"User-agent: *\nDisallow: /")
    robots = Robots(site.now)
    with pytest.raises(DisallowedByRobots):
        robots.delay(PAGE, site.ask)
    site.answer = b""
    site.at += KEPT - timedelta(seconds=1)
    with pytest.raises(DisallowedByRobots):
        robots.delay(PAGE, site.ask)
    site.at += timedelta(seconds=1)
    assert robots.delay(PAGE, site.ask) == timedelta(0)


def test_only_so_much_is_held_and_who_was_asked_first_goes_first() -> None:
    site = Site(b"User-agent: *\nDisallow: /x\n".ljust(1000, b"#"))
    robots = Robots(site.now, held=15_000)  # ten of these, as each counts for 500 more
    for number in range(1000):
        robots.delay(PAGE.copy_with(host=f"{number}.example"), site.ask)
        robots.delay(PAGE.copy_with(host=f"{number}.example"), site.ask)
    assert len(site.asked) == 1000
    site.at += KEPT + timedelta(hours=1)
    robots.delay(PAGE.copy_with(host="990.example"), site.ask)  # asked anew: now the last
    robots.delay(PAGE.copy_with(host="1000.example"), site.ask)
    site.asked.clear()
    for number in (990, 1000, 991):
        robots.delay(PAGE.copy_with(host=f"{number}.example"), site.ask)
    assert site.asked == ["https://991.example/robots.txt"]


def test_old_rules_hold_while_the_site_cannot_be_asked() -> None:
    site = Site(b"User-agent: *\nDisallow: /intern")
    robots = Robots(site.now)
    robots.delay(PAGE, site.ask)
    site.at += timedelta(days=3)
    site.answer = fault(ServerFailed, 500)
    assert robots.delay(PAGE, site.ask) == timedelta(0)
    with pytest.raises(DisallowedByRobots, match="asks us not to"):
        robots.delay(PAGE.join("/intern/x"), site.ask)


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [(b"7", 7), (b"0.5", 0.5), (b"86400", 60), (b"-3", 0), (b"soon", 0), (b"nan", 0), (b"inf", 0)],
)
def test_crawl_delay(stated: bytes, seconds: float) -> None:
    site = Site(b"User-agent: *\nCrawl-delay: " + stated)
    assert Robots(site.now).delay(PAGE, site.ask) == timedelta(seconds=seconds)


def test_the_first_half_megabyte_is_read() -> None:
    padding = b"# " + b"x" * (PARSED_BYTES - 100) + b"\n"
    assert not parsed(padding + b"User-agent: *\nDisallow: /").can_fetch(str(PAGE), "Blotter")
    assert parsed(padding + padding + b"User-agent: *\nDisallow: /").can_fetch(str(PAGE), "Blotter")


FLOOD = 2_000


@pytest.mark.parametrize(
    "listed",
    [
        "".join(f"User-agent: a{number}\nCrawl-delay: 1\n" for number in range(FLOOD)),
        "".join(f"User-agent: a{number}\n" for number in range(FLOOD)) + "Disallow: /x\n" * FLOOD,
    ],
)
def test_agents_without_end_cost_no_more_than_their_lines(listed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told anew with each delay, and given each rule, they came to a hundred million in half a megabyte."""
    told: list[str] = []
    parse = Protego.parse

    def listening(text: str) -> Protego:
        told.extend(text.splitlines())
        return parse(text)

    monkeypatch.setattr(Protego, "parse", listening)
    rules = parsed(f"{listed}\nDisallow:\nUser-agent: Blotter\nDisallow: /a".encode())
    assert not rules.can_fetch(str(PAGE.join("/a")))
    assert rules.can_fetch(str(PAGE.join("/b")))
    assert len(told) < 4 * FLOOD
    assert {line for line in told if line.startswith("User-agent")} == {"User-agent: -", "User-agent: Blotter;"}
