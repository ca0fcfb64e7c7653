"""Rules that change between two visits: what only our reading changed is no edit of the publisher's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scraper import adapters, compare, pipeline
from scraper.errors import Gone, NoWorker
from scraper.model import (
    Agency,
    Article,
    ArticleRules,
    Capture,
    ChangeKind,
    Channel,
    ChannelKind,
    ChannelState,
    DateOrigin,
    Entry,
    Expectations,
    Moment,
    Poll,
    Precision,
    Request,
    Source,
    Version,
)
from scraper.pipeline import Gathered
from scraper.ports import Parts
from scraper.reading import Inline, Reader
from storage import Storage, open_storage

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAYS = timedelta(days=999)
HOME = "https://mole.example/"
URL = HOME + "boats"
OLD = ArticleRules(title=("h1",), body=("main",))
NEW = replace(OLD, drop=(".press",))
MOLE = Source(
    "mole",
    "Mole Police",
    Agency("mole", "Mole Police", "GB"),
    HOME,
    ("en",),
    "UTC",
    (),
    article=(OLD,),
    expect=Expectations(text_min=0),
)
PAGE = """<html><head><title>Boats found</title></head><body><!-- {count} --><h1>Boats found in the basin</h1>
<main><p>Officers found {boats} boats in the western basin on Monday.</p><p>They were taken to the yard.</p>
<p class="press">The desk of Mole answers the newspapers by day and by night.</p></main></body></html>"""


@dataclass
class Site:
    """A press room of one page, whose bytes are others at every request; the home that watches it."""

    storage: Storage
    now: datetime = START
    boats: int = 3
    page: str = PAGE
    asked: int = 0
    gone: bool = False
    media: str = "text/html; charset=utf-8"
    entry: Entry = field(default_factory=lambda: Entry(URL, title="Boats found in the basin"))

    def __call__(self, request: Request, source: Source) -> Capture:
        self.asked += 1
        if self.gone:
            raise Gone(url=URL)
        body = self.page.format(count=self.asked, boats=self.boats).encode()
        headers = (("content-type", self.media), ("etag", f'"{self.asked}"'))
        return Capture(request.url, request.url, 200, headers, body, self.now)

    def offered(self) -> None:
        self.storage.store.record_poll(Poll("mole", "news", self.now, ChannelState(), (self.entry,)))

    def look(self, source: Source = MOLE) -> Version | None:
        """Look at the page a day later by these rules."""
        self.now += timedelta(days=1)
        (visit,) = self.storage.store.visits("mole", self.now + DAYS, 9)
        return pipeline.look(source, visit, self.parts, Gathered("mole"))

    @property
    def parts(self) -> Parts:
        read = Reader(Inline(), page=adapters.page, article=adapters.article, traits=compare.traits)
        return Parts(self, read, self.storage.store, lambda: self.now)

    @property
    def versions(self) -> list[Version]:
        return list(self.storage.queries.every_version())


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with closing(open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")) as storage:
        made = Site(storage)
        made.offered()
        assert made.look() is not None
        yield made


def ruled(*rules: ArticleRules) -> Source:
    return replace(MOLE, article=rules)


def test_new_rules_on_a_page_that_only_jitters_make_no_version(site: Site) -> None:
    asked = site.asked
    assert [site.look(ruled(NEW)) for _ in range(3)] == [None] * 3
    assert [version.number for version in site.versions] == [1]
    assert site.asked == asked + 3, "nor is the page read once more for that"
    (after,) = site.storage.store.visits("mole", site.now + DAYS, 9)
    assert after.validators.etag == f'"{site.asked}"'
    assert (after.attempts, after.doubt) == (0, None)
    assert after.known is not None
    assert after.known.release.last_seen == site.now


def test_of_an_edit_under_new_rules_only_what_the_publisher_did_is_told(site: Site) -> None:
    site.boats = 5
    version = site.look(ruled(NEW))
    assert version is not None
    assert version.change.summary == 'figure: "3" became "5"'
    (edit,) = version.change.edits
    assert (edit.old, edit.new, edit.old_span) == ("3", "5", None)
    assert edit.new_span is not None
    assert version.article.text[slice(*edit.new_span)] == "5"
    assert site.look(ruled(NEW)) is None


def test_under_the_same_rules_an_edit_keeps_both_its_places(site: Site) -> None:
    site.boats, before = 5, site.versions[0].article.text
    version = site.look()
    assert version is not None
    assert [before[slice(*(edit.old_span or ()))] for edit in version.change.edits] == ["3"]


def test_kept_bytes_are_read_only_where_something_differs(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Version] = []
    monkeypatch.setattr(site.storage.store, "proof", lambda version: asked.append(version))
    assert [site.look() for _ in range(5)] == [None] * 5
    assert not asked


def test_where_the_bytes_are_gone_the_held_words_must_do(site: Site) -> None:
    evidence = site.versions[0].evidence
    assert evidence is not None
    site.storage.evidence.place(evidence).unlink()
    version = site.look(ruled(NEW))
    assert version is not None
    assert version.change.kinds == (ChangeKind.WORDING,)


def test_rules_for_a_new_design_that_do_not_read_the_old_one_are_held_against_what_is_held(site: Site) -> None:
    site.page, site.boats = site.page.replace("main>", "article>"), 5
    version = site.look(ruled(replace(OLD, body=("article",))))
    assert version is not None
    assert version.change.summary == 'figure: "3" became "5"'
    assert version.change.edits[0].old_span is not None


def test_rules_that_read_the_old_design_as_rubbish_add_nothing_to_an_edit(site: Site) -> None:
    redesigned = replace(OLD, body=("body",), drop=("h1", ".press", ".yard"))
    site.page = PAGE.replace("main>", "article>").replace('<p class="press">', "<p>")
    site.boats = 5
    version = site.look(ruled(redesigned))
    assert version is not None
    assert version.change.summary == 'figure: "3" became "5"'


def test_dated_rules_are_asked_what_the_newer_make_of_the_older_bytes(site: Site) -> None:
    dated = ruled(replace(OLD, until=(site.now + timedelta(days=1)).date()), NEW)
    assert site.look(dated) is None
    site.boats = 5
    version = site.look(dated)
    assert version is not None
    assert version.change.summary == 'figure: "3" became "5"'


def test_a_date_that_the_channel_alone_corrects_is_an_edit_all_the_same(tmp_path: Path) -> None:
    with closing(open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")) as storage:
        monday, tuesday = (
            Moment(START + timedelta(days=day), Precision.DAY, "UTC", "", DateOrigin.FEED) for day in (0, 1)
        )
        site = Site(storage, entry=Entry(URL, title="Boats found in the basin", published=monday))
        site.offered()
        assert site.look() is not None
        site.entry = replace(site.entry, published=tuesday)
        site.offered()
        version = site.look(ruled(NEW))
        assert version is not None
        assert version.change.kinds == (ChangeKind.DATE,)


def test_a_page_that_is_back_is_told_without_what_only_the_rules_changed(site: Site) -> None:
    site.gone = True
    site.look()
    site.now += timedelta(days=9)
    withdrawn = site.look()
    assert withdrawn is not None
    assert withdrawn.change.kinds == (ChangeKind.WITHDRAWN,)
    site.gone = False
    back = site.look(ruled(NEW))
    assert back is not None
    assert (back.change.kinds, back.change.edits) == ((ChangeKind.RESTORED,), ())
    assert site.look(ruled(NEW)) is None


def test_what_people_capture_is_no_edit_either(site: Site) -> None:
    source = ruled(NEW)
    capture = site(Request(URL), source)
    visit = site.storage.store.import_visit("mole", Entry(URL), capture.captured_at)
    article = site.parts.read.article(source, visit.entry, capture)
    assert pipeline.take(source, visit, article, capture, site.parts, Gathered("mole")) is None


def test_where_no_process_can_read_it_again_nothing_is_decided(site: Site) -> None:
    class Starved(Reader):
        def article(self, source: Source, entry: Entry, capture: Capture | None) -> Article:
            if capture is not None and b"<!-- 1 -->" in capture.body:
                raise NoWorker("There is none")
            return super().article(source, entry, capture)

    (visit,) = site.storage.store.visits("mole", site.now + DAYS, 9)
    read = Starved(Inline(), page=adapters.page, article=adapters.article, traits=compare.traits)
    report = Gathered("mole")
    assert pipeline.look(ruled(NEW), visit, replace(site.parts, read=read), report) is None
    assert (report.faults, [version.number for version in site.versions]) == (1, [1])


# -- items that are whole articles --------------------------------------------------------------------------------

API = Channel(
    "mole",
    "api",
    ChannelKind.JSONAPI,
    HOME + "api",
    items="items",
    fields={"url": ("url",), "title": ("title",), "body": ("text",)},
    inline=True,
)
INLINE = replace(MOLE, channels=(API,))


def polled(site: Site, source: Source) -> list[Version | None]:
    """Read the list a day later by these rules and take what it brings; its items count their readers."""
    site.now += timedelta(days=1)
    (channel,) = source.channels
    pipeline.poll(source, channel, site.parts, Gathered("mole"))
    visits = site.storage.store.visits("mole", site.now, 9)
    return [pipeline.look(source, visit, site.parts, Gathered("mole")) for visit in visits]


@pytest.fixture
def items(tmp_path: Path) -> Iterator[Site]:
    with closing(open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")) as storage:
        page = (
            '{{"items": [{{"url": "/boats", "title": "Boats found", "views": {count},'
            ' "plain": "<p>Officers found {boats} boats in the basin.</p>",'
            ' "text": "<p>Officers found {boats} boats in the basin.</p><p>The desk answers newspapers.</p>"}}]}}'
        )
        made = Site(storage, page=page, media="application/json")
        assert [version and version.number for version in polled(made, INLINE)] == [1]
        yield made


def fielded(body: str, **others: str) -> Source:
    return replace(INLINE, channels=(replace(API, fields={**API.fields, "body": (body,)}, **others),))  # type: ignore[arg-type]


def test_new_rules_for_items_that_are_whole_articles_make_no_version(items: Site) -> None:
    assert [polled(items, fielded("plain")) for _ in range(2)] == [[None], [None]]
    items.boats = 5
    (version,) = polled(items, fielded("plain"))
    assert version is not None
    assert version.change.summary == 'figure: "3" became "5"'


def test_an_item_whose_channel_is_asked_elsewhere_now_is_held_against_what_is_held(items: Site) -> None:
    (version,) = polled(items, fielded("plain", url=HOME + "v2"))
    assert version is not None
    assert version.change.kinds == (ChangeKind.WORDING,)
