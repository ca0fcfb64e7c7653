"""The measures that scores are told in: groups, pairs and links against labels. Pure; it knows no data and no judge."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

Pair = tuple[str, str]
Figures = Mapping[str, float]  # figures of one score by their names; counts are whole numbers


class Told(NamedTuple):
    """A link that a judge is sure of: from the later release to the earlier one."""

    later: str
    earlier: str
    score: float


def harmonic(precision: float, recall: float) -> float:
    """F1 of the two; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def alone(gold: Iterable[str], groups: Mapping[str, str]) -> dict[str, str]:
    """Everything in `gold` with its group; what has none is one for itself."""
    return {one: groups.get(one, one) for one in gold}


def joined(members: Iterable[str], pairs: Iterable[Pair]) -> dict[str, str]:
    """The groups that pairs make, directly or through others."""
    held = {member: member for member in members}

    def lead(member: str) -> str:
        while held[member] != member:
            member = held[member]
        return member

    for one, other in pairs:
        held[lead(one)] = lead(other)
    return {member: lead(member) for member in held}


def pairs(groups: Mapping[str, Hashable]) -> set[Pair]:
    """Every two that stand in one group."""
    members = defaultdict[Hashable, list[str]](list)
    for one, group in groups.items():
        members[group].append(one)
    return {pair for several in members.values() for pair in combinations(sorted(several), 2)}


def f1(expected: set[Pair], given: set[Pair]) -> float:
    """F1 of the pairs given."""
    return 2 * len(expected & given) / ((len(expected) + len(given)) or 1)


def bcubed(gold: Mapping[str, Hashable], held: Mapping[str, Hashable]) -> float:
    """BCubed F1: how pure and how whole the group of one is, on average over all."""
    sizes, given = Counter(gold.values()), Counter(held.values())
    both = Counter((gold[one], held[one]) for one in gold)
    precision = sum(count**2 / given[group] for (_, group), count in both.items()) / len(gold)
    recall = sum(count**2 / sizes[case] for (case, _), count in both.items()) / len(gold)
    return harmonic(precision, recall)


def link_f1(gold: Mapping[str, str], links: Iterable[Told]) -> float:
    """F1 of linking a follow-up to its case, over `gold` in order of time.

    Of each release the surest link counts, right if it leads into the same case; every release whose case came before
    should have one.
    """
    best = dict[str, Told]()
    for link in links:
        if link.later in gold and (link.later not in best or link.score > best[link.later].score):
            best[link.later] = link
    right = sum(gold.get(link.earlier) == gold[link.later] for link in best.values())
    return harmonic(right / (len(best) or 1), right / (len(follow_ups(gold)) or 1))


def follow_ups(gold: Mapping[str, str]) -> dict[str, list[str]]:
    """Those whose case came before, in order of time, each with the earlier releases of its case."""
    earlier, found = defaultdict[str, list[str]](list), dict[str, list[str]]()
    for one, case in gold.items():
        if earlier[case]:
            found[one] = list(earlier[case])
        earlier[case].append(one)
    return found


def right(gold: Mapping[str, str], links: Iterable[Told]) -> float:
    """The share of links whose two releases are of one case."""
    told = [gold[link.later] == gold[link.earlier] for link in links if link.later in gold and link.earlier in gold]
    return sum(told) / (len(told) or 1)
