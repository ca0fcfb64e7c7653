"""One function per page: which rows it asks for and which template shows them. No HTML, no decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blotter import present
from blotter.dossier import dossier
from scraper.errors import UsageError
from scraper.model import Judgement, ReleaseStatus, Version

if TYPE_CHECKING:
    from scheduler import Installation

SHOWN = 50  # rows on a page


@dataclass(frozen=True, slots=True)
class Query:
    """What the address asked for."""

    values: Mapping[str, str]

    def text(self, name: str) -> str:
        return self.values.get(name, "").strip()[:400]

    def number(self, name: str, default: int) -> int:
        text = self.text(name)
        return min(int(text), 10**6) if text.isascii() and text.isdigit() else default


@dataclass(frozen=True, slots=True)
class Found:
    template: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Missing:
    why: str


@dataclass(frozen=True, slots=True)
class Moved:
    path: str


Page = Callable[["Installation", Query], Found | Missing | Moved]


def _paged(query: Query) -> dict[str, int]:
    return {"limit": SHOWN, "offset": query.number("from", 0)}


def home(installation: Installation, query: Query) -> Found:
    queries = installation.storage.queries
    return Found(
        "home.html",
        {
            "counts": queries.counts(),
            "operations": queries.operations(limit=12),
            "releases": queries.releases(limit=12),
            "issues": queries.issues(),
        },
    )


def operations(installation: Installation, query: Query) -> Found:
    queries, known = installation.storage.queries, query.text("known") == "1"
    rows = queries.operations(known=known, **_paged(query))
    return Found("operations.html", {"rows": rows, "known": known, "start": query.number("from", 0), "shown": SHOWN})


def operation(installation: Installation, query: Query) -> Found | Moved:
    queries, ref = installation.storage.queries, query.text("ref")
    held = queries.operation(ref)
    if held.id != ref:
        return Moved(f"/operations/{held.id}")
    mentions = queries.mentions(held.id)
    return Found("operation.html", {"found": dossier(queries, held), "mentions": mentions})


def releases(installation: Installation, query: Query) -> Found:
    queries, source, status = installation.storage.queries, query.text("source"), query.text("status")
    chosen = ReleaseStatus(status) if status in set(ReleaseStatus) else None
    rows = queries.releases(source=source or None, status=chosen, **_paged(query))
    start = query.number("from", 0)
    return Found("releases.html", {"rows": rows, "source": source, "status": status, "start": start, "shown": SHOWN})


def release(installation: Installation, query: Query) -> Found | Moved:
    queries, ref = installation.storage.queries, query.text("ref")
    row = queries.release(ref)
    if row.id != ref:
        return Moved(f"/releases/{row.id}")
    versions = queries.versions(row.id)
    new = _numbered(versions, query.number("to", versions[-1].number))
    old = _numbered(versions, query.number("since", max(new.number - 1, 1)))
    diff = present.word_diff(old.article.text, new.article.text) if old.number != new.number else ()
    return Found(
        "release.html",
        {
            "row": row,
            "urls": queries.release_urls(row.id),
            "versions": versions,
            "old": old,
            "new": new,
            "diff": diff,
            "traits": queries.traits(new.id),
            "links": queries.links(release=row.id, limit=SHOWN),
            "cluster": queries.cluster(row.cluster) if row.cluster else None,
        },
    )


def _numbered(versions: list[Version], number: int) -> Version:
    for version in versions:
        if version.number == number:
            return version
    raise UsageError(f"This release has no version {number}; it has {present.plural(len(versions), 'version')}.")


def copies(installation: Installation, query: Query) -> Found:
    queries = installation.storage.queries
    clusters = queries.clusters(**_paged(query))
    leads = {cluster.id: queries.release(cluster.lead) for cluster in clusters}
    return Found(
        "copies.html", {"clusters": clusters, "leads": leads, "start": query.number("from", 0), "shown": SHOWN}
    )


def links(installation: Installation, query: Query) -> Found:
    queries = installation.storage.queries
    rows = queries.links(judgement=Judgement.SUGGESTED, **_paged(query))
    return Found("links.html", {"rows": rows, "start": query.number("from", 0), "shown": SHOWN})


def sources(installation: Installation, query: Query) -> Found:
    states = {state.id: state for state in installation.storage.queries.source_states()}
    listed = installation.catalogue.sources
    return Found("sources.html", {"sources": listed, "states": states, "mistakes": installation.catalogue.mistakes})


def search(installation: Installation, query: Query) -> Found:
    words, past = query.text("q"), query.text("past") == "1"
    hits = installation.storage.queries.search(words, past=past, limit=SHOWN) if words else []
    return Found("search.html", {"words": words, "past": past, "hits": hits})


ROUTES: Mapping[str, Page] = {
    "/": home,
    "/operations": operations,
    "/operations/{ref}": operation,
    "/releases": releases,
    "/releases/{ref}": release,
    "/copies": copies,
    "/links": links,
    "/sources": sources,
    "/search": search,
}
