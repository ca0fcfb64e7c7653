"""What people decided in one archive is taken by another: by address, once, never over a word said there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from blotter.schemas import schemas
from tests.journeys.conftest import Blotter, Write
from tests.journeys.lantern import OTHER, PAPER, POLICE

LONE = {
    "url": "https://coast.example/news/boat",
    "title": "Boat stopped off the coast",
    "text": "Officers stopped a boat off the coast on Sunday and found nothing of note on board, they said.",
    "published": "2026-05-05",
    "language": "en",
}


@pytest.fixture
def here(blotter: Blotter, jsonl: Write, home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Blotter]:
    """An archive by name, with the same releases in each; the command then works there."""

    def archive(name: str) -> Blotter:
        monkeypatch.setenv("BLOTTER_HOME", str(home / name))
        if not (home / name).exists():
            blotter("import", jsonl(POLICE, PAPER, OTHER, LONE))
            blotter("relate")
        return blotter

    return archive


def decided(archive: Blotter, file: Path) -> list[dict[str, object]]:
    archive("export", "decisions", "-o", file)
    return [json.loads(line) for line in file.read_text().splitlines()]


def copy_link(archive: Blotter) -> str:
    links = archive("links", "list", "--json").records
    copies = (link for link in links if link["from_url"] == PAPER["url"] and link["containment"] != [0, 0])
    return str(next(copies)["link"])


def test_links_and_operations_are_as_people_said_in_the_other_archive(
    here: Callable[[str], Blotter], home: Path
) -> None:
    one = here("one")
    one("links", "reject", copy_link(one), "--by", "ada")
    one("operations", "rename", "Lantern", "Lamp", "--by", "ada")
    one("operations", "split", "Lamp", "--release", str(OTHER["url"]), "--by", "bo")
    said = decided(one, home / "said.jsonl")
    assert [(word["action"], word["decided_by"]) for word in said] == [
        ("reject", "person:ada"),
        ("rename", "person:ada"),
        ("split", "person:bo"),
    ]
    for word in said:
        jsonschema.validate(word, schemas("decisions"))
    assert len(one("export", "decisions", "--format", "csv").out.splitlines()) > len(said)
    two = here("two")
    again = two("import", home / "said.jsonl", "--json").records[0]
    assert (again["decided"], again["unchanged"], again["broken"]) == (3, 0, 0)
    two("relate")
    assert two("copies", "list").rows == []
    by_name = {record["name"]: record for record in two("export", "operations").records}
    assert {"Lamp"} <= set(by_name)
    assert OTHER["url"] not in str(by_name["Lamp"]["releases"])
    assert decided(two, home / "back.jsonl") == said
    two("relate", "--from-scratch")
    assert decided(two, home / "back.jsonl") == said
    once_more = two("import", home / "said.jsonl", "--json").records[0]
    assert (once_more["decided"], once_more["unchanged"]) == (0, 3)
    assert decided(two, home / "back.jsonl") == said


def test_what_people_here_decided_otherwise_stands_and_is_told(here: Callable[[str], Blotter], home: Path) -> None:
    one = here("one")
    one("links", "reject", copy_link(one), "--by", "ada")
    one("operations", "rename", "Lantern", "Lamp", "--by", "ada")
    decided(one, home / "said.jsonl")
    two = here("two")
    two("links", "confirm", copy_link(two), "--by", "bo")
    two("operations", "rename", "Lantern", "Torch", "--by", "bo")
    before = decided(two, home / "before.jsonl")
    told = two("import", home / "said.jsonl", ends=1).err
    assert "said.jsonl:1: not taken: person:bo decided CONFIRMED" in told
    assert "said.jsonl:2: not taken: person:bo decided rename to Torch" in told
    assert decided(two, home / "after.jsonl") == before


def test_a_person_may_have_changed_their_mind_in_the_other_archive(here: Callable[[str], Blotter], home: Path) -> None:
    two, link = here("two"), copy_link(here("two"))
    two("links", "confirm", link, "--by", "ada")
    old = decided(two, home / "old.jsonl")
    one = here("one")
    one("links", "reject", copy_link(one), "--by", "ada")
    new = decided(one, home / "new.jsonl")
    two = here("two")
    assert two("import", home / "new.jsonl", "--json").records[0]["decided"] == 1
    assert decided(two, home / "now.jsonl") == new
    assert two("import", home / "old.jsonl", "--json").records[0]["decided"] == 0, old
    assert decided(two, home / "now.jsonl") == new


def test_a_word_on_releases_that_no_judge_has_related_yet_waits_for_them(
    here: Callable[[str], Blotter], blotter: Blotter, home: Path, jsonl: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = {
        "action": "merge",
        "decided_by": "person:ada",
        "decided_at": "2026-05-06T10:00:00Z",
        "releases": [{"url": POLICE["url"], "side": 0}, {"url": LONE["url"], "side": 1}],
    }
    monkeypatch.setenv("BLOTTER_HOME", str(home / "new"))
    blotter("import", jsonl(word, POLICE, PAPER, OTHER, LONE))
    blotter("relate")
    (operation,) = blotter("export", "operations").records
    assert {POLICE["url"], LONE["url"]} <= {release["url"] for release in operation["releases"]}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"action": "burn"}, '"action" is none of'),
        ({"decided_by": "judge/1"}, "only what people decided is taken"),
        ({"decided_by": ""}, 'no "decided_by"'),
        ({"decided_at": "yesterday"}, "RFC 3339"),
        ({"decided_at": "2099-01-01"}, "still to come"),
        ({"releases": []}, 'no "releases"'),
        ({"releases": [{"url": POLICE["url"], "side": 0}]}, "about two releases"),
        ({"releases": [{"url": POLICE["url"], "side": 0}, {"url": "https://x.example/", "side": 1}]}, "not held here"),
        (
            {"releases": [{"url": POLICE["url"], "side": 0}, {"url": f"{POLICE['url']}#top", "side": 1}]},
            "one release here",
        ),
        ({"releases": [{"url": OTHER["url"], "side": False}, {"url": POLICE["url"], "side": True}]}, "no list of"),
        ({"relation": "FRIEND"}, "no relation"),
        ({"relation": ["COVERAGE"]}, "no relation"),
    ],
)
def test_a_word_that_cannot_be_taken_says_why(
    here: Callable[[str], Blotter], jsonl: Write, change: dict[str, object], why: str
) -> None:
    word = {
        "action": "confirm",
        "relation": "COVERAGE",
        "decided_by": "person:ada",
        "decided_at": "2026-05-06T10:00:00Z",
        "releases": [{"url": OTHER["url"], "side": 0}, {"url": POLICE["url"], "side": 1}],
    }
    archive = here("one")
    assert why in archive("import", jsonl({**word, **change}, name="word.jsonl"), ends=1).err
    assert archive("export", "decisions").out == ""


def test_no_word_is_taken_on_a_release_that_was_forgotten(here: Callable[[str], Blotter], jsonl: Write) -> None:
    archive = here("one")
    archive("releases", "forget", str(OTHER["url"]), "--by", "ada", "--why", "a court order", "--yes")
    word = {
        "action": "confirm",
        "relation": "COVERAGE",
        "evidence": ["Both tell of what is forgotten."],
        "decided_by": "person:ada",
        "decided_at": "2026-05-06T10:00:00Z",
        "releases": [{"url": OTHER["url"], "side": 0}, {"url": POLICE["url"], "side": 1}],
    }
    assert "not held here" in archive("import", jsonl(word, name="word.jsonl"), ends=1).err
    assert archive("export", "decisions").out == ""
