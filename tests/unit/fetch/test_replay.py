"""Captures go into a WARC archive and come back out at their own time."""

from __future__ import annotations

import gzip
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from scraper.errors import BadResponse, BotChallenge, NotFound, Unreachable, UsageError
from scraper.fetch import Archive, Replay
from scraper.fetch.replay import write
from scraper.model import Agency, Capture, Request, Source

pytest.importorskip("warcio", reason="the extra `warc` is not installed")

START = datetime(2026, 3, 1, 8, 30, 15, 123456, tzinfo=UTC)
HOUR = timedelta(hours=1)
URL = "https://press.example/nieuws?id=1"
SOURCE = Source("s", "S", Agency("a", "A", "NL"), "https://press.example/", ("nl",), "Europe/Amsterdam", ())


def captured(body: bytes, at: datetime = START, *, url: str = URL, status: int = 200, **headers: str) -> Capture:
    told = {"Content-Type": "text/html", "Content-Length": str(len(body))} | {
        k.replace("_", "-"): v for k, v in headers.items()
    }
    asked = (("Host", "press.example"), ("User-Agent", "Blotter/0 (+desk@example.org)"))
    return Capture(url, url, status, tuple(told.items()), body, at, asked)


def coded(body: bytes) -> Capture:
    packed = gzip.compress(body)
    return replace(captured(packed, Content_Encoding="gzip"), content=body)


@pytest.fixture(params=["archive.warc", "archive.warc.gz"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / str(request.param)


@pytest.fixture
def replay(path: Path) -> tuple[Replay, list[datetime]]:
    write(
        [
            captured(b"first"),
            captured(b"second", START + 2 * HOUR),
            captured(b"", START, url="https://press.example/old", status=301, Location="/nieuws?id=1"),
            captured(b"", START + 3 * HOUR, status=404),
            captured(b"", START, url="https://press.example/loop", status=302, Location="/loop"),
            captured(b"<title>Just a moment...</title>", START, url="https://press.example/wall"),
        ],
        path,
    )
    clock = [START]
    return Replay(Archive(path), lambda: clock[0]), clock


@pytest.mark.parametrize(
    "original",
    [captured(b"<p>Politie</p>"), coded(b"<p>coded</p>"), captured(b""), captured(bytes(range(256)))],
)
def test_what_goes_in_comes_out(path: Path, original: Capture) -> None:
    write([original], path)
    assert Archive(path).newest(URL, START) == original


def test_the_newest_answer_of_its_time(replay: tuple[Replay, list[datetime]]) -> None:
    fetch, clock = replay
    bodies = []
    for hours in (0, 1, 2):
        clock[0] = START + hours * HOUR
        bodies.append(fetch(Request(URL), SOURCE).body)
    assert bodies == [b"first", b"first", b"second"]
    clock[0] = START + 3 * HOUR
    with pytest.raises(NotFound):
        fetch(Request(URL), SOURCE)


def test_nothing_before_its_time(replay: tuple[Replay, list[datetime]]) -> None:
    fetch, clock = replay
    clock[0] = START - HOUR
    with pytest.raises(Unreachable, match="archive"):
        fetch(Request(URL), SOURCE)


def test_recorded_redirects_are_followed(replay: tuple[Replay, list[datetime]]) -> None:
    fetch, _ = replay
    capture = fetch(Request("https://press.example/old"), SOURCE)
    assert (capture.body, capture.url, capture.final_url) == (b"first", "https://press.example/old", URL)
    assert capture.redirects == (URL,)


def test_recorded_faults_are_faults(replay: tuple[Replay, list[datetime]]) -> None:
    fetch, _ = replay
    with pytest.raises(BotChallenge):
        fetch(Request("https://press.example/wall"), SOURCE)
    with pytest.raises(Exception, match="again and again"):
        fetch(Request("https://press.example/loop"), SOURCE)


def test_moments_in_order(path: Path) -> None:
    write([captured(b"b", START + HOUR), captured(b"a"), captured(b"c", START + HOUR, url="https://a.example/")], path)
    assert list(Archive(path).moments()) == [(START, URL), (START + HOUR, "https://a.example/"), (START + HOUR, URL)]


def test_several_archives_are_one(tmp_path: Path) -> None:
    write([captured(b"old")], tmp_path / "a.warc")
    write([captured(b"new", START + HOUR)], tmp_path / "b.warc.gz")
    archive = Archive([tmp_path / "b.warc.gz", str(tmp_path / "a.warc")])
    assert [at for at, _ in archive.moments()] == [START, START + HOUR]
    newest = archive.newest(URL + "#top", START + 2 * HOUR)
    assert newest is not None
    assert newest.body == b"new"


def test_a_304_is_nobodys_page(path: Path) -> None:
    write([captured(b"page"), captured(b"", START + HOUR, status=304)], path)
    newest = Archive(path).newest(URL, START + HOUR)
    assert newest is not None
    assert newest.body == b"page"


def test_an_independent_checker_accepts_it(path: Path, replay: object) -> None:
    from warcio.checker import Checker

    assert Checker(SimpleNamespace(inputs=[str(path)], verbose=False)).process_all() == 0


def record(kind: str, at: str, block: bytes, record_id: str) -> bytes:
    lines = {
        "WARC-Type": kind,
        "WARC-Target-URI": URL,
        "WARC-Date": at,
        "WARC-Record-ID": f"<urn:uuid:{record_id}>",
        "WARC-Payload-Digest": "sha1:AAAA",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    }
    told = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return b"WARC/1.0\r\n" + told.encode() + b"\r\n" + block + b"\r\n\r\n"


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n5\r\nhello\r\n0\r\n\r\n"


def test_chunked_and_revisit_records_of_other_tools(tmp_path: Path) -> None:
    """As crawlers write them: transfer coding still on, and a revisit that points at an earlier body."""
    file = tmp_path / "crawl.warc"
    file.write_bytes(
        record("response", "2026-03-01T08:00:00Z", CHUNKED, "1") + record("revisit", "2026-03-02T08:00:00Z", HEAD, "2")
    )
    archive = Archive(file)
    for at in (datetime(2026, 3, 1, 9, tzinfo=UTC), datetime(2026, 3, 2, 9, tzinfo=UTC)):
        capture = archive.newest(URL, at)
        assert capture is not None
        assert capture.body == b"hello"


def test_a_revisit_of_what_is_in_another_archive_is_no_empty_page(tmp_path: Path) -> None:
    file = tmp_path / "crawl.warc"
    file.write_bytes(record("revisit", "2026-03-02T08:00:00Z", HEAD, "2"))
    with pytest.raises(BadResponse, match="as before"):
        Archive(file).newest(URL, datetime(2026, 3, 2, 9, tzinfo=UTC))


HTTP_1_0 = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\nhello"
STILL_SAID = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello"  # by tools that keep the body unpacked
SAYS_MORE = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nhello"


@pytest.mark.parametrize("block", [HTTP_1_0, STILL_SAID, SAYS_MORE, CHUNKED, HEAD + b"hello"])
@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_is_read_however_it_was_packed_and_whatever_its_pages_say_of_themselves(
    tmp_path: Path, block: bytes, packed: bool
) -> None:
    file = tmp_path / "crawl.warc.gz"
    records = [record("response", f"2026-03-01T0{hour}:00:00Z", block, str(hour)) for hour in (8, 9)]
    file.write_bytes(b"".join(map(gzip.compress, records) if packed else records))
    capture = Archive(file).newest(URL, datetime(2026, 3, 1, 10, tzinfo=UTC))
    assert capture is not None
    assert (capture.body, capture.captured_at.hour) == (b"hello", 9)


def test_one_that_was_packed_as_a_whole_is_told_with_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "crawl.warc.gz"
    records = [record("response", f"2026-03-01T0{hour}:00:00Z", CHUNKED, str(hour)) for hour in (8, 9)]
    file.write_bytes(gzip.compress(b"".join(records)))
    (fault,) = Archive(file).faults
    assert "warcio recompress" in fault
    assert "\n" not in fault


LONG = b"x" * 3_000_000
MANY = b"".join(b"x-%d: %s\r\n" % (number, b"y" * 1000) for number in range(3000))


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("block", "more"),
    [
        (b"hello", b"WARC-Long: " + LONG + b"\r\n"),
        (HEAD[:-2] + b"x-long: " + LONG + b"\r\n\r\n", b""),
        (HEAD[:-2] + MANY, b""),
    ],
)
def test_a_head_without_end_is_given_up(tmp_path: Path, block: bytes, more: bytes, packed: bool) -> None:
    file = tmp_path / "crawl.warc"
    whole = record("response", "2026-03-01T08:00:00Z", CHUNKED, "1")
    endless = record("response", "2026-03-01T09:00:00Z", block, "2").replace(b"WARC-Type", more + b"WARC-Type", 1)
    file.write_bytes(b"".join(map(gzip.compress, [whole, endless]) if packed else [whole, endless]))
    archive = Archive(file)
    (fault,) = archive.faults
    assert fault.endswith("cannot be read after its record 1 (its head is longer than 1024 KiB)")
    assert len(list(archive.moments())) == 1


@pytest.mark.parametrize("size", [8_190, 8_192, 20_000, 200_000])
def test_a_long_line_of_a_head_is_read_whole(tmp_path: Path, size: int) -> None:
    file, said = tmp_path / "crawl.warc", b"x" * size
    records = [
        record("response", f"2026-03-01T0{hour}:00:00Z", HEAD[:-2] + b"x-long: " + said + b"\r\n\r\nhello", str(hour))
        for hour in range(8)
    ]
    file.write_bytes(b"".join(records))
    archive = Archive(file)
    assert archive.faults == []
    for hour in range(8):
        capture = archive.newest(URL, datetime(2026, 3, 1, hour, 30, tzinfo=UTC))
        assert capture is not None
        assert (capture.header("x-long"), capture.body) == (said.decode(), b"hello")


@pytest.mark.parametrize("content", [b"", b"not an archive at all\n", b"\x1f\x8b broken"])
def test_what_is_no_archive_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.warc"
    file.write_bytes(content)
    with pytest.raises(UsageError, match=r"x\.warc"):
        Archive(file)


def test_without_warcio_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "warcio", None)
    with pytest.raises(UsageError, match=r"pip install 'press-blotter\[warc\]'"):
        Archive(tmp_path / "x.warc")
