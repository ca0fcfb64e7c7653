"""The encodings of html5lib's tests, sniffed as the HTML standard says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import webencodings

from scraper.text import charsets
from tests.quality.measures import Figures
from tests.recorded import recorded

FILES = {"tests1.dat": 59, "tests2.dat": 22, "test-yahoo-jp.dat": 1, "scripted/tests1.dat": 1}
UNDECLARED = "windows-1252"  # the tests' own default; ours is UTF-8 where the bytes are that (§13.2.3.2, step 8)


def cases(name: str) -> Iterator[tuple[bytes, str]]:
    """The pages of a file, and the encoding that each must be read in."""
    path = recorded("robust", "html", "html5lib-encoding") / name
    for case in re.split(rb"(?:^|\n)#data\n", path.read_bytes())[1:]:
        page, _, label = case.partition(b"\n#encoding\n")
        yield page, webencodings.lookup(label.decode("ascii").strip()).name


def sniffed(page: bytes) -> str:
    """The encoding that we take a page to be in."""
    marked = page.startswith((b"\xef\xbb\xbf", b"\xfe\xff", b"\xff\xfe"))
    return charsets.sniffed(page) if marked or charsets.declared(page) else UNDECLARED


def found() -> Figures:
    """How many of the pages are read in another encoding."""
    return {"wrong": sum(sniffed(page) != wanted for name in FILES for page, wanted in cases(name))}
