"""An office on a platform that many share: its line for sources.yaml, tried on a copy of the file, and read once.

The platform's rules read it; none are looked for. Nothing of what is read is kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from blotter.adding import Found, Room, Say, stranger, zone_for
from blotter.blocks import guess, quoted, tried
from scraper import adapters
from scraper.discover import feed, finding
from scraper.errors import Gone, NotFound, NothingFound, UsageError
from scraper.model import Capture, ChannelState, Entry, Source
from scraper.ports import Parts
from scraper.sources.catalogue import parsed, read_text, unknown
from scraper.text.words import language_of

SPOKEN = "en"  # stands for the language while the office's own texts are read for it


@dataclass(frozen=True, slots=True)
class Office:
    """What people say of an office that is to be added; what they leave out is read or guessed."""

    platform: str
    number: str
    id: str | None = None
    name: str | None = None
    agency: str | None = None
    country: str | None = None  # of the agency
    language: str | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What the office's channels answered."""

    entries: tuple[Entry, ...]
    captures: tuple[Capture, ...]


def add(file: Path, office: Office, known: list[str], parts: Parts, say: Say) -> tuple[Room, str]:
    """The press room of an office as its platform reads it now, and its block.

    Raises UsageError for an unknown platform or office, NothingFound where it announces nothing, FetchError, ReadError,
    ConfigError where the file would not load with it.
    """
    platform, now = _platform(file, office.platform), parts.now()
    home = str(platform.get("home") or "https://office.invalid/{office}").replace("{office}", office.number)
    name = office.id or re.sub(r"[^a-z0-9]+", "_", f"{office.platform}_{office.number}".lower()).strip("_")
    room = stranger(home, name, known)
    guesses: dict[str, str] = {}
    settled: dict[str, str] = {"name": office.name or name}
    if office.timezone or not platform.get("timezone"):
        settled["timezone"], why = zone_for(room, office.timezone, office.country)
        guesses |= {"timezone": why} if why else {}
    if office.language or not platform.get("languages"):
        settled["languages"] = office.language or SPOKEN
    source = tried(file, name, block(name, office, settled, guesses, now))
    seen = _look(source, office, parts)
    say(f"{platform.get('name', office.platform)} lists {len(seen.entries)} releases of office {office.number}.")
    if settled.get("languages") and not office.language:
        settled["languages"], why = _language(seen)
        guesses |= {"languages": why} if why else {}
    if not office.name and (
        called := next(filter(None, (parts.read.run(feed.called, each) for each in seen.captures)), None)
    ):
        settled["name"], guesses["name"] = called, "as its feed calls itself"
    if (only := _narrowed(source, seen)) is not None:
        settled["only"] = only
        say(f"The platform's channel lists the whole site; taken are addresses like {only}.")
    written = block(name, office, settled, guesses, now)
    source = tried(file, name, written)
    ours = tuple(each for each in seen.entries if only is None or re.search(only, each.url))
    return Room(source, Found(source.channels[0], ours), guesses), written


def _platform(file: Path, id: str) -> Mapping[str, Any]:
    listed = parsed(read_text(file), str(file)).get("platforms")
    platforms = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    found = next((each for each in platforms if each.get("id") == id), None)
    if found is None:
        raise UsageError(unknown("platform", id, [str(each.get("id")) for each in platforms]))
    return found


def _look(source: Source, office: Office, parts: Parts) -> Seen:
    """What the office's channels list now."""
    captures: list[Capture] = []
    entries: list[Entry] = []
    for channel in source.channels:
        request = adapters.named(source.adapter).requests(source, channel, ChannelState(), parts.now())[-1]
        try:
            capture = parts.fetch(request, source)
        except (NotFound, Gone) as error:
            raise UsageError(
                f"{office.platform} has no office {office.number}: {request.url} says {type(error).__name__}"
            ) from error
        captures.append(capture)
        entries += parts.read.page(source, channel, capture).entries
    if not entries:
        raise NothingFound(
            f"Office {office.number} of {office.platform} lists no releases now, so nothing shows that it is right",
            url=captures[-1].url,
        )
    return Seen(tuple(entries), tuple(captures))


def _language(seen: Seen) -> tuple[str, str | None]:
    """As its feed states, else as its titles read. Raises UsageError where nothing tells."""
    stated = next((each.language for each in seen.entries if each.language), None)
    if stated:
        return stated.partition("-")[0].lower(), "as its feed states"
    reads = language_of(". ".join(f"{each.title or ''}. {each.summary or ''}" for each in seen.entries[:20]))
    if reads is None:
        raise UsageError("Nothing tells the language of the office; say it with --language, such as --language nl")
    return reads, "a guess: so its titles read"


def _narrowed(source: Source, seen: Seen) -> str | None:
    """For a channel of a whole site the addresses of its press releases; None where the platform knows them."""
    if any(channel.only for channel in source.channels):
        return None
    found = finding.press_pattern(seen.entries, source.home)
    return found[0] if found and found[1] < len(seen.entries) else None


def block(id_: str, office: Office, settled: Mapping[str, str], guesses: Mapping[str, str], now: datetime) -> str:
    """The block as it stands in sources.yaml, with what was guessed said in comments."""
    lines = [
        f"- id: {quoted(id_)}",
        f"  name: {quoted(settled['name'])}{guess(guesses, 'name')}",
        f"  platform: {quoted(office.platform)}",
        f"  office: {quoted(office.number)}",
        *([f"  agency: {quoted(office.agency)}"] if office.agency else []),
        *([f"  languages: [{settled['languages']}]{guess(guesses, 'languages')}"] if "languages" in settled else []),
        *([f"  timezone: {settled['timezone']}{guess(guesses, 'timezone')}"] if "timezone" in settled else []),
        *([f"  only: {quoted(settled['only'])}"] if "only" in settled else []),
        "  basis:",
        "    confidence: probed",
        f'    seen: "{now:%Y-%m}"',
        "    tried_live: true",
        "    note: Added by `blotter sources add --platform`; the rules are the platform's.",
    ]
    return "\n".join(lines) + "\n"
