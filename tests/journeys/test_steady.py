"""A thousand visits to pages that jitter at every request: no false version, and every real edit found at once."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from scraper import adapters, compare, pipeline
from scraper.confirming import ACQUAINTED
from scraper.model import (
    Agency,
    Cadence,
    Capture,
    Channel,
    ChannelKind,
    ChannelState,
    Entry,
    Poll,
    Request,
    Source,
    Version,
    Visit,
)
from scraper.pipeline import Gathered
from scraper.ports import Parts
from scraper.reading import Inline, Reader
from storage import Storage, open_storage
from tests.jittering import EDITS, SITES, START, Edit, Page, Sites, Story, source, story

RELEASES, ROUNDS, SLOWLY = 8, 24, 4  # releases of each site; visits to each; visits for which old servers lag
DAYS = timedelta(days=999)
SOURCES = {name: source(name) for name in SITES}


@dataclass
class Walk:
    """What came of visiting every page again and again."""

    unchanged: int = 0
    edits: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)  # where, expected kind, kinds found
    false: list[tuple[str, str]] = field(default_factory=list)
    requests: Counter[str] = field(default_factory=Counter)


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Storage]:
    place: Path = tmp_path_factory.mktemp("steady")
    opened = open_storage(f"sqlite:///{place / 'blotter.db'}", place / "evidence")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def walked(storage: Storage) -> Walk:
    return walk(storage, Sites(seed=1))


def walk(storage: Storage, sites: Sites) -> Walk:
    """First every page new, then again and again; each edit of the list once at every site, at a drawn moment."""
    read = Reader(Inline(), page=adapters.page, article=adapters.article, traits=compare.traits)
    parts = Parts(sites, read, storage.store, lambda: sites.now)
    for name, room in SOURCES.items():
        entries = [Entry(f"{room.home}{number}", title=story(number).title) for number in range(RELEASES)]
        sites.pages |= {entry.url: Page(SITES[name][0], story(at)) for at, entry in enumerate(entries)}
        storage.store.record_poll(Poll(name, "news", START, ChannelState(), tuple(entries)))
    done, planned = Walk(), _planned(sites)
    for number in range(ROUNDS):
        sites.now += timedelta(hours=7)
        for room in SOURCES.values():
            for visit in storage.store.visits(room.id, sites.now + DAYS, 999):
                _visit(room, visit, parts, sites, done, planned.get((visit.entry.url, number)))
    return done


def _visit(room: Source, visit: Visit, parts: Parts, sites: Sites, done: Walk, edit: Edit | None) -> None:
    """One visit, before which an office may edit; after an edit some of its servers lag for some visits."""
    url, before, page = visit.entry.url, sites.requests, sites.pages[visit.entry.url]
    old = page.story
    if edit is not None:
        sites.edit(url, edit[2])
    version = pipeline.look(room, visit, parts, Gathered(room.id))
    page.lag = SLOWLY if edit is not None else page.lag - 1
    page.stale = old if edit is not None else page.stale if page.lag > 0 else None
    what = "first" if visit.known is None else "edit" if edit else "unchanged"
    done.requests[what] += sites.requests - before
    done.unchanged += what == "unchanged"
    if edit is not None:
        kinds = version.change.kinds if version else ()
        done.edits.append((f"{url} {edit[1]}", edit[0], tuple(kind.value for kind in kinds)))
    elif what == "unchanged" and version is not None:
        done.false.append((url, version.change.summary))


def _planned(sites: Sites) -> dict[tuple[str, int], Edit]:
    """Which edit at which page and round: each once at each site, never twice a page while its servers lag."""
    draw, planned = random.Random(sites.seed), dict[tuple[str, int], Edit]()
    for room in SOURCES.values():
        for at, edit in enumerate(EDITS):
            number = draw.randrange(14, ROUNDS) if at >= RELEASES else draw.randrange(1, 9)
            planned[f"{room.home}{at % RELEASES}", number] = edit
    return planned


def test_a_thousand_visits_to_pages_that_jitter_make_no_version(walked: Walk) -> None:
    assert walked.unchanged >= 1000
    assert len(walked.false) * 1000 < walked.unchanged, walked.false


def test_every_edit_amid_the_jitter_is_one_version_at_that_visit(walked: Walk) -> None:
    assert len(walked.edits) == len(EDITS) * len(SITES)
    assert not [edit for edit in walked.edits if edit[2][:1] != (edit[1],)]


def test_certainty_costs_few_requests(walked: Walk) -> None:
    assert walked.requests["unchanged"] < 1.3 * walked.unchanged
    assert walked.requests["edit"] < 3 * len(walked.edits)
    assert walked.requests["first"] < len(SITES) * (RELEASES + 2 * ACQUAINTED)


# -- one page, one channel ----------------------------------------------------------------------------------------


def test_a_retreat_is_recorded_when_the_next_visit_sees_it_too(tmp_path: Path) -> None:
    with closing(open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")) as storage:
        sites, room = Sites(seed=3), SOURCES["office"]
        url, told = room.home + "0", story(0)
        sites.pages[url] = Page(SITES["office"][0], told)
        storage.store.record_poll(Poll("office", "news", START, ChannelState(), (Entry(url, title=told.title),)))
        made = [_looked(storage, sites, room, url, shown) for shown in (told, EDITS[0][2](told), told, told, told)]
        assert [version and version.number for version in made] == [1, 2, None, 3, None]
        assert made[3] is not None
        assert [edit.new for edit in made[3].change.edits] == ["288"]


def _looked(storage: Storage, sites: Sites, room: Source, url: str, shown: Story) -> Version | None:
    """Look at a page once it shows this; a page in doubt is looked at again within the hour."""
    sites.now += timedelta(hours=1)
    sites.pages[url].story = shown
    due = storage.store.visits(room.id, sites.now, 9) or storage.store.visits(room.id, sites.now + DAYS, 9)
    read = Reader(Inline(), page=adapters.page, article=adapters.article, traits=compare.traits)
    return pipeline.look(room, due[0], Parts(sites, read, storage.store, lambda: sites.now), Gathered(room.id))


FEED = Channel("quay", "news", ChannelKind.FEED, "https://quay.example/feed")
QUAY = Source(
    "quay", "Quay Police", Agency("quay", "Quay Police", "NL"), "https://quay.example/", ("en",), "UTC", (FEED,)
)


@dataclass
class Feed:
    """A server that says "not modified" to whoever shows it its one eternal validator."""

    items: int = 1
    now: datetime = START
    conditional: list[bool] = field(default_factory=list)

    def __call__(self, request: Request, source: Source) -> Capture:
        self.conditional.append(bool(request.validators))
        status, rows = 304 if request.validators else 200, range(self.items)
        links = "".join(f"<item><title>News {n}</title><link>https://quay.example/{n}</link></item>" for n in rows)
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title>{links}</channel></rss>'
        return Capture(request.url, request.url, status, (("ETag", '"1"'),), body.encode(), self.now)


def test_a_false_not_modified_is_found_out_told_and_loses_nothing(tmp_path: Path) -> None:
    with closing(open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")) as storage:
        feed, room = Feed(), replace(QUAY, cadence=Cadence(full_read=3))
        read = Reader(Inline(), page=adapters.page, article=adapters.article, traits=compare.traits)
        news = []
        for _ in range(5):
            report = Gathered(room.id)
            pipeline.poll(room, FEED, Parts(feed, read, storage.store, lambda: feed.now), report)
            news.append(report.news)
            feed.items, feed.now = feed.items + 1, feed.now + timedelta(hours=1)
        assert feed.conditional == [False, True, True, False, True, False], "the fifth question proves the lie"
        assert news == [1, 0, 0, 3, 1]
        assert [issue.code for issue in storage.queries.issues(room.id)] == ["false_not_modified"]
