"""How SQLite finds what is asked for: no row of a table that grows with the archive is read only to be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from scraper.model import Version
from storage import Storage
from storage.queries import Queries
from tests.storage.made import released

GROWING = {"releases", "versions", "links", "operation_members", "operation_names"}


@contextmanager
def asked(storage: Storage) -> Iterator[list[tuple[str, Any]]]:
    """The statements that are run within, each with its parameters."""
    engine, told = storage.store._lane.engine, list[tuple[str, Any]]()

    def hear(_connection: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        told.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", hear)
    yield told
    event.remove(engine, "before_cursor_execute", hear)


def read_whole(storage: Storage, ask: Callable[[Queries], object]) -> set[str]:
    """The tables of which a question reads every row, and not just to choose the ids that it goes on with."""
    with asked(storage) as told:
        ask(storage.queries)
    with storage.store._lane.engine.connect() as connection:
        plans = [
            step.detail.split()
            for statement, parameters in told
            if not statement.startswith("BEGIN")
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            if not step.parent
        ]
    return {words[1] for words in plans if words[0] == "SCAN"} & GROWING


@pytest.mark.parametrize(
    "ask",
    [
        lambda queries, held: queries.release(held.release[:8]),
        lambda queries, held: queries.release(held.article.url),
        lambda queries, _: queries.named("Operation Lantern"),
        lambda queries, _: queries.links(),
        lambda queries, _: queries.waiting(source="harbour"),
    ],
    ids=["a release by its id", "by its address", "an operation by its name", "links", "suggestions"],
)
def test_what_is_asked_for_is_looked_up(storage: Storage, ask: Callable[[Queries, Version], object]) -> None:
    if storage.store._lane.engine.dialect.name != "sqlite":
        pytest.skip("SQLite tells how it will search, whatever there is")
    held = released(storage)
    assert not read_whole(storage, lambda queries: ask(queries, held))
