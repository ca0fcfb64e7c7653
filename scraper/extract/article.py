"""A captured page, or an imported text, as an Article: by the source's rules, else by what the page says of itself.

A page without a title or without text is an error and never an empty article. Decides nothing about versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from textwrap import shorten

from scraper.errors import MissingField, NothingFound, ReadError, SoftNotFound, UnmetExpectation
from scraper.expecting import BRIEF, alike
from scraper.extract import body, casenumbers, dates
from scraper.extract.attachments import attachments, close_to, links
from scraper.extract.dates import Reader
from scraper.extract.metadata import Metadata, headline, metadata
from scraper.extract.notices import is_date, is_stamp, notice
from scraper.extract.place import dateline
from scraper.model import CUT, Article, ArticleRules, Attachment, Capture, DateOrigin, Entry, Moment, Source
from scraper.text import markup, urls
from scraper.text.characters import decoded, seen, storable
from scraper.text.markup import Document
from scraper.text.refusals import says_gone
from scraper.text.words import fold, language_of, spoken

LONGEST = 5_000_000  # characters of a text; the longest seen at a press office has 1,028,156
LONGEST_TITLE = 5_000  # the longest seen has 501
HEADLINE = 200  # characters; a longer first line is no headline but a text without line ends


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an article before it is cleaned, with what hangs on it."""

    paragraphs: tuple[str, ...]
    lead: str | None = None
    attachments: tuple[Attachment, ...] = ()
    links: tuple[str, ...] = ()


def read(source: Source, entry: Entry, capture: Capture) -> Article:
    """The article on a captured page.

    Raises NothingFound (no text at all), MissingField (no title, or no text where the source keeps it),
    UnmetExpectation (less text than the source's releases have) and SoftNotFound (the page says that it is not there).
    """
    page = _open(source, entry, capture)
    try:
        found = _read(source, page)
    except ReadError:
        if title := next(filter(says_gone, page.titles), None):
            raise _not_there(page, title, capture) from None
        raise
    brief = len(found.text) - len(found.headline) < BRIEF
    if brief and says_gone(found.title) and not (entry.title and alike(found.title, entry.title)):
        raise _not_there(page, found.title, capture)
    return found


def _not_there(page: _Page, title: str, capture: Capture) -> SoftNotFound:
    error = SoftNotFound(f'The page calls itself "{title[:80]}", though its server says that all is well', url=page.url)
    error.answer, error.says = capture, "\n".join((*page.titles, page.document.text()))
    return error


def _read(source: Source, page: _Page) -> Article:
    title = page.first(page.rules.title) or headline(page.document, page.about.titles) or page.entry.title
    if not title:
        raise MissingField("The page has no title", url=page.url)
    text = _body(page, title)
    page = _heard(source, page, text)
    draft = Draft(
        url=urls.canonical(page.about.canonical or page.url, keep_query=source.query_identifies),
        title=title,
        body=text,
        published=_published(page, text),
        modified=_modified(page),
        language=page.reader.language,
        place=page.first(page.rules.place),
        topics=_topics(page),
    )
    return expect(source, compose(draft, page.rules))


@dataclass(frozen=True, slots=True)
class Draft:
    """What was read for an article, before its text is cleaned."""

    url: str
    title: str
    body: Body
    published: Moment | None = None
    modified: Moment | None = None
    language: str | None = None
    place: str | None = None
    topics: tuple[str, ...] = ()


def compose(draft: Draft, rules: ArticleRules) -> Article:
    """Clean the text, set the publisher's notices apart, and find dateline and case numbers in it.

    Notices are those in title and text. A stamp elsewhere on the page ("Updated: 10/29/2026") is `modified` only:
    ICE restamps pages by the hundred without touching a word, and a notice that changes is told as a correction.
    """
    title = " ".join(seen(draft.title).split())
    _must_fit(draft, title)
    cleaned = body.clean(map(seen, draft.body.paragraphs), title)
    paragraphs = tuple(one for one in cleaned if not is_stamp(one) and not is_date(one))
    lead = _lead(seen(draft.body.lead or ""), title, paragraphs)
    whole = "\n".join((title, lead or "", *paragraphs))
    return Article(
        url=draft.url,
        title=title,
        lead=lead,
        paragraphs=paragraphs,
        published=draft.published,
        modified=draft.modified,
        language=draft.language or language_of("\n".join(paragraphs)),
        place=draft.place or dateline(paragraphs),
        topics=tuple(dict.fromkeys(topic for topic in draft.topics if topic)),
        case_numbers=case_numbers(whole, rules.case_numbers),
        attachments=draft.body.attachments,
        links=draft.body.links,
        notices=tuple(dict.fromkeys(said for line in (title, *cleaned) if (said := notice(line)))),
    )


def _must_fit(draft: Draft, title: str) -> None:
    """Raise UnmetExpectation for what is longer than any release, before all of it is looked through."""
    found = sum(map(len, (draft.body.lead or "", *draft.body.paragraphs)))
    for what, count, most in (("title", len(title), LONGEST_TITLE), ("text", found, LONGEST)):
        if count > most:
            raise UnmetExpectation(f"The {what} has {count:,} characters; none is longer than {most:,}", url=draft.url)


def expect(source: Source, article: Article) -> Article:
    """The article, where it has as much text as this source's releases have; else UnmetExpectation."""
    found = sum(map(len, (article.lead or "", *article.paragraphs)))
    if not found:
        raise NothingFound("The page has a title but no text", url=article.url)
    if found < source.expect.text_min:
        raise UnmetExpectation(
            f"The text has {found} characters, a release of {source.name} at least {source.expect.text_min}; "
            "lower `expect.text` in sources.yaml where it is right",
            url=article.url,
        )
    return article


def text_article(
    url: str,
    title: str | None,
    text: str,
    *,
    published: str | None = None,
    language: str | None = None,
    zone: str = "UTC",
) -> Article:
    """An article from plain text: paragraphs at blank lines (else at line ends), furniture and headline taken out.

    `published` is RFC 3339 or a date as people write it; what does not read as one day is no date. Entities are
    decoded. Without a title the first words stand for one and stay in the text. Raises NothingFound without a text.
    """
    title, text = (seen(storable(decoded(each))) for each in (title or "", text))
    blocks, given = _blocks(text), " ".join(title.split())
    if not given and not blocks:
        raise NothingFound("There is neither a title nor a text", url=url)
    when = dates.stated(published, zone, language) if published else None
    draft = Draft(urls.canonical(url), given, Body(tuple(blocks)), published=when, language=language)
    found = compose(draft, ArticleRules())
    return found if given else replace(found, title=_first_words(found.paragraphs or blocks))


def _first_words(blocks: Sequence[str]) -> str:
    line = next((line for block in blocks for line in block.splitlines() if line.strip()), "")
    return shorten(line, HEADLINE, placeholder=CUT)


def rules_for(source: Source, capture: Capture) -> ArticleRules:
    """The rules that read pages of the day on which this capture was made."""
    day = capture.captured_at.date()
    dated = (rules for rules in source.article if rules.until is None or day < rules.until)
    return next(dated, source.article[-1] if source.article else ArticleRules())


def case_numbers(text: str, patterns: Iterable[str]) -> tuple[str, ...]:
    """The office's own numbers in a text, each once; a number inside a longer one that was found is not another.

    Without a pattern those that the text itself calls a case's.
    """
    patterns = tuple(patterns)
    if not patterns:
        return casenumbers.stated(text)
    found = [match.group() for pattern in patterns for match in re.finditer(pattern, text)]
    whole = [one for one in found if not any(one != other and one in other for other in found)]
    return tuple(dict.fromkeys(whole))


# -- the parts ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Page:
    """A capture opened for reading, with everything its parts are read by."""

    url: str
    document: Document
    rules: ArticleRules
    about: Metadata
    entry: Entry
    reader: Reader

    @cached_property
    def stated(self) -> list[tuple[str, str | None]]:
        """Short texts with numbers: where dates stand."""
        return dates.statements(self.document)

    @property
    def titles(self) -> list[str]:
        """All that the page is called, by itself; what an icon is called, or a heading that nobody sees, is not."""
        shown = self.document.text()
        headings = (each for each in markup.pick_all(self.document, "h1") if each in shown)
        return [*self.about.titles, *headings, *markup.pick_all(self.document, "head > title")]

    def first(self, selectors: Sequence[str]) -> str | None:
        found = (markup.pick(self.document, selector) for selector in selectors)
        return next((text for text in found if text), None)


def _open(source: Source, entry: Entry, capture: Capture) -> _Page:
    url = capture.final_url
    document = markup.document(capture.decoded, markup.charset(capture.header("content-type")))
    about = metadata(document, url)
    rules = rules_for(source, capture)
    language = entry.language or (source.languages[0] if len(source.languages) == 1 else about.language)
    reader = Reader(rules.dates, source.timezone, language, capture.captured_at)
    return _Page(url, document, rules, about, entry, reader)


def _body(page: _Page, title: str) -> Body:
    lead = page.first(page.rules.lead)
    if page.rules.body:
        elements, paragraphs = body.by_rules(page.document, page.rules, page.url)
        within = "\n".join((lead or "", *paragraphs))
        return Body(tuple(paragraphs), lead, attachments(elements, page.url), links(elements, page.url, within=within))
    paragraphs = body.main_text(page.document)
    if not paragraphs:
        raise NothingFound(f'No text was found on the page "{title[:80]}"', url=page.url)
    region = body.found_in(page.document)
    files = attachments(region, page.url, belongs=close_to(paragraphs))
    return Body(tuple(paragraphs), lead, files, links(region, page.url, within="\n".join(paragraphs)))


def _heard(source: Source, page: _Page, text: Body) -> _Page:
    """The page, read in the language of its text where that is plainly not the one that page or channel state."""
    stated = page.reader.language
    if source.languages == (stated,):
        return page
    language = spoken(stated, "\n".join(text.paragraphs))
    return page if language == stated else replace(page, reader=replace(page.reader, language=language))


def _published(page: _Page, text: Body) -> Moment | None:
    """Order of trust: the source's rule, JSON-LD, meta tags, what is visible, the address, the channel's claim.

    But of two times the one with a zone.
    """
    return dates.zoned(dates.best(_publications(page, text)), page.entry.published, page.reader)


def _publications(page: _Page, text: Body) -> Iterator[Moment | None]:
    known = False
    for stated in _stated_dates(page):
        known = known or stated is not None
        yield stated
    visibly = None if known else dates.visible(page.stated, page.reader)
    leading = None if visibly or known else dates.leading(text.paragraphs, page.reader)
    yield from dates.seen(visibly, leading, dates.in_url(page.url, page.reader))
    yield page.entry.published


def _stated_dates(page: _Page) -> Iterator[Moment | None]:
    """What the source's rule and the page's own description say."""
    yield dates.by_selectors(page.document, page.rules.published, page.reader)
    yield from (page.reader.read(raw, DateOrigin.JSON_LD) for raw in page.about.published_ld)
    yield from (page.reader.read(raw, DateOrigin.META) for raw in page.about.published_meta)


def _modified(page: _Page) -> Moment | None:
    return dates.best(_modifications(page))


def _modifications(page: _Page) -> Iterator[Moment | None]:
    yield dates.by_selectors(page.document, page.rules.modified, page.reader)
    yield from (page.reader.read(raw, DateOrigin.META) for raw in page.about.modified)
    yield dates.changed(page.stated, page.reader)
    yield page.entry.modified


def _topics(page: _Page) -> tuple[str, ...]:
    found = (markup.pick_all(page.document, selector) for selector in page.rules.topics)
    return tuple(next((texts for texts in found if texts), page.about.topics))


def _lead(lead: str, title: str, paragraphs: Sequence[str]) -> str | None:
    """The lead, unless it only repeats the title or a paragraph at the top."""
    folded = fold(lead).strip()
    repeated = {fold(text).strip() for text in (title, *paragraphs[:2])}
    return " ".join(lead.split()) if folded and folded not in repeated else None


def _blocks(text: str) -> list[str]:
    """Paragraphs at blank lines; the lines of a text without any are its paragraphs."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks = [block for block in re.split(r"\n[ \t\xa0]*\n", unified) if block.strip()]
    return blocks if len(blocks) > 1 else [line for line in unified.splitlines() if line.strip()]
