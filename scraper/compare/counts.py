"""Counts of people, things and countries: which noun a number counts, and what the verb says happened to them."""

from __future__ import annotations

from scraper.compare.context import Context, Reading
from scraper.compare.tokens import split
from scraper.compare.units import substance

_REACH = 5  # words of a noun phrase behind its number
_LIST = 80  # words that a list by country may be long
_CLAUSE = 14  # words behind the noun in which the verb is looked for
_CLAUSE_VERB_LAST = 25
_OF_FIRE = (("de", "fuego"), ("a", "feu"))
PEOPLE = split("arrests suspects victims detained charged convicted deaths injured")
_NOT = split("not never niet nooit geen nicht nie pas jamais no nunca")
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
    if kind in ("persons", "actors", "premises", "suspects", "victims"):
        return _people(context, value, kind, last)
    return Reading(kind, value, None, quantity.lead, last)


# -- the noun -----------------------------------------------------------------------------------------------------


def _noun(context: Context, value: float) -> tuple[str, int] | None:
    """The first counted noun of the phrase, or the last of several side by side ("firearms suspects")."""
    start = context.quantity.tail + 1
    start += (context.quantity.scaled or context.quantity.round) and context.word(start) in ("de", "d")
    found: tuple[str, int] | None = None
    for index, word in context.after(start, _REACH):
        if word in _QUOTES:
            continue
        kind = _kind(context, index, value)
        if kind is not None:
            found = kind, index
        elif found is not None or not word[0].isalpha() or word in context.lexicon.stops:
            break
    if found and found[0] == "weapons" and (context.word(found[1] + 1), context.word(found[1] + 2)) in _OF_FIRE:
        return "firearms", found[1] + 2
    return found


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
    lead = context.quantity.lead
    role, last = _role_in_front(context), noun
    if role is None:
        behind = _role_behind(context, noun)
        if behind is not None:
            role, last = behind[0], behind[1] if behind[1] - noun <= _REACH else noun
        else:
            role = _shared_role(context, noun)
    if kind == "premises":
        return Reading("searches", value, None, lead, last) if role == "searches" else None
    if role == "searches":
        role = None
    if role is not None:
        return Reading("victims" if role == "rescued" else role, value, None, lead, last)
    plain = kind in ("suspects", "victims") or (kind == "persons" and value > 1)
    return Reading(kind, value, None, lead, noun) if plain else None


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
        if word in context.lexicon.roles:
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
        if word in lexicon.roles and context.word(index + 1) in ("or", "of", "oder", "ou", "o"):
            return None  # "charged or convicted": of how many each is not told
        if word in lexicon.roles and (lexicon.verb_last or _has_auxiliary(context, noun, index)):
            return lexicon.roles[word], index
    return None


def _has_auxiliary(context: Context, noun: int, index: int) -> bool:
    return index == noun + 1 or any(context.word(index - step) in context.lexicon.auxiliaries for step in (1, 2, 3))


def _bare(context: Context, value: float) -> Reading | None:
    """A number without a noun: "270 arrested", "arrests 61 in …", "Arrests: 288"."""
    lexicon, quantity = context.lexicon, context.quantity
    following, index = context.word(quantity.tail + 1), quantity.tail + 1
    while following in lexicon.auxiliaries and index < quantity.tail + 3:
        index += 1
        following = context.word(index)
    if index > quantity.tail + 1 and value > 1 and context.word(quantity.tail + 1) in ("was", "is", "has"):
        return None  # "Criminal Alien 9 was convicted"
    if following in lexicon.roles and index < context.right:
        role = lexicon.roles[following]
        return Reading(role, value, None, quantity.lead, index) if role not in ("searches", "rescued") else None
    before, nearer = context.word(quantity.lead - 1), context.word(quantity.lead - 2)
    if before == ":" and nearer in lexicon.nouns and following in ("", ".", ",", ";"):
        return Reading(lexicon.nouns[nearer], value, None, quantity.lead - 2, quantity.tail)
    if before in ("arrests", "arrest", "arrested") and lexicon.code == "en" and following in _COMES_AFTER:
        return Reading("arrests", value, None, quantity.lead, quantity.tail)
    return None


def governing(context: Context) -> str | None:
    """What a list by country counts: the nearest arrests, searches or the like told before it in the sentence."""
    lexicon = context.lexicon
    for index in range(context.quantity.lead - 1, max(context.begin, context.quantity.lead - _LIST) - 1, -1):
        word = context.cut.words[index]
        what = lexicon.nouns.get(word) or lexicon.roles.get(word)
        if what in PEOPLE or what == "searches":
            return what
        if substance(word) or word in lexicon.money:
            return None
    return None
