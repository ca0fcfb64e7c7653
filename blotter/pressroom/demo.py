"""`blotter demo`: three days of the make-believe press on loopback, the whole path over them, told in sentences.

It leaves a home that can be explored with every other command.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import which

import scheduler
from blotter.dossier import dossier
from blotter.ledger import Ledger, ledger
from blotter.present import plural
from blotter.pressroom.server import Press
from blotter.pressroom.spector import DAY_ONE, DAY_THREE, DAY_TWO, hours
from scraper.compare.claims import Agreement
from scraper.compare.claims.wording import figure_words, kind_words
from scraper.errors import UsageError
from scraper.fetch import Guard
from scraper.model import ChangeKind, Judgement, Relation
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
            _tell_where_to_go_on(home, told)
            return Summary(home, installation.storage.queries.counts())


def _fresh(home: Path) -> None:
    """Replace the last demo; refuse to touch a folder that is none of ours."""
    if home.exists() and any(home.iterdir()):
        if not (home / MARK).is_file():
            raise UsageError(
                f"{home} is not empty and no demo of Blotter's: name another, as in `blotter demo FOLDER`."
            )
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
        told(f"  {now:%H:%M}  {report.source}: {plural(report.new, 'new release')}")


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
        for member in cluster.members:
            if member.release != cluster.lead:
                origin, copy = queries.release(cluster.lead).source, queries.release(member.release).source
                verb = "translates" if member.relation is Relation.TRANSLATION else "carries"
                told(f"  {copy} {verb} {origin}'s text: {member.containment[0]:.0%} of it stands there")
    for row in queries.operations():
        case = f"operation {row.name}" if row.name else f"the case of “{row.label}”"
        told(f"  {case}: {plural(row.releases, 'release')} of {', '.join(row.agencies)}")
    for row in queries.operations(known=True):
        told(f"  operation {row.label} ({row.year or 'year unknown'}): known by mention only")
    waiting = len(queries.links(judgement=Judgement.SUGGESTED, limit=1000))
    told(f"  {plural(waiting, 'suggested link')} {'joins' if waiting == 1 else 'join'} nothing until a person decides")
    told("")
    told("What they claim about SpecTor")
    for line in _claims(ledger(dossier(queries, queries.operation("SpecTor")))):
        told(f"  {line}")


def _claims(figures: Ledger) -> list[str]:
    """What agrees on one line, each disagreement and each checked sum on its own."""
    agreed = [
        f"{figure_words(entry.values[0].claims[0].figure)} ({plural(entry.releases, 'release')})"
        for entry in figures.agreeing
    ]
    sums = [why for entry in figures.checked if entry.verdict is Agreement.SAME for why in entry.why]
    apart = [f"{kind_words(entry.what)}: {entry.why[0]}" for entry in figures.differing]
    return [f"they agree on {', '.join(agreed)}", *sums, *apart]


def _tell_where_to_go_on(home: Path, told: Told) -> None:
    here = Path(sys.argv[0])
    command = "blotter" if which("blotter") or here.name != "blotter" else os.path.relpath(here, home)
    told("")
    told(f"The database is yours to explore: cd {home}, then")
    told(f"  {command} operations show SpecTor    releases, figures side by side, what came before and after")
    told(f"  {command} releases list              every release; releases diff RELEASE shows what an edit changed")
    told(f"  {command} links list                 what is linked; links show LINK says why")
    told(f"  {command} serve                      the same as a web page: http://127.0.0.1:8300/")
    told("Its press rooms are gone again: a poll there finds nobody. `blotter init FOLDER` makes a home for real ones.")
