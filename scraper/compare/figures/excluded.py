"""Numbers that count nothing: dates, years, ages, clock times, identifiers, percentages, sections of a law."""

from __future__ import annotations

from scraper.compare.figures.context import Quantity
from scraper.compare.figures.countries import country_at, country_before
from scraper.compare.figures.lexicon import Lexicon
from scraper.compare.figures.lexicon.clauses import ONE_IN
from scraper.compare.figures.ranges import THE
from scraper.compare.figures.tokens import Tokens, split
from scraper.compare.figures.units import CODES, SIGNS, currency_after, currency_before, mass_at
from scraper.model import Bound

# A number behind one of these names a thing: section 5, nr. 12, Route 66, Title 18.
_NAMING = split(
    "section sections article articles artikel art paragraph paragraaf no nr nummer number numero num route interstate "
    "highway unit title phase chapter case file page version level tel telefoon telefon teléfono phone operation exit "
    "§ # & door apt suite room zone bus lijn line linie ligne linea autobahn ley ordinal seite pagina "
    "articolo articoli artigo artigos ust paragraf kap kapitel stk nº km chilometro kilometer kilometr kilometre "
    "kilómetro quilómetro chapitre capitolo capítulo hectometer hektometr "
    "kl klockan klokken godz godzinie uhr ore sala salle saal sal zaal sidan side strona strony página pag autostrada "
    "ss dk dw rv vecka uge week woche semana settimana semaine tydzien versione versão version wersja wersję "
    "versie versión articulo numéro numer numerem sygnatura sygnaturą diarienummer aktenzeichen az dossier sortie "
    "afkørsel zjazd avfart salida uscita saida piano andar piętro våning étage etage verdieping planta kilometro "
    "huisnummer hausnummer paragraph nn avdelning oddział sector kapittel infolinia teléfono telefone tfn tlf "
    "telefonnummer numero riksväg länsväg väg lv trafikplats motorväg landevej motorvej rute glock "
)
_EMERGENCY = split("911 999 112 101 111")
_CALLS = split("call called calls calling dial dialled dialed dialing dialling ring rang phone on bel appelez llame")
_WEEKS = split("week woche semana settimana semaine uge vecka tydzien")
_THIS = split(
    "deze afgelopen vorige hele this last past diese dieser letzte vergangene esta pasada questa scorsa cette passada "
    "denna förra denne sidste ten zeszły"
)
_AGED_OF = split("of von van de di da på af av")
_FROM = split("uit aus fra från")
# What stands before the figure of an earlier time ("412 arrests, against 380 in 2024"), and what tells that time.
_AGAINST = split("against contre contro rispetto fronte frente face compared gegenüber tegenover tegen mot mod")
_SMALL = split("to with the a ai alle al i le les aux à di dei e")
_BEHIND_AGAINST = _AGAINST | _SMALL | SIGNS.keys() | CODES | {"."}
_EARLIER = split(
    "before earlier previous last précédent précédente dernier dernière auparavant tôt precedente scorso scorsa prima "
    "anterior passado passada pasado vorjahr vorjahres vorig vorige året"
)
_EARLIER_WITHIN = 8
_SHARE = split("cento cent ciento")
_SMALL_UNITS = split("kgs gms kilos gram grams gr kg g mg t lb lbs oz l ml eur usd gbp chf")
# Counted to tell when or how far: no number of people ends there.
_TIMES = split(
    "minutes hours days weeks kilometres kilometers metres meters miles minuten uur uren dagen weken kilometer meter "
    "stunden tage tagen wochen heures jours semaines kilomètres mètres minutos horas días dias semanas kilómetros "
    "quilómetros metros minuti ore giorni settimane chilometri metri minut godzin godziny dni tygodni tygodnie "
    "kilometrów metrów minuter timmar dagar veckor minutter timer dage uger"
)
_PERCENT = split("% ° º ª percent prozent procent proc pct procenta procentow procenten promille")


def excluded(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether the number is part of a date, a name, an identifier, a share, or a vague "several hundred"."""
    digits = cut.words[quantity.first][0].isdecimal()
    return (
        (digits and (_glued(cut, quantity) or _named(cut, quantity)))
        or _dated(cut, quantity, lexicon)
        or _vague(cut, quantity, lexicon)
        or (cut.word(quantity.last + 1) in _TIMES and not quantity.scaled)
        or _of_earlier(cut, quantity)
    )


def _glued(cut: Tokens, quantity: Quantity) -> bool:
    """Part of something longer: EC3, A2, 12:30, 2/3, 20th, +49, 40 %."""
    first, last = quantity.first, quantity.last
    before, after = cut.word(first - 1), cut.word(last + 1)
    if cut.touch(first - 1, first) and (
        before in "/:.+@=*_" or (before[0].isalpha() and not currency_before(cut, first))
    ):
        return True
    if (
        before == "-"
        and cut.touch(first - 2, first - 1)
        and cut.touch(first - 1, first)
        and cut.word(first - 2).isalpha()
    ):
        return True  # K-9, COVID-19
    if after in _PERCENT or (after in ("per", "pour", "por") and cut.word(last + 2) in _SHARE):
        return True
    if not cut.touch(last, last + 1):
        return False
    if after == before == "-" and cut.touch(first - 1, first):
        return True  # "man-sentenced-97-months-prison" in an address
    if after[0].isalpha():
        return after not in _SMALL_UNITS
    return after in "/:=*" and cut.word(last + 2)[:1].isalnum() and cut.touch(last + 1, last + 2)


def _named(cut: Tokens, quantity: Quantity) -> bool:
    at = quantity.first - 1
    before = cut.word(at - 1) if cut.word(at) in (".", "º") else cut.word(at)
    road = before in ("a", "b", "n", "e") and cut.capital(at) and cut.sentence(at)[0] != at
    if cut.words[quantity.first] in _EMERGENCY and before in _CALLS:
        return True  # "witnesses called 911 and held him"
    weeks = before in _WEEKS and cut.word(at - 1) in _THIS  # "deze week 43 verdachten aangehouden"
    return (before in _NAMING and not weeks) or road


def _dated(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    """27 maart, 3. März, 3 de mayo, March 14."""
    if quantity.value > 31 or quantity.scaled:
        return False
    after = quantity.last + 1
    while cut.word(after) in (".", "de", "er", "of", "º"):
        after += 1
    if cut.word(after) in lexicon.months and (lexicon.code != "en" or cut.capital(after)):
        return True
    before = quantity.first - (2 if cut.word(quantity.first - 1) == "." else 1)
    return lexicon.code == "en" and cut.word(before) in lexicon.months and cut.capital(before)


def aged(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    """ "Name, 34," and "aged 34 and 36" and "34-year-old" and "(38, 39 ans)"; a country's "(153)" is none."""
    first, last = quantity.first, quantity.last
    before, after = cut.word(first - 1), cut.word(last + 1)
    if quantity.scaled or quantity.value > 110:
        return False
    if before in lexicon.age or after in lexicon.age:
        return True
    if before in _AGED_OF and _of_such_age(cut, quantity, lexicon):
        return True
    if _range_of_ages(cut, quantity, lexicon) or _ages_aside(cut, quantity, lexicon):
        return True
    if (after in (",", "-") or after in lexicon.links) and behind_age(cut, first, lexicon) > first:
        return True
    if after in lexicon.years and cut.word(last + 2) in _FROM and cut.capital(last + 3):
        return True  # "drie mannen van 44 jaar uit Oudewaal, 41 jaar uit Breukel"
    if after == "-" or after in lexicon.years:
        return cut.word(last + 2) in lexicon.age or cut.word(last + 3) in lexicon.age
    enclosed = (
        before in (",", "(")
        and (after in (",", ")") or after in lexicon.links)
        and not _of_terms(cut, quantity, lexicon)
    )
    return enclosed and country_before(cut, first - 1) is None and country_at(cut, last + 1) is None


def _of_such_age(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    """ "In the age of 34", "een man van 28", "tre personer på 19, 20 og 24 år"."""
    word = cut.word(quantity.first - 2)
    if word in lexicon.age or _somebody(word, lexicon):
        return True
    return word in lexicon.people and _unit_of_list(cut, quantity.last, lexicon) == "year"


def behind_age(cut: Tokens, at: int, lexicon: Lexicon) -> int:
    """The token behind an age there: the "men" of "two 19-year-old men", "zwei 24 und 31 Jahre alte Männer"."""
    index = at
    if not cut.word(at).isdecimal():
        return at
    while cut.word(index).isdecimal():
        index += 1 + (cut.word(index + 1) == "-")
        if cut.word(index) != "," and cut.word(index) not in lexicon.links:
            break
        index += 1
    index += cut.word(index) in lexicon.years
    return index + 1 if index > at and cut.word(index) in lexicon.age else at


def _of_terms(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    """ "18, 24 en 30 maanden", "celstraffen van 3, 4 en 5 jaar", "syv, fem og tre års fængsel": terms, not ages."""
    index = _end_of_list(cut, quantity.last, lexicon)
    unit = lexicon.years.get(cut.word(index))
    if unit == "month" or (unit == "year" and cut.word(index + 1) in lexicon.prison):
        return True
    return any(cut.word(near) in lexicon.prison for near in range(quantity.first - 6, quantity.first))


def _unit_of_list(cut: Tokens, last: int, lexicon: Lexicon) -> str | None:
    return lexicon.years.get(cut.word(_end_of_list(cut, last, lexicon)))


def _end_of_list(cut: Tokens, last: int, lexicon: Lexicon) -> int:
    """The first token behind numbers that commas and links join."""
    index = last + 1
    while index < last + 9 and _in_list(cut.word(index), lexicon):
        index += 1
    return index


def _in_list(word: str, lexicon: Lexicon) -> bool:
    joint = word == "," or word in lexicon.links or word in lexicon.articles or word in lexicon.halves
    return joint or word.isdecimal() or word in lexicon.numbers


def _ages_aside(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    """ ", di 24 e 29 anni,", "van 24 en 29 jaar": several of the ages of people, and years behind the last."""
    if not _YOUNGEST <= quantity.value <= _OLDEST:
        return False
    before = cut.word(quantity.first - 1)
    listed = before in _AGED_OF
    aside = (cut.word(quantity.first - 2) if listed else before) in (",", "(")
    if not aside and not (listed and lexicon.verb_last):
        return False
    index = quantity.last + 1
    while index < quantity.last + 8 and (cut.word(index).isdecimal() or cut.word(index) in lexicon.links | {","}):
        index += 1
    several = index > quantity.last + 1 and lexicon.years.get(cut.word(index)) == "year"
    around = {cut.word(near) for near in range(quantity.first - 8, index + 5)}
    return (
        several
        and (cut.word(index + 1) in (",", ")") or not aside)
        and around.isdisjoint(lexicon.prison | lexicon.sentenced)
    )


def _range_of_ages(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    """ "vijf mannen tussen de 19 en 44 jaar": between two ages, behind people, and no prison is spoken of."""
    first, at = quantity.first, quantity.last + 1
    word = cut.word(at)
    joint = word in lexicon.links or word in lexicon.to or word in _DASHES
    if not joint or not _YOUNGEST <= quantity.value <= _OLDEST:
        return False
    at += 1 + (cut.word(at + 1) in THE)  # "tra i 19 e i 46 anni"
    if not cut.word(at).isdecimal() or cut.word(at + 1) not in lexicon.years:
        return False
    opening = {cut.word(index) for index in range(first - 4, first)}
    around = {cut.word(index) for index in range(first - 8, at + 7)}
    spoken = not opening.isdisjoint(lexicon.between | lexicon.age | _AGES)
    return spoken and around.isdisjoint(lexicon.prison | lexicon.sentenced)


_DASHES = frozenset("-–")
_SHARED = frozenset(ONE_IN.values()) | THE | {"cada"}
_AGES = split(
    "aged leeftijd leeftijden alter alters edades edad idades idade età âgés âge âgées wieku åldern åldrarna alderen år"
)
_YOUNGEST, _OLDEST = 5, 99


def _somebody(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.actors or lexicon.single.get(word) == "actors"


def bare_year(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Whether the number is a year and nothing says that it counts."""
    if not quantity.year or quantity.bound is not Bound.EXACT or quantity.currency:
        return False
    return currency_after(cut, quantity.last, lexicon.coins) is None and mass_at(cut, quantity.last) is None


def _vague(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    before = cut.word(quantity.first - 1)
    if before in ("of", "af", "av") and cut.word(quantity.first - 2) in ("out", "ud", "ut"):
        part = cut.word(quantity.first - 3)  # "two out of three", unlike "out of 56 arrests"
        return part[:1].isdecimal() or part in lexicon.numbers or part in lexicon.articles
    if before in ("per", "por", "pour") and cut.word(quantity.first) in _SHARE:
        return True  # "65 per cento"
    return (
        before in lexicon.vague
        or (before in _SHARED and _one_in(cut, quantity, lexicon))
        or (before == "de" and lexicon.code == "fr" and cut.word(quantity.first) == "milliers")
    )


def _of_earlier(cut: Tokens, quantity: Quantity) -> bool:
    """ "1 412 interpellations contre 1 250 en 2024", "rispetto ai 164 dell'anno precedente"."""
    if cut.word(quantity.first - 1) not in _BEHIND_AGAINST:
        return False  # most numbers
    at = (currency_before(cut, quantity.first) or ("", quantity.first))[1] - 1
    at -= cut.word(at) in _SMALL
    if cut.word(at) not in _AGAINST:
        return False
    behind = cut.words[quantity.last + 1 : quantity.last + 1 + _EARLIER_WITHIN]
    years = (word for word in behind if len(word) == 4 and word.isdecimal())
    return not _EARLIER.isdisjoint(behind) or any(word[:2] in ("19", "20") for word in years)


def _one_in(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> bool:
    """ "One in five", "1 op de 10", "uno de cada diez": a share, of which the second number counts nobody."""
    at = quantity.first - 1
    at -= cut.word(at) in THE
    before = cut.word(at)
    if before == "cada":
        return cut.word(at - 1) in ("de", "em", "a")
    if before != ONE_IN.get(lexicon.code):
        return False
    number = cut.word(at - 1)
    if number in ("1", "one") or lexicon.code == "en":
        return number in ("1", "one")
    return number in lexicon.articles or number in lexicon.numbers
