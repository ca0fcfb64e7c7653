"""One function per page: which rows it asks for and which template shows them. No HTML, no decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import quote

from blotter import files, present
from blotter.beside import Beside, beside
from blotter.copied import NAMED, titles
from blotter.dossier import dossier, rates_of
from blotter.health import catalogue, counts, healths
from blotter.ledger import ledger
from blotter.reviewing import suggestion
from blotter.web import passages
from scraper.errors import ConfigError, UsageError
from scraper.health import State
from scraper.model import Cluster, ReleaseStatus, Traits, Version
from scraper.text.urls import canonical

if TYPE_CHECKING:
    from scheduler import Installation
    from storage import Queries
    from storage.rows import AttachedFile, ReleaseRow

SHOWN = 50  # rows on a page
CALM = (State.OK, State.UNSEEN, State.DISABLED)  # states that ask nothing of anybody
DIFFERED = 200_000  # characters of two versions together that are compared word by word: 0.2 s, 120 MB at worst

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Query:
    """What the address asked for."""

    values: Mapping[str, str]

    def text(self, name: str) -> str:
        """A value without control characters (no database takes a NUL), at most 2,000 characters."""
        return present.plain(self.values.get(name, "")).strip()[:2000]

    def number(self, name: str, default: int) -> int:
        text = self.text(name)
        return min(int(text[:9]), 10**6) if text.isascii() and text.isdigit() else default


@dataclass(frozen=True, slots=True)
class Found:
    template: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moved:
    path: str


@dataclass(frozen=True, slots=True)
class Listing(Generic[Row]):
    """One page of a long list: its rows, how many came before, whether more follow."""

    rows: Sequence[Row]
    start: int
    more: bool
    size: int = SHOWN


Page = Callable[["Installation", Query], Found | Moved]


def _listed(query: Query, ask: Callable[[int, int], Sequence[Row]]) -> Listing[Row]:
    """Ask for one row more than is shown: whether there is a next page."""
    start = query.number("from", 0)
    rows = ask(SHOWN + 1, start)
    return Listing(rows[:SHOWN], start, len(rows) > SHOWN)


def home(installation: Installation, query: Query) -> Found:
    queries = installation.storage.queries
    return Found(
        "home.html",
        {
            "counts": counts(installation),
            "operations": queries.operations(limit=12),
            "releases": queries.releases(limit=12),
            "changes": queries.changes(limit=5),
        },
    )


# -- operations ---------------------------------------------------------------------------------------------------


def operations(installation: Installation, query: Query) -> Found:
    queries, known = installation.storage.queries, query.text("known") == "1"
    listing = _listed(query, lambda limit, offset: queries.operations(known=known, limit=limit, offset=offset))
    return Found("operations.html", {"listing": listing, "known": known})


def operation(installation: Installation, query: Query) -> Found | Moved:
    queries, ref = installation.storage.queries, query.text("ref")
    held = queries.operation(ref)
    if held.id != ref:
        return Moved(f"/operations/{held.id}")
    found = dossier(queries, held, rates_of(installation.settings))
    return Found(
        "operation.html",
        {
            "found": found,
            "ledger": ledger(found),
            "agencies": {told.member.release: told.version.agency for told in found.releases},
            "places": {told.member.url: told.member.release for told in found.releases},
            "mentions": queries.mentions(held.id)[:SHOWN],
        },
    )


# -- releases -----------------------------------------------------------------------------------------------------


def releases(installation: Installation, query: Query) -> Found:
    queries, source = installation.storage.queries, query.text("source")
    status = next((each for each in ReleaseStatus if each == query.text("status")), None)
    listing = _listed(
        query,
        lambda limit, offset: queries.releases(source=source or None, status=status, limit=limit, offset=offset),
    )
    return Found("releases.html", {"listing": listing, "source": source, "status": status or ""})


def changes(installation: Installation, query: Query) -> Found:
    queries, source = installation.storage.queries, query.text("source")
    listing = _listed(query, lambda limit, offset: queries.changes(source=source or None, limit=limit, offset=offset))
    return Found("changes.html", {"listing": listing, "source": source})


def release(installation: Installation, query: Query) -> Found | Moved:
    queries, ref = installation.storage.queries, query.text("ref")
    row = queries.release(ref)
    if row.id != ref:
        return Moved(f"/releases/{row.id}")
    versions = queries.versions(row.id)
    new = _numbered(versions, query.number("to", versions[-1].number))
    old = _numbered(versions, query.number("since", max(new.number - 1, 1)))
    traits = queries.traits(new.id)
    cluster = queries.cluster(row.cluster) if row.cluster else None
    return Found(
        "release.html",
        {
            "row": row,
            "urls": queries.release_urls(row.id),
            "versions": versions,
            "old": old,
            "new": new,
            "traits": traits,
            "files": files.telling([*files.named_by(new.article.attachments, row.files), *_left(row, new)]),
            "text": passages.marked(new.article.text, _places(traits)),
            "links": queries.links(release=row.id, limit=SHOWN),
            "cluster": cluster,
            "titles": titles(queries, [cluster] if cluster else [], SHOWN),
            "beside": _beside(queries, cluster, row.id, query.text("beside")),
            **_difference(old, new),
        },
    )


def _numbered(versions: Sequence[Version], number: int) -> Version:
    for version in versions:
        if version.number == number:
            return version
    raise UsageError(f"This release has no version {number}; it has {present.plural(len(versions), 'version')}.")


def _left(row: ReleaseRow, shown: Version) -> list[AttachedFile]:
    """Files held that the version shown does not name; of an older version those of other versions are left out."""
    named = {each.url for each in shown.article.attachments}
    return [file for file in row.files if file.url not in named] if shown.number == row.versions else []


def _difference(old: Version, new: Version) -> dict[str, object]:
    """What changed between two versions; where they are the same or too long to compare, that is said instead."""
    before, after = old.article.text, new.article.text
    if old.number == new.number or before == after:
        return {"difference": (), "too_long": False}
    if len(before) + len(after) > DIFFERED:
        return {"difference": (), "too_long": True}
    return {"difference": tuple(passages.folded(present.word_diff(before, after))), "too_long": False}


def _beside(queries: Queries, cluster: Cluster | None, release: str, other: str) -> Beside | None:
    """The release and another of the same text side by side; only what is in its cluster is laid beside it."""
    held = {member.release for member in cluster.members} if cluster else set()
    return beside(queries, release, other) if other in held and other != release else None


def _places(traits: Traits) -> list[tuple[int, int]]:
    named = [each.span for each in traits.indicators] + [each.span for each in traits.attributions]
    return [each.span for each in traits.figures] + named


# -- copies, links, sources ---------------------------------------------------------------------------------------


def copies(installation: Installation, query: Query) -> Found:
    queries = installation.storage.queries
    listing = _listed(query, lambda limit, offset: queries.clusters(limit=limit, offset=offset))
    return Found("copies.html", {"listing": listing, "titles": titles(queries, listing.rows, NAMED), "named": NAMED})


def links(installation: Installation, query: Query) -> Found:
    """What waits for a person's word, with the words behind each reason; `done` is the link just decided."""
    queries, source, ref = installation.storage.queries, query.text("source"), query.text("operation")
    only = queries.operation(ref).id if ref else None
    listing = _listed(
        query,
        lambda limit, offset: queries.waiting(operation=only, source=source or None, limit=limit, offset=offset),
    )
    done = queries.link_history(query.number("done", 0))[-1] if query.text("done") else None
    found = [suggestion(queries, row) for row in listing.rows]
    kept = "".join(
        f"{name}={quote(value, safe='')}&" for name, value in (("source", source), ("operation", only)) if value
    )
    return Found("links.html", {"listing": listing, "found": found, "done": done, "path": f"/links?{kept}"})


def sources(installation: Installation, query: Query) -> Found:
    """Every configured source with how it goes, those in trouble first, then others of which something is held."""
    queries = installation.storage.queries
    states = {state.id: state for state in queries.source_states()}
    try:
        rooms = catalogue(installation)
        listed, mistakes = rooms.sources, rooms.mistakes
    except ConfigError as error:
        listed, mistakes = (), (error,)
    found = {each.source: each for each in healths(listed, states.values())}
    held = (state for state in states.values() if state.releases or state.open_issues)
    others = [state for state in held if state.id not in found]
    return Found(
        "sources.html",
        {
            "sources": sorted(listed, key=lambda source: found[source.id].state in CALM),
            "states": states,
            "healths": found,
            "others": others,
            "mistakes": mistakes,
            "untold": [alert for alert in queries.untold() if alert.fault],
        },
    )


# -- search -------------------------------------------------------------------------------------------------------


def search(installation: Installation, query: Query) -> Found | Moved:
    """Releases by their words; an address that is held leads straight to its release."""
    queries, words, past = installation.storage.queries, query.text("q"), query.text("past") == "1"
    if "://" in words and (held := _by_address(queries, words)):
        return Moved(f"/releases/{held.id}")
    hits = queries.search(words, past=past, limit=SHOWN) if words else []
    shown = [(hit, tuple(passages.lit(hit.snippet, words))) for hit in hits]
    return Found(
        "search.html",
        {"words": words, "past": past, "hits": shown, "named": queries.named(words) if words else None, "shown": SHOWN},
    )


def _by_address(queries: Queries, url: str) -> ReleaseRow | None:
    try:
        return queries.release(canonical(url))
    except (UsageError, ValueError):
        return None


ROUTES: Mapping[str, Page] = {
    "/": home,
    "/operations": operations,
    "/operations/{ref}": operation,
    "/releases": releases,
    "/releases/{ref}": release,
    "/changes": changes,
    "/copies": copies,
    "/links": links,
    "/sources": sources,
    "/search": search,
}
