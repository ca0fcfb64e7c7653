"""How it goes with a source: judged from its looks, its open issues, and its own history of news.

Pure; nobody is told anything here, and nothing is forgiven: what a fault must come to before people hear of it stands
in blotter.alerts.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Protocol

from scraper.errors import (
    BadResponse,
    BlockedAddress,
    BlotterError,
    BotChallenge,
    Damaged,
    DisallowedByRobots,
    FetchError,
    Forbidden,
    Gone,
    NotFound,
    NothingFound,
    NoWorker,
    RateLimited,
    ReadError,
    ServerFailed,
    SoftNotFound,
    TimedOut,
    TlsFailed,
    TooMany,
    UnmetExpectation,
    Unreachable,
)
from scraper.model import ChannelState, Issue, Source

PAGES = 3  # pages in a row that cannot be had are no longer single pages: the source itself has changed
GAPS = 8  # gaps between news from which a habit can be learned
# Three times the gap that nine in ten of the last 60 stay below: in 34 years of 26 offices taken together, silence was
# longer 0.4 times a year and office (0.2 where it must pass 14 days too); five medians 3.8, the longest gap so far 3.4.
SHARE, TIMES = 0.9, 3
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class State(StrEnum):
    """How it goes with a source, in one word."""

    OK = "ok"
    QUIET = "quiet"  # read well, but nothing new for longer than it is known to be silent
    SUSPECT = "suspect"  # arrives, but does not read as expected
    BLOCKED = "blocked"  # refuses us
    FAILING = "failing"  # gives no page
    DISABLED = "disabled"
    UNSEEN = "never looked at"


class Looked(Protocol):
    """What is held about the looks at one source (storage.rows.SourceState)."""

    @property
    def channels(self) -> Mapping[str, ChannelState]: ...

    @property
    def open_issues(self) -> Sequence[Issue]: ...

    @property
    def last_new(self) -> datetime | None:
        """When its newest release was first seen."""

    @property
    def arrivals(self) -> Sequence[datetime]:
        """When its releases of late were first seen; those that were old already are left out."""

    @property
    def first_look(self) -> datetime | None: ...

    @property
    def last_good(self) -> datetime | None:
        """The newest look at any channel that met no fault."""


@dataclass(frozen=True, slots=True)
class Health:
    """How it goes with a source, since when, and what to do."""

    source: str
    state: State
    silence_allowed: timedelta  # between its newest item and a good look that finds nothing newer
    since: datetime | None = None  # the beginning of what is wrong
    code: str | None = None  # of the fault behind it
    message: str = ""  # the fault's own sentence
    advice: str = ""  # what to do, in one sentence
    last_look: datetime | None = None
    last_good: datetime | None = None
    last_new: datetime | None = None
    usual_gap: timedelta | None = None  # between two arrivals of news; None before it is known
    open_issues: int = 0
    silent: bool = False  # quiet, whatever else is wrong
    broken: bool = False  # the source itself is in trouble, not a page of it
    looks: int = 0  # that met this trouble, one after the other
    pages: int = 0  # of which none could be had, where it is they that are in trouble
    met: datetime | None = None  # the newest of them
    answered: datetime | None = None  # when its site last answered anything
    cut_off: bool = False  # every channel fails because no connection comes about


def health(source: Source, looked: Looked | None) -> Health:
    """How it goes with a source; `looked` is None where nothing was ever kept about it."""
    usual, allowed = _habit(source, looked.arrivals if looked else ())
    blank = Health(source.id, State.OK, allowed, usual_gap=usual)
    if looked is None:
        return _idle(source, blank) or _unseen(source, blank)
    channels = {each.name: looked.channels[each.name] for each in source.channels if each.name in looked.channels}
    # What was read in from older pages is new to us only; it tells where nothing else does.
    news = _newest([*looked.arrivals, *(channel.last_new for channel in channels.values())]) or looked.last_new
    known = replace(
        blank,
        last_look=_newest(channel.last_polled for channel in channels.values()),
        last_good=looked.last_good,
        last_new=news,
        open_issues=len(looked.open_issues),
        answered=_newest([looked.last_good, *(each.last_seen for each in looked.open_issues if _answers(each.code))]),
    )
    known = replace(known, silent=_silent(known, channels, looked.first_look))
    if known.last_look is None:
        return _idle(source, known) or _unseen(source, known)
    return _idle(source, known) or _broken(known, channels, looked) or _quiet(known) or _doubtful(known, looked)


def _idle(source: Source, known: Health) -> Health | None:
    if source.enabled:
        return None
    told = f"`blotter sources enable {source.id}` has it looked at."
    return replace(known, state=State.DISABLED, advice=told, silent=False)


def _unseen(source: Source, known: Health) -> Health:
    advice = f"`blotter poll {source.id}` looks now, `blotter run` whenever it is time."
    return replace(known, state=State.UNSEEN, advice=advice)


# -- silence ------------------------------------------------------------------------------------------------------


def _habit(source: Source, arrivals: Iterable[datetime]) -> tuple[timedelta | None, timedelta]:
    """The usual gap between two arrivals, and the longest silence that is nothing to wonder about.

    What one look brings together arrived together.
    """
    moments: list[datetime] = []
    for moment in sorted(arrivals):
        if not moments or moment - moments[-1] >= source.cadence.every:
            moments.append(moment)
    gaps = sorted(later - earlier for earlier, later in pairwise(moments))
    if len(gaps) < GAPS:
        return None, source.expect.silence
    usual = timedelta(seconds=statistics.median(gap.total_seconds() for gap in gaps))
    learned = TIMES * gaps[min(len(gaps) - 1, int(SHARE * len(gaps)))]
    return usual, max(source.expect.silence, learned)


def _silent(known: Health, channels: Mapping[str, ChannelState], first_look: datetime | None) -> bool:
    """Measured up to the last good look at all its channels: what we could not see is no silence of theirs."""
    good = [each.last_polled for each in channels.values() if each.last_polled and not each.failures]
    begun, until = known.last_new or first_look, min(good, default=known.last_good)
    return begun is not None and until is not None and until - begun > known.silence_allowed


def _quiet(known: Health) -> Health | None:
    if not known.silent:
        return None
    advice = "Open its page: news there means that its channel has moved or changed; none, that `silence` is too short."
    return replace(known, state=State.QUIET, since=known.last_new, advice=advice)


# -- faults -------------------------------------------------------------------------------------------------------


def _broken(known: Health, channels: Mapping[str, ChannelState], looked: Looked) -> Health | None:
    """The trouble of a source whose channels fail, or whose pages have all failed since one was last read."""
    own = [issue for issue in looked.open_issues if _channel(issue) in channels]
    later = [each for each in looked.open_issues if _of_page(each) and _after(each, looked.last_new)]
    many = later if len(later) >= PAGES else []
    found = own + many
    if not found:
        return None
    failures = [channel.failures for channel in channels.values()]
    worst = max(found, key=lambda issue: (_GRAVITY[state_of(issue.code)], _last(issue)))
    return replace(
        known,
        state=state_of(worst.code),
        since=min((issue.first_seen for issue in found if issue.first_seen), default=None),
        code=worst.code,
        message=worst.message,
        advice=advice(worst.code, known.source),
        broken=True,
        looks=max(*failures, *(issue.times for issue in found), len(many)),
        pages=len(many) if worst in many else 0,
        met=_newest(issue.last_seen for issue in found),
        cut_off=all(failures) and all(issubclass(_kind(issue.code), CONNECTION) for issue in found),
    )


def _doubtful(known: Health, looked: Looked) -> Health:
    """A source that works, suspect where some page of it does not read."""
    pages = [issue for issue in looked.open_issues if _of_page(issue) and issubclass(_kind(issue.code), ReadError)]
    if not pages:
        return known
    newest = max(pages, key=_last)
    since = min((issue.first_seen for issue in pages if issue.first_seen), default=None)
    remedy = advice(newest.code, known.source)
    return replace(known, state=State.SUSPECT, since=since, code=newest.code, message=_with_page(newest), advice=remedy)


def _with_page(issue: Issue) -> str:
    """What is wrong, and with which of the source's pages."""
    sentence = issue.message.rstrip(".")
    return f"{sentence} ({issue.url})" if issue.url and issue.url not in sentence else sentence


CONNECTION = (Unreachable, TimedOut, TlsFailed)  # what every source meets when our own network is down
_UNASKED = (*CONNECTION, BlockedAddress, DisallowedByRobots)  # after which nobody need have answered
_REFUSED = (BotChallenge, Forbidden, DisallowedByRobots, RateLimited)
_GRAVITY = {State.BLOCKED: 3, State.FAILING: 2, State.SUSPECT: 1}


def _kinds(kind: type[BlotterError]) -> Iterator[tuple[str, type[BlotterError]]]:
    yield kind.__new__(kind).code, kind
    for child in kind.__subclasses__():
        yield from _kinds(child)


_DAMAGED = Damaged().code
_BY_CODE = {code: kind for root in (FetchError, ReadError, NoWorker) for code, kind in _kinds(root)}


def _kind(code: str) -> type[BlotterError]:
    return _BY_CODE.get(code, FetchError)


def state_of(code: str) -> State:
    """What a fault makes of a source."""
    kind = _kind(code)
    if issubclass(kind, _REFUSED):
        return State.BLOCKED
    return State.SUSPECT if issubclass(kind, ReadError) else State.FAILING


def _answers(code: str) -> bool:
    return code in _BY_CODE and not issubclass(_kind(code), _UNASKED)


def _channel(issue: Issue) -> str | None:
    place, _, name = issue.about.partition(":")
    return name if place == "channel" else None


def _of_page(issue: Issue) -> bool:
    """Whether it tells of a page of the source, and not of damage in what is held here."""
    return issue.about.startswith("entry:") and issue.code != _DAMAGED


def _after(issue: Issue, moment: datetime | None) -> bool:
    return moment is None or (issue.first_seen is not None and issue.first_seen > moment)


def _last(issue: Issue) -> datetime:
    return issue.last_seen or issue.first_seen or _LONG_AGO


def _newest(moments: Iterable[datetime | None]) -> datetime | None:
    return max((moment for moment in moments if moment is not None), default=None)


# -- what to do ---------------------------------------------------------------------------------------------------

_ADVICE: tuple[tuple[tuple[type[BlotterError], ...], str], ...] = (
    ((DisallowedByRobots,), "Its robots.txt decides: disable the source, or ask the office for a feed."),
    (
        (BotChallenge, Forbidden),
        "Try from another line, as some sites refuse data centres, or ask the office for access or a feed.",
    ),
    ((RateLimited,), "Look less often: raise `every` and `gap` in its cadence."),
    ((NotFound, Gone), "Find the page's new address and change `url` in sources.yaml."),
    (
        (BlockedAddress,),
        "Change `url` in sources.yaml, or name its port in `ports`: only public web addresses are fetched.",
    ),
    ((TlsFailed,), "The office must renew its certificate; if other sites fail too, look at this machine's clock."),
    ((ServerFailed,), "Wait: the fault is the site's own, and Blotter goes on looking."),
    ((Unreachable, TimedOut), "Try again later; if other sites answer from here, this one is down."),
    ((BadResponse, FetchError), "`blotter sources check {source}` shows what the address answers now."),
    (
        (NothingFound,),
        "Open the page: where the site is built anew, change the source's rules to fit it; where it asks for a login, "
        "wait, or ask the office for a feed.",
    ),
    (
        (UnmetExpectation,),
        "Open the page: where a list is right as it is, set `expect.since` in sources.yaml to today; where the site is "
        "built anew, change the source's rules to fit it.",
    ),
    (
        (SoftNotFound,),
        "Open the page: where the release was taken down there is nothing to do, it is withdrawn when that stays so; "
        "where the site is built anew, change the source's rules in sources.yaml to fit it.",
    ),
    ((NoWorker,), "Nothing is wrong with the source: `blotter doctor` says whether pages can be read here."),
    ((TooMany,), "Compare the page with `items`, or raise `entries` where the office really lists so many."),
)


def advice(code: str, source: str = "ID") -> str:
    """What to do about a fault, in one sentence."""
    if code == "forbidden" and source.startswith("politie_nl"):
        return "politie.nl refuses the addresses of datacenters: run Blotter from an office or home line."
    for kinds, what_to_do in _ADVICE:
        if issubclass(_kind(code), kinds):
            return what_to_do.format(source=source)
    return "Open the page; where the site is built anew, change the source's rules in sources.yaml to fit it."
