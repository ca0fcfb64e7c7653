"""A damaged row of a held release: told with the visit that meets it, and no other of its source waits for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select, text

from scraper import passing
from scraper.errors import Damaged
from scraper.model import Known, Version
from storage import Storage, upkeep
from storage.schema import versions
from tests.storage.made import after, article, entry, outcome, poll, released

SPOILT = ["paragraphs = '[\"Offi'", "change = '{}'", "topics = '7'"]


def spoil(storage: Storage, version: Version, how: str = SPOILT[0]) -> None:
    with storage.engine.begin() as connection:
        connection.execute(text(f"UPDATE versions SET {how} WHERE id = :of"), {"of": version.id})


@pytest.mark.parametrize("how", SPOILT)
def test_the_visits_of_its_source_go_on(storage: Storage, how: str) -> None:
    spoilt, sound = released(storage, "a"), released(storage, "b")
    spoil(storage, spoilt, how)
    one, other = sorted(storage.store.visits("harbour", after(days=500), 10), key=lambda visit: visit.entry.url)
    assert isinstance(one.damage, Damaged)
    assert f"version 1 of {spoilt.article.url} does not read" in one.damage.message
    assert one.known is None
    assert isinstance(other.known, Known)
    assert (other.known.latest.id, other.damage) == (sound.id, None)


def test_another_look_at_it_is_told_of_the_damage(storage: Storage) -> None:
    spoilt = released(storage, "a")
    spoil(storage, spoilt)
    with pytest.raises(Damaged) as caught:
        storage.store.held("harbour", entry("a"), spoilt.article, None)
    assert isinstance(caught.value.version, Version)
    with pytest.raises(Damaged):
        storage.store.import_visit("harbour", entry("a"), after(days=1))


def test_what_came_of_it_is_kept_and_the_visit_tried_again(storage: Storage) -> None:
    spoil(storage, released(storage, "a"))
    (visit,) = storage.store.visits("harbour", after(days=500), 10)
    late = {"at": after(days=500), "next_visit": after(days=501)}
    storage.store.record_outcome(outcome(visit, None, fault=visit.damage, **late))  # type: ignore[arg-type]
    assert storage.store.visits("harbour", after(days=500), 10) == []
    (again,) = storage.store.visits("harbour", after(days=501), 10)
    assert (again.attempts, again.damage is None) == (1, False)
    assert [issue.code for issue in storage.queries.issues()] == ["damaged"]


def test_a_damaged_older_version_stops_no_look_at_the_release(storage: Storage) -> None:
    first = released(storage, "a")
    storage.store.record_poll(poll(entry("a", title="Another"), at=after(days=1)))
    (visit,) = storage.store.visits("harbour", after(days=1), 10)
    storage.store.record_outcome(outcome(visit, article(entry("a"), "Other words."), at=after(days=1)))
    assert len(storage.store.past("harbour", first.release, after()).earlier) == 1
    spoil(storage, first)
    assert storage.store.past("harbour", first.release, after()).earlier == ()


def asked(storage: Storage) -> list[Callable[[], object]]:
    """What lists, pages and exports ask."""
    queries, (release,) = storage.queries, [row.id for row in storage.queries.releases()]
    return [
        lambda: queries.releases(),
        lambda: queries.release(release),
        lambda: list(queries.every_release()),
        lambda: queries.versions(release),
        lambda: list(queries.every_version()),
    ]


@pytest.mark.parametrize(
    ("table", "how", "questions"),
    [
        ("releases", "status = 'lively'", (0, 1, 2)),
        ("releases", "forgotten = '{}'", (0, 1, 2)),
        ("versions", "change = '{}'", (3, 4)),
        ("versions", "attachments = '[\"Offi'", (0, 1, 2, 3, 4)),
        ("versions", "published_precision = 'roughly'", (0, 1, 2, 3, 4)),
    ],
)
def test_who_asks_for_it_is_told_which_row_it_is_and_so_does_verifying(
    storage: Storage, table: str, how: str, questions: tuple[int, ...]
) -> None:
    released(storage, "a")
    asking = asked(storage)
    with storage.engine.begin() as connection:
        connection.execute(text(f"UPDATE {table} SET {how}"))
    (found,) = upkeep.faults(storage.engine)
    assert f"of {table} does not read ({how.partition(' ')[0]}): restore a backup." in found
    for question in questions:
        with pytest.raises(Damaged) as caught:
            asking[question]()
        assert caught.value.message == found
        assert caught.value.exit_status == 3


def test_a_version_of_which_a_part_does_not_read_is_named(storage: Storage) -> None:
    spoilt = released(storage, "a")
    spoil(storage, spoilt, """change = '{"kinds": ["melted"], "edits": [], "summary": ""}'""")
    with pytest.raises(Damaged, match=f"version 1 of {spoilt.article.url} does not read"):
        storage.queries.versions(spoilt.release)


@pytest.mark.parametrize("claim", ["[]", "{", "7"])
def test_a_damaged_claim_stops_no_other_visit_of_its_source(storage: Storage, claim: str) -> None:
    storage.store.record_poll(poll(entry("a"), entry("b")))
    with storage.engine.begin() as connection:
        connection.execute(
            text("UPDATE entries SET claim = :claim WHERE url = :url"), {"claim": claim, "url": entry("a").url}
        )
    one, other = sorted(storage.store.visits("harbour", after(), 10), key=lambda visit: visit.entry.url)
    assert isinstance(one.damage, Damaged)
    assert one.damage.message == f"Row {one.id} of entries does not read (claim): restore a backup."
    assert not passing.stops_all(one.damage)
    assert (other.damage, other.entry) == (None, entry("b"))


def test_a_record_that_meets_it_is_told_in_a_batch_too(storage: Storage) -> None:
    lane, spoilt = storage.store._lane, released(storage, "a")
    spoil(storage, spoilt, "topics = '7'")
    with pytest.raises(Damaged, match=r"of versions does not read \(topics\)"):
        lane.write(lambda writing: writing.connection.execute(select(versions.c.topics)).all())
    with pytest.raises(Damaged, match=r"of versions does not read \(topics\)"), storage.store.batch():
        lane.write(lambda writing: writing.connection.execute(select(versions.c.topics)).all())
