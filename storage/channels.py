"""One look at a channel, kept whole: what it offered, its validators and cursor, the poll and its issues.

The validators are saved with the entries that they vouch for: apart, a crash between would lose entries for ever.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Text, bindparam, insert, select, update

from scraper.errors import ReadError, TooMany
from scraper.model import Capture, ChannelState, Look, Poll, Validators
from scraper.model.backfill import Backfill
from storage import backfills, entries, issues, recalling, thinning
from storage.columns import AnyRow, short_hash
from storage.dialects import put
from storage.outcomes import keep_capture
from storage.schema import captures, channels, polls
from storage.writer import Writing

_TIMES = ("last_read", "last_changed", "last_new", "learned_from", "distrusted")
_COUNTED = ("dated", "titled", "known", "altered", "lost")
_COLUMNS = tuple(column.name for column in channels.c if not column.primary_key)


def state(connection: Connection, source: str, channel: str) -> ChannelState:
    """Where we stand with a channel; a fresh state for one never polled."""
    row = connection.execute(_STATE, {"of_source": source, "called": channel}).one_or_none()
    return state_of(row) if row else ChannelState()


_STATE = select(channels).where(
    channels.c.source == bindparam("of_source"), channels.c.name == bindparam("called", type_=Text)
)


def put_right(connection: Connection, source: str, now: datetime) -> None:
    """Let channels that were polled by a clock ahead of now go on from their last good look before now.

    What they announced meanwhile was asked for under days to come. Looks of days to come would be the newest for as
    long, and hide what later ones find: they count as looks of now.
    """
    ahead = (channels.c.source == source) & (channels.c.last_polled > now)
    for name in connection.execute(select(channels.c.name).where(ahead)).scalars().all():
        mine = (channels.c.source == source) & (channels.c.name == name)
        good = (polls.c.source == source) & (polls.c.channel == name) & (polls.c.at <= now) & polls.c.code.is_(None)
        last = connection.execute(select(polls.c.at).where(good).order_by(polls.c.at.desc()).limit(1)).scalar()
        cursor = last.date().isoformat() if last else None
        connection.execute(update(channels).where(mine).values(cursor=cursor, last_polled=last, next_due=now))
        for column in (getattr(channels.c, told) for told in _TIMES):
            connection.execute(update(channels).where(mine, column > now).values({column: now}))
    connection.execute(update(polls).where(polls.c.source == source, polls.c.at > now).values(at=now))


def state_of(row: AnyRow) -> ChannelState:
    """The state in a channel's row."""
    return ChannelState(
        validators=Validators(row.etag, row.last_modified, row.validated_url),
        cursor=row.cursor,
        last_polled=row.last_polled,
        last_changed=row.last_changed,
        last_new=row.last_new,
        next_due=row.next_due,
        failures=row.failures,
        polls=row.polls,
        distrusted=row.distrusted,
    )


def record_poll(writing: Writing, poll: Poll) -> int:
    """Keep one look at a channel. Returns how many entries were new or changed.

    Of a page with more entries than its source allows (TooMany) none is believed.
    """
    connection = writing.connection
    offered = [] if isinstance(poll.fault, TooMany) else entries.offers(poll.entries, poll.origins)
    sorted_out = entries.sort_out(connection, poll.source, poll.channel, offered)
    entries.keep(connection, poll, sorted_out, _kept(writing, poll, sorted_out) if poll.inline else {})
    _keep_state(connection, poll, sorted_out)
    _keep_poll(connection, poll, len(sorted_out.news))
    about = issues.about_channel(poll.channel)
    if isinstance(poll.fault, ReadError) and poll.captures and poll.state.failures <= 1:
        _keep_unread(writing, poll.captures[-1])
    if poll.fault is not None:
        issues.open_(connection, poll.source, about, poll.fault, poll.at)
    else:
        issues.close(connection, poll.source, about, poll.at)
    _keep_lie(connection, poll)
    if poll.state.polls % thinning.EACH == 0:
        thinning.thin(connection, poll.source, poll.channel, poll.at)
    return len(sorted_out.news)


def _keep_unread(writing: Writing, capture: Capture) -> None:
    """What did not read is evidence: of a run of faults the first, and the same bytes of one address once."""
    same = (captures.c.digest == capture.digest) & (captures.c.url_hash == short_hash(capture.url))
    if writing.connection.execute(select(captures.c.id).where(same).limit(1)).first() is None:
        keep_capture(writing, capture)


def record_backfill(writing: Writing, poll: Poll, backfill: Backfill) -> int:
    """Keep what an older page offers and where to go on from it, and leave the channel's own row as it is."""
    connection = writing.connection
    sorted_out = entries.sort_out(connection, poll.source, poll.channel, entries.offers(poll.entries, poll.origins))
    entries.keep(connection, poll, sorted_out, _kept(writing, poll, sorted_out) if poll.inline else {})
    entries.put_behind(connection, poll, sorted_out)
    backfills.keep(connection, poll.source, poll.channel, backfill)
    return len(sorted_out.news)


def _keep_lie(connection: Connection, poll: Poll) -> None:
    """A false "not modified" is an issue for as long as the channel is not trusted."""
    about = issues.about_validators(poll.channel)
    if poll.lie is not None:
        issues.open_(connection, poll.source, about, poll.lie, poll.at)
    elif poll.state.distrusted is None:
        issues.close(connection, poll.source, about, poll.at)


def _kept(writing: Writing, poll: Poll, sorted_out: entries.Sorted) -> dict[int, tuple[str, datetime]]:
    """Keep the captures that brought something new or changed, by their index."""
    wanted = {offer.origin for offer in sorted_out.news if offer.origin is not None}
    found = {place: poll.captures[place] for place in sorted(wanted)}
    return {place: (keep_capture(writing, capture), capture.captured_at) for place, capture in found.items()}


def _keep_state(connection: Connection, poll: Poll, sorted_out: entries.Sorted) -> None:
    standing = poll.state
    whole = poll.fault is None and not poll.unchanged
    row = {
        "source": poll.source,
        "name": poll.channel,
        "etag": standing.validators.etag,
        "last_modified": standing.validators.last_modified,
        "validated_url": standing.validators.url,
        "cursor": standing.cursor,
        "last_polled": standing.last_polled,
        "last_read": poll.at if whole else None,
        "last_changed": poll.at if sorted_out.news else standing.last_changed,
        "last_new": poll.at if sorted_out.new else standing.last_new,
        "next_due": standing.next_due,
        "failures": standing.failures,
        "polls": standing.polls,
        "distrusted": standing.distrusted,
        "head": recalling.head_of(poll.entries[: poll.look.entries]) if whole and poll.look else None,
        "learned_from": poll.at if poll.relearn else None,
    }
    kept = {"last_read": whole, "head": whole and poll.look is not None, "learned_from": poll.relearn}
    put(connection, channels, row, update=tuple(name for name in _COLUMNS if kept.get(name, True)))


def _keep_poll(connection: Connection, poll: Poll, news: int) -> None:
    connection.execute(
        _POLL,
        {
            "source": poll.source,
            "channel": poll.channel,
            "at": poll.at,
            "offered": max(len(poll.entries), poll.look.entries if poll.look else 0),
            "news": news,
            "unchanged": poll.unchanged,
            "code": poll.fault and poll.fault.code,
            "message": poll.fault and poll.fault.message,
            **_numbers(poll.look),
        },
    )


_POLL = insert(polls)


def _numbers(look: Look | None) -> dict[str, int | None]:
    """A look's columns; none where no page was read."""
    if look is None:
        return {}
    return {"front": look.entries, **{name: getattr(look, name) for name in _COUNTED}}
