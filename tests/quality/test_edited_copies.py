"""Floors for copies that papers edited, each kind of edit; see tests/quality/scores/edited.py."""

from __future__ import annotations

import pytest

from tests.quality.edited import EDITS
from tests.quality.scores.edited import MOST, counted, told


@pytest.mark.parametrize(("kind", "floor"), [(kind, 0.5 if kind == MOST else 0.95) for kind in EDITS])
def test_edited_copies_are_found_and_nothing_else(kind: str, floor: float) -> None:
    count = counted(kind)
    print(f"{kind}: {count['found']} of {count['copies']} found, {count['wrong']} wrong, {count['unheld']} unheld")
    assert count["found"] / count["copies"] >= floor
    assert (count["wrong"] + count["unheld"]) / (count["copies"] + count["wrong"] + count["unheld"]) <= 0.02


def test_of_all_that_is_called_a_copy_little_is_wrong() -> None:
    reached = told({kind: counted(kind) for kind in EDITS})
    print(f"precision {reached['precision']:.4f}; with the originals not held {reached['strict']:.4f}")
    assert reached["precision"] >= 0.99
    assert reached["strict"] >= 0.99
