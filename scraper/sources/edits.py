"""Edits of sources.yaml by text span: what stands outside the edited lines stays byte for byte.

A YAML library that writes the file again re-indents lists and moves comments, so only its line numbers are used. Each
edit is read back before it is kept: if it would change anything else, the file is left alone. Edits of several programs
follow one another.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from scraper.errors import ConfigError, UsageError
from scraper.sources.catalogue import parsed, read_text, unknown

VALUES = 1_000_000  # of a file; 10,000 sources have 200,000
_EMPTY = re.compile(r"\[ *\]|null|~")
_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029]|$)")  # the ends that YAML counts


def add_block(path: Path, text: str, *, section: str = "sources") -> None:
    """Put one item, written as YAML with or without its "- ", at the end of a list. Raises ConfigError, UsageError."""
    with _alone(path):
        lines = _Lines.of(path)
        item = _item(text)
        have = lines.items(section)
        if item.get("id") in [other.get("id") for other in have]:
            raise UsageError(f'There is a block "{item.get("id")}" already')
        start, end, written = lines.place_for(section, _as_item(text, lines.dash_column(section), lines.newline))
        lines.keep({**lines.document, section: [*have, item]}, start, end, written)


def set_enabled(path: Path, id: str, enabled: bool) -> None:
    """Write `enabled` of one source; everything else of its block stays. Raises ConfigError, UsageError."""
    with _alone(path):
        lines = _Lines.of(path)
        index = lines.index(id)
        source = lines.items("sources")[index]
        wanted = [*lines.items("sources")]
        wanted[index] = {**source, "enabled": enabled}
        start, end, written = _enabled_span(lines, source, "true" if enabled else "false")
        lines.keep({**lines.document, "sources": wanted}, start, end, written)


def remove(path: Path, id: str) -> None:
    """Take one source's block out; comments above it stay. Raises ConfigError, UsageError."""
    with _alone(path):
        lines = _Lines.of(path)
        index = lines.index(id)
        rest = [source for place, source in enumerate(lines.items("sources")) if place != index]
        start, end = lines.span("sources", index)
        lines.keep({**lines.document, "sources": rest or None}, lines.offset(start), lines.offset(end), "")


@dataclass(slots=True)
class _Lines:
    """The file as lines and as values, and where in the one the other stands."""

    path: Path
    lines: list[str]
    document: dict[str, Any]

    @classmethod
    def of(cls, path: Path) -> _Lines:
        text = read_text(path)
        return cls(path, [line for line in _LINE.findall(text) if line], parsed(text, str(path)))

    @property
    def newline(self) -> str:
        return "\r\n" if self.lines and self.lines[0].endswith("\r\n") else "\n"

    def items(self, section: str) -> list[dict[str, Any]]:
        """The list as it is; raises ConfigError where it is none, or is written in one line."""
        listed = self.document.get(section)
        if listed is None:
            return []
        if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
            raise ConfigError("is no list of blocks", file=str(self.path), path=section)
        if listed.fa.flow_style():  # type: ignore[attr-defined]
            raise ConfigError(
                'is written in [ ]; write each item on lines of its own, beginning with "- id:"',
                file=str(self.path),
                path=section,
            )
        return listed

    def index(self, id: str) -> int:
        ids = [str(source.get("id")) for source in self.items("sources")]
        if id not in ids:
            raise UsageError(unknown("source", id, ids))
        return ids.index(id)

    def offset(self, line: int) -> int:
        """Characters before this line."""
        return sum(map(len, self.lines[:line]))

    def first_line(self, section: str, index: int) -> int:
        """The line of an item's dash, which may stand above the item itself."""
        line: int = self.document[section].lc.data[index][0]
        while not self.lines[line].lstrip(" \ufeff").startswith("-"):
            line -= 1
        return line

    def dash_column(self, section: str) -> int:
        if not self.items(section):
            return 2
        return _indent(self.lines[self.first_line(section, 0)])

    def extent(self, section: str, index: int) -> tuple[int, int]:
        """First line of an item and the line after its last; comments that stand deeper than its dash are its own."""
        start = self.first_line(section, index)
        dash, end = _indent(self.lines[start]), start + 1
        for line in range(start + 1, len(self.lines)):
            if _blank(self.lines[line]):
                continue
            if _indent(self.lines[line]) <= dash:
                break
            end = line + 1
        return start, end

    def span(self, section: str, index: int) -> tuple[int, int]:
        """The same with the blank lines that follow, where some stand before: so that no two gaps become one."""
        start, end = self.extent(section, index)
        while end < len(self.lines) and _blank(self.lines[end]) and _blank(self.lines[start - 1]):
            end += 1
        return start, end

    def place_for(self, section: str, block: str) -> tuple[int, int, str]:
        """From where to where a new last item goes and how it is written there: after the last item, or below a key.

        The `[]` of an empty list is replaced.
        """
        if none := self._none(section):
            begins, ends, rest = none
            return begins, ends, rest + ("" if rest.endswith(("\n", "\r")) else self.newline) + block
        if have := self.items(section):
            last, start = self.extent(section, len(have) - 1)
            gap = self.newline if _blank(self.lines[last - 1]) else ""
        elif section in self.document:
            start, gap = self.document.lc.data[section][0] + 1, ""  # type: ignore[attr-defined]
        else:
            start, gap = len(self.lines), f"{section}:{self.newline}"
        missing_end = self.newline if start and not self.lines[start - 1].endswith(("\n", "\r")) else ""
        return self.offset(start), self.offset(start), missing_end + gap + block

    def _none(self, section: str) -> tuple[int, int, str] | None:
        """Where an empty list that is written out begins, where its line ends, and what stands behind it."""
        if section not in self.document or self.items(section):
            return None
        line, column = self.document.lc.data[section][2:]  # type: ignore[attr-defined]
        written = self.lines[line] if line < len(self.lines) else ""
        empty = _EMPTY.match(written, column)
        if empty is None:
            return None
        return self.offset(line) + len(written[:column].rstrip()), self.offset(line + 1), written[empty.end() :]

    def keep(self, wanted: dict[str, Any], start: int, end: int, written: str) -> None:
        """Replace a span of characters, if the file then says just what is wanted; raises ConfigError if not."""
        text = "".join(self.lines)
        edited = text[:start] + written + text[end:]
        if self._plain(parsed(edited, str(self.path))) != self._plain(wanted):
            raise ConfigError(
                "the file is written in a way that this edit cannot follow; edit it by hand",
                file=str(self.path),
                line=text.count("\n", 0, start) + 1,
            )
        _replace(self.path, edited)

    def _plain(self, value: object) -> object:
        try:
            return _plain(value, count(1))
        except (RecursionError, OverflowError):
            raise ConfigError("its anchors refer to each other without end", file=str(self.path)) from None


def _enabled_span(lines: _Lines, source: dict[str, Any], value: str) -> tuple[int, int, str]:
    """From where to where `enabled` is written, and what belongs there."""
    places = source.lc.data  # type: ignore[attr-defined]
    if "enabled" in places:
        line, column = places["enabled"][2:4]
        start = lines.offset(line) + column
        old = re.match(r"[^\s,}#]+", lines.lines[line][column:])
        return start, start + (len(old[0]) if old else 0), value
    line, column = places["id"][:2]
    start = lines.offset(line)
    if source.fa.flow_style():  # type: ignore[attr-defined]
        return start + column, start + column, f"enabled: {value}, "
    after = start + len(lines.lines[line])
    missing_end = "" if lines.lines[line].endswith(("\n", "\r")) else lines.newline
    return after, after, f"{missing_end}{' ' * column}enabled: {value}{lines.newline}"


def _item(text: str) -> dict[str, Any]:
    """The one item that a block of YAML writes, with or without its dash. Raises ConfigError."""
    items = parsed(f"item:\n{_as_item(text, 2, chr(10))}", "the new block")["item"] or []
    if len(items) != 1 or not isinstance(items[0], dict) or not items[0].get("id"):
        raise ConfigError('the new block has to be one item with an "id"')
    item: dict[str, Any] = items[0]
    return item


def _as_item(text: str, column: int, newline: str) -> str:
    """The block as an item of a list whose dashes stand in `column`."""
    lines = [line.rstrip() for line in text.expandtabs(2).strip("\r\n").splitlines()]
    shift = min((_indent(line) for line in lines if line), default=0)
    lines = [line[shift:] for line in lines]
    if lines and not lines[0].startswith("- "):
        lines = ["- " + lines[0], *(f"  {line}" if line else "" for line in lines[1:])]
    return "".join(f"{' ' * column}{line}{newline}" if line else newline for line in lines)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _blank(line: str) -> bool:
    return not line.strip()


def _plain(value: object, steps: Iterator[int]) -> object:
    """A value without the notes on how it was written; an empty list is what a bare key says.

    Raises OverflowError for more values than a file can hold: ten lines of anchors may unfold to thousands of millions.
    """
    if next(steps) > VALUES:
        raise OverflowError
    if isinstance(value, dict):
        return {key: _plain(inner, steps) for key, inner in value.items() if inner is not None}
    return [_plain(inner, steps) for inner in value] if isinstance(value, list) else value


def _replace(path: Path, text: str) -> None:
    """Write the whole file beside itself and put it in place, so that no crash leaves half of it."""
    target = path.resolve()
    with _os_faults_named(path):
        beside = target.with_name(f".{target.name}.new")
        with beside.open("wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, beside)
        beside.replace(target)


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Read and write with no other program's edit between: the folder is locked, since the file is put anew.

    Of six `sources add` at once five blocks were lost without it.
    """
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):  # of a file that is not there reading tells, and some shares know no lock
            folder = os.open(path.resolve().parent, os.O_RDONLY)
            held.callback(os.close, folder)
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def _os_faults_named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ConfigError(f"the file cannot be written: {error.strerror}", file=str(path)) from error
