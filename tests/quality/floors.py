"""A score held against its floors, which may only rise."""

from __future__ import annotations

from tests.quality.measures import Figures


def floors(reached: Figures, wanted: Figures) -> None:
    """Print what was reached, and fail with the figures that are below their floors."""
    print(" ".join(f"{name}={value:.3f}" for name, value in reached.items()))
    assert {name: reached[name] for name, floor in wanted.items() if reached[name] < floor} == {}
