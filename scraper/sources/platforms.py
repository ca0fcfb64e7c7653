"""Press rooms that share a platform: the rules once, with {office} where they differ, and a line for each office.

    platforms:
      - id: presseportal
        languages: [de]
        timezone: Europe/Berlin
        home: "https://www.presseportal.de/blaulicht/nr/{office}"
        channels:
          - {kind: feed, name: rss, url: "https://www.presseportal.de/rss/dienststelle_{office}.rss2"}
        article: {title: h1, body: .story}
    sources:
      - {id: pp_trier, name: Polizeipräsidium Trier, platform: presseportal, office: "117701"}

It makes one block out of the two and reads no file; what the block may say is checked by scraper.sources.shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from scraper.model import Files, Retention
from scraper.sources.shape import (
    Articles,
    BasisBlock,
    Block,
    CadenceBlock,
    ChannelBlock,
    ExpectBlock,
    Place,
    SourceBlock,
)
from scraper.sources.values import AdapterName, Address, Duration, Label, Languages, Name, Pattern, Zone

BLANK = "{office}"
SAMPLE = "office"  # stands for an office while the platform itself is checked
_OWN = ("id", "name", "channels")  # of a platform: never an office's
_NOT_A_SOURCE_S = ("platform", "office", "only")

_OFFICE = r"^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$"
_NAME = r"^[a-z0-9][a-z0-9_-]{0,63}$"


def _offices(value: object) -> object:
    several = value if isinstance(value, dict) else {"rss": value}
    if not several or not all(isinstance(one, str) and re.match(_OFFICE, one) for one in several.values()):
        raise ValueError(f'{value!r} is no office; write its number or name in quotes, as in "117701"')
    if not all(isinstance(name, str) and re.match(_NAME, name) for name in several):
        raise ValueError("several offices are written {name: office}, each name in small letters, digits, - and _")
    return value


Office = Annotated[str, Field(pattern=_OFFICE)]
Offices = Annotated[str | dict[str, str], BeforeValidator(_offices, json_schema_input_type=Office | dict[Name, Office])]


class PlatformBlock(Block):
    """What the press rooms of one platform have in common; {office} in any text stands for the office."""

    id: Name
    """By which sources name it."""
    name: Label
    """As people write it."""
    home: Address | None = None
    """Address of an office's press room."""
    languages: Languages = ()
    """ISO 639-1 codes, where all offices speak the same."""
    timezone: Zone | None = None
    """Zone of the dates that are written without one, where it is the same for all."""
    adapter: AdapterName = "standard"
    """The module of scraper.adapters that reads it."""
    channels: tuple[ChannelBlock, ...] = Field(min_length=1)
    """Where an office announces."""
    article: Articles = ()
    """Where the parts of its articles stand; a list where the pages have changed over time."""
    expect: ExpectBlock = ExpectBlock()
    """What a healthy look is like."""
    cadence: CadenceBlock = CadenceBlock()
    """How often it is looked at, and how gently."""
    basis: BasisBlock = BasisBlock()
    """On what these rules rest."""
    query_identifies: bool = False
    """Every query parameter belongs to a page's identity."""
    files: Files = Files.PDF
    """Which files that its articles name are fetched and kept; the others, images too, stay addresses."""

    def mistakes(self) -> Iterator[tuple[Place, str]]:
        """What no single key tells. Yields (where, sentence)."""
        for index, channel in enumerate(self.channels):
            yield from ((("channels", index, *place), what) for place, what in channel.mistakes())


class OfficeBlock(Block):
    """A press room on a platform: what it does not say itself is as the platform says."""

    id: Name
    """By which commands and exports name it; it never changes."""
    name: Label
    """As people write it."""
    platform: str
    """Id of a platform above."""
    office: Offices
    """What stands for {office}, in quotes; several as {name: office}, each with channels of that name."""
    only: Pattern | None = None
    """Regular expression: entries with another address are not ours; instead of the platform's."""
    agency: str | None = None
    """Id of an agency above; without one the office publishes under its own name."""
    home: Address | None = None
    """Address of the press room."""
    languages: Languages = ()
    """ISO 639-1 codes, the usual one first."""
    timezone: Zone | None = None
    """Zone of the dates that are written without one."""
    enabled: bool = True
    """Whether it is looked at."""
    article: Articles = ()
    """Where the parts of its articles stand."""
    expect: ExpectBlock = ExpectBlock()
    """What a healthy look is like."""
    cadence: CadenceBlock = CadenceBlock()
    """How often it is looked at, and how gently."""
    retention: Retention = Retention.KEEP
    """Whether a release is kept or its words are forgotten once it is withdrawn."""
    grace: Duration = Field(default=SourceBlock.model_fields["grace"].default)
    """How long a page may be missing before it counts as withdrawn."""
    files: Files = Files.PDF
    """Which files that its articles name are fetched and kept; the others, images too, stay addresses."""
    basis: BasisBlock = BasisBlock()
    """On what these rules rest."""


def as_sample(platform: object) -> object:
    """A platform's values as they would be for some office, so that they can be checked by themselves."""
    return _filled(platform, SAMPLE)


def merged(platform: Mapping[str, Any], office: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a source: the platform's with the office filled in, and over them what the office says itself."""
    named = office["office"]
    several = named if isinstance(named, dict) else {"": named}
    shared = {key: value for key, value in platform.items() if key not in _OWN}
    own = {key: value for key, value in office.items() if key not in _NOT_A_SOURCE_S}
    channels = [
        {**channel, **({"only": office["only"]} if office.get("only") else {})}
        for name, number in several.items()
        for channel in _channels(platform["channels"], name, number)
    ]
    return {**_filled(shared, next(iter(several.values()))), "channels": channels, **own}


def _channels(channels: list[Any], name: str, office: str) -> Iterator[dict[str, Any]]:
    """A platform's channels for one office of several, named after it, or for the only one ("")."""
    for channel in channels:
        filled = _filled(channel, office)
        yield {**filled, "name": _name(name, filled["name"], len(channels))}


def _name(office: str, channel: str, count: int) -> str:
    if not office:
        return channel
    return office if count == 1 else f"{office}_{channel}"


def _filled(value: Any, office: str, seen: dict[int, Any] | None = None) -> Any:
    """The same values with the office in place; what anchors share stays shared, or ten lines could unfold for ever."""
    seen = {} if seen is None else seen
    if isinstance(value, str):
        return value.replace(BLANK, office)
    if id(value) in seen or not isinstance(value, dict | list):
        return seen.get(id(value), value)
    copy: Any = {} if isinstance(value, dict) else []
    seen[id(value)] = copy
    if isinstance(value, dict):
        copy.update((key, _filled(inner, office, seen)) for key, inner in value.items())
    else:
        copy.extend(_filled(inner, office, seen) for inner in value)
    return copy
