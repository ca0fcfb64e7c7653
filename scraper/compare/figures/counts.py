"""Counts of people, things and countries: which noun a number counts, and what the verb says happened to them."""

from __future__ import annotations

from dataclasses import replace

from scraper.compare.figures.bare import FOR_DEED, MEASURES, SEVERE, bare, of_another, severe, somebody, stated
from scraper.compare.figures.context import Context, Reading
from scraper.compare.figures.countries import country_at
from scraper.compare.figures.excluded import behind_age
from scraper.compare.figures.governed import AMONG, OF_THEM, THOSE, among_whom, governing
from scraper.compare.figures.lexicon import LEXICONS
from scraper.compare.figures.nobody import of_nobody, of_the_past, of_things
from scraper.compare.figures.nouns import compound, has_company, with_next_word
from scraper.compare.figures.officers import of_officers
from scraper.compare.figures.plants import of_cannabis, of_tobacco
from scraper.compare.figures.roles import (
    ALLEGED,
    EVENTS,
    PEOPLE,
    apposed,
    around,
    behind,
    in_front,
    inside,
    of_pair,
    participle,
)
from scraper.compare.figures.searches import searched
from scraper.compare.figures.sought import accused, joined_otherwise, otherwise
from scraper.compare.figures.tokens import split
from scraper.compare.figures.units import BRANDS
from scraper.compare.figures.voice import by, harmed

_REACH = 5  # words of a noun phrase behind its number
_REACH_OF_ONE = 3  # behind a bare "1", which stands in lists: "1 Rijden zonder rijbewijs bromfiets"
_PART_OF = split("of van der des de degli delle dei dos das z ze av af los von")
_FUSED = split("av af des degli delle dei dos das z ze der")  # "of the" in one word, or where there is no "the"
_PART_OF_THOSE = _PART_OF | THOSE
_DONE_TO = frozenset({"persons", "actors", "premises", "suspects", "victims", "charged", "officers", "users"})
_TELLING = frozenset({"arrests", "suspects", "victims", "charged", "officers", "users"})
_HARMED = frozenset({"officers", "victims"})
_ACCUSED = frozenset({"persons", "actors", "users"})
_NUMBER = split("número numero nombre")
_SHARE = split(
    "none neither half most some several many few majority third quarter geen helft meeste merendeel keiner keine "
    "hälfte mehrheit meisten aucun aucune moitié plupart ninguno ninguna mitad mayoría nessuno nessuna metà nenhum "
    "nenhuma metade maioria żaden żadna połowa większość ingen hälften flesta majoriteten halvdelen fleste flertallet"
)
_AGES = split("aged age ages in their his her s early mid late teens twenties thirties forties between to , ( )")
_AT = split("at op an auf in dans en em w på i bei")
_EXECUTED = split("search executed carried drugs drug")
_IL = split("i gli le tra fra")
_OBLIQUE = {"pl": ("ach", "ami")}  # of nouns, never of adjectives: "w trzech akcjach policjanci zatrzymali"
_QUOTES = frozenset("\"“”„«»'")


def count(context: Context) -> Reading | None:
    """What a number counts, by the noun behind it and the verb that governs it; None when the text does not tell."""
    quantity = context.quantity
    value = quantity.count
    if value is None or value < 1 or (quantity.year and quantity.bound == "exact") or of_nobody(context):
        return None
    if (whole := _whole(context)) is not None and (of_all := count(replace(whole, begin=whole.quantity.lead))):
        return _part(context, whole, of_all)
    if _of_so_many(context):  # of "four of the five arrested" the five are told too, and no verb behind is theirs
        them = _told(context, value)
        return Reading(them[0], value, None, quantity.lead, them[1]) if them else None
    noun = _noun(context, value)
    if noun is None:
        told = (
            bare(context, value)
            or _part_for(context, value)
            or severe(context, value, context.quantity.tail + 1)
            or stated(context, value)
        )
        return told or somebody(context, value)
    kind, last = noun
    among = kind == "arrests" and _behind_partitive(context, context.quantity.tail + 1) > context.quantity.tail + 1
    if among or kind in _DONE_TO:
        hurt = severe(context, value, last + 1) if kind in ("persons", "actors") else None
        return hurt or _people(context, value, kind, last)
    return Reading(kind, value, None, quantity.lead, last)


def _whole(context: Context) -> Context | None:
    """The five of "four of the five men": they follow "of the", and what is said is said of the four."""
    following, at = context.next, context.quantity.tail + 1
    if following is None or context.quantity.currency or not (of := _of_the(context, at)):
        return None
    return following if following.quantity.lead == at + of else None


def _part(context: Context, whole: Context, of_all: Reading) -> Reading | None:
    """What is said of the four: by a verb in front, else what is said of the five, or behind these who were arrested.

    "Two of the five arrested are minors" counts nobody.
    """
    lead, value = context.quantity.lead, context.quantity.value
    role = in_front(context) if of_all.what in PEOPLE else None
    if role not in PEOPLE and (told := _told(whole, whole.quantity.value)):
        verb = behind(whole, told[1])
        if verb is None or verb[0] not in PEOPLE:
            return _part_elsewhere(context, whole, *told)
        return Reading(verb[0], value, None, lead, verb[1])
    return replace(of_all, what=role if role in PEOPLE else of_all.what, value=value, first=lead)


def _told(context: Context, value: float) -> tuple[str, int] | None:
    """What the five of "four of the five arrested" are by themselves, and the last word that says so."""
    lexicon, next_word = context.lexicon, context.quantity.tail + 1
    if (noun := _noun(context, value)) is not None:
        verb = lexicon.roles.get(context.word(noun[1] + 1))
        plain = noun[0] not in PEOPLE or noun[0] == "suspects"
        if plain and verb in PEOPLE and context.word(noun[1] + 2) in lexicon.auxiliaries:
            return verb, noun[1] + 1  # "five suspects arrested were remanded"
        if noun[0] in PEOPLE:
            return noun
    word = context.word(next_word)
    finite = lexicon.code in ("sv", "da") and word.endswith("s")  # "en af de fire sigtes": of the one
    if (role := lexicon.roles.get(word)) in PEOPLE and not finite:
        return role, noun[1] if noun else next_word  # "five arrested men"
    return None


def _of_so_many(context: Context) -> bool:
    """Whether a number is the five of "four of the five men"."""
    lead, lexicon = context.quantity.lead, context.lexicon
    for back in (1, 2) if context.word(lead - 1) in _PART_OF_THOSE else ():
        before = context.word(lead - back - 1)
        counts = before[:1].isdecimal() or before in lexicon.numbers or before in lexicon.articles or before == "uno"
        counts = counts or before in _SHARE  # "none of the 12 suspects has been charged"
        if counts and _of_the(context, lead - back) == back:
            return True
    return False


def _of_the(context: Context, at: int) -> int:
    """How many tokens "of the", "van de", "degli" or "z" take there."""
    word = context.word(at)
    if word not in _PART_OF:
        return 0
    two = context.word(at + 1) in THOSE
    return 1 + two if two or word in _FUSED else 0


# -- the noun -----------------------------------------------------------------------------------------------------


def _noun(context: Context, value: float) -> tuple[str, int] | None:
    """The first counted noun of the phrase, or the last of several side by side ("firearms suspects")."""
    start = context.quantity.tail + 1
    start += (context.quantity.scaled or context.quantity.round) and context.word(start) in ("de", "d", "di", ".")
    if them := _of_them(context, start):
        return "actors", them
    age = _behind_partitive(context, start)
    age += 3 * (context.word(age + 1) in _NUMBER and context.word(age + 2) in _PART_OF)  # "a nueve el número de …"
    start = behind_age(context.cut, age, context.lexicon)
    # "19 le persone arrestate", "23 tra uffici e case"
    start += context.lexicon.code == "it" and context.word(start) in _IL
    if context.lexicon.code == "pt" and context.cut.words[start : start + 2] == ("de", "busca"):
        return "searches", start + 1  # "41 mandados de prisão e 102 de busca"
    found = _in_phrase(context, start, value)
    if found is None and start > age and context.word(start) not in MEASURES:
        return "actors", start - 1  # "zwei 19-Jährige", "two 17-year-old trainees": people, whoever else they are
    return with_next_word(context, *found) if found else None


def _in_phrase(context: Context, start: int, value: float) -> tuple[str, int] | None:
    found: tuple[str, int] | None = None
    reach = _REACH_OF_ONE if context.cut.words[context.quantity.first] == "1" else _REACH
    for index, word in context.after(start, reach):
        if word in _QUOTES or _hangs(context, index):
            continue
        kind = _kind(context, index, value)
        if found is not None and of_things(context, found[0], kind):
            break
        if kind is not None and (found is None or not context.lexicon.head_first or found[0] == "weapons"):
            found = kind, index
        elif found is not None or not word[0].isalpha() or _measures(context, index, word):
            break
    return found


def _of_them(context: Context, start: int) -> int | None:
    """The last word of "of them" or "of those arrested" behind a number."""
    lexicon, told = context.lexicon, start + _of_the(context, start)
    word = context.word(told)
    if told > start and word not in lexicon.nouns and lexicon.roles.get(word) in PEOPLE:
        return told
    for phrase in OF_THEM.get(context.word(start), ()):
        if context.cut.words[start : start + len(phrase)] == phrase and start + len(phrase) <= context.right:
            return start + len(phrase) - 1
    return None


def _hangs(context: Context, index: int) -> bool:
    """The hyphen and the link of "Wohn- und Geschäftsräume"."""
    word, links = context.word(index), context.lexicon.links
    hyphen = word == "-" and context.word(index + 1) in links
    hyphen = hyphen or (word == "30" and context.word(index - 1) == "m")  # "counterfeit M30 pills"
    return hyphen or (word in links and context.word(index - 1) == "-")


def _behind_partitive(context: Context, start: int) -> int:
    """ "120 of the arrests", "fünf der Verdächtigen": skipped where the people follow at once."""
    if context.word(start) not in _PART_OF:
        return start
    at = start + 1 + (context.word(start + 1) in THOSE)
    word, lexicon = context.word(at), context.lexicon
    people = lexicon.nouns.get(word) in PEOPLE or (_of_the(context, start) and word in lexicon.actors | lexicon.people)
    return at if people else start


def _measures(context: Context, index: int, word: str) -> bool:
    """Whether the number's phrase ends here: a measure of time or length, or a small word no hyphen binds."""
    lexicon = context.lexicon
    ends = word.endswith(_OBLIQUE.get(lexicon.code, ())) or (word in lexicon.stops and not context.cut.hyphened(index))
    return ends or word in lexicon.years or word in MEASURES


def _kind(context: Context, index: int, value: float) -> str | None:
    kind = _kind_of_word(context, index, value)
    other = (kind == "plants" and not of_cannabis(context, index)) or (kind == "ammunition" and of_tobacco(context))
    return None if other or (kind == "convicted" and of_the_past(context, index)) else kind


def _kind_of_word(context: Context, index: int, value: float) -> str | None:
    word, lexicon = context.cut.words[index], context.lexicon
    if word in lexicon.needs and not has_company(context, index, lexicon.needs[word]):
        return "premises" if word in lexicon.premises else "actors" if word in lexicon.actors and value > 1 else None
    if value == 1:
        return None if of_another(context, index) else lexicon.single.get(word)
    if word in lexicon.people:
        return "persons"
    if what := lexicon.nouns.get(word) or BRANDS.get(word):
        return what
    if word in lexicon.actors:
        return "actors"
    if word in lexicon.premises:
        return "premises"
    if word == "warrants" and context.word(index - 1) != "arrest" and has_company(context, index, _EXECUTED):
        return "searches"
    return compound(context, word) if lexicon.compounds and word not in lexicon.roles else None


# -- the verb -----------------------------------------------------------------------------------------------------


def _people(context: Context, value: float, kind: str, noun: int) -> Reading | None:
    lead, noun = context.quantity.lead, _coordinated(context, noun)
    role, told = _verb(context, kind, noun)
    if kind == "officers" and (judged := of_officers(context, noun)) is not None:
        return Reading(judged[0], value, None, lead, judged[1])
    role = None if by(context, role) or (told == noun and joined_otherwise(context, noun)) else role
    last = told if told - noun <= _REACH else noun
    if kind == "premises":
        sought = role == "searches" or _searches_behind(context, noun)
        return Reading("searches", value, None, lead, last) if sought else None
    role = role or _apposed(context, kind, noun)
    if role is None and context.word(noun) not in AMONG and _of_the(context, context.quantity.tail + 1):
        return _part_elsewhere(context, context, kind, noun)
    if role is None and kind in _ACCUSED and accused(context, noun):
        return Reading("suspects", value, None, lead, noun)
    if not _fits(kind, role, context.cut.words[noun:told]):
        role = "victims" if in_front(context) == "victims" else None  # "piégé 236 clients"
    if role is None and kind == "actors":
        role = _unsaid(context, noun)
    if role is not None:
        return Reading("victims" if role == "rescued" else role, value, None, lead, last)
    plain = kind in _TELLING or (kind == "persons" and value > 1)
    return Reading(kind, value, None, lead, noun) if plain else None


def _verb(context: Context, kind: str, noun: int) -> tuple[str | None, int]:
    """What the verbs around say of the people or premises, and the last token that says so."""
    places = kind == "premises"
    if (own := participle(context, noun)) is not None:
        return own, noun + 1
    role = harmed(context) or in_front(context, kind) or of_pair(context, places=places) or around(context, noun)
    role = None if role == "searches" and not places else role  # "rykkede 40 betjente ud", "weszło 12 osób"
    if role is None and places:
        role = searched(context, context.quantity.lead - 1)
    if role is not None:
        return role, noun
    if (verb := behind(context, noun)) is not None:
        return verb
    return _shared_role(context, noun) or inside(context, noun), noun


def _searches_behind(context: Context, noun: int) -> bool:
    """ "Op zeven adressen zijn huiszoekingen verricht": searches behind the places that have no number of their own."""
    inside = context.word(context.quantity.lead - 1) in context.lexicon.inside | _AT
    return inside and any(context.lexicon.nouns.get(word) == "searches" for _, word in context.after(noun + 1, 8))


def _fits(kind: str, role: str | None, between: tuple[str, ...]) -> bool:
    """Whether the verb can be said of them: not "one victim was held", nor of users in the clause before."""
    if kind == "users":
        return "," not in between and role in ("arrests", "detained", "charged", "convicted")
    return role != "searches" and (kind not in _HARMED or role in ("injured", "deaths", "rescued", "victims"))


def _unsaid(context: Context, noun: int) -> str | None:
    """What is said of people by no verb: they are of those told before, or alleged to have done something."""
    before = governing(context) if _among(context) and not otherwise(context, noun) else None
    if before in PEOPLE or before == "rescued":
        return before
    if context.word(noun) in AMONG and context.word(noun + 1) in FOR_DEED and (told := governing(context)) in PEOPLE:
        return told  # "detidos 487 condutores, 302 dos quais por excesso de velocidade"
    return "suspects" if _alleged(context, noun) else None


def _alleged(context: Context, noun: int) -> bool:
    """ "Gegen drei mutmaßliche Schleuser", "quatre pirates présumés": not yet found guilty, so suspects."""
    return not ALLEGED.isdisjoint(context.cut.words[context.quantity.tail + 1 : min(noun + 2, context.right)])


def _part_elsewhere(context: Context, whole: Context, kind: str, noun: int) -> Reading | None:
    """ "120 of the arrests were made in Spain" are counted; "two of the suspects are known" counts nobody."""
    placed = any(country_at(context.cut, index) for index, _ in whole.after(noun + 1, 6))
    part = context.quantity
    return Reading(kind, part.value, None, part.lead, noun) if placed and kind in PEOPLE else None


def _apposed(context: Context, kind: str, noun: int) -> str | None:
    """What is told of people in front: before a comma of theirs, or of those that they are among."""
    if otherwise(context, noun):
        return None
    told = kind in ("persons", "actors") and not _of_events(context)
    return (apposed(context, context.quantity.lead - 1) if told else None) or among_whom(context)


def _of_events(context: Context) -> bool:
    """ "Leads to arrests, two minors found", unlike "of the arrests, 63 concerned people who …"."""
    lead = context.quantity.lead
    part = context.word(lead - 4) in _PART_OF or context.word(context.quantity.tail + 1) in OF_THEM
    return context.word(lead - 2) in EVENTS and not part


def _among(context: Context) -> bool:
    """ "42 victims, among them seven minors and two women": a part of the people told before it in the sentence."""
    if not AMONG.isdisjoint(context.front(2)):
        return True
    lead = context.quantity.lead
    second = context.word(lead - 1) in context.lexicon.links and context.word(lead - 2) in context.lexicon.actors
    return second and any(context.word(lead - step) in AMONG for step in (4, 5))


def _part_for(context: Context, value: float) -> Reading | None:
    """ "Ni personer er sigtet, heraf to for grov svig": a part of those told before, and what for."""
    if context.word(context.quantity.tail + 1) not in FOR_DEED or AMONG.isdisjoint(context.front(2)):
        return None
    role = governing(context)
    return Reading(role, value, None, context.quantity.lead, context.quantity.tail) if role in PEOPLE else None


def _shared_role(context: Context, noun: int) -> str | None:
    """ "14 men and 3 women arrested", "zwei wurden schwer, zwei leicht verletzt": two numbers that share a verb."""
    following, lexicon = context.next, context.lexicon
    if following is None:
        return None
    between = context.cut.words[noun + 1 : following.quantity.lead]
    apart = (
        len(between) > 1 and between[-1] == "," and all(word in lexicon.auxiliaries | SEVERE for word in between[:-1])
    )
    inner = between[between[:1] in ((",",), ("(",)) :]
    # "Eight people, including a pilot and six soldiers, were wounded"
    among = not AMONG.isdisjoint(inner[:2])  # "w tym dwoje dzieci"
    aside = among and lexicon.roles.keys().isdisjoint(inner)
    first = following.quantity.tail + 1
    named = {following.word(first), following.word(first + 1)}
    if aside and named.isdisjoint(lexicon.actors | lexicon.people | _POLICE[lexicon.code]):
        return None  # "60 suspects, 12 of them arrested"
    linked = bool(between) and between[-1] in lexicon.links  # "two men aged 20 and 24 and a woman in her 30s"
    linked = linked and all(word in _AGES or word in lexicon.links or word.isdecimal() for word in between)
    if not (apart or aside or linked):
        return None
    reading = count(following)
    if reading is None or lexicon.nouns.get(following.word(first)) == reading.what:
        return None  # "quattro vittime e undici feriti": its noun says so, no verb of both
    return reading.what if reading.what in PEOPLE or reading.what == "searches" else None


_POLICE = {
    code: frozenset(word for word, what in lexicon.nouns.items() if what == "officers")
    for code, lexicon in LEXICONS.items()
}


def _coordinated(context: Context, noun: int) -> int:
    """ "150 buyers and sellers arrested": the last noun of two that share a number, but for "y otras once"."""
    lexicon, second, following = context.lexicon, context.word(noun + 2), context.next
    both = context.word(noun + 1) in lexicon.links and (second in lexicon.actors or second in lexicon.people)
    both = both and (following is None or following.quantity.lead != noun + 3)
    return noun + 2 if both and noun + 2 < context.right else noun
