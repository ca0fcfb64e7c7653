"""Attached PDFs: text by page in any letters; locked, broken and hostile ones end as one error, within the deadline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.errors import BrokenFile, ParseKilled, WrongMediaType
from scraper.extract import files
from scraper.model import Capture, FileText
from scraper.reading import Pool
from tests import papers

ANNEX = papers.pdf("Indictment\nOperation Lanternfish", "Příliš žluťoučký kůň, Łódź, őrült", "The end", packed=True)
AT = datetime(2026, 11, 21, tzinfo=UTC)


def capture(body: bytes, media: str | None = "application/pdf") -> Capture:
    headers = (("Content-Type", media),) if media else ()
    return Capture("https://a.example/1", "https://a.example/1", 200, headers, body, AT)


def test_text_comes_by_page_in_any_letters() -> None:
    read = files.pages(ANNEX, 0)
    assert read == FileText(
        ("Indictment\nOperation Lanternfish", "Příliš žluťoučký kůň, Łódź, őrült", "The end"), 3, ()
    )


def test_reading_goes_on_where_it_stopped() -> None:
    first, rest = files.pages(ANNEX, 0, 2), files.pages(ANNEX, 2, 2)
    assert (len(first.pages), first.count, rest.pages) == (2, 3, ("The end",))


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Ermitt-\nlungen", "Ermittlungen"),
        ("Anti-\nTerror", "Anti-\nTerror"),
        ("o\ufb03cer  \t held\r\n\n in\x00 A\u030alesund", "officer held\nin Ålesund"),
        ("soft\xadware", "software"),
        ("lone \ud800 half", "lone ? half"),
    ],
)
def test_text_is_as_people_would_type_it(printed: str, typed: str) -> None:
    assert files.tidied(printed) == typed


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_password_locks_and_an_empty_one_does_not(algorithm: str) -> None:
    assert files.pages(papers.locked(ANNEX, password="", algorithm=algorithm), 0).pages[2] == "The end"
    with pytest.raises(BrokenFile, match="locked with a password"):
        files.pages(papers.locked(ANNEX, password="x", algorithm=algorithm), 0)


@pytest.mark.parametrize(
    ("body", "media", "linked", "right"),
    [
        (ANNEX, "application/pdf", files.PDF, True),
        (b"\n" + ANNEX, "application/octet-stream", files.PDF, True),
        (ANNEX, "text/html", files.PDF, True),
        (b"<!DOCTYPE html><form>Log in", "application/pdf", files.PDF, False),
        (b"<html>Log in", "text/html; charset=utf-8", "text/csv", False),
        (b"name,number\n", "text/csv", "text/csv", True),
        (b"name,number\n", None, None, True),
        (b"", "application/pdf", files.PDF, False),
        (b"plain words", "text/plain", files.PDF, False),
    ],
)
def test_a_page_in_place_of_a_file_is_no_file(body: bytes, media: str | None, linked: str | None, right: bool) -> None:
    if right:
        files.expect(capture(body, media), linked)
        return
    with pytest.raises(WrongMediaType, match="came: it is not kept"):
        files.expect(capture(body, media), linked)


# -- broken and hostile -------------------------------------------------------------------------------------------


@given(
    place=st.integers(0, len(ANNEX) - 1), cut=st.booleans(), junk=st.binary(min_size=1, max_size=40), more=st.binary()
)
@settings(max_examples=150)
def test_whatever_is_broken_in_it_it_reads_or_it_is_said(place: int, cut: bool, junk: bytes, more: bytes) -> None:
    body = ANNEX[:place] + junk + (more if cut else ANNEX[place + len(junk) :])
    try:
        read = files.pages(body, 0)
    except BrokenFile:
        return
    assert read.count >= 1
    assert len(read.pages) <= files.AT_ONCE


def test_a_file_without_pages_says_so() -> None:
    with pytest.raises(BrokenFile, match="no pages"):
        files.pages(papers.written([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]), 0)


def test_only_so_much_is_kept_of_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PAGE_CHARACTERS", 5)
    assert files.pages(ANNEX, 0).pages[0] == "Indic"


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    running = Pool(1, seconds=2.0)
    yield running
    running.close()


@pytest.mark.parametrize(
    "made",
    [papers.page_tree_in_a_circle, papers.deep_page_tree, papers.object_streams_in_a_circle, papers.endless_work],
    ids=lambda made: made.__name__,
)
def test_a_hostile_file_is_one_error_within_the_deadline(pool: Pool, made: Callable[[], bytes]) -> None:
    with pytest.raises((BrokenFile, ParseKilled)):
        pool.run(files.pages, made(), 0)
    assert pool.run(files.pages, ANNEX, 0).count == 3, "the next one is read"


@pytest.mark.parametrize("made", [papers.long_stream_claimed, papers.bomb], ids=lambda made: made.__name__)
def test_a_page_that_asks_for_too_much_does_not_read(pool: Pool, made: Callable[[], bytes]) -> None:
    assert pool.run(files.pages, made(), 0) == FileText(("",), 1, (1,))


def test_tables_that_name_themselves_are_read_once(pool: Pool) -> None:
    assert pool.run(files.pages, papers.tables_in_a_circle(), 0).pages == ("Lanternfish",)
