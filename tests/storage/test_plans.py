"""How SQLite finds what is asked for: no row of a table that grows with the archive is read only to be left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from scraper.model import Judgement, Version
from storage import Queries, Storage
from tests.storage.made import after, released, source

GROWING = {"releases", "versions", "links", "cluster_members", "operation_members", "operation_names"}
Ask = Callable[[Storage, Version], object]


def plans(storage: Storage, ask: Callable[[], object]) -> list[tuple[int, str]]:
    """How what is asked is looked up: steps, and of which other step each is a part (0 where of none)."""
    if storage.store._lane.engine.dialect.name != "sqlite":
        pytest.skip("SQLite tells how it will search, whatever there is")
    told = list[str]()
    connection = storage.store._lane.engine.raw_connection()
    held: Any = connection.driver_connection
    connection.close()  # the one that is taken next
    held.set_trace_callback(told.append)
    ask()
    held.set_trace_callback(None)
    asked = [statement for statement in told if statement.startswith("SELECT")]
    assert asked
    return [(part, step) for each in asked for _, part, _, step in held.execute(f"EXPLAIN QUERY PLAN {each}")]


@pytest.mark.parametrize(
    "ask",
    [
        lambda storage, held: storage.queries.release(held.release[:8]),
        lambda storage, held: storage.queries.release(held.article.url),
        lambda storage, _: storage.queries.named("Operation Lantern"),
        lambda storage, _: storage.queries.links(),
        lambda storage, _: storage.queries.waiting(source="harbour"),
    ],
    ids=["a release by its id", "by its address", "an operation by its name", "links", "suggestions"],
)
def test_what_is_asked_for_is_looked_up(storage: Storage, ask: Ask) -> None:
    held = released(storage)
    # Within another step only the ids are chosen that it goes on with.
    steps = [step.split() for part, step in plans(storage, lambda: ask(storage, held)) if not part]
    assert not {words[1] for words in steps if words[0] == "SCAN"} & GROWING


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda queries: queries.operations(), "operation_members_at"),
        (lambda queries: queries.clusters(), "cluster_members_at"),
        (lambda queries: queries.changes(), "versions_changes"),
        (lambda queries: queries.changes(source="harbour"), "versions_changes_of_source"),
        (lambda queries: queries.releases(status="withdrawn"), "releases_gone"),
        (lambda queries: queries.links(), "links_standing"),
        (lambda queries: queries.links(judgement=Judgement.CONFIRMED), "links_standing"),
        (lambda queries: queries.links(judgement=Judgement.REJECTED), "links_doubted"),
        (lambda queries: queries.waiting(), "links_doubted"),
        (lambda queries: queries.count_waiting(), "links_doubted"),
        (lambda queries: queries.source_states(), "releases_source_first_seen"),
        (lambda queries: list(queries.every_version(after())), "versions_captured_at"),
        (lambda queries: list(queries.every_release(after())), "versions_captured_at"),
        (lambda queries: list(queries.every_operation(after())), "versions_captured_at"),
        (lambda queries: list(queries.every_cluster(after())), "cluster_members_at"),
        (lambda queries: list(queries.every_link(after())), "links_standing"),
        (lambda queries: list(queries.every_link(by_people=True)), "links_decided_by"),
    ],
)
def test_lists_and_what_came_since_are_read_along_an_index(
    storage: Storage, ask: Callable[[Queries], object], index: str
) -> None:
    """And what makes up a page is chosen before anything is looked up for all the others."""
    released(storage)
    steps = [step.split() for part, step in plans(storage, lambda: ask(storage.queries)) if not part or "ix_" in step]
    assert f"ix_{index}" in {word for words in steps for word in words}
    scanned = [words for words in steps if words[0] == "SCAN" and words[1] in GROWING and "ix_" not in " ".join(words)]
    assert not scanned


@pytest.mark.parametrize(
    "ask",
    [
        lambda storage, _: storage.store.visits("harbour", after(days=1), 9),
        lambda storage, _: storage.store.due_sources(after(days=1), [source()]),
    ],
    ids=["of one source", "of any"],
)
def test_the_entries_that_are_due_are_found_by_when_they_are(storage: Storage, ask: Ask) -> None:
    held = released(storage)
    steps = [step for _, step in plans(storage, lambda: ask(storage, held)) if "entries USING INDEX" in step]
    assert steps
    assert all("source=? AND state=?" in step for step in steps)
