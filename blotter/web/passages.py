"""Texts cut up for showing: figures marked, long unchanged stretches of a difference left out, found words lit.

Pure: from text and spans to passages; the templates escape and colour them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from blotter.present import Segment, SegmentKind
from scraper.model import Span
from scraper.text.words import word_spans, words

AROUND = 240  # characters of unchanged text shown on either side of a change


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `kind` is one of SegmentKind, or `mark`, or `left_out`; `anchor` is where links lead."""

    kind: str
    text: str
    anchor: str = ""


def anchor(span: Span) -> str:
    """The name of a marked place within its page."""
    return f"at{span[0]}"


def marked(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    """The text with these places marked, letter for letter; of places that overlap the first one is."""
    end = 0
    for start, stop in sorted(spans):
        if end <= start < stop <= len(text):
            yield Piece("same", text[end:start])
            yield Piece("mark", text[start:stop], anchor((start, stop)))
            end = stop
    yield Piece("same", text[end:])


def folded(segments: Sequence[Segment]) -> Iterator[Piece]:
    """A difference without what stayed the same far from any change."""
    last = len(segments) - 1
    for position, segment in enumerate(segments):
        if segment.kind is not SegmentKind.SAME:
            yield Piece(segment.kind.value, segment.text)
            continue
        head = "" if position == 0 else _head(segment.text)
        tail = "" if position == last else _tail(segment.text)
        if len(head) + len(tail) >= len(segment.text) - AROUND // 4:  # not worth a fold
            yield Piece("same", segment.text)
        else:
            yield from (Piece("same", head), Piece("left_out", " … "), Piece("same", tail))


def _head(text: str) -> str:
    cut = text[:AROUND]
    return cut if len(text) <= AROUND else cut[: cut.rfind(" ") + 1] or cut


def _tail(text: str) -> str:
    cut = text[-AROUND:]
    return cut if len(text) <= AROUND else cut[cut.find(" ") + 1 :] or cut


def lit(text: str, asked: str) -> Iterator[Piece]:
    """The text with the words asked for marked, whatever their case and accents."""
    wanted = set(words(asked))
    spans = [span for word, span in word_spans(text) if word in wanted]
    return (Piece(passage.kind, passage.text) for passage in marked(text, spans))
