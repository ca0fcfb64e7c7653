"""What runs day by day: `demo`, `run`, `serve`, `poll`, `capture`, `relate`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door, judging
from blotter.cli.output import AsJson, json_line, line, note, on_terminal, progress, show_json
from blotter.health import told
from blotter.present import plural
from scraper.errors import UsageError
from scraper.model import Source

if TYPE_CHECKING:
    from scheduler import Installation
    from scraper.pipeline import Gathered
    from scraper.sources import Catalogue

Host = Annotated[str, typer.Option(help="Address the web page listens on.")]
Port = Annotated[int, typer.Option(help="Port the web page listens on.", min=1, max=65535)]


def attach(app: typer.Typer) -> None:
    """Offer these commands under `blotter` itself."""
    for command in (demo, run, worker, serve, poll, capture, relate):
        app.command()(command)


def demo(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Where the demo leaves its database.", metavar="FOLDER")] = Path(
        "demo"
    ),
) -> None:
    """Play the whole path on a make-believe press served on loopback; leaves a database to explore."""
    from blotter.pressroom.demo import play

    play(folder, line)


def run(
    context: typer.Context,
    web: Annotated[bool, typer.Option("--web", help="Serve the web page too.")] = False,
    host: Host = "127.0.0.1",
    port: Port = 8300,
) -> None:
    """Watch: the daemon. Polls what is due, relates what is new, until it is told to stop."""
    from blotter.daemon import Address
    from blotter.daemon import run as watch

    with door.opened(context) as installation:
        status = watch(installation, Address(host, port) if web else None)
    raise typer.Exit(status)


def worker(
    context: typer.Context,
    jobs: Annotated[int, typer.Option(help="Sources looked at at once.", min=1)] = 8,
) -> None:
    """Be one worker of a fleet: the work of `run`, shared by many machines through one PostgreSQL."""
    from blotter.daemon import work

    with door.opened(context) as installation:
        work(installation, jobs)


def serve(context: typer.Context, host: Host = "127.0.0.1", port: Port = 8300) -> None:
    """Serve the web page alone, over what has been gathered."""
    from blotter.web import serve as serve_web

    with door.opened(context) as installation:
        serve_web(installation, host, port, lambda: note(f"The web page is at http://{host}:{port}/; Ctrl-C ends it."))


# -- gathering now ------------------------------------------------------------------------------------------------


def poll(
    context: typer.Context,
    sources: Annotated[list[str] | None, typer.Argument(help="Ids of sources.", metavar="SOURCE")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every enabled source, due or not.")] = False,
    since: Annotated[str | None, typer.Option(help="Read older pages too, back to this day.", metavar="DAY")] = None,
    pages: Annotated[int, typer.Option(help="With --since: pages of each channel in this run.", min=1)] = 50,
    visits: Annotated[int | None, typer.Option(help="Articles visited now; else as in sources.yaml.", min=0)] = None,
    again: Annotated[bool, typer.Option("--again", help="With --since: begin anew, not where it stopped.")] = False,
    json: AsJson = False,
) -> None:
    """Look once, now: at the sources named, at all enabled ones with --all, else at those that are due.

    Exit status 1 where a list or a page could not be had; a file attached to a release that could not is an issue only.
    Exit status 2 where a source was left out because its block in sources.yaml is wrong; the others were looked at.

    With --since older pages, windows and sitemaps are read back to that day, within a budget. The same command goes on
    where it stopped; what it finds is visited after the news of the day, by this and by every later look.
    """
    from blotter import alerts
    from blotter.cli import older
    from scraper.backfill import Wish

    with door.opened(context) as installation:
        ways = alerts.configured(installation.settings.alerting)
        chosen = _chosen(installation, sources or [], everything)
        failed = 0
        if since is not None:
            _must_name(chosen, sources or everything)
            wish = Wish(older.day(since, installation.now().date()), pages, again)
            failed += older.read_back(installation, chosen, wish, json=json)
        chosen = [_with_visits(source, visits) for source in chosen]
        for report in _looks(installation, chosen, due_only=since is not None):
            failed += report.first_fault is not None
            line(json_line(_report(report)) if json else _summary(report))
        judging.relate(installation)
        for fault in alerts.tell(installation, ways):
            note(f"An alert could not be sent and is tried again: {fault}")
        if not chosen:
            note(_why_nobody(door.press_rooms(installation)))
        left_out = () if sources else door.press_rooms(installation).mistakes
        for mistake in left_out:
            note(str(mistake))
    raise typer.Exit(2 if left_out else int(failed > 0))


def _chosen(installation: Installation, names: Sequence[str], everything: bool) -> list[Source]:
    catalogue = door.press_rooms(installation)
    if names:
        return [catalogue.source(name) for name in names]
    enabled = [source for source in catalogue.sources if source.enabled]
    if everything:
        return enabled
    due = set(installation.storage.store.due_sources(installation.now(), enabled))
    return [source for source in enabled if source.id in due]


def _with_visits(source: Source, visits: int | None) -> Source:
    """The source with another number of pages to be visited in one look."""
    return source if visits is None else replace(source, cadence=replace(source.cadence, visits=visits))


def _why_nobody(catalogue: Catalogue) -> str:
    if any(source.enabled for source in catalogue.sources):
        return "Nothing is due; `blotter poll --all` looks anyway."
    return "No source is enabled: `blotter sources enable ID`, or `blotter sources add URL`."


def _must_name(chosen: Sequence[Source], named: object) -> None:
    if not named or not chosen:
        raise UsageError("Say which press room to read back: `blotter poll SOURCE --since DAY`, or --all")


def _looks(installation: Installation, chosen: Sequence[Source], *, due_only: bool = False) -> list[Gathered]:
    import scheduler

    reports = []
    with progress("looking", len(chosen)) as step:
        for report in scheduler.poll_once(installation, chosen, due_only=due_only) if chosen else ():
            reports.append(report)
            step(1)
    return reports


def _report(report: Gathered) -> dict[str, object]:
    fault = report.first_fault
    counts = ("offered", "news", "visits", "new", "revised", "withdrawn", "faults", "files_missed")
    return {
        "source": report.source,
        **{name: getattr(report, name) for name in counts},
        "fault": {"code": fault.code, "message": str(fault)} if fault else None,
    }


def _summary(report: Gathered) -> str:
    fault = told(report.first_fault, report.source) if report.first_fault else ""
    if fault and not (report.offered or report.new or report.revised or report.withdrawn):  # nothing to count
        return f"{report.source}\t{fault}"
    counts = f"{report.offered} offered, {report.new} new, {report.revised} revised, {report.withdrawn} withdrawn"
    missed = f"; {plural(report.files_missed, 'file')} not had: {report.first_missed}" if report.first_missed else ""
    return f"{report.source}\t{counts}{missed}{fault and f'; {fault}'}"


def capture(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="The page.", metavar="URL")],
    json: AsJson = False,
) -> None:
    """Fetch one page now and keep it, as evidence and as a release."""
    from blotter.exports import release_record
    from blotter.importing import capture_page

    with door.opened(context) as installation:
        row = capture_page(installation.parts, installation.storage, door.catalogue(installation), url)
        if json:
            show_json(release_record(row))
        else:
            line(f"{row.id}\t{row.versions}\t{row.title}\t{row.url}")


# -- relating -----------------------------------------------------------------------------------------------------


def relate(
    context: typer.Context,
    from_scratch: Annotated[
        bool, typer.Option("--from-scratch", help="Take back what judges decided, and judge all again.")
    ] = False,
) -> None:
    """Judge what has not been judged, also what a bug stopped before: copies, operations, series.

    People's decisions stand. Exit status 1 where something could not be judged; the others are.
    """
    with door.opened(context) as installation:
        installation.storage.store.take_up()
        judged = judging.relate(installation, from_scratch=from_scratch)
    summary = f"{plural(judged.versions, 'version')} judged"
    line(summary) if on_terminal() else note(summary)
    raise typer.Exit(1 if judged.failed else 0)
