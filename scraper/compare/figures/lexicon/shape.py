"""The shape of one language's table of words for figures; it holds no words itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scraper.compare.figures.tokens import split
from scraper.model import Bound
from scraper.text.months import months
from scraper.text.words import fold_in_place

__all__ = [
    "Lexicon",
    "Words",
    "calendar",
    "germanic",
    "italian",
    "nordic",
    "numbered",
    "phrases",
    "split",
    "table",
    "verbs",
]

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the words of one language mean beside a number. All words are folded: lower case, without accents."""

    code: str
    decimal: str  # the sign before decimals: "." or ","
    spaced: bool  # a plain space groups thousands: 1 200
    numbers: Mapping[str, float]
    magnitudes: Mapping[str, float]
    bounds: Mapping[tuple[str, ...], Bound]  # phrases in front of a number
    behind: Mapping[tuple[str, ...], Bound]  # phrases behind it
    between: Words  # "between 30 and 40"
    to: Words  # "30 to 40"
    since: Words  # "from 179 to 288": a change, no range
    links: Words  # joins tens and units: "treinta y dos"
    articles: Words
    halves: Words
    vague: Words  # "several hundred"
    nouns: Mapping[str, str]  # counted things -> what
    single: Mapping[str, str]  # the same in the singular, for a value of one
    needs: Mapping[str, Words]  # nouns that count only near one of these words
    people: Words  # anybody: counted as persons when no role is told
    actors: Words  # men, vendors, members: counted only by their role
    premises: Words  # homes, sites: counted when searched
    roles: Mapping[str, str]  # "arrested" -> arrests, "seized" -> seized
    parted: Mapping[str, tuple[str, str]]  # "nahm … fest", "hield … aan": first word -> second word, role
    auxiliaries: Words
    verb_last: bool
    stops: Words  # end a noun phrase
    fillers: Words  # may stand between a verb and its number
    breaks: Words  # begin another clause
    months: Words
    years: Mapping[str, str]  # "years" -> year, "maanden" -> month
    age: Words  # "old", "aged"
    prison: Words
    sentenced: Words
    not_sentence: Words  # probation, demands, minimum
    maximum: Words
    money: Mapping[str, str]  # "losses" -> money_loss
    worth: Words
    assets: Words  # "assets worth …" are the sum itself, unlike "drugs worth …"
    cash: Words
    inside: Words  # "in the Netherlands"
    compounds: bool  # Schusswaffen, hoofdverdachten: nouns grow at the front
    would: Words  # "would have sold for $2 million": with one of `yields` the worth of goods, not what was seized
    yields: Words
    head_first: bool = False  # "viaturas policiais": the first of two counted nouns is what is counted
    coins: Mapping[str, str] = field(default_factory=dict)  # money whose currency the language tells: "kr"


def table(**lines: str) -> dict[str, str]:
    """`table(arrests="arrestaties aanhoudingen")` -> each folded word with its meaning."""
    return {word: meaning for meaning, line in lines.items() for word in fold_in_place(line).split()}


# Endings of one verb in the forms that releases use; a word of a table with the first kind of ending gets the others.
_VERBS = {
    "es": ("ado ada ados adas aron", "ado ada ados adas ó aron ar ando an aban aba"),
    "es2": ("ido ida idos idas ieron", "ido ida idos idas ió ieron iendo"),
    "pt": ("ado ada ados adas aram", "ado ada ados adas ou aram ar ando ava avam"),
    "pt2": ("ido ida idos idas iram", "ido ida idos idas iu iram indo"),
    "it": ("ato ata ati ate", "ato ata ati ate arono ando ano ava avano"),
    "it2": ("ito ita iti ite", "ito ita iti ite irono endo"),
    "fr": ("ées", "é ée és ées er èrent ant ent"),
    "pl": ("ano ali ał ała ały", "ano ali ał ała ały ało any ana ane ani anych aną ać"),
    "pl2": ("iono ili ił iła iły", "iono ili ił iła iły iło iony iona ione ieni ionych ioną ić"),
    "pl3": ("ęto ęli ął ęła", "ęto ęli ął ęła ęły ęło ęty ęta ęte ęci ętych"),
    "sv": ("ades ats ade", "ades ats ade at ad as ar ande"),
    "da": ("ede edes", "ede edes et es er"),
    "en": ("ed", "ed ing"),
}
_STEM = 4  # letters that a verb keeps, at least


def verbs(language: str, **lines: str) -> dict[str, str]:
    """A table of verbs and the words beside them, each verb in its other forms too; a form told keeps its meaning."""
    told = table(**lines)
    grown: dict[str, str] = {}
    for family in (name for name in _VERBS if name.rstrip("23") == language):
        marks, endings = (fold_in_place(group).split() for group in _VERBS[family])
        for word, meaning in told.items():
            mark = next((mark for mark in marks if word.endswith(mark) and len(word) - len(mark) >= _STEM), None)
            if mark is not None:
                grown |= {word[: -len(mark)] + ending: meaning for ending in endings}
    return grown | told


def phrases(**lines: str) -> dict[tuple[str, ...], Bound]:
    """`phrases(over="more than, at least")` -> each phrase as folded words with its bound."""
    told = ((bound, phrase) for bound, line in lines.items() for phrase in fold_in_place(line).split(","))
    return {tuple(phrase.split()): Bound(bound) for bound, phrase in told}


def numbered(line: str, start: int = 1) -> dict[str, float]:
    """Number words in counting order from `start`; spellings of one number are joined by a slash."""
    spellings = enumerate(fold_in_place(line).split(), start)
    return {word: float(value) for value, group in spellings for word in group.split("/")}


def calendar(language: str) -> Words:
    """The months of a language, full and short."""
    return frozenset(months(language))


def germanic(
    units: dict[str, float], tens: dict[str, float], joint: str, hundred: str, thousand: str
) -> dict[str, float]:
    """Compounds written in one word, units first: zweiundvierzig, tweehonderd, tweeduizend, toogtyve."""
    below = {
        **units,
        **tens,
        **{f"{u}{joint}{ten}": v + t for u, v in units.items() if v < 10 for ten, t in tens.items()},
    }
    return _thousands(_hundreds(below, units, hundred), thousand)


def nordic(units: dict[str, float], tens: dict[str, float], hundred: str, thousand: str) -> dict[str, float]:
    """Compounds written in one word, tens first: tjugotre, tvåhundrafemtio."""
    below = {**units, **tens, **{f"{ten}{u}": v + t for u, v in units.items() if v < 10 for ten, t in tens.items()}}
    return _thousands(_hundreds(below, units, hundred), thousand)


def italian(units: dict[str, float], tens: dict[str, float]) -> dict[str, float]:
    """Compounds written in one word, the vowel lost before uno and otto: ventuno, trentotto, duecentocinquanta."""
    below = {**units, **tens}
    for ten, t in tens.items():
        below |= {f"{ten[:-1] if v in (1, 8) else ten}{unit}": v + t for unit, v in units.items() if v < 10}
    return _thousands(_hundreds(below, units, "cento"), "mila")


def _hundreds(below: dict[str, float], units: dict[str, float], hundred: str) -> dict[str, float]:
    heads = {hundred: 100.0} | {f"{unit}{hundred}": v * 100 for unit, v in units.items() if 2 <= v < 20}
    return {**below, **heads, **{f"{head}{low}": h + v for head, h in heads.items() for low, v in below.items()}}


def _thousands(below: dict[str, float], thousand: str) -> dict[str, float]:
    return {**below, **{f"{low}{thousand}": v * 1000 for low, v in below.items() if 2 <= v < 1000}}
