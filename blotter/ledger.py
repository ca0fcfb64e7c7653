"""The figures of one operation, sorted for reading: where releases differ, sums and growth, where they agree.

It only sorts and folds what `scraper.compare.claims` found; no verdict is made here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from blotter.dossier import Dossier
from scraper.compare.claims import Agreement, Claim, Comparison
from scraper.compare.claims.wording import amount

# The gravest first; what one quantity is found to be is the gravest of what its claims are to each other.
_GRAVITY = (
    Agreement.CONFLICT,
    Agreement.OTHER_CURRENCY,
    Agreement.UNCLEAR,
    Agreement.GROWTH,
    Agreement.PART,
    Agreement.ROUNDING,
    Agreement.SAME,
)
_WORDS = {
    Agreement.CONFLICT: "conflict",
    Agreement.OTHER_CURRENCY: "two currencies",
    Agreement.UNCLEAR: "unclear",
    Agreement.GROWTH: "grew",
    Agreement.PART: "a part",
    Agreement.ROUNDING: "agree, one rounded",
    Agreement.SAME: "agree",
}
_DIFFERING, _AGREEING = _GRAVITY[:3], _GRAVITY[-2:]


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
    def found(self) -> str:
        """The verdict in a word or two; several counts and a total that are the same add up."""
        parties = {claim.figure.party for value in self.values for claim in value.claims}
        return "adds up" if self.verdict is Agreement.SAME and len(parties) > 1 else _WORDS[self.verdict]

    @property
    def releases(self) -> int:
        return len({claim.release for value in self.values for claim in value.claims})


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures of one operation in the order in which people want them; a quantity stands in one place only."""

    differing: tuple[Entry, ...]  # conflicts first, then two currencies, then what is unclear
    checked: tuple[Entry, ...]  # sums of parts, growth over time
    agreeing: tuple[Entry, ...]
    by_party: Mapping[str, tuple[Entry, ...]]  # agreeing counts by country, for each thing counted
    alone: tuple[Claim, ...]  # said by one release only


def ledger(found: Dossier) -> Ledger:
    """Every comparison of a dossier once, and the claims that stand in none."""
    adding = {True: list[Comparison](), False: list[Comparison]()}
    for each in found.comparisons:
        adding[_is_sum(each) and each.verdict is not Agreement.CONFLICT].append(each)
    entries = _quantities(adding[False])
    differing = [entry for entry in entries if entry.verdict in _DIFFERING]
    same = [entry for entry in entries if entry.verdict in _AGREEING]
    grown = [entry for entry in entries if entry.verdict not in (*_DIFFERING, *_AGREEING)]
    parties: dict[str, tuple[Entry, ...]] = {}
    for entry in same:
        if entry.party:
            parties[entry.what] = (*parties.get(entry.what, ()), entry)
    return Ledger(
        differing=tuple(sorted(differing, key=lambda entry: _GRAVITY.index(entry.verdict))),
        checked=(*_once(adding[True]), *grown),
        agreeing=tuple(entry for entry in same if not entry.party),
        by_party=parties,
        alone=found.alone,
    )


def _is_sum(comparison: Comparison) -> bool:
    """Whether counts by country stand against a total."""
    return len({claim.figure.party is None for claim in comparison.claims}) == 2


def _once(sums: Iterable[Comparison]) -> Iterator[Entry]:
    """The same finding in several releases (one sum, checked in three) as one entry."""
    groups: dict[tuple[str, str, str], list[Comparison]] = {}
    for each in sums:
        groups.setdefault((each.what, each.verdict, each.why), []).append(each)
    return (_entry(group) for group in groups.values())


def _quantities(comparisons: Iterable[Comparison]) -> list[Entry]:
    """Everything found about one quantity as one entry, the gravest first: 288, "almost 300", and what contradicts."""
    groups: dict[tuple[str, str | None], list[Comparison]] = {}
    for each in comparisons:
        groups.setdefault((each.what, None if _is_sum(each) else each.claims[0].figure.party), []).append(each)
    return [_entry(sorted(group, key=lambda each: _GRAVITY.index(each.verdict))) for group in groups.values()]


def _entry(group: Sequence[Comparison]) -> Entry:
    """One entry of comparisons, the gravest first; beside others it needs no sentence that one value is said twice."""
    stated = list(dict.fromkeys(claim for each in group for claim in each.claims))
    parties = {claim.figure.party for claim in stated}
    values: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in stated:
        values.setdefault((amount(claim.figure), claim.figure.party), []).append(claim)
    several = len(parties) > 1
    verdict = group[0].verdict
    telling = [each.why for each in group if verdict in _AGREEING or len({amount(c.figure) for c in each.claims}) > 1]
    return Entry(
        what=group[0].what,
        party=None if several else next(iter(parties)),
        verdict=verdict,
        values=tuple(
            Value(f"{words} ({party})" if several and party else words, tuple(each))
            for (words, party), each in values.items()
        ),
        why=tuple(dict.fromkeys(why for why in telling if why)),
    )
