"""A shelf of releases for the judges of copies: it plays the store by a dictionary of sketches, and judges nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from scraper.compare.copies import links
from scraper.compare.copies.fingerprint import body, sketch
from scraper.extract.article import text_article
from scraper.model import (
    Agency,
    Change,
    ChangeKind,
    DateOrigin,
    Judgement,
    Link,
    Moment,
    Neighbourhood,
    Precision,
    Statistics,
    Subject,
    Traits,
    Version,
)

START = datetime(2026, 11, 1, tzinfo=UTC)
NOBODY = Agency("unknown", "unknown", "ZZ")


def version(
    place: int,
    host: str,
    text: str,
    day: str | None = None,
    agency: Agency = NOBODY,
    *,
    title: str = "",
    language: str = "en",
) -> Version:
    """The first version of the release at this place: seen in the order of the places, published on `day` if given.

    The text is read as the import reads it.
    """
    at = datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None
    published = Moment(at, Precision.DAY, "UTC", day or "", DateOrigin.IMPORT) if at else None
    article = replace(
        text_article(f"https://{host}.example/{place}", title, text, language=language), published=published
    )
    seen = START + timedelta(seconds=place)
    return Version(f"{place}.1", str(place), host, 1, article, Change((ChangeKind.FIRST,)), seen, None, agency)


@dataclass(slots=True)
class Shelf:
    """What a store would find near a version: at most 20 that share its rarer hashes."""

    holders: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    subjects: dict[str, Subject] = field(default_factory=dict)

    def judged(self, version: Version) -> tuple[Link, ...]:
        """A version judged against what stands there, and put beside it."""
        traits = read(version)
        made = self.looked_at(version, traits)
        self.subjects[version.release] = Subject(version, traits)
        for one in traits.sketch:
            self.holders[one].append(version.release)
        return made

    def looked_at(self, version: Version, traits: Traits, without: Collection[str] = ()) -> tuple[Link, ...]:
        """The same without putting it there, as if some releases were not held."""
        counts = {one: len(self.holders.get(one, ())) for one in traits.sketch}
        shared = Counter(
            release
            for one in traits.sketch
            if 0 < counts[one] <= 60
            for release in self.holders[one]
            if release not in without
        )
        near = dict(shared.most_common(20))
        found = tuple(self.subjects[release] for release in near)
        statistics = Statistics(releases=len(self.subjects), sketch=counts)
        return links(version, traits, Neighbourhood(found, near, statistics=statistics))


def read(version: Version) -> Traits:
    """What copies are found by."""
    return Traits(sketch=sketch(body(version.article)), language=version.article.language)


def confirmed(made: Iterable[Link]) -> list[Link]:
    """The links by which releases join a cluster."""
    return [link for link in made if link.judgement is Judgement.CONFIRMED and link.relation.same_text]
