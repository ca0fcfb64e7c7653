"""Questions: by words in today's and older wordings, about sources and sizes; and texts that break lesser stores."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper.errors import TimedOut, UsageError
from scraper.model import Entry, Traits
from storage import Storage
from storage.columns import scrub
from storage.queries.search import snippet
from tests.storage.made import (
    FIRST,
    HARBOUR,
    LONG,
    START,
    after,
    article,
    capture,
    entry,
    imported,
    judged,
    name,
    outcome,
    poll,
    released,
    source,
)

NAUGHTY = (
    "nul \0 inside",
    "lone \ud800 surrogate \udfff",
    "'; DROP TABLE releases; --",
    '{"$ne": null} %s {0} :name ?',
    "\u202eright to left\u202c \ufeff\u200b zero width",
    "é e\u0301 ﬁ Ⅷ ß İ ı",
    "🏴\U000e0067\U000e0062 👩‍👩‍👧 \U0010ffff",
    "\x01\x02\x1f\x7f\x85\u2028",
    "NaN Infinity null undefined",
    "\\u0000 \\x00 \\",
    "x" * 100_000,
)


def again(storage: Storage, *paragraphs: str) -> None:
    """The release "a" gets a second wording."""
    storage.store.record_poll(poll(entry("a", title="News a again"), at=after(days=1)))
    (visit,) = storage.store.visits("harbour", after(days=1), 9)
    storage.store.record_outcome(outcome(visit, article(visit.entry, *paragraphs), at=after(days=1), change=FIRST))


def found(storage: Storage, words: str) -> list[str]:
    return [hit.release.title for hit in storage.queries.search(words)]


# -- words --------------------------------------------------------------------------------------------------------


def test_words_are_found_whatever_their_case_and_accents(storage: Storage) -> None:
    released(storage, "a", "Bij de inval is cocaïne gevonden door de politie.nl in ’s-Gravenhage.")
    released(storage, "b", "Zürich: 50.8 Millionen Euro, Straße gesperrt")
    for words in ("COCAINE", "cocaïne inval", "politie", '"de inval is"', "gravenhage"):
        assert found(storage, words) == ["News a"], words
    for words in ("zurich", "millionen ZÜRICH", '"50.8"'):
        assert found(storage, words) == ["News b"], words
    for words in ("cocaine zurich", '"inval de"', "heroin"):
        assert found(storage, words) == [], words


def test_a_star_finds_words_that_begin_so(storage: Storage) -> None:
    released(storage, "a", "The EncroChat phones led to 41 arrests on the dark web market Monopoly.")
    released(storage, "b", "An encrypted phone, and a monopolist at the quay.")
    for words, titles in {
        "encro*": ["News a"],
        "ENCR*": ["News a", "News b"],
        "encr* mono* quay": ["News b"],
        '"market mono*"': ["News a"],
        '"mark* monopoly"': [],
        "encro": [],
        "*": [],
        "* encro*": ["News a"],
        "*chat": [],
    }.items():
        assert sorted(found(storage, words)) == titles, words
    (hit,) = storage.queries.search("monopolis*")
    assert "a monopolist at" in hit.snippet
    assert snippet("alpha " * 50 + "turnips " + "omega " * 50, [["turn*"]]).count("turnips") == 1


def test_a_snippet_begins_and_ends_between_words() -> None:
    shown = snippet("alpha " * 50 + "turnips " + "omega " * 50, [["turnips"]])
    assert set(shown.split()) == {"…", "alpha", "turnips", "omega"}
    assert "turnips" in snippet(f"{'x' * 300} turnips {'y' * 300}", [["turnips"]])


def test_older_wordings_are_found_only_when_asked_for(storage: Storage) -> None:
    released(storage, "a", "The police seized 850 kilograms of turnips.")
    again(storage, "The police seized 855 kilograms of beetroot.")
    assert found(storage, "turnips") == []
    (hit,) = storage.queries.search("turnips", past=True)
    assert (hit.release.title, hit.version) == ("News a again", 1)
    assert "kilograms of turnips" in hit.snippet
    (hit,) = storage.queries.search("seized", past=True)
    assert hit.version == 2
    (hit,) = storage.queries.search("beetroot")
    assert hit.version == 2


def test_a_match_in_the_headline_comes_first_and_the_limit_holds(storage: Storage) -> None:
    released(storage, "a", "A lantern was found among the containers, said the harbour police on Monday.")
    released(storage, "b", "Nothing else to tell.", title="Lantern")
    assert found(storage, "lantern") == ["Lantern", "News a"]
    assert len(storage.queries.search("lantern", limit=1)) == 1


@pytest.mark.parametrize(
    "words", ['"', "*", "AND OR NOT", "a AND", "NEAR(", "title:x", "-", "' OR 1=1", "{}^", '"a" "b', "\0"]
)
def test_nothing_that_can_be_typed_is_an_error(storage: Storage, words: str) -> None:
    released(storage)
    assert storage.queries.search(words, past=True) is not None


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=40))
def test_no_question_fails(storage: Storage, words: str) -> None:
    assert storage.queries.search(words, past=True) == []


def test_a_word_that_a_text_holds_is_found(storage: Storage) -> None:
    made = [released(storage, str(number), f"unique{number} " + " ".join(LONG)) for number in range(5)]
    for number, version in enumerate(made):
        (hit,) = storage.queries.search(f"unique{number}")
        assert hit.release.id == version.release


# -- texts that break lesser stores -------------------------------------------------------------------------------


@pytest.mark.parametrize("words", NAUGHTY, ids=range(len(NAUGHTY)))
def test_naughty_strings_are_kept_or_scrubbed_everywhere(storage: Storage, words: str) -> None:
    url = f"https://harbour.example/{words}"
    offered = Entry(url, key=words, title=words, summary=words, content=words)
    storage.store.record_poll(poll(offered, fault=TimedOut(words, url=words)))
    assert storage.store.record_poll(poll(offered, at=after(hours=1))) == 0
    (visit,) = storage.store.visits("harbour", START, 9)
    told = article(visit.entry, words, place=words, topics=(words,), lead=words)
    page = replace(capture(url, words.encode("utf-8", "replace"), x=words), final_url=words)
    made = storage.store.record_outcome(outcome(visit, told, page=page))
    assert made is not None
    (kept,) = storage.queries.versions(made.release)
    assert kept.article.paragraphs == (scrub(words),)
    assert kept.article.topics == (scrub(words),)
    assert storage.queries.release(url).id == made.release
    judged(storage, made, traits=Traits(names=(name(words),), people=(words,), anchors=(words,)))
    assert storage.queries.traits(made.id).people == (scrub(words),)
    assert storage.queries.capture(page.digest).body == page.body


def test_texts_and_addresses_of_any_length_are_kept(storage: Storage) -> None:
    """PostgreSQL ends an index row at 2,704 bytes and a tsvector at 1 MiB."""
    long = " ".join(f"word{number}é" for number in range(250_000))
    url = "https://elsewhere.example/" + "path/" * 2000
    made = imported(storage, url, long, title="t" * 9000)
    assert made is not None
    assert storage.queries.release(url).id == made.release
    assert storage.queries.versions(made.release)[0].article.paragraphs == (long,)
    (hit,) = storage.queries.search("word7e")
    assert hit.release.id == made.release


@given(st.text())
def test_scrubbed_text_is_utf8_without_nul_and_otherwise_itself(text: str) -> None:
    clean = scrub(text)
    clean.encode()
    assert "\0" not in clean
    assert scrub(clean) == clean
    assert len(clean) == len(text)


# -- sources ------------------------------------------------------------------------------------------------------


def test_sources_are_kept_in_step_with_the_catalogue(storage: Storage) -> None:
    storage.store.sync_sources([source(), source("quay", enabled=False)])
    released(storage)
    assert storage.queries.releases()[0].agency == "Harbour Police"
    renamed = replace(HARBOUR, name="Port Police")
    storage.store.sync_sources([source(agency=renamed)])
    states = {state.id: state for state in storage.queries.source_states()}
    assert (states["harbour"].enabled, states["quay"].enabled) == (True, False)
    assert storage.queries.releases()[0].agency == "Port Police"
    assert released(storage, "b", at=after(hours=1)).agency == renamed


def test_an_imported_source_stays_beside_the_catalogue(storage: Storage) -> None:
    imported(storage, "https://elsewhere.example/1")
    storage.store.sync_sources([source()])
    storage.store.ensure_source("harbour", "overwritten", "https://nowhere.example/")
    states = {state.id: state for state in storage.queries.source_states()}
    assert states["elsewhere.example"].releases == 1
    assert states["harbour"].name == "Harbour"


def test_source_states_tell_how_it_goes(storage: Storage) -> None:
    storage.store.sync_sources([source()])
    released(storage, "a")
    released(storage, "b", at=after(hours=1))
    storage.store.record_poll(poll(channel="archive", at=after(hours=2), fault=TimedOut()))
    (state,) = storage.queries.source_states()
    assert (state.name, state.releases, state.last_new) == ("Harbour", 2, after(hours=1))
    assert set(state.channels) == {"news", "archive"}
    assert [issue.code for issue in state.open_issues] == ["timed_out"]
    assert state.open_issues == tuple(storage.queries.issues("harbour"))


def test_counts_of_everything(storage: Storage) -> None:
    assert set(storage.queries.counts().values()) == {0}
    released(storage)
    counts = storage.queries.counts()
    assert {name: counts[name] for name in ("entries", "pending", "releases", "versions", "unjudged")} == {
        "entries": 1,
        "pending": 0,
        "releases": 1,
        "versions": 1,
        "unjudged": 1,
    }


def test_what_is_not_there_is_told_in_a_sentence(storage: Storage) -> None:
    queries = storage.queries
    for ask in (queries.release, queries.cluster, queries.operation, queries.capture):
        with pytest.raises(UsageError, match="There is no"):
            ask("nothing")
    with pytest.raises(UsageError, match="There is no link 7"):
        queries.link(7)


def test_streams_run_over_more_than_one_chunk(storage: Storage) -> None:
    with storage.store.batch():
        for number in range(450):
            imported(storage, f"https://elsewhere.example/{number:03}", at=after(minutes=number))
    rows = list(storage.queries.every_release())
    assert [row.url[-3:] for row in rows] == [f"{number:03}" for number in range(450)]
    assert len({version.id for version in storage.queries.every_version()}) == 450


def test_what_changed_is_listed_without_first_versions_the_newest_first(storage: Storage) -> None:
    one, two = "https://quay.example/a", "https://quay.example/b"
    for hours, (url, text) in enumerate([(one, "Two men."), (two, "A boat."), (one, "Ten men."), (two, "A red boat.")]):
        imported(storage, url, text, at=after(hours=hours))
    assert [(each.article.url, each.number) for each in storage.queries.changes()] == [(two, 2), (one, 2)]
    assert [each.article.url for each in storage.queries.changes(limit=1, offset=1)] == [one]
    assert storage.queries.changes(source="harbour") == []
