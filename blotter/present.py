"""How rows read to people, the same on the terminal and on the web: dates, figures, differences, credits.

Pure functions from values to words and segments; colours, tables and pages are made by those who show them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Literal

from rapidfuzz.distance import Indel

from scraper.model import Agency, Attribution, Basis, Moment, Precision, Relation
from scraper.text.dates import zone_named

UNKNOWN = "unknown"

# -- time ---------------------------------------------------------------------------------------------------------


def date_words(moment: Moment | None, unknown: str = UNKNOWN) -> str:
    """A stated time as precisely as it was stated, in its zone: `May 2023`, `3 May 2023`, `3 May 2023 14:05 UTC`."""
    if moment is None:
        return unknown
    local = moment.at.astimezone(zone_named(moment.zone))
    day = f"{local.day} {local:%B} {local.year}"
    return {
        Precision.YEAR: str(local.year),
        Precision.MONTH: f"{local:%B} {local.year}",
        Precision.DAY: day,
    }.get(moment.precision, f"{day} {local:%H:%M} {_offset(local)}")


def iso_date(moment: Moment | None) -> str:
    """The same for columns that sort: `2023-05-03`, `2023-05`, empty where nothing was stated."""
    if moment is None:
        return ""
    local = moment.at.astimezone(zone_named(moment.zone))
    form = {Precision.YEAR: "%Y", Precision.MONTH: "%Y-%m", Precision.DAY: "%Y-%m-%d"}
    return local.strftime(form.get(moment.precision, f"%Y-%m-%d %H:%M {_offset(local)}"))


def _offset(local: datetime) -> str:
    """Without it times of two zones, side by side, look out of order."""
    return f"{local:%z}"[:3] + ":" + f"{local:%z}"[3:5] if local.utcoffset() else "UTC"


def rfc3339(at: datetime) -> str:
    """An instant in UTC, without needless fractions: `2026-11-21T23:40:00Z`."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def instant(text: str) -> datetime:
    """What `rfc3339` writes, or another form of ISO 8601; UTC where no zone is stated. Raises ValueError."""
    moment = datetime.fromisoformat(text.strip())
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(str(error)) from error


def stamp(at: datetime | None) -> str:
    """When Blotter saw or did something: `2026-11-21 23:40 UTC`, or `never`."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if at else "never"


def taken_back(at: datetime, by: str | None) -> str:
    """When a person took a word back, and who where that was kept: `taken back by person:ada, 2026-11-21 23:40 UTC`."""
    return f"taken back{f' by {by}' if by else ''}, {stamp(at)}"


def seen_words(first: datetime, last: datetime) -> str:
    """Over which time a release was seen at its page: `2026-11-21 23:40 UTC to 2026-11-24 06:00 UTC`."""
    return stamp(first) if stamp(first) == stamp(last) else f"{stamp(first)} to {stamp(last)}"


def plural(count: int, noun: str, nouns: str | None = None) -> str:
    """`1 release`, `2 releases`, `2 copies`."""
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"


# -- who ----------------------------------------------------------------------------------------------------------

_NO_COUNTRY = frozenset({"EU", "INT", "ZZ"})


def agency_words(agency: Agency) -> str:
    """An agency as people tell it from its namesakes: `Politie (NL)`; no country where the name or the kind says it."""
    if agency.country in _NO_COUNTRY or re.search(rf"\b{re.escape(agency.country)}\b", agency.name):
        return agency.name
    return f"{agency.name} ({agency.country})"


def credit_words(credit: Attribution, held: str | None) -> str:
    """Whom a text credits: `credits Politie.nl (not held)`, or the release that is held."""
    return f"credits {credit.credited} ({f'held: {held}' if held else 'not held'})"


def basis_words(basis: Basis) -> str:
    """On what a source's rules rest: `recorded pages of 2026-08, never tried live by us`."""
    kinds = {
        "recorded": "recorded pages",
        "code": "another program's code",
        "probed": "a probe",
        "listed": "a list of addresses",
    }
    rests = " of ".join(part for part in (kinds.get(basis.confidence, basis.confidence), basis.seen) if part)
    return f"{rests}, {'tried live' if basis.tried_live else 'never tried live by us'}"


MEANINGS = {  # what a relation says of the later release
    Relation.LEAD: "the first of its case, or of those with its text",
    Relation.VERBATIM: "the same text",
    Relation.EDITED: "the same text, edited",
    Relation.ABRIDGED: "the same text, shortened",
    Relation.EXPANDED: "the same text, with more added",
    Relation.EXCERPT: "a part of the same text",
    Relation.TRANSLATION: "the same text in another language",
    Relation.REISSUE: "published again by the same office",
    Relation.COUNTERPART: "another agency's own release on the same announcement",
    Relation.COVERAGE: "a report on the same case",
    Relation.FOLLOW_UP: "later news of the same case",
    Relation.CORRECTION: "it corrects the earlier release",
    Relation.PHASE: "the next round of such an operation, a case of its own",
    Relation.MENTION: "it only looks back at the earlier one; the two stay apart",
}


# -- differences --------------------------------------------------------------------------------------------------


class SegmentKind(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a difference: words that stayed, went or came."""

    kind: SegmentKind
    text: str


def word_diff(old: str, new: str) -> tuple[Segment, ...]:
    """Two texts as one run of segments; the removed and the same ones together give `old`, letter for letter."""
    before, after = _tokens(old), _tokens(new)
    segments: list[Segment] = []
    for step in Indel.opcodes(before, after):
        removed = "".join(before[step.src_start : step.src_end])
        added = "".join(after[step.dest_start : step.dest_end])
        segments += _step(step.tag, removed, added)
    return tuple(_settled(segments))


def _tokens(text: str) -> list[str]:
    # Numbers stay whole ("50.8" against "508" is one change), blanks and line breaks are tokens of their own.
    return re.findall(r"\d[\d.,]*\d|\w+|\s+|[^\w\s]", text)


def _step(tag: Literal["equal"] | str, removed: str, added: str) -> list[Segment]:
    if tag == "equal":
        return [Segment(SegmentKind.SAME, added)]
    pair = (Segment(SegmentKind.REMOVED, removed), Segment(SegmentKind.ADDED, added))
    return [segment for segment in pair if segment.text]


def _settled(segments: Sequence[Segment]) -> list[Segment]:
    """Runs of the same kind as one segment; between two kept stretches what went stands before what came."""
    settled: list[Segment] = []
    removed, added = "", ""
    for segment in [*segments, Segment(SegmentKind.SAME, "")]:
        if segment.kind is SegmentKind.REMOVED:
            removed += segment.text
        elif segment.kind is SegmentKind.ADDED:
            added += segment.text
        else:
            settled += _step("change", removed, added)
            settled += [segment] if segment.text else []
            removed, added = "", ""
    return settled


# -- plain text ---------------------------------------------------------------------------------------------------

# Control characters could move a terminal's cursor or recolour it; bidirectional overrides reorder what is read.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

_ESCAPED = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")  # in JSON, whose own rules escape those below a blank


def plain(text: str) -> str:
    """Text of the outside without the characters that steer a terminal; tabs and line feeds stay."""
    return _CONTROL.sub("", text)


def json_text(value: object, indent: int | None = None) -> str:
    """JSON in UTF-8 in which the same characters are written as escapes: nothing is lost, and none of them acts."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def one_line(text: str, width: int | None = None) -> str:
    """The same on one line, blanks folded, cut with an ellipsis where it is longer than `width`."""
    line = " ".join(plain(text).split())
    return line if width is None or len(line) <= width else line[: width - 1].rstrip() + "…"
