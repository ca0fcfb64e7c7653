"""Files that are brought in: which documents stand in them, and why a line does not read."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blotter.documents import LONGEST, documents
from scraper.errors import UsageError

LINE = {"url": "https://police.example/a", "title": "Two arrests", "text": "Two men were arrested."}


def lines(path: Path, *rows: Mapping[str, object] | str) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
    return path


def test_a_line_with_text_is_its_own_evidence(tmp_path: Path) -> None:
    (one,) = documents(lines(tmp_path / "a.jsonl", {**LINE, "seen": "2026-11-21T08:00:00+01:00", "source": "ice"}))
    assert (one.url, one.title, one.text, one.source, one.html) == (*LINE.values(), "ice", False)
    assert json.loads(one.raw)["url"] == LINE["url"]
    assert one.seen == datetime(2026, 11, 21, 7, 0, tzinfo=UTC)


def test_html_is_the_evidence_where_both_are_given(tmp_path: Path) -> None:
    (one,) = documents(lines(tmp_path / "a.jsonl", {**LINE, "html": "<h1>Two arrests</h1>"}))
    assert one.html
    assert one.raw == b"<h1>Two arrests</h1>"
    assert one.text == LINE["text"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("{broken", "no JSON"),
        ('["a"]', "no JSON object"),
        ({"text": "x"}, 'no "url"'),
        ({"url": "https://police.example/a"}, 'neither "text" nor "html"'),
        ({**LINE, "url": "javascript:alert(1)"}, "javascript"),
        ({**LINE, "text": 7}, '"text" is 7'),
        ({**LINE, "seen": "yesterday"}, '"seen"'),
        ('{"url": "https://police.example/a", "text": NaN}', "NaN"),
        ("[" * 100_000, "nested"),
    ],
)
def test_a_broken_line_says_why_and_the_next_one_still_reads(
    tmp_path: Path, row: Mapping[str, object] | str, why: str
) -> None:
    broken, good = documents(lines(tmp_path / "a.txt", "", row, LINE))
    assert broken.fault is not None
    assert why in broken.fault.message
    assert broken.number == 2
    assert good.fault is None


def test_an_endless_line_is_left_out(tmp_path: Path) -> None:
    file = lines(tmp_path / "a.jsonl", "x" * (LONGEST + 10), LINE)
    broken, good = documents(file)
    assert broken.fault is not None
    assert good.url == LINE["url"]


def test_letters_that_no_database_keeps_are_replaced(tmp_path: Path) -> None:
    (one,) = documents(lines(tmp_path / "a.jsonl", {**LINE, "text": "a\x00b\ud800c"}))
    assert one.text == "a\ufffdb\ufffdc"


def test_a_gzipped_file_reads_whatever_it_is_called(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(gzip.compress(json.dumps(LINE).encode()))
    assert [one.url for one in documents(file)] == [LINE["url"]]


def test_a_saved_page_needs_its_address(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<!doctype html><title>x</title>")
    with pytest.raises(UsageError, match="--url"):
        list(documents(file))
    (one,) = documents(file, "https://police.example/a")
    assert one.html
    assert one.url == "https://police.example/a"


@pytest.mark.parametrize("text", ['<?xml version="1.0"?><rss></rss>', '{"version": "https://jsonfeed.org/version/1"}'])
def test_feeds_are_known_by_what_they_say(tmp_path: Path, text: str) -> None:
    file = tmp_path / "saved"
    file.write_text(text)
    assert [one.feed for one in documents(file)] == [True]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("WARC/1.1\r\n", "replay"),
        ('[\n{"a": 1}]', "each line"),
        ("url,title,text\nhttps://a.example/1,One,Two\n", "is a table"),
        ('"id";"Title";"url"\r\n"1";"One";"https://a.example/1"\r\n', "is a table"),
    ],
)
def test_files_of_another_kind_are_told_apart(tmp_path: Path, text: str, why: str) -> None:
    file = tmp_path / "saved"
    file.write_text(text)
    with pytest.raises(UsageError, match=why):
        list(documents(file))


def test_a_file_that_is_not_there_or_is_cut_short_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        list(documents(tmp_path / "none.jsonl"))
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(json.dumps(LINE).encode())[:-6])
    with pytest.raises(UsageError, match="compression"):
        list(documents(cut))
