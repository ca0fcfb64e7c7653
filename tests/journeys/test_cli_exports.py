"""Releases come in from files and go out as every export, each held to its schema; exit statuses tell how it went."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from blotter.cli import moving
from blotter.exports import FORMATS
from blotter.schemas import schemas
from tests.journeys.conftest import Blotter, Write
from tests.journeys.lantern import OTHER, PAPER, POLICE


@pytest.mark.parametrize("what", FORMATS)
def test_every_export_follows_its_schema(held: Blotter, what: str) -> None:
    shape = schemas(what)
    jsonschema.Draft202012Validator.check_schema(shape)
    records = held("export", what, "--format", "jsonl").records
    assert records or what in ("copies", "links", "operations", "decisions", "forgotten")
    for record in records:
        jsonschema.validate(record, shape)


def test_lists_and_exports_call_one_thing_by_one_name(held: Blotter) -> None:
    for noun, key in (("releases", "release"), ("operations", "operation"), ("links", "link"), ("copies", "cluster")):
        listed = {record[key] for record in held(noun, "list", "--json").records}
        assert listed, noun
        assert listed == {record[key] for record in held("export", noun).records}


def test_every_imported_release_appears_with_the_url_it_was_given(held: Blotter) -> None:
    given = {POLICE["url"], PAPER["url"], OTHER["url"]}
    assert {record["url"] for record in held("export", "releases").records} == given
    assert {record["url"] for record in held("export", "versions").records} == given


def test_spans_point_at_the_words_in_the_text_as_exported(held: Blotter) -> None:
    texts = {record["version"]: str(record["text"]) for record in held("export", "versions").records}
    figures = held("export", "figures").records
    assert figures
    for figure in figures:
        assert texts[figure["version"]][slice(*figure["span"])] == figure["text"]  # type: ignore[misc]


def test_a_version_carries_its_evidence_and_the_precision_of_its_date(held: Blotter, home: Path) -> None:
    (version,) = (one for one in held("export", "versions").records if one["url"] == POLICE["url"])
    assert version["published"] == {
        "at": "2026-03-03T00:00:00Z",
        "precision": "day",
        "zone": "UTC",
        "origin": "import",
    }
    assert version["kinds"] == ["first"]
    assert version["number"] == 1
    assert (home / "evidence").is_dir()
    assert len(str(version["evidence"])) == 64


def test_a_second_import_adds_no_row_and_another_text_is_a_version(held: Blotter, jsonl: Write, home: Path) -> None:
    before = (held("export", "versions").out, held("releases", "list").out)
    again = held("import", home / "in.jsonl", "--json").records[0]
    assert (again["new"], again["revised"], again["unchanged"], again["broken"]) == (0, 0, 3, 0)
    assert (held("export", "versions").out, held("releases", "list").out) == before
    later = {**OTHER, "text": str(OTHER["text"]).replace("17 guns", "19 guns"), "seen": "2027-01-01T00:00:00Z"}
    held("import", jsonl(later, name="later.jsonl"))
    newest = held("export", "versions").records[-1]
    assert (newest["number"], newest["captured_at"]) == (2, "2027-01-01T00:00:00Z")
    assert "figure" in newest["kinds"]  # type: ignore[operator]
    assert "[-17-]" in held("releases", "diff", OTHER["url"]).out
    assert held("export", "versions", "--since", "2026-12-31").records == [newest]
    assert [row["url"] for row in held("export", "releases", "--since", "2026-12-31").records] == [OTHER["url"]]


def test_a_broken_line_is_an_issue_and_the_rest_goes_in(blotter: Blotter, jsonl: Write) -> None:
    said = blotter("import", jsonl(POLICE, "{not json", {"url": "ftp://x.example/", "text": "x"}, OTHER), ends=1)
    assert "2 lines did not read" in said.err
    issues = blotter("status", "--json").records[0]["issues"]
    assert isinstance(issues, list)
    assert sorted(issue["url"] for issue in issues) == ["file:in.jsonl#L2", "file:in.jsonl#L3"]
    assert all("in.jsonl:" in issue["message"] for issue in issues)
    assert len(blotter("releases", "list", "--json").records) == 2
    blotter("import", jsonl(POLICE, OTHER))
    assert blotter("status", "--json").records[0]["issues"] == []


def test_a_file_imported_again_adds_nothing_whatever_stands_in_it(blotter: Blotter, jsonl: Write) -> None:
    """A text and its edits, one of them taken back, a page, and lines that do not read."""
    edited = {**POLICE, "text": str(POLICE["text"]).replace("41 suspects", "42 suspects")}
    page = {"url": "https://police.example/page", "html": f"<h1>A page</h1><p>{POLICE['text']}</p>"}
    dated = [{**OTHER, "text": f"{OTHER['text']} {day}", "seen": f"2026-04-0{day}"} for day in (1, 2, 1, 3)]
    file = jsonl(POLICE, edited, POLICE, page, *dated, "{not json", {"url": POLICE["url"]})
    first = blotter("import", file, "--json", ends=1).records[0]
    assert (first["new"], first["revised"], first["broken"]) == (3, 4, 2)
    held = (blotter("export", "versions").out, blotter("status", "--json").records[0]["counts"])
    again = blotter("import", file, "--json", ends=1).records[0]
    assert (again["new"], again["revised"], again["unchanged"]) == (0, 0, 8)
    assert (blotter("export", "versions").out, blotter("status", "--json").records[0]["counts"]) == held


def test_a_file_of_which_nothing_reads_is_a_failure(blotter: Blotter, jsonl: Write) -> None:
    blotter("import", jsonl("{", "}"), ends=1)


def test_versions_of_one_file_follow_its_order(blotter: Blotter, jsonl: Write) -> None:
    rows = [{**OTHER, "text": f"Police in Ghent arrested {count} suspects on Monday evening."} for count in (3, 4, 5)]
    blotter("import", jsonl(*rows))
    found = blotter("releases", "versions", OTHER["url"], "--json").records
    assert [record["number"] for record in found] == [1, 2, 3]
    assert ["3 suspects" in str(found[0]["text"]), "5 suspects" in str(found[2]["text"])] == [True, True]
    assert blotter("export", "versions").records == found


def test_a_saved_page_is_its_own_evidence(blotter: Blotter, home: Path) -> None:
    page = home / "page.html"
    page.write_text(
        "<!doctype html><html lang=en><head><title>Two men held after burglary</title>"
        '<meta property="article:published_time" content="2026-02-01T10:00:00+00:00"></head><body><article>'
        "<h1>Two men held after burglary</h1><p>Police in Lund arrested two men on Sunday after a burglary in a shop "
        "in the centre of the town. Both are being questioned by detectives.</p><p>Witnesses are asked to call the "
        "station in Lund, where the evidence is being collected.</p></article></body></html>"
    )
    blotter("import", page, ends=2)
    blotter("import", page, "--url", "https://police.example/lund")
    (row,) = blotter("export", "versions").records
    assert row["title"] == "Two men held after burglary"
    assert str(row["published"]["at"]).startswith("2026-02-01T10:00:00")  # type: ignore[index]


def test_a_saved_feed_brings_its_items(blotter: Blotter, home: Path) -> None:
    feed = home / "feed.xml"
    feed.write_text(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>'
        "<item><link>https://police.example/1</link><title>Theft in Gent</title><pubDate>Sun, 01 Feb 2026 10:00:00 "
        "+0100</pubDate><description>&lt;p&gt;A bicycle was stolen in Gent on Sunday morning.&lt;/p&gt;</description>"
        "</item><item><link>https://police.example/2</link><title>Fire in Gent</title><description>A shed burned down "
        "in Gent at night.</description></item></channel></rss>"
    )
    blotter("import", feed)
    found = {str(record["url"]): record for record in blotter("export", "versions").records}
    assert set(found) == {"https://police.example/1", "https://police.example/2"}
    first = found["https://police.example/1"]
    assert first["text"] == "Theft in Gent\n\nA bicycle was stolen in Gent on Sunday morning."
    assert first["published"]["origin"] == "feed"  # type: ignore[index]


@pytest.mark.parametrize("what", FORMATS)
def test_csv_has_the_same_columns_in_every_row(held: Blotter, what: str) -> None:
    rows = list(csv.reader(io.StringIO(held("export", what, "--format", "csv").out)))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) > 1 or what in ("copies", "links", "operations", "decisions", "forgotten")


def test_what_was_forgotten_is_told_to_those_who_keep_a_copy(held: Blotter) -> None:
    (release,) = (each["release"] for each in held("export", "releases").records if each["url"] == POLICE["url"])
    held("releases", "forget", str(POLICE["url"]), "--by", "ada", "--why", "A court asked for it.", "--yes")
    (told,) = held("export", "forgotten", "--since", "2020-01-01").records
    jsonschema.validate(told, schemas("forgotten"))
    assert (told["release"], told["by"], told["why"]) == (release, "person:ada", "A court asked for it.")
    assert told["site"] == "https://police.example/"
    assert held("export", "forgotten", "--format", "csv").out.splitlines()[1].startswith(str(release))
    assert held("export", "forgotten", "--since", "2099-01-01").records == []


def test_no_spreadsheet_runs_a_title(blotter: Blotter, jsonl: Write) -> None:
    formulas = ('=HYPERLINK("https://evil.example")', "+1 arrest", "-5 degrees", "@SUM(A1)", "＝1+1")
    rows = [
        {**OTHER, "url": f"https://agency.example/{place}", "title": title, "text": f"{title}\n\nSomething happened."}
        for place, title in enumerate(formulas)
    ]
    blotter("import", jsonl(*rows))
    cells = [row["title"] for row in csv.DictReader(io.StringIO(blotter("export", "releases", "--format", "csv").out))]
    assert sorted(cells) == sorted("'" + title for title in formulas)


def test_ninjs_names_agency_headline_and_body(held: Blotter) -> None:
    (item,) = (one for one in held("export", "releases", "--format", "ninjs").records if one["uri"] == POLICE["url"])
    assert item["headlines"] == [{"role": "main", "value": POLICE["title"]}]
    assert "41 suspects" in item["bodies"][0]["value"]  # type: ignore[index]
    assert item["firstcreated"] == "2026-03-03T00:00:00Z"


def test_no_bar_runs_between_the_lines_on_a_terminal(
    held: Blotter, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "on_terminal", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert held("export", "figures").err == ""
    assert "exporting figures" in held("export", "figures", "--output", str(home / "figures.jsonl")).err


def test_a_file_appears_only_when_it_is_complete(held: Blotter, home: Path) -> None:
    held("export", "releases", "--output", home / "out.jsonl")
    assert len((home / "out.jsonl").read_text().splitlines()) == 3
    held("export", "releases", "--output", home / "none" / "out.jsonl", ends=2)
    assert not list(home.rglob("*.part"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "weather"),
        ("export", "links", "--format", "ninjs"),
        ("export", "links", "--since", "yesterday"),
        ("schema", "export", "weather"),
        ("releases", "list", "--status", "lost"),
        ("links", "list", "--judgement", "MAYBE"),
        ("links", "confirm", "abc"),
        ("releases", "list", "--limit", "0"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_sentence(held: Blotter, arguments: tuple[str, ...]) -> None:
    said = held(*arguments, ends=2)
    assert not said.out
    assert "Traceback" not in said.err


def test_the_schema_of_all_exports_is_one_document(blotter: Blotter) -> None:
    assert set(json.loads(blotter("schema", "export").out)["$defs"]) == set(FORMATS)


def test_a_reader_that_stops_reading_is_no_fault(held: Blotter, home: Path) -> None:
    script = "import sys; from blotter.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "export", "figures"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as export:
        assert export.stdout is not None
        assert export.stderr is not None
        export.stdout.close()
        assert export.stderr.read() == b""
    assert export.returncode == 0
