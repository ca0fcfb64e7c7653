"""Which of two releases with one text the other comes from: by credit, note, rank, first publication, own language.

Whether they carry one text is decided in scraper.compare.copies and scraper.compare.copies.translations.
"""

from __future__ import annotations

from collections.abc import Sequence

from scraper.compare.copies.translator import translator_note
from scraper.compare.figures.countries import spoken_in
from scraper.compare.judging import published_before, same_office
from scraper.model import Attribution, Subject


def in_order(one: Subject, other: Subject) -> tuple[Subject, Subject]:
    """(later, earlier) of two with one text: by stated dates; where those do not tell it the origin is the earlier."""
    if published_before(one.version, other.version):
        return other, one
    seen_first = not published_before(other.version, one.version) and origin(one, other)
    return (other, one) if seen_first else (one, other)


def origin(later: Subject, earlier: Subject) -> bool:
    """Whether the text that was seen later is nevertheless the origin of the other.

    A credit line, a link to the other or a translator's note decides, then an official publisher over a news site, then
    the earlier publication; where the dates do not tell it (a day, and a time of that day), the one in its
    publisher's own language.
    """
    official = later.version.agency.kind.official
    ranked = official if official is not earlier.version.agency.kind.official else None
    first = published_before(later.version, earlier.version)
    dated = first if first or published_before(earlier.version, later.version) else None
    for told in (_credited(later, earlier), _noted(later, earlier), ranked, dated):
        if told is not None:
            return told
    return later.traits.language != earlier.traits.language and _at_home(later) and not _at_home(earlier)


def _credited(later: Subject, earlier: Subject) -> bool | None:
    """Whether the earlier one alone says that it has its text from the later one; None where both or neither say so."""
    pairs = (later, earlier), (earlier, later)
    said = [credits(one.traits.attributions, other) or _links(one, other) for one, other in pairs]
    return said[1] if said[0] is not said[1] else None


def _links(one: Subject, other: Subject) -> bool:
    """Whether one links to the other's page. An office's own pages link to each other in either direction."""
    address = address_of(other)
    return f"url:{address}" in one.traits.anchors and not same_office(one.version, other.version)


def address_of(subject: Subject) -> str:
    """Its own address, as others that link to it carry it; empty where it is none of a page."""
    return next((anchor[5:] for anchor in subject.traits.anchors if anchor[:5] == "self:"), "")


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
