"""A source breaks, stays broken, recovers: who hears of it and how often; over restarts, by a webhook that is down."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jsonschema
import pytest
from starlette.testclient import TestClient

import scheduler
from blotter import alerts
from blotter.schemas import schemas
from blotter.web.app import build
from scheduler import Installation
from scraper.errors import BlotterError, Forbidden, Unreachable
from scraper.model import Capture, Request, Source
from scraper.settings import Alerting, Settings
from storage import open_storage
from tests.journeys.conftest import Blotter
from tests.running import Daemon, until
from tests.telling import Hook, Post

pytestmark = pytest.mark.xdist_group("daemon")

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
BLOCK = """\
  - id: {id}
    name: Police of {id}
    home: https://{id}.example/
    languages: [en]
    timezone: UTC
    enabled: {enabled}
    channels: [{{kind: feed, name: feed, url: "https://{id}.example/rss"}}]
"""
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Police</title><item><title>Two held</title>
<link>{site}two-held</link><pubDate>Mon, 02 Mar 2026 07:00:00 GMT</pubDate></item></channel></rss>"""
PAGE = "<html lang=en><title>Two held</title><article><h1>Two held</h1><p>{text}</p><p>{text}</p></article></html>"
TEXT = "Police arrested two men on Sunday night after a burglary in the old town; nobody was hurt, the station said."


@dataclass
class World:
    """A home at a time that the test sets, sites that answer as it says, and looks at them."""

    home: Path
    alerting: Alerting
    now: datetime = START
    faults: dict[str, type[BlotterError]] = field(default_factory=dict)

    def write(self, *enabled: str, disabled: tuple[str, ...] = ()) -> None:
        blocks = [BLOCK.format(id=name, enabled=str(name in enabled).lower()) for name in (*enabled, *disabled)]
        (self.home / "sources.yaml").write_text("sources:\n" + "".join(blocks))

    def fetch(self, request: Request, source: Source) -> Capture:
        if fault := self.faults.get(source.id):
            raise fault(url=request.url)
        body = RSS.format(site=source.home) if request.url.endswith("/rss") else PAGE.format(text=TEXT)
        media = "application/rss+xml" if request.url.endswith("/rss") else "text/html"
        return Capture(
            request.url, request.url, 200, (("content-type", f"{media}; charset=utf-8"),), body.encode(), self.now
        )

    def opened(self) -> Installation:
        database = f"sqlite:///{self.home / 'blotter.db'}"
        settings = Settings(
            self.home, self.home / "sources.yaml", database, self.home / "evidence", alerting=self.alerting
        )
        return Installation(settings, now=lambda: self.now, fetch=self.fetch, processes=False)

    def looks(
        self, times: int = 1, every: timedelta = timedelta(minutes=30), **faults: type[BlotterError]
    ) -> list[str]:
        """So many looks at all sources, each by a process of its own and followed by a pass; what could not be sent."""
        self.faults, failed = faults, []
        for _ in range(times):
            self.now += every
            with self.opened() as installation:
                sources = [source for source in installation.catalogue.sources if source.enabled]
                list(scheduler.poll_once(installation, sources))
                failed = alerts.tell(installation)
        return failed


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook() as hook:
        yield hook


@pytest.fixture
def world(tmp_path: Path, hook: Hook) -> World:
    made = World(tmp_path, Alerting(webhook=hook.url, allow_private=True))
    made.write("lund", "malmo")
    return made


def test_broke_one_alert_then_none_recovered_one_alert_then_none(world: World, hook: Hook) -> None:
    world.looks(3)
    assert hook.got == []
    world.looks(1, lund=Forbidden)
    assert hook.got == [], "one bad look may pass"
    world.looks(1, lund=Forbidden)
    assert hook.subjects == ["Blotter: Police of lund (lund) refuses us"]
    world.looks(10, lund=Forbidden)
    assert len(hook.got) == 1
    world.looks(1)
    assert hook.subjects[1:] == ["Blotter: Police of lund (lund) works again"]
    world.looks(5)
    assert len(hook.got) == 2
    for record in hook.got:
        jsonschema.validate(record, schemas("alert"))
    begun, over = hook.got
    assert (begun["state"], begun["code"], begun["since"]) == ("blocked", "forbidden", "2026-03-02T10:00:00Z")
    assert (over["since"], over["over"]) == (begun["since"], "2026-03-02T16:00:00Z")
    assert begun["id"] != over["id"]


def test_passes_without_a_look_between_them_tell_nothing_again(world: World, hook: Hook) -> None:
    world.looks(2, lund=Forbidden)
    for _ in range(10):
        world.now += timedelta(minutes=1)
        with world.opened() as installation:
            assert alerts.tell(installation) == []
    assert len(hook.got) == 1


def test_a_flapping_source_does_not_spam(world: World, hook: Hook) -> None:
    for _ in range(12):  # a day of an hour well, an hour broken
        world.looks(2, lund=Forbidden)
        world.looks(2)
    assert hook.subjects == [
        "Blotter: Police of lund (lund) refuses us",
        "Blotter: Police of lund (lund) works again",
    ]


def test_a_webhook_that_is_down_is_tried_again_and_each_is_told_once(world: World, hook: Hook) -> None:
    hook.status = 503
    assert world.looks(2, lund=Forbidden) == ["webhook: 127.0.0.1 answered 503"]
    assert hook.tries == 1
    world.now += timedelta(seconds=50)
    with world.opened() as installation:
        assert alerts.tell(installation) == []
        assert hook.tries == 1, "it rests for a minute first"
        world.now += timedelta(seconds=20)
        assert alerts.tell(installation)
        (waiting,) = installation.storage.queries.untold()
        assert waiting.due is not None
        assert waiting.due - world.now == timedelta(minutes=2)
    world.looks(1)  # over before its beginning could be told
    hook.status = 200
    world.looks(4)
    assert [(each["event"], each["sources"][0]["source"]) for each in hook.got] == [("begun", "lund"), ("over", "lund")]
    assert hook.tries == 3 + len(hook.got)


def test_after_three_days_nobody_wants_to_hear_of_it(world: World, hook: Hook) -> None:
    hook.status = 500
    world.looks(80, every=timedelta(hours=1), lund=Forbidden)
    with world.opened() as installation:
        assert installation.storage.queries.untold() == []
    hook.status = 200
    world.looks(1)
    assert [each["event"] for each in hook.got] == ["over"]


def test_our_own_outage_is_one_alert_and_its_end_another(world: World, hook: Hook) -> None:
    world.write("lund", "malmo", "visby", disabled=("ystad",))
    world.looks(2)
    world.looks(12, lund=Unreachable, malmo=Unreachable, visby=Unreachable)
    assert hook.subjects == ["Blotter: no press room can be reached"]
    assert {each["source"] for each in hook.got[0]["sources"]} == {"lund", "malmo", "visby"}
    world.looks(1, malmo=Unreachable, visby=Unreachable)
    assert hook.subjects[1:] == ["Blotter: press rooms can be reached again"]
    world.looks(1, malmo=Unreachable)
    assert [each["sources"][0]["source"] for each in hook.got[2:]] == ["malmo"], "one that stays away is told by itself"


def test_silence_is_told_once_and_so_is_its_end(world: World, hook: Hook, monkeypatch: pytest.MonkeyPatch) -> None:
    world.write("lund")
    world.looks(1)
    world.looks(20, every=timedelta(days=1))
    assert hook.subjects == ["Blotter: Police of lund (lund) has gone quiet"]
    monkeypatch.setattr("tests.journeys.test_alerts.RSS", RSS.replace("two-held", "three-held"))
    world.looks(2)
    assert hook.subjects[1:] == ["Blotter: Police of lund (lund) has news again"]


def test_a_disabled_source_says_nothing_more(world: World, hook: Hook) -> None:
    world.looks(2, lund=Forbidden)
    world.write("malmo", disabled=("lund",))
    world.looks(3)
    assert len(hook.got) == 1
    with world.opened() as installation:
        assert installation.storage.queries.alarms(world.now) == []


def test_mail_and_webhook_each_get_it_once_though_one_of_them_fails(world: World, hook: Hook) -> None:
    with Post() as relay:
        mail = f"smtp://127.0.0.1:{relay.port}/?to=desk@example.org&tls=off"
        world.alerting = Alerting(webhook=hook.url, mail=mail, allow_private=True)
        relay.answers["MAIL"] = "451 later"
        assert world.looks(2, lund=Forbidden) == ["mail: The mail server 127.0.0.1 does not take the mail (451)"]
        relay.answers.clear()
        world.looks(3, lund=Forbidden)
        world.looks(2)
        assert [each["event"] for each in hook.got] == ["begun", "over"]
        assert [each["Subject"] for each in relay.mails] == hook.subjects
        assert "What to do: Try from another line" in relay.mails[0].get_content()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of apprise, on Python 3.11
def test_apprise_tells_its_services(world: World, hook: Hook) -> None:
    pytest.importorskip("apprise", reason="the extra `notify` is not installed")
    port = hook.server_address[1]
    world.alerting = Alerting(apprise=f"json://127.0.0.1:{port}/?:token=s3cret")
    world.looks(3, lund=Forbidden)
    assert [each["title"] for each in hook.got] == ["Blotter: Police of lund (lund) refuses us"]
    hook.status = 500
    assert [re.sub("[0-9a-f]{8}", "*", each) for each in world.looks(1)] == [
        "apprise *: apprise could not deliver by apprise, JSON"
    ]


# -- the command --------------------------------------------------------------------------------------------------


def on_loopback(home: Path) -> None:
    file = home / "sources.yaml"
    file.write_text(file.read_text().replace("https://lund.example", "http://127.0.0.1"))


@pytest.fixture
def told(world: World, home: Path, hook: Hook, monkeypatch: pytest.MonkeyPatch) -> World:
    """The same home for the command, with sites on loopback, which the guard refuses: they fail at once."""
    on_loopback(home)
    monkeypatch.setenv("BLOTTER_ALERT_WEBHOOK", hook.url)
    monkeypatch.setenv("BLOTTER_ALERT_ALLOW_PRIVATE", "1")
    return world


def test_a_poll_tells_what_it_finds(told: World, blotter: Blotter, hook: Hook) -> None:
    blotter("poll", "lund", ends=1)
    assert hook.got == []
    hook.status = 500
    said = blotter("poll", "lund", ends=1)
    assert "An alert could not be sent and is tried again: webhook: 127.0.0.1 answered 500" in said.err
    assert "Not sent yet: 'Blotter: Police of lund (lund) cannot be had'" in blotter("sources", "health").err
    blotter("poll", "lund", ends=1)
    assert hook.tries == 1


def test_health_says_how_it_goes(told: World, blotter: Blotter) -> None:
    blotter("poll", "lund", ends=1)
    lund, malmo = blotter("sources", "health").rows
    assert lund[:2] == ["lund", "failing"]
    assert malmo[:2] == ["malmo", "never looked at"]
    assert malmo[-2] == "", "its state has said it"
    assert "only public web addresses" in lund[-1]
    (record,) = blotter("sources", "health", "lund", "--json").records
    assert (record["code"], record["last_good"], record["silence_allowed_seconds"]) == (
        "blocked_address",
        None,
        1209600,
    )
    assert [issue["code"] for issue in record["issues"]] == ["blocked_address"]  # type: ignore[attr-defined]
    told.write("malmo", disabled=("lund",))
    assert blotter("sources", "health", "lund").rows[0][1] == "disabled"
    assert "1 disabled" in blotter("sources", "health").err


def test_the_wiring_can_be_tried(told: World, blotter: Blotter, hook: Hook, monkeypatch: pytest.MonkeyPatch) -> None:
    said = blotter("sources", "health", "--test-alert")
    assert said.rows == [["webhook", "http://127.0.0.1", "sent"]]
    assert [each["event"] for each in hook.got] == ["test"]
    doctor = {row[1]: row for row in blotter("doctor").rows}
    assert doctor["alerts by webhook"][0] == "ok"
    monkeypatch.setenv("BLOTTER_ALERT_ALLOW_PRIVATE", "0")
    said = blotter("sources", "health", "--test-alert", ends=1)
    assert "not a public web address; BLOTTER_ALERT_ALLOW_PRIVATE=1" in said.out
    assert "s3cret" not in said.out + said.err + str(doctor) + blotter("status").out
    monkeypatch.delenv("BLOTTER_ALERT_WEBHOOK")
    assert "No way for alerts" in blotter("sources", "health", "--test-alert", ends=2).err
    assert {row[1]: row[0] for row in blotter("doctor").rows}["alerts"] == "note"
    monkeypatch.setenv("BLOTTER_ALERT_MAIL", "smtp://u:s3cret@mail.example/")
    said = blotter("doctor", ends=2)
    assert "BLOTTER_ALERT_MAIL names no mail address" in said.out
    assert "s3cret" not in said.out + blotter("poll", "lund", ends=2).err


def test_the_page_shows_the_states(told: World, blotter: Blotter) -> None:
    told.write("malmo", "visby", disabled=("ystad",))
    told.looks(2, malmo=Forbidden)
    told.write("malmo", "visby", "kiruna", disabled=("ystad",))
    with told.opened() as installation:
        page = TestClient(build(installation), base_url="http://127.0.0.1").get("/sources").text
    assert "<code>blotter poll kiruna</code> looks now" in page
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))
    assert "blocked The site refuses us (401, 403, 451) (2 looks in a row) since 2026-03-02 08:30 UTC" in words
    assert "Try from another line, as some sites refuse data centres, or ask the office for access or a feed." in words
    for name, state in {"visby": "ok", "ystad": "disabled", "kiruna": "never looked at"}.items():
        assert f"Police of {name} · rules from a list of addresses, never tried live by us {state} " in words
    watched, _, folded = page.partition('<details class="folded"><summary>1 disabled</summary>')
    assert "Police of ystad" in folded
    assert "Police of ystad" not in watched
    told.write("visby", "malmo")
    with told.opened() as installation:
        page = TestClient(build(installation), base_url="http://127.0.0.1").get("/sources").text
    assert page.index("Police of malmo") < page.index("Police of visby"), "what is in trouble stands first"


# -- the daemon ---------------------------------------------------------------------------------------------------


def test_a_daemon_started_again_and_again_tells_once(told: World, home: Path, hook: Hook) -> None:
    told.write("lund")
    on_loopback(home)
    environ = {"BLOTTER_ALERT_WEBHOOK": hook.url, "BLOTTER_ALERT_ALLOW_PRIVATE": "1"}

    def lives(now: datetime, wanted: Callable[[], object]) -> list[str]:
        with Daemon(home, (), now, **environ) as daemon:
            until(lambda: wanted() or daemon.process.poll() is not None)
            daemon.process.terminate()
            assert daemon.ends() == 0, daemon.said
        return daemon.said

    storage = open_storage(f"sqlite:///{home / 'blotter.db'}", home / "evidence")

    def looked(times: int) -> Callable[[], bool]:
        return lambda: [issue.times for issue in storage.queries.issues()] == [times]

    said = lives(START, looked(1))
    assert "alerts go to webhook: http://127.0.0.1" in " ".join(said)
    lives(START + timedelta(hours=4), lambda: hook.got)  # one look, and three hours since
    lives(START + timedelta(hours=60), looked(2))
    lives(START + timedelta(hours=100), looked(3))
    storage.close()
    assert hook.subjects == ["Blotter: Police of lund (lund) cannot be had"]
    assert "s3cret" not in json.dumps(said)
