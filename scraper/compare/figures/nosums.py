"""Money that tells nothing of a crime: a rate, what one note is worth, a threshold of the law, uses of coins."""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.masses import OF
from scraper.compare.figures.sayings import FOR
from scraper.compare.figures.tokens import split
from scraper.model import Bound

_PER = split("cada pro par al all l je a an each per por om i za na w il la le op pr")
_TIMES = split(
    "uno una an año day week month year hour person gram kilo piece pill dag maand jaar stuk uur "
    "tag monat jahr stunde stuck jour mois "
    "semaine jour gramme personne mes ano dia gramo semana dosis persona "
    "mese giorno settimana anno ora grammo chilo pezzo dose testa mês hora pessoa grama quilo unidade tête "
    "miesiąc dzień tydzień rok godzinę osobę gram kilogram sztukę månad månaden dag dygn vecka år timme måned måneden "
    "veckan månaden ugen timen timmen dagen året uge time stk styck jornada turno jornadas kopf woche week maanden "
    "jaren kop stück pieza"
)
_NO_SUM = split(
    "mensuales mensual diarios diario diários diário semanales semanais anuales anuais chacun chacune pièce unité "
    "monthly / counterfeit nepgeld falschgeld valsgeld fake each apiece styck "
    "stycket stuk miesięcznie dziennie "
    "rocznie "
    "mensili mensais mensal maandelijks monatlich mensuel mensuels cadauno ciascuno falsi falsos falska falske "
    "falszywych false falsas fałszywe faux månadsvis pro"
)
_FALSE = split(
    "counterfeit fake bogus nepgeld falschgeld falschen falscher falsche gefälschten vals valse nagemaakte faux fausse "
    "fausses false contrefaits falso falsa falsos falsas falsi falsificati falsificadas falsificados fałszywych "
    "podrobionych falska förfalskade falske forfalskede"
)
_ONE_COIN = split("dollar pound")
_NOTES = frozenset({5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0})
_DAILY = split("diaria diarias diária diárias")
_DAY_FINES = split("tagessatz tagessätze tagessätzen dagsböter dagbøder dagboetes")
_FORGED = split("falschgeld nepgeld valsgeld nennwert")
_RATES = _DAILY | _DAY_FINES | _FORGED
IN = split("in an aan")
THE = split("la le l el al o a the de den der het")
MONEY = split("money monnaie geld")
_OF_COINS = split(
    "addresses address transactions transfers payments atms miners adressen adres transacties transaktionen zahlungen "
    "adresses direcciones transacciones indirizzi transazioni endereços transações adresów transakcji transakcje "
    "transaktioner overførsler betalningar"
)
_EACH = split("each every elke jede jedes jeden chaque cada ogni każdy każdą varje hver hvert")
_OFFENCES = split("count offence offense violation breach charge")  # the law's fine is told "per count"
# Californian law raises a sentence for a loss "over $65,000": that tells the law, not the loss.
_RAISED = split("enhancement enhancements")
_FAR = 60  # words from there to the last of several


def tells_nothing(context: Context, last: int) -> bool:
    """Whether a sum is one of these; `last` is the last token of its currency."""
    return _rate(context, last) or _of_notes(context, last) or _cut_short(context) or _threshold(context)


def _rate(context: Context, last: int) -> bool:
    if _told_before(context):
        return True
    last += context.word(last + 1) == "."
    word, following = context.word(last + 1), context.word(last + 2)
    if word in _PER and (following in THE or following == "."):
        following = context.word(last + 3)  # "a la semana"
    if word == "a" and following in ("una", "uno"):
        return False  # "estafó 45.000 euros a una anciana"
    each = word in FOR and following in _EACH  # "£2,000 for each trip"
    each = each or (word == "per" and context.lexicon.code == "en" and following not in _OFFENCES)
    return each or (word in _PER and following in _TIMES) or word in _NO_SUM or _forged(context, last)


def _told_before(context: Context) -> bool:
    """ "120 Tagessätze zu je 30 Euro", "Falschgeld im Wert von"."""
    before = context.front(5)
    if _RATES.isdisjoint(before):
        return False
    worth = not _FORGED.isdisjoint(before) and not context.lexicon.worth.isdisjoint(before)
    return worth or not _DAY_FINES.isdisjoint(before) or not _DAILY.isdisjoint(before[-2:])


def _forged(context: Context, last: int) -> bool:
    """ "In counterfeit notes", "en fausses coupures", unlike "in counterfeit goods"."""
    word, lexicon = context.word(last + 1), context.lexicon
    if context.word(last + 2) not in _FALSE or not (word in lexicon.inside or word in OF or word in IN):
        return False
    notes = (context.word(last + step) for step in (3, 4, 5))
    return any(note in lexicon.cash or note in MONEY for note in notes)


def _threshold(context: Context) -> bool:
    """ "A sentencing enhancement for property damage over $65,000"."""
    if context.lexicon.code != "en" or context.quantity.bound is not Bound.OVER:
        return False
    lead = context.quantity.lead
    return not _RAISED.isdisjoint(context.cut.words[max(context.begin, lead - _FAR) : lead])


def _cut_short(context: Context) -> bool:
    """ "Stole more than $1..." in a teaser: the number goes on where the text was cut."""
    end = context.cut.ends[context.quantity.last]
    return not context.quantity.scaled and context.cut.text[end : end + 3].startswith(("...", "…"))


def _of_notes(context: Context, last: int) -> bool:
    """ "11,400 notes of 50 euros", "falsche 50-Euro-Scheine": what one note is worth, no sum."""
    if context.quantity.value not in _NOTES or context.quantity.scaled:
        return False
    cash = context.lexicon.cash
    if context.word(context.quantity.tail + 1) == "-" and context.word(last + 1) in cash:
        return True
    if context.word(last) in _ONE_COIN and context.word(last + 1) in cash:
        return True  # "one hundred dollar bills"
    at = context.quantity.lead - 1
    while context.word(at)[:1].isdecimal() or context.word(at) in OF | context.lexicon.links | {","}:
        at -= 1
    at -= context.word(at) in _FALSE  # "200 banconote false da 50 euro"
    return at < context.quantity.lead - 1 and context.word(at) in cash


def of_coins(context: Context, last: int) -> bool:
    """ "12 bitcoin wallets", "a million bitcoin addresses": what is counted is behind the coins."""
    word = context.word(last + 1)
    return word in _OF_COINS or context.lexicon.nouns.get(word) in ("wallets", "accounts", "devices", "servers")
