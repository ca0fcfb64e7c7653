"""The web page over homes of other kinds: empty, large, with an operation that was united, with a page that is gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scheduler import Installation
from scraper.model import Change, ChangeKind, Judgement, Relation, ReleaseStatus
from tests.browser import shown
from tests.browser.seen import Seen
from tests.journeys.browsing import client_of
from tests.storage import made


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Installation]:
    with shown.opened(tmp_path) as installation:
        yield installation


def test_an_empty_home_reads_well(empty: Installation) -> None:
    client = client_of(empty)
    assert "Nothing has been gathered yet" in client.get("/").text
    for path in ("/operations", "/operations?known=1", "/releases", "/copies", "/links", "/search?q=x", "/health"):
        assert client.get(path).status_code == 200
    assert "cannot be read" in client.get("/sources").text


def test_a_long_list_is_read_page_by_page(tmp_path: Path) -> None:
    shown.many(tmp_path, 120)
    with shown.opened(tmp_path) as installation:
        client = client_of(installation)
        path, found = "/releases", list[str]()
        while path:
            seen = Seen(200, client.get(path).text)
            found += [link for link in seen.links if link.startswith("/releases/")]
            path = next((each["href"] for _, each in seen.elements if each.get("rel") == "next"), "")
        assert len(found) == len(set(found)) == 120
        assert "101 to 120" in seen.words
        assert "nothing further" in client.get("/releases?from=99999999999").text
        assert client.get("/releases?from=-1&status=%00").text == client.get("/releases").text


def test_an_old_id_of_an_operation_leads_on(empty: Installation) -> None:
    store = empty.storage.store
    store.sync_sources([made.source()])
    first, second = made.released(empty.storage, "a"), made.released(empty.storage, "b")
    made.judged(empty.storage, first, belonging=made.leads("Lantern"))
    suggested = made.link(second, first, Relation.COUNTERPART, Judgement.SUGGESTED)
    made.judged(empty.storage, second, suggested, belonging=made.leads("Candle"))
    queries, client = empty.storage.queries, client_of(empty)
    before = {row.id for row in queries.operations()}
    (row,) = queries.links(judgement=Judgement.SUGGESTED)
    store.decide_link(row.id, Judgement.CONFIRMED, "person:ada", made.START)
    (kept,) = (row.id for row in queries.operations())
    (gone,) = before - {kept}
    for old in (gone, "lantern"):
        response = client.get(f"/operations/{old}")
        assert (response.status_code, response.headers["location"]) == (302, f"/operations/{kept}")
    assert client.get(f"/releases/{first.release[:8]}").headers["location"] == f"/releases/{first.release}"


def test_a_release_that_is_gone_or_forgotten_says_so(empty: Installation) -> None:
    store, client = empty.storage.store, client_of(empty)
    store.sync_sources([made.source()])
    version = made.released(empty.storage, "a")
    later = made.after(days=400)
    (visit,) = store.visits("harbour", later, 10)
    withdrawn = Change((ChangeKind.WITHDRAWN,), summary="the page has been gone for three days")
    store.record_outcome(
        made.outcome(visit, version.article, at=later, change=withdrawn, status=ReleaseStatus.WITHDRAWN)
    )
    page = Seen(200, client.get(f"/releases/{version.release}").text).words
    for words in ("Withdrawn.", "the page has been gone for three days", "The words are the same.", made.LONG[1]):
        assert words in page
    store.forget_release(version.release, later, by="person:ada", why="A court asked for it.")
    page = Seen(200, client.get(f"/releases/{version.release}").text).words
    assert "Forgotten." in page
    assert made.LONG[1] not in page
