"""Which of two releases with one text the other comes from: by credit, note, rank, first publication, own language.

Whether they carry one text is decided in scraper.compare.copies and scraper.compare.copies.translations.
"""

from __future__ import annotations

from collections.abc import Sequence

from scraper.compare.copies.translator import translator_note
from scraper.compare.figures.countries import spoken_in
from scraper.model import Attribution, Subject


def origin(later: Subject, earlier: Subject) -> bool:
    """Whether the text that was seen later is nevertheless the origin of the other.

    A credit line or a translator's note decides, then an official publisher over a news site, then the earlier
    publication; of two published at once the one in its publisher's own language.
    """
    for told in (_credited(later, earlier), _noted(later, earlier)):
        if told is not None:
            return told
    official, other = later.version.agency.kind.official, earlier.version.agency.kind.official
    if official is not other:
        return official
    stated, before = later.version.article.published, earlier.version.article.published
    if stated and before and stated.at != before.at:
        return stated.at < before.at
    return later.traits.language != earlier.traits.language and _at_home(later) and not _at_home(earlier)


def _credited(later: Subject, earlier: Subject) -> bool | None:
    if credits(later.traits.attributions, earlier):
        return False
    return True if credits(earlier.traits.attributions, later) else None


def _noted(later: Subject, earlier: Subject) -> bool | None:
    notes = [translator_note(subject.version.article) is not None for subject in (later, earlier)]
    return notes[1] if notes[0] is not notes[1] else None


def _at_home(subject: Subject) -> bool:
    """Whether its publisher's country speaks its language: what the others publish there is the translation."""
    return subject.version.agency.country in spoken_in(subject.traits.language)


def credits(attributions: Sequence[Attribution], subject: Subject) -> bool:
    """Whether one of these credits is to the agency that published the subject."""
    agency = subject.version.agency
    names = {name.casefold() for name in (agency.name, *agency.aliases)}
    known = agency.id != "unknown"
    return known and any(one.agency == agency.id or one.credited.casefold() in names for one in attributions)
