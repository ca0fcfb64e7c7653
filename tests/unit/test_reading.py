"""Workers are killed alone and in time, limits hold, and errors arrive as themselves."""

from __future__ import annotations

import itertools
import os
import resource
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest

from scraper import deadline
from scraper.deadline import Deadline
from scraper.errors import BadDate, ConfigError, ParseKilled, RateLimited
from scraper.model import (
    Agency,
    Article,
    Capture,
    Change,
    ChangeKind,
    Channel,
    ChannelKind,
    Entry,
    Page,
    Source,
    Traits,
    Version,
)
from scraper.reading import Inline, Pool, Reader, Runner

AT = datetime(2026, 11, 21, tzinfo=UTC)
CAPTURE = Capture("https://a.example/1", "https://a.example/1", 200, (), b"<p>one</p>", AT)
SOURCE = Source("s", "S", Agency("a", "A", "NL"), "https://a.example/", ("nl",), "UTC", ())
CHANNEL = Channel("s", "c", ChannelKind.LISTING, "https://a.example/")
MEMORY = 256 << 20
SECONDS = 1.5


def double(number: int) -> int:
    return number * 2


def pid(_: int = 0) -> int:
    return os.getpid()


def named(source: Source) -> tuple[str, int]:
    return source.name, id(source)


def spin(capture: Capture | None = None) -> None:
    while True:
        pass


def nap(_: object = None) -> None:
    threading.Event().wait()


def die(_: object = None) -> None:
    os.abort()


def hog(_: object = None) -> int:
    return len(bytearray(4 * MEMORY))


def raises(kind: str) -> None:
    faults: dict[str, Exception] = {
        "date": BadDate("31 februari is no date", url="https://a.example/1"),
        "limited": RateLimited("later", retry_after=7.0),
        "config": ConfigError("wrong", file="sources.yaml", line=3, path="a.b"),
        "bug": ZeroDivisionError("a bug"),
    }
    raise faults[kind]


def inverse(number: int) -> float:
    return 1 / number


def sometimes(number: int) -> int:
    if number == 3:
        die()
    return number


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    running = Pool(2, seconds=SECONDS, memory=MEMORY)
    yield running
    running.close()


def test_nothing_is_started_before_first_use() -> None:
    pool = Pool(2)
    Reader(pool, page=page, article=article, traits=traits)
    assert pool._processes is None
    pool.close()


def test_runs_elsewhere(pool: Pool) -> None:
    assert pool.run(double, 21) == 42
    assert pool.run(pid) != os.getpid()


def test_a_source_is_unpacked_once_and_is_the_newest_of_its_name() -> None:
    pool = Pool(1)
    try:
        first, again = pool.run(named, SOURCE), pool.run(named, SOURCE)
        other = pool.run(named, replace(SOURCE, name="T"))
    finally:
        pool.close()
    assert first == again
    assert (first[0], other[0]) == ("S", "T")


@pytest.mark.parametrize("hang", [spin, nap])
def test_a_hanging_page_is_stopped_and_the_next_one_read(pool: Pool, hang: object) -> None:
    assert callable(hang)
    started = time.monotonic()
    with pytest.raises(ParseKilled, match="longer than") as caught:
        pool.run(hang, CAPTURE)
    assert caught.value.url == CAPTURE.url
    assert time.monotonic() - started < SECONDS + 3
    assert pool.run(double, 4) == 8


def test_a_hanging_page_does_not_stop_the_others(pool: Pool) -> None:
    faults: list[Exception] = []

    def hang() -> None:
        try:
            pool.run(nap)
        except ParseKilled as fault:
            faults.append(fault)

    thread = threading.Thread(target=hang)
    thread.start()
    assert [pool.run(double, n) for n in range(20)] == [2 * n for n in range(20)]
    thread.join()
    assert len(faults) == 1


def test_a_crashed_worker_is_replaced(pool: Pool) -> None:
    for _ in range(3):
        with pytest.raises(ParseKilled):
            pool.run(die)
    assert pool.run(double, 5) == 10


def test_a_memory_hog_is_stopped(pool: Pool) -> None:
    with pytest.raises(ParseKilled, match="memory"):
        pool.run(hog)
    assert pool.run(double, 6) == 12


def test_errors_arrive_as_themselves(pool: Pool) -> None:
    with pytest.raises(BadDate) as date:
        pool.run(raises, "date")
    assert (date.value.message, date.value.url) == ("31 februari is no date", "https://a.example/1")
    with pytest.raises(RateLimited) as limited:
        pool.run(raises, "limited")
    assert limited.value.retry_after == 7.0
    with pytest.raises(ConfigError) as config:
        pool.run(raises, "config")
    assert (config.value.file, config.value.line) == ("sources.yaml", 3)
    with pytest.raises(ZeroDivisionError, match="a bug"):
        pool.run(raises, "bug")


def test_cpu_time_is_counted_per_page() -> None:
    """RLIMIT_CPU counts a worker's life: many short pages must not add up to a killed one."""
    one = Pool(1, seconds=30.0)
    try:
        first, second = one.run(burn, 1.1), one.run(burn, 0.0)
    finally:
        one.close()
    assert first[0] == second[0]  # the same worker
    assert second[1] > first[1] >= 30


def burn(seconds: float) -> tuple[int, int]:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
    return os.getpid(), resource.getrlimit(resource.RLIMIT_CPU)[0]


@pytest.mark.parametrize("count", [0, 1, 7, 60])
def test_map_keeps_the_order(pool: Pool, count: int) -> None:
    assert list(pool.map(double, range(count))) == [2 * n for n in range(count)]


def test_map_reads_only_a_little_ahead(pool: Pool) -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for n in range(1000):
            taken.append(n)
            yield n

    results = pool.map(double, items())
    assert next(results) == 0
    assert len(taken) < 20


def test_map_raises_at_its_place(pool: Pool) -> None:
    results = pool.map(sometimes, range(6))
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ParseKilled):
        next(results)


def test_of_a_few_sent_together_each_tells_its_own_fault(pool: Pool) -> None:
    results = pool.map(inverse, [1, 2, 0, 4])
    assert [next(results), next(results)] == [1.0, 0.5]
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_a_closed_pool_starts_again(pool: Pool) -> None:
    pool.run(double, 1)
    pool.close()
    pool.close()
    assert pool.run(double, 7) == 14


# -- the port ----------------------------------------------------------------------------------------------------


def page(source: Source, channel: Channel, capture: Capture) -> Page:
    return Page((Entry(capture.url, title=f"{source.id}/{channel.name}"),))


def article(source: Source, entry: Entry, capture: Capture | None) -> Article:
    if entry.title == "hostile":
        die()
    return Article(entry.url, capture.body.decode() if capture else "from the entry")


def traits(version: Version) -> Traits:
    if version.number == 2:
        die()
    return Traits(people=(version.article.title,), language="nl")


def version(number: int) -> Version:
    written = Article(f"https://a.example/{number}", f"title {number}", language="nl")
    return Version(f"v{number}", "r", "s", number, written, Change((ChangeKind.FIRST,)), AT, None)


@pytest.mark.parametrize("where", ["pool", "inline"])
def test_reader(pool: Pool, where: str) -> None:
    runner: Runner = pool if where == "pool" else Inline()
    reader = Reader(runner, page=page, article=article, traits=traits)
    assert reader.page(SOURCE, CHANNEL, CAPTURE).entries[0].title == "s/c"
    assert reader.article(SOURCE, Entry("https://a.example/1"), CAPTURE).title == "<p>one</p>"
    assert reader.article(SOURCE, Entry("https://a.example/1"), None).title == "from the entry"
    assert reader.traits(version(1)).people == ("title 1",)
    assert [read.people for read in reader.many_traits([version(1), version(3)])] == [("title 1",), ("title 3",)]


def test_reader_names_the_page_that_killed_a_worker(pool: Pool) -> None:
    reader = Reader(pool, page=page, article=article, traits=traits)
    with pytest.raises(ParseKilled) as caught:
        reader.article(SOURCE, Entry("https://a.example/9", title="hostile"), None)
    assert caught.value.url == "https://a.example/9"


def test_a_version_that_cannot_be_read_is_told_at_its_place(pool: Pool) -> None:
    """Read as saying nothing it would be judged for good, and nobody would hear of it."""
    read = Reader(pool, page=page, article=article, traits=traits).many_traits([version(1), version(2)])
    assert next(read).people == ("title 1",)
    with pytest.raises(ParseKilled) as caught:
        next(read)
    assert caught.value.url == "https://a.example/2"


# -- what no worker does -----------------------------------------------------------------------------------------


def test_what_takes_too_long_here_is_stopped_and_the_next_goes_on() -> None:
    with Deadline(0.1) as within:
        for _ in range(2):
            with pytest.raises(ParseKilled, match=r"longer than 0\.1 s"):
                within(spin)
            assert within(partial(double, 21)) == 42


def test_time_in_which_nobody_was_at_work_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command stopped by Ctrl-Z for an hour, a virtual machine that was paused: it is looks that count."""
    within, sent, looks = Deadline(1000.0), list[int](), list[bool]()
    monkeypatch.setattr(deadline, "_interrupt", lambda thread, fault: sent.append(thread))
    monkeypatch.setattr(within._ended, "wait", lambda seconds: looks.pop())
    within._running = (7, itertools.count())
    looks += [True, *[False] * deadline.LOOKS]
    within._watching()
    assert sent == []
    looks += [True, False]
    within._watching()
    assert sent == [7]


def test_what_catches_every_exception_is_stopped_all_the_same() -> None:
    def stubborn() -> None:
        while True:
            try:
                spin()
            except Exception as error:
                raise AssertionError from error

    with Deadline(0.1) as within, pytest.raises(ParseKilled):
        within(stubborn)


def test_its_own_faults_arrive_as_themselves() -> None:
    with Deadline(5.0) as within, pytest.raises(BadDate):
        within(partial(raises, "date"))


def test_what_ends_as_it_is_to_be_stopped_is_never_stopped_behind_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """The watch may send its exception just when the work has ended: it must not go off in what comes then."""
    within, sent = Deadline(1000.0), list[int]()

    def ends_late() -> str:
        assert within._running is not None
        within._running = None  # as the watch leaves it
        monkeypatch.setattr(
            deadline, "_interrupt", lambda thread, fault: sent.append(thread) if fault is None else None
        )
        return "done"

    assert within(ends_late) == "done"
    assert sent == [threading.get_ident()]
