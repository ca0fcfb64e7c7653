"""How each source is asked and read: `standard` by its block in sources.yaml alone, one small module per odd source.

Adapters are pure: they say what to ask for and read what came; they fetch and store nothing.
"""

from __future__ import annotations

import importlib
from datetime import datetime
from functools import cache
from typing import Protocol, cast

from scraper.adapters import standard
from scraper.errors import ConfigError
from scraper.model import Article, Capture, Channel, ChannelState, Entry, Page, Request, Source


class Adapter(Protocol):
    """What a module of this package offers; what an odd one leaves out is taken from `standard`."""

    def requests(self, source: Source, channel: Channel, state: ChannelState, now: datetime) -> tuple[Request, ...]: ...

    def page(self, source: Source, channel: Channel, capture: Capture) -> Page: ...

    def article(self, source: Source, entry: Entry, capture: Capture | None) -> Article: ...


@cache
def named(name: str) -> Adapter:
    """The adapter `scraper.adapters.<name>`; raises ConfigError where there is none."""
    if name == "standard":  # imported above: new reading workers are forked from what their module brings in
        return standard
    try:
        module = importlib.import_module(f"scraper.adapters.{name}") if name.isidentifier() else None
    except ModuleNotFoundError as error:
        if error.name != f"scraper.adapters.{name}":
            raise
        module = None
    if module is None or not hasattr(module, "article"):
        raise ConfigError(
            f'there is no adapter "{name}"; leave the key out for a source that needs none', path="adapter"
        )
    return cast(Adapter, module)


def page(source: Source, channel: Channel, capture: Capture) -> Page:
    """The entries on one page of a channel, as the source's adapter reads it. Raises ReadError."""
    return named(source.adapter).page(source, channel, capture)


def article(source: Source, entry: Entry, capture: Capture | None) -> Article:
    """The article on a captured page, or in the entry itself, as the source's adapter reads it. Raises ReadError."""
    return named(source.adapter).article(source, entry, capture)
