"""Alarms and the alerts that tell of them: kept in the transaction that decided on them, claimed before they are sent.

An alert is sent at least once: whoever claims it and dies leaves it to the next one after a while. When there is
trouble, what is said and how it is sent are decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, exists, insert, or_, select, text, update

from storage.columns import AnyRow
from storage.rows import Alarm, Alert
from storage.schema import alarms, alerts
from storage.writer import Lane, Writing

EVERYWHERE = "*"  # the source of an alarm that is about all of them, and the id of none
BEGUN, OVER = "begun", "over"


class AlarmStore:
    """The store, as far as alerts ask for it."""

    _lane: Lane

    @contextmanager
    def deciding(self) -> Iterator[None]:
        """One transaction in which nobody else, in no process, decides about alarms: read, judge, record."""
        with self._lane.batch():
            self._lane.write(_alone)
            yield

    def begin_alarm(
        self, source: str, kind: str, since: datetime, at: datetime, content: Mapping[str, Any], ways: Sequence[str]
    ) -> None:
        """Raise an alarm and put its alert in line, once for each way; nothing where it stands already.

        `content` is what is sent, in words under `text`; the alert's own `id` is added.
        """
        self._lane.write(lambda writing: _begin(writing.connection, (source, kind), since, at, content, ways))

    def end_alarm(self, alarm: int, at: datetime, content: Mapping[str, Any], ways: Sequence[str]) -> None:
        """Note that an alarm is over and put that in line too; nothing where it was over already."""
        self._lane.write(lambda writing: _end(writing.connection, alarm, at, content, ways))

    def drop_alarm(self, alarm: int, at: datetime) -> None:
        """End an alarm of which nobody needs to hear any more, as when its source was disabled."""
        self._lane.write(lambda writing: _drop(writing.connection, alarm, at))

    def claim_alert(self, ways: Sequence[str], now: datetime, until: datetime) -> Alert | None:
        """The oldest alert due by one of these ways, from now `until` nobody else's; None where none is due.

        The end of an alarm waits for its beginning to be told the same way.
        """
        return self._lane.write(lambda writing: _claim(writing.connection, ways, now, until))

    def alert_told(self, alert: int, at: datetime) -> None:
        """Note that an alert has been sent: it never is again."""
        self._set(alert, told_at=at, due=None, fault=None)

    def alert_failed(self, alert: int, fault: str, due: datetime | None) -> None:
        """Note why an alert could not be sent, and when it is tried again; None where it is given up."""
        self._set(alert, due=due, fault=fault)

    def _set(self, alert: int, **values: Any) -> None:
        change = update(alerts).where(alerts.c.id == alert, alerts.c.told_at.is_(None)).values(**values)
        self._lane.write(lambda writing: writing.connection.execute(change))


def standing(connection: Connection, since: datetime) -> list[Alarm]:
    """The alarms that stand, and those that were over at `since` or later, oldest first."""
    wanted = or_(alarms.c.over_at.is_(None), alarms.c.over_at >= since)
    return [_alarm(row) for row in connection.execute(select(alarms).where(wanted).order_by(alarms.c.id))]


def untold(connection: Connection) -> list[Alert]:
    """Alerts still to be sent, oldest first."""
    rows = connection.execute(select(alerts).where(alerts.c.due.is_not(None)).order_by(alerts.c.id))
    return [_alert(row) for row in rows]


def _alone(writing: Writing) -> None:
    # SQLite's one writer is alone anyway; on PostgreSQL two processes could judge what neither has recorded yet.
    if writing.connection.dialect.name == "postgresql":
        writing.connection.execute(text("LOCK TABLE alarms IN SHARE ROW EXCLUSIVE MODE"))


def _begin(
    connection: Connection,
    which: tuple[str, str],
    since: datetime,
    at: datetime,
    content: Mapping[str, Any],
    ways: Sequence[str],
) -> None:
    source, kind = which
    stands = select(alarms.c.id).where(alarms.c.source == source, alarms.c.kind == kind, alarms.c.over_at.is_(None))
    if connection.execute(stands).first() is not None:
        return
    row = {"source": source, "kind": kind, "since": since, "message": str(content["text"]), "begun_at": at}
    alarm = connection.execute(insert(alarms).returning(alarms.c.id), row).scalar_one()
    _put_in_line(connection, int(alarm), BEGUN, at, content, ways)


def _end(connection: Connection, alarm: int, at: datetime, content: Mapping[str, Any], ways: Sequence[str]) -> None:
    if _over(connection, alarm, at):
        _put_in_line(connection, alarm, OVER, at, content, ways)


def _drop(connection: Connection, alarm: int, at: datetime) -> None:
    if _over(connection, alarm, at):
        waiting = (alerts.c.alarm == alarm, alerts.c.told_at.is_(None))
        connection.execute(update(alerts).where(*waiting).values(due=None))


def _over(connection: Connection, alarm: int, at: datetime) -> bool:
    stands = (alarms.c.id == alarm, alarms.c.over_at.is_(None))
    return connection.execute(update(alarms).where(*stands).values(over_at=at)).rowcount == 1


def _put_in_line(
    connection: Connection, alarm: int, event: str, at: datetime, content: Mapping[str, Any], ways: Sequence[str]
) -> None:
    alert = {**content, "id": f"{alarm}.{event}.{at:%Y%m%dT%H%M%SZ}"}
    line = {"alarm": alarm, "event": event, "content": alert, "at": at, "due": at, "attempts": 0}
    if ways:
        connection.execute(insert(alerts), [{**line, "channel": way} for way in ways])


def _claim(connection: Connection, ways: Sequence[str], now: datetime, until: datetime) -> Alert | None:
    first = alerts.alias("first")
    unheard = exists().where(
        first.c.alarm == alerts.c.alarm,
        first.c.channel == alerts.c.channel,
        first.c.event == BEGUN,
        first.c.due.is_not(None),
    )
    due = and_(alerts.c.due <= now, alerts.c.channel.in_(ways), or_(alerts.c.event == BEGUN, ~unheard))
    for row in connection.execute(select(alerts).where(due).order_by(alerts.c.id)).all():
        same = (alerts.c.id == row.id, alerts.c.due == row.due)  # else another process was quicker
        claim = update(alerts).where(*same).values(due=until, attempts=alerts.c.attempts + 1)
        if connection.execute(claim).rowcount == 1:
            return _alert(row, attempts=row.attempts + 1, due=until)
    return None


def _alarm(row: AnyRow) -> Alarm:
    return Alarm(row.id, row.source, row.kind, row.since, row.message, row.begun_at, row.over_at)


def _alert(row: AnyRow, **now: Any) -> Alert:
    names = ("id", "alarm", "event", "channel", "content", "at", "attempts", "fault", "due")
    return Alert(**{**{name: getattr(row, name) for name in names}, **now})
