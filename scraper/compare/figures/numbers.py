"""Quantities in a cut text: digits and number words with magnitude and bound; what they count is told elsewhere.

Those that count nothing (dates, ages, identifiers …) are told in `excluded` and left out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from scraper.compare.figures.bounds import ROUND_WORDS, bounded
from scraper.compare.figures.context import Quantity
from scraper.compare.figures.excluded import aged, bare_year, excluded
from scraper.compare.figures.halves import and_half, and_thousands, and_units, quarters, repeated, stroke
from scraper.compare.figures.lexicon import LEXICONS, Lexicon
from scraper.compare.figures.ranges import THE, ranges
from scraper.compare.figures.tokens import Tokens, split
from scraper.compare.figures.units import MASSES, currency_after, currency_before
from scraper.model import Bound

_PART = re.compile(r"[^\d]+")
_MOST = 10_000  # numbers of one text; no release has as many
_LONGEST = 16  # digits and signs of one number; longer ones are identifiers
_MONEY_NEXT = split("€ $ £ euro euros eur dollar dollars pounds usd d")
_LINKED_TENS = split("es fr pt")  # languages that join tens and units by a word: "treinta y dos"
_LINKED_HUNDREDS = split("en pt")
_HARM = split("deaths injured")
_YEAR = split("rok roku")
_SENTENCE = split("do na nawet grozi kara karę kary karze")  # in front of one year, unlike "w ubiegłym roku"
# "In round 3 250 people": what stands in front numbers the round.
_ROUNDS = split(
    "round rounds phase wave tranche omgång våg bølge omgang runda rundy fala etap ondata rodada oleada vague"
)
_DOZENS = split("dozen dozens dozijn dutzend dozzina dozzine duzia duzias docena docenas dussin tuzin tuziny")

# Sieves: the words a number may begin with, and those that scale it.
_OPENERS = {
    code: frozenset().union(words.numbers, words.magnitudes, words.articles, words.halves, words.years)
    for code, words in LEXICONS.items()
}
_SCALING = {
    code: frozenset().union(words.magnitudes, words.links, words.articles, "½+") for code, words in LEXICONS.items()
}


def quantities(cut: Tokens, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Every number of the text that may count something, in order."""
    found: list[Quantity] = []
    end, age = 0, -9  # `age` is the token at which one ended: "34 und 36 Jahre"
    for index in _beginnings(cut, lexicon):
        quantity = _at(cut, index, lexicon) if index >= end else None
        if quantity is None:
            continue
        if cut.word(quantity.last + 1) == "(" and not quantity.scaled:
            last = repeated(cut, quantity.last, quantity.value, lexicon)
            quantity = replace(quantity, last=last, tail=last) if last > quantity.last else quantity
        end = quantity.last + 1
        if aged(cut, quantity, lexicon) or _next_age(cut, age, quantity.first, lexicon):
            age = quantity.last
        elif (
            quantity.value > 0
            and not excluded(cut, quantity, lexicon)
            and not bare_year(cut, told := bounded(cut, quantity, lexicon), lexicon)
        ):
            found.append(told)
    return tuple(ranges(cut, found, lexicon))


def _next_age(cut: Tokens, age: int, first: int, lexicon: Lexicon) -> bool:
    """Whether a number is the second of two ages: "34, 36", "tra i 19 e i 46"."""
    if not 2 <= first - age <= 3:
        return False
    joint, *others = cut.words[age + 1 : first]
    return (joint in lexicon.links or joint in lexicon.to or joint in (",", "-", "–")) and all(
        word in THE for word in others
    )


def written(cut: Tokens, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Every number as it is written, those too that count nothing: ages, years, house numbers."""
    found: list[Quantity] = []
    for index in _beginnings(cut, lexicon):
        if (not found or index > found[-1].last) and (quantity := _at(cut, index, lexicon)) is not None:
            found.append(quantity)
    return tuple(found)


def _beginnings(cut: Tokens, lexicon: Lexicon) -> list[int]:
    words, openers = cut.words, _OPENERS[lexicon.code]
    opening = {word for word in set(words) if word in openers or word[0].isdecimal()}
    told = [index for index, word in enumerate(words) if word in opening]
    return [index for index in told if _begins(cut, index, lexicon)][:_MOST]


def _begins(cut: Tokens, index: int, lexicon: Lexicon) -> bool:
    word, following = cut.words[index], cut.word(index + 1)
    if word[0].isdecimal() or word in lexicon.numbers or word in lexicon.magnitudes:
        return True
    if word in lexicon.years:
        return _from_a_year(cut, index, lexicon)
    if following in lexicon.years or following in MASSES:
        return True
    return _from_one(cut, index, lexicon) if following in lexicon.to else _one_more(cut, index, lexicon)


def _at(cut: Tokens, index: int, lexicon: Lexicon) -> Quantity | None:
    word = cut.words[index]
    if word[0].isdecimal():
        digits = _digits(cut, index, lexicon)
        return _and_hundreds(cut, digits, lexicon) if digits is not None and digits.scaled else digits
    if word in lexicon.numbers and _spelled_out(cut, index, lexicon):
        return _halved(cut, _and_hundreds(cut, _in_words(cut, index, lexicon), lexicon), lexicon)
    if _from_a_year(cut, index, lexicon) or _from_one(cut, index, lexicon):
        return Quantity(1.0, 1.0, index, index, index, index)
    if word in lexicon.magnitudes and len(word) > 3:
        return _bare_magnitude(cut, index, lexicon)
    return _of_one_unit(cut, index, lexicon)


def _one_more(cut: Tokens, index: int, lexicon: Lexicon) -> bool:
    """ "Three men and a woman", "ein Toter": an article that counts beside another number, or the dead and hurt."""
    kind, before = lexicon.single.get(cut.word(index + 1)), cut.word(index - 2)
    if kind in _HARM:
        return lexicon.code != "en"
    counted = before in lexicon.actors or before in lexicon.people or before in lexicon.nouns
    return kind == "actors" and counted and cut.word(index - 1) in lexicon.links


def _from_a_year(cut: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Polish "od roku do dziesięciu lat", "rok więzienia": the year alone is one."""
    if lexicon.articles:
        return False
    before, following = cut.word(index - 1), cut.word(index + 1)
    if following in lexicon.prison and cut.word(index) in _YEAR:
        return before in _SENTENCE
    return before == "od" and following in lexicon.to


def _from_one(cut: Tokens, index: int, lexicon: Lexicon) -> bool:
    """ "Un à sept ans", "van een tot drie jaar": an article that is the low end of a range of years."""
    if cut.word(index + 1) not in lexicon.to or cut.words[index] not in lexicon.articles:
        return False
    high = cut.word(index + 2)
    return (high[:1].isdecimal() or high in lexicon.numbers) and cut.word(index + 3) in lexicon.years


def _of_one_unit(cut: Tokens, index: int, lexicon: Lexicon) -> Quantity | None:
    """ "Een jaar cel", "a tonne of cocaine", "een halve ton": one of a unit, or half of one."""
    unit = cut.word(index + 1)
    if unit not in lexicon.years and unit not in MASSES and not _one_more(cut, index, lexicon):
        return None
    if unit in MASSES and (found := quarters(cut, index + 1)) is not None:
        return Quantity(found[1] / 4, None, found[0], index, found[0], index)  # "three-quarters of a tonne"
    halved = cut.word(index - 1) in lexicon.halves and unit in MASSES  # "half a tonne"
    value = 0.5 if halved or cut.word(index) in lexicon.halves else 1.0
    first = index - (halved or (value < 1 and cut.word(index - 1) in lexicon.articles))
    return Quantity(value, None if value < 1 else value, first, index, first, index)


def _spelled_out(cut: Tokens, index: int, lexicon: Lexicon) -> bool:
    # Dutch "één" is a number, "een" an article, but of a range: "tussen een en drie jaar".
    word = cut.words[index]
    if word not in lexicon.articles or cut.text[cut.starts[index] : cut.ends[index]].lower() != word:
        return True
    return cut.word(index - 1) in lexicon.between and cut.word(index + 1) in lexicon.links


# -- digits -------------------------------------------------------------------------------------------------------


def read_digits(word: str, decimal: str) -> tuple[float, float | None] | None:
    """Read "1.200,50" with the decimal sign of the language: its value and the reading by thousands alone.

    One separator before exactly three digits reads both ways where it is the language's decimal sign.
    """
    if len(word) > _LONGEST:
        return None
    if word.isdecimal():
        return None if len(word) > 1 and word[0] == "0" else (float(word), float(word))
    parts, signs = _PART.split(word), _PART.findall(word)
    if any(len(sign) > 1 for sign in signs) or (parts[0][0] == "0" and len(parts[0]) > 1):
        return None
    if len(set(signs)) == 1:
        return _one_sign(parts, signs, decimal)
    if signs[-1] in ".," and len(set(signs[:-1])) == 1 and _groups(parts[:-1]):
        return float("".join(parts[:-1]) + "." + parts[-1]), None
    return None


def _groups(parts: list[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])


def _one_sign(parts: list[str], signs: list[str], decimal: str) -> tuple[float, float | None] | None:
    grouped = float("".join(parts)) if _groups(parts) else None
    if len(signs) > 1 or signs[0] not in ".,":
        return None if grouped is None else (grouped, grouped)
    if grouped is not None and signs[0] != decimal:
        return grouped, grouped
    return float(".".join(parts)), grouped


def _digits(cut: Tokens, index: int, lexicon: Lexicon) -> Quantity | None:
    word, last = cut.words[index], index
    if word.isdecimal() and len(word) <= 3:
        while _thousands_follow(cut, last, lexicon):
            last += 1
            word += cut.words[last]
    read = read_digits(word[1:] if word[0] == "0" and _padded(cut, index, lexicon) else word, lexicon.decimal)
    if read is None:
        return None
    value, whole = read
    year = last == index and word.isdecimal() and 1900 <= value <= 2099
    last = stroke(cut, last)
    doubtful = (lexicon.decimal == "." or lexicon.code == "es") and whole is not None and whole != value
    return _scaled(cut, Quantity(value, whole, index, last, index, last, year=year, doubtful=doubtful), lexicon)


def _padded(cut: Tokens, index: int, lexicon: Lexicon) -> bool:
    """ "02 armas de fogo", "05 detenidos": so write offices of Latin America; elsewhere such digits are a name."""
    if len(cut.words[index]) != 2 or lexicon.code not in ("es", "pt"):
        return False
    return any(cut.word(index + 1) in table for table in (lexicon.nouns, lexicon.people, lexicon.actors))


def _thousands_follow(cut: Tokens, last: int, lexicon: Lexicon) -> bool:
    word = cut.word(last + 1)
    if len(word) != 3 or not word.isdecimal():
        return False
    if cut.word(last - 1) in _ROUNDS:
        return False
    spaced = lexicon.spaced or word == "000" or (lexicon.code == "en" and cut.word(last - 1) not in lexicon.months)
    return spaced and cut.text[cut.ends[last] : cut.starts[last + 1]] in (" ", "\u00a0")


def _scaled(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    """Apply the magnitudes that follow: "50.8 million", "53,4 Mio.", "8 mil millones"."""
    factor, last = 1.0, quantity.last
    following = cut.word(last + 1)
    if following not in _SCALING[lexicon.code]:
        return quantity
    if following == "+":  # "$3+ million"
        plus = cut.word(last + 2) in lexicon.magnitudes
        scaled = _scaled(cut, replace(quantity, last=last + 1), lexicon) if plus else quantity
        return replace(scaled, bound=Bound.OVER) if plus else quantity
    half = and_half(cut, last, lexicon)
    last += half
    while (word := cut.word(last + 1)) in lexicon.magnitudes and _magnitude_stands(cut, quantity, last, lexicon):
        factor *= lexicon.magnitudes[word]
        last += 1
    if factor == 1.0:
        return replace(quantity, value=quantity.value + 0.5, whole=None, last=last, tail=last) if half else quantity
    more = 0 if half else and_half(cut, last, lexicon)
    value = round((quantity.value + 0.5 * bool(half or more)) * factor, 2)
    last += more
    if not more and (rest := and_thousands(cut, last, factor, lexicon)) is not None:
        last, value = rest[0], value + rest[1]
    if lexicon.code == "pl" and value % 1000 == 0 and (units := and_units(cut, last)) is not None:
        last, value = units[0], value + units[1]
    return Quantity(value, value, quantity.first, last, quantity.lead, last, quantity.bound, scaled=True)


def _magnitude_stands(cut: Tokens, quantity: Quantity, last: int, lexicon: Lexicon) -> bool:
    word = cut.word(last + 1)
    # "50.8m" and "20 M€" are millions beside a currency only; "5 m" alone is metres.
    if len(word) > 2 and word != "mil":
        return True
    money = currency_before(cut, quantity.first, lexicon.coins) or cut.word(last + 2) in _MONEY_NEXT
    return word == "mil" or bool(money)


# -- words --------------------------------------------------------------------------------------------------------


def _in_words(cut: Tokens, index: int, lexicon: Lexicon) -> Quantity:
    value, last = lexicon.numbers[cut.words[index]], index
    while True:
        step = _next_word(cut, last, value, lexicon)
        if step is None:
            break
        value, last = step
    return _scaled(cut, Quantity(value, value, index, last, index, last), lexicon)


def _and_hundreds(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    """ "Neuf mille trois cents", "mil e duzentas", Mexican "seis mil 310": hundreds behind thousands."""
    if quantity.value % 1000 or not 0 < quantity.value < 1e6 or not (quantity.scaled or quantity.value == 1000):
        return quantity
    rest = _below_thousand(cut, quantity.last + 1, lexicon)
    if rest is None or not 20 <= rest.value < 1000:
        return quantity
    value = quantity.value + rest.value
    return replace(quantity, value=value, whole=value, last=rest.last, tail=rest.last)


def _below_thousand(cut: Tokens, at: int, lexicon: Lexicon) -> Quantity | None:
    at += lexicon.code == "pt" and cut.word(at) in lexicon.links
    word = cut.word(at)
    if word in lexicon.numbers:
        rest = _in_words(cut, at, lexicon)
        return None if rest.scaled else rest
    if lexicon.code == "es" and cut.word(at - 1) == "mil" and word.isdecimal() and len(word) == 3:
        return Quantity(float(word), None, at, at, at, at)
    return None


def _halved(cut: Tokens, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    """ "Half a dozen", "une demi-douzaine", "medio centenar"."""
    if cut.words[quantity.last] not in ROUND_WORDS or quantity.first != quantity.last:
        return quantity
    at = quantity.first - 1
    at -= cut.word(at) in lexicon.articles and cut.word(at) not in lexicon.halves
    if cut.word(at) not in lexicon.halves:
        return quantity
    value = quantity.value / 2
    return replace(quantity, value=value, whole=value, first=at, lead=at)


def _next_word(cut: Tokens, last: int, value: float, lexicon: Lexicon) -> tuple[float, int] | None:
    """Join "twenty" + "five", "two" + "hundred", "hundred" + "and" + "twelve"."""
    at = last + 1
    linked = cut.word(at) in lexicon.links
    more = lexicon.numbers.get(cut.word(at + linked))
    if (
        linked
        and more is None
        and lexicon.code in _LINKED_TENS
        and (cut.word(at + 1) in lexicon.articles or cut.word(at + 1) == "uno")
    ):
        more = 1.0  # "vingt et un"
    if more is None or not more.is_integer():
        return None
    if not linked and value < 20 and (more == 100.0 or cut.word(at) in _DOZENS):
        return value * more, at
    ten = value % 100
    tens = ten >= 20 and value % 10 == 0 and more < (20 if ten in (60, 80) and lexicon.code == "fr" else 10)
    hundreds = value >= 100 and value % 100 == 0 and more < 100 and (lexicon.code in _LINKED_HUNDREDS or not linked)
    if (tens and (not linked or lexicon.code in _LINKED_TENS)) or hundreds:
        return value + more, at + linked
    if not linked and lexicon.code == "fr" and value == 4 and more == 20:
        return 80.0, at
    if not linked and lexicon.code == "fr" and value == 10 and more in (7, 8, 9):
        return value + more, at
    return None


def _bare_magnitude(cut: Tokens, index: int, lexicon: Lexicon) -> Quantity | None:
    """ "a million", "half a million", "een half miljoen": an article or a half in front of the magnitude."""
    before = {cut.word(index - 1), cut.word(index - 2)}
    if (found := quarters(cut, index)) is not None:
        first, number = found
        value = lexicon.magnitudes[cut.words[index]] * number / 4
        return Quantity(value, value, first, index, first, index, scaled=True)
    half = bool(before & lexicon.halves)
    if not half and not lexicon.articles and currency_after(cut, index, lexicon.coins):
        first = index  # Polish has no article: "ponad milion złotych"
        return Quantity(lexicon.magnitudes[cut.words[index]], None, first, index, first, index, scaled=True)
    if not half and cut.word(index - 1) not in lexicon.articles:
        return None
    first = index - 2 if half and cut.word(index - 2) in lexicon.halves | lexicon.articles else index - 1
    more = 0 if half else and_half(cut, index, lexicon)  # "un milione e mezzo"
    value = lexicon.magnitudes[cut.words[index]] * (0.5 if half else 1.5 if more else 1)
    return Quantity(value, value, first, index + more, first, index + more, scaled=True)
