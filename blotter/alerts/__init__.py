"""Alerts: people hear once when a source breaks or goes quiet, and once when that is over.

deciding   what is to be told now (pure)        wording   how it reads (pure)        ways   webhook, mail, apprise

Here they are put to work: decide, put in line, send what is in line. The line is in the database, so that neither a
restart nor a second process tells anything twice; a message that could not be sent is tried again.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from blotter.alerts import wording
from blotter.alerts.deciding import MEMORY, Decision, decide
from blotter.alerts.ways import Way, configured
from blotter.health import healths
from scraper.errors import BlotterError
from storage.rows import Alert

if TYPE_CHECKING:
    from scheduler import Installation

log = logging.getLogger("blotter")

EVERY = 60.0  # seconds between two passes of the daemon or a worker
CLAIM = timedelta(minutes=5)  # far longer than one message may take; whoever claimed it and died has lost it then
FIRST_RETRY, LONGEST_RETRY = timedelta(minutes=1), timedelta(hours=1)
GIVEN_UP = timedelta(days=3)  # after which nobody wants to hear of it any more


def background(installation: Installation) -> Callable[[], None]:
    """Watch over the sources in a thread of its own; call what it returns to end that.

    Raises ConfigError for settings that name no way. Without any, nothing is done.
    """
    ways = configured(installation.settings.alerting)
    if not ways:
        return lambda: None
    _ = installation.storage  # opened here: threads must not each open it
    log.info("alerts go to %s", "; ".join(f"{way.name}: {way.place}" for way in ways))
    ended = threading.Event()
    thread = threading.Thread(target=_watch, args=(installation, ways, ended), name="alerts", daemon=True)
    thread.start()

    def end() -> None:
        ended.set()
        thread.join(2.0)  # one under way is sent again later where this cuts it off

    return end


def _watch(installation: Installation, ways: Sequence[Way], ended: threading.Event) -> None:
    told = ""
    while not ended.wait(EVERY) and not installation.stopping.is_set():
        try:
            told = _news(told, "; ".join(tell(installation, ways)))
        except BlotterError as error:
            told = _news(told, str(error))
        except Exception:
            # A bug here must not end the watching for good: told with its traceback, and the next pass tries again.
            log.exception("a bug stopped this pass of the alerts")


def _news(before: str, now: str) -> str:
    """Log what is wrong when it is not what was wrong a minute ago."""
    if now and now != before:
        log.error("alerts: %s", now)
    return now


def tell(installation: Installation, ways: Sequence[Way] | None = None) -> list[str]:
    """Decide what people are to hear, put it in line, and send what is due; a sentence for each way that failed.

    Raises ConfigError and StorageError.
    """
    chosen = configured(installation.settings.alerting) if ways is None else ways
    if not chosen:
        return []
    if _decision(installation):  # mostly there is nothing, and the writing lane is left alone
        _record(installation, [way.name for way in chosen])
    return _send(installation, chosen)


def _decision(installation: Installation) -> Decision:
    now, queries = installation.now(), installation.storage.queries
    found = healths(installation.catalogue.sources, queries.source_states())
    return decide(found, queries.alarms(now - MEMORY), now)


def _record(installation: Installation, ways: Sequence[str]) -> None:
    store = installation.storage.store
    sources = {source.id: source for source in installation.catalogue.sources}
    with store.deciding():
        decision, now = _decision(installation), installation.now()
        for begun in decision.begun:
            content = wording.begun(begun, sources, now)
            store.begin_alarm(begun.source, begun.kind, begun.since, now, content, ways)
        for end in decision.over:
            store.end_alarm(end.alarm.id, now, wording.over(end, sources, now), ways)
        for alarm in decision.dropped:
            store.drop_alarm(alarm.id, now)


def _send(installation: Installation, ways: Sequence[Way]) -> list[str]:
    """Send what is due, each by its way; a way that fails rests until the next pass."""
    store, working, failed = installation.storage.store, {way.name: way for way in ways}, []
    while working and not installation.stopping.is_set():
        now = installation.now()
        alert = store.claim_alert(list(working), now, now + CLAIM)
        if alert is None:
            break
        try:
            working[alert.channel].send(alert.content)
        except BlotterError as fault:
            store.alert_failed(alert.id, fault.message, _again(alert, now))
            failed.append(f"{alert.channel}: {fault.message}")
            del working[alert.channel]
        else:
            store.alert_told(alert.id, installation.now())
    return failed


def fault_of(way: Way, now: datetime) -> str | None:
    """Send a trial; None where it went out, else why it did not."""
    try:
        way.send(wording.trial(now))
    except BlotterError as fault:
        return fault.message
    return None


def _again(alert: Alert, now: datetime) -> datetime | None:
    """When an alert is tried again: after 1, 2, 4 … minutes, hourly at last, for three days."""
    wait = min(FIRST_RETRY * 2 ** min(alert.attempts - 1, 10), LONGEST_RETRY)
    return now + wait if now - alert.at < GIVEN_UP else None


__all__ = ["Way", "background", "configured", "fault_of", "tell"]
