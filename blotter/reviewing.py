"""A suggested link as a person decides on it: both releases, and each reason with the places in the texts behind it.

The reasons were written when the link was judged; here the words they quote are found again. It decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scraper.compare.claims.wording import number, shared_words
from scraper.model import Figure, Span, Traits, Version
from storage import Queries
from storage.rows import LinkRow, ReleaseRow

PLACES = 3  # of one reason in one text
AROUND = 90  # characters of context on either side of a place

_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"")
_LIST = re.compile(
    r"^(?:Rare words in both: |Both openings have the words |"
    r"Both (?:write|name|state(?: the numbers?)?|claim|give the case number) |"
    r"One names the operation )(.+?)(?:, the other writes that name| in the same places)?\.?$"
)
_KIND = re.compile(r"^the \w+ (?=\S)")  # "the wallet bc1q…" is the wallet


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence, and where the words behind it stand in the later and in the earlier text (code points)."""

    sentence: str
    later: tuple[Span, ...] = ()
    earlier: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A link with both releases in their newest versions, its reasons, and where they stand."""

    row: LinkRow
    later: Version
    earlier: Version
    reasons: tuple[Reason, ...]
    held: Mapping[str, ReleaseRow]  # both releases as they stand, with the operation each is in

    def operation(self, release: str) -> str | None:
        """What the operation of one of the two is called."""
        row = self.held[release]
        return row.operation_name or (f"case {row.operation}" if row.operation else None)


def suggestion(queries: Queries, row: LinkRow) -> Suggestion:
    """What a person has to know to decide on this link."""
    later, earlier = (queries.versions(id)[-1] for id in (row.link.later, row.link.earlier))
    both = ((later, queries.traits(later.id)), (earlier, queries.traits(earlier.id)))
    reasons = tuple(
        Reason(sentence, *(tuple(places(sentence, version, told)) for version, told in both))
        for sentence in row.link.evidence
    )
    held = {version.release: queries.release(version.release) for version, _ in both}
    return Suggestion(row, later, earlier, reasons, held)


def places(sentence: str, version: Version, traits: Traits) -> Iterator[Span]:
    """Where the words behind a sentence stand in a version's text: its figures, names and credits, else the words."""
    text, found = version.article.text, set[Span]()
    for span in (*_stated(sentence, traits), *_spelt(sentence, text)):
        if span[1] <= len(text) and not any(start < span[1] and span[0] < stop for start, stop in found):
            found.add(span)
    yield from sorted(found)[:PLACES]


def _stated(sentence: str, traits: Traits) -> Iterator[Span]:
    if sentence.startswith("Both claim "):
        yield from (figure.span for figure in traits.figures if _claimed(sentence, figure))
    yield from (name.span for name in traits.names if _named(sentence, name.name))
    yield from (each.span for each in traits.indicators if each.text in sentence)
    yield from (credit.span for credit in traits.attributions if credit.text[:79] in sentence)


def _named(sentence: str, name: str) -> bool:
    return bool(re.search(rf"\b(?:operation|named|writes?) {re.escape(name)}(?!\w)", sentence))


def _claimed(sentence: str, figure: Figure) -> bool:
    return bool(re.search(rf"(?: claim|,| and) {re.escape(shared_words(figure))}(?:,| and |\.$)", sentence))


def _spelt(sentence: str, text: str) -> Iterator[Span]:
    """The words that a sentence quotes or lists, where the text has them, whatever their case."""
    for term in _terms(sentence):
        wanted = r"\s+".join(map(re.escape, term.split()))
        for match in re.finditer(rf"(?<!\w){wanted}(?!\w)", text, re.IGNORECASE):
            yield match.span()
            break


def _terms(sentence: str) -> list[str]:
    quoted = [one or other for one, other in _QUOTED.findall(sentence)]
    listed = _LIST.match(sentence)
    if quoted or listed is None or sentence.startswith("Both claim "):
        return [term.rstrip("…") for term in quoted if len(term.rstrip("…").strip()) > 1]
    terms = [_KIND.sub("", term) for term in re.split(r", | and ", listed[1])]
    bare = [re.sub(r" \([\d/]+\)$", "", term) for term in terms]
    return [spelling for term in bare if len(term) > 1 for spelling in _spellings(term)]


def _spellings(term: str) -> Sequence[str]:
    """A number as texts write it: 1200, 1,200, 1.200."""
    if not term.isdecimal() or len(term) < 4:
        return [term]
    grouped = number(float(term))
    return [term, grouped, grouped.replace(",", ".")]


def context(text: str, span: Span) -> tuple[str, str, str]:
    """A place with some words before and after it, whole ones."""
    start, stop = max(0, span[0] - AROUND), min(len(text), span[1] + AROUND)
    before, after = text[start : span[0]], text[span[1] : stop]
    if start:
        before = "…" + (re.sub(r"^\S*\s+", "", before) or before)
    if stop < len(text):
        after = (re.sub(r"\s+\S*$", "", after) or after) + "…"
    return before, text[span[0] : span[1]], after


def record(found: Suggestion) -> dict[str, object]:
    """The reasons with their places, for programs."""
    return {
        "reasons": [
            {
                "why": each.sentence,
                "from_spans": [list(s) for s in each.later],
                "to_spans": [list(s) for s in each.earlier],
            }
            for each in found.reasons
        ],
        "from_version": found.later.id,
        "to_version": found.earlier.id,
        "from_agency": found.later.agency.name,
        "to_agency": found.earlier.agency.name,
        "from_operation": found.held[found.later.release].operation,
        "to_operation": found.held[found.earlier.release].operation,
    }
