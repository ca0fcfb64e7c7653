"""What the make-believe press publishes: one story per release, with its edits and its end. Data shapes only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Wording:
    """How a story reads from a moment on."""

    since: datetime
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    slug: str | None = None  # where an edit also moves the page


@dataclass(frozen=True, slots=True)
class Story:
    """One release of one site over time."""

    site: str
    key: str  # the site's own id
    slug: str
    published: datetime
    wordings: tuple[Wording, ...]
    gone_since: datetime | None = None
    place: str = ""
    topic: str = ""

    def at(self, now: datetime) -> Wording | None:
        """How it reads now; None before it is published and after it is gone."""
        if now < self.published or (self.gone_since and now >= self.gone_since):
            return None
        return [wording for wording in self.wordings if wording.since <= now][-1]

    def slug_at(self, now: datetime) -> str:
        wording = self.at(now)
        return (wording and wording.slug) or self.slug

    def edited(self, since: datetime, old: str, new: str, *, slug: str | None = None) -> Story:
        """The same story with some words exchanged from a moment on, silently."""
        last = self.wordings[-1]
        wording = Wording(
            since,
            last.title.replace(old, new),
            last.lead.replace(old, new),
            tuple(paragraph.replace(old, new) for paragraph in last.paragraphs),
            slug or last.slug,
        )
        return replace(self, wordings=(*self.wordings, wording))


def story(
    site: str, key: str, slug: str, published: datetime, text: str, *, place: str = "", topic: str = "",
    gone_since: datetime | None = None,
) -> Story:  # fmt: skip
    """A story from plain text: headline, lead and paragraphs with a blank line between."""
    title, lead, *paragraphs = [" ".join(part.split()) for part in text.strip().split("\n\n")]
    wording = Wording(published, title, lead, tuple(paragraphs))
    return Story(site, key, slug, published, (wording,), gone_since, place, topic)
