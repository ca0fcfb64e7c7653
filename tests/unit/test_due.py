"""When a channel is due, and which versions relating may judge while looks are under way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from scraper import cadence, pipeline
from scraper.model import Article, Change, ChangeKind, ChannelState, Neighbourhood, Traits, Version

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("state", "due"),
    [
        (ChannelState(), True),
        (ChannelState(last_polled=NOW - HOUR, next_due=NOW), True),
        (ChannelState(last_polled=NOW - HOUR, next_due=NOW + HOUR), False),
        (ChannelState(last_polled=NOW, next_due=NOW + HOUR), False),
        (ChannelState(last_polled=NOW + 1000 * HOUR, next_due=NOW + 1001 * HOUR), True),  # the clock was put right
    ],
)
def test_a_channel_is_due_when_its_time_has_come(state: ChannelState, due: bool) -> None:
    assert cadence.due(state, NOW) is due


class Shelf:
    """As much of a store and a reader as relating asks for."""

    def __init__(self, *hours: int) -> None:
        article = Article("https://harbour.example/1", "Boat found", ("Officers found 3 boats.",))
        self.waiting = [
            Version(f"v{hour}", f"r{hour}", "s", 1, article, Change((ChangeKind.FIRST,)), NOW + hour * HOUR, None)
            for hour in hours
        ]
        self.judged: list[str] = []

    def unrelated(self, limit: int) -> Sequence[Version]:
        return [version for version in self.waiting if version.id not in self.judged][:limit]

    def neighbourhood(self, *_: object) -> Neighbourhood:
        return Neighbourhood()

    def record_verdict(self, version: Version, *_: object) -> None:
        self.judged.append(version.id)

    def many_traits(self, versions: Sequence[Version]) -> Iterator[Traits]:
        return (Traits() for _ in versions)

    @contextmanager
    def batch(self) -> Iterator[None]:
        yield


def relate(shelf: Any, **options: Any) -> list[str]:
    assert pipeline.relate(shelf, shelf, **options) == len(shelf.judged)
    return list(shelf.judged)


def test_without_looks_under_way_all_is_judged() -> None:
    assert relate(Shelf(0, 1, 2)) == ["v0", "v1", "v2"]


def test_what_was_captured_after_the_oldest_look_began_waits() -> None:
    assert relate(Shelf(0, 1, 2), until=lambda: NOW + HOUR) == ["v0", "v1"]


def test_a_look_that_began_while_the_store_was_asked_counts_too() -> None:
    answers = iter([None, NOW, NOW, NOW])
    assert relate(Shelf(0, 1, 2), until=lambda: next(answers)) == ["v0"]


def test_relating_ends_between_batches_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "BATCH", 1)
    shelf = Shelf(0, 1, 2)
    assert relate(shelf, stopping=lambda: len(shelf.judged) == 2) == ["v0", "v1"]
