"""One release on which a judge always fails: the others go on, it is told everywhere, and it is tried again."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from blotter.pressroom import truth
from blotter.pressroom.server import Press
from scheduler import Beat
from scraper import compare, pipeline
from scraper.errors import JudgedElsewhere
from scraper.model import Version
from tests.journeys.conftest import Blotter, Write
from tests.journeys.lantern import OTHER, PAPER, POLICE
from tests.running import until
from tests.watched import home as pressed
from tests.watched import opened

pytestmark = pytest.mark.xdist_group("daemon")
Breaks = Callable[[Callable[[Version], bool]], None]


@pytest.fixture
def breaks(monkeypatch: pytest.MonkeyPatch) -> Breaks:
    """Make the judges fail on such versions."""
    sound = compare.judge

    def on(these: Callable[[Version], bool]) -> None:
        def judge(version: Version, *told: Any) -> Any:
            if these(version):
                raise ZeroDivisionError("one of ours")
            return sound(version, *told)

        monkeypatch.setattr(pipeline, "judge", judge)

    return on


def of_paper(version: Version) -> bool:
    return version.article.url == PAPER["url"]


def test_the_others_are_judged_and_people_are_told(blotter: Blotter, jsonl: Write, breaks: Breaks) -> None:
    breaks(of_paper)
    blotter("init")
    blotter("import", jsonl(POLICE, PAPER, OTHER))
    said = blotter("relate", ends=1).err
    assert f"{PAPER['url']}: A bug in Blotter (ZeroDivisionError: one of ours at test_passing.py:" in said
    assert "2 versions judged" in said
    (operation,) = blotter("export", "operations", "--format", "jsonl").records
    assert len(operation["releases"]) == 2  # type: ignore[arg-type]
    status = blotter("status").out
    assert re.search(r"^releases that could not be judged +1$", status, re.MULTILINE)
    assert "not_judged" in status
    assert "stopped the judging of 1 release: `blotter status` says which" in blotter("doctor", ends=1).out
    assert "A bug, damage, or no end to it stopped the judging of 1 release" in blotter("sources", "health").err
    assert blotter("verify").out == ""


def test_it_is_tried_again_when_a_person_asks(
    blotter: Blotter, jsonl: Write, breaks: Breaks, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(of_paper)
    blotter("import", jsonl(POLICE, PAPER, OTHER))
    assert "2 versions judged" in blotter("relate", ends=1).err
    assert "0 versions judged" in blotter("relate", ends=1).err
    breaks(lambda _: False)
    assert "1 version judged" in blotter("relate").err
    assert len(blotter("copies", "list").rows) == 1
    assert "not_judged" not in blotter("status").out


def test_the_daemon_goes_on_and_tries_it_again_with_another_judge(
    press: Press, tmp_path: Path, breaks: Breaks, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    settings, first = pressed(tmp_path, press), list[str]()

    def is_first(version: Version) -> bool:
        first[:] = first or [version.id]
        return version.id == first[0]

    def life(passed: int) -> None:
        with opened(settings, press) as installation:
            beat = Beat(installation, every=0.05)
            beat.start()

            def held() -> tuple[int, ...]:
                counts = installation.storage.queries.counts()
                return tuple(counts[name] for name in ("releases", "pending", "unjudged", "passed_over"))

            until(lambda: held() == (truth.releases(press.stories, press.now), 0, 0, passed))
            assert beat.stop(5.0)

    breaks(is_first)
    life(1)
    (record,) = [each for each in caplog.records if "stopped the judging of version 1" in each.getMessage()]
    assert record.exc_info is not None
    breaks(lambda _: False)
    life(1)
    monkeypatch.setattr(compare, "JUDGE", "judge/another")
    life(0)


PAGE = 4096  # bytes of a page of SQLite


def damage(file: Path, words: bytes) -> None:
    """Let no row be read that goes on over a page with these words: the page names a next one that is not there."""
    raw = bytearray(file.read_bytes())
    at = raw.find(words)
    while at >= 0:
        page = at - at % PAGE
        raw[page : page + 4] = b"\xff\xff\xff\x7f"
        at = raw.find(words, page + PAGE)
    file.write_bytes(raw)


def test_damage_beside_a_release_stops_no_other(blotter: Blotter, jsonl: Write, home: Path) -> None:
    filler = "\n\n".join(f"In case {n} officers took down what witness {n * 7919} had to say." for n in range(400))
    blotter("import", jsonl({**POLICE, "text": f"{POLICE['text']}\n\n{filler}"}))
    blotter("relate")
    damage(home / "blotter.db", b"In case 200 officers")
    words = "Een visser vond zondag bij Wijkersluis een lege sloep; niemand raakte gewond."
    lone = {"url": "https://kust.example/1", "title": "Sloep gevonden", "text": words, "language": "nl"}
    blotter("import", jsonl(PAPER, lone))
    said = blotter("relate", ends=1).err
    assert "1 version judged" in said
    assert f"{PAPER['url']}: Damage in what is held near it (The database file is damaged" in said
    assert "stopped the judging of version 1" in said
    assert "Run `blotter verify`" in said
    assert "Traceback" not in said
    assert re.search(r"^releases that could not be judged +1$", blotter("status").out, re.MULTILINE)
    assert "The database file is damaged" in blotter("verify", ends=3).err


@pytest.mark.parametrize(("table", "column"), [("versions", "paragraphs"), ("traits", "people")])
def test_a_damaged_row_stops_no_other(blotter: Blotter, jsonl: Write, home: Path, table: str, column: str) -> None:
    """Its own, before it was judged; what another one says that is near it."""
    blotter("import", jsonl(POLICE))
    if table == "traits":
        blotter("relate")
    with closing(sqlite3.connect(home / "blotter.db")) as database, database:
        database.execute(f"UPDATE {table} SET {column} = '[\"Offi'")
    words = "Een visser vond zondag bij Wijkersluis een lege sloep; niemand raakte gewond."
    lone = {"url": "https://kust.example/1", "title": "Sloep gevonden", "text": words, "language": "nl"}
    blotter("import", jsonl(*[PAPER] * (table == "traits"), lone))
    said = blotter("relate", ends=1).err
    assert "1 version judged" in said
    damaged, place = (POLICE, "of it") if table == "versions" else (PAPER, "near it")
    assert f"{damaged['url']}: Damage in what is held {place} (" in said
    assert "Traceback" not in said
    assert re.search(r"^releases that could not be judged +1$", blotter("status").out, re.MULTILINE)
    assert f"does not read ({column})" in blotter("verify", ends=3).out


def test_a_damaged_row_stops_no_other_line_of_an_import(blotter: Blotter, jsonl: Write, home: Path) -> None:
    blotter("import", jsonl(POLICE))
    with closing(sqlite3.connect(home / "blotter.db")) as database, database:
        database.execute("UPDATE versions SET change = '{'")
    said = blotter("import", jsonl({**POLICE, "text": "Other words of the police."}, PAPER), ends=1).err
    assert "The row of version 1 of" in said
    assert "1 new" in said
    assert "Traceback" not in said


def test_lists_and_exports_name_a_damaged_row(held: Blotter, home: Path) -> None:
    with closing(sqlite3.connect(home / "blotter.db")) as database, database:
        database.execute("UPDATE releases SET status = 'lively' WHERE url LIKE '%lantern%'")
        database.execute("UPDATE links SET relation = 'cousin'")
    for asked in (["releases", "list"], ["export", "releases", "--format", "jsonl"]):
        said = held(*asked, ends=3).err
        assert "of releases does not read (status): restore a backup." in said
        assert "a bug in Blotter" not in said
    assert "of links does not read (relation): restore a backup." in held("links", "list", ends=3).err
    found = held("verify", ends=3).out
    assert "does not read (status)" in found
    assert "does not read (relation)" in found


def test_of_two_daemons_one_judges_and_the_other_says_so(
    press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    with opened(pressed(tmp_path, press), press) as installation:
        queries, sound = installation.storage.queries, installation.storage.store.judging

        def taken() -> Any:
            raise JudgedElsewhere

        monkeypatch.setattr(type(installation.storage.store), "judging", lambda self: taken())
        beat = Beat(installation, every=0.05)
        beat.start()
        until(lambda: queries.counts()["releases"] == truth.releases(press.stories, press.now))
        until(lambda: installation.beside)
        assert queries.counts()["unjudged"] > 0
        monkeypatch.setattr(type(installation.storage.store), "judging", lambda self: sound())
        until(lambda: queries.counts()["unjudged"] == 0)
        assert beat.stop(5.0)
    (said,) = [each for each in caplog.records if "judging on this database" in each.getMessage()]
    assert said.levelname == "INFO"
    assert said.getMessage().endswith("This one goes on gathering, and judges what the other leaves.")
    assert beat.trouble is None


def test_a_command_leaves_the_judging_to_another_program(
    blotter: Blotter, jsonl: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(self: object) -> Any:
        raise JudgedElsewhere

    blotter("import", jsonl(POLICE))
    monkeypatch.setattr("storage.store.SqlStore.judging", taken)
    assert "Another program is judging on this database just now" in blotter("relate").err
