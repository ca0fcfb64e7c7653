"""The whole path over the make-believe press, held to its truth: no release lost, no version too many, right links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import scheduler
from blotter.dossier import dossier
from blotter.pressroom import local, spector, truth
from blotter.pressroom.server import Press
from blotter.pressroom.spector import DAY_ONE, DAY_THREE, DAY_TWO, hours
from scraper.compare.claims import disagreements
from scraper.model import ChangeKind, ReleaseStatus
from tests.watched import LOOKS, held, home, is_sound, judged, look, opened, story_of, versions_due, walk

pytestmark = pytest.mark.xdist_group("press")
ASSAULT, WRONG = local.ASSAULT.key, local.WRONG_NAME.key


@pytest.fixture
def blotter(press: Press, tmp_path: Path) -> Iterator[scheduler.Installation]:
    with opened(home(tmp_path, press), press) as installation:
        yield installation


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[scheduler.Installation, Press]]:
    """All the looks of the three days, one after the other; the tests that use it only ask."""
    with Press(DAY_ONE) as press, opened(home(tmp_path_factory.mktemp("walked"), press), press) as installation:
        walk(installation, press)
        yield installation, press


def test_every_release_and_every_wording_is_held_at_every_look(blotter: scheduler.Installation, press: Press) -> None:
    queries = blotter.storage.queries
    for press.now in LOOKS:
        look(blotter)
        counts = queries.counts()
        gone = len(queries.releases(status=ReleaseStatus.WITHDRAWN))
        assert counts["releases"] == truth.releases(press.stories, press.now)
        assert counts["versions"] == truth.wordings(press.stories, press.now) + gone
        assert (counts["pending"], counts["unjudged"], counts["open_issues"]) == (0, 0, 0)
    assert is_sound(blotter)


def test_only_wordings_that_were_looked_at_are_versions(blotter: scheduler.Installation, press: Press) -> None:
    looks = (hours(DAY_ONE, 14.5), hours(DAY_TWO, 4), hours(DAY_THREE, 2))
    walk(blotter, press, looks)
    found = {story: len(versions) for story, (_, versions) in held(blotter.storage.queries, press).items()}
    assert found == versions_due(press, looks) + Counter(truth.WITHDRAWN)
    assert found[ASSAULT] == 2, "the wording between two looks was read by nobody"


def test_page_furniture_is_no_version(walked: tuple[scheduler.Installation, Press]) -> None:
    installation, press = walked
    page = f"/news/releases/{spector.ICE.slug}"
    assert press.asked[f"ice {page}"] - press.unmodified[f"ice {page}"] >= 4, "the page was fetched again and again"
    assert len(held(installation.storage.queries, press)[spector.ICE.key][1]) == 1


def test_a_page_that_is_gone_is_withdrawn_after_the_grace_period(blotter: scheduler.Installation, press: Press) -> None:
    def standing() -> tuple[ReleaseStatus, int]:
        row = blotter.storage.queries.release(found)
        return row.status, row.versions

    press.now = hours(DAY_ONE, 4)
    look(blotter)
    found = next(row.id for row in blotter.storage.queries.every_release() if story_of(press, row.url) == WRONG)
    press.now = missed = hours(DAY_TWO, 11)
    look(blotter)
    assert standing() == (ReleaseStatus.MISSING, 1)
    press.now = missed + timedelta(hours=11)
    look(blotter)
    assert standing() == (ReleaseStatus.MISSING, 1)
    press.now = missed + timedelta(hours=12)
    (report,) = [each for each in look(blotter).values() if each.withdrawn]
    assert (report.revised, report.withdrawn) == (0, 1), "a withdrawal is told once"
    assert standing() == (ReleaseStatus.WITHDRAWN, 2)
    first, last = blotter.storage.queries.versions(found)
    assert "Quentin Abernathy-Vos" in first.article.text
    assert last.article.text == first.article.text, "the text stays"
    assert {WRONG} == truth.WITHDRAWN
    press.now = hours(DAY_THREE, 2)
    look(blotter)
    assert standing() == (ReleaseStatus.WITHDRAWN, 2)


def test_a_page_that_comes_back_is_live_again(blotter: scheduler.Installation, press: Press) -> None:
    """After the grace period that is a version, before it nothing happened."""
    queries, stories = blotter.storage.queries, press.stories
    looks = (hours(DAY_ONE, 4), hours(DAY_TWO, 11))
    walk(blotter, press, looks)
    assert held(queries, press)[WRONG][0] == "missing"
    press.stories = tuple(replace(story, gone_since=None) for story in stories)
    press.now = hours(DAY_TWO, 23)
    look(blotter)
    status, versions = held(queries, press)[WRONG]
    assert (status, len(versions)) == ("live", 1)
    press.stories = stories
    walk(blotter, press, (hours(DAY_TWO, 60), hours(DAY_TWO, 75)))
    assert held(queries, press)[WRONG][0] == "withdrawn"
    press.stories = tuple(replace(story, gone_since=None) for story in stories)
    press.now = hours(DAY_THREE, 0)
    look(blotter)
    status, versions = held(queries, press)[WRONG]
    assert (status, [kinds for _, _, kinds, _ in versions]) == ("live", [("first",), ("withdrawn",), ("restored",)])


def test_an_event_whose_page_moved_stays_one_release(walked: tuple[scheduler.Installation, Press]) -> None:
    installation, press = walked
    queries = installation.storage.queries
    row = next(row for row in queries.every_release() if story_of(press, row.url) == ASSAULT)
    old, new = queries.release_urls(row.id)
    assert (old.valid_to, new.valid_to) == (new.valid_from, None)
    assert queries.release(old.url).id == queries.release(new.url).id == row.id
    kinds = [set(version.change.kinds) for version in queries.versions(row.id)]
    assert kinds == [{ChangeKind.FIRST}, {ChangeKind.WORDING}, {ChangeKind.CHARGE, ChangeKind.MOVED}]


def test_the_operation_holds_exactly_its_releases(walked: tuple[scheduler.Installation, Press]) -> None:
    installation, press = walked
    queries = installation.storage.queries
    found = {each.name: {story_of(press, m.url) for m in each.members} for each in queries.every_operation()}
    assert found["SpecTor"] == truth.SPECTOR_RELEASES
    assert found[truth.SUCCESSOR] == {spector.RAPTOR.key}
    mentioned = {row.label for row in queries.operations(known=True)}
    series = str(queries.operation("SpecTor").series)
    assert mentioned == truth.EARLIER
    assert {row.label for row in queries.series(series)} == {"SpecTor", truth.SUCCESSOR, *truth.EARLIER}


def test_what_the_seller_had_in_his_shed_is_a_part_of_what_all_had(
    walked: tuple[scheduler.Installation, Press],
) -> None:
    queries = walked[0].storage.queries
    comparisons = dossier(queries, queries.operation("SpecTor")).comparisons
    (part,) = (each for each in comparisons if each.what == "mdma" and each.verdict == "part")
    assert {claim.figure.value for claim in part.claims} == {12.0, 43.0}
    assert "mdma" not in {each.what for each in disagreements(comparisons)}


def test_the_next_operation_stands_in_the_timeline_with_its_releases(
    walked: tuple[scheduler.Installation, Press],
) -> None:
    queries = walked[0].storage.queries
    told = [event.what for event in dossier(queries, queries.operation("SpecTor")).events]
    assert f"later operation {truth.SUCCESSOR} (1 release)" in told


def test_the_copy_is_folded_under_its_origin(walked: tuple[scheduler.Installation, Press]) -> None:
    installation, press = walked
    clusters = list(installation.storage.queries.every_cluster())
    pairs = [
        (story_of(press, member.url), story_of(press, installation.storage.queries.release(each.lead).url))
        for each in clusters
        for member in each.members
        if member.release != each.lead
    ]
    assert sorted(pairs) == sorted(truth.COPIES)


def test_an_unchanged_channel_costs_one_question(blotter: scheduler.Installation, press: Press) -> None:
    for press.now in (hours(DAY_ONE, 4), hours(DAY_ONE, 4.1)):  # a window opens wide once: then it asks the same again
        look(blotter)
    press.now = hours(DAY_ONE, 4.2)  # the furniture of the pages is another, what was published is the same
    before, asked = Counter(press.unmodified), Counter(press.asked)
    reports = look(blotter)
    assert press.asked - asked == press.unmodified - before
    assert sum((press.asked - asked).values()) == sum(len(source.channels) for source in blotter.catalogue.sources)
    assert {(report.offered, report.visits) for report in reports.values()} == {(0, 0)}


def test_the_same_moment_again_adds_nothing(blotter: scheduler.Installation, press: Press) -> None:
    walk(blotter, press, LOOKS[:-1])
    before = _everything(blotter, press)
    for _ in range(3):
        look(blotter)
    assert _everything(blotter, press) == before


def test_a_restart_between_looks_changes_nothing(walked: tuple[scheduler.Installation, Press], tmp_path: Path) -> None:
    whole, press = walked
    settings = home(tmp_path, press)
    for press.now in LOOKS:
        with opened(settings, press) as installation:
            look(installation)
    with opened(settings, press) as installation:
        assert _everything(installation, press) == _everything(whole, press)


def test_judging_from_scratch_ends_where_the_stream_did(blotter: scheduler.Installation, press: Press) -> None:
    walk(blotter, press)
    before = judged(blotter.storage.queries, press)
    count = scheduler.relate(blotter, from_scratch=True)
    assert count == blotter.storage.queries.counts()["versions"]
    assert judged(blotter.storage.queries, press) == before


def test_looking_at_one_source_leaves_the_others_enabled(blotter: scheduler.Installation, press: Press) -> None:
    only = blotter.catalogue.source("ice")
    assert [report.source for report in scheduler.poll_once(blotter, [only])] == ["ice"]
    assert {state.id for state in blotter.storage.queries.source_states() if state.enabled} == {
        source.id for source in blotter.catalogue.sources
    }


def _everything(installation: scheduler.Installation, press: Press) -> tuple[object, ...]:
    queries = installation.storage.queries
    counts = {name: count for name, count in queries.counts().items() if name != "captures"}
    return held(queries, press), judged(queries, press), counts
