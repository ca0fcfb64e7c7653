"""Evidence as people handle it: verified, forgotten, read again by new rules."""

from __future__ import annotations

import os
import re
from pathlib import Path

from storage import Evidence
from tests.journeys.conftest import Blotter, Write
from tests.journeys.lantern import OTHER, POLICE

WHY = ("--why", "The  court of Strandvik asked for it.", "--by", "ada", "--yes")


# -- verify -------------------------------------------------------------------------------------------------------


def test_what_is_whole_is_found_whole(held: Blotter) -> None:
    said = held("verify")
    assert (said.out, "3 files" in said.err, "all is as it was kept" in said.err) == ("", True, True)
    (found,) = held("verify", "--json").records
    assert (found["files"], found["versions"], found["damages"], found["orphans"]) == (3, 3, [], [])


def test_each_damage_is_a_line_that_names_what_rests_on_it(held: Blotter, home: Path) -> None:
    evidence = Evidence(home / "evidence")
    flipped, lost, _ = list(evidence.digests())
    packed = bytearray(evidence.place(flipped).read_bytes())
    packed[-1] ^= 1
    evidence.place(flipped).write_bytes(bytes(packed))
    evidence.forget(lost)
    said = held("verify", ends=3)
    assert [row[:2] for row in said.rows] == [["evidence", flipped[:24]], ["evidence", lost[:24]]]
    assert all(re.search(r"restore it from a backup\. 1 version rests on it: [0-9a-f.]+", row[2]) for row in said.rows)
    assert [row[1] for row in held("verify", "--quick", ends=3).rows] == [lost[:24]]


def test_what_nobody_names_is_told_and_tidied_when_it_is_old(held: Blotter, home: Path) -> None:
    evidence = Evidence(home / "evidence")
    orphan = evidence.put(b"left by a crash")
    assert "1 file that nothing rests on" in held("verify").err
    assert "deleted" not in held("verify", "--tidy").err
    os.utime(evidence.place(orphan), (1, 1))
    assert "1 file that nothing rested on deleted" in held("verify", "--tidy").err
    assert len(list(evidence.digests())) == 3
    assert held("verify").out == ""


def test_a_search_index_that_says_something_else_is_told_and_made_anew(held: Blotter, home: Path) -> None:
    import sqlite3

    with sqlite3.connect(home / "blotter.db") as connection:
        connection.execute("INSERT INTO version_words (version_words) VALUES ('delete-all')")
    connection.close()
    said = held("verify", ends=3)
    assert "full-text index" in said.out
    assert "verify --tidy" in said.out
    held("verify", "--tidy", ends=3)
    assert held("verify").out == ""


# -- forget -------------------------------------------------------------------------------------------------------


def test_what_is_forgotten_leaves_a_tombstone_and_no_words(held: Blotter, home: Path, jsonl: Write) -> None:
    said = held("releases", "forget", OTHER["url"], *WHY)
    release = said.out.split()[0]
    assert said.out == f"{release} is forgotten: The court of Strandvik asked for it.\n"
    shown = held("releases", "show", OTHER["url"]).out
    assert "The court of Strandvik asked for it. (person:ada, " in shown
    assert str(OTHER["title"]) not in shown
    (record,) = held("releases", "show", release, "--json").records
    assert (record["status"], record["forgotten"]["by"]) == ("forgotten", "person:ada")  # type: ignore[index]
    for what in ("releases", "versions", "links", "copies", "operations", "figures"):
        assert release not in held("export", what).out
    (again,) = held("import", jsonl(POLICE, OTHER), "--json").records
    assert (again["new"], again["revised"], again["unchanged"], again["forgotten"]) == (0, 0, 1, 1)
    assert "1 held already, 1 forgotten" in held("import", jsonl(POLICE, OTHER)).err
    assert len(held("releases", "list", "--status", "live").rows) == 2
    for words in (b"virtual currency", b"releases/lantern", b"Agency supports"):
        assert [path.name for path in home.glob("blotter.db*") if words in path.read_bytes()] == []
    assert "forgotten already" in held("releases", "forget", release, *WHY, ends=2).err
    held("relate", "--from-scratch")
    assert held("verify").out == ""


def test_what_is_left_of_all_that_was_forgotten_is_tidied(blotter: Blotter, home: Path, jsonl: Write) -> None:
    blotter("import", jsonl(POLICE))
    blotter("releases", "forget", blotter("releases", "list").rows[0][0], *WHY)
    evidence = Evidence(home / "evidence")
    left = evidence.put(b"left half-way")
    os.utime(evidence.place(left), (1, 1))
    assert "1 file that nothing rested on deleted" in blotter("verify", "--tidy").err
    assert left not in evidence.digests()


def test_forgetting_asks_for_a_reason_and_for_certainty(held: Blotter) -> None:
    assert "--why" in held("releases", "forget", POLICE["url"], ends=2).err
    assert "--yes" in held("releases", "forget", POLICE["url"], "--why", "asked", ends=2).err
    assert "Say why" in held("releases", "forget", POLICE["url"], "--why", " ", "--yes", ends=2).err
    held("releases", "forget", "https://nowhere.example/", *WHY, ends=2)
    assert len(held("releases", "list", "--status", "live").rows) == 3


def test_who_else_holds_the_same_address_is_told_and_nobody_brings_it_back(held: Blotter, jsonl: Write) -> None:
    held("import", jsonl(OTHER | {"source": "wire"}, OTHER | {"source": "desk"}))
    ids = {row[2]: row[0] for row in held("releases", "list").rows}
    assert "may be more than one release" in held("releases", "forget", OTHER["url"], *WHY, ends=2).err
    said = held("releases", "forget", ids["desk"], *WHY).err
    assert f"{ids['wire']} (wire) stands at the same address" in said
    held("releases", "forget", ids["wire"], *WHY)
    held("import", jsonl(OTHER | {"source": "agency"}))
    assert "agency" not in {row[2] for row in held("releases", "list").rows}


def test_the_web_page_shows_the_tombstone(held: Blotter, home: Path) -> None:
    from starlette.testclient import TestClient

    import scheduler
    from blotter.web import app
    from scraper.settings import read_settings

    release = held("releases", "forget", OTHER["url"], *WHY).out.split()[0]
    with scheduler.assemble(read_settings()) as installation:
        client = TestClient(app.build(installation), base_url="http://127.0.0.1")
        page = client.get(f"/releases/{release}").text
        assert "The court of Strandvik asked for it." in page
        assert "person:ada" in page
        assert "virtual currency" not in page
        assert client.get("/search?q=virtual+currency").text.count(release) == 0
