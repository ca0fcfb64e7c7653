"""The path on one page: gather(source) brings versions in, relate() says what belongs together.

It calls things in the right order and keeps what they return; how a page is fetched, read or judged stands in the
rooms it calls. What the outside does wrong ends as an issue, and the rest of the batch goes on.

    gather:  Channel ─fetch→ Capture ─read→ Page of entries ─keep→
             Visit ─fetch→ Capture ─read→ Article ─decide→ Outcome ─keep→ Version
    relate:  Version ─read→ Traits ─keys→ neighbourhood ─judge→ Verdict ─keep→ links, clusters, operations
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from scraper import attaching, cadence, confirming, expecting, passing
from scraper.compare import JUDGE, judge, keys
from scraper.errors import (
    BlotterError,
    Damaged,
    FetchError,
    Gone,
    NotFound,
    NotJudged,
    SoftNotFound,
    StorageError,
    UnmetExpectation,
)
from scraper.model import (
    Article,
    Capture,
    Change,
    ChangeKind,
    Channel,
    Habits,
    Known,
    Outcome,
    Poll,
    ReleaseStatus,
    Request,
    Retention,
    Source,
    Traits,
    Validators,
    Verdict,
    Version,
    Visit,
)
from scraper.polling import Reading, read_channel
from scraper.ports import Parts, Read, Store
from scraper.text.urls import host


@dataclass(slots=True)
class Gathered:
    """What one pass over a source came to."""

    source: str
    offered: int = 0
    news: int = 0
    visits: int = 0
    new: int = 0
    revised: int = 0
    withdrawn: int = 0
    faults: int = 0
    first_fault: BlotterError | None = None
    files_missed: int = 0  # attached files that could not be had or read: issues, and no fault of the look itself
    first_missed: BlotterError | None = None

    def miss(self, error: BlotterError) -> None:
        self.files_missed += 1
        self.first_missed = self.first_missed or error

    def fault(self, error: BlotterError) -> None:
        self.faults += 1
        self.first_fault = self.first_fault or error


# -- gathering ----------------------------------------------------------------------------------------------------


def gather(source: Source, parts: Parts, *, due_only: bool = False) -> Gathered:
    """Poll every channel of one source, or with `due_only` those whose time has come; then make the visits due."""
    report = Gathered(source.id)
    for channel in source.channels:
        if parts.stopping():
            break
        if not due_only or cadence.due(parts.store.channel_state(source.id, channel.name), parts.now()):
            poll(source, channel, parts, report)
    for visit in parts.store.visits(source.id, parts.now(), source.cadence.visits):
        if parts.stopping():
            break
        look(source, visit, parts, report)
    for fault in attaching.fetch_due(source, parts):
        report.miss(fault)
    return report


def poll(source: Source, channel: Channel, parts: Parts, report: Gathered) -> None:
    """Read one channel and keep what it offers; after a fault neither cursor nor validators move."""
    state, at = parts.store.channel_state(source.id, channel.name), parts.now()
    reading = Reading()
    if cadence.was_ahead(state, at):
        parts.store.put_right(source.id, at)
        state = parts.store.channel_state(source.id, channel.name)
    try:
        read_channel(source, channel, state, at, parts, reading)
        fault = None
    except StorageError:
        raise
    except BlotterError as error:
        if parts.stopping():
            return  # cut short by us, not by the outside: the channel is still due
        if channel.window is not None:
            error.url = channel.url  # the address asked is another one every day, the trouble is not
        fault = error
        report.fault(error)
    kept = Poll(
        source=source.id,
        channel=channel.name,
        at=at,
        state=cadence.after_poll(
            state, source, at, fault=fault, validators=reading.validators, cursor=reading.cursor, lied=bool(reading.lie)
        ),
        entries=tuple(reading.entries),
        captures=tuple(reading.captures),
        origins=tuple(reading.origins),
        inline=channel.inline,
        unchanged=reading.unchanged,
        fault=fault,
        lie=reading.lie if fault is None else None,
        look=reading.judged.look if reading.judged else None,
        relearn=reading.judged is not None and reading.judged.relearn and fault is None,
    )
    report.offered += len(kept.entries)
    report.news += parts.store.record_poll(kept)


def look(source: Source, visit: Visit, parts: Parts, report: Gathered) -> Version | None:
    """Make one visit: fetch and read the page, decide what it is to what we hold, keep the outcome."""
    report.visits += 1
    capture = None
    try:
        capture = _fetch_article(source, visit, parts)
        if capture is None and not visit.entry.content:
            return _keep(source, parts, report, _left(source, visit, parts.now()))
        if capture is not None and capture.not_modified:
            return _keep(source, parts, report, _unchanged(source, visit, parts.now(), capture))
        article = parts.read.article(source, visit.entry, capture)
        with parts.store.snapshot():
            article, habits = _expect_release(source, visit, article, parts)
            outcome = _seen(source, visit, article, capture, parts)
        if capture is not None and not _is_gone(outcome.known):
            outcome = confirming.confirmed(outcome, source, parts, releases=len(habits.recent))
        else:
            outcome = confirming.by_one_read(outcome, source, parts)
        return _keep(source, parts, report, outcome)
    except (NotFound, Gone, SoftNotFound) as error:
        return absent(source, visit, error, parts, report)
    except BlotterError as error:
        if passing.stops_all(error):
            raise
        if parts.stopping():
            return None
        report.fault(error)
        return _keep(source, parts, report, _failed(source, visit, error, capture, parts.now()))


def take(
    source: Source, visit: Visit, article: Article, capture: Capture | None, parts: Parts, report: Gathered
) -> Version | None:
    """Decide by one read what an article is to what we hold (new, revised, moved, restored, unchanged); keep it."""
    outcome = _seen(source, visit, article, capture, parts)
    return _keep(source, parts, report, confirming.by_one_read(outcome, source, parts))


def absent(source: Source, visit: Visit, error: BlotterError, parts: Parts, report: Gathered) -> Version | None:
    """Keep that a page was not there (NotFound, Gone, SoftNotFound): news where we hold it, else a fault."""
    return _keep(source, parts, report, _missing(source, visit, error, parts.now()))


def _seen(source: Source, visit: Visit, article: Article, capture: Capture | None, parts: Parts) -> Outcome:
    """An article and the release it belongs to; what it is to that is still open."""
    final_url = capture.final_url if capture else None
    known = visit.known or parts.store.held(source.id, visit.entry, article, final_url)
    at = capture.captured_at if capture else visit.captured_at or parts.now()
    due = cadence.next_visit(source, visit, known, at)
    return Outcome(visit, at, ReleaseStatus.LIVE, known, capture, article, next_visit=due)


def _is_gone(known: Known | None) -> bool:
    return known is not None and known.release.status in (ReleaseStatus.WITHDRAWN, ReleaseStatus.FORGOTTEN)


def _fetch_article(source: Source, visit: Visit, parts: Parts) -> Capture | None:
    """The entry's page; None where it is its own article, or leads to a host that the source leaves to another one.

    Raises FetchError, and Damaged where what is held of it does not read: nothing could be told of the page.
    """
    if visit.damage is not None:
        raise visit.damage
    if visit.entry.content:
        return None
    try:
        whole = cadence.whole_visit_due(visit, parts.now())
        validators = Validators() if whole else visit.validators
        capture = parts.fetch(Request(visit.entry.url, validators=validators, source=source.id), source)
    except FetchError as error:
        if _leads_away(source, error.url or visit.entry.url):
            return None
        raise
    return None if _leads_away(source, capture.final_url) else capture


def _leads_away(source: Source, url: str) -> bool:
    return bool(source.leaves) and host(url) in source.leaves


def _expect_release(source: Source, visit: Visit, article: Article, parts: Parts) -> tuple[Article, Habits]:
    """The article to go on with, and how the source's newest releases read, where it differs from what is held.

    Raises UnmetExpectation for a page that is not the release (a wall, a soft 404) and for an item without its text; it
    is tried again, the item for as long as its channel offers it so: then what is held stands.
    """
    known = visit.known
    if known and known.latest.article.digest == article.digest:
        return article, Habits()
    habits = parts.store.habits(source.id, article, known.release.id if known else None)
    doubted = expecting.page_doubt if visit.entry.content is None else expecting.item_doubt
    if doubt := doubted(article, visit.entry.title, habits, visit.attempts):
        if known and cadence.offered_no_more(visit, parts.now()):
            return known.latest.article, habits
        raise UnmetExpectation(doubt, url=article.url)
    return article, habits


def _unchanged(source: Source, visit: Visit, at: datetime, told: Capture | None = None) -> Outcome:
    due = cadence.next_visit(source, visit, visit.known, at)
    validators = visit.validators.renewed(told.validators) if told else None
    return Outcome(visit, at, ReleaseStatus.LIVE, visit.known, next_visit=due, validators=validators)


def _left(source: Source, visit: Visit, at: datetime) -> Outcome:
    """Nothing to keep; looked at again only where we hold something of it, or when the channel claims a change."""
    return _unchanged(source, visit, at) if visit.known else Outcome(visit, at, ReleaseStatus.LIVE)


def _missing(source: Source, visit: Visit, error: BlotterError, at: datetime) -> Outcome:
    """404 and 410 on a page we hold are news: missing at once, withdrawn after the grace; the answer proves it.

    So is a page that says as much of itself, but until it has stayed so, offered by no channel, it is a fault.
    """
    proof = error.answer if isinstance(error.answer, Capture) else None
    known, due = visit.known, cadence.next_visit(source, visit, visit.known, at)
    soft, failed = error if isinstance(error, SoftNotFound) else None, _failed(source, visit, error, proof, at)
    if known and known.release.status is ReleaseStatus.WITHDRAWN:
        return Outcome(visit, at, ReleaseStatus.WITHDRAWN, known, next_visit=due)
    if known is None or (soft and expecting.shows(soft.says, known.latest.article)):
        return failed
    since = known.missing_since or at
    if at - since < source.grace or (soft and (known.missing_since is None or (visit.offered or since) > since)):
        again, ends = failed.next_visit if soft else due, since + source.grace
        soon = min(again, ends) if again and at < ends else again  # the ladder's next rung may be months away
        return replace(failed, status=ReleaseStatus.MISSING, next_visit=soon, fault=soft)
    found = withdrawn(source, visit, since, proof, due)
    return found if proof else replace(found, at=at)


def withdrawn(
    source: Source, visit: Visit, since: datetime, proof: Capture | None, due: datetime | None = None
) -> Outcome:
    """The outcome of a visit that found a held release gone since then; `proof` is the answer that says so."""
    known = visit.known
    assert known is not None
    at = proof.captured_at if proof else since
    says = ", as it says itself (a soft 404)" if proof and proof.status == 200 else ""
    change = Change((ChangeKind.WITHDRAWN,), (), f"the page was found gone at {since:%Y-%m-%d %H:%M} UTC{says}")
    if source.retention is Retention.FORGET_ON_WITHDRAWAL:
        return Outcome(visit, at, ReleaseStatus.FORGOTTEN, known, None, known.latest.article, change)
    return Outcome(visit, at, ReleaseStatus.WITHDRAWN, known, proof, known.latest.article, change, next_visit=due)


def _failed(source: Source, visit: Visit, error: BlotterError, capture: Capture | None, at: datetime) -> Outcome:
    status = visit.known.release.status if visit.known else ReleaseStatus.LIVE
    due = cadence.retry_visit(source, visit, error, at)
    return Outcome(visit, at, status, visit.known, capture=capture, next_visit=due, fault=error)


def _keep(source: Source, parts: Parts, report: Gathered, outcome: Outcome) -> Version | None:
    version = parts.store.record_outcome(replace(outcome, files=attaching.wanted(source, outcome)))
    if version is None:
        return None
    report.new += version.number == 1
    gone = ChangeKind.WITHDRAWN in version.change.kinds
    report.revised += version.number > 1 and not gone
    report.withdrawn += gone
    return version


# -- relating -----------------------------------------------------------------------------------------------------

BATCH = 50  # versions in one transaction: at 16 ms each others wait under a second for the one writing lane
Within = Callable[[Callable[[], Verdict]], Verdict]


def relate(
    read: Read,
    store: Store,
    *,
    told: Callable[[Version], None] = lambda version: None,
    failed: Callable[[Version, Exception, NotJudged], None] | None = None,
    until: Callable[[], datetime | None] = lambda: None,
    stopping: Callable[[], bool] = lambda: False,
    within: Within = lambda work: work(),
) -> int:
    """Judge every version that has not been judged, in the canonical order. Returns how many were, each counted once:
    of what one import brought, those that may yet be joined are looked at again, knowing the others.

    What was captured after `until` waits: a look that began then may still bring in something older. A bug raises, and
    so do damage near a version and what takes absurdly long: `within` sets judging an end. But with `failed` a batch
    that meets one of these is judged again one by one, and who fails alone is passed over and reported. Where it
    meets all, it is no fault of theirs: they are taken up again, and it raises BlotterError too.
    """
    count, alone, again, stuck = 0, 0, 0, list[str]()
    while batch := [] if stopping() else _ready(store, until, 1 if alone else BATCH):
        try:
            judged, more = _judge(batch, read, store, within)
        except Exception as error:
            if not passing.is_of_one(error):
                raise
            if meets_all := passing.meets_all(stuck):
                store.take_up()
            if failed is None or stopping() or meets_all:
                raise
            if not alone:
                alone = len(batch)
                continue
            store.pass_over(batch[0], fault := passing.fault(batch[0], error), JUDGE)
            failed(batch[0], error, fault)
            alone, again = alone - 1, max(0, again - 1)
            stuck.append(batch[0].source)
            continue
        for version in judged[again:]:  # those that are looked at again stand first
            told(version)
        count += len(judged[again:])
        alone, again = max(0, alone - len(judged)), max(0, again - len(judged)) + more
        stuck = [] if judged else stuck
    return count


def _judge(batch: Sequence[Version], read: Read, store: Store, within: Within) -> tuple[Sequence[Version], int]:
    """Judge these in one transaction, and say how many are to be looked at again behind them.

    None where another program judged them meanwhile, or an earlier one has come.
    """
    with store.judging():
        if [version.id for version in store.unrelated(1)] != [batch[0].id]:
            return [], 0
        for version, traits in zip(batch, read.many_traits(batch), strict=True):
            _place(version, traits, store, within)
        return batch, store.look_again(batch[0].captured_at, JUDGE)


def _place(version: Version, traits: Traits, store: Store, within: Within) -> None:
    """Judge one version and keep the verdict; what goes wrong tells of which, for the batch is undone as one."""
    try:
        neighbourhood = store.neighbourhood(version, keys(traits))
        verdict = within(partial(judge, version, traits, neighbourhood))
        store.record_verdict(version, traits, verdict, JUDGE)
    except Exception as error:
        error.add_note(f"While judging version {version.number} of {version.article.url} ({version.release}).")
        raise


def _ready(store: Store, until: Callable[[], datetime | None], size: int) -> Sequence[Version]:
    """What may be judged now; of one that is damaged what can be read of it, and whoever asks once more meets that."""
    before = until()
    try:
        batch = store.unrelated(size)
    except Damaged as error:
        if not isinstance(error.version, Version):
            raise
        batch = [error.version]
    limits = [limit for limit in (before, until()) if limit is not None]  # asked again: one may have begun meanwhile
    return [version for version in batch if version.captured_at <= min(limits)] if limits else batch
