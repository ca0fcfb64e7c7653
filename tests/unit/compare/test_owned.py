"""Figures told of an earlier operation are no claims about the one that a release is about."""

from __future__ import annotations

import pytest

from scraper.compare.figures import figures
from scraper.compare.owned import owned
from scraper.model import NameRole, OperationName


def name(text: str, own: bool, within: str) -> OperationName:
    start = within.index(text)
    role = NameRole.OWN if own else NameRole.EARLIER
    return OperationName(text, text.casefold(), role, text, (start, start + len(text)))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Operation Gamma led to 270 arrests.", [270]),
        ("It exceeds the earlier operation Alpha (2020), with 179 arrests, and Beta (2021), with 150 arrests.", []),
        ("Gamma builds on the earlier operation Alpha, which led to 288 arrests.", []),
        ("Gamma led to 270 arrests, Alpha to 179 arrests.", [270]),
        ("With 270 arrests Gamma is larger than Alpha.", [270]),
        ("Officers made 52 arrests. Operation Alpha came before.", [52]),
    ],
)
def test_the_nearest_name_before_a_figure_decides(text: str, kept: list[int]) -> None:
    names = [name(each, each == "Gamma", text) for each in ("Gamma", "Alpha", "Beta") if each in text]
    assert [figure.value for figure in owned(figures(text, "en"), names, text)] == kept


def test_without_earlier_operations_everything_is_owned() -> None:
    text = "Operation Gamma led to 270 arrests and 12 searches."
    assert len(owned(figures(text, "en"), [name("Gamma", True, text)], text)) == 2
