"""Which day "today", "yesterday" or "Wednesday" means where a text was published; it reads no days with a month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from scraper.compare.vocabulary import dated
from scraper.text.words import fold

_WEEK = (
    "monday maandag montag lundi lunes lunedì segunda-feira måndag mandag poniedziałek",
    "tuesday dinsdag dienstag mardi martes martedì terça-feira tisdag tirsdag wtorek",
    "wednesday woensdag mittwoch mercredi miércoles mercoledì quarta-feira onsdag środa środę",
    "thursday donderdag donnerstag jeudi jueves giovedì quinta-feira torsdag czwartek",
    "friday vrijdag freitag vendredi viernes venerdì sexta-feira fredag piątek",
    "saturday zaterdag samstag sonnabend samedi sábado sabato lördag lørdag sobota sobotę",
    "sunday zondag sonntag dimanche domingo domenica söndag søndag niedziela niedzielę",
)
_BESIDE = {
    0: "today tonight vandaag heute aujourd'hui hoy oggi hoje idag dziś dzisiaj",
    -1: "yesterday gisteren gestern ayer ieri ontem igår wczoraj",
    1: "tomorrow demain mañana domani amanhã imorgon jutro",
}
_WEEKDAYS = {fold(word): day for day, names in enumerate(_WEEK) for word in names.split()}
_OFFSETS = {fold(word): days for days, names in _BESIDE.items() for word in names.split()}


def meant(words: Iterable[str], published: date) -> frozenset[date]:
    """The days that folded words mean in a text of that day, a weekday the last one; none where one cannot be told."""
    found: set[date] = set()
    for word in words:
        if word in _OFFSETS:
            found.add(published + timedelta(days=_OFFSETS[word]))
        elif word in _WEEKDAYS:
            found.add(published - timedelta(days=(published.weekday() - _WEEKDAYS[word]) % 7))
        elif dated(word) or word.isdigit():
            return frozenset()
    return frozenset(found)
