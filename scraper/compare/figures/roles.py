"""What the verb of a clause says of the people that a number counts: arrested, charged, killed, rescued."""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.lexicon.clauses import DOING, OBJECT, OR
from scraper.compare.figures.masses import OF
from scraper.compare.figures.ranges import THE
from scraper.compare.figures.searches import searched
from scraper.compare.figures.sought import ordered, unmade
from scraper.compare.figures.tokens import split
from scraper.compare.figures.voice import does, suffered

_CLAUSE = 18  # words behind the noun in which the verb is looked for
_CLAUSE_VERB_LAST = 25
_AROUND = 30  # words between the two parts of a verb
_ADVERBS = split("vorläufig ebenfalls voorlopig ook")
NOT = split("not never niet nooit geen nicht nie pas jamais no nunca non mai nao não nem inte ej aldrig ikke aldri")
_STILL = split("ancora encore aún todavía ainda")  # "non sono stati ancora arrestati"
PEOPLE = split("arrests suspects victims detained charged convicted deaths injured")
_ALSO = split("evenals alsmede alsook sowie nonché samt liksom")
JUDGED = split("arrests detained charged convicted suspects")
# What was done to people, not the people themselves.
EVENTS = split(
    "arrests apprehensions detentions deaths killings fatalities convictions indictments arrestaties aanhoudingen "
    "festnahmen interpellations arrestations detenciones arresti detenções zatrzymania gripanden anholdelser"
)
_DONE = split("victims deaths injured rescued")
_HELD = split("arrests detained")
_TO_ACCOUNT = split("accountable responsible liable")
_DEED = split("of for with on van voor de d pour por di per a à för for")
_TO_WHOM = split("mot mod av af på van von of tegen gegen against")
ALLEGED = split(
    "alleged suspected presumed vermoedelijke vermeende mutmaßliche mutmaßlichen mutmaßlicher présumés présumées "
    "présumé presuntos presuntas presunto presunti presunte presumíveis alegados alegadas domniemani domniemanych "
    "rzekomych misstänkta misstänkt förmodade formodede mistænkte påståede"
)
# "They acted suspiciously", "they got more than they bargained for".
_SAID_OTHERWISE = {("zich", "verdacht"), ("sich", "verdachtig"), ("bedrogen", "uit")}
_HOSPITAL = split("krankenhaus ziekenhuis")
_PRONOUNS = ("ne", "en")
# "Were stopped and arrested two hours later".
_TIMES = split(
    "hour hours minutes minute day days week weeks uur uren minuten dag dagen weken stunden tage wochen heures jours "
    "semaines horas días semanas ore giorni settimane minuti godzin godziny dni tygodni timmar dagar veckor timer "
    "dage uger"
)
_ANOTHERS = split("a an his her their its another")
_COMMAS = split("de pl")  # languages that put a comma in front of every clause
_OBJECTS = split("a à os as los las gli i le les")
PAUSES = frozenset(";:–—•\n")
AT_HOME = split("domiciliari domiciliarios domiciliaires domiciliários")
MORTAL = split("mortales mortais mortali mortelles fatales fatais śmiertelne śmiertelnych śmiertelna śmiertelną")


def inside(context: Context, noun: int) -> str | None:
    """ "drei festgenommene Männer", "2,901 convicted criminal aliens": the participle stands before the noun."""
    lexicon = context.lexicon
    between = (word for _, word in context.after(context.quantity.tail + 1, noun - context.quantity.tail - 1))
    return next((lexicon.roles[word] for word in between if word in lexicon.roles and word not in lexicon.prison), None)


def in_front(context: Context, kind: str = "") -> str | None:
    """ "arrested a total of 288 suspects", "detuvo a 10 personas": only small words between verb and number."""
    return suffered(context) or _done(context, kind)


def _done(context: Context, kind: str) -> str | None:
    unknown, linked, also = 0, False, False
    for index, word in context.before(8):
        if word in context.lexicon.roles and (word not in context.lexicon.prison or _act(context, index, unknown)):
            role = context.lexicon.roles[word]  # "one man died and two were hurt": who dies takes no object
            if (unknown and (_of_a_deed(context, index) or _of_others(context, index, unknown))) or (
                role in _HELD and ordered(context, index)
            ):
                return None
            apart = linked and (role in ("deaths", "injured", "suspects") or kind in PEOPLE or _alone(context, index))
            return None if apart or _has_own_subject(context, index) else role
        linked |= word in context.lexicon.links
        if word in context.lexicon.parted:
            return _parted(context, word)
        alone = context.left == context.begin  # "in manette il boss e 14 affiliati": no other number has the verb
        fills = word in context.lexicon.fillers or (alone and word in context.lexicon.links) or word in _ALSO
        fills = fills or (context.lexicon.head_first and context.cut.capital(index))  # "detenidos en Vigo y Lugo 14 …"
        also |= word in _ALSO
        dated = word in context.lexicon.months or (word.isdecimal() and _dated(context, index))
        if dated or (word == "," and also):
            continue  # "is aangehouden, evenals drie medewerkers"
        if (word in context.lexicon.breaks and not fills) or not word[0].isalpha():
            return None
        unknown += not fills
        if unknown > (3 if context.lexicon.verb_last or context.lexicon.code == "pl" else 1):
            return None
    return None


def _dated(context: Context, index: int) -> bool:
    """ "Liberó en 2018 a 387 mujeres", "detuvieron el 8 de febrero a tres hombres": a date between verb and object."""
    size, months = len(context.word(index)), context.lexicon.months
    return size == 4 or (size < 3 and (context.word(index + 1) in months or context.word(index + 2) in months))


def _act(context: Context, index: int, unknown: int) -> bool:
    """ "A detenção de 15 pessoas" held them, where "dez anos de detenção" is a term."""
    return not unknown and context.word(index + 1) == "de" and context.word(index - 1) != "de"


def _of_others(context: Context, index: int, unknown: int) -> bool:
    """Polish "zatrzymali w Krakowie dwóch mężczyzn" tells the place first; else more than a word is who was held."""
    return context.lexicon.code == "pl" and unknown > 1 and context.word(index + 1) not in context.lexicon.inside


def _alone(context: Context, index: int) -> bool:
    """ "Har misshandlats och två personer": nobody stands between the verb and the link, so its victim is in front."""
    lexicon, between = context.lexicon, context.cut.words[index + 1 : context.quantity.lead]
    somebody = (lexicon.single, lexicon.actors, lexicon.people, lexicon.nouns)
    return lexicon.roles[context.word(index)] == "victims" and not any(
        word in told for told in somebody for word in between
    )


def _of_a_deed(context: Context, index: int) -> bool:
    """ "Accused of hiring two doctors", "condenado por vender tres casas": what somebody did, not to whom."""
    lexicon, between = context.lexicon, context.cut.words[index + 1 : context.quantity.lead]
    if lexicon.roles[context.word(index)] not in JUDGED or context.word(index + 1) not in _DEED:
        return False
    if len(between) > 2 and between[-1] in _TO_WHOM:
        return True  # "dömdes för våldtäkt mot fyra kvinnor"
    return any(word.endswith(DOING.get(lexicon.code, ())) and word not in lexicon.fillers for word in between[1:])


def of_pair(context: Context, *, places: bool = False) -> str | None:
    """ "Detenidos dos hombres y tres mujeres": the second number takes what stands in front of the first."""
    lexicon, at = context.lexicon, context.quantity.lead - 1
    counted = (lexicon.premises,) if places else (lexicon.people, lexicon.actors, lexicon.nouns)
    if context.word(at) not in lexicon.links or not any(context.word(at - 1) in table for table in counted):
        return None
    at -= 2
    if not (context.word(at)[:1].isdecimal() or context.word(at) in lexicon.numbers):
        return None
    at -= 1
    at -= context.word(at) in OF and context.word(at - 1) in lexicon.roles  # "anholdelse af to kvinder og 17 mænd"
    while context.word(at) in lexicon.fillers or context.word(at) in lexicon.auxiliaries:
        at -= 1
    verb = context.word(at)
    role = _parted(context, verb) if verb in lexicon.parted else lexicon.roles.get(verb)
    if role is None and context.word(at - 1) not in EVENTS:  # "42 arrests, 90 cars and 120 people checked"
        role = apposed(context, at)
    if places:
        return role if role == "searches" else searched(context, at)
    return role if role in PEOPLE else None


def apposed(context: Context, at: int) -> str | None:
    """ "The victims, 143 elderly people, lost …": what they are is told in front of the comma at `at`."""
    if context.word(at) != ",":
        return None
    mortal = context.word(at - 1) in MORTAL  # "las víctimas mortales, dos hombres"
    role, before = context.lexicon.nouns.get(context.word(at - 1 - mortal)), context.word(at - 2 - mortal)
    if role not in PEOPLE or before[:1].isdecimal() or before in context.lexicon.numbers:
        return None  # "of the 14 arrested, three were women"
    return "deaths" if mortal and role == "victims" else role


def participle(context: Context, noun: int) -> str | None:
    """ "Una víctima rescatada y tres miembros detenidos": the second number's own, right behind its noun."""
    lexicon = context.lexicon
    if not lexicon.head_first or context.word(context.quantity.lead - 1) not in lexicon.links:
        return None
    role = lexicon.roles.get(context.word(noun + 1))
    return role if role in PEOPLE and not does(context, noun, noun + 1) else None


def _has_own_subject(context: Context, index: int) -> bool:
    # "The men were arrested. / … leading to the arrest of two men": nobody of this number has been arrested.
    passive = context.lexicon.code == "en" and context.word(index - 1) in ("was", "were", "been", "being")
    behind = context.cut.words[context.quantity.tail + 1 : context.quantity.tail + 6]
    if not _TO_ACCOUNT.isdisjoint(behind) and context.word(index).startswith("hold"):
        return True  # "holding more than 270 individuals accountable"
    return passive or "money_reward" in {context.lexicon.money.get(word) for word in _sentence(context)}


def _sentence(context: Context) -> tuple[str, ...]:
    return context.cut.words[max(context.begin, context.quantity.lead - 30) : context.quantity.lead]


def _parted(context: Context, word: str) -> str | None:
    second, role = context.lexicon.parted[word]
    at, last = context.quantity.tail + 1, context
    while last.next is not None and last.next.word(last.next.quantity.lead - 1) in context.lexicon.links:
        last = last.next  # "nahmen elf Männer und eine Frau fest"
    return role if second in context.cut.words[at : min(last.right, at + _CLAUSE_VERB_LAST)] else None


def around(context: Context, noun: int) -> str | None:
    """ "Nahm am Abend in einer Bar in Altfeld zwei Männer fest": the second part of a verb right behind the people."""
    lexicon, at = context.lexicon, noun + 1
    if not lexicon.parted:
        return None
    at += context.word(at) in _ADVERBS
    if (
        not any(context.word(at) == second for second, _ in lexicon.parted.values())
        or context.word(at + 1) in lexicon.articles | THE
    ):
        return None  # "hielden twee auto's aan de kant"
    for index in range(context.quantity.lead - 1, max(context.begin, context.quantity.lead - _AROUND) - 1, -1):
        word = context.cut.words[index]
        if word in PAUSES or breaks(context, index):
            return None
        if word in lexicon.parted and lexicon.parted[word][0] == context.word(at):
            return lexicon.parted[word][1]
    return None


def behind(context: Context, noun: int) -> tuple[str, int] | None:
    """ "10 people have been arrested", "tien mensen zijn … aangehouden": the first such verb of the clause."""
    lexicon = context.lexicon
    limit = _CLAUSE_VERB_LAST if lexicon.verb_last else _CLAUSE
    aside, suspected = False, None  # who is suspected may be arrested behind: "suspected of arson, were held"
    for index, word in context.after(noun + 1, limit):
        aside = word == "(" or (aside and word != ")")
        if aside or word == ")":
            continue
        if _pauses(context, index) or (index > noun + 1 and breaks(context, index)):
            return suspected
        if (
            word not in lexicon.roles
            or does(context, noun, index)
            or _of_next(context, index)
            or _of_another(context, index)
        ):
            continue  # "two men robbed a bank and were arrested"
        role = lexicon.roles[word]
        if _denied(context, index) or (role in _HELD and unmade(context, index)):
            return suspected
        if lexicon.verb_last or _has_auxiliary(context, noun, index):
            if role != "suspects" and (suspected is None or index > suspected[1] + 2):  # "registro degli indagati"
                return suspected if _of_one(context, index) or active(context, index) else _worse(context, index)
            suspected = suspected or (role, index)
    return suspected or _behind_places(context)


def _of_next(context: Context, index: int) -> bool:
    """ "Identificaron a 120 personas y detuvieron a ocho", "afviste 345 og sigtede 22": its verb has its own number."""
    lexicon, following, at = context.lexicon, context.next, index - 1
    small = context.cut.words[index + 1 : following.quantity.lead] if following else ()
    if following is None or len(small) > lexicon.head_first or not _OBJECTS.issuperset(small):
        return False
    while context.word(at) in _PRONOUNS or (
        context.word(at) in lexicon.auxiliaries and context.word(at) not in lexicon.links
    ):
        at -= 1
    joined = context.word(at) in lexicon.links or context.word(at) == ","
    timed = following.word(following.quantity.tail + 1)
    return joined and timed not in lexicon.years and timed not in _TIMES


def _of_another(context: Context, index: int) -> bool:
    """ "Two brothers spoke after their arrests", "for killing a suspected dealer": said of somebody else."""
    return context.lexicon.code == "en" and context.word(index - 1) in _ANOTHERS


def _worse(context: Context, index: int) -> tuple[str, int]:
    """ "Were attacked and stabbed": of two verbs the one that tells what became of the victims."""
    roles = context.lexicon.roles
    role, second = roles[context.word(index)], roles.get(context.word(index + 2))
    if role == "arrests" and _remanded(context, index):
        return "detained", index
    joined = context.word(index + 1) in context.lexicon.links and index + 2 < context.right
    if role == "victims" and joined and second in ("deaths", "injured"):
        return second, index + 2
    return role, index


def _remanded(context: Context, index: int) -> bool:
    """Polish courts remand for months: "aresztowano na trzy miesiące"."""
    months = context.lexicon.years.get(context.word(index + 3)) == "month"
    return months and context.word(index + 1) == "na" and context.word(index).startswith("aresztow")


def _pauses(context: Context, index: int) -> bool:
    # "w wieku 24–41 lat" has a dash of numbers.
    word = context.word(index)
    return word in PAUSES and not (
        word == "–" and context.word(index - 1).isdecimal() and context.word(index + 1).isdecimal()
    )


def breaks(context: Context, index: int) -> bool:
    """Whether a clause begins there: German and Polish put a comma in front, else "der" is an article."""
    if context.word(index) not in context.lexicon.breaks:
        return False
    return context.lexicon.code not in _COMMAS or context.word(index - 1) == ","


def _denied(context: Context, index: int) -> bool:
    """Whether a verb is denied, or one of two: of how many each, "charged or convicted" does not tell."""
    lives = context.word(index) in ("zyje", "zyja")  # Polish says of the dead that they do not live
    denied = not lives and any(context.word(index - step) in NOT for step in (1, 2, 3))
    denied = denied or (context.word(index - 1) in _STILL and context.word(index - 4) in NOT)
    feared = context.word(index) == "leven" and context.word(index - 2) == "voor"  # "vrezen voor hun leven"
    said = {(context.word(index - 1), context.word(index)), (context.word(index), context.word(index + 1))}
    denied = denied or not _SAID_OTHERWISE.isdisjoint(said) or _left_hospital(context, index)
    return denied or feared or context.word(index + 1) == OR[context.lexicon.code]


def _left_hospital(context: Context, index: int) -> bool:
    """ "Konnten das Krankenhaus verlassen", "mochten uit het ziekenhuis": not brought there."""
    if context.word(index) not in _HOSPITAL:
        return False
    article, before = context.word(index - 1), context.word(index - 2)
    return article == "das" or before in ("aus", "uit") or (article == "het" and before not in context.lexicon.stops)


def _of_one(context: Context, index: int) -> bool:
    """ "The owner of a forum with 90,000 members was sentenced": not the members were."""
    return context.lexicon.code == "en" and context.quantity.value > 1 and context.word(index - 1) in ("was", "has")


def active(context: Context, index: int) -> bool:
    """ "Six men defrauded 1,200 buyers": a verb with a number behind it and no auxiliary in front is what they did."""
    following, before = context.next, context.word(index - 1)
    if (
        following is None
        or before in context.lexicon.auxiliaries
        or context.lexicon.roles[context.word(index)] not in _DONE
    ):
        return False
    between = context.cut.words[index + 1 : following.quantity.lead]
    return len(between) < 2 and context.lexicon.links.isdisjoint(between) and "," not in between


def _behind_places(context: Context) -> tuple[str, int] | None:
    """ "37 Wohnungen in drei Ländern durchsucht": the number of places stands inside the clause."""
    places = context.next
    if places is None:
        return None
    inside = context.lexicon.verb_last and places.word(places.quantity.lead - 1) in context.lexicon.inside
    # "dwóch trafiło na trzy miesiące do aresztu"
    if not inside and context.lexicon.years.get(places.word(places.quantity.tail + 1)) != "month":
        return None
    found = behind(places, places.quantity.tail + 1)
    # "cumplieron dieciocho meses de prisión": a term, not what happened for months
    term = found and context.word(found[1]) in context.lexicon.prison and not _into(context, found[1])
    return found if found and (inside or not term) else None


def _into(context: Context, index: int) -> bool:
    """ "Na trzy miesiące do tymczasowego aresztu": held there, not sentenced to it."""
    return context.lexicon.code == "pl" and "do" in (context.word(index - 1), context.word(index - 2))


def _has_auxiliary(context: Context, noun: int, index: int) -> bool:
    if index <= noun + 8 and not context.lexicon.verb_last and _reduced(context, noun, index):
        return True
    return (
        index == noun + 1
        or _aside(context, noun, index)
        or any(context.word(index - step) in context.lexicon.auxiliaries for step in (1, 2, 3))
    )


def _aside(context: Context, noun: int, index: int) -> bool:
    """ "Deux hommes, interpellés lundi, …", unlike "200 persone, arrestato il capo"."""
    if not context.lexicon.head_first or index != noun + 2 or context.word(noun + 1) != ",":
        return False
    following, code = context.word(index + 1), context.lexicon.code
    return following not in context.lexicon.articles and following not in OBJECT[code]


def _reduced(context: Context, noun: int, index: int) -> bool:
    """ "Eleven members of a drug gang arrested in Spain": nothing but the phrase stands between, nobody else in it."""
    lexicon = context.lexicon
    between = context.cut.words[noun + 1 : index]
    someone = (lexicon.single, lexicon.actors, lexicon.people, lexicon.auxiliaries, lexicon.breaks)
    return all(
        word[0].isalpha() and lexicon.nouns.get(word) not in PEOPLE and not any(word in table for table in someone)
        for word in between
    )
