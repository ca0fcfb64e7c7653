"""Whether a release seeks somebody who is missing, or says that the search is over; in ten languages.

Who that is it does not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from scraper.text.words import fold, primary

_SOUGHT = {
    "en": r"missing|last seen|concern\w* for (?:the|his|her|their) (?:welfare|safety)",
    "nl": r"vermiste?|vermissing",
    "de": r"vermisst|vermisste|vermisstenfahndung|offentlichkeitsfahndung",
    "fr": r"disparition|disparue?",
    "es": r"desaparecid[oa]|desaparicion",
    "it": r"scompars[oa]",
    "pt": r"desaparecid[oa]|desaparecimento",
    "sv": r"forsvunn(?:en|a|it)|saknad",
    "da": r"savnet|forsvundet",
    "pl": r"zagini(?:ony|ona|onego|onej|ecia|ecie)|poszukiwan(?:y|a|ego|ej|ia)",
}
_OVER = {
    "en": r"(?:has|have|was|been) (?:now )?(?:been )?(?:found|located|traced)|found (?:safe|well|alive|dead)"
    r"|safe and well",
    "nl": r"terecht|teruggevonden|weer thuis|(?:is|zijn) (?:weer )?(?:gevonden|aangetroffen)",
    "de": r"wohlbehalten|(?:wieder )?(?:angetroffen|aufgefunden|aufgetaucht)|wieder da|zuruckgekehrt"
    r"|fahndung (?:wird|ist|wurde) (?:hiermit )?(?:zuruckgenommen|erledigt|eingestellt)|(?:rucknahme|loschung) der",
    "fr": r"retrouvee?s?|fin de l['’]appel",
    "es": r"(?:localizad|encontrad|hallad)[oa]s?",
    "it": r"(?:ritrovat|rintracciat)[oa]",
    "pt": r"(?:localizad|encontrad)[oa]s?",
    "sv": r"antraffad|aterfunnen|hittad|hittats",
    "da": r"fundet|genfundet|kommet til rette",
    "pl": r"odnalezion[aoy]|odnalazla?",
}
_OPENING = 500  # characters in which a release says so


def search(title: str, text: str, language: str | None) -> str | None:
    """ "sought" where headline or opening seek somebody missing, "over" where they say that it has ended, else None."""
    line = fold(f"{title}\n{text[:_OPENING]}")
    if not _tells(_SOUGHT, line, language):
        return None
    return "over" if _tells(_OVER, line, language) else "sought"


def _tells(said: Mapping[str, str], line: str, language: str | None) -> bool:
    stems = said.get(primary(language))
    return stems is not None and re.search(rf"\b(?:{stems})\b", line) is not None
