"""One office that reports the same kind of thing once more, of another day and other people."""

from __future__ import annotations

import pytest

from scraper.model import Judgement
from tests.unit.compare.shelf import ICE, Shelf, released

MOULD = (
    "Investigators are looking for whoever forced the {way} of a bungalow in Heron Lane, Portwick. It happened {when}. "
    "Upstairs wardrobes were ransacked, {much} heirlooms taken from a velvet casket and a vase smashed. Anybody with "
    "doorbell footage of Heron Lane by {light}, or who was offered heirlooms, should ring the burglary bureau. {more}"
)
FIRST = MOULD.format(way="terrace", when="on 12 October 2019", much="many", light="night", more="A locket is missing.")


def shelf() -> Shelf:
    held = Shelf()
    for n in range(130):
        held.add(
            released(f"noise{n}", f"Visit {n}", f"Guest{n} opened fair{n} of town{n}.", agency=ICE, day="2019-01-01")
        )
    held.add(released("first", "Appeal after burglary in Heron Lane", FIRST, agency=ICE, day="2019-10-15"))
    return held


@pytest.mark.parametrize(
    ("day", "when", "more", "joined"),
    [
        ("2021-03-23", "on 19 March 2021", "A violin is missing.", False),
        ("2021-03-23", "on 19 March 2021", "It is the street's second since 12 October 2019.", True),
        ("2021-03-23", "on 19 March 2021", "A man was arrested and charged.", True),
        ("2019-10-17", "at noon", "A violin is missing.", True),
    ],
)
def test_only_a_day_an_outcome_or_nearness_make_the_next_of_its_kind_one_case(
    day: str, when: str, more: str, joined: bool
) -> None:
    text = MOULD.format(way="fanlight", when=when, much="few", light="day", more=more)
    verdict = shelf().judged(released("next", "Appeal after burglary in Heron Lane", text, agency=ICE, day=day))
    assert (verdict.belonging is not None) is joined
    links = [link for link in verdict.links if link.earlier == "first"]
    assert links
    assert joined or all(link.judgement is Judgement.SUGGESTED for link in links)
