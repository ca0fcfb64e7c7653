"""Menus inside a text: runs of short lines, as pages without a reader of their own leave them. It removes none itself.

What is looked up or named by is taken from the running text; figures, copies and what people read keep every line.
"""

from __future__ import annotations

import re
from functools import lru_cache

from scraper.model import Article, Span

RUN = 6  # short lines, one after the other: 720 of 726 full pages of agencies hold such a run, 57 of 1,522 releases
SHORT = 8  # words
_LINE = re.compile(r"[^\n]+")
_ENDS = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*$")


@lru_cache(maxsize=8)
def menus(text: str) -> tuple[Span, ...]:
    """Spans of the runs of at least six lines that are short and no sentences, the headline left out."""
    found: list[Span] = []
    run: list[Span] = []
    for match in list(_LINE.finditer(text))[1:]:
        if not match.group().strip():
            continue
        if _short(match.group()):
            run.append(match.span())
            continue
        found += _spanned(run)
        run = []
    return (*found, *_spanned(run))


def _short(line: str) -> bool:
    return line.count(" ") < SHORT and not _ENDS.search(line)


def _spanned(run: list[Span]) -> list[Span]:
    return [(run[0][0], run[-1][1])] if len(run) >= RUN else []


def running(article: Article) -> str:
    """The article's text, headline first, without its menus."""
    return without(article.text)


def without(text: str) -> str:
    """A text without its menus."""
    kept, at = [], 0
    for start, end in menus(text):
        kept.append(text[at:start])
        at = end
    return "".join((*kept, text[at:])) if kept else text
