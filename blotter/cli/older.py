"""`blotter poll --since`: older pages of the channels named, read back to a day, and how far that came.

What is found is visited by the look that follows, and by every later one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from blotter.cli.output import json_line, line, note, progress
from blotter.present import plural
from scraper.errors import UsageError
from scraper.model import Source

if TYPE_CHECKING:
    from scheduler import Installation
    from scraper.backfill import Reached, Wish


def day(stated: str, today: date) -> date:
    """A day of the past as people write it. Raises UsageError."""
    try:
        found = date.fromisoformat(stated)
    except ValueError:
        raise UsageError(f"{stated!r} is no day; write it as 2026-01-31") from None
    if not date(1990, 1, 1) <= found <= today:
        raise UsageError(f"{stated} is no day that can be read back to; write one between 1990-01-01 and today")
    return found


def read_back(installation: Installation, chosen: Sequence[Source], wish: Wish, *, json: bool) -> int:
    """Read these sources back, one after the other, and say how far; how many faults there were."""
    installation.storage.store.sync_sources(installation.catalogue.sources)
    faults = 0
    for reached in _channels(installation, chosen, wish):
        faults += reached.fault is not None
        line(json_line(_record(reached)) if json else _summary(reached))
        if reached.undated:
            note(
                f"{reached.source}: {reached.undated} entries of {reached.channel} say no date; all of them are taken."
            )
    return faults


def _channels(installation: Installation, chosen: Sequence[Source], wish: Wish) -> Iterator[Reached]:
    from scraper.backfill import reach_back

    with progress("reading back") as step:
        for source in chosen:
            for channel in source.channels:
                yield reach_back(source, channel, wish, installation.parts, installation.storage.store, step)


def _record(reached: Reached) -> dict[str, object]:
    standing, fault = reached.standing, reached.fault
    return {
        "source": reached.source,
        "channel": reached.channel,
        "since": standing.since,
        "pages": reached.pages,
        "offered": reached.offered,
        "news": reached.news,
        "undated": reached.undated,
        "reached": standing.reached,
        "done": standing.done,
        "fault": {"code": fault.code, "message": str(fault)} if fault else None,
    }


def _summary(reached: Reached) -> str:
    standing = reached.standing
    back = f", back to {standing.reached}" if standing.reached else ""
    if reached.fault:
        end = f"stopped, and goes on there next time: {reached.fault}"
    elif standing.done:
        end = "done" if reached.pages else "done before; --again begins anew"
    else:
        end = "the budget is spent; the same command goes on"
    read = f"{plural(reached.pages, 'page')}, {reached.offered} offered, {reached.news} new{back}"
    return f"{reached.source}\t{reached.channel}\t{read}; {end}"
