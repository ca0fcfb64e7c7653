"""A sources.yaml that is no YAML as a whole: the items that are none are taken out and told, the others are read.

It knows the file's outline (lists of blocks) and no key of a block. Edits never go this way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scraper.errors import ConfigError

_SECTION = re.compile(r"(?:agencies|platforms|sources)\s*:\s*(?:#.*)?$")
_DASH = re.compile(r"[ \t]*-(?:\s|$)")
_NAME = re.compile(r"(?:^|[\s{,-])id\s*:\s*[\"']?([a-z0-9_-]+)")
_ELSEWHERE = "undefined alias"

Parse = Callable[[str], object]


def without_broken_items(text: str, parse: Parse, *, anchors: bool) -> tuple[str, list[ConfigError]]:
    """The file with every item blanked that `parse` (raising ConfigError) refuses by itself, and these mistakes.

    With `anchors` an item may use those that other items set. Line numbers stay those of the file, in the text and in
    the mistakes.
    """
    lines, mistakes = text.splitlines(keepends=True), list[ConfigError]()
    for start, end in _items(lines):
        try:
            parse("".join(lines[start:end]))
        except ConfigError as error:
            if not anchors or _ELSEWHERE not in error.what:
                line = start + (error.line or 1)
                name = _NAME.search("".join(lines[start:end]))
                mistakes.append(ConfigError(error.what, file=error.file, line=line, path=name and name[1]))
                lines[start:end] = ["\n"] * (end - start)
    return "".join(lines), mistakes


def _items(lines: list[str]) -> Iterator[tuple[int, int]]:
    """From which line to which (not included) each item of the lists stands."""
    start: int | None = None
    dash: int | None = None
    for number, line in enumerate(lines):
        if line[:1].strip() and not line.startswith(("#", "-")):  # a key at the top of the file, or its end
            if start is not None:
                yield start, number
            start, dash = None, -1 if _SECTION.match(line.rstrip()) else None
        elif dash is not None and _DASH.match(line):
            column = len(line) - len(line.lstrip())
            dash = column if dash < 0 else dash
            if column == dash or "\t" in line[:column]:
                if start is not None:
                    yield start, number
                start = number
    if start is not None:
        yield start, len(lines)
