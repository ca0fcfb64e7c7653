"""Lists on a terminal: a wide column goes below its row where it could not be read beside it."""

from __future__ import annotations

import pytest

from blotter.cli import output
from blotter.cli.output import Column, show_rows

ROWS = [("harbour", "failing", "The name does not resolve; is this machine on the network?", "Try again later.")]
COLUMNS: list[Column[tuple[str, ...]]] = [
    Column("source", lambda row: row[0]),
    Column("state", lambda row: row[1]),
    Column("what", lambda row: row[2], wide=True),
    Column("what to do", lambda row: row[3], wide=True),
]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    return capsys


def shown(terminal: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(width))
    show_rows(ROWS, COLUMNS, as_json=False)
    return [line.rstrip() for line in terminal.readouterr().out.splitlines()]


def test_what_has_room_stands_side_by_side(
    terminal: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    heading, row = shown(terminal, monkeypatch, 140)
    assert heading.split("  ")[-1].strip() == "what to do"
    assert row.endswith("network?  Try again later.")


@pytest.mark.parametrize("width", [40, 50, 60])
def test_what_has_none_goes_below_under_its_heading(
    terminal: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    lines = shown(terminal, monkeypatch, width)
    assert "what to do" not in lines[0]
    assert "  what to do: Try again later." in lines
    assert all(len(line) <= width for line in lines)


def test_an_empty_cell_takes_no_line(terminal: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    show_rows([("harbour", "ok", "", "")], COLUMNS, as_json=False)
    assert len(terminal.readouterr().out.splitlines()) == 2
