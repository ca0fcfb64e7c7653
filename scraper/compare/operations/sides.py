"""A release as the judges compare it: what it says, as sets that are made once for all its comparisons.

It compares nothing: how alike two releases are is worked out in `scraper.compare.operations.likeness`.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Set
from datetime import date
from functools import cached_property

from scraper.compare.anchors import BRIEF, NUMBERS_IN, brevity, every_number
from scraper.compare.asides import but_for_asides
from scraper.compare.days import days_mentioned, days_past
from scraper.compare.figures.countries import is_country
from scraper.compare.judging import moment
from scraper.compare.missing import search
from scraper.compare.names.introduced import later_rounds, numbered
from scraper.compare.names.nameroles import recalled
from scraper.compare.names.namewords import NO_NAME
from scraper.compare.operations import company, matter
from scraper.compare.operations.template import Sentences, by_letters
from scraper.compare.people import officials
from scraper.compare.roundups import Roundup, roundup
from scraper.compare.streets import streets
from scraper.compare.vocabulary import outcome
from scraper.model import Figure, NameRole, OperationName, Subject, Traits, Version
from scraper.model.judged import COMPARED
from scraper.text.marks import marked
from scraper.text.months import month
from scraper.text.urls import host
from scraper.text.words import word_spans, words

NONE: frozenset[str] = frozenset()
HANDFUL = 5  # what is counted up to here agrees by chance
HEAD = 90  # characters that say what a text without a headline is about


class Side:
    """One release as every pair needs it; what few pairs ask for is made when it is asked for, and kept."""

    def __init__(self, version: Version, traits: Traits) -> None:
        self.version, self.traits = version, traits
        # One string for what many say: to find what two share took a tenth longer.
        self.kinds = _by_kind(map(sys.intern, traits.anchors))  # its anchors by what they stand for
        shared = (each for kind, each in self.kinds.items() if kind not in COMPARED)
        self.anchors = NONE.union(*shared)  # those that two may share
        self.words = self.of("word")  # those of headline and opening
        self.own = own_names(traits)  # the names of its operation, by key
        self.cited = frozenset(f"self:{url}" for url in self.values("url"))  # as those pages carry them themselves
        aged = [person.partition("|") for person in traits.people]
        year = moment(version).year
        self.people = frozenset([name for name, _, _ in aged])  # everybody named in full
        self.born = {name: year - int(age) for name, _, age in aged if age}  # who is named with an age
        self.surnames = frozenset([f"word:{name.rpartition(' ')[2]}" for name in self.people])
        self.aged = frozenset([name.rpartition(" ")[2] for name in self.born])  # last names, in small letters as all
        self.short = company.abbreviated(self.born)  # the same names with one part cut to its first letter
        self.brief = brevity(len(self.words))
        self.host = sys.intern(host(version.article.url))
        self.published = version.article.published.at if version.article.published else None

    def of(self, kind: str) -> frozenset[str]:
        """Its anchors of one kind."""
        return self.kinds.get(kind, NONE)

    def values(self, kind: str) -> frozenset[str]:
        """What stands behind the kind in them."""
        return frozenset([anchor[len(kind) + 1 :] for anchor in self.of(kind)])

    def shared(self, other: Side) -> frozenset[str]:
        """The anchors that both hold, but for numbers of which they tell otherwise: 350 arrests there, 350 kg here."""
        both = self.anchors & other.anchors
        if self.sorts.keys().isdisjoint(both):  # most pairs
            return both
        unlike = self.sorts.keys() & other.sorts.keys() & both
        return both.difference([each for each in unlike if self.sorts[each].isdisjoint(other.sorts[each])])

    @cached_property
    def sorts(self) -> Mapping[str, frozenset[str]]:
        """What its figures tell of its plain numbers, by anchor: a sum, a mass, a term of prison, or a count."""
        found: dict[str, set[str]] = {}
        for figure in self.traits.figures:
            for number in every_number(figure.text):
                found.setdefault(number, set()).add(_sort(figure))
        told = {f"{kind}:{number}": frozenset(found[number]) for number in found for kind in ("num", "count")}
        return {anchor: told[anchor] for anchor in self.anchors & told.keys()}

    @cached_property
    def passing(self) -> frozenset[str]:
        """Keys that may be an operation's name: quoted or spelt like one; in a digest any name.

        Of full texts, too, strangers become series: pair F1 of the written ones .923 -> .825.
        """
        parts = (name.key for name in self.traits.names if name.role is NameRole.PART)
        alone = (word[5:] for word in self.like_names) if self.brief > BRIEF else ()
        return self.values("bare").union(parts, set(alone) - self.own.keys())

    @cached_property
    def last(self) -> frozenset[str]:
        """Words that may be a last name."""
        return self.surnames | self.words

    @cached_property
    def named(self) -> frozenset[str]:
        """Words that are an operation's name."""
        spelt = (each for name in self.traits.names for each in (name.key, *words(name.name)))
        return frozenset([f"word:{each}" for each in spelt])

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Words that stand inside a sentence with a capital."""
        return frozenset([f"word:{word}" for word in self.values("cap")])

    @cached_property
    def places(self) -> frozenset[str]:
        """Those of them that are no month, day or country."""
        return _maybe_names(anchor[5:] for anchor in self.capitals)

    @cached_property
    def lone(self) -> frozenset[str]:
        """Single words that it spells or quotes as a name."""
        return self.words.intersection([f"word:{bare}" for bare in self.values("bare") if bare not in NO_NAME])

    @cached_property
    def like_names(self) -> frozenset[str]:
        """Words that it writes like a name and like nothing else: a capital says so in any language but German."""
        written = self.lone if self.traits.language == "de" else self.lone | self.places
        return written - self.recalled

    @cached_property
    def said_of(self) -> frozenset[str]:
        """Words of the full names of those named in it, officials too."""
        named = self.people | officials(self.version.article.text[:NUMBERS_IN])
        return frozenset(f"word:{word}" for name in named for word in name.split(" "))

    @cached_property
    def first(self) -> frozenset[str]:
        """The words of its headline, or of its beginning where it has none."""
        article = self.version.article
        return frozenset(map("word:{}".format, words(article.title or article.text[:HEAD])))

    @cached_property
    def recalled(self) -> frozenset[str]:
        """Words that stand nowhere but in a clause that reminds of another case."""
        article = self.version.article
        return frozenset(map("word:{}".format, recalled(article.title, article.text[:NUMBERS_IN])))

    @cached_property
    def heads(self) -> frozenset[str]:
        """Words with a capital in its headline, or at its beginning where it has none."""
        return frozenset(map("word:{}".format, self.topics))

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """Words that it writes with a capital anywhere that a name may stand.

        At the start of any sentence: pair F1 of the digests .929 -> .932, but .543 -> .511 of whole pages' pairs found.
        """
        return (self.lone | self.places | self.heads) - self.recalled

    @cached_property
    def parts(self) -> Mapping[str, frozenset[str]]:
        """The parts of its words with a hyphen: "noord" and "nederland" say nothing that "noord-nederland" does not."""
        joined = (word for word in self.words if "-" in word)
        return {word: frozenset(f"word:{part}" for part in word[5:].split("-")) for word in joined}

    @cached_property
    def totals(self) -> Mapping[str, float]:
        """What is counted -> how many."""
        return {what: float(count) for what, count in (total.split("=") for total in self.values("sum"))}

    @cached_property
    def claims(self) -> frozenset[tuple[str, str | None, float]]:
        """What is counted, in what unit, how many: all that is no handful."""
        return frozenset([(each.what, each.unit, each.value) for each in self.traits.figures if each.value >= HANDFUL])

    @cached_property
    def days_mentioned(self) -> frozenset[date]:
        """The days that its opening tells of, where it states its own."""
        opening = but_for_asides(self.version.article.text[:NUMBERS_IN])
        return days_mentioned(opening, self.traits.language, self.published) if self.published else frozenset()

    @cached_property
    def past(self) -> tuple[date, ...]:
        """Those of them that it looks back at, in order."""
        return days_past(self.days_mentioned, moment(self.version))

    @cached_property
    def ageless(self) -> frozenset[str]:
        """Who is named in full without an age."""
        return self.people - self.born.keys()

    @cached_property
    def _marked(self) -> tuple[str | None, str]:
        return marked(self.version.article.title)

    @cached_property
    def mark(self) -> str | None:
        """By which its headline says that it goes on with another release; None for most."""
        return self._marked[0]

    @property
    def headed(self) -> str:
        """The rest of its headline."""
        return self._marked[1]

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words of that which say something, and its numbers."""
        return frozenset(word for word in words(self.headed) if f"word:{word}" in self.words or word[0].isdigit())

    @cached_property
    def headline(self) -> frozenset[str]:
        """The headline's words, folded."""
        return frozenset(words(self.version.article.title))

    @cached_property
    def outcomes(self) -> frozenset[str]:
        """The charges, verdicts and offences that it tells of, as stems."""
        return self._outcomes(self.version.article.text[:NUMBERS_IN])

    @cached_property
    def outcomes_headed(self) -> frozenset[str]:
        """Those that its headline tells of."""
        return self._outcomes(self.version.article.title)

    def _outcomes(self, text: str) -> frozenset[str]:
        told = (outcome(word, self.traits.language) for word in words(text))
        return frozenset(stem for stem in told if stem)

    @cached_property
    def probes(self) -> frozenset[str]:
        """What it names that another release may answer to: who is charged, last names, its operation, a page."""
        return self.surnames.union(self.born, self.short, self.aged, self.cited, map("op:{}".format, self.own))

    @cached_property
    def answers(self) -> frozenset[str]:
        """What it answers to: its words and headline, who is named in it, its own page, the names that it writes."""
        passing = map("op:{}".format, self.passing)
        return self.words.union(self.headline, self.people, self.short, self.of("self"), passing)

    @cached_property
    def sentences(self) -> Sentences:
        """Those of its opening, by their letters."""
        return by_letters(self.version.article.title, self.version.article.text)

    @cached_property
    def streets(self) -> Mapping[str, frozenset[str]]:
        """The streets that its headline and opening name, by what tells each from others."""
        article = self.version.article
        return streets(f"{article.title}\n{article.text[:NUMBERS_IN]}", self.traits.language)

    @cached_property
    def search(self) -> str | None:
        """Whether it seeks somebody missing ("sought"), or ends that search ("over")."""
        return search(self.version.article.title, self.version.article.text, self.traits.language)

    @cached_property
    def rounds(self) -> Mapping[str, str]:
        """Names that its opening writes with a round, by key."""
        return numbered(self.version.article.text)

    @cached_property
    def later_rounds(self) -> Mapping[str, str]:
        """Which round of a name its opening tells of, by key, where a number stands behind it: "Patriot 2.0"."""
        return later_rounds(self.version.article.text)

    @cached_property
    def tells(self) -> bool:
        """Whether it tells of something that police or a court did, or names its own operation."""
        return bool(self.own) or matter.tells_of_action(self.version.article, self.traits.language)

    @cached_property
    def roundup(self) -> Roundup | None:
        """Its passages, where it lists several cases."""
        article = self.version.article
        operations = [name.name for name in self.traits.names]
        return roundup(article.title, article.text, self.traits.people, self.traits.language, operations)

    @cached_property
    def topics(self) -> Mapping[str, str]:
        """Capitalised words of its headline by their folded spelling; persons, countries and offices are no topics."""
        article = self.version.article
        least = max(HEAD, len(article.title))
        persons = {word for person in self.people for word in person.split()}
        found: dict[str, str] = {}
        for word, (start, end) in word_spans(article.text[: least + HEAD]):
            known = word in persons or word in NO_NAME or is_country(word)
            if start < least and article.text[start].isupper() and len(word) >= 4 and not known:
                found.setdefault(word, article.text[start:end])
        return found


def _sort(figure: Figure) -> str:
    if figure.unit is None:
        return "count"
    return "term" if figure.what.startswith("sentence") else "mass" if figure.unit in ("kg", "l") else "sum"


def _maybe_names(found: Iterable[str]) -> frozenset[str]:
    """Those of these folded words that are no month, day or country, as anchors."""
    kept = (word for word in found if word not in NO_NAME and not is_country(word) and month(word, None) is None)
    return frozenset(map("word:{}".format, kept))


def _by_kind(anchors: Iterable[str]) -> Mapping[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    for anchor in anchors:
        found.setdefault(anchor.partition(":")[0], []).append(anchor)
    return {kind: frozenset(each) for kind, each in found.items()}


# By identity: to hash and compare all that a release says took longer than to score a pair.
_KEPT = 4096
_SIDES: OrderedDict[int, Side] = OrderedDict()


def side(version: Version, traits: Traits) -> Side:
    """What a release is compared by; kept, as the same are compared again and again."""
    key = id(version)
    known = _SIDES.get(key)
    if known is None or known.traits is not traits:  # it holds the version, whose id so is no other's
        known = _SIDES[key] = Side(version, traits)
        if len(_SIDES) > _KEPT:
            _SIDES.popitem(last=False)  # the oldest: to note each use cost more than to make some anew
    return known


class Neighbour:
    """A held release beside the one that is being placed: its side, and the anchors that both hold."""

    __slots__ = ("release", "shared", "side", "subject")

    def __init__(self, mine: Side, subject: Subject) -> None:
        self.subject, self.release = subject, subject.version.release
        self.side = side(subject.version, subject.traits)
        self.shared = mine.shared(self.side)


def unlike(mine: Set[object], theirs: Set[object]) -> bool:
    """Whether both say something, and nothing alike."""
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def own_names(traits: Traits) -> dict[str, OperationName]:
    """The names of the operation that a text is about, by key."""
    return {name.key: name for name in traits.names if name.role is NameRole.OWN}
