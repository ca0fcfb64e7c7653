"""Figures that a notice of correction takes back, and the right ones it gives instead; it reads no numbers.

"An earlier version said 12 arrests; the right number is 14" claims fourteen arrests, and twelve no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scraper.compare.figures.context import Context
from scraper.compare.figures.roles import NOT
from scraper.compare.figures.tokens import Tokens, split
from scraper.text.words import fold_in_place

_CLAUSE = 25  # words from the phrase to the number it takes back
_NEAR = 8  # words from "the right number" to that number
_ENDS = frozenset(";:")
_BUT = split("but maar sondern aber mais pero sino ma mas lecz ale men utan")
Phrases = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Words:
    notice: frozenset[str]  # one of them stands in every notice of correction
    old: Phrases
    right: Phrases


def _phrases(line: str) -> Phrases:
    return tuple(tuple(phrase.split()) for phrase in fold_in_place(line).split(","))


def _words(notice: str, old: str, right: str) -> _Words:
    return _Words(split(notice), _phrases(old), _phrases(right))


_TABLES: Mapping[str, _Words] = {
    "en": _words(
        "correction corrected corrects amended erratum incorrectly wrongly erroneously "
        "mistakenly version right correct",
        "earlier version,previous version,first version,original version,earlier release,previous release,"
        "earlier statement,previous statement,earlier notice,previous notice,previously reported,previously stated,"
        "originally reported,originally stated,first reported,earlier reported,incorrectly,wrongly,erroneously,"
        "mistakenly,instead of,rather than,in error",
        "right number,right figure,right amount,right total,correct number,correct figure,correct amount,"
        "correct total,correct sum,actual number,actual figure,should be,should read,should have been,in fact",
    ),
    "nl": _words(
        "correctie rectificatie gecorrigeerd gerectificeerd abusievelijk onjuist onjuiste",
        "eerdere versie,eerder bericht,eerder persbericht,eerder gemeld,eerder meldden,abusievelijk,ten onrechte,"
        "onjuiste,in plaats van",
        "juiste aantal,juiste bedrag,juiste cijfer,moet zijn,moeten zijn,had moeten,in werkelijkheid",
    ),
    "de": _words(
        "korrektur berichtigung korrigiert korrigierte richtigstellung irrtümlich fälschlich fälschlicherweise",
        "früheren fassung,früheren version,ersten fassung,ersten version,ursprünglichen fassung,ursprünglichen meldung,"
        "früheren meldung,irrtümlich,fälschlich,fälschlicherweise,versehentlich,statt,anstatt",
        "richtig ist,richtig sind,richtige zahl,korrekte zahl,richtige summe,tatsächlich",
    ),
    "fr": _words(
        "rectificatif correction erratum erreur corrigé",
        "version précédente,précédente version,première version,précédent communiqué,par erreur,à tort,au lieu de",
        "chiffre exact,nombre exact,montant exact,bon chiffre,il fallait lire,il faut lire,en réalité",
    ),
    "es": _words(
        "corrección rectificación erratas error erróneamente",
        "versión anterior,comunicado anterior,nota anterior,por error,erróneamente,en lugar de,en vez de",
        "cifra correcta,número correcto,dato correcto,cantidad correcta,en realidad",
    ),
    "it": _words(
        "rettifica correzione errata errore erroneamente",
        "versione precedente,precedente versione,precedente comunicato,per errore,erroneamente,anziché,invece di",
        "numero corretto,numero esatto,dato corretto,cifra corretta,cifra esatta,in realtà",
    ),
    "pt": _words(
        "correção retificação errata erro lapso erradamente",
        "versão anterior,comunicado anterior,nota anterior,por lapso,por erro,erradamente,em vez de,ao invés de",
        "número correto,valor correto,dado correto,na realidade",
    ),
    "pl": _words(
        "sprostowanie korekta błędnie omyłkowo pomyłka",
        "wcześniejszej wersji,poprzedniej wersji,wcześniejszym komunikacie,poprzednim komunikacie,błędnie,omyłkowo,"
        "zamiast",
        "prawidłowa liczba,właściwa liczba,poprawna liczba,prawidłowa kwota,powinno być,w rzeczywistości",
    ),
    "sv": _words(
        "rättelse rättad rättat felaktigt felaktig",
        "tidigare version,tidigare pressmeddelande,felaktigt,felaktig,i stället för,istället för",
        "rätt antal,rätt siffra,rätt belopp,korrekt antal,korrekta siffran,rätta siffran,ska vara,i själva verket",
    ),
    "da": _words(
        "rettelse berigtigelse rettet fejlagtigt",
        "tidligere version,tidligere pressemeddelelse,fejlagtigt,ved en fejl,i stedet for",
        "rette antal,korrekte antal,rigtige antal,korrekte tal,rigtige tal,rigtige beløb,skal være,i virkeligheden",
    ),
}


def corrects(cut: Tokens, code: str) -> bool:
    """Whether a text may be such a notice; most hold none of its words."""
    return not _TABLES[code].notice.isdisjoint(cut.words)


def withdrawn(context: Context) -> bool:
    """Whether a number is the old one: told behind "an earlier version said", or "14, not 12"."""
    if context.word(context.quantity.lead - 1) in NOT:
        return True
    told = _last_told(context, _CLAUSE)
    return told is not None and told in _TABLES[context.lexicon.code].old


def righted(context: Context) -> bool:
    """Whether "the right number is" stands in front of a number."""
    told = _last_told(context, _NEAR)
    return told is not None and told in _TABLES[context.lexicon.code].right


def _last_told(context: Context, limit: int) -> tuple[str, ...] | None:
    """The nearest of these phrases in front of a number and in its clause."""
    table, words, lead = _TABLES[context.lexicon.code], context.cut.words, context.quantity.lead
    for index in range(lead - 1, max(context.begin, lead - limit) - 1, -1):
        if words[index] in _ENDS or words[index] in _BUT:
            return None
        for phrase in (*table.old, *table.right):
            if words[index : index + len(phrase)] == phrase and index + len(phrase) <= lead:
                return phrase
    return None
