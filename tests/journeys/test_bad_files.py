"""Archives and sources.yaml that are wrong in places: the places are told, the rest is replayed and watched."""

from __future__ import annotations

import gzip
import pickle
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

import pytest

import scheduler
from scraper.reading import Pool
from tests.journeys.conftest import Blotter, Write

pytest.importorskip("warcio", reason="archives need the extra warc")

GOOD = """  - id: good
    name: Good
    home: https://good.example/
    languages: [en]
    timezone: UTC
    channels: [{kind: feed, name: news, url: "https://good.example/feed"}]
"""
PAGE = (
    "<html lang=en><head><title>Theft {0} in Lund</title></head><body><article><h1>Theft {0} in Lund</h1><p>Police in "
    "Lund arrested {0} men on Monday after a long investigation into stolen bicycles and tools.</p></article></body>"
)
ITEM = "<item><link>https://good.example/n/{0}</link><title>Theft {0} in Lund</title></item>"
FEED = f'<?xml version="1.0"?><rss version="2.0"><channel>{"".join(map(ITEM.format, (3, 4, 5)))}</channel></rss>'


def record(
    url: str, body: str, at: str | None = "2026-02-02T10:00:00Z", *, head: str = "200 OK", length: int = 0
) -> bytes:
    """One response as a WARC record; `length` is what it claims to be longer."""
    http = f"HTTP/1.1 {head}\r\nContent-Type: text/html\r\n\r\n{body}".encode()
    fields = {
        "WARC-Type": "response",
        "WARC-Target-URI": url,
        "WARC-Date": at,
        "WARC-Record-ID": f"<urn:{url}:{at}>",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": len(http) + length,
    }
    told = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value is not None)
    return f"WARC/1.1\r\n{told}\r\n".encode() + http + b"\r\n\r\n"


PAGES = [record(f"https://good.example/n/{n}", PAGE.format(n), f"2026-02-02T10:0{n}:00Z") for n in (3, 4, 5)]
WHOLE = record("https://good.example/feed", FEED) + b"".join(PAGES)
LATER = "2026-02-03T10:00:00Z"
AGAIN = "https://good.example/n/3"


@pytest.fixture
def archive(home: Path) -> Path:
    (home / "sources.yaml").write_text("sources:\n" + GOOD)
    return home / "in.warc"


@pytest.mark.parametrize(
    ("more", "what"),
    [
        (record(AGAIN, PAGE.format(9), "yesterday"), "has no date"),
        (record(AGAIN, PAGE.format(9), None), "has no date"),
        (record(AGAIN, PAGE.format(9), "9999-12-31T23:59:59Z"), "has no date"),
        (record(AGAIN, PAGE.format(9), "0001-01-01T00:00:00+14:00"), "has no date"),
        (record(AGAIN, PAGE.format(9), LATER, head="xyz"), "1 fault."),
        (record(AGAIN, "", LATER, head="301 Moved\r\nLocation: http://[::1/"), "1 fault."),
        (record(AGAIN, "<div " + "a=1 " * 100_000 + ">", LATER), "1 fault."),
        (record(AGAIN, PAGE.format(9), LATER, length=10**9), "1 fault."),
        (record("https://[::1/x", PAGE.format(9), LATER), "0 faults"),
        (record("http://good.example:port/x", PAGE.format(9), LATER), "0 faults"),
        (record("dns:good.example", "1.2.3.4", LATER), "0 faults"),
        (b"garbage\r\n\r\n" + record(AGAIN, PAGE.format(9), LATER), "cannot be read after its record 4"),
        (b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Ta", "cannot be read after its record 4"),
    ],
)
def test_a_damaged_record_costs_no_other(blotter: Blotter, archive: Path, more: bytes, what: str) -> None:
    archive.write_bytes(WHOLE + more)
    said = blotter("replay", archive, ends=int("fault" not in what))
    assert "Traceback" not in said.err
    assert what in said.out + said.err
    assert "3 new releases, 0 new versions" in said.out
    titles = {str(release["title"]) for release in blotter("releases", "list", "--json").records}
    assert titles == {f"Theft {n} in Lund" for n in (3, 4, 5)}


@pytest.mark.parametrize("packed", [False, True])
def test_of_an_archive_cut_short_whole_records_alone_are_kept(blotter: Blotter, archive: Path, packed: bool) -> None:
    pieces = [record("https://good.example/feed", FEED), *PAGES]
    whole = b"".join(gzip.compress(piece) for piece in pieces) if packed else WHOLE
    last = len(gzip.compress(PAGES[-1])) if packed else len(PAGES[-1])
    archive.write_bytes(whole[: -last // 3])
    blotter("replay", archive)
    assert len(blotter("releases", "list").rows) == 2


@pytest.mark.parametrize("body", [b"", b"hello\n", b'{"url": "https://good.example/"}\n', b"\x1f\x8b\x08\x00cut"])
def test_what_is_no_archive_is_told_and_stops_no_archive(blotter: Blotter, archive: Path, body: bytes) -> None:
    other = archive.with_name("other")
    other.write_bytes(body)
    said = blotter("replay", other, ends=2)
    assert said.err.startswith(f"blotter: {other} ")
    archive.write_bytes(WHOLE)
    said = blotter("replay", other, archive, ends=1)
    assert "3 new releases" in said.out
    assert str(other) in said.err


def test_an_archive_of_no_source_is_said_to_be_one(blotter: Blotter, archive: Path) -> None:
    archive.write_bytes(record("https://b.example/x", PAGE.format(1)) + record("https://a.example/y", PAGE.format(2)))
    said = blotter("replay", archive)
    assert "2 records replayed, 0 of them polls: 0 new releases" in said.out
    assert "sources.yaml, so nothing was read: a.example, b.example." in said.err
    alone = blotter("replay", archive, "--source", "good")
    assert "No host of this archive is one of source good, so nothing was read: a.example, b.example." in alone.err
    archive.write_bytes(WHOLE + record("https://a.example/y", PAGE.format(2)))
    assert not blotter("replay", archive).err
    assert not blotter("replay", archive).err, "once more nothing is new, and that is no fault of the sources"


# -- sources.yaml ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("  - id: bad\n\tname: Bad\n", "sources.yaml:9: bad: this is not YAML"),
        ("  - id: bad\n    name: A\n    name: B\n", "sources.yaml:10: bad: this is not YAML: found duplicate key"),
        ("  - {id: bad, name: [\n", "this is not YAML"),
        ("  - id: bad\n    colour: blue\n", 'sources.yaml:9: bad.colour: unknown key "colour"'),
        ("  - just text\n", "sources.yaml:8: sources[1]: should be a mapping"),
        (GOOD.replace("good\n", "bad\n").replace("UTC", "UTC\n    adapter: x"), "bad.adapter: there is no adapter 'x'"),
        (GOOD.replace("good\n", "bad\n").replace("kind:", "only: (a+)+, kind:"), "channels[0].only: '(a+)+' repeats"),
        (GOOD, 'sources.yaml:8: good.id: "good" is there twice in sources; the first one counts'),
    ],
)
def test_a_mistake_is_told_by_its_place_and_the_other_source_stays(
    blotter: Blotter, home: Path, block: str, told: str
) -> None:
    (home / "sources.yaml").write_text("sources:\n" + GOOD + block)
    assert told in blotter("sources", "check", ends=2).err
    assert [row[0] for row in blotter("sources", "list").rows] == ["good"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--id", "../../etc"),
        ("--id", ""),
        ("--id", "a: b\n  evil: 1"),
        ("--language", "xx-YY"),
        ("--timezone", "Mars/Olympus"),
        ("--agency", "nobody"),
    ],
)
def test_nothing_is_asked_or_written_for_a_source_that_cannot_be(
    blotter: Blotter, home: Path, arguments: tuple[str, str]
) -> None:
    file = home / "sources.yaml"
    file.write_text(text := "sources:\n" + GOOD)
    assert blotter("sources", "add", "https://127.0.0.1/", *arguments, ends=2).err.count("\n") == 1
    assert file.read_text() == text


def test_a_database_of_a_newer_blotter_is_not_to_be_upgraded(blotter: Blotter, home: Path) -> None:
    blotter("init")
    with closing(sqlite3.connect(home / "blotter.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    newer = "The database is at schema 9999, which this Blotter does not know: install the newer one."
    for command in (("db", "check"), ("db", "upgrade"), ("releases", "list"), ("doctor",), ("status",)):
        said = blotter(*command, ends=3)
        assert newer in said.out + said.err
        assert "db upgrade" not in said.out + said.err


def test_a_database_that_was_emptied_is_not_begun_anew_in_silence(blotter: Blotter, home: Path, jsonl: Write) -> None:
    boat = jsonl({"url": "https://quay.example/1", "title": "A boat", "text": "A boat was found."})
    blotter("init")
    blotter("import", boat)
    for file in home.glob("blotter.db*"):
        file.unlink()
    (home / "blotter.db").touch()
    for command in (("releases", "list"), ("status",), ("verify",), ("import", boat), ("poll", "--all"), ("run",)):
        assert "is an empty file: restore the database from a backup" in blotter(*command, ends=3).err
    blotter("init")
    said = blotter("verify", "--tidy", ends=3)
    assert "The database names none of the 1 file of evidence" in said.out
    assert len(list(home.glob("evidence/??/*.zst"))) == 1


def test_beside_evidence_no_database_is_begun_in_silence(blotter: Blotter, home: Path, jsonl: Write) -> None:
    boat = jsonl({"url": "https://quay.example/1", "title": "A boat", "text": "A boat was found."})
    blotter("init")
    blotter("import", boat)
    (home / "away").mkdir()
    for file in home.glob("blotter.db*"):
        file.rename(home / "away" / file.name)
    told = f"There is no database at {home / 'blotter.db'}, but there is evidence in {home / 'evidence'}: "
    for command in (("import", boat), ("poll", "--all"), ("run",), ("relate",), ("releases", "list"), ("verify",)):
        said = blotter(*command, ends=3).err
        assert told in said
        assert "Name it with --database or BLOTTER_DATABASE, restore a backup" in said
    assert told in blotter("status").err
    assert told in blotter("doctor", ends=3).out
    assert list(home.glob("blotter.db*")) == []
    away = ("--database", home / "away" / "blotter.db", "--evidence", home / "evidence")
    assert "1 document read" in blotter(*away, "import", boat).err
    blotter("init")
    assert "1 new release" in blotter("import", boat).err


# -- patterns -----------------------------------------------------------------------------------------------------

P = ParamSpec("P")
T = TypeVar("T")
ENDLESS = "a" * 60  # for the pattern below


class Hasty(Pool):
    """Soon tired of the endless text alone: on a busy machine any other reading may take a second."""

    def __init__(self, workers: int) -> None:
        super().__init__(workers, seconds=60.0)
        self._tired = Pool(1, seconds=1.0)

    def expect(self, *functions: Callable[..., object]) -> None:
        self._tired.expect(*functions)
        super().expect(*functions)

    def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        run = self._tired.run if ENDLESS.encode() in pickle.dumps(args) else super().run
        return run(function, *args, **kwargs)

    def close(self) -> None:
        self._tired.close()
        super().close()


def test_a_pattern_that_never_ends_holds_up_no_import(
    blotter: Blotter, home: Path, jsonl: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduler, "Pool", Hasty)
    (home / "sources.yaml").write_text("sources:\n" + GOOD + "    article: {case_numbers: '\\b(a|a)+x'}\n")
    good = {"url": "https://good.example/good", "title": "Two arrests", "text": "Two men were arrested in Lund."}
    endless = {**good, "url": "https://good.example/a", "text": f"Two men held. {ENDLESS}"}
    blotter("import", jsonl(endless, good), ends=1)
    assert [release["url"] for release in blotter("releases", "list", "--json").records] == [good["url"]]
    issues = cast(list[dict[str, object]], blotter("status", "--json").records[0]["issues"])
    assert [issue["code"] for issue in issues] == ["parse_killed"]
