"""Floors for whole pages of agencies, menus and all (tests/quality/scores/agencies.py).

The gold is silver: some pages hold no article, reports of a year and guidance are filed under a case, and two thirds of
the pages under none. So it is asked of filed pages only. Floors are a little under what was reached.
"""

from __future__ import annotations

from tests.quality.floors import floors
from tests.quality.scores import agencies


def test_whole_pages_of_agencies_are_found_together() -> None:
    reached = agencies.found()
    floors(reached, {"recall": 0.54, "precision": 0.926, "precision_of_several": 0.97})
    assert reached["named_after_furniture"] == 0
