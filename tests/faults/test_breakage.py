"""Silent breakage of lists and pages: what breaks is told within two polls, nothing is lost or doubled by it, and what
merely changes is no alarm. Six press rooms, each with a recorded past; the table of what failed is printed."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from scraper import adapters, cadence, pipeline
from scraper.fetch.answers import accepted
from scraper.model import Article, Capture, Channel, ChannelState, Entry, Page, Request, Source, Traits, Version
from scraper.ports import Parts
from storage import Storage, open_storage
from tests.faults.mutations import BREAKING, HARMLESS, Mutation
from tests.faults.rooms import BEGIN, ROOMS, Room, Story

STOCK = 4  # pages of stories that a room has
STEP = timedelta(minutes=30)
PAST = 9  # looks before anything happens

Past = tuple[Path, "Web", set[str]]  # a home, the room as it was last seen, the slugs that were shown


class Reading:
    """The real reading, in this process."""

    def page(self, source: Source, channel: Channel, capture: Capture) -> Page:
        return adapters.page(source, channel, capture)

    def article(self, source: Source, entry: Entry, capture: Capture | None) -> Article:
        return adapters.article(source, entry, capture)

    def traits(self, version: Version) -> Traits:
        raise AssertionError("nothing is judged here")

    many_traits = traits


@dataclass
class Web:
    """One press room as it answers now."""

    room: Room
    stock: list[Story]
    now: datetime
    mutation: Mutation = field(default_factory=lambda: Mutation("nothing"))

    def __call__(self, request: Request, source: Source) -> Capture:
        story = next((each for each in self.stock if request.url == self.room.address(each)), None)
        body, kind = self.list_at(request.url, source) if story is None else (self._page(story), "html")
        media = {"html": "text/html; charset=utf-8", "xml": "application/rss+xml", "json": "application/json"}[kind]
        headers = (("Content-Type", media), ("ETag", f'"{hash(body)}"'))
        status = self.mutation.status if story is None else 200
        capture = Capture(request.url, request.url, status, headers, body.encode(), self.now)
        return accepted(capture, conditional=False, accept=request.accept, now=self.now)

    def shown(self) -> list[Story]:
        """What the list as it is well shows at its top."""
        return self.stock[: self.room.shown]

    def list_at(self, url: str, source: Source) -> tuple[str, str]:
        """The body at a channel's address, and its kind."""
        kind = next(
            (kind for kind, each in zip(self.room.kinds, source.channels, strict=True) if each.url == url), None
        )
        shown = self.room.asked(url, self.stock)
        if self.mutation.items and not re.search(r"[?&](?:page|offset)=[1-9]", url):
            shown = self.mutation.items(shown, self.stock)
        body = self.room.channel(url, shown)
        kind = kind or self.room.kinds[0]
        return (self.mutation.body(body, kind) if self.mutation.body else body), kind

    def _page(self, story: Story) -> str:
        assert self.room.page
        body = self.room.page(story)
        return self.mutation.page(body, "html") if self.mutation.page else body


@dataclass
class Watch:
    """A room that is looked at, and what is held of it."""

    room: Room
    web: Web
    storage: Storage
    expected: set[str] = field(default_factory=set)

    def look(self, after: timedelta = STEP, *, news: int = 0) -> pipeline.Gathered:
        self.web.now += after
        gap = after / news if news and self.room.by_days else timedelta(0)
        for later in reversed(range(news)):
            number = self.web.stock[0].number + 1
            self.web.stock.insert(0, Story.of(number, self.web.now - timedelta(minutes=5) - later * gap))
        self.expected |= {story.slug for story in self.web.shown()}
        source = self.room.source
        parts = Parts(self.web, Reading(), self.storage.store, lambda: self.web.now)  # type: ignore[arg-type]
        return pipeline.gather(source, parts)

    def held(self) -> dict[str, tuple[str, list[str]]]:
        """By release its slug and the digests of its versions."""
        queries = self.storage.queries
        found: dict[str, tuple[str, list[str]]] = {row.id: (slug_of(row.url), []) for row in queries.every_release()}
        for version in queries.every_version():
            found[version.release][1].append(version.article.digest)
        return found

    def standing(self) -> dict[str, ChannelState]:
        store, source = self.storage.store, self.room.source
        return {each.name: store.channel_state(source.id, each.name) for each in source.channels}

    def suspect(self) -> list[str]:
        return [issue.code for issue in self.storage.queries.issues(self.room.id)]


@pytest.fixture(scope="module", params=ROOMS)
def past(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Past:
    """A home that has been looking at a room for a while, to be copied."""
    return _past(ROOMS[request.param], tmp_path_factory.mktemp(request.param))


@pytest.fixture
def no_revisits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that are held are left alone, as most looks leave them."""
    monkeypatch.setattr(cadence, "REVISITS", ())


def _past(room: Room, home: Path) -> Past:
    web = Web(room, room.stories(STOCK * room.shown, BEGIN), BEGIN)
    with closing(open_storage(f"sqlite:///{home / 'blotter.db'}", home / "evidence")) as storage:
        storage.store.sync_sources([room.source])
        watch = Watch(room, web, storage)
        for look in range(PAST):
            assert not watch.look(news=look in (3, 6)).first_fault
        assert len(watch.held()) >= room.shown
        return home, web, watch.expected


def tried(past: Past, mutation: Mutation, place: Path) -> tuple[bool, list[str]] | None:
    """Whether two looks at the mutated room told of it, and what went wrong; None where it makes no difference there.

    Then the room is well again, and everything announced meanwhile must be held, once.
    """
    home, web, expected = past
    shutil.copytree(home, place)
    with closing(open_storage(f"sqlite:///{place / 'blotter.db'}", place / "evidence")) as storage:
        watch = Watch(web.room, Web(web.room, list(web.stock), web.now, mutation), storage, set(expected))
        if not _differs(watch):
            return None
        before, standing, wrong = watch.held(), watch.standing(), []
        watch.look(mutation.rests, news=mutation.news)
        watch.look(news=1)
        flagged, after = bool(watch.suspect()), watch.held()
        for name, now in watch.standing().items():
            if now.failures > 1 and (now.validators, now.cursor) != (standing[name].validators, standing[name].cursor):
                wrong.append(f"the cursor of {name} moved")
        if flagged and any(after.get(release) != held for release, held in before.items()):
            wrong.append("what was held was replaced")
        watch.web.mutation = Mutation("well again")
        for _ in range(3):
            watch.look(timedelta(hours=20), news=timedelta(hours=20) // web.room.every if web.room.by_days else 0)
        return flagged, [*wrong, *_counted(watch, mutation)]


def _differs(watch: Watch) -> bool:
    source, now = watch.room.source, watch.web
    if now.mutation.name == "one without a title" and watch.room.page is None:
        return False  # an item that is the whole article: without a title it does not read, and that is told
    if now.mutation.page or not (now.mutation.items or now.mutation.body):
        return now.mutation.page is None or watch.room.page is not None
    well = Web(watch.room, now.stock, now.now)
    return any(well.list_at(each.url, source) != now.list_at(each.url, source) for each in source.channels)


def _counted(watch: Watch, mutation: Mutation) -> Iterator[str]:
    held = watch.held()
    slugs = Counter(slug for slug, _ in held.values())
    for name, found in (
        ("lost", watch.expected - set(slugs)),
        ("doubled", {slug for slug, times in slugs.items() if times > 1}),
        ("no release", set(slugs) - {story.slug for story in watch.web.stock}),
        ("open", set(watch.suspect())),
    ):
        if found:
            yield f"{name}: {len(found)}, as {sorted(found)[0]}"
    versions = sum(len(each) - 1 for _, each in held.values())
    if versions and not mutation.edits:
        yield f"{versions} versions too many"


def slug_of(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2].removesuffix(".html")


def table(rows: list[tuple[str, bool, list[str]]]) -> str:
    return "\n".join(f"{name:34} {'flagged' if flagged else '-':8} {'; '.join(wrong)}" for name, flagged, wrong in rows)


def tried_all(past: Past, mutations: list[Mutation], place: Path) -> list[tuple[str, bool, list[str]]]:
    tries = ((each.name, tried(past, each, place / str(number))) for number, each in enumerate(mutations))
    return [(name, *outcome) for name, outcome in tries if outcome is not None]


@pytest.mark.usefixtures("no_revisits")
def test_what_breaks_is_told_and_nothing_is_lost(past: Past, tmp_path: Path) -> None:
    room = past[1].room
    breaking = [each for each in BREAKING if each.name not in room.reads_through]
    rows = tried_all(past, breaking, tmp_path)
    print(f"{room.id}: {sum(flagged for _, flagged, _ in rows)} of {len(rows)} told\n{table(rows)}")
    assert sum(flagged for _, flagged, _ in rows) >= 0.95 * len(rows)
    assert not [row for row in rows if row[2]]


@pytest.mark.usefixtures("no_revisits")
def test_what_merely_changes_is_no_alarm(past: Past, tmp_path: Path) -> None:
    room = past[1].room
    harmless = [*HARMLESS, *(each for each in BREAKING if each.name in room.reads_through)]
    rows = tried_all(past, harmless, tmp_path)
    print(f"{room.id}: {sum(flagged for _, flagged, _ in rows)} of {len(rows)} told\n{table(rows)}")
    assert sum(flagged for _, flagged, _ in rows) <= 0.02 * len(rows)
    assert not [row for row in rows if row[2]]


@pytest.mark.usefixtures("no_revisits")
def test_a_list_that_stays_shorter_is_learned_anew_and_loses_nothing(tmp_path: Path) -> None:
    _, web, _ = _past(ROOMS["nca"], tmp_path)
    with closing(open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")) as storage:
        watch = Watch(web.room, web, storage)
        web.mutation = Mutation("ten entries for good", lambda shown, stock: shown[:10])
        told = []
        for _ in range(20):
            watch.look(timedelta(hours=6), news=1)
            told.append(bool(watch.suspect()))
            assert web.stock[0].slug in {slug for slug, _ in watch.held().values()}, "what is new is kept all along"
        assert told == [True] * 12 + [False] * 8, "three days"
        web.mutation = Mutation("three entries", lambda shown, stock: shown[:3])
        watch.look(news=1)
        assert watch.suspect() == ["unmet_expectation"], "and the new custom is guarded"


@pytest.mark.usefixtures("no_revisits")
def test_an_api_that_answers_with_empty_days_for_weeks_stays_suspect_and_loses_nothing(tmp_path: Path) -> None:
    quiet = replace(ROOMS["politie_nl"], entries_min=0)
    _, web, _ = _past(quiet, tmp_path)
    with closing(open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")) as storage:
        watch = Watch(quiet, web, storage)
        before = watch.standing()["nieuws"].cursor
        web.mutation = Mutation("empty", lambda shown, stock: [])
        for _ in range(21 * 4):
            watch.look(timedelta(hours=6), news=2)
            assert watch.suspect() == ["unmet_expectation"]
        assert watch.standing()["nieuws"].cursor == before
        web.mutation = Mutation("well again")
        watch.look()
        slugs = Counter(slug for slug, _ in watch.held().values())
        assert watch.suspect() == []
        assert {story.slug for story in web.stock[: 21 * 8]} <= set(slugs)
        assert set(slugs.values()) == {1}
