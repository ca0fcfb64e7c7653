"""What two releases share, feature by feature, each a number from 0 to 4; weights are in `weights`.

In every function `one` and `mine` are the release being placed, `other` and `theirs` the held one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, product

from scraper.compare.anchors import BRIEF
from scraper.compare.concepts import says
from scraper.compare.days import days_recalled
from scraper.compare.judging import moment
from scraper.compare.operations import background
from scraper.compare.operations.company import same_company, same_person
from scraper.compare.operations.rarity import PLACE, RARE, RAREST, Asking
from scraper.compare.operations.sides import NONE, Neighbour, Side, unlike
from scraper.compare.operations.weights import OF_TWO_OFFICES
from scraper.compare.people import FUNCTION
from scraper.compare.vocabulary import number_words
from scraper.model.judged import BRIEFS

# One number beside nothing that is written like a name is chance: 350 targets here, 350 objects there.
TWO_DIGITS = 10  # 5 and 9 stand in any two texts
_SEARCH = {"sought", "over"}
_COUNTED = ("numbers", "counts, brief", "figures, brief")
# ln: how rare a full name is, from which it is one man's. At 8 pair F1 of the written operations .920 -> .875.
ONE_MAN = 5.0
ANNOUNCED = 14  # days within which agencies and papers report one announcement
# Days within which an office goes on with what it told (at 42 link F1 of five offices .809 -> .816, but two burglaries
# of one street may meet); rare words and numbers in both beside its name: at 1 one of six new links of 400 Dutch
# releases is wrong, at 2 none of four; elsewhere nothing changes from 1 to 3.
SOON, BESIDE = 14, 2
FEW_DAYS = 2  # past days told, of which one in common is no chance
# Small words and numbers in letters: where most releases are in another language they are rare. Two full texts of
# one language share them by chance: without, of five offices among 100,000 others .907 -> .972 of the pairs
# joined are right, and .738 -> .710 found. Across languages they join what is the same (.909 -> .800 pair F1 without).
_SMALL = frozenset(map("word:{}".format, (*FUNCTION, *number_words(None), "euro", "euros")))
_NOT_COMPARED = dict.fromkeys(OF_TWO_OFFICES, 0.0)
_NOBODY = dict.fromkeys(("person", "surname", "person of the same age", "named with an age", "other people"), 0.0)
_OTHERS = {**_NOBODY, "other people": 1.0}


def features(one: Asking, other: Neighbour) -> dict[str, float]:
    """All features of a pair, by name; an operation's name that both give as their own is judged in `relations`."""
    mine, theirs, both = one.side, other.side, other.shared
    same = mine.host == theirs.host
    retold = background.retold(mine, theirs)
    told = both - retold.template if retold.template else both
    words, numbers = told & mine.words, one.shared("numbers", told)
    if brief(mine, theirs) > BRIEF:
        words = without_parts(without_namesakes(words, mine, theirs), mine)
    else:
        words = without_small_words(words, mine, theirs)
    found = {
        "wording": cosine(one, theirs, words),
        "rare words": one.summed("rare words", words - mine.named - theirs.named),
        "numbers": 0.0 if same else numbers,
        "numbers, one office": numbers if same else 0.0,
        **(_NOBODY if retold.memory else _of_people(one, other)),
        "other totals": float(_other_totals(mine.totals, theirs.totals) and not same_company(mine.born, theirs.born)),
        "same office": float(same),
        "brief": brief(mine, theirs),
        "name": float(named(mine, theirs)),
        "indicator": one.shared("indicator", both),
        "cited": float(cited(mine, theirs)),
        "case number": float(not mine.of("case").isdisjoint(both)),
        "deed": deed(one, other),
        "told again": float(retold.case),
    }
    found["scene"] = float(same and not found["other people"] and scene(one, other, words))
    found.update(_NOT_COMPARED if same else _of_two_offices(one, other, words))
    if _by_number_alone(mine, both, found):
        found |= dict.fromkeys(_COUNTED, 0.0)
    return found


def scene(one: Asking, other: Neighbour, words: frozenset[str]) -> bool:
    """Whether one office tells twice of one street or one search, the second time within days or looking back at it.

    Most police name nobody: a street that few releases name, or what heads the end of a search, and what else is rare
    in both, tie the next word to the first. A robbed snack bar and a crash on one quay share the quay alone.
    """
    mine, theirs = one.side, other.side
    rare = {word[5:] for word in words if one.rarity[word] > RARE}
    rare |= {number[4:] for number in mine.of("num") & other.shared if one.rarity[number] > RARE}
    if len(rare) <= BESIDE or not may_meet(one, other):
        return False
    names = {*mine.streets.values()} & {*theirs.streets.values()}
    told = {word for name in names if name & rare for word in name} or rare & _heads_the_end(mine, theirs)
    return bool(told) and len(rare - told) >= BESIDE and not _of_two_cases(mine, theirs)


def _of_two_cases(mine: Side, theirs: Side) -> bool:
    """Whether case numbers or days say that two are of two cases, or one is a round-up of many."""
    if mine.roundup or theirs.roundup or unlike(mine.of("case"), theirs.of("case")):
        return True
    return another_day(*_in_order(mine, theirs))


def another_day(later: Side, earlier: Side) -> bool:
    """Whether the later tells of days, and the earlier of others, or came out long after these."""
    days, told = _days(later), _days(earlier)
    return bool(days) and not (days & told if told else days_recalled(sorted(days), told, moment(earlier.version)))


def _days(one: Side) -> frozenset[date]:
    """The days told of but for that of publication, which many write above the text."""
    return one.days_mentioned - {moment(one.version).date()}


def may_meet(one: Asking, other: Neighbour) -> bool:
    """Whether the two are days apart or one looks back, and both name streets or one ends a search: most do not."""
    mine, theirs = one.side, other.side
    if mine.published is None or theirs.published is None:
        return False
    soon = abs((mine.published - theirs.published).total_seconds()) <= SOON * 86400
    if not (soon or deed(one, other)):
        return False
    return bool(mine.streets and theirs.streets) or {mine.search, theirs.search} == _SEARCH


def _heads_the_end(mine: Side, theirs: Side) -> frozenset[str]:
    """The words of the headline of the one that ends a search; none where neither does."""
    if {mine.search, theirs.search} != _SEARCH:
        return frozenset()
    return mine.headline if mine.search == "over" else theirs.headline


def name_heads_both(one: Asking, other: Neighbour) -> bool:
    """Whether a rare name stands in both headlines."""
    mine, theirs = one.side, other.side
    return one.rarest(like_names(mine, theirs, other.shared & mine.first & theirs.first)) >= RAREST


def _by_number_alone(mine: Side, both: frozenset[str], found: Mapping[str, float]) -> bool:
    if found["capitals"] or found["rare words"] or found["same office"]:
        return False
    if any(anchor.split(":")[2] for anchor in mine.of("fig") & both):  # 113 million euro, with a unit
        return False
    stated = [anchor.partition(":")[2] for kind in ("num", "count") for anchor in mine.of(kind) & both]
    return sum(float(number) >= TWO_DIGITS for number in stated) < 2


def cosine(one: Asking, theirs: Side, shared: frozenset[str]) -> float:
    """How alike the wording of the two openings is, 0..1: the cosine of their words, each weighed by its rarity.

    How rare the other's unshared words are was not asked: they weigh like a word of mine on average.
    """
    both = math.fsum(map(one.squares.__getitem__, shared))
    if not both:
        return 0.0
    unshared = max(0, len(theirs.words) - len(shared)) * one.words / len(one.side.words)
    return both / math.sqrt(one.words * (both + unshared))


def without_parts(words: frozenset[str], mine: Side) -> frozenset[str]:
    """The shared words, but where "louvre-juwelen" is shared not its parts as well: one name counts once."""
    parts = [mine.parts[word] for word in mine.parts.keys() & words] if mine.parts else ()
    return words.difference(*parts) if parts else words


def without_namesakes(words: frozenset[str], mine: Side, theirs: Side) -> frozenset[str]:
    """The shared words; of two texts in one language without those in two people's names: Ruvan Orde, Petra Ruvan.

    A name that both write with another word, or as the last one, may be one person's. Of 304 unseen digests .652 ->
    .684 of the pairs joined are right, and .318 -> .328 found; in two languages, too, 264 others lose four right pairs.
    """
    if mine.traits.language != theirs.traits.language or not words:
        return words
    found: dict[str, bool] = {}
    for one, other in product(mine.people, theirs.people):
        parts, others = one.split(" "), other.split(" ")
        both = {*parts} & {*others}
        for word in both:
            found[word] = found.get(word, False) or len(both) > 1 or word == parts[-1] == others[-1]
    return words.difference([f"word:{word}" for word, same in found.items() if not same])


def without_small_words(words: frozenset[str], mine: Side, theirs: Side) -> frozenset[str]:
    """The shared words; of two texts in one language without its function and number words, which any two share."""
    return words - _SMALL if mine.traits.language == theirs.traits.language else words


def brief(mine: Side, theirs: Side) -> float:
    """How brief the shorter of the two is: 0 for a full opening (`anchors.WORDS` words), 1 for none at all."""
    return max(mine.brief, theirs.brief)


def days(mine: Side, theirs: Side) -> float:
    """How far apart they were published, 0 for at once, growing with the logarithm; undated as if eleven days apart."""
    if mine.published is None or theirs.published is None:
        return 0.5
    return math.log1p(abs((mine.published - theirs.published).total_seconds()) / 86400) / 5


def deed(one: Asking, other: Neighbour) -> float:
    """Whether the later looks back at what the earlier told of: a past day in common, and a place that both write.

    0 where no day is in common, else up to 1: the more the rarer the place, and the surer the day (`_no_chance`).
    """
    theirs = other.side
    if one.rare_places.isdisjoint(other.shared):  # most pairs: what they write is asked before the days
        return 0.0
    places = one.rare_places & theirs.capitals & other.shared
    if not places or not looked_back_at(one.side, theirs):
        return 0.0
    rare = min(1.0, (max(map(one.rarity.__getitem__, places)) - PLACE) / 2)
    return rare * _no_chance(one.side, theirs)


def _no_chance(mine: Side, theirs: Side) -> float:
    """How little it is chance that the later of two looks back at the earlier's day, 0..1.

    Of many days told one meets any busy office, and so does the day after which the earlier only came out. Of 61 links
    confirmed among 965 real releases of one agency 33 were wrong by eye, most by a day of a life told; of 30 now 8.
    On labels no figure moves by more than .005.
    """
    later, earlier = _in_order(mine, theirs)
    known = 1.0 if earlier.days_mentioned.intersection(later.past) else 0.5
    return known * min(1.0, FEW_DAYS / max(1, len(later.past)))


def looked_back_at(mine: Side, theirs: Side) -> list[date]:
    """The past days that the later release tells of and the earlier told of, or followed closely; in order."""
    if mine.published is None or theirs.published is None:
        return []
    later, earlier = _in_order(mine, theirs)
    return days_recalled(later.past, earlier.days_mentioned, moment(earlier.version)) if later.past else []


def _in_order(mine: Side, theirs: Side) -> tuple[Side, Side]:
    """(later, earlier)."""
    return (mine, theirs) if moment(mine.version) >= moment(theirs.version) else (theirs, mine)


def claims(mine: Side, theirs: Side) -> float:
    """How many counts agree in both beyond the first ("22 blasts, 38 charges"), 0..3; less the briefer one of them is.

    0 where they were published more than `ANNOUNCED` days apart, or one is undated.
    """
    if mine.published is None or theirs.published is None:
        return 0.0
    if abs((mine.published - theirs.published).total_seconds()) > ANNOUNCED * 86400:
        return 0.0
    both = len(mine.claims & theirs.claims) - 1
    return min(3.0, both) * max(0.0, 1 - 2 * brief(mine, theirs)) if both > 0 else 0.0


def named(mine: Side, theirs: Side) -> bool:
    """Whether the name of one's own operation stands in the other, which does not say that it is one."""
    return not (mine.own.keys().isdisjoint(theirs.passing) and theirs.own.keys().isdisjoint(mine.passing))


def cited(mine: Side, theirs: Side) -> bool:
    """Whether one links to the other's own page."""
    return not (mine.cited.isdisjoint(theirs.of("self")) and theirs.cited.isdisjoint(mine.of("self")))


def _of_two_offices(one: Asking, other: Neighbour, words: frozenset[str]) -> dict[str, float]:
    """What says something between two offices only: one repeats its phrases and follows its cases for years."""
    mine, theirs, both = one.side, other.side, other.shared
    short, capitals = brief(mine, theirs), (mine.capitals | theirs.capitals) & words
    names = like_names(mine, theirs, words) - mine.named - theirs.named if short else NONE
    known = _of_the_same_people(one, theirs) or deed(one, other) > 0
    languages = {mine.traits.language, theirs.traits.language} - {None}
    heading = short * one.rarest(names & mine.heads & theirs.heads) if len(languages) > 1 else 0.0
    return {
        "days": 0.0 if known else days(mine, theirs),
        "capitals": one.summed("capitals", capitals - mine.named - theirs.named),
        "odd words, brief": short * one.shared("odd words, brief", both),
        "lone words, brief": short * one.summed("lone words, brief", mine.lone & theirs.lone & words),
        "counts, brief": short * one.shared("counts, brief", both),
        "figures, brief": short * one.shared("figures, brief", both),
        "concepts, brief": short * one.shared("concepts, brief", both - _said_alike(mine, both)),
        "two briefs": short * (BRIEFS in both),
        "rarest name, brief": short * one.rarest(names),
        "heads both, brief": heading,
        "brief, two offices": short,
        "claims": claims(mine, theirs),
    }


def _said_alike(mine: Side, both: frozenset[str]) -> frozenset[str]:
    """The concepts of which a word in both tells: that word is counted already."""
    if not mine.of("concept"):
        return NONE
    told = (says(word[5:], mine.traits.language) for word in both & mine.words)
    return frozenset(map("concept:{}".format, chain.from_iterable(told)))


def like_names(mine: Side, theirs: Side, words: frozenset[str]) -> frozenset[str]:
    """The shared words that one release writes like a name, and the other with a capital at least.

    Left out are people's names that stand in neither headline: a spokesperson speaks of many cases.
    """
    names = words & ((mine.like_names & theirs.capitalised) | (theirs.like_names & mine.capitalised))
    return names - ((mine.said_of | theirs.said_of) - mine.first - theirs.first) if names else names


def _other_totals(mine: Mapping[str, float], theirs: Mapping[str, float]) -> bool:
    """Whether both count the same things, and none alike."""
    common = mine.keys() & theirs.keys() if mine and theirs else ()
    return bool(common) and all(_apart(mine[what], theirs[what]) for what in common)


def _apart(one: float, other: float) -> bool:
    return abs(one - other) > 0.05 * max(one, other)


# -- people -------------------------------------------------------------------------------------------------------


def _of_people(one: Asking, other: Neighbour) -> Mapping[str, float]:
    """Who is named in both: in full, by the last name, with an age."""
    mine, theirs = one.side, other.side
    if not (mine.people or theirs.people):
        return _NOBODY
    nobody = mine.surnames.isdisjoint(theirs.last) and theirs.surnames.isdisjoint(mine.last)
    same = not mine.short.isdisjoint(theirs.short) and same_person(mine.born, theirs.born)
    others = not same and unlike(mine.aged, theirs.aged)
    if nobody and not same and not _headed(mine, theirs):  # most pairs: who is in both has a last name there
        return _OTHERS if others else _NOBODY
    return {
        "person": one.shared("person", other.shared),
        "surname": surname(one, other),
        "person of the same age": float(same),
        "named with an age": min(1.0, max(0.0, _rarest_aged(one, theirs) - 3) / 2),
        "other people": float(others),
    }


def _of_the_same_people(one: Asking, theirs: Side) -> bool:
    """Whether half of those whom each names with an age stand in the other: any office follows its case for years.

    What names many with an age and shares one of them tells of an operation of which that was one case.
    """
    mine = one.side
    if not (mine.born or theirs.born):
        return False
    both = mine.people & theirs.people
    if 2 * len(both & mine.born.keys()) < len(mine.born) or 2 * len(both & theirs.born.keys()) < len(theirs.born):
        return False
    return same_person(mine.born, theirs.born) or _rarest_aged(one, theirs) >= ONE_MAN


def surname(one: Asking, other: Neighbour) -> float:
    """How rare the rarest last name in both is, 0..2; one of the two names that person in full."""
    words = (one.side.surnames & other.shared) | (other.side.surnames & one.side.words)  # no other is counted
    return min(2.0, max(0.0, max(map(one.rarity.__getitem__, words), default=0.0) - 2) / 3)


def aged_in_both(mine: Side, theirs: Side) -> bool:
    """Whether somebody whom one names with an age is named by the other too: in full, short, in its headline."""
    told = mine.born.keys().isdisjoint(theirs.people) and theirs.born.keys().isdisjoint(mine.people)
    return not told or not mine.short.isdisjoint(theirs.short) or _headed(mine, theirs)


def _rarest_aged(one: Asking, theirs: Side) -> float:
    """How rare a person is whom one names with an age, the other in full without one: in the text or the headline."""
    mine = one.side
    if not (mine.born or theirs.born):
        return 0.0
    told = (mine.born.keys() & theirs.ageless) | (theirs.born.keys() & mine.ageless)
    rare = [one.known_by_age(f"person:{name}") for name in told]
    for name in headlined(mine, theirs):
        rare += [one.known_by_age(f"person:{name}") if name in mine.people else 0.0]
        rare += [one.rarity.get(f"word:{word}", 0.0) for word in name.split(" ")]
    return max(rare, default=0.0)


def headlined(one: Side, other: Side) -> list[str]:
    """The people whom one names with an age and the other in its headline, as full names in order.

    In headlines written Like This no names are read otherwise.
    """
    if not _headed(one, other):
        return []
    return sorted({name for mine, theirs in ((one, other), (other, one)) for name in _in_headline(mine, theirs)})


def _in_headline(mine: Side, theirs: Side) -> Iterator[str]:
    return (name for name in mine.born if theirs.headline.issuperset(name.split(" ")))


def _headed(one: Side, other: Side) -> bool:
    """Whether the last name of somebody whom one names with an age stands in the other's headline."""
    return not (one.aged.isdisjoint(other.headline) and other.aged.isdisjoint(one.headline))
