"""The path over recorded captures, with their own clock: what Blotter would hold had it been there.

The archive drives: each record of a channel is one poll, each record of a page one visit. Nothing touches the network.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import scheduler
from scraper import adapters, pipeline
from scraper.errors import UsageError
from scraper.fetch import Archive, Replay
from scraper.model import Channel, Entry, Source, Visit
from scraper.pipeline import Gathered
from scraper.settings import Settings
from scraper.text.urls import canonical, host, same_page

Told = Callable[[datetime], None]


@dataclass(slots=True)
class Replayed:
    """What a replay came to."""

    records: int = 0
    polls: int = 0
    new: int = 0
    revised: int = 0
    withdrawn: int = 0
    faults: int = 0
    broken: list[str] = field(default_factory=list)  # what of the archives could not be read

    def __str__(self) -> str:
        return (
            f"{self.records:,} records replayed, {self.polls:,} of them polls: {self.new:,} new releases, "
            f"{self.revised:,} new versions ({self.withdrawn:,} withdrawals), {self.faults:,} faults."
        )

    def add(self, report: Gathered) -> None:
        self.new += report.new
        self.revised += report.revised
        self.withdrawn += report.withdrawn
        self.faults += report.faults


class _Clock:
    """The archive's time."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def replay(
    settings: Settings, archives: Sequence[Path], *, source: str | None = None, told: Told = lambda _: None
) -> Replayed:
    """Replay WARC files into this home's database and relate what came of it.

    Raises UsageError for a file that is no archive or holds nothing of the sources, StorageError.
    """
    archive = Archive(archives)
    moments = list(archive.moments())
    if not moments:
        raise UsageError("The archive holds no response.")
    clock = _Clock(moments[0][0])
    with scheduler.Installation(settings, now=clock, fetch=Replay(archive, clock)) as installation:
        catalogue = installation.catalogue
        sources = (catalogue.source(source),) if source else catalogue.sources
        installation.storage.store.sync_sources(catalogue.sources)
        replayed = Replayed(broken=archive.faults)
        for clock.at, url in moments:
            _step(installation, sources, url, replayed)
            told(clock.at)
        scheduler.relate(installation)
        return replayed


def _step(installation: scheduler.Installation, sources: Iterable[Source], url: str, replayed: Replayed) -> None:
    """One record: a channel's is a poll and the visits it can answer by itself, a page's is a visit."""
    replayed.records += 1
    try:
        where = host(url)
    except ValueError:  # a name lookup, a metadata record: no page
        return
    for source in sources:
        report = Gathered(source.id)
        for channel in _asking(installation, source, url):
            replayed.polls += 1
            pipeline.poll(source, channel, installation.parts, report)
        if report.offered:
            for visit in _inline(installation, source):
                pipeline.look(source, visit, installation.parts, report)
        elif where == host(source.home) and _is_page(source, url):
            visit = installation.storage.store.import_visit(source.id, Entry(canonical(url)), installation.now())
            if visit.known is None or visit.known.release.last_seen < installation.now():
                pipeline.look(source, visit, installation.parts, report)
        replayed.add(report)


def _asking(installation: scheduler.Installation, source: Source, url: str) -> list[Channel]:
    """The channels that would ask for this URL now; one that was looked at later already has nothing to learn."""
    adapter, now = adapters.named(source.adapter), installation.now()
    asking = []
    for channel in source.channels:
        if host(channel.url) != host(url):
            continue
        state = installation.storage.store.channel_state(source.id, channel.name)
        seen = state.last_polled is not None and state.last_polled >= now
        if not seen and any(same_page(each.url, url) for each in adapter.requests(source, channel, state, now)):
            asking.append(channel)
    return asking


def _inline(installation: scheduler.Installation, source: Source) -> list[Visit]:
    visits = installation.storage.store.visits(source.id, installation.now(), source.expect.entries_max)
    return [visit for visit in visits if visit.entry.content is not None]


def _is_page(source: Source, url: str) -> bool:
    """Whether a URL is a release's page: one that a channel would let through, and no channel itself."""
    return not any(same_page(channel.url, url) for channel in source.channels) and any(
        channel.only is None or re.search(channel.only, url) for channel in source.channels
    )
