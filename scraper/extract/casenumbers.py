"""Numbers by which offices and courts know a case, as texts state them: by their own shape, or behind a word for them.

A source that has its own patterns (`case_numbers`) is read by those alone. It does not say whose number one is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 200_000  # characters read of one text
_DIGITS = 4  # fewer are a page or a room: "case no. 12"
# Nobody writes these for anything else: a docket of a US federal court, an ECLI, a number of Brazil's courts.
_SHAPES = (
    r"\d:\d\d-(?:cr|cv|mj|md|sw|po)-\d{3,6}(?:-[A-Z]{2,4}){0,3}",
    r"ECLI:[A-Z]{2}:[A-Z]{1,7}:\d{4}:[\w.]{1,25}\w",
    r"\d{7}-\d\d\.\d{4}\.\d\.\d\d\.\d{4}",
)
_NUMBER = (
    r"(?:n(?:umber|ummer|úmero|uméro|umero|umer)s?|n(?:os?|rs?)\b\.?|n\.?[º°o]s?|n\.|№|#"
    r"|ref(?:erence)?\b\.?(?: n(?:umber|o\.?))?)"
)
_WORDS = "|".join(
    (
        rf"(?:(?:criminal|court|police) )?(?:case|docket|cause|indictment|complaint) {_NUMBER}",
        rf"(?:incident|occurrence|investigation|crime|cad|log|file|report|cris) {_NUMBER}|quot(?:e|ing) {_NUMBER}",
        r"(?:zaak|parket|rol|dossier|onderzoeks|proces-?verbaal)nummer(?: is)?",
        r"Az\b\.?|Aktenzeichen|Geschäftszeichen|Gesch\.-?Z\.?|Vorgangsnummer|Verfahrensnummer",
        rf"(?:dossier|procédure|parquet|affaire|enquête) {_NUMBER}|{_NUMBER} (?:de )?(?:parquet|procédure|dossier)",
        rf"(?:diligencias(?: previas)?|procedimiento(?: abreviado)?|sumario|expediente|causa) (?:penal )?{_NUMBER}?",
        rf"(?:proc(?:edimento|\.) ?pen(?:ale|\.)|r\.? ?g\.? ?n\.? ?r\.?) ?{_NUMBER}?",
        rf"(?:processo|inquérito(?: policial)?|autos|procedimento) {_NUMBER}",
        r"sygn(?:atura|\.)(?: akt)?|nr sprawy",
        rf"(?:mål|ärende|diarie|diarienummer|ärendenummer|målnummer) ?{_NUMBER}?|K-nummer",
        rf"(?:sags|journal)nummer|(?:sag|j)\.? ?{_NUMBER}",
    )
)
# "45 Js 1234/26", "II K 123/26", "5000-K1234-26", "2026/117-B": at most three short parts before the last.
_VALUE = r"(?:(?:\(?\d{1,4}\)?|[A-Z][A-Za-z]{0,4})[ .-]){0,3}[A-Z]{0,4}-?\d[\w/:-]*(?:\.\d[\w/-]*)*"
_STATED = re.compile(rf"\b(?P<shape>{'|'.join(_SHAPES)})\b|(?<!\w)(?i:{_WORDS})[\s:]*(?P<value>{_VALUE})")
# One of these stands before every number stated, or in it; most texts hold none there, and are spared the search.
_SIGNS = (
    *("case n", "case #", "case ref", "docket", "cause n", "indictment n", "complaint n", "incident", "occurrence"),
    *("crime n", "crime ref", "quote ", "quoting", "cad n", "cad ref", "cris", "log n", "file n", "file #", "report n"),
    *("investigation n", "-cr-", "-cv-", "-mj-", "-md-", "-sw-", "-po-", "ecli:", "nummer", "az.", "az:", "az "),
    *("zeichen", "gesch.-"),
    *("dossier", "procédure", "parquet", "affaire n", "enquête n", "diligencias", "procedimiento", "sumario"),
    *("expediente", "causa", "proc. pen", "penale", "n.r", "rgnr", "processo n", "inquérito", "autos n"),
    *("procedimento n", "sygn", "sprawy", "mål", "ärende", "diarie", "sag n", "j.nr", "j. nr", ".20"),
)
_BEFORE = 80  # characters before a number's first digit: the longest words for it have 46, its letters 23
_DIGITS_RUN = re.compile(r"[0-9][\w/:.-]*")  # with \d in front it takes three times as long
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})|(?:19|20)\d\d(?:[./-]\d{1,2}){0,2}")


def stated(text: str) -> tuple[str, ...]:
    """The case numbers that a text states, each once, in order."""
    return tuple(dict.fromkeys(_found(text[:_LONGEST])))


def _found(text: str) -> Iterator[str]:
    near = "".join(_about_numbers(text))
    lower = near.lower()
    if not any(sign in lower for sign in _SIGNS):
        return
    for match in _STATED.finditer(near):
        number = (match["shape"] or match["value"]).rstrip("-/:.")
        if match["shape"] or (sum(map(str.isdigit, number)) >= _DIGITS and not _DATE.fullmatch(number)):
            yield number


def _about_numbers(text: str) -> Iterator[str]:
    """The text but for what is too far before a number to be a word for it: a fifth of most."""
    end = 0
    for run in _DIGITS_RUN.finditer(text):
        start = run.start() - _BEFORE
        yield text[end : run.end()] if start <= end else f"\n{text[start : run.end()]}"
        end = run.end()
