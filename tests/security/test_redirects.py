"""Redirects and names that change what they stand for: at every step what is connected to is what was checked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scraper.errors import FetchError
from scraper.model import Capture, Request
from tests.security.outside import CONTROL_ADDRESS, SITE_ADDRESS, Outside, Page, html, sealed
from tests.security.path import HOME, SOURCE

METADATA = "http://169.254.169.254/latest/meta-data/"
HERE = (SITE_ADDRESS, 80)


@pytest.fixture(autouse=True)
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with sealed(monkeypatch) as tried:
        yield
    assert tried == []


@pytest.fixture
def outside() -> Iterator[Outside]:
    with Outside() as running:
        running.names["public.example"] = [[CONTROL_ADDRESS]]
        yield running


def to(location: str, status: int = 302) -> Page:
    return status, {"Location": location, "Connection": "close"}, b""


def fetched(outside: Outside, url: str) -> Capture | str:
    """The page, or the code of the fault it ended in."""
    try:
        return outside.fetcher()(Request(url), SOURCE)
    except FetchError as error:
        return error.code


# -- redirects ----------------------------------------------------------------------------------------------------

AWAY = [
    METADATA,
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:169.254.169.254]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://2130706433/",
    "http://0x7f.1/",
    "//169.254.169.254/latest/",
    "//user:secret@public.example/",
    "http://public.example:22/",
    "http://public.example:6379/",
    "https://internal.example/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_FLUSHALL",
    "ftp://public.example/",
    "data:text/html,inside",
    "javascript:alert(1)",
    "http://127.0.0.1\\@public.example/",
    "http://127%2E0%2E0%2E1/",
    "http://①②⑦.0.0.1/",
    "http:///169.254.169.254/",
]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("location", AWAY)
def test_a_redirect_to_what_is_blocked_ends_there(outside: Outside, location: str, status: int) -> None:
    location = location.encode().decode("latin-1")
    outside.pages["/away"] = to(location, status)
    assert fetched(outside, f"{HOME}away") in ("blocked_address", "bad_response")
    assert set(outside.dialled) == {HERE}


def test_it_does_not_matter_how_far_along_the_chain(outside: Outside) -> None:
    for length in range(5):
        outside.pages |= {f"/{length}": to(f"/{length - 1}" if length else METADATA)}
        assert fetched(outside, f"{HOME}{length}") == "blocked_address"
    assert set(outside.dialled) == {HERE}


def test_robots_txt_is_fetched_by_the_same_rules(outside: Outside) -> None:
    outside.pages |= {"/robots.txt": to(METADATA), "/page": html("<p>never asked for</p>")}
    assert fetched(outside, f"{HOME}page") == "blocked_address"
    assert set(outside.dialled) == {HERE}
    assert not [hit for hit in outside.hits if hit.endswith("/page")]


def test_a_refresh_is_not_followed(outside: Outside) -> None:
    outside.pages["/page"] = html(f'<meta http-equiv=refresh content="0;url={METADATA}">', Refresh=f"0;url={METADATA}")
    assert isinstance(fetched(outside, f"{HOME}page"), Capture)
    assert set(outside.dialled) == {HERE}


@pytest.mark.parametrize("location", ["/good", "good", "http://press.example/good", "//press.example/good", "?q=1"])
def test_an_ordinary_redirect_is_followed(outside: Outside, location: str) -> None:
    outside.pages |= {"/page": lambda path: html("here") if "?" in path else to(location), "/good": html("here")}
    found = fetched(outside, f"{HOME}page")
    assert isinstance(found, Capture)
    assert found.body == b"here"


def test_a_redirect_to_another_public_host_is_dialled(outside: Outside) -> None:
    outside.pages["/page"] = to("http://public.example/there")
    assert fetched(outside, f"{HOME}page") == "not_found"  # the other host has no pages here
    assert (CONTROL_ADDRESS, 80) in outside.dialled
    assert "public.example/there" in outside.hits


# -- names that change --------------------------------------------------------------------------------------------

PUBLIC = [CONTROL_ADDRESS]
REBINDING: dict[str, list[list[str]]] = {
    "first public, then metadata": [PUBLIC, ["169.254.169.254"]],
    "first public, then loopback": [PUBLIC, ["127.0.0.1"]],
    "first public, then IPv6 loopback": [PUBLIC, ["::1"]],
    "first public, then mapped": [PUBLIC, ["::ffff:10.0.0.1"]],
    "first public, then translated": [PUBLIC, ["64:ff9b::a00:1"]],
    "first public, then 6to4": [PUBLIC, ["2002:a00:1::"]],
    "first public, then both": [PUBLIC, [CONTROL_ADDRESS, "10.0.0.1"]],
    "first public, then unique local": [PUBLIC, ["fd00:ec2::254"]],
    "both from the beginning": [[CONTROL_ADDRESS, "192.168.1.1"]],
    "private behind ten public ones": [[*(f"104.16.7.{n}" for n in range(10)), "100.64.0.1"]],
    "no address at all": [["nonsense"]],
}


@pytest.mark.parametrize("kind", REBINDING)
def test_a_name_that_changes_is_never_followed_inside(outside: Outside, kind: str) -> None:
    """robots.txt closes its connection, so that the page needs another, and the name is asked for again."""
    outside.names["rebind.example"] = [list(answer) for answer in REBINDING[kind]]
    outside.page = lambda host, path: (404, {"Connection": "close"}, b"")  # type: ignore[method-assign]
    assert fetched(outside, "http://rebind.example/page") == "blocked_address"
    assert {address for address, _ in outside.dialled} <= {CONTROL_ADDRESS}
    assert "rebind.example/page" not in outside.hits


def test_a_kept_connection_leads_where_it_was_opened_to(outside: Outside) -> None:
    """One that was given up is opened anew, and then the name counts as it is then."""
    outside.names["rebind.example"] = [PUBLIC, ["169.254.169.254"]]
    outside.page = lambda host, path: (200, {"Content-Type": "text/plain"}, b"fine")  # type: ignore[method-assign]
    fetch = outside.fetcher()
    for _ in range(2):
        assert fetch(Request("http://rebind.example/page"), SOURCE).body == b"fine"
    assert (outside.asked, outside.dialled) == (["rebind.example"], [(CONTROL_ADDRESS, 80)])
    outside.server.cut_off()
    with pytest.raises(FetchError) as caught:
        fetch(Request("http://rebind.example/page"), SOURCE)
    assert caught.value.code == "blocked_address"
    assert outside.dialled == [(CONTROL_ADDRESS, 80)]


def test_one_host_s_address_is_not_another_s(outside: Outside) -> None:
    """A name is checked for the host that is asked, whatever was learned of it before under another."""
    outside.names["inside.example"] = [["10.0.0.1"]]
    fetch = outside.fetcher()
    outside.pages |= {"/page": html("fine"), "/away": to("http://inside.example/page")}
    assert fetch(Request(f"{HOME}page"), SOURCE).body == b"fine"
    with pytest.raises(FetchError) as caught:
        fetch(Request(f"{HOME}away"), SOURCE)
    assert caught.value.code == "blocked_address"
    assert set(outside.dialled) == {HERE}
