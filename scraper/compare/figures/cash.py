"""Whether a sum is in cash or in cryptocurrency; what it was for is told in `amounts`."""

from __future__ import annotations

from itertools import takewhile

from scraper.compare.figures.context import Context
from scraper.compare.figures.units import CRYPTO, currency_after

_OWN_SUM = 4  # words from a kind of money to the sum that is of it alone


def cash_or_crypto(context: Context, last: int) -> tuple[str, int] | None:
    """Cash or crypto, where the sum is said to be one of them and not both."""
    cash = crypto = 0
    for index, word in context.after(last + 1, 6):
        if word in (",", ";", "(") or word in context.lexicon.links:
            break
        cash = index if word in context.lexicon.cash and context.word(index - 1) not in CRYPTO else cash
        crypto = index if word in CRYPTO else crypto
    if not cash and not crypto and (shared := _of_both_sums(context, last)):
        return shared, last
    if _joined(context, cash or crypto):
        return None
    if not cash and not crypto:
        before = takewhile(lambda place: not _parts(context, *place), context.before(6))
        around = {context.word(index - 1) if context.word(index - 1) in CRYPTO else word for index, word in before}
        cash, crypto = (last if around & context.lexicon.cash else 0), (last if around & CRYPTO else 0)
    if bool(cash) == bool(crypto):
        return None
    return ("cash", cash) if cash else ("crypto", crypto)


def _parts(context: Context, index: int, word: str) -> bool:
    """Whether another item stands in front: "30.000 euros en metálico, joyas valoradas en 7.500 euros"."""
    lexicon, between = context.lexicon, context.cut.words[index + 1 : context.quantity.lead]
    if word != "," or lexicon.worth.isdisjoint(between):
        return word in lexicon.links
    return not any(between[0] in table for table in (lexicon.worth, lexicon.stops, lexicon.fillers, lexicon.inside))


def _of_both_sums(context: Context, last: int) -> str | None:
    """ "480 tys. zł i 92 tys. euro w gotówce": two sums side by side, both in notes."""
    following, lexicon = context.next, context.lexicon
    if following is None or context.word(last + 1) not in lexicon.links or following.quantity.lead != last + 2:
        return None
    if not lexicon.worth.isdisjoint(context.front(4)):
        return None  # "joyas valoradas en 240.000 euros y 31.000 euros en efectivo"
    cut, quantity = context.cut, following.quantity
    after = currency_after(cut, quantity.tail, lexicon.coins)
    if not after and not quantity.currency:
        return None
    told = cash_or_crypto(following, after[1] if after else quantity.tail)
    return told[0] if told and told[1] > quantity.tail else None


def _joined(context: Context, index: int) -> bool:
    # "in cash and bitcoin", "real and digital": a sum of both
    if not index:
        return False
    links, kinds = context.lexicon.links, CRYPTO | context.lexicon.cash
    if context.word(index) in CRYPTO and context.word(index + 1) in links and context.word(index + 2) in CRYPTO:
        return False  # "of USDT and USDC tokens"
    if context.word(index - 1) in links:
        return True
    pairs = ((context.word(index + step), index + step + 1) for step in (1, 2))
    return any(link in links and context.word(at) in kinds and not _has_own_sum(context, at) for link, at in pairs)


def _has_own_sum(context: Context, kind: int) -> bool:
    """ "€410,000 in cash and cryptocurrency worth €250,000"."""
    return (
        context.next is not None
        and context.next.quantity.lead - kind <= _OWN_SUM
        and bool(
            context.next.quantity.currency
            or currency_after(context.cut, context.next.quantity.tail, context.lexicon.coins)
        )
    )
