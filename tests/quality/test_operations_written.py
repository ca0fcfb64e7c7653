"""Operations told by many offices, written for this (tests/quality/scores/written.py)."""

from __future__ import annotations

from tests.quality.scores.counts import LANGUAGES
from tests.quality.scores.written import releases


def test_the_labels_are_well_formed() -> None:
    rows = releases()
    assert len({row["url"] for row in rows}) == len(rows) >= 120
    assert {row["language"] for row in rows} == LANGUAGES
    operations = {row["operation"] for row in rows}
    assert len(operations) >= 40
    assert all(set(row["apart"]) <= operations - {row["operation"]} for row in rows)
