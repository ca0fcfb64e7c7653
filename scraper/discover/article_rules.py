"""Several article pages of one site, with what was read of them without rules -> rules for title, text and date.

A rule is proposed where one selector gives the same on every page: the title as the page states it for machines, the
smallest element that holds the text, the day. Whether the rules read as well is seen by reading with them, elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from scraper.discover import proposing
from scraper.discover.rows import names
from scraper.model import Article, ArticleRules, Capture, DateOrigin, Moment, Source
from scraper.text import markup
from scraper.text.markup import Document, Element
from scraper.text.words import fold

LEAST = 3  # pages that must agree: two may be alike by chance
HELD = 0.97  # share of the words that its element holds: what was read may carry a caption from elsewhere
MORE = 1.25  # times the text that was read, at most, in its element: else it holds the page's furniture too
PARAGRAPH = 60  # characters of a block that says something
_HEADINGS = "h1, h2, [itemprop=headline]"
_BY_MACHINE = (DateOrigin.JSON_LD, DateOrigin.META)  # read well without a rule


@dataclass(frozen=True, slots=True)
class Sample:
    """One article page: its bytes, and what was read of it without rules; None where nothing could be."""

    capture: Capture
    title: str | None  # as its list has it
    article: Article | None


def rules(source: Source, samples: Sequence[Sample]) -> ArticleRules:
    """Rules on which at least LEAST pages agree; those without any are empty. Raises ParseKilled."""
    if len(samples) < LEAST:
        return ArticleRules()
    pages = [
        markup.document(one.capture.decoded, markup.charset(one.capture.header("content-type"))) for one in samples
    ]
    title, body = _title(pages, samples), _body(pages, samples)
    when = _date(source, pages, samples)
    return ArticleRules(
        title=(title,) if title else (),
        body=(body,) if body else (),
        published=(when[0],) if when else (),
        dates=(when[1],) if when else (),
    )


def alone(samples: Sequence[Sample]) -> list[Sample]:
    """The samples without the paragraphs that stand on every page: a line of the date and kind, "Did this help you?".

    Short ones are the same when they differ in their numbers only. A text of which nothing would be left stays.
    """
    texts = [{_mask(one) for one in each.article.paragraphs} if each.article else set() for each in samples]
    everywhere = set[str]().union(*texts).intersection(*texts) if len(texts) >= LEAST else set[str]()
    return [replace(each, article=_without(each.article, everywhere)) for each in samples]


def _mask(paragraph: str) -> str:
    return re.sub(r"\d+", "0", fold(paragraph)) if len(paragraph) < PARAGRAPH else fold(paragraph)


def _without(article: Article | None, everywhere: set[str]) -> Article | None:
    if article is None:
        return None
    left = tuple(one for one in article.paragraphs if _mask(one) not in everywhere)
    return replace(article, paragraphs=left or article.paragraphs)


def as_well(before: Article | None, after: Article) -> bool:
    """Whether a page reads at least as well by rules as it did without: title and day kept, nothing of the text lost,
    and not much more beside it."""
    if before is None:
        return bool(after.paragraphs)
    if before.published and (after.published is None or abs(after.published.at - before.published.at) >= timedelta(1)):
        return False
    read = (after.lead or "", *after.paragraphs)
    return fold(before.title) == fold(after.title) and _is_all_of(before.paragraphs, read)


# -- title --------------------------------------------------------------------------------------------------------


def _title(pages: Sequence[Document], samples: Sequence[Sample]) -> str | None:
    wanted = [fold(one.article.title if one.article else one.title or "").strip() for one in samples]
    if not all(wanted):
        return None
    heads = [each for each in pages[0].all(_HEADINGS) if fold(each.text()).strip() == wanted[0]]
    for selector in (selector for head in heads for selector in _selectors(head)):
        if [fold(markup.pick(page, selector) or "").strip() for page in pages] == wanted:
            return selector
    return None


# -- text ---------------------------------------------------------------------------------------------------------


def _body(pages: Sequence[Document], samples: Sequence[Sample]) -> str | None:
    """The selector of the smallest element that holds the text, and little more, on every page and once on each."""
    texts = _texts(pages, samples)
    if not all(texts):
        return None
    inmost = reversed([element for element in pages[0].all("body *") if _holds(element, texts[0])])
    for element in sorted(inmost, key=lambda one: len(one.content)):
        for selector in _selectors(element):
            found = [page.all(selector) for page in pages]
            alone = all(len(each) == 1 for each in found)
            if alone and all(_holds(each[0], text) for each, text in zip(found, texts, strict=True)):
                return selector
    return None


def _texts(pages: Sequence[Document], samples: Sequence[Sample]) -> list[tuple[str, ...]]:
    """The paragraphs of each page: as read, else what stands on it and on none of the others."""
    if all(one.article and one.article.paragraphs for one in samples):
        return [one.article.paragraphs if one.article else () for one in samples]
    blocks = [page.paragraphs(("nav", "header", "footer", "aside")) for page in pages]
    return [
        tuple(
            one
            for one in mine
            if len(one) >= PARAGRAPH and not any(one in theirs for theirs in blocks[:at] + blocks[at + 1 :])
        )
        for at, mine in enumerate(blocks)
    ]


def _holds(element: Element, text: Sequence[str]) -> bool:
    whole = sum(map(len, text))
    if len(element.content) < HELD * whole:
        return False  # a cheap first look
    return _is_all_of(text, element.paragraphs())


def _is_all_of(text: Sequence[str], found: Sequence[str]) -> bool:
    """Whether what was found holds the words of a text, and not many beside them. Readers set marks and break lines
    each in their own way."""
    wanted, there = _words(text), _words(found)
    return (wanted & there).total() >= HELD * wanted.total() and there.total() <= MORE * wanted.total()


def _words(text: Sequence[str]) -> Counter[str]:
    return Counter(re.findall(r"\w+", fold(" ".join(text))))


# -- date ---------------------------------------------------------------------------------------------------------


def _date(source: Source, pages: Sequence[Document], samples: Sequence[Sample]) -> tuple[str, str] | None:
    """Selector and rule for the day, where machines are not told it: the day that was read, or one of its own each."""
    known = [one.article.published if one.article else None for one in samples]
    if all(moment is not None and moment.origin in _BY_MACHINE for moment in known):
        return None
    for selector in ("time@datetime", *_called(pages[0])):
        texts = [markup.pick(page, selector) or "" for page in pages]
        told = [
            rule for rule in proposing.RULES if _tells(known, [proposing.moment(text, rule, source) for text in texts])
        ]
        if told and not proposing.unsure(told, source):
            return selector, told[0]
    return None


def _tells(known: Sequence[Moment | None], read: Sequence[Moment | None]) -> bool:
    """Whether what one rule reads is on every page the day that is known of it, or else not the same on all."""
    same = all(
        moment is not None and (before is None or abs(moment.at - before.at) < timedelta(1))
        for moment, before in zip(read, known, strict=True)
    )
    return same and (any(known) or len({moment.at for moment in read if moment}) > 1)


def _called(page: Document) -> Iterator[str]:
    for element in page.all("body [class]"):
        yield from (f".{name}" for name in names(element) if proposing.CALLED.search(name))


# -- selectors ----------------------------------------------------------------------------------------------------


def _selectors(element: Element) -> Iterator[str]:
    """What an element can be found by, the sturdiest first: what it is for, its classes, its name, where it stands."""
    marks = [(mark, element.attribute(mark) or "") for mark in ("itemprop", "test-id", "data-testid", "role")]
    yield from (f"{element.tag}[{mark}={value}]" for mark, value in marks if re.fullmatch(r"[A-Za-z][\w-]*", value))
    own = names(element)
    yield from (f"{element.tag}.{name}" for name in own)
    if len(own) > 1:
        yield f"{element.tag}.{'.'.join(own)}"
    if re.fullmatch(r"[A-Za-z][A-Za-z_-]*", element.attribute("id") or ""):
        yield f"#{element.attribute('id')}"
    if element.tag in ("h1", "article", "main"):
        yield element.tag
    for above in _around(element):
        yield from (f".{name} {element.tag}" for name in names(above))
        if above.tag in ("article", "main"):
            yield f"{above.tag} > {element.tag}"


def _around(element: Element) -> Iterator[Element]:
    above = element.parent
    for _ in range(3):
        if above is None or above.tag in ("body", "html"):
            return
        yield above
        above = above.parent
