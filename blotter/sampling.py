"""Rules for the articles of a new press room: some of its releases are read without, and what they agree on is tried.

What is proposed stands in scraper.discover.article_rules; it counts only where every release reads as well with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from blotter.adding import Room, Say, Search
from scraper.discover import article_rules
from scraper.discover.article_rules import LEAST, Sample
from scraper.errors import FetchError, ReadError
from scraper.model import Article, ArticleRules, Capture, Entry, Source
from scraper.reading import Reader

PAGES = 4  # releases that are read: more would say little more, and each is a request to somebody's site


def with_rules(room: Room, search: Search, read: Reader, say: Say) -> Room:
    """The room, with rules for its articles where they read at least as well as no rules do; says what was found."""
    pages = _pages(room, search)
    samples = [Sample(capture, entry.title, _read(read, room.source, entry, capture)) for entry, capture in pages]
    samples = article_rules.alone(samples)
    if len(samples) < LEAST:
        say(f"Too few releases could be fetched ({len(samples)}) to find rules for them: they are read without.")
        return room
    try:
        proposed = read.run(article_rules.rules, room.source, samples)
    except ReadError:
        proposed = ArticleRules()
    for rules in _fewer(proposed):
        source = replace(room.source, article=(rules,))
        if _reads_as_well(read, source, pages, samples):
            say(_summary(rules, samples))
            return replace(room, source=source)
    say(f"No selector gives the same on {len(samples)} releases: they are read without rules of their own.")
    return room


def _pages(room: Room, search: Search) -> list[tuple[Entry, Capture]]:
    found = []
    for entry in search.newest(room)[:PAGES]:
        try:
            found.append((entry, search.page(entry.url)))
        except FetchError:
            continue
    return found


def _read(read: Reader, source: Source, entry: Entry, capture: Capture) -> Article | None:
    try:
        return read.article(source, entry, capture)
    except ReadError:
        return None


def _fewer(rules: ArticleRules) -> Iterator[ArticleRules]:
    """The rules, then without the riskiest of them: an element for the text that is not there is told as a fault."""
    tried = (
        rules,
        replace(rules, published=(), dates=()),
        replace(rules, body=()),
        replace(rules, body=(), published=(), dates=()),
    )
    yield from (each for each in dict.fromkeys(tried) if each.title or each.body or each.published)


def _reads_as_well(
    read: Reader, source: Source, pages: Sequence[tuple[Entry, Capture]], samples: Sequence[Sample]
) -> bool:
    for (entry, capture), sample in zip(pages, samples, strict=True):
        after = _read(read, source, entry, capture)
        if after is None or not article_rules.as_well(sample.article, after):
            return False
    return True


def _summary(rules: ArticleRules, samples: Sequence[Sample]) -> str:
    named = (("title", rules.title), ("text", rules.body), ("day", rules.published))
    found = ", ".join(f'{what} at "{selectors[0]}"' for what, selectors in named if selectors)
    unread = sum(sample.article is None for sample in samples)
    better = f"; without, {unread} of them could not be read" if unread else ""
    return f"{len(samples)} releases agree on rules, and read as well with them: {found}{better}."
