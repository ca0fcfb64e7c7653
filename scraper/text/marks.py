"""The words by which publishers mark what they say of their own text, in ten languages; it reads none of them."""

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
