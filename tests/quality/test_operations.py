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
            "bcubed": 0.935,
            "pair_f1": 0.94,
            "cross_f1": 0.95,
            "series_bcubed": 0.944,
            "series_pair": 0.964,
            "series_cross": 0.97,
            "links_right": 0.99,
        },
    )
    # .02 before what came together was looked at twice: one report more, of 2020, went to EncroChat's 2023. Over six
    # shuffles the mean fell, .028 -> .025.
    assert reached["hard_merged"] <= 0.022


def test_operations_in_whatever_order_they_came() -> None:
    """Means over three orders: what an archive ends in is to depend little on which release was there first."""
    reached = operations.shuffled(range(3))
    floors(reached, {"bcubed": 0.93, "pair_f1": 0.93, "cross_f1": 0.94, "series_pair": 0.953, "links_right": 0.99})
    assert reached["hard_merged"] <= 0.021


def test_a_large_archive_makes_little_more_alike() -> None:
    reached = operations.found(crowded.among)
    floors(reached, {"bcubed": 0.895, "pair_f1": 0.895, "links_right": 0.972})
    # .073 of look-alikes merged before concepts were compared, .090 after; over three shuffles .0419 and .0424.
    reached = operations.shuffled(range(3), crowded.among)
    floors(reached, {"bcubed": 0.89, "pair_f1": 0.878, "links_right": 0.972})
    assert reached["hard_merged"] <= 0.0425


def test_follow_ups_of_one_office() -> None:
    reached = followups.linked(first=500)
    floors(reached, {"link_f1": 0.975, "bcubed": 0.985, "pair_f1": 0.97, "links_right": 0.99, "candidates": 0.98})
    assert reached["looked_at"] <= 80  # however large the archive is
