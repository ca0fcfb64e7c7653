"""A clock that is wrong for days and put right, with the real press rooms going on meanwhile: nothing is lost by it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

import scheduler
from blotter.pressroom.server import Press
from blotter.pressroom.spector import DAY_ONE
from scraper.fetch import Guard
from tests.watched import LOOKS, held, home, is_sound

YEAR, WEEKS = timedelta(days=365), timedelta(days=20)
RIGHT = (*LOOKS[:10], LOOKS[9] + WEEKS, LOOKS[9] + WEEKS + timedelta(days=1))


def stories(place: Path, wrong: slice, by: timedelta) -> dict[str, tuple[str, list[tuple[int, str]]]]:
    """Every story with its status and its titles, once a daemon has looked at what was due at each of these moments."""
    ahead = timedelta(0)
    with Press(DAY_ONE) as press:
        settings, guard = home(place, press), Guard(press.ports)

        def now() -> datetime:
            return press.now + ahead

        with scheduler.Installation(settings, now=now, guard=guard, processes=False) as installation:
            for press.now in RIGHT:
                ahead = by if press.now in RIGHT[wrong] else timedelta(0)
                rooms = {source.id: source for source in installation.catalogue.sources}
                due = installation.storage.store.due_sources(now(), list(rooms.values()))
                for _ in scheduler.poll_once(installation, [rooms[name] for name in due], due_only=True):
                    pass
                scheduler.relate(installation)
            assert is_sound(installation)
            found = held(installation.storage.queries, press)
    return {
        story: (status, [(number, title) for number, title, _, _ in versions])
        for story, (status, versions) in found.items()
    }


@pytest.mark.parametrize(("wrong", "by"), [(slice(1, 10), YEAR), (slice(3, 4), YEAR), (slice(2, 6), -YEAR)])
def test_what_came_while_the_clock_was_wrong_is_held(tmp_path: Path, wrong: slice, by: timedelta) -> None:
    assert stories(tmp_path / "wrong", wrong, by) == stories(tmp_path / "right", slice(0), by)
