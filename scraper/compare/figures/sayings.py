"""What phrases beside a sum say of it: "made off with", "offers … for information"; it reads no numbers."""

from __future__ import annotations

from itertools import takewhile

from scraper.compare.figures.context import Context
from scraper.compare.figures.lexicon import Lexicon
from scraper.compare.figures.tokens import split

OF_LOSS = split("in of aan an de d di em w i af av for")
PAY = split(
    "pay repay betalen terugbetalen zahlen bezahlen payer verser pagar abonar pagare versare pagamento pago paiement "
    "restituir restituer restituire devolver zurückzahlen återbetala tilbagebetale betalning betala utge "
    "betale zapłacić zapłaci zapłacą pagará pagarán pagarão pagherà pagheranno versera verseront zahlt betaalt betaler "
    "betalar paiera acquitter acquittera acquitteront"
)
# Verbs that say what a sum is only where they stand right in front of it: "made £2.4m", "hat 3 Mio. ausgezahlt".
_GIVEN = {
    word: what
    for what, words in {
        "money_proceeds": "made making makes "
        "sålts såldes sålt sålde solgt solgte verkocht verkochten verkauft verkauften vendu "
        "vendus vendues "
        "vendido vendidos vendidas vendieron vendida venduto venduti vendute venduta venderam sprzedano sprzedali",
        "money_loss": "udbetalt udbetalte utbetalat uitbetaald uitgekeerd ausgezahlt versé versés desembolsó "
        "wypłacono wypłaciły erogato erogati",
    }.items()
    for word in split(words)
}
# Verbs in two parts with the sum between them.
_PARTED = {
    "leverde": ("op", "money_proceeds"),
    "leverden": ("op", "money_proceeds"),
    "levert": ("op", "money_proceeds"),
    "streek": ("op", "money_proceeds"),
    "streken": ("op", "money_proceeds"),
    "brachte": ("ein", "money_proceeds"),
    "brachten": ("ein", "money_proceeds"),
    "strich": ("ein", "money_proceeds"),
    "strichen": ("ein", "money_proceeds"),
    "maakte": ("over", "money_loss"),
    "maakten": ("over", "money_loss"),
    "sluisde": ("weg", "money_loss"),
    "sluisden": ("weg", "money_loss"),
    "liep": ("mis", "money_loss"),
    "liepen": ("mis", "money_loss"),
    "boekte": ("over", "money_loss"),
    "boekten": ("over", "money_loss"),
    "keerde": ("uit", "money_loss"),
    "keerden": ("uit", "money_loss"),
    "troggelde": ("af", "money_loss"),
    "troggelden": ("af", "money_loss"),
    "hob": ("ab", "money_loss"),
    "hoben": ("ab", "money_loss"),
    "zweigte": ("ab", "money_loss"),
    "zweigten": ("ab", "money_loss"),
    "hield": ("over", "money_proceeds"),
    "hielden": ("over", "money_proceeds"),
    "nahm": ("ein", "money_proceeds"),
    "nahmen": ("ein", "money_proceeds"),
    "setzte": ("um", "money_proceeds"),
    "setzten": ("um", "money_proceeds"),
    "pakte": ("af", "money_seized"),
    "pakten": ("af", "money_seized"),
    "fror": ("ein", "money_seized"),
    "froren": ("ein", "money_seized"),
    "zog": ("ein", "money_seized"),
    "zogen": ("ein", "money_seized"),
}
_MADE = split("made making makes")
_PAYMENTS = split("payment payments deposit transfer donation withdrawal purchase investment contribution bet bets")
_TOGETHER = {  # two words side by side
    ("took", "in"): "money_proceeds",
    ("taken", "in"): "money_proceeds",
    ("brought", "in"): "money_proceeds",
    ("raked", "in"): "money_proceeds",
    ("paid", "out"): "money_loss",
    ("væk", "med"): "money_loss",
    ("away", "with"): "money_loss",
    ("off", "with"): "money_loss",
    ("vandoor", "met"): "money_loss",
    ("undan", "med"): "money_loss",
    ("av", "med"): "money_loss",
    ("levaram", "consigo"): "money_loss",
    **dict.fromkeys(
        ((verb, "mit") for verb in split("entkam entkamen flüchtete flüchteten verschwand verschwanden")), "money_loss"
    ),
    ("portato", "via"): "money_loss",
    ("portati", "via"): "money_loss",
    ("portando", "via"): "money_loss",
    ("portano", "via"): "money_loss",
} | {  # "fraudulently obtained": whoever lies for it takes it
    (how + "ly", got + ending): "money_loss"
    for how in ("fraudulent", "dishonest", "illegal", "unlawful", "false")
    for got, endings in (("obtain", "ed ing s"), ("collect", "ed ing"), ("receiv", "ed ing"), ("claim", "ed ing s"))
    for ending in endings.split()
}
# Nouns that say it where the sum is theirs: elsewhere a commission is a board, and a recovery a programme.
_SUM_OF = {
    word: what
    for what, words in {
        "money_proceeds": "commission commissie provisie provision comisión provvigione commissione comissão "
        "commissions provisions comisiones provvigioni comissões",
        "money_seized": "recovery recoveries recuperación recuperação recupero récupération",
    }.items()
    for word in split(words)
}
_JUDGED_WITHIN = 60  # words between a judgment and what is to be paid; who "must pay" may have been judged far above
_SOLD_FOR = 4  # words that may stand between such a verb and its sum
_TAKEN = split("nam namen neemt nemen")  # Dutch "namen … mee": robbers or police
_NETTED = split("netted netting")  # by a scam, or by the police
_POLICE = split("police operation operations raid search action crackdown sweep checks checkpoint customs")
_INFORMATION = split(
    "information informations tip tips tipoffs informatie inlichtingen hinweise hinweis tipps renseignement "
    "renseignements información informaciones pista pistas informazioni informações informação informacje informacji "
    "wskazanie ujęcie upplysningar uppgifter oplysninger ergreifung arrest capture aanhouding captura arrestation"
)
_TIPS = _INFORMATION - split("ergreifung arrest capture aanhouding captura arrestation ujęcie")
FOR = split("for voor für pour por per za för")
_OFFERED = split(
    "offers offered offering offer promises promised biedt bieden bood beschikbaar looft setzt ausgesetzt ausgelobt "
    "bietet offre offrent promet promettent ofrece ofrecen ofreció offrono promette promettono oferece oferecem "
    "ofereceu oferuje oferują wyznaczył wyznaczyła wyznaczono erbjuder utlovar utfäst utfäster udlover tilbyder udlovet"
)


def beside(context: Context, last: int) -> str | None:
    """What phrases next to a sum say of it, whatever words stand further off."""
    lead = context.quantity.lead
    what = context.lexicon.money.get(context.word(last + 2)) if context.word(last + 1) in OF_LOSS else None
    seizing = context.word(lead - 1) if context.word(lead - 1) not in _NETTED else ""
    if what != "money_fine" and context.lexicon.money.get(seizing) == "money_seized":
        return "money_seized"  # "seized $8.6 million in extorted funds"
    if what:
        return what  # "€250,000 in damages"
    of = context.word(lead - 1) in OF_LOSS
    return (of and _SUM_OF.get(context.word(lead - 2))) or _phrased(context, last)


def _phrased(context: Context, last: int) -> str | None:
    """What two words in front of a sum, a verb around it, or an offer say."""
    if _for_information(context, last):
        return "money_reward"
    if context.lexicon.verb_last and (what := _parted(context, last)):
        return what
    if not _NETTED.isdisjoint(context.front(3)):
        netted = next(index for index, word in context.before(3) if word in _NETTED)
        earlier = context.cut.words[max(context.begin, netted - 6) : netted]
        police = any(context.lexicon.nouns.get(word) in ("officers", "searches") for word in earlier)
        return "money_seized" if police or not _POLICE.isdisjoint(earlier) else "money_proceeds"
    before, nearer = context.word(context.quantity.lead - 2), context.word(context.quantity.lead - 1)
    if (before, nearer) == ("turned", "across") and context.word(last + 1) != "to":
        return "money_proceeds"  # the idiom "turned over": "turned over £1.9m in four years"
    if "um" in (before, nearer) and context.word(last + 1) == "gebracht":
        return "money_loss"
    return _TOGETHER.get((before, nearer))


def _for_information(context: Context, last: int) -> bool:
    """ "Offers £20,000 for information", "stelt 30.000 euro beschikbaar voor de gouden tip"."""
    if context.word(last + 1) in FOR and not _TIPS.isdisjoint((context.word(last + 2), context.word(last + 3))):
        return True  # "up to $10 million for information"
    around = context.cut.words[max(context.begin, context.quantity.lead - 10) : min(context.end, last + 11)]
    return not _INFORMATION.isdisjoint(around) and not _OFFERED.isdisjoint(around)


def given(context: Context, last: int) -> str | None:
    """ "The group took in $4.6 million", "ål har sålts svart för 3,6 miljoner": verbs that are vague by themselves."""
    words = list(takewhile(lambda word: word not in (";", ")"), (word for _, word in context.before(_SOLD_FOR))))
    for step, word in enumerate(words):
        if what := _TOGETHER.get((words[step + 1], word)) if step + 1 < len(words) else None:
            return what
        if word in _GIVEN:
            paid = word in _MADE and context.word(last + 1) in _PAYMENTS  # "made a $1,000 payment"
            return None if paid else _GIVEN[word]
    return None


def taken_along(context: Context) -> str | None:
    """ "Agenten … namen drie bestelbussen, 22 duizend euro en een vuurwapen mee": seized by officers, else stolen."""
    lexicon, lead = context.lexicon, context.quantity.lead
    behind = context.cut.words[lead : min(context.end, lead + 20)]
    earlier = context.cut.words[max(context.begin, lead - 20) : lead]
    if lexicon.code != "nl" or "mee" not in behind or _TAKEN.isdisjoint(earlier):
        return None
    officers = any(lexicon.nouns.get(word) == "officers" or word == "politie" for word in earlier)
    return "money_seized" if officers else "money_loss"


def _parted(context: Context, last: int) -> str | None:
    """ "De handel leverde 600.000 euro op", "Das Gericht fror 500.000 Euro ein": a verb around its sum."""
    before = context.cut.words[max(context.begin, context.quantity.lead - 6) : context.quantity.lead]
    if _PARTED.keys().isdisjoint(before):
        return None
    behind = context.cut.words[last + 1 : min(context.right, last + 7)]
    return next(
        (what for word in before if word in _PARTED for second, what in (_PARTED[word],) if second in behind), None
    )


def to_pay(context: Context, last: int) -> bool:
    """ "The court … must pay the family €120,000": the sum of a judgment, where one is told before."""
    near = [word for _, word in context.before(5)] + [word for _, word in context.after(last + 1, 4)]
    if not any(word in PAY for word in near):
        return False
    lexicon, lead = context.lexicon, context.quantity.lead
    first = 0 if "must" in near else max(0, lead - _JUDGED_WITHIN)
    earlier = context.cut.words[first : lead + _JUDGED_WITHIN * (context.begin == 0)]  # behind a headline the judgment
    judged = (lexicon.sentenced, {word for word in earlier if lexicon.roles.get(word) == "convicted"}, _fines(lexicon))
    return any(word in told for word in earlier for told in judged)


def _fines(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for word, what in lexicon.money.items() if what == "money_fine")
