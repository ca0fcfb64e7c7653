"""Releases from files: JSON lines, saved pages, RSS and Atom; and one page fetched now.

Each document goes the way of every visit (`pipeline.take`), with its own bytes as evidence. How a text or page is
read stands in scraper; what does not read becomes an issue of the source `import`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from blotter import decisions
from blotter.documents import Document, broken, documents
from scraper import adapters, attaching, confirming, passing, pipeline
from scraper.errors import BlotterError, Gone, NotFound, ReadError, UsageError
from scraper.extract.dates import stated
from scraper.model import (
    Agency,
    Article,
    Capture,
    Channel,
    ChannelKind,
    ChannelState,
    Entry,
    Expectations,
    Files,
    Poll,
    ReleaseStatus,
    Request,
    Source,
    Version,
)
from scraper.pipeline import Gathered
from scraper.ports import Parts
from scraper.sources import Catalogue
from scraper.text import strictjson
from scraper.text.urls import canonical, host
from storage import Storage
from storage.accepting import Said
from storage.rows import ReleaseRow

BATCH = 500  # documents that become durable together
HELD = 32 * 2**20  # bytes of documents that wait for it; a line may be as long as this alone
TOLD = 3  # broken documents whose reason is told at once
DESK = "import"  # the source under which broken lines are issues


def _stranger(where: str, name: str | None = None) -> Source:
    """A source that nobody configured: no channels, no rules, no expectations."""
    chosen = name or where
    home = f"https://{where}/"
    nothing_expected = Expectations(text_min=1)
    return Source(chosen, chosen, Agency(chosen, chosen, "ZZ"), home, (), "UTC", (), expect=nothing_expected)


_FEED = Channel(
    DESK,
    "feed",
    ChannelKind.FEED,
    "https://import.invalid/",
    inline=True,
    fields={"body": ("content", "content_html", "content_text", "summary")},
)
FEED_DESK = replace(_stranger("import.invalid"), channels=(_FEED,), expect=Expectations(entries_min=0, text_min=1))


@dataclass(slots=True)
class Imported:
    """What an import came to, in documents."""

    read: int = 0
    new: int = 0
    revised: int = 0
    unchanged: int = 0
    forgotten: int = 0  # of releases that were forgotten, and stay so
    decided: int = 0  # words of people that were new here
    refused_words: list[str] = field(default_factory=list)  # those against which people's word here stands
    undated: list[str] = field(default_factory=list)  # dates that did not read as one, with file and line
    broken: int = 0
    faults: list[str] = field(default_factory=list)  # of the first broken ones, with file and line
    refused: list[UsageError] = field(default_factory=list)  # files that could not be read, or not to their end


class Importer:
    """Takes documents in, file after file, in the order in which they stand there."""

    def __init__(
        self, parts: Parts, storage: Storage, catalogue: Catalogue, keeping: Collection[str] = frozenset()
    ) -> None:
        """`keeping`: sources beside the catalogue's whose attached PDFs come, too."""
        self._keeping = keeping
        self.parts, self.store, self.queries, self.catalogue = parts, storage.store, storage.queries, catalogue
        self.total = Imported()
        self._began = parts.now()
        self._count = 0
        self._times = Counter[tuple[str, str]]()  # how often these bytes came for this address, in this file
        self._sources: dict[str, Source] = {}
        self._by_host = {_bare(source.home): source for source in reversed(catalogue.sources)}

    def files(self, paths: Sequence[Path], *, url: str | None = None, told: Callable[[int], None]) -> Imported:
        """Import these files; `url` is the address of a saved page; `told` hears of each document.

        A file that cannot be read, or not to its end, is told in the total and stops no other. Raises StorageError
        where nothing can be kept.
        """
        if self.catalogue.sources:
            self.store.sync_sources(self.catalogue.sources)
        for path in paths:
            try:
                self._file(path, url, told)
            except UsageError as error:
                self.total.refused.append(error)
        return self.total

    def _file(self, path: Path, url: str | None, told: Callable[[int], None]) -> None:
        self._times.clear()
        found, begun, end = documents(path, url), False, False
        decisions: list[Document] = []
        try:
            while not end:
                batch, end, fault = _some(found)
                if not begun and (batch or fault is None):
                    begun = True
                    self._report(path.name, None)  # it reads: issues of an earlier try close, this one opens its own
                with self.store.batch():
                    for document in batch:
                        decisions += [document] if document.word else []
                        self.document(path.name, document)
                        told(1)
                if fault is not None:
                    raise fault
        finally:
            self._decide(path.name, decisions)

    def _decide(self, name: str, documents: Sequence[Document]) -> None:
        """Take what people decided, after the releases that stand in the same file."""
        said: list[tuple[Document, Said]] = []
        for document in documents:
            try:
                assert document.word is not None
                said.append((document, decisions.found(document.word, self.queries, self._began)))
            except ReadError as error:
                self._broken(name, document, error)
        accepted = self.store.take_words([word for _, word in said]) if said else []
        for (document, _), each in zip(said, accepted, strict=True):
            self.total.read += 1
            self.total.decided += each.new
            self.total.unchanged += not each.new and each.against is None
            if each.against is not None:
                self.total.refused_words.append(f"{name}:{document.number}: not taken: {decisions.told(each.against)}")

    def document(self, name: str, document: Document) -> None:
        """One line, page or feed; what does not read of it is an issue, and the rest goes on."""
        try:
            if document.fault is not None:
                raise document.fault
            found = [] if document.word else self._opened(document)
        except BlotterError as error:
            if passing.stops_all(error):
                raise
            self._broken(name, document, error)
            return
        for each in found:
            try:
                self._take(each)
                self._note_date(name, each)
            except BlotterError as error:
                if passing.stops_all(error):
                    raise
                self._broken(name, each, error)

    def _note_date(self, name: str, document: Document) -> None:
        said = document.published
        if said and document.text is not None and not stated(said, "UTC", document.language):
            self.total.undated.append(f"{name}:{document.number}: no date, or two: {said!r}")

    def _broken(self, name: str, document: Document, error: BlotterError) -> None:
        fault = broken(error, name, document)
        self.total.broken += 1
        if len(self.total.faults) < TOLD:
            self.total.faults.append(fault.message)
        self._report(name, fault, document)

    def _report(self, name: str, fault: BlotterError | None, document: Document | None = None) -> None:
        """Note how a file, or one document of it, read; what did not read is kept as evidence."""
        self.store.ensure_source(DESK, "Imported files", "")
        now = self.parts.now()
        captures: tuple[Capture, ...] = ()
        if fault is not None and fault.url and document is not None and document.raw:
            captures = (Capture(fault.url, fault.url, 200, _headers(document.media), document.raw, now),)
        state = ChannelState(last_polled=now)
        self.store.record_poll(Poll(DESK, name, now, state, captures=captures, fault=fault))

    # -- one document ---------------------------------------------------------------------------------------------

    def _opened(self, document: Document) -> list[Document]:
        """The document itself, or the items of a feed, each with the feed's bytes as its evidence. Raises ReadError."""
        if not document.feed:
            return [document]
        address = document.url or FEED_DESK.home
        capture = Capture(address, address, 200, _headers(document.media), document.raw, self._began)
        entries = self.parts.read.page(FEED_DESK, FEED_DESK.channels[0], capture).entries
        return [replace(document, number=n, url=entry.url, entry=entry) for n, entry in enumerate(entries, 1)]

    def _take(self, document: Document) -> None:
        source = self.source_of(document)
        seen = document.seen or self._next_moment()
        entry = self._entry(document, source)
        headers = _headers(document.media)
        capture = Capture(entry.url, entry.url, 200, headers, document.raw, seen)
        article = self._article(document, source, entry, capture)
        visit = self.store.import_visit(source.id, entry, seen)
        known = visit.known or self.store.held(source.id, entry, article, entry.url)
        report = Gathered(source.id)
        proof: Capture | None = capture
        self._times[entry.url, capture.digest] += 1
        if known is not None and confirming.decide(known, article) is None:
            # What is held already needs no second proof: importing a file again adds nothing.
            visit, proof = replace(visit, captured_at=max(seen, known.release.last_seen)), None
        elif known is not None and self._was_taken(known.release.id, capture, document.seen):
            self.total.read += 1
            self.total.unchanged += 1
            return
        pipeline.take(source, replace(visit, known=known), article, proof, self.parts, report)
        self.total.read += 1
        self.total.new += report.new
        self.total.revised += report.revised
        forgotten = known is not None and known.release.status is ReleaseStatus.FORGOTTEN
        self.total.forgotten += forgotten
        self.total.unchanged += not (report.new or report.revised or forgotten)

    def _was_taken(self, release: str, capture: Capture, seen: datetime | None) -> bool:
        """Whether these bytes made an older version: seen then, or, where nobody said when, so often as they came here.

        A text that came back stands in a file twice, and importing that file again finds both.
        """
        versions = [each for each in self.queries.versions(release) if each.evidence == capture.digest]
        if seen is not None:
            return any(each.captured_at == seen for each in versions)
        return len(versions) >= self._times[capture.url, capture.digest]

    def _next_moment(self) -> datetime:
        """The import's own time, a microsecond later for each document, so that the file's order is kept."""
        self._count += 1
        return self._began + timedelta(microseconds=self._count)

    def _entry(self, document: Document, source: Source) -> Entry:
        if document.entry is not None:
            return document.entry
        published = stated(document.published, source.timezone, document.language) if document.published else None
        return Entry(document.url, title=document.title, published=published, language=document.language)

    def _article(self, document: Document, source: Source, entry: Entry, capture: Capture | None) -> Article:
        if document.entry is not None:
            return self.parts.read.article(FEED_DESK, entry, None)
        if document.text is None:
            return self.parts.read.article(source, entry, capture)
        names = ("title", "text", "published", "language")
        content = strictjson.canonical({name: getattr(document, name) for name in names})
        carrying, source = replace(entry, content=content), replace(source, adapter="stated")
        # Our own patterns end on every text; those of sources.yaml only where a deadline is kept.
        read = self.parts.read.article if any(rules.case_numbers for rules in source.article) else adapters.article
        return read(source, carrying, None)

    def source_of(self, document: Document) -> Source:
        """The source a line names, else the one whose home its host is, else the host itself."""
        where = _bare(document.url)
        name = document.source or (self._by_host[where].id if where in self._by_host else where)
        if name not in self._sources:
            self._sources[name] = self._known(name) or self._ensured(name, where)
        return self._sources[name]

    def source_named(self, name: str) -> Source | None:
        """The source of this id that sources.yaml tells of, or of which something has come."""
        return self._sources.get(name) or self._known(name)

    def _known(self, name: str) -> Source | None:
        return next((source for source in self.catalogue.sources if source.id == name), None)

    def _ensured(self, name: str, where: str) -> Source:
        self.store.ensure_source(name, name, f"https://{where}/")
        files = Files.PDF if name in self._keeping else Files.NONE  # nobody looks at it again
        return replace(_stranger(where, name), files=files)


def _some(found: Iterator[Document]) -> tuple[list[Document], bool, UsageError | None]:
    """The next documents, whether they are the last, and why reading broke off after them, if it did."""
    batch, size = list[Document](), 0
    try:
        for document in islice(found, BATCH):
            batch.append(document)
            size += len(document.raw)
            if size > HELD:
                return batch, False, None
    except UsageError as error:
        return batch, True, error
    return batch, len(batch) < BATCH, None


def _headers(media: str) -> tuple[tuple[str, str], ...]:
    return (("content-type", media),)


def _bare(url: str) -> str:
    return host(url).removeprefix("www.")


# -- one page, now ------------------------------------------------------------------------------------------------


def capture_page(parts: Parts, storage: Storage, catalogue: Catalogue, url: str) -> ReleaseRow:
    """Fetch this page and keep it as evidence and release; the release as it stands then.

    Raises FetchError or ReadError, with nothing kept but that a held page is gone; UsageError for what is no address.
    """
    importer = Importer(parts, storage, catalogue)
    try:
        entry = Entry(canonical(url))
    except ValueError as error:
        raise UsageError(str(error)) from error
    source = importer.source_of(Document(number=1, raw=b"", url=entry.url))
    source = source if source in catalogue.sources else replace(source, files=Files.PDF)
    if catalogue.sources:
        storage.store.sync_sources(catalogue.sources)
    try:
        capture = parts.fetch(Request(entry.url, source=source.id), source)
    except (NotFound, Gone) as error:
        _absent(source, entry, error, parts, storage)
        raise
    article = parts.read.article(source, entry, capture)
    visit = storage.store.import_visit(source.id, entry, capture.captured_at)
    version: Version | None = pipeline.take(source, visit, article, capture, parts, Gathered(source.id))
    list(attaching.fetch_due(source, parts))  # its files; what could not be had is an issue
    return storage.queries.release(version.release if version else entry.url)


def _absent(source: Source, entry: Entry, error: NotFound | Gone, parts: Parts, storage: Storage) -> None:
    """Keep that a page which the source holds is gone, as every visit does."""
    try:
        held = storage.queries.release(entry.url)
    except UsageError:
        return  # what was never held is not lost
    if held.source == source.id and not held.forgotten:
        visit = storage.store.import_visit(source.id, entry, parts.now())
        pipeline.absent(source, visit, error, parts, Gathered(source.id))
