"""In which encoding a page is written: the standard's prescan, and what our own rules add."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.text import charsets

CYRILLIC = "windows-1251"


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (b"<meta charset=windows-1251>", CYRILLIC),
        (b"<META CharSet = 'windows-1251' >", CYRILLIC),
        (b"<meta/charset=cp1251/x>", None),
        (b'<meta http-equiv=content-type content="text/html; charset=windows-1251">', CYRILLIC),
        (b"<meta content='x charset; charset=windows-1251' http-equiv=content-type>", CYRILLIC),
        (b"<meta content='text/html; charset=windows-1251'>", None),
        (b"<metacharset=windows-1251>", None),
        (b"<meta charset=windows-1251", None),
        (b"<!-- <meta charset=koi8-r> --><meta charset=windows-1251>", CYRILLIC),
        (b"<!--><meta charset=windows-1251>", CYRILLIC),
        (b"<meta charset=bogus><meta charset=windows-1251>", CYRILLIC),
        (b"<p title='<meta charset=koi8-r>'><meta charset=windows-1251>", CYRILLIC),
        (b"<? x ><!x></ x><meta charset=windows-1251>", CYRILLIC),
        (b"<meta charset=utf-7>", None),
        (b"<meta charset=rot13>", None),
        (b"<meta charset=utf-16>", "utf-8"),
        (b"<meta charset=x-user-defined>", "windows-1252"),
        (b"<?xml version='1.0' encoding='windows-1251'?><rss/>", CYRILLIC),
        (b"<p>" + b"x" * 2000 + b"<meta charset=windows-1251>", CYRILLIC),
        (b"x" * 2000 + b"<script>'<meta charset=koi8-r>'</script><meta charset=windows-1251>", CYRILLIC),
        (b"x" * 2000 + b"<script>'<meta charset=koi8-r>'", None),
        (b"charset charset=koi8-r", None),
    ],
)
def test_what_a_page_says_of_itself(page: bytes, name: str | None) -> None:
    assert charsets.declared(page) == name


def test_mark_before_header_before_the_page_itself() -> None:
    page = b"<meta charset=koi8-r>"
    assert charsets.sniffed(b"\xef\xbb\xbf" + page, "windows-1251") == "utf-8"
    assert charsets.sniffed(page, "windows-1251") == "windows-1251"
    assert charsets.sniffed(page, "idna") == "koi8-r"


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("Zürich: fünf Täter über".encode(), "utf-8"),
        ("Zürich: fünf Täter überführt, größere Mengen".encode() + b" caf\xe9", "utf-8"),
        ("Zürich: fünf Täter überführt, größere Mengen".encode()[:-1] + b"\xc3", "utf-8"),
        ("Zürich".encode() + b" caf\xe9", "windows-1252"),
        ("Zürich: fünf Täter überführt, größere Mengen".encode("cp1252"), "windows-1252"),
        ("«RÉALITÉ»: É».".encode("cp1252"), "windows-1252"),
        ("\ufffd".encode() * 9 + "ü".encode(), "utf-8"),
        (b"plain", "utf-8"),
    ],
)
def test_what_a_page_is_written_in_that_does_not_say(page: bytes, name: str) -> None:
    assert charsets.sniffed(page) == name


@given(
    st.text(alphabet=st.characters(min_codepoint=0xC0, max_codepoint=0xFF), min_size=1).filter(
        lambda letters: letters[:2] not in ("þÿ", "ÿþ")  # the marks of UTF-16
    )
)
def test_letters_of_windows_1252_are_not_taken_for_utf8(letters: str) -> None:
    assert charsets.sniffed(letters.encode("cp1252")) == "windows-1252"


@given(
    st.lists(st.sampled_from([b"<meta", b" charset", b"=", b"'", b'"', b"<!--", b"-->", b">", b"/", b" ", b"koi8-r"]))
)
def test_any_markup_has_an_encoding_and_a_text(parts: list[bytes]) -> None:
    page = b"".join(parts)
    charsets.decode(page).encode(charsets.sniffed(page), "replace")
