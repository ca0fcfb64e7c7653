"""`blotter sources check` and `add`: look at press rooms now, politely, and keep nothing but a new one's block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door
from blotter.cli.output import AsJson, Column, line, note, progress, show_fields, show_json, show_rows
from blotter.health import told
from blotter.present import date_words, plural
from blotter.saving import Saving
from scraper.errors import (
    BlotterError,
    MissingField,
    StorageError,
    UsageError,
)
from scraper.health import State, state_of
from scraper.model import Channel, ChannelState, Entry, Request, Source
from scraper.ports import Parts

if TYPE_CHECKING:
    from blotter.adding import First, Room
    from scheduler import Installation

AT_ONCE = 8  # sources looked at in parallel; they are other hosts, and each host keeps its own gap


def attach(app: typer.Typer) -> None:
    """Offer these commands under `blotter sources`."""
    app.command()(add)
    app.command()(check)


# -- check --------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Finding:
    """What looking at one source came to: ok, suspect, blocked or failing, and what to do about it."""

    source: str
    state: State = State.OK
    advice: str = ""
    entries: int = 0
    title: str | None = None
    url: str | None = None
    channels: dict[str, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)  # file written -> the address of what is in it


def check(
    context: typer.Context,
    sources: Annotated[list[str] | None, typer.Argument(help="Ids of sources.", metavar="SOURCE")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every source of sources.yaml.")] = False,
    replay: Annotated[
        bool, typer.Option("--replay", help="Read the kept captures again instead: what would the rules change?")
    ] = False,
    save_page: Annotated[
        bool,
        typer.Option("--save-page", help="Also write what came into pages/SOURCE, beside sources.yaml."),
    ] = False,
    json: AsJson = False,
) -> None:
    """Check sources.yaml; with ids or --all also fetch each channel and one article now, storing nothing."""
    if replay:
        from blotter.cli.rereading import show_replayed

        show_replayed(context, sources or (), json)
        return
    with door.opened(context) as installation:
        catalogue = door.press_rooms(installation)
        chosen = list(catalogue.sources) if everything else [catalogue.source(name) for name in sources or ()]
        for mistake in catalogue.mistakes:
            note(str(mistake))
        pages = installation.settings.sources.parent / "pages" if save_page else None
        findings = _look_at_all(installation, chosen, pages)
        if chosen:
            show_rows(findings, _columns(), as_json=json)
            for file, url in (pair for finding in findings for pair in finding.pages.items()):
                note(f"{file}  {url}")
        elif not catalogue.mistakes:
            note(_whole(installation.settings.sources, len(catalogue.sources)))
    failed = any(finding.state is not State.OK for finding in findings)
    raise typer.Exit(2 if catalogue.mistakes else int(failed))


def _whole(file: Path, sources: int) -> str:
    if not sources:
        return f"{file} names no source: `blotter sources add URL` writes one into it."
    return f"{file}: {plural(sources, 'source')}, no mistakes."


def _columns() -> list[Column[Finding]]:
    return [
        Column("source", lambda finding: finding.source),
        Column("state", lambda finding: finding.state.value),
        Column("entries", lambda finding: finding.entries),
        Column("first article", lambda finding: finding.title, wide=True),
        Column("what", lambda finding: finding.advice, wide=True),
    ]


def _look_at_all(installation: Installation, chosen: Sequence[Source], pages: Path | None) -> list[Finding]:
    findings: list[Finding] = []
    if not chosen:
        return findings
    parts = installation.parts
    with progress("checking", len(chosen)) as step, ThreadPoolExecutor(min(AT_ONCE, len(chosen))) as threads:
        for finding in threads.map(lambda source: _look_at(parts, source, pages), chosen):
            findings.append(finding)
            step(1)
    return findings


def _look_at(parts: Parts, source: Source, pages: Path | None) -> Finding:
    """Every channel once and one article, written into a folder of `pages`; the first fault gives the state."""
    finding = Finding(source.id)
    found: list[Entry] = []
    for channel in source.channels:
        with _faults(finding, source.id):
            entries = _entries(_saving(parts, pages, channel.name, finding), source, channel)
            finding.channels[channel.name] = plural(len(entries), "entry", "entries")
            found.extend(entries)
            _expect_dates(channel, entries)
    finding.entries = len(found)
    if finding.state is State.OK and len(found) < source.expect.entries_min:
        finding.state = State.SUSPECT
        finding.advice = (
            f"{plural(len(found), 'entry', 'entries')} where at least {source.expect.entries_min} are expected."
        )
    if found:
        with _faults(finding, source.id):
            _read_article(_saving(parts, pages, "article", finding), source, found[0], finding)
    return finding


def _expect_dates(channel: Channel, entries: Sequence[Entry]) -> None:
    """One undated entry is normal; where the rules name a place for dates and no entry has one, that place is gone."""
    if "published" in channel.fields and entries and not any(entry.published for entry in entries):
        many = plural(len(entries), "entry", "entries")
        raise MissingField(f"{many}, none with a date, although the rules name a place for it", url=channel.url)


def _saving(parts: Parts, pages: Path | None, name: str, finding: Finding) -> Parts:
    if pages is None:
        return parts
    return replace(parts, fetch=Saving(parts.fetch, pages, name, finding.pages))


@contextmanager
def _faults(finding: Finding, source: str) -> Iterator[None]:
    """What the outside does wrong inside becomes the finding's state, if none has yet."""
    try:
        yield
    except StorageError:
        raise
    except BlotterError as error:
        if finding.state is State.OK:
            finding.state = state_of(error.code)
            finding.advice = told(error, source)


def _entries(parts: Parts, source: Source, channel: Channel) -> Sequence[Entry]:
    from scraper import adapters
    from scraper.discover import indexed

    request = adapters.named(source.adapter).requests(source, channel, ChannelState(), parts.now())[-1]
    page = parts.read.page(source, channel, parts.fetch(request, source))
    if page.sitemaps:
        newest = replace(request, url=indexed.in_order(page.sitemaps)[0].url)
        page = parts.read.page(source, channel, parts.fetch(newest, source))
    return page.entries


def _read_article(parts: Parts, source: Source, entry: Entry, finding: Finding) -> None:
    capture = None if entry.content else parts.fetch(Request(entry.url, source=source.id), source)
    article = parts.read.article(source, entry, capture)
    finding.title, finding.url = article.title, article.url


# -- add ----------------------------------------------------------------------------------------------------------


def add(
    context: typer.Context,
    url: Annotated[
        str | None, typer.Argument(help="A press room's page, or its feed or sitemap.", metavar="URL")
    ] = None,
    platform: Annotated[str | None, typer.Option(help="Instead: a platform of sources.yaml that it is on …")] = None,
    office: Annotated[str | None, typer.Option(help="… and its number or name there.")] = None,
    id_: Annotated[str | None, typer.Option("--id", help="Its id in sources.yaml; else from the host.")] = None,
    name: Annotated[str | None, typer.Option(help="As people write it; else as page or feed call it.")] = None,
    agency: Annotated[str | None, typer.Option(help="Id of the agency that publishes there.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language; else what the page states.")] = None,
    timezone: Annotated[str | None, typer.Option(help="Zone of dates without one; else a guess.")] = None,
    kind: Annotated[
        str | None, typer.Option(help="Look only for this: feed, sitemap, listing, state, jsonapi.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the block; write nothing.")] = False,
    json: AsJson = False,
) -> None:
    """Find where a press room announces, show its first release, and write a block for it into sources.yaml."""
    from blotter import adding, blocks, sampling
    from blotter.offices import Office
    from blotter.offices import add as add_office

    with door.opened(context) as installation:
        catalogue, fetch, read = door.press_rooms(installation), installation.fetch, installation.read
        _must_fit(installation, agency, language, timezone, kind)
        known = [each.id for each in catalogue.sources]
        country = next((each.country for each in catalogue.agencies if each.id == agency), None)
        file, now = installation.settings.sources, installation.now()
        if _on_platform(url, platform, office, kind):
            wanted = Office(platform or "", office or "", id_, name, agency, country, language, timezone)
            room, written = add_office(file, wanted, known, installation.parts, note)
            search = adding.Search(fetch, read, room.source, note)
        else:
            source = adding.stranger(url or "", id_, known)
            zone, guess = adding.zone_for(source, timezone, country)
            search = adding.Search(fetch, read, replace(source, timezone=zone), note, kind)
            room = search.room(language)
            zone, guess = adding.zone_told(room, zone, guess)
            guesses = {**room.guesses, **({"timezone": guess} if guess else {})}
            if name is not None:
                guesses.pop("name", None)
            settled = replace(room.source, name=name or room.source.name, timezone=zone)
            room = replace(room, source=settled, guesses=guesses)
            room = sampling.with_rules(room, search, read, note)
            written = blocks.block(room, agency, now)
        first = search.first(room)
        if not dry_run:
            adding.refuse_watched(room.source, catalogue.sources)
            blocks.keep(file, room.source.id, written)
    for sentence in _unsure(room, agency):
        note(sentence)
    _show_added(room, first, written, as_json=json, dry_run=dry_run)


def _on_platform(url: str | None, platform: str | None, office: str | None, kind: str | None) -> bool:
    """Whether an office of a platform is wanted. Raises UsageError for too little, and for both."""
    if url is not None and platform is None and office is None:
        return False
    if url is None and platform is not None and office is not None and kind is None:
        return True
    raise UsageError(
        "Give either an address, or --platform and --office, as in --platform presseportal --office 117701"
    )


def _must_fit(
    installation: Installation, agency: str | None, language: str | None, timezone: str | None, kind: str | None
) -> None:
    """Raise UsageError for an option that nothing here can be."""
    from zoneinfo import available_timezones

    from blotter.adding import KINDS

    known = sorted(each.id for each in door.press_rooms(installation).agencies)
    if agency is not None and agency not in known:
        raise UsageError(
            f"There is no agency {agency!r} in sources.yaml; there are {', '.join(known) or 'none'}. Write a line "
            f"for it under `agencies`, such as - {{id: {agency}, name: Lund Police, country: SE, kind: police}}"
        )
    if language is not None and not re.fullmatch(r"[a-z]{2,3}", language):
        raise UsageError(f"{language!r} is no language; write its ISO 639 code, such as nl")
    if timezone is not None and timezone not in available_timezones():
        raise UsageError(f"{timezone!r} is no time zone; write one such as Europe/Amsterdam")
    if kind is not None and kind not in KINDS:
        raise UsageError(f"{kind!r} is no kind of channel; there are {', '.join(KINDS)}")


def _show_added(room: Room, first: First, written: str, *, as_json: bool, dry_run: bool) -> None:
    channel, entries = room.found.channel, room.found.entries
    for warning in first.warnings:
        note(warning)
    if as_json:
        offered = [{"url": entry.url, "title": entry.title} for entry in entries]
        record = {"source": room.source.id, "kind": channel.kind, "url": channel.url, "entries": offered}
        show_json({**record, "first": first, "block": written, "written": not dry_run})
        return
    line(f"{room.source.id}\t{channel.url}\t{len(entries)} entries")
    for entry in entries[:5]:
        line(f"  {entry.title or ''}\t{entry.url}")
    _show_first(first)
    if dry_run:
        line()
        line(written.rstrip())
        note("Nothing was written; without --dry-run this block goes into sources.yaml.")
    else:
        note(f"Written to sources.yaml; `blotter sources check {room.source.id}` tries it out, `blotter poll` gathers.")


def _unsure(room: Room, agency: str | None) -> Iterator[str]:
    """What was guessed, and what nobody told: a wrong zone makes every local time wrong, and nobody rereads a block."""
    source = room.source
    values = {"name": source.name, "languages": ", ".join(source.languages), "timezone": source.timezone}
    for key, why in room.guesses.items():
        yield f"{key}: {values[key]}, {why}; --{key.removesuffix('s')} says it for certain."
    if agency is None:
        yield (
            "agency: none, so nothing says whether it is an office or a news site: what it publishes on another's case "
            "counts as coverage. Write a line under `agencies` and name it with --agency, or later in the block."
        )


def _show_first(first: First) -> None:
    if first.title is None:
        return
    line()
    where = (
        f" (to the {first.published.precision}, from {_READ_FROM[first.published.origin]})" if first.published else ""
    )
    show_fields(
        [
            ("first release", first.title),
            ("published", f"{date_words(first.published)}{where}"),
            ("text", f"{first.paragraphs} paragraph{'s' * (first.paragraphs != 1)}"),
            ("begins", first.opening),
        ]
    )


_READ_FROM = {
    "api": "the API",
    "feed": "the feed",
    "state": "the page's state",
    "listing": "the list",
    "meta": "the page's meta tags",
    "json_ld": "the page's JSON-LD",
    "visible": "the page's text",
    "url": "the address",
}
