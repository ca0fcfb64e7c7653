"""A press in memory: releases, what was decided about them, and the neighbourhood of the next one. No database."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from scraper.compare import judge, keys, traits
from scraper.compare.names.namekeys import name_key
from scraper.model import (
    Agency,
    AgencyKind,
    Article,
    Change,
    ChangeKind,
    DateOrigin,
    Judgement,
    Moment,
    NameRole,
    Neighbourhood,
    Operation,
    Precision,
    Statistics,
    Subject,
    Traits,
    Verdict,
    Version,
)

START = datetime(2026, 1, 1, tzinfo=UTC)
POLITIE = Agency("politie_nl", "Politie", "NL", AgencyKind.POLICE, ("Politie.nl", "Dutch police"))
ICE = Agency("ice", "U.S. Immigration and Customs Enforcement", "US", AgencyKind.AGENCY, ("ICE",))
EUROPOL = Agency("europol", "Europol", "EU", AgencyKind.AGENCY)
PAPER = Agency("unknown", "unknown", "ZZ")
AGENCIES = (POLITIE, ICE, EUROPOL)


def released(
    name: str,
    title: str,
    text: str,
    *,
    day: str | None = None,
    agency: Agency = PAPER,
    links: tuple[str, ...] = (),
    case_numbers: tuple[str, ...] = (),
) -> Version:
    """A release's first version: `name` is its id and page, `day` its date of publication (YYYY-MM-DD)."""
    site = f"https://{agency.id}.example" if agency is not PAPER else f"https://{name}.example"
    published = None
    if day:
        at = datetime.fromisoformat(day).replace(tzinfo=UTC)
        published = Moment(at, Precision.DAY, "UTC", day, DateOrigin.META)
    article = Article(
        url=f"{site}/news/{name}-story",
        title=title,
        paragraphs=tuple(text.split("\n\n")),
        published=published,
        links=links,
        case_numbers=case_numbers,
    )
    return Version(name, name, agency.id, 1, article, Change((ChangeKind.FIRST,)), START, None, agency)


@dataclass
class _Kept:
    names: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    year: int | None = None


@dataclass
class Shelf:
    """What a store would hold: subjects by anchor, operations with their members, names known by mention."""

    subjects: dict[str, Subject] = field(default_factory=dict)
    postings: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    operations: dict[str, _Kept] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    alike: dict[tuple[str, str], float] = field(default_factory=dict)
    refused: frozenset[tuple[str, str]] = frozenset()
    merged: dict[str, list[Mapping[str, int]]] = field(default_factory=dict)

    def operation_of(self, release: str) -> str | None:
        return next((id for id, kept in self.operations.items() if release in kept.members), None)

    def add(self, version: Version, decided: Mapping[str, Judgement] | None = None) -> Verdict:
        """Judge one release among those held, and hold it."""
        verdict = self.judged(version, decided)
        self.keep(version, traits(version, AGENCIES), verdict)
        return verdict

    def judged(self, version: Version, decided: Mapping[str, Judgement] | None = None) -> Verdict:
        """Judge one release among those held, without holding it."""
        said = traits(version, AGENCIES)
        return judge(version, said, self.neighbourhood(said, decided or {}))

    def neighbourhood(self, said: Traits, decided: Mapping[str, Judgement], most: int = 60) -> Neighbourhood:
        asked = keys(said).anchors
        weight: Counter[str] = Counter()
        for anchor in asked:
            if anchor.startswith("lang:"):
                continue
            held = self.postings.get(anchor, [])
            if len(held) <= 400:
                weight.update(dict.fromkeys(held[-150:], math.ceil(100 / len(held))) if held else {})
        near = [self.subjects[release] for release, _ in weight.most_common(most)]
        placed = tuple(Subject(s.version, s.traits, None, self.operation_of(s.version.release)) for s in near)
        mine = set(said.sketch)
        return Neighbourhood(
            subjects=placed,
            shared={s.version.release: len(mine & set(s.traits.sketch)) for s in near},
            operations=self._known(said, {s.operation for s in placed}),
            decided=decided,
            alike=self.alike,
            refused=self.refused,
            merged=self.merged,
            statistics=Statistics(
                0, len(self.subjects), {}, {a: len(self.postings[a]) for a in asked if a in self.postings}
            ),
        )

    def merge(self, one: str, other: str) -> str:
        """Make one of the operations of two releases, as a person does; the id that stays."""
        kept, gone = self.operation_of(one), self.operation_of(other)
        assert kept
        assert gone
        sides = {release: side for side, id in enumerate((kept, gone)) for release in self.operations[id].members}
        self.operations[kept].members += self.operations.pop(gone).members
        self.merged.setdefault(kept, []).append(sides)
        return kept

    def _known(self, said: Traits, near: set[str | None]) -> tuple[Operation, ...]:
        named = {name.key for name in said.names}
        return tuple(
            Operation(
                id,
                kept.names[0] if kept.names else None,
                tuple(kept.names[1:]),
                year=kept.year,
                lead=next(iter(kept.members), None),
                size=len(kept.members),
            )
            for id, kept in sorted(self.operations.items())
            if id in near or named & set(map(name_key, kept.names))
        )

    def keep(self, version: Version, said: Traits, verdict: Verdict) -> None:
        release = version.release
        if release not in self.subjects:
            for anchor in said.anchors:
                self.postings[anchor].append(release)
        self.subjects[release] = Subject(version, said)
        self.verdicts[release] = verdict
        self.alike |= {(min(release, other), max(release, other)): score for other, score in verdict.alike.items()}
        if verdict.belonging:
            joined = verdict.belonging
            id = joined.operation or (joined.lead and self.operation_of(joined.lead)) or f"of-{joined.lead or release}"
            kept = self.operations.setdefault(id, _Kept(members=[joined.lead] if joined.lead else []))
            kept.members.append(release)
            own = [name for name in said.names if name.role is NameRole.OWN]
            kept.names += [n for n in (joined.name, *(name.name for name in own)) if n and n not in kept.names]
            kept.year = kept.year or next((name.year for name in own if name.year), None)
            for link in joined.unites:
                other = link.other(release)
                gone = self.operations.pop(self.operation_of(other) or "", _Kept(members=[other]))
                kept.members += gone.members
                kept.names += [name for name in gone.names if name not in kept.names]
        for name in verdict.mentions:
            if name.key not in {name_key(title) for kept in self.operations.values() for title in kept.names}:
                self.operations[f"known-{name.key}"] = _Kept([name.name], [], name.year)


def filled() -> Shelf:
    """An archive of one office in which common words are known, and none of the cases."""
    shelf = Shelf()
    for number in range(60):
        told = f"Officers arrested a driver on road {number} after a chase. Two cars were seized and a man was fined."
        shelf.add(released(f"f{number}", f"Chase near Bridge{number}", told, day="2026-01-05", agency=POLITIE))
    return shelf
