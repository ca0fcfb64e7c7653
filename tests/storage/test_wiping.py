"""After forgetting, no row and no file says the words again; what was judged around the release goes on without it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from scraper.errors import MissingField, UsageError
from scraper.model import Attribution, Figure, NameRole, ReleaseStatus, Traits
from scraper.model.judged import Bound
from storage import Storage, upkeep
from storage.database import begin
from storage.dialects import NOT_IN_SCHEMA
from storage.forgetting import BY_RULE, RULE
from storage.schema import metadata
from tests.storage.made import (
    START,
    after,
    article,
    belongs_to,
    capture,
    entry,
    imported,
    judged,
    leads,
    link,
    name,
    outcome,
    poll,
    released,
)

WORDS = ("lanternfish", "quentin", "4711000")
WHY = {"by": "person:ada", "why": "A court asked for it."}
SLUG = "operation-lanternfish-quentin-held"


def told(storage: Storage) -> str:
    """The release that must go, told of in every table that keeps words; its id."""
    storage.store.record_poll(poll(entry(SLUG, title="Operation Lanternfish", summary="Quentin", key=f"guid {SLUG}")))
    visit = next(v for v in storage.store.visits("harbour", START, 9) if SLUG in v.entry.url)
    page = capture(visit.entry.url, b"<p>Lanternfish: Quentin, 4711000 euro</p>")
    words = "Quentin was held in Operation Lanternfish with 4711000 euro."
    made = storage.store.record_outcome(outcome(visit, article(visit.entry, words), page=page))
    assert made is not None
    figure = Figure("money_seized", 4711000.0, "EUR", Bound.EXACT, None, "4711000 euro", (3, 9))
    says = Traits(
        figures=(figure,),
        names=(name("Operation Lanternfish"),),
        attributions=(Attribution("Quentin", None, "Quentin", (0, 5)),),
        people=("quentin|34",),
        sketch=(1, 2),
        anchors=("op:lanternfish", "person:quentin"),
    )
    judged(storage, made, traits=says, belonging=leads("Operation Lanternfish"))
    return made.release


def neighbours(storage: Storage, count: int = 300) -> None:
    """Other releases around it, so that pages of the file are split and filled."""
    for number in range(count):
        imported(
            storage, f"https://elsewhere.example/{number}", f"Bicycle {number} was found. " * 20, at=after(hours=1)
        )


def everything(storage: Storage) -> str:
    with storage.engine.connect() as connection:
        tables = [*metadata.tables, *NOT_IN_SCHEMA]
        return "\n".join(repr(connection.execute(text(f'SELECT * FROM "{table}"')).all()) for table in tables).lower()


def test_no_row_says_it_again(storage: Storage) -> None:
    release = told(storage)
    assert all(word in everything(storage) for word in WORDS)
    storage.store.forget_release(release, after(days=1), **WHY)
    found = everything(storage)
    assert [word for word in WORDS if word in found] == []
    assert storage.store.wipe()
    assert list(upkeep.faults(storage.engine)) == []


def test_no_file_says_it_again(sqlite_storage: Storage, tmp_path: Path) -> None:
    storage = sqlite_storage
    neighbours(storage, 150)
    release = told(storage)
    neighbours(storage, 300)
    storage.store.forget_judgements()  # drops what was read of it, which the file may still hold
    storage.store.forget_release(release, after(days=1), **WHY)
    assert storage.store.wipe()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"blotter.db", "blotter.db-wal"}
    held = {path.name: path.read_bytes().lower() for path in files}
    assert [(place, word) for place, bytes_ in held.items() for word in WORDS if word.encode() in bytes_] == []
    assert storage.queries.counts()["releases"] == 301


def test_after_a_rule_no_file_says_it_again_either_and_nothing_was_written_anew(
    sqlite_storage: Storage, tmp_path: Path
) -> None:
    storage = sqlite_storage
    neighbours(storage, 60)
    release = told(storage)
    neighbours(storage, 120)
    storage.store.forget_judgements()
    visit = storage.store.import_visit("harbour", entry(SLUG, key=f"guid {SLUG}"), after(days=500))
    assert visit.known is not None
    (held,) = storage.queries.versions(release)
    gone = outcome(visit, held.article, at=after(days=500), status=ReleaseStatus.FORGOTTEN)
    storage.store.record_outcome(gone)
    found = {path.name: path.read_bytes().lower() for path in tmp_path.rglob("*") if path.is_file()}
    assert [(place, word) for place, bytes_ in found.items() for word in WORDS if word.encode() in bytes_] == []
    assert list(upkeep.faults(storage.engine)) == []


def test_another_reader_keeps_the_log_and_that_is_told(sqlite_storage: Storage) -> None:
    release = told(sqlite_storage)
    with sqlite_storage.engine.connect() as reader:
        begin(reader)
        reader.execute(text("SELECT count(*) FROM versions")).all()
        sqlite_storage.store.forget_release(release, after(days=1), **WHY)
        assert sqlite_storage.store.wipe() is False
    assert sqlite_storage.store.wipe()


def test_the_tombstone_says_when_by_whom_and_why(storage: Storage) -> None:
    release = told(storage)
    storage.store.forget_release(release, after(days=1), **WHY)
    row = storage.queries.release(entry(SLUG).url)
    assert (row.id, row.title, row.url) == (release, "[forgotten]", "https://harbour.example/")
    assert row.forgotten is not None
    assert (row.forgotten.at, row.forgotten.by, row.forgotten.why) == (after(days=1), WHY["by"], WHY["why"])
    storage.store.forget_release(release, after(days=2), by="person:bob", why="Again.")
    assert storage.queries.release(release).forgotten == row.forgotten
    assert [*storage.queries.every_release(), *storage.queries.every_version()] == []


def test_a_rule_says_so_itself(storage: Storage) -> None:
    made = released(storage, "a")
    visit = storage.store.visits("harbour", after(days=500), 9)[0]
    storage.store.record_outcome(outcome(visit, made.article, at=after(days=500), status=ReleaseStatus.FORGOTTEN))
    forgotten = storage.queries.release(made.release).forgotten
    assert forgotten is not None
    assert (forgotten.by, forgotten.why) == (BY_RULE, RULE)


def test_a_look_that_began_before_does_not_bring_it_back(storage: Storage) -> None:
    made = released(storage, "a")
    (visit,) = storage.store.visits("harbour", after(days=500), 9)
    storage.store.forget_release(made.release, after(days=1), **WHY)
    again = article(visit.entry, "Lanternfish again.")
    page = capture(visit.entry.url, b"<p>Lanternfish</p>")
    assert storage.store.record_outcome(outcome(visit, again, at=after(days=500), page=page)) is None
    assert storage.queries.release(made.release).status is ReleaseStatus.FORGOTTEN
    assert "lanternfish" not in everything(storage)
    assert list(storage.evidence.digests()) == []


def test_neither_an_import_nor_another_of_its_addresses_brings_it_back(storage: Storage) -> None:
    made = imported(storage, "https://elsewhere.example/a", "Lanternfish.", title="Lanternfish")
    assert made is not None
    storage.store.forget_release(made.release, after(days=1), **WHY)
    assert imported(storage, "https://elsewhere.example/a", "Lanternfish again.", title="Lanternfish") is None
    assert "lanternfish" not in everything(storage)


def test_no_other_source_brings_it_back_either(storage: Storage) -> None:
    """Two sources of one platform list the same pages."""
    made = released(storage, "a")
    assert imported(storage, entry("b").url, "Lanternfish.", title="Lanternfish") is not None, "another page is none"
    storage.store.forget_release(made.release, after(days=1), **WHY)
    assert imported(storage, entry("a").url, "Quentin.", title="Quentin") is None
    assert imported(storage, entry("a").url, "Quentin again.", title="Quentin", at=after(days=9)) is None
    assert "quentin" not in everything(storage)
    assert len(storage.queries.releases()) == 2


def test_nor_is_a_page_kept_that_does_not_read(storage: Storage) -> None:
    made = released(storage, "a")
    (visit,) = storage.store.visits("harbour", after(days=500), 9)
    storage.store.forget_release(made.release, after(days=1), **WHY)
    page = capture(visit.entry.url, b"<p>Lanternfish</p>")
    fault = MissingField("The page has no title", url=visit.entry.url)
    storage.store.record_outcome(outcome(visit, None, at=after(days=500), page=page, fault=fault))
    assert list(storage.evidence.digests()) == []
    assert storage.queries.issues() == []
    assert storage.store.visits("harbour", after(days=9000), 9) == []


# -- what was judged ----------------------------------------------------------------------------------------------


def test_an_operation_goes_on_under_its_next_release_and_without_the_names_only_it_told(storage: Storage) -> None:
    first = released(storage, "a", "Operation Lanternfish.")
    second = released(storage, "b", "Operation Moonfish.", at=after(hours=1))
    third = released(storage, "c", "Looks back.", at=after(hours=2))
    judged(
        storage,
        first,
        traits=Traits(names=(name("Operation Lanternfish"), name("Moonfish"))),
        belonging=leads("Lanternfish"),
    )
    old = storage.queries.release(first.release).operation
    assert old is not None
    judged(storage, second, traits=Traits(names=(name("Moonfish"),)), belonging=belongs_to(old))
    judged(storage, third, mentions=(name("Moonfish", NameRole.EARLIER),))
    storage.store.forget_release(first.release, after(days=1), **WHY)
    operation = storage.queries.operation(old)
    assert operation.id == f"o{second.release}"
    assert [(member.release, member.relation.value) for member in operation.members] == [(second.release, "LEAD")]
    assert (operation.name, operation.aliases) == ("Moonfish", ())
    with pytest.raises(UsageError):
        storage.queries.operation("Operation Lanternfish")


def test_an_operation_without_releases_is_known_by_mention_or_not_at_all(storage: Storage) -> None:
    first = released(storage, "a", "Operation Lanternfish.")
    judged(storage, first, traits=Traits(names=(name("Lanternfish"),)), belonging=leads("Lanternfish"))
    lone = released(storage, "b", "Operation Moonfish.", at=after(hours=1))
    judged(storage, lone, traits=Traits(names=(name("Moonfish"),)), belonging=leads("Moonfish"))
    back = released(storage, "c", "Looks back at Lanternfish.", at=after(hours=2))
    earlier = name("Lanternfish", NameRole.EARLIER)
    judged(storage, back, traits=Traits(names=(earlier,)), mentions=(earlier,))
    for made in (first, lone):
        storage.store.forget_release(made.release, after(days=1), **WHY)
    assert storage.queries.operation(f"o{first.release}").name == "Lanternfish"
    assert [row.label for row in storage.queries.operations(known=True)] == ["Lanternfish"]
    with pytest.raises(UsageError):
        storage.queries.operation(f"o{lone.release}")


def test_a_cluster_is_found_by_the_id_of_the_lead_that_went(storage: Storage) -> None:
    first = released(storage, "a")
    copies = [released(storage, each, at=after(hours=hour)) for hour, each in enumerate("bc", 1)]
    judged(storage, first)
    for copy in copies:
        judged(storage, copy, link(copy, first), copy_of=link(copy, first))
    storage.store.forget_release(first.release, after(days=1), **WHY)
    cluster = storage.queries.cluster(f"c{first.release}")
    assert (cluster.lead, len(cluster.members)) == (copies[0].release, 2)
    assert list(storage.queries.every_link()) == []


def test_nothing_forgotten_is_judged_again(storage: Storage) -> None:
    made = [released(storage, each, at=after(hours=hour)) for hour, each in enumerate("abc")]
    for version in made:
        judged(storage, version)
    for version in made[:2]:
        storage.store.forget_release(version.release, after(days=1), **WHY)
    storage.store.forget_judgements()
    assert [version.release for version in storage.store.unrelated(9)] == [made[2].release]
