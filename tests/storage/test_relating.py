"""Verdicts: what is near a version, links and their history, clusters, and what people decide."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import update

from scraper.errors import UsageError
from scraper.model import (
    Attribution,
    Bound,
    Figure,
    Indicator,
    IndicatorKind,
    Judgement,
    Keys,
    Link,
    Relation,
    Traits,
    Version,
)
from scraper.model.judged import COMMON_HASH
from storage import Storage
from storage.postings import COMMON_ANCHOR
from storage.schema import versions
from tests.storage.made import after, article, entry, judged, leads, link, name, outcome, poll, released

EVERYTHING = Traits(
    figures=(
        Figure("drugs", 850.0, "kg", Bound.EXACT, None, "850 kg", (3, 9)),
        Figure("arrests", 2.0, None, Bound.OVER, "NL", "more than two", (20, 33)),
    ),
    indicators=(Indicator(IndicatorKind.ONION, "abcd.onion", "abcd[.]onion", (40, 52)),),
    attributions=(Attribution("Havenpolitie", "harbour", "Source: Havenpolitie", (60, 80), None),),
    names=(name("Operation Lanternfish", year=2026),),
    people=("jan de vries|34",),
    places=("rotterdam",),
    sketch=(-(2**63), -5, 7, 2**63 - 1),
    anchors=("op:lanternfish", "person:jan de vries"),
    language="en",
)


def second(storage: Storage, version: Version, *paragraphs: str) -> Version:
    """The next version of a release made by `released`."""
    url = version.article.url
    at = after(days=30)
    storage.store.record_poll(poll(entry(url.rpartition("/")[2], title="again"), at=at))
    visit = next(v for v in storage.store.visits("harbour", at, 99) if v.entry.url == url)
    made = storage.store.record_outcome(outcome(visit, article(visit.entry, *paragraphs), at=at))
    assert made is not None
    return made


def standing(storage: Storage) -> dict[tuple[str, str], Relation]:
    return {(row.link.later, row.link.earlier): row.link.relation for row in storage.queries.every_link()}


# -- what versions say --------------------------------------------------------------------------------------------


def test_traits_come_back_whole_also_when_recorded_twice(storage: Storage) -> None:
    made = released(storage)
    for _ in range(2):
        judged(storage, made, traits=EVERYTHING)
        assert storage.queries.traits(made.id) == EVERYTHING
    assert storage.queries.traits("nothing") == Traits()
    assert list(storage.store.unrelated(9)) == []


def test_versions_are_judged_in_one_order(storage: Storage) -> None:
    late = released(storage, "a", at=after(hours=2))
    upper, lower = (released(storage, url, at=after(hours=1)) for url in ("Z", "b"))
    assert [version.id for version in storage.store.unrelated(9)] == [upper.id, lower.id]
    assert len(storage.store.unrelated(1)) == 1
    for version in (upper, lower):
        judged(storage, version)
    assert list(storage.store.unrelated(9)) == [late]


def test_of_two_at_one_page_and_moment_the_first_is_first_however_many_are_asked_for(storage: Storage) -> None:
    """As two sources keep one page of an archive: were it another with another limit, relating would find no end."""
    made = sorted(released(storage, str(number), at=after(hours=number)).id for number in range(7))
    with storage.engine.begin() as connection:
        alike = {"captured_at": after(hours=1), "url": "https://harbour.example/both"}
        connection.execute(update(versions).values(alike))
    for limit in range(1, 9):
        assert [version.id for version in storage.store.unrelated(limit)] == made[:limit]


# -- neighbourhood ------------------------------------------------------------------------------------------------


def test_neighbours_share_hashes_or_anchors_and_come_with_their_counts(storage: Storage) -> None:
    one, two, three = (released(storage, url) for url in "abc")
    judged(storage, one, traits=Traits(sketch=(1, 2, 3, 4), anchors=("case:7",)))
    judged(storage, two, traits=Traits(sketch=(3, 9), anchors=("case:7", "word:quay")))
    judged(storage, three, traits=Traits(sketch=(8,), anchors=("word:quay", "case:7")))
    near = storage.store.neighbourhood(one, Keys((1, 2, 3, 99), ("word:quay", "case:7", "case:none")))
    assert [subject.version for subject in near.subjects] == [two, three]
    assert near.subjects[0].traits.sketch == (3, 9)
    assert near.shared == {two.release: 1}
    assert near.statistics.sketch == {1: 1, 2: 1, 3: 2, 99: 0}
    assert near.statistics.anchors == {"word:quay": 2, "case:7": 3, "case:none": 0}
    assert (near.statistics.releases, near.statistics.snapshot) == (3, 3)


def test_the_most_shared_and_the_rarest_come_first(storage: Storage) -> None:
    made = [released(storage, str(number), at=after(minutes=number)) for number in range(5)]
    for number, version in enumerate(made):
        anchors = ("word:common", *(("word:rare",) if number in (2, 4) else ()))
        judged(storage, version, traits=Traits(sketch=tuple(range(number)), anchors=anchors))
    asker = released(storage, "asker")
    near = storage.store.neighbourhood(asker, Keys(tuple(range(10)), ()))
    assert [near.shared[subject.version.release] for subject in near.subjects] == [4, 3, 2, 1]
    near = storage.store.neighbourhood(asker, Keys((), ("word:common", "word:rare")))
    assert {subject.version.id for subject in near.subjects[:2]} == {made[2].id, made[4].id}


def test_what_too_many_hold_chooses_nobody(storage: Storage) -> None:
    store = storage.store
    with store.batch():
        for number in range(COMMON_HASH + 1):
            judged(storage, released(storage, str(number)), traits=Traits(sketch=(5,), anchors=("word:police",)))
    asker = released(storage, "asker")
    near = store.neighbourhood(asker, Keys((5,), ()))
    assert near.subjects == ()
    assert near.statistics.sketch == {5: COMMON_HASH + 1}
    near = store.neighbourhood(asker, Keys((), ("word:police",)))
    assert len(near.subjects) == 60
    assert COMMON_HASH < COMMON_ANCHOR


def test_a_release_is_found_by_its_newest_version_only_and_never_by_itself(storage: Storage) -> None:
    one, asker = released(storage, "a"), released(storage, "b")
    judged(storage, one, traits=Traits(sketch=(1, 2), anchors=("case:1", "case:2")))
    newer = second(storage, one, "rewritten")
    judged(storage, newer, traits=Traits(sketch=(2, 3), anchors=("case:2", "case:3")))
    judged(storage, one, traits=Traits(sketch=(1, 2), anchors=("case:1", "case:2")))  # an older one, late
    near = storage.store.neighbourhood(asker, Keys((1, 2, 3), ("case:1", "case:2", "case:3")))
    assert [subject.version.id for subject in near.subjects] == [newer.id]
    assert near.shared == {one.release: 2}
    assert near.statistics.sketch == {1: 0, 2: 1, 3: 1}
    assert near.statistics.anchors == {"case:1": 0, "case:2": 1, "case:3": 1}
    assert near.statistics.releases == 1
    assert storage.store.neighbourhood(newer, Keys((2, 3), ("case:2",))).subjects == ()


def test_very_long_anchors_are_kept(storage: Storage) -> None:
    one, asker = released(storage, "a"), released(storage, "b")
    long = "url:https://harbour.example/" + "x" * 5000
    judged(storage, one, traits=Traits(anchors=(long,)))
    near = storage.store.neighbourhood(asker, Keys((), (long,)))
    assert [subject.version.id for subject in near.subjects] == [one.id]
    assert near.statistics.anchors == {long: 1}


# -- links --------------------------------------------------------------------------------------------------------


def test_links_are_kept_once_and_replaced_with_their_history(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    first = link(two, one, Relation.VERBATIM)
    for _ in range(2):
        judged(storage, two, first, link(two, one, Relation.COVERAGE, Judgement.SUGGESTED))
    assert storage.queries.counts()["links"] == 2
    changed = replace(link(two, one, Relation.EDITED), decided_by="judge/2", decided_at=after(days=1))
    judged(storage, two, changed)
    assert {row.link.relation for row in storage.queries.every_link()} == {Relation.EDITED, Relation.COVERAGE}
    row = next(row for row in storage.queries.links() if row.link == changed)
    assert (row.later_url, row.earlier_title) == (entry("b").url, "News a")
    past = storage.queries.link_history(row.id)
    assert [item.link for item in past] == [first, changed]
    assert [item.superseded_at for item in past] == [after(days=1), None]
    assert storage.queries.link(past[0].id).link == first


def test_links_are_listed_by_judgement_and_release(storage: Storage) -> None:
    one, two, three = (released(storage, url) for url in "abc")
    judged(storage, two, link(two, one))
    judged(storage, three, link(three, two, Relation.COVERAGE, Judgement.SUGGESTED))
    assert len(storage.queries.links(release=two.release)) == 2
    (row,) = storage.queries.links(judgement=Judgement.SUGGESTED)
    assert row.link.later == three.release
    assert storage.queries.counts()["suggested"] == 1


# -- clusters -----------------------------------------------------------------------------------------------------


def members(storage: Storage, ref: str) -> dict[str, Relation]:
    return {member.url.rpartition("/")[2]: member.relation for member in storage.queries.cluster(ref).members}


def copied(storage: Storage, later: Version, earlier: Version, *, is_lead: bool = False) -> Link:
    made = link(later, earlier, Relation.EDITED)
    judged(storage, later, made, copy_of=made, leads=is_lead)
    return made


def test_copies_make_a_cluster_led_by_the_earlier_one(storage: Storage) -> None:
    one, two, three = (released(storage, url, at=after(hours=number)) for number, url in enumerate("abc"))
    judged(storage, one)
    for _ in range(2):
        copied(storage, two, one)
        copied(storage, three, two)
    cluster = storage.queries.cluster(three.release)
    assert (cluster.id, cluster.lead) == (f"c{one.release}", one.release)
    assert members(storage, cluster.id) == {"a": Relation.LEAD, "b": Relation.EDITED, "c": Relation.EDITED}
    assert cluster.members[1].containment == (0.95, 0.8)
    assert storage.queries.clusters() == list(storage.queries.every_cluster()) == [cluster]
    assert storage.queries.release(two.release).cluster == cluster.id


def test_the_origin_may_be_seen_later_than_its_copies(storage: Storage) -> None:
    one, two, origin = (released(storage, url, at=after(hours=number)) for number, url in enumerate("abc"))
    copied(storage, two, one)
    copied(storage, origin, two, is_lead=True)
    cluster = storage.queries.cluster(f"c{one.release}")  # the id it had
    assert (cluster.id, cluster.lead) == (f"c{origin.release}", origin.release)
    assert members(storage, cluster.id) == {"c": Relation.LEAD, "a": Relation.EDITED, "b": Relation.EDITED}


def test_a_release_that_copies_two_clusters_joins_them(storage: Storage) -> None:
    made = [released(storage, url, at=after(hours=number)) for number, url in enumerate("abcd")]
    copied(storage, made[1], made[0])
    copied(storage, made[3], made[2])
    copied(storage, made[3], made[0])
    assert len(storage.queries.clusters()) == 1
    assert set(members(storage, made[2].release)) == set("abcd")
    assert storage.queries.cluster(made[2].release).lead == made[0].release


# -- people -------------------------------------------------------------------------------------------------------


def test_a_person_s_word_stands_and_is_told_to_the_judges(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    judged(storage, one)
    copied(storage, two, one)
    (row,) = storage.queries.links()
    told = storage.store.decide_link(row.id, Judgement.REJECTED, "ada", after(days=1))
    assert told is not None
    assert (told.judgement, told.decided_by) == (Judgement.REJECTED, "person:ada")
    assert storage.queries.clusters() == []
    assert [version.id for version in storage.store.unrelated(9)] == [two.id]
    assert storage.store.neighbourhood(two, Keys()).decided == {one.release: Judgement.REJECTED}
    copied(storage, two, one)
    assert storage.queries.clusters() == []
    (row,) = storage.queries.links()
    assert row.link == told
    assert storage.store.decide_link(9999, Judgement.CONFIRMED, "ada", after(days=1)) is None


def test_what_a_person_confirms_joins_at_once(storage: Storage) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    judged(storage, one, belonging=leads("Operation Lanternfish"))
    judged(
        storage,
        two,
        link(two, one, Relation.TRANSLATION, Judgement.SUGGESTED),
        link(two, one, Relation.COVERAGE, Judgement.SUGGESTED),
    )
    assert storage.queries.clusters() == []
    for row in storage.queries.links(judgement=Judgement.SUGGESTED):
        storage.store.decide_link(row.id, Judgement.CONFIRMED, "person:ada", after(days=1))
    row_two = storage.queries.release(two.release)
    assert (row_two.cluster, row_two.operation) == (f"c{one.release}", f"o{one.release}")


def test_people_s_decisions_outlive_everything_machines_decided(storage: Storage) -> None:
    made = [released(storage, url, at=after(hours=number)) for number, url in enumerate("abcd")]

    def relate() -> None:
        judged(storage, made[0], belonging=leads("Operation Lanternfish"))
        copied(storage, made[1], made[0])
        copied(storage, made[2], made[0])
        judged(storage, made[3], link(made[3], made[0], Relation.COVERAGE, Judgement.SUGGESTED))

    relate()
    for row in storage.queries.links():
        if row.link.later == made[2].release:
            storage.store.decide_link(row.id, Judgement.REJECTED, "ada", after(days=1))
        if row.link.later == made[3].release:
            storage.store.decide_link(row.id, Judgement.CONFIRMED, "ada", after(days=1))
    storage.store.forget_judgements()
    counts = storage.queries.counts()
    assert (counts["links"], counts["clusters"], counts["operations"], counts["unjudged"]) == (2, 0, 0, 4)
    assert storage.store.neighbourhood(made[0], Keys((1, 2, 3), ())).subjects == ()
    relate()
    assert set(members(storage, made[0].release)) == {"a", "b"}
    assert storage.queries.release(made[3].release).operation == f"o{made[0].release}"
    assert {row.link.decided_by for row in storage.queries.links()} == {"judge/1", "person:ada"}
    assert standing(storage)[made[2].release, made[0].release] is Relation.EDITED


@pytest.mark.parametrize("way", ["from scratch", "forgotten"])
def test_no_other_link_gets_a_number_that_somebody_may_have_noted(storage: Storage, way: str) -> None:
    one, two, third = (released(storage, name, at=after(hours=hour)) for hour, name in enumerate("abc"))
    for version in (one, two, third):
        judged(storage, version)
    for version in (two, third):
        judged(storage, version, link(version, one, Relation.FOLLOW_UP))
    noted = max(row.id for row in storage.queries.links())
    for _ in range(2):
        if way == "forgotten":
            storage.store.forget_release(third.release, after(days=1), by="person:ada", why="A court asked for it.")
        else:
            storage.store.forget_judgements()
        with pytest.raises(UsageError, match=f"There is no link {noted}"):
            storage.queries.link(noted)
    judged(storage, two, link(two, one, Relation.COVERAGE))
    (fresh,) = storage.queries.links()
    assert fresh.id > noted


@pytest.mark.parametrize("by", ["the link", "the word"])
def test_a_person_s_word_can_be_taken_back(storage: Storage, by: str) -> None:
    one, two = released(storage, "a"), released(storage, "b", at=after(hours=1))
    judged(storage, one)
    machine = copied(storage, two, one)
    (row,) = storage.queries.links()
    assert storage.store.undo_link(row.id, "bo", after(days=1)) is None
    storage.store.decide_link(row.id, Judgement.REJECTED, "ada", after(days=1))
    named = row.id if by == "the link" else storage.queries.links()[0].id
    assert storage.store.undo_link(named, "bo", after(days=2)) is not None
    assert storage.store.undo_link(named, "bo", after(days=3)) is None
    (row,) = storage.queries.links()
    assert row.link == machine
    told = [(each.undone_at, each.undone_by) for each in storage.queries.link_history(row.id)]
    assert told == [(None, None), (after(days=2), "person:bo"), (None, None)]
    copied(storage, two, one)
    assert set(members(storage, one.release)) == {"a", "b"}


@pytest.mark.parametrize("leaver", ["lead", "copy"])
def test_a_cluster_closes_up_when_somebody_leaves(storage: Storage, leaver: str) -> None:
    made = [released(storage, url, at=after(hours=number)) for number, url in enumerate("abc")]
    judged(storage, made[0])
    copied(storage, made[1], made[0])
    copied(storage, made[2], made[0], is_lead=leaver == "lead")
    row = next(row for row in storage.queries.links() if row.link.later == made[2].release)
    storage.store.decide_link(row.id, Judgement.REJECTED, "ada", after(days=1))
    (cluster,) = storage.queries.clusters()
    assert len(cluster.members) == 2
    if leaver == "copy":
        assert cluster.lead == made[0].release
    else:
        assert cluster.lead == made[2].release
