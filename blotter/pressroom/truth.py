"""What Blotter must find in the make-believe press, said without Blotter: the tests hold the path to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from blotter.pressroom import local, spector
from blotter.pressroom.wire import Story

SPECTOR_RELEASES = frozenset(
    story.key
    for story in (
        spector.POLITIE, spector.EUROPOL, spector.ICE, spector.KRIPO, spector.JOINT, spector.COPY, spector.TRANSLATED,
        spector.SENTENCED,
    )
)  # fmt: skip
COPIES = (  # (copy, origin)
    (spector.COPY.key, spector.ICE.key),
    (spector.TRANSLATED.key, spector.POLITIE.key),
)
WITHDRAWN = frozenset({local.WRONG_NAME.key})
EARLIER = frozenset({"DisrupTor", "Dark HunTOR"})
SUCCESSOR = "RapTor"


def releases(stories: Iterable[Story], until: datetime) -> int:
    """How many releases have been published by then, those gone again included."""
    return sum(story.published <= until for story in stories)


def wordings(stories: Iterable[Story], until: datetime) -> int:
    """How many wordings could be read by then: each is one version, as long as somebody looked in between."""
    return sum(wording.since <= until for story in stories for wording in story.wordings)
