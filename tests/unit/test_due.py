"""When a channel is due, and which versions relating may judge while looks are under way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from scraper import cadence, passing, pipeline
from scraper.compare import JUDGE
from scraper.deadline import Deadline
from scraper.errors import DiskFull, NotJudged, ParseKilled, TimedOut
from scraper.model import (
    Agency,
    Article,
    Capture,
    Change,
    ChangeKind,
    Channel,
    ChannelKind,
    ChannelState,
    Neighbourhood,
    Source,
    Traits,
    Verdict,
    Version,
)
from scraper.ports import Parts

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


@pytest.mark.parametrize(("ago", "right"), [(HOUR, []), (-0.5 * HOUR, []), (-1000 * HOUR, [NOW])])
def test_after_a_clock_that_was_ahead_what_it_put_off_is_put_right(ago: timedelta, right: list[datetime]) -> None:
    channel = Channel("s", "news", ChannelKind.FEED, "https://s.example/feed")
    source = Source("s", "S", Agency("s", "S", "ZZ"), "https://s.example/", ("en",), "UTC", (channel,))
    put_right = list[datetime]()

    def fetch(*_: object) -> Capture:
        raise TimedOut

    store = SimpleNamespace(
        channel_state=lambda *_: ChannelState(last_polled=NOW - ago),
        put_right=lambda source, now: put_right.append(now),
        record_poll=lambda poll: 0,
    )
    parts = Parts(cast(Any, fetch), cast(Any, None), cast(Any, store), lambda: NOW)
    pipeline.poll(source, channel, parts, pipeline.Gathered("s"))
    assert put_right == right


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

    def neighbourhood(self, version: Version, *_: object) -> Neighbourhood:
        return Neighbourhood()

    def record_verdict(self, version: Version, *_: object) -> None:
        self.judged.append(version.id)

    def look_again(self, *_: object) -> int:
        return 0

    def many_traits(self, versions: Sequence[Version]) -> Iterator[Traits]:
        return (Traits() for _ in versions)

    @contextmanager
    def judging(self) -> Iterator[None]:
        before = list(self.judged)
        try:
            yield
        except Exception:
            self.judged = before
            raise


class Stumbling(Shelf):
    """One on which a bug stops the judging of some versions."""

    def __init__(self, *hours: int, stops_at: str, times: int = 1000) -> None:
        super().__init__(*hours)
        self.stops_at, self.times = stops_at.split(), times
        self.asked: list[str] = []
        self.passed: list[str] = []
        self.taken_up = 0

    def unrelated(self, limit: int) -> Sequence[Version]:
        return [version for version in super().unrelated(1000) if version.id not in self.passed][:limit]

    def neighbourhood(self, version: Version, *_: object) -> Neighbourhood:
        self.asked.append(version.id)
        if version.id in self.stops_at and self.times:
            self.times -= 1
            raise KeyError("a bug")
        return Neighbourhood()

    def pass_over(self, version: Version, fault: NotJudged, judge: str) -> None:
        assert judge == JUDGE
        self.passed.append(version.id)

    def take_up(self, judge: str | None = None) -> int:
        self.taken_up, self.passed = len(self.passed), []
        return self.taken_up


class Twice(Shelf):
    """One on which some are looked at again once three were judged."""

    again = False

    def look_again(self, *_: object) -> int:
        again, self.again = (["v0", "v2"], True) if len(self.judged) == 3 and not self.again else ([], self.again)
        self.judged = [id for id in self.judged if id not in again]
        return len(again)


def relate(shelf: Any, **options: Any) -> list[str]:
    assert pipeline.relate(shelf, shelf, **options) == len(shelf.judged)
    return list(shelf.judged)


def test_without_looks_under_way_all_is_judged() -> None:
    assert relate(Shelf(0, 1, 2)) == ["v0", "v1", "v2"]


def test_relating_goes_through_everything_in_order() -> None:
    told: list[str] = []
    assert relate(Shelf(*range(450)), told=lambda version: told.append(version.id)) == told
    assert told == [f"v{number}" for number in range(450)]


def test_what_another_program_judges_meanwhile_is_judged_once_and_in_order() -> None:
    class Shared(Shelf):
        @contextmanager
        def judging(self) -> Iterator[None]:
            if not self.judged:
                self.judged += ["v0", "v1"]  # by the other, while this one waited for the lane
            yield

    shelf = Shared(0, 1, 2, 3)
    assert pipeline.relate(cast(Any, shelf), cast(Any, shelf)) == 2
    assert shelf.judged == ["v0", "v1", "v2", "v3"]


@pytest.mark.parametrize("size", [1, 3])
def test_what_is_looked_at_again_is_counted_once(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(pipeline, "BATCH", size)
    told, shelf = list[str](), Twice(0, 1, 2, 3)
    assert pipeline.relate(shelf, shelf, told=lambda version: told.append(version.id)) == 4  # type: ignore[arg-type]
    assert told == ["v0", "v1", "v2", "v3"]
    assert shelf.judged == ["v1", "v0", "v2", "v3"]


def test_what_was_captured_after_the_oldest_look_began_waits() -> None:
    assert relate(Shelf(0, 1, 2), until=lambda: NOW + HOUR) == ["v0", "v1"]


def test_a_look_that_began_while_the_store_was_asked_counts_too() -> None:
    answers = iter([None, NOW, NOW, NOW])
    assert relate(Shelf(0, 1, 2), until=lambda: next(answers)) == ["v0"]


def test_relating_ends_between_batches_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "BATCH", 1)
    shelf = Shelf(0, 1, 2)
    assert relate(shelf, stopping=lambda: len(shelf.judged) == 2) == ["v0", "v1"]


def test_a_bug_tells_which_release_was_being_judged() -> None:
    class Broken(Shelf):
        def neighbourhood(self, *_: object) -> Neighbourhood:
            raise KeyError("a bug")

    with pytest.raises(KeyError) as raised:
        relate(Broken(3))
    assert raised.value.__notes__ == ["While judging version 1 of https://harbour.example/1 (r3)."]


def test_what_a_bug_stops_twice_is_passed_over_and_the_others_are_judged() -> None:
    shelf, told = Stumbling(0, 1, 2, 3, stops_at="v1"), []
    assert relate(shelf, failed=lambda *heard: told.append(heard)) == ["v0", "v2", "v3"]
    ((version, error, fault),) = told
    assert (shelf.passed, version.id, type(error)) == (["v1"], "v1", KeyError)
    assert fault.message.startswith("A bug in Blotter (KeyError: 'a bug' at test_due.py:")
    assert "version 1" in fault.message
    assert "`blotter relate`" in fault.message


def test_a_bug_that_does_not_come_again_passes_nothing_over() -> None:
    shelf = Stumbling(0, 1, stops_at="v1", times=1)
    assert relate(shelf, failed=lambda *_: None) == ["v0", "v1"]
    assert shelf.passed == []


def test_after_what_was_judged_alone_many_are_judged_together_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "BATCH", 2)
    batches: list[int] = []

    class Counted(Stumbling):
        def many_traits(self, versions: Sequence[Version]) -> Iterator[Traits]:
            batches.append(len(versions))
            return super().many_traits(versions)

    relate(Counted(0, 1, 2, 3, 4, stops_at="v0"), failed=lambda *_: None)
    assert batches == [2, 1, 1, 2, 1]


def test_a_bug_that_meets_every_version_is_raised_and_none_stays_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passing, "IN_A_ROW", 2)
    monkeypatch.setattr(passing, "OF_ROOMS", 1)
    shelf = Stumbling(0, 1, 2, 3, stops_at="v0 v1 v2 v3")
    with pytest.raises(KeyError):
        relate(shelf, failed=lambda *_: None)
    assert (shelf.passed, shelf.taken_up) == ([], 2)
    between = Stumbling(0, 1, 2, 3, 4, stops_at="v0 v1 v3 v4")
    assert relate(between, failed=lambda *_: None) == ["v2"]
    assert between.passed == ["v0", "v1", "v3", "v4"]


def test_a_bug_that_meets_all_of_one_press_room_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passing, "IN_A_ROW", 2)
    shelf = Stumbling(0, 1, 2, 3, 4, stops_at="v0 v1 v2 v3")
    assert relate(shelf, failed=lambda *_: None) == ["v4"]
    assert shelf.passed == ["v0", "v1", "v2", "v3"]


def test_what_takes_absurdly_long_to_judge_is_passed_over_and_the_others_are_judged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def judge(version: Version, *_: object) -> Verdict:
        while version.id == "v1":
            pass
        return Verdict()

    monkeypatch.setattr(pipeline, "judge", judge)
    shelf, told = Stumbling(0, 1, 2, stops_at=""), list[NotJudged]()
    with Deadline(0.1) as within:
        assert relate(shelf, failed=lambda *heard: told.append(heard[2]), within=within) == ["v0", "v2"]
    assert (shelf.passed, [fault.url for fault in told]) == (["v1"], [None])
    assert "longer than 0.1 s and was stopped) stopped the judging of version 1" in told[0].message


def test_what_no_worker_can_read_is_passed_over_and_the_others_are_judged() -> None:
    class Hostile(Stumbling):
        def many_traits(self, versions: Sequence[Version]) -> Iterator[Traits]:
            for version in versions:
                if version.id == "v1":
                    raise ParseKilled("Reading the page took longer than 10 s and was stopped")
                yield Traits()

    shelf = Hostile(0, 1, 2, stops_at="")
    assert relate(shelf, failed=lambda *_: None) == ["v0", "v2"]
    assert shelf.passed == ["v1"]


def test_what_the_outside_does_wrong_passes_nothing_over() -> None:
    class Full(Stumbling):
        def neighbourhood(self, *_: object) -> Neighbourhood:
            raise DiskFull

    shelf = Full(0, stops_at="")
    with pytest.raises(DiskFull):
        relate(shelf, failed=lambda *_: None)
    assert shelf.passed == []
