"""Homes that watch the make-believe press: looks at given moments, and what is held then, told by story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from threading import Event

import scheduler
from blotter.pressroom.demo import DAYS
from blotter.pressroom.server import Press
from blotter.pressroom.shapes import Answer
from scraper.fetch import Guard
from scraper.pipeline import Gathered
from scraper.settings import Settings
from storage import Queries

LOOKS: tuple[datetime, ...] = tuple(look for _, looks in DAYS for look in looks)

Version = tuple[int, str, tuple[str, ...], str]  # number, title, kinds of change, digest of the article
Held = dict[str, tuple[str, list[Version]]]  # by story: the release's status and its versions
Group = tuple[str | None, frozenset[str]]  # an operation's name, or a cluster's lead, and its stories
Judged = tuple[frozenset[Group], frozenset[Group], frozenset[tuple[str, str, str, str, float]], frozenset[str]]


class Slow(Press):
    """One of its sites does not answer before it is let go."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self.let_go = Event()  # its own: another test's would be set already

    def answer(self, site: str, target: str) -> Answer:
        answered = super().answer(site, target)
        if site == "ice" and target == "/newsroom":
            self.let_go.wait(30)
        return answered


def home(place: Path, press: Press, database: str | None = None) -> Settings:
    """A home in this folder that watches this press."""
    place.mkdir(parents=True, exist_ok=True)
    sources = place / "sources.yaml"
    sources.write_text(press.sources_yaml())
    return Settings(place, sources, database or f"sqlite:///{place / 'blotter.db'}", place / "evidence", workers=1)


def opened(settings: Settings, press: Press) -> scheduler.Installation:
    """The installation of a home, at the press's own time."""
    return scheduler.Installation(settings, now=lambda: press.now, guard=Guard(press.ports), processes=False)


def look(installation: scheduler.Installation) -> dict[str, Gathered]:
    """One pass over every press room, and the judges behind it; no look may meet a fault."""
    reports = list(scheduler.poll_once(installation, installation.catalogue.sources))
    scheduler.relate(installation)
    assert not [str(report.first_fault) for report in reports if report.first_fault]
    return {report.source: report for report in reports}


def walk(installation: scheduler.Installation, press: Press, looks: Iterable[datetime] = LOOKS) -> None:
    """Look at each of these moments."""
    for press.now in looks:
        look(installation)


def story_of(press: Press, url: str) -> str:
    """The key of the story that an address belongs to."""
    slug = url.rstrip("/").rpartition("/")[2].removesuffix(".html")
    slugs = {wording.slug or story.slug: story.key for story in press.stories for wording in story.wordings}
    return slugs[slug]


def held(queries: Queries, press: Press) -> Held:
    """Every release with its versions, by its story; a story that is two releases fails."""
    found: Held = {}
    for row in queries.every_release():
        story = story_of(press, row.url)
        assert story not in found, f"{story} is two releases"
        versions = [
            (each.number, each.article.title, tuple(kind.value for kind in each.change.kinds), each.article.digest)
            for each in queries.versions(row.id)
        ]
        found[story] = (row.status.value, versions)
    return found


def judged(queries: Queries, press: Press) -> Judged:
    """What relating came to: operations, clusters, links, and operations known by mention."""

    def stories(urls: Iterable[str]) -> frozenset[str]:
        return frozenset(story_of(press, url) for url in urls)

    operations = {(each.name, stories(m.url for m in each.members)) for each in queries.every_operation()}
    clusters = {
        (story_of(press, queries.release(each.lead).url), stories(member.url for member in each.members))
        for each in queries.every_cluster()
    }
    links = {
        (
            story_of(press, row.later_url), story_of(press, row.earlier_url), row.link.relation.value,
            row.link.judgement.value, round(row.link.score, 6),
        )
        for row in queries.every_link()
        if row.superseded_at is None
    }  # fmt: skip
    known = {row.label for row in queries.operations(known=True)}
    return frozenset(operations), frozenset(clusters), frozenset(links), frozenset(known)


def versions_due(press: Press, looks: Iterable[datetime]) -> Counter[str]:
    """How many wordings of each story can be read at these moments, one after the other, as the truth has it."""
    seen: Counter[str] = Counter()
    for story in press.stories:
        read = [wording for at in looks if (wording := story.at(at))]
        seen[story.key] = sum(1 for before, now in zip([None, *read], read, strict=False) if now is not before)
    return +seen


def is_sound(installation: scheduler.Installation) -> bool:
    """Whether all the evidence that rows speak of is there and is what it was."""
    storage = installation.storage
    wanted = storage.queries.named_evidence()
    proving = {version.evidence for version in storage.queries.every_version()} - {None}
    wrong = [fault for _, fault in storage.evidence.verify(wanted | {str(digest) for digest in proving}) if fault]
    return bool(wanted) and not wrong
