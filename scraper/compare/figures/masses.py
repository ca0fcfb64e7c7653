"""Weights and volumes of drugs; it reads no sums of money and no weight of anything else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from scraper.compare.figures.context import Context, Reading
from scraper.compare.figures.halves import and_half
from scraper.compare.figures.lexicon.clauses import OR
from scraper.compare.figures.tokens import split
from scraper.compare.figures.units import LITRES, LOOSE_TONS, MIXED, mass_at, substance

ENDS = frozenset({"", ".", ",", ";", ")", "(", "\n"})  # behind a mass of nothing
# Behind a mass that names no drug: "12 kilo van hetzelfde spul", "7 kg davon", "9 kg dans sa cave".
_OF_IT = split("davon daarvan daarnaast hiervan ervan waarvan ello thereof varav heraf deraf herav más mais")
# "Doze fardos com o peso de 40 quilos" weigh so much, where "a lorry of 40 tonnes" does not.
_WEIGHT = split("peso poids weight gewicht total totale totaal vikt vægt")
_HELD = split("dans bei bij chez hos u presso")
_SAME = split(
    "it them sustancia substância estupefaciente hetzelfde dezelfde dieselbe desselben même misma stessa mesma tego "
    "samego samma partiet samme"
)
_LISTED_WITHIN = 8  # tokens from a number to the next one of its list: "kg di resina di hashish e"
_FORMULA = 16  # words of "or more of a mixture and substance containing a detectable amount of methamphetamine"
_CONTAINING = MIXED | split("positive enthaltend enthält bevattende contenant contendo contenente zawierającej")
_PRECURSORS = tuple(
    split("precurs précurs prekurs vorläufer grundstoff grondstof chemical chemikali chemicali kemikali chimiqu químic")
)
_NOT_OF = split("was were with mit met med con com avec con for")  # "a lorry of 40 tonnes with cocaine"
_LINKS = split(
    "& / as well plus alsmede evenals alsook zowel als sowie samt bzw ainsi que así como bem nonché jak także"
)
OF = split("of van von de di da du af av z do")
_BETWEEN = OF | {",", "d", "l"}


def weight(context: Context) -> Reading | None:
    """A mass (kg) or volume (l) of a drug; None where it is a weight of anything else, or reads two ways."""
    quantity = context.quantity
    if quantity.doubtful:
        return None
    measured, (at, unit) = context, _unit(context)
    if unit == "kg" and _small_change(context):
        return None
    if unit == "kg" and (whole := _and_grams(context, at)) is not None:
        return whole
    if unit is None and (measured := _same_unit(context)) is not context:
        at, unit = _unit(measured)
    if unit is None:
        return _unit_before(context)
    named = _drug(measured, at + and_half(context.cut, at, context.lexicon)) or _drug_of_sentence(measured, at)
    if named is None:
        return None
    what, last = named
    factor = 1.0 if unit == "l" else (mass_at(context.cut, measured.quantity.tail) or (1.0, at))[0]
    value = quantity.value + 0.5 * bool(and_half(context.cut, at, context.lexicon))
    return Reading(what, round(value * factor, 6), unit, quantity.lead, max(at, last))


def _same_unit(context: Context) -> Context:
    """ "shipments of 200 and 300 kg of cannabis": the first number takes the unit of the one it is joined to."""
    quantity, following = context.quantity, context.next
    joined = following is not None and following.quantity.lead == quantity.tail + 2
    return following if following and joined and context.word(quantity.tail + 1) in context.lexicon.links else context


def _and_grams(context: Context, unit: int) -> Reading | None:
    """ "2 kilos 630 gramos de cocaína", "um quilo e 200 gramas": one mass in two units, the smaller one behind."""
    grams = context.next
    if grams is None or not _small_change(grams) or not 1 <= grams.quantity.lead - unit <= 2:
        return None
    at, measure = _unit(grams)
    named = (_drug(grams, at) or _drug_of_sentence(grams, at)) if measure == "kg" else None
    if named is None:
        return None
    factors = (mass_at(context.cut, each.quantity.tail) or (1.0, 0) for each in (context, grams))
    value = sum(each.quantity.value * factor for each, (factor, _) in zip((context, grams), factors, strict=True))
    return Reading(named[0], round(value, 6), "kg", context.quantity.lead, max(at, named[1]))


def _small_change(context: Context) -> bool:
    """Whether these are the grams behind kilograms, or the kilograms behind tonnes, of one mass."""
    lead, unit = context.quantity.lead, mass_at(context.cut, context.quantity.tail)
    at = lead - 1 - (context.word(lead - 1) in context.lexicon.links)
    larger = mass_at(context.cut, at - 1)
    number = context.word(at - 1)
    counted = number[:1].isdecimal() or number in context.lexicon.numbers or number in context.lexicon.articles
    if unit is None or larger is None or larger[1] != at or not counted:
        return False
    return unit[0] < larger[0] and context.quantity.value * unit[0] < larger[0]


def _unit_before(context: Context) -> Reading | None:
    """ "19 grammi di cocaina, 4 di eroina": a mass of another drug in the unit of the one just told."""
    quantity = context.quantity
    what = substance(context.word(quantity.tail + 2)) if context.word(quantity.tail + 1) in _BETWEEN else None
    if what is None or what in ("drugs", "mdma") or context.left <= context.begin:
        return None
    between, unit = context.cut.words[context.left : quantity.lead], mass_at(context.cut, context.left - 1)
    if unit is None or len(between) > _LISTED_WITHIN or not any(substance(word) for word in between):
        return None
    return Reading(what, round(quantity.value * unit[0], 6), "kg", quantity.lead, quantity.tail + 2)


def _drug_of_sentence(context: Context, unit: int) -> tuple[str, int] | None:
    """ "Cocaine on board: 6.5 tonnes." A mass of nothing is of the drug of its sentence, if that names only one."""
    word, lexicon, lead = context.word(unit + 1), context.lexicon, context.quantity.lead
    ends = word in ENDS or word in lexicon.auxiliaries or word in lexicon.inside or word in _OF_IT | _HELD
    ends = ends or (word in OF and not _SAME.isdisjoint((context.word(unit + 2), context.word(unit + 3))))
    ends = ends or (word in lexicon.links and context.next is not None and context.next.quantity.lead == unit + 2)
    of = context.word(lead - 1) in OF and context.word(lead - 2) not in _WEIGHT
    if of or not (ends or lexicon.money.get(word) == "money_seized"):
        return None  # "a lorry of 40 tonnes"
    for first in (context.begin, 0):
        told = {
            what
            for index in range(max(first, lead - 60), min(context.end, unit + 20))
            if (what := substance(context.cut.words[index]))
        }
        if kinds := told - {"drugs"} or told:
            return (kinds.pop(), unit) if len(kinds) == 1 else None
    return None


def _unit(context: Context) -> tuple[int, str | None]:
    found = mass_at(context.cut, context.quantity.tail)
    if found is not None and found[1] < context.end:
        return found[1], "kg"
    at = context.quantity.tail + 1
    return (at, "l") if context.word(at) in LITRES else (at, None)


def loose(context: Context) -> bool:
    """Whether the weight is in English tons, of which there are three."""
    return context.lexicon.code == "en" and context.word(context.quantity.tail + 1) in LOOSE_TONS


def _drug(context: Context, unit: int) -> tuple[str, int] | None:
    after = list(context.after(unit + 1 + (context.word(unit + 1) == "."), 7))  # "40 kg. kokain"
    for place, (index, word) in enumerate(after):
        if not word[0].isalpha() or word in context.lexicon.links or word in _NOT_OF:
            break
        what = substance(word)
        if what and _of_precursors(context, unit, index):
            return None
        if what == "drugs" and (inner := _mixture(context, index)):
            return inner
        if what:
            last = after[place + 1][0] if _called_twice(after[place : place + 2]) else index
            last += 2 * (context.word(last + 1) in OF and substance(context.word(last + 2)) == what)  # "résine de …"
            return _listed(context, last, what) or (what, last)
    return _contained(context, unit) or _drug_in_front(context)


def _called_twice(words: Sequence[tuple[int, str]]) -> bool:
    """ "Crystal meth", "crack cocaine": two words for one drug."""
    return len(words) == 2 and substance(words[0][1]) == substance(words[1][1]) != "drugs"


def _listed(context: Context, last: int, what: str) -> tuple[str, int] | None:
    """ "3 kg of cocaine and fentanyl", "of crack, heroin and cannabis": what several drugs weigh is of no one kind."""
    words, linking = context.cut.words, context.lexicon.links | _LINKS | {OR[context.lexicon.code]}
    kinds, linked, named = {what}, False, 1
    while True:
        at = last + 1
        while context.word(at) in linking | _BETWEEN:
            at += 1
        linked_here = not linking.isdisjoint(words[last + 1 : at])
        at += _of_some_sort(context, at)
        kind = substance(context.word(at)) if at < context.right else None
        if kind is None or at == last + 1 or _object(context, at):
            break
        twice = at + 2 < context.right and _called_twice([(step, words[step]) for step in (at, at + 1)])
        kinds, last, linked, named = kinds | {kind}, at + twice, linked or linked_here, named + 1
    # "3 kg of cocaine, heroin, …" may tell the mass of the first alone; "and cannabis plants" are counted.
    told = (linked or named > 2) and context.word(last + 1) not in context.lexicon.nouns
    return ("drugs", last) if told and len(kinds - {"drugs"}) > 1 else None


def _object(context: Context, at: int) -> bool:
    """Polish "2 kg marihuany, kokainę": an accusative is found beside the mass, which is of the genitive in front."""
    return context.lexicon.code == "pl" and context.word(at).endswith(("e", "haszysz", "mefedron", "fentanyl"))


def _of_some_sort(context: Context, at: int) -> bool:
    """Whether one word says of which sort the drug behind it is: "brown heroin", "herbal cannabis"."""
    word, lexicon = context.word(at), context.lexicon
    known = any(word in table for table in (lexicon.nouns, lexicon.money, lexicon.stops))
    sort = word.isalpha() and not known and substance(word) is None
    return sort and at + 1 < context.right and substance(context.word(at + 1)) is not None


def _of_precursors(context: Context, unit: int, drug: int) -> bool:
    """ "Six tons of synthetic drug precursors", "700 ton prekursorów narkotyków": what drugs are made of."""
    words = context.cut.words[unit + 1 : min(context.right, drug + 3)]
    return any(word.startswith(_PRECURSORS) for word in words)


def _contained(context: Context, unit: int) -> tuple[str, int] | None:
    """ "500 grams or more of a mixture and substance containing a detectable amount of cocaine"."""
    behind = list(takewhile(lambda place: place[1][0].isalpha(), context.after(unit + 1, _FORMULA)))
    at = next((place for place, (_, word) in enumerate(behind) if word in _CONTAINING), None)
    if at is None or OF.isdisjoint(word for _, word in behind[: min(at, 3)]):
        return None
    named = ((substance(word), index) for index, word in behind[at + 1 : at + 7])
    return next(((what, index) for what, index in named if what), None)


def _mixture(context: Context, drugs: int) -> tuple[str, int] | None:
    """ "drugs laced with fentanyl" are told under the admixture, not under all drugs."""
    if not any(word in MIXED for _, word in context.after(drugs + 1, 3)):
        return None
    named = ((substance(word), index) for index, word in context.after(drugs + 1, 6))
    return next(((what, index) for what, index in named if what), None)


def _drug_in_front(context: Context) -> tuple[str, int] | None:
    """ "cocaine (43 kg)", "Kokain: 43 Kilogramm"."""
    before = list(context.before(2))
    if len(before) == 2 and before[0][1] in ("(", ":") and (what := substance(before[1][1])):
        return what, context.quantity.last
    return None
