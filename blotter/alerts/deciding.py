"""What people are to hear of now: pure, from the health of all sources and the alarms that stand or stood.

A fault is told once it was met twice in a row, or has stood for three hours where nobody looks that often; its end
after one clean look. A source that flaps gets less of an ear: each alarm of its last 24 hours doubles both. Silence
needs no patience: it cannot come back before it has lasted as long again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from scraper.health import Health, State
from storage.alarms import EVERYWHERE
from storage.rows import Alarm

LOOKS, LASTS = 2, timedelta(hours=3)  # at most sources a second look comes within the hour, at some the next day
DAY = timedelta(days=1)
MEMORY = 2 * DAY  # a source that backed off may be looked at again only a day after our network came back
DOUBLINGS = 4
TOGETHER = 2  # sources that lose their connection, while none has one, have not each lost theirs


class Trouble(StrEnum):
    """What an alarm is about."""

    BROKEN = "broken"
    QUIET = "quiet"
    OFFLINE = "offline"  # ours: no source can be reached


@dataclass(frozen=True, slots=True)
class Beginning:
    """An alarm to raise; `healths` are of the one source, or of all that cannot be reached."""

    source: str
    kind: Trouble
    since: datetime
    healths: tuple[Health, ...]


@dataclass(frozen=True, slots=True)
class End:
    """An alarm that is over; `health` is its source's now, None where it was about all of them."""

    alarm: Alarm
    health: Health | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What begins, what is over, and which alarms nobody needs to hear of any more."""

    begun: tuple[Beginning, ...] = ()
    over: tuple[End, ...] = ()
    dropped: tuple[Alarm, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.begun or self.over or self.dropped)


def decide(healths: Iterable[Health], alarms: Sequence[Alarm], now: datetime) -> Decision:
    """What is to be told; `alarms` are those that stand and those over within MEMORY."""
    watched = {found.source: found for found in healths if found.state is not State.DISABLED}
    standing = {(alarm.source, alarm.kind): alarm for alarm in alarms if alarm.over_at is None}
    over = [End(alarm, watched.get(alarm.source)) for alarm in standing.values() if _is_over(alarm, watched)]
    gone = [alarm for alarm in standing.values() if alarm.source not in watched and alarm.source != EVERYWHERE]
    news = [found for found in watched.values() if found.broken and (found.source, Trouble.BROKEN) not in standing]
    cut_off = [found for found in news if found.cut_off and _after(found.met, _back_since(alarms))]
    offline = (EVERYWHERE, Trouble.OFFLINE) in standing
    ours = None if offline else _ours(cut_off, watched, alarms, now)
    told = [found for found in news if not found.cut_off] + ([] if offline or ours else cut_off)
    quiet = [f for f in watched.values() if f.state is State.QUIET and (f.source, Trouble.QUIET) not in standing]
    begun = [
        *((ours,) if ours else ()),
        *(_about(found, Trouble.BROKEN, now) for found in told if _lasts(found, alarms, now)),
        *(_about(found, Trouble.QUIET, now) for found in quiet),
    ]
    return Decision(tuple(begun), tuple(over), tuple(gone))


def _about(found: Health, kind: Trouble, now: datetime) -> Beginning:
    return Beginning(found.source, kind, found.since or now, (found,))


def _is_over(alarm: Alarm, watched: Mapping[str, Health]) -> bool:
    if alarm.source == EVERYWHERE:
        return any(_after(found.answered, alarm.since) for found in watched.values() if found.answered)
    found = watched.get(alarm.source)
    if found is None or found.broken or found.state is State.UNSEEN:
        return False
    return alarm.kind == Trouble.BROKEN or not found.silent


def _lasts(found: Health, alarms: Iterable[Alarm], now: datetime) -> bool:
    """Whether a fault is no passing one; each alarm of its source's last day makes it last twice as long for that."""
    lately = [a for a in alarms if (a.source, a.kind) == (found.source, Trouble.BROKEN) and now - a.begun_at < DAY]
    patience = 2 ** min(len(lately), DOUBLINGS)
    return found.looks >= LOOKS * patience or (found.since is not None and now - found.since >= LASTS * patience)


def _ours(
    cut_off: Sequence[Health], watched: Mapping[str, Health], alarms: Iterable[Alarm], now: datetime
) -> Beginning | None:
    """Our own network's outage: several sources lost their connection, and none has answered since the first did."""
    if len(cut_off) < TOGETHER or not any(_lasts(found, alarms, now) for found in cut_off):
        return None
    since = min(found.since or now for found in cut_off)
    if any(found.answered and found.answered >= since for found in watched.values()):
        return None
    return Beginning(EVERYWHERE, Trouble.OFFLINE, since, tuple(cut_off))


def _back_since(alarms: Iterable[Alarm]) -> datetime | None:
    """When our network came back: what was met before says nothing about a source that has not been asked since."""
    return max((a.over_at for a in alarms if a.source == EVERYWHERE and a.over_at), default=None)


def _after(moment: datetime | None, other: datetime | None) -> bool:
    return other is None or (moment is not None and moment > other)
