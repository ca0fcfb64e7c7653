"""The environment, read once and frozen: where home is, which database, how hard to work.

Nothing else in Blotter looks at environment variables. Every setting is documented in docs/settings.md.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from platformdirs import user_data_path

from scraper.errors import ConfigError

VARIABLES = (
    "BLOTTER_HOME",
    "BLOTTER_SOURCES",
    "BLOTTER_DATABASE",
    "BLOTTER_EVIDENCE",
    "BLOTTER_CONTACT",
    "BLOTTER_WORKERS",
    "BLOTTER_RATES",
    "BLOTTER_ALERT_WEBHOOK",
    "BLOTTER_ALERT_MAIL",
    "BLOTTER_ALERT_APPRISE",
    "BLOTTER_ALERT_ALLOW_PRIVATE",
)


@dataclass(frozen=True, slots=True)
class Alerting:
    """Where trouble is told, as written: each of these addresses may hold a secret and is never shown."""

    webhook: str | None = field(default=None, repr=False)
    mail: str | None = field(default=None, repr=False)
    apprise: str | None = field(default=None, repr=False)  # addresses with blanks between them
    allow_private: bool = False  # whether webhook and relay may stand in one's own network


@dataclass(frozen=True, slots=True)
class Settings:
    """One installation: `home` holds sources.yaml, blotter.db and evidence/ unless told otherwise."""

    home: Path
    sources: Path
    database: str  # SQLAlchemy URL
    evidence: Path
    contact: str | None = None  # address or URL sent in the user agent, so that sites can reach whoever runs this
    workers: int = 2  # reading processes
    alerting: Alerting = Alerting()
    rates: Path | None = None  # CSV of exchange rates that the user supplies; none is ever fetched

    @property
    def database_file(self) -> Path | None:
        """The SQLite file; None for a database server or one in memory."""
        return _sqlite_file(self.database)

    def at(self, *, database: str | None = None, evidence: Path | None = None) -> Settings:
        """These settings with the command line's overrides; evidence follows the database unless named."""
        chosen = replace(self, database=database) if database else self
        if evidence:
            return replace(chosen, evidence=evidence)
        if database and (file := _sqlite_file(database)):
            return replace(chosen, evidence=file.parent / "evidence")
        return chosen


def read_settings(environ: Mapping[str, str] = os.environ, cwd: Path | None = None) -> Settings:
    """BLOTTER_HOME, else the current folder if it holds a sources.yaml, else the user's data folder.

    Raises ConfigError for a value that cannot be used.
    """
    home = _home(environ, cwd or Path.cwd())
    database = environ.get("BLOTTER_DATABASE") or f"sqlite:///{home / 'blotter.db'}"
    beside = _sqlite_file(database)
    evidence = environ.get("BLOTTER_EVIDENCE") or (beside.parent if beside else home) / "evidence"
    return Settings(
        home=home,
        sources=Path(environ.get("BLOTTER_SOURCES") or home / "sources.yaml").expanduser(),
        database=database,
        evidence=Path(evidence).expanduser(),
        contact=environ.get("BLOTTER_CONTACT") or None,
        workers=_positive(environ, "BLOTTER_WORKERS", default=os.cpu_count() or 2),
        rates=Path(environ["BLOTTER_RATES"]).expanduser() if environ.get("BLOTTER_RATES") else None,
        alerting=Alerting(
            webhook=environ.get("BLOTTER_ALERT_WEBHOOK", "").strip() or None,
            mail=environ.get("BLOTTER_ALERT_MAIL", "").strip() or None,
            apprise=environ.get("BLOTTER_ALERT_APPRISE", "").strip() or None,
            allow_private=_yes(environ, "BLOTTER_ALERT_ALLOW_PRIVATE"),
        ),
    )


def _home(environ: Mapping[str, str], cwd: Path) -> Path:
    if named := environ.get("BLOTTER_HOME"):
        return Path(named).expanduser().absolute()
    if (cwd / "sources.yaml").is_file():
        return cwd
    return user_data_path("blotter", appauthor=False)


def _sqlite_file(database: str) -> Path | None:
    scheme, _, rest = database.partition("://")
    if not scheme.startswith("sqlite") or rest in ("", "/", "/:memory:"):
        return None
    return Path(rest.removeprefix("/").partition("?")[0])


def _positive(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name)
    if not text:
        return default
    if not text.isdigit() or int(text) < 1:
        raise ConfigError(f"{name}={text!r} is not a whole number of at least 1")
    return int(text)


def _yes(environ: Mapping[str, str], name: str) -> bool:
    text = environ.get(name, "").strip().lower()
    if text not in ("", "0", "1", "no", "yes", "false", "true"):
        raise ConfigError(f"{name}={text!r} is neither 1 (yes) nor 0 (no)")
    return text in ("1", "yes", "true")
