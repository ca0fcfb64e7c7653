"""Press rooms from the command line: what stands in sources.yaml, trying one out, adding one, polling, health."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import scheduler
from blotter.web.app import build
from scraper.settings import read_settings
from tests.journeys.conftest import Blotter, Write
from tests.journeys.site import Site, served

ITEM = (
    "<item><title>{title}</title><link>{base}/{path}</link><pubDate>Mon, 16 Nov 2026 09:00:00 +0000</pubDate>"
    "<description>{text}</description></item>"
)
STORIES = {
    "burglary": ("Two men held after burglary", "Police arrested two men on Sunday after a burglary in the old town."),
    "fraud": ("Woman charged with fraud", "Prosecutors charged a woman who sold tickets that did not exist."),
}


FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Police</title><language>en-gb</language>'
    + "".join(ITEM.format(base="{base}", path=path, title=title, text=text) for path, (title, text) in STORIES.items())
    + "</channel></rss>"
)
PAGE = (
    "<!doctype html><html lang=en><title>{title}</title><body><article><h1>{title}</h1><p>{text} {text}</p><p>{text} "
    "Witnesses may call the station.</p></article></html>"
)
FRONT = '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/news.xml"></head></html>'


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A small police site: a front page that links its feed, two articles, a page without a feed, a closed door."""
    room = Site(
        {
            "/robots.txt": ("text/plain", "User-agent: *\nAllow: /\n"),
            "/": ("text/html", FRONT),
            "/news.xml": ("application/rss+xml", FEED),
            "/closed": ("text/html", "<h1>Forbidden</h1>"),
            **{f"/{path}": ("text/html", PAGE.format(title=t, text=text)) for path, (t, text) in STORIES.items()},
        },
        statuses={"/closed": 403, "/never": 404},
        otherwise=("text/html", "<!doctype html><title>Contact</title><body><p>Call us.</p>"),
    )
    with served(monkeypatch, room) as site:
        yield site


@pytest.fixture
def site(room: Site) -> str:
    return room.base


HEAD = "# kept\nagencies: []\nsources:\n"
BLOCK = """
  - id: {id}
    name: Police of Lund
    home: {site}/
    languages: [en]
    timezone: Europe/Stockholm
    ports: [{port}]
    cadence: {{every: 30m, gap: 0s}}
    channels:  # a comment
      - {{kind: feed, name: feed, url: "{site}/{path}"}}
    basis: {{confidence: recorded, seen: "2026-08"}}
"""


def write(home: Path, site: str, **paths: str) -> None:
    port = site.rpartition(":")[2]
    blocks = (BLOCK.format(id=name, site=site, port=port, path=path) for name, path in paths.items())
    (home / "sources.yaml").write_text(HEAD + "".join(blocks))


def test_sources_that_are_not_looked_at_are_told_from_those_that_are(
    blotter: Blotter, home: Path, jsonl: Write
) -> None:
    write(home, "http://127.0.0.1:9", lund="news.xml", ystad="news.xml", visby="news.xml")
    blotter("sources", "disable", "ystad")
    blotter("import", jsonl({"url": "https://paper.example/1", "title": "A boat", "text": "A boat was found."}))
    told = blotter("status").out
    assert re.search(r"^sources +3$", told, re.M)
    assert re.search(r"^sources watched +2$", told, re.M)
    with scheduler.Installation(read_settings(), processes=False) as installation:
        client = TestClient(build(installation), base_url="http://127.0.0.1:8300")
        assert "<b>3</b> sources</a>, 2 watched</li>" in client.get("/").text
        blotter("sources", "disable", "visby")
        assert "<b>3</b> sources</a>, 1 watched</li>" in client.get("/").text
        assert client.get("/health").json()["counts"]["enabled"] == 1
        assert client.get("/sources").text.count(">disabled<") == 2
        write(home, "http://127.0.0.1:9", lund="news.xml")
        assert "<b>1</b> source</a></li>" in client.get("/").text
        rest = client.get("/sources").text.partition("Not in sources.yaml")[2]
        assert ("source=paper.example" in rest, "source=ystad" in rest) == (True, False), "of that one nothing is held"
        (home / "sources.yaml").unlink()
        assert "<b>1</b> source</a></li>" in client.get("/").text


def test_sources_say_on_what_their_rules_rest(blotter: Blotter, home: Path) -> None:
    write(home, "http://127.0.0.1:9", lund="news.xml")
    assert blotter("sources", "list").rows[0][5] == "recorded pages of 2026-08, never tried live by us"
    assert "never tried live by us" in blotter("sources", "show", "lund").out
    (record,) = blotter("sources", "list", "--json").records
    assert record["basis"]["tried_live"] is False  # type: ignore[index]
    assert "lund" in blotter("sources", "show", "lun", ends=2).err


def test_switching_a_source_leaves_the_rest_of_the_file_alone(blotter: Blotter, home: Path) -> None:
    write(home, "http://127.0.0.1:9", lund="news.xml", malmo="news.xml")
    before = (home / "sources.yaml").read_text()
    blotter("sources", "disable", "malmo")
    assert len(blotter("sources", "list", "--enabled").rows) == 1
    blotter("sources", "enable", "malmo")
    assert [line for line in (home / "sources.yaml").read_text().splitlines() if "enabled" not in line] == (
        before.splitlines()
    )
    blotter("sources", "remove", "malmo")
    assert "# a comment" in (home / "sources.yaml").read_text()
    assert [row[0] for row in blotter("sources", "list").rows] == ["lund"]


def test_a_mistake_in_the_file_is_told_with_its_line(blotter: Blotter, home: Path) -> None:
    write(home, "http://127.0.0.1:9", lund="news.xml")
    assert "1 source, no mistakes" in blotter("sources", "check").err
    text = (home / "sources.yaml").read_text()
    (home / "sources.yaml").write_text(text.replace("timezone: Europe/Stockholm", "timezone: Europe/Atlantis"))
    assert "sources.yaml:9: " in blotter("sources", "check", ends=2).err


def test_a_poll_that_leaves_a_source_out_says_so(blotter: Blotter, home: Path, site: str) -> None:
    write(home, site, lund="news.xml", malmo="news.xml")
    text = (home / "sources.yaml").read_text()
    (home / "sources.yaml").write_text(text.replace("id: malmo", "id: Malmö"))
    said = blotter("poll", "--all", ends=2)
    assert [row[0] for row in said.rows] == ["lund"]
    assert "'Malmö' does not fit: write small letters" in said.err
    assert blotter("poll", "lund").err == "", "of a source that was named nothing is left out"
    assert '"Police of Lund" is the name of a source; its id is lund' in blotter("poll", "Police of Lund", ends=2).err


def test_a_home_without_sources_yaml_says_what_to_do(blotter: Blotter) -> None:
    assert "blotter init" in blotter("sources", "list", ends=2).err


def test_check_looks_at_feed_and_article_and_stores_nothing(blotter: Blotter, home: Path, site: str) -> None:
    write(home, site, lund="news.xml", closed="closed", moved="elsewhere")
    blotter("sources", "check", "lund")
    found = {str(record["source"]): record for record in blotter("sources", "check", "--all", "--json", ends=1).records}
    assert {name: record["state"] for name, record in found.items()} == {
        "lund": "ok",
        "closed": "blocked",
        "moved": "suspect",
    }
    assert found["lund"]["title"] == STORIES["burglary"][0]
    assert all(record["advice"] for name, record in found.items() if name != "lund")
    assert blotter("releases", "list").rows == []


def test_check_misses_the_dates_that_the_rules_promise(blotter: Blotter, home: Path, room: Site) -> None:
    def listed(day: str, ends: int = 0) -> str:
        room.answers["/list"] = ("text/html", f'<div class="row"><a href="/fraud">A fraud</a> <i>{day}</i></div>')
        (found,) = blotter("sources", "check", "lund", "--json", ends=ends).records
        return f"{found['state']} {found['advice']}"

    write(home, room.base, lund="list")
    file = home / "sources.yaml"
    rules = 'kind: listing, items: ".row", fields: {published: i}'
    file.write_text(file.read_text().replace("kind: feed", rules))
    assert listed("2026-03-02") == "ok "
    said = listed("", ends=1)
    assert said.startswith("suspect 1 entry, none with a date")
    assert "expect.since" not in said, "a measure of lists helps no rule"


def test_check_writes_down_what_it_fetched_walls_too(blotter: Blotter, home: Path, site: str) -> None:
    write(home, site, lund="news.xml", closed="closed")
    said = blotter("sources", "check", "--all", "--save-page", ends=1)
    article, feed = (home / "pages/lund/article.html").read_text(), (home / "pages/lund/feed.xml").read_text()
    assert STORIES["burglary"][0] in article
    assert STORIES["burglary"][0] in feed
    assert f"{home / 'pages/lund/feed.xml'}  {site}/news.xml" in said.err
    assert (home / "pages/closed/feed.html").is_file()
    blotter("sources", "check", "lund", "--save-page")
    assert sorted(path.name for path in (home / "pages/lund").iterdir()) == ["article.html", "feed.xml"]
    blotter("import", home / "pages/lund/article.html", "--url", f"{site}/burglary")
    assert [row[6] for row in blotter("releases", "list").rows] == [STORIES["burglary"][0]]


def test_adding_a_press_room_finds_its_feed_and_keeps_comments(blotter: Blotter, home: Path, site: str) -> None:
    (home / "sources.yaml").write_text(HEAD)
    said = blotter("sources", "add", f"{site}/", "--id", "lund", "--timezone", "Europe/Stockholm")
    assert f"{site}/news.xml" in said.out
    assert STORIES["fraud"][0] in said.out
    assert (home / "sources.yaml").read_text().startswith("# kept\n")
    (record,) = blotter("sources", "list", "--json").records
    assert record["languages"] == ["en"]
    assert [channel["url"] for channel in record["channels"]] == [f"{site}/news.xml"]  # type: ignore[attr-defined]
    blotter("sources", "check", "lund")
    assert "already" in blotter("sources", "add", f"{site}/", "--id", "lund", ends=2).err
    said = blotter("sources", "add", f"{site}/", "--id", "lund_again", ends=2)
    assert f"The source lund watches {site}/news.xml already" in said.err


def test_a_page_without_a_feed_is_told_in_one_sentence(blotter: Blotter, home: Path, site: str) -> None:
    (home / "sources.yaml").write_text(HEAD)
    said = blotter("sources", "add", f"{site}/contact", ends=1)
    assert "it links no feed" in said.err
    assert "text/html" in said.err
    assert (home / "sources.yaml").read_text() == HEAD


def test_a_poll_brings_releases_and_health_says_how_it_went(blotter: Blotter, home: Path, site: str) -> None:
    write(home, site, lund="news.xml", closed="closed")
    reports = {record["source"]: record for record in blotter("poll", "--all", "--json", ends=1).records}
    assert reports["lund"]["new"] == 2
    assert reports["closed"]["fault"]["code"] == "forbidden"  # type: ignore[index]
    assert {record["title"] for record in blotter("releases", "list", "--json").records} == {
        title for title, _ in STORIES.values()
    }
    states = {row[0]: row[1] for row in blotter("sources", "health").rows}
    assert states == {"lund": "ok", "closed": "blocked"}
    (status,) = blotter("status", "--json").records
    assert [issue["code"] for issue in status["issues"]] == ["forbidden"]  # type: ignore[attr-defined]
    refused = blotter("poll", "closed", ends=1).out
    assert refused.count("another line") == 1, "what to do is said, and once"
    assert "Nothing is due" in blotter("poll").err
    for name in ("lund", "closed"):
        blotter("sources", "disable", name)
    assert "No source is enabled" in blotter("poll").err
    assert "No source is enabled" in blotter("poll", "--all").err
    (status,) = blotter("status", "--json").records
    assert {name: status["counts"][name] for name in ("sources", "enabled")} == {"sources": 2, "enabled": 0}  # type: ignore[index]
    assert "never tried live" in blotter("sources", "show", "lund").out
    assert blotter("releases", "search", "burglary").rows[0][3] == STORIES["burglary"][0]


def test_one_page_is_captured_now(blotter: Blotter, home: Path, site: str) -> None:
    write(home, site, lund="news.xml")
    assert STORIES["fraud"][0] in blotter("capture", f"{site}/fraud").out
    (version,) = blotter("export", "versions").records
    assert version["source"] == "lund"
    assert "403" in blotter("capture", f"{site}/closed", ends=1).err
    assert len(blotter("releases", "list").rows) == 1


@pytest.mark.parametrize(("grace", "status"), [("3d", "missing"), ("0s", "withdrawn")])
def test_a_held_page_that_a_capture_finds_gone_is_missing_then_withdrawn(
    blotter: Blotter, home: Path, room: Site, grace: str, status: str
) -> None:
    write(home, room.base, lund="news.xml")
    file = home / "sources.yaml"
    file.write_text(file.read_text().replace("    timezone", f"    grace: {grace}\n    timezone"))
    blotter("poll", "lund")
    room.statuses = {**room.statuses, "/fraud": 404}
    assert "404" in blotter("capture", f"{room.base}/fraud", ends=1).err
    assert "404" in blotter("capture", f"{room.base}/never", ends=1).err
    states = {row["url"]: row["status"] for row in blotter("releases", "list", "--json").records}
    assert states == {f"{room.base}/burglary": "live", f"{room.base}/fraud": status}
    shown = blotter("releases", "diff", f"{room.base}/fraud").out
    assert ("withdrawn; the page was found gone at" in shown) is (status == "withdrawn")
    shown = blotter("releases", "show", f"{room.base}/fraud").out
    assert bool(re.search("^last change +the page was found gone at", shown, re.M)) is (status == "withdrawn")
    assert not blotter("status", "--json").records[0]["issues"]


def test_a_look_that_got_nothing_tells_the_fault_and_counts_nothing(blotter: Blotter, home: Path) -> None:
    write(home, "http://127.0.0.1:9", lund="news.xml")
    ((source, told),) = blotter("poll", "lund", ends=1).rows
    assert source == "lund"
    assert "127.0.0.1" in told
    assert "offered" not in told
