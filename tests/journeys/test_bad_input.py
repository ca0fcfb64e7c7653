"""What is wrong in what people bring in: told in one sentence, kept where it is evidence, and the rest goes on.

Nothing here touches the network; addresses are refused before anything is asked of them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from blotter.cli import main
from storage import open_storage
from tests.journeys.conftest import Blotter, Said, Write

LINE = {"url": "https://police.example/a", "title": "Two arrests", "text": "Two men were arrested in Lund on Monday."}
GOOD = {**LINE, "url": "https://police.example/good"}
ITEM = "<item><link>https://police.example/{0}</link>{1}<description>A bicycle was stolen in Gent.</description></item>"
RAW = ("\x1b", "\x9b", "\u202e", "\u2066", "\x07")


def one_sentence(said: Said) -> str:
    """The last line on stderr, which says what happened; nothing of Python's in it."""
    assert "Traceback" not in said.err
    assert "a bug in Blotter" not in said.err
    *_, last = said.err.splitlines()
    assert last.startswith("blotter: ")
    return last


def urls(blotter: Blotter) -> set[str]:
    return {str(release["url"]) for release in blotter("releases", "list", "--json").records}


def issues(blotter: Blotter) -> list[dict[str, object]]:
    found = blotter("status", "--json").records[0]["issues"]
    assert isinstance(found, list)
    return found


# -- lines --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({**LINE, "url": 5}, '"url" is 5 where a text is expected'),
        ({**LINE, "text": ["a"]}, '"text" is a list'),
        ({**LINE, "published": {}}, '"published" is {} where'),
        ({**LINE, "html": True}, '"html" is true where'),
        ({**LINE, "text": " \n "}, 'neither "text" nor "html"'),
        ({**LINE, "seen": "yesterday"}, "\"seen\" is 'yesterday' where RFC 3339 is expected"),
        ({**LINE, "seen": "9999-12-31T23:59:59-12:00"}, "where RFC 3339 is expected"),
        ({**LINE, "seen": "0001-01-01T00:00:00+14:00"}, "where RFC 3339 is expected"),
        ({**LINE, "seen": "9999-12-31"}, "nobody can have seen a page then"),
        ({**LINE, "source": "\x1b[31mred"}, '"source" is no name'),
        ({**LINE, "source": "x" * 1000}, '"source" is no name'),
        ({**LINE, "title": "x" * 2**20}, "The title has 1,048,576 characters"),
        ({**LINE, "url": "javascript:alert(1)"}, "Only http and https"),
        ({**LINE, "url": "file:///etc/passwd"}, "Only http and https"),
        ({**LINE, "url": "http://ada:pw@police.example/"}, "a user name in it"),
        ({**LINE, "url": "https://police.example/" + "a" * 100_000}, "An address of 100,023 characters"),
        ({"url": LINE["url"], "html": "<div " + "a=1 " * 300_000 + ">"}, "more than 5,000 attributes"),
        ({"url": LINE["url"], "html": "<div>" * 100_000}, "more than 10,000 deep"),
        ('{"url": "https://police.example/a", "text": "x", "n": ' + "9" * 5000 + "}", "a number of 5,000 digits"),
        ('{"url": "https://police.example/a", "text": NaN}', "NaN"),
        ("[" * 100_000, "nested too deeply"),
        ("\x00\x00\x00", "The line is no JSON: Expecting value (character 1)"),
    ],
)
def test_a_broken_line_is_an_issue_with_evidence_and_the_rest_goes_in(
    blotter: Blotter, jsonl: Write, home: Path, line: dict[str, object] | str, why: str
) -> None:
    file = jsonl(line, GOOD)
    said = blotter("import", file, ends=1)
    assert "Traceback" not in said.err
    assert why in said.err
    (issue,) = issues(blotter)
    assert why in str(issue["message"])
    assert issue["url"] == "file:in.jsonl#L1"
    assert urls(blotter) == {GOOD["url"]}
    raw = str(line["html"]).encode() if isinstance(line, dict) and isinstance(line.get("html"), str) else None
    raw = raw or file.read_bytes().splitlines()[0].strip()
    storage = open_storage(f"sqlite:///{home / 'blotter.db'}", home / "evidence")
    assert storage.queries.capture(hashlib.sha256(raw).hexdigest()).url == issue["url"]
    storage.close()


def test_a_file_that_is_not_there_settles_no_issue(blotter: Blotter, jsonl: Write) -> None:
    """A wrong path with the same name closed the issues of the file that was imported."""
    file = jsonl("{", GOOD)
    blotter("import", file, ends=1)
    assert "cannot be read" in blotter("import", file.parent / "elsewhere" / file.name, ends=2).err
    assert [issue["url"] for issue in issues(blotter)] == ["file:in.jsonl#L1"]
    file.write_bytes(b"")
    blotter("import", file)
    assert not issues(blotter)


@pytest.mark.parametrize(
    "line",
    [
        {**LINE, "language": "xx-YY" * 1000},
        {**LINE, "published": "9999-99-99"},
        {**LINE, "published": "0001-01-01T00:00:00+14:00"},
        {**LINE, "published": "x" * 100_000},
        {**LINE, "source": "../../etc"},
        {**LINE, "text": "a\ud800b\x00c", "title": "\udc00"},
        {**LINE, "url": " https://police.example/a\n"},
        {**LINE, "seen": None, "language": "", "title": ""},
    ],
)
def test_an_odd_value_beside_a_right_text_costs_no_release(blotter: Blotter, jsonl: Write, line: object) -> None:
    blotter("import", jsonl(line, GOOD))
    assert urls(blotter) == {LINE["url"], GOOD["url"]}
    (found,) = (one for one in blotter("export", "versions").records if one["url"] == LINE["url"])
    assert found["published"] is None
    assert found["language"] in (None, "en")


def test_one_page_in_several_spellings_is_one_release(blotter: Blotter, jsonl: Write) -> None:
    spellings = ("https://p.example/a", "HTTPS://P.example:443/./b/../a#x", "https://p.example/%61?utm_source=x")
    said = blotter("import", jsonl(*({**LINE, "url": url} for url in spellings)))
    assert "3 documents read: 1 new release, 0 new versions, 2 held already." in said.err


def test_people_are_shown_a_few_of_many_issues(blotter: Blotter, jsonl: Write) -> None:
    said = blotter("import", jsonl(*["{"] * 60), ends=1)
    assert said.err.count("in.jsonl:") == 3
    assert "60 lines did not read" in said.err
    shown = blotter("status")
    assert shown.out.count("in.jsonl:") == 20
    assert "40 more" in shown.err
    assert len(issues(blotter)) == 60


# -- files --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "is no text"),
        (b"PK\x03\x04\x14\x00\x00\x00" * 90, "is no text"),
        (json.dumps(LINE).encode("utf-16"), "UTF-16: save it as UTF-8"),
        (b"\x1f\x8b", "compression breaks off"),
        (b"\x1f\x8b\x08\x00" + b"\xff" * 40, "compression is broken"),
        (b"WARC/1.1\r\n", "`blotter replay` reads those"),
        (b"<!doctype html><title>x</title>", "--url"),
        (None, "No such file"),
    ],
)
def test_a_file_that_cannot_be_read_stops_no_other(
    blotter: Blotter, jsonl: Write, home: Path, body: bytes | None, why: str
) -> None:
    bad = home / "bad"
    if body is not None:
        bad.write_bytes(body)
    said = blotter("import", bad, jsonl(GOOD), home, ends=2)
    assert one_sentence(said) == f"blotter: {home} cannot be read: Is a directory"
    assert why in said.err
    assert "1 new release" in said.err
    assert urls(blotter) == {GOOD["url"]}


def test_a_packed_file_cut_short_gives_what_stood_before_a_damaged_one_nothing(blotter: Blotter, home: Path) -> None:
    rows = [{**LINE, "url": f"https://police.example/{n}", "text": f"{n} men were arrested."} for n in range(300)]
    packed = gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode())
    file = home / "in.jsonl.gz"
    damaged = bytearray(packed)
    damaged[len(packed) // 2] ^= 0xFF
    file.write_bytes(damaged)
    assert "compression is broken" in one_sentence(blotter("import", file, ends=2))
    assert "Nothing" not in blotter("status").out
    assert urls(blotter) == set()
    file.write_bytes(packed[: len(packed) // 2])
    assert "cannot be read to its end" in one_sentence(blotter("import", file, ends=2))
    assert len(urls(blotter)) > 20


def test_an_item_without_a_title_costs_a_feed_no_other(blotter: Blotter, home: Path) -> None:
    feed = home / "feed.xml"
    items = ITEM.format(1, "") + ITEM.format(2, "<title>Theft in Gent</title>")
    feed.write_text(f'<?xml version="1.0"?><rss version="2.0"><channel><title>N</title>{items}</channel></rss>')
    assert "feed.xml: item 1: The item has no title" in blotter("import", feed, ends=1).err
    assert urls(blotter) == {"https://police.example/2"}
    assert [issue["url"] for issue in issues(blotter)] == ["file:feed.xml#item1"]


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16", "cp1252", "utf-8-sig"])
def test_a_saved_page_is_read_in_its_own_encoding(blotter: Blotter, home: Path, charset: str) -> None:
    page = home / "page.html"
    meta = "" if charset == "cp1252" else f"<meta charset={charset}>"
    words = (
        "Två män greps i Malmö i måndags efter en lång utredning om stulna cyklar och verktyg. Vittnen söks av polisen."
    )
    html = (
        f"<html lang=sv><head>{meta}<title>Två män gripna</title></head><body><article><p>{words}</p></article></body>"
    )
    page.write_bytes(html.encode(charset))
    blotter("import", page, "--url", "https://polis.example/a")
    (found,) = blotter("export", "versions").records
    assert found["title"] == "Två män gripna"
    assert "Malmö" in str(found["text"])


# -- commands -----------------------------------------------------------------------------------------------------


@pytest.fixture
def held(blotter: Blotter, jsonl: Write) -> Blotter:
    """One plain release, and one whose every text would steer a terminal or run in a spreadsheet."""
    evil = "".join(RAW)
    blotter(
        "import",
        jsonl(
            {**LINE, "title": "Operation Lantern: two arrests"},
            {**GOOD, "title": f"={evil}Two held", "text": f"Two {evil}men held in Operation Lan{evil}tern."},
        ),
    )
    blotter("relate")
    return blotter


@pytest.mark.parametrize("ref", ["", "nonsense", "x" * 5000, "' OR 1=1 --", "%", '"', "🙂", "../../etc", "²", "9" * 40])
@pytest.mark.parametrize(
    "command",
    [
        *(("releases", verb) for verb in ("show", "versions", "diff")),
        *(("operations", verb) for verb in ("show", "timeline", "conflicts")),
        *(("links", verb) for verb in ("confirm", "reject", "undo")),
        ("copies", "show"),
    ],
)
def test_what_is_not_held_is_told(held: Blotter, command: tuple[str, str], ref: str) -> None:
    assert len(one_sentence(held(*command, ref, ends=2))) <= 2100


@pytest.mark.parametrize(
    "arguments",
    [
        ("releases", "list", "--limit", "0"),
        ("releases", "list", "--limit", "9" * 40),
        ("releases", "list", "--offset", "-1"),
        ("releases", "diff", LINE["url"], "9" * 40),
        ("export", "releases", "--since", "9999-12-31T23:59:59-12:00"),
        ("export", "releases", "--since", "nonsense"),
        ("export", "releases", "--format", "nonsense"),
        ("export", "releases", "-o", ""),
        ("export", "releases", "-o", "none/x.jsonl"),
        ("export", "releases", "-o", "x" * 300),
        ("export", "releases", "-o", "/dev/null/x"),
        ("init", "/dev/null/x"),
        ("capture", "nonsense"),
        ("capture", "http://ada:pw@police.example/"),
        ("--database", "postgresql://ada:secret@[::1/none", "status"),
        ("--database", "/dev/null", "init"),
        ("--database", "sqlite:////dev/null", "import", "in.jsonl"),
    ],
)
def test_nonsense_is_the_callers_mistake(
    held: Blotter, home: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(home)
    said = held(*arguments, ends=2)
    assert "Traceback" not in said.err
    assert "a bug in Blotter" not in said.err
    assert "secret" not in said.err
    assert sorted(path.name for path in home.iterdir() if path.suffix == ".part") == []


@pytest.mark.parametrize("words", ['"', "*", "NEAR(", "%", "title:x", "^men", '"men', "a AND", "{a b}: c", "\\", "NOT"])
def test_no_question_is_an_error(held: Blotter, words: str) -> None:
    held("releases", "search", words)


def test_nothing_of_the_outside_steers_the_terminal(held: Blotter) -> None:
    commands = [
        ("releases", "list"),
        ("releases", "list", "--json"),
        ("releases", "show", GOOD["url"]),
        ("releases", "show", GOOD["url"], "--json"),
        ("releases", "diff", GOOD["url"]),
        ("releases", "search", "held"),
        ("operations", "list"),
        ("operations", "show", "Lantern"),
        ("operations", "show", "Lantern", "--json"),
        ("export", "versions"),
        ("export", "releases", "--format", "ninjs"),
        ("export", "operations"),
    ]
    for command in commands:
        said = held(*command)
        assert not [mark for mark in RAW if mark in said.out + said.err], command
    (found,) = (one for one in held("export", "versions").records if one["url"] == GOOD["url"])
    assert found["title"] == f"={''.join(RAW)}Two held", "an export loses nothing: the characters are escapes in it"
    assert "\n'=" in held("export", "releases", "--format", "csv").out.replace(",", "\n")


def test_a_device_is_written_and_a_link_followed(held: Blotter, home: Path) -> None:
    real, link = home / "real.jsonl", home / "link.jsonl"
    real.write_text("old")
    link.symlink_to(real)
    held("export", "releases", "-o", link)
    assert link.is_symlink()
    assert len(real.read_text().splitlines()) == 2
    pipe = home / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE, text=True)
    held("export", "releases", "-o", pipe)
    assert reader.communicate(timeout=20)[0] == real.read_text()
    assert pipe.is_fifo(), "what is no file is written to and never replaced"


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no /dev/full here")
def test_output_that_is_full_or_closed_is_told(held: Blotter, home: Path) -> None:
    def shell(line: str) -> subprocess.CompletedProcess[str]:
        script = f"{sys.executable} -c 'import sys; from blotter.cli import main; sys.exit(main())' {line}"
        return subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=False, cwd=home)

    full = shell("releases list > /dev/full")
    assert (full.returncode, full.stderr) == (1, "blotter: The output cannot be written: No space left on device\n")
    assert shell("export versions -o /dev/stdout | head -c 1").stdout == "{"
    assert shell("releases list >&-").returncode == 0
    assert shell("releases show nope >&- 2>&-").returncode == 2


def test_a_bug_is_told_in_one_sentence_and_shown_with_debug(home: Path) -> None:
    broken = "import sys; from blotter import cli, exports; exports.check = None; sys.exit(cli.main(sys.argv[1:]))"

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        told = [sys.executable, "-c", broken, *arguments, "export", "releases"]
        return subprocess.run(told, capture_output=True, text=True, check=False)

    plain = run()
    assert plain.returncode == 1
    assert plain.stderr.startswith("blotter: a bug in Blotter stopped this: TypeError: ")
    assert len(plain.stderr.splitlines()) == 1
    assert "Traceback" in run("--debug").stderr


def test_a_folder_that_is_gone_is_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = home / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    monkeypatch.delenv("BLOTTER_HOME")
    gone.rmdir()
    assert main(["status"]) == 2
    assert "is no longer there" in capsys.readouterr().err


# -- the database -------------------------------------------------------------------------------------------------


def test_a_damaged_database_needs_attention(held: Blotter, home: Path) -> None:
    file = home / "blotter.db"
    whole = file.read_bytes()
    for command in (("status",), ("releases", "list"), ("relate",), ("export", "versions"), ("db", "check")):
        file.write_bytes(os.urandom(5000))
        one_sentence(held(*command, ends=3))
        file.write_bytes(whole[: len(whole) // 2])
        one_sentence(held(*command, ends=3))


def test_evidence_that_has_no_place_is_told(blotter: Blotter, jsonl: Write, home: Path) -> None:
    (home / "evidence").write_text("a file where the folder belongs")
    assert "cannot be used: Not a directory" in one_sentence(blotter("import", jsonl(GOOD), ends=3))
    assert urls(blotter) == set()
    (home / "evidence").unlink()
    blotter("import", home / "in.jsonl")
    assert urls(blotter) == {GOOD["url"]}


def test_dates_that_do_not_read_are_told(blotter: Blotter, jsonl: Write) -> None:
    dates = ("02/03/2026", "2 March 2026", "soon", "x", "y")
    said = blotter(
        "import", jsonl(*({**LINE, "url": f"https://a.example/{at}", "published": day} for at, day in enumerate(dates)))
    )
    assert "4 releases came without a date" in said.err
    assert ":1: no date, or two: '02/03/2026'" in said.err
    assert "'y'" not in said.err
