"""Floors for operations, their series and follow-ups, judged one after the other through the real store.

Floors are a little under what was reached; of the follow-ups the first 500 are judged, to stay within a minute.
"""

from __future__ import annotations

from tests.quality.floors import floors
from tests.quality.scores import crowded, followups, operations


def test_operations_and_their_series_across_languages() -> None:
    reached = operations.found()
    floors(
        reached,
        {
            "bcubed": 0.93,
            "pair_f1": 0.925,
            "cross_f1": 0.935,
            "series_bcubed": 0.94,  # .945 while a city alone joined two
            "series_pair": 0.96,
            "series_cross": 0.96,
            "links_right": 0.98,
        },
    )
    assert reached["hard_merged"] <= 0.02


def test_a_large_archive_makes_little_more_alike() -> None:
    reached = operations.found(crowded.among)
    floors(reached, {"bcubed": 0.885, "pair_f1": 0.875, "links_right": 0.97})
    assert reached["hard_merged"] <= 0.08


def test_follow_ups_of_one_office() -> None:
    reached = followups.linked(first=500)
    floors(reached, {"link_f1": 0.975, "bcubed": 0.985, "pair_f1": 0.97, "links_right": 0.99, "candidates": 0.98})
    assert reached["looked_at"] <= 80  # however large the archive is
