"""What a publisher says about its own text: "Updated May 5, 2023", "Correction: …". Says not what was changed."""

from __future__ import annotations

import re

from scraper.model import DateOrigin
from scraper.text import dates, weekdays
from scraper.text.marks import MARKS, any_of

# Before the word may stand an office's mark ("POL-PPTR: ") and a number ("2. Nachtrag").
_NOTICE = re.compile(
    rf"[\W_]*(?:[A-Z]{{2,6}}(?:-[A-Z]{{1,6}})?: )?(?:\d\. )?(?P<word>{any_of(MARKS)})(?: (?:op|am|le|el|il|em))?\b"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_MARKED = re.compile(r"\s*(?:\([^)]*\)|\d{1,2})?\s*(?:[:–—]|-\s)")
_NUMBERS = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
# Headlines say them without a colon ("Nachtrag zu …", "Rectificatie persbericht"), and no other sentence begins so.
_SAID_BY_ITSELF = frozenset(
    {
        *("nachtrag", "nachtragsmeldung", "berichtigung", "korrekturmeldung", "rectificatie", "corrigendum", "erratum"),
        "aanvulling op eerder",
        *("rectificatif", "fe de erratas", "errata corrige", "retificação", "rectificação", "sprostowanie", "rättelse"),
        "rettelse",
    }
)
# Words beside a date that only say what it is the date of, or when in the day.
LABEL = re.compile(
    r"\b(?:\w{0,3}(?:publi|pubbli|öffentlich|offentlig)\w*|(?:ausgabe|erscheinungs)?datum|dat[aeo]|fecha|on|at|from|"
    r"posted|released?|issued|updated?|last|modified|geplaatst|laatst|gewijzigd|bijgewerkt|om|uur|op|van|stand|vom|am|"
    r"um|uhr|le|du|à|el|del|il|alle|ore|horas|udgivet|dodano|wydania|godz|den|kl|klo|julkaistu|press\w*|news|notas?|"
    r"prensa|stampa|imprensa|prasow\w+|created|added|submitted|uploaded|online|toegevoegd|eingestellt|erstellt|"
    r"erschienen|ajouté|mis|ligne|creado|creato|criado|utworzono|inlagd|oprettet|"
    r"communiqué|comunicato|comunicado|komunikat|nieuws\w*|persbericht\w*|nyhe[dt]\w*|\w*meldung|\w*mitteilung|tiedote|"
    rf"{'|'.join(weekdays.NAMES)})\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:\w{0,3}(?:publi|pubbli|öffentlich|offentlig)|posted|online|ligne|udgivet|julkaistu|dodano|press|persbericht|"
    r"comunica)",
    re.I,
)
_CHANGED = re.compile(rf"\W+(?:{any_of(MARKS)})\b", re.IGNORECASE)
_TIME = re.compile(r"\b\d{1,2} ?[:.h] ?\d\d\b(?![./-])")
_STAMP_LONGEST = 80


def notice(line: str) -> str | None:
    """The line, where it is the publisher's word on its own text; else None.

    The word must be followed by a colon, a dash or a date: "Updated rules for firearms" is a sentence.
    """
    found = _NOTICE.fullmatch(line.strip())
    if not found:
        return None
    said = _MARKED.match(found["rest"]) or found["word"].lower() in _SAID_BY_ITSELF or is_stamp(line)
    return line.strip() if said else None


def is_stamp(line: str) -> bool:
    """Whether a notice says no more than when: "Updated May 5, 2023", "Laatst gewijzigd op: 29 januari 2026".

    One that ends with a colon ("Update 15-10-2025 14:00 uur:") opens what follows it and is part of the text.
    """
    found = _NOTICE.fullmatch(line.strip())
    if not found or len(line) > _STAMP_LONGEST or line.rstrip().endswith(":"):
        return False
    return _says_when(found["rest"])


def is_date(line: str) -> bool:
    """Whether a line is a date and nothing else ("30 October 2026."), or "Publicerad 30 oktober 2026 kl. 10.30"."""
    if len(line) > _STAMP_LONGEST:
        return False
    first = published(line)
    return _says_when(_TIME.sub("", LABEL.sub("", first)) if _PUBLISHED.search(line) else line, beside=0)


def published(line: str) -> str:
    """Of a line that tells two days the part before the second: "Publié le 17/11/2026 - mis à jour le 18/11/2026"."""
    found = _CHANGED.search(line) if len(line) <= _STAMP_LONGEST else None
    return line[: found.start()] if found and is_stamp(line[found.start() :]) else line


def is_published(line: str) -> bool:
    """Whether a line says of a text, in so many words, that it was published."""
    return bool(_PUBLISHED.search(line))


def _says_when(rest: str, *, beside: int = 3) -> bool:
    """Whether there is a date, or one in numbers ("02/05/2025"), and hardly a word beside it."""
    spans = [span for _, span in dates.find(rest, None, "UTC", DateOrigin.VISIBLE)]
    spans = spans or [found.span() for found in _NUMBERS.finditer(rest)]
    if not spans:
        return False
    others = rest[: spans[0][0]] + rest[spans[0][1] :]
    return len(re.findall(r"\w{2,}", others)) <= beside
