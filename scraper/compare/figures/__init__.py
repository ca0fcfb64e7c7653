"""Figures: the quantities that a release claims, with unit, bound, place and the words themselves.

It reads what stands in the text and nothing between the lines: a number whose meaning the words beside it do not
tell is left out. Whether two figures agree is decided in `claims`.

    read          tokens (the text cut up), numbers (halves, bounds, ranges; excluded: those that count nothing), units
                  (dollars: whose)
    what it is    context (a number in its sentence); amounts of money (sayings, cash, currencies, nosums), masses,
                  terms of prison, counts (nouns, plants; nobody; bare: without a noun; roles, voice, sought, searches,
                  officers; governed by one word in front)
    whether       corrections (a notice takes a figure back)
    for whom      parties (countries)
    lexicon/      the words: a file for each language, in one shape; side by side in all of them: fields, idioms, harm,
                  people, nations, sums, clauses, owners
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from scraper.compare.figures.amounts import money
from scraper.compare.figures.context import Context, Reading, contexts
from scraper.compare.figures.corrections import corrects, righted, withdrawn
from scraper.compare.figures.counts import count
from scraper.compare.figures.dollars import home_dollars
from scraper.compare.figures.lexicon import LEXICONS, lexicon
from scraper.compare.figures.lexicon.idioms import plain
from scraper.compare.figures.masses import loose, weight
from scraper.compare.figures.numbers import quantities
from scraper.compare.figures.parties import list_item, party
from scraper.compare.figures.terms import term
from scraper.compare.figures.tokens import tokens
from scraper.model import Bound, Figure

WHAT: Mapping[str, str] = MappingProxyType(
    {
        "arrests": "People arrested, apprehended or caught.",
        "suspects": "Suspects counted without a word on their arrest.",
        "detained": "People held, remanded or kept in custody.",
        "charged": "People charged, indicted or under formal investigation by a court.",
        "convicted": "People convicted or sentenced.",
        "victims": "Victims counted, or people rescued.",
        "deaths": "People killed or dead.",
        "injured": "People injured.",
        "persons": "People counted without a word on their role.",
        "officers": "Police officers, agents or investigators who took part.",
        "users": "Users or customers of a service.",
        "searches": "Searches of homes or premises, raids and search warrants.",
        "countries": "Countries that took part or were affected.",
        "money_seized": "A sum seized, confiscated, frozen or recovered.",
        "money_loss": "A sum lost: damage, theft, fraud.",
        "money_laundered": "A sum laundered.",
        "money_proceeds": "A sum earned: proceeds, turnover, profit, ransoms.",
        "money_fine": "A fine, restitution or forfeiture ordered.",
        "money_reward": "A reward offered.",
        "money_value": "The worth of goods, such as drugs by street value.",
        "money": "A sum whose part the text does not tell.",
        "cash": "A sum in notes and coins.",
        "crypto": "A sum in cryptocurrency, in its own unit or in a currency.",
        "drugs": "A mass or volume of drugs of no one kind.",
        "cocaine": "A mass or volume of cocaine.",
        "heroin": "A mass or volume of heroin.",
        "amphetamine": "A mass or volume of amphetamine.",
        "methamphetamine": "A mass or volume of methamphetamine.",
        "mdma": "A mass or volume of MDMA (ecstasy).",
        "cannabis": "A mass or volume of cannabis: marijuana, hashish.",
        "fentanyl": "A mass or volume of fentanyl or of drugs laced with it.",
        "ketamine": "A mass or volume of ketamine.",
        "opium": "A mass or volume of opium.",
        "pills": "Pills and tablets.",
        "plants": "Cannabis plants.",
        "firearms": "Firearms.",
        "weapons": "Weapons where the text does not say that they are firearms.",
        "ammunition": "Rounds of ammunition.",
        "vehicles": "Vehicles seized, stolen or checked.",
        "servers": "Servers.",
        "domains": "Domain names.",
        "websites": "Websites and online platforms.",
        "accounts": "Accounts: bank, e-mail or online.",
        "devices": "Phones, computers and other devices.",
        "wallets": "Cryptocurrency wallets.",
        "sentence": "A prison sentence, in years or months.",
        "sentence_max": "The longest prison sentence that the law allows, in years or months.",
    }
)
# The words that open a bound behind a unit: "or more", "of meer".
_CIRCA = ("circa",)
_OR_MORE = frozenset(phrase[0] for lexicon in LEXICONS.values() for phrase in lexicon.behind if len(phrase) > 1)
_OR_MORE |= set(_CIRCA)
_SUMS = frozenset(what for what in WHAT if what.startswith("money")) | {"cash", "crypto"}
_AMERICAN = re.compile(r"(?i)\bus|\bu\.s|american")
_BRACKET = re.compile(r"\s?\((?:[^\W\d]+[.\s]\s?){0,3}")  # "(pari a", "(soit environ"
# Nobody writes a release this long, nor one with so many numbers; what stands beyond is not read, so that a hostile
# page costs at most 0.5 s.
_LONGEST = 200_000


def figures(text: str, language: str | None) -> tuple[Figure, ...]:
    """Read the figures of a text in order; spans are code points into it.

    Masses come in "kg" (volumes in "l"), money in its ISO currency, terms in "year" or "month", counts without unit;
    `party` is an ISO country code where the figure is for one country. A range gives two figures over the same words,
    one OVER its low end and one UNDER its high end. English words are tried for a language without a table.
    """
    words = lexicon(language)
    cut = tokens(text[:_LONGEST])
    if (told := plain(cut.words, words.code, words.years)) is not cut.words:
        cut = replace(cut, words=told)
    numbers = contexts(cut, words, quantities(cut, words))
    read = _corrected(numbers) if corrects(cut, words.code) else map(_figure, numbers)
    found = [figure for figure in read if figure is not None]
    return _converted(_at_home(found, text) if words.code == "en" else found, text)


def _at_home(read: list[Figure], text: str) -> list[Figure]:
    """A bare "$" of an Australian or Canadian release is its own dollar."""
    if not any(figure.unit == "USD" for figure in read) or (unit := home_dollars(text)) is None:
        return read
    bare = [figure.unit == "USD" and not _AMERICAN.search(figure.text) for figure in read]
    return [replace(figure, unit=unit) if mine else figure for figure, mine in zip(read, bare, strict=True)]


def _corrected(told: Iterable[Context]) -> Iterator[Figure | None]:
    """The figures of a text that may correct an earlier one: without those it takes back, and what it says instead."""
    old: Figure | None = None
    for context in told:
        figure = _figure(context)
        if withdrawn(context):
            old = figure or old
        elif old is not None and righted(context):
            yield _instead(context, old, figure)
        else:
            yield figure


def _instead(context: Context, old: Figure, figure: Figure | None) -> Figure | None:
    """ "The right number is 14": of what the number was that is taken back."""
    if figure is not None:
        return replace(figure, what=old.what) if figure.what == "money" else figure
    value, quantity = context.quantity.count, context.quantity
    if value is None or old.unit is not None:
        return None
    return _made(context, Reading(old.what, value, None, quantity.lead, quantity.tail), None)


def _converted(read: list[Figure], text: str) -> tuple[Figure, ...]:
    """A sum in brackets behind another is that sum once more: "£600,000 (approx. EUR 702 000)"."""
    for at, (one, two) in enumerate(pairwise(read), 1):
        sums = one.unit != two.unit and all(figure.what in _SUMS for figure in (read[at - 1], two))
        if sums and _BRACKET.fullmatch(text, one.span[1], two.span[0]):
            read[at] = replace(two, what=read[at - 1].what)
    return tuple(read)


def _figure(context: Context) -> Figure | None:
    reading = money(context) or weight(context) or term(context) or count(context)
    if reading is not None:
        return _made(context, reading, party(context, reading))
    item = list_item(context)
    return _made(context, *item) if item else None


def _made(context: Context, reading: Reading, place: str | None) -> Figure:
    cut, bound, last = context.cut, context.quantity.bound, reading.last
    if bound is Bound.EXACT and reading.unit:
        bound, last = _behind_unit(context, last)
    if bound is Bound.EXACT and reading.unit == "kg" and loose(context):
        bound = Bound.ABOUT
    span = cut.starts[reading.first], cut.ends[last]
    return Figure(reading.what, reading.value, reading.unit, bound, place, cut.text[slice(*span)], span)


def _behind_unit(context: Context, last: int) -> tuple[Bound, int]:
    """ "Five kilograms or more", "400 euro of meer", "94.000 euro circa": a bound behind the unit, where it ends."""
    for at in (context.quantity.tail + 2, context.quantity.tail + 3):
        if context.word(at) not in _OR_MORE:
            continue
        for phrase, bound in context.lexicon.behind.items():
            far = len(phrase) > 1 or phrase == _CIRCA
            if far and context.cut.words[at : min(context.right, at + len(phrase))] == phrase:
                return bound, max(last, at + len(phrase) - 1)
    return Bound.EXACT, last
