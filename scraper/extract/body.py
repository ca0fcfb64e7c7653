"""An article's paragraphs: where the source's selectors say, or found by trafilatura. Reads no title and no dates."""

from __future__ import annotations

import re

from scraper.errors import MissingField
from scraper.extract.furniture import clean
from scraper.model import ArticleRules
from scraper.text.markup import Document, Element, pick
from scraper.text.refusals import refuses

__all__ = ["by_rules", "clean", "found_in", "main_text"]


def by_rules(document: Document, rules: ArticleRules, url: str) -> tuple[list[Element], list[str]]:
    """The elements that the first matching selector gives, and their paragraphs.

    Raises MissingField where none of the selectors finds text: such a page is not the article it once was, and
    whatever else is on it must not become a version.
    """
    for selector in rules.body:
        elements = _outermost(document.all(selector))
        if rules.longest:
            elements = sorted(elements, key=lambda element: len(element.text()))[-1:]
        paragraphs = [paragraph for element in elements for paragraph in element.paragraphs(rules.drop)]
        if paragraphs:
            return elements, paragraphs
    told = f"The page has no text where this source keeps it ({' or '.join(rules.body)})"
    raise MissingField(told + (document.named() if refuses(pick(document, "title") or "") else ""), url=url)


def found_in(document: Document) -> list[Element]:
    """The part of a page that most likely holds the article, for its links and images."""
    for css in ("article", "main", "[role=main]", "#content", "body"):
        if element := document.first(css):
            return [element]
    return [document]


def main_text(document: Document) -> list[str]:
    """The paragraphs that trafilatura takes for the main text, in its precision mode; empty where there are none.

    It is given the tree as browsers build it: its own parser stops at a first `</html>` in mid-page (19 of 351 pages
    of one press office). F1 on scrapinghub's 181 pages is 0.964 either way, 0.960 outside precision mode. It works in
    C without a deadline of its own, so this runs in a reading process that can be killed.
    """
    from trafilatura import extract  # 0.4 s and 46 MB that most commands never need

    html = _TABLES.sub(r"<\1div>", document.html) if _laid_out(document) else document.html
    text = extract("<!DOCTYPE html>" + html, favor_precision=True, include_comments=False, include_tables=True)
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


_TABLES = re.compile(r"<(/?)(?:table|tbody|thead|tr|td|th)\b[^>]*>", re.IGNORECASE)
_LONG = 150  # characters of a cell


def _laid_out(document: Document) -> bool:
    """Whether the page is laid out by a table, as they were once: one cell, in no other, holds most of its text."""
    cells = [cell for cell in document.all("td:not(td td)") if len(cell.content) > _LONG]
    whole = len(document.text()) if cells else 0
    return any(2 * len(cell.text()) > whole for cell in cells)


def _outermost(elements: list[Element]) -> list[Element]:
    """Without elements that stand inside another of the list: their text would be read twice."""
    kept: list[Element] = []
    inside: list[str] = []
    for element in elements:
        markup = element.html
        if not any(markup in whole for whole in inside):
            kept.append(element)
            inside.append(markup)
    return kept
