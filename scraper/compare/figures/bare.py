"""Numbers without a noun that the tables know: "270 arrested", "zwei kamen in Haft", "detenidos 214 prófugos"."""

from __future__ import annotations

from scraper.compare.figures.context import Context, Reading
from scraper.compare.figures.countries import country_before
from scraper.compare.figures.roles import AT_HOME, MORTAL, NOT, PAUSES, PEOPLE, active
from scraper.compare.figures.tokens import split
from scraper.compare.figures.units import COINS, MASSES, substance
from scraper.compare.figures.voice import does

_CLAUSE = 14  # words behind the noun in which the verb is looked for
_PHRASE = 2  # words of an unknown noun with its adjective
_OF_PEOPLE = split("arrests detained convicted injured")
# Auxiliaries of more than one, which make of the words in front of them their subject.
_WERE = split(
    "were are have wurden sind haben konnten worden werden zijn hebben waren furent sont ont étaient han fueron son "
    "están estaban quedaron resultaron sono hanno furono vennero vengono foram são estão ficaram acabaram "
    "zostało zostali zostały blev er har är blevet"
)
_WAS = {  # of one alone, so of nobody that a larger number counts
    "en": split("was has"),
    "es": split("fue ha es está queda quedó ingresa ingresó resultó"),
    "pt": split("fica ficou foi está acaba acabou"),
}
# Verbs and small words between a bare number and what became of its people: "zwei kamen in Untersuchungshaft".
_CAME = split(
    "kamen kam sitzen sitzt gingen ging befinden sich in im zitten zit gaan ging came went remain placés placées "
    "placé ingresado ingresaron ingresan en em ficaram ficou aguardam prisão prisión finiti finite finito sono trafiło "
    "trafiły trafili do w sitter hamnade sidder kom i fördes förts bragt till til ins into to taken "
    "brought state federal county trasladados "
    "trasladadas trasportati trasportate transportés transportées transportados transportadas gebracht przewieziono"
)
# "The victims number 47", "Gli indagati sono 58", "het aantal slachtoffers wordt geschat op 900".
_AMOUNTS = split(
    "geschat geschätzt op ligt bij bedraagt bedroeg is are stands at estimated to number rises totals liegt bei auf "
    "beläuft sich beziffert uppgår till är ammonta ammontano a sono salgono asciende ascienden son eleva élève s à est "
    "de ascende ascendem rose risen climbed climbs reached stijgt steeg gestegen opgelopen loopt tot "
    "steigt stieg gestiegen erhöhte passe passé passés passée passées "
    "monte monté passati passate saliti salite scesi scese pasado "
    "subió sube aumenta aumentó llega hasta sale salito salgono "
    "sobe subiu para chegou wzrosła wzrosło sięgnęła do stiger stigit till steg nått steget nået "
    "wynosi wyniosła sięga er på oploopt wird wordt"
)
_STATED_BEFORE = frozenset({"", ".", ",", ";", "("}) | split("rispetto contre contro frente against compared")
_TOLLS = dict.fromkeys(split("toll dodental opferzahl todesopfer dödstalet dødstallet"), "deaths")
_HOSPITALS = split(
    "hospital hospitals ziekenhuis ziekenhuizen krankenhaus krankenhäuser hôpital hôpitaux hospitales ospedale "
    "ospedali hospitais szpital szpitale szpitali sjukhus sjukhuset sygehus hospitalet hospitaler"
)
_ADVERBS = split(
    "vorläufig bereits inzwischen noch zudem weiterhin derzeit mittlerweile nog momenteel "
    "voorlopig inmiddels reeds al provisoirement déjà depuis già inoltre poi "
    "aussi también ya asimismo depois já ainda też już også nu senere later also since already subsequently been"
)
# Said of people alone, unlike "dead" and "killed".
_DIED = split(
    "deceased drowned overleden verstorben décédés décédées fallecidos fallecidas fallecieron deceduti decedute "
    "faleceram avlidit omkommit omkommet omkom zmarły zmarli zmarło"
)
_STATE = split(
    "med mit met con livsfarlige dans un une état en estado stato modo in di condizioni w stanie i ett "
    "tillstånd a condition more of them permanecen siguen permanecem remain "
    "liggen ligger restent restano ainda la al"
)
_OF_IT = {"it": "ne", "fr": "en"}
_SEEMS = split("risultano risultavano")
_COMES_AFTER = frozenset(
    {"", ".", ",", ";", ")", "in", "for", "after", "during", "over", "en", "na", "nach", "bei", "tras", "y", "and"}
)
_OTHER = split("otros otras outros outras altri altre another further autres weitere andere")
FOR_DEED = split("for för wegen voor pour por per za")
# Said of driving licences and cigarettes as well: "zatrzymano 41 praw jazdy", "omhändertog tre körkort".
_OF_THINGS = ("zatrzym", "omhandert", "tilbagehold")
MEASURES = split(
    "counties provinces cities towns regions provincias provincie regioni regiones ciudades città steden "
    "Städten Städte "
    "Städten régions villes cidades estados stater województw miast gmin powiatów kommuner regioner byer "
    "continents continenten kontinente kontinenten continentes continenti kontynentów kontinenter jurisdictions "
    "districts municipalities "
    "times counts charges offences offenses keer feiten aanklachten mal fällen fälle fois faits veces delitos "
    "volte reati vezes crimes razy zarzutów zarzuty gånger gange forhold nights nachten nächte companies bedrijven "
    "firmen sociétés empresas società firm företag virksomheder dogs honden hunde chiens perros cani psów "
    "hundar animals dieren tiere animaux hours hour minutes days day weeks week kilometres kilometers metres "
    "meters miles percent uur minuten dagen weken kilometer meter procent stunden tage tagen wochen prozent "
    "heures jours semaines kilomètres mètres horas días dias semanas kilómetros metros quilómetros minutos ore "
    "giorni settimane chilometri metri minuti godzin godziny dni tygodni tygodnie minut kilometrów metrów "
    "operaciones operações acciones ações intervenciones intervenções investigaciones investigações inquéritos "
    "horses paarden Pferde chevaux caballos cavalli cavalos koni hästar heste schapen Schafe moutons ovejas pecore "
    "ovelhas owiec får birds vogels Vögel oiseaux aves uccelli ptaków fåglar fugle puppies pups Welpen "
    "chiots cachorros "
    "timmar dagar veckor minuter timer dage uger minutter åtal åtalspunkter sigtelser"
)
SEVERE = split(
    "grave graves gravement grièvement gravi gravemente seriously severely critically schwer leicht lebensgefährlich "
    "ernstig zwaar licht levensgevaarlijk ciężko allvarligt svårt lindrigt alvorligt lettere leves légèrement lievi "
    "ligeiros critical serious ciężkim ciężki ciężkie lekkie schwere leichte schweren leichten urgence "
    "livstruende livshotande "
    "critique critiques critico critici critiche prognosi "
    "uci uti intensiva intensive intensivstation rianimazione réanimation "
    "livsfarligt lebensbedrohlich levensbedreigend lebensgefährlichen"
)


def bare(context: Context, value: float) -> Reading | None:
    """A number without a noun: "270 arrested", "zwei kamen in Haft", "arrests 61 in …", "Arrests: 288"."""
    quantity = context.quantity
    first = index = quantity.tail + 1
    if _of_years(context, first) or context.word(first) in MEASURES:
        return None  # "35 zarzutów"
    while index < first + 4 and (_passes(context, index) or context.word(index) in SEVERE):
        index += 1
    if index > first and value > 1 and context.word(first) in ("was", "is", "has"):
        return None  # more than one "were": "the driver on Route 9 was convicted"
    if index < context.right and (role := _role_at(context, index, walked=index > first)):
        plain = role != "searches" and (role != "rescued" or _people_before(context)) and not _numbered_place(context)
        at_home = role == "arrests" and context.word(index + 1) in AT_HOME  # "cinque agli arresti domiciliari"
        what = "victims" if role == "rescued" else "detained" if at_home else role
        return Reading(what, value, None, quantity.lead, index) if plain else None
    return _others(context, value) or _behind_participle(context, value) or _beside_arrests(context, value)


def _of_years(context: Context, index: int) -> bool:
    """Swedish "under arton år misstänks" speaks of an age, where "två är misstänkta" folds into the same words."""
    if context.lexicon.code != "sv" or context.word(index) != "ar":
        return False
    return context.cut.text[context.cut.starts[index] : context.cut.ends[index]].lower() == "år"


def _people_before(context: Context) -> bool:
    """ "84 people drowned, and 310 were rescued": dogs and boats are rescued, too, unless people are spoken of."""
    earlier = context.cut.words[context.begin : context.quantity.lead]
    return any(word in context.lexicon.people or word in context.lexicon.actors for word in earlier)


def _others(context: Context, value: float) -> Reading | None:
    """ "Detenido a ocho personas e investiga a otras cuatro", "charged another two": people, as those before them."""
    lexicon, at = context.lexicon, context.quantity.lead - 1
    following = context.word(context.quantity.tail + 1)
    if context.word(at) not in _OTHER or not (following in _COMES_AFTER or following in FOR_DEED):
        return None
    at -= 1 + (context.word(at - 1) in ("a", "ad"))
    role = lexicon.roles.get(context.word(at)) or lexicon.nouns.get(context.word(at))
    return Reading(role, value, None, at, context.quantity.tail) if role in PEOPLE else None


def _behind_participle(context: Context, value: float) -> Reading | None:
    """ "… and wounding four.", "e ne ha feriti quattro": the people are told by the verb in front alone."""
    lexicon, quantity, at = context.lexicon, context.quantity, context.quantity.lead - 1
    following = context.word(quantity.tail + 1)
    ends = following in ("", ".", ",", ";", ")") or (
        following in lexicon.links and lexicon.roles.get(context.word(quantity.tail + 2)) in ("deaths", "injured")
    )  # "killing three and wounding four"
    if not ends or lexicon.verb_last or lexicon.code == "pl":
        return None
    at -= context.word(at) == "a"
    role = lexicon.roles.get(context.word(at))
    before = context.word(at - 1)
    told_before = before in (",", ";") or before in lexicon.links or _of_it(context, at)
    if role in PEOPLE and lexicon.head_first and told_before:
        return Reading(role, value, None, at, quantity.tail)  # "segnalate 410 persone, arrestate 28"
    apart = (
        before in lexicon.articles or before in lexicon.numbers or before[:1].isdecimal() or _numbered_place(context)
    )
    if role not in ("deaths", "injured") or apart:
        return None
    return Reading(role, value, None, at, quantity.tail)


def _of_it(context: Context, at: int) -> bool:
    """ "Ne ha denunciati 31", "en ont interpellé douze": of the people told before."""
    code, at = context.lexicon.code, at - 1
    while context.word(at) in context.lexicon.auxiliaries or context.word(at) in _ADVERBS | _SEEMS:
        at -= 1
    return context.word(at) == _OF_IT.get(code)


def _passes(context: Context, index: int) -> bool:
    """Whether a word may stand between a number and what became of its people."""
    word, lexicon = context.word(index), context.lexicon
    return (word in lexicon.auxiliaries or word in _CAME or word in _ADVERBS) and word not in lexicon.roles


def _role_at(context: Context, index: int, *, walked: bool) -> str | None:
    """What a word behind a bare number says of its people."""
    word, lexicon = context.word(index), context.lexicon
    role = lexicon.roles.get(word)
    if role and _no_verb(context, index, walked=walked):
        return None
    if role == "suspects" and not walked and _goes_on(context, context.word(index + 1)):
        return None  # "15,000 suspected opioid parcels"
    if role and (does(context, context.quantity.tail, index) or (not walked and word in _HOSPITALS)):
        return None  # "14 harassing messages", "one hospital"
    if role or not walked:
        return role
    kind = lexicon.nouns.get(word)
    return kind if kind in PEOPLE and word not in lexicon.needs else None


def _no_verb(context: Context, index: int, *, walked: bool = True) -> bool:
    """English "two gunshot wounds", "two sentencing enhancements": no form that is said of several people."""
    word = context.word(index)
    roles = context.lexicon.roles
    singular = word.endswith("s") and (word[:-1] in roles or f"{word[:-1]}ed" in roles)
    return context.lexicon.code == "en" and (singular or (not walked and word.endswith("ing")))


def _beside_arrests(context: Context, value: float) -> Reading | None:
    lexicon, quantity = context.lexicon, context.quantity
    following = context.word(quantity.tail + 1)
    before, nearer = context.word(quantity.lead - 1), context.word(quantity.lead - 2)
    if lexicon.head_first and value > 1 and (following in FOR_DEED or following in lexicon.inside):
        at = quantity.lead - 1 - (before == "a")  # "detienen a 12 por estafa", "PF prende 13 em operação"
        arrested = lexicon.roles.get(context.word(at)) == "arrests"
        return Reading("arrests", value, None, at, quantity.tail) if arrested else None
    if before == ":" and nearer in lexicon.nouns and following in ("", ".", ",", ";"):
        return Reading(lexicon.nouns[nearer], value, None, quantity.lead - 2, quantity.tail)
    if before in ("arrests", "arrest", "arrested") and lexicon.code == "en" and following in _COMES_AFTER:
        return Reading("arrests", value, None, quantity.lead, quantity.tail)
    return None


def severe(context: Context, value: float, start: int) -> Reading | None:
    """ "cinq blessés, dont deux dans un état grave": some of the injured told before in the sentence."""
    lexicon, index = context.lexicon, start
    while (word := context.word(index)) not in SEVERE and (word in lexicon.auxiliaries or word in _STATE):
        index += 1
    if value < 2 or index > start + 4 or index >= context.right or context.word(index) not in SEVERE:
        return None
    earlier = context.cut.words[max(context.begin, context.quantity.lead - _CLAUSE) : context.quantity.lead]
    nearby = (*earlier, context.word(index + 1))
    hurt = any({"injured", "deaths"} & {lexicon.nouns.get(word), lexicon.roles.get(word)} for word in nearby)
    return Reading("injured", value, None, context.quantity.lead, index) if hurt else None


def of_another(context: Context, index: int) -> bool:
    """ "Een dode haas", "een gewonde man": Dutch writes the dead and the hurt as it writes dead and hurt."""
    lexicon, word = context.lexicon, context.word(index + 1)
    if lexicon.code != "nl" or lexicon.single.get(context.word(index)) not in ("deaths", "injured"):
        return False
    small = any(word in table for table in (lexicon.stops, lexicon.auxiliaries, lexicon.fillers, lexicon.roles))
    return word.isalpha() and not small and not word.startswith(("ge", "aan"))


def _changed(context: Context, at: int) -> bool:
    """The "de 180 à" of "passé de 180 à 240"."""
    lexicon, number = context.lexicon, context.word(at - 1)
    return context.word(at) in lexicon.to and context.word(at - 2) in lexicon.since and number[:1].isdecimal()


def stated(context: Context, value: float) -> Reading | None:
    """ "Gli indagati sono 58": who is counted stands in front, and nothing behind."""
    lexicon, quantity, at = context.lexicon, context.quantity, context.quantity.lead - 1
    following = context.word(quantity.tail + 1)
    if following not in _STATED_BEFORE and following not in lexicon.links:
        return None
    if quantity.scaled and any(word in lexicon.money for word in context.cut.words[context.begin : quantity.lead]):
        return None  # "förlusten för de 96 drabbade uppgår till 14 miljoner"
    at -= 3 * _changed(context, at)
    while at > quantity.lead - 6 and (context.word(at) in _AMOUNTS or context.word(at) in lexicon.auxiliaries):
        at -= 1
    passed = at < quantity.lead - 1 and following not in lexicon.links
    last = context.word(at)
    at -= passed and last.isalpha() and last not in lexicon.nouns and last not in _TOLLS  # "le vittime accertate sono"
    told = context.word(at)
    mortal = context.word(at + 1) in MORTAL
    what = (
        ("deaths" if mortal else lexicon.nouns.get(told) or _TOLLS.get(told))
        if at < quantity.lead - 1 and at >= context.left
        else None
    )
    return Reading(what, value, None, at, quantity.tail) if what in PEOPLE else None


def somebody(context: Context, value: float) -> Reading | None:
    """ "vier badgasten gewond", "detenidos 214 prófugos": an unknown noun, where its verb is said of people only."""
    lexicon, quantity = context.lexicon, context.quantity
    noun = _unknown_noun(context)
    if context.word(noun + 1) in lexicon.links and context.word(noun + 2) in lexicon.roles:
        return None  # "linked to six fires and arrested"
    if value < 2 or noun == quantity.tail or (lexicon.code == "de" and not context.cut.capital(noun)):
        return None
    at = noun + 1
    while at < noun + 4 and (_passes(context, at) or context.word(at) in SEVERE):
        at += 1
    if not _WAS.get(lexicon.code, frozenset()).isdisjoint(context.cut.words[quantity.tail + 2 : noun + 2]):
        return None  # "a gang that stripped churches in seven dioceses was sentenced"
    role = lexicon.roles.get(context.word(at)) if at < context.right and not _no_verb(context, at) else None
    people = not context.word(at).startswith(_OF_THINGS)
    if (role in _OF_PEOPLE or (role and context.word(at) in _DIED)) and people and not active(context, at):
        return Reading(role, value, None, quantity.lead, at)
    role = _verb_in_front(context)
    if role in ("arrests", "detained", "injured"):
        return Reading(role, value, None, quantity.lead, noun)
    return _subject(context, value, noun)


def _unknown_noun(context: Context) -> int:
    """The last token of the one or two words behind a number that no table knows, else the number's own."""
    noun = context.quantity.tail
    for index, word in context.after(noun + 1, _PHRASE):
        if not _may_be_noun(context, word):
            break
        noun = index
    return noun


def _verb_in_front(context: Context) -> str | None:
    """ "Arrested another three vagrants": nothing but fillers between the verb and the number."""
    lexicon, at = context.lexicon, context.quantity.lead - 1
    while context.word(at) in lexicon.fillers and context.word(at) not in lexicon.inside:
        at -= 1
    return None if context.word(at).startswith(_OF_THINGS) else lexicon.roles.get(context.word(at))


def _subject(context: Context, value: float, noun: int) -> Reading | None:
    """ "Drei Wilderer (31, 40) wurden am Montag festgenommen": an auxiliary makes the unknown noun its subject."""
    lexicon, at = context.lexicon, _behind_brackets(context, noun + 1)
    if context.word(at) not in _WERE:
        return None
    for index in range(at + 1, min(context.right, at + 1 + _CLAUSE)):
        word = context.word(index)
        role = lexicon.roles.get(word)
        if role in _OF_PEOPLE and not word.startswith(_OF_THINGS):
            told = not _interrupted(context, at, index)
            return Reading(role, value, None, context.quantity.lead, noun) if told else None
        if word in PAUSES or word == "," or role or any(word in table for table in (lexicon.single, lexicon.actors)):
            return None
    return None


def _behind_brackets(context: Context, at: int) -> int:
    if context.word(at) != "(":
        return at
    close = next((index for index, word in context.after(at, 12) if word == ")"), at)
    return close + 1


def _interrupted(context: Context, first: int, last: int) -> bool:
    """Whether between an auxiliary and its verb something else is counted, or the verb is denied."""
    lexicon = context.lexicon
    return any(word in lexicon.nouns or word in lexicon.people or word in NOT for word in context.cut.words[first:last])


def _goes_on(context: Context, word: str) -> bool:
    """Whether a phrase goes on with a noun or its adjective: neither a small word nor a sign."""
    lexicon = context.lexicon
    small = (lexicon.stops, lexicon.breaks, lexicon.auxiliaries, lexicon.links, lexicon.inside)
    return word.isalpha() and not any(word in table for table in small)


def _may_be_noun(context: Context, word: str) -> bool:
    lexicon = context.lexicon
    known = (lexicon.stops, lexicon.breaks, lexicon.months, lexicon.years, lexicon.auxiliaries, lexicon.roles)
    others = (lexicon.money, lexicon.nouns, lexicon.magnitudes, lexicon.cash, MEASURES, _CAME, SEVERE)
    plain = word.isalpha() and len(word) > 3 and substance(word) is None and word not in MASSES and word not in COINS
    return plain and not any(word in table for table in (*known, *others))


def _numbered_place(context: Context) -> bool:
    """ "på Storgatan 14 greps en man": a name and its number; English titles capitalise all, German all nouns."""
    before, lexicon = context.quantity.lead - 1, context.lexicon
    if lexicon.code in ("en", "de") or before <= context.begin or not context.cut.capital(before):
        return False
    return context.word(before).isalpha() and country_before(context.cut, before + 1) is None
