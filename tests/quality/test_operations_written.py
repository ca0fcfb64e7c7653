"""Floors for operations told by many offices, written for this (tests/quality/scores/written.py).

At first sight the 139 releases came to precision .890, recall .589, BCubed .832, pair F1 .709 (.735 across languages),
6.4 % of look-alikes merged, series pair F1 .600, confirmed links .924 right. Rules were then mended by their errors.
The last 32, written before any of that was measured on them and looked at once at the end, came to precision .750,
recall .778, BCubed .883, pair F1 .764, confirmed links .900 right: expect that of unseen releases. Two rules were
mended by them afterwards, so the floors guard against loss and say nothing of unseen texts.
The 264 digests at first sight: precision .721, recall .425, BCubed .712, pair F1 .535 (.555 across languages), 12.2 %
of look-alikes merged, series pair F1 .598, confirmed links .801 right; the weights of names were then set with them.
The second set, 304 digests of 91 operations, 35 of them with one digest, came first to precision .648, recall .314,
BCubed .663, pair F1 .423 (.433 across languages), 10.9 % of look-alikes merged, series pair F1 .499, links .799
right; over three shuffles .743, .324, .675, .451 (.459), 7.6 %, .510, .831. The errors of the cases whose SHA-1 is even
were looked at then. Before the tables of concepts were written, what was missed of the first sixteen cases of the file
was looked at, and the wrong links of the first half once they were; nobody is to look at the others.
The third set, 349 digests of 84 operations, of the recorded ones' proportions, came first to precision .954, recall
.649, BCubed .826, pair F1 .772 (.802 across languages), 1.3 % of look-alikes merged, series pair F1 .719, links .955
right, the means of four orders. Nothing was mended by it; what was missed of the cases whose SHA-1 is even was read.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.floors import floors
from tests.quality.scores import crowded, written
from tests.quality.scores.counts import LANGUAGES
from tests.quality.scores.written import releases


def test_the_labels_are_well_formed() -> None:
    rows = releases()
    assert len({row["url"] for row in rows}) == len(rows) >= 120
    assert {row["language"] for row in rows} == LANGUAGES
    operations = {row["operation"] for row in rows}
    assert len(operations) >= 40
    assert all(set(row["apart"]) <= operations - {row["operation"]} for row in rows)


def test_operations_told_by_many_offices() -> None:
    reached = written.found()
    wanted = {"precision": 0.97, "recall": 0.84, "bcubed": 0.935, "pair_f1": 0.91, "cross_f1": 0.89}
    floors(reached, {**wanted, "series_pair": 0.9, "links_right": 0.98})
    assert reached["hard_merged"] <= 0.02


def test_operations_looked_at_once_at_the_end() -> None:
    reached = written.found(written.LAST)
    floors(reached, {"precision": 0.97, "recall": 0.76, "bcubed": 0.92, "pair_f1": 0.86, "links_right": 0.98})


@pytest.mark.parametrize("file", [written.BLIND, written.SECOND, written.THIRD])
def test_the_digests_are_well_formed(file: Path) -> None:
    rows = written.digests(file)
    assert len({row["url"] for row in rows}) == len(rows) >= 250
    assert {row["language"] for row in rows} >= LANGUAGES
    operations = {row["operation"] for row in rows}
    assert all(set(row["apart"]) <= operations - {row["operation"]} for row in rows)


def test_operations_of_digests_written_for_this() -> None:
    """In the order of the file .746 of the pairs were found before concepts were compared, .688 after; BCubed .879 and
    .862. In other orders, which say the same of unseen texts, .681 and .689, .851 and .858: those have the floors.
    """
    reached = written.found_digests()
    floors(reached, {"precision": 0.925, "recall": 0.68, "links_right": 0.96})
    assert reached["hard_merged"] <= 0.04
    reached = written.found_in_any_order()
    # .689, .858 and .847 until "más de mil detenidos" was read: the 37 arrests of one of its raids are another total.
    floors(reached, {"precision": 0.925, "recall": 0.682, "bcubed": 0.854, "pair_f1": 0.785, "cross_f1": 0.805})
    floors(reached, {"links_right": 0.957, "series_bcubed": 0.8435})
    assert reached["hard_merged"] <= 0.034


def test_operations_of_digests_nobody_tuned_on() -> None:
    """The floors stand a little under what is reached; half of its errors were looked at.

    In the order of the file .337 of the pairs were found, series BCubed and pair F1 .687 and .534, before the tables of
    concepts were held against common words, and .333, .680 and .523 after: those have floors in four orders alone.
    """
    reached = written.found_digests(file=written.SECOND)
    floors(reached, {"precision": 0.78, "bcubed": 0.68, "pair_f1": 0.465, "cross_f1": 0.485, "links_right": 0.845})
    assert reached["hard_merged"] <= 0.085
    reached = written.found_in_any_order(file=written.SECOND)
    wanted = {"precision": 0.76, "recall": 0.36, "bcubed": 0.695, "pair_f1": 0.49, "cross_f1": 0.515}
    floors(reached, {**wanted, "series_bcubed": 0.69, "series_pair": 0.54, "links_right": 0.84})
    assert reached["hard_merged"] <= 0.093


def test_operations_of_digests_with_the_proportions_of_the_recorded() -> None:
    reached = written.found_in_any_order(file=written.THIRD)
    floors(reached, {"precision": 0.95, "recall": 0.64, "bcubed": 0.82, "pair_f1": 0.76, "cross_f1": 0.79})
    floors(reached, {"series_bcubed": 0.79, "series_pair": 0.7, "links_right": 0.955})
    assert reached["hard_merged"] <= 0.016


def test_both_with_the_counts_of_a_large_archive() -> None:
    """First .690 and .775 of the pairs joined were right, .910 and .901 of the links; .292 of look-alikes merged."""
    reached = written.found(counted=crowded.among)
    floors(reached, {"precision": 0.71, "recall": 0.82, "links_right": 0.91})
    assert reached["hard_merged"] <= 0.27
    reached = written.found_digests(crowded.among)
    floors(reached, {"precision": 0.87, "links_right": 0.92})  # .892 without concepts; of all .697 -> .688 were found
    assert reached["hard_merged"] <= 0.06
    reached = written.found_in_any_order(crowded.among)  # in four other orders .786 and .664 without, .911 of the links
    floors(reached, {"precision": 0.793, "recall": 0.69, "links_right": 0.915})
