"""A recorded archive replayed with its own clock: every observed edit is one version, no other version exists."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scraper.fetch.replay import write
from scraper.model import Capture
from tests.journeys.conftest import Blotter
from tests.recorded import recorded

SITE = "https://polisen.se"
EVENTS = "https://polisen.se/api/events"
KINDS = {"datetime": {"date"}, "type": {"topic"}, "location": {"place"}, "url": {"moved"}}
WORDS = {"title", "wording", "figure", "charge", "name", "correction", "agency", "date", "place"}
Item = dict[str, Any]
States = dict[str, list[tuple[datetime, set[str], Item]]]  # by event: when seen, what differs from before, how it reads


def state(path: Path) -> Capture:
    """One recorded answer of the event list, at the time in its file's name."""
    at = datetime.strptime(path.name.split(".")[0], "%Y-%m-%dT%H%M%SZ").replace(tzinfo=UTC)
    headers = (("Content-Type", "application/json; charset=utf-8"),)
    return Capture(EVENTS, EVENTS, 200, headers, gzip.decompress(path.read_bytes()), at)


def facts(item: Item) -> Item:
    """What of an item a reader sees."""
    return {
        **{name: " ".join(str(item[name]).split()) for name in ("datetime", "name", "summary", "type", "url")},
        "location": item["location"]["name"],
    }


def observed(states: list[Capture]) -> States:
    """By event: when it was first seen and each observed edit, with the fields that differ from the state before."""
    told: States = defaultdict(list)
    for capture in states:
        for item in json.loads(capture.body):
            now = facts(item)
            before = told[str(item["id"])]
            differing = {name for name in now if before and before[-1][2][name] != now[name]}
            if not before or differing:
                before.append((capture.captured_at, differing, now))
    return told


def right(differing: set[str], kinds: set[str]) -> bool:
    """Whether the kinds of a change tell each differing field."""
    if differing & {"name", "summary"} and not kinds & WORDS:
        return False
    return all(KINDS[name] & kinds for name in differing if name in KINDS)


def versions_by_event(blotter: Blotter, truth: States) -> dict[str, list[Item]]:
    """The versions held of each event, in order; an event that Blotter took for two releases shows as two."""
    events = {SITE + facts["url"]: event for event, states in truth.items() for _, _, facts in states}
    releases: dict[str, list[Item]] = defaultdict(list)
    for version in map(dict, blotter("export", "versions").records):
        releases[str(version["release"])].append(version)
    found: dict[str, list[Item]] = {}
    for release, versions in releases.items():
        event = events[str(versions[-1]["url"])]
        found[f"{event} again as {release}" if event in found else event] = versions
    return found


def test_every_observed_edit_is_one_version_with_the_right_kind(blotter: Blotter, home: Path) -> None:
    states = [state(path) for path in sorted(recorded("versions", "polisen-snapshots").iterdir())]
    archive = home / "events.warc.gz"
    write(states, archive)
    blotter("init")
    blotter("replay", str(archive), "--source", "polisen_se")
    truth = observed(states)
    held = versions_by_event(blotter, truth)
    assert set(held) == set(truth)
    wrong = [problem for event in truth for problem in _problems(event, truth[event], held[event])]
    assert wrong == []
    moved = [event for event, states in truth.items() if len({facts["url"] for _, _, facts in states}) > 1]
    assert moved, "the recorded states hold events whose URL changed"


def _problems(event: str, states: list[tuple[datetime, set[str], Item]], versions: list[Item]) -> Iterator[str]:
    if len(states) != len(versions):
        yield f"{event}: {len(states)} states observed, {len(versions)} versions held"
        return
    for (at, differing, _), version in zip(states, versions, strict=True):
        if datetime.fromisoformat(version["captured_at"]) != at:
            yield f"{event}: version {version['number']} seen at {version['captured_at']}, not {at}"
        if differing and not right(differing, set(version["kinds"])):
            yield f"{event}: {sorted(differing)} differ, told as {version['change']['kinds']}"


def event(number: int, summary: str) -> Item:
    return {
        "id": number,
        "datetime": "2026-03-01 9:10:11 +01:00",
        "name": "01 mars 08.50, Brand, Strandvik",
        "summary": summary,
        "url": f"/aktuellt/handelser/2026/mars/1/01-mars-08.50-brand-strandvik-{number}/",
        "type": "Brand",
        "location": {"name": "Strandvik", "gps": "59.6,18.1"},
    }


def test_events_falling_out_of_the_list_are_not_withdrawn(blotter: Blotter, home: Path) -> None:
    told = [
        [event(1, "Brand i container."), event(2, "Brand i bod. Ingen skadad.")],
        [event(2, "Brand i bod. En person skadad.")],
        [event(3, "Brand i bil."), event(2, "Brand i bod. En person skadad.")],
    ]
    headers = (("Content-Type", "application/json"),)
    states = [
        Capture(EVENTS, EVENTS, 200, headers, json.dumps(items).encode(), datetime(2026, 3, 1, 10 + hour, tzinfo=UTC))
        for hour, items in enumerate(told)
    ]
    write(states, home / "events.warc")
    blotter("init")
    blotter("replay", str(home / "events.warc"), "--source", "polisen_se")
    truth = observed(states)
    held = versions_by_event(blotter, truth)
    assert {key: len(versions) for key, versions in held.items()} == {"1": 1, "2": 2, "3": 1}
    assert {row["status"] for row in map(dict, blotter("export", "releases").records)} == {"live"}
    blotter("replay", str(home / "events.warc"), "--source", "polisen_se")
    assert versions_by_event(blotter, truth) == held, "the same archive replayed again adds nothing"
