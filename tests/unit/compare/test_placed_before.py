"""A release judged once more: its own place counts for nobody, and what held it before a merge holds it still."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scraper.compare import judge, traits
from scraper.model import Judgement, Link, Operation, Verdict
from tests.unit.compare.shelf import AGENCIES, POLITIE, Shelf, released

ROBBED = (
    "Two men with a crowbar robbed the tobacconist Willibrord in Mosselgang on 1 February 2026. Officers seized it."
)
CAUGHT = "Officers arrested a man for the robbery of tobacconist Willibrord in Mosselgang on 1 February 2026."


def verdict(size: int, *, own: str | None = None, beside: frozenset[str] = frozenset()) -> Verdict:
    """On an arrest, where the robbery that it goes on with is in an operation of so many releases."""
    shelf = Shelf()
    for number in range(40):
        told = f"Officers arrested a driver on road {number} after a chase by Bridge{number}."
        shelf.add(released(f"f{number}", f"Chase near Bridge{number}", told, day="2026-01-05"))
    shelf.add(released("a", "Tobacconist robbed in Mosselgang", ROBBED, day="2026-02-02", agency=POLITIE))
    caught = released("b", "Arrest after robbery in Mosselgang", CAUGHT, day="2026-02-12", agency=POLITIE)
    said = traits(caught, AGENCIES)
    near = shelf.neighbourhood(said, {})
    placed = [replace(each, operation="of-a") if each.version.release == "a" else each for each in near.subjects]
    case = Operation("of-a", None, (), lead="a", size=size)
    return judge(caught, said, replace(near, subjects=tuple(placed), operations=(case,), own=own, beside=beside))


def sure(found: Verdict) -> list[Link]:
    return [link for link in found.links if link.judgement is Judgement.CONFIRMED]


def test_of_a_release_s_own_place_it_is_not_asked_how_alike_it_is_to_itself() -> None:
    before, again, of_four = verdict(3), verdict(4, own="of-a"), verdict(4)
    assert again == before
    assert [link.earlier for link in sure(again)] == ["a"]
    assert not sure(of_four)


@pytest.mark.parametrize(("beside", "earlier"), [(frozenset(), []), (frozenset({"a"}), ["a"])])
def test_what_a_case_was_merged_with_parts_no_release_from_its_own(beside: frozenset[str], earlier: list[str]) -> None:
    found = verdict(30, beside=beside)
    assert [link.earlier for link in sure(found)] == earlier
    assert (found.belonging is not None) == bool(earlier)
