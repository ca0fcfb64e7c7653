"""Bad input is told in one sentence, keeps its evidence, and never stops the rest; no traceback reaches a person."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import open_storage
from tests.journeys.conftest import Blotter

GOOD = {"url": "https://harbour.example/1", "title": "Boat found", "text": "Officers found 3 boats in the harbour."}
BROKEN = (
    "{not json",
    "[]",
    json.dumps({**GOOD, "url": "javascript:alert(1)"}),
    json.dumps({**GOOD, "url": 5}),
    json.dumps({"url": "https://harbour.example/2"}),
    json.dumps({**GOOD, "url": "https://harbour.example/3", "published": {}}),
    json.dumps({**GOOD, "url": "https://harbour.example/4", "seen": "yesterday"}),
)


def test_a_broken_line_is_an_issue_with_its_bytes_and_the_rest_goes_in(
    blotter: Blotter, jsonl: Callable[..., Path], home: Path
) -> None:
    blotter("init")
    file = jsonl(*BROKEN, GOOD, name="mixed.jsonl")
    said = blotter("import", str(file))
    assert "1 new release" in said.err
    issues = blotter("status").out
    for number, line in enumerate(BROKEN, 1):
        assert f"mixed.jsonl:{number}: " in issues, line
    assert "Traceback" not in said.err + issues
    storage = open_storage(f"sqlite:///{home / 'blotter.db'}", home / "evidence")
    kept = {storage.queries.capture(digest).body.strip() for digest in storage.queries.digests()}
    storage.close()
    assert {line.encode() for line in BROKEN} <= kept


def test_nothing_but_broken_lines_is_a_failure(blotter: Blotter, jsonl: Callable[..., Path]) -> None:
    blotter("init")
    blotter("import", str(jsonl(*BROKEN)), ends=1)


SOURCES = """\
sources:
  - id: odd
    name: Odd
    home: https://odd.example/
    languages: [en]
    timezone: Europe/Nowhere
    channels:
      - {kind: feed, name: news, url: "https://odd.example/feed"}
  - id: fine
    name: Fine
    home: https://fine.example/
    languages: [en]
    timezone: UTC
    channels:
      - {kind: feed, name: news, url: "https://fine.example/feed"}
"""


def test_a_mistake_in_sources_yaml_has_its_line_and_stops_no_other_source(blotter: Blotter, home: Path) -> None:
    (home / "sources.yaml").write_text(SOURCES)
    told = blotter("sources", "check", ends=2)
    assert "sources.yaml:6: " in told.out + told.err
    assert "Europe/Nowhere" in told.out + told.err
    listed = blotter("sources", "list")
    assert [row[0] for row in listed.rows] == ["fine"]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("releases", "show", "nothing-like-it"), 2),
        (("operations", "show", "Nowhere"), 2),
        (("links", "confirm", "x"), 2),
        (("releases", "list", "--limit", "many"), 2),
        (("export", "everything"), 2),
        (("export", "releases", "--format", "pdf"), 2),
        (("export", "releases", "--since", "yesterday"), 2),
        (("import", "not-there.jsonl"), 2),
        (("replay", "not-there.warc"), 2),
        (("no-such-command",), 2),
    ],
)
def test_what_cannot_be_done_is_one_sentence(blotter: Blotter, arguments: tuple[str, ...], status: int) -> None:
    blotter("init")
    said = blotter(*arguments, ends=status)
    assert said.err.strip()
    assert "Traceback" not in said.err + said.out


@pytest.mark.parametrize("query", ['"', "NEAR(", "a AND", "*", "' OR 1=1 --", "-", "äöü", "^"])
def test_a_search_is_never_a_syntax_error(blotter: Blotter, jsonl: Callable[..., Path], query: str) -> None:
    blotter("init")
    blotter("import", str(jsonl(GOOD)))
    assert "Traceback" not in blotter("releases", "search", "--", query).err


def test_a_file_that_is_no_database_needs_attention(blotter: Blotter, home: Path) -> None:
    blotter("init")
    (home / "blotter.db").write_text("this is a letter, not a database\n" * 100)
    said = blotter("releases", "list", ends=3)
    assert "Traceback" not in said.err


def test_with_debug_the_traceback_is_shown(blotter: Blotter) -> None:
    blotter("init")
    assert "Traceback" in blotter("--debug", "releases", "show", "nothing-like-it", ends=2).err


def test_a_title_cannot_steer_the_terminal(blotter: Blotter, jsonl: Callable[..., Path]) -> None:
    blotter("init")
    blotter("import", str(jsonl({**GOOD, "title": "Boat \x1b[31mred\u202e found"})))
    said = blotter("releases", "list").out
    assert "\x1b" not in said
    assert "\u202e" not in said
