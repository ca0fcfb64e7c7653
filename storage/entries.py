"""What channels offered: entries by key or URL, each channel's claim about them, and which are worth a visit.

An entry is one whatever channel names it: the publisher's key decides, else the URL. No fetching, no reading.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, case, insert, or_, select, update

from scraper.model import Entry, Poll, Validators, Visit
from storage.articles import known_of, moment_json, moment_of
from storage.columns import AnyRow, short_hash
from storage.dialects import chunks, put
from storage.schema import claims, entries

IMPORT = "import"  # the channel of what people bring in by hand


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry of a poll and the evidence of its page, where the channel carries whole articles."""

    entry: Entry
    digest: str
    url_hash: str
    key_hash: str | None
    origin: int | None = None  # index of the capture it was read from

    @classmethod
    def of(cls, entry: Entry, origin: int | None = None) -> Offer:
        key_hash = short_hash(entry.key) if entry.key else None
        return cls(entry, entry.digest, short_hash(entry.url), key_hash, origin)


@dataclass(slots=True)
class Sorted:
    """A poll's offers, told apart: unseen, changed in their claim, seen before; with the rows that are held."""

    new: list[Offer] = field(default_factory=list)
    changed: list[tuple[Offer, int]] = field(default_factory=list)
    same: list[tuple[Offer, int]] = field(default_factory=list)
    heard: list[tuple[Offer, int]] = field(default_factory=list)  # whose claim this channel had not made yet
    keyed: list[tuple[Offer, int]] = field(default_factory=list)  # known by URL so far, and now by a key

    @property
    def news(self) -> list[Offer]:
        return [*self.new, *(offer for offer, _ in self.changed)]


def offers(polled: Sequence[Entry], origins: Sequence[int]) -> list[Offer]:
    """The entries of a poll, each once, the oldest first (channels list the newest first)."""
    found: dict[str, Offer] = {}
    for place, entry in enumerate(polled):
        offer = Offer.of(entry, origins[place] if place < len(origins) else None)
        found.setdefault(offer.key_hash or offer.url_hash, offer)
    return list(reversed(found.values()))


class Held:
    """The entries of one source that may be the ones offered."""

    def __init__(self, connection: Connection, source: str, offered: Sequence[Offer]) -> None:
        self._by_key: dict[str, int] = {}
        self._by_url: dict[str, list[AnyRow]] = {}
        self._forgotten: set[int] = set()
        columns = select(entries.c.id, entries.c.url_hash, entries.c.key_hash, entries.c.state).where(
            entries.c.source == source
        )
        for chunk in chunks({offer.url_hash for offer in offered}):
            for row in connection.execute(columns.where(entries.c.url_hash.in_(chunk)).order_by(entries.c.id)):
                self._by_url.setdefault(row.url_hash, []).append(row)
                self._forgotten |= {row.id} if row.state == "forgotten" else set()
        for chunk in chunks({offer.key_hash for offer in offered if offer.key_hash}):
            rows = connection.execute(columns.where(entries.c.key_hash.in_(chunk))).all()
            self._by_key |= {row.key_hash: row.id for row in rows}
            self._forgotten |= {row.id for row in rows if row.state == "forgotten"}
        self.claims = self._claims(connection)

    def match(self, offer: Offer) -> int | None:
        """The id of the entry this is: by key, else by a URL that no other key owns."""
        if offer.key_hash in self._by_key:
            return self._by_key[offer.key_hash]
        rows = self._by_url.get(offer.url_hash, [])
        fit = (row.id for row in rows if offer.key_hash is None or row.key_hash is None)
        return next(fit, None)

    def is_forgotten(self, entry_id: int) -> bool:
        """Whether its release had to be forgotten: nothing is heard about it any more."""
        return entry_id in self._forgotten

    def by_key(self, offer: Offer) -> bool:
        """Whether it is known by its key."""
        return offer.key_hash in self._by_key

    def _claims(self, connection: Connection) -> Mapping[int, dict[str, str]]:
        ids = {*self._by_key.values(), *(row.id for rows in self._by_url.values() for row in rows)}
        found: dict[int, dict[str, str]] = {}
        for chunk in chunks(ids):
            for row in connection.execute(select(claims).where(claims.c.entry.in_(chunk))):
                found.setdefault(row.entry, {})[row.channel] = row.digest
        return found


def unheard(connection: Connection, source: str, asked: Sequence[Entry]) -> frozenset[str]:
    """URLs of the entries never offered before, or offered with a claim that no channel made."""
    offered = [Offer.of(entry) for entry in asked]
    held = Held(connection, source, offered)
    return frozenset(
        offer.entry.url
        for offer in offered
        if (found := held.match(offer)) is None
        or (offer.digest not in held.claims.get(found, {}).values() and not held.is_forgotten(found))
    )


def sort_out(connection: Connection, poll: Poll, offered: Sequence[Offer]) -> Sorted:
    """Tell a poll's offers apart. A channel that names a known entry for the first time changes nothing about it."""
    held, told = Held(connection, poll.source, offered), Sorted()
    taken: set[int] = set()
    for offer in offered:
        found = held.match(offer)
        if found is None:
            told.new.append(offer)
            continue
        if found in taken or held.is_forgotten(found):
            continue
        taken.add(found)
        if offer.key_hash and not held.by_key(offer):
            told.keyed.append((offer, found))
        made = held.claims.get(found, {})
        if not made or made.get(poll.channel, offer.digest) != offer.digest:
            told.changed.append((offer, found))
        else:
            told.same.append((offer, found))
            if poll.channel not in made:
                told.heard.append((offer, found))
    return told


# -- keeping ------------------------------------------------------------------------------------------------------


def keep(connection: Connection, poll: Poll, told: Sorted, kept: Mapping[int, tuple[str, datetime]]) -> None:
    """Write a poll's offers; `kept` names the evidence of each capture (by index) that brought something new."""
    ids = _insert(connection, poll, told.new, kept)
    for offer, entry_id in told.changed:
        # The page behind a changed claim is read whole: a server's 304 is not trusted against its own channel.
        values = _claimed(poll, offer, kept) | {"etag": None, "last_modified": None}
        connection.execute(update(entries).where(entries.c.id == entry_id).values(values))
    for offer, entry_id in told.keyed:
        key = {"key": offer.entry.key, "key_hash": offer.key_hash}
        connection.execute(update(entries).where(entries.c.id == entry_id).values(key))
    for chunk in chunks(entry_id for _, entry_id in told.same):
        connection.execute(update(entries).where(entries.c.id.in_(chunk)).values(last_offered=poll.at))
    made = [*zip(told.new, ids, strict=True), *told.changed, *told.heard]
    rows = [{"entry": entry_id, "channel": poll.channel, "digest": offer.digest} for offer, entry_id in made]
    put(connection, claims, rows, update=("digest",))


def _insert(
    connection: Connection, poll: Poll, new: Sequence[Offer], kept: Mapping[int, tuple[str, datetime]]
) -> list[int]:
    if not new:
        return []
    rows = [
        {
            "source": poll.source,
            "key": offer.entry.key,
            "key_hash": offer.key_hash,
            "first_offered": poll.at,
            **_claimed(poll, offer, kept),
        }
        for offer in new
    ]
    made = connection.execute(insert(entries).returning(entries.c.id, sort_by_parameter_order=True), rows)
    return list(made.scalars())


def _claimed(poll: Poll, offer: Offer, kept: Mapping[int, tuple[str, datetime]]) -> dict[str, Any]:
    evidence, captured_at = kept.get(-1 if offer.origin is None else offer.origin, (None, None))
    return {
        "channel": poll.channel,
        "url": offer.entry.url,
        "url_hash": offer.url_hash,
        "title": offer.entry.title,
        "claim": claim_json(offer.entry),
        "content": offer.entry.content,
        "evidence": evidence,
        "captured_at": captured_at,
        "last_offered": poll.at,
        "changed_at": poll.at,
        "state": "pending",
        "next_visit": None,
        "attempts": 0,
    }


def claim_json(entry: Entry) -> dict[str, Any]:
    """What a channel said about an entry beyond its address and title."""
    return {
        "summary": entry.summary,
        "published": moment_json(entry.published),
        "modified": moment_json(entry.modified),
        "language": entry.language,
    }


def entry_of(row: AnyRow) -> Entry:
    """The entry in a row, as its channel last claimed it."""
    return Entry(
        url=row.url,
        key=row.key,
        title=row.title,
        summary=row.claim["summary"],
        published=moment_of(row.claim["published"]),
        modified=moment_of(row.claim["modified"]),
        language=row.claim["language"],
        content=row.content,
    )


# -- visiting -----------------------------------------------------------------------------------------------------


def due(now: datetime) -> Any:
    """The condition under which an entry is worth a look now."""
    return or_(
        and_(entries.c.state == "pending", or_(entries.c.next_visit.is_(None), entries.c.next_visit <= now)),
        and_(entries.c.state == "done", entries.c.next_visit <= now),
    )


def visits(connection: Connection, source: str, now: datetime, limit: int) -> list[Visit]:
    """Entries worth a look: new and changed ones first, the oldest first, then those due again."""
    pending = case((entries.c.state == "pending", 0), else_=1)
    since = case((entries.c.state == "pending", entries.c.changed_at), else_=entries.c.next_visit)
    rows = connection.execute(
        select(entries)
        .where(entries.c.source == source, entries.c.channel != IMPORT, due(now))
        .order_by(pending, since, entries.c.id)
        .limit(limit)
    ).all()
    known = known_of(connection, {row.release for row in rows if row.release})
    return [
        Visit(
            id=row.id,
            entry=entry_of(row),
            channel=row.channel,
            known=known.get(row.release),
            validators=Validators(row.etag, row.last_modified),
            evidence=row.evidence,
            captured_at=row.captured_at,
            attempts=row.attempts,
        )
        for row in rows
    ]


def sources_with_visits(connection: Connection, now: datetime, source_ids: Sequence[str]) -> set[str]:
    """Those of the sources that have an entry worth a look now."""
    found: set[str] = set()
    for chunk in chunks(source_ids):
        asked = select(entries.c.source).where(entries.c.source.in_(chunk), entries.c.channel != IMPORT, due(now))
        found |= set(connection.execute(asked.group_by(entries.c.source)).scalars())
    return found
