"""Claims: what the releases of one operation say about the same quantity, and whether they agree.

It compares and explains; it never corrects a release and never decides which of two is right.

    totals        which figures are totals of the operation
    rates         sums in other currencies
    wording       figures in words
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import combinations

from scraper.compare.claims.rates import Rates
from scraper.compare.claims.totals import adds
from scraper.compare.claims.wording import amount, country, joined
from scraper.model import Bound, Figure


class Agreement(StrEnum):
    """How the claims of one comparison stand to each other."""

    SAME = "same"
    ROUNDING = "rounding"
    GROWTH = "growth"
    PART = "part"
    OTHER_CURRENCY = "other_currency"
    CONFLICT = "conflict"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure with the release and version that state it; `published` decides what is earlier, else `captured_at`.

    That puts claims in an order and no more: what was seen today may have been said long ago.
    """

    figure: Figure
    release: str
    version: str
    url: str
    source: str
    published: datetime | None
    captured_at: datetime
    of_one: bool = False  # told of one person or place, so no total of the operation: see `totals`
    day: date | None = None  # the day that it states as its publication, in its own zone

    @property
    def at(self) -> datetime:
        return self.published or self.captured_at


@dataclass(frozen=True, slots=True)
class Comparison:
    """One quantity of one operation: the verdict, the claims it is about, and why in one sentence."""

    what: str
    verdict: Agreement
    claims: tuple[Claim, ...]
    why: str


_DISAGREEING = frozenset({Agreement.CONFLICT, Agreement.OTHER_CURRENCY, Agreement.UNCLEAR})
_OF_TOTALS = _DISAGREEING | {Agreement.GROWTH}  # what only two totals can be to each other
# Counts of which one operation has one total. Elsewhere (prison terms, vehicles, fines …) two numbers are as a rule
# two things, and the most that can be said is that it is unclear.
_TOTALS = frozenset(
    {"arrests", "firearms", "countries", "money_seized", "money_loss", "money_laundered", "searches", "drugs", "deaths"}
)
_DRUGS = frozenset(
    {"drugs", "cocaine", "heroin", "amphetamine", "methamphetamine", "mdma", "cannabis", "fentanyl", "ketamine"}
)
# Not one quantity of the operation: each sum, term or bare head count stands for itself.
_LOOSE = frozenset({"money", "money_value", "money_fine", "money_reward", "persons", "sentence", "sentence_max"})
_ROUNDING = 0.025  # two numbers this close may be one, rounded: 50.8 and 50, 850 and 840
_SAME_AT_RATE = 0.005  # two sums this close at the rate of the day differ by no more than the rate does in a day
_NEAR = 0.8  # below this share a lower number is more often one country's or one day's than a wrong total
_GROWS_AFTER = timedelta(hours=12)  # on one day nobody counts twice: then two totals are a conflict, or two parts
# Rates between major currencies have stayed within this factor of each other for twenty years.
_MAY_BE_ONE_SUM = 2.0


def disagreements(comparisons: Iterable[Comparison]) -> tuple[Comparison, ...]:
    """The comparisons that a reader must see: conflict, other_currency and unclear."""
    return tuple(comparison for comparison in comparisons if comparison.verdict in _DISAGREEING)


def compared(claims: Sequence[Claim], rates: Rates | None = None) -> tuple[Comparison, ...]:
    """Compare the claims of one operation, by what they count, for whom, and in which family of units.

    With `rates` sums in two currencies are compared at the rate of the day of publication; without, nothing is
    converted and they stand side by side.

    Claims of one release are compared with each other too. A repeated figure of one version counts once.
    """
    found: list[Comparison] = []
    groups = _grouped(claims)
    for (what, _, family), group in groups.items():
        if family == "money":
            found.extend(_currencies(what, group, rates))
        for same_unit in _by_unit(group):
            found.extend(_numbers(what, same_unit))
    found.extend(_sums(groups))
    return tuple(found)


# -- grouping -----------------------------------------------------------------------------------------------------


def _family(unit: str | None) -> str:
    if unit is None or unit in ("kg", "l", "year", "month"):
        return unit or "count"
    return "money"


Key = tuple[str, str | None, str]


def _grouped(claims: Sequence[Claim]) -> dict[Key, list[Claim]]:
    groups: dict[Key, list[Claim]] = {}
    seen: set[tuple[object, ...]] = set()
    for claim in sorted(claims, key=lambda claim: (claim.at, claim.url, claim.figure.span)):
        figure = claim.figure
        stated = (claim.release, figure.what, figure.party, figure.value, figure.unit, figure.bound)
        if stated not in seen:
            seen.add(stated)
            groups.setdefault((figure.what, figure.party, _family(figure.unit)), []).append(claim)
    return groups


def _by_unit(group: Sequence[Claim]) -> Iterator[list[Claim]]:
    units = dict.fromkeys(claim.figure.unit for claim in group)
    for unit in units:
        yield [claim for claim in group if claim.figure.unit == unit]


# -- one quantity -------------------------------------------------------------------------------------------------


def _numbers(what: str, group: Sequence[Claim]) -> Iterator[Comparison]:
    """Compare the claims in one unit: those that say the same thing together, each other value with the firmest."""
    if len(group) < 2:
        return
    firm = _firmest(group)
    agreeing = [claim for claim in group if claim.figure.value == firm.figure.value and _exact(claim) == _exact(firm)]
    if len(agreeing) > 1:
        yield Comparison(what, Agreement.SAME, tuple(agreeing), _same(agreeing))
    told = {(firm.figure.value, firm.figure.bound)}
    for claim in group:
        if claim in agreeing or (claim.figure.value, claim.figure.bound) in told:
            continue
        told.add((claim.figure.value, claim.figure.bound))
        verdict, why = _pair(what, *sorted((firm, claim), key=lambda one: one.at))
        if what not in _LOOSE or verdict in (Agreement.SAME, Agreement.ROUNDING):
            yield Comparison(what, verdict, _stated(group, firm, claim), why)


def _exact(claim: Claim) -> bool:
    return claim.figure.bound is Bound.EXACT


def _firmest(group: Sequence[Claim]) -> Claim:
    """The value that most releases state, exact before bounded, then the highest; before all, one that is a total."""

    def weight(claim: Claim) -> tuple[bool, bool, int, bool, float]:
        releases = {other.release for other in group if other.figure.value == claim.figure.value}
        return not claim.of_one, not adds(claim.figure), len(releases), _exact(claim), claim.figure.value

    return max(group, key=weight)


def _stated(group: Sequence[Claim], *pair: Claim) -> tuple[Claim, ...]:
    """Every claim of the group that states one of the two."""
    values = {(claim.figure.value, claim.figure.bound) for claim in pair}
    return tuple(claim for claim in group if (claim.figure.value, claim.figure.bound) in values)


def _same(group: Sequence[Claim]) -> str:
    releases = len({claim.release for claim in group})
    words = f"{releases} releases agree" if releases > 2 else "two releases agree" if releases == 2 else ""
    return f"{words or 'one release says it twice'}: {amount(group[0].figure)}"


def _pair(what: str, earlier: Claim, later: Claim) -> tuple[Agreement, str]:
    """The verdict on two claims in one unit, and the sentence that explains it."""
    verdict, why = _as_totals(what, earlier, later)
    single = earlier.of_one or later.of_one
    return _shared(earlier, later) if single and verdict in _OF_TOTALS else (verdict, why)


def _as_totals(what: str, earlier: Claim, later: Claim) -> tuple[Agreement, str]:
    one, two = earlier.figure, later.figure
    both = f"{amount(one)} and {amount(two)}"
    if what in _TOTALS and adds(one) is not adds(two):
        added, whole = (one, two) if adds(one) else (two, one)
        return (
            Agreement.PART,
            f'"{_short(added)}" counts only what was added: it may come on top of {amount(whole)} or be a part of it',
        )
    if one.value == two.value:
        return Agreement.ROUNDING, f"{both} agree: the same number, given once as a limit or an estimate"
    if _compatible(one, two):
        return _within(one, two)
    if _exact(earlier) and _exact(later) and _round_of(one, two):
        return Agreement.ROUNDING, f"{both} may be one number, rounded"
    if earlier.release == later.release:
        return _inside_one_release(what, one, two)
    dated = earlier.published is not None and later.published is not None
    if dated and later.at - earlier.at >= _GROWS_AFTER and (later.day is None or later.day != earlier.day):
        return _over_time(what, earlier, later)
    return _side_by_side(what, one, two)


def _shared(earlier: Claim, later: Claim) -> tuple[Agreement, str]:
    """The verdict where at least one of two claims is told of one person or place."""
    if earlier.of_one and later.of_one:
        both = f"{amount(earlier.figure)} and {amount(later.figure)}"
        return Agreement.UNCLEAR, f"{both} are each told of one person or place, perhaps not the same"
    single, whole = (earlier.figure, later.figure) if earlier.of_one else (later.figure, earlier.figure)
    if _low(single) > _high(whole):
        why = f'"{_short(single)}" is told of one person or place, and is more than {amount(whole)}'
        return Agreement.UNCLEAR, f"{why}; the texts do not say why"
    return _beside_whole(earlier, later)


def _beside_whole(one: Claim, two: Claim) -> tuple[Agreement, str]:
    single, whole = (one.figure, two.figure) if one.of_one else (two.figure, one.figure)
    return (
        Agreement.PART,
        f'"{_short(single)}" is told of one person or place: it may be a part of {amount(whole)} or come on top of it',
    )


def _side_by_side(what: str, one: Figure, two: Figure) -> tuple[Agreement, str]:
    low, high = sorted((one, two), key=lambda figure: figure.value)
    if what not in _TOTALS:
        return Agreement.UNCLEAR, f"{amount(one)} and {amount(two)} may be two different things; the texts do not tell"
    if low.value < _NEAR * high.value:
        return (
            Agreement.UNCLEAR,
            f"{amount(low)} may be a part of {amount(high)}, or another count; the texts do not tell",
        )
    return Agreement.CONFLICT, f"{amount(one)} and {amount(two)} stand side by side; neither is corrected"


def _within(one: Figure, two: Figure) -> tuple[Agreement, str]:
    bounded, other = (one, two) if one.bound is not Bound.EXACT else (two, one)
    near = abs(one.value - two.value) <= 0.1 * max(one.value, two.value)
    if near:
        return Agreement.ROUNDING, f'"{_short(bounded)}" fits {amount(other)}: the same number, rounded'
    return Agreement.UNCLEAR, f'"{_short(bounded)}" does not contradict {amount(other)}, but is far from it'


def _short(figure: Figure) -> str:
    return figure.text if 0 < len(figure.text) <= 60 else amount(figure)


def _compatible(one: Figure, two: Figure) -> bool:
    """Whether one number can satisfy both bounds, where at least one of them is a bound."""
    if one.bound is two.bound is Bound.EXACT:
        return False
    low = max(_low(one), _low(two))
    return low <= min(_high(one), _high(two))


def _low(figure: Figure) -> float:
    return {Bound.OVER: figure.value, Bound.UNDER: 0.0, Bound.ABOUT: 0.9 * figure.value}.get(figure.bound, figure.value)


def _high(figure: Figure) -> float:
    top = {Bound.OVER: float("inf"), Bound.UNDER: figure.value, Bound.ABOUT: 1.1 * figure.value}
    return top.get(figure.bound, figure.value)


def _round_of(one: Figure, two: Figure) -> bool:
    """Whether the less precise of two exact numbers is the other, rounded: 51 million and 50.8 million."""
    rough, fine = sorted((one, two), key=lambda figure: len(_digits(figure.value)))
    digits = _digits(rough.value)
    if len(digits) >= len(_digits(fine.value)) or abs(one.value - two.value) > _ROUNDING * fine.value:
        return False
    scale = 10 ** (len(str(int(fine.value))) - len(digits))
    down, up = int(fine.value / scale) * scale, (int(fine.value / scale) + 1) * scale
    return rough.value in (down, up) and fine.value >= 1000


def _digits(value: float) -> str:
    return f"{value:.6f}".replace(".", "").strip("0")


def _inside_one_release(what: str, one: Figure, two: Figure) -> tuple[Agreement, str]:
    if what in _DRUGS or what in _TOTALS:
        low, high = sorted((one, two), key=lambda figure: figure.value)
        return Agreement.PART, f"one release states both {amount(low)} and {amount(high)}: the first may be part of it"
    return Agreement.UNCLEAR, f"one release states both {amount(one)} and {amount(two)}"


def _over_time(what: str, earlier: Claim, later: Claim) -> tuple[Agreement, str]:
    one, two = earlier.figure, later.figure
    days = max(1, round((later.at - earlier.at) / timedelta(days=1)))
    after = f"{days} day{'s' if days > 1 else ''} later"
    if two.value > one.value and what != "countries" and (what in _TOTALS or earlier.source == later.source):
        return Agreement.GROWTH, f"{amount(one)} at first, {after} {amount(two)}"
    if what in _TOTALS and earlier.source == later.source:
        return Agreement.CONFLICT, f"{amount(one)} at first, {after} only {amount(two)}; neither is corrected"
    return Agreement.UNCLEAR, f"{amount(one)} at first, {after} {amount(two)}; the texts do not say why"


# -- currencies ---------------------------------------------------------------------------------------------------


def _currencies(what: str, group: Sequence[Claim], rates: Rates | None) -> Iterator[Comparison]:
    """Sums in two currencies: one sum where a release gives both at once, else two claims for perhaps one sum."""
    leaders = [_firmest(same) for same in _by_unit(group)]
    for one, two in combinations(leaders, 2):
        at_once = _at_once(group, one, two)
        if at_once is not None:
            first, second = (amount(claim.figure) for claim in at_once)
            why = f"one release gives the sum in both currencies: {first}, {second}"
            yield Comparison(what, Agreement.SAME, at_once, why)
        elif what not in _LOOSE:
            verdict, why = (rates and _at_rate(what, one, two, rates)) or _two_currencies(one, two)
            if one.of_one is not two.of_one and verdict in _DISAGREEING:
                verdict, why = _beside_whole(one, two)
            yield Comparison(what, verdict, _stated(group, one, two), why)


def _at_once(group: Sequence[Claim], one: Claim, two: Claim) -> tuple[Claim, Claim] | None:
    for left in (claim for claim in group if claim.figure.unit == one.figure.unit):
        for right in (claim for claim in group if claim.figure.unit == two.figure.unit):
            first, second = sorted((left, right), key=lambda claim: claim.figure.span)
            gap = second.figure.span[0] - first.figure.span[1]
            if left.version == right.version and 0 <= gap <= 4:
                return first, second
    return None


def _two_currencies(one: Claim, two: Claim) -> tuple[Agreement, str]:
    low, high = sorted((one.figure.value, two.figure.value))
    both = f"{amount(one.figure)} and {amount(two.figure)}"
    if high <= _MAY_BE_ONE_SUM * low:
        why = f"{both} stand side by side: they may be one sum in two currencies; neither is corrected"
        return Agreement.OTHER_CURRENCY, why
    return Agreement.UNCLEAR, f"{both} are too far apart to be one sum in two currencies"


def _at_rate(what: str, one: Claim, two: Claim, rates: Rates) -> tuple[Agreement, str] | None:
    """The verdict once one sum is converted, into euros where one is in euros; None where no rate of that day is."""
    kept, turned = sorted((one, two), key=lambda claim: (claim.figure.unit != "EUR", claim.at, claim.url))
    unit, figure = kept.figure.unit or "", turned.figure
    found = rates.into(unit, figure.value, figure.unit or "", turned.at.date())
    if found is None:
        return None
    value, day = found
    became = replace(turned, figure=replace(figure, value=float(f"{value:.3g}"), unit=unit, text=""))
    opening = f"{amount(figure)} is {amount(became.figure)} at the rate of {day}: "
    gap = abs(value - kept.figure.value) / max(value, kept.figure.value)
    if gap <= _ROUNDING:
        verdict = Agreement.SAME if gap <= _SAME_AT_RATE and _exact(one) is _exact(two) else Agreement.ROUNDING
        return verdict, f"{opening}{amount(kept.figure)} is the same sum within {max(1, math.ceil(100 * gap))}%"
    verdict, why = _pair(what, *sorted((kept, became), key=lambda claim: claim.at))
    return verdict, opening + why


# -- parts and sums -----------------------------------------------------------------------------------------------


def _sums(groups: dict[Key, list[Claim]]) -> Iterator[Comparison]:
    """Counts by country against the total claimed: do they add up, release by release, else over all releases?"""
    for (what, party, family), totals in groups.items():
        if party is not None or family != "count":
            continue
        parts = [claim for key, group in groups.items() if key[0] == what and key[1] for claim in group]
        exact = [claim for claim in totals if _exact(claim)]
        for release in dict.fromkeys(claim.release for claim in parts):
            own = [claim for claim in parts if claim.release == release]
            stated = [claim for claim in exact if claim.release == release] or exact
            if stated:
                yield _sum(what, own, max(stated, key=lambda claim: claim.figure.value))


def _sum(what: str, parts: Sequence[Claim], total: Claim) -> Comparison:
    single = {claim.figure.party: claim for claim in parts}
    values = [claim.figure.value for claim in single.values()]
    reached, claimed = sum(values), total.figure.value
    terms = joined(values)
    claims = (*single.values(), total)
    if len(values) == 1 or reached < claimed:
        where = ", ".join(country(claim.figure.party) for claim in single.values())
        why = f"{terms if len(values) > 1 else f'{values[0]:,.0f}'} of the {claimed:,.0f} claimed ({where})"
        return Comparison(what, Agreement.PART if reached <= claimed else Agreement.CONFLICT, claims, why)
    if reached == claimed:
        return Comparison(what, Agreement.SAME, claims, f"{terms}, the total claimed")
    why = f"{terms}, {reached - claimed:,.0f} more than the {claimed:,.0f} claimed"
    return Comparison(what, Agreement.CONFLICT, claims, why)
