"""A home of its own for every journey, and the command as people call it, in this process."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from blotter.cli import main
from blotter.pressroom.server import Press
from blotter.pressroom.spector import DAY_ONE
from tests.journeys.lantern import OTHER, PAPER, POLICE


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[list[str]]:
        return [line.split("\t") for line in self.out.splitlines()]

    @property
    def records(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]


Blotter = Callable[..., Said]
Write = Callable[..., Path]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, in force for whatever runs in this test."""
    for name in ("SOURCES", "DATABASE", "EVIDENCE", "CONTACT"):
        monkeypatch.delenv(f"BLOTTER_{name}", raising=False)
    monkeypatch.setenv("BLOTTER_HOME", str(tmp_path))
    monkeypatch.setenv("BLOTTER_WORKERS", "1")
    return tmp_path


@pytest.fixture
def blotter(home: Path, capsys: pytest.CaptureFixture[str]) -> Blotter:
    """Run one command; output and errors as a pipe would get them."""

    def run(*arguments: str, ends: int = 0) -> Said:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        said = Said(status, *capsys.readouterr())
        assert said.status == ends, f"blotter {' '.join(map(str, arguments))} ended with {status}: {said.err}{said.out}"
        return said

    return run


@pytest.fixture
def jsonl(home: Path) -> Write:
    """Write rows (or raw lines) as a JSONL file in the home."""

    def write(*rows: Mapping[str, object] | str, name: str = "in.jsonl") -> Path:
        file = home / name
        file.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
        return file

    return write


@pytest.fixture
def held(blotter: Blotter, jsonl: Write) -> Blotter:
    """Three releases on one operation, imported and related."""
    blotter("import", jsonl(POLICE, PAPER, OTHER))
    blotter("relate")
    return blotter


@pytest.fixture
def press() -> Iterator[Press]:
    """The make-believe press on its first morning."""
    with Press(DAY_ONE) as press:
        yield press
