"""Attached files on both databases: due once named, kept with their text by page, found by a word, forgotten whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from scraper.errors import BrokenFile, NotFound
from scraper.model import (
    Article,
    Attachment,
    Change,
    ChangeKind,
    FileOutcome,
    FileState,
    FileText,
    FileVisit,
    ReleaseStatus,
    Version,
)
from storage import Storage, upkeep
from storage.rows import AttachedFile
from tests.storage.made import START, after, article, capture, entry, outcome, poll, released, source
from tests.storage.test_wiping import everything

ANNEX = Attachment("https://files.example/annex.pdf", "Annex", "application/pdf")
MAP = Attachment("https://harbour.example/map.png", None, "image/png")
PAGES = FileText(("Indictment of the crew", "The boat Coelačanth, at 50.8 knots"), 2)
EDIT = Change((ChangeKind.WORDING,))
WHY = {"by": "person:ada", "why": "A court asked for it."}


def naming(storage: Storage, name: str = "a", *files: Attachment, at: datetime = START) -> Version:
    """A release whose page names these files (ANNEX where none is told), the PDFs of them to be fetched."""
    storage.store.record_poll(poll(entry(name), at=at))
    visit = next(v for v in storage.store.visits("harbour", at, 1000) if v.entry.url == entry(name).url)
    told = article(visit.entry, attachments=files or (ANNEX, MAP))
    wanted = tuple(each for each in told.attachments if each.media_type == "application/pdf")
    page = capture(visit.entry.url, f"<p>{name}</p>".encode(), at=at)
    made = storage.store.record_outcome(outcome(visit, told, at=at, page=page, files=wanted, next_visit=after(hours=1)))
    assert made is not None
    return made


def again(storage: Storage, told: Article, change: Change | None, *files: Attachment, at: datetime) -> None:
    visit = next(v for v in storage.store.visits("harbour", at, 1000) if v.entry.url == told.url)
    storage.store.record_outcome(outcome(visit, told, at=at, change=change, files=files, next_visit=after(hours=1)))


def due(storage: Storage, at: datetime = START, *, unread: bool = True) -> list[FileVisit]:
    return list(storage.store.files("harbour", at, 10, unread=unread))


def fetched(storage: Storage, body: bytes = b"%PDF-1", text: FileText | None = PAGES, at: datetime = START) -> None:
    (visit,) = due(storage, at)
    page = capture(visit.url, body, at=at, ETag='"1"')
    state = FileState.READ if text else FileState.KEPT
    storage.store.record_file(FileOutcome(visit, at, state, page, text))


def only_file(storage: Storage, release: str) -> AttachedFile:
    (held,) = storage.queries.files(release)
    return held


def test_a_file_that_a_page_names_is_due_until_it_is_fetched(storage: Storage) -> None:
    made = naming(storage)
    assert [(visit.url, visit.state, visit.due) for visit in due(storage)] == [(ANNEX.url, FileState.PENDING, True)]
    assert "harbour" in storage.store.due_sources(START, [source()])
    fetched(storage)
    assert due(storage, after(days=400)) == []
    held = only_file(storage, made.release)
    assert (held.state, held.pages, held.captured_at) == (FileState.READ, 2, START)
    assert storage.store.kept(str(held.digest)) == b"%PDF-1"
    assert [file.state for file in storage.queries.release(made.release).files] == ["read", "reference"]


def test_a_source_is_due_for_a_file_alone(storage: Storage) -> None:
    naming(storage)
    polled = source()
    assert storage.store.due_sources(after(minutes=1), [replace(polled, channels=polled.channels[:1])]) == ("harbour",)
    fetched(storage)
    assert storage.store.due_sources(after(minutes=1), [replace(polled, channels=polled.channels[:1])]) == ()


def test_the_same_look_again_asks_for_nothing(storage: Storage) -> None:
    made = naming(storage)
    fetched(storage)
    again(storage, made.article, None, ANNEX, at=after(hours=2))
    assert due(storage, after(hours=2)) == []


def test_a_new_version_asks_again_with_validators_but_not_within_the_hour(storage: Storage) -> None:
    made = naming(storage)
    fetched(storage, at=after(minutes=30))
    storage.store.record_poll(poll(replace(entry("a"), title="News a, corrected"), at=after(minutes=40)))
    again(storage, replace(made.article, title="Edited"), EDIT, ANNEX, at=after(minutes=40))
    assert due(storage, after(minutes=80)) == []
    (visit,) = due(storage, after(minutes=90))
    assert (visit.validators.etag, visit.state, visit.digest is not None) == ('"1"', FileState.READ, True)
    storage.store.record_file(FileOutcome(visit, after(minutes=90), visit.state))
    assert due(storage, after(days=9)) == []
    assert only_file(storage, made.release).pages == 2, "not modified: what is held stays"


def test_a_file_that_changed_is_read_anew_and_its_old_bytes_stay(storage: Storage) -> None:
    made = naming(storage)
    fetched(storage)
    again(storage, replace(made.article, title="Edited"), EDIT, ANNEX, at=after(hours=2))
    fetched(storage, b"%PDF-2", FileText(("Moonfish",), 1), after(hours=2))
    assert storage.queries.search("Coelacanth") == []
    assert [hit.release.id for hit in storage.queries.search("moonfish")] == [made.release]
    assert len(storage.queries.named_evidence()) == 3, "the page, and both states of the file"
    assert list(upkeep.faults(storage.engine)) == []


def test_a_file_added_to_an_unchanged_page_is_fetched_and_one_taken_off_is_of_the_past(storage: Storage) -> None:
    made = naming(storage)
    fetched(storage)
    other = replace(ANNEX, url="https://files.example/second.pdf", title=None)
    again(storage, made.article, None, other, at=after(hours=2))
    assert [visit.url for visit in due(storage, after(hours=2))] == [other.url]
    assert [(file.name, file.named) for file in storage.queries.files(made.release)] == [
        ("Annex", False),
        ("second.pdf", True),
    ]
    assert storage.queries.search("coelacanth") == []
    assert len(storage.queries.search("coelacanth", past=True)) == 1


# -- words --------------------------------------------------------------------------------------------------------


def test_a_word_on_page_two_finds_the_release_and_says_where(storage: Storage) -> None:
    made = naming(storage)
    fetched(storage)
    for words in ("coelacanth", '"boat coelacanth"', "KNOTS 50.8"):
        (hit,) = storage.queries.search(words)
        assert hit.place is not None
        assert (hit.release.id, hit.place.file.name, hit.place.page) == (made.release, "Annex", 2)
    assert "Coelačanth" in storage.queries.search("coelacanth")[0].snippet
    assert storage.queries.search("indictment coelacanth") == [], "the words stand on two pages"


def test_a_release_that_says_it_itself_comes_first_and_once(storage: Storage) -> None:
    own = released(storage, "b", "A coelacanth was seen.")
    made = naming(storage)
    fetched(storage)
    found = storage.queries.search("coelacanth")
    assert [(hit.release.id, hit.place is None) for hit in found] == [(own.release, True), (made.release, False)]
    assert len(storage.queries.search("coelacanth", limit=1)) == 1
    (same,) = storage.queries.search("harbour crew") or storage.queries.search("crew")
    assert same.release.id == made.release


# -- what went wrong ----------------------------------------------------------------------------------------------


def test_what_could_not_be_had_is_an_issue_until_it_is_there_or_named_no_more(storage: Storage) -> None:
    made = naming(storage)
    (visit,) = due(storage)
    storage.store.record_file(
        FileOutcome(
            visit, START, FileState.PENDING, note="no", next_visit=after(hours=5), fault=NotFound(url=ANNEX.url)
        )
    )
    assert [(issue.code, issue.url) for issue in storage.queries.issues("harbour")] == [("not_found", ANNEX.url)]
    assert due(storage, after(hours=4)) == []
    (visit,) = due(storage, after(hours=5))
    assert visit.attempts == 1
    again(storage, made.article, None, at=after(hours=5))
    assert storage.queries.issues("harbour") == []
    assert due(storage, after(days=9)) == []


def test_a_file_that_does_not_read_keeps_its_bytes(storage: Storage) -> None:
    made = naming(storage)
    (visit,) = due(storage)
    page = capture(visit.url, b"%PDF-broken")
    storage.store.record_file(
        FileOutcome(visit, START, FileState.BROKEN, page, note="locked", fault=BrokenFile("locked"))
    )
    held = only_file(storage, made.release)
    assert (held.state, held.note, held.digest) == (FileState.BROKEN, "locked", page.digest)
    assert storage.evidence.read(page.digest) == b"%PDF-broken"
    assert [issue.code for issue in storage.queries.issues("harbour")] == ["broken_file"]
    again(storage, replace(made.article, title="Edited"), EDIT, ANNEX, at=after(hours=2))
    (visit,) = due(storage, after(hours=2))
    storage.store.record_file(FileOutcome(visit, after(hours=2), visit.state))
    assert [issue.code for issue in storage.queries.issues("harbour")] == ["broken_file"], (
        "the same bytes, still broken"
    )


def test_one_that_waits_for_its_reader_is_not_due_but_read_when_asked(storage: Storage) -> None:
    made = naming(storage)
    (visit,) = due(storage)
    page = capture(visit.url, b"%PDF-1")
    storage.store.record_file(FileOutcome(visit, START, FileState.UNREAD, page, note="not read"))
    assert due(storage, after(days=9), unread=False) == []
    (waiting,) = due(storage)
    assert (waiting.due, waiting.digest) == (False, page.digest)
    storage.store.record_file(FileOutcome(waiting, after(days=1), FileState.READ, None, PAGES))
    held = only_file(storage, made.release)
    assert (held.state, held.pages, held.note, held.captured_at) == (FileState.READ, 2, None, START)
    assert len(storage.queries.search("coelacanth")) == 1


# -- forgetting ---------------------------------------------------------------------------------------------------


def test_a_forgotten_release_takes_its_files_with_it(storage: Storage) -> None:
    made = naming(storage)
    fetched(storage)
    again(storage, replace(made.article, title="Edited"), EDIT, ANNEX, at=after(hours=2))
    fetched(storage, b"%PDF-2", PAGES, after(hours=2))
    assert storage.store.forget_release(made.release, after(days=1), **WHY) == ()
    found = everything(storage)
    assert [word for word in ("coela", "annex") if word in found] == []
    assert (storage.queries.files(made.release), storage.queries.search("coelacanth", past=True)) == ([], [])
    assert list(storage.evidence.digests()) == []
    assert storage.store.wipe()
    assert list(upkeep.faults(storage.engine)) == []


def test_a_file_that_another_release_names_too_stays(storage: Storage) -> None:
    first = naming(storage)
    fetched(storage)
    second = naming(storage, "b", at=after(hours=1))
    fetched(storage, at=after(hours=1))
    digest = only_file(storage, second.release).digest
    assert storage.store.forget_release(first.release, after(days=1), **WHY) == (digest,)
    assert storage.evidence.read(str(digest)) == b"%PDF-1"
    assert [hit.release.id for hit in storage.queries.search("coelacanth")] == [second.release]
    assert storage.store.forget_release(second.release, after(days=2), **WHY) == ()
    assert not storage.evidence.exists(str(digest))


def test_a_fetch_that_began_before_the_forgetting_brings_nothing_back(storage: Storage) -> None:
    made = naming(storage)
    (visit,) = due(storage)
    storage.store.forget_release(made.release, after(days=1), **WHY)
    page = capture(visit.url, b"%PDF-1")
    storage.store.record_file(FileOutcome(visit, after(days=1), FileState.READ, page, PAGES))
    assert (list(storage.evidence.digests()), storage.queries.search("coelacanth", past=True)) == ([], [])
    assert storage.queries.release(made.release).status is ReleaseStatus.FORGOTTEN
