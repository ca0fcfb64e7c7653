"""What people decide about operations: done at once, kept apart from every judgement, and done again after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scraper.errors import UsageError
from scraper.model import Belonging, Judgement, Keys, Link, NameRole, Relation, Traits, Version
from storage import Storage
from tests.storage.made import after, judged, leads, link, name, released

ADA = "ada"
Relate = Callable[[], None]


def says(*names: object) -> Traits:
    return Traits(names=names, sketch=(1,))  # type: ignore[arg-type]


def joins(operation: str, *unites: Link) -> Belonging:
    return Belonging(Relation.COVERAGE, 0.8, operation, unites=unites)


@pytest.fixture
def made(storage: Storage) -> list[Version]:
    """Releases a to f, an hour apart."""
    return [released(storage, url, at=after(hours=number)) for number, url in enumerate("abcdef")]


@pytest.fixture
def relate(storage: Storage, made: list[Version]) -> Relate:
    """Judge as a machine would that heeds nobody: a and b are Lanternfish, c and d Dogfish, e is in none."""
    one, two, three, four, five, _ = made

    def run() -> None:
        judged(storage, one, belonging=leads("Lanternfish"), traits=says(name("Lanternfish", year=2025)))
        judged(storage, two, belonging=joins(f"o{one.release}"))
        judged(storage, three, belonging=leads("Dogfish"), traits=says(name("Dogfish", year=2026)))
        judged(storage, four, belonging=joins(f"o{three.release}"), traits=says(name("Dogfish")))
        judged(storage, five, mentions=(name("Dogfish", NameRole.EARLIER),))

    run()
    return run


def groups(storage: Storage) -> dict[str, str]:
    """Names of operations with the last letters of their releases' addresses."""
    return {
        f"{operation.name}": "".join(sorted(member.url[-1] for member in operation.members))
        for operation in storage.queries.every_operation()
    }


def parts(storage: Storage) -> list[str]:
    """The last letters of the releases' addresses in each operation."""
    return sorted("".join(sorted(each.url[-1] for each in one.members)) for one in storage.queries.every_operation())


def state(storage: Storage) -> list[tuple[object, ...]]:
    """All of every operation but why a release is in it, which a machine says anew."""
    return [
        (each.id, each.name, each.aliases, each.year, [member.release for member in each.members])
        for each in storage.queries.every_operation(known=True)
    ]


def anew(storage: Storage, relate: Relate) -> None:
    """From scratch everything ends as it stood."""
    before = state(storage)
    for _ in range(2):
        storage.store.forget_judgements()
        assert storage.queries.operations() == []
        relate()
        assert state(storage) == before


def merged(storage: Storage, made: list[Version], *, days: int = 1) -> str:
    ids = [f"o{made[2].release}", f"o{made[0].release}"]
    return storage.store.merge_operations(ids, ADA, after(days=days))


def test_what_a_person_merged_is_one_and_stays_one(storage: Storage, made: list[Version], relate: Relate) -> None:
    assert merged(storage, made) == f"o{made[0].release}"
    assert groups(storage) == {"Lanternfish": "abcd"}
    assert storage.queries.operation(f"o{made[2].release}").aliases == ("Dogfish",)
    relate()
    assert groups(storage) == {"Lanternfish": "abcd"}
    storage.store.forget_judgements()
    relate()
    assert groups(storage) == {"Lanternfish": "abcd"}
    assert storage.queries.operation("dogfish").id == f"o{made[0].release}"
    with pytest.raises(UsageError, match="these are one"):
        merged(storage, made, days=2)


def test_a_machine_moves_no_release_out_of_what_was_merged(
    storage: Storage, made: list[Version], relate: Relate
) -> None:
    merged(storage, made)
    judged(storage, made[4], belonging=leads("Catfish"), traits=says(name("Catfish")))
    judged(storage, made[3], belonging=joins(f"o{made[4].release}"))
    assert groups(storage) == {"Lanternfish": "abcd", "Catfish": "e"}


def test_what_was_split_off_is_an_operation_of_its_own(storage: Storage, made: list[Version], relate: Relate) -> None:
    whole = merged(storage, made)
    taken = [made[2].release, made[3].release]
    assert storage.store.split_operation(whole, taken, ADA, after(days=2)) == f"o{made[2].release}"
    assert groups(storage) == {"Lanternfish": "ab", "Dogfish": "cd"}
    assert [version.id for version in storage.store.unrelated(9) if version.release in taken] == [
        made[2].id,
        made[3].id,
    ]
    assert len(storage.queries.mentions(f"o{made[2].release}")) == 1
    relate()
    anew(storage, relate)


def test_no_machine_s_link_stands_across_a_split(storage: Storage, made: list[Version], relate: Relate) -> None:
    one, two, three, four, *_ = made
    for later, earlier in ((two, one), (three, one), (four, three)):
        judged(storage, later, link(later, earlier, Relation.COVERAGE))
    storage.store.split_operation(merged(storage, made), [three.release, four.release], ADA, after(days=2))
    found = {(row.link.later, row.link.earlier) for row in storage.queries.links()}
    assert found == {(two.release, one.release), (four.release, three.release)}


@pytest.mark.parametrize("letters", ["a", "b", "ab", "c"])
def test_any_release_can_be_split_off_and_the_rest_goes_on(
    storage: Storage, made: list[Version], relate: Relate, letters: str
) -> None:
    whole = merged(storage, made)
    taken = [made["abcd".index(letter)].release for letter in letters]
    split = storage.store.split_operation(whole, taken, ADA, after(days=2))
    assert split == f"o{taken[0]}"
    assert parts(storage) == sorted([letters, "abcd".translate({ord(letter): None for letter in letters})])
    assert storage.queries.operation(whole).members  # a cited id leads on
    relate()
    anew(storage, relate)


def test_no_release_unites_what_a_person_split(storage: Storage, made: list[Version], relate: Relate) -> None:
    one, two, three, _, five, _ = made
    storage.store.split_operation(f"o{one.release}", [two.release], ADA, after(days=1))
    for target, other in ((one, two), (two, one)):
        tied = joins(f"o{target.release}", link(five, other, Relation.COVERAGE))
        judged(storage, five, link(five, other, Relation.COVERAGE), belonging=tied)
        assert len({storage.queries.release(each.release).operation for each in (one, two)}) == 2
    judged(storage, two, belonging=joins(f"o{one.release}"))
    assert storage.queries.release(two.release).operation == f"o{two.release}"
    pair = (min(one.release, two.release), max(one.release, two.release))
    near = storage.store.neighbourhood(three, Keys((), tuple(f"self:{each.article.url}" for each in (one, two))))
    assert near.refused <= {pair}
    near = storage.store.neighbourhood(two, Keys((1,), ()))
    assert pair in near.refused


def test_merge_then_split_then_undo_and_undo(storage: Storage, made: list[Version], relate: Relate) -> None:
    before = state(storage)
    whole = merged(storage, made)
    after_merge = state(storage)
    storage.store.split_operation(whole, [made[1].release, made[3].release], ADA, after(days=2))
    relate()
    assert parts(storage) == ["ac", "bd"]
    undone = storage.store.undo_decision(f"o{made[1].release}", ADA, after(days=3))
    assert undone.action == "split"
    relate()
    assert state(storage) == after_merge
    anew(storage, relate)
    assert storage.store.undo_decision(whole, ADA, after(days=4)).action == "merge"
    relate()
    assert state(storage) == before
    anew(storage, relate)
    with pytest.raises(UsageError, match="nothing to take back"):
        storage.store.undo_decision(whole, ADA, after(days=5))


def test_what_came_after_a_merge_is_judged_again_when_it_is_undone(
    storage: Storage, made: list[Version], relate: Relate
) -> None:
    whole = merged(storage, made)
    judged(storage, made[4], belonging=joins(whole), traits=says(name("Catfish")))
    assert "Catfish" in storage.queries.operation(whole).aliases
    storage.store.undo_decision(whole, ADA, after(days=2))
    assert groups(storage) == {"Lanternfish": "ab", "Dogfish": "cd"}
    assert not any("Catfish" in each.aliases for each in storage.queries.every_operation(known=True))
    assert made[4].id in {version.id for version in storage.store.unrelated(9)}


def test_a_name_given_by_a_person_wins_and_judges_never_see_it(
    storage: Storage, made: list[Version], relate: Relate
) -> None:
    first = f"o{made[0].release}"
    storage.store.rename_operation(first, " Harbour \n ring ", ADA, after(days=1))
    assert groups(storage) == {"Harbour ring": "ab", "Dogfish": "cd"}
    assert storage.queries.operation("harbour RING").aliases == ("Lanternfish",)
    assert storage.queries.operation("lanternfish").id == first
    assert storage.queries.release(made[1].release).operation_name == "Harbour ring"
    near = storage.store.neighbourhood(made[5], Keys((1,), ()))
    assert {operation.name for operation in near.operations} == {"Lanternfish", "Dogfish"}
    anew(storage, relate)
    storage.store.merge_operations([f"o{made[2].release}", first], ADA, after(days=2))
    storage.store.rename_operation(first, "Quay ring", ADA, after(days=3))
    assert groups(storage) == {"Quay ring": "abcd"}
    anew(storage, relate)
    assert storage.store.undo_decision(first, ADA, after(days=4)).name == "Quay ring"
    assert groups(storage) == {"Harbour ring": "abcd"}
    storage.store.undo_decision(first, ADA, after(days=5))
    storage.store.undo_decision(first, ADA, after(days=6))
    assert groups(storage) == {"Lanternfish": "ab", "Dogfish": "cd"}


def test_the_newest_word_counts_whether_on_a_link_or_on_operations(
    storage: Storage, made: list[Version], relate: Relate
) -> None:
    one, two, three, four, _, _ = made
    judged(storage, four, link(four, two, Relation.COVERAGE, Judgement.SUGGESTED), belonging=joins(f"o{three.release}"))
    (row,) = storage.queries.links(judgement=Judgement.SUGGESTED)
    storage.store.decide_link(row.id, Judgement.REJECTED, ADA, after(days=1))
    merged(storage, made, days=2)
    relate()
    assert groups(storage) == {"Lanternfish": "abcd"}
    (row,) = storage.queries.links(judgement=Judgement.REJECTED)
    storage.store.decide_link(row.id, Judgement.REJECTED, ADA, after(days=3))
    relate()
    assert storage.queries.release(four.release).operation == f"o{four.release}"
    assert {storage.queries.release(each.release).operation for each in (one, two, three)} == {f"o{one.release}"}
    storage.store.decide_link(row.id, Judgement.CONFIRMED, ADA, after(days=4))
    assert groups(storage) == {"Lanternfish": "abcd"}
    anew(storage, relate)


def test_a_lead_that_a_person_confirms_into_another_operation_brings_its_followers(
    storage: Storage, made: list[Version], relate: Relate
) -> None:
    judged(storage, made[2], link(made[2], made[1], Relation.COVERAGE, Judgement.SUGGESTED))
    (row,) = storage.queries.links(judgement=Judgement.SUGGESTED)
    storage.store.decide_link(row.id, Judgement.CONFIRMED, ADA, after(days=1))
    assert groups(storage) == {"Lanternfish": "abcd"}


def test_a_forgotten_release_leaves_what_was_decided(storage: Storage, made: list[Version], relate: Relate) -> None:
    whole = merged(storage, made)
    storage.store.rename_operation(whole, "Operation Lanternfish", ADA, after(days=2))
    storage.store.split_operation(whole, [made[3].release], ADA, after(days=3))
    storage.store.forget_release(made[0].release, after(days=4), by="person:ada", why="A court asked for it.")
    assert parts(storage) == ["bc", "d"]
    assert "Lanternfish" not in repr(state(storage))
    told = [each for version in made for each in storage.queries.decisions([version.release])]
    assert told
    assert "anternfish" not in repr(told)
    assert made[0].release not in {release for each in told for release in each.sides}
    assert storage.queries.operation(whole).id == f"o{made[1].release}"


def test_what_cannot_be_decided_is_said(storage: Storage, made: list[Version], relate: Relate) -> None:
    store, first = storage.store, f"o{made[0].release}"
    judged(storage, made[4], mentions=(name("Candle", NameRole.EARLIER),))
    (known,) = storage.queries.operations(known=True)
    refused: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: store.merge_operations([first, "nothing"], ADA, after()), "There is no operation 'nothing'"),
        (lambda: store.merge_operations([first, known.id], ADA, after()), "known by mention only"),
        (lambda: store.split_operation(first, [made[2].release], ADA, after()), "Not in"),
        (lambda: store.split_operation(first, [made[0].release, made[1].release], ADA, after()), "some must stay"),
        (lambda: store.rename_operation(first, " \n", ADA, after()), "at least one letter"),
    )
    for work, words in refused:
        with pytest.raises(UsageError, match=words):
            work()
    assert storage.queries.decisions([version.release for version in made]) == []


def test_what_waits_is_told_by_how_much_hangs_on_it(storage: Storage, made: list[Version], relate: Relate) -> None:
    one, two, three, _, five, six = made

    def may_be(later: Version, earlier: Version, score: float) -> Link:
        return link(later, earlier, Relation.COVERAGE, Judgement.SUGGESTED, score)

    judged(storage, six, may_be(six, five, 0.5), may_be(six, one, 0.7), may_be(six, three, 0.6))
    judged(storage, three, may_be(three, two, 0.7), belonging=leads("Dogfish"), traits=says(name("Dogfish")))
    judged(storage, two, may_be(two, one, 0.5), belonging=joins(f"o{one.release}"))
    told = [(row.later_url[-1], row.earlier_url[-1]) for row in storage.queries.waiting()]
    assert told == [("c", "b"), ("f", "c"), ("f", "a"), ("f", "e"), ("b", "a")]
    assert storage.queries.count_waiting() == 5
    assert len(storage.queries.waiting(operation=f"o{three.release}")) == 2
    assert storage.queries.waiting(source="elsewhere.example") == []
    assert len(storage.queries.waiting(source="harbour", limit=2, offset=4)) == 1
    storage.store.split_operation(f"o{one.release}", [two.release], ADA, after(days=1))
    judged(storage, two, may_be(two, one, 0.5))
    assert ("b", "a") not in [(row.later_url[-1], row.earlier_url[-1]) for row in storage.queries.waiting()]
    assert storage.queries.counts()["suggested"] == storage.queries.count_waiting()


def test_a_confirmation_that_is_taken_back_leaves_the_case_as_it_was(storage: Storage) -> None:
    """The case keeps its id and its lead, and what had stood alone makes no operation of itself."""
    bridge, first, later = (released(storage, url, at=after(hours=number)) for number, url in enumerate("xyz"))
    found = link(later, first, Relation.FOLLOW_UP)

    def relate(*, again: bool = False) -> None:
        judged(storage, bridge)
        weak = link(first, bridge, Relation.COVERAGE, Judgement.SUGGESTED)
        begun = Belonging(Relation.FOLLOW_UP, 0.9, lead=later.release) if again else None
        judged(storage, first, weak, *[found] * again, belonging=begun)
        judged(storage, later, found, belonging=Belonging(Relation.FOLLOW_UP, 0.9, lead=first.release))

    def held() -> list[tuple[str, list[tuple[str, str]]]]:
        every = storage.queries.every_operation()
        return [(each.id, [(member.url[-1], member.relation.value) for member in each.members]) for each in every]

    relate()
    before = held()
    assert before == [(f"o{first.release}", [("y", "LEAD"), ("z", "FOLLOW_UP")])]
    (row,) = storage.queries.links(judgement=Judgement.SUGGESTED)
    storage.store.decide_link(row.id, Judgement.CONFIRMED, ADA, after(days=1))
    assert parts(storage) == ["xyz"]
    storage.store.undo_link(row.id, "ada", after(days=2))
    assert parts(storage) == []
    relate(again=True)
    assert held() == before


def test_operations_that_were_merged_and_parted_keep_their_series(
    storage: Storage, made: list[Version], relate: Relate
) -> None:
    one, two = (f"o{made[number].release}" for number in (0, 2))

    def series() -> dict[str, str | None]:
        return {operation.id: operation.series for operation in storage.queries.operations()}

    told = says(name("Dogfish", year=2026), name("Lanternfish", NameRole.EARLIER, 2025))

    def follow() -> None:
        pair = (("lanternfish", "dogfish"),)
        judged(storage, made[2], belonging=leads("Dogfish"), traits=told, mentions=told.names[1:], series=pair)

    follow()
    before = series()
    assert before == {one: "Lanternfish", two: "Lanternfish"}
    merged(storage, made)
    storage.store.undo_decision(one, ADA, after(days=2))
    assert made[2].release in {version.release for version in storage.store.unrelated(9)}
    assert series()[one] == "Lanternfish"
    follow()
    assert series() == before
