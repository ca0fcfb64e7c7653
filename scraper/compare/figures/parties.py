"""The country a figure is for, where the text says it next to the number; it never guesses from who reports."""

from __future__ import annotations

from scraper.compare.figures.context import Context, Reading
from scraper.compare.figures.countries import CountryName, country_at, country_before
from scraper.compare.figures.governed import governing
from scraper.compare.figures.roles import breaks
from scraper.compare.figures.tokens import split

_THE = split("the de den der die het la las los le les l i gli il lo os as o a")
_OF_THEM = split(
    "davon daarvan hiervan waarvan of them whom dont ellos ellas de di cui dei quali deles delas dos quais z nich "
    "tym w varav heraf"
)
_AND = split(", & und and en et y e ed i oraz och og samt sowie or")


def list_item(context: Context) -> tuple[Reading, str | None] | None:
    """One item of a list by country: "the United States (153)", "55 in the United Kingdom", "42 Germany".

    "58 in Europe" and "24 in Milan" are items of no country.
    """
    quantity, cut = context.quantity, context.cut
    value = quantity.count
    if value is None or quantity.year:
        return None
    enclosed = context.word(quantity.lead - 1) == "(" and context.word(quantity.tail + 1) == ")"
    place = country_before(cut, quantity.lead - 1) if enclosed else _beside(context)
    if place is None:
        return _elsewhere(context, value)
    what = governing(context) or (governing(context, far=True) if _one_of_many(context, place) else None)
    if what is None:
        return None
    first, last = min(place.first, quantity.lead), max(place.last, quantity.tail + enclosed)
    return Reading(what, value, None, first, last), place.code


def _elsewhere(context: Context, value: float) -> tuple[Reading, None] | None:
    """ "121 arrests in the US and 58 in Europe": behind a comma or "and", a preposition and a name, then the end."""
    quantity, lexicon, at = context.quantity, context.lexicon, context.quantity.tail + 1
    if (
        lexicon.code == "de"
        or context.word(quantity.lead - 1) not in (*_AND, "(")
        or context.word(at) not in lexicon.inside
    ):
        return None
    name = context.word(at + 1)
    plain = name.isalpha() and name not in lexicon.months and context.cut.capital(at + 1)
    if not plain or not (_closes(context.word(at + 2)) or context.word(at + 2) in (";", ":")):
        return None
    what = governing(context)
    return (Reading(what, value, None, quantity.lead, at + 1), None) if what else None


def party(context: Context, reading: Reading) -> str | None:
    """The one country in which the counted things were: right behind the words, or at the head of the sentence."""
    place = _standing_behind(context, reading)
    if place is not None:
        return place.code if _alone(context, place) else None
    return _between(context, reading) or _in_front(context) or _heading(context)


def _standing_behind(context: Context, reading: Reading) -> CountryName | None:
    first = reading.last + 1
    if context.lexicon.inside.isdisjoint(context.cut.words[first : min(context.end, first + 5)]):
        return None  # most figures
    for index in range(first, first + 5):
        place = _place_behind(context, index, inside=True)
        if place is not None:
            return place
        if not _passable(context, index, reading):
            return None
    return None


def _passable(context: Context, index: int, reading: Reading) -> bool:
    """Words that may stand between the counted things and their place: "were seized", one more word."""
    word, lexicon = context.word(index), context.lexicon
    if not word or not word[0].isalpha() or index >= context.right or word in lexicon.links or breaks(context, index):
        return False  # "assaulting three women after being captured in Austria"
    return index == reading.last + 1 or word in lexicon.auxiliaries or word in lexicon.roles or word in lexicon.money


def _beside(context: Context) -> CountryName | None:
    """ "55 in the United Kingdom", "52 davon in Deutschland", "in Polen vier"."""
    index = context.quantity.tail + 1
    while context.word(index) in _OF_THEM and index < context.quantity.tail + 3:
        index += 1
    behind = _place_behind(context, index)
    if behind is not None:
        inside = context.word(index) in context.lexicon.inside
        # "320 U.S. convictions": without a preposition the country must close the item.
        return behind if inside or _closes(context.word(behind.last + 1)) else None
    following = context.word(context.quantity.tail + 1)
    before = country_before(context.cut, context.quantity.lead)
    if before is None or not _closes(following):
        return None
    if _in_a_row(context, before):
        return before
    at = before.first - 1
    nearer, farther = (context.word(index) in context.lexicon.inside for index in (at, at - 1))
    return before if nearer or (farther and context.word(at) in _THE) else None


def _one_of_many(context: Context, place: CountryName) -> bool:
    """ "121 US, 2 Canada, 42 Germany": other countries stand within six tokens, so the list may open a sentence."""
    first, last = min(place.first, context.quantity.lead), max(place.last, context.quantity.tail)
    around = (*range(max(context.begin, first - 6), first), *range(last + 1, min(context.end, last + 7)))
    return any(country_at(context.cut, index) for index in around)


def _closes(word: str) -> bool:
    return word in _AND or word in ("", ".", ";", ")", "\n")


def _in_a_row(context: Context, place: CountryName) -> bool:
    """ "US 130, Germany 42, UK 37": a country and its number beside another such pair."""
    tail = context.quantity.tail
    next_one = context.word(tail + 1) in _AND and country_at(context.cut, tail + 2) is not None
    return next_one or (context.word(place.first - 1) in _AND and context.word(place.first - 2)[:1].isdecimal())


def _place_behind(context: Context, index: int, *, inside: bool = False) -> CountryName | None:
    preposition = context.word(index) in context.lexicon.inside
    if inside and not preposition:
        return None
    index += preposition
    if context.word(index) in _THE:
        index += 1
    place = country_at(context.cut, index)
    return place if place and place.last < context.end else None


def _alone(context: Context, place: CountryName) -> bool:
    """Not one of several countries that share the number, and not "in Germany (52)", which has its own."""
    following, index = context.word(place.last + 1), place.last + 2
    if following == "(" or _is_adjective(context, place):
        return False
    if following not in _AND:
        return True
    while context.word(index) in _THE or context.word(index) in context.lexicon.inside:
        index += 1
    return country_at(context.cut, index) is None


def _is_adjective(context: Context, place: CountryName) -> bool:
    """ "in U.S. currency", "in UK courts": the short names stand before nouns as well."""
    lexicon, following = context.lexicon, context.word(place.last + 1)
    short = place.code in ("US", "GB") and len(context.cut.words[place.first]) <= 3
    known = lexicon.stops | lexicon.auxiliaries | lexicon.links
    return short and following[:1].isalpha() and following not in known and following not in lexicon.roles


def _between(context: Context, reading: Reading) -> str | None:
    """ "Tien mensen zijn in Nederland aangehouden": the place stands before the verb that closes the words."""
    for index in range(context.quantity.tail + 1, reading.last):
        place = _place_behind(context, index, inside=True)
        if place is not None and _alone(context, place):
            return place.code
    return None


def _in_front(context: Context) -> str | None:
    """ "werden in Duitsland 42 verdachten opgepakt", "En Portugal han sido detenidas nueve personas"."""
    for index in range(context.quantity.lead - 1, max(context.left, context.quantity.lead - 5) - 1, -1):
        place = _place_behind(context, index, inside=True)
        if place is not None:
            between = context.cut.words[place.last + 1 : context.quantity.lead]
            plain = all(word[0].isalpha() for word in between)
            opening = index == context.begin and between == (",",)
            return place.code if (plain or opening) and _alone(context, place) else None
    return None


def _heading(context: Context) -> str | None:
    """ "In Germany, 52 people were arrested.": one country at the head, no other in the sentence."""
    place = _place_behind(context, context.begin, inside=True)
    if place is None or not _alone(context, place) or context.quantity.lead - place.last > 8:
        return None
    others = {
        other.code
        for index in range(place.last + 1, min(context.end, place.last + 60))
        if (other := country_at(context.cut, index))
    }
    return place.code if others <= {place.code} else None
