"""A release that must be forgotten leaves no words behind, and does not come back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import pytest

from scraper.model import Attribution, Keys, ReleaseStatus, Traits
from storage import Storage, open_storage
from storage.outcomes import keep_capture
from storage.writer import Writing
from tests.storage.made import START, after, article, capture, entry, judged, leads, link, name, outcome, poll, released

WORD = "lanternfish"
WHY = {"by": "person:ada", "why": "A court asked for it."}


def test_its_words_are_gone_from_every_place(storage: Storage, tmp_path: Path) -> None:
    other = released(storage, "other", "Quite another text.")
    storage.store.record_poll(poll(entry("a", title=f"Operation {WORD}", summary=WORD)))
    (visit,) = storage.store.visits("harbour", START, 9)
    page = capture(visit.entry.url, f"<p>{WORD}</p>".encode())
    made = storage.store.record_outcome(outcome(visit, article(visit.entry, f"About {WORD}."), page=page))
    assert made is not None
    own = name(f"Operation {WORD}")
    credit = Attribution(WORD, None, WORD, (0, 5))
    told = Traits(names=(own,), attributions=(credit,), people=(WORD,), sketch=(1,), anchors=(f"op:{WORD}",))
    judged(storage, made, link(made, other), traits=told, copy_of=link(made, other), belonging=leads(own.name))
    assert storage.store.forget_release(made.release, after(days=1), **WHY) == ()
    assert storage.queries.search(WORD, past=True) == []
    assert storage.queries.release(made.release).status is ReleaseStatus.FORGOTTEN
    assert not storage.evidence.exists(page.digest)
    assert storage.queries.named_evidence() == set()
    near = storage.store.neighbourhood(other, Keys((1,), (f"op:{WORD}",)))
    assert (near.subjects, near.operations, near.statistics.sketch) == ((), (), {1: 0})
    assert storage.queries.clusters() == []
    rows = [*storage.queries.every_version(), *storage.queries.every_link(), *storage.queries.every_operation()]
    assert WORD not in repr(rows)


def test_no_later_look_brings_it_back(storage: Storage) -> None:
    made = released(storage, "a")
    storage.store.forget_release(made.release, after(days=1), **WHY)
    changed = entry("a", title="Offered again")
    assert storage.store.news("harbour", [changed]) == frozenset()
    assert storage.store.record_poll(poll(changed, at=after(days=2))) == 0
    assert storage.store.visits("harbour", after(days=999), 9) == []
    known = storage.store.held("harbour", changed, article(changed), None)
    assert known is not None
    visit = storage.store.import_visit("harbour", changed, after(days=3))
    assert storage.store.record_outcome(outcome(visit, article(changed), known=known)) is None
    assert len(storage.queries.versions(made.release)) == 1


def test_bytes_that_prove_another_release_stay(storage: Storage) -> None:
    page = capture("https://harbour.example/api", b"[1, 2]")
    items = (entry("a", content="1"), entry("b", content="2"))
    storage.store.record_poll(poll(*items, captures=(page,), inline=True))
    made = [
        storage.store.record_outcome(outcome(visit, article(visit.entry)))
        for visit in storage.store.visits("harbour", START, 9)
    ]
    first, second = (version for version in made if version)
    assert storage.store.forget_release(first.release, after(days=1), **WHY) == (page.digest,)
    assert storage.evidence.read(page.digest) == page.body
    assert storage.store.forget_release(second.release, after(days=1), **WHY) == ()
    assert not storage.evidence.exists(page.digest)


def test_bytes_that_another_comes_to_rest_on_before_they_are_deleted_stay(
    storage: Storage, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest, other = storage.evidence.put(b"kept"), open_storage(database, storage.evidence.root)
    forget = storage.evidence.forget

    def late(*digests: str, resting: Callable[[Sequence[str]], Collection[str]]) -> None:
        other.store._lane.write(lambda writing: keep_capture(writing, capture(entry("a").url, b"kept")))
        forget(*digests, resting=resting)

    monkeypatch.setattr(storage.evidence, "forget", late)
    storage.store._lane.write(lambda writing: writing.dropped.append(digest))
    other.close()
    assert storage.evidence.read(digest) == b"kept"
    assert list(storage.evidence.root.glob("incoming/*")) == []


def test_bytes_deleted_before_the_one_who_rests_on_them_commits_are_put_again(storage: Storage) -> None:
    digest = storage.evidence.put(b"kept")

    def work(writing: Writing) -> None:
        keep_capture(writing, capture(entry("a").url, b"kept"))
        storage.evidence.forget(digest)

    storage.store._lane.write(work)
    assert storage.evidence.read(digest) == b"kept"
