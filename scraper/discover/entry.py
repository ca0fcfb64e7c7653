"""What every kind of channel ends in: the fields that an item claims become an Entry. Reads no markup of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from scraper.errors import BadDate, MissingField
from scraper.model import Capture, Channel, DateOrigin, Entry, Moment, Source
from scraper.text import dates, markup, urls

MANY = 3  # headlines: where all of them lead to one page, it is none of theirs


@dataclass(frozen=True, slots=True)
class Claim:
    """One item as it was found: entry field -> text as written, and its own JSON where it is the whole article."""

    fields: Mapping[str, str]
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """By which rules the items of one page become entries."""

    source: Source
    channel: Channel
    base: str
    origin: DateOrigin
    dates: tuple[str, ...]

    @classmethod
    def of(
        cls, source: Source, channel: Channel, capture: Capture, origin: DateOrigin, rules: tuple[str, ...]
    ) -> Reading:
        """The channel's date rules win over what its kind usually writes (`rules`)."""
        return cls(source, channel, capture.final_url, origin, channel.dates or rules)

    def entries(self, claims: Iterable[Claim]) -> tuple[Entry, ...]:
        """One entry a URL, in the order given; items without a URL of their own (they link the list, the feed or the
        press room's home) and those that `only` leaves out are skipped.

        Raises MissingField where no item has one, and BadDate where dates are stated but not one reads: then the
        rules are wrong, while one odd date among others is that item's own fault and stays empty.
        """
        offered = list(claims)
        found: dict[str, Entry] = {}
        linked = [self._address(claim) for claim in offered]
        own = self._own_pages(offered, linked)
        addresses = [address if address not in own else None for address in linked]
        if offered and not any(addresses):
            what = "a web address" if not any(linked) else "the address of a page of its own"
            why = " (they link the list, the home page, or all one page: a #part of it is none)" if any(linked) else ""
            raise MissingField(f"None of {len(offered)} items has {what} in the field url{why}", url=self.channel.url)
        for claim, address in zip(offered, addresses, strict=True):
            if address and address not in found and self._ours(address):
                found[address] = self._entry(claim, address)
        self._require_dates([claim for claim, address in zip(offered, addresses, strict=True) if address], found)
        return tuple(found.values())

    def _entry(self, claim: Claim, address: str) -> Entry:
        said = self._said(address)
        language = self._language(said.get("language") or claim.fields.get("language"))
        return Entry(
            url=address,
            key=self._key(claim.fields.get("key"), language),
            title=_line(claim.fields.get("title")),
            summary=_line(claim.fields.get("summary")),
            published=self._moment(claim.fields.get("published")) or self._day(said),
            modified=self._moment(claim.fields.get("modified")),
            language=language,
            content=claim.content,
        )

    def _address(self, claim: Claim) -> str | None:
        try:
            stated = claim.fields.get("url") or ""
            return urls.canonical(stated, self.base, keep_query=self.source.query_identifies) if stated else None
        except ValueError:
            return None

    def _own_pages(self, claims: Sequence[Claim], linked: Sequence[str | None]) -> frozenset[str]:
        """Pages that announce releases and are none, in each spelling; and one to which all of many headlines lead."""
        pages = (self.channel.url, self.base, self.source.home, urls.join(self.base, "/") or self.base)
        told = [found for page in pages if (found := self._address(Claim({"url": page})))]
        own = frozenset(spelling for page in told for spelling in urls.spellings(page))
        one = {address for address in linked if address}
        headlines = {claim.fields.get("title") for claim in claims} if len(one) == 1 else ()
        return own | one if len(headlines) >= MANY else own

    def _ours(self, address: str) -> bool:
        return self.channel.only is None or re.search(self.channel.only, address) is not None

    def _said(self, address: str) -> dict[str, str]:
        """What an address says of its page by the named groups of `only`: year, month, day, language."""
        found = re.search(self.channel.only, address) if self.channel.only else None
        return {name: text for name, text in found.groupdict().items() if text} if found else {}

    def _key(self, stated: str | None, language: str | None) -> str | None:
        """The publisher's id, in a source's further languages with the language beside it.

        Drupal and its like give a release and its translations one id, and each of them is a release of its own.
        """
        further = language is not None and language in self.source.languages[1:]
        return f"{stated} ({language})" if stated and further else stated or None

    def _day(self, said: Mapping[str, str]) -> Moment | None:
        """The day, month or year that an address says, in digits; a year of two is of this century."""
        parts = [said[name].zfill(2) for name in takewhile(said.__contains__, ("year", "month", "day"))]
        century = "20" if parts and len(parts[0]) == 2 else ""
        stated = century + "-".join(parts)
        try:
            return dates.read(stated, ("iso",), zone=self.source.timezone, language=None, origin=DateOrigin.URL)
        except BadDate:
            return None

    def _moment(self, stated: str | None) -> Moment | None:
        try:
            return self._read(stated) if stated else None
        except BadDate:
            return None

    def _read(self, stated: str) -> Moment:
        language = self._language(None) or next(iter(self.source.languages), None)
        return dates.read(stated, self.dates, zone=self.source.timezone, language=language, origin=self.origin)

    def _language(self, stated: str | None) -> str | None:
        own = re.match(r"[A-Za-z]{2,3}(?=[-_]|$)", stated or "")
        if own:
            return own[0].lower()
        return self.channel.language or (self.source.languages[0] if len(self.source.languages) == 1 else None)

    def _require_dates(self, claims: list[Claim], found: Mapping[str, Entry]) -> None:
        stated = next((text for claim in claims if (text := claim.fields.get("published"))), None)
        if stated and found and not any(_from_channel(entry.published) for entry in found.values()):
            self._read(stated)


def _line(stated: str | None) -> str | None:
    return " ".join(markup.plain(stated)) or None if stated else None


def _from_channel(moment: Moment | None) -> bool:
    return moment is not None and moment.origin is not DateOrigin.URL
