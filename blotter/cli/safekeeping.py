"""What is kept, looked after: `verify`, `backup`, `restore`, and `releases forget`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door
from blotter.cli.output import AsJson, By, Column, line, note, on_terminal, progress, show_json, show_rows
from blotter.deciders import decider
from blotter.present import one_line, plural
from scraper.errors import StorageError, UsageError

if TYPE_CHECKING:
    from blotter.verifying import Damage, Verified
    from scheduler import Installation
    from storage.rows import ReleaseRow


def attach(app: typer.Typer, releases: typer.Typer) -> None:
    """Offer these commands under `blotter` and `blotter releases`."""
    app.command()(verify)
    app.command()(backup)
    app.command()(restore)
    releases.command()(forget)


# -- verify -------------------------------------------------------------------------------------------------------


def verify(
    context: typer.Context,
    quick: Annotated[bool, typer.Option("--quick", help="Ask only whether the files are there; read none.")] = False,
    tidy: Annotated[
        bool,
        typer.Option("--tidy", help="Also delete evidence that nothing rests on, and rewrite the database."),
    ] = False,
    json: AsJson = False,
) -> None:
    """Re-hash every file of evidence and check rows, database and search index; exit status 3 where one is damaged."""
    from blotter.verifying import verify as look

    with door.opened(context) as installation:
        door.must_exist(installation.settings)
        storage = installation.storage
        with progress("verifying") as step:
            found = look(storage, quick=quick, tidy=tidy, told=step)
    if json:
        show_json(found)
    else:
        _show(found, quick)
    raise typer.Exit(3 if found.damages else 0)


def _show(found: Verified, quick: bool) -> None:
    columns: list[Column[Damage]] = [
        Column("where", lambda damage: damage.where),
        Column("which", lambda damage: damage.what and damage.what[:24]),
        Column("what is wrong", lambda damage: damage.message, wide=True),
    ]
    if found.damages:
        show_rows(found.damages, columns, as_json=False)
    looked = "there" if quick else "read and hashed"
    note(
        f"{plural(found.files, 'file')} of evidence {looked}, {plural(found.versions, 'version')} checked: "
        f"{plural(len(found.damages), 'damage') if found.damages else 'all is as it was kept'}."
    )
    if found.tidied:
        note(f"{plural(found.tidied, 'file')} that nothing rested on deleted.")
    elif idle := len(found.orphans) + found.unsettled:
        note(f"{plural(idle, 'file')} that nothing rests on; `blotter verify --tidy` deletes those an hour old.")


# -- backup -------------------------------------------------------------------------------------------------------


def backup(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="An empty folder, or an earlier backup of it.", metavar="FOLDER")],
    json: AsJson = False,
) -> None:
    """Copy this home while it is in use; what comes of it is a home itself, and `blotter restore` brings it back.

    A later backup into the same folder copies only new evidence. Of PostgreSQL the server's own tool makes the backup.
    """
    from blotter.backup import back_up

    chosen = door.settings(context)
    door.must_exist(chosen)
    with progress("copying evidence") as step:
        saved = back_up(chosen, folder, step)
    if json:
        show_json(saved)
    else:
        line(f"{saved.folder}\t{plural(saved.files, 'file')} of evidence, {saved.copied:,} of them new")
    note(f"Try it out: BLOTTER_HOME={saved.folder} blotter verify")


# -- restore ------------------------------------------------------------------------------------------------------


def restore(
    context: typer.Context,
    backup: Annotated[Path, typer.Argument(help="The folder that `blotter backup` wrote.", metavar="BACKUP")],
    folder: Annotated[
        Path | None,
        typer.Argument(
            help="The home, `.` for this folder; else the one that `blotter status` names.", metavar="FOLDER"
        ),
    ] = None,
    json: AsJson = False,
) -> None:
    """Bring a backup back into a home that holds no database, verified before and after it is copied.

    Nothing is written over, and no daemon may run there. The home has no database before all is there; what is cut
    short goes on when it is run again. PostgreSQL is brought back by the server's own tool.
    """
    from blotter.restoring import restore as bring_back

    chosen = door.home_at(folder) if folder else door.settings(context)
    with progress("restoring") as step:
        back = bring_back(chosen, backup, step)
    if json:
        show_json(back)
    else:
        held = f"{plural(back.releases, 'release')} in {plural(back.versions, 'version')}"
        line(f"{back.database}\t{held}\t{plural(back.files, 'file')} of evidence, verified")
    if back.upgraded_from:
        note(f"The backup was at schema {back.upgraded_from}; the restored database is at this Blotter's.")
    if not back.sources and (backup / "sources.yaml").is_file():
        note(f"{chosen.sources} stays as it is; that of the backup is {backup / 'sources.yaml'}.")
    note("What was forgotten after that backup was made is back: forget it again.")


# -- forget -------------------------------------------------------------------------------------------------------


def forget(
    context: typer.Context,
    ref: Annotated[str, typer.Argument(help="Id or URL of a release.", metavar="RELEASE")],
    why: Annotated[str, typer.Option("--why", help="The reason, which its tombstone will say.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    by: By = None,
    json: AsJson = False,
) -> None:
    """Delete a release's words, figures and evidence for good; that it was held, when, and why it went, stays.

    It cannot be undone, and no later look brings it back. Backups made before still hold it.
    """
    if not why.strip():
        raise UsageError("Say why with --why: the tombstone is all that will be left")
    with door.opened(context) as installation:
        door.must_exist(installation.settings)
        row = installation.storage.queries.release(ref)
        if row.forgotten:
            raise UsageError(
                f"{row.id} is forgotten already: {row.forgotten.why} "
                "(what is left of it where that was broken off, `blotter verify --tidy` deletes)"
            )
        _ask(row, yes)
        _forget(installation, row, decider(by), " ".join(why.split()), json)


def _ask(row: ReleaseRow, yes: bool) -> None:
    if yes:
        return
    if not (on_terminal() and sys.stdin.isatty()):
        raise UsageError("Forgetting cannot be undone: say --yes where nobody can be asked")
    line(f"{one_line(row.title, 200)}")
    line(row.url)
    if not typer.confirm("Delete its words and evidence for good? This cannot be undone"):
        raise typer.Exit(1)


def _forget(installation: Installation, row: ReleaseRow, by: str, why: str, as_json: bool) -> None:
    storage = installation.storage
    kept = storage.store.forget_release(row.id, installation.now(), by=by, why=why)
    try:
        wiped = storage.store.wipe()
    except StorageError as error:
        note(str(error))
        wiped = False
    if as_json:
        show_json({"release": row.id, "why": why, "by": by, "evidence_kept": kept, "wiped": wiped})
    else:
        line(f"{row.id} is forgotten: {why}")
    for digest in kept:
        note(f"Evidence {digest[:12]} stays: other releases rest on the same bytes.")
    for other in storage.queries.same_address(row.id):
        if not other.forgotten:
            note(f"{other.id} ({other.source}) stands at the same address and stays; it is forgotten by its own id.")
    if not wiped:
        note("The database's files may still hold its words: run `blotter verify --tidy` when nothing else is running.")
        raise typer.Exit(3)
