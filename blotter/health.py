"""How it goes with every source, in rows and in words, and how much is held, for the commands, the page and the alerts.

The judgement is scraper.health; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from blotter.present import plural, stamp
from scraper.errors import BlotterError, ConfigError, FetchError, ReadError
from scraper.health import Health, State, advice, health
from scraper.model import Source

if TYPE_CHECKING:
    from scheduler import Installation
    from scraper.sources import Catalogue
    from storage.rows import SourceState


def healths(sources: Iterable[Source], states: Iterable[SourceState]) -> list[Health]:
    """The health of each of these sources, in their order."""
    held = {state.id: state for state in states}
    return [health(source, held.get(source.id)) for source in sources]


def catalogue(installation: Installation) -> Catalogue:
    """The press rooms as sources.yaml has them now, edited meanwhile or not. Raises ConfigError where it never read."""
    _ = installation.catalogue
    installation.follow()
    return installation.catalogue


def counts(installation: Installation) -> dict[str, int]:
    """How much is held of everything; of press rooms what sources.yaml says now: their rows follow at the next look."""
    held = installation.storage.queries.counts()
    try:
        rooms = catalogue(installation).sources
        held |= {"sources": len(rooms), "enabled": sum(room.enabled for room in rooms)}
    except ConfigError:
        pass
    return held


def told(fault: BlotterError, source: str) -> str:
    """A fault met at a source of this id, and what to do about it; damage here says that itself."""
    theirs = isinstance(fault, FetchError | ReadError)
    return f"{str(fault).rstrip('.')}. {advice(fault.code, source)}" if theirs else str(fault)


def words(found: Health) -> str:
    """What there is to say about a source, in one sentence without its end: `nothing new for 19 d, …`."""
    if found.state is State.UNSEEN:
        return "not looked at yet"
    if found.state is State.DISABLED:
        return "disabled"
    if found.state is State.QUIET:
        return _silence(found)
    if found.state is State.OK:
        return f"works, with {plural(found.open_issues, 'open issue')}" if found.open_issues else "works"
    times = plural(found.pages, "page") if found.pages else plural(found.looks, "look")
    many = f" ({times} in a row)" if found.broken and found.looks > 1 else ""
    return f"{found.message.rstrip('.')}{many}"


def _silence(found: Health) -> str:
    usual = f", usually every {span_words(found.usual_gap)}" if found.usual_gap else ""
    begun = f"since {stamp(found.last_new)}" if found.last_new else "since the first look"
    return f"nothing new {begun}, longer than the {span_words(found.silence_allowed)} expected{usual}"


def span_words(span: timedelta | None) -> str:
    """A length of time as people say it: `40 min`, `5 h`, `12 d`; nothing where there is none."""
    if span is None:
        return ""
    minutes = span.total_seconds() / 60
    if minutes < 90:
        return f"{minutes:.0f} min"
    return f"{minutes / 60:.0f} h" if minutes < 48 * 60 else f"{minutes / 1440:.0f} d"
