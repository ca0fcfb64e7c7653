"""A press room whose release names a PDF: fetched, read by page, found by a word on page two, shown, exported."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest
from starlette.testclient import TestClient

import scheduler
from blotter.schemas import schemas
from blotter.web.app import build
from scraper.extract import files
from scraper.model import Capture
from scraper.settings import read_settings
from tests import papers
from tests.journeys.conftest import Blotter
from tests.journeys.site import Site, served, tag

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
INDICTMENT = papers.pdf("Indictment of the crew of the Northern Star", "The wallet was found in Łódź, říjen 2026.")
ARTICLE = """<!doctype html><html lang="en"><body><main><h1>Crew of a fishing boat charged</h1>
<p>Officers charged the crew of a fishing boat on Monday with smuggling; all of them were held in custody.</p>
<p>The <a href="/files/indictment.pdf">indictment</a> and the <a href="/files/login.pdf">annex</a> are public.</p>
<img src="/boat.jpg" alt="The boat"></main></body></html>"""
SOURCES = """agencies: [{{id: quay, name: Quay Police, country: SE, kind: police}}]
sources:
  - id: quay
    name: Quay Police
    agency: quay
    home: {base}/
    languages: [en]
    timezone: UTC
    ports: [{port}]
    channels: [{{kind: listing, name: news, url: "{base}/news", items: li, fields: {{url: a@href, title: a}}}}]
    article: {{title: h1, body: main}}
"""


@pytest.fixture
def site(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A press room on loopback with one release, and a home that watches it."""
    room = Site(
        {
            "/news": ("text/html", b'<ul><li><a href="/news/crew">Crew of a fishing boat charged</a></li></ul>'),
            "/news/crew": ("text/html; charset=utf-8", ARTICLE.encode()),
            "/files/indictment.pdf": ("application/pdf", INDICTMENT),
            "/files/login.pdf": ("text/html", b"<!doctype html><form>Log in</form>"),
        }
    )
    with served(monkeypatch, room) as site:
        (home / "sources.yaml").write_text(SOURCES.format(base=site.base, port=site.port))
        yield site


def attached(blotter: Blotter) -> dict[str, dict[str, object]]:
    """The attachments of the one release, by the last part of their address."""
    (record,) = blotter("export", "releases", "--format", "jsonl").records
    return {str(each["url"]).rpartition("/")[2]: each for each in record["attachments"]}  # type: ignore[attr-defined]


def test_a_pdf_is_fetched_read_and_found_by_a_word_on_its_second_page(site: Site, blotter: Blotter) -> None:
    said = blotter("poll", "quay")  # a login page stood in place of the annex: an issue, and the look went well
    assert "; 1 file not had: A file was linked and text/html came" in said.out
    assert "A file was linked" in str(blotter("status", "--json").records[0]["issues"])
    found = attached(blotter)
    assert [(name, each["state"], each["pages"]) for name, each in found.items()] == [
        ("indictment.pdf", "read", 2),
        ("login.pdf", "pending", None),
        ("boat.jpg", "reference", None),
    ]
    (hit,) = blotter("releases", "search", "wallet", "RIJEN", "--json").records
    assert hit["attachment"] == {"url": found["indictment.pdf"]["url"], "name": "indictment", "page": 2}
    assert "in attachment indictment, page 2: The wallet was found" in blotter("releases", "search", "wallet").out
    assert [path for path, _ in site.asked].count("/boat.jpg") == 0, "pictures stay addresses"


def test_its_text_is_shown_by_page(site: Site, blotter: Blotter) -> None:
    blotter("poll", "quay")
    release = blotter("releases", "list").rows[0][0]
    assert re.search(r"^attachment 1 +indictment \(2 pages, read\)", blotter("releases", "show", release).out, re.M)
    said = blotter("releases", "show", release, "--attachment", "1").out
    assert re.search(r"\nPage 1\n.*\nPage 2\n.*The wallet was found", said, re.DOTALL)
    (record,) = blotter("releases", "show", release, "--attachment", "1", "--json").records
    assert [page["page"] for page in record["pages"]] == [1, 2]  # type: ignore[attr-defined]
    assert "to be fetched" in blotter("releases", "show", release, "--attachment", "2", ends=2).err
    assert "has 2 attachments" in blotter("releases", "show", release, "--attachment", "3", ends=2).err


def test_it_is_shown_and_exported_by_its_schema(site: Site, blotter: Blotter, home: Path) -> None:
    blotter("poll", "quay")
    for what in ("releases", "versions"):
        for record in blotter("export", what, "--format", "jsonl").records:
            jsonschema.validate(record, schemas(what))
            assert [each["pages"] for each in record["attachments"]] == [2, None, None]  # type: ignore[attr-defined]
        assert "/files/indictment.pdf" in blotter("export", what, "--format", "csv").out
    digest, release = str(attached(blotter)["indictment.pdf"]["digest"]), blotter("releases", "list").rows[0][0]
    shown = blotter("releases", "show", release).out
    assert f"indictment (2 pages, read) {digest}" in shown
    assert "annex (to be fetched: A file was linked" in shown
    assert "boat.jpg" not in shown
    assert blotter("verify").status == 0
    with scheduler.Installation(read_settings(), processes=False) as installation:
        client = TestClient(build(installation), base_url="http://127.0.0.1:8300")
        page = client.get(f"/releases/{release}").text
        assert f'<a href="/evidence/{digest}"' in page
        assert "indictment (2 pages, read)" in page
        assert "in attachment indictment, page 2" in client.get("/search?q=wallet").text
        assert client.get(f"/evidence/{digest}").content == INDICTMENT


def test_a_new_wording_asks_for_the_file_again_and_only_if_it_changed(
    site: Site, blotter: Blotter, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage import attachments

    monkeypatch.setattr(attachments, "AGAIN", attachments.AGAIN * 0)
    site.answers["/files/login.pdf"] = ("application/pdf", papers.pdf("Annex"))
    blotter("poll", "quay")
    edited = ARTICLE.replace("the crew", "all nine of the crew")
    site.answers["/news/crew"] = ("text/html; charset=utf-8", edited.encode())
    site.answers["/news"] = ("text/html", site.answers["/news"][1].replace(b"charged<", b"charged again<"))
    blotter("poll", "quay")
    asked = [etag for path, etag in site.asked if path == "/files/indictment.pdf"]
    assert asked == [None, tag(INDICTMENT)]
    site.answers["/files/indictment.pdf"] = ("application/pdf", papers.pdf("Withdrawn", "Moonfish"))
    site.answers["/news/crew"] = ("text/html; charset=utf-8", edited.replace("nine", "ten").encode())
    site.answers["/news"] = ("text/html", site.answers["/news"][1].replace(b"again<", b"once more<"))
    blotter("poll", "quay")
    assert blotter("releases", "search", "wallet").rows == []
    assert "page 2" in blotter("releases", "search", "moonfish").out
    assert blotter("verify").status == 0


def test_without_the_reader_bytes_are_kept_and_the_next_poll_with_it_reads_them(
    site: Site, blotter: Blotter, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as without:
        without.setattr(files, "installed", lambda: False)
        without.setitem(sys.modules, "pypdf", None)
        blotter("poll", "quay")
        held = attached(blotter)["indictment.pdf"]
        assert (held["state"], held["pages"]) == ("unread", None)
        release = blotter("releases", "list").rows[0][0]
        assert "not read: install press-blotter[pdf]" in blotter("releases", "show", release).out
        assert blotter("releases", "search", "wallet").rows == []
    asked = len([path for path, _ in site.asked if path.endswith("indictment.pdf")])
    blotter("poll", "quay")
    assert attached(blotter)["indictment.pdf"] == {**held, "state": "read", "pages": 2}
    assert blotter("releases", "search", "wallet").rows[0][0] == release
    assert len([path for path, _ in site.asked if path.endswith("indictment.pdf")]) == asked, "its bytes were there"


def test_doctor_says_what_is_missing_without_the_reader(blotter: Blotter, monkeypatch: pytest.MonkeyPatch) -> None:
    from blotter.cli import home as command

    monkeypatch.setattr(command, "find_spec", lambda name: None if name == "pypdf" else object())
    extras = {check.name: check for check in command._of_extras()}
    assert extras["extra pdf"].found.endswith("attached PDFs are kept, not read")


def test_a_source_may_keep_no_files(site: Site, blotter: Blotter, home: Path) -> None:
    sources = home / "sources.yaml"
    sources.write_text(sources.read_text() + "    files: none\n")
    blotter("poll", "quay")
    assert {each["state"] for each in attached(blotter).values()} == {"reference"}
    sources.write_text(sources.read_text().replace("files: none", "files: some"))
    assert "'some' is none of 'none', 'pdf' or 'all'" in blotter("sources", "check", ends=2).err


def test_one_captured_page_brings_its_files(site: Site, blotter: Blotter, home: Path) -> None:
    (base,) = re.findall(r"home: (\S+)/", (home / "sources.yaml").read_text())
    record = json.loads(blotter("capture", f"{base}/news/crew", "--json").out)
    assert blotter("releases", "search", "wallet").rows[0][0] == record["release"]


# -- web archives -------------------------------------------------------------------------------------------------

AMENDED = papers.pdf("Indictment of the crew, amended", "The vault was found in Lund.")


@pytest.fixture
def kept(site: Site, blotter: Blotter, home: Path) -> Path:
    """An archive of a release whose indictment was amended and then put back, at three looks, and of its annex."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    site.answers["/files/login.pdf"] = ("application/pdf", papers.pdf("The annex names seven boats."))
    blotter("poll", "quay")
    for body in (AMENDED, INDICTMENT):
        site.answers["/files/indictment.pdf"] = ("application/pdf", body)
        with sqlite3.connect(home / "blotter.db") as database:
            database.execute("UPDATE attachments SET next_visit = captured_at WHERE url LIKE '%indictment%'")
        blotter("poll", "quay")
    path = home / "kept.warc.gz"
    said = blotter("export", "releases", "--format", "warc", "-o", str(path)).err
    assert "1 version with the evidence that proves them. 4 attached files." in said
    return path


def held(home: Path) -> list[tuple[object, ...]]:
    """What is held of files: their rows, the captures of their bytes, and their text by page."""
    with sqlite3.connect(home / "blotter.db") as database:
        files = "SELECT release, url, state, digest, captured_at, pages, title FROM attachments ORDER BY url"
        got = "SELECT digest, url, captured_at, status FROM captures WHERE url LIKE '%.pdf' ORDER BY captured_at"
        text = "SELECT number, text FROM attachment_pages ORDER BY text"
        return [row for asked in (files, got, text) for row in database.execute(asked)]


def test_an_archive_holds_the_files_and_an_independent_checker_accepts_it(kept: Path) -> None:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.checker import Checker

    assert Checker(SimpleNamespace(inputs=[str(kept)], verbose=False)).process_all() == 0
    with kept.open("rb") as file:
        found = [
            (record.rec_type, str(record.rec_headers.get_header("WARC-Target-URI")), record.raw_stream.read())
            for record in ArchiveIterator(file)
        ]
    bodies = [(kind, body) for kind, url, body in found if url.endswith("indictment.pdf") and kind != "request"]
    assert [(kind, body) for kind, body in bodies if kind != "metadata"] == [
        ("response", INDICTMENT), ("response", AMENDED), ("revisit", b""),
    ]  # fmt: skip
    told = [json.loads(body) for kind, _, body in found if kind == "metadata"]
    assert [each["file"].rpartition("/")[2] for each in told if "file" in each] == [
        "indictment.pdf", "login.pdf", "indictment.pdf", "indictment.pdf",
    ]  # fmt: skip


def test_replayed_the_files_are_attachments_again_with_their_text_and_older_bytes(
    kept: Path, blotter: Blotter, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, again = held(home), home / "again"
    monkeypatch.undo()  # the site is out of reach: nothing is fetched
    monkeypatch.setenv("BLOTTER_HOME", str(again))
    blotter("init")
    (again / "sources.yaml").write_text((home / "sources.yaml").read_text())
    assert "4 attached files, 0 faults." in blotter("replay", str(kept)).out
    assert held(again) == before
    (hit,) = blotter("releases", "search", "wallet", "--json").records
    assert hit["attachment"]["page"] == 2  # type: ignore[index]
    assert "0 attached files" in blotter("replay", str(kept)).out, "replayed again it adds nothing"
    assert held(again) == before


def test_what_was_captured_by_hand_comes_back_with_its_files(
    site: Site, blotter: Blotter, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    base = re.search(r"http://127\.0\.0\.1:\d+", (home / "sources.yaml").read_text())
    assert base
    (home / "sources.yaml").write_text("sources: []\n")
    blotter("capture", f"{base[0]}/news/crew")
    kept, before, again = home / "kept.warc.gz", held(home), home / "again"
    blotter("export", "releases", "--format", "warc", "-o", str(kept))
    monkeypatch.setenv("BLOTTER_HOME", str(again))
    blotter("init")
    blotter("replay", str(kept))
    assert [row for row in held(again) if "indictment" in str(row)] == [
        row for row in before if "indictment" in str(row)
    ]


def test_an_archive_of_somebody_else_gives_a_release_the_file_that_it_names(
    site: Site, blotter: Blotter, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    from scraper.fetch.replay import write

    base = re.search(r"home: (http://127\.0\.0\.1:\d+)", (home / "sources.yaml").read_text())
    assert base
    made = [
        Capture(base[1] + path, base[1] + path, 200, (("Content-Type", media),), body, NOON + timedelta(minutes=place))
        for place, (path, (media, body)) in enumerate(site.answers.items())
    ]
    write(made, home / "crawl.warc")
    said = blotter("replay", str(home / "crawl.warc"))
    assert "1 new release" in said.out
    assert "1 attached file, 1 fault." in said.out
    assert "A file was linked and text/html came" in said.err
    assert attached(blotter)["indictment.pdf"]["state"] == "read"
    assert "0 attached files, 1 fault." in blotter("replay", str(home / "crawl.warc")).out, "what is held stays"
