"""Officers who are arrested, charged or sentenced, where others only took part. It reads no number."""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.governed import among_whom
from scraper.compare.figures.lexicon.clauses import FINITE
from scraper.compare.figures.roles import JUDGED, behind
from scraper.compare.figures.sought import ordered
from scraper.compare.figures.tokens import split
from scraper.compare.figures.voice import BEEN, HAVING, ROMANCE, has_object

_WITH = split("with of by met van door mit von durch avec de par con por con di da com z przez med av af")
_LED = split("en in ai mis mises placés placées")  # "deux gendarmes en garde à vue"


def of_officers(context: Context, noun: int) -> tuple[str, int] | None:
    """ "Detenidos tres policías", "three officers were charged", "among the 31 suspects are four officers"."""
    lexicon, at = context.lexicon, context.quantity.lead - 1
    if context.word(at) not in _WITH and (verb := behind(context, noun)) is not None and _suffered(context, noun, verb):
        return verb
    while context.word(at) in lexicon.fillers:
        at -= 1
    role = lexicon.roles.get(context.word(at)) or lexicon.nouns.get(context.word(at))
    told = role in JUDGED and not ordered(context, at) and lexicon.code != "pl"  # "na nogi postawiono 400 policjantów"
    role = role if told else among_whom(context)
    return (role, noun) if role else None


def _suffered(context: Context, noun: int, verb: tuple[str, int]) -> bool:
    """Whether the verb is said of the officers: "were charged", "mis en examen", unlike "arrested two men"."""
    role, at = verb
    between = context.cut.words[noun + 1 : at]
    if role not in JUDGED or not context.lexicon.links.isdisjoint(between):
        return False
    if not BEEN.isdisjoint(between):
        return True
    led = not between or (between[0] in _LED and HAVING.isdisjoint(between))
    active = context.word(at).endswith(FINITE.get(context.lexicon.code, ())) or has_object(context, at)
    return context.lexicon.code in ROMANCE and led and not active
