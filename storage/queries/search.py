"""Questions by words, in today's wordings or in older ones too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import Connection, select

from storage.dialects import asked, fold, is_asked, match_words, search_statement
from storage.queries.files import pages_with
from storage.queries.releases import release_rows
from storage.rows import SearchHit
from storage.schema import versions
from storage.writer import Lane

AROUND = 90  # characters shown on either side of the first match
_WORD = re.compile(r"[^\W_]+")


class SearchQueries:
    """Questions by words."""

    _lane: Lane

    def search(self, text: str, *, past: bool = False, limit: int = 50) -> list[SearchHit]:
        """Which releases say this, the best match first; `past`: or have said it once? Then those whose files do.

        All words must occur, in a file on one page; what stands in double quotes as one phrase, `encro*` as any word
        that begins so. Accents and case do not matter, and nothing that can be typed is an error.
        """
        phrases = asked(text)
        if not phrases:
            return []
        with self._lane.reading() as connection:
            statement = search_statement(connection.dialect.name, past)
            words = match_words(connection.dialect.name, phrases)
            found = connection.execute(statement, {"words": words, "limit": limit}).all()
            own = {row.release for row in found}
            placed = [hit for hit in pages_with(connection, words, past, limit) if hit[0] not in own]
            rows = release_rows(connection, [*own, *(release for release, *_ in placed)])
            texts = _texts(connection, [row.release for row in found])
        hits = [
            SearchHit(rows[row.release], row.number, snippet(texts[row.release, row.number], phrases))
            for row in found
            if row.release in rows
        ]
        hits += [
            SearchHit(rows[release], rows[release].versions, snippet(text, phrases), place)
            for release, place, text in placed
            if release in rows
        ]
        return hits[:limit]


def _texts(connection: Connection, release_ids: Sequence[str]) -> dict[tuple[str, int], str]:
    asked_for = select(versions.c.release, versions.c.number, versions.c.text).where(
        versions.c.release.in_(release_ids)
    )
    return {(row.release, row.number): row.text for row in connection.execute(asked_for)}


def snippet(text: str, phrases: Sequence[Sequence[str]]) -> str:
    """The words around the first match, on one line."""
    match = next((found for found in _WORD.finditer(text) if is_asked(fold(found.group()), phrases)), None)
    first, last = match.span() if match else (0, 0)
    start, end = max(0, first - AROUND), min(len(text), last + AROUND)
    if start:  # between words, where there is a blank before the match
        start = max(start, text.find(" ", start, first) + 1)
    if end < len(text):
        end = max(last, text.rfind(" ", last, end)) if " " in text[last:end] else end
    shown = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}"
