"""Kept captures read again with the rules of today: what each version would say, and what that would change.

Nothing is written: it answers whether a new rule is a better one before the next look finds out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import groupby, islice

from blotter.present import SegmentKind, date_words, one_line, plural, word_diff
from scraper.errors import BlotterError
from scraper.model import Article, Capture, ChangeKind, Source
from scraper.ports import Read
from scraper.rereading import Reading
from storage import Queries
from storage.rows import Proof

AHEAD = 4  # captures read ahead by each worker
LONGEST = 200_000  # characters of two texts together that are compared word by word


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that would read otherwise: `loses its lead`, `gains a date`, `its title changes`; both readings."""

    told: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Reread:
    """One version and what its capture says now: differences, or why it no longer reads at all."""

    source: str
    release: str
    version: str
    url: str
    title: str
    differences: tuple[Difference, ...] = ()
    fault: str | None = None


@dataclass(slots=True)
class Replayed:
    """What reading one source's captures again came to; only versions that differ or do not read are listed."""

    source: str
    read: int = 0
    told: Counter[str] = field(default_factory=Counter)  # what would happen -> to how many versions
    rows: list[Reread] = field(default_factory=list)

    @property
    def unread(self) -> int:
        return sum(row.fault is not None for row in self.rows)

    def __str__(self) -> str:
        if not self.rows:
            return f"{self.source}: all {plural(self.read, 'version')} read as they did."
        kinds = ", ".join(f"{count:,} {told}" for told, count in self.told.most_common())
        return f"{self.source}: {len(self.rows):,} of {plural(self.read, 'version')} would read differently: {kinds}."


def reread_source(
    read: Read, queries: Queries, source: Source, *, workers: int = 1, told: Callable[[int], None] = lambda _: None
) -> Replayed:
    """Read every capture that a version of this source rests on. Raises Damaged where bytes are not what they were.

    What came in as plain text from a file has no rules to be read by and is left out.
    """
    replayed = Replayed(source.id)

    def again(proofs: Sequence[Proof]) -> list[Reread]:
        return list(_reread(read, source, queries.captured(proofs[0]), proofs))

    read_from = (proof for proof in queries.proofs(source.id) if ChangeKind.WITHDRAWN not in proof.version.change.kinds)
    grouped = (list(group) for _, group in groupby(read_from, key=lambda proof: proof.capture))
    with ThreadPoolExecutor(workers) as threads:
        while batch := list(islice(grouped, AHEAD * workers)):
            for rows in threads.map(again, batch):
                _count(replayed, rows)
                told(len(rows))
    return replayed


def _count(replayed: Replayed, rows: Sequence[Reread]) -> None:
    replayed.read += len(rows)
    for row in rows:
        replayed.told.update(["no longer read"] if row.fault else [each.told for each in row.differences])
        if row.fault or row.differences:
            replayed.rows.append(row)


def _reread(read: Read, source: Source, capture: Capture, proofs: Sequence[Proof]) -> Iterator[Reread]:
    reader = Reading(read, source, capture)
    for proof in proofs:
        version = proof.version
        if not reader.has_rules:
            continue
        row = Reread(source.id, version.release, version.id, version.article.url, version.article.title)
        try:
            yield _compared(row, version.article, reader.article(proof.entry))
        except BlotterError as error:
            yield Reread(row.source, row.release, row.version, row.url, row.title, fault=str(error))


# -- what would change --------------------------------------------------------------------------------------------


def _compared(row: Reread, old: Article, new: Article) -> Reread:
    before, after = _fields(old), _fields(new)
    found = [_difference(name, before[name], after[name]) for name in before if before[name] != after[name]]
    return Reread(row.source, row.release, row.version, row.url, row.title, tuple(found))


def _fields(article: Article) -> Mapping[str, str]:
    """What a reader is shown of an article, each part as words; the empty text where there is none."""
    return {
        "title": article.title,
        "lead": article.lead or "",
        "date": date_words(article.published, ""),
        "text": "\n\n".join(article.paragraphs),
        "place": article.place or "",
        "language": article.language or "",
        "address": article.url,
        "topics": ", ".join(article.topics),
        "case numbers": ", ".join(article.case_numbers),
        "notices": "; ".join(article.notices),
        "files": ", ".join(each.url for each in article.attachments),
    }


def _difference(name: str, old: str, new: str) -> Difference:
    many = name.endswith("s")
    if not old:
        return Difference(f"gain {name}" if many else f"gain a {name}", "", _words(new))
    if not new:
        return Difference(f"lose their {name}", _words(old), "")
    if name == "text":
        return Difference("change their text", *_text(old, new))
    return Difference(f"change their {name}", _words(old), _words(new))


def _words(text: str) -> str:
    return one_line(text, 200)


def _text(old: str, new: str) -> tuple[str, str]:
    """What goes and what comes, with how many words that is."""
    if len(old) + len(new) > LONGEST:
        return f"{len(old):,} characters", f"{len(new):,} characters"
    parts = word_diff(old, new)
    gone = [part.text for part in parts if part.kind is SegmentKind.REMOVED]
    come = [part.text for part in parts if part.kind is SegmentKind.ADDED]
    return _stretches(gone), _stretches(come)


def _stretches(parts: Sequence[str]) -> str:
    count = plural(sum(len(part.split()) for part in parts), "word")
    return f"{count}: {_words(' … '.join(parts))}" if parts else ""
