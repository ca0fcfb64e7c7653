"""Places of which a noun or verb in front says that they were searched: "searches at six addresses". It counts none."""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.tokens import split

_CARRIED_OUT = split("carried conducted undertaken executed performed out at today simultaneously")


def searched(context: Context, at: int) -> str | None:
    """ "Doorzoekingen op zes adressen", "Durchsuchung von vier Wohnungen": a noun in front without a number."""
    lexicon, unknown = context.lexicon, 0
    for index in range(at, max(context.begin, at - 6) - 1, -1):
        word = context.word(index)
        warrants = word == "warrants" and context.word(index - 1) == "search"
        if warrants or "searches" in (lexicon.nouns.get(word), lexicon.single.get(word), lexicon.roles.get(word)):
            before = context.word(index - 1)
            return None if before[:1].isdecimal() or before in lexicon.numbers else "searches"
        if _broken_in(context, index):
            return "searches"
        unknown += not _small(context, index)
        if unknown > 1:
            return None  # "les perquisitions, menées dans 19 domiciles"
    return None


def _small(context: Context, index: int) -> bool:
    """Words that may stand between the searches and their places: "were carried out today by 40 officers at"."""
    word, lexicon = context.word(index), context.lexicon
    officers = lexicon.nouns.get(word) == "officers" or word[0].isdecimal() or word in lexicon.numbers
    tables = (lexicon.fillers, lexicon.stops, lexicon.auxiliaries, _CARRIED_OUT)
    return officers or word == "," or context.cut.capital(index) or any(word in table for table in tables)


def _broken_in(context: Context, index: int) -> bool:
    """ "Vielen de speurders binnen op tien adressen": both parts of the verb stand in front of the places."""
    parted, word = context.lexicon.parted, context.word(index)
    earlier = context.cut.words[context.begin : index] if (word, "searches") in parted.values() else ()
    return any(parted.get(verb) == (word, "searches") for verb in earlier)
