"""What is remembered of a press room's pages, for telling an edit from a page that jitters. Values only."""

from __future__ import annotations

from dataclasses import dataclass

from scraper.model.gathered import Article


@dataclass(frozen=True, slots=True)
class Past:
    """What was learned of a source's pages and held of one of its releases before its newest version."""

    # Marks of lines that contradicted themselves (scraper.compare.version.steady).
    unsteady: frozenset[str] = frozenset()
    earlier: tuple[Article, ...] = ()  # the newest first
