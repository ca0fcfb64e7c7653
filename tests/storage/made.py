"""A make-believe press room for the storage tests: sources, entries, captures, polls, outcomes, traits, verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from scraper.errors import BlotterError
from scraper.model import (
    Agency,
    AgencyKind,
    Article,
    Belonging,
    Capture,
    Change,
    ChangeKind,
    Channel,
    ChannelKind,
    ChannelState,
    DateOrigin,
    Entry,
    Judgement,
    Known,
    Link,
    Moment,
    NameRole,
    OperationName,
    Outcome,
    Poll,
    Precision,
    Relation,
    ReleaseStatus,
    Source,
    Traits,
    Validators,
    Verdict,
    Version,
    Visit,
)
from storage import Storage

START = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
HARBOUR = Agency("harbour", "Harbour Police", "NL", AgencyKind.POLICE, ("Havenpolitie", "harbour.example"))
FIRST = Change((ChangeKind.FIRST,))
LONG = (
    "Officers of the harbour police searched eleven containers on Monday morning and found 850 kilograms of cocaine.",
    "Two men of 34 and 41 were arrested; the investigation, named Operation Lanternfish, goes on.",
)


def after(**span: float) -> datetime:
    return START + timedelta(**span)


def source(id: str = "harbour", *, enabled: bool = True, agency: Agency = HARBOUR) -> Source:
    channels = tuple(
        Channel(id, name, ChannelKind.FEED, f"https://{id}.example/{name}.xml") for name in ("news", "archive")
    )
    home = f"https://{id}.example/"
    return Source(id, id.title(), agency, home, ("en",), "Europe/Amsterdam", channels, enabled=enabled)


def entry(name: str = "a", **fields: object) -> Entry:
    made = Entry(f"https://harbour.example/news/{name}", title=f"News {name}")
    return replace(made, **fields)  # type: ignore[arg-type]


def moment(at: datetime = START) -> Moment:
    return Moment(at, Precision.MINUTE, "Europe/Amsterdam", "Monday half past nine", DateOrigin.FEED)


def capture(url: str, body: bytes = b"<p>page</p>", *, at: datetime = START, **headers: str) -> Capture:
    told = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Capture(url, url, 200, told, body, at, request_headers=(("user-agent", "Blotter"),))


def poll(
    *entries: Entry, at: datetime = START, channel: str = "news", state: ChannelState | None = None, **fields: object
) -> Poll:
    standing = state or ChannelState(Validators('"1"'), last_polled=at, next_due=at + timedelta(hours=1), polls=1)
    made = Poll("harbour", channel, at, standing, tuple(entries), origins=tuple(0 for _ in entries))
    return replace(made, **fields)  # type: ignore[arg-type]


def article(entry: Entry, *paragraphs: str, **fields: object) -> Article:
    made = Article(entry.url, entry.title or "Untitled", paragraphs or LONG, published=moment(), language="en")
    return replace(made, **fields)  # type: ignore[arg-type]


def outcome(
    visit: Visit,
    article: Article | None,
    *,
    at: datetime = START,
    known: Known | None = None,
    change: Change | None = FIRST,
    page: Capture | None = None,
    fault: BlotterError | None = None,
    **fields: object,
) -> Outcome:
    made = Outcome(visit, at, ReleaseStatus.LIVE, known or visit.known, page, article, change, fault=fault)
    return replace(made, **fields)  # type: ignore[arg-type]


def released(storage: Storage, name: str = "a", *paragraphs: str, at: datetime = START, **fields: object) -> Version:
    """A release, polled and visited once; its first version."""
    storage.store.record_poll(poll(entry(name), at=at))
    visit = next(v for v in storage.store.visits("harbour", at, 1000) if v.entry.url == entry(name).url)
    version = storage.store.record_outcome(
        outcome(visit, article(visit.entry, *paragraphs, **fields), at=at, next_visit=at + timedelta(days=400))
    )
    assert version is not None
    return version


def imported(
    storage: Storage, url: str, *paragraphs: str, at: datetime = START, title: str = "Brought in"
) -> Version | None:
    """Something brought in by hand, as the importer does it."""
    offered = Entry(url, title=title)
    storage.store.ensure_source("elsewhere.example", "elsewhere.example", "https://elsewhere.example/")
    visit = storage.store.import_visit("elsewhere.example", offered, at)
    told = Article(url, title, paragraphs or LONG)
    known = visit.known or storage.store.held("elsewhere.example", offered, told, None)
    same = known is not None and known.latest.article == told
    return storage.store.record_outcome(outcome(visit, told, at=at, known=known, change=None if same else FIRST))


# -- judging ------------------------------------------------------------------------------------------------------


def name(words: str, role: NameRole = NameRole.OWN, year: int | None = None) -> OperationName:
    key = words.casefold().removeprefix("operation ").replace(" ", "")
    return OperationName(words, key, role, words, (10, 10 + len(words)), None, year)


def link(
    later: Version,
    earlier: Version,
    relation: Relation = Relation.VERBATIM,
    judgement: Judgement = Judgement.CONFIRMED,
    score: float = 0.9,
) -> Link:
    why = (f"{relation.value.lower()} text",)
    return Link(
        later.release, earlier.release, relation, score, judgement, why, "judge/1", later.captured_at, (0.95, 0.8)
    )


def judged(
    storage: Storage,
    version: Version,
    *links: Link,
    traits: Traits | None = None,
    copy_of: Link | None = None,
    leads: bool = False,
    belonging: Belonging | None = None,
    mentions: tuple[OperationName, ...] = (),
    series: tuple[tuple[str, str], ...] = (),
    kin: tuple[tuple[str, str], ...] = (),
    programmes: Mapping[str, tuple[str, ...]] | None = None,
) -> None:
    """Record a verdict as relate() does."""
    told = traits or Traits(sketch=(1, 2, 3), anchors=(f"self:{version.article.url}",))
    verdict = Verdict(tuple(links), copy_of, leads, belonging, mentions, series, kin, programmes or {})
    storage.store.record_verdict(version, told, verdict, "judge/1")


def leads(name: str | None = None) -> Belonging:
    return Belonging(Relation.LEAD, 1.0, name=name)


def belongs_to(operation: str, relation: Relation = Relation.COUNTERPART) -> Belonging:
    return Belonging(relation, 0.9, operation=operation)
