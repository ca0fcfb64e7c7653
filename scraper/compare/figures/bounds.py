"""What stands around a number and bounds it: "more than", "up to", "or more"; it reads no numbers."""

from __future__ import annotations

from dataclasses import replace

from scraper.compare.figures.context import Quantity
from scraper.compare.figures.lexicon import LEXICONS, Lexicon
from scraper.compare.figures.tokens import Tokens, split
from scraper.compare.figures.units import currency_before
from scraper.model import Bound

_CAUGHT = split("arrests detained convicted")  # over a crime, where others defraud over (more than) a sum
_INTO = tuple(split("wesz wkrocz trafi dotar zapuka włama dosz należ wysła"))  # "do" behind these is no bound
ROUND_WORDS = split(
    "dozen dutzend tiental dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine "
    "centaine millier docena decena centenar veintena treintena cincuentena dozijn honderdtal twintigtal dertigtal "
    "decina dozzina quindicina ventina trentina quarantina cinquantina sessantina centinaio migliaio dezena duzia "
    "quinzena vintena trintena centena milhar millar docenas decenas centenares millares duzias dezenas centenas tuzin "
    "dussin dussinet tiotal tjugotal trettiotal fyrtiotal femtiotal "
    "hundratal femtontal sextiotal sjuttiotal attiotal nittiotal dusin snes vijftiental veertigtal vijftigtal "
    "zestigtal zeventigtal tachtigtal negentigtal cuarentena settantina ottantina novantina"
)
# Sieves: the words that may open a phrase behind a number, and those that close one in front.
_BEHIND = {code: frozenset(phrase[0] for phrase in words.behind) | {"-"} for code, words in LEXICONS.items()}
_BOUNDING = {code: frozenset(phrase[-1] for phrase in words.bounds) for code, words in LEXICONS.items()}


def bounded(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    """Take in the currency sign, the article and the words of the bound in front, "or more" behind."""
    currency, lead = currency_before(cut, quantity.first, lexicon.coins) or (None, quantity.first)
    start, bound = _phrase_or_article(cut, lead, lexicon, money=currency is not None)
    if lexicon.code == "pl" and cut.word(start) == "do" and cut.word(start - 1).startswith(_INTO):
        start, bound = lead, Bound.EXACT  # "weszli do 10 mieszkań"
    bound = quantity.bound if bound is Bound.EXACT else bound
    tail = quantity.tail
    phrases = lexicon.behind.items() if cut.word(tail + 1) in _BEHIND[lexicon.code] else ()
    for phrase, behind in phrases:
        if cut.words[tail + 1 : tail + 1 + len(phrase)] == phrase:
            tail, bound = tail + len(phrase), behind
            break
        if cut.word(tail + 1) == "-" and cut.words[tail + 2 : tail + 2 + len(phrase)] == phrase:
            tail, bound = tail + 1 + len(phrase), behind
            break
    rounded = cut.words[quantity.last] in ROUND_WORDS
    if bound is Bound.EXACT and rounded:
        bound = Bound.ABOUT
    if start == quantity.lead and tail == quantity.tail and bound is Bound.EXACT and currency is None:
        return quantity
    return replace(quantity, round=rounded, lead=start, tail=tail, bound=bound, currency=currency)


def _phrase_or_article(cut: Tokens, lead: int, lexicon: Lexicon, *, money: bool) -> tuple[int, Bound]:
    """Where the bound or article of a number begins; "charged over a £2m fraud", "jailed over £2m fraud" bound none."""
    before = cut.word(lead - 1)
    if before not in _BOUNDING[lexicon.code] and before not in lexicon.articles:
        return lead, Bound.EXACT  # most numbers
    start, bound = _phrase_before(cut, lead, lexicon)
    article = start == lead > 0 and cut.word(lead - 1) in lexicon.articles
    if article:
        start, bound = _phrase_before(cut, lead - 1, lexicon)
    over = money and cut.words[start : lead - article] == ("over",)
    plain = over and (article or lexicon.roles.get(cut.word(start - 1)) in _CAUGHT)
    return (lead - article, Bound.EXACT) if plain else (start, bound)


def _phrase_before(cut: Tokens, end: int, lexicon: Lexicon) -> tuple[int, Bound]:
    if cut.word(end - 1) not in _BOUNDING[lexicon.code]:
        return end, Bound.EXACT
    for length in (4, 3, 2, 1):
        phrase = cut.words[max(0, end - length) : end]
        if len(phrase) == length and phrase in lexicon.bounds:
            return end - length, lexicon.bounds[phrase]
    return end, Bound.EXACT
