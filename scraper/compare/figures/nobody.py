"""Words for the dead and hurt that count nobody: "tre bilar skadade", "en skadad axel". It reads no number."""

from __future__ import annotations

from scraper.compare.figures.bare import MEASURES
from scraper.compare.figures.context import Context
from scraper.compare.figures.roles import PEOPLE
from scraper.compare.figures.sought import WISHES
from scraper.compare.figures.tokens import split

_PERSONS = PEOPLE | split("persons actors officers users premises")
_FEWER = split("fewer less minder weniger moins menos meno mniej färre færre")  # a difference, and nobody's count
# Limbs and animals, in Swedish and Danish: their adjective of the hurt is the noun for people as well.
_LIMBS = split(
    "axel arm armar hand handled händer fot fötter ben rygg nacke näsa tand tänder finger fingrar höft knä hals huvud "
    "öga skulder hånd hænder fod fødder ryg nakke næse fingre hofte knæ hoved øje hund hunden katt häst älg rådjur "
    "djur får kat hest dyr dyret fugle"
)
_PRIOR = split("prior previous earlier past criminal strike felony misdemeanor unspent separate")
_HAS = split("has had have having with his her their")


def of_things(context: Context, what: str, kind: str | None) -> bool:
    """ "Två bilar skadade": where nouns are written together, a participle behind things makes no people of them."""
    if kind not in PEOPLE or not context.lexicon.compounds:
        return False
    return what not in _PERSONS or context.word(context.quantity.lead - 1) in WISHES  # "begär fyra män häktade"


def of_nobody(context: Context) -> bool:
    """ "En skadad axel", "to døde hunde", "12 fewer deaths": who is counted is no person, or is not there."""
    first, lexicon = context.quantity.tail + 1, context.lexicon
    word = context.word(first)
    if word in _FEWER or (lexicon.code == "pl" and context.word(context.quantity.lead - 1) == "o"):
        return True  # "10.000 færre våben", "spadek o 54 osoby"
    if not lexicon.compounds or lexicon.roles.get(word) not in ("deaths", "injured"):
        return False
    following = context.word(first + 1)
    return following in _LIMBS or following in MEASURES


def of_the_past(context: Context, index: int) -> bool:
    """ "Has two convictions", "two prior strike convictions": those of somebody's past, not people convicted."""
    if context.word(index) != "convictions":
        return False
    past = not _PRIOR.isdisjoint(context.cut.words[context.quantity.tail + 1 : index])
    return past or context.word(context.quantity.lead - 1) in _HAS
