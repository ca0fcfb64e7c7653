"""Texts of the outside in the YAML of a new source: each is read back to the letter, and none of them is markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blotter.blocks import quoted
from scraper.sources.catalogue import parsed


@given(st.text())
def test_any_text_is_read_back_to_the_letter(text: str) -> None:
    assert parsed(f"name: {quoted(text)}  # a guess\n", "sources.yaml") == {"name": text}


@pytest.mark.parametrize(
    "text",
    [
        "Quay\u200b \U0001f694",  # as JSON writes it, YAML would read two halves of a character
        "!!python/object:os.system",
        "a\n- id: b\n  name: c",
        "\u2028x \x85 \x1b[31m",
        "# none",
        "*alias",
        "{a: [b",
        "012",
    ],
)
def test_what_means_something_in_yaml_means_nothing_there(text: str) -> None:
    assert parsed(f"name: {quoted(text)}\n", "sources.yaml") == {"name": text}
