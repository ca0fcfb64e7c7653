"""People's word on suggestions and operations: by keys on a terminal, by a form of the web page, by commands."""

from __future__ import annotations

import os
import pty
import re
import select
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from blotter.deciders import decider
from blotter.web.app import build
from scheduler import Installation
from scraper.model import Judgement
from storage.rows import LinkRow
from tests.browser import shown
from tests.browser.seen import Seen
from tests.journeys.conftest import Blotter, Write
from tests.journeys.lantern import OTHER, PAPER, POLICE

HERE = "http://127.0.0.1:8300"
FORM = {"Origin": HERE, "Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def reviewed(home: Path) -> Path:
    """A home in which suggestions wait."""
    shown.fill(home)
    return home


def waiting(installation: Installation) -> list[LinkRow]:
    return installation.storage.queries.waiting(limit=999)


def by_people(home: Path) -> list[tuple[str, str, str]]:
    with shown.opened(home) as installation:
        rows = installation.storage.queries.every_link()
        return sorted(
            (row.link.judgement.value, row.link.decided_by, row.later_url)
            for row in rows
            if row.link.decided_by.startswith("person:")
        )


SENTENCED = (
    {
        "url": "https://police.example/news/lantern-sentence",
        "title": "Three years for courier",
        "text": "A man was sentenced to three years in prison. Operation Lantern had found him, the court said.",
        "published": "2029-05-05",
        "language": "en",
    },
    {
        "url": "https://herald.example/courier",
        "title": "Courier of Operation Lantern jailed",
        "text": "A courier found by Operation Lantern, in which 41 suspects were arrested and 120 kg of cocaine was "
        "seized, was sentenced to three years in prison, the court said.",
        "published": "2029-05-06",
        "language": "en",
    },
)


def test_a_suggestion_that_is_refused_and_restored_leaves_all_as_it_was(blotter: Blotter, jsonl: Write) -> None:
    """Both releases were judged again, beside those that came after them: other links turned round or came anew."""

    def told() -> tuple[list[str], str]:
        links = blotter("export", "links").records
        return sorted(str({**each, "link": None}) for each in links), blotter("export", "operations").out

    blotter("import", jsonl(POLICE, PAPER, OTHER, *SENTENCED))
    blotter("relate")
    before = told()
    faint = [str(each["link"]) for each in blotter("links", "review", "--json").records]
    assert faint
    for link in faint:
        for word in ("reject", "undo"):
            blotter("links", word, link)
            blotter("relate")
        assert told() == before


# -- a terminal ---------------------------------------------------------------------------------------------------


class Terminal:
    """The command on a terminal of its own, answered key by key once it asks."""

    def __init__(self, home: Path, *arguments: str) -> None:
        pid, self._screen = pty.fork()
        if pid == 0:
            os.environ.update(BLOTTER_HOME=str(home), BLOTTER_WORKERS="1", TERM="dumb", COLUMNS="200", NO_COLOR="1")
            script = "import sys; from blotter.cli import main; sys.exit(main())"
            os.execv(sys.executable, [sys.executable, "-c", script, *arguments])
        self._pid = pid
        self.said = ""

    def until(self, words: str, times: int = 1) -> str:
        """Read until the words stand there so often."""
        deadline = time.monotonic() + 60
        while self.said.count(words) < times:
            assert time.monotonic() < deadline, self.said
            if select.select([self._screen], [], [], 0.1)[0] and not self._read():
                assert self.said.count(words) >= times, self.said
        return self.said

    def key(self, key: str) -> None:
        os.write(self._screen, key.encode())

    def ends(self) -> int:
        while self._read():
            pass
        os.close(self._screen)
        return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])

    def _read(self) -> bool:
        try:
            read = os.read(self._screen, 65536)
        except OSError:  # the other side has ended
            return False
        self.said += read.decode(errors="replace")
        return bool(read)


def test_suggestions_are_decided_key_by_key_and_taken_back(reviewed: Path) -> None:
    with shown.opened(reviewed) as installation:
        rows = waiting(installation)
    assert len(rows) >= 2
    terminal = Terminal(reviewed, "links", "review", "--by", "ada")
    asked = "q quit"
    terminal.until(asked)
    assert "".join(filter(str.isprintable, rows[0].later_title))[:40] in terminal.said
    assert rows[0].link.evidence[-1].rstrip(".") in terminal.said
    for times, (key, answer) in enumerate(
        (("w", "later"), ("x", asked), ("n", "rejected."), ("u", "Taken back: rejected."), ("y", "confirmed.")), 2
    ):
        terminal.key(key)
        terminal.until(answer)
        terminal.until(asked, times)
    terminal.key("s")
    if len(rows) > 2:
        terminal.until(asked, 7)
        terminal.key("q")
    terminal.until("1 confirmed, 0 rejected, 1 skipped")
    assert terminal.ends() == 0
    assert re.search(r"\[[^\]]+\].*\(\d+-\d+\)", terminal.said)
    assert by_people(reviewed) == [("CONFIRMED", "person:ada", rows[0].later_url)]


def test_in_a_pipe_what_waits_is_listed_and_nothing_is_asked(blotter: Blotter, reviewed: Path) -> None:
    listed = blotter("links", "review", "--json").records
    with shown.opened(reviewed) as installation:
        rows = waiting(installation)
        texts = {version.id: version.article.text for version in installation.storage.queries.every_version()}
    assert [each["link"] for each in listed] == [row.id for row in rows]
    places = 0
    for each in listed:
        assert [reason["why"] for reason in each["reasons"]] == each["evidence"]  # type: ignore[attr-defined]
        for reason in each["reasons"]:  # type: ignore[attr-defined]
            for side in ("from", "to"):
                for start, stop in reason[f"{side}_spans"]:
                    places += 1
                    assert texts[str(each[f"{side}_version"])][start:stop].strip()
    assert places > 4
    assert [row[0] for row in blotter("links", "review").rows] == [str(row.id) for row in rows]
    operation = str(listed[0]["to_operation"] or listed[0]["from_operation"])
    assert blotter("links", "review", "--operation", operation, "--json").records
    assert blotter("links", "review", "--source", "idle").rows == []
    assert "Nothing is held of a source" in blotter("links", "review", "--source", "nobody", ends=2).err
    assert by_people(reviewed) == []


# -- the web page -------------------------------------------------------------------------------------------------


@pytest.fixture
def desk(reviewed: Path) -> Iterator[Installation]:
    with shown.opened(reviewed) as installation:
        yield installation


def a_client(installation: Installation, answers_to: frozenset[str] | None = frozenset({"127.0.0.1"})) -> TestClient:
    return TestClient(build(installation, answers_to), base_url=HERE, follow_redirects=False)


def forms(client: TestClient, path: str = "/links") -> list[dict[str, str]]:
    """The forms of a page that are sent: where to, with which fields."""
    found: list[dict[str, str]] = []
    for tag, attributes in Seen(200, client.get(path).text).elements:
        if tag == "form" and attributes.get("method") == "post":
            found.append({"action": attributes["action"]})
        elif found and attributes.get("name") in ("token", "word"):
            found[-1][attributes["name"]] = attributes["value"]
    return found


def test_a_form_decides_and_the_result_can_be_taken_back(desk: Installation) -> None:
    client, queries = a_client(desk), desk.storage.queries
    (first, *_) = waiting(desk)
    yes = next(form for form in forms(client) if form["word"] == "confirm")
    assert yes["action"] == f"/links/{first.id}"
    answer = client.post(yes["action"], data={"token": yes["token"], "word": "confirm"}, headers=FORM)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/links?done={first.id}")
    link = queries.link_history(first.id)[-1].link
    assert (link.judgement, link.decided_by) == (Judgement.CONFIRMED, decider())
    page = answer.headers["location"]
    assert "Confirmed by person:" in Seen(200, client.get(page).text).words
    (undo,) = (form for form in forms(client, page) if form["word"] == "undo")
    assert client.post(undo["action"], data={"token": undo["token"], "word": "undo"}, headers=FORM).status_code == 303
    _, taken, standing = queries.link_history(first.id)
    assert (taken.undone_by, standing.link.judgement) == (decider(), Judgement.SUGGESTED)
    assert "undo" not in {form["word"] for form in forms(client, page)}
    again = client.post(undo["action"], data={"token": undo["token"], "word": "undo"}, headers=FORM)
    assert again.status_code == 404


def test_nothing_but_a_form_of_ours_decides(desk: Installation) -> None:
    client = a_client(desk)
    form = forms(client)[0]
    told = {"token": form["token"], "word": "confirm"}
    other = forms(a_client(desk))[0]["token"]
    plain = {**FORM, "Content-Type": "text/plain"}
    wrong: Sequence[tuple[Mapping[str, str], Mapping[str, str], int]] = (
        ({"word": "confirm"}, FORM, 403),
        ({**told, "token": ""}, FORM, 403),
        ({**told, "token": other}, FORM, 403),
        (told, {**FORM, "Origin": "http://foreign.example"}, 403),
        (told, {**FORM, "Origin": "http://127.0.0.1:9999"}, 403),
        (told, {**FORM, "Origin": "null"}, 403),
        (told, {name: FORM[name] for name in FORM if name != "Origin"}, 403),
        (told, {**FORM, "Host": "foreign.example", "Origin": "http://foreign.example"}, 421),
        (told, plain, 415),
        ({**told, "more": "x" * 5000}, FORM, 413),
        ({**told, **dict.fromkeys("abcdefghij", "x")}, FORM, 413),
        ({**told, "word": "maybe"}, FORM, 400),
    )
    for fields, headers, status in wrong:
        assert client.post(form["action"], data=fields, headers=dict(headers)).status_code == status, (fields, headers)
    for number in (999999, 10**30):
        assert client.post(f"/links/{number}", data=told, headers=FORM).status_code == 404
    for asked in (client.get, client.head):
        assert asked(form["action"], params=told).status_code == 405
        assert asked(f"/links?done={form['action'].rpartition('/')[2]}&word=confirm").status_code == 200
    assert not [row for row in desk.storage.queries.every_link() if row.link.decided_by.startswith("person:")]


@pytest.mark.parametrize("answers_to", [None, frozenset({"127.0.0.1", "desk.example"})])
def test_beyond_loopback_suggestions_are_only_shown(desk: Installation, answers_to: frozenset[str] | None) -> None:
    client = a_client(desk, answers_to)
    assert forms(client) == []
    (first, *_) = waiting(desk)
    assert client.post(f"/links/{first.id}", data={"word": "confirm"}, headers=FORM).status_code == 403
    assert waiting(desk)


# -- operations ---------------------------------------------------------------------------------------------------


def operations(blotter: Blotter) -> list[tuple[object, object, list[str]]]:
    return sorted(
        (one["operation"], one["name"], sorted(each["url"] for each in one["releases"]))  # type: ignore[attr-defined]
        for one in blotter("export", "operations").records
    )


@pytest.fixture
def held(blotter: Blotter, jsonl: Callable[..., Path]) -> Blotter:
    """Three releases on one operation, imported and related."""
    blotter("import", jsonl(POLICE, PAPER, OTHER))
    blotter("relate")
    return blotter


def anew(held: Blotter) -> list[tuple[object, object, list[str]]]:
    """The operations, which judging from scratch does not change."""
    stands = operations(held)
    held("relate", "--from-scratch")
    assert operations(held) == stands
    return stands


def test_operations_are_split_merged_renamed_and_undone_and_judged_anew(held: Blotter, home: Path) -> None:
    (before,) = operations(held)
    whole, leaves = str(before[0]), str(OTHER["url"])
    split = held("operations", "split", "lantern", "--release", leaves, "--by", "ada").rows
    assert [row[0].rpartition(": ")[2] for row in split] == ["1 release", "2 releases"]
    made = split[0][0].partition(" ")[0]
    assert sorted(one[2] for one in anew(held)) == [[leaves], [PAPER["url"], POLICE["url"]]]
    assert leaves not in held("links", "review", "--json").out
    held("operations", "rename", made, "Operation  Candlelight", "--by", "ada")
    assert held("operations", "show", "operation candlelight", "--json").records[0]["operation"] == made
    merged = held("operations", "merge", made, whole, "--by", "ada").rows[0][0]
    assert merged.startswith(f"{whole}  Operation Candlelight: 3 releases")
    assert [one[:2] for one in anew(held)] == [(whole, "Operation Candlelight")]
    with shown.opened(home) as installation:
        answer = a_client(installation).get(f"/operations/{made}")
    assert (answer.status_code, answer.headers["location"]) == (302, f"/operations/{whole}")
    record = held("operations", "show", whole, "--json").records[0]
    told = [(each["action"], each["decided_by"]) for each in record["decisions"]]  # type: ignore[attr-defined]
    assert told == [("split", "person:ada"), ("rename", "person:ada"), ("merge", "person:ada")]
    assert "merge by person:ada (3 releases)" in held("operations", "show", whole).out
    for _ in range(3):
        held("operations", "undo", whole, "--by", "ada")
    assert anew(held) == [before]
    assert "nothing to take back" in held("operations", "undo", whole, ends=2).err


def test_what_cannot_be_decided_about_an_operation_is_said(held: Blotter) -> None:
    stranger = str(held("operations", "list", "--known", "--json").records[0]["operation"])
    assert "known by mention only" in held("operations", "rename", stranger, "Candles", ends=2).err
    assert "these are one" in held("operations", "merge", "lantern", "Lantern", ends=2).err
    everything = [part for url in (POLICE, PAPER, OTHER) for part in ("--release", str(url["url"]))]
    assert "some must stay" in held("operations", "split", "lantern", *everything, ends=2).err
