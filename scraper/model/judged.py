"""The nouns of relating: what a version says (Traits), and what belongs together (Link, Cluster, Operation).

Values only. Spans are Unicode code points into `Article.text`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from scraper.model.gathered import Span, Version

# -- what a version says ------------------------------------------------------------------------------------------


class Bound(StrEnum):
    EXACT = "exact"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity claimed: 850 kg of drugs, more than EUR 50 million seized, 10 arrests in the Netherlands."""

    what: str  # of the closed list scraper.compare.figures.WHAT
    value: float
    unit: str | None  # "kg", "EUR", "year"; None for a count
    bound: Bound
    party: str | None  # the place or party it is for: ISO country code where it is a country; exported as "for"
    text: str  # the words themselves
    span: Span


class IndicatorKind(StrEnum):
    DOMAIN = "domain"
    ONION = "onion"
    WALLET = "wallet"
    CVE = "cve"
    HASH = "hash"
    MALWARE = "malware"
    MARKET = "market"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A domain, wallet, CVE, hash, malware or market name that a version states, refanged."""

    kind: IndicatorKind
    value: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """A credit line and whom it credits; whether that origin is held is decided later."""

    credited: str  # as written: "Politie.nl"
    agency: str | None  # the id of a known agency, where the name is one
    text: str
    span: Span
    url: str | None = None


class NameRole(StrEnum):
    OWN = "own"  # the operation that this text is about
    EARLIER = "earlier"  # looked back at: "during the previous operations DisrupTor (2020) …"
    PART = "part"  # a part or umbrella of the own operation


@dataclass(frozen=True, slots=True)
class OperationName:
    """A named operation as a text writes it: `key` folds case, spelling and "Operation"; `round` is the phase."""

    name: str
    key: str
    role: NameRole
    text: str
    span: Span
    round: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Traits:
    """Everything the judges read out of one version: pure, stored beside it, made anew only by newer judges."""

    figures: tuple[Figure, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    names: tuple[OperationName, ...] = ()
    people: tuple[str, ...] = ()  # "jan de vries|34": folded name, age where stated
    places: tuple[str, ...] = ()
    sketch: tuple[int, ...] = ()  # FracMinHash of the body's word 5-grams, signed 64 bit
    anchors: tuple[str, ...] = ()  # "op:spector", "case:2025172631", "person:jan de vries", "wallet:…", "word:…"
    language: str | None = None


# -- what belongs together ----------------------------------------------------------------------------------------


class Relation(StrEnum):
    """How a later release stands to an earlier one."""

    LEAD = "LEAD"  # the first of its cluster or operation: stands to itself
    VERBATIM = "VERBATIM"
    EDITED = "EDITED"
    ABRIDGED = "ABRIDGED"
    EXPANDED = "EXPANDED"
    EXCERPT = "EXCERPT"
    TRANSLATION = "TRANSLATION"
    REISSUE = "REISSUE"
    COUNTERPART = "COUNTERPART"
    COVERAGE = "COVERAGE"
    FOLLOW_UP = "FOLLOW_UP"
    CORRECTION = "CORRECTION"
    PHASE = "PHASE"
    MENTION = "MENTION"

    @property
    def same_text(self) -> bool:
        """Whether the two releases carry one text."""
        return self in _SAME_TEXT

    @property
    def same_case(self) -> bool:
        """Whether the two are about one operation, each in its own words."""
        return self in _SAME_CASE

    @property
    def of_two_cases(self) -> bool:
        """Whether it says that they are about two operations: a later round, or one that is only looked back at."""
        return self in _OF_TWO_CASES


_SAME_TEXT = frozenset(
    {
        Relation.VERBATIM,
        Relation.EDITED,
        Relation.ABRIDGED,
        Relation.EXPANDED,
        Relation.EXCERPT,
        Relation.TRANSLATION,
        Relation.REISSUE,
    }
)
_SAME_CASE = frozenset({Relation.COUNTERPART, Relation.COVERAGE, Relation.FOLLOW_UP, Relation.CORRECTION})
_OF_TWO_CASES = frozenset({Relation.PHASE, Relation.MENTION})


class Judgement(StrEnum):
    SUGGESTED = "SUGGESTED"
    CONFIRMED = "CONFIRMED"
    REJECTED = "REJECTED"


@dataclass(frozen=True, slots=True)
class Link:
    """A judged relation of two releases, the later one first, with its reasons in sentences."""

    later: str
    earlier: str
    relation: Relation
    score: float  # probability that the relation holds, 0..1
    judgement: Judgement
    evidence: tuple[str, ...]
    decided_by: str  # "judge/3" or "person:ada"
    decided_at: datetime
    containment: tuple[float, float] = (0.0, 0.0)  # share of the later text found in the earlier, and the reverse

    def other(self, release: str) -> str:
        """The release that it links to this one."""
        return self.earlier if self.later == release else self.later


@dataclass(frozen=True, slots=True)
class Member:
    """A release in a cluster or an operation, and why."""

    release: str
    url: str
    relation: Relation
    score: float
    judgement: Judgement = Judgement.CONFIRMED
    containment: tuple[float, float] = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Releases that carry one text; the lead is its origin."""

    id: str
    lead: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """The releases about one police operation or case; one known only by mention has no members."""

    id: str
    name: str | None
    aliases: tuple[str, ...] = ()
    series: str | None = None
    members: tuple[Member, ...] = ()  # the lead first; judges are told no more of them than the following
    year: int | None = None
    lead: str | None = None
    size: int = 0


# -- what the judges are given, and what they answer --------------------------------------------------------------

# Judges and index hold these alike.
COMMON_HASH = 60  # a sketch hash that more releases hold is template or furniture, and says nothing of copying
COMPARED = frozenset({"cap", "sum"})  # kinds of anchor that are compared and find nothing: not posted
COUNTED = "lang"  # the kind that is posted to be counted: most releases hold it, so nothing is found by it
BRIEFS = f"{COUNTED}:*"  # a brief text with concepts, in any language: only those are counted


@dataclass(frozen=True, slots=True)
class Keys:
    """What to look up for one version: its sketch and its anchors."""

    sketch: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """A release as the judges see it: its newest version, what it says, and where it belongs by now."""

    version: Version
    traits: Traits
    cluster: str | None = None
    operation: str | None = None


@dataclass(frozen=True, slots=True)
class Statistics:
    """How common things are, as of one snapshot: a number that stays on every link decided by it."""

    snapshot: int = 0
    releases: int = 0
    sketch: Mapping[int, int] = field(default_factory=dict)  # hash -> releases that hold it, up to COMMON_HASH + 1
    anchors: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What the store holds near a version: candidates, their operations, and what people decided."""

    subjects: tuple[Subject, ...] = ()
    shared: Mapping[str, int] = field(default_factory=dict)  # release -> sketch hashes in common
    operations: tuple[Operation, ...] = ()  # of the subjects, and those known under one of the names
    decided: Mapping[str, Judgement] = field(default_factory=dict)  # release -> a person's word on the pair
    alike: Mapping[tuple[str, str], float] = field(default_factory=dict)  # two subjects, in order of id -> likeness
    refused: frozenset[tuple[str, str]] = frozenset()  # two subjects that a person said are two cases
    own: str | None = None  # the operation that the release is in by now
    beside: frozenset[str] = frozenset()  # releases it was in one operation with when a person merged that with others
    # By operation what people put together in it: its releases, each with which of the parts it was of.
    merged: Mapping[str, Sequence[Mapping[str, int]]] = field(default_factory=dict)
    statistics: Statistics = Statistics()


@dataclass(frozen=True, slots=True)
class Belonging:
    """The operation a release belongs to: one that exists, one to be led by an earlier release, or a new one."""

    relation: Relation
    score: float
    operation: str | None = None
    lead: str | None = None  # earlier release that is in no operation yet and will lead the new one
    name: str | None = None
    unites: tuple[Link, ...] = ()  # by which further releases and whole operations become part of it


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judges decided about one version."""

    links: tuple[Link, ...] = ()
    copy_of: Link | None = None  # the confirmed link by which it joins a cluster
    leads: bool = False  # it, not the earlier one, is the origin of that cluster
    belonging: Belonging | None = None
    mentions: tuple[OperationName, ...] = ()  # operations looked back at: known, not joined
    series: tuple[tuple[str, str], ...] = ()  # (earlier name key, own name key): operations that follow one another
    kin: tuple[tuple[str, str], ...] = ()  # (release, topic): held releases whose operations are of one series with it
    programmes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # name key -> releases that it names not
    alike: Mapping[str, float] = field(default_factory=dict)  # release -> how alike they were found, where at all
