"""Import, relate and read back in this process, through the real store, as the command would; it scores nothing."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from blotter.dossier import belongs
from blotter.importing import Importer
from scraper import pipeline
from scraper.compare import traits
from scraper.model import Judgement, Keys, Neighbourhood, Relation, Statistics, Traits, Version
from scraper.ports import Parts
from scraper.sources import Catalogue
from storage import Storage, open_storage
from storage.rows import LinkRow
from tests.quality.measures import Told

NOW = datetime(2026, 11, 1, tzinfo=UTC)
Counted = Callable[[Statistics], Statistics]  # how common things are said to be, of what the archive counts


class Here:
    """Reads in this process."""

    def many_traits(self, versions: Iterable[Version]) -> Iterator[Traits]:
        return map(traits, versions)


class Noting:
    """A store that notes which releases were held against each; `counted` is said of its counts."""

    def __init__(self, storage: Storage, counted: Counted) -> None:
        self._store, self._counted, self.near = storage.store, counted, dict[str, tuple[str, ...]]()

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def neighbourhood(self, version: Version, keys: Keys) -> Neighbourhood:
        found = self._store.neighbourhood(version, keys)
        self.near[version.article.url] = tuple(subject.version.article.url for subject in found.subjects)
        return replace(found, statistics=self._counted(found.statistics))


@dataclass(frozen=True)
class Judged:
    """By URL: cluster, operation and series of those that have one, and which releases were candidates; the operations'
    names, and every link."""

    cluster: Mapping[str, str]
    operation: Mapping[str, str]
    series: Mapping[str, str]
    candidates: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str | None]
    links: tuple[LinkRow, ...]

    def unsure(self) -> list[Told]:
        """The links that wait for a person's word."""
        rows = (row for row in self.links if row.link.judgement is Judgement.SUGGESTED)
        return [Told(row.later_url, row.earlier_url, row.link.score) for row in rows]

    def sure(self, *apart: Relation) -> list[Told]:
        """The confirmed links, but for mentions and other relations that join nothing."""
        rows = (row for row in self.links if row.link.judgement is Judgement.CONFIRMED)
        return [
            Told(row.later_url, row.earlier_url, row.link.score)
            for row in rows
            if row.link.relation not in (Relation.MENTION, *apart)
        ]


def document(url: str, title: str | None, text: str, published: str | None, language: str) -> dict[str, Any]:
    """An import line."""
    return {"url": url, "title": title or "", "text": text, "published": published, "language": language}


def as_counted(statistics: Statistics) -> Statistics:
    """The archive's own counts."""
    return statistics


def judged(documents: Iterable[Mapping[str, Any]], counted: Counted = as_counted) -> Judged:
    """What the judges make of these documents, read one after the other into an empty archive; `counted` may change
    what they are told of how common things are."""
    with tempfile.TemporaryDirectory() as folder, _opened(Path(folder)) as storage:
        file = Path(folder) / "documents.jsonl"
        file.write_text("".join(json.dumps(document) + "\n" for document in documents), encoding="utf-8")
        read: Any = Here()
        none: Any = None
        store: Any = Noting(storage, counted)
        parts = Parts(fetch=none, read=read, store=storage.store, now=lambda: NOW)
        Importer(parts, storage, Catalogue()).files([file], told=lambda _: None)
        pipeline.relate(read, store)
        return _decided(storage, store.near)


@contextmanager
def _opened(folder: Path) -> Iterator[Storage]:
    storage = open_storage(f"sqlite:///{folder}/blotter.db", folder / "evidence")
    try:
        yield storage
    finally:
        storage.close()


def _decided(storage: Storage, near: Mapping[str, tuple[str, ...]]) -> Judged:
    operation, series, names = dict[str, str](), dict[str, str](), dict[str, str | None]()
    for one in storage.queries.every_operation():
        names[one.id] = one.name
        for member in filter(belongs, one.members):
            operation[member.url] = one.id
            series[member.url] = one.series or one.id
    cluster = {member.url: one.id for one in storage.queries.every_cluster() for member in one.members}
    return Judged(cluster, operation, series, near, names, tuple(storage.queries.every_link()))
