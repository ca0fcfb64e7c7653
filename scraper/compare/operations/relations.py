"""Judges pairs of releases, one at a time: whether two are about one operation, and as what to each other.

Same text is decided in `scraper.compare.copies`; which operation a release joins in `scraper.compare.operations`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from scraper.compare.anchors import BRIEF
from scraper.compare.judging import JUDGE, Read, days_apart, in_order, same_office, verdict_since
from scraper.compare.names.namekeys import name_key
from scraper.compare.operations.doubts import mistyped_docket, next_of_its_kind
from scraper.compare.operations.evidence import one_name_in_both
from scraper.compare.operations.features import ANNOUNCED
from scraper.compare.operations.ground import common_ground
from scraper.compare.operations.likeness import FAINT, Compared, Likeness
from scraper.compare.operations.listed import met_in_passing
from scraper.compare.operations.rarity import Asking
from scraper.compare.operations.rounds import AGAIN, done_again, several_rounds
from scraper.compare.operations.sides import Neighbour, Side, unlike
from scraper.model import Judgement, Link, NameRole, Neighbourhood, OperationName, Relation, Subject, Version
from scraper.text.marks import CORRECTIONS, any_of
from scraper.text.words import fold

CONFIRM, SUGGEST = 0.8, 0.4  # of pairs without a common name .97 and .99 right above; between .77 and .91
CONFIRM_BRIEF = 0.7  # two offices, one text a digest: as right as above .8 (.970), and .06 more of the pairs
# Fewer than 27 of the words that an opening may hold: a text may leave out what two share. At .27 look-alikes of the
# written operations merged 0 -> .167; up to .72 nothing changes.
DIGEST = 0.45
# From which two names in two languages are one operation's: never, pair F1 of the written operations .910 -> .869.
SURE, IN_FIGURES = 0.9, 0.4
SAME_NAME = 0.95  # two releases that name one operation, nothing against it
# Of the feature: more than one telling number in both. At .6 confirmed links of 264 unseen digests right .927 -> .917.
SEVERAL = 1.0
# The same name, where several operations bear it and no figure says which: less than joins. At .3 over four shuffles
# of 264 unseen digests .902 -> .889 of the pairs joined are right, and .738 -> .735 of all are found.
AMONG = 0.2
_IN_FIGURES = ("numbers", "numbers, one office", "counts, brief", "figures, brief", "claims")
ANOTHER_ROUND = 60  # days after which other totals under one name are another round's; from 36 to 96 nothing changes

_CORRECTS = re.compile(rf"\b(?:{any_of(CORRECTIONS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pair:
    """A held release, the link to it if there is one, and how alike the two are."""

    subject: Subject
    likeness: Likeness
    link: Link | None
    conflict: bool = False  # the two are about operations that cannot be one
    doubt: str | None = None  # why the link is no more than a suggestion, where others of its operation say so

    @property
    def joins(self) -> bool:
        return self.linked and self.link is not None and self.link.judgement is Judgement.CONFIRMED

    @property
    def linked(self) -> bool:
        """Whether the link says one operation; rounds and looking back say two."""
        return self.link is not None and not self.link.relation.of_two_cases

    @property
    def weight(self) -> float:
        """How much the pair speaks for one operation, 0..1."""
        if self.conflict:
            return min(self.likeness.score, FAINT / 2)
        if self.link is None:
            return self.likeness.score
        return self.link.score if self.linked else 0.0

    @property
    def tells(self) -> bool:
        """Whether it speaks for one operation at all, however little: half as much as has something to say."""
        if self.conflict or self.link is None:
            return self.likeness.reaches(FAINT / 2)
        return self.weight >= FAINT / 2


def paired(compared: Compared, other: Neighbour, neighbourhood: Neighbourhood) -> Pair:
    """Judge one pair; a person's word on it stands above everything read from the texts."""
    asked, alike = compared.one, compared.to(other)
    mine, theirs, subject = asked.side, other.side, other.subject
    word = neighbourhood.decided.get(other.release)
    if word is Judgement.REJECTED:
        return Pair(subject, alike, None, conflict=True)
    found = _by_name(mine, theirs, alike, neighbourhood) if theirs.own else None
    if found is None and alike.reaches(FAINT):
        found = _by_likeness(mine, theirs, alike)
    found = _in_passing(found, asked, other) if found else None
    if word is Judgement.CONFIRMED:
        confirmed = _Finding(_relation(mine, theirs), 1.0, ("A person confirmed that they belong together.",))
        return Pair(subject, alike, _link(mine.version, theirs.version, confirmed))
    parted = _parted_by_name(mine, theirs, found) or _looked_back_at(mine, theirs)
    conflict = parted or not (mine.tells and theirs.tells)
    if found is None:
        return Pair(subject, alike, None, conflict)
    return Pair(subject, alike, _link(mine.version, theirs.version, found), conflict or found.conflict)


@dataclass(frozen=True, slots=True)
class _Finding:
    relation: Relation
    score: float
    evidence: tuple[str, ...]
    confirmed: bool = True
    conflict: bool = False


def _in_passing(found: _Finding, asked: Asking, other: Neighbour) -> _Finding:
    """What was found, unless the two meet in a passage of a round-up: it mentions a case, and is of none."""
    mine, theirs = asked.side, other.side
    if found.relation.of_two_cases or not mine.own.keys().isdisjoint(theirs.own):
        return found
    if mine.roundup and theirs.roundup and mine.roundup.said and theirs.roundup.said:
        return _apart_by(found, _TWO_ROUNDUPS)
    met = met_in_passing(asked, other)
    if met is None:
        return found
    roundup, why = met
    later, _ = in_order(mine.version, theirs.version)
    if later is roundup:
        return replace(found, relation=Relation.MENTION, evidence=(*found.evidence, why), conflict=True)
    return _apart_by(found, why)


def _apart_by(found: _Finding, why: str) -> _Finding:
    """A suggestion at most, for this reason."""
    return replace(found, score=min(found.score, 0.5), evidence=(*found.evidence, why), confirmed=False, conflict=True)


_TWO_ROUNDUPS = "But both are round-ups of several cases, by their headlines."


# -- by name ------------------------------------------------------------------------------------------------------


def _by_name(mine: Side, theirs: Side, alike: Likeness, neighbourhood: Neighbourhood) -> _Finding | None:
    for key in sorted(mine.own.keys() & theirs.own.keys()):
        found = _same_name(key, mine, theirs, alike)
        return _among_rounds(found, key, (mine, theirs), alike, neighbourhood) if found.confirmed else found
    for name in mine.traits.names:
        if name.role is NameRole.EARLIER and name.key in theirs.own:
            sentence = f"It looks back at the operation {name.name} (“{name.text.strip()}”)."
            return _Finding(Relation.MENTION, 0.9, (sentence,))
    return None


def _looked_back_at(mine: Side, theirs: Side) -> bool:
    """Whether the held release looks back at the operation that this one is about."""
    return any(name.role is NameRole.EARLIER and name.key in mine.own for name in theirs.traits.names)


def _same_name(key: str, mine: Side, theirs: Side, alike: Likeness) -> _Finding:
    """One name: joined, unless rounds or years differ, or time and content speak against it."""
    name, other = mine.own[key], theirs.own[key]
    named, relation = one_name_in_both(name, other), _relation(mine, theirs)
    if differ(name, other) or _before_its_year(mine, theirs, key) or _before_its_year(theirs, mine, key):
        rounds = f"They are rounds of one series: {name.name} and {other.name}."
        return _Finding(Relation.PHASE, 0.9, (named, rounds), conflict=True)
    doubt = done_again(mine, theirs, alike) or _doubt(name, other, mine.version, theirs.version, alike)
    if doubt := doubt or _undated_round(key, mine, theirs, alike) or _by_chance(mine, theirs, alike):
        return _Finding(relation, 0.6, (named, doubt), confirmed=False, conflict=True)
    return _Finding(relation, max(SAME_NAME, alike.score), (named,))


def differ(mine: OperationName, theirs: OperationName) -> bool:
    """Whether two uses of one name state different rounds or years."""
    rounds = mine.round is not None and theirs.round is not None and mine.round != theirs.round
    return rounds or (mine.year is not None and theirs.year is not None and mine.year != theirs.year)


def _before_its_year(dated: Side, other: Side, key: str) -> bool:
    """Whether the other release states no year, and was published before the year that belongs to the name.

    What is announced ahead of its year parts nothing: then both were published before it.
    """
    year = dated.own[key].year
    if year is None or other.own[key].year is not None or other.published is None:
        return False
    ahead = dated.published is not None and dated.published.year < year
    return other.published.year < year and not ahead


def _doubt(mine: OperationName, theirs: OperationName, version: Version, other: Version, alike: Likeness) -> str | None:
    """Why one name may still be two operations; None where nothing speaks against it."""
    apart = days_apart(version, other) or 0.0  # when we came upon an undated page says nothing of its age
    if apart > ANNOUNCED and _nothing_else(alike):
        found = "their totals differ" if alike.anything else "two full texts share nothing but the name"
        return f"But {apart:.0f} days lie between them, and {found}."
    if alike.anything and not (apart > ANOTHER_ROUND and mine.round != theirs.round):
        return None
    return _of_another_round(mine, theirs, apart, alike) or _of_a_programme(mine, theirs, (version, other), alike)


def _of_another_round(mine: OperationName, theirs: OperationName, apart: float, alike: Likeness) -> str | None:
    if apart > AGAIN:
        return f"But {apart / 365.25:.1f} years lie between them and they share nothing else."
    if mine.round != theirs.round and apart > ANOTHER_ROUND:
        return f"But only one states a round ({mine.round or theirs.round}), and {apart:.0f} days lie between them."
    if apart > ANOTHER_ROUND and alike.features["other totals"]:
        return f"But their totals differ and {apart:.0f} days lie between them: it may be another round."
    return None


def _undated_round(key: str, mine: Side, theirs: Side, alike: Likeness) -> str | None:
    """Why two reports of which one states no day may be of two rounds: what they count says so, or a number."""
    if (
        days_apart(mine.version, theirs.version) is not None
        or alike.features["brief"] <= BRIEF
        or _counted_alike(alike)
    ):
        return None
    common = mine.totals.keys() & theirs.totals.keys()
    if alike.features["other totals"] and (len(common) > 1 or not alike.anything):
        # One thing is enough where they share nothing besides: look-alikes of the digests merged .028 -> .023.
        counted = "several things, and none" if len(common) > 1 else "the same thing, and not"
        return f"But they count {counted} alike: it may be another round."
    name, other = mine.own[key], theirs.own[key]
    if name.round != other.round:
        return f"But only one states a round ({name.round or other.round}), and they count nothing alike."
    return None


def _counted_alike(alike: Likeness) -> bool:
    return any(alike.features[name] > 0 for name in _IN_FIGURES)


def _among_rounds(found: _Finding, key: str, pair: tuple[Side, Side], alike: Likeness, near: Neighbourhood) -> _Finding:
    """Where a name is that of several operations or rounds, two digests that share nothing else may be of any two."""
    if alike.features["brief"] <= BRIEF or _counted_alike(alike) or alike.anything:
        return found
    mine, theirs = pair
    if sum(key in map(name_key, (each.name or "", *each.aliases)) for each in near.operations) > 1:
        why = "But several operations bear that name, and they count nothing alike."
    elif days_apart(mine.version, theirs.version) is None and several_rounds(key, mine, near.subjects):
        why = "But by what is counted several rounds bear that name, and these two share nothing else."
    else:
        return found
    return replace(found, score=AMONG, evidence=(*found.evidence, why), confirmed=False)


def _of_a_programme(
    mine: OperationName, theirs: OperationName, versions: tuple[Version, Version], alike: Likeness
) -> str | None:
    if alike.features["other people"]:
        return "But both name suspects, and none is the same."
    alone = alike.features["same office"] and not alike.features["numbers, one office"]
    if alone and not (headed(mine, versions[0]) and headed(theirs, versions[1])):
        return (
            "But one office wrote both, and they share nothing else: it may be a programme named in all its releases."
        )
    return None


def _nothing_else(alike: Likeness) -> bool:
    """Whether two full texts of two offices share little but the name: a digest may leave out what they share."""
    if alike.features["same office"] or alike.features["brief"] > DIGEST:
        return False
    return not alike.anything or (alike.features["other totals"] > 0 and alike.score < FAINT / 2)


def _by_chance(mine: Side, theirs: Side, alike: Likeness) -> str | None:
    """Why two full texts of one week may have come by one word: two offices, and nothing in which they meet."""
    full = not alike.features["same office"] and alike.features["brief"] <= BRIEF
    return _NAME_ALONE if full and not common_ground(mine, theirs, alike) else None


_NAME_ALONE = "But two full texts share nothing but the name: no other name, number, country or international body."


def headed(name: OperationName, version: Version) -> bool:
    """Whether a version's headline holds a name as words of its own ("TEN" is not in "sentenced"), endings aside."""
    words = re.findall(r"[^\W_]+", fold(version.article.title))
    runs = ("".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, start + 7))
    ending = 2 if len(name.key) > 4 else 0  # letters that a case adds: "Endgames", "Endgame'u"
    return any(run.startswith(name.key) and len(run) <= len(name.key) + ending for run in runs)


def _apart(mine: Side, theirs: Side) -> bool:
    """Whether both name their own operation and the names are different ones."""
    return unlike(mine.own.keys(), theirs.own.keys())


def _parted_by_name(mine: Side, theirs: Side, found: _Finding | None) -> bool:
    return _apart(mine, theirs) and not (found and found.confirmed and not found.relation.of_two_cases)


def _in_two_languages(mine: Side, theirs: Side, alike: Likeness) -> bool:
    """Whether two names may be one operation's: told in two languages within days, by the same telling numbers."""
    apart = days_apart(mine.version, theirs.version)
    if apart is None or apart > ANNOUNCED or len({mine.traits.language, theirs.traits.language} - {None}) < 2:
        return False
    return alike.features["numbers"] >= IN_FIGURES and alike.score >= SURE


# -- by likeness --------------------------------------------------------------------------------------------------


def _by_likeness(mine: Side, theirs: Side, alike: Likeness) -> _Finding:
    relation = _relation(mine, theirs)
    if not (mine.tells and theirs.tells):
        return _Finding(relation, min(alike.score, 0.5), (TELLS_NOTHING,), confirmed=False)
    if _apart(mine, theirs):
        names = [next(iter(side.own.values())).name for side in (mine, theirs)]
        if _in_two_languages(mine, theirs, alike):
            why = f"One calls it {names[0]}, the other {names[1]}: two languages, and the same figures within days."
            return _Finding(relation, alike.score, (why,))
        against = f"But one is about {names[0]}, the other about {names[1]}."
        return _Finding(relation, min(alike.score, 0.5), (against,), confirmed=False)
    full = alike.features["brief"] <= BRIEF
    doubt = mistyped_docket(alike) if full else _of_another_number(mine, theirs, alike)
    brief = not full and not alike.features["same office"]
    if doubt := doubt or (None if brief else next_of_its_kind(mine, theirs, alike)):
        return _Finding(relation, min(alike.score, 0.5), (doubt,), confirmed=False, conflict=True)
    need = CONFIRM_BRIEF if brief else CONFIRM
    return _Finding(relation, alike.score, (), confirmed=alike.score >= need)


def _of_another_number(mine: Side, theirs: Side, alike: Likeness) -> str | None:
    """Why two are of two rounds: one writes "Patriot 2.0", the other that name with another number, or with none."""
    if alike.features["numbers"] > SEVERAL:
        return None
    for one, other in ((mine, theirs), (theirs, mine)):
        for key, number in one.later_rounds.items():
            if other.later_rounds.get(key, number) != number:
                return f"But they are about rounds {number} and {other.later_rounds[key]} of {key.title()}."
            if key in (other.passing | other.own.keys()) - other.later_rounds.keys():
                return f"But one is about round {number} of {key.title()}, the other states none."
    return None


TELLS_NOTHING = "But one of them tells of no arrest, search, seizure, charge or verdict."


def _relation(mine: Read, theirs: Read) -> Relation:
    """What a later release on the same operation is to the earlier one: by who publishes, and when, and a verdict."""
    later, earlier = in_order(mine.version, theirs.version)
    news, known = (mine, theirs) if later is mine.version else (theirs, mine)
    days = days_apart(later, earlier)
    same = same_office(later, earlier)
    if same and _CORRECTS.search("\n".join((later.article.title, *later.article.notices))):
        return Relation.CORRECTION
    if same:
        return Relation.FOLLOW_UP
    if days is not None and (days > ANNOUNCED or (days >= 1 and verdict_since(news, known))):
        return Relation.FOLLOW_UP
    return Relation.COUNTERPART if later.agency.kind.official and earlier.agency.kind.official else Relation.COVERAGE


def relation(mine: Read, theirs: Read) -> tuple[Version, Version, Relation]:
    """(later, earlier, what the later is to the earlier, were they about one operation)."""
    return *in_order(mine.version, theirs.version), _relation(mine, theirs)


def _link(version: Version, other: Version, found: _Finding) -> Link:
    later, earlier = in_order(version, other)
    return Link(
        later=later.release,
        earlier=earlier.release,
        relation=found.relation,
        score=round(found.score, 4),
        judgement=Judgement.CONFIRMED if found.confirmed else Judgement.SUGGESTED,
        evidence=found.evidence,
        decided_by=JUDGE,
        decided_at=version.captured_at,
    )
