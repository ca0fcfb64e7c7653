"""Whether people did what a verb says or suffered it: "two men robbed a bank", "robbed by two men", "to their harm".

It finds no verbs, and what became of the people is told in `roles`.
"""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.lexicon.clauses import BY, FINITE, OBJECT
from scraper.compare.figures.masses import OF
from scraper.compare.figures.tokens import split
from scraper.compare.figures.units import currency_after

_HARM = split("victims rescued deaths injured")
_JUDGING = split("arrests detained charged convicted")  # whoever does it takes an object as well
ROMANCE = split("es pt it fr")
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
HAVING = split(
    "have has had hebben heeft hadden haben hat hatten hatte ont avait avaient han ha habían había hanno avevano aveva "
    "têm tinham tem tinha har hade havde"
)
BEEN = split(
    "was were been being is are be get got gets werd werden worden wordt zijn wurde wurden wird sind ist été sont est "
    "furent fut fueron fue sido son es sono stati state stato stata furono vennero foram foi são zostało zostali "
    "zostały został zostaną blev blivit blir bliver blevet er är"
)
# Beginnings of verbs that say with "to" or "from" whose money it was: "ont soutiré leurs économies à six veuves".
_TAKEN = tuple(
    split(
        "soutir dérob extorqu subtilis sottra rubat rubav estorc estors estort carpi spillat robar robado sustraj "
        "sustrajer arrebat roubar roubou subtraí extorquir"
    )
)
_LOSS = split("danni perjuicio prejuízo préjudice nachteil nadele szkodę")
_BODIES = split("bodies lichamen leichen corps cadavres cuerpos cadáveres corpi cadaveri salme corpos")
_OF_WHOM = OF | split("der des degli delle dei dos das ze los")
_THE = split("the de los las i le les os as dei der den")
_SUFFERED_BY = {
    (noun, preposition): what
    for what, nouns, prepositions in (
        ("deaths", "death deaths killing killings murder murders manslaughter", "of"),
        ("injured", "injury injuries", "to"),
        ("charged", "charges indictment indictments", "against"),
        ("deaths", "dood moord moorden doodslag", "van op"),
        ("deaths", "Tod Tötung Ermordung Mord Morde", "von an"),
        ("deaths", "mort décès meurtre meurtres assassinat", "de"),
        ("deaths", "muerte muertes asesinato asesinatos homicidio", "de"),
        ("deaths", "morte omicidio", "di"),
        ("deaths", "morte mortes homicídio homicídios", "de"),
        ("deaths", "mord mordet morden drab drabet", "på"),
    )
    for noun in split(nouns)
    for preposition in split(prepositions)
}
_BY_WHOM = frozenset(preposition for _, preposition in _SUFFERED_BY)
_TRIED = tuple(split("attempt conspir tent poging versuch intento solicit plot plan threat pay hire hiring arrang"))
_TO = split("to te zu att at")  # "conspired with a dozen others to kill"
_TOWARDS = split("a à al ad alla all au aux ao à")


def does(context: Context, noun: int, index: int) -> bool:
    """Whether those of the noun do what the verb at `index` says to somebody else, who is told too."""
    lexicon, word = context.lexicon, context.word(index)
    active = lexicon.code in ROMANCE and word.endswith(FINITE[lexicon.code]) and word not in lexicon.prison
    if active and lexicon.roles[word] in _JUDGING:
        return True  # "20 agentes detuvieron a ocho", "três mulheres acusaram o médico"
    suffered = lexicon.code in ("sv", "da") and word.endswith("s")  # "skadas", "har lurats": a passive in one word
    noun_itself = lexicon.code == "de" and context.cut.capital(index)  # "hatten Verletzungen"
    if suffered or noun_itself or (lexicon.roles[word] not in _SUFFERED and not word.startswith(_HURT)):
        return False
    between = context.cut.words[noun + 1 : index]
    if not BEEN.isdisjoint(between):
        return False
    if not HAVING.isdisjoint(between) or context.word(index - 1) in _TO:
        return True
    return word.endswith(FINITE.get(lexicon.code, ())) or has_object(context, index)


def by(context: Context, role: str | None) -> bool:
    """Whether the number counts those by whom it was done: "abducted by ten men", "door vier mannen beroofd"."""
    english = context.lexicon.code == "en" and role is not None and role != "searches"  # "he was held by three men"
    return (role in _HARM or english) and context.word(context.quantity.lead - 1) in BY[context.lexicon.code]


def suffered(context: Context) -> str | None:
    """ "The deaths of two men", "charges against three", unlike "the attempted murder of two men"."""
    at = context.quantity.lead - 1
    at -= context.word(at) in _THE
    word = context.word(at)
    told = _SUFFERED_BY.get((context.word(at - 1), word)) if word in _BY_WHOM else None
    if told is None:
        return None
    tried = any(context.word(at - step).startswith(_TRIED) for step in range(2, 8))
    return None if tried else told


def harmed(context: Context) -> str | None:
    """ "ai danni di 94 risparmiatori", "na szkodę 94 osób", "estafaron 300.000 euros a 45 personas"."""
    at = context.quantity.lead - 1
    if context.word(at) in ("a", "à") and currency_after(context.cut, at - 2) is not None:
        earlier = context.cut.words[max(context.begin, at - 8) : at]
        return "victims" if any(context.lexicon.money.get(word) == "money_loss" for word in earlier) else None
    of = context.word(at) in _OF_WHOM
    if of and context.word(at - 1) in _BODIES:
        return "deaths"  # "i corpi di sei migranti"
    return "victims" if context.word(at - of) in _LOSS or taken_from(context) else None


def taken_from(context: Context) -> bool:
    """ "Ont soutiré leurs économies à 67 personnes": those whose money was taken."""
    lead = context.quantity.lead
    if context.lexicon.code not in ROMANCE or context.word(lead - 1) not in _TOWARDS:
        return False
    return any(word.startswith(_TAKEN) for word in context.cut.words[max(context.begin, lead - 8) : lead - 1])


def has_object(context: Context, index: int) -> bool:
    """ "Robbed a bank", "asaltaron a una mujer": an article, a pronoun or a number right behind the verb."""
    word = context.word(index + 1)
    if word in _TOWARDS and word not in context.lexicon.articles:
        word = context.word(index + 2)
    lexicon = context.lexicon
    return word in lexicon.articles or word in OBJECT[lexicon.code] or word in lexicon.numbers
