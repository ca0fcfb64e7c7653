"""Outcomes: releases, versions and evidence; what is another look at something held, and what has moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from scraper.errors import Damaged, SoftNotFound, TimedOut, UnmetExpectation, UsageError
from scraper.model import (
    Agency,
    Attachment,
    Change,
    ChangeKind,
    DateOrigin,
    Edit,
    Entry,
    Moment,
    Precision,
    ReleaseStatus,
    Validators,
)
from storage import Storage
from storage.outcomes import release_id
from tests.storage.made import (
    HARBOUR,
    LONG,
    START,
    after,
    article,
    capture,
    entry,
    imported,
    outcome,
    poll,
    released,
    source,
)

REVISED = Change(
    (ChangeKind.FIGURE, ChangeKind.WORDING), (Edit(ChangeKind.FIGURE, "850", "855", (3, 6), None),), "850 became 855"
)


def test_a_version_comes_back_to_the_letter(storage: Storage) -> None:
    storage.store.sync_sources([source()])
    storage.store.record_poll(poll(entry("a")))
    (visit,) = storage.store.visits("harbour", START, 9)
    told = article(
        visit.entry,
        "Zoë said: ‘¡nada!’ 🚓",
        "",
        "two\n\nlines",
        lead="The lead",
        modified=Moment(after(hours=2), Precision.SECOND, "+02:00", "10:30", DateOrigin.META),
        place="Rotterdam",
        topics=("drugs", "port"),
        case_numbers=("2026-17",),
        attachments=(Attachment("https://harbour.example/a.pdf", None, "application/pdf", "ab12"),),
        links=("https://harbour.example/b",),
        notices=("Updated: 855",),
    )
    page = capture(told.url, b"<html>", etag='"v1"')
    made = storage.store.record_outcome(outcome(visit, told, page=page, change=REVISED))
    assert made is not None
    assert (made.article, made.agency, made.evidence, made.number) == (told, HARBOUR, page.digest, 1)
    assert made.id == f"{made.release}.1.{told.digest[:8]}"
    assert storage.queries.versions(made.release) == [made]
    assert list(storage.store.unrelated(9)) == [made]


def test_the_release_id_comes_from_source_and_first_address(storage: Storage) -> None:
    made = released(storage)
    assert made.release == release_id("harbour", entry("a").url)
    assert len(made.release) == 12


def test_an_unknown_source_is_its_own_agency(storage: Storage) -> None:
    assert released(storage).agency == Agency("harbour", "harbour", "ZZ")
    assert storage.queries.releases()[0].agency == "harbour"


def test_a_change_makes_the_next_version_and_no_change_none(storage: Storage) -> None:
    first = released(storage)
    storage.store.record_poll(poll(entry("a", title="Other"), at=after(hours=1)))
    (visit,) = storage.store.visits("harbour", after(hours=1), 9)
    assert visit.known is not None
    assert visit.known.latest == first
    same = outcome(visit, first.article, at=after(hours=1), change=None)
    assert storage.store.record_outcome(same) is None
    told = replace(first.article, paragraphs=("855 kilograms",))
    second = storage.store.record_outcome(outcome(visit, told, at=after(hours=2), change=REVISED))
    assert second is not None
    assert (second.number, second.release, second.change) == (2, first.release, REVISED)
    row = storage.queries.release(first.release)
    assert (row.versions, row.first_seen, row.last_seen) == (2, START, after(hours=2))


def test_validators_are_sent_next_time_and_dropped_when_the_page_is_gone(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a")))
    (visit,) = storage.store.visits("harbour", START, 9)
    page = capture(visit.entry.url, etag='"v1"', last_modified="Mon, 02 Mar 2026 08:30:00 GMT")
    storage.store.record_outcome(outcome(visit, article(visit.entry), page=page, next_visit=after(hours=1)))
    (visit,) = storage.store.visits("harbour", after(hours=2), 9)
    assert visit.validators == Validators('"v1"', "Mon, 02 Mar 2026 08:30:00 GMT", visit.entry.url)
    unchanged = outcome(visit, None, at=after(hours=2), change=None, next_visit=after(hours=3))
    storage.store.record_outcome(unchanged)
    assert storage.store.visits("harbour", after(hours=4), 9)[0].validators == visit.validators
    renewed = Validators('W/"v1"', visit.validators.last_modified, "https://harbour.example/moved")
    storage.store.record_outcome(replace(unchanged, validators=renewed))  # as a 304 told them
    assert storage.store.visits("harbour", after(hours=4), 9)[0].validators == renewed
    gone = replace(unchanged, at=after(hours=4), status=ReleaseStatus.MISSING)
    storage.store.record_outcome(gone)
    assert storage.store.visits("harbour", after(hours=4), 9)[0].validators == Validators()


def test_missing_withdrawn_and_back(storage: Storage) -> None:
    first = released(storage)

    def look(hours: float, status: ReleaseStatus, change: Change | None = None) -> None:
        storage.store.record_poll(poll(entry("a", title=f"at {hours}"), at=after(hours=hours)))
        (visit,) = storage.store.visits("harbour", after(hours=hours), 9)
        told = first.article if change or status is ReleaseStatus.LIVE else None
        storage.store.record_outcome(outcome(visit, told, at=after(hours=hours), change=change, status=status))

    look(1, ReleaseStatus.MISSING)
    look(2, ReleaseStatus.MISSING)
    known = storage.store.held("harbour", entry("a"), first.article, None)
    assert known is not None
    assert (known.missing_since, known.release.last_seen) == (after(hours=1), START)
    look(90, ReleaseStatus.WITHDRAWN, Change((ChangeKind.WITHDRAWN,)))
    assert storage.queries.releases(status=ReleaseStatus.WITHDRAWN)[0].id == first.release
    look(99, ReleaseStatus.LIVE, Change((ChangeKind.RESTORED,)))
    known = storage.store.held("harbour", entry("a"), first.article, None)
    assert known is not None
    assert (known.release.status, known.missing_since, known.latest.number) == (ReleaseStatus.LIVE, None, 3)


def test_a_page_that_does_not_read_is_kept_as_evidence_and_one_that_fails_is_not(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a"), entry("b")))
    old, new = storage.store.visits("harbour", START, 9)
    broken = capture(old.entry.url, b"<broken>")
    storage.store.record_outcome(outcome(old, None, page=broken, fault=UnmetExpectation("too short", url=broken.url)))
    storage.store.record_outcome(outcome(new, None, fault=TimedOut()))
    assert storage.queries.capture(broken.digest) == broken
    assert storage.queries.counts()["captures"] == 1
    assert storage.queries.counts()["versions"] == 0


def test_a_capture_comes_back_whole(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a")))
    (visit,) = storage.store.visits("harbour", START, 9)
    page = replace(
        capture(visit.entry.url, b"\x1f\x8bcoded", content_encoding="gzip"),
        content=b"<p>plain</p>",
        final_url="https://harbour.example/moved",
        redirects=(visit.entry.url,),
        http_version="HTTP/2",
    )
    storage.store.record_outcome(outcome(visit, article(visit.entry), page=page))
    assert storage.queries.capture(page.digest) == page
    assert storage.queries.named_evidence() == set(storage.evidence.digests())
    storage.evidence.place(page.digest).unlink()
    with pytest.raises(Damaged, match="missing"):
        storage.queries.capture(page.digest)


# -- another look -------------------------------------------------------------------------------------------------


def test_held_by_key_whatever_the_address(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a", key="17")))
    (visit,) = storage.store.visits("harbour", START, 9)
    made = storage.store.record_outcome(outcome(visit, article(visit.entry)))
    elsewhere = entry("b", key="17")
    known = storage.store.held("harbour", elsewhere, article(elsewhere, "another text"), None)
    assert made is not None
    assert known is not None
    assert known.release.id == made.release
    assert storage.store.held("quay", elsewhere, article(elsewhere), None) is None


def test_held_by_any_address_unless_another_key_owns_it(storage: Storage) -> None:
    made = released(storage)
    other = entry("z", key="99")
    for told, final in ((article(entry("a"), "x"), None), (article(other, "x"), entry("a").url)):
        known = storage.store.held("harbour", other, told, final)
        assert known is not None
        assert known.release.id == made.release
    storage.store.record_poll(poll(entry("k", key="1"), entry("k", key="2", title="Two")))
    second, first = storage.store.visits("harbour", START, 9)
    one = storage.store.record_outcome(outcome(first, article(first.entry, "x")))
    assert one is not None
    assert storage.store.held("harbour", second.entry, article(second.entry, "y"), None) is None
    two = storage.store.record_outcome(outcome(second, article(second.entry, "y")))
    assert two is not None
    assert one.release != two.release


def test_a_page_that_moves_stays_one_release(storage: Storage) -> None:
    first = released(storage, "a")
    storage.store.record_poll(poll(entry("b"), at=after(hours=1)))
    (visit,) = storage.store.visits("harbour", after(hours=1), 9)
    told = article(entry("b"), title=first.article.title)
    known = storage.store.held("harbour", visit.entry, told, None)
    assert known is not None
    assert known.release.id == first.release
    moved = Change((ChangeKind.MOVED,))
    storage.store.record_outcome(outcome(visit, told, at=after(hours=1), known=known, change=moved))
    assert storage.queries.release(entry("b").url).id == first.release
    assert storage.queries.release(entry("a").url).id == first.release
    addresses = storage.queries.release_urls(first.release)
    assert [(item.url, item.valid_from, item.valid_to) for item in addresses] == [
        (entry("a").url, START, after(hours=1)),
        (entry("b").url, after(hours=1), None),
    ]


def test_the_same_text_beside_the_old_address_is_another_release(storage: Storage) -> None:
    first = released(storage, "a")
    storage.store.record_poll(poll(entry("b"), entry("a"), at=after(hours=1)))
    told = article(entry("b"), title=first.article.title)
    assert storage.store.held("harbour", entry("b"), told, None) is None


def test_a_short_text_is_never_taken_for_a_move(storage: Storage) -> None:
    released(storage, "a", "Short.")
    storage.store.record_poll(poll(entry("b"), at=after(hours=1)))
    assert storage.store.held("harbour", entry("b"), article(entry("b"), "Short.", title="News a"), None) is None


# -- imports ------------------------------------------------------------------------------------------------------


def test_imports_are_idempotent_and_the_same_text_elsewhere_is_another_release(storage: Storage) -> None:
    url = "https://elsewhere.example/one"
    first = imported(storage, url)
    assert first is not None
    assert imported(storage, url) is None
    other = imported(storage, "https://elsewhere.example/two")
    assert other is not None
    assert other.release != first.release
    second = imported(storage, url, *LONG, "One more thing.", at=after(days=1))
    assert second is not None
    assert (second.release, second.number) == (first.release, 2)
    assert [row.url for row in storage.queries.every_release()] == [url, "https://elsewhere.example/two"]
    assert storage.store.visits("elsewhere.example", after(days=400), 9) == []


def test_an_import_keeps_the_address_it_was_given(storage: Storage) -> None:
    given = Entry("https://elsewhere.example/one?page=2", title="One")
    visit = storage.store.import_visit("elsewhere.example", given, START)
    told = replace(article(given), url="https://elsewhere.example/canonical")
    made = storage.store.record_outcome(outcome(visit, told))
    assert made is not None
    assert storage.queries.release(given.url).url == given.url
    assert storage.queries.release(told.url).id == made.release


def test_an_import_of_what_a_channel_offered_leaves_its_visit_waiting(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a")))
    visit = storage.store.import_visit("harbour", entry("a"), after(hours=1))
    made = storage.store.record_outcome(outcome(visit, article(entry("a")), at=after(hours=1)))
    (waiting,) = storage.store.visits("harbour", after(hours=2), 9)
    assert made is not None
    assert waiting.known is not None
    assert waiting.known.release.id == made.release


def test_what_was_imported_first_is_visited_when_a_channel_offers_it(storage: Storage) -> None:
    visit = storage.store.import_visit("harbour", entry("a"), START)
    storage.store.record_outcome(outcome(visit, article(entry("a"))))
    assert storage.store.record_poll(poll(entry("a"), at=after(hours=1))) == 1
    (waiting,) = storage.store.visits("harbour", after(hours=1), 9)
    assert waiting.known is not None
    assert waiting.channel == "news"


# -- finding ------------------------------------------------------------------------------------------------------


def test_releases_by_id_beginning_and_address(storage: Storage) -> None:
    made = [released(storage, str(number), at=START + timedelta(hours=number)) for number in range(20)]
    for ref in (made[3].release, made[3].id, entry("3").url):
        assert storage.queries.release(ref).id == made[3].release
    starts = {version.release[0] for version in made}
    shared = next(start for start in sorted(starts) if sum(v.release.startswith(start) for v in made) > 1)
    with pytest.raises(UsageError, match="more than one"):
        storage.queries.release(shared)
    for wrong in ("nothing", "https://harbour.example/none", "ffffffffffff", "%"):
        with pytest.raises(UsageError, match="no release"):
            storage.queries.release(wrong)


def test_lists_run_from_the_newest_and_streams_from_the_oldest(storage: Storage) -> None:
    made = [released(storage, str(number), at=after(hours=number), published=None) for number in range(5)]
    ids = [version.release for version in made]
    assert [row.id for row in storage.queries.releases(limit=2, offset=1)] == ids[3:1:-1]
    assert [row.id for row in storage.queries.releases(source="quay")] == []
    assert [row.id for row in storage.queries.every_release(since=after(hours=2))] == ids[2:]
    assert list(storage.queries.every_version()) == made


def test_two_lookers_with_the_same_knowledge_make_one_version(storage: Storage) -> None:
    first = released(storage, "a", "Officers found 3 boats.")
    visit = storage.store.import_visit("harbour", entry("a"), after(hours=1))
    edited = outcome(visit, article(visit.entry, "Officers found 4 boats."), at=after(hours=1))
    made = [storage.store.record_outcome(edited) for _ in range(2)]
    assert [version and version.number for version in made] == [2, None]
    assert len(storage.queries.versions(first.release)) == 2


def test_two_lookers_at_a_new_page_make_one_release(storage: Storage) -> None:
    storage.store.record_poll(poll(entry("a")))
    (visit,) = storage.store.visits("harbour", START, 9)
    made = [storage.store.record_outcome(outcome(visit, article(visit.entry, "Boat found."))) for _ in range(2)]
    assert [version and version.number for version in made] == [1, None]
    assert storage.queries.counts()["versions"] == 1


def test_a_look_that_goes_well_after_another_claim_ends_what_was_wrong(storage: Storage) -> None:
    storage.store.record_poll(poll(entry()))
    (visit,) = storage.store.visits("harbour", START, 5)
    fault = TimedOut("slow", url=visit.entry.url)
    storage.store.record_outcome(outcome(visit, None, fault=fault, next_visit=after(hours=1)))
    storage.store.record_poll(poll(entry(title="News of the day"), at=after(minutes=5)))
    (visit,) = storage.store.visits("harbour", after(minutes=5), 5)
    assert (visit.attempts, len(storage.queries.issues("harbour"))) == (1, 1)
    storage.store.record_outcome(outcome(visit, article(visit.entry), at=after(minutes=6)))
    assert storage.queries.issues("harbour") == []


def test_a_fault_that_finds_a_release_missing_says_since_when(storage: Storage) -> None:
    first = released(storage)
    (visit,) = storage.store.visits("harbour", after(days=400), 10)
    at, said = after(days=400), SoftNotFound()
    gone = outcome(visit, None, at=at, fault=said, change=None, status=ReleaseStatus.MISSING, next_visit=at)
    storage.store.record_outcome(gone)
    (again,) = storage.store.visits("harbour", at, 10)
    assert again.known is not None
    assert (again.known.release.status, again.known.missing_since) == (ReleaseStatus.MISSING, at)
    assert (again.known.release.last_seen, again.attempts) == (first.captured_at, 1)
    storage.store.record_outcome(replace(gone, visit=again, known=again.known, at=after(days=401)))
    (again,) = storage.store.visits("harbour", at, 10)
    assert again.known is not None
    assert again.known.missing_since == at
    assert [issue.times for issue in storage.queries.issues()] == [2]
