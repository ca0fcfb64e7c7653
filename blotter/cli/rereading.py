"""`blotter sources check --replay`: what today's rules would make of the captures that are kept; nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from blotter.cli import door
from blotter.cli.output import Column, line, note, on_terminal, progress, show_json, show_rows

if TYPE_CHECKING:
    from blotter.rereading import Replayed, Reread

SHOWN = 50  # versions that a terminal is shown of one source


def show_replayed(context: typer.Context, ids: Sequence[str], as_json: bool) -> None:
    """Read the captures of these sources again, of all of them where none is named; exit status 1 where one fails."""
    from blotter.rereading import reread_source

    found: list[Replayed] = []
    with door.opened(context) as installation:
        catalogue = door.press_rooms(installation)
        for mistake in catalogue.mistakes:
            note(str(mistake))
        chosen = [catalogue.source(id) for id in ids] or catalogue.sources
        door.must_exist(installation.settings)
        queries, read, workers = installation.storage.queries, installation.read, installation.settings.workers
        with progress("reading again") as step:
            for source in chosen:
                replayed = reread_source(read, queries, source, workers=workers, told=step)
                if ids or replayed.read:
                    found.append(replayed)
    _show(found, as_json)
    raise typer.Exit(2 if catalogue.mistakes else int(any(each.unread for each in found)))


def _show(found: Sequence[Replayed], as_json: bool) -> None:
    if as_json:
        for each in found:
            show_json({"source": each.source, "read": each.read, "told": dict(each.told), "versions": each.rows})
        return
    for each in found:
        line(str(each))
        rows = each.rows[:SHOWN] if on_terminal() else each.rows
        if rows:
            show_rows(rows, _columns(), as_json=False)
        if len(rows) < len(each.rows):
            note(f"and {len(each.rows) - len(rows):,} more, all of them with --json.")
    if not found:
        note("Nothing is kept of these sources yet.")


def _columns() -> list[Column[Reread]]:
    return [
        Column("version", lambda row: row.version),
        Column("what", lambda row: row.fault or "; ".join(each.told for each in row.differences), wide=True),
        Column("old", lambda row: "; ".join(each.old or "–" for each in row.differences), wide=True),
        Column("new", lambda row: "; ".join(each.new or "–" for each in row.differences), wide=True),
        Column("url", lambda row: row.url, piped=True),
    ]
