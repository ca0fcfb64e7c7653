"""What a block in sources.yaml alone asks for, and which adapter a name means."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper import adapters
from scraper.adapters import standard
from scraper.errors import ConfigError, MissingField, NothingFound
from scraper.model import Agency, Channel, ChannelKind, ChannelState, Entry, Source, Window

WINDOW = Window("fromdate", "todate", days=14, overlap=2)
NOW = datetime(2026, 11, 1, 23, 30, tzinfo=UTC)  # 2 November in Amsterdam


def source(*channels: Channel) -> Source:
    return Source("x", "X", Agency("x", "X", "ZZ"), "https://x.example/", ("nl",), "Europe/Amsterdam", channels)


def channel(window: Window | None = None, inline: bool = False) -> Channel:
    fields = {"url": ("url",), "title": ("title",), "body": ("body",), "place": ("where.name",), "topics": ("tags[]",)}
    address = "https://api.x.example/news?lang=nl"
    return Channel("x", "news", ChannelKind.JSONAPI, address, fields=fields, window=window, inline=inline)


def asked(cursor: str | None) -> list[str]:
    found = standard.requests(source(channel(WINDOW)), channel(WINDOW), ChannelState(cursor=cursor), NOW)
    return [request.url.partition("fromdate=")[2] for request in found]


def test_the_first_window_reaches_back_its_days_to_today_in_the_source_s_zone() -> None:
    assert asked(None) == ["20261020&todate=20261102"]


def test_a_cursor_is_followed_with_overlap_and_a_long_gap_is_cut_into_pieces() -> None:
    assert asked("2026-11-01") == ["20261030&todate=20261102"]
    assert asked("2026-10-10") == ["20261008&todate=20261021", "20261022&todate=20261102"]


def test_a_cursor_from_the_future_reads_the_overlap() -> None:
    assert asked("2027-01-01") == ["20261031&todate=20261102"]


@given(st.dates(date(2026, 1, 1), date(2026, 11, 2)), st.integers(1, 60), st.integers(0, 20))
def test_no_day_is_left_out_or_asked_for_twice(cursor: date, days: int, overlap: int) -> None:
    window, today = Window("a", "b", days=days, overlap=overlap), date(2026, 11, 2)
    covered = [
        since + timedelta(days=n)
        for since, until in standard.spans(window, cursor.isoformat(), today)
        for n in range((until - since).days + 1)
    ]
    first = cursor - timedelta(days=overlap)
    assert covered == [first + timedelta(days=n) for n in range((today - first).days + 1)]


def test_a_channel_without_window_is_one_request() -> None:
    (request,) = standard.requests(source(channel()), channel(), ChannelState(), NOW)
    assert (request.url, request.accept, request.source) == (channel().url, "application/json", "x")


def test_an_item_is_an_article_by_its_fields() -> None:
    html = '<p>One &amp; <a href="/b.pdf">two</a></p><p>Three is a much longer paragraph.</p>'
    item = {"body": html, "tags": ["a", "b"], "where": {"name": "Ede"}}
    entry = Entry("https://x.example/n/1", title="Title", content=json.dumps(item), language="nl")
    read = adapters.article(source(channel(inline=True)), entry, None)
    assert read.paragraphs == ("One & two", "Three is a much longer paragraph.")
    assert (read.place, read.topics, read.language) == ("Ede", ("a", "b"), "nl")
    assert [one.url for one in read.attachments] == ["https://x.example/b.pdf"]


def test_an_item_without_title_or_text_is_an_error() -> None:
    of = source(channel(inline=True))
    with pytest.raises(MissingField):
        adapters.article(of, Entry("https://x.example/n/1", content="{}"), None)
    with pytest.raises(NothingFound):
        adapters.article(of, Entry("https://x.example/n/1", title="T", content='{"body":""}'), None)
    with pytest.raises(NothingFound):
        adapters.article(of, Entry("https://x.example/n/1", title="T"), None)


def test_adapters_by_name() -> None:
    assert adapters.named("standard") is standard
    for name in ("nobody", "../etc", "politie_nl.article"):
        with pytest.raises(ConfigError, match="no adapter"):
            adapters.named(name)


def test_what_reading_processes_are_sent_can_be_sent() -> None:
    assert pickle.loads(pickle.dumps(adapters.page)) is adapters.page
    assert pickle.loads(pickle.dumps(source(channel(WINDOW)))) == source(channel(WINDOW))


def test_a_reading_worker_need_not_import_what_reads_pages() -> None:
    """It is forked from a process that has imported the module of what it is to run."""
    loaded = "import sys, scraper.adapters; print('scraper.adapters.standard' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True).stdout.strip() == b"True"
