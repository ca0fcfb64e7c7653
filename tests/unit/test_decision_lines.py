"""Lines with people's words: a value of another kind is told or left out, never passed on."""

from __future__ import annotations

import pytest

from blotter.decisions import read

LINE = {
    "action": "confirm",
    "relation": "COVERAGE",
    "decided_by": "person:ada",
    "decided_at": "2026-05-06T10:00:00Z",
    "releases": [{"url": "https://a.example/1", "side": 0}, {"url": "https://a.example/2", "side": 1}],
}


@pytest.mark.parametrize("value", [True, False, 2, -1, float("nan"), float("inf"), 10**400, "1", [1]])
def test_a_score_that_is_no_share_is_left_out(value: object) -> None:
    word = read({**LINE, "score": value, "containment": [value, 0.5]})
    assert (word.score, type(word.score), word.containment) == (1.0, float, (0.0, 0.0))
