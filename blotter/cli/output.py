"""How every command speaks: JSON lines, rows for a pipe, a table or fields for a terminal, progress on stderr.

It knows no noun of Blotter: what a row holds and how it reads is given by the command.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Generic, TypeVar

import typer

from blotter.present import json_text, one_line, plain, plural

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Row = TypeVar("Row")

MANY = 10**9  # more rows than any database here has, and a number that both take

GAP = 2  # blanks between two columns
READABLE = 30  # a wide column that would be narrower than this is read as a pile of syllables

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead: one object, or one line for each row.")]
By = Annotated[str | None, typer.Option("--by", help="Who decides; else your login name.")]
Limit = Annotated[int, typer.Option("--limit", min=1, max=MANY, help="Rows at most.")]
Offset = Annotated[int, typer.Option("--offset", min=0, max=MANY, help="Rows to skip.")]


class ReaderGone(Exception):
    """Whoever read our output has stopped reading; nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of a list: heading and words.

    On a terminal a wide one wraps, or goes below its row where there is no room, and a piped one is left out.
    """

    heading: str
    value: Callable[[Row], object]
    wide: bool = False
    piped: bool = False  # for programs: long, or of use only to few


# -- writing ------------------------------------------------------------------------------------------------------


def line(text: str = "") -> None:
    """One line (or several) on standard output, without the characters that steer a terminal."""
    try:
        sys.stdout.write(plain(text) + "\n")
    except BrokenPipeError as error:
        raise ReaderGone from error


def note(text: str) -> None:
    """One line for people beside the output: what was done, what to do next."""
    print(plain(text), file=sys.stderr)


def on_terminal() -> bool:
    return sys.stdout.isatty()


def console() -> Console:
    from rich.console import Console

    return Console(highlight=False)


# -- JSON ---------------------------------------------------------------------------------------------------------


def json_line(value: object) -> str:
    """One JSON object on one line, in UTF-8."""
    return json_text(jsonable(value))


def jsonable(value: object) -> object:
    """Blotter's values as JSON: dataclasses as objects, times in RFC 3339, enums by value, bytes never."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: jsonable(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): jsonable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [jsonable(item) for item in value]
    return _scalar(value)


def _scalar(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (datetime, date)):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, timedelta):
        return value.total_seconds()
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, (Path, BaseException)):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form here")


def show_json(value: object) -> None:
    """One object: indented on a terminal, on one line in a pipe."""
    line(json_text(jsonable(value), indent=2 if on_terminal() else None))


# -- lists --------------------------------------------------------------------------------------------------------


def show_rows(
    rows: Iterable[Row],
    columns: Sequence[Column[Row]],
    *,
    as_json: bool,
    record: Callable[[Row], object] = jsonable,
    empty: str = "Nothing here yet.",
) -> None:
    """A list: JSON lines, a table on a terminal, tab-separated rows without a heading in a pipe."""
    if as_json:
        for row in rows:
            line(json_line(record(row)))
    elif on_terminal():
        _table(list(rows), columns, empty)
    else:
        for row in rows:
            line("\t".join(_cell(column.value(row)) for column in columns))


def _cell(value: object) -> str:
    return "" if value is None else one_line(str(value))


def _table(rows: Sequence[Row], columns: Sequence[Column[Row]], empty: str) -> None:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    if not rows:
        note(empty)
        return
    shown = [column for column in columns if not column.piped]
    cells = [[_cell(column.value(row)) for column in shown] for row in rows]
    terminal = console()
    widths = _widths(shown, cells, terminal.width)
    named = sum(column.wide for column in shown) > 1
    terminal.print(_grid_row(shown, [column.heading for column in shown], widths, "bold"))
    for row in cells:
        below = [
            Padding(Text(f"{column.heading}: {cell}" if named else cell, overflow="fold"), (0, 0, 0, 2))
            for column, cell, width in zip(shown, row, widths, strict=True)
            if width is None and cell
        ]
        terminal.print(Group(_grid_row(shown, row, widths), *below))


def _widths(columns: Sequence[Column[Row]], cells: Sequence[Sequence[str]], room: int) -> list[int | None]:
    """Characters for each column; None for a wide one that goes below its row, since beside it it could not be read."""
    from rich.cells import cell_len

    headings = [column.heading for column in columns]
    full = [max(cell_len(words) for words in words_of) for words_of in zip(headings, *cells, strict=True)]
    widths: list[int | None] = [None if column.wide else width for column, width in zip(columns, full, strict=True)]
    wide = [number for number, column in enumerate(columns) if column.wide]
    room += GAP - sum(width + GAP for width in widths if width is not None)
    while wide and room - GAP * len(wide) < sum(min(full[number], READABLE) for number in wide):
        wide.pop()
    for place, number in enumerate(wide):
        widths[number] = min(full[number], room // (len(wide) - place) - GAP)
        room -= min(full[number], room // (len(wide) - place) - GAP) + GAP
    return widths


def _grid_row(
    columns: Sequence[Column[Row]], cells: Sequence[str], widths: Sequence[int | None], style: str = ""
) -> Table:
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, GAP, 0, 0), pad_edge=False)
    inside = [each for each in zip(columns, cells, widths, strict=True) if each[2] is not None]
    for column, _, width in inside:
        grid.add_column(width=width, no_wrap=not column.wide, overflow="fold" if column.wide else "ellipsis")
    grid.add_row(*(Text(cell, style) for _, cell, _ in inside))
    return grid


def tell_more(shown: int, limit: int, how: str = "--limit and --offset") -> None:
    """Say that a list which filled its limit may go on, and how; a silent end would pass for the whole."""
    if shown == limit:
        note(f"{plural(limit, 'row')} shown; there may be more: {how}.")


def show_fields(pairs: Iterable[tuple[str, object]]) -> None:
    """One thing's fields, `name  value`; those without a value are left out."""
    shown = [(name, _cell(value)) for name, value in pairs if value not in (None, "", (), [])]
    width = max((len(name) for name, _ in shown), default=0)
    for name, value in shown:
        line(f"{name:<{width}}  {value}")


def heading(text: str) -> None:
    """A heading between the parts of a longer answer: bold on a terminal, with a blank line before it."""
    line()
    if on_terminal():
        from rich.text import Text

        console().print(Text(_cell(text), style="bold"))
    else:
        line(text)


# -- long work ----------------------------------------------------------------------------------------------------


@contextmanager
def progress(what: str, total: int | None = None, *, shown: bool = True) -> Iterator[Callable[[int], None]]:
    """A bar on stderr while something long runs; call what it yields with each step done. Silent without a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield lambda steps: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*parts, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda steps: bar.advance(task, steps)
