"""Who is credited in an operation, and whether what they published is held."""

from __future__ import annotations

from blotter.dossier import Told, _credits
from scraper.compare import traits
from scraper.model import Agency, Judgement, Member, Relation, Version
from tests.unit.compare.shelf import released

# An office without an agency of its own in sources.yaml publishes under the name of its source.
OFFICE = Agency("tarnside_example", "Tarnside Constabulary", "ZZ")
GAZETTE = Agency("gazette_example", "Tarnside Gazette", "ZZ")


def told(version: Version) -> Told:
    member = Member(version.release, version.article.url, Relation.COVERAGE, 0.9, Judgement.CONFIRMED)
    return Told(member, version, traits(version, ()))


def test_a_credit_by_name_alone_leads_to_the_release_that_is_held() -> None:
    """It read "credits Tarnside Constabulary (not held)" beside that office's own release."""
    own = told(released("own", "Forty-three held", "Officers searched 61 addresses.", agency=OFFICE))
    text = "Officers searched 61 addresses.\n\nInformation source: Tarnside Constabulary"
    copied = told(released("copied", "Forty-three held, police say", text, agency=GAZETTE))
    assert [(credit.credit.credited, credit.held) for credit in _credits([own, copied])] == [
        ("Tarnside Constabulary", "own")
    ]
    assert [credit.held for credit in _credits([copied])] == [None]
