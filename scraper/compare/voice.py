"""Whether people did what a verb says or suffered it: "two men robbed a bank", "robbed by two men".

It finds no verbs, and what became of the people is told in `roles`.
"""

from __future__ import annotations

from scraper.compare.context import Context
from scraper.compare.tokens import split

_HARM = split("victims rescued deaths injured")
_BY = {
    "en": split("by"),
    "nl": split("door"),
    "de": split("durch"),
    "fr": split("par"),
    "es": split("por"),
    "it": split("da dai dalle dagli"),
    "pt": split("por pelos pelas"),
    "pl": split("przez"),
    "sv": split("av"),
    "da": split("af"),
}
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
_BEEN = split(
    "was were been being is are be get got gets werd werden worden wordt zijn wurde wurden wird sind ist été sont est "
    "furent fut fueron fue sido son es sono stati state stato stata furono vennero foram foi são zostało zostali "
    "zostały został zostaną blev blivit blir bliver blevet er är"
)
# Finite forms and infinitives that are never said of who suffers.
_FINITE = {
    "es": ("aron", "ieron", "ar", "er", "ir"),
    "fr": ("erent", "er", "ir"),
    "it": ("arono", "irono", "are", "ere", "ire"),
    "pt": ("aram", "iram", "ar", "er", "ir"),
    "en": ("ing",),
    "pl": ("l", "la", "lo", "li", "ly"),
    "nl": ("den", "tten"),
    "de": ("ten", "fielen"),
    "da": ("ede",),
}
_OBJECT = {
    "en": split("the his her their its another someone"),
    "nl": split("het haar hun de iemand"),
    "de": split("den dem das die der ihren ihre seine seinen jemanden"),
    "fr": split("le la les l leur leurs son sa ses"),
    "es": split("el los la las su sus otro otra"),
    "it": split("lo la gli il i le loro"),
    "pt": split("o a os as seu sua seus"),
    "pl": split("jego jej ich swojego swoją"),
    "sv": split("den sin sina sitt hans hennes deras"),
    "da": split("den sin sine sit hans hendes deres"),
}
_TO = split("to te zu att at")  # "conspired with a dozen others to kill"
_TOWARDS = split("a à al ad alla all au aux ao à")


def does(context: Context, noun: int, index: int) -> bool:
    """Whether those of the noun do what the verb at `index` says to somebody else, who is told too."""
    lexicon, word = context.lexicon, context.word(index)
    suffered = lexicon.code in ("sv", "da") and word.endswith("s")  # "skadas", "har lurats": a passive in one word
    if suffered or (lexicon.roles[word] not in _SUFFERED and not word.startswith(_HURT)):
        return False
    between = context.cut.words[noun + 1 : index]
    if not _BEEN.isdisjoint(between):
        return False
    if not _HAVING.isdisjoint(between) or context.word(index - 1) in _TO:
        return True
    return word.endswith(_FINITE.get(lexicon.code, ("\0",))) or _object(context, index)


def by(context: Context, role: str | None) -> bool:
    """Whether the number counts those by whom it was done: "abducted by ten men", "door vier mannen beroofd"."""
    return role in _HARM and context.word(context.quantity.lead - 1) in _BY[context.lexicon.code]


def _object(context: Context, index: int) -> bool:
    """ "Robbed a bank", "asaltaron a una mujer": an article, a pronoun or a number right behind the verb."""
    word = context.word(index + 1)
    if word in _TOWARDS and word not in context.lexicon.articles:
        word = context.word(index + 2)
    lexicon = context.lexicon
    return word in lexicon.articles or word in _OBJECT[lexicon.code] or word in lexicon.numbers
