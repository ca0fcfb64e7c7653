"""What the numbers of a list count that says it once, in front: "48 arrests: 33 in Romania". It finds no numbers."""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.countries import country_at
from scraper.compare.figures.roles import PAUSES, PEOPLE
from scraper.compare.figures.tokens import split
from scraper.compare.figures.units import substance

_REACH = 5  # words of a noun phrase behind its number
_LIST = 80  # words that a list by country may be long
AMONG = split(
    "including among whom them darunter davon waaronder waarvan onder dont lesquels cui quali cuales ellos ellas "
    "quais deles "
    "tym däribland varav heraf herunder deriblandt heriblandt incluidos incluidas entre incluindo compresi comprese "
    "bland"
)
_OPENING = split("among unter onder parmi entre tra fra wśród spośród bland blandt")
_OPENED, _OPENING_NUMBER = 12, 3  # words that such a beginning may be long; a number may stand among the first
THOSE = split("those these the de den die les los las os as the der")
# "Two of them": the people told before.
_THEM = (
    "of whom,von denen,van wie,de los cuales,de las cuales,dei quali,delle quali,dos quais,das quais,z ktorych,"
    "av vilka,hvoraf,waarvan,davon,"
    "of them,of those,of these,von ihnen,van hen,d entre eux,d entre elles,de ellos,de ellas,di loro,di essi,di esse,"
    "deles,delas,z nich,sposrod nich,av dem,af dem"
)
OF_THEM: dict[str, tuple[tuple[str, ...], ...]] = {}  # by their first word
for _phrase in _THEM.split(","):
    _first, *_ = _words = tuple(_phrase.split())
    OF_THEM[_first] = (*OF_THEM.get(_first, ()), _words)


def governing(context: Context, *, far: bool = False) -> str | None:
    """What a list by country counts: the nearest arrests, searches or the like told before it in the sentence.

    `far` looks past sums, drugs and the sentence's beginning as well.
    """
    lexicon, lead = context.lexicon, context.quantity.lead
    of_them = not AMONG.isdisjoint(context.front(2))  # "87 Server, davon 29 in Polen"
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
        if what and _only_places(context, index + 1):
            return what  # "six servers in Germany, three in Finland"
        if not of_them and not far and (substance(word) or word in lexicon.money):
            return None
    return None


def among_whom(context: Context) -> str | None:
    """ "Tra gli arrestati ci sono due agenti": what those are of whom the sentence began to speak."""
    begin, lead, lexicon = context.begin, context.quantity.lead, context.lexicon
    opened = context.word(begin) in _OPENING and context.left - begin <= _OPENING_NUMBER
    if not opened or lead - begin > _OPENED:
        return None
    told = (lexicon.roles.get(word) or lexicon.nouns.get(word) for word in context.cut.words[begin:lead])
    what = next((what for what in told if what in PEOPLE or what == "rescued"), None)
    return "victims" if what == "rescued" else what


def _only_places(context: Context, first: int) -> bool:
    """Whether nothing but countries and their prepositions stand between a noun and the next number of its list."""
    between = range(first, context.quantity.lead)
    small = context.lexicon.inside | context.lexicon.links | THOSE | {","}
    return 2 <= len(between) <= _REACH and all(
        context.word(index) in small or country_at(context.cut, index) for index in between
    )


def _held(context: Context, suspects: int) -> str:
    """What the verb in front says of suspects: "zatrzymano 48 podejrzanych, w Rumunii 33"."""
    for index in range(suspects - 1, max(context.begin, suspects - 6) - 1, -1):
        word = context.cut.words[index]
        if word in PAUSES or word == ",":
            break
        if context.lexicon.roles.get(word) in PEOPLE:
            return context.lexicon.roles[word]
    return "suspects"
