"""The command from the first day on: a home, what is held, operations and links, and how faults are told."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest

from blotter import main as command
from blotter.cli import main, output
from blotter.importing import Importer
from scraper.compare import JUDGE
from tests.journeys.conftest import Blotter, Write
from tests.journeys.lantern import OTHER, PAPER, POLICE

BENCH = Path(os.environ.get("BLOTTER_BENCH_DATA", "../shared/data"))
SEEDS = BENCH.parent / "seeds" / "spector.jsonl"


# -- a home -------------------------------------------------------------------------------------------------------


def test_init_makes_a_home_and_leaves_an_old_one_alone(blotter: Blotter, home: Path) -> None:
    blotter("init")
    assert (home / "blotter.db").is_file()
    (home / "sources.yaml").write_text("# mine\nsources: []\n")
    blotter("init")
    assert (home / "sources.yaml").read_text() == "# mine\nsources: []\n"


def test_status_names_the_places_and_what_is_held(held: Blotter, home: Path) -> None:
    (status,) = held("status", "--json").records
    assert (status["home"], status["evidence"]) == (str(home), str(home / "evidence"))
    assert status["counts"]["releases"] == 3  # type: ignore[index]
    assert str(home / "blotter.db") in held("status").out


def test_status_of_an_empty_home_makes_no_database(blotter: Blotter, home: Path) -> None:
    assert blotter("status", "--json").records[0]["counts"] is None
    assert not (home / "blotter.db").exists()


def test_what_is_wrong_in_sources_yaml_is_told_by_status_too(blotter: Blotter, home: Path) -> None:
    file = home / "sources.yaml"
    assert blotter("status", "--json").records[0]["mistakes"] == []
    file.write_text("sources: []\n")
    assert "names no source" in blotter("status").err
    assert "names no source" in blotter("sources", "check").err
    checks = {record["name"]: record for record in blotter("doctor", "--json").records}
    assert (checks["sources.yaml"]["well"], checks["sources.yaml"]["exit_status"]) == (None, 0)
    file.write_text("sources:\n  - id: [\n")
    assert "sources.yaml:" in blotter("status").err
    assert "sources.yaml:" in str(blotter("status", "--json").records[0]["mistakes"])
    checks = {record["name"]: record for record in blotter("doctor", "--json", ends=2).records}
    assert (checks["sources.yaml"]["exit_status"], checks["python"]["exit_status"]) == (2, 0)


def test_a_password_is_never_shown(blotter: Blotter) -> None:
    said = blotter("--database", "postgresql://ada:secret@127.0.0.1:1/none", "status", ends=3)
    assert "secret" not in said.out + said.err
    (found,) = (
        check
        for check in blotter(
            "--database", "postgresql://ada:secret@127.0.0.1:1/none", "doctor", "--json", ends=3
        ).records
        if check["name"] == "database"
    )
    assert found["found"] == "postgresql://ada:***@127.0.0.1:1/none"


def test_doctor_finds_a_sound_installation_sound(blotter: Blotter) -> None:
    blotter("init")
    checks = {str(check["name"]): check for check in blotter("doctor", "--json").records}
    assert all(check["well"] is not False for check in checks.values())
    assert str(checks["module blotter"]["found"]).endswith("__init__.py")


def test_doctor_points_at_a_broken_sources_yaml(blotter: Blotter, home: Path) -> None:
    (home / "sources.yaml").write_text("sources:\n  - id: lund\n    colour: blue\n")
    said = blotter("doctor", ends=2)
    assert "sources.yaml:" in said.out
    assert "LOOK" in said.out


def test_the_database_says_its_schema(blotter: Blotter) -> None:
    blotter("db", "check", ends=2)
    blotter("init")
    ((have, want),) = blotter("db", "check").rows
    assert have == want
    assert blotter("db", "upgrade").rows == [[have, want]]


def test_a_file_that_is_no_database_needs_attention(blotter: Blotter, home: Path) -> None:
    (home / "blotter.db").write_text("this is no database, and long enough to be looked at as one\n" * 50)
    said = blotter("releases", "list", ends=3)
    assert said.err.startswith("blotter: ")
    assert "Traceback" not in said.err


# -- operations and links -----------------------------------------------------------------------------------------


def test_an_operation_is_shown_with_figures_credits_and_what_came_before(held: Blotter) -> None:
    said = held("operations", "show", "lantern").out
    assert "credits Politie.nl" in said
    assert "EUR 2.4 million seized" in said
    assert "USD 2.6 million seized" in said
    assert "12 + 20 + 6 + 3 = 41" in said
    assert "Candle (2023): known by mention" in said
    assert "market Harbour Market" in said
    differing, _, places = held("operations", "conflicts", "Lantern").out.partition("\nReleases\n")
    assert "USD 2.6 million seized  “" in differing
    assert set(re.findall(r"\[\d\]", differing)) == set(re.findall(r"^\[\d\](?= https://)", places, re.M))
    years = [row[0] for row in held("operations", "timeline", "Lantern").rows]
    assert years[:2] == ["2023", "March 2025"]
    assert [row[1] for row in held("operations", "list").rows] == ["Lantern"]
    assert "Candle" in [row[1] for row in held("operations", "list", "--known").rows]
    assert "operations list" in held("operations", "show", "Nonesuch", ends=2).err
    assert "did you mean Lantern?" in held("operations", "show", "Lanter", ends=2).err


def test_copies_are_listed_with_their_origin(held: Blotter) -> None:
    ((cluster, count, origin, also, title, by, others),) = held("copies", "list").rows
    assert (count, origin, also) == ("2", POLICE["url"], PAPER["url"])
    assert (title, by, others) == (POLICE["title"], "police.example", "courier.example")
    shown = held("copies", "show", cluster).out
    assert re.search(rf"^title +{re.escape(str(POLICE['title']))}$", shown, re.MULTILINE)
    assert f"{PAPER['title']}\tcourier.example\t{PAPER['url']}" in shown


def test_people_see_copies_by_their_headlines(held: Blotter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "140")
    said = held("copies", "list").out
    assert str(POLICE["title"]) in said
    assert "https://" not in said


DUTCH = {
    "url": "https://politie.example/nieuws/operatie-lantern",
    "title": "Eenenveertig aanhoudingen in operatie Lantern",
    "text": (
        "Tijdens operatie Lantern heeft de politie in vier landen 41 verdachten aangehouden en 120 kilo cocaïne, 2,4 "
        "miljoen euro en 17 vuurwapens in beslag genomen. Naast de 12 aanhoudingen in Nederland waren die in "
        "Duitsland (20), België (6) en Frankrijk (3).\n\nDe groep verkocht drugs op Harbour Market, een illegale "
        "marktplaats op het dark web die in maart 2025 offline ging. Het onderzoek begon toen in de zomer van dat jaar "
        "in Rotterdam een pakket werd gevonden, gericht aan een leeg pakhuis.\n\nBij de eerdere operatie Candle (2023) "
        "hielden dezelfde teams tientallen verkopers aan."
    ),
    "published": "2026-03-02",
    "language": "nl",
}


def test_a_translation_is_shown_beside_its_original(held: Blotter, jsonl: Write) -> None:
    held("import", jsonl(DUTCH))
    held("relate", "--from-scratch")
    (copies,) = held("export", "copies").records
    members = cast(list[dict[str, object]], copies["members"])
    relations = {member["url"]: member["relation"] for member in members}
    assert relations == {DUTCH["url"]: "LEAD", POLICE["url"]: "TRANSLATION", PAPER["url"]: "TRANSLATION"}
    assert "TRANSLATION" in held("copies", "show", DUTCH["url"]).out
    rows = held("copies", "show", DUTCH["url"], "--passages", "--json").records
    police = [row for row in rows if row["url"] == POLICE["url"]]
    assert {row["relation"] for row in police} == {"TRANSLATION"}
    pairs = [(str(row["copy"])[:20], str(row["origin"])[:22]) for row in police]
    assert ("The group sold drugs", "De groep verkocht drug") in pairs
    assert "The group sold" in held("copies", "show", DUTCH["url"], "--passages").out
    (row,) = (
        each
        for each in held("links", "list", "--json").records
        if each["relation"] == "TRANSLATION" and {each["from_url"], each["to_url"]} == {DUTCH["url"], POLICE["url"]}
    )
    assert "It translates the other from Dutch into English" in str(row["evidence"])


def test_any_copy_is_shown_beside_its_original(blotter: Blotter, jsonl: Write) -> None:
    first = "Officers of the harbour brigade searched four warehouses in Lage Veen on Monday and held nine people."
    second = "In the second warehouse stood a press with which 412 kilos of tea had been pressed around the drugs."
    third = "The nine were heard on Tuesday by the judge, who kept six of them in custody for a further fortnight."
    whole = {"url": "https://police.example/a", "title": "Nine held", "text": f"{first}\n\n{second}\n\n{third}"}
    brief = {"url": "https://paper.example/b", "title": "Nine held", "text": f"{first}\n\n{third}"}
    blotter("import", jsonl({**whole, "published": "2026-03-02"}, {**brief, "published": "2026-03-02"}))
    blotter("relate")
    rows = blotter("copies", "show", str(whole["url"]), "--passages", "--json").records
    assert [(row["relation"], row["copy"], row["origin"]) for row in rows] == [
        ("ABRIDGED", first, first),
        ("ABRIDGED", "", second),
        ("ABRIDGED", third, third),
    ]


def test_a_persons_word_stands_against_the_judges(held: Blotter) -> None:
    before = held("links", "list", "--json").records
    copy = next(link for link in before if link["from_url"] == PAPER["url"] and link["relation"] != "COVERAGE")
    told = held("links", "reject", str(copy["link"]), "--by", "ada", "--json").records[0]
    assert (told["judgement"], told["decided_by"]) == ("REJECTED", "person:ada")
    held("relate", "--from-scratch")
    assert held("copies", "list").rows == []
    rejected = held("links", "list", "--judgement", "REJECTED", "--json").records
    assert [link["decided_by"] for link in rejected] == ["person:ada"]
    held("links", "undo", str(rejected[0]["link"]))
    held("relate")
    assert len(held("copies", "list").rows) == 1
    held("links", "confirm", "999999", ends=2)


def test_a_first_version_says_so_once(held: Blotter) -> None:
    ((number, _, kinds, change, _),) = held("releases", "versions", str(POLICE["url"])).rows
    assert (number, kinds, change) == ("1", "first", "")


def test_a_case_without_a_name_is_called_by_its_first_headline(blotter: Blotter, jsonl: Write) -> None:
    text = "Police are looking for witnesses of a collision. The case number is 2026-04-771. Call 101 with information."
    case = [
        {"url": f"https://police.example/news/{number}", "title": title, "text": f"{title}. {text}"}
        for number, title in enumerate(["Driver hits cyclist on Quay Lane", "Driver of Quay Lane found by a neighbour"])
    ]
    blotter("import", jsonl(*({**each, "published": "2026-04-02", "language": "en"} for each in case)))
    blotter("relate")
    ((id, label, *_),) = blotter("operations", "list").rows
    assert label == case[0]["title"]
    assert f"(no name) {label}" in blotter("operations", "show", id).out
    assert "Quay Lane hit" in blotter("operations", "rename", id, "Quay Lane hit").out
    undone = blotter("operations", "undo", id)
    assert undone.rows == [[f"{id}  {label}: 2 releases"]]
    assert undone.err.startswith("Taken back: rename “")


def test_what_was_edited_is_listed_over_all_releases_the_newest_first(held: Blotter, jsonl: Write) -> None:
    assert held("releases", "changes").rows == []
    edited = [{**told, "text": str(told["text"]) + " A further arrest followed."} for told in (POLICE, PAPER)]
    held("import", jsonl(*edited))
    rows = held("releases", "changes").rows
    assert [(row[2], row[3], row[7]) for row in rows] == [
        ("courier.example", "2", PAPER["url"]),
        ("police.example", "2", POLICE["url"]),
    ]
    assert '"A further arrest followed." was added' in rows[0][5]
    (only,) = held("releases", "changes", "--source", "police.example", "--json").records
    assert (only["number"], only["url"]) == (2, POLICE["url"])
    held("releases", "forget", str(POLICE["url"]), "--why", "A court asked for it.", "--yes")
    assert [row[2] for row in held("releases", "changes").rows] == ["courier.example"]


def test_a_link_is_shown_with_its_reasons_and_what_was_decided(held: Blotter) -> None:
    link = held("links", "list", "--json").records[0]
    number = str(link["link"])
    held("links", "reject", number, "--by", "ada")
    said = held("links", "show", number).out
    reasons = link["evidence"]
    assert isinstance(reasons, list)
    assert all(str(part) in said for part in (link["from_url"], link["to_url"], *reasons))
    assert re.search(r"^judgement +REJECTED by person:ada, 2\d{3}-", said, re.MULTILINE)
    assert re.search(rf"^the judge said +CONFIRMED by {JUDGE}, 2\d{{3}}-", said, re.MULTILINE)
    assert held("links", "show", number, "--json").records[0]["decided_by"] == "person:ada"
    held("links", "undo", number, "--by", "dora")
    assert "person" not in held("links", "list").out
    history = held("links", "show", number, "--json").records[0]["history"]
    assert isinstance(history, list)
    assert [each["judgement"] for each in history][:3] == ["CONFIRMED", "REJECTED", "CONFIRMED"]
    assert history[-1]["decided_by"] == JUDGE
    assert [bool(each["taken_back_at"]) for each in history] == [False, True, *[False] * (len(history) - 2)]
    assert [each["taken_back_by"] for each in history[:3]] == [None, "person:dora", None]
    held("links", "confirm", number, "--by", "bo")
    held("links", "reject", number, "--by", "cy")
    _, decided = held("links", "show", number).out.split("\nDecided\n")
    when = r"2\d{3}-\d\d-\d\d \d\d:\d\d UTC"
    assert re.search(rf"^REJECTED by person:ada, {when}, taken back by person:dora, {when}$", decided, re.MULTILINE)
    assert re.findall(rf"^\w+ by person:(?:bo|cy), {when}(.*)$", decided, re.MULTILINE) == ["", ""]


@pytest.mark.skipif(not SEEDS.is_file(), reason=f"the seed documents are not at {SEEDS}")
def test_the_two_seed_documents_become_one_operation(blotter: Blotter) -> None:
    blotter("import", SEEDS)
    blotter("relate")
    (operation,) = (one for one in blotter("export", "operations").records if one["name"] == "SpecTor")
    relations = [release["relation"] for release in operation["releases"]]  # type: ignore[attr-defined]
    assert relations == ["LEAD", "COVERAGE"]
    verdicts = {(each["what"], each["verdict"]) for each in operation["conflicts"]}  # type: ignore[attr-defined]
    assert {
        ("arrests", "same"),
        ("firearms", "same"),
        ("drugs", "same"),
        ("money_seized", "other_currency"),
    } <= verdicts
    assert {other["name"]: other["year"] for other in operation["earlier"]} == {  # type: ignore[attr-defined]
        "DisrupTor": 2020,
        "DarkhunTor": 2021,
    }
    shown = blotter("operations", "show", "SpecTor").out
    assert "10 + 153 + 55 + 52 + 9 + 5 + 2 + 1 + 1 = 288" in shown
    assert "credits Politie.nl (not held)" in shown
    assert "December 2021: “This illegal marketplace" in shown
    assert "spot_img" not in blotter("export", "versions").out


# -- releases -----------------------------------------------------------------------------------------------------


def test_a_release_is_found_by_id_beginning_url_or_words(held: Blotter) -> None:
    rows = held("releases", "list").rows
    assert rows[0][7] == PAPER["url"]
    release = held("releases", "show", str(POLICE["url"]), "--json").records[0]["release"]
    assert held("releases", "show", str(release)[:8]).out == held("releases", "show", str(release)).out
    assert {row[5] for row in held("releases", "search", "empty", "warehouse").rows} == {POLICE["url"], PAPER["url"]}
    assert held("releases", "search", "xyzzy").rows == []
    assert "no version 7" in held("releases", "diff", str(release), "1", "7", ends=2).err
    assert "nothing to compare" in held("releases", "diff", str(release)).out


def test_a_list_that_was_cut_says_so_and_an_unknown_source_is_no_empty_list(held: Blotter) -> None:
    cut = held("releases", "list", "--limit", "1", "--offset", "1")
    assert len(cut.rows) == 1
    assert "--offset" in cut.err
    assert "--offset" not in held("releases", "list").err

    found = held("releases", "search", "warehouse", "--limit", "1")
    assert "more: --limit." in found.err, "a search has no --offset"
    (source, *_) = {row[2] for row in held("releases", "list").rows}
    assert held("releases", "list", "--source", source).rows
    assert f"did you mean {source}" in held("releases", "list", "--source", f"{source}x", ends=2).err


def test_a_title_cannot_steer_the_terminal_or_break_the_row(blotter: Blotter, jsonl: Write) -> None:
    blotter("import", jsonl({**OTHER, "title": "Two\tmen\x1b]0;gotcha\x07 held\nin Lund"}))
    ((*_, title, _url),) = blotter("releases", "list").rows
    assert title == "Two men ]0;gotcha held in Lund".replace(" ]", "]")


# -- faults -------------------------------------------------------------------------------------------------------


def test_reading_commands_make_no_empty_database(blotter: Blotter, home: Path) -> None:
    said = blotter("--database", str(home / "typo.db"), "releases", "list", ends=2)
    assert "typo.db" in said.err
    assert not (home / "typo.db").exists()


@pytest.mark.parametrize("arguments", [("relases",), ("releases", "list", "--colour"), ("export",)])
def test_a_mistyped_command_ends_with_2(blotter: Blotter, arguments: tuple[str, ...]) -> None:
    blotter(*arguments, ends=2)


def test_debug_shows_the_traceback_of_a_fault(blotter: Blotter, home: Path) -> None:
    assert "Traceback" in blotter("--debug", "import", home / "none.jsonl", ends=2).err
    assert "Traceback" not in blotter("import", home / "none.jsonl", ends=2).err


def test_an_interrupt_ends_with_130(blotter: Blotter, jsonl: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Importer, "files", interrupted)
    blotter("import", jsonl(POLICE), ends=130)


def test_a_bug_is_not_told_as_a_fault_of_the_outside(home: Path, jsonl: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(Importer, "files", broken)
    with pytest.raises(ZeroDivisionError):
        main(["import", str(jsonl(POLICE))])


def test_help_loads_neither_database_nor_parsers_nor_the_web() -> None:
    script = (
        "import sys\nfrom blotter.cli import main\nstatus = main(['--help'])\n"
        "heavy = {'sqlalchemy', 'httpx2', 'pydantic', 'trafilatura', 'starlette', 'apscheduler', 'numpy', "
        "'feedparser', 'selectolax', 'pebble'}\n"
        "sys.exit(status or ', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "operations" in done.stdout


def test_interrupted_while_it_loads_it_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    class Loading(ModuleType):
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "blotter.cli", Loading("blotter.cli"))
    assert command() == 130
