"""Validators: which are held, to whom they are sent, and what a "not modified" is worth (RFC 9110 §8.8, §13)."""

from __future__ import annotations

from datetime import datetime, timedelta

import httpx2 as httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import BadResponse
from scraper.model import Capture, Validators
from scraper.model.validators import LONGEST, stated
from tests.unit.fetch.scripted import NOW, Headers, Web

PAGE = "https://press.example/list"
OLD = "Fri, 20 Nov 2026 10:00:00 GMT"


def held(*headers: tuple[str, str], at: datetime = NOW) -> Validators:
    return Capture(PAGE, PAGE, 200, headers, b"", at).validators


@pytest.mark.parametrize(
    "etag", ['"a"', 'W/"a"', '""', '"a b"', '"a,b"', "abc-1:2", '"' + "x" * (LONGEST - 2) + '"', '"abc";', '"*"']
)
def test_an_etag_is_held_as_it_was_written(etag: str) -> None:
    expected = None if etag == '"abc";' else etag
    assert held(("ETag", etag)).etag == expected


@pytest.mark.parametrize(
    "etag",
    [
        "*",
        "",
        " ",
        '"a',
        'a"',
        "a,b",
        '"a", "b"',
        '"a\0"',
        '"a\r\nX: 1"',
        '"é"',
        '"' + "x" * LONGEST + '"',
        "x" * 100_000,
    ],
)
def test_what_is_no_etag_or_cannot_be_sent_is_not_held(etag: str) -> None:
    assert held(("ETag", etag)) == Validators()


@pytest.mark.parametrize(
    ("modified", "date", "kept"),
    [
        (OLD, None, True),
        (OLD, "Fri, 20 Nov 2026 10:00:00 GMT", True),
        (OLD, "Fri, 20 Nov 2026 09:59:59 GMT", False),  # later than its own answer
        ("Tue, 19 Jan 2038 03:14:07 GMT", None, False),
        ("Tue, 19 Jan 2038 03:14:07 GMT", "Tue, 19 Jan 2038 03:14:07 GMT", True),  # its clock is wrong, not its word
        ("Saturday, 21-Nov-26 11:00:00 GMT", None, True),
        ("Sat Nov 21 11:00:00 2026", None, True),
        ("yesterday", None, False),
        ("0", None, False),
        ("Fri, 32 Nov 2026 10:00:00 GMT", None, False),
        ("Fri, 20 Nov 99999 10:00:00 GMT", None, False),
        (OLD, "nonsense", True),
        (OLD + " " * LONGEST, None, False),
    ],
)
def test_a_last_modified_counts_that_is_a_date_and_not_ahead_of_its_answer(
    modified: str, date: str | None, kept: bool
) -> None:
    lines = [("Last-Modified", modified)] + ([("Date", date)] if date else [])
    assert held(*lines) == (Validators(None, modified, PAGE) if kept else Validators())


@given(st.text(), st.text(), st.text())
def test_no_header_line_breaks_it(etag: str, modified: str, date: str) -> None:
    found = stated(etag, modified, date, PAGE, NOW)
    assert bool(found) == (found.url is not None)


# -- to whom ------------------------------------------------------------------------------------------------------


def versions(request: httpx.Request) -> tuple[int, Headers, bytes]:
    """Every page in the version "1"; /moved leads to /list."""
    if request.url.path == "/moved":
        return 302, {"Location": "/list", "ETag": '"1"'}, b""
    if request.headers.get("if-none-match") == '"1"':
        return 304, {"ETag": '"1"'}, b""
    return 200, {"ETag": '"1"', "Last-Modified": OLD}, request.url.path.encode()


def test_they_are_sent_to_the_address_that_gave_them() -> None:
    web = Web(versions)
    first = web.get(PAGE)
    assert first.validators == Validators('"1"', OLD, PAGE)
    assert web.get(PAGE, first.validators).not_modified
    assert web.conditions == [("/list", None, None), ("/list", '"1"', OLD)]


def test_those_of_a_redirected_page_belong_to_where_it_was_found() -> None:
    web = Web(versions)
    first = web.get("https://press.example/moved")
    assert first.validators.url == PAGE
    assert web.get("https://press.example/moved", first.validators).not_modified
    assert web.conditions[2:] == [("/moved", None, None), ("/list", '"1"', OLD)]


def test_a_redirect_that_leads_elsewhere_now_is_read_in_full() -> None:
    """The new page has the same ETag by chance: with it sent along, its release would never be seen."""
    web = Web(versions)
    first = web.get("https://press.example/moved")

    def elsewhere(request: httpx.Request) -> tuple[int, Headers, bytes]:
        return (302, {"Location": "/other"}, b"") if request.url.path == "/moved" else versions(request)

    web.answer = elsewhere
    again = web.get("https://press.example/moved", first.validators)
    assert (again.status, again.body, again.validators.url) == (200, b"/other", "https://press.example/other")


@pytest.mark.parametrize("asked", ["/list?a=1&b=2", "/list?b=2", "/list/", "/List"])
def test_another_address_is_another_page(asked: str) -> None:
    """As where the address of a channel is changed in sources.yaml, and its name is not."""
    web = Web(versions)
    first = web.get("https://press.example/list?b=2&a=1")
    assert web.get(f"https://press.example{asked}", first.validators).body
    assert web.conditions[-1] == (asked, None, None)


def test_where_nobody_knows_whose_they_are_they_go_to_the_address_asked_alone() -> None:
    """Rows of before: written without an address."""
    web = Web(versions)
    assert web.get(PAGE, Validators('"1"')).not_modified
    assert web.get("https://press.example/moved", Validators('"1"')).body == b"/list"


def test_robots_txt_is_asked_for_without_them() -> None:
    asked: list[httpx.Request] = []

    def robots(request: httpx.Request) -> tuple[int, Headers, bytes]:
        asked.append(request)
        return 200, {"ETag": '"1"'}, b""

    Web(versions, robots).get(PAGE, Validators('"1"', OLD))
    assert not [name for each in asked for name in each.headers if name.startswith("if-")]


def test_nothing_else_of_a_request_varies() -> None:
    """So that no answer's Vary can make the held version another one's."""
    web = Web(versions)
    first = web.get(PAGE)
    web.get(PAGE, first.validators)
    one, two = ({k: v for k, v in each.headers.items() if not k.startswith("if-")} for each in web.asked)
    assert one == two
    assert one["accept-encoding"] == "identity"


# -- what a 304 is worth ------------------------------------------------------------------------------------------


def test_both_are_sent_and_the_etag_wins() -> None:
    """RFC 9110 §13.1.3: a server that knows the ETag ignores the date; an edit within the same second is seen."""

    def edited(request: httpx.Request) -> tuple[int, Headers, bytes]:
        if request.headers.get("if-none-match", '"2"') == '"2"' and request.headers.get("if-modified-since"):
            return 304, {}, b""
        return 200, {"ETag": '"2"', "Last-Modified": OLD}, b"edited"

    web = Web(edited)
    assert web.get(PAGE, Validators('"1"', OLD, PAGE)).body == b"edited"
    assert web.conditions == [("/list", '"1"', OLD)]


def test_not_modified_of_another_version_than_ours_is_read_in_full_at_once() -> None:
    """A server that goes by the date alone, though the ETag it tells is another (RFC 9111 §4.3.4)."""

    def by_date(request: httpx.Request) -> tuple[int, Headers, bytes]:
        if request.headers.get("if-modified-since"):
            return 304, {"ETag": '"2"'}, b""
        return 200, {"ETag": '"2"', "Last-Modified": OLD}, b"edited"

    web = Web(by_date)
    found = web.get(PAGE, Validators('"1"', OLD, PAGE))
    assert (found.status, found.body, found.validators.etag) == (200, b"edited", '"2"')
    assert [etag for _, etag, _ in web.conditions] == ['"1"', None]


@pytest.mark.parametrize("told", ['"1"', 'W/"1"', None])
def test_not_modified_of_ours_is_believed_weak_or_strong(told: str | None) -> None:
    web = Web(lambda request: (304, {"ETag": told} if told else {}, b""))
    assert web.get(PAGE, Validators('"1"', OLD, PAGE)).not_modified
    assert web.get(PAGE, Validators('W/"1"', OLD, PAGE)).not_modified
    assert len(web.asked) == 2


def test_not_modified_without_a_condition_is_a_fault() -> None:
    web = Web(lambda request: (304, {"ETag": '"1"'}, b""))
    for validators in (Validators(), Validators('"1"', url="https://press.example/other"), Validators("*")):
        with pytest.raises(BadResponse, match="although nothing was held") as caught:
            web.get(PAGE, validators if validators.etag != "*" else held(("ETag", "*")))
        assert caught.value.status == 304


def test_a_server_that_always_says_not_modified_is_asked_twice_and_no_more() -> None:
    web = Web(lambda request: (304, {"ETag": f'"{len(web.asked)}"'}, b""))
    with pytest.raises(BadResponse, match="although nothing was held"):
        web.get(PAGE, Validators('"0"', url=PAGE))
    assert len(web.asked) == 2


def test_a_304_renews_what_is_held() -> None:
    """RFC 9111 §3.2: what it tells replaces what was held, what it leaves out stays."""
    ours = Validators('"1"', OLD, PAGE)
    assert ours.renewed(Validators()) == ours
    assert ours.renewed(Validators('W/"1"', None, PAGE)) == Validators('W/"1"', OLD, PAGE)
    later = "Sat, 21 Nov 2026 10:00:00 GMT"
    assert ours.renewed(Validators(None, later, PAGE)) == Validators('"1"', later, PAGE)
    assert Validators().renewed(Validators('"1"', None, PAGE)) == Validators('"1"', None, PAGE)


def test_a_page_from_the_future_is_asked_for_in_full_until_it_is_past() -> None:
    """Held, a date of 2038 would hide every edit for years: the server has nothing newer."""
    ahead = "Tue, 19 Jan 2038 03:14:07 GMT"

    def newest(request: httpx.Request) -> tuple[int, Headers, bytes]:
        return (304, {}, b"") if request.headers.get("if-modified-since") else (200, {"Last-Modified": ahead}, b"x")

    web = Web(newest)
    first = web.get(PAGE)
    web.at += timedelta(days=1)
    assert web.get(PAGE, first.validators).body == b"x"
