"""What the path asks of the outside: a page (Fetch), a reading of it (Read), a place to keep things (Store), the time.

Narrow on purpose: the pipeline is tested with plain objects behind these four. What a Store is stands in `keeping`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import ParamSpec, Protocol, TypeVar

from scraper.keeping import Store
from scraper.model import Article, Capture, Channel, Entry, Page, Request, Source, Traits, Version

__all__ = ["Fetch", "Now", "Parts", "Read", "Store"]

P = ParamSpec("P")
T = TypeVar("T")


class Now(Protocol):
    def __call__(self) -> datetime: ...


class Fetch(Protocol):
    def __call__(self, request: Request, source: Source) -> Capture:
        """Get one page; a 304 is an answer. Raises FetchError, with what the outside did wrong."""


class Read(Protocol):
    def page(self, source: Source, channel: Channel, capture: Capture) -> Page:
        """The entries on one page of a channel. Raises ReadError."""

    def article(self, source: Source, entry: Entry, capture: Capture | None) -> Article:
        """The article on a captured page, or in the entry itself. Raises ReadError."""

    def traits(self, version: Version) -> Traits:
        """What a version says: figures, names, credits, sketch."""

    def many_traits(self, versions: Iterable[Version]) -> Iterator[Traits]:
        """The same for many, in order, on all cores."""

    def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Any other reading, by a function of a module. Raises what it raises, ParseKilled and NoWorker."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The outside, as the path sees it."""

    fetch: Fetch
    read: Read
    store: Store
    now: Now
    stopping: Callable[[], bool] = lambda: False  # asked between visits, so that the daemon can end in good order
