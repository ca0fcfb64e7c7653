"""Whether people did what a verb says or suffered it: "two men robbed a bank", "robbed by two men".

It finds no verbs, and what became of the people is told in `roles`.
"""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.lexicon.clauses import BY, FINITE, OBJECT
from scraper.compare.figures.tokens import split

_HARM = split("victims rescued deaths injured")
_JUDGING = split("arrests detained charged convicted")  # whoever does it takes an object as well
_ROMANCE = split("es pt it fr")
_SUFFERED = split("victims rescued")  # whoever robs or rescues takes an object, unlike who dies
# Of the verbs of death and injury those that take one: beginnings of words.
_HURT = tuple(
    split(
        "kill murder slain slay shot shoot stab injur wound hurt vermoord gedood doodgeschoten doodgestoken verwond "
        "neergesto neergescho gewond töte getötet ermorde erschoss erschieß erstoch erstech verletz tué tue tuent "
        "assassin bless poignard matar mataron mató asesin hiri apuñal uccis uccid feri accoltell matou esfaque zabi "
        "zabó zamordowa rani zrani ranił dźgn döda mörda knivskar knivskär knivmörda skada dræb myrde såre såret"
    )
)
_HAVING = split(
    "have has had hebben heeft hadden haben hat hatten hatte ont avait avaient han ha habían había hanno avevano aveva "
    "têm tinham tem tinha har hade havde"
)
BEEN = split(
    "was were been being is are be get got gets werd werden worden wordt zijn wurde wurden wird sind ist été sont est "
    "furent fut fueron fue sido son es sono stati state stato stata furono vennero foram foi são zostało zostali "
    "zostały został zostaną blev blivit blir bliver blevet er är"
)
_TO = split("to te zu att at")  # "conspired with a dozen others to kill"
_TOWARDS = split("a à al ad alla all au aux ao à")


def does(context: Context, noun: int, index: int) -> bool:
    """Whether those of the noun do what the verb at `index` says to somebody else, who is told too."""
    lexicon, word = context.lexicon, context.word(index)
    active = lexicon.code in _ROMANCE and word.endswith(FINITE[lexicon.code]) and word not in lexicon.prison
    if active and lexicon.roles[word] in _JUDGING:
        return True  # "20 agentes detuvieron a ocho", "três mulheres acusaram o médico"
    suffered = lexicon.code in ("sv", "da") and word.endswith("s")  # "skadas", "har lurats": a passive in one word
    noun_itself = lexicon.code == "de" and context.cut.capital(index)  # "hatten Verletzungen"
    if suffered or noun_itself or (lexicon.roles[word] not in _SUFFERED and not word.startswith(_HURT)):
        return False
    between = context.cut.words[noun + 1 : index]
    if not BEEN.isdisjoint(between):
        return False
    if not _HAVING.isdisjoint(between) or context.word(index - 1) in _TO:
        return True
    return word.endswith(FINITE.get(lexicon.code, ())) or _object(context, index)


def by(context: Context, role: str | None) -> bool:
    """Whether the number counts those by whom it was done: "abducted by ten men", "door vier mannen beroofd"."""
    return role in _HARM and context.word(context.quantity.lead - 1) in BY[context.lexicon.code]


def _object(context: Context, index: int) -> bool:
    """ "Robbed a bank", "asaltaron a una mujer": an article, a pronoun or a number right behind the verb."""
    word = context.word(index + 1)
    if word in _TOWARDS and word not in context.lexicon.articles:
        word = context.word(index + 2)
    lexicon = context.lexicon
    return word in lexicon.articles or word in OBJECT[lexicon.code] or word in lexicon.numbers
