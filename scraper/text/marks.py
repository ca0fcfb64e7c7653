"""The words by which publishers mark what they say of their own text, in ten languages, and such a mark in a headline.

It tells the mark from the rest ("UPDATE: …", "… (follow-up)"); what a release goes on with is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def _phrases(line: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in line.split())


CORRECTIONS = _phrases(
    "correction corrected corrigendum corrigenda erratum errata retraction rectificatie correctie gecorrigeerd "
    "korrektur korrekturmeldung korrigiert berichtigung richtigstellung rectificatif rectification corrección "
    "rectificación fe_de_erratas correzione rettifica errata_corrige correção retificação rectificação rättelse "
    "korrigering rettelse berigtigelse sprostowanie korekta"
)
ADDITIONS = _phrases(
    "update updates updated clarification clarified editor's_note editor’s_note note_to_editors last_updated "
    "last_modified addendum follow-up bijgewerkt gewijzigd geüpdatet laatst_bijgewerkt laatst_gewijzigd "
    "laatste_keer_bijgewerkt laatste_keer_gewijzigd aanvulling aanvulling_op_eerder nachtrag nachtragsmeldung "
    "folgemeldung ergänzung ergänzungsmeldung aktualisiert aktualisierung mise_à_jour mis_à_jour actualisation "
    "actualización actualizado aggiornamento aggiornato atualização atualizado atualizada actualização uppdatering "
    "uppdaterad uppdaterat uppdaterades senast_ändrad senast_uppdaterad uppföljning opdatering opdateret aktualizacja"
)
MARKS = CORRECTIONS | ADDITIONS | {"corrections"}  # a prison service's name, too: a mark only where it stands as one


def any_of(marks: Iterable[str]) -> str:
    """A pattern for one of these, the longest first."""
    return "|".join(map(re.escape, sorted(marks, key=lambda mark: (-len(mark), mark))))


_MARK = any_of(MARKS)
_OFFICE = r"[\W_]*(?:[A-ZÄÖÜ]{2,6}(?:-[A-ZÄÖÜ]{1,6})?:\s*)?"
_SAYS_SO = re.compile(
    rf"(?-i:{_OFFICE})(?:\d{{1,2}}(?:\.|st|nd|rd|th|:?e)\s*)?(?P<mark>{_MARK})\s*(?:(?:nr\.?|no\.?)?\s*\d{{1,2}}\b)?"
    r"(?:\s*\([^)]*\))?(?:\s*[:)\]*–—|]|\s+[-/]|\s+(?:zu[mr]?|to|on|om|op|bij|till|til|sur|à|au|sobre|su|do)\b:?)\s*",
    re.IGNORECASE,
)
_SAYS_SO_LAST = re.compile(rf"\s*(?:[(\[*:|–—]|\s-)\s*(?P<mark>{_MARK})(?:\s*\d{{1,2}})?[\W_]*$", re.IGNORECASE)


def marked(headline: str) -> tuple[str | None, str]:
    """The office's mark in a headline, None where there is none, and the rest without it and the office's own."""
    first = _SAYS_SO.match(headline)
    if first:
        return first["mark"], headline[first.end() :].strip()
    last = _SAYS_SO_LAST.search(headline)
    rest = headline[: last.start()] if last else headline
    office = re.match(_OFFICE, rest)
    return last["mark"] if last else None, rest[office.end() if office else 0 :].strip()
