"""Years and months of prison: what a court gave, and the most that the law allows; it reads no other time."""

from __future__ import annotations

from itertools import takewhile

from scraper.compare.figures.context import Context, Reading
from scraper.compare.figures.governed import AMONG
from scraper.compare.figures.halves import and_half
from scraper.compare.figures.sayings import PAY
from scraper.compare.figures.tokens import split
from scraper.model import Bound

_TO = split("all alla al ai agli aan à")
_RESPECTIVELY = split(
    "respectively respectivement respectivamente rispettivamente odpowiednio and e y et i og och en und"
)
_ENDINGS = _TO | split(". , ; ) for voor wegen pour por verurteilt per za at til till") | {""}
_LONGEST = 99  # Dutch and German courts give no longer term; "1.927 Jahre Gefängnis" are those of a year together
_DAYS = split("days day días día dias dia jours jour giorni giorno dagen dag tagen tage tag dagar dage dni dzień")
_WITHIN = split("within binnen innerhalb entro inom inden")
_LEAST = split("least less")
_LAW_WITHIN = 30
_CHAIN = 3  # terms of one list that lean on the last
_LISTED = split(", respektive bzw sowie beziehungsweise respectievelijk resp henholdsvis a à tot bis to till til do")
# What the prosecution asks for is no sentence, nor the high end of its range: "requis de six mois à huit ans".
_DEMANDED = split(
    "requis requiert réclamé réclame chiesto chiede chiesti richiesto gefordert forderte beantragt geëist eiste eist "
    "pide piden pedía pediu pede żąda domaga yrkar yrkat yrkade kræver krævede"
)
_BARRED = split(
    "interdiction inéligibilité suspension interdizione sospensione inhabilitación suspensión prohibición inibição "
    "suspensão disqualification ban"
)
_THREATENS = split(
    "faces face facing faced carries carrying "
    "riskeert riskeren droht drohen encourt encourent rischia rischiano grozi grożą riskerar "
    "risikerer arrisca arriscam incorre incorrem enfrenta enfrentan"
)


def term(context: Context, depth: int = 0) -> Reading | None:
    """A prison sentence in years or months, and under `sentence_max` what the law allows at most."""
    lexicon, quantity = context.lexicon, context.quantity
    at = _unit_of_time(context)
    unit = lexicon.years.get(context.word(at))
    if unit is None and context.next is None and lexicon.articles:
        return None  # most numbers: no unit of their own, and none to lean on
    if unit is None and not lexicon.articles and (stated := _in_front(context)):
        unit, at = stated, quantity.tail
    if quantity.doubtful or _part_of_a_term(context) or (lexicon.verb_last and quantity.value > _LONGEST):
        return None
    if unit is None:
        return _same(context, quantity.tail, depth)
    value, half = quantity.value, and_half(context.cut, at, lexicon)
    value, at = value + 0.5 * bool(half), at + half
    if (months := _and_months(context, at)) is not None:
        value, unit, at = 12 * value + months.quantity.value, "month", _unit_of_time(months)
    what, last = _kind(context, at, unit) or (None, at)
    if what is None and (alike := _same(months or context, at, depth)):
        what = alike.what
    return Reading(what, value, unit, quantity.lead, last) if what else None


def _kind(context: Context, at: int, unit: str) -> tuple[str, int] | None:
    """Whether a stretch of time is a sentence or the most that is allowed, and the last token that says so."""
    lexicon, quantity = context.lexicon, context.quantity
    bound = context.cut.words[quantity.lead : quantity.first]  # "högst sex års fängelse"
    before, behind = {*bound, *_front(context)}, _behind(context, at)
    if len(behind) > 1 and behind[0] == "after" and behind[1].endswith("ing"):
        behind = ["."]  # "six years after admitting his part"
    behind = list(takewhile("with".__ne__, behind)) or ["."]  # "ten years with a non-parole period of six years"
    if (before | set(behind[:4])) & lexicon.not_sentence or set(behind[:2]) & lexicon.age or _of_money(context, at):
        return None
    prison = next((at + 1 + step for step, word in enumerate(behind) if word in lexicon.prison), None)
    sentenced = any(word in lexicon.sentenced for word in _words_before(context))
    in_front = any(word in lexicon.prison for word in _words_before(context)[-8:])
    near_court = sentenced or any(word in lexicon.sentenced or word in lexicon.maximum for word in behind[:2])
    ends = _ends(context, at) or any(context.word(quantity.lead - back) in lexicon.sentenced for back in (1, 2))
    if prison is None and unit == "year" and before & _THREATENS and (ends or behind[:1] == ["on"]):
        return "sentence_max", at
    if prison is None and not (
        (in_front and (near_court or ends)) or (ends and (sentenced or _elliptical(context, at)))
    ):
        return None
    if context.word(quantity.lead - 1) in lexicon.to and context.word(quantity.lead - 2) in lexicon.years:
        before |= {*_words_before(context)}  # "pode pegar de seis meses a um ano de prisão"
    if not sentenced and not _LEAST.isdisjoint(bound):
        return None  # "not less than five and not more than 20 years"
    near = before | set(takewhile(lambda word: word not in (",", ";"), behind))
    allowed = near & lexicon.maximum or (quantity.bound is Bound.UNDER and not sentenced and not quantity.ranged)
    allowed = allowed or (not sentenced and _of_law(context))
    return "sentence_max" if allowed else "sentence", prison or at


def _of_money(context: Context, at: int) -> bool:
    """ "Seis meses de multa", "must pay within three months or go to jail", "has six months to repay"."""
    following = context.word(at + 1)
    if following == "de" and context.lexicon.money.get(context.word(at + 2)) == "money_fine":
        return True  # months for which a fine is paid by the day
    to_pay = following == "to" and not PAY.isdisjoint(_behind(context, at))
    return to_pay or context.word(context.quantity.lead - 1) in _WITHIN


def _of_law(context: Context) -> bool:
    """ "Faces 14 years in prison for one and a year in jail for the other": of a most told before, given by nobody."""
    earlier = context.cut.words[max(context.begin, context.quantity.lead - _LAW_WITHIN) : context.quantity.lead]
    lexicon = context.lexicon
    told = next((word for word in reversed(earlier) if word in lexicon.maximum or word in lexicon.sentenced), "")
    linked = not (lexicon.links | {","}).isdisjoint(earlier) and not lexicon.years.keys().isdisjoint(earlier)
    return told in lexicon.maximum and linked


def _words_before(context: Context) -> tuple[str, ...]:
    """The words that may say that a court gave it, across a number joined to it: "received 22 and 19 years"."""
    lead = context.quantity.lead
    joined = context.word(lead - 1) in context.lexicon.links | _LISTED and _in_a_list(context)
    joined = joined or (context.word(lead - 1) in context.lexicon.years and _up_to(context))
    first = max(context.begin, lead - 10) if joined else max(context.left, lead - 6)
    return context.cut.words[first:lead]


def _up_to(context: Context) -> bool:
    """Whether a term is the high end of a range: the ten of "sechs Monaten bis zu zehn Jahren"."""
    return context.quantity.bound is Bound.UNDER and context.word(context.quantity.lead) in context.lexicon.to


def _in_a_list(context: Context) -> bool:
    other = context.word(context.quantity.lead - 2)
    return other[:1].isdecimal() or other in context.lexicon.numbers or other in context.lexicon.years


def _front(context: Context) -> frozenset[str] | set[str]:
    """The words in front; an age ends them ("âgé de 33 et 36 ans, à cinq ans"), and another term has its own."""
    lead = context.quantity.lead
    front = list(takewhile(lambda word: not word.isdecimal(), (word for _, word in context.before(8))))
    apart = not context.lexicon.years.keys().isdisjoint(front) and front[0] in _LISTED | context.lexicon.links
    if apart:
        return _DEMANDED.intersection(context.cut.words[max(context.begin, lead - 14) : lead])
    return set(front)


def _elliptical(context: Context, at: int) -> bool:
    """ "The leader got 14 years; his deputy 11": no small word in front, and a term told before in the sentence."""
    lexicon, lead = context.lexicon, context.quantity.lead
    before, earlier = context.word(lead - 1), context.cut.words[max(context.begin, lead - 25) : lead]
    joining = (lexicon.stops, lexicon.fillers, lexicon.auxiliaries, lexicon.vague)
    to_whom = before == ";" and context.word(at + 1) in _TO  # "24 anni al capo; sei al vice"
    begins = before.isalpha() and not any(before in table for table in joining)
    if not (to_whom or begins or before in lexicon.links):
        return False
    term_before = any(word in lexicon.prison or word in lexicon.sentenced for word in earlier)
    return term_before and any(word in lexicon.years for word in earlier)


def _same(context: Context, at: int, depth: int) -> Reading | None:
    """ "22 and 19 years", "fünf Jahren, vier Jahren sowie drei Jahren Haft": the term that a number is joined to."""
    following, lexicon = context.next, context.lexicon
    if following is None or depth == _CHAIN:
        return None
    if following.quantity.lead - at not in (2, 3) and not (following.quantity.lead == at + 1 and _up_to(following)):
        return None
    # "lägst två och högst tio års fängelse", "a minimum penalty of two years, up to 12 years"
    if not lexicon.not_sentence.isdisjoint(context.front(3)) or _barred(context):
        return None
    between = context.cut.words[at + 1 : following.quantity.lead]
    if not all(word in lexicon.links or word in _LISTED for word in between):
        return None
    if at > context.quantity.tail and context.word(context.quantity.lead - 1) == "," and not _in_a_list(context):
        return None  # an age: "gave the accused, 57 years, and his wife, …"
    alike = term(following, depth + 1)
    if alike is None or context.quantity.currency:
        return None
    return Reading(alike.what, context.quantity.value, alike.unit, context.quantity.lead, context.quantity.tail)


def _in_front(context: Context) -> str | None:
    """Polish laws say "do lat 10"."""
    lexicon, quantity = context.lexicon, context.quantity
    bound = context.cut.words[quantity.lead : quantity.first]
    return next((lexicon.years[word] for word in bound if word in lexicon.years), None)


def _barred(context: Context) -> bool:
    """ "Interdiction de séjour de 5 ans et 18 mois de prison": the first is no prison."""
    front = takewhile(lambda word: word not in context.lexicon.links, (word for _, word in context.before(5)))
    return not _BARRED.isdisjoint(front)


def _unit_of_time(context: Context) -> int:
    quantity, lexicon = context.quantity, context.lexicon
    if not lexicon.articles and not quantity.ranged and context.word(quantity.first) in lexicon.years:
        return quantity.first  # Polish "rok więzienia"
    at = quantity.tail + 1
    return at + 1 if context.word(at) == "-" else at


def _and_months(context: Context, at: int) -> Context | None:
    """ "four years and six months" is one sentence of 54 months, "6 años, 3 meses y 28 días" of 75 and some days."""
    months = context.next
    if months is None or months.quantity.lead != at + 1 + _joins(months, at + 1):
        return None
    unit = context.lexicon.years.get(context.word(_unit_of_time(months)))
    joint = unit == "month" and context.lexicon.years[context.word(at)] == "year" and months.quantity.value < 12
    return months if joint else None


def _part_of_a_term(context: Context) -> bool:
    """ "Deux ans, dont un ferme": a part of the sentence told before; Spanish "entre" opens a range."""
    before = context.word(context.quantity.lead - 1)
    return _months_of_years(context) or (before in AMONG and before not in context.lexicon.between)


def _months_of_years(context: Context) -> bool:
    at, years = context.quantity.lead - 1, context.lexicon.years
    linked = context.word(at) not in years
    if years.get(context.word(at - linked)) != "year" or context.quantity.value >= 12:
        return False  # most numbers
    own = years.get(context.word(_unit_of_time(context)))
    if own == "year" and context.quantity.bound is not Bound.EXACT:
        return False  # "lägst två år och högst fyra år"
    return _joins(context, at) if linked else own == "month"


def _joins(months: Context, at: int) -> bool:
    """Whether "and" joins years to months there, or a comma with days behind the months."""
    if months.word(at) != ",":
        return months.word(at) in months.lexicon.links
    last = _unit_of_time(months)
    days = months.cut.words[last + 2 : min(months.end, last + 4)]
    return months.word(last + 1) in months.lexicon.links and not _DAYS.isdisjoint(days)


def _behind(context: Context, at: int) -> list[str]:
    """At most five tokens behind the unit, up to the next number."""
    words = []
    for index in range(at + 1, min(context.end, at + 6)):
        word = context.cut.words[index]
        if word[0].isdecimal() or word in context.lexicon.numbers:
            break
        words.append(word)
    return words


def _ends(context: Context, at: int) -> bool:
    """Whether nothing but the deed follows a term, or another term: "zeven en acht jaar cel"."""
    following, behind = context.next, context.word(at + 1)
    if following is not None and following.quantity.lead == at + 2 and behind in context.lexicon.links:
        return context.lexicon.years.get(context.word(_unit_of_time(following))) is not None
    return behind in _RESPECTIVELY or behind in _ENDINGS
