"""Operations: one at most for each release, known by mention, renamed without losing an id, following one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from scraper.errors import UsageError
from scraper.model import Belonging, Judgement, Keys, NameRole, Relation, Traits, Verdict, Version
from storage import Storage
from storage.operations import known_id
from tests.storage.made import START, after, judged, leads, link, moment, name, released, source

COVERAGE = Belonging(Relation.COVERAGE, 0.8)


def says(*names: object) -> Traits:
    return Traits(names=names)  # type: ignore[arg-type]


def joins(operation: str, relation: Relation = Relation.COVERAGE) -> Belonging:
    return Belonging(relation, 0.8, operation)


def test_the_first_release_leads_and_names_its_operation(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    own = says(name("Operation Lanternfish", year=2025), name("Lanternfish"))
    for _ in range(2):
        judged(storage, one, traits=own, belonging=leads("Operation Lanternfish"))
        judged(storage, two, belonging=joins(f"o{one.release}", Relation.COUNTERPART))
    operation = storage.queries.operation("operation LANTERNFISH")
    assert (operation.id, operation.name, operation.year) == (f"o{one.release}", "Operation Lanternfish", 2025)
    assert operation.aliases == ("Lanternfish",)
    assert [(member.release, member.relation) for member in operation.members] == [
        (one.release, Relation.LEAD),
        (two.release, Relation.COUNTERPART),
    ]
    (row,) = storage.queries.operations()
    assert (row.label, row.releases, row.last) == ("Operation Lanternfish", 2, after(hours=1))
    assert list(storage.queries.every_operation()) == [operation]
    assert storage.queries.release(two.release).operation_name == "Operation Lanternfish"


def test_one_without_a_name_is_found_by_the_headline_that_lists_show(storage: Storage) -> None:
    storage.store.sync_sources([source()])
    judged(storage, released(storage, "a"), belonging=leads())
    (row,) = storage.queries.operations()
    assert (row.name, row.label) == (None, "News a")
    assert storage.queries.operation("news  A").id == row.id
    judged(storage, released(storage, "b"), belonging=leads("Lantern"))
    with pytest.raises(UsageError, match="no operation 'News b'"):
        storage.queries.operation("News b")


def test_an_earlier_release_may_come_to_lead(storage: Storage) -> None:
    one, two, three = (released(storage, url, at=after(hours=number)) for number, url in enumerate("abc"))
    judged(storage, one)
    judged(storage, two, belonging=Belonging(Relation.FOLLOW_UP, 0.7, lead=one.release))
    judged(storage, three, belonging=Belonging(Relation.FOLLOW_UP, 0.7, lead=one.release))
    (row,) = storage.queries.operations()
    assert (row.id, row.name, row.label, row.releases) == (f"o{one.release}", None, "News a", 3)
    assert row.year == 2026


@pytest.mark.parametrize(
    ("relation", "days", "turned"),
    [
        (Relation.FOLLOW_UP, 180, True),
        (Relation.COUNTERPART, 2, True),
        (Relation.FOLLOW_UP, 0, False),
        (Relation.COVERAGE, 2, False),
    ],
)
def test_what_was_published_first_leads_whichever_was_seen_first(
    storage: Storage, relation: Relation, days: int, *, turned: bool
) -> None:
    """A list's newest release is read first: its verdict led, and the arrests before it were called its follow-up."""
    storage.store.sync_sources([source()])
    verdict = released(storage, "a")
    arrests = released(storage, "b", at=after(hours=1), published=moment(START - timedelta(days=days)))
    judged(storage, verdict, belonging=leads())
    judged(storage, arrests, belonging=Belonging(relation, 0.8, f"o{verdict.release}"))
    (operation,) = storage.queries.every_operation()
    told = [(arrests.release, Relation.LEAD), (verdict.release, relation)]
    untold = [(verdict.release, Relation.LEAD), (arrests.release, relation)]
    assert [(each.release, each.relation) for each in operation.members] == (told if turned else untold)
    assert operation.id == f"o{verdict.release}"
    for headline in ("News a", "News b"):
        assert storage.queries.operation(headline).id == operation.id


def test_the_origin_of_a_text_leads_where_its_copy_was_seen_first(storage: Storage) -> None:
    """On the first look at a newspaper and an office the newspaper may come first; it led the operation for ever."""
    paper, office = released(storage, "a"), released(storage, "b", at=after(hours=1))
    judged(storage, paper, belonging=leads("Lanternfish"))
    same = link(office, paper, Relation.EXPANDED)
    for _ in range(2):
        judged(storage, office, same, copy_of=same, leads=True, belonging=joins(f"o{paper.release}"))
    operation = storage.queries.operation(f"o{paper.release}")
    assert operation.id == f"o{office.release}"
    assert [(member.release, member.relation) for member in operation.members] == [
        (office.release, Relation.LEAD),
        (paper.release, Relation.EXPANDED),
    ]


def test_a_release_that_is_alone_follows_its_newest_judgement_and_its_id_leads_on(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    judged(storage, one, belonging=leads("Operation One"), traits=says(name("Operation One")))
    judged(storage, two, belonging=leads("Operation Two"), traits=says(name("Operation Two")))
    judged(storage, two, belonging=joins(f"o{one.release}"), traits=says(name("Operation Two")))
    operation = storage.queries.operation(f"o{two.release}")
    assert operation.id == f"o{one.release}"
    assert {member.release for member in operation.members} == {one.release, two.release}
    assert storage.queries.operation("operation two").id == operation.id
    judged(storage, one, belonging=joins(f"o{two.release}"))
    assert len(storage.queries.operations()) == 1


def test_a_lead_with_followers_stays(storage: Storage) -> None:
    one, two, three = (released(storage, url, at=after(hours=number)) for number, url in enumerate("abc"))
    judged(storage, one, belonging=leads("One"))
    judged(storage, two, belonging=joins(f"o{one.release}"))
    judged(storage, three, belonging=leads("Three"))
    judged(storage, one, belonging=joins(f"o{three.release}"))
    assert storage.queries.release(one.release).operation == f"o{one.release}"
    judged(storage, two, belonging=joins(f"o{three.release}"))
    assert storage.queries.release(two.release).operation == f"o{three.release}"


def test_an_operation_known_by_mention_gets_its_first_release(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    past = name("Operation Dogfish", NameRole.EARLIER, 2020)
    for _ in range(2):
        judged(storage, one, belonging=leads("Operation Lanternfish"), mentions=(past,))
    known = storage.queries.operation("Dogfish")
    assert (known.id, known.members, known.year) == (known_id("dogfish"), (), 2020)
    assert [row.id for row in storage.queries.operations(known=True)] == [known.id]
    assert [row.id for row in storage.queries.operations()] == [f"o{one.release}"]
    (mention,) = storage.queries.mentions(known.id)
    assert (mention.release, mention.text, mention.span, mention.year) == (one.release, past.text, past.span, 2020)
    near = storage.store.neighbourhood(two, Keys((), ("op:dogfish",)))
    assert [operation.id for operation in near.operations] == [known.id]
    judged(storage, two, belonging=joins(known.id))
    operation = storage.queries.operation(known.id)
    assert (operation.id, operation.name) == (f"o{two.release}", "Operation Dogfish")
    assert operation.members[0].relation is Relation.LEAD
    assert [row.release for row in storage.queries.mentions(operation.id)] == [one.release]
    assert storage.queries.operations(known=True) == []


def test_a_mention_finds_the_operation_of_its_year(storage: Storage) -> None:
    made = [released(storage, url, at=after(hours=number)) for number, url in enumerate("abcd")]
    for version, year in zip(made[:2], (2020, 2024), strict=True):
        judged(storage, version, belonging=leads("Operation Tide"), traits=says(name("Operation Tide", year=year)))
    judged(storage, made[2], mentions=(name("Tide", NameRole.EARLIER, 2020), name("Tide", NameRole.EARLIER, 2011)))
    assert len(storage.queries.mentions(f"o{made[0].release}")) == 1
    assert storage.queries.mentions(f"o{made[1].release}") == []
    (known,) = storage.queries.operations(known=True)
    assert known.year == 2011
    judged(storage, made[0], mentions=(name("Tide", NameRole.EARLIER),), traits=says(name("Operation Tide", year=2020)))
    assert len(storage.queries.mentions(f"o{made[0].release}")) == 1  # one's own operation is not mentioned
    with pytest.raises(UsageError, match="more than one operation"):
        storage.queries.operation("tide")


def test_operations_that_follow_one_another_are_a_series(storage: Storage) -> None:
    one = released(storage, "a")
    old = (name("Operation Dogfish", NameRole.EARLIER, 2020), name("Operation Catfish", NameRole.EARLIER, 2021))
    own = name("Operation Lanternfish", year=2023)
    for _ in range(2):
        judged(
            storage,
            one,
            traits=says(own, *old),
            belonging=leads("Operation Lanternfish"),
            mentions=old,
            series=(("dogfish", "lanternfish"), ("catfish", "lanternfish")),
        )
    for ref in ("operation dogfish", f"o{one.release}", known_id("catfish")):
        assert [row.name for row in storage.queries.series(ref)] == [
            "Operation Dogfish",
            "Operation Catfish",
            "Operation Lanternfish",
        ]
    assert storage.queries.operation("Lanternfish").series == "Operation Dogfish"
    assert storage.queries.series("nothing") == []


def test_kin_are_one_series_named_after_what_heads_them_and_join_nothing(storage: Storage) -> None:
    one, two, three = (released(storage, name, at=after(hours=hour)) for hour, name in enumerate("abc"))
    judged(storage, one)
    judged(storage, two, kin=((one.release, "Kestrelhuis"),))
    for _ in range(2):
        judged(storage, three, belonging=leads("Lanternfish"), kin=((one.release, "Kestrelhuis"),))
    held = list(storage.queries.every_operation())
    assert {(tuple(member.release for member in item.members), item.series) for item in held} == {
        ((made.release,), "Lanternfish") for made in (one, two, three)
    }


def test_kin_without_any_name_are_called_by_what_heads_them(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    judged(storage, one)
    judged(storage, two, kin=((one.release, "Kestrelhuis"),))
    assert [item.series for item in storage.queries.every_operation()] == ["Kestrelhuis", "Kestrelhuis"]


def test_ids_lead_on_after_everything_was_judged_anew(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))

    def relate() -> None:
        judged(storage, one, mentions=(name("Dogfish", NameRole.EARLIER),))
        judged(storage, two, belonging=joins(known_id("dogfish")), traits=says(name("Dogfish")))

    relate()
    before = list(storage.queries.every_operation(known=True))
    storage.store.forget_judgements()
    with pytest.raises(UsageError, match="no operation"):
        storage.queries.operation(known_id("dogfish"))
    relate()
    assert list(storage.queries.every_operation(known=True)) == before
    assert storage.queries.operation(known_id("dogfish")).id == f"o{two.release}"


def test_what_a_person_rejects_leaves_its_operation(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    judged(storage, one, belonging=leads("Lanternfish"))
    judged(storage, two, link(two, one, Relation.COVERAGE), belonging=joins(f"o{one.release}"))
    (row,) = storage.queries.links()
    storage.store.decide_link(row.id, Judgement.REJECTED, "ada", after(days=1))
    assert storage.queries.release(two.release).operation is None
    assert storage.queries.release(one.release).operation == f"o{one.release}"


def _two_operations(storage: Storage) -> list[Version]:
    """Two operations of two releases each, and a fifth release in none."""
    made = [released(storage, url, at=after(hours=number)) for number, url in enumerate("abcde")]
    one, two, three, four, _ = made
    judged(storage, one, belonging=leads("Lanternfish"), traits=says(name("Lanternfish", year=2025)))
    judged(storage, two, belonging=joins(f"o{one.release}"))
    judged(storage, three)
    judged(storage, four, belonging=Belonging(Relation.FOLLOW_UP, 0.7, lead=three.release))
    return made


def test_a_release_that_shows_two_operations_to_be_one_unites_them_under_the_older_id(storage: Storage) -> None:
    one, two, three, four, five = _two_operations(storage)
    found = link(five, two, Relation.COVERAGE)
    for _ in range(2):
        judged(storage, five, belonging=replace(joins(f"o{three.release}"), unites=(found,)))
    operation = storage.queries.operation(f"o{three.release}")
    assert (operation.id, operation.name, operation.year) == (f"o{one.release}", "Lanternfish", 2025)
    assert [member.release for member in operation.members] == [each.release for each in (one, two, three, four, five)]
    assert len(storage.queries.operations()) == 1


def test_a_release_in_no_operation_comes_along(storage: Storage) -> None:
    one, _, three, _, five = _two_operations(storage)
    six = released(storage, "f", at=after(hours=9))
    judged(storage, six)
    judged(storage, five, belonging=replace(joins(f"o{one.release}"), unites=(link(five, six, Relation.COVERAGE),)))
    assert storage.queries.release(six.release).operation == f"o{one.release}"
    assert storage.queries.release(three.release).operation == f"o{three.release}"


def test_what_a_person_parted_stays_apart_and_no_release_unites_it(storage: Storage) -> None:
    one, two, three, _, five = _two_operations(storage)
    judged(storage, three, link(three, two, Relation.COVERAGE, Judgement.SUGGESTED))
    (row,) = storage.queries.links()
    storage.store.decide_link(row.id, Judgement.REJECTED, "ada", after(days=1))
    near = storage.store.neighbourhood(five, Keys((), tuple(f"self:{each.article.url}" for each in (two, three))))
    pair = (min(two.release, three.release), max(two.release, three.release))
    assert near.refused == {pair}
    judged(storage, five, belonging=replace(joins(f"o{one.release}"), unites=(link(five, three, Relation.COVERAGE),)))
    assert storage.queries.release(three.release).operation == f"o{three.release}"


def test_rejecting_a_link_takes_what_was_united_apart_to_be_judged_again(storage: Storage) -> None:
    one, two, three, four, five = _two_operations(storage)
    found = link(five, two, Relation.COVERAGE)
    judged(storage, five, found, belonging=replace(joins(f"o{three.release}"), unites=(found,)))
    (row,) = storage.queries.links()
    storage.store.decide_link(row.id, Judgement.REJECTED, "ada", after(days=1))
    again = {version.release for version in storage.store.unrelated(10)}
    assert again == {each.release for each in (two, three, four, five)}
    assert storage.queries.release(one.release).operation == f"o{one.release}"
    assert {storage.queries.release(each.release).operation for each in (two, three, four, five)} == {None}


def test_a_word_on_a_link_that_is_taken_back_leaves_no_name_behind(storage: Storage) -> None:
    one, two, back = (released(storage, url, at=after(hours=number)) for number, url in enumerate("abc"))

    def relate() -> None:
        judged(storage, one, belonging=leads("Lanternfish"), traits=says(name("Lanternfish", year=2025)))
        suggested = link(two, one, Relation.FOLLOW_UP, Judgement.SUGGESTED)
        judged(storage, two, suggested, belonging=leads("Dogfish"), traits=says(name("Dogfish", year=2026)))
        judged(storage, back, mentions=(name("Dogfish", NameRole.EARLIER),))

    def state() -> list[tuple[object, ...]]:
        queries = storage.queries
        return [
            (
                each.id,
                each.name,
                each.aliases,
                each.year,
                len(each.members),
                [m.release for m in queries.mentions(each.id)],
            )
            for each in queries.every_operation(known=True)
        ]

    relate()
    before = state()
    (row,) = storage.queries.links()
    storage.store.decide_link(row.id, Judgement.CONFIRMED, "ada", after(days=1))
    relate()
    (whole,) = storage.queries.operations()
    assert "Dogfish" in storage.queries.operation(whole.id).aliases
    storage.store.undo_link(row.id, "ada", after(days=2))
    assert {version.release for version in storage.store.unrelated(9)} == {one.release, two.release, back.release}
    relate()
    assert state() == before


def test_how_alike_releases_were_found_is_kept_and_given_back(storage: Storage) -> None:
    one, two, three = (released(storage, url, at=after(hours=number)) for number, url in enumerate("abc"))
    judged(storage, one)
    storage.store.record_verdict(two, Traits(anchors=("word:b",)), Verdict(alike={one.release: 0.4}), "judge/1")
    storage.store.record_verdict(two, Traits(anchors=("word:b",)), Verdict(alike={one.release: 0.5}), "judge/1")
    near = storage.store.neighbourhood(three, Keys((), ("word:b", f"self:{one.article.url}")))
    assert near.alike == {(min(one.release, two.release), max(one.release, two.release)): 0.5}
    storage.store.forget_judgements()
    assert storage.store.neighbourhood(three, Keys((), ("word:b",))).alike == {}
