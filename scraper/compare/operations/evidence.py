"""The reasons for a link, as sentences people can check: they quote the words, they do not weigh them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scraper.compare.anchors import every_number, opening_of
from scraper.compare.claims.wording import shared_words
from scraper.compare.concepts import concepts
from scraper.compare.days import REPORTED
from scraper.compare.figures.countries import english_name
from scraper.compare.judging import days_apart
from scraper.compare.operations.features import headlined, looked_back_at
from scraper.compare.operations.rarity import RARE, rarity_among_briefs, rarity_beside
from scraper.compare.operations.sides import Side, side
from scraper.compare.operations.weights import SUMMED
from scraper.model import Figure, Indicator, OperationName, Statistics, Subject, Traits, Version
from scraper.text.words import fold, words

_MOST = 4  # things of one kind that a sentence lists
_WORDS = 6
_FULL = 60  # characters of a name in full
_PLACES = 1000  # of a first name that are looked at for the last one


def all_of(items: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def one_name_in_both(mine: OperationName, theirs: OperationName) -> str:
    """The reason that both name one operation, with the words of each."""
    return f"Both name the operation {mine.name} (“{_short(mine.text)}” / “{_short(theirs.text)}”)."


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:79] + "…"


def reasons(version: Version, traits: Traits, other: Subject, statistics: Statistics) -> tuple[str, ...]:
    """What the two share besides a stated name, the most telling first."""
    mine, theirs = side(version, traits), side(other.version, other.traits)
    agreed, words = _agreed(traits.figures, other.traits.figures), _by_rarity(mine, theirs, statistics)
    told = [
        *_shared_keys(mine, theirs),
        _streets(mine, theirs),
        _figures(agreed),
        _numbers(mine, theirs, agreed),
        _words(words),
        _concepts(mine, theirs, statistics),
        _credit(traits, other),
        _looking_back(mine, theirs),
    ]
    if not any(told):
        told.append(_common(words))
    return tuple(sentence for sentence in (*told, _dates(version, other.version)) if sentence)


def _shared_keys(mine: Side, theirs: Side) -> Iterator[str]:
    if cases := _values("case", mine, theirs):
        yield f"Both give the case number {all_of(cases)}."
    if passing := sorted((mine.own.keys() & theirs.passing) | (theirs.own.keys() & mine.passing)):
        yield f"One names the operation {all_of(_spelt(passing, mine, theirs))}, the other writes that name."
    aged, ageless = _people(mine.traits.people, theirs.traits.people, mine.version.article.text)
    if aged:
        yield f"Both name {all_of(aged)}."
    if written := [*_written(mine, theirs), *ageless]:
        yield f"Both write {all_of(written[:_MOST])}."
    if headed := [name.title() for name in headlined(mine, theirs)]:
        yield f"One names {all_of(headed[:_MOST])} with an age, the other in its headline."
    if found := _indicators(mine.traits.indicators, theirs.traits.indicators):
        yield f"Both state {all_of(found[:_MOST])}."
    if not mine.cited.isdisjoint(theirs.of("self")):
        yield f"It links to {theirs.version.article.url}."


def _streets(mine: Side, theirs: Side) -> str | None:
    met = [street for street, name in mine.streets.items() if name in theirs.streets.values()]
    return f"Both tell of {all_of(met[:_MOST])}." if met else None


def _written(mine: Side, theirs: Side) -> list[str]:
    """Single words that both spell or quote as a name, and that name no operation of theirs and no dateline's place."""
    datelines = {word for each in (mine, theirs) for word in words(each.version.article.place or "")}
    named = (mine.words & theirs.words) - mine.named - theirs.named
    return [key for key in _values("bare", mine, theirs) if f"word:{key}" in named and key not in datelines]


def _values(kind: str, mine: Side, theirs: Side) -> list[str]:
    """What stands behind a kind in the anchors of both."""
    return sorted([anchor.partition(":")[2] for anchor in mine.of(kind) & theirs.of(kind)])


def _spelt(keys: Sequence[str], mine: Side, theirs: Side) -> list[str]:
    spellings = {name.key: name.name for name in (*theirs.traits.names, *mine.traits.names)}
    return [spellings.get(key, key) for key in keys]


def _people(mine: Sequence[str], theirs: Sequence[str], text: str) -> tuple[list[str], list[str]]:
    """Who is named in both, the first few: with an age, or both where they differ; and without one, which may be a
    place or a firm."""
    ages: dict[str, set[int]] = {}
    for name, _, age in (person.partition("|") for person in (*mine, *theirs)):
        ages.setdefault(name, set()).update([int(age)] if age else [])
    both = sorted(_names(mine) & _names(theirs))
    aged, ageless = ([name for name in both if bool(ages[name]) is told][:_MOST] for told in (True, False))
    folded = fold(text) if both else ""
    spelt = {name: _in_full(name, text, folded) for name in (*aged, *ageless)}
    both_aged = [f"{spelt[name]} ({'/'.join(map(str, sorted(ages[name])))})" for name in aged]
    return both_aged, [spelt[name] for name in ageless]


def _names(people: Sequence[str]) -> set[str]:
    return {person.partition("|")[0] for person in people}


def _in_full(name: str, text: str, folded: str) -> str:
    """A folded first and last name as a text writes it, with what stands between."""
    first, _, last = name.partition(" ")
    at = -1
    for _ in range(_PLACES if len(folded) == len(text) else 0):
        at = folded.find(f"{first} ", at + 1)
        if at < 0:
            break
        between, found, behind = folded[at : at + _FULL].partition(f" {last}")
        if found and "\n" not in between and not behind[:1].isalnum() and not folded[at - 1 : at].isalnum():
            return " ".join(text[at : at + len(between) + len(found)].split())
    return name.title()


def _indicators(mine: Sequence[Indicator], theirs: Sequence[Indicator]) -> list[str]:
    held = {(item.kind, item.value) for item in theirs}
    return list(dict.fromkeys(f"the {item.kind.value} {item.text}" for item in mine if (item.kind, item.value) in held))


def _agreed(mine: Sequence[Figure], theirs: Sequence[Figure]) -> list[Figure]:
    """The figures from two on that agree in what, value and unit, each once, the telling ones first."""
    held = {(figure.what, figure.value, figure.unit) for figure in theirs}
    agreed = {
        (figure.what, figure.value, figure.unit): figure
        for figure in mine
        if (figure.what, figure.value, figure.unit) in held and figure.value >= 2
    }
    return sorted(agreed.values(), key=lambda figure: (figure.value < 10, figure.span))


def _figures(agreed: Sequence[Figure]) -> str | None:
    return f"Both claim {all_of([shared_words(figure) for figure in agreed[:_MOST]])}." if agreed else None


def _numbers(mine: Side, theirs: Side, agreed: Sequence[Figure]) -> str | None:
    """The plain numbers of both, but for case numbers and what both claim of one thing, however it is written."""
    written = {number for figure in agreed for number in every_number(figure.text)}
    said = {*written, *_values("case", mine, theirs), *(f"{figure.value:.12g}" for figure in agreed)}
    stated = {anchor.partition(":")[2] for anchor in mine.shared(theirs) & (mine.of("num") | mine.of("count"))}
    plain = sorted(stated - said, key=lambda value: (float(value) < 100, float(value)))
    return f"Both state the number{'s' * (len(plain) > 1)} {all_of(plain[:_MOST])}." if plain else None


def _words(shared: Sequence[tuple[str, float]]) -> str | None:
    rare = [word for word, rareness in shared if rareness > RARE]
    return f"Rare words in both: {', '.join(rare[:_WORDS])}." if rare else None


def _concepts(mine: Side, theirs: Side, statistics: Statistics) -> str | None:
    """What few brief texts tell of and these two do in other words, with the words of each; the rarest first."""
    _, floor, *_ = SUMMED["concepts, brief"]
    rare = {each: rarity_among_briefs(each, statistics) for each in mine.of("concept") & theirs.of("concept")}
    both = [each.partition(":")[2] for each in sorted(rare, key=lambda each: (-rare[each], each)) if rare[each] > floor]
    if not both:
        return None
    told, others = (concepts(opening_of(each.version.article), each.traits.language) for each in (mine, theirs))
    # What was read by an older Blotter may name a concept that the tables no longer hold.
    said = [(what, told[what][0], others[what][0]) for what in both if what in told and what in others]
    unlike = [f"{english_name(what) or what} (“{a}” / “{b}”)" for what, a, b in said if fold(a) != fold(b)]
    return f"Both tell of {all_of(unlike[:_MOST])}." if unlike else None


def _common(shared: Sequence[tuple[str, float]]) -> str | None:
    """What is left where nothing rarer is shared: the openings are alike."""
    words = [word for word, _ in shared]
    return f"Both openings have the words {', '.join(words[:_WORDS])}." if words else None


def _by_rarity(mine: Side, theirs: Side, statistics: Statistics) -> list[tuple[str, float]]:
    """The words of both openings, the rarest first, without those of the operation that both name."""
    rare = rarity_beside(mine, theirs, statistics)
    shared = mine.words & theirs.words
    if mine.own.keys() & theirs.own.keys():
        shared -= mine.named & theirs.named
    words = ((word.removeprefix("word:"), rare(word)) for word in shared)
    return sorted(words, key=lambda each: (-each[1], each[0]))


def _credit(traits: Traits, other: Subject) -> str | None:
    agency = other.version.agency.id
    credit = next((credit for credit in traits.attributions if credit.agency == agency), None)
    return f"It credits {other.version.agency.name}: “{_short(credit.text)}”." if credit else None


def _looking_back(mine: Side, theirs: Side) -> str | None:
    past = looked_back_at(mine, theirs)
    days = [f"{day:%Y-%m-%d}" for day in past[:_MOST]]
    told = f"of which the earlier tells, or which it followed within {REPORTED} days"
    return f"The later looks back at {all_of(days)}, {told}." if days else None


def _dates(one: Version, other: Version) -> str | None:
    days = days_apart(one, other)
    if days is None or days > 60:
        return None
    return "Published on the same day." if days < 1 else f"Published {days:.0f} day{'s' * (days >= 1.5)} apart."
