"""The table of `make quality`: its cells, what is said where nothing was measured, and its place in the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality import __main__ as command
from tests.quality.measures import Figures
from tests.quality.rows import SCORES
from tests.quality.table import BEGIN, END, Row, Score, chosen, least, lines, markdown, measured, most, placed, written

ROWS = (
    Row("f1", "pair F1", least(0.98)),
    Row("wrong", "wrong", most(2)),
    Row("year", "a year", None, "Ours .3 (1999)"),
)


def figures() -> Figures:
    return {"f1": 0.9794, "wrong": 2, "year": 0.25}


def without_data() -> Figures:
    pytest.skip("no recorded data: x is not there")


def without_library() -> Figures:
    raise ModuleNotFoundError("No module named 'peer'", name="peer")


def score(name: str = "copies", ours: object = figures, **peers: object) -> Score:
    return Score(name, "copies of pages", ours, ROWS, peers)  # type: ignore[arg-type]


def cells(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines()]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0, "0"),
        (5464, "5,464"),
        (1.0, "1.000"),
        (0.0, ".000"),
        (0.9794, ".979"),
        (0.99971, ".9997"),
        (0.0004, ".0004"),
        (2.25, "2.250"),
    ],
)
def test_figures_are_written_so_that_nothing_is_rounded_to_all_or_none(value: float, told: str) -> None:
    assert written(value) == told


def test_a_line_for_each_figure_with_its_target_and_the_peers() -> None:
    table = markdown([measured(score(rensa=lambda: {"f1": 0.6354}))])
    assert cells(table)[2:] == [
        ["copies of pages", "pair F1", ".979", "≥ .98, short", "rensa .635"],
        ["", "wrong", "2", "≤ 2", ""],
        ["", "a year", ".250", "", "Ours .3 (1999)"],
    ]
    assert {line.count("|") for line in table.splitlines()} == {6}


def test_a_target_missed_by_a_hair_is_not_written_as_if_it_were_reached() -> None:
    near = Score("x", "x", lambda: {"f1": 0.97996}, (Row("f1", "pair F1", least(0.98)),))
    assert cells(markdown([measured(near)]))[2][2:4] == [".97996", "≥ .98, short"]


def test_without_the_data_nothing_is_told_but_why() -> None:
    def peer() -> Figures:
        raise AssertionError("a peer is not asked either")

    found = cells(markdown([measured(score(ours=without_data, rensa=peer))]))[2:]
    assert [row[2] for row in found] == ["-", "-", "-"]
    assert found[0][3:] == ["≥ .98", "not run: no recorded data: x is not there"]
    assert "short" not in str(found)


def test_a_peer_that_is_not_installed_is_named_once() -> None:
    found = cells(markdown([measured(score(peer=without_library))]))[2:]
    assert found[0][2:] == [".979", "≥ .98, short", "peer: not run: peer is not installed"]
    assert found[1][4] == ""


def test_a_terminal_has_the_columns_of_all_scores_in_line() -> None:
    every = [score(), Score("x", "x", figures, (Row("f1", "a measure that takes more room than the others", None),))]
    found = [line for each in every for line in list(lines(measured(each), every))[1:]]
    wanted = (".979", "2", ".250", ".979")
    assert len({line.index(told) + len(told) for line, told in zip(found, wanted, strict=True)}) == 1


def test_the_prose_around_the_table_is_kept() -> None:
    page = f"# Quality\n\nBefore.\n\n{BEGIN} (old) -->\n| old |\n{END}\n\nAfter | as it was.\n"
    once = placed(page, "| new |", "CPython 3")
    assert once == f"# Quality\n\nBefore.\n\n{BEGIN} (CPython 3) -->\n| new |\n{END}\n\nAfter | as it was.\n"
    assert placed(once, "| new |", "CPython 3") == once


@pytest.mark.parametrize("page", ["no marks", f"{BEGIN} -->\nno end", f"only an end {END}"])
def test_a_page_without_marks_is_left_alone(page: str) -> None:
    with pytest.raises(ValueError, match="no place for the table"):
        placed(page, "| new |", "")


def test_scores_are_chosen_by_how_their_names_begin() -> None:
    every = [score("copies"), score("copies_real"), score("urls")]
    assert [one.name for one in chosen(every, ["copies"])] == ["copies", "copies_real"]
    assert chosen(every, []) == every
    with pytest.raises(KeyError, match="nope"):
        chosen(every, ["urls", "nope"])


def test_the_command_writes_the_page_only_when_it_measured_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "quality.md"
    page.write_text(before := f"Prose.\n{BEGIN} () -->\n{END}\nMore.\n")
    monkeypatch.setattr(command, "PAGE", page)
    monkeypatch.setattr(command, "SCORES", (score("copies"), score("urls", without_data)))
    assert command.main(["copies"]) == 0
    assert page.read_text() == before
    assert command.main([]) == 0
    assert [row[2] for row in cells(page.read_text()) if len(row) == 5][2:] == [".979", "2", ".250", "-", "-", "-"]
    assert page.read_text().startswith("Prose.\n")
    capsys.readouterr()
    assert command.main(["nope"]) == 2
    assert "there is copies, urls" in capsys.readouterr().err


def test_every_score_has_a_name_of_its_own_and_stands_in_the_page() -> None:
    names = [one.name for one in SCORES]
    assert len(set(names)) == len(names)
    told = (Path(__file__).parents[2] / "docs" / "quality.md").read_text()
    assert [one.name for one in SCORES if f"| {one.what} |" not in told] == []
