"""Money that is told and is no sum: "€22 a month", "notes of €50", "in fake notes", the teaser's "$1..."."""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.masses import OF
from scraper.compare.figures.tokens import split

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
IN = split("in an aan")
THE = split("la le l el al o a the de den der het")
_MONEY = split("money monnaie geld")


def tells_nothing(context: Context, last: int) -> bool:
    """Whether a sum is one of these; `last` is the last token of its currency."""
    return _rate(context, last) or _of_notes(context, last) or _cut_short(context)


def _rate(context: Context, last: int) -> bool:
    before = {word for _, word in context.before(5)}
    if not before.isdisjoint(_DAY_FINES) or (before & _FORGED and before & context.lexicon.worth):
        return True  # "120 Tagessätze zu je 30 Euro", "Falschgeld im Wert von"
    last += context.word(last + 1) == "."
    word, following = context.word(last + 1), context.word(last + 2)
    if word in _PER and following in THE | {"."}:
        following = context.word(last + 3)  # "a la semana"
    # "In counterfeit notes", "en fausses coupures", unlike "in counterfeit goods".
    notes = context.lexicon.cash | _MONEY
    forged = word in context.lexicon.inside | OF | IN and following in _FALSE and context.word(last + 3) in notes
    lead = context.quantity.lead
    if word == "a" and following in ("una", "uno"):
        return False  # "estafó 45.000 euros a una anciana"
    each = (word == "por" and following == "cada") or not _DAILY.isdisjoint(context.cut.words[max(0, lead - 2) : lead])
    return each or (word in _PER and following in _TIMES) or word in _NO_SUM or forged


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
