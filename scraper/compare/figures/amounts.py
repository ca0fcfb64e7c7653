"""Sums of money, and what each is; weights, counts of people and things, and years of prison are read elsewhere."""

from __future__ import annotations

from scraper.compare.figures.cash import cash_or_crypto
from scraper.compare.figures.context import Context, Reading
from scraper.compare.figures.currencies import currency_behind
from scraper.compare.figures.masses import ENDS, OF
from scraper.compare.figures.nosums import IN, THE, of_coins, tells_nothing
from scraper.compare.figures.sayings import FOR, OF_LOSS, PAY, beside, given, taken_along, to_pay
from scraper.compare.figures.tokens import split
from scraper.compare.figures.units import (
    CRYPTO,
    CRYPTO_CODES,
    substance,
)

_PESOS = split("pesos soles guaraníes quetzales lempiras colones bolivianos bolívares córdobas")
_CARRIED = (("a", "cabo"), ("a", "efeito"))
_TOOK = split("llevaron llevó")  # only "se llevaron" is theft
_LOST = split("money_loss money_laundered")
# A crime that somebody is suspected of is told behind these: "een bedrag van 8000 euro vanwege … witwassen".
_BECAUSE = split(
    "vanwege wegens verdenking vermoeden wegen verdachts verdacht suspicion soupçon soupçons sospecha sospetto "
    "suspeita podejrzenie podejrzeniem misstanke misstanken mistanke mistanken"
)
_LABEL = 6  # words that a headline's label ("Blanchiment : …") counts as further off than others
_MAKE_GOOD = split(
    "naprawić naprawienia naprawienie wiedergutmachen ersetzen vergoeden réparer indemnizar risarcire risarcimento "
    "indenizar indemniser erstatte ersätta pagamento"
)
_GOODS_FOR = {"da": "for", "sv": "for", "it": "per"}
_TAKINGS = split("sequestro sequestri confisca confische blocco provvedimento provvedimenti decreto decreti")
_FRUITS = split("provento proventi produit")
_BELIEVED = split("ritenuto ritenuta ritenuti ritenute verosimile verosimilmente probabile presunto presumibile") | {
    ","
}
_NOT_WORTH = split("money_proceeds money_laundered")
_ESTIMATED = split(
    "stimato stimata stimati stimate estimado estimados estimé estimée estimés estimées évalué évaluée geschat"
)
_GOODS = split(
    "goods merchandise marchandises waren ware mercancía mercancías merce mercadoria goederen varor varer towaru"
)
_TURNOVER = split(
    "umsatz umsatzes umsätze turnover revenue omzet chiffre facturación fatturato faturação faturamento obrót obroty "
    "omsättning omsætning"
)
_TAXES = split("tax taxes")
_BANKS = split("bankrekeningen bankrekening rekeningen rekening")
_MOST_TONS = 50
_MUST = split("moet moeten muss müssen")
_ASKED = split(
    "demand demands demanded demanding prevent prevented preventing prevents geëist eisten eiste eisen voorkomen "
    "gefordert forderten forderte verhindert exigé exigeaient exigeait réclamé réclamaient exigían exigía exigieron "
    "chiesto chiedevano exigiam exigiu zażądali zażądano krävde krävt krävde krævede krævet"
)
_ASKED_WITHIN = 9  # words in front of a ransom
_OF_ITS_OWN = 6  # words from "a loss to the state of" to its sum
_OF_ALL = split("of von van de dei sur z ze av af dos des")
_OF_GOODS = frozenset({"money_seized", "money_loss"})
_REACH = 14  # tokens on either side in which a word may say what a sum is


def money(context: Context) -> Reading | None:
    """A sum: what it is (seized, lost, fined …), in the currency stated; None for a rate such as "€22 a month"."""
    quantity = context.quantity
    unit, last = quantity.currency, quantity.tail
    if unit is None and (tons := _tons(context)) is not None:
        return tons
    if unit is None:
        stated = currency_behind(context)
        if stated is None:
            return None
        unit, last = stated
    value = quantity.value if quantity.scaled or quantity.whole is None else quantity.whole
    if unit == "USD" and context.word(last + 1 + (context.word(last + 1) in OF)) in _PESOS:
        return None  # "$2,300,000 pesos": the sign of a dozen countries
    if tells_nothing(context, last):
        return None
    if unit in CRYPTO_CODES:
        if of_coins(context, last):
            return None
        return Reading("crypto", quantity.value, unit, quantity.lead, last)
    what, last = _fruit_of_crime(context, last) or _purpose(context, last)
    return Reading(what, value, unit, quantity.lead, last)


def _tons(context: Context) -> Reading | None:
    """Dutch counts sums in tons of 100,000 euros: "de schade bedraagt drie ton"."""
    quantity, last = context.quantity, context.quantity.tail + 1
    if context.lexicon.code != "nl" or context.word(last) != "ton" or quantity.value > _MOST_TONS:
        return None
    behind = [word for _, word in context.after(last + 1, 2)]
    cash = any(word in context.lexicon.cash for word in behind)
    banked = not cash and not _BANKS.isdisjoint(behind)
    said = _said_behind(context, last)
    mass = context.word(last + 1) not in ENDS or substance(context.word(last + 2))
    if mass and not (cash or banked or said):
        return None
    if cash:
        role: str | None = "cash"
    elif banked:
        role = "money_seized" if "money_seized" in _shared(context, last) else None
    else:
        near = (context.lexicon.money[w] for _, w in context.before(8) if w in context.lexicon.money)
        role = said or next(near, None)
        role = role if role != "money_seized" else None  # a mass, then
    return Reading(role, quantity.value * 1e5, "EUR", quantity.lead, last) if role else None


def _said_behind(context: Context, last: int) -> str | None:
    """ "Twee ton buitgemaakt", "drie ton terugbetalen": what the verb right behind says, unless it has an object."""
    word, following = context.word(last + 1), context.word(last + 2)
    if following not in ENDS | context.lexicon.links | context.lexicon.auxiliaries | context.lexicon.stops:
        return None
    return context.lexicon.money.get(word) or ("money_fine" if word in PAY else None)


def _purpose(context: Context, last: int) -> tuple[str, int]:
    """What the sum is, and the last token of its words."""
    if _conditional(context, last):
        return "money_value", last
    role = _role(context, last)
    worth = _worth(context, last, owned=role is None) or (role is None and _goods_by_price(context))
    if role != "money_fine" and _of_drugs(context, last):
        return "money_value", last
    if role in (None, "money_seized"):
        if kind := cash_or_crypto(context, last):
            return kind
        if worth or (role and _goods_for(context)):
            return "money_value", last
    if role in _NOT_WORTH and _worth_of_goods(context):
        return "money_value", last
    return _not_yet(context, last, role) or "money", last


def _not_yet(context: Context, last: int, role: str | None) -> str | None:
    """ "Musi naprawić szkodę w kwocie 6 000 zł" orders; of a ransom demanded nobody says that it was paid."""
    if role == "money_loss" and _made_good(context, last):
        return "money_fine"
    asked = role == "money_proceeds" and not _ASKED.isdisjoint(context.front(_ASKED_WITHIN))
    return None if asked else role


def _made_good(context: Context, last: int) -> bool:
    """ "Musi naprawić szkodę w kwocie 6 000 zł", "muss den Schaden von 6.000 Euro ersetzen"."""
    if not _MAKE_GOOD.isdisjoint(context.front(6)):
        return True
    return not _MUST.isdisjoint(context.front(8)) and any(word in _MAKE_GOOD for _, word in context.after(last + 1, 2))


def _fruit_of_crime(context: Context, last: int) -> tuple[str, int] | None:
    """ "1.250 euro, ritenuti provento di spaccio": the crime named is believed, and was not done with that sum."""
    behind = context.cut.words[last + 1 : min(context.right, last + 7)]
    if _FRUITS.isdisjoint(behind) or behind[0] in _FRUITS:
        return None
    fruit = next(at for at, word in enumerate(behind) if word in _FRUITS)
    if _BELIEVED.isdisjoint(behind[max(0, fruit - 2) : fruit]):
        return None
    found = "money_seized" if "money_seized" in _shared(context, last) else "money"
    return cash_or_crypto(context, last) or (found, last)


def _of_drugs(context: Context, last: int) -> bool:
    """ "£80 million of drugs", "a £10m cocaine plot": what they are worth; "in drug proceeds" are no drugs."""
    joined = context.word(last + 1) in OF | IN
    behind = [word for _, word in context.after(last + 1 + joined, 4)]
    named = any(substance(word) for word in (behind[:2] if joined else behind[:1]))
    table = context.lexicon.money
    return named and not any(word in table and table[word] != "money_seized" for word in behind)


def _worth_of_goods(context: Context) -> bool:
    """ "Profits from drugs worth $2 million", unlike "ransoms worth $16 million"."""
    lexicon = context.lexicon
    told = next((index for index, word in context.before(3) if word in lexicon.worth - _ESTIMATED), None)
    return told is not None and all(lexicon.money.get(context.word(told - step)) not in _NOT_WORTH for step in (1, 2))


def _conditional(context: Context, last: int) -> bool:
    """ "The drugs would have sold for $2.1 million": nobody seized that sum."""
    first, end = max(context.begin, context.quantity.lead - 12), min(context.end, last + 8)
    lexicon, words = context.lexicon, context.cut.words
    if lexicon.yields.isdisjoint(words[first:end]):
        return False
    if not any(words[at] in lexicon.would and not _folded_umlaut(context, at) for at in range(first, end)):
        return False
    return all(lexicon.money.get(word) not in _LOST for word in context.front(6))  # "el fraude alcanzaría los …"


def _folded_umlaut(context: Context, index: int) -> bool:
    """Whether a German word is "wurde" and not "würde", which are told alike without their signs."""
    written = context.cut.text[context.cut.starts[index] : context.cut.ends[index]]
    return context.lexicon.code == "de" and written.isascii()


def _worth(context: Context, last: int, *, owned: bool = False) -> bool:
    """ "drugs worth €5 million", "im Wert von", "$2 million worth of"; seized assets worth a sum are the sum."""
    behind = (context.word(last + 1), context.word(last + 2))
    if any(word in context.lexicon.worth for word in behind) or (behind[0] in OF_LOSS and behind[1] in _GOODS):
        return True
    told = [index for index, word in context.before(9) if word in context.lexicon.worth]
    if owned or not told:
        return bool(told)
    # "Il valore dei beni è stimato in": the first of the words says whose worth it is.
    return not any(context.word(told[-1] - step) in context.lexicon.assets for step in (1, 2, 3, 4))


def _goods_by_price(context: Context) -> bool:
    """ "Bienes por cinco millones", "Immobilien für zwei Millionen", of which nobody says that they were seized."""
    lead = context.quantity.lead
    return context.word(lead - 1) in FOR and context.word(lead - 2) in context.lexicon.assets


def _goods_for(context: Context) -> bool:
    """ "Varer for 65 millioner kroner beslaglagt", "guld för 1,2 miljoner": what the goods are worth."""
    lexicon, at = context.lexicon, context.quantity.lead - 1
    if context.word(at) != _GOODS_FOR.get(lexicon.code) or not context.word(at - 1).isalpha():
        return False
    if any(word in lexicon.assets or word in _TAKINGS for word in context.front(4)):
        return False  # "sequestrati beni mobili per 3 milioni", "sequestro d'urgenza per …"
    goods = context.word(at - 1)
    apart = (lexicon.money, lexicon.cash, lexicon.assets, lexicon.stops, lexicon.auxiliaries, lexicon.roles, CRYPTO)
    return not any(goods in table for table in apart)


def _role(context: Context, last: int) -> str | None:
    """The nearest word that says what the sum is; "50 million euros, 850 kg and 117 guns were seized" share one."""
    table, best, distance = context.lexicon.money, None, _REACH + 1
    if (said := beside(context, last)) is not None:
        return said
    for index, word in context.before(_REACH):
        if word in table and not _named_so(context, index):
            if table[word] == "money" and context.word(context.quantity.lead - 1) in context.lexicon.worth:
                break  # "1,4 miljoner i mutor och en resa värd 85 000 kronor"
            best, distance = table[word], context.quantity.lead - index
            distance += _LABEL * (context.word(index + 1) == ":" or _of_sum_before(context, index))
            break
    whole = context.word(context.begin) in _OF_ALL and context.quantity.lead - context.begin <= 2
    for index, word in context.after(last + 1, _REACH):
        if whole and word == ",":
            return best  # "of the $6 million, half was recovered"
        if (
            word in table
            and index - last < distance
            and not (_crime(context, index) or _named_so(context, index))
            and not _of_sum_behind(context, index, last, ordered=table[word] == "money_fine")
        ):
            what = table[word]
            earned = what == "money_proceeds" and word not in _TURNOVER
            seized = earned and "money_seized" in _shared(context, last)
            return "money_seized" if seized else what
    return best or _of_its_sentence(context, last)


def _of_sum_before(context: Context, index: int) -> bool:
    """ "Of the £2.1 million stolen, £400,000 has been recovered": a word right behind another sum tells of that one."""
    closed = "," in context.cut.words[index + 1 : context.quantity.lead]
    return closed and context.begin < context.left and index - context.left <= 1


def _of_sum_behind(context: Context, index: int, last: int, *, ordered: bool = False) -> bool:
    """ "Valued at €780,000, a loss of €612,000": a word right in front of the next sum tells of that one.

    Of an order more words may stand between: "conned of £9,000 and ordered him to pay £4,000".
    """
    following = context.next
    if following is None or index - last < 2:
        return False
    lead = following.quantity.lead  # "a loss to the state of €612,000"
    near = lead == index + 1 or ((ordered or context.word(lead - 1) in OF) and lead - index <= _OF_ITS_OWN)
    return near and following.quantity.currency is not None and "," not in context.cut.words[index:lead]


def _crime(context: Context, index: int) -> bool:
    """ "$25m tax evasion, money laundering", "vanwege witwassen": a crime named behind a sum was not done with it."""
    before = context.cut.words[max(context.begin, index - 4) : index]
    return context.word(index).endswith("ing") or not _BECAUSE.isdisjoint(before)


def _named_so(context: Context, index: int) -> bool:
    """The "profit" of a for-profit school earned nothing; workers' compensation insures, and who pays victims gives.

    Nor is anything stolen by raids that were "llevados a cabo".
    """
    before, word = context.word(index - 1), context.word(index)
    if word == "victims":
        around = context.cut.words[max(0, index - 3) : index]
        return "to" in around or context.word(index + 1) == "fund" or not PAY.isdisjoint(around)
    if index == context.begin + 2 and context.word(index - 2) in OF and (before in THE or before == "dem"):
        return True  # "Von der Beute wurden zwei Millionen Euro sichergestellt"
    if context.lexicon.code in ("es", "pt") and _carried(context, index):
        return True
    told = (
        (word == "compensation" and "worker" in before + context.word(index - 2))
        or (word == "akcyzy" and before.startswith("znak"))  # "bez polskich znaków akcyzy"
        or (word == "income" and not _TAXES.isdisjoint((context.word(index + 1), context.word(index + 2))))
        or (word == "imposta" and context.word(index - 2) in ("crediti", "credito"))  # a tax credit is no loss
    )
    return told or (before in ("for", "non", "not") and context.cut.hyphened(index))


def _carried(context: Context, index: int) -> bool:
    if context.word(index) in _TOOK and context.word(index - 1) != "se":
        return True
    return (context.word(index + 1), context.word(index + 2)) in _CARRIED


def _of_its_sentence(context: Context, last: int) -> str | None:
    """What a sum is that no word near it tells: ordered by a court, or of the one kind that the sentence speaks of."""
    if to_pay(context, last):
        return "money_fine"
    if (said := given(context, last) or taken_along(context)) is not None:
        return said
    shared = _shared(context, last)
    if len(shared) != 1:
        return _listed_last(context)
    # Stolen or seized goods are the sum that they are worth; "to forfeit $33,200 and a boat valued at $41,500" is not.
    return shared.pop() if shared <= _OF_GOODS or not _worth(context, last) else None


def _listed_last(context: Context) -> str | None:
    """ "Recovered seven cars, 340 phones and €18,900": a sum in a list of things seized."""
    lexicon, lead = context.lexicon, context.quantity.lead
    if context.word(lead - 1) not in lexicon.links | {","}:
        return None
    earlier = context.cut.words[max(context.begin, lead - 30) : lead]
    return "money_seized" if any(lexicon.money.get(word) == "money_seized" for word in earlier) else None


def _shared(context: Context, last: int) -> set[str]:
    window = range(max(context.begin, last - 40), min(context.end, last + 40))
    table, words = context.lexicon.money, context.cut.words
    told = (index for index in window if words[index] in table and not _named_so(context, index))
    return {table[words[index]] for index in told if not _of_sum_behind(context, index, last)}
