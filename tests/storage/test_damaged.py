"""A damaged row of a held release: told with the visit that meets it, and no other of its source waits for it."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from scraper.errors import Damaged
from scraper.model import Known, Version
from storage import Storage
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
