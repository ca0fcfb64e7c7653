"""The figures of one operation, sorted for reading: where releases differ, sums and growth, where they agree.

It only sorts and folds what `scraper.compare.claims` found; no verdict is made here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from blotter.dossier import Dossier, claims
from blotter.present import quantity
from scraper.compare.claims import Agreement, Claim, Comparison, disagreements

_AGREEING = frozenset({Agreement.SAME, Agreement.ROUNDING})
_ORDER = (Agreement.CONFLICT, Agreement.OTHER_CURRENCY, Agreement.UNCLEAR)


@dataclass(frozen=True, slots=True)
class Value:
    """One value in words, with everyone who claims it."""

    words: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One quantity: what is counted, for whom, its values side by side, and the sentences that explain them."""

    what: str
    party: str | None
    verdict: Agreement
    values: tuple[Value, ...]
    why: tuple[str, ...]

    @property
    def releases(self) -> int:
        return len({claim.release for value in self.values for claim in value.claims})


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures of one operation in the order in which people want them."""

    differing: tuple[Entry, ...]  # conflicts first, then two currencies, then what is unclear
    checked: tuple[Entry, ...]  # sums of parts, growth over time
    agreeing: tuple[Entry, ...]
    by_party: Mapping[str, tuple[Entry, ...]]  # agreeing counts by country, for each thing counted
    alone: tuple[Claim, ...]  # said by one release only


def ledger(found: Dossier) -> Ledger:
    """Every comparison of a dossier once, and the claims that stand in none."""
    differing = disagreements(found.comparisons)
    rest = [each for each in found.comparisons if each not in differing]
    checked = [each for each in rest if each.verdict not in _AGREEING or _is_sum(each)]
    same = list(_quantities(each for each in rest if each.verdict in _AGREEING and not _is_sum(each)))
    parties: dict[str, tuple[Entry, ...]] = {}
    for entry in same:
        if entry.party:
            parties[entry.what] = (*parties.get(entry.what, ()), entry)
    return Ledger(
        differing=tuple(_once(sorted(differing, key=lambda each: _ORDER.index(each.verdict)))),
        checked=tuple(_once(checked)),
        agreeing=tuple(entry for entry in same if not entry.party),
        by_party=parties,
        alone=tuple(_alone(found)),
    )


def _is_sum(comparison: Comparison) -> bool:
    """Whether counts by country stand against a total."""
    return len({claim.figure.party is None for claim in comparison.claims}) == 2


def _once(comparisons: Iterable[Comparison]) -> Iterator[Entry]:
    """The same finding in several releases (one sum, checked in three) as one entry."""
    groups: dict[tuple[str, str, str], list[Comparison]] = {}
    for each in comparisons:
        groups.setdefault((each.what, each.verdict, each.why), []).append(each)
    return (_entry(group) for group in groups.values())


def _quantities(comparisons: Iterable[Comparison]) -> Iterator[Entry]:
    """Everything that agrees on one quantity as one entry: 288, and "almost 300" beside it."""
    groups: dict[tuple[str, str | None], list[Comparison]] = {}
    for each in comparisons:
        groups.setdefault((each.what, each.claims[0].figure.party), []).append(each)
    return (_entry(group) for group in groups.values())


def _entry(group: Sequence[Comparison]) -> Entry:
    stated = list(dict.fromkeys(claim for each in group for claim in each.claims))
    parties = {claim.figure.party for claim in stated}
    values: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in stated:
        values.setdefault((quantity(claim.figure), claim.figure.party), []).append(claim)
    several = len(parties) > 1
    return Entry(
        what=group[0].what,
        party=None if several else next(iter(parties)),
        verdict=group[0].verdict,
        values=tuple(
            Value(f"{words} ({party})" if several and party else words, tuple(each))
            for (words, party), each in values.items()
        ),
        why=tuple(dict.fromkeys(each.why for each in group if each.why)),
    )


def _alone(found: Dossier) -> Iterator[Claim]:
    compared = {claim for each in found.comparisons for claim in each.claims}
    told = {(claim.release, claim.figure.what, claim.figure.party, quantity(claim.figure)) for claim in compared}
    for claim in claims(found.releases):
        key = (claim.release, claim.figure.what, claim.figure.party, quantity(claim.figure))
        if key not in told:
            told.add(key)
            yield claim
