"""One pair, one meaning: a copy stands in its operation as a copy, and news that goes on is asked of nobody as one."""

from __future__ import annotations

from scraper.model import Judgement, Relation
from tests.unit.compare.shelf import EUROPOL, PAPER, POLITIE, Shelf, released

NAMED = "Operation Redkite led to 288 arrests in nine countries."
LEAD = (
    "Officers searched a warehouse behind the salt works and found 850 kilos of cocaine behind a false wall in a cold "
    "store that had stood empty since the spring, while neighbours watched from their windows."
)
MIDDLE = (
    "Two men were taken from a lorry at the gate and a third one was stopped on the road to the airport with a bag of "
    "banknotes that counting machines are still busy with, the harbour master said."
)
END = (
    "The prosecutor asks people who saw a white van near the old quay during the last week to call the tip line, day "
    "or night, and reminds everybody that a reward was set by the board of the harbour."
)
WHOLE = " ".join((NAMED, LEAD, MIDDLE, END))
CHANGED = WHOLE.replace("searched", "raided").replace("quay", "pier").replace("banknotes", "notes")


def test_an_edited_copy_stands_in_its_operation_as_one_whatever_it_is_most_like() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Redkite: cocaine behind a wall", WHOLE, day="2026-03-02", agency=POLITIE))
    own = f"{NAMED} Analysts in The Hague compared 117 firearms of the ring."
    shelf.add(released("b", "Operation Redkite ends", own, day="2026-03-02", agency=EUROPOL))
    verdict = shelf.add(released("c", "Redkite: what was behind the wall", CHANGED, day="2026-03-03", agency=PAPER))
    assert verdict.copy_of is not None
    assert verdict.copy_of.relation is Relation.EDITED
    assert verdict.belonging is not None
    assert (verdict.belonging.relation, verdict.belonging.score) == (Relation.EDITED, verdict.copy_of.score)


def test_what_goes_on_weeks_later_is_not_put_to_people_as_a_copy_too() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Redkite: cocaine behind a wall", WHOLE, day="2026-03-02", agency=POLITIE))
    verdict = shelf.add(released("b", "Redkite goes on", CHANGED, day="2026-03-30", agency=PAPER))
    assert [(link.relation, link.judgement) for link in verdict.links] == [(Relation.FOLLOW_UP, Judgement.CONFIRMED)]
