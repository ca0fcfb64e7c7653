"""Whether a page looks as its source has always looked: bands learned from the looks before, and what to believe.

It fetches, reads and keeps nothing. A page outside its bands makes the source suspect: no cursor moves, nothing it says
replaces what is held, and of its new entries only those are believed that stand among ones we know.

Bands are learned from the last whole looks that were right. There are none before LEAST looks: a first poll finds
everything unseen, and one busy morning is no custom. What is outside but stays the same for LASTING looks over STAYED
is how the site is now, and is learned anew; a page of strangers only where the channel says which addresses are its own
(`only`): a login page left standing over a weekend must not become releases.

A channel that is asked for days is held against those days: what it announced of them before must still be there, and
so many days as were asked for have brought about so much in the month before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from statistics import median, quantiles
from zoneinfo import ZoneInfo

from scraper.model import Announced, Article, Channel, Entry, Habits, Look, Recalled, Source
from scraper.model.looks import TRIES
from scraper.text.refusals import refuses
from scraper.text.words import fold

LEAST = 5  # whole looks before anything is expected
FEW = 4  # entries of which a share says something
LASTING, STAYED = 6, timedelta(days=3)
PAUSE = timedelta(days=3)  # not looked at for so long, a list may be another one altogether
LATE = timedelta(days=2)  # a day's date is its midnight, and a release may appear the day after the one it states

SPREAD = 3 * 1.4826  # three standard deviations, told from the median deviation
SHRUNK = 0.3  # share of a list that may be missing at once; the feeds of offices grow and shrink by single items
UNSTATED = 0.3  # share of entries that may lose their date or title at once: a handful of twenty
ALTERED = 0.5  # share of known entries that may be told otherwise at once
LOST = 0.5  # share of the head that may leave the list with nothing new in its place


@dataclass(frozen=True, slots=True)
class Judged:
    """What a channel's first page is: its numbers, what is wrong with it, and which of its entries to believe then."""

    look: Look
    doubt: str | None = None
    believed: tuple[Entry, ...] = ()  # of a page in doubt
    relearn: bool = False
    learned: bool = False  # looks enough came before it to say what is usual
    stayed: bool = False  # if it is odd, it has been so for long


def judge(source: Source, channel: Channel, entries: Sequence[Entry], recalled: Recalled, at: datetime) -> Judged:
    """Hold a channel's first page against the looks before it. Pinned bounds of whole polls are not judged here."""
    look = numbers(entries, recalled)
    unseen = tuple(entry for entry in entries if entry.url in recalled.unseen)
    familiar = 2 * look.known >= look.entries
    pinned = _pinned(look, source.expect.dated)
    claims = pinned or _claims(look, recalled.looks)
    wrong = _strangers(unseen, look, recalled, at) or _shape(look, recalled, channel, at) or claims
    stayed = not pinned and (familiar or channel.only is not None) and _stays(look, recalled, channel, at)
    if wrong is None and len(recalled.looks) < LEAST:
        return Judged(look, believed=tuple(entries))  # fewer than are pinned, too: nobody knows better yet
    if wrong is None:
        return Judged(look, believed=unseen if familiar else (), learned=not _paused(recalled, at), stayed=stayed)
    if stayed:
        return Judged(look, relearn=True)
    # An item that is the whole article is believed only where nothing is wrong with what the list says of its items.
    return Judged(look, wrong, unseen if familiar and not (claims and channel.inline) else ())


def numbers(entries: Sequence[Entry], recalled: Recalled) -> Look:
    """One page in numbers. What leaves the top of a list makes room for something newer; an older entry pushes none.

    Nor does one without a date, where all of the top is gone: what is new comes above what stood there. One that
    another channel of the source announced already is news here.
    """
    undated = recalled.gone < recalled.head
    pushing = sum(
        entry.url not in recalled.unseen or _is_fresh(entry, recalled) or (undated and entry.published is None)
        for entry in entries
        if entry.url in recalled.unheard
    )
    return Look(
        entries=len(entries),
        dated=sum(entry.published is not None for entry in entries),
        titled=sum(entry.title is not None for entry in entries),
        known=sum(entry.url not in recalled.unseen for entry in entries),
        altered=recalled.altered,
        lost=max(0, recalled.gone - pushing),
    )


def _is_fresh(entry: Entry, recalled: Recalled) -> bool:
    """Whether it is dated after the look before."""
    if entry.published is None or recalled.last_read is None:
        return False
    return entry.published.at >= recalled.last_read - LATE


# -- bands --------------------------------------------------------------------------------------------------------


def band(values: Sequence[float], slack: float) -> tuple[float, float]:
    """Between which values the next one is expected: nine of ten, and `slack` or what they vary by beyond them."""
    tenths = quantiles(values, n=10, method="inclusive") if len(values) > 1 else [*values, *values]
    middle = median(values)
    room = max(slack, SPREAD * median(abs(value - middle) for value in values))
    return tenths[0] - room, tenths[-1] + room


def _shape(look: Look, recalled: Recalled, channel: Channel, at: datetime) -> str | None:
    """What is wrong with the list itself. One asked for by days holds what those days brought, few or many."""
    if len(recalled.looks) < LEAST or channel.window is not None:
        return None
    counts = [float(each.entries) for each in recalled.looks]
    least, _ = band(counts, SHRUNK * median(counts))
    if look.entries < least:
        return f"The page lists {look.entries} entries where it has listed {median(counts):.0f}"
    head = max(recalled.head, FEW + 1)
    _, most = band([_share(each.lost, head) for each in recalled.looks], LOST)
    if _share(look.lost, head) > most and not _paused(recalled, at):
        return f"{look.lost} of the {recalled.head} entries at the top of the list are gone and nothing new has come"
    return None


def _pinned(look: Look, dated: float) -> str | None:
    if look.dated >= dated * look.entries:
        return None
    return f"{look.dated} of {look.entries} entries state a date; sources.yaml asks for a share of {dated:g}"


def _claims(look: Look, looks: Sequence[Look]) -> str | None:
    """What is wrong with what the list says of its entries."""
    if len(looks) < LEAST or look.entries < FEW:
        return None
    for what, now, before in (
        ("a date", look.dated, [_share(each.dated, each.entries) for each in looks]),
        ("a title", look.titled, [_share(each.titled, each.entries) for each in looks]),
    ):
        least, _ = band(before, UNSTATED)
        if _share(now, look.entries) < least:
            return f"{now} of {look.entries} entries state {what} where {median(before):.0%} did"
    _, most = band([_share(each.altered, each.known) for each in looks], ALTERED)
    if look.known >= FEW and _share(look.altered, look.known) > most:
        return f"{look.altered} of {look.known} known entries have another date, title or id than before, all at once"
    return None


def _strangers(unseen: Sequence[Entry], look: Look, recalled: Recalled, at: datetime) -> str | None:
    """A page of which next to nothing is known, and what is new is not newer than the look before."""
    if len(recalled.looks) < LEAST or look.entries < FEW or 10 * look.known >= look.entries:
        return None
    if _paused(recalled, at) or 2 * sum(_is_fresh(entry, recalled) for entry in unseen) > len(unseen):
        return None  # the latter is a flood of news, or what came while the site could not be reached
    return f"{look.entries - look.known} of {look.entries} entries were never seen before, and they are not newer"


def _paused(recalled: Recalled, at: datetime) -> bool:
    """Whether nobody has looked for so long that little of what stood there need stand there now."""
    return recalled.last_polled is not None and at - recalled.last_polled > PAUSE


def _stays(look: Look, recalled: Recalled, channel: Channel, at: datetime) -> bool:
    """Whether the page has been as odd as now for long: then that is how it is."""
    run = recalled.doubted
    if len(run) < LASTING or at - run[-1][0] < STAYED:
        return False
    now = Recalled(looks=tuple(each for _, each in run), head=recalled.head)
    return _shape(look, now, channel, at) is None and _claims(look, now.looks) is None


def _share(part: int, whole: int) -> float:
    return min(part / whole, 1.0) if whole else 0.0


# -- days ---------------------------------------------------------------------------------------------------------

MONTH = timedelta(days=28)  # before the days asked for, from which the usual traffic is learned
WEEK = 7  # days of it, at least


def judge_days(
    judged: Judged, source: Source, days: tuple[date, date], entries: Sequence[Entry], announced: Sequence[Announced]
) -> Judged:
    """Hold a whole answer for these days (first and last, in the source's zone) against what was announced of them.

    `announced`: what the channel announced that is dated from MONTH before these days on. An empty answer is never
    learned as the new custom: the days would be skipped for ever.
    """
    if judged.doubt or judged.relearn or not judged.learned:
        return judged
    here = ZoneInfo(source.timezone)
    dated = [(each, each.at.astimezone(here).date()) for each in announced]
    doubt = _missing(entries, [each for each, day in dated if days[0] <= day <= days[1]])
    doubt = doubt or _too_few(entries, days, [day for _, day in dated if day < days[0]], here)
    if doubt is None:
        return judged
    return replace(judged, relearn=True) if judged.stayed and entries else replace(judged, doubt=doubt)


def _missing(entries: Sequence[Entry], expected: Sequence[Announced]) -> str | None:
    urls, keys = {entry.url for entry in entries}, {entry.key for entry in entries if entry.key}
    gone = sum(each.url not in urls and each.key not in keys for each in expected)
    if len(expected) < FEW or gone <= SHRUNK * len(expected):
        return None
    return f"{gone} of the {len(expected)} releases that it announced of these days before are missing"


def _too_few(entries: Sequence[Entry], days: tuple[date, date], before: Sequence[date], here: ZoneInfo) -> str | None:
    """Whether the days that are over brought next to nothing, held against as many days in a row of those before."""
    count = (days[1] - days[0]).days  # the last one may not be over
    history = Counter(before)
    length = (days[0] - min(before)).days if before else 0
    if count < 1 or length < max(WEEK, 2 * count):
        return None
    daily = [history[days[0] - timedelta(days=back)] for back in range(1, length + 1)]
    quietest = min(sum(daily[place : place + count]) for place in range(length - count + 1))
    stated = (entry.published.at.astimezone(here).date() for entry in entries if entry.published)
    found = sum(days[0] <= day < days[1] for day in stated)
    if quietest < FEW or 4 * found >= quietest:
        return None
    return f"{found} releases of {count} days where the quietest {count} of the month before brought {quietest}"


# -- pages --------------------------------------------------------------------------------------------------------

ENOUGH = 10  # releases before a page is held against the others of its source
SEVERAL = 2  # others with the very same text: two may be one release sent twice
BRIEF = 1500  # characters of a page that only says that it is not there, or that one must log in
TELLING = 40  # characters of a paragraph that is a release's own


def page_doubt(article: Article, claimed: str | None, habits: Habits, tries: int) -> str | None:
    """Why a visited page is not believed to be the release; None where it is. `claimed` is the channel's title for it.

    Pages that are merely odd are believed once they have stayed so for `tries` looks, if they bear the title.
    """
    length = len(article.text) - len(article.headline)
    announced = claimed is not None and alike(article.title, claimed)
    if length < BRIEF and not announced and refuses(article.title):
        return f'The page calls itself "{article.title[:80]}"'
    # Offices say the same under several titles, too: believed once it has stayed so under the title announced.
    if habits.same >= SEVERAL and not (announced and tries >= TRIES):
        return f"The page has the very text of {habits.same} other releases"
    if tries >= TRIES and alike(article.title, claimed):
        return None
    return next(_odd(article, length, habits), None)


def shows(page: str, held: Article) -> bool:
    """Whether something of what is held stands on a page that says this: its title, or a paragraph worth the name."""
    telling = [held.title, *(paragraph for paragraph in held.paragraphs if len(paragraph) >= TELLING)]
    said = _squeezed(page)
    return any(part and _squeezed(part) in said for part in telling)


def _squeezed(text: str) -> str:
    return " ".join(fold(text).split())


def item_doubt(article: Article, claimed: str | None, habits: Habits, tries: int) -> str | None:
    """Why an item that is the whole article is not believed to be whole: next to none of its text is there.

    Offices say short things in the same words, and a list has no wall of its own: nothing else is asked of an item.
    """
    if tries >= TRIES and alike(article.title, claimed):
        return None
    # A lead often stands elsewhere, and is there when the text is not.
    return next(_short(sum(map(len, article.paragraphs)), habits), None)


def _odd(article: Article, length: int, habits: Habits) -> Iterator[str]:
    yield from _short(length, habits)
    if len(habits.recent) < ENOUGH:
        return
    usual = median(float(each.length) for each in habits.recent)
    undated = sum(not each.dated for each in habits.recent)
    if length < usual / 2 and not states_day(article) and not undated:
        yield f"The page states no date, as all others do, and has {length} characters where {usual:.0f} are usual"


def _short(length: int, habits: Habits) -> Iterator[str]:
    if len(habits.recent) < ENOUGH:
        return
    shortest = quantiles([float(each.length) for each in habits.recent], n=10, method="inclusive")[0]
    if length < shortest / 4:
        yield f"The text has {length} characters where the shortest of this source have {shortest:.0f}"


def states_day(article: Article) -> bool:
    """Whether the page itself says when it was published, and not its channel alone."""
    return article.published is not None and not article.published.origin.by_channel


def alike(title: str, claimed: str | None) -> bool:
    """Whether half of the shorter title's longer words stand in the other; a missing one contradicts none."""
    one, other = (set(re.findall(r"\w{4,}", text.casefold())) for text in (title, claimed or title))
    return title == claimed or 0 < min(len(one), len(other)) <= 2 * len(one & other)
