"""The one way from a command to the installation it works on: the global options, the settings, the parts.

Nothing is opened before a command asks for it, so that `--help` and wrong options answer at once.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from scraper.errors import StorageError, UsageError
from scraper.settings import Settings, read_settings

if TYPE_CHECKING:
    from scheduler import Installation
    from scraper.sources import Catalogue
    from storage import Queries


@dataclass(slots=True)
class Options:
    """What was said before the command: which database, which evidence, how much to tell of a fault."""

    database: str | None = None
    evidence: Path | None = None
    debug: bool = False


def settings(context: typer.Context) -> Settings:
    """The environment with the command line's overrides. Raises ConfigError."""
    options = context.find_object(Options) or Options()
    return read_settings().at(database=_url(options.database), evidence=options.evidence)


def home_at(folder: Path) -> Settings:
    """The environment with another home. Raises ConfigError."""
    return read_settings({**os.environ, "BLOTTER_HOME": str(folder.absolute())})


def _url(database: str | None) -> str | None:
    """A database by URL, or by the path of an SQLite file, which is what people type."""
    if database is None or "://" in database:
        return database
    return f"sqlite:///{Path(database).expanduser().absolute()}"


@contextmanager
def opened(context: typer.Context) -> Iterator[Installation]:
    """Everything of this home, made when first touched and closed at the end."""
    import scheduler

    with scheduler.assemble(settings(context)) as installation:
        yield installation


@contextmanager
def reading(context: typer.Context) -> Iterator[Queries]:
    """The queries of a database that exists. Raises UsageError where there is none, instead of making an empty one."""
    with opened(context) as installation:
        must_exist(installation.settings)
        yield installation.storage.queries


def must_exist(chosen: Settings) -> None:
    """Raise UsageError where these settings name a database file that is not there; StorageError where it was lost."""
    from storage import emptied

    file = database_file(chosen)
    if file is None:
        return
    if not file.is_file():
        raise _lost(chosen, file) or UsageError(
            f"There is no database at {file}: `blotter import`, `blotter poll` or `blotter init` makes one"
        )
    if not file.stat().st_size:
        raise emptied(file)


def why_none(chosen: Settings) -> str:
    """Why there is no database file: it was lost, or none has been made yet."""
    file = database_file(chosen)
    lost = _lost(chosen, file) if file else None
    return str(lost or "There is no database yet: `blotter init`, `blotter poll` or `blotter import` makes one.")


def _lost(chosen: Settings, file: Path) -> StorageError | None:
    from storage import loss

    return loss(file, chosen.evidence)


def without_password(database: str) -> str:
    """A database URL as it may be shown."""
    return re.sub(r"(://[^:/@]*):[^@/]*@", r"\1:***@", database)


def database_file(chosen: Settings) -> Path | None:
    """The SQLite file of these settings; None for a database server or one in memory."""
    return chosen.database_file


def press_rooms(installation: Installation) -> Catalogue:
    """The catalogue of a home that has one. Raises UsageError, saying how to get one, and ConfigError."""
    must_have_sources(installation.settings)
    return installation.catalogue


def must_have_sources(chosen: Settings) -> None:
    """Raise UsageError where these settings name a sources.yaml that is not there."""
    if not chosen.sources.is_file():
        raise UsageError(f"There is no sources.yaml at {chosen.sources}: `blotter init` writes one")


def catalogue(installation: Installation) -> Catalogue:
    """The press rooms of this home; an empty catalogue where it has no sources.yaml, as after a bare import."""
    from scraper.sources import Catalogue

    if not installation.settings.sources.is_file():
        return Catalogue(sources=(), agencies=(), mistakes=())
    return installation.catalogue
