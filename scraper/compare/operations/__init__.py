"""Which operation a release belongs to: one that exists, one that an earlier release will lead, a new one, or none.

It weighs whole groups, so that one weak link never welds two operations, and unites two that a release shows to be one.

    whole         groups (operations and single releases that it may join), relations (pair by pair)
    likeness      the score of a pair: sides (a release as it is compared), features, weights, rarity (familiar: words
                  that the press writes of any case)
    for, against  company (the same people), headlines (that go on), ground (beside a name), rounds (of one name),
                  background (of one case), stories (two over one passage), template (sentences of no case), programmes
                  (names of no operation), listed (in a round-up's passage), matter (does it tell of a case), doubts
                  (two cases that are alike)
    follow        series (a text looks back), kinship (two releases of one matter)
    evidence      the reasons, as sentences
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from scraper.compare.names.namekeys import name_key
from scraper.compare.operations.evidence import reasons
from scraper.compare.operations.groups import (
    FAIR,
    Group,
    contradicted,
    grouped,
    kept_apart,
    mean,
    needed,
    other_round,
    own_word,
    place,
    titles,
)
from scraper.compare.operations.likeness import Compared
from scraper.compare.operations.rarity import Asking, furniture
from scraper.compare.operations.relations import SAME_NAME, SUGGEST, Pair, paired
from scraper.compare.operations.sides import Neighbour, Side, own_names
from scraper.model import (
    Belonging,
    Judgement,
    Link,
    Neighbourhood,
    OperationName,
    Relation,
    Traits,
    Version,
)

_CHANCE = 5  # links suggested at most: a review queue of everything is none
_MOST = 6  # groups that one release is taken to unite


def belonging(
    mine: Side, near: Sequence[Neighbour], neighbourhood: Neighbourhood, copy_links: Sequence[Link]
) -> tuple[tuple[Link, ...], Belonging | None, Compared, Mapping[str, float]]:
    """Place one release (`mine`) among those held `near` it; `copy_links` are its same-text links.

    Four answers: its links, confirmed ones before suggestions; the operation to join or found, None for neither; the
    comparison itself, for further questions; and by release how alike (0..1) those are that speak for one operation at
    all. A release that names its operation founds one where none is held; one without a name joins only what is, as a
    whole, like it.
    """
    version, archive = mine.version, neighbourhood.statistics
    copies = _copied(version, copy_links)
    asked = Asking(mine, archive, furniture(mine, near))
    compared = Compared(asked, near)
    pairs = _paired(compared, near, neighbourhood, copies)
    taken = _taken(asked.side, pairs, neighbourhood, frozenset(copies), _refused(version, neighbourhood))
    joined = _standing(version, _joined(asked.side, taken, near, neighbourhood), taken)
    chosen = _worth_a_link(_consistent(pairs, taken, neighbourhood), copies, _members(taken))
    links = tuple(_reasoned(pair, version, mine.traits, neighbourhood) for pair in chosen)
    alike = {pair.subject.version.release: round(pair.weight, 4) for pair in pairs if pair.tells}
    return links, _as_lead(version, joined, neighbourhood), compared, alike


def _copied(version: Version, copy_links: Iterable[Link]) -> dict[str, Link]:
    """The confirmed copies by the other release."""
    confirmed = (link for link in copy_links if link.judgement is Judgement.CONFIRMED)
    return {link.other(version.release): link for link in confirmed}


def _paired(
    compared: Compared, others: Sequence[Neighbour], neighbourhood: Neighbourhood, copies: Mapping[str, Link]
) -> list[Pair]:
    """The pairs that may have something to say, and those with the rest of their operations; of most there is none."""
    told = neighbourhood.decided.keys() | neighbourhood.beside
    found: dict[str, Pair] = {}
    for other in others:
        if copy := copies.get(other.release):  # one text is one operation, whatever the likeness: not asked for
            found[other.release] = Pair(other.subject, compared.to(other), copy)
        elif compared.may_tell(other) or other.side.own or other.release in told:
            found[other.release] = paired(compared, other, neighbourhood)
    spoken = {place(pair.subject) for pair in found.values() if pair.link or pair.subject.version.release in told}
    return [
        found.get(other.release) or Pair(other.subject, compared.to(other), None)
        for other in others
        if other.release in found or place(other.subject) in spoken
    ]


# -- which groups -------------------------------------------------------------------------------------------------


def _taken(
    mine: Side, pairs: Sequence[Pair], neighbourhood: Neighbourhood, copies: frozenset[str], refused: set[str]
) -> tuple[Group, ...]:
    """The groups that the release belongs to, the surest first; each must fit all those before it."""
    sure = (
        copies
        | neighbourhood.beside
        | {other for other, word in neighbourhood.decided.items() if word is Judgement.CONFIRMED}
    )
    likely = [group for group in grouped(pairs, neighbourhood, sure) if _likely(group, mine.own, sure, refused)]
    taken: list[Group] = []
    while likely and len(taken) < _MOST:
        fits = {id(group): mean(group, taken, neighbourhood) for group in likely}
        best = max(
            likely, key=lambda group: (*_first(group, sure, mine, neighbourhood), fits[id(group)], group.releases)
        )
        likely.remove(best)
        if kept_apart(best, taken, neighbourhood):
            continue
        if _is_sure(best, sure) or fits[id(best)] >= needed(best, neighbourhood.statistics):
            taken.append(best)
        elif fits[id(best)] >= FAIR and (word := own_word(mine, best, taken, neighbourhood.statistics)):
            taken.append(replace(best, word=word))
    return tuple(taken)


def _first(group: Group, sure: Iterable[str], mine: Side, neighbourhood: Neighbourhood) -> tuple[bool, bool]:
    """What comes before how well groups fit: who is judged again goes on with an operation of its own name, if it fits.

    Among 726 pages of agencies one left RapTor for a page that was more like it than RapTor's releases are on average.
    """
    own = group.operation if group.operation and group.operation.id == neighbourhood.own else None
    return _is_sure(group, sure), not mine.own.keys().isdisjoint(map(name_key, titles(own)))


def _refused(version: Version, neighbourhood: Neighbourhood) -> set[str]:
    """What a person said is another case: of one release, or by splitting an operation."""
    apart = {other for pair in neighbourhood.refused if version.release in pair for other in pair}
    return apart | {other for other, word in neighbourhood.decided.items() if word is Judgement.REJECTED}


def _is_sure(group: Group, sure: Iterable[str]) -> bool:
    """Whether it holds a copy, or what a person put together with the release."""
    return not set(sure).isdisjoint(group.releases)


def _likely(group: Group, own: dict[str, OperationName], sure: frozenset[str], refused: set[str]) -> bool:
    if _is_sure(group, sure):
        return True
    if group.best is None or not refused.isdisjoint(group.releases):
        return False
    if group.size == 1 and not (group.best.joins or group.best.likeness.tells):
        return False  # of one release no more is known than that it has the same words
    return not contradicted(own, group.operation, translated=group.best.joins)


# -- links --------------------------------------------------------------------------------------------------------


def _consistent(pairs: Sequence[Pair], taken: Sequence[Group], neighbourhood: Neighbourhood) -> list[Pair]:
    """Of each group that takes the release one link at least is confirmed; a link into another is a suggestion.

    On the digests the second raised the share of confirmed links that are right from .974 to .986.
    """
    inside = _members(taken)
    best = {id(group.best): group for group in taken}
    found = []
    for pair in pairs:
        if id(pair) in best and not pair.joins:
            found.append(_confirmed(pair, best[id(pair)]))
        elif pair.joins and pair.subject.version.release not in inside and not _is_given(pair, neighbourhood):
            found.append(_unsure(pair))
        else:
            found.append(pair)
    return found


def _is_given(pair: Pair, neighbourhood: Neighbourhood) -> bool:
    """Whether the pair is one text, or a person's word."""
    said = pair.subject.version.release in neighbourhood.decided
    return said or (pair.link is not None and pair.link.relation.same_text)


def _confirmed(pair: Pair, group: Group) -> Pair:
    assert pair.link is not None
    share = sum(each.weight for each in group.pairs) / group.size
    whole = "that operation before a person merged it with others" if group.part else "that operation"
    why = f"All {group.size} releases of {whole} were compared; they are {share:.2f} like it on average."
    evidence = (why, *pair.link.evidence) if group.size > 1 else pair.link.evidence
    if group.word:
        evidence = (f"Hardly anybody but these releases writes “{group.word}”.", *evidence)
    return replace(pair, link=replace(pair.link, judgement=Judgement.CONFIRMED, evidence=evidence))


def _unsure(pair: Pair) -> Pair:
    assert pair.link is not None
    doubt = "But its operation as a whole does not take the release."
    return replace(pair, link=replace(pair.link, judgement=Judgement.SUGGESTED), doubt=doubt)


def _members(groups: Sequence[Group]) -> set[str]:
    return {release for group in groups for release in group.releases}


def _worth_a_link(pairs: Sequence[Pair], copies: dict[str, Link], inside: set[str]) -> list[Pair]:
    """The pairs worth a link: the confirmed ones, the best suggestions, the first of those that look back.

    Of those `inside` the operation that the release joins by others nobody has to be asked.
    """
    confirmed = [pair for pair in pairs if pair.link and pair.link.judgement is Judgement.CONFIRMED]
    unsure = [pair for pair in pairs if pair.link and pair.link.judgement is Judgement.SUGGESTED]
    unsure = [pair for pair in unsure if _score(pair) >= SUGGEST and pair.subject.version.release not in inside]
    unsure.sort(key=lambda pair: (-_score(pair), pair.subject.version.release))
    kept = [pair for pair in confirmed if pair.subject.version.release not in copies]
    seen: set[tuple[Relation, str | None]] = set()
    told: list[Pair] = []
    for pair in (*kept, *unsure[:_CHANCE]):
        assert pair.link is not None
        key = (pair.link.relation, pair.subject.operation)
        if not (pair.link.relation.of_two_cases and pair.subject.operation and key in seen):
            told.append(pair)  # one link is enough to look back at an operation
        seen.add(key)
    return told


def _score(pair: Pair) -> float:
    return pair.link.score if pair.link else 0.0


def _reasoned(pair: Pair, version: Version, traits: Traits, neighbourhood: Neighbourhood) -> Link:
    """The link with all its reasons; made only for links that are told."""
    assert pair.link is not None
    why = reasons(version, traits, pair.subject, neighbourhood.statistics)
    return replace(pair.link, evidence=(*pair.link.evidence, *why, *((pair.doubt,) if pair.doubt else ())))


# -- joining ------------------------------------------------------------------------------------------------------


def _joined(
    mine: Side, taken: Sequence[Group], others: Sequence[Neighbour], neighbourhood: Neighbourhood
) -> Belonging | None:
    own = next(iter(mine.own.values()), None)
    if taken:
        return _into(taken, own)
    if own is None:
        return None
    return _known_by_name(own, others, neighbourhood) or Belonging(Relation.LEAD, 1.0, name=own.name)


def _into(taken: Sequence[Group], own: OperationName | None) -> Belonging:
    """The first operation among the groups, else one that the earliest release will lead; the others come along."""
    target = next((group for group in taken if group.operation), None)
    target = target or min(taken, key=lambda group: (group.first.version.captured_at, group.first.version.article.url))
    pair = target.best or target.pairs[0]
    others = [group.best or group.pairs[0] for group in taken if group is not target]
    theirs = next(iter(own_names(pair.subject.traits).values()), None)
    name = own.name if own else theirs.name if theirs else None
    return Belonging(
        relation=pair.link.relation if pair.link else Relation.FOLLOW_UP,
        score=_score(pair),
        operation=target.operation.id if target.operation else None,
        lead=None if target.operation else target.first.version.release,
        name=name,
        unites=tuple(other.link for other in others if other.link),
    )


def _standing(version: Version, joined: Belonging | None, taken: Sequence[Group]) -> Belonging | None:
    """An office's own release is no coverage, even where it is most like what a news site wrote before."""
    if joined is None or joined.relation is not Relation.COVERAGE or not version.agency.kind.official:
        return joined
    offices = [
        pair.link
        for group in taken
        for pair in group.pairs
        if pair.link and pair.joins and pair.subject.version.agency.kind.official
    ]
    best = max(offices, key=lambda link: (link.score, link.earlier), default=None)
    return replace(joined, relation=best.relation if best else Relation.COUNTERPART)


def _as_lead(version: Version, joined: Belonging | None, neighbourhood: Neighbourhood) -> Belonging | None:
    """A later version of the release that leads an operation goes on leading it."""
    led = (item.id for item in neighbourhood.operations if item.lead == version.release)
    return replace(joined, relation=Relation.LEAD) if joined and joined.operation in set(led) else joined


def _known_by_name(own: OperationName, others: Sequence[Neighbour], neighbourhood: Neighbourhood) -> Belonging | None:
    """An operation that goes by the name and that no compared release speaks against: often known only by mention."""
    compared = {other.subject.operation for other in others if other.subject.operation}
    for operation in neighbourhood.operations:
        fits = own.key in set(map(name_key, titles(operation))) and not other_round(own, operation)
        if fits and operation.id not in compared:
            relation = Relation.COVERAGE if operation.size else Relation.LEAD
            return Belonging(relation, SAME_NAME, operation=operation.id, name=own.name)
    return None
