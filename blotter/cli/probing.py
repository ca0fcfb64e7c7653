"""`blotter sources check` and `add`: look at press rooms now, politely, and keep nothing but a new one's block."""

from __future__ import annotations

import json as json_text
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door
from blotter.cli.output import AsJson, Column, line, note, progress, show_json, show_rows

if TYPE_CHECKING:
    from scheduler import Installation
    from scraper.errors import BlotterError
    from scraper.model import Capture, Channel, Entry, Source
    from scraper.pipeline import Parts

AT_ONCE = 8  # sources looked at in parallel; they are other hosts, and each host keeps its own gap


def attach(app: typer.Typer) -> None:
    """Offer these commands under `blotter sources`."""
    app.command()(add)
    app.command()(check)


# -- check --------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Finding:
    """What looking at one source came to: works, changed, blocked or unreachable, and what to do about it."""

    source: str
    verdict: str = "works"
    advice: str = ""
    entries: int = 0
    title: str | None = None
    url: str | None = None
    channels: dict[str, str] = field(default_factory=dict)


def check(
    context: typer.Context,
    sources: Annotated[list[str] | None, typer.Argument(help="Ids of sources.", metavar="[SOURCE]...")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every source of sources.yaml.")] = False,
    json: AsJson = False,
) -> None:
    """Check sources.yaml; with ids or --all also fetch each channel and one article now, storing nothing."""
    with door.opened(context) as installation:
        catalogue = door.press_rooms(installation)
        chosen = list(catalogue.sources) if everything else [catalogue.source(name) for name in sources or ()]
        for mistake in catalogue.mistakes:
            note(str(mistake))
        findings = _look_at_all(installation, chosen)
        if chosen:
            show_rows(findings, _columns(), as_json=json)
        elif not catalogue.mistakes:
            note(f"{installation.settings.sources}: {len(catalogue.sources)} sources, no mistakes.")
    failed = any(finding.verdict != "works" for finding in findings)
    raise typer.Exit(2 if catalogue.mistakes else int(failed))


def _columns() -> list[Column[Finding]]:
    return [
        Column("source", lambda finding: finding.source),
        Column("verdict", lambda finding: finding.verdict),
        Column("entries", lambda finding: finding.entries),
        Column("first article", lambda finding: finding.title, wide=True),
        Column("what to do", lambda finding: finding.advice, wide=True),
    ]


def _look_at_all(installation: Installation, chosen: Sequence[Source]) -> list[Finding]:
    findings: list[Finding] = []
    if not chosen:
        return findings
    parts = installation.parts
    with progress("checking", len(chosen)) as step, ThreadPoolExecutor(min(AT_ONCE, len(chosen))) as threads:
        for finding in threads.map(lambda source: _look_at(parts, source), chosen):
            findings.append(finding)
            step(1)
    return findings


def _look_at(parts: Parts, source: Source) -> Finding:
    """Every channel once and one article; the first fault gives the verdict."""
    finding = Finding(source.id)
    found: list[Entry] = []
    for channel in source.channels:
        with _faults(finding, source.id):
            entries = _entries(parts, source, channel)
            finding.channels[channel.name] = f"{len(entries)} entries"
            found.extend(entries)
    finding.entries = len(found)
    if finding.verdict == "works" and len(found) < source.expect.entries_min:
        finding.verdict = "changed"
        finding.advice = f"{len(found)} entries where at least {source.expect.entries_min} are expected."
    if found:
        with _faults(finding, source.id):
            _read_article(parts, source, found[0], finding)
    return finding


@contextmanager
def _faults(finding: Finding, source: str) -> Iterator[None]:
    """What the outside does wrong inside becomes the finding's verdict, if it has none yet."""
    from scraper.errors import BlotterError, StorageError

    try:
        yield
    except StorageError:
        raise
    except BlotterError as error:
        if finding.verdict == "works":
            finding.verdict, what_to_do = verdict_of(error, source)
            finding.advice = f"{str(error).rstrip('.')}. {what_to_do}"


def _entries(parts: Parts, source: Source, channel: Channel) -> Sequence[Entry]:
    from scraper import adapters
    from scraper.model import ChannelState

    request = adapters.named(source.adapter).requests(source, channel, ChannelState(), parts.now())[-1]
    return parts.read.page(source, channel, parts.fetch(request, source)).entries


def _read_article(parts: Parts, source: Source, entry: Entry, finding: Finding) -> None:
    from scraper.model import Request

    capture = None if entry.content else parts.fetch(Request(entry.url, source=source.id), source)
    article = parts.read.article(source, entry, capture)
    finding.title, finding.url = article.title, article.url


def verdict_of(error: BlotterError, source: str = "") -> tuple[str, str]:
    """One word for what a fault says about a source, and one sentence about what to do."""
    from scraper.errors import BotChallenge, DisallowedByRobots, FetchError, Forbidden, Gone, NotFound, RateLimited

    if isinstance(error, Forbidden) and source.startswith("politie_nl"):
        return "blocked", "politie.nl refuses the addresses of datacenters: run Blotter from an office or home line."
    advice: tuple[tuple[tuple[type[BlotterError], ...], str, str], ...] = (
        ((DisallowedByRobots,), "blocked", "Its robots.txt decides: disable the source, or ask the office for a feed."),
        ((BotChallenge, Forbidden), "blocked", "Try from another line, or ask the office for a feed."),
        ((RateLimited,), "blocked", "Look less often: raise `every` and `gap` in its cadence."),
        ((NotFound, Gone), "changed", "Find the page's new address and change `url` in sources.yaml."),
        ((FetchError,), "unreachable", "Try again later; if other sites answer from here, this one is down."),
    )
    for kinds, verdict, what_to_do in advice:
        if isinstance(error, kinds):
            return verdict, what_to_do
    return "changed", "Compare the page with the source's rules and change them in sources.yaml."


# -- add ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that was found: where, and what it offers now."""

    url: str
    entries: tuple[Entry, ...]


def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="A press room's page, or its feed.")],
    id_: Annotated[str | None, typer.Option("--id", help="Its id in sources.yaml; else from the host.")] = None,
    agency: Annotated[str | None, typer.Option(help="Id of the agency that publishes there.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language; else what the feed is written in.")] = None,
    timezone: Annotated[str, typer.Option(help="Zone of dates written without one.")] = "UTC",
    json: AsJson = False,
) -> None:
    """Find the feed of a press room, show its first entries, and write a block for it into sources.yaml."""
    from scraper.sources import add_block

    with door.opened(context) as installation:
        source = _stranger(installation, url, id_, timezone)
        _must_know(installation, agency)
        _must_be_a_language(language)
        feed = _find_feed(installation, source)
        spoken = language or _language(feed)
        add_block(installation.settings.sources, _block(source, feed, spoken, agency))
        mistakes = installation.reload().mistakes
    for mistake in mistakes:
        note(str(mistake))
    if json:
        show_json({"source": source.id, "feed": feed.url, "entries": [_offered(entry) for entry in feed.entries]})
        return
    line(f"{source.id}\t{feed.url}\t{len(feed.entries)} entries")
    for entry in feed.entries[:5]:
        line(f"  {entry.title or ''}\t{entry.url}")
    note(f"Written to sources.yaml; `blotter sources check {source.id}` tries it out, `blotter poll` gathers.")


def _offered(entry: Entry) -> dict[str, str | None]:
    return {"url": entry.url, "title": entry.title}


def _stranger(installation: Installation, url: str, id_: str | None, timezone: str) -> Source:
    """A source with one feed at this address, not yet in sources.yaml. Raises UsageError."""
    from zoneinfo import available_timezones

    from scraper.errors import UsageError
    from scraper.model import Agency, Channel, ChannelKind, Source
    from scraper.text.urls import canonical, host

    try:
        address = canonical(url, keep_query=True)
    except ValueError as error:
        raise UsageError(str(error)) from error
    where = host(address)
    name = id_ if id_ is not None else re.sub(r"[^a-z0-9]+", "_", where.removeprefix("www.")).strip("_")
    if name in {known.id for known in door.press_rooms(installation).sources}:
        raise UsageError(f"There is a source {name} already; give this one another id with --id")
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,63}", name):
        raise UsageError(f"{name!r} is no id: write small letters, digits, - and _, as in lund_police")
    if timezone not in available_timezones():
        raise UsageError(f"{timezone!r} is no time zone; write one such as Europe/Amsterdam")
    port = re.match(r"https?://[^/?#]*:(\d+)(?:[/?#]|$)", address)
    ports = (int(port[1]),) if port else (80, 443)
    feed = Channel(name, "feed", ChannelKind.FEED, address)
    agency = Agency(name, where, "ZZ")
    return Source(name, where, agency, address, (), timezone, (feed,), ports=ports)


def _must_know(installation: Installation, agency: str | None) -> None:
    from scraper.errors import UsageError

    known = sorted(each.id for each in door.press_rooms(installation).agencies)
    if agency is not None and agency not in known:
        raise UsageError(f"There is no agency {agency!r} in sources.yaml; there are {', '.join(known) or 'none'}")


def _must_be_a_language(language: str | None) -> None:
    from scraper.errors import UsageError

    if language is not None and not re.fullmatch(r"[a-z]{2,3}", language):
        raise UsageError(f"{language!r} is no language; write its ISO 639 code, such as nl")


def _find_feed(installation: Installation, source: Source) -> Feed:
    """The address itself where it is a feed, else the first feed that its page links. Raises NothingFound."""
    from scraper.errors import NothingFound
    from scraper.model import Request

    capture = installation.fetch(Request(source.home, source=source.id), source)
    if feed := _as_feed(installation, source, capture):
        return feed
    linked = _linked_feeds(capture)
    for address in linked:
        if feed := _as_feed(installation, source, installation.fetch(Request(address, source=source.id), source)):
            return feed
    kind = capture.header("content-type") or "no media type"
    told = f"none of the {len(linked)} feeds it links reads" if linked else "it links no feed"
    raise NothingFound(
        f"The page is no feed ({kind}) and {told}; give the feed's own address, or write a listing block by hand as "
        "the head of sources.yaml explains",
        url=source.home,
    )


def _as_feed(installation: Installation, source: Source, capture: Capture) -> Feed | None:
    from scraper.errors import ReadError

    channel = replace(source.channels[0], url=capture.final_url)
    try:
        entries = installation.read.page(source, channel, capture).entries
    except ReadError:
        return None
    return Feed(capture.final_url, entries) if entries else None


def _linked_feeds(capture: Capture) -> list[str]:
    from scraper.text import markup, urls

    links = markup.document(capture.decoded).all("link[rel~=alternate]")
    feeds = [link for link in links if re.search(r"rss|atom|feed\+json", link.attribute("type") or "")]
    found = (urls.join(capture.final_url, link.attribute("href") or "") for link in feeds)
    return [address for address in dict.fromkeys(found) if address]


def _language(feed: Feed) -> str:
    """What the feed says of itself, else what its texts are written in. Raises UsageError where nobody can tell."""
    from scraper.errors import UsageError
    from scraper.text.words import language_of

    said = next((entry.language for entry in feed.entries if entry.language), None)
    sample = ". ".join(f"{entry.title or ''}. {entry.summary or ''}" for entry in feed.entries[:20])
    found = said.lower()[:2] if said and re.match(r"[A-Za-z]{2}\b", said) else language_of(sample)
    if not found:
        raise UsageError("The feed does not tell its language; say it with --language, such as --language nl")
    return found


def _block(source: Source, feed: Feed, language: str, agency: str | None) -> str:
    """The YAML of a new source; texts are written as JSON, which YAML reads without surprises."""
    quoted = {name: json_text.dumps(text, ensure_ascii=False) for name, text in _texts(source, feed).items()}
    lines = [
        f"- id: {source.id}",
        f"  name: {quoted['name']}",
        *([f"  agency: {agency}"] if agency else []),
        f"  home: {quoted['home']}",
        f"  languages: [{language}]",
        f"  timezone: {source.timezone}",
        *([f"  ports: [{source.ports[0]}]"] if source.ports != (80, 443) else []),
        "  channels:",
        f"    - {{kind: feed, name: feed, url: {quoted['feed']}}}",
        "  basis: {confidence: listed, tried_live: true, note: written by `blotter sources add`}",
    ]
    return "\n".join(lines) + "\n"


def _texts(source: Source, feed: Feed) -> dict[str, str]:
    return {"name": source.name, "home": source.home, "feed": feed.url}
