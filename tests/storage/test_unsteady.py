"""What is remembered of pages that jitter, what is in doubt between two visits, and a channel that is not believed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from scraper.errors import Damaged, FalseNotModified
from scraper.model import Change, ChangeKind, ChannelState, Past, ReleaseStatus
from storage import Storage
from tests.storage.made import START, after, article, capture, entry, outcome, poll, released

EDITED = Change((ChangeKind.WORDING,))
NEVER, LATER = after(days=-999), after(days=9)


def revised(storage: Storage, *texts: str) -> str:
    """A release with these wordings, one after the other; its id."""
    first = released(storage, "a", texts[0])
    for hour, text in enumerate(texts[1:], 1):
        (visit,) = storage.store.visits("harbour", after(days=999), 9)
        edited = outcome(visit, article(visit.entry, text), at=after(hours=hour), change=EDITED, next_visit=LATER)
        assert storage.store.record_outcome(edited) is not None
    return first.release


def test_marks_are_remembered_for_their_source_and_for_a_while(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a")))
    (visit,) = storage.store.visits("harbour", START, 9)
    storage.store.record_outcome(
        outcome(visit, article(visit.entry), unsteady=frozenset({"one", "two"}), next_visit=LATER)
    )
    assert storage.store.past("harbour", None, NEVER) == Past(frozenset({"one", "two"}))
    assert storage.store.past("quay", None, NEVER) == Past()
    assert storage.store.past("harbour", None, after(hours=1)).unsteady == frozenset()
    (visit,) = storage.store.visits("harbour", after(days=999), 9)
    again = outcome(visit, None, at=after(days=1), change=None, unsteady=frozenset({"two"}))
    storage.store.record_outcome(again)
    assert storage.store.past("harbour", None, after(hours=1)).unsteady == frozenset({"two"})


def test_earlier_versions_are_told_without_the_newest(storage: Storage) -> None:
    release = revised(storage, "One boat.", "Two boats.", "Three boats.")
    earlier = storage.store.past("harbour", release, NEVER).earlier
    assert [one.paragraphs for one in earlier] == [("Two boats.",), ("One boat.",)]


def test_a_version_is_proved_by_the_capture_that_its_text_was_read_from(storage: Storage) -> None:
    first = released(storage, "a", "One boat.")
    (visit,) = storage.store.visits("harbour", after(days=999), 9)
    page = capture(visit.entry.url, b"<p>Two boats.</p>", at=after(hours=1))
    edited = outcome(
        visit, article(visit.entry, "Two boats."), at=after(hours=1), change=EDITED, page=page, next_visit=LATER
    )
    second = storage.store.record_outcome(edited)
    assert second is not None
    proof = storage.store.proof(second)
    assert proof is not None
    assert (proof.captured_at, proof.digest) == (second.captured_at, second.evidence)
    assert storage.store.proof(first) is None
    gone = Change((ChangeKind.WITHDRAWN,))
    answer = replace(page, status=410, body=b"gone", captured_at=after(hours=2))
    (visit,) = storage.store.visits("harbour", after(days=999), 9)
    kept = outcome(visit, second.article, at=after(hours=2), change=gone, page=answer)
    made = storage.store.record_outcome(replace(kept, status=ReleaseStatus.WITHDRAWN))
    assert made is not None
    assert (made.number, made.evidence) == (3, answer.digest)
    assert storage.store.proof(made) == proof
    storage.evidence.place(second.evidence or "").unlink()
    with pytest.raises(Damaged):
        storage.store.proof(made)


def test_what_is_in_doubt_is_asked_in_full_and_settled_by_the_next_visit(storage: Storage) -> None:
    revised(storage, "One boat.")
    (visit,) = storage.store.visits("harbour", after(days=999), 9)
    page = capture(visit.entry.url, etag='"b"')
    storage.store.record_outcome(
        outcome(visit, None, at=after(hours=1), change=None, page=page, doubt="torn", next_visit=LATER)
    )
    (visit,) = storage.store.visits("harbour", after(days=999), 9)
    assert (visit.doubt, bool(visit.validators)) == ("torn", False)
    storage.store.record_outcome(outcome(visit, None, at=after(hours=2), change=None, page=page, next_visit=LATER))
    (visit,) = storage.store.visits("harbour", after(days=999), 9)
    assert (visit.doubt, visit.validators.etag) == (None, '"b"')


def test_a_false_not_modified_is_an_issue_until_the_channel_is_trusted_again(storage: Storage) -> None:
    doubted = ChannelState(distrusted=START, polls=25)
    storage.store.record_poll(poll(entry("a"), state=doubted, lie=FalseNotModified(url="https://harbour.example/news")))
    assert storage.store.channel_state("harbour", "news").distrusted == START
    storage.store.record_poll(poll(entry("a"), at=after(hours=1), state=replace(doubted, polls=26)))
    (issue,) = storage.queries.issues("harbour", open_only=True)
    assert issue.code == "false_not_modified"
    trusted = replace(doubted, distrusted=None)
    storage.store.record_poll(poll(entry("a"), at=START + timedelta(days=31), state=trusted))
    assert not storage.queries.issues("harbour", open_only=True)
