"""The measures by small examples worked out by hand."""

from __future__ import annotations

import pytest

from tests.quality import measures
from tests.quality.measures import Told

GOLD = {"a": "x", "b": "x", "c": "y", "d": "x"}


def test_pairs_through_others_make_a_group() -> None:
    assert measures.pairs(measures.joined("abcd", [("b", "a"), ("d", "b")])) == {("a", "b"), ("a", "d"), ("b", "d")}


def test_pair_f1_weighs_every_pair_alike() -> None:
    held = measures.alone(GOLD, {"a": "1", "b": "1", "c": "1"})
    assert measures.f1(measures.pairs(GOLD), measures.pairs(held)) == pytest.approx(2 * 1 / (3 + 3))
    assert measures.f1(set(), set()) == 0


def test_bcubed_is_of_each_release_on_average() -> None:
    held = {"a": "1", "b": "1", "c": "1", "d": "d"}
    precision = (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4
    recall = (2 / 3 + 2 / 3 + 1 + 1 / 3) / 4
    assert measures.bcubed(GOLD, held) == pytest.approx(measures.harmonic(precision, recall))
    assert measures.bcubed(GOLD, GOLD) == 1


def test_follow_ups_are_those_whose_case_came_before() -> None:
    assert measures.follow_ups(GOLD) == {"b": ["a"], "d": ["a", "b"]}


def test_of_each_release_the_surest_link_counts() -> None:
    links = [Told("b", "a", 0.9), Told("d", "a", 0.8), Told("d", "c", 0.9), Told("c", "a", 0.7), Told("z", "a", 1.0)]
    assert measures.link_f1(GOLD, links) == pytest.approx(measures.harmonic(1 / 3, 1 / 2))
    assert measures.link_f1(GOLD, []) == 0


def test_links_to_what_has_no_label_are_neither_right_nor_wrong() -> None:
    assert measures.right(GOLD, [Told("b", "a", 1), Told("c", "a", 1), Told("z", "a", 1)]) == 0.5
