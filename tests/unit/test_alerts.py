"""What people are told of and when: patience, flapping, our own outage; how alerts read; settings that are refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blotter.alerts import ways as ways_of
from blotter.alerts import wording
from blotter.alerts.deciding import LASTS, Beginning, Decision, End, Trouble, decide
from blotter.alerts.ways import Mail, configured
from blotter.schemas import schemas
from scraper.errors import ConfigError
from scraper.health import Health, State
from scraper.model import Agency, Source
from scraper.settings import Alerting, read_settings
from storage.alarms import EVERYWHERE
from storage.rows import Alarm

NOW = datetime(2026, 3, 30, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FORTNIGHT = 14 * DAY
WELL = Health("harbour", State.OK, FORTNIGHT, last_good=NOW, last_new=NOW - DAY, answered=NOW)


def well(source: str = "harbour", **fields: Any) -> Health:
    return replace(WELL, source=source, **fields)


def broken(source: str = "harbour", looks: int = 2, ago: timedelta = HOUR, **fields: Any) -> Health:
    told = {"state": State.BLOCKED, "code": "forbidden", "message": "It refuses us (403).", "advice": "Ask the office."}
    last = {"last_good": NOW - DAY, "answered": NOW - DAY, "since": NOW - ago, "met": NOW}
    return replace(WELL, source=source, broken=True, looks=looks, **{**told, **last, **fields})


def cut_off(source: str, looks: int = 2, **fields: Any) -> Health:
    return broken(source, looks, **{"state": State.FAILING, "code": "unreachable", "cut_off": True, **fields})


def quiet() -> Health:
    return well("harbour", state=State.QUIET, silent=True, since=NOW - 20 * DAY, last_new=NOW - 20 * DAY)


def alarm(
    source: str = "harbour", kind: Trouble = Trouble.BROKEN, ago: timedelta = HOUR, over: timedelta | None = None
) -> Alarm:
    return Alarm(1, source, kind, NOW - ago, "told", NOW - ago, None if over is None else NOW - over)


def begun(decision: Decision) -> list[tuple[str, str]]:
    return [(each.source, each.kind) for each in decision.begun]


# -- patience -----------------------------------------------------------------------------------------------------


def test_one_failed_look_is_not_told_and_the_second_is() -> None:
    assert not decide([broken(looks=1)], [], NOW)
    assert begun(decide([broken(looks=2)], [], NOW)) == [("harbour", "broken")]


def test_where_nobody_looks_often_time_counts() -> None:
    assert not decide([broken(looks=1, ago=LASTS - timedelta(seconds=1))], [], NOW)
    assert begun(decide([broken(looks=1, ago=LASTS)], [], NOW)) == [("harbour", "broken")]


def test_what_was_told_is_not_told_again_and_ends_with_one_clean_look() -> None:
    assert not decide([broken(looks=9)], [alarm()], NOW)
    decision = decide([well()], [alarm()], NOW)
    assert (decision.begun, decision.over, decision.dropped) == ((), (End(alarm(), WELL),), ())


@pytest.mark.parametrize(("alarms", "looks"), [(0, 2), (1, 4), (2, 8), (3, 16), (4, 32), (9, 32)])
def test_each_alarm_of_the_last_day_doubles_what_the_next_must_last(alarms: int, looks: int) -> None:
    past = [alarm(ago=timedelta(hours=n + 2), over=HOUR) for n in range(alarms)]
    assert not decide([broken(looks=looks - 1)], past, NOW)
    assert decide([broken(looks=looks)], past, NOW)


def test_flapping_is_forgiven_after_a_day_and_is_each_sources_own() -> None:
    past = [alarm(ago=timedelta(hours=25), over=HOUR), alarm("quay", ago=2 * HOUR, over=HOUR)]
    assert decide([broken(looks=2)], past, NOW)


@given(st.lists(st.booleans(), min_size=100, max_size=300))
def test_however_a_source_flaps_a_day_brings_few_alarms(looks: list[bool]) -> None:
    """A look every ten minutes, in any order of good and bad ones: at most six alarms in 24 hours, never one twice."""
    alarms: list[Alarm] = []
    failures, since, ids = 0, NOW, count()
    for number, good in enumerate(looks):
        now = NOW + number * timedelta(minutes=10)
        failures, since = (0, now) if good else (failures + 1, since if failures else now)
        found = well() if good else broken(looks=failures, since=since, met=now)
        decision = decide([found], alarms, now)
        for end in decision.over:
            alarms = [replace(each, over_at=now) if each.id == end.alarm.id else each for each in alarms]
        for beginning in decision.begun:
            alarms.append(Alarm(next(ids), "harbour", beginning.kind, beginning.since, "", now))
        assert sum(each.over_at is None for each in alarms) <= 1
        assert sum(now - each.begun_at < DAY for each in alarms) <= 6


def test_quiet_is_told_once_and_over_when_news_come_but_not_when_the_source_breaks() -> None:
    assert begun(decide([quiet()], [], NOW)) == [("harbour", "quiet")]
    standing = [alarm(kind=Trouble.QUIET)]
    assert not decide([quiet()], standing, NOW)
    assert not decide([broken(looks=1)], standing, NOW)
    assert decide([well()], standing, NOW).over


def test_who_was_disabled_or_removed_is_dropped_without_a_word() -> None:
    for healths in ([well(state=State.DISABLED)], []):
        decision = decide(healths, [alarm()], NOW)
        assert (decision.begun, decision.over, decision.dropped) == ((), (), (alarm(),))


# -- our own network ----------------------------------------------------------------------------------------------


def test_sources_that_lose_their_connection_together_are_one_alarm_about_us() -> None:
    lost = [cut_off("a"), cut_off("b", looks=1), well("slow", last_good=NOW - DAY, answered=NOW - DAY)]
    (only,) = decide(lost, [], NOW).begun
    assert (only.source, only.kind, [found.source for found in only.healths]) == (EVERYWHERE, "offline", ["a", "b"])


def test_one_alone_or_one_beside_an_answer_is_its_own_trouble() -> None:
    assert begun(decide([cut_off("a")], [], NOW)) == [("a", "broken")]
    assert begun(decide([cut_off("a"), cut_off("b"), well("c")], [], NOW)) == [("a", "broken"), ("b", "broken")]
    refused = broken("c", answered=NOW - timedelta(minutes=5))
    told = begun(decide([cut_off("a"), cut_off("b"), refused], [], NOW))
    assert sorted(told) == [("a", "broken"), ("b", "broken"), ("c", "broken")]


def test_while_we_are_offline_nothing_else_is_said_of_lost_connections() -> None:
    standing = [alarm(EVERYWHERE, Trouble.OFFLINE)]
    assert not decide([cut_off("a", 9), cut_off("b", 9)], standing, NOW)
    assert begun(decide([cut_off("a"), broken("b", answered=NOW - DAY)], standing, NOW)) == [("b", "broken")]


def test_when_one_answers_we_are_back_and_the_others_are_asked_again_before_they_are_told_of() -> None:
    standing = alarm(EVERYWHERE, Trouble.OFFLINE)
    lost = cut_off("a", 9, met=NOW - 2 * HOUR)
    decision = decide([lost, well("b")], [standing], NOW)
    assert (decision.begun, [end.alarm.source for end in decision.over]) == ((), [EVERYWHERE])
    back = [replace(standing, over_at=NOW - HOUR)]
    assert not decide([lost, well("b")], back, NOW), "not looked at since"
    assert begun(decide([replace(lost, met=NOW), well("b")], back, NOW)) == [("a", "broken")]


# -- wording ------------------------------------------------------------------------------------------------------

SOURCES = {
    "harbour": Source("harbour", "Harbour news", Agency("h", "H", "NL"), "https://h.example/", ("en",), "UTC", ())
}


def valid(content: wording.Content) -> dict[str, Any]:
    record = {"id": "1.begun.x", **content}
    jsonschema.validate(record, schemas("alert"))
    return record


def test_the_beginning_says_what_since_when_what_to_do_and_where_to_look() -> None:
    told = valid(wording.begun(Beginning("harbour", Trouble.BROKEN, NOW - HOUR, (broken(),)), SOURCES, NOW))
    assert told["subject"] == "Blotter: Harbour news (harbour) refuses us"
    assert told["text"] == (
        "Harbour news (harbour): It refuses us (403) (2 looks in a row), since 2026-03-30 11:00 UTC. "
        "The last good look was 2026-03-29 12:00 UTC, the newest item came 2026-03-29 12:00 UTC.\n\n"
        "What to do: Ask the office.\n\n"
        "Where to look: `blotter sources health`, or /sources on the web page."
    )
    assert told["sources"] == [{"source": "harbour", "name": "Harbour news", "home": "https://h.example/"}]


def test_quiet_offline_the_end_and_the_trial_read_too() -> None:
    told = valid(wording.begun(Beginning("harbour", Trouble.QUIET, NOW - 20 * DAY, (quiet(),)), SOURCES, NOW))
    assert "has gone quiet" in told["subject"]
    assert "nothing new since 2026-03-10" in told["text"]
    told = valid(wording.begun(Beginning(EVERYWHERE, Trouble.OFFLINE, NOW, (cut_off("a"), cut_off("b"))), {}, NOW))
    assert (told["kind"], len(told["sources"])) == ("offline", 2)
    assert "our own network" in told["text"]
    told = valid(wording.over(End(alarm(), WELL), SOURCES, NOW))
    assert told["subject"] == "Blotter: Harbour news (harbour) works again"
    assert "from 2026-03-30 11:00 UTC, 60 min" in told["text"]
    assert "again" in valid(wording.over(End(alarm(EVERYWHERE, Trouble.OFFLINE), None), {}, NOW))["subject"]
    assert valid(wording.trial(NOW))["event"] == "test"


def test_what_a_site_says_cannot_forge_lines_or_headers() -> None:
    evil = broken(message="fault\r\nBcc: x@evil.example\x1b[2J\u202e", code="forbidden")
    named = {"harbour": replace(SOURCES["harbour"], name="Desk\r\nBcc: y@evil.example")}
    told = {"id": "1\r\nX: y", **wording.begun(Beginning("harbour", Trouble.BROKEN, NOW, (evil,)), named, NOW)}
    assert "\nBcc" not in told["text"]  # type: ignore[operator]
    assert "\x1b" not in told["text"]  # type: ignore[operator]
    (way,) = configured(Alerting(mail="smtps://mail.example/?to=desk@example.org"))
    assert isinstance(way, Mail)
    message = way.message({**told, "id": "1.begun"})
    assert [name for name, _ in message.items()].count("Bcc") == 0
    with pytest.raises(ValueError, match="linefeed"):
        way.message(told)  # an id with a line break is nothing that Blotter makes


# -- settings -----------------------------------------------------------------------------------------------------

SECRET = "hunter2"


@pytest.mark.parametrize(
    "alerting",
    [
        Alerting(webhook=f"ftp://h.example/{SECRET}"),
        Alerting(webhook=f"https:///{SECRET}"),
        Alerting(webhook=f"https://h.example:port/{SECRET}"),
        Alerting(webhook=f"https://user:{SECRET}@h.example/"),
        Alerting(webhook=f"https://h.example/{SECRET} x"),
        Alerting(mail=f"https://{SECRET}@h.example/?to=a@b.example"),
        Alerting(mail=f"smtp://u:{SECRET}@h.example/"),
        Alerting(mail=f"smtp://u:{SECRET}@h.example/?to="),
        Alerting(mail=f"smtp://u:{SECRET}@h.example/?to=nobody"),
        Alerting(mail=f"smtp://u:{SECRET}@h.example/?to=a@b.example%0d%0aBcc:x@y.example"),
        Alerting(mail=f"smtp://u:{SECRET}@h.example/?to=a@b.example&from=x%20y@z.example"),
        Alerting(mail=f"smtp://u:{SECRET}@h.example/?to=a@b.example&to=c@d.example"),
        Alerting(mail=f"smtp://u:{SECRET}@h.example/?to=a@b.example&cc=c@d.example"),
        Alerting(mail=f"smtp://u:{SECRET}@h.example/?to=a@b.example&tls=off"),
        Alerting(mail="smtps://h.example/?to=a@b.example&tls=off"),
        Alerting(mail=f"smtp://u:{SECRET}@h.example/path?to=a@b.example"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_without_its_secret(alerting: Alerting) -> None:
    with pytest.raises(ConfigError) as caught:
        configured(alerting)
    assert "BLOTTER_ALERT_" in str(caught.value)
    assert SECRET not in str(caught.value)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of apprise, on Python 3.11
def test_an_address_that_apprise_does_not_know_is_told_by_its_number() -> None:
    pytest.importorskip("apprise", reason="the extra `notify` is not installed")
    with pytest.raises(ConfigError, match="cannot use address 2") as caught:
        configured(Alerting(apprise=f"json://h.example/ {SECRET}"))
    assert SECRET not in str(caught.value)


def test_apprise_without_its_extra_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ways_of, "find_spec", lambda name: None)
    with pytest.raises(ConfigError, match=r"press-blotter\[notify\]"):
        configured(Alerting(apprise="json://h.example/"))


def test_the_settings_are_read_and_never_shown() -> None:
    settings = read_settings(
        {
            "BLOTTER_ALERT_WEBHOOK": f"https://h.example/{SECRET}",
            "BLOTTER_ALERT_MAIL": f"smtp://me%40h.example:{SECRET}%2F@h.example/?to=a+b@c.example,d@e.example&from=f@g.example",
            "BLOTTER_ALERT_ALLOW_PRIVATE": "1",
        }
    )
    hook, mail = configured(settings.alerting)
    assert settings.alerting.allow_private
    assert (hook.name, hook.place) == ("webhook", "https://h.example")
    assert isinstance(mail, Mail)
    assert mail.place == "a+b@c.example, d@e.example by h.example"
    assert (mail.relay.port, mail.relay.user, mail.relay.password) == (587, "me@h.example", f"{SECRET}/")
    assert SECRET not in f"{settings!r} {hook!r} {mail!r}"
    assert configured(Alerting()) == ()


def test_an_allowance_that_is_no_yes_or_no_is_told() -> None:
    assert not read_settings({"BLOTTER_ALERT_ALLOW_PRIVATE": "0"}).alerting.allow_private
    with pytest.raises(ConfigError, match="BLOTTER_ALERT_ALLOW_PRIVATE"):
        read_settings({"BLOTTER_ALERT_ALLOW_PRIVATE": "maybe"})
