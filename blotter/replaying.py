"""The path over recorded captures, with their own clock: what Blotter would hold had it been there.

The archive drives: each record of a channel is one poll, each record of a page one visit. Nothing touches the network.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import scheduler
from blotter.documents import Document, line
from blotter.importing import Importer
from blotter.present import plural
from scraper import adapters, attaching, pipeline
from scraper.errors import BlotterError, SoftNotFound, StorageError, UsageError
from scraper.fetch import Archive, Replay
from scraper.model import (
    Capture,
    ChangeKind,
    Channel,
    DateOrigin,
    Entry,
    Moment,
    Precision,
    ReleaseStatus,
    Source,
    Visit,
)
from scraper.pipeline import Gathered
from scraper.rereading import Reading
from scraper.settings import Settings
from scraper.text.urls import canonical, host, same_page

Told = Callable[[datetime], None]
Proved = Sequence[dict[str, Any]]
GONE = (404, 410)
REASONS = 3  # faults of which the reason is told


@dataclass(slots=True)
class Replayed:
    """What a replay came to."""

    records: int = 0
    polls: int = 0
    new: int = 0
    revised: int = 0
    withdrawn: int = 0
    files: int = 0
    faults: int = 0
    broken: list[str] = field(default_factory=list)  # what of the archives could not be read
    reasons: list[str] = field(default_factory=list)  # of the first faults
    strangers: set[str] = field(default_factory=set)  # sources of which the archive tells and sources.yaml does not
    hosts: set[str] = field(default_factory=set)  # of records of which the archive tells nothing by itself
    elsewhere: bool = False  # nothing was read: none of these is a host of a source

    def __str__(self) -> str:
        return (
            f"{plural(self.records, 'record')} replayed, {self.polls:,} of them polls: "
            f"{plural(self.new, 'new release')}, {plural(self.revised + self.withdrawn, 'new version')} "
            f"({plural(self.withdrawn, 'withdrawal')}), {plural(self.files, 'attached file')}, "
            f"{plural(self.faults, 'fault')}."
        )

    def add(self, report: Gathered) -> None:
        self.new += report.new
        self.revised += report.revised
        self.withdrawn += report.withdrawn
        self.faults += report.faults
        if report.first_fault and len(self.reasons) < REASONS:
            self.reasons.append(f"{report.source}: {report.first_fault}")


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
        importer = Importer(installation.parts, installation.storage, catalogue, archive.keeping)
        for clock.at, url in moments:
            proved, files = archive.proved(clock.at, url), archive.attached(clock.at, url)
            if proved:
                wanted = [each for each in proved if source in (None, each["source"])]
                _take_again(importer, archive.newest(url, clock.at), wanted, replayed)
            if files:
                _take_files(importer, [each for each in files if source in (None, each["source"])], replayed)
            if not proved and not files:
                _step(installation, importer, sources, url, replayed)
            told(clock.at)
        by_itself = any(archive.proved(at, url) or archive.attached(at, url) for at, url in moments)
        replayed.elsewhere = bool(replayed.hosts) and not by_itself and replayed.hosts.isdisjoint(_hosts(sources))
        scheduler.relate(installation)
        return replayed


def _hosts(sources: Sequence[Source]) -> set[str]:
    return {host(url) for each in sources for url in (each.home, *(channel.url for channel in each.channels))}


def _take_files(importer: Importer, files: Proved, replayed: Replayed) -> None:
    """One record of which the archive tells whose attached file it is."""
    replayed.records += 1
    for told in files:
        source = importer.source_named(told["source"])
        if source is not None:
            _take_file(importer, source, told["file"], replayed)


def _take_file(importer: Importer, source: Source, url: str, replayed: Replayed) -> bool:
    """Take an answer for the file that releases of the source name at this address; whether any does."""
    named, now = importer.store.files_at(source.id, url), importer.parts.now()
    older = [visit for visit, got in named if got is None or got < now]
    taken = attaching.take(source, older, importer.parts)
    faults = [fault for fault in taken if fault is not None]
    replayed.files += len(taken) - len(faults)
    replayed.faults += len(faults)
    replayed.reasons += [f"{source.id}: {fault}" for fault in faults[: max(0, REASONS - len(replayed.reasons))]]
    return bool(named)


def _step(
    installation: scheduler.Installation, importer: Importer, sources: Sequence[Source], url: str, replayed: Replayed
) -> None:
    """One record: a channel's is a poll and the visits it can answer by itself, a page's is a visit."""
    replayed.records += 1
    try:
        where, address = host(url), canonical(url, keep_query=True)
    except ValueError:  # a name lookup, a metadata record: no page
        return
    replayed.hosts.add(where)
    for source in sources:
        if not _take_file(importer, source, address, replayed):
            replayed.add(_look(installation, source, url, of_its_site=where == host(source.home), replayed=replayed))


def _look(
    installation: scheduler.Installation, source: Source, url: str, *, of_its_site: bool, replayed: Replayed
) -> Gathered:
    report = Gathered(source.id)
    for channel in _asking(installation, source, url):
        replayed.polls += 1
        pipeline.poll(source, channel, installation.parts, report)
    if report.offered:
        for visit in _inline(installation, source):
            pipeline.look(source, visit, installation.parts, report)
    elif of_its_site and _is_page(source, url):
        visit = installation.storage.store.import_visit(source.id, Entry(canonical(url)), installation.now())
        if visit.known is None or visit.known.release.last_seen < installation.now():
            pipeline.look(source, visit, installation.parts, report)
    return report


# -- archives of Blotter's own ------------------------------------------------------------------------------------


def _take_again(importer: Importer, capture: Capture | None, proved: Proved, replayed: Replayed) -> None:
    """One record of which the archive tells what rests on it: each version is read from it again, by today's rules."""
    replayed.records += 1
    sources = {source.id: source for source in importer.catalogue.sources}
    strangers = [told for told in proved if told["source"] not in sources]
    replayed.strangers |= {str(told["source"]) for told in strangers}
    if capture is None:
        return
    try:
        for told in proved:
            if told["source"] in sources:
                _read_again(importer, capture, told, sources[told["source"]], replayed)
        if strangers:
            _bring_in(importer, capture, strangers[0], replayed)
    except UsageError as error:
        replayed.broken.append(f"{capture.final_url}: {error}")


def _read_again(importer: Importer, capture: Capture, told: dict[str, Any], source: Source, replayed: Replayed) -> None:
    entry, report = _claimed(told["claim"]), Gathered(source.id)
    reading = Reading(importer.parts.read, source, capture)
    if not reading.has_rules:
        _bring_in(importer, capture, told, replayed)
        return
    visit = importer.store.import_visit(source.id, entry, capture.captured_at)
    if visit.known is not None and visit.known.release.last_seen >= capture.captured_at:
        return
    try:
        if capture.status in GONE:
            _withdraw(importer, source, visit, capture, report)
        else:
            pipeline.take(source, visit, reading.article(entry), capture, importer.parts, report)
    except StorageError:
        raise
    except BlotterError as error:
        if isinstance(error, SoftNotFound) and ChangeKind.WITHDRAWN in (told.get("kinds") or ()):
            _withdraw(importer, source, visit, capture, report)
        else:
            report.fault(error)
    replayed.add(report)


def _withdraw(importer: Importer, source: Source, visit: Visit, capture: Capture, report: Gathered) -> None:
    """An answer that proved a withdrawal proves it again, once; of a release that is not held it says nothing."""
    if visit.known is not None and visit.known.release.status is not ReleaseStatus.WITHDRAWN:
        importer.store.record_outcome(pipeline.withdrawn(source, visit, capture.captured_at, capture))
        report.withdrawn += 1


def _claimed(claim: Any) -> Entry:
    """What a channel claimed about a page, as an archive tells it. Raises UsageError for what Blotter did not write."""
    try:
        words = [claim[name] for name in ("key", "title", "summary", "language")]
        if not all(word is None or isinstance(word, str) for word in words):
            raise ValueError("a word is none")
        key, title, summary, language = words
        return Entry(
            url=canonical(claim["url"], keep_query=True),
            key=key,
            title=title,
            summary=summary,
            published=_moment(claim["published"]),
            modified=_moment(claim["modified"]),
            language=language,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"The archive tells of a claim that is none ({error})") from error


def _moment(told: dict[str, str] | None) -> Moment | None:
    if told is None:
        return None
    at = datetime.fromisoformat(told["at"])
    return Moment(at, Precision(told["precision"]), told["zone"], told["raw"], DateOrigin(told["origin"]))


def _bring_in(importer: Importer, capture: Capture, told: dict[str, Any], replayed: Replayed) -> None:
    """What people had brought in from files comes in as it did then, at its own time."""
    media, claim = capture.header("content-type") or "text/html", _claimed(told["claim"])
    document = Document(1, capture.body, claim.url, claim.title, html=True, media=media, language=claim.language)
    if media.startswith("application/json"):
        document = line(1, capture.body)
    elif media.startswith("application/xml"):
        document = replace(document, html=False, feed=True)
    elif claim.published:
        document = replace(document, published=claim.published.raw)
    before = importer.total.new, importer.total.revised, importer.total.broken
    importer.document("archive", replace(document, source=str(told["source"]), seen=capture.captured_at))
    replayed.new += importer.total.new - before[0]
    replayed.revised += importer.total.revised - before[1]
    replayed.faults += importer.total.broken - before[2]


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
