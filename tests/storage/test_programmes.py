"""Names of programmes taken back from the operations that they named, but not from what a person put together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scraper.model import Judgement, Keys, NameRole, Relation, Traits
from storage import Storage
from tests.storage.made import after, belongs_to, judged, leads, link, name, released


def says(*names: object) -> Traits:
    return Traits(names=names)  # type: ignore[arg-type]


def test_what_only_a_programme_named_is_no_operation(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    said = says(name("Operation Safe Meadows"))
    judged(storage, one, traits=said, belonging=leads("Operation Safe Meadows"))
    judged(storage, two, traits=said, programmes={"safemeadows": (one.release,)})
    assert list(storage.queries.every_operation()) == []
    assert {only.role for made in (one, two) for only in storage.queries.traits(made.id).names} == {NameRole.PART}


def test_what_a_batch_that_failed_had_changed_is_not_remembered(storage: Storage) -> None:
    one, two, three = (released(storage, at, at=after(hours=hour)) for hour, at in enumerate("abc"))
    told = replace(says(name("Operation Safe Meadows")), anchors=("op:safemeadows",))
    judged(storage, one, traits=told, belonging=leads("Operation Safe Meadows"))

    def roles() -> list[NameRole]:
        near = storage.store.neighbourhood(three, Keys((), ("op:safemeadows",)))
        return [only.role for subject in near.subjects for only in subject.traits.names]

    def fails() -> None:
        with storage.store.batch():
            judged(storage, two, traits=told, programmes={"safemeadows": (one.release,)})
            assert roles() == [NameRole.PART] * 2
            raise KeyError("a bug")

    before = roles()
    with pytest.raises(KeyError):
        fails()
    assert roles() == before == [NameRole.OWN]


def test_a_release_joins_the_operation_that_loses_its_name_by_it(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    said = says(name("Operation Safe Meadows"))
    judged(storage, one, traits=said, belonging=leads("Operation Safe Meadows"))
    joined = belongs_to(f"o{one.release}")
    judged(storage, two, traits=said, belonging=joined, programmes={"safemeadows": (one.release,)})
    held = list(storage.queries.every_operation())
    assert [(item.name, item.aliases, len(item.members)) for item in held] == [(None, (), 2)]


def test_a_programme_takes_its_name_back_and_leaves_the_others(storage: Storage) -> None:
    one, two, three = (released(storage, at, at=after(hours=hour)) for hour, at in enumerate("abc"))
    judged(storage, one, traits=says(name("Operation Safe Meadows")), belonging=leads("Operation Safe Meadows"))
    judged(storage, two, traits=says(name("Operation Dogfish")), belonging=belongs_to(f"o{one.release}"))
    judged(storage, three, traits=says(name("Operation Safe Meadows")), programmes={"safemeadows": (one.release,)})
    held = list(storage.queries.every_operation())
    assert [(item.name, item.aliases, len(item.members)) for item in held] == [("Operation Dogfish", (), 2)]


def test_a_name_that_a_member_heads_is_not_taken_back(storage: Storage) -> None:
    one, two, three = (released(storage, at, at=after(hours=hour)) for hour, at in enumerate("abc"))
    said = says(name("Operation Safe Meadows"))
    judged(storage, one, traits=said, belonging=leads("Operation Safe Meadows"))
    judged(storage, two, traits=said, belonging=belongs_to(f"o{one.release}"))
    judged(storage, three, traits=said, programmes={"safemeadows": (one.release,)})
    assert storage.queries.operation("Operation Safe Meadows").members[0].release == one.release


def test_what_a_person_put_together_keeps_its_name(storage: Storage) -> None:
    one, two, three = (released(storage, at, at=after(hours=hour)) for hour, at in enumerate("abc"))
    said = says(name("Operation Safe Meadows"))
    judged(storage, one, traits=said, belonging=leads("Operation Safe Meadows"))
    judged(storage, two, link(two, one, Relation.FOLLOW_UP, Judgement.SUGGESTED), traits=said)
    (row,) = storage.queries.links()
    storage.store.decide_link(row.id, Judgement.CONFIRMED, "ada", after(days=1))
    judged(storage, three, traits=said, programmes={"safemeadows": (one.release, two.release)})
    operation = storage.queries.operation("Operation Safe Meadows")
    assert {member.release for member in operation.members} == {one.release, two.release}
    assert storage.queries.traits(one.id).names[0].role is NameRole.OWN
