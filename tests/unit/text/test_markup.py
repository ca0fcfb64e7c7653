"""HTML through its only door: what is read, what is left out, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import ParseKilled
from scraper.text import markup

PAGE = """<!doctype html><html lang="nl-NL"><head><title>Kop</title>
<meta property="og:title" content="Een kop"><meta name="DC.Date" content=""><meta name="dc.date" content="2026">
<noscript><img src="t.gif"></noscript><link rel="canonical" href="/nieuws/a.html">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "a
b"}]}</script><script type="application/ld+json">{broken</script>
<script>window.STATE = {"a": 1};</script></head>
<body><h1>Twee<br>regels</h1><div class="text">los <b>ge</b>heel
<p>een<p>twee <script>nee</script><ul><li>a<li>b<ul><li>c</ul></ul>
<table><tr><th>Land<th>Aantal<tr><td>NL<td>10</table>
x<br><br>y<br> <br>z<br>zz<div class="share">Deel <a href="/deel">dit</a></div>
<p hidden>weg<p style="display: none">weg</p><span class="x visually-hidden">weg</span></div>
<blockquote>citaat</blockquote>slot</body></html>"""


def test_paragraphs_are_the_visible_blocks() -> None:
    assert markup.document(PAGE).paragraphs((".share",)) == [
        "Twee regels",
        "los geheel",
        "een",
        "twee",
        *("a", "b", "c"),
        "Land Aantal",
        "NL 10",
        *("x", "y", "z zz"),
        "citaat",
        "slot",
    ]


def test_an_element_knows_its_text_links_and_attributes() -> None:
    page = markup.document(PAGE)
    share = page.first(".share")
    assert share is not None
    assert (share.text(), share.links(), share.attribute("class"), share.attribute("id")) == (
        "Deel dit",
        [("/deel", "dit")],
        "share",
        None,
    )
    hidden = page.first("p[hidden]")
    assert hidden is not None
    assert hidden.attribute("hidden") == ""
    assert page.first("video") is None


def test_what_the_head_says() -> None:
    page = markup.document(PAGE)
    assert page.meta("og:title") == "Een kop"
    assert page.meta("dc.date") == "2026"
    assert page.meta("author") is None
    assert page.canonical() == "/nieuws/a.html"
    assert page.language() == "nl"
    assert [item.get("headline") for item in page.json_ld()] == [None, "a\nb"]
    assert page.script_containing("window.STATE") == 'window.STATE = {"a": 1};'
    assert page.script_containing("window.OTHER") is None


def test_picking_text_attributes_and_the_scope_itself() -> None:
    page = markup.document('<a class="x" href=" /a ">  A  a</a><a class="x" href="/b"></a><p></p>')
    assert markup.pick(page, ".x") == "A a"
    assert markup.pick(page, "a.x@href") == "/a"
    assert markup.pick(page, "p") is None
    assert markup.pick_all(page, "a@href") == ["/a", "/b"]
    row = page.first("a")
    assert row is not None
    assert markup.pick(row, "@href") == "/a"


@pytest.mark.parametrize("selector", ["h1[", "a:contains(x)", ">a", "p::before@x", "a,,b"])
def test_a_selector_that_cannot_be_used_is_told(selector: str) -> None:
    with pytest.raises(ValueError, match="no CSS selector"):
        markup.check_selector(selector)


@pytest.mark.parametrize("selector", ["h1[test-id=title]", "meta[property='og:title']@content", "@href", "dl time"])
def test_a_selector_that_can_is_not(selector: str) -> None:
    markup.check_selector(selector)


@pytest.mark.parametrize(
    ("fragment", "wanted"),
    [
        ("<p>a &amp; b</p><p>c", ["a & b", "c"]),
        ("a &amp; b\nc\n\n d", ["a & b c", "d"]),
        ("a < b", ["a < b"]),
        ("\ud800", ["\ufffd"]),
        ("", []),
    ],
)
def test_pieces_of_html_and_plain_text(fragment: str, wanted: list[str]) -> None:
    assert markup.plain(fragment) == wanted


@pytest.mark.parametrize(
    ("body", "charset", "wanted"),
    [
        ("é".encode(), None, "é"),
        ("é".encode("cp1252"), None, "é"),
        ("é".encode("cp1252"), "iso-8859-1", "é"),
        ('<meta charset="windows-1251">Привет'.encode("cp1251"), None, '<meta charset="windows-1251">Привет'),
        (b"\xef\xbb\xbf" + "é".encode(), "iso-8859-1", "é"),
        ("é".encode("utf-16"), "utf-8", "é"),
        ("é".encode(), "rot13", "é"),
        (b"+ADw-script+AD4-", "utf-7", "+ADw-script+AD4-"),
        (b"a\x00b", None, "a\ufffdb"),
    ],
)
def test_the_text_behind_the_bytes(body: bytes, charset: str | None, wanted: str) -> None:
    assert markup.decode(body, charset) == wanted


def test_the_charset_of_a_header() -> None:
    assert markup.charset("text/html; charset=ISO-8859-1") == "windows-1252"
    assert markup.charset("text/html; charset=idna") is None
    assert markup.charset(None) is None


LONG = "a" * markup.SMALL


@pytest.mark.parametrize(
    "page",
    [
        LONG + "<div>" * 10_001,
        "<SECTION a=b>" * 10_001,
        LONG + "<a " + " ".join(f"a{n}" for n in range(5_001)) + ">",
        "<a " + " ".join(f"a{n}='>'" for n in range(60_000)) + ">",
        LONG + "<p x" * 10 + "<a " + "b/" * 6_000 + ">",
        LONG + "<<a " + "b='' " * 5_001 + ">",
        LONG + "<a " + ("b " * 90 + "c=1 ") * 60 + ">",
    ],
)
def test_a_page_that_would_hang_the_parser_is_refused(page: str) -> None:
    with pytest.raises(ParseKilled):
        markup.document(page)


@pytest.mark.parametrize(
    "page",
    [
        "<div>a</div>" * 20_000,
        "<p>a" * 20_000,
        '<div data-state="' + "many words " * 20_000 + '">',
        "<li>" * 999,
        "<ul>" * 15_000,
        "<a " + " ".join(f"a{n}" for n in range(5_001)) + ">",
    ],
)
def test_a_long_page_is_not_nor_one_too_small_to_take_long(page: str) -> None:
    markup.document(page).paragraphs()


def test_text_is_read_at_any_depth() -> None:
    assert markup.document("<div>" * 9_999 + "deep").paragraphs() == ["deep"]


@given(st.text(alphabet="<>/= \"'abdiv!-\n\x00\ud800é", max_size=200))
def test_any_text_is_a_page(text: str) -> None:
    page = markup.document(text)
    assert all(block == " ".join(block.split()) != "" for block in page.paragraphs(("b",)))
    assert isinstance(page.json_ld(), list)
