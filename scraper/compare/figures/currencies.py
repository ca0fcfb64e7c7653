"""In what currency a sum is that has no sign of one in front: told behind it, by a stroke, or understood."""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.halves import stroked
from scraper.compare.figures.masses import OF
from scraper.compare.figures.nosums import MONEY
from scraper.compare.figures.sayings import PAY
from scraper.compare.figures.tokens import split
from scraper.compare.figures.units import CRYPTO, POUNDS, currency_after

_OF_WHICH = split("dont waarvan davon varav heraf including")
_PIECES = split(
    "pieces units sticks cigarettes stuks eenheden sigaretten stück einheiten zigaretten pièces unités piezas unidades "
    "cigarrillos cajetillas atados paquetes pezzi unità sigarette peças cigarros maços sztuk sztuki papierosów paczek "
    "paczki st stycken cigaretter stk stykker"
)
_COMPOUND_PIECES = tuple(word for word in _PIECES if len(word) > len("cigarros"))  # "Schmuggelzigaretten"
_CROWNS = split("mkr tkr")
_NUMBER = split("number aantal anzahl zahl nombre número numero liczba antal antalet antallet")
_TOLD_WITHIN = 7  # words in front of "60 million", one of which is of money, where its currency is left out
_OF_GOODS = frozenset({"money_seized", "money_loss"})


def currency_behind(context: Context) -> tuple[str, int] | None:
    """The currency and the last token that tells it; None for a number that counts no money."""
    told = currency_after(context.cut, context.quantity.tail, context.lexicon.coins)
    return told or _pounds(context) or _stroked(context) or _understood(context)


def _pounds(context: Context) -> tuple[str, int] | None:
    if not context.quantity.scaled:
        return None
    at = context.quantity.tail + 1
    while context.word(at) in (".", "de"):
        at += 1
    if context.word(at) not in POUNDS:
        return None
    tables = (context.lexicon.money, context.lexicon.assets, context.lexicon.cash, MONEY)
    money = any(context.word(at + step) in table for step in (2, 3) for table in tables)
    # "two million pounds of unused medicines"
    return ("GBP", at) if money or context.word(at + 1) != "of" else None


def _stroked(context: Context) -> tuple[str, int] | None:
    """ "340.000:-", "een boete van 95,-": a stroke for the cents is money of the language's country."""
    unit = context.lexicon.coins.get("kr") or ("EUR" if context.lexicon.code in ("nl", "de") else None)
    return (unit, context.quantity.tail) if unit and stroked(context.cut, context.quantity.last) else None


def _understood(context: Context) -> tuple[str, int] | None:
    """ "€23 million seized, turnover 1.23 billion": millions beside a word of money are in the currency told before."""
    quantity, table = context.quantity, context.lexicon.money
    if context.cut.words[quantity.last] in _CROWNS and "kr" in context.lexicon.coins:
        return context.lexicon.coins["kr"], quantity.tail
    if not quantity.scaled or context.currency is None or context.word(quantity.tail + 1)[:1].isdecimal():
        return None
    of = context.word(quantity.tail + 1) in OF and context.word(quantity.tail + 2)
    if of and of not in table and of not in CRYPTO:
        return None  # "8 mil millones de pesos"
    following = context.word(quantity.tail + 1)
    if following in _PIECES or following.endswith(_COMPOUND_PIECES):
        return None
    lexicon, of_sums = context.lexicon, (table, CRYPTO, context.lexicon.cash)
    known = (*of_sums, lexicon.stops, lexicon.auxiliaries, lexicon.links, OF)
    # "Zajęli 3 mln litrów": what is seized or stolen may be anything.
    valued = any(table.get(word, "money_seized") not in _OF_GOODS or word in lexicon.worth for word in context.front(2))
    if following.isalpha() and not valued and not any(following in words for words in known):
        return None  # "3.9 million travellers"
    near = (*context.front(_TOLD_WITHIN), *(word for _, word in context.after(quantity.tail + 1, 5)))
    tables = (*of_sums, lexicon.worth, lexicon.assets, PAY)
    of_money = context.word(quantity.lead - 1) in _OF_WHICH or any(word in words for words in tables for word in near)
    return (context.currency, quantity.tail) if of_money and not _things(context) else None


def _things(context: Context) -> bool:
    """Whether a number of millions counts things: "two million stolen accounts", "the number fell to 3.2 million"."""
    lexicon = context.lexicon
    if not _NUMBER.isdisjoint(context.front(_TOLD_WITHIN)):
        return True
    words = [word for _, word in context.after(context.quantity.tail + 1, 4)]
    return any(word in lexicon.nouns or word in lexicon.people or word in lexicon.actors for word in words)
