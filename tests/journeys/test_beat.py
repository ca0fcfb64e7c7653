"""The beat: what is due is looked at once; bugs, full disks, edits of sources.yaml, clocks put right do not stop it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import apscheduler.schedulers.base
import pytest

import scheduler
from blotter.pressroom import truth
from blotter.pressroom.server import Press
from blotter.pressroom.spector import COPY, DAY_ONE, hours
from scheduler import Beat, Installation
from scraper import passing, pipeline
from scraper.errors import Damaged, DiskFull
from scraper.fetch import Guard
from scraper.model import Poll, Source
from scraper.pipeline import Gathered, gather
from scraper.ports import Parts
from tests.running import until
from tests.watched import Slow, home, opened, story_of

pytestmark = pytest.mark.xdist_group("daemon")
SITES = {"politie", "europol", "ice", "kripo", "courier", "larm"}


@pytest.fixture
def installation(press: Press, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Installation]:
    caplog.set_level(logging.INFO, "blotter")
    with opened(home(tmp_path, press), press) as installation:
        yield installation


@pytest.fixture
def beating(installation: Installation) -> Iterator[Callable[[], Beat]]:
    """Starts a fast beat; with the test it ends, in good order."""
    started: list[Beat] = []

    def start() -> Beat:
        started.append(Beat(installation, every=0.05))
        started[-1].start()
        return started[-1]

    yield start
    for beat in started:
        assert beat.stop(5.0), "something is still under way"


def read_from(installation: Installation) -> set[str]:
    return {state.id for state in installation.storage.queries.source_states() if state.releases}


def enabled(installation: Installation) -> set[str]:
    return {state.id for state in installation.storage.queries.source_states() if state.enabled}


def beats(beat: Beat, count: int = 4) -> None:
    """Wait for so many beats, and for what they set going."""
    for _ in range(count):
        last = beat._ticked
        until(lambda last=last: beat._ticked > last)  # type: ignore[misc]
    until(lambda: not beat._looks)


def said(caplog: pytest.LogCaptureFixture, words: str) -> list[str]:
    return [record.getMessage() for record in caplog.records if words in record.getMessage()]


def write(installation: Installation, text: str) -> None:
    """As an editor saves: the whole file at once."""
    file = installation.settings.sources
    file.with_suffix(".new").write_text(text)
    file.with_suffix(".new").replace(file)


def edit(installation: Installation, old: str, new: str) -> None:
    text = installation.settings.sources.read_text()
    assert old in text
    write(installation, text.replace(old, new))


def test_what_is_not_due_is_not_asked(installation: Installation, beating: Callable[[], Beat], press: Press) -> None:
    press.now = hours(DAY_ONE, 4)
    beat = beating()
    until(lambda: installation.storage.queries.counts()["releases"] == truth.releases(press.stories, press.now))
    beats(beat)
    asked = dict(press.asked)
    beats(beat)
    assert dict(press.asked) == asked, "a beat costs no site anything"
    channel, page = "kripo /rss/dienststelle_1.rss2", "kripo /blaulicht/pm/1/5500101"
    press.now += timedelta(minutes=55)  # the channel's turn
    until(lambda: press.asked[channel] == asked[channel] + 1)
    press.now += timedelta(minutes=15)  # the page's turn, and not the channel's
    until(lambda: press.asked[page] == asked[page] + 1)
    beats(beat)
    assert press.asked[channel] == asked[channel] + 1


def test_a_bug_in_one_source_is_told_and_its_site_left_alone(
    installation: Installation,
    beating: Callable[[], Beat],
    press: Press,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(source: Source, parts: Parts, *, due_only: bool) -> Gathered:
        report = gather(source, parts, due_only=due_only) if source.id != "ice" else Gathered(source.id)
        if source.id == "ice":
            press.asked["ice /newsroom"] += 1
            raise ZeroDivisionError("a bug of ours")
        return report

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "gather", broken)
        beat = beating()
        until(lambda: read_from(installation) == SITES - {"ice"})
        beats(beat, 6)
    assert press.asked["ice /newsroom"] == 1
    (told,) = [record for record in caplog.records if "a bug stopped this look" in record.getMessage()]
    assert told.getMessage().startswith("ice: ")
    assert told.exc_info is not None
    assert beat.trouble is None
    edit(installation, 'seen: "2026-08"', 'seen: "2026-09"')  # who edits the source wants it tried again
    until(lambda: read_from(installation) == SITES)


def test_gathering_rests_while_nothing_can_be_kept(
    installation: Installation,
    beating: Callable[[], Beat],
    press: Press,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store, tried = installation.storage.store, []

    def full(poll: Poll) -> int:
        tried.append(poll.source)
        raise DiskFull

    monkeypatch.setattr(scheduler, "STORAGE_REST", 0.2)
    with monkeypatch.context() as patched:
        patched.setattr(store, "record_poll", full)
        beat = beating()
        until(lambda: beat.trouble is not None)
        beats(beat)
        until(lambda: not beat._looks)  # those that were under way have ended
        first = len(tried)
        until(lambda: len(tried) > first + 2)
        assert isinstance(beat.trouble, DiskFull)
        assert said(caplog, "storage: ") == ["storage: The disk is full: nothing new can be kept until there is room."]
        assert len(set(tried[first : first + 3])) == 1, "one source alone tries"
    until(lambda: read_from(installation) == SITES)
    until(lambda: beat.trouble is None)
    assert said(caplog, "storage: works again")


def test_damage_under_one_source_neither_stops_nor_slows_the_others(
    installation: Installation,
    beating: Callable[[], Beat],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    store, spoilt = installation.storage.store, min(SITES)
    record_poll = store.record_poll

    def damaged(poll: Poll) -> int:
        if poll.source == spoilt:
            raise Damaged
        return record_poll(poll)

    monkeypatch.setattr(scheduler, "FETCH_THREADS", 1)  # else all are under way before the first meets it
    monkeypatch.setattr(store, "record_poll", damaged)
    beat = beating()
    until(lambda: read_from(installation) == SITES - {spoilt})
    assert beat.trouble is None
    assert beat.damage is not None, "and the daemon's exit status tells of it"
    assert said(caplog, f"{spoilt}: ") == [f"{spoilt}: {Damaged()}"], "and its site is not asked at every beat"


def test_the_source_that_is_tried_in_trouble_is_none_that_rests(
    installation: Installation, beating: Callable[[], Beat], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, spoilt = installation.storage.store, min(SITES)
    record_poll, full = store.record_poll, [True]

    def damaged_or_full(poll: Poll) -> int:
        if poll.source == spoilt:
            raise Damaged
        if full:
            full.clear()
            raise DiskFull
        return record_poll(poll)

    monkeypatch.setattr(scheduler, "STORAGE_REST", 0.1)
    monkeypatch.setattr(scheduler, "FETCH_THREADS", 1)  # else all are under way before the first meets it
    monkeypatch.setattr(store, "record_poll", damaged_or_full)
    beating()
    until(lambda: read_from(installation) == SITES - {spoilt})


def test_trouble_is_over_when_nothing_is_due_and_a_write_succeeds(
    installation: Installation, beating: Callable[[], Beat], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> tuple[str, ...]:
        raise DiskFull

    monkeypatch.setattr(scheduler, "STORAGE_REST", 0.1)
    beat = beating()
    until(lambda: read_from(installation) == SITES)
    with monkeypatch.context() as patched:
        patched.setattr(installation.storage.store, "due_sources", failing)
        until(lambda: beat.trouble is not None)
    until(lambda: beat.trouble is None)


def test_an_edited_sources_yaml_is_read_again(
    installation: Installation, beating: Callable[[], Beat], caplog: pytest.LogCaptureFixture
) -> None:
    whole = installation.settings.sources.read_text()
    write(installation, whole[: whole.index("  - id: courier")])
    beat = beating()
    until(lambda: read_from(installation) == SITES - {"courier", "larm"})
    edit(installation, "kind: state", "kind: stats")
    until(lambda: said(caplog, "sources.yaml:"))
    beats(beat)
    assert enabled(installation) == SITES - {"courier", "larm", "europol"}, "the others stay"
    write(installation, "sources: [")
    until(lambda: said(caplog, "the sources read before stay in force"))
    beats(beat)
    assert enabled(installation) == SITES - {"courier", "larm", "europol"}
    assert len(said(caplog, "stay in force")) == 1, "told once, not at every beat"
    write(installation, whole)
    until(lambda: read_from(installation) == SITES)
    assert enabled(installation) == SITES


def test_sources_that_the_storage_could_not_take_are_told_it_the_next_time(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: object) -> None:
        raise DiskFull

    whole = installation.settings.sources.read_text()
    write(installation, whole[: whole.index("  - id: courier")])
    assert installation.follow()
    installation.sync()
    write(installation, whole)
    assert installation.follow()
    with monkeypatch.context() as patched:
        patched.setattr(installation.storage.store, "sync_sources", failing)
        with pytest.raises(DiskFull):
            installation.sync()
    assert not installation.follow()
    installation.sync()
    assert enabled(installation) == SITES


def test_an_agency_that_was_added_is_credited_from_then_on(press: Press, tmp_path: Path) -> None:
    settings = home(tmp_path, press)
    whole = settings.sources.read_text()
    settings.sources.write_text(whole.replace("aliases: [ICE, HSI]", "aliases: [Nobody]").replace("id: ice,", "id: x,"))
    settings.sources.write_text(settings.sources.read_text().replace("agency: ice", "agency: x"))
    press.now = hours(DAY_ONE, 12)
    with opened(settings, press) as installation:
        for _ in scheduler.poll_once(installation, [installation.catalogue.source("courier")]):
            pass
        copy = next(
            v for v in installation.storage.queries.every_version() if story_of(press, v.article.url) == COPY.key
        )
        assert {each.agency for each in installation.read.traits(copy).attributions} == {None}
        settings.sources.write_text(whole)
        assert installation.reread() is not None
        assert installation.reread() is None
        assert {each.agency for each in installation.read.traits(copy).attributions} == {"ice"}


def test_a_clock_put_back_does_not_silence_it(
    installation: Installation, beating: Callable[[], Beat], press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Fast(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return datetime.now(tz) + timedelta(minutes=2)

    with monkeypatch.context() as patched:
        patched.setattr(apscheduler.schedulers.base, "datetime", Fast)
        beat = beating()
        beats(beat, 2)
    until(lambda: beat.stalled(0.3))
    beat.keep_time()
    beats(beat, 4)
    assert not beat.stalled(0.2)


def test_relating_waits_for_the_oldest_look_but_not_for_ever(tmp_path: Path) -> None:
    with Slow(DAY_ONE) as press:
        begun = time.monotonic()
        settings, late = home(tmp_path, press), timedelta(0)

        def clock() -> datetime:
            return press.now + timedelta(seconds=time.monotonic() - begun) + late

        with Installation(settings, now=clock, guard=Guard(press.ports), processes=False) as installation:
            beat = Beat(installation, every=0.05)
            beat.start()
            until(lambda: read_from(installation) == SITES - {"ice"})
            beats_only(beat)
            assert installation.storage.queries.counts()["unjudged"] > 0, "the site that waits may tell something older"
            late = scheduler.PATIENCE
            until(lambda: installation.storage.queries.counts()["unjudged"] == 0)
            press.let_go.set()
            until(lambda: read_from(installation) == SITES)
            assert beat.stop(5.0)


def beats_only(beat: Beat) -> None:
    for _ in range(4):
        last = beat._ticked
        until(lambda last=last: beat._ticked > last)  # type: ignore[misc]


def test_a_bug_in_the_judges_is_told_and_tried_again(
    installation: Installation,
    beating: Callable[[], Beat],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a bug of ours")

    monkeypatch.setattr(scheduler, "JUDGE_REST", 0.2)
    monkeypatch.setattr(passing, "IN_A_ROW", 1)
    monkeypatch.setattr(passing, "OF_ROOMS", 1)
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "judge", broken)
        beat = beating()
        until(lambda: said(caplog, "a bug stopped it"))
        until(lambda: read_from(installation) == SITES)
        assert beat.trouble is None
        assert installation.storage.queries.counts()["passed_over"] == 0
    until(lambda: installation.storage.queries.counts()["unjudged"] == 0)
