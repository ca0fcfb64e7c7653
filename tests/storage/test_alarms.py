"""Alarms and their alerts: raised once, told once by each way, claimed by one; what health is judged by."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from scraper.errors import Unreachable
from scraper.model import ChannelState
from storage import Storage, open_storage
from storage.rows import Alert
from tests.storage.made import START, after, entry, poll, released, source

MINUTES = timedelta(minutes=5)
BROKE, WORKS = {"subject": "harbour refuses us", "text": "It refuses us — 403."}, {"subject": "again", "text": "Works."}
BOTH = ("webhook", "mail")


def begin(storage: Storage, *, at: int = 0, ways: tuple[str, ...] = BOTH, source: str = "harbour") -> None:
    storage.store.begin_alarm(source, "broken", START, after(hours=at), BROKE, ways)


def claim(storage: Storage, *ways: str, at: int = 0) -> Alert | None:
    return storage.store.claim_alert(ways or BOTH, after(hours=at), after(hours=at) + MINUTES)


def test_an_alarm_is_raised_once_and_again_after_it_was_over(storage: Storage) -> None:
    begin(storage)
    begin(storage, at=1)
    (alarm,) = storage.queries.alarms(START)
    assert (alarm.source, alarm.kind, alarm.since, alarm.begun_at) == ("harbour", "broken", START, START)
    assert (alarm.message, alarm.over_at) == (BROKE["text"], None)
    assert len(storage.queries.untold()) == 2
    storage.store.end_alarm(alarm.id, after(hours=2), WORKS, BOTH)
    storage.store.end_alarm(alarm.id, after(hours=3), WORKS, BOTH)
    assert len(storage.queries.untold()) == 4
    begin(storage, at=4)
    assert [each.over_at for each in storage.queries.alarms(START)] == [after(hours=2), None]
    assert [each.over_at for each in storage.queries.alarms(after(hours=3))] == [None]


def test_each_way_is_told_once_and_the_end_after_the_beginning(storage: Storage) -> None:
    begin(storage)
    (alarm,) = storage.queries.alarms(START)
    storage.store.end_alarm(alarm.id, after(hours=1), WORKS, BOTH)
    told = []
    while found := claim(storage, at=2):
        told.append((found.event, found.channel, found.content["subject"], found.attempts))
        storage.store.alert_told(found.id, after(hours=2))
    assert told == [
        ("begun", "webhook", BROKE["subject"], 1),
        ("begun", "mail", BROKE["subject"], 1),
        ("over", "webhook", WORKS["subject"], 1),
        ("over", "mail", WORKS["subject"], 1),
    ]
    assert storage.queries.untold() == []
    assert claim(storage, at=99) is None


def test_what_is_sent_has_an_id_of_its_own_that_stays_when_it_is_tried_again(storage: Storage) -> None:
    begin(storage)
    first, other = claim(storage, "webhook"), claim(storage, "mail")
    assert first is not None
    assert other is not None
    storage.store.alert_failed(first.id, "h.example answered 500", after(hours=1))
    again = claim(storage, "webhook", at=1)
    assert again is not None
    assert (again.content["id"], again.attempts, again.fault) == (first.content["id"], 2, "h.example answered 500")
    assert again.content == {**BROKE, "id": first.content["id"]}


def test_an_end_waits_for_its_beginning_by_the_same_way_only(storage: Storage) -> None:
    begin(storage)
    (alarm,) = storage.queries.alarms(START)
    storage.store.end_alarm(alarm.id, after(hours=1), WORKS, BOTH)
    hook = claim(storage, "webhook", at=2)
    assert hook is not None
    storage.store.alert_failed(hook.id, "down", after(hours=9))
    assert claim(storage, "webhook", at=3) is None
    mail = claim(storage, "mail", at=3)
    assert mail is not None
    storage.store.alert_told(mail.id, after(hours=3))
    end = claim(storage, at=3)
    assert end is not None
    assert (end.event, end.channel) == ("over", "mail")
    storage.store.alert_failed(hook.id, "down", None)  # given up
    assert [each.event for each in storage.queries.untold()] == ["over", "over"]
    last = claim(storage, "webhook", at=3)
    assert last is not None
    assert last.event == "over"


def test_a_claim_is_nobody_elses_until_it_runs_out(storage: Storage) -> None:
    begin(storage, ways=("mail",))
    assert claim(storage, "webhook") is None
    first = claim(storage)
    assert first is not None
    assert claim(storage) is None
    again = claim(storage, at=1)  # whoever claimed it has died
    assert again is not None
    assert (again.id, again.attempts) == (first.id, 2)
    storage.store.alert_told(first.id, after(hours=1))
    storage.store.alert_failed(first.id, "too late to say so", after(hours=2))
    assert claim(storage, at=3) is None


def test_a_dropped_alarm_says_nothing_more(storage: Storage) -> None:
    begin(storage)
    (alarm,) = storage.queries.alarms(START)
    storage.store.drop_alarm(alarm.id, after(hours=1))
    storage.store.end_alarm(alarm.id, after(hours=2), WORKS, BOTH)
    assert claim(storage, at=3) is None
    assert [each.over_at for each in storage.queries.alarms(START)] == [after(hours=1)]


def test_without_a_way_an_alarm_is_kept_and_nothing_is_in_line(storage: Storage) -> None:
    begin(storage, ways=())
    assert len(storage.queries.alarms(START)) == 1
    assert storage.queries.untold() == []


def test_many_processes_decide_and_send_and_each_alert_goes_out_once(database: str, tmp_path: Path) -> None:
    """Each of them with a database of its own, as in a fleet; all judge the same, and at the same time."""
    lookers = [open_storage(database, tmp_path / "evidence") for _ in range(4)]
    together = threading.Barrier(len(lookers))

    def one(storage: Storage) -> list[tuple[str, str]]:
        together.wait()
        with storage.store.deciding():
            if not storage.queries.alarms(START):
                for number in range(5):
                    begin(storage, source=f"s{number}")
        sent = []
        while found := claim(storage):
            sent.append((str(found.alarm), found.channel))
            storage.store.alert_told(found.id, START)
        return sent

    with ThreadPoolExecutor(len(lookers)) as threads:
        sent = [each for told in threads.map(one, lookers) for each in told]
    for each in lookers:
        each.close()
    assert len(sent) == len(set(sent)) == 10


def test_a_decision_that_fails_leaves_nothing(storage: Storage) -> None:
    def half_done() -> None:
        with storage.store.deciding():
            begin(storage)
            assert len(storage.queries.alarms(START)) == 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_done()
    assert storage.queries.alarms(START) == []


# -- what health is judged by -------------------------------------------------------------------------------------


def test_the_newest_good_look_is_known_also_while_everything_fails(storage: Storage) -> None:
    storage.store.sync_sources([source()])
    assert storage.queries.source_states()[0].last_good is None
    storage.store.record_poll(poll(entry("a")))
    storage.store.record_poll(poll(channel="archive", at=after(hours=1)))
    storage.store.record_poll(poll(at=after(hours=2), unchanged=True))
    for hour, channel in ((3, "news"), (4, "archive")):
        failed = ChannelState(last_polled=after(hours=hour), failures=1)
        fault = Unreachable(url=f"https://harbour.example/{channel}.xml")
        storage.store.record_poll(poll(channel=channel, at=after(hours=hour), state=failed, fault=fault))
    (found,) = storage.queries.source_states()
    assert (found.first_look, found.last_good) == (START, after(hours=2))
    assert {issue.about for issue in found.open_issues} == {"channel:news", "channel:archive"}


def test_arrivals_are_what_was_news_when_it_was_first_seen(storage: Storage) -> None:
    storage.store.sync_sources([source()])
    released(storage, "a")
    (found,) = storage.queries.source_states()
    assert found.arrivals == (found.last_new,)
    released(storage, "old", at=after(days=40))  # published on the first day, as everything here is
    (found,) = storage.queries.source_states()
    assert len(found.arrivals) == 1
    assert found.last_new == after(days=40)
