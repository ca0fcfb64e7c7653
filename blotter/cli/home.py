"""The home itself: `init`, `status`, `doctor`, and `db` for the database's schema."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, fields
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door
from blotter.cli.output import AsJson, Column, heading, line, note, show_fields, show_json, show_rows
from blotter.health import counts
from blotter.present import plural, stamp
from scraper.errors import ConfigError, NotJudged, NoWorker, StorageError
from scraper.model import Issue
from scraper.settings import Settings

if TYPE_CHECKING:
    from scheduler import Installation

database = typer.Typer(help="The database's schema.", no_args_is_help=True)


def attach(app: typer.Typer) -> None:
    """Offer these commands under `blotter` itself."""
    for command in (init, status, doctor):
        app.command()(command)


# -- init ---------------------------------------------------------------------------------------------------------


def init(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(
            help="The home, `.` for this folder; else the one that `blotter status` names.", metavar="FOLDER"
        ),
    ] = None,
) -> None:
    """Make a home: sources.yaml, the database, the place of the evidence. What is there stays as it is."""
    import scheduler
    from scraper.sources import shipped
    from storage import open_storage

    chosen = door.settings(context)
    file = folder / "sources.yaml" if folder else chosen.sources
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(shipped().read_bytes())
        note(f"{file} written; edit it freely.")
    if folder:
        chosen = door.home_at(folder)
    open_storage(chosen.database, chosen.evidence, anew=True).close()
    with scheduler.assemble(chosen) as installation:
        installation.storage.store.sync_sources(installation.catalogue.sources)
    show_fields(_places(chosen))
    if not chosen.contact:
        note("Set BLOTTER_CONTACT to an address or URL, so that press rooms can reach you; then `blotter run --web`.")
    named = os.environ.get("BLOTTER_HOME")
    if folder and named and Path(named).expanduser().absolute() != folder.absolute():
        note(f"BLOTTER_HOME still names {named}: commands work there until it is unset.")


def _places(chosen: Settings) -> list[tuple[str, object]]:
    return [
        ("home", chosen.home),
        ("sources", chosen.sources),
        ("database", door.without_password(chosen.database)),
        ("evidence", chosen.evidence),
    ]


SHOWN = 20  # open issues that people are shown; one wrong file may have thousands

COUNTED = {  # what counts are called where their own name says too little
    "enabled": "sources watched",
    "pending": "pages to be fetched",
    "unjudged": "versions to be related",
    "passed_over": "releases that could not be judged",
    "suggested": "links to review",
    "clusters": "copied texts",
    "copies": "releases with a copied text",
}

# -- status -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Standing:
    """What is held, when we last looked, what is wrong now."""

    counts: dict[str, int]
    last_look: datetime | None
    last_new: datetime | None
    issues: list[Issue]


def status(context: typer.Context, json: AsJson = False) -> None:
    """Show what is held, when we last looked, what is wrong now, and where everything stands."""
    with door.opened(context) as installation:
        chosen = installation.settings
        file = door.database_file(chosen)
        there = file is None or file.is_file()
        if there:
            door.must_exist(chosen)
        standing = _standing(installation) if there else None
        mistakes = _mistakes(installation)
    if json:
        told = fields_of(standing) if standing else {"counts": None}
        show_json({**dict(_places(chosen)), **told, "mistakes": mistakes})
        return
    show_fields(_places(chosen))
    for mistake in mistakes:
        note(mistake)
    if standing is None:
        note(door.why_none(chosen))
    else:
        _show_standing(standing)


def _mistakes(installation: Installation) -> list[str]:
    """What is wrong in sources.yaml, or that it names no source; nothing where there is none."""
    try:
        catalogue = door.catalogue(installation)
    except ConfigError as error:
        return [str(error)]
    file = installation.settings.sources
    if not catalogue.sources and not catalogue.mistakes and file.is_file():
        return [f"{file} names no source."]
    return [str(each) for each in catalogue.mistakes]


def fields_of(standing: Standing) -> dict[str, object]:
    """The parts of a standing by name."""
    return {field.name: getattr(standing, field.name) for field in fields(standing)}


def _standing(installation: Installation) -> Standing:
    queries = installation.storage.queries
    states = list(queries.source_states())
    looks = [channel.last_polled for state in states for channel in state.channels.values() if channel.last_polled]
    return Standing(
        counts=counts(installation),
        last_look=max(looks, default=None),
        last_new=max((state.last_new for state in states if state.last_new), default=None),
        issues=list(queries.issues(open_only=True)),
    )


def _show_standing(standing: Standing) -> None:
    line()
    counts = [(COUNTED.get(name, name.replace("_", " ")), f"{count:,}") for name, count in standing.counts.items()]
    show_fields([*counts, ("last look", stamp(standing.last_look)), ("last new", stamp(standing.last_new))])
    if standing.issues:
        heading("Open issues")
        columns: list[Column[Issue]] = [
            Column("source", lambda issue: issue.source),
            Column("code", lambda issue: issue.code),
            Column("times", lambda issue: issue.times),
            Column("last seen", lambda issue: stamp(issue.last_seen)),
            Column("what", lambda issue: issue.message, wide=True),
            Column("url", lambda issue: issue.url, wide=True),
        ]
        show_rows(standing.issues[:SHOWN], columns, as_json=False)
        if len(standing.issues) > SHOWN:
            note(f"and {len(standing.issues) - SHOWN:,} more, all of them in `blotter status --json`.")


# -- doctor -------------------------------------------------------------------------------------------------------

EXTRAS = {
    "postgres": ("psycopg",),
    "fleet": ("psycopg", "procrastinate"),
    "notify": ("apprise",),
    "warc": ("warcio",),
    "pdf": ("pypdf",),
}
WITHOUT = {"pdf": ": attached PDFs are kept, not read"}
MODULES = ("scraper", "storage", "scheduler", "fleet", "blotter")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: its name, whether it is as it should be (None: that is for you to say), what was found."""

    name: str
    well: bool | None
    found: str
    fault: int = 1  # the exit status where it is not well

    @property
    def exit_status(self) -> int:
        return self.fault if self.well is False else 0


def doctor(context: typer.Context, json: AsJson = False) -> None:
    """Look over modules, Python, SQLite, places, sources.yaml, schema, evidence, reading, alerts, extras."""
    chosen = door.settings(context)
    checks = [*_of_python(), *_of_places(chosen), *_of_sources(chosen), *_of_database(chosen)]
    checks += [_of_reading(), *_of_alerts(chosen), *_of_extras()]
    columns: list[Column[Check]] = [
        Column("", lambda check: {True: "ok", False: "LOOK", None: "note"}[check.well]),
        Column("what", lambda check: check.name),
        Column("found", lambda check: check.found, wide=True),
    ]
    show_rows(checks, columns, as_json=json, record=_check_record)
    raise typer.Exit(max(check.exit_status for check in checks))


def _check_record(check: Check) -> dict[str, object]:
    return {"name": check.name, "well": check.well, "found": check.found, "exit_status": check.exit_status}


def _of_python() -> Iterator[Check]:
    base = Path(door.__file__).parents[2]
    for name in MODULES:
        spec = find_spec(name)
        where = Path(spec.origin) if spec and spec.origin else None
        yield Check(f"module {name}", where is not None and base in where.parents, str(where or "not found"))
    yield Check("python", sys.version_info >= (3, 11), f"{platform.python_version()} ({sys.executable})")
    yield Check("sqlite", sqlite3.sqlite_version_info >= (3, 35), f"{sqlite3.sqlite_version}, {_sqlite_options()}")


def _of_reading() -> Check:
    from scraper.reading import Pool

    try:
        with closing(Pool(1)) as pool:
            return Check("reading", True, f"in processes of their own, as {pool.run(os.getpid)}")
    except NoWorker as error:
        return Check("reading", False, error.message)


def _sqlite_options() -> str:
    with closing(sqlite3.connect(":memory:")) as memory:
        options = {row[0] for row in memory.execute("PRAGMA compile_options")}
    return "full-text search" if "ENABLE_FTS5" in options else "without FTS5: search will not work"


def _of_places(chosen: Settings) -> Iterator[Check]:
    for name, value in _places(chosen):
        yield Check(name, True, str(value))
    yield Check(
        "contact",
        True if chosen.contact else None,
        chosen.contact or "not set: press rooms cannot reach you (BLOTTER_CONTACT)",
    )
    yield _writable(chosen.evidence)


def _writable(folder: Path) -> Check:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            return Check("evidence writable", True, "yes" if there == folder else f"yes; {folder} is made when needed")
    except OSError as error:
        return Check("evidence writable", False, f"{there}: {error.strerror}", 3)


def _of_sources(chosen: Settings) -> Iterator[Check]:
    from scraper.sources import load

    if not chosen.sources.is_file():
        yield Check("sources.yaml", False, f"there is none at {chosen.sources}: `blotter init` writes it", 2)
        return
    try:
        catalogue = load(chosen.sources)
    except ConfigError as error:
        yield Check("sources.yaml", False, str(error), 2)
        return
    enabled = sum(source.enabled for source in catalogue.sources)
    if catalogue.sources:
        yield Check("sources.yaml", True, f"{plural(len(catalogue.sources), 'source')}, {enabled} enabled")
    elif not catalogue.mistakes:
        yield Check("sources.yaml", None, "it names no source: `blotter sources add URL` writes one")
    for mistake in catalogue.mistakes:
        yield Check("sources.yaml", False, str(mistake), 2)


def _of_database(chosen: Settings) -> Iterator[Check]:
    from storage import loss

    file = door.database_file(chosen)
    if file is not None and not file.is_file():
        lost = loss(file, chosen.evidence)
        yield Check("schema", not lost, str(lost or "no database yet"), StorageError.exit_status)
        return
    try:
        have, want = _revisions(chosen)
    except StorageError as error:
        yield Check("schema", False, str(error), error.exit_status)
        return
    yield Check("schema", have == want, want if have == want else _mismatch(have), StorageError.exit_status)
    if have == want:
        yield _of_judging(chosen)


def _of_judging(chosen: Settings) -> Check:
    import scheduler

    with scheduler.assemble(chosen) as installation:
        passed = sum(issue.code == NotJudged().code for issue in installation.storage.queries.issues())
    of = plural(passed, "release")
    problem = f"a bug, damage or no end stopped the judging of {of}: `blotter status` says which and what to do"
    return Check("judging", not passed, problem if passed else "no release stopped it")


def _of_alerts(chosen: Settings) -> Iterator[Check]:
    from blotter.alerts.ways import configured

    try:
        ways = configured(chosen.alerting)
    except ConfigError as error:
        yield Check("alerts", False, str(error), 2)
        return
    for way in ways:
        yield Check(f"alerts by {way.name}", True, f"{way.place}; `blotter sources health --test-alert` tries it")
    if not ways:
        yield Check("alerts", None, "nobody is told when a source breaks or goes quiet (BLOTTER_ALERT_WEBHOOK, _MAIL)")


def _of_extras() -> Iterator[Check]:
    for name, modules in EXTRAS.items():
        missing = [module for module in modules if find_spec(module) is None]
        state = (
            f"not installed (pip install 'press-blotter[{name}]'){WITHOUT.get(name, '')}" if missing else "installed"
        )
        yield Check(f"extra {name}", None if missing else True, state)


# -- the schema ---------------------------------------------------------------------------------------------------


def _revisions(chosen: Settings) -> tuple[str | None, str]:
    """The database's schema and the one this Blotter needs. Raises StorageError, ConfigError."""
    from storage import migrations
    from storage.database import door as faults
    from storage.database import make_engine

    engine = make_engine(chosen.database)
    try:
        with faults():
            return migrations.current(engine), migrations.head()
    finally:
        engine.dispose()


def _mismatch(have: str | None) -> str:
    from storage import migrations

    return migrations.mismatch(have).message


@database.command()
def check(context: typer.Context) -> None:
    """Say at which schema the database is, and which this Blotter needs; exit status 3 where they differ."""
    chosen = _existing(context)
    have, want = _revisions(chosen)
    line(f"{have or 'none'}\t{want}")
    if have != want:
        note(_mismatch(have))
        raise typer.Exit(3)


@database.command()
def upgrade(context: typer.Context) -> None:
    """Bring the database to the schema that this Blotter needs."""
    from storage import migrations
    from storage.database import door as faults
    from storage.database import make_engine

    chosen = _existing(context)
    before, _ = _revisions(chosen)
    engine = make_engine(chosen.database)
    try:
        with faults():
            migrations.upgrade(engine)
    finally:
        engine.dispose()
    after, _ = _revisions(chosen)
    line(f"{before or 'none'}\t{after}")


def _existing(context: typer.Context) -> Settings:
    chosen = door.settings(context)
    door.must_exist(chosen)
    return chosen
