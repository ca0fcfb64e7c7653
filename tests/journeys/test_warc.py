"""Evidence leaves as a WARC archive that others accept, and comes back as the same versions at the same times."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import scheduler
from blotter import warc
from blotter.pressroom.server import Press
from blotter.pressroom.shapes import Answer
from blotter.pressroom.spector import DAY_ONE
from blotter.replaying import replay
from scraper.errors import SoftNotFound
from scraper.fetch import Archive
from scraper.model import Article, ChangeKind, Entry
from scraper.rereading import Reading
from storage import Queries
from tests.journeys.conftest import Blotter, Write
from tests.journeys.lantern import OTHER, PAPER, POLICE
from tests.watched import LOOKS, home, opened, walk

pytest.importorskip("warcio", reason="the extra `warc` is not installed")
pytestmark = pytest.mark.xdist_group("press")


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    with Press(DAY_ONE) as press:
        yield press


@pytest.fixture(scope="module")
def walked(press: Press, tmp_path_factory: pytest.TempPathFactory) -> Iterator[scheduler.Installation]:
    with opened(home(tmp_path_factory.mktemp("walked"), press), press) as installation:
        walk(installation, press)
        yield installation


def written(installation: scheduler.Installation, path: Path, **options: Any) -> Path:
    with path.open("wb") as out:
        assert list(warc.export(installation.storage.queries, out, now=LOOKS[-1], **options))
    return path


def records(path: Path) -> list[tuple[str, dict[str, str], bytes, bytes]]:
    """Type, header lines, HTTP head and payload of each record."""
    from warcio.archiveiterator import ArchiveIterator

    found = []
    with path.open("rb") as file:
        for record in ArchiveIterator(file, no_record_parse=False):
            head = record.http_headers.to_bytes() if record.http_headers else b""
            told = dict(record.rec_headers.headers)
            found.append((record.rec_type, told, head, record.raw_stream.read(1 << 22)))
    return found


def versions(queries: Queries) -> set[tuple[Any, ...]]:
    """What must come back: everything about a version that rests on bytes."""
    return {
        (each.source, each.article.url, each.captured_at, each.article.digest, each.evidence, each.change.kinds)
        for each in queries.every_version()
    }


@pytest.mark.parametrize("name", ["kept.warc", "kept.warc.gz"])
def test_an_independent_checker_accepts_it(walked: scheduler.Installation, tmp_path: Path, name: str) -> None:
    from warcio.checker import Checker

    path = written(walked, tmp_path / name, packed=name.endswith(".gz"))
    assert Checker(SimpleNamespace(inputs=[str(path)], verbose=False)).process_all() == 0
    assert path.read_bytes().startswith(b"\x1f\x8b" if name.endswith(".gz") else b"WARC/1.1\r\n")


def test_each_version_has_its_bytes_its_request_and_says_what_it_proves(
    walked: scheduler.Installation, tmp_path: Path
) -> None:
    found = records(written(walked, tmp_path / "kept.warc.gz"))
    ids = {told["WARC-Record-ID"]: (kind, told) for kind, told, _, _ in found}
    assert len(ids) == len(found)
    proved = {}
    for kind, told, _, payload in found:
        if kind == "metadata":
            answer = ids[told["WARC-Concurrent-To"]]
            assert answer[0] == "response"
            proved[json.loads(payload)["version"]] = answer[1]["WARC-Payload-Digest"]
    wanted = {each.id: f"sha256:{each.evidence}" for each in walked.storage.queries.every_version() if each.evidence}
    assert proved == wanted
    asked = [head for kind, _, head, _ in found if kind == "request"]
    assert len(asked) == sum(kind == "response" for kind, *_ in found)
    assert all(b"HTTP/1.1\r\n" in head and b"User-Agent: Blotter/" in head for head in asked)


def test_the_same_evidence_gives_the_same_records(walked: scheduler.Installation, tmp_path: Path) -> None:
    one, two = (written(walked, tmp_path / f"{name}.warc").read_bytes() for name in "ab")
    assert one == two
    since = written(walked, tmp_path / "since.warc.gz", since=LOOKS[-2])
    assert len(records(since)) < len(records(written(walked, tmp_path / "all.warc.gz")))


def test_what_was_gathered_comes_back_as_the_same_versions_at_the_same_times(
    walked: scheduler.Installation, press: Press, tmp_path: Path
) -> None:
    archive = written(walked, tmp_path / "kept.warc.gz")
    settings = home(tmp_path / "empty", press)
    replayed = replay(settings, [archive])
    assert (replayed.faults, replayed.broken) == (0, [])
    with opened(settings, press) as again:
        held = list(again.storage.queries.every_version())
        assert versions(again.storage.queries) == versions(walked.storage.queries)
        assert any(ChangeKind.WITHDRAWN in each.change.kinds and each.evidence for each in held)
        assert (replayed.new + replayed.revised, replayed.withdrawn) == (len(held) - 1, 1), "each version is counted"
        assert replay(settings, [archive]).new == 0
        assert list(again.storage.queries.every_version()) == held, "the same archive replayed again adds nothing"


class Soft(Press):
    """It says "not there" in words only."""

    def answer(self, site: str, target: str) -> Answer:
        found = super().answer(site, target)
        return Answer(200, SORRY, "text/html; charset=utf-8") if found.status in (404, 410) else found


SORRY = "<html><title>Seite nicht gefunden</title><h1>Seite nicht gefunden</h1><p>" + "Nutzen Sie unsere Suche. " * 9


def test_what_a_page_withdrew_in_words_alone_is_withdrawn_and_comes_back_so(tmp_path: Path) -> None:
    with Soft(DAY_ONE) as press:
        with opened(home(tmp_path / "walked", press), press) as walked:
            for press.now in LOOKS:
                list(scheduler.poll_once(walked, walked.catalogue.sources))
            found = versions(walked.storage.queries)
            assert sum(ChangeKind.WITHDRAWN in each[-1] for each in found) == 1
            assert walked.storage.queries.counts()["open_issues"] == 0
            archive = written(walked, tmp_path / "kept.warc.gz")
        settings = home(tmp_path / "empty", press)
        assert replay(settings, [archive]).withdrawn == 1
        with opened(settings, press) as again:
            assert versions(again.storage.queries) == found


def test_a_page_that_proved_words_withdraws_nothing_when_it_is_read_as_a_soft_404_today(
    walked: scheduler.Installation, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, begun = Reading.article, set[str]()

    def article(self: Reading, entry: Entry) -> Article:
        if entry.url in begun:
            raise SoftNotFound
        begun.add(entry.url)
        return read(self, entry)

    monkeypatch.setattr(Reading, "article", article)
    replayed = replay(home(tmp_path / "empty", press), [written(walked, tmp_path / "kept.warc.gz")])
    assert replayed.faults > 0
    assert replayed.withdrawn == 1, "by the 404 of its server"


def test_what_was_brought_in_comes_back_too(
    blotter: Blotter, jsonl: Write, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = {"url": "https://lund.example/one", "html": "<h1>One found</h1><p>" + "A bicycle was found. " * 9}
    lines = [{**line, "seen": f"2026-03-0{day}T08:00:00Z"} for day, line in enumerate((POLICE, PAPER, OTHER, page), 4)]
    lines.append({**lines[2], "text": str(OTHER["text"]).replace("41 arrests", "44 arrests"), "seen": "2026-03-09"})
    blotter("import", jsonl(*lines))
    blotter("export", "releases", "--format", "warc", "-o", str(home / "kept.warc.gz"))
    held = blotter("export", "versions").records
    again = home / "again"
    monkeypatch.setenv("BLOTTER_HOME", str(again))
    blotter("init")
    blotter("replay", str(home / "kept.warc.gz"))
    assert blotter("export", "versions").records == held
    assert len(held) == 5


def test_the_same_bytes_again_are_a_revisit_and_odd_headers_are_mended(
    blotter: Blotter, home: Path, press: Press, tmp_path: Path
) -> None:
    from scraper.model import Capture
    from storage.rows import Proof

    with opened(_home(tmp_path, press), press) as installation:
        walk(installation, press, LOOKS[:1])
        proof = next(installation.storage.queries.proofs())
        headers = (("Transfer-Encoding", "chunked"), ("X-Odd", "caf\u00e9"), ("content-length", "9"))
        capture = Capture(
            "https://a.example/short", "https://a.example/long?x=1", 200, headers, b"<p>one</p>", LOOKS[0],
            (("Host", "a.example"),), ("https://a.example/long?x=1",), "HTTP/2",
        )  # fmt: skip
        later = replace(capture, captured_at=LOOKS[1])
        other = Proof(proof.version, 2, Entry("https://a.example/short"), None)
        out = BytesIO()
        archive = warc._Archive(out, True)
        archive.keep(capture, [proof])
        archive.keep(later, [other])
    (home / "odd.warc.gz").write_bytes(out.getvalue())
    first, asked, _, second, *_ = records(home / "odd.warc.gz")
    assert (first[0], second[0], second[3]) == ("response", "revisit", b"")
    assert first[1]["WARC-Protocol"] == "h2"
    assert b"X-Odd: caf\xe9\r\n" in gzip.decompress(out.getvalue())
    assert (b"chunked" in first[2], b"Content-Length: 10" in first[2]) == (False, True)
    assert asked[2].startswith(b"GET /long?x=1 HTTP/1.1\r\n")
    assert second[1]["WARC-Refers-To"] == first[1]["WARC-Record-ID"]
    kept = Archive(home / "odd.warc.gz")
    for at in LOOKS[:2]:
        again = kept.newest("https://a.example/short", at)
        assert again is not None
        assert (again.body, again.http_version, again.captured_at) == (b"<p>one</p>", "HTTP/2", at)


def _home(place: Path, press: Press) -> Any:
    return home(place / "first", press)


def test_a_claim_that_blotter_never_wrote_is_told_and_stops_nothing_else(blotter: Blotter, home: Path) -> None:
    told = {"version": "x", "source": "s", "asked": "https://a.example/", "answered": "https://a.example/", "claim": 7}
    block = json.dumps(told).encode()
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Title</h1><p>" + b"Words enough for a page. " * 20

    def record(kind: str, media: str, body: bytes, more: str = "") -> bytes:
        head = f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://a.example/\r\n"
        head += "WARC-Date: 2026-03-01T08:00:00Z\r\n"
        head += f"Content-Type: {media}\r\n{more}Content-Length: {len(body)}\r\n\r\n"
        return head.encode() + body + b"\r\n\r\n"

    answer = record("response", "application/http; msgtype=response", page, "WARC-Record-ID: <urn:uuid:1>\r\n")
    about = record("metadata", "application/json", block, "WARC-Concurrent-To: <urn:uuid:1>\r\n")
    (home / "odd.warc").write_bytes(answer + about)
    blotter("init")
    assert "claim" in blotter("replay", str(home / "odd.warc"), ends=1).err
