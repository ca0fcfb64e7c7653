"""Names of months in twelve languages, full and short, with and without accents. A table; reads no dates."""

from __future__ import annotations

import re
from functools import cache

from scraper.text.words import fold

# Twelve words a language, January first; "|" between forms. Accents are also read without.
_NAMES = {
    "nl": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept "
    "oktober|okt november|nov december|dec",
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
    "october|oct november|nov december|dec",
    "de": "januar|jänner|jan februar|feber|feb märz|mär|maerz|mrz april|apr mai juni|jun juli|jul august|aug "
    "september|sept|sep oktober|okt november|nov dezember|dez",
    "fr": "janvier|janv février|fevr|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct "
    "novembre|nov décembre|déc",
    "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
    "septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic",
    "it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
    "settembre|sett|set ottobre|ott novembre|nov dicembre|dic",
    "pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set "
    "outubro|out novembro|nov dezembro|dez",
    "sv": "januari|jan februari|feb|febr mars|mar april|apr maj juni|jun juli|jul augusti|aug "
    "september|sept|sep oktober|okt november|nov december|dec",
    "da": "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sept|sep "
    "oktober|okt november|nov december|dec",
    "no": "januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sept|sep "
    "oktober|okt november|nov desember|des",
    "fi": "tammikuuta|tammikuun|tammikuu|tammi helmikuuta|helmikuun|helmikuu|helmi "
    "maaliskuuta|maaliskuun|maaliskuu|maalis huhtikuuta|huhtikuun|huhtikuu|huhti "
    "toukokuuta|toukokuun|toukokuu|touko kesäkuuta|kesäkuun|kesäkuu|kesä "
    "heinäkuuta|heinäkuun|heinäkuu|heinä elokuuta|elokuun|elokuu|elo syyskuuta|syyskuun|syyskuu|syys "
    "lokakuuta|lokakuun|lokakuu|loka marraskuuta|marraskuun|marraskuu|marras joulukuuta|joulukuun|joulukuu|joulu",
    "pl": "stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze "
    "lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź "
    "listopada|listopad|lis grudnia|grudzień|gru",
}
_ALIASES = {"nb": "no", "nn": "no"}
LANGUAGES = tuple(_NAMES)


@cache
def months(language: str | None) -> dict[str, int]:
    """Month number by folded word, in `language` and English; in all languages where it is None or has no table."""
    code = _ALIASES.get(language or "", language)
    spoken = (code, "en") if code in _NAMES else LANGUAGES
    return {fold(form): number for name in spoken if name for number, form in _forms(name)}


def month(word: str, language: str | None) -> int | None:
    """The number of the month that `word` names, or None."""
    return months(language).get(fold(word))


@cache
def pattern(language: str | None) -> str:
    """A regular expression (no group) for every month word of `language`, longest first, with and without accents."""
    code = _ALIASES.get(language or "", language)
    spoken = (code, "en") if code in _NAMES else LANGUAGES
    words = {word for name in spoken if name for _, form in _forms(name) for word in (form, fold(form))}
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


def _forms(language: str) -> list[tuple[int, str]]:
    return [(index + 1, form) for index, names in enumerate(_NAMES[language].split()) for form in names.split("|")]
