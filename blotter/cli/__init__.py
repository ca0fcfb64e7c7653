"""The command `blotter`: its nouns and verbs, and the one door through which every outside fault leaves.

What the commands do stands in the modules of this package, one noun each; nothing is opened here.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Annotated

import typer

from blotter.cli import (
    copies,
    daily,
    deciding,
    home,
    links,
    moving,
    operations,
    probing,
    releases,
    reviewing,
    safekeeping,
    sources,
)
from blotter.cli.door import Options
from blotter.cli.helping import OPTIONS, readable
from blotter.cli.output import ReaderGone, note
from blotter.present import one_line
from scraper.errors import BlotterError, UsageError

app = typer.Typer(
    help="Watch press rooms: every version, every copy, every operation, with the evidence.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None if os.environ.get("NO_COLOR") else "rich",
    context_settings={"help_option_names": OPTIONS},
)
for module in (home, daily, moving):
    module.attach(app)
app.add_typer(sources.app, name="sources")
probing.attach(sources.app)
app.add_typer(releases.app, name="releases")
safekeeping.attach(app, releases.app)
app.add_typer(copies.app, name="copies")
app.add_typer(operations.app, name="operations")
deciding.attach(operations.app)
app.add_typer(links.app, name="links")
links.app.command("review")(reviewing.review)
app.add_typer(home.database, name="db")
app.add_typer(moving.schema, name="schema")


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"blotter {version('press-blotter')}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    database: Annotated[
        str | None, typer.Option(help="Database URL, or the path of an SQLite file.", metavar="URL")
    ] = None,
    evidence: Annotated[Path | None, typer.Option(help="Folder of the raw evidence.", metavar="DIR")] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of a fault.")] = False,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Take the global options; BLOTTER_HOME, BLOTTER_SOURCES, BLOTTER_DATABASE and BLOTTER_EVIDENCE do the same."""
    chosen = context.ensure_object(Options)
    chosen.database, chosen.evidence, chosen.debug = database, evidence, debug


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status: 0 done, 1 failed, 2 input or configuration, 3 database, 130 interrupted.

    A bug raises; where nobody catches it, it is told in one sentence too, with its traceback only for --debug.
    """
    _open_streams()
    chosen = Options()
    sys.excepthook = partial(_tell_bug, chosen)
    try:
        readable(typer.main.get_command(app))(args=arguments, prog_name="blotter", obj=chosen)
    except SystemExit as end:
        return _flushed(end.code if isinstance(end.code, int) else int(end.code is not None))
    except ReaderGone:
        return _flushed(0)
    except KeyboardInterrupt:
        return 130
    except BlotterError as error:
        _tell(error, chosen.debug)
        return _flushed(error.exit_status)
    except OSError as error:
        if (told := _of_files(error)) is None:
            raise
        _tell(told, chosen.debug)
        return _flushed(told.exit_status)
    return _flushed(0)


def _open_streams() -> None:
    """Output in UTF-8, whatever the locale; a stream that was closed before we began takes what it is given."""
    sys.stdout, sys.stderr = sys.stdout or open(os.devnull, "w"), sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _of_files(error: OSError) -> BlotterError | None:
    """A file or folder that a command was given and cannot use, or output that cannot be written; None for a bug."""
    if error.filename is not None:
        return UsageError(f"{error.filename} cannot be used: {error.strerror}")
    if isinstance(error, FileNotFoundError):
        return UsageError("The folder you are in is no longer there: go to another")
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
        return BlotterError(f"The output cannot be written: {error.strerror}")
    return None


def _tell(error: BlotterError, debug: bool) -> None:
    if debug:
        traceback.print_exception(error, file=sys.stderr)
    note(f"blotter: {one_line(str(error), 2000)}")


def _tell_bug(chosen: Options, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if chosen.debug:
        sys.__excepthook__(kind, error, trace)
        return
    where = traceback.extract_tb(trace)[-1:]
    place = "".join(f" at {Path(frame.filename).name}:{frame.lineno}" for frame in where)
    note(
        f"blotter: a bug in Blotter stopped this: {kind.__name__}: {one_line(str(error), 300)}{place}. What was kept "
        f"stays; please report it with what `blotter --debug …` prints."
    )


def _flushed(status: int) -> int:
    """The status, once the output is out; a reader that stopped reading is left in peace, at shutdown too."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        note(f"blotter: The output cannot be written: {error.strerror}")
        return status or 1
    return status
