"""Politiet's log: a thread of messages is one release, whatever their order and however many were taken back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scraper import adapters
from scraper.errors import NothingFound
from scraper.model import Article, Entry
from scraper.sources import load, shipped

SOURCE = load(shipped()).source("politiet_no")
FIRST = {"text": "En bil har kjørt av veien.", "createdOn": "2026-10-28T10:00:00+00:00", "type": "Published"}
SECOND = {"text": "Føreren er uskadd.\n\nVeien er åpen.", "createdOn": "2026-10-28T10:30:00+00:00", "type": "Published"}
REMOVED = {"text": "Feil sted.", "createdOn": "2026-10-28T10:10:00+00:00", "type": "Removed"}


def article(*messages: dict[str, Any]) -> Article:
    thread = {"id": "26k", "category": "Trafikk", "municipality": "Strandvær", "area": "", "messages": messages}
    url = "https://www.politiet.no/politiloggen/hendelse/26k"
    return adapters.article(SOURCE, Entry(url, title="Trafikk: Strandvær", content=json.dumps(thread)), None)


def test_messages_stand_in_the_order_in_which_they_were_sent() -> None:
    read = article(SECOND, REMOVED, FIRST)
    assert read.paragraphs == ("En bil har kjørt av veien.", "Føreren er uskadd.", "Veien er åpen.")
    assert read.digest == article(FIRST, SECOND).digest
    assert (read.place, read.topics) == ("Strandvær", ("Trafikk",))


@pytest.mark.parametrize("messages", [[], [REMOVED]])
def test_a_thread_without_a_message_that_stands_is_told(messages: list[dict[str, Any]]) -> None:
    with pytest.raises(NothingFound, match="no message"):
        article(*messages)
