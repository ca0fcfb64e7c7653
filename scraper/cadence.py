"""When to look again: the next poll of a channel, the next visit to a page, back-off after faults.

Pure: `now` is an argument and the jitter comes from the names involved, so the same history gives the same times.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

from scraper.errors import (
    BlotterError,
    Damaged,
    Gone,
    NotFound,
    NoWorker,
    RateLimited,
    Retry,
    SoftNotFound,
    UnmetExpectation,
)
from scraper.model import ChannelState, Known, Source, Validators, Visit
from scraper.model.looks import TRIES

# Edits rarely show in feeds, so pages are looked at again on this ladder, then once a quarter for years.
REVISITS = tuple(timedelta(hours=hours) for hours in (1, 6, 24, 3 * 24, 7 * 24, 30 * 24))
LATER = timedelta(days=90)
DAY = timedelta(days=1)
NEVER_THERE = 20  # tries, over two weeks, after which a page that was not there once is asked for more rarely
LEARNED = timedelta(days=180)  # how long a line counts as furniture: what was learned wrongly heals
DISTRUST = timedelta(days=30)  # how long a channel that told a false 304 is asked in full
WHOLE_VISITS = 4  # one visit in so many asks for the page in full, as do so many polls for a channel
JITTER = 0.1  # share of an interval by which looks are spread, so that sources do not move in step


def after_poll(
    state: ChannelState,
    source: Source,
    at: datetime,
    *,
    fault: BlotterError | None,
    validators: Validators | None = None,
    cursor: str | None = None,
    lied: bool = False,
) -> ChannelState:
    """Where we stand after a look: a fault counts and backs off, and leaves validators and cursor where they were.

    `lied`: it was found that the channel says "not modified" of what has changed.
    """
    polled = replace(state, last_polled=at, polls=state.polls + 1)
    if fault is not None:
        failures = state.failures + 1
        wait = back_off(source.cadence.every, failures, fault)
        return replace(polled, failures=failures, next_due=at + _spread(wait, source.id, polled.polls))
    return replace(
        polled,
        failures=0,
        validators=state.validators if validators is None else validators,
        cursor=cursor or state.cursor,
        distrusted=at if lied else None if trusted(state, at) else state.distrusted,
        next_due=at + _spread(source.cadence.every, source.id, polled.polls),
    )


def due(state: ChannelState, now: datetime) -> bool:
    """Whether it is time to look at the channel; one looked at in the future (a clock put right) is due too."""
    if state.next_due is None or state.next_due <= now:
        return True
    return state.last_polled is not None and state.last_polled > now


def full_read_due(state: ChannelState, source: Source) -> bool:
    """Whether this poll asks without validators, to see whether "not modified" was honest."""
    return state.polls % source.cadence.full_read == 0


def trusted(state: ChannelState, at: datetime) -> bool:
    """Whether a "not modified" of this channel is believed; after a false one not for a while."""
    return state.distrusted is None or at - state.distrusted >= DISTRUST


def whole_visit_due(visit: Visit, at: datetime) -> bool:
    """Whether this visit asks without validators: a page that tells a false "not modified" would hide every edit."""
    return _share(visit.entry.url, at.isoformat()) * WHOLE_VISITS < 1


def back_off(every: timedelta, failures: int, fault: BlotterError) -> timedelta:
    """Linear, between the usual interval and a day (exponential gives up on sources that come back)."""
    if isinstance(fault, RateLimited) and fault.retry_after is not None:
        return max(every, timedelta(seconds=fault.retry_after))
    factor = {Retry.SOON: 1, Retry.LATER: 4, Retry.NEVER: 24}[fault.retry]
    return max(every, min(every * failures * factor, DAY))


def next_visit(source: Source, visit: Visit, known: Known | None, at: datetime) -> datetime | None:
    """The next rung of the revisit ladder, counted from the day the release was first seen."""
    if visit.entry.content is not None:
        return None  # the channel itself tells every edit
    age = at - known.release.first_seen if known else timedelta(0)
    if age < -DAY:  # the clock was ahead then: counted from there its first rung would be as far ahead
        return at + _spread(DAY, visit.entry.url, visit.attempts)
    rung = next((step for step in REVISITS if step > age), None)
    wait = rung - age if rung else LATER
    return at + _spread(max(wait, source.cadence.every), visit.entry.url, visit.attempts)


def soon(source: Source, visit: Visit, at: datetime) -> datetime:
    """When to look again at a page that shows what is to be believed only when seen once more."""
    return at + _spread(source.cadence.every, visit.entry.url, visit.attempts)


def retry_visit(source: Source, visit: Visit, fault: BlotterError, at: datetime) -> datetime | None:
    """When to try a failed visit again; None for an item that is the whole article: it reads no better next time.

    But what is odd about such an item may come to be believed. A page is never given up: what only a person can change
    may be changed, and in a hotel whose network answers for every name all pages lead to blocked addresses. One that
    was never there is asked for ever more rarely, as there is nothing of it that could be lost.
    """
    if visit.entry.content is not None:
        if isinstance(fault, NoWorker):  # nobody has tried to read it
            return soon(source, visit, at)
        odd = isinstance(fault, UnmetExpectation) and visit.attempts < TRIES
        again = odd or isinstance(fault, Damaged)  # what is held may be mended
        return at + _spread(DAY, visit.entry.url, visit.attempts) if again else None
    wait = back_off(source.cadence.every, visit.attempts + 1, fault)
    if visit.known is None and isinstance(fault, NotFound | Gone | SoftNotFound):
        wait = max(wait, min(DAY * 2 ** min(max(visit.attempts - NEVER_THERE, 0), 10), LATER))
    return at + _spread(wait, visit.entry.url, visit.attempts)


def was_ahead(state: ChannelState, at: datetime) -> bool:
    """Whether the clock has been put back since the channel was last looked at, by more than clocks drift."""
    return state.last_polled is not None and state.last_polled - at > timedelta(hours=1)


def offered_no_more(visit: Visit, at: datetime) -> bool:
    """Whether the item of a visit, the whole article, was not in its channel's list for a day."""
    return visit.entry.content is not None and visit.offered is not None and at - visit.offered > DAY


def _spread(wait: timedelta, name: str, count: int) -> timedelta:
    return wait * (1 + JITTER * _share(name, count))


def _share(name: str, count: object) -> float:
    """A number from 0 to 1 that depends on nothing else."""
    return int.from_bytes(hashlib.sha256(f"{name}:{count}".encode()).digest()[:4], "big") / 2**32
