"""Edits of sources.yaml: what is asked for changes, every other byte stays."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from scraper import sources
from scraper.errors import ConfigError, UsageError

# Odd on purpose: comments everywhere, uneven indentation, blocks and braces.
ODD = """# the top

agencies:   # who
    - {id: a, name: A}   # an agency
sources:
   # the first press room
   -   id: one     # its id
       name:   "One"
       home: https://one.example/
       languages: [en]
       timezone: UTC
       channels:
       - {kind: feed,   name: rss, url: "https://one.example/rss"}
       # inside the first

   # --- the second group ---
   - {id: two, name: Two, home: "https://two.example/", languages: [en], timezone: UTC,
      channels: [{kind: feed, name: rss, url: "https://two.example/rss"}]}

   -
       name: Three
       id: three
       home: https://three.example/
       languages: [en]
       timezone: UTC
       enabled:   false   # for now
       channels:
           - kind: feed
             name: rss
             url: https://three.example/rss
       basis:
           note: |
              Written down.

              # not a comment
       # after the last

# the end
"""
NEW = """id: four
name: Four
home: https://four.example/
languages: [en]
timezone: UTC
channels:
  - {kind: feed, name: rss, url: "https://four.example/rss"}  # its feed
"""


@pytest.fixture(params=["\n", "\r\n"], ids=["LF", "CRLF"])
def newline(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def file(tmp_path: Path, newline: str) -> Path:
    path = tmp_path / "sources.yaml"
    path.write_bytes(ODD.replace("\n", newline).encode())
    return path


def text_of(path: Path) -> str:
    return path.read_bytes().decode()


def ids(path: Path) -> list[str]:
    catalogue = sources.load(path)
    assert catalogue.mistakes == ()
    return [source.id for source in catalogue.sources]


def changed_lines(path: Path, newline: str) -> tuple[list[str], list[str]]:
    before, after = ODD.replace("\n", newline).splitlines(keepends=True), text_of(path).splitlines(keepends=True)
    return [line for line in before if line not in after], [line for line in after if line not in before]


@pytest.mark.parametrize(
    ("id", "old", "new"),
    [
        ("one", [], ["       enabled: false"]),
        ("two", ["   - {id: two, name"], ["   - {enabled: false, id: two, name"]),
        ("three", [], []),
    ],
)
def test_disabling_touches_one_line(file: Path, newline: str, id: str, old: list[str], new: list[str]) -> None:
    sources.set_enabled(file, id, False)
    before, after = changed_lines(file, newline)
    assert [line.startswith(start) for line, start in zip(before, old, strict=True)] == [True] * len(old)
    assert [line.startswith(start) for line, start in zip(after, new, strict=True)] == [True] * len(new)
    assert not sources.load(file).source(id).enabled


def test_enabling_changes_one_word(file: Path, newline: str) -> None:
    sources.set_enabled(file, "three", True)
    assert text_of(file) == ODD.replace("enabled:   false ", "enabled:   true ").replace("\n", newline)


def test_there_and_back(file: Path, newline: str) -> None:
    sources.set_enabled(file, "one", False)
    sources.set_enabled(file, "one", True)
    assert changed_lines(file, newline) == ([], [f"       enabled: true{newline}"])


@pytest.mark.parametrize(
    ("id", "first", "last"),
    [
        ("one", "   -   id: one", "# inside the first\n\n"),
        ("two", "   - {id: two", "]}\n\n"),
        ("three", "   -\n", "the last\n"),
    ],
)
def test_removing_cuts_out_its_lines(file: Path, newline: str, id: str, first: str, last: str) -> None:
    sources.remove(file, id)
    start = ODD.index(first)
    kept = ODD[:start] + ODD[ODD.index(last, start) + len(last) :]
    assert [line for line in text_of(file).split(newline) if line] == [line for line in kept.split("\n") if line]
    assert id not in ids(file)
    assert len(ids(file)) == 2


def test_removing_all_leaves_a_file_that_takes_new_ones(file: Path) -> None:
    for id in ("two", "three", "one"):
        sources.remove(file, id)
    assert ids(file) == []
    assert "# the first press room" in text_of(file)
    sources.add_block(file, NEW)
    assert ids(file) == ["four"]


def test_adding_puts_the_block_last_in_the_files_own_manner(file: Path, newline: str) -> None:
    sources.add_block(file, NEW)
    head, _, tail = ODD.partition("       # after the last\n")
    block = "\n   - id: four\n" + "".join(f"     {line}\n" for line in NEW.splitlines()[1:])
    assert text_of(file) == (head + "       # after the last\n" + block + tail).replace("\n", newline)
    assert ids(file) == ["one", "two", "three", "four"]


@pytest.mark.parametrize("text", ["- " + NEW.replace("\n", "\n  "), "\n\n    " + NEW.replace("\n", "\n    "), NEW[:-1]])
def test_a_block_may_come_with_or_without_its_dash(file: Path, text: str) -> None:
    sources.add_block(file, text)
    assert ids(file)[-1] == "four"


@pytest.mark.parametrize(
    "start", ["", "# mine\n", "sources:\n", "agencies:\n- {id: a, name: A}", "sources:\nagencies: []\n"]
)
def test_adding_the_first_one(tmp_path: Path, start: str) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text(start)
    sources.add_block(path, NEW)
    assert ids(path) == ["four"]
    assert text_of(path).startswith(start[:9])
    assert all(line in text_of(path) for line in start.splitlines(keepends=True))


@pytest.mark.parametrize("empty", ["[]", "[ ]", "null", "~"])
@pytest.mark.parametrize("after", ["\n", "", "   # none yet\n# end\n", "\r\nagencies: []\r\n"])
def test_adding_the_first_one_takes_the_place_of_an_empty_list(tmp_path: Path, empty: str, after: str) -> None:
    path = tmp_path / "sources.yaml"
    path.write_bytes(f"# mine\nsources: {empty}{after}".encode())
    sources.add_block(path, NEW)
    assert ids(path) == ["four"]
    behind, _, below = after.partition("\n")
    text = path.read_bytes().decode()
    assert text.startswith(f"# mine\nsources:{behind}\n  - id: four")
    assert text.endswith(below)


def test_adding_below_dashes_in_the_first_column(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text("sources:\n- " + NEW.replace("\n", "\n  ").rstrip() + "\nagencies: []\n")
    sources.add_block(path, NEW.replace("four", "five"))
    assert ids(path) == ["four", "five"]
    assert text_of(path).endswith("# its feed\nagencies: []\n")


def test_an_agency_can_be_added_too(file: Path) -> None:
    sources.add_block(file, "{id: b, name: B}", section="agencies")
    assert [agency.id for agency in sources.load(file).agencies] == ["a", "b"]
    assert "    - {id: a, name: A}   # an agency" in text_of(file)


def test_what_cannot_be_done_is_told_and_changes_nothing(file: Path, newline: str) -> None:
    with pytest.raises(UsageError, match="did you mean three"):
        sources.set_enabled(file, "tree", False)
    with pytest.raises(UsageError, match="did you mean three"):
        sources.remove(file, "tree")
    with pytest.raises(UsageError, match="already"):
        sources.add_block(file, NEW.replace("four", "one"))
    for text in ("name: no id", "- id: a\n- id: b", "id: [", ""):
        with pytest.raises(ConfigError, match=r"one item|YAML"):
            sources.add_block(file, text)
    assert text_of(file) == ODD.replace("\n", newline)


def test_lists_in_one_line_are_left_to_people(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text("sources: [{id: one}, {id: two}]\n")
    with pytest.raises(ConfigError, match="lines of its own"):
        sources.remove(path, "one")
    with pytest.raises(ConfigError, match="lines of its own"):
        sources.add_block(path, NEW)
    assert path.read_text() == "sources: [{id: one}, {id: two}]\n"


def test_a_block_that_others_lean_on_is_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    text = "sources:\n  - &base\n    id: one\n    name: One\n  - <<: *base\n    id: two\n"
    path.write_text(text)
    with pytest.raises(ConfigError):
        sources.remove(path, "one")
    assert path.read_text() == text


def test_links_and_permissions_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "sources.yaml"
    real.write_text("sources:\n")
    real.chmod(0o640)
    link.symlink_to(real)
    sources.add_block(link, NEW)
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert ids(real) == ["four"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["real.yaml", "sources.yaml"]


def test_the_shipped_file_survives_every_edit(tmp_path: Path) -> None:
    before = sources.shipped().read_bytes()
    path = tmp_path / "sources.yaml"
    every = sources.load(sources.shipped()).sources
    for source in (every[0], every[len(every) // 2], every[-1]):
        path.write_bytes(before)
        sources.set_enabled(path, source.id, False)
        sources.set_enabled(path, source.id, True)
        assert path.read_bytes() == before or not source.enabled
        sources.remove(path, source.id)
        assert source.id not in ids(path)
        assert before.startswith(path.read_bytes()[:2000])


def test_anchors_without_end_are_refused_and_the_file_stays(tmp_path: Path) -> None:
    lists = "".join(f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in pairwise("abcdefghij"))
    file = tmp_path / "sources.yaml"
    file.write_text(text := f"a: &a [x, x]\n{lists}{ODD}")
    with pytest.raises(ConfigError, match="refer to each other without end"):
        sources.set_enabled(file, "two", False)
    assert file.read_text() == text


def test_edits_at_the_same_time_follow_one_another(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text("sources:\n")
    many = [str(number) for number in range(24)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda id: sources.add_block(path, f"id: {id}x\nname: N{id}\n"), many))
    assert sorted(line.strip("- \n") for line in path.read_text().splitlines() if "id:" in line) == sorted(
        f"id: {id}x" for id in many
    )
    assert [file.name for file in tmp_path.iterdir()] == ["sources.yaml"]
