"""The encodings of html5lib's tests, sniffed as the HTML standard says; one test of 83 would need its script run."""

from __future__ import annotations

import pytest

from scraper.text import markup
from tests.quality.scores.encodings import FILES, cases, sniffed

SCRIPTED = "scripted/tests1.dat"  # writes its <meta> with document.write; Blotter runs no script, as §13.2.3.2 allows


@pytest.mark.parametrize("name", FILES)
def test_encodings_are_sniffed_as_the_standard_says(name: str) -> None:
    pages = list(cases(name))
    wrong = [(page[:80], sniffed(page), wanted) for page, wanted in pages if sniffed(page) != wanted]
    assert len(pages) == FILES[name]
    assert len(wrong) == (1 if name == SCRIPTED else 0), wrong


def test_every_page_of_them_reads_as_text_under_any_header() -> None:
    headers = (None, "utf-7", "idna", "rot13", "unicode_escape", "hex", "zlib", "utf-16", "x-user-defined", "gb18030")
    for page in (page for name in FILES for page, _ in cases(name)):
        for header in headers:
            markup.document(page, header).text().encode("utf-8")
