"""`blotter demo`: three days of the make-believe press on loopback, the whole path over them, told in sentences.

It leaves a home that can be explored with every other command.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from scraper.compare.claims import Comparison

import scheduler
from blotter.dossier import dossier
from blotter.pressroom.server import Press
from blotter.pressroom.spector import DAY_ONE, DAY_THREE, DAY_TWO, hours
from scraper.errors import UsageError
from scraper.fetch import Guard
from scraper.model import ChangeKind, Judgement
from scraper.pipeline import Gathered
from scraper.settings import Settings
from storage import Queries

MARK = ".blotter-demo"  # says that a folder is a demo's and may be replaced by the next one

DAYS: Sequence[tuple[str, tuple[datetime, ...]]] = (
    ("Day one: the announcements", tuple(hours(DAY_ONE, count) for count in (0.1, 1, 4, 7, 12, 14.5))),
    ("Day two: silent edits, a page that is gone, a joint release", tuple(hours(DAY_TWO, h) for h in (0, 1.5, 4, 11))),
    ("Two years later: a sentence, and the next operation", tuple(hours(DAY_THREE, count) for count in (0.5, 2))),
)

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """Where the demo's database lies and what is in it."""

    home: Path
    counts: dict[str, int]


def play(home: Path, told: Told) -> Summary:
    """Play the three days into a fresh home at this folder and tell what is found."""
    _fresh(home)
    with Press(DAY_ONE) as press:
        settings = _settings(home, press)
        guard = Guard(press.ports)
        with scheduler.Installation(settings, now=lambda: press.now, guard=guard, processes=False) as installation:
            told(f"Six make-believe press rooms answer on loopback; sources.yaml lies in {home}.")
            for title, looks in DAYS:
                told("")
                told(f"{title} ({looks[0]:%d %B %Y})")
                for moment in looks:
                    press.now = moment
                    _look(installation, told)
            _tell_what_was_found(installation.storage.queries, told)
            return Summary(home, installation.storage.queries.counts())


def _fresh(home: Path) -> None:
    """Replace the last demo; refuse to touch a folder that is none of ours."""
    if home.exists() and any(home.iterdir()):
        if not (home / MARK).is_file():
            raise UsageError(f"{home} is not empty and no demo of Blotter's: name another folder with --to.")
        shutil.rmtree(home)
    home.mkdir(parents=True, exist_ok=True)
    (home / MARK).touch()


def _settings(home: Path, press: Press) -> Settings:
    sources = home / "sources.yaml"
    sources.write_text(press.sources_yaml())
    return Settings(home, sources, f"sqlite:///{home.absolute() / 'blotter.db'}", home / "evidence")


def _look(installation: scheduler.Installation, told: Told) -> None:
    """One pass over every press room at the press's own time, and the judges behind it."""
    now = installation.now()
    for report in sorted(scheduler.poll_once(installation, installation.catalogue.sources), key=lambda r: r.source):
        _tell_look(now, report, told)
    for version in _newer_versions(installation.storage.queries, now):
        told(f"  {now:%H:%M}  {version}")
    scheduler.relate(installation)


def _tell_look(now: datetime, report: Gathered, told: Told) -> None:
    if report.first_fault is not None:
        told(f"  {now:%H:%M}  {report.source}: {report.first_fault}")
    if report.new:
        told(f"  {now:%H:%M}  {report.source}: {report.new} new release{'s' if report.new > 1 else ''}")


def _newer_versions(queries: Queries, now: datetime) -> list[str]:
    """What silently changed at this look, in a sentence each."""
    return [
        f"{version.source}: “{version.article.title}” - {version.change.summary}"
        for version in queries.every_version()
        if version.captured_at == now and ChangeKind.FIRST not in version.change.kinds
    ]


def _tell_what_was_found(queries: Queries, told: Told) -> None:
    told("")
    told("What belongs together")
    for cluster in queries.every_cluster():
        lead = queries.release(cluster.lead)
        for member in cluster.members:
            if member.release != cluster.lead:
                share = f"{member.containment[0]:.0%} of its words"
                told(f"  copy: {queries.release(member.release).source} carries {lead.source}'s text ({share})")
    for row in queries.operations():
        if row.releases > 1:
            told(f"  operation {row.label}: {row.releases} releases of {', '.join(row.agencies)}")
    spector = queries.operation("SpecTor")
    for comparison in dossier(queries, spector).comparisons:
        told(f"    {_in_words(comparison)}")
    for mention in queries.operations(known=True):
        told(f"  known by mention: {mention.label}{f' ({mention.year})' if mention.year else ''}")
    waiting = len(queries.links(judgement=Judgement.SUGGESTED, limit=1000))
    told(f"  {waiting} suggested link{'s' if waiting != 1 else ''} wait for a person: blotter links list")


def _in_words(comparison: Comparison) -> str:
    return f"{comparison.what} - {comparison.verdict}: {comparison.why}"
