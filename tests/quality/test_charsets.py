"""The encodings of html5lib's tests, sniffed as the HTML standard says; one test of 83 would need its script run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import webencodings

from scraper.text import charsets, markup
from tests.recorded import recorded

FILES = {"tests1.dat": 59, "tests2.dat": 22, "test-yahoo-jp.dat": 1, "scripted/tests1.dat": 1}
SCRIPTED = "scripted/tests1.dat"  # writes its <meta> with document.write; Blotter runs no script, as §13.2.3.2 allows
UNDECLARED = "windows-1252"  # the tests' own default; ours is UTF-8 where the bytes are that (§13.2.3.2, step 8)


def _cases(path: Path) -> Iterator[tuple[bytes, str]]:
    for case in re.split(rb"(?:^|\n)#data\n", path.read_bytes())[1:]:
        page, _, label = case.partition(b"\n#encoding\n")
        yield page, webencodings.lookup(label.decode("ascii").strip()).name


@pytest.mark.parametrize("name", FILES)
def test_encodings_are_sniffed_as_the_standard_says(name: str) -> None:
    cases = list(_cases(recorded("robust", "html", "html5lib-encoding") / name))
    wrong = []
    for page, wanted in cases:
        marked = page.startswith((b"\xef\xbb\xbf", b"\xfe\xff", b"\xff\xfe"))
        found = charsets.sniffed(page) if marked or charsets.declared(page) else UNDECLARED
        if found != wanted:
            wrong.append((page[:80], found, wanted))
    assert len(cases) == FILES[name]
    assert len(wrong) == (1 if name == SCRIPTED else 0), wrong


def test_every_page_of_them_reads_as_text_under_any_header() -> None:
    folder = recorded("robust", "html", "html5lib-encoding")
    headers = (None, "utf-7", "idna", "rot13", "unicode_escape", "hex", "zlib", "utf-16", "x-user-defined", "gb18030")
    for page in (page for name in FILES for page, _ in _cases(folder / name)):
        for header in headers:
            markup.document(page, header).text().encode("utf-8")
