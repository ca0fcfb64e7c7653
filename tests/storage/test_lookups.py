"""Looking up what is near a release: keys given as one list, bounded counts, as many questions however much is held."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, select

from scraper import pipeline
from scraper.compare import traits
from scraper.model import Keys, Traits, Version
from scraper.reading import Inline, Pool, Reader, Runner
from storage import Storage, postings
from storage.judgements import cluster_members, likenesses, links, operation_members
from storage.lists import one_of
from storage.postings import COMMON_HASH
from storage.schema import anchor_counts, anchors, sketch
from tests.storage.made import after, judged, released

CASES = ("Qaravel", "Tosmund", "Ilvering")


def told(storage: Storage, hours: int, case: str) -> Version:
    """A release about one of a few cases: much of its text is that of its fellows."""
    lines = (
        f"Detectives in Operation {case} arrested {hours + 3} suspects in the harbour of Noordmeer on Tuesday.",
        f"The suspects of {case} sold {hours + 20} kilos of cocaine through the shop of Aldo Fenwick, 41, police say.",
        "The harbour police thank everybody who called the tip line and will bring the case before the court.",
    )
    return released(storage, f"{case}-{hours}".lower(), *lines, at=after(hours=hours))


def reader(runner: Runner) -> Reader:
    none: Any = judged
    return Reader(runner, page=none, article=none, traits=traits)


def state(storage: Storage) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that was decided, without the numbers of rows."""
    tables = (links, likenesses, cluster_members, operation_members, sketch, anchors, anchor_counts)
    with storage.engine.connect() as connection:
        return {
            table.name: sorted(
                tuple(row)
                for row in connection.execute(select(*(column for column in table.c if column is not links.c.id)))
            )
            for table in tables
        }


@contextmanager
def counted(storage: Storage) -> Iterator[list[str]]:
    """The statements that the database is given meanwhile."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    event.listen(storage.engine, "before_cursor_execute", note)
    yield asked
    event.remove(storage.engine, "before_cursor_execute", note)


def test_judging_asks_no_more_of_a_larger_archive(storage: Storage) -> None:
    """Nor does what it asks grow longer: all keys of a release are one parameter."""
    read, asked = reader(Inline()), list[list[str]]()
    for start in (0, 13, 26):
        for hours in range(start, start + 12):
            told(storage, hours, CASES[hours % 3])
        pipeline.relate(read, storage.store)
        told(storage, start + 12, CASES[0])
        with counted(storage) as statements:
            assert pipeline.relate(read, storage.store) == 1
        asked.append(statements)
    assert len({len(statements) for statements in asked}) == 1
    assert len({max(map(len, statements)) for statements in asked}) == 1


def test_from_scratch_in_processes_ends_where_the_stream_did(storage: Storage) -> None:
    for hours in range(9):
        told(storage, hours, CASES[hours % 3])
        pipeline.relate(reader(Inline()), storage.store)
    before = state(storage)
    storage.store.forget_judgements()
    runner = Pool(2, seconds=60)
    try:
        assert pipeline.relate(reader(runner), storage.store) == 9
    finally:
        runner.close()
    assert state(storage) == before
    assert before["links"]
    assert before["operation_members"]


def test_what_was_just_recorded_is_near_the_next_release_whole(storage: Storage) -> None:
    version, said = told(storage, 1, CASES[0]), Traits(sketch=(7,), anchors=("op:qaravel",), language="en")
    judged(storage, version, traits=said)
    asking = told(storage, 2, CASES[1])
    kept = storage.store.neighbourhood(asking, Keys((7,), ("op:qaravel",))).subjects
    storage.store._memory.forget()
    assert storage.store.neighbourhood(asking, Keys((7,), ("op:qaravel",))).subjects == kept
    assert [subject.traits for subject in kept] == [said]


def test_a_hash_is_counted_no_further_than_it_says_something(storage: Storage) -> None:
    for hours in range(COMMON_HASH + 5):
        rare = (1000 + hours,) if hours else ()
        judged(storage, told(storage, hours, CASES[0]), traits=Traits(sketch=(-(2**63), 2**63 - 1, *rare)))
    with storage.engine.connect() as connection:
        found = postings.holders(connection, [-(2**63), 1001, 5])
    assert found == {-(2**63): COMMON_HASH + 1, 1001: 1, 5: 0}


def test_the_most_telling_come_first_and_what_weighs_alike_in_the_order_of_ids(storage: Storage) -> None:
    held = [told(storage, hours, CASES[hours % 3]) for hours in range(4)]
    for version, said in zip(held, (("a",), ("a", "b"), ("c",), ("b", "it's “ä” \\ %s")), strict=True):
        judged(storage, version, traits=Traits(anchors=said))
    weights = {"a": 1.0, "b": 0.5, "it's “ä” \\ %s": 0.5, "nobody's": 9.0}
    best = [held[1].release, *sorted((held[0].release, held[3].release))]
    with storage.engine.connect() as connection:
        assert postings.holding(connection, "somebody", weights, 9) == best
        assert postings.holding(connection, held[1].release, weights, 1) == best[1:2]
        assert postings.holding(connection, "somebody", {}, 9) == []


def test_a_list_finds_every_text_that_a_database_can_hold(storage: Storage) -> None:
    odd = ['quote"', "back\\slash", "ü 中 \U0001f600", "%s :of ?", "new\nline", "{}", "null", "12"]
    version = told(storage, 1, CASES[0])
    judged(storage, version, traits=Traits(anchors=tuple(odd)))
    with storage.engine.connect() as connection:
        found = connection.execute(select(anchors.c.anchor).where(one_of(anchors.c.anchor, "of")), {"of": odd})
        assert sorted(found.scalars()) == sorted(odd)
        assert postings.frequencies(connection, odd) == dict.fromkeys(odd, 1)
