"""Two numbers that are the ends of one range, or of one change; it finds no numbers itself."""

from __future__ import annotations

from dataclasses import replace

from scraper.compare.figures.context import Quantity
from scraper.compare.figures.lexicon import Lexicon
from scraper.compare.figures.tokens import Tokens, split
from scraper.compare.figures.units import currency_after
from scraper.model import Bound

THE = split("de i os gli los the las as le les")
_LEAST_ELIDED = 1000  # "between 15 and 20,000 euros": the first is of thousands too
_CHANGES = split(
    "raised upped boosted cut reduced "
    "doubled tripled quadrupled verdubbelde verdreifacht verdoppelt doublé triplé duplicó triplicó raddoppiato "
    "duplicou podwoiła fördubblats fordoblet rose grew increased climbed jumped went up fell dropped gestiegen "
    "stieg wuchs erhöhte erhöhten sank gestegen steeg daalde groeide passé passés passée passées augmenté pasó "
    "pasaron aumentó subió bajó passato passati salito aumentato aumentati passou subiu aumentou wzrosła wzrosło "
    "wzrósł wzrosły spadła ökade ökat steg stigit minskade steget faldt øget"
)

_ON_APPEAL = split(  # what a court does to a sentence
    "increased raised reduced lowered verhoogde verhoogd verlaagde erhöhte erhöht senkte gesenkt porté réduit elevó "
    "rebajó redujo aumentó ridotto ridotta aumentato aumentata agravou reduziu skärper skärpte skärpt skärps höjer "
    "höjde höjt höjs sänker sänkte sänkt sänks skærpede skærpet skærper forhøjede forhøjet hævede hævet nedsatte "
    "nedsat sænkede podwyższył podwyższyła podwyższono podniósł zaostrzył zaostrzono obniżył obniżyła obniżono "
    "złagodził złagodzono"
)
_FAR = 14  # words in front of the sentence that was changed


def ranges(cut: Tokens, found: list[Quantity], lexicon: Lexicon) -> list[Quantity]:
    """ "30 to 40": at least the one, at most the other, both over all the words; "from 179 to 288" is only the 288."""
    kept: list[Quantity] = []
    for quantity in found:
        before = kept[-1] if kept else None
        if before is None or not _joined(cut, before, quantity, lexicon) or _counted(cut, before, quantity, lexicon):
            kept.append(quantity)
            continue
        kept.pop()
        if _changed(cut, before, quantity, lexicon):
            to = cut.word(quantity.first - 1) in lexicon.to  # Polish "z 3 do 5 lat" has no bound
            kept.append(replace(quantity, lead=quantity.first, bound=Bound.EXACT) if to else quantity)
        elif before.value < quantity.value or quantity.scaled:
            after = currency_after(cut, quantity.tail, lexicon.coins)
            kept.extend(_both(before, quantity, money=bool(before.currency or quantity.currency or after)))
        elif cut.word(before.tail + 1) in lexicon.to:
            kept += (before, quantity)  # "losses of EUR 9 million to 3 000 victims"
    return kept


def _counted(cut: Tokens, low: Quantity, high: Quantity, lexicon: Lexicon) -> bool:
    """ "Losses of EUR 2,000 to 3,000 victims": a sum, and people who are counted."""
    things = (cut.word(high.tail + 1), cut.word(high.tail + 2))
    counted = any(word in lexicon.nouns or word in lexicon.people or word in lexicon.actors for word in things)
    return low.currency is not None and high.currency is None and counted


def _changed(cut: Tokens, low: Quantity, high: Quantity, lexicon: Lexicon) -> bool:
    """ "Arrests rose from 179 to 288" tells of a change; "von 3 bis 5 Jahren", "de 1 500 à 3 000 euros" of a range.

    A sentence changes on appeal alone: "skærpede straffen fra tre til fem års fængsel".
    """
    if cut.word(low.lead - 1) not in lexicon.since:
        return False
    if low.value > high.value / _factor(low, high):
        return True  # "sänks från sju till fem miljoner"
    if cut.word(high.tail + 1) in lexicon.years:
        return any(cut.word(low.lead - step) in _ON_APPEAL for step in range(2, _FAR))
    money = currency_after(cut, high.tail, lexicon.coins) or low.currency or high.currency
    return not money or any(cut.word(low.lead - step) in _CHANGES for step in range(2, 8))


def _joined(cut: Tokens, low: Quantity, high: Quantity, lexicon: Lexicon) -> bool:
    tail = low.tail + (low.scaled and cut.word(low.tail + 1) == ".")  # "od 5 tys. do 20 tys. zł"
    sign = cut.word(tail + 1)
    if tail + 1 == high.lead:
        if cut.hyphened(high.first) and low.last + 1 == high.first:
            return True  # "otte-ni millioner"
        return sign in lexicon.to  # Polish "do" is both "to" and "up to"
    if tail + 3 == high.lead and cut.word(tail + 2) in THE:
        opened = cut.word(low.lead - 1 - (cut.word(low.lead - 1) in THE)) in lexicon.between
        return opened and sign in lexicon.links  # "tra i 4.500 e i 6.000 euro"
    if tail + 2 != high.lead:
        return False
    opened = cut.word(low.lead - 1 - (cut.word(low.lead - 1) in THE)) in lexicon.between  # "tussen de 28 en 31 miljoen"
    between = sign in lexicon.links and opened
    if sign in ("-", "–", "—"):
        return cut.touch(tail, tail + 1) and cut.touch(tail + 1, tail + 2)
    return sign in lexicon.to or between


def _elided(low: Quantity, high: Quantity, *, money: bool) -> bool:
    """ "Entre 15 et 20 000 euros": thousands that only the second number writes out."""
    written = not high.scaled and high.value >= 10 * _LEAST_ELIDED and high.value % _LEAST_ELIDED == 0
    return money and written and low.whole is not None and low.value < high.value / _LEAST_ELIDED < 10 * low.value


def _factor(low: Quantity, high: Quantity) -> float:
    """The millions of "three to five million" that the first number leaves out."""
    left_out = high.scaled and not low.scaled and low.value < _LEAST_ELIDED
    return 10.0 ** (3 * ((len(str(int(high.value))) - 1) // 3)) if left_out else 1.0


def _both(low: Quantity, high: Quantity, *, money: bool) -> tuple[Quantity, Quantity]:
    factor = _factor(low, high)
    if factor == 1.0 and _elided(low, high, money=money):
        factor = 1000.0
    value = low.value * factor
    whole = None if low.whole is None else low.whole * factor
    low = replace(
        low, value=value, whole=whole, bound=Bound.OVER, scaled=high.scaled, last=high.last, tail=high.tail, ranged=True
    )
    currency = high.currency or low.currency
    high = replace(high, bound=Bound.UNDER, first=low.first, lead=low.lead, currency=currency, ranged=True)
    return replace(low, currency=currency), high
