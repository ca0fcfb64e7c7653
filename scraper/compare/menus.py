"""Menus and page heads inside a text, as pages without a reader of their own leave them. It removes none itself.

What is looked up or named by is taken from the running text; figures, copies and what people read keep every line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from scraper.model import Article, Span
from scraper.text.words import fold

RUN = 6  # short lines, one after the other: 720 of 726 full pages of agencies hold such a run, 57 of 1,522 releases
SHORT = 8  # words
WHOLE, LABELS = 30, 0.7  # lines, and the share that is no sentences: 670 of the 726 pages, 12 of the 1,522 releases
FEW = 3  # words that are a label whatever sign ends them: "Why us?", "Operation T.E.N."
LABEL = 12  # words of a line on such a page that is a label, a link or a caption
HEAD = 30  # lines of a menu that stands in the head of every page of a site
BANNER = 80  # words above it: who may use the site, what a padlock means
LETTERS = 20  # of a headline: what is shorter may come again by chance
_LINE = re.compile(r"[^\n]+")
_CUT = ("...", "…")
_SIGNS, _CLOSING = frozenset(".!?…:;,"), "\"'”’»)]"


@lru_cache(maxsize=64)
def menus(text: str) -> tuple[Span, ...]:
    """Spans that are no running text, the headline left out: runs of at least six short lines that are no sentences.

    Of a page read whole also its head, up to where the headline is repeated, and every line that is a label or that
    announces another release.
    """
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    labels = [_is_label(text[start:end]) for start, end in lines[1:]]
    if len(labels) >= WHOLE and sum(labels) >= LABELS * len(labels):
        return _of_page(text, lines, labels)
    short = [_short(text[start:end]) for start, end in lines[1:]]
    return tuple((run[0][0], run[-1][1]) for run in _runs(lines[1:], short, RUN))


def teasers(text: str) -> tuple[Span, ...]:
    """The lines that break off, as a page announces other releases."""
    if not any(sign in text for sign in _CUT):
        return ()  # most texts
    return tuple(match.span() for match in _LINE.finditer(text) if _breaks_off(match.group()))


def _breaks_off(line: str) -> bool:
    """Whether a line announces another release: 712 on 278 of the pages do, one in the 1,522 releases."""
    end = line.rstrip()
    return end.endswith(_CUT) or (end.endswith(("]", ")")) and end[:-1].endswith(_CUT))


def ends(line: str) -> bool:
    """Whether a line ends like a sentence or a part of one, whatever closes behind the sign."""
    return line.rstrip().rstrip(_CLOSING)[-1:] in _SIGNS


def _short(line: str) -> bool:
    return line.count(" ") < SHORT and not ends(line)


def _is_label(line: str) -> bool:
    spaces = line.count(" ")
    return spaces < FEW or (spaces < LABEL and not ends(line)) or _breaks_off(line)


def _runs(lines: Sequence[Span], marked: Sequence[bool], least: int) -> list[list[Span]]:
    """The marked lines that stand together, where there are so many."""
    found: list[list[Span]] = [[]]
    for line, mark in zip(lines, marked, strict=True):
        if mark:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [run for run in found if len(run) >= least]


def _of_page(text: str, lines: Sequence[Span], labels: Sequence[bool]) -> tuple[Span, ...]:
    runs = _runs(lines[1:], labels, 1)
    top = lines[1][0]
    own = _own_headline(text, lines, runs)
    head = own[0] if own else _below_banner(text, top, runs)
    begin = own[1] if own else head
    spans = [(max(begin, run[0][0]), run[-1][1]) for run in runs if run[-1][1] > begin]
    return ((top, head), *spans) if head > top else tuple(spans)


def _own_headline(text: str, lines: Sequence[Span], runs: Sequence[Sequence[Span]]) -> Span | None:
    """Where a page says its headline again below a menu: there the article begins, if none stands above.

    The headline it was announced under is told once; the page's own may be another, and stays.
    """
    told = [_letters(text[slice(*line)]) for line in lines[:2]]
    for start, end in lines[RUN:]:
        letters = _letters(text[start:end])
        if len(letters) < LETTERS or not any(letters in each and 2 * len(letters) > len(each) for each in told):
            continue
        above = _words(text, runs, lines[1][0], start)
        if above >= BANNER and above > _words(text, runs, end, len(text)):
            return None  # the article stands above: it is said once more to be shared, or among others
        return (end, end) if letters == told[0] else (start, end)
    return None


def _below_banner(text: str, top: int, runs: Sequence[Sequence[Span]]) -> int:
    """The end of the page's longest menu, where but few words besides menus stand above it."""
    longest = max(runs, key=len, default=[])
    if len(longest) < HEAD:
        return top
    end = longest[-1][1]
    return end if _words(text, runs, top, end) < BANNER else top


def _words(text: str, runs: Sequence[Sequence[Span]], start: int, end: int) -> int:
    """How many words besides menus stand between two places."""
    told, at = 0, start
    for run in runs:
        if at < run[-1][1] and run[0][0] < end:
            told += len(text[at : run[0][0]].split())
            at = run[-1][1]
    return told + len(text[at:end].split())


def _letters(line: str) -> str:
    return "".join(letter for letter in fold(line) if letter.isalnum())


def running(article: Article) -> str:
    """The article's text, headline first, without its menus."""
    return without(article.text)


@lru_cache(maxsize=64)
def without(text: str) -> str:
    """A text without its menus."""
    kept, at = [], 0
    for start, end in menus(text):
        kept.append(text[at:start])
        at = end
    return "".join((*kept, text[at:])) if kept else text
