"""What channels offered: entries by key or URL, each channel's claim about them, and which of them are new or changed.

An entry is one whatever channel names it: the publisher's key decides, else the URL. No fetching, no reading.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

from sqlalchemy import Connection, case, insert, select, update

from scraper.model import Entry, Poll
from storage.articles import moment_json, moment_of
from storage.columns import AnyRow, short_hash
from storage.dialects import chunks, put
from storage.schema import claims, entries, releases

OLD = timedelta(days=3)  # what reading back finds is older than this, or a poll has just missed it
IMPORT = "import"  # the channel of what people bring in by hand


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry of a poll and the evidence of its page, where the channel carries whole articles."""

    entry: Entry
    digest: str
    url_hash: str
    key_hash: str | None
    origin: int | None = None  # index of the capture it was read from
    stated: str | None = None  # short hash of the key that it came with, believed or not

    @classmethod
    def of(cls, entry: Entry, origin: int | None = None, stated: str | None = None) -> Offer:
        key_hash = short_hash(entry.key) if entry.key else None
        key = short_hash(stated) if stated else key_hash
        return cls(entry, entry.digest, short_hash(entry.url), key_hash, origin, key)

    def keyless(self) -> Offer:
        """The same, where its key is another entry's."""
        return replace(self, entry=replace(self.entry, key=None), key_hash=None)


@dataclass(slots=True)
class Sorted:
    """A poll's offers, told apart: unseen, changed in their claim, seen before; with the rows that are held."""

    new: list[Offer] = field(default_factory=list)
    changed: list[tuple[Offer, int]] = field(default_factory=list)
    same: list[tuple[Offer, int]] = field(default_factory=list)
    heard: list[tuple[Offer, int]] = field(default_factory=list)  # whose claim this channel had not made yet
    keyed: list[tuple[Offer, int]] = field(default_factory=list)  # known by URL so far, and now by a key
    miskeyed: set[int] = field(default_factory=set)  # offered under another key than the one they are known by

    @property
    def news(self) -> list[Offer]:
        return [*self.new, *(offer for offer, _ in self.changed)]


def offers(polled: Sequence[Entry], origins: Sequence[int]) -> list[Offer]:
    """The entries of a poll, each once, the oldest first (channels list the newest first).

    A key that names two addresses at once names nothing.
    """
    named: dict[str, set[str]] = {}
    for entry in polled:
        named.setdefault(entry.key or "", set()).add(entry.url)
    found: dict[str, Offer] = {}
    for place, entry in enumerate(polled):
        telling = entry if len(named[entry.key or ""]) == 1 else replace(entry, key=None)
        offer = Offer.of(telling, origins[place] if place < len(origins) else None, stated=entry.key)
        found.setdefault(offer.key_hash or offer.url_hash, offer)
    return list(reversed(found.values()))


class Held:
    """The entries of one source that may be the ones offered."""

    def __init__(self, connection: Connection, source: str, offered: Sequence[Offer]) -> None:
        self._by_key: dict[str, AnyRow] = {}
        self._by_url: dict[str, list[AnyRow]] = {}
        columns = select(entries.c.id, entries.c.url_hash, entries.c.key_hash, entries.c.state, entries.c.title).where(
            entries.c.source == source
        )
        self._addresses = {offer.url_hash for offer in offered}
        self._keys = {offer.key_hash: offer.url_hash for offer in offered if offer.key_hash}
        for chunk in chunks(self._addresses):
            for row in connection.execute(columns.where(entries.c.url_hash.in_(chunk)).order_by(entries.c.id)):
                self._by_url.setdefault(row.url_hash, []).append(row)
        for chunk in chunks(self._keys):
            rows = connection.execute(columns.where(entries.c.key_hash.in_(chunk))).all()
            self._by_key |= {row.key_hash: row for row in rows}
        self._rows = {row.id: row for row in (*self._by_key.values(), *chain(*self._by_url.values()))}
        self.claims = self._claims(connection)
        self._claimed = claimed(connection, self._moved(offered))

    def match(self, offer: Offer) -> int | None:
        """The id of the entry this is.

        By its key, where that stands for the same story; else by its address. An address decides against a key that
        is new (ids made anew) or that is another entry's (ids used again): unless two keys share it, as some do.
        """
        held, here = self._by_key.get(offer.key_hash or ""), self._by_url.get(offer.url_hash, [])
        if held is not None and (held.url_hash == offer.url_hash or self._has_moved(held, offer, here)):
            return int(held.id)
        if held is not None:
            return next((row.id for row in here), None)
        fit = (row.id for row in here if offer.key_hash is None or row.key_hash is None)
        return next(fit, None) or self._rekeyed(here, offer)

    def is_forgotten(self, entry_id: int) -> bool:
        """Whether its release had to be forgotten: nothing is heard about it any more."""
        return bool(self._rows[entry_id].state == "forgotten")

    def by_key(self, offer: Offer) -> bool:
        """Whether its key is one that is held, be it as another entry's."""
        return offer.key_hash in self._by_key

    def is_miskeyed(self, entry_id: int, offer: Offer) -> bool:
        """Whether an entry is known by another key than the one it was offered with."""
        known = self._rows[entry_id].key_hash
        return known is not None and offer.stated is not None and known != offer.stated

    def _rekeyed(self, here: Sequence[AnyRow], offer: Offer) -> int | None:
        """The one entry at an address, where its own key is not offered there beside the new one."""
        return here[0].id if len(here) == 1 and self._keys.get(here[0].key_hash) != offer.url_hash else None

    def _has_moved(self, held: AnyRow, offer: Offer, here: Sequence[AnyRow]) -> bool:
        """Whether an entry's key at another address is the entry's move there, and not its key used again."""
        if held.url_hash in self._addresses or any(row.key_hash for row in here):
            return False
        title, before = self._claimed[held.id]
        now = offer.entry.published
        return before is None or now is None or before == now.at or title == offer.entry.title

    def _moved(self, offered: Sequence[Offer]) -> set[int]:
        """The entries whose key is offered at another address."""
        owners = ((self._by_key.get(offer.key_hash or ""), offer) for offer in offered)
        return {row.id for row, offer in owners if row is not None and row.url_hash != offer.url_hash}

    def _claims(self, connection: Connection) -> Mapping[int, dict[str, str]]:
        found: dict[int, dict[str, str]] = {}
        for chunk in chunks(self._rows):
            for row in connection.execute(select(claims).where(claims.c.entry.in_(chunk))):
                found.setdefault(row.entry, {})[row.channel] = row.digest
        return found


def claimed(connection: Connection, ids: Collection[int]) -> dict[int, tuple[str | None, datetime | None]]:
    """Title and date of these entries, as a channel last said them."""
    found: dict[int, tuple[str | None, datetime | None]] = {}
    for chunk in chunks(ids):
        asked = select(entries.c.id, entries.c.title, entries.c.claim).where(entries.c.id.in_(chunk))
        for row in connection.execute(asked):
            moment = moment_of(row.claim.get("published"))
            found[row.id] = (row.title, moment.at if moment else None)
    return found


def unheard(connection: Connection, source: str, asked: Sequence[Entry]) -> frozenset[str]:
    """URLs of the entries never offered before, or offered with a claim that no channel made."""
    offered = offers(asked, ())
    held = Held(connection, source, offered)
    return frozenset(
        offer.entry.url
        for offer in offered
        if (found := held.match(offer)) is None
        or (offer.digest not in held.claims.get(found, {}).values() and not held.is_forgotten(found))
    )


def sort_out(connection: Connection, source: str, channel: str, offered: Sequence[Offer]) -> Sorted:
    """Tell a poll's offers apart. A channel that names a known entry for the first time changes nothing about it."""
    held, told = Held(connection, source, offered), Sorted()
    taken: set[int] = set()
    for offer in offered:
        found = held.match(offer)
        if found is None:
            told.new.append(offer.keyless() if held.by_key(offer) else offer)
        elif found not in taken and not held.is_forgotten(found):
            taken.add(found)
            _sort_in(told, held, channel, offer, found)
    return told


def _sort_in(told: Sorted, held: Held, channel: str, offer: Offer, found: int) -> None:
    if held.is_miskeyed(found, offer):
        told.miskeyed.add(found)
    if offer.key_hash and not held.by_key(offer):
        told.keyed.append((offer, found))
    made = held.claims.get(found, {})
    if not made or made.get(channel, offer.digest) != offer.digest:
        told.changed.append((offer, found))
        return
    told.same.append((offer, found))
    if channel not in made:
        told.heard.append((offer, found))


# -- keeping ------------------------------------------------------------------------------------------------------


def keep(connection: Connection, poll: Poll, told: Sorted, kept: Mapping[int, tuple[str, datetime]]) -> None:
    """Write a poll's offers; `kept` names the evidence of each capture (by index) that brought something new."""
    ids = _insert(connection, poll, told.new, kept)
    for offer, entry_id in told.changed:
        # The page behind a changed claim is read whole: a server's 304 is not trusted against its own channel.
        values = _claimed(poll, offer, kept) | {"etag": None, "last_modified": None, "validated_url": None}
        values["attempts"] = case((entries.c.attempts > 0, 1), else_=0)  # it begins anew, with its open issue in mind
        connection.execute(update(entries).where(entries.c.id == entry_id).values(values))
    for offer, entry_id in told.keyed:
        key = {"key": offer.entry.key, "key_hash": offer.key_hash}
        row = update(entries).where(entries.c.id == entry_id).values(key).returning(entries.c.release)
        if release := connection.execute(row).scalar():
            connection.execute(update(releases).where(releases.c.id == release).values(key))
    for chunk in chunks(entry_id for _, entry_id in told.same):
        connection.execute(update(entries).where(entries.c.id.in_(chunk)).values(last_offered=poll.at))
    made = [*zip(told.new, ids, strict=True), *told.changed, *told.heard]
    rows = [{"entry": entry_id, "channel": poll.channel, "digest": offer.digest} for offer, entry_id in made]
    put(connection, claims, rows, update=("digest",))


def put_behind(connection: Connection, poll: Poll, told: Sorted) -> None:
    """Let those new offers that are old, and so no news, wait until everything current was visited: see `visits`."""
    old = [offer.url_hash for offer in told.new if _is_old(offer.entry, poll.at)]
    for chunk in chunks(old):
        ours = (entries.c.source == poll.source, entries.c.url_hash.in_(chunk), entries.c.first_offered == poll.at)
        connection.execute(update(entries).where(*ours).values(next_visit=poll.at))


def _is_old(entry: Entry, at: datetime) -> bool:
    stated = entry.published or entry.modified
    return stated is None or at - stated.at > OLD


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
        summary=row.claim.get("summary"),
        published=moment_of(row.claim.get("published")),
        modified=moment_of(row.claim.get("modified")),
        language=row.claim.get("language"),
        content=row.content,
    )
