"""A page's bytes as text: the standard's labels only, byte order marks taken off, nothing that cannot be kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.text import charsets
from scraper.text.characters import storable


def read(body: bytes, content_type: str = "text/html") -> str:
    return charsets.decode(body, charsets.stated(content_type))


@pytest.mark.parametrize(
    ("body", "content_type", "name"),
    [
        (b"\xef\xbb\xbfx", "text/html; charset=windows-1252", "utf-8"),
        (b"\xff\xfex\0", "text/html", "utf-16le"),
        (b"\xfe\xff\0x", "text/html", "utf-16be"),
        (b"<meta charset=utf-8>\xe9", "text/html; charset=iso-8859-1", "windows-1252"),
        (b"x", 'text/html;charset="UTF-8"', "utf-8"),
        (b"<meta charset='windows-1250'>", "text/html", "windows-1250"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "text/html", "koi8-r"),
        (b"<meta charset=utf-16>", "text/html", "utf-8"),
        (b"<meta charset=x-user-defined>", "text/html", "windows-1252"),
        (b'<?xml version="1.0" encoding="ISO-8859-2"?><rss/>', "application/rss+xml", "iso-8859-2"),
        (b"caf\xc3\xa9", "text/html", "utf-8"),
        (b"caf\xe9", "text/html", "windows-1252"),
        (b"<meta charset=utf-7>+ADw-script+AD4-", "text/html; charset=utf-7", "utf-8"),
        (b"x", "text/html; charset=idna", "utf-8"),
        (b"x", "text/html; charset=rot13", "utf-8"),
        (b"x", "text/html; charset=unicode_escape", "utf-8"),
        (b"x", "text/html; charset=\u212aoi8-r", "utf-8"),
    ],
)
def test_charset(body: bytes, content_type: str, name: str) -> None:
    assert charsets.sniffed(body, charsets.stated(content_type)) == name


@given(st.binary(max_size=400), st.text(max_size=40))
def test_text_never_raises_and_can_always_be_kept(body: bytes, label: str) -> None:
    words = read(body, f"text/html; charset={label}")
    assert "\0" not in words
    words.encode("utf-8")


def test_utf7_stays_ascii() -> None:
    assert "<script>" not in read(b"+ADw-script+AD4-", "text/html; charset=utf-7")


def test_a_byte_order_mark_is_no_text() -> None:
    assert read("\ufeffpolitie".encode()) == "politie"
    assert read("\ufeffpolitie".encode("utf-16-le")) == "politie"


def test_what_cannot_be_kept_is_replaced() -> None:
    assert storable("a\0b\ud800c") == "a\ufffdb\ufffdc"
    assert storable("🚓") == "🚓"
