"""Counts of people, things and countries: which noun a number counts, and what the verb says happened to them."""

from __future__ import annotations

from scraper.compare.bare import MEASURES, SEVERE, bare, severe, somebody, stated
from scraper.compare.context import Context, Reading
from scraper.compare.roles import PAUSES, PEOPLE, behind, in_front, inside, of_pair
from scraper.compare.tokens import split
from scraper.compare.units import substance

_REACH = 5  # words of a noun phrase behind its number
_LIST = 80  # words that a list by country may be long
_OF_FIRE = (("de", "fuego"), ("a", "feu"), ("da", "fuoco"), ("de", "fogo"))
_PART_OF = split("of van der des de degli delle dei dos das z ze av af los von")
_THOSE = split("the de den die les los las os as the der")
_AMONG = split(
    "including among whom them darunter davon waaronder waarvan onder dont lesquels cui quali ellos ellas quais deles "
    "tym däribland varav heraf herunder deriblandt incluidos incluidas entre incluindo compresi comprese bland"
)
_HARMED = frozenset({"officers", "victims"})
# "Two of them": the people told before.
_THEM = (
    "of them,of those,of these,von ihnen,van hen,d entre eux,d entre elles,de ellos,de ellas,di loro,di essi,di esse,"
    "deles,delas,z nich,sposrod nich,av dem,af dem"
)
_OF_THEM = tuple(tuple(phrase.split()) for phrase in _THEM.split(","))
_MORTAL = split("mortales mortais mortali mortelles śmiertelne śmiertelnych śmiertelna śmiertelną")
_AT_HOME = split("domiciliari domiciliarios domiciliaires domiciliários")
_BELONGING = split("di do da")
_HARM = split("danni perjuicio prejuízo préjudice nachteil nadele szkodę")
_QUOTES = frozenset("\"“”„«»'")


def count(context: Context) -> Reading | None:
    """What a number counts, by the noun behind it and the verb that governs it; None when the text does not tell."""
    quantity = context.quantity
    value = quantity.count
    if value is None or value < 1 or (quantity.year and quantity.bound == "exact"):
        return None
    noun = _noun(context, value)
    if noun is None:
        told = bare(context, value) or severe(context, value, context.quantity.tail + 1) or stated(context, value)
        return told or somebody(context, value)
    kind, last = noun
    among = kind == "arrests" and _behind_partitive(context, context.quantity.tail + 1) > context.quantity.tail + 1
    if among or kind in ("persons", "actors", "premises", "suspects", "victims", "charged", "officers"):
        hurt = severe(context, value, last + 1) if kind in ("persons", "actors") else None
        return hurt or _people(context, value, kind, last)
    return Reading(kind, value, None, quantity.lead, last)


# -- the noun -----------------------------------------------------------------------------------------------------


def _noun(context: Context, value: float) -> tuple[str, int] | None:
    """The first counted noun of the phrase, or the last of several side by side ("firearms suspects")."""
    start = context.quantity.tail + 1
    start += (context.quantity.scaled or context.quantity.round) and context.word(start) in ("de", "d", "di", ".")
    found: tuple[str, int] | None = None
    if them := _of_them(context, start):
        return "actors", them
    start = _behind_partitive(context, start)
    for index, word in context.after(start, _REACH):
        if word in _QUOTES or _hangs(context, index):
            continue
        kind = _kind(context, index, value)
        if kind is not None and (found is None or not context.lexicon.head_first or found[0] == "weapons"):
            found = kind, index
        elif found is not None or not word[0].isalpha() or _measures(context, index, word):
            break
    return _with_next_word(context, *found) if found else None


def _with_next_word(context: Context, what: str, at: int) -> tuple[str, int]:
    """Nouns that another word makes something else: "armas de fuego", "víctimas mortales", "arresti domiciliari"."""
    following = context.word(at + 1)
    if what == "weapons" and (following, context.word(at + 2)) in _OF_FIRE:
        return "firearms", at + 2
    if what == "arrests" and following in _AT_HOME:
        return "detained", at + 1
    return ("deaths", at + 1) if what == "victims" and following in _MORTAL else (what, at)


def _of_them(context: Context, start: int) -> int | None:
    """The last word of "of them" behind a number."""
    for phrase in _OF_THEM:
        if context.cut.words[start : start + len(phrase)] == phrase and start + len(phrase) <= context.right:
            return start + len(phrase) - 1
    return None


def _hangs(context: Context, index: int) -> bool:
    """The hyphen and the link of "Wohn- und Geschäftsräume"."""
    word, links = context.word(index), context.lexicon.links
    hyphen = word == "-" and context.word(index + 1) in links
    return hyphen or (word in links and context.word(index - 1) == "-")


def _behind_partitive(context: Context, start: int) -> int:
    """ "120 of the arrests", "fünf der Verdächtigen": skipped where the people follow at once."""
    at = start + (context.word(start) in _PART_OF)
    at += at > start and context.word(at) in _THOSE
    return at if at > start and context.lexicon.nouns.get(context.word(at)) in PEOPLE else start


def _measures(context: Context, index: int, word: str) -> bool:
    """Whether the number's phrase ends here: a measure of time or length, or a small word no hyphen binds."""
    lexicon = context.lexicon
    return word in lexicon.years or word in MEASURES or (word in lexicon.stops and not context.cut.hyphened(index))


def _kind(context: Context, index: int, value: float) -> str | None:
    word, lexicon = context.cut.words[index], context.lexicon
    if word in lexicon.needs and not _has_company(context, index, lexicon.needs[word]):
        return "premises" if word in lexicon.premises else None
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
    role, last = _harmed(context) or in_front(context) or of_pair(context), noun
    if role is None:
        verb = behind(context, noun)
        if verb is not None:
            role, last = verb[0], verb[1] if verb[1] - noun <= _REACH else noun
        else:
            role = _shared_role(context, noun) or inside(context, noun)
    if kind == "premises":
        return Reading("searches", value, None, lead, last) if role == "searches" else None
    role = role or _apposed(context, kind)
    if role == "searches" or (kind in _HARMED and role not in ("injured", "deaths", "rescued", "victims")):
        role = None  # "one victim was held against her will"
    if role is None and kind == "actors" and _among(context):
        role = governing(context)
    if role is not None:
        return Reading("victims" if role == "rescued" else role, value, None, lead, last)
    plain = kind in ("arrests", "suspects", "victims", "charged", "officers") or (kind == "persons" and value > 1)
    return Reading(kind, value, None, lead, noun) if plain else None


def _harmed(context: Context) -> str | None:
    """ "ai danni di 94 risparmiatori", "na szkodę 94 osób"."""
    at = context.quantity.lead - 1
    at -= context.word(at) in _PART_OF | _BELONGING
    return "victims" if context.word(at) in _HARM else None


def _apposed(context: Context, kind: str) -> str | None:
    """ "The victims, 143 elderly people, lost …": what they are is told in front of the comma."""
    lead, lexicon = context.quantity.lead, context.lexicon
    told = lexicon.nouns.get(context.word(lead - 2)) if context.word(lead - 1) == "," else None
    return told if kind in ("persons", "actors") and told in PEOPLE else None


def _among(context: Context) -> bool:
    """ "42 victims, seven minors among them": a part of the people told before it in the sentence."""
    return any(word in _AMONG for _, word in context.before(2))


def _shared_role(context: Context, noun: int) -> str | None:
    """ "14 men and 3 women arrested", "zwei wurden schwer, zwei leicht verletzt": two numbers that share a verb."""
    following, lexicon = context.next, context.lexicon
    if following is None:
        return None
    between = context.cut.words[noun + 1 : following.quantity.lead]
    apart = (
        len(between) > 1 and between[-1] == "," and all(word in lexicon.auxiliaries | SEVERE for word in between[:-1])
    )
    if not apart and not (len(between) == 1 and between[0] in lexicon.links):
        return None
    reading = count(following)
    return reading.what if reading is not None and reading.what in PEOPLE else None


def _coordinated(context: Context, noun: int) -> int:
    """ "150 buyers and sellers arrested": the last noun of two that share a number."""
    lexicon, second = context.lexicon, context.word(noun + 2)
    both = context.word(noun + 1) in lexicon.links and (second in lexicon.actors or second in lexicon.people)
    return noun + 2 if both and noun + 2 < context.right else noun


def governing(context: Context, *, far: bool = False) -> str | None:
    """What a list by country counts: the nearest arrests, searches or the like told before it in the sentence.

    `far` looks past sums, drugs and the sentence's beginning as well.
    """
    lexicon, lead = context.lexicon, context.quantity.lead
    of_them = any(word in _AMONG for _, word in context.before(2))  # "87 Server, davon 29 in Polen"
    for index in range(lead - 1, max(0 if far else context.begin, lead - _LIST) - 1, -1):
        word = context.cut.words[index]
        what = (
            lexicon.nouns.get(word)
            or lexicon.roles.get(word)
            or ("persons" if far and word in lexicon.people else None)
        )
        if (
            what in PEOPLE
            or what in ("searches", "persons")
            or (of_them and what and word not in lexicon.needs and what not in ("countries", "officers"))
        ):
            return _held(context, index) if what == "suspects" else what
        if not of_them and not far and (substance(word) or word in lexicon.money):
            return None
    return None


def _held(context: Context, suspects: int) -> str:
    """What the verb in front says of suspects: "zatrzymano 48 podejrzanych, w Rumunii 33"."""
    for index in range(suspects - 1, max(context.begin, suspects - 6) - 1, -1):
        word = context.cut.words[index]
        if word in PAUSES or word == ",":
            break
        if context.lexicon.roles.get(word) in PEOPLE:
            return context.lexicon.roles[word]
    return "suspects"
