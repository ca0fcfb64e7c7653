"""`blotter sources`: the press rooms watched, on what their rules rest, and how looking at them has been going.

Adding one and trying one out stand in `probing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door
from blotter.cli.output import AsJson, Column, line, note, show_fields, show_json, show_rows
from blotter.health import healths, span_words, words
from blotter.present import basis_words, plural, stamp
from scraper.errors import ConfigError, NotJudged
from scraper.health import State
from scraper.model import Agency, AgencyKind, Source

if TYPE_CHECKING:
    from scheduler import Installation
    from scraper.health import Health
    from scraper.sources import Catalogue
    from storage.rows import SourceState

app = typer.Typer(help="The press rooms watched.", no_args_is_help=True)
Id = Annotated[str, typer.Argument(help="Id of a source.", metavar="SOURCE")]


@app.command("list")
def list_sources(
    context: typer.Context,
    enabled: Annotated[bool, typer.Option("--enabled", help="Only those that are looked at.")] = False,
    json: AsJson = False,
) -> None:
    """List the press rooms of sources.yaml, and on what the rules for each rest."""
    with door.opened(context) as installation:
        catalogue = door.press_rooms(installation)
        rows = [source for source in catalogue.sources if source.enabled or not enabled]
        empty = "sources.yaml names no source: `blotter sources add URL` writes one."
        show_rows(rows, _columns(), as_json=json, record=source_record, empty=empty)
    _tell_mistakes(catalogue)


def _columns() -> list[Column[Source]]:
    return [
        Column("source", lambda source: source.id),
        Column("name", lambda source: source.name, piped=True),
        Column("country", lambda source: source.agency.country.replace("ZZ", "")),
        Column("looked at", lambda source: f"every {_span(source.cadence.every)}" if source.enabled else "no"),
        Column("channels", lambda source: ", ".join(channel.kind for channel in source.channels), piped=True),
        Column("rules rest on", _rests_on, wide=True),
        Column("home", lambda source: source.home, piped=True),
    ]


def _rests_on(source: Source) -> str:
    return basis_words(source.basis)


def _span(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    if minutes % 1440 == 0 and minutes:
        return f"{minutes // 1440} d"
    return f"{minutes // 60} h" if minutes % 60 == 0 and minutes else f"{minutes} min"


def source_record(source: Source) -> dict[str, object]:
    """A source as `--json` shows it."""
    return {
        "source": source.id,
        "name": source.name,
        "agency": source.agency,
        "home": source.home,
        "enabled": source.enabled,
        "languages": source.languages,
        "timezone": source.timezone,
        "every_seconds": source.cadence.every,
        "channels": [
            {"name": channel.name, "kind": channel.kind, "url": channel.url, "inline": channel.inline}
            for channel in source.channels
        ],
        "basis": source.basis,
    }


def _tell_mistakes(catalogue: Catalogue) -> None:
    for mistake in catalogue.mistakes:
        note(str(mistake))


def _agency(agency: Agency) -> str:
    country = "country unknown" if agency.country == "ZZ" else agency.country
    kind = "kind unknown" if agency.kind is AgencyKind.UNKNOWN else agency.kind.value
    return f"{agency.name} ({country}, {kind})"


@app.command("show")
def show_source(context: typer.Context, source: Id, json: AsJson = False) -> None:
    """Show one press room: where it announces, how often we look, on what its rules rest, how it has been going."""
    with door.opened(context) as installation:
        chosen = door.press_rooms(installation).source(source)
        state = _states(installation).get(chosen.id)
        if json:
            show_json({**source_record(chosen), "state": state})
            return
        show_fields(
            [
                ("source", chosen.id),
                ("name", chosen.name),
                ("agency", _agency(chosen.agency)),
                ("home", chosen.home),
                ("languages", ", ".join(chosen.languages)),
                ("time zone", chosen.timezone),
                ("looked at", f"every {_span(chosen.cadence.every)}" if chosen.enabled else "no: disabled"),
                ("between requests", f"{chosen.cadence.gap.total_seconds():g} s"),
                ("silence expected", f"at most {_span(chosen.expect.silence)}"),
                ("rules rest on", _rests_on(chosen)),
                ("note", chosen.basis.note),
                *((f"channel {channel.name}", f"{channel.kind} {channel.url}") for channel in chosen.channels),
                *(_state_fields(state) if state else ()),
            ]
        )


def _state_fields(state: SourceState) -> list[tuple[str, object]]:
    return [
        ("releases", state.releases),
        ("last new", stamp(state.last_new)),
        ("open issues", len(state.open_issues)),
        *((f"last look, {name}", stamp(channel.last_polled)) for name, channel in state.channels.items()),
    ]


def _states(installation: Installation) -> Mapping[str, SourceState]:
    file = door.database_file(installation.settings)
    if file is not None and not file.is_file():
        return {}
    return {state.id: state for state in installation.storage.queries.source_states()}


# -- what stands in sources.yaml -----------------------------------------------------------------------------------


@app.command()
def enable(context: typer.Context, source: Id) -> None:
    """Look at a press room again."""
    _switch(context, source, True)


@app.command()
def disable(context: typer.Context, source: Id) -> None:
    """Stop looking at a press room; its block and what was gathered stay."""
    _switch(context, source, False)


def _switch(context: typer.Context, source: str, enabled: bool) -> None:
    from scraper.sources import set_enabled

    with door.opened(context) as installation:
        chosen = door.press_rooms(installation).source(source)
        set_enabled(installation.settings.sources, chosen.id, enabled)
        line(f"{chosen.id}\t{'enabled' if enabled else 'disabled'}")


@app.command()
def remove(context: typer.Context, source: Id) -> None:
    """Take a press room's block out of sources.yaml; what was gathered stays."""
    from scraper.sources import remove as remove_block

    with door.opened(context) as installation:
        chosen = door.press_rooms(installation).source(source)
        remove_block(installation.settings.sources, chosen.id)
        line(f"{chosen.id}\tremoved from {installation.settings.sources}")


# -- health -------------------------------------------------------------------------------------------------------


@app.command()
def health(
    context: typer.Context,
    source: Annotated[str | None, typer.Argument(help="Only this source.", metavar="SOURCE")] = None,
    test_alert: Annotated[
        bool, typer.Option("--test-alert", help="Send a trial alert by every way that is configured, and nothing else.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Show how it goes with each press room: since when, what came last, how often news comes, what to do."""
    with door.opened(context) as installation:
        if test_alert:
            _test_alert(installation, json)
            return
        catalogue, states = door.press_rooms(installation), _states(installation)
        enabled = [each for each in catalogue.sources if each.enabled]
        found = healths([catalogue.source(source)] if source is not None else enabled, states.values())
        show_rows(found, _health_columns(), as_json=json, record=lambda row: _health_record(row, states))
        if states and not json:
            _tell_unjudged(states.values())
            _tell_untold(installation)
        if source is None and len(enabled) < len(catalogue.sources):
            note(f"{len(catalogue.sources) - len(enabled)} disabled: `blotter sources list` names them.")


def _health_columns() -> list[Column[Health]]:
    return [
        Column("source", lambda row: row.source),
        Column("state", lambda row: row.state.value),
        Column("since", lambda row: stamp(row.since) if row.since else "", wide=True),
        Column("last new", lambda row: stamp(row.last_new)),
        Column("usual gap", lambda row: span_words(row.usual_gap)),
        Column("last good look", lambda row: stamp(row.last_good), piped=True),
        Column("issues", lambda row: row.open_issues),
        Column("what", lambda row: "" if row.state is State.UNSEEN or words(row) == "works" else words(row), wide=True),
        Column("what to do", lambda row: row.advice, wide=True),
    ]


def _health_record(row: Health, states: Mapping[str, SourceState]) -> dict[str, object]:
    state = states.get(row.source)
    return {
        "source": row.source,
        "state": row.state,
        "since": row.since,
        "code": row.code,
        "what": words(row),
        "advice": row.advice,
        "last_look": row.last_look,
        "last_good": row.last_good,
        "last_new": row.last_new,
        "usual_gap_seconds": row.usual_gap,
        "silence_allowed_seconds": row.silence_allowed,
        "releases": state.releases if state else 0,
        "issues": state.open_issues if state else (),
    }


def _tell_unjudged(states: Iterable[SourceState]) -> None:
    """Say what was gathered and could not be judged; no press room is to blame."""
    code = NotJudged().code
    passed = sum(issue.code == code for state in states for issue in state.open_issues)
    if passed:
        problem = f"stopped the judging of {plural(passed, 'release')}: `blotter status` says which and what to do."
        note(f"A bug, damage, or no end to it {problem}")


def _tell_untold(installation: Installation) -> None:
    """Say of alerts that could not be sent; people may wait for them."""
    for alert in installation.storage.queries.untold():
        if alert.fault:
            subject = alert.content["subject"]
            note(f"Not sent yet: {subject!r} ({alert.channel}: {alert.fault}); tried again at {stamp(alert.due)}.")


def _test_alert(installation: Installation, json: bool) -> None:
    from blotter import alerts

    ways = alerts.configured(installation.settings.alerting)
    if not ways:
        raise ConfigError("No way for alerts is configured: set BLOTTER_ALERT_WEBHOOK or BLOTTER_ALERT_MAIL")
    results = [{"way": way.name, "place": way.place, "fault": alerts.fault_of(way, installation.now())} for way in ways]
    columns: list[Column[dict[str, str | None]]] = [
        Column("way", lambda row: row["way"]),
        Column("place", lambda row: row["place"], wide=True),
        Column("result", lambda row: row["fault"] or "sent", wide=True),
    ]
    show_rows(results, columns, as_json=json)
    if any(result["fault"] for result in results):
        raise typer.Exit(1)
