"""The canonical spelling of addresses: what it makes equal, and what it must never."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.text import urls


@pytest.mark.parametrize(
    ("given_url", "wanted"),
    [
        ("HTTP://Example.NL:80", "http://example.nl/"),
        ("https://example.nl:443/a#part", "https://example.nl/a"),
        ("https://example.nl:8443/a", "https://example.nl:8443/a"),
        ("https://example.nl./a", "https://example.nl/a"),
        ("https://example.nl/a/b/../c/./d", "https://example.nl/a/c/d"),
        ("https://example.nl/../../a", "https://example.nl/a"),
        ("https://example.nl/a/..", "https://example.nl/"),
        ("https://example.nl/%7ea/%c3%a9", "https://example.nl/~a/%C3%A9"),
        ("https://example.nl/‘quoted’", "https://example.nl/%E2%80%98quoted%E2%80%99"),
        ("https://example.nl/a b", "https://example.nl/a%20b"),
        ("https://example.nl/100%", "https://example.nl/100%25"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]/"),
        ("http://[0:0:0::192.0.2.1]/", "http://[::c000:201]/"),
        ("http://[::ffff:192.0.2.1]/", "http://[::ffff:c000:201]/"),
        ("http://192.0.2.1/", "http://192.0.2.1/"),
        ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
        ("https://example.nl/?clid=1&dclid=2&ttclid=3", "https://example.nl/?clid=1"),
        ("  https://example.nl/a\n", "https://example.nl/a"),
        ("https://example.nl/?utm_source=x&ID=7&fbclid=1", "https://example.nl/?ID=7"),
        ("https://example.nl/?b=2&a=1", "https://example.nl/?b=2&a=1"),
        ("https://example.nl/?utm_source=x", "https://example.nl/"),
    ],
)
def test_one_page_has_one_spelling(given_url: str, wanted: str) -> None:
    assert urls.canonical(given_url) == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.nl/a", "https://example.nl/A"),
        ("https://example.nl/a", "https://example.nl/a/"),
        ("https://example.nl/a%2Fb", "https://example.nl/a/b"),
        ("https://example.nl/?a=1&b=2", "https://example.nl/?b=2&a=1"),
        ("https://example.nl/?id=1", "https://example.nl/?id=2"),
        ("https://example.nl/?source=1", "https://example.nl/?source=2"),
        ("https://example.nl/?a=%26b", "https://example.nl/?a=&b"),
        ("https://example.nl/a;b", "https://example.nl/a"),
        ("https://strasse.example/", "https://straße.example/"),
        ("http://example.nl/", "https://example.nl/"),
    ],
)
def test_different_pages_stay_different(one: str, other: str) -> None:
    assert urls.canonical(one) != urls.canonical(other)


def test_a_source_may_keep_the_whole_query() -> None:
    assert urls.canonical("https://example.es/?ID=7&utm_source=x", keep_query=True).endswith("?ID=7&utm_source=x")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "mailto:press@example.nl",
        "ftp://example.nl/",
        "https:example.nl",
        "//example.nl/a",
        "https://",
        "https://user:word@example.nl/",
        "https://example.nl\\@evil.example/",
        "https://example.nl:99999/",
        "https://exa mple.nl/",
        "https://a..b/",
        "https://[::1/",
        "https://example.nl/\x00a",
        "https://example.nl/\ud800",
        "https://-ü-.example/",
        "https://a.xn--pokxncvks/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://1.2.3.04/",
        "https://1.2.3/",
        "https://press.1/",
        "https://a.example../",
        "https://[::%31]/",
        "https://[fe80::1%25eth0]/",
    ],
)
def test_what_is_no_web_address_is_told(address: str) -> None:
    with pytest.raises(ValueError, match=r"address|host|http"):
        urls.canonical(address)


@given(st.text(max_size=40), st.text(max_size=20))
def test_the_spelling_is_final(path: str, query: str) -> None:
    try:
        once = urls.canonical(f"https://example.nl/{path}?{query}")
    except ValueError:
        return
    assert urls.canonical(once) == once
    assert once.isascii()
    assert urls.host(once) == "example.nl"


@pytest.mark.parametrize(
    ("href", "wanted"),
    [
        ("/nieuws/a.html", "https://example.nl/nieuws/a.html"),
        ("b?x=1&utm_source=y#z", "https://example.nl/map/b?x=1&utm_source=y"),
        ("//other.example/a", "https://other.example/a"),
        ("///other.example/a", "https://other.example/a"),
        ("?page=2", "https://example.nl/map/list?page=2"),
        (" \n/spaced ", "https://example.nl/spaced"),
        ("#top", None),
        ("", None),
        ("javascript:void(0)", None),
        ("mailto:a@b.example", None),
        ("tel:+31", None),
        ("\\\\evil.example", None),
    ],
)
def test_links_are_joined_to_their_page(href: str, wanted: str | None) -> None:
    assert urls.join("https://example.nl/map/list", href) == wanted


def test_same_page_overlooks_scheme_www_and_last_slash_only() -> None:
    assert urls.same_page("http://www.example.nl/a/", "https://example.nl/a?utm_source=x")
    assert not urls.same_page("https://example.nl/a", "https://example.nl/b")
    assert not urls.same_page("https://example.nl/a", "mailto:a")
