"""Names of the days of the week, and words for the days around today, in ten languages. A table; reads no dates."""

from __future__ import annotations

from scraper.text.words import fold

# A line for each day, Monday first.
_WEEK = (
    "monday maandag montag lundi lunes lunedì segunda-feira måndag mandag poniedziałek",
    "tuesday dinsdag dienstag mardi martes martedì terça-feira tisdag tirsdag wtorek",
    "wednesday woensdag mittwoch mercredi miércoles mercoledì quarta-feira onsdag środa środę",
    "thursday donderdag donnerstag jeudi jueves giovedì quinta-feira torsdag czwartek",
    "friday vrijdag freitag vendredi viernes venerdì sexta-feira fredag piątek",
    "saturday zaterdag samstag sonnabend samedi sábado sabato lördag lørdag sobota sobotę",
    "sunday zondag sonntag dimanche domingo domenica söndag søndag niedziela niedzielę",
)
# Dutch and German "morgen" is left out: it is the morning, too.
_NEAR = {
    -1: "yesterday gisteren gestern ayer ieri ontem igår wczoraj",
    0: "today tonight vandaag heute aujourd'hui hoy oggi hoje idag dziś dzisiaj",
    1: "tomorrow demain mañana domani amanhã imorgon jutro",
}
NAMES = tuple(" ".join(_WEEK).split())  # of the days of the week, as they are written
WEEKDAYS = {fold(name): day for day, names in enumerate(_WEEK) for name in names.split()}  # 0 is Monday
DAYS_FROM_TODAY = {fold(word): days for days, words in _NEAR.items() for word in words.split()}
