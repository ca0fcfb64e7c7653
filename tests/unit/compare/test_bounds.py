"""What a text says without end costs no more than its length: names, people, and what of them is compared in pairs."""

from __future__ import annotations

from itertools import product

import pytest

from scraper.compare import names, people
from scraper.compare.names.introduced import Found
from scraper.compare.operations import company, evidence
from scraper.model import NameRole

LETTERS = "abcdefghijklmnopqrst"
NAMES = ["".join(letters).capitalize() for letters in product("bdfglmnprst", "aeiou", "lmnrst", "aeiou", "kls")]


def test_a_text_of_operations_names_the_first_of_them() -> None:
    told = " ".join(f"Operation {name} ended." for name in NAMES[:3000])
    found = names.names("Three held in Operation Lantern", f"Three held in Operation Lantern\n\n{told}", "en")
    assert len(found) == names._MOST
    assert (found[0].name, found[0].role) == ("Lantern", NameRole.OWN)


def test_only_the_first_names_are_looked_for_all_through_a_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "Operation Lantern and Operation Harbour\n\nOperation Quayside ended. Lantern and Harbour and Quayside go on."
    )
    looked: list[str] = []

    def placed(group: list[Found], *_: object) -> list[Found]:
        looked.append(group[0].name)
        return group

    monkeypatch.setattr(names, "_places", placed)
    monkeypatch.setattr(names, "_SEARCHED", 2 * len(text))
    assert [name.name for name in names.names("", text, "en")] == ["Lantern", "Harbour", "Quayside"]
    assert looked == ["Lantern", "Harbour"]


def test_of_a_text_of_people_those_with_an_age_are_kept_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "_MOST", 2)
    text = "Court\n\nOdile Marchand met Tomas Havel. There was Ines Quintal, 41, of Wijkersluis, left."
    assert people.people(text, "en") == ("ines quintal|41", "odile marchand")


def test_long_lists_of_people_meet_by_the_same_names_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letter by letter ten thousand people and ten thousand others take a minute, and that with each neighbour."""
    mine = {f"{name.lower()} marchand": 1980 for name in NAMES[:250]}
    theirs = {f"{name.lower()} marchant": 1980 for name in NAMES[:250]}
    both = {"odile vervoort": 1980}
    few = dict(list(mine.items())[:20])
    assert len(company.met(few, theirs)) == 20
    monkeypatch.setattr(company, "same_name", lambda *_: pytest.fail("compared letter by letter"))
    assert company.met(mine | both, theirs | both) == ["odile vervoort"]


def test_only_the_people_that_a_reason_lists_are_looked_up_in_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def spelt(name: str, *_: str) -> str:
        asked.append(name)
        return name.title()

    monkeypatch.setattr(evidence, "_in_full", spelt)
    told = [f"odile {name.lower()}" for name in NAMES[:500]]
    aged, ageless = evidence._people([f"{name}|41" for name in told[:400]] + told[400:], told, "Odile")
    assert (len(aged), len(ageless), len(asked)) == (4, 4, 8)


def test_a_first_name_without_end_is_looked_at_a_thousand_times(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{'Odile ' * 5000}Marchand"
    assert evidence._in_full("odile marchand", text, text.lower()) == "Odile Marchand"
    monkeypatch.setattr(evidence, "_PLACES", 6000)
    assert evidence._in_full("odile marchand", text, text.lower()).startswith("Odile Odile")
