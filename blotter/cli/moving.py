"""What comes in and goes out: `import`, `export`, `replay`, `schema`."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from blotter.cli import door
from blotter.cli.output import AsJson, ReaderGone, line, note, on_terminal, progress, show_json
from blotter.present import instant, one_line, plain, plural
from scraper.errors import BlotterError, UsageError

if TYPE_CHECKING:
    from blotter.importing import Imported

TOLD = 10  # refused decisions, or hosts of an archive, that are told one by one
TOLD_DATES = 3  # dates that did not read that are told one by one; RFC 3339 always reads

schema = typer.Typer(help="The shape of every export.", no_args_is_help=True)


def attach(app: typer.Typer) -> None:
    """Offer these commands under `blotter` itself."""
    app.command("import")(import_files)
    app.command()(export)
    app.command()(replay)


# -- in -----------------------------------------------------------------------------------------------------------


def import_files(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            help="JSONL (releases, decisions), saved pages (.html), RSS or Atom; also gzipped.", metavar="FILE"
        ),
    ],
    url: Annotated[str | None, typer.Option(help="Address of the saved page.")] = None,
    json: AsJson = False,
) -> None:
    """Bring in releases, and what people decided elsewhere, from files; again is no harm.

    A line that does not read is an issue and the rest goes in; exit status 1 then. Decisions (`export decisions`) are
    taken by URL, beside those made here; where people here decided otherwise, theirs stands and exit status is 1.
    """
    from blotter.importing import Importer

    with door.opened(context) as installation:
        importer = Importer(installation.parts, installation.storage, door.catalogue(installation))
        with progress("importing") as step:
            total = importer.files(files, url=url, told=step)
    if json:
        show_json(total)
    elif total.read or not total.refused:
        note(_summary(total))
    _tell_trouble(total)
    if total.decided:
        note("`blotter relate` lets the judges follow.")
    if total.refused:
        raise total.refused[-1]
    raise typer.Exit(1 if total.broken or total.refused_words else 0)


def _tell_trouble(total: Imported) -> None:
    for fault in (*total.faults, *total.refused_words[:TOLD]):
        note(one_line(fault, 300))
    if len(total.refused_words) > TOLD:
        note(f"and {len(total.refused_words) - TOLD:,} more decisions that people here decided otherwise.")
    if total.broken:
        note(f"{plural(total.broken, 'line')} did not read; `blotter status` shows why.")
    if total.undated:
        note(f"{plural(len(total.undated), 'release')} came without a date, as theirs did not read:")
        for undated in total.undated[:TOLD_DATES]:
            note(one_line(undated, 300))
    for error in total.refused[:-1]:
        note(f"blotter: {one_line(str(error))}")


def _summary(total: Imported) -> str:
    decided = f"{plural(total.decided, 'new decision')}, " if total.decided else ""
    forgotten = f", {total.forgotten:,} forgotten and left so" if total.forgotten else ""
    return (
        f"{plural(total.read, 'document')} read: {plural(total.new, 'new release')}, "
        f"{plural(total.revised, 'new version')}, {decided}{total.unchanged:,} held already{forgotten}."
    )


def replay(
    context: typer.Context,
    archives: Annotated[list[Path], typer.Argument(help="WARC files.", metavar="ARCHIVE")],
    source: Annotated[str | None, typer.Option(help="Only this source.")] = None,
) -> None:
    """Run the pipeline over recorded captures, with their own clock."""
    from blotter.replaying import replay as play

    chosen = door.settings(context)
    door.must_have_sources(chosen)
    with progress("replaying") as step:
        summary = play(chosen, archives, source=source, told=lambda _: step(1))
    line(str(summary))
    for fault in (*summary.broken, *summary.reasons):
        note(one_line(fault, 300))
    if summary.elsewhere:
        whose = f"source {source}" if source else f"any source in {chosen.sources}"
        note(_told_elsewhere(sorted(summary.hosts), whose))
    if summary.strangers:
        names = ", ".join(sorted(summary.strangers))
        note(f"Not in {chosen.sources}, so read without rules, or not at all: {names}.")
    raise typer.Exit(1 if summary.broken else 0)


def _told_elsewhere(hosts: Sequence[str], whose: str) -> str:
    more = f" and {len(hosts) - TOLD:,} more" if len(hosts) > TOLD else ""
    named = one_line(", ".join(hosts[:TOLD]), 500)
    return f"No host of this archive is one of {whose}, so nothing was read: {named}{more}."


# -- out ----------------------------------------------------------------------------------------------------------


def export(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            help="releases, versions, copies, operations, links, figures, decisions or forgotten.", metavar="EXPORT"
        ),
    ],
    form: Annotated[str, typer.Option("--format", help="jsonl, csv; ninjs or warc (releases).")] = "jsonl",
    since: Annotated[str | None, typer.Option(help="Only what came or was decided since: RFC 3339 or a date.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File; else standard output.")] = None,
) -> None:
    """Write everything out, for other programs."""
    from blotter import exports
    from blotter.dossier import rates_of

    exports.check(what, form)
    seen = output is None and on_terminal()
    moment = _moment(since)
    if form == "warc":
        _export_warc(context, output, moment)
        return
    rates = rates_of(door.settings(context)) if what == "operations" else None
    bar = progress(f"exporting {what}", shown=not seen)
    with door.reading(context) as queries, _opened(output) as out, bar as step:
        try:
            for text in exports.lines(queries, what, form, since=moment, rates=rates):
                out.write(plain(text) if seen else text)
                step(1)
        except BrokenPipeError as error:
            raise ReaderGone from error


def _export_warc(context: typer.Context, output: Path | None, since: datetime | None) -> None:
    """Evidence and what it proves; each record gzipped unless the file's name says `.warc`."""
    from blotter.warc import export as write

    if output is None and on_terminal():
        raise UsageError("A web archive is no text: name a file with -o, or send it to a pipe")
    packed = output is None or output.suffix != ".warc"
    with door.opened(context) as installation, _opened(output, "wb") as out, progress("exporting evidence") as step:
        door.must_exist(installation.settings)
        total = attached = 0
        for versions, files in write(
            installation.storage.queries, out, now=installation.now(), since=since, packed=packed
        ):
            total, attached = total + versions, attached + files
            step(1)
    named = f" {plural(attached, 'attached file')}." if attached else ""
    note(f"{plural(total, 'version')} with the evidence that proves them.{named}")


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return instant(text)
    except ValueError:
        raise UsageError(f"--since {text[:60]!r} is no time; write 2026-11-21 or 2026-11-21T08:00:00Z") from None


@contextmanager
def _opened(output: Path | None, mode: str = "w") -> Iterator[Any]:
    """Standard output, or a file that appears under its name only when it is complete; a device is written as it is."""
    if output is None:
        yield sys.stdout if mode == "w" else sys.stdout.buffer
        return
    try:
        if output.is_dir():
            raise UsageError(f"{output} is a folder: name a file in it")
        device = output.exists() and not output.is_file()
        real = output.resolve() if output.is_symlink() and not device else output
        part = real if device else real.with_name(f"{real.name}.part")
        with _gone(part if not device else None), part.open(mode, **(_FORM if mode == "w" else {})) as file:
            yield file
            file.close()
            if not device:
                part.replace(real)
    except BrokenPipeError:
        raise
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO)
        raise (BlotterError if full else UsageError)(f"{output} cannot be written: {error.strerror}") from error


_FORM: dict[str, Any] = {"encoding": "utf-8", "errors": "backslashreplace", "newline": ""}


@contextmanager
def _gone(part: Path | None) -> Iterator[None]:
    """Whatever happens, nothing half done stays behind."""
    try:
        yield
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


@schema.command("export")
def export_schema(
    what: Annotated[str | None, typer.Argument(help="Only of this export, or of `alert`.", metavar="EXPORT")] = None,
) -> None:
    """Print the JSON Schema that every line of an export follows."""
    from blotter.schemas import schemas

    show_json(schemas(what))
