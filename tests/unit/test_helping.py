"""Help as people read it: every command, on every page of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from blotter.cli import app, main
from blotter.cli.helping import readable


def commands() -> list[str]:
    def walk(command: Any, path: tuple[str, ...]) -> Iterator[str]:
        yield " ".join(path)
        for name, child in getattr(command, "commands", {}).items():
            yield from walk(child, (*path, name))

    return list(walk(typer.main.get_command(app), ()))


@pytest.mark.parametrize("path", commands())
def test_help_names_no_type_of_python(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*path.split(), "--help"]) == 0
    said = capsys.readouterr().out
    assert "Usage: blotter" in said
    assert re.findall(r"<\w+[\]> ]|\blist\[", said) == []


def test_a_list_of_commands_cuts_no_sentence() -> None:
    top = readable(typer.main.get_command(app))
    below = [child for group in top.commands.values() for child in getattr(group, "commands", {}).values()]
    assert not [each.name for each in (*top.commands.values(), *below) if each.get_short_help_str().endswith("...")]


def test_a_second_paragraph_flows(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    main(["poll", "--help"])
    said = capsys.readouterr().out
    assert re.search(
        r"With --since older pages.*The same command goes on where it stopped; .* every later look\.", said
    )
