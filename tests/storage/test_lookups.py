"""Looking up what is near a release: keys given as one list, bounded counts, as many questions however much is held."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import bindparam, event, insert, select, update

from scraper import pipeline
from scraper.compare import traits
from scraper.model import Belonging, Judgement, Keys, Link, Neighbourhood, Relation, Traits, Version
from scraper.reading import Inline, Pool, Reader, Runner
from storage import Storage, decisions, postings, statements
from storage import links as links_of_people
from storage.judgements import cluster_members, likenesses, links, operation_members
from storage.postings import NOBODY, Holders, hashed
from storage.schema import further_postings, sources, unsteady
from storage.schema import postings as postings_table
from storage.statements import Prepared
from tests.storage.made import START, after, judged, released

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
    tables = (links, likenesses, cluster_members, operation_members, postings_table, further_postings)
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
    """The statements that the database is given meanwhile, by SQLAlchemy and past it."""
    asked: list[str] = []
    run = statements._ran

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    def noting(connection: Any, words: str, *given: Any, **how: Any) -> Any:
        asked.append(words)
        return run(connection, words, *given, **how)

    event.listen(storage.engine, "before_cursor_execute", note)
    with patch.object(statements, "_ran", noting):
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
        with counted(storage) as words:
            assert pipeline.relate(read, storage.store) == 1
        asked.append(words)
    assert len(asked[0]) > 15
    assert len({len(words) for words in asked}) == 1
    assert len({max(map(len, words)) for words in asked}) == 1


def in_one_operation(storage: Storage, count: int) -> list[Version]:
    """Releases of one operation, the first of which leads it."""
    held = [told(storage, hours, CASES[0]) for hours in range(count)]
    said = Traits(sketch=(7,), anchors=("op:qaravel",))
    judged(storage, held[0], traits=said, belonging=Belonging(Relation.LEAD, 1.0))
    for version in held[1:]:
        judged(
            storage, version, traits=said, belonging=Belonging(Relation.FOLLOW_UP, 0.9, operation=f"o{held[0].release}")
        )
    return held


def test_a_word_of_somebody_costs_each_look_up_two_questions(storage: Storage) -> None:
    """And the answer tells what was merged, also beside a release, and which pairs near it are two cases."""
    held = in_one_operation(storage, 4)
    one, other, third, asking = (version.release for version in held)

    def looked_up() -> tuple[int, Neighbourhood]:
        with counted(storage) as words:
            found = storage.store.neighbourhood(held[3], Keys((7,), ("op:qaravel",)))
        return len(words), found

    looked_up()  # from now on what is near is held in memory
    before, _ = looked_up()
    with storage.engine.begin() as connection:
        decisions.keep(connection, decisions.MERGE, "o", {one: 0, asking: 0, other: 1}, ("person:ines", START, None))
        decisions.keep(connection, decisions.SPLIT, "o", {one: 0, third: 1}, ("person:ines", after(hours=1), None))
    after_it, found = looked_up()
    assert after_it == before + 2
    assert found.beside == {one}
    assert found.merged == {f"o{one}": [{one: 0, other: 1}]}
    assert found.refused == {(min(one, third), max(one, third))}


def test_two_releases_that_a_link_put_together_are_of_two_parts(storage: Storage) -> None:
    """As with a merge; not where the link says one text, or another round, or was rejected."""
    held = in_one_operation(storage, 5)
    first, *others = (version.release for version in held[:4])
    said = (
        (Relation.COVERAGE, Judgement.CONFIRMED),
        (Relation.EDITED, Judgement.CONFIRMED),
        (Relation.FOLLOW_UP, Judgement.REJECTED),
    )
    with storage.engine.begin() as connection:
        for other, (relation, judgement) in zip(others, said, strict=True):
            word = Link(other, first, relation, 0.5, judgement, ("said",), "person:ines", START)
            links_of_people.put(connection, word, 0)
    found = storage.store.neighbourhood(held[4], Keys((7,), ("op:qaravel",)))
    assert found.merged == {f"o{first}": [{first: 0, others[0]: 1}]}


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


def test_of_a_hash_that_many_hold_only_their_number_is_told(storage: Storage) -> None:
    held = [told(storage, hours, CASES[0]) for hours in range(4)]
    for hours, version in enumerate(held):
        judged(storage, version, traits=Traits(sketch=(-(2**63), 2**63 - 1, *((1000 + hours,) if hours else ()))))
    near = storage.store.neighbourhood(told(storage, 9, CASES[1]), Keys((-(2**63), 1001, 5))).statistics
    assert near.sketch == {-(2**63): 4, 1001: 1, 5: 0}
    with storage.engine.connect() as connection:
        found = postings.holders(connection, [-(2**63), 1001, 5], 3)
    assert found == {-(2**63): Holders(4, None), 1001: Holders(1, f"{held[1].release} ")}


def test_a_language_is_counted_and_finds_nothing(storage: Storage) -> None:
    for hours in range(3):
        judged(storage, told(storage, hours, CASES[0]), traits=Traits(anchors=("lang:sv", f"word:only{hours}")))
    near = storage.store.neighbourhood(told(storage, 9, CASES[1]), Keys((), ("lang:sv", "word:only1")))
    assert near.statistics.anchors == {"lang:sv": 3, "word:only1": 1}
    assert [subject.traits.anchors for subject in near.subjects] == [("lang:sv", "word:only1")]


def test_the_most_telling_come_first_and_what_weighs_alike_in_the_order_of_ids(storage: Storage) -> None:
    one, two, three = Holders(2, "c b "), Holders(2, "b a "), Holders(1, "d ")
    weighed = [(one, 10), (two, 5), (three, 5), (NOBODY, 90)]
    assert list(postings.holding("x", weighed, 9).items()) == [("b", 15), ("c", 10), ("a", 5), ("d", 5)]
    assert postings.holding("b", weighed, 2) == {"c": 10, "a": 5}
    assert postings.holding("x", [], 9) == {}
    assert postings.sharing("c", (one, two, three), 2) == {"b": 2, "a": 1}


def test_every_text_finds_who_holds_it(storage: Storage) -> None:
    odd = ['quote"', "back\\slash", "ü 中 \U0001f600", "%s :of ?", "new\nline", "nul\0", "half \ud83d", "12"]
    version = told(storage, 1, CASES[0])
    judged(storage, version, traits=Traits(anchors=tuple(odd)))
    with storage.engine.connect() as connection:
        found = postings.holders(connection, list(map(hashed, odd)), 9)
    assert found == {hashed(each): Holders(1, f"{version.release} ") for each in odd}
    near = storage.store.neighbourhood(told(storage, 2, CASES[1]), Keys(anchors=tuple(odd)))
    assert near.statistics.anchors == dict.fromkeys(odd, 1)
    assert [subject.version.id for subject in near.subjects] == [version.id]


def test_few_holders_are_all_named_however_many_there_were_before(storage: Storage) -> None:
    chosen, names = random.Random(7), ("a", "b", "c")
    held = [told(storage, hours, CASES[0]) for hours in range(6)]
    says: dict[str, set[str]] = {}
    with patch.object(postings, "NAMED", 2), storage.store.batch():
        for _ in range(80):
            version = chosen.choice(held)
            says[version.release] = set(chosen.sample(names, chosen.randrange(4)))
            judged(storage, version, traits=Traits(anchors=tuple(sorted(says[version.release]))))
            with storage.store._lane.reading() as connection:
                found = postings.holders(connection, list(map(hashed, names)), 2)
            for name in names:
                holding = {release for release, said in says.items() if name in said}
                here = found.get(hashed(name), NOBODY)
                assert here.number == len(holding)
                assert set(here.releases) == (holding if len(holding) <= 2 else set())


def test_one_statement_over_many_values_writes_each_as_its_column_asks(storage: Storage) -> None:
    entering = Prepared(insert(unsteady).values(source=bindparam("of"), line=bindparam("line"), at=bindparam("at")))
    renaming = Prepared(update(sources).where(sources.c.id == "s").values(name=bindparam("called")))
    storage.store.ensure_source("s", "S", "https://s.example/")
    with storage.engine.begin() as connection:
        assert entering.run_over(connection, "line", ["one", "two"], of="s", at=START) == 2
        assert renaming.run_over(connection, "called", ["once", "Łódź\x00"]) == 2
        assert set(connection.execute(select(unsteady))) == {("s", "one", START), ("s", "two", START)}
        assert connection.execute(select(sources.c.name)).scalar() == "Łódź\ufffd"
