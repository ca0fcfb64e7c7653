"""Silence of offices that never stopped must seldom be taken for trouble; see tests/quality/scores/silence.py."""

from __future__ import annotations

from tests.quality.scores import silence

MOST = 0.25  # false ones a year and office


def test_offices_that_never_stopped_are_seldom_called_quiet() -> None:
    reached = silence.found()
    assert reached["years"] > 20
    assert reached["a_year"] <= MOST
