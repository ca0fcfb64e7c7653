"""Counts of people, things and countries: which noun a number counts, and what the verb says happened to them."""

from __future__ import annotations

from scraper.compare.context import Context, Reading
from scraper.compare.countries import country_before
from scraper.compare.tokens import split
from scraper.compare.units import substance

_REACH = 5  # words of a noun phrase behind its number
_LIST = 80  # words that a list by country may be long
_CLAUSE = 14  # words behind the noun in which the verb is looked for
_CLAUSE_VERB_LAST = 25
_OF_FIRE = (("de", "fuego"), ("a", "feu"), ("da", "fuoco"), ("de", "fogo"))
PEOPLE = split("arrests suspects victims detained charged convicted deaths injured")
_NOT = split("not never niet nooit geen nicht nie pas jamais no nunca non mai nao não nem inte ej aldrig ikke aldri")
_PART_OF = split("of van der des de degli delle dei dos das z ze av af los von")
_THOSE = split("the de den die les los las os as the der")
_AMONG = split(
    "including among whom them darunter davon waaronder waarvan onder dont lesquels cui quali ellos ellas quais deles "
    "tym däribland varav heraf herunder deriblandt incluidos incluidas entre incluindo compresi comprese bland"
)
_MEASURES = split(
    "hours hour minutes days day weeks week kilometres kilometers metres meters miles percent uur minuten dagen weken "
    "kilometer meter procent stunden tage tagen wochen prozent heures jours semaines kilomètres mètres horas días "
    "dias semanas kilómetros metros quilómetros minutos ore giorni settimane chilometri metri minuti godzin godziny "
    "dni tygodni tygodnie minut kilometrów metrów timmar dagar veckor minuter timer dage uger minutter"
)
_HARMED = frozenset({"officers", "victims"})
_QUOTES = frozenset("\"“”„«»'")
_PAUSES = frozenset(";:–—•\n")
_COMES_AFTER = frozenset(
    {"", ".", ",", ";", ")", "in", "for", "after", "during", "over", "en", "na", "nach", "bei", "tras", "y", "and"}
)


def count(context: Context) -> Reading | None:
    """What a number counts, by the noun behind it and the verb that governs it; None when the text does not tell."""
    quantity = context.quantity
    value = quantity.count
    if value is None or value < 1 or (quantity.year and quantity.bound == "exact"):
        return None
    noun = _noun(context, value)
    if noun is None:
        return _bare(context, value)
    kind, last = noun
    if kind in ("persons", "actors", "premises", "suspects", "victims", "charged", "officers"):
        return _people(context, value, kind, last)
    return Reading(kind, value, None, quantity.lead, last)


# -- the noun -----------------------------------------------------------------------------------------------------


def _noun(context: Context, value: float) -> tuple[str, int] | None:
    """The first counted noun of the phrase, or the last of several side by side ("firearms suspects")."""
    start = context.quantity.tail + 1
    start += (context.quantity.scaled or context.quantity.round) and context.word(start) in ("de", "d", "di", ".")
    found: tuple[str, int] | None = None
    start = _behind_partitive(context, start)
    for index, word in context.after(start, _REACH):
        if word in _QUOTES:
            continue
        kind = _kind(context, index, value)
        if kind is not None:
            found = kind, index
        elif found is not None or not word[0].isalpha() or _measures(context, index, word):
            break
    if found and found[0] == "weapons" and (context.word(found[1] + 1), context.word(found[1] + 2)) in _OF_FIRE:
        return "firearms", found[1] + 2
    return found


def _behind_partitive(context: Context, start: int) -> int:
    """ "120 of the arrests", "fünf der Verdächtigen": skipped where the people follow at once."""
    at = start + (context.word(start) in _PART_OF)
    at += at > start and context.word(at) in _THOSE
    return at if at > start and context.lexicon.nouns.get(context.word(at)) in PEOPLE else start


def _measures(context: Context, index: int, word: str) -> bool:
    """Whether the number's phrase ends here: a measure of time or length, or a small word no hyphen binds."""
    lexicon = context.lexicon
    return word in lexicon.years or word in _MEASURES or (word in lexicon.stops and not context.cut.hyphened(index))


def _kind(context: Context, index: int, value: float) -> str | None:
    word, lexicon = context.cut.words[index], context.lexicon
    if word in lexicon.needs and not _has_company(context, index, lexicon.needs[word]):
        return None
    if value == 1:
        return lexicon.single.get(word)
    if word in lexicon.people:
        return "persons"
    if word in lexicon.nouns:
        return lexicon.nouns[word]
    if word in lexicon.actors:
        return "actors"
    if word in lexicon.premises:
        return "premises"
    if word == "warrants" and context.word(index - 1) == "search":
        return "searches"
    return _compound(context, word) if lexicon.compounds else None


def _compound(context: Context, word: str) -> str | None:
    """German and Dutch put the kind first: Tatverdächtige, Luxusfahrzeuge, hoofdverdachten."""
    lexicon = context.lexicon
    for size in range(len(word) - 3, 5, -1):
        tail = word[-size:]
        if tail in lexicon.nouns and tail not in lexicon.needs:
            return lexicon.nouns[tail]
        if tail in lexicon.actors:
            return "actors"
        if tail in lexicon.premises:
            return "premises"
    return None


def _has_company(context: Context, index: int, company: frozenset[str]) -> bool:
    near = {context.word(index + step) for step in (-3, -2, -1, 1, 2, 3)}
    return bool(near & company)


# -- the verb -----------------------------------------------------------------------------------------------------


def _people(context: Context, value: float, kind: str, noun: int) -> Reading | None:
    lead, noun = context.quantity.lead, _coordinated(context, noun)
    role, last = _role_in_front(context) or _role_of_pair(context), noun
    if role is None:
        behind = _role_behind(context, noun)
        if behind is not None:
            role, last = behind[0], behind[1] if behind[1] - noun <= _REACH else noun
        else:
            role = _shared_role(context, noun) or _role_inside(context, noun)
    if kind == "premises":
        return Reading("searches", value, None, lead, last) if role == "searches" else None
    if role == "searches" or (kind in _HARMED and role not in ("injured", "deaths", "rescued", "victims")):
        role = None  # "one victim was held against her will"
    if role is None and kind == "actors" and _among(context):
        role = governing(context)
    if role is not None:
        return Reading("victims" if role == "rescued" else role, value, None, lead, last)
    plain = kind in ("suspects", "victims", "charged", "officers") or (kind == "persons" and value > 1)
    return Reading(kind, value, None, lead, noun) if plain else None


def _among(context: Context) -> bool:
    """ "42 victims, seven minors among them": a part of the people told before it in the sentence."""
    return any(word in _AMONG for _, word in context.before(2))


def _role_inside(context: Context, noun: int) -> str | None:
    """ "drei festgenommene Männer", "2,901 convicted criminal aliens": the participle stands before the noun."""
    lexicon = context.lexicon
    between = (word for _, word in context.after(context.quantity.tail + 1, noun - context.quantity.tail - 1))
    return next((lexicon.roles[word] for word in between if word in lexicon.roles and word not in lexicon.prison), None)


def _shared_role(context: Context, noun: int) -> str | None:
    """ "14 men and 3 women arrested": the first number takes the verb of the one it is joined to."""
    following = context.next
    if following is None or following.quantity.lead != noun + 2 or context.word(noun + 1) not in context.lexicon.links:
        return None
    reading = count(following)
    return reading.what if reading is not None and reading.what in PEOPLE else None


def _role_in_front(context: Context) -> str | None:
    """ "arrested a total of 288 suspects", "detuvo a 10 personas": only small words between verb and number."""
    unknown = 0
    for index, word in context.before(8):
        if word in context.lexicon.roles and word not in context.lexicon.prison:
            return None if _has_own_subject(context, index) else context.lexicon.roles[word]
        if word in context.lexicon.parted:
            return _parted(context, word)
        fills = word in context.lexicon.fillers
        if (word in context.lexicon.breaks and not fills) or not word[0].isalpha():
            return None
        unknown += not fills
        if unknown > (3 if context.lexicon.verb_last else 1):
            return None
    return None


def _coordinated(context: Context, noun: int) -> int:
    """ "150 buyers and sellers arrested": the last noun of two that share a number."""
    lexicon, second = context.lexicon, context.word(noun + 2)
    both = context.word(noun + 1) in lexicon.links and (second in lexicon.actors or second in lexicon.people)
    return noun + 2 if both and noun + 2 < context.right else noun


def _role_of_pair(context: Context) -> str | None:
    """ "Detenidos dos hombres y tres mujeres": the second number takes the verb in front of the first."""
    lexicon, at = context.lexicon, context.quantity.lead - 1
    counted = (lexicon.people, lexicon.actors, lexicon.nouns)
    if context.word(at) not in lexicon.links or not any(context.word(at - 1) in table for table in counted):
        return None
    at -= 2
    if not (context.word(at)[:1].isdecimal() or context.word(at) in lexicon.numbers):
        return None
    at -= 1
    while context.word(at) in lexicon.fillers:
        at -= 1
    role = lexicon.roles.get(context.word(at))
    return role if role in PEOPLE else None


def _has_own_subject(context: Context, index: int) -> bool:
    # "The men were arrested. / … leading to the arrest of two men": nobody of this number has been arrested.
    passive = context.lexicon.code == "en" and context.word(index - 1) in ("was", "were", "been", "being")
    return passive or "money_reward" in {context.lexicon.money.get(word) for word in _sentence(context)}


def _sentence(context: Context) -> tuple[str, ...]:
    return context.cut.words[max(context.begin, context.quantity.lead - 30) : context.quantity.lead]


def _parted(context: Context, word: str) -> str | None:
    second, role = context.lexicon.parted[word]
    tail = context.quantity.tail
    return role if any(other == second for _, other in context.after(tail + 1, _CLAUSE_VERB_LAST)) else None


def _role_behind(context: Context, noun: int) -> tuple[str, int] | None:
    """ "10 people have been arrested", "tien mensen zijn … aangehouden": the first such verb of the clause."""
    lexicon = context.lexicon
    limit = _CLAUSE_VERB_LAST if lexicon.verb_last else _CLAUSE
    aside = False
    for index, word in context.after(noun + 1, limit):
        aside = word == "(" or (aside and word != ")")
        if aside or word == ")":
            continue
        if word in _PAUSES or (index > noun + 1 and word in lexicon.breaks):
            return None
        if word in lexicon.roles and any(context.word(index - step) in _NOT for step in (1, 2, 3)):
            return None
        if word in lexicon.roles and context.word(index + 1) in ("or", "of", "oder", "ou", "o", "lub", "albo", "eller"):
            return None  # "charged or convicted": of how many each is not told
        if word in lexicon.roles and (lexicon.verb_last or _has_auxiliary(context, noun, index)):
            return lexicon.roles[word], index
    return None


def _has_auxiliary(context: Context, noun: int, index: int) -> bool:
    if index <= noun + 8 and not context.lexicon.verb_last and _reduced(context, noun, index):
        return True
    return index == noun + 1 or any(context.word(index - step) in context.lexicon.auxiliaries for step in (1, 2, 3))


def _reduced(context: Context, noun: int, index: int) -> bool:
    """ "Eleven members of a drug gang arrested in Spain": nothing but the phrase stands between, nobody else in it."""
    lexicon = context.lexicon
    between = context.cut.words[noun + 1 : index]
    someone = (lexicon.single, lexicon.actors, lexicon.people, lexicon.auxiliaries, lexicon.breaks)
    return all(
        word[0].isalpha() and lexicon.nouns.get(word) not in PEOPLE and not any(word in table for table in someone)
        for word in between
    )


def _bare(context: Context, value: float) -> Reading | None:
    """A number without a noun: "270 arrested", "arrests 61 in …", "Arrests: 288"."""
    lexicon, quantity = context.lexicon, context.quantity
    following, index = context.word(quantity.tail + 1), quantity.tail + 1
    while following in lexicon.auxiliaries and index < quantity.tail + 4:
        index += 1
        following = context.word(index)
    if index > quantity.tail + 1 and value > 1 and context.word(quantity.tail + 1) in ("was", "is", "has"):
        return None  # "Criminal Alien 9 was convicted"
    if following in lexicon.roles and index < context.right:
        if _numbered_place(context):
            return None
        role = lexicon.roles[following]
        return Reading(role, value, None, quantity.lead, index) if role not in ("searches", "rescued") else None
    before, nearer = context.word(quantity.lead - 1), context.word(quantity.lead - 2)
    if before == ":" and nearer in lexicon.nouns and following in ("", ".", ",", ";"):
        return Reading(lexicon.nouns[nearer], value, None, quantity.lead - 2, quantity.tail)
    if before in ("arrests", "arrest", "arrested") and lexicon.code == "en" and following in _COMES_AFTER:
        return Reading("arrests", value, None, quantity.lead, quantity.tail)
    return None


def _numbered_place(context: Context) -> bool:
    """ "på Storgatan 14 greps en man": a name and its number; English titles capitalise all, German all nouns."""
    before, lexicon = context.quantity.lead - 1, context.lexicon
    if lexicon.code in ("en", "de") or before <= context.begin or not context.cut.capital(before):
        return False
    return context.word(before).isalpha() and country_before(context.cut, before + 1) is None


def governing(context: Context, *, far: bool = False) -> str | None:
    """What a list by country counts: the nearest arrests, searches or the like told before it in the sentence.

    `far` looks past sums, drugs and the sentence's beginning as well.
    """
    lexicon, lead = context.lexicon, context.quantity.lead
    for index in range(lead - 1, max(0 if far else context.begin, lead - _LIST) - 1, -1):
        word = context.cut.words[index]
        what = (
            lexicon.nouns.get(word)
            or lexicon.roles.get(word)
            or ("persons" if far and word in lexicon.people else None)
        )
        if what in PEOPLE or what in ("searches", "persons"):
            return what
        if not far and (substance(word) or word in lexicon.money):
            return None
    return None
