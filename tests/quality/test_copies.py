"""Floors for copies against updates (see tests/quality/scores/copies.py). Edited copies stand elsewhere."""

from __future__ import annotations

import pytest

from tests.quality.scores import copies


@pytest.mark.parametrize(("name", "floor"), [("copies_real", 0.98), ("copies", 0.985)])
def test_copies_are_told_from_updates(name: str, floor: float) -> None:
    reached = copies.found(name)
    print(f"{name}: {reached}")
    assert reached["pair_f1"] >= floor


def test_updates_are_not_swallowed_even_if_they_stood_elsewhere_and_at_once() -> None:
    assert copies.elsewhere()["elsewhere"] <= 0.015


def test_updates_of_one_office_are_not_swallowed() -> None:
    reached = copies.updates()
    print(reached)
    assert reached["swallowed"] <= 0.003
    assert reached["suggested_right"] >= 0.9
