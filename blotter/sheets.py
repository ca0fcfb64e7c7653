"""Exports as CSV: which columns each has, one row for each member, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

Record = Mapping[str, object]

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "releases": (
        *("release", "source", "agency", "url", "title", "published", "language", "status", "versions"),
        *("first_seen", "last_seen", "copies", "operation", "operation_name", "attachments"),
    ),
    "versions": (
        *("version", "release", "source", "url", "number", "title", "lead", "text", "published", "modified"),
        *("language", "place", "topics", "case_numbers", "notices", "kinds", "summary", "captured_at", "evidence"),
        "attachments",
    ),
    "copies": ("cluster", "lead", "release", "url", "relation", "containment", "score"),
    "operations": (
        "operation",
        "name",
        "aliases",
        "series",
        "year",
        "release",
        "url",
        "relation",
        "score",
        "judgement",
    ),
    "links": (
        *("link", "from_url", "to_url", "from", "to", "relation", "score", "judgement", "decided_by", "decided_at"),
        *("containment", "evidence"),
    ),
    "decisions": (
        *("action", "relation", "score", "containment", "evidence", "name", "decided_by", "decided_at", "url", "side"),
    ),
    "forgotten": ("release", "source", "agency", "site", "at", "by", "why"),
    "figures": (*("release", "operation", "what", "value", "unit", "bound", "for", "text", "url", "version", "span"),),
}
_NESTED = {"copies": "members", "operations": "releases", "decisions": "releases"}  # one CSV row for each of these
_SEPARATOR = "; "
_SIGNS = tuple("=+-@＝＋－＠")
_WHITE = ("\t", "\r", "\n")


def _flat(what: str, found: Iterable[Record]) -> Iterator[Record]:
    inner = _NESTED.get(what)
    for record in found:
        members = record[inner] if inner else [{}]
        for member in members if isinstance(members, list) else ():
            yield {**record, **member}


def sheet(what: str, found: Iterable[Record]) -> Iterator[str]:
    """The rows of an export as CSV text, its heading first."""
    columns = _COLUMNS[what]
    yield _row(columns)
    for record in _flat(what, found):
        yield _row([_cell(record.get(column)) for column in columns])


def _row(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _cell(value: object) -> str:
    """A cell that no spreadsheet runs: text that begins like a formula gets an apostrophe before it (CWE-1236)."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return str(value.get("at", ""))
    if isinstance(value, list):
        return neutral(_SEPARATOR.join(str(item["url"] if isinstance(item, Mapping) else item) for item in value))
    return neutral(value) if isinstance(value, str) else str(value)


def neutral(text: str) -> str:
    """Text as a spreadsheet may hold it: never a formula, whose sign may be a wide one or stand behind white space."""
    return "'" + text if text[:1] in _WHITE or text.lstrip()[:1] in _SIGNS else text
