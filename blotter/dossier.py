"""Everything held about one operation, put together for people: releases, figures side by side, what came before.

It reads through the queries and decides nothing: comparing claims is `scraper.compare.claims`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from blotter.present import date_words, plural
from scraper.compare.claims import Claim, Comparison, compared
from scraper.compare.claims.rates import Rates, read_rates
from scraper.compare.claims.totals import of_one, owned
from scraper.compare.copies import origins
from scraper.compare.names.namekeys import name_key
from scraper.errors import ConfigError
from scraper.model import (
    Attribution,
    DateOrigin,
    Indicator,
    Judgement,
    Member,
    Moment,
    NameRole,
    Operation,
    OperationName,
    Relation,
    Span,
    Subject,
    Traits,
    Version,
)
from scraper.settings import Settings
from scraper.text import dates
from scraper.text.sentences import sentences
from storage import Queries
from storage.decisions import Decision


@dataclass(frozen=True, slots=True)
class Told:
    """One release of an operation: why it belongs, its newest version, and what that says."""

    member: Member
    version: Version
    traits: Traits


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit line that names somebody else; `held` is the release it points at, where we hold one."""

    url: str
    credit: Attribution
    held: str | None


@dataclass(frozen=True, slots=True)
class Other:
    """Another operation: of the same series, or looked back at by a release of this one."""

    name: str
    year: int | None
    place: str  # "earlier", "later" or "same series"
    operation: str | None
    releases: int  # 0: known by mention only
    quote: str | None = None
    url: str | None = None

    @property
    def by_mention(self) -> bool:
        return self.releases == 0


@dataclass(frozen=True, slots=True)
class Known:
    """An indicator that the releases state, with the sentence and the dated sentences of the same paragraph."""

    indicator: Indicator
    url: str
    quote: str
    dated: tuple[tuple[Moment, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a release."""

    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline; `also` are the sentences in which other releases tell of the same date."""

    at: datetime | None
    when: str
    what: str
    url: str | None = None
    also: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """One operation as people read it."""

    operation: Operation
    releases: tuple[Told, ...]
    comparisons: tuple[Comparison, ...] = ()
    alone: tuple[Claim, ...] = ()  # claims that stand in no comparison: said by one release only
    credits: tuple[Credit, ...] = ()
    others: tuple[Other, ...] = ()
    known: tuple[Known, ...] = ()
    events: tuple[Event, ...] = field(default=())
    decisions: tuple[Decision, ...] = ()  # what people decided about it, taken back or not


def dossier(queries: Queries, operation: Operation, rates: Rates | None = None) -> Dossier:
    """What the releases that belong to an operation say together; suggestions and mentions are left out.

    `rates` are the user's exchange rates, for sums in two currencies.
    """
    members = tuple(sorted(_releases_of(queries, operation), key=_published))
    others = tuple(_others(queries, operation, members))
    claimed = claims(members)
    comparisons = compared(claimed, rates)
    return Dossier(
        operation,
        members,
        comparisons=comparisons,
        alone=_alone(claimed, comparisons),
        credits=tuple(_credits(members)),
        others=others,
        known=tuple(_known(members)),
        events=tuple(_events(members, others)),
        decisions=tuple(queries.decisions(member.release for member in operation.members)),
    )


def rates_of(settings: Settings) -> Rates | None:
    """The user's exchange rates, where the settings name a file. Raises ConfigError for one that does not read."""
    if settings.rates is None:
        return None
    try:
        return _rates(settings.rates, settings.rates.stat().st_mtime_ns)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"the file of BLOTTER_RATES cannot be read: {reason}", file=str(settings.rates)) from error


@lru_cache(maxsize=1)
def _rates(file: Path, stamp: int) -> Rates:
    del stamp  # the file's age is part of the key: rates that were replaced are read again
    return read_rates(file.read_text(encoding="utf-8"), str(file))


def belongs(member: Member) -> bool:
    """Whether a member is one for certain: confirmed, and more than a mention."""
    return member.judgement is Judgement.CONFIRMED and member.relation is not Relation.MENTION


def _releases_of(queries: Queries, operation: Operation) -> Iterator[Told]:
    for member in filter(belongs, operation.members):
        version = queries.versions(member.release)[-1]
        yield Told(member, version, queries.traits(version.id))


def _published(told: Told) -> tuple[datetime, str]:
    published = told.version.article.published
    return (published.at if published else told.version.captured_at, told.member.url)


def claims(told: Iterable[Told]) -> list[Claim]:
    """Every figure of these releases as a claim with its place; those told of an earlier operation are none."""
    return [claim for each in told for claim in _claimed(each)]


def _claimed(told: Told) -> Iterator[Claim]:
    article, figures = told.version.article, told.traits.figures
    single = of_one(figures, article.text, article.language)
    for figure in owned(figures, told.traits.names, article.text):
        yield Claim(
            figure=figure,
            release=told.member.release,
            version=told.version.id,
            url=told.member.url,
            source=told.version.source,
            published=article.published.at if article.published else None,
            captured_at=told.version.captured_at,
            of_one=figure in single,
            day=dates.day_of(article.published),
        )


def _alone(claimed: Iterable[Claim], comparisons: Iterable[Comparison]) -> tuple[Claim, ...]:
    compared_ones = {_saying(claim) for each in comparisons for claim in each.claims}
    found = {_saying(claim): claim for claim in claimed}
    return tuple(claim for saying, claim in found.items() if saying not in compared_ones)


def _saying(claim: Claim) -> tuple[object, ...]:
    figure = claim.figure
    return claim.version, figure.what, figure.value, figure.unit, figure.bound, figure.party


# -- credits ------------------------------------------------------------------------------------------------------


def _credits(told: Sequence[Told]) -> Iterator[Credit]:
    for each in told:
        parties: set[str] = set()
        for credit in each.traits.attributions:
            party = credit.agency or credit.credited.casefold()
            if party in parties or _credits_itself(each, credit):
                continue  # the long name and the short one are one party
            parties.add(party)
            held = next((other for other in told if other is not each and _is_origin(other, credit)), None)
            yield Credit(each.member.url, credit, held.member.release if held else None)


def _credits_itself(told: Told, credit: Attribution) -> bool:
    agency = told.version.agency
    return credit.agency == agency.id or credit.credited.casefold() == agency.name.casefold()


def _is_origin(told: Told, credit: Attribution) -> bool:
    return bool(credit.url and credit.url == told.member.url) or origins.credits(
        [credit], Subject(told.version, told.traits)
    )


# -- other operations ---------------------------------------------------------------------------------------------


def _others(queries: Queries, operation: Operation, told: Sequence[Told]) -> Iterator[Other]:
    """The operations of the series, then those that a release looks back at outside of it."""
    own = {name_key(name) for name in (operation.name, *operation.aliases) if name}
    looked_back = {name.key: (each, name) for each in reversed(told) for name in each.traits.names}
    year = operation.year or _first_year(told)
    seen = set(own)
    for row in queries.series(operation.series) if operation.series else ():
        key = name_key(row.name or "")
        if row.id == operation.id or key in seen:
            continue
        seen.add(key)
        place = _place(row.year, year) if key not in looked_back else "earlier"
        quote = _quoted(*looked_back[key]) if key in looked_back else _mention(queries, row.id)
        yield Other(row.name or row.label, row.year, place, row.id, row.releases, *quote)
    for key, (each, name) in looked_back.items():
        if name.role is NameRole.EARLIER and key not in seen:
            seen.add(key)
            yield Other(name.name, name.year, "earlier", None, 0, *_quoted(each, name))


def _quoted(told: Told, name: OperationName) -> tuple[str, str]:
    return sentence_at(told.version.article.text, name.span), told.member.url


def _mention(queries: Queries, operation: str) -> tuple[str | None, str | None]:
    mention = next(iter(queries.mentions(operation)), None)
    if mention is None:
        return None, None
    text, (start, end) = queries.versions(mention.release)[-1].article.text, mention.span
    # An edit may have moved the words since: then they stand alone.
    return sentence_at(text, mention.span) if text[start:end] == mention.text else mention.text, mention.url


def _place(theirs: int | None, ours: int | None) -> str:
    if theirs is None or ours is None or theirs == ours:
        return "same series"
    return "earlier" if theirs < ours else "later"


def _first_year(told: Sequence[Told]) -> int | None:
    return next((each.version.article.published.at.year for each in told if each.version.article.published), None)


# -- what else they know ------------------------------------------------------------------------------------------


@lru_cache(maxsize=32)
def _sentences(text: str) -> tuple[Span, ...]:
    return tuple(sentences(text))


def sentence_at(text: str, span: Span) -> str:
    """The sentence around a span, on one line."""
    start, end = next(((s, e) for s, e in _sentences(text) if s <= span[0] < e), span)
    return " ".join(text[start : max(end, span[1])].split())


def _known(told: Sequence[Told]) -> Iterator[Known]:
    """Each indicator once, with the dated sentences of every paragraph that names it in the release it is from."""
    seen: set[tuple[str, str]] = set()
    for each in told:
        for indicator in each.traits.indicators:
            key = (indicator.kind.value, indicator.value.casefold())
            if key not in seen:
                seen.add(key)
                yield _known_from(each, indicator)


def _known_from(told: Told, indicator: Indicator) -> Known:
    text = told.version.article.text
    places = [match.span() for match in re.finditer(re.escape(indicator.text), text, re.IGNORECASE)]
    quotes = [sentence_at(text, span) for span in places or [indicator.span]]
    whole = next((quote for quote in quotes if quote.endswith((".", "!", "?"))), quotes[0])
    dated = {quote: moment for span in places for moment, quote in _dated(told, _paragraph(text, span))}
    return Known(indicator, told.member.url, whole, tuple((moment, quote) for quote, moment in dated.items()))


def _paragraph(text: str, span: Span) -> Span:
    start = text.rfind("\n\n", 0, span[0])
    end = text.find("\n\n", span[1])
    return (0 if start < 0 else start + 2, len(text) if end < 0 else end)


def _dated(told: Told, within: Span | None = None) -> Iterator[tuple[Moment, str]]:
    """The dates stated in a release's text (or in a part of it), each with its sentence."""
    article = told.version.article
    zone = article.published.zone if article.published else "UTC"
    for moment, span in dates.find(article.text, article.language, zone, DateOrigin.VISIBLE):
        if within is None or within[0] <= span[0] < within[1]:
            yield moment, sentence_at(article.text, span)


def _events(told: Sequence[Told], others: Sequence[Other]) -> list[Event]:
    """What is dated: publications, operations of a known year, and the dates that the texts state."""
    found = [_publication(each) for each in told]
    found += _stated_events(told)
    found += [_year_event(other) for other in others if other.year]
    return sorted(found, key=lambda event: (event.at is None, event.at, event.what))


def _stated_events(told: Sequence[Told]) -> Iterator[Event]:
    """Each date that texts state, in the words of one release: the one that tells most of it, the lead among equals.

    The others tell of it in other words and languages, as a rule of the same event.
    """
    tellings: dict[str, dict[str, dict[str, Moment]]] = {}
    leads_first = sorted(told, key=lambda each: each.member.relation is not Relation.LEAD)
    for each in leads_first:
        for moment, quote in _dated(each):
            tellings.setdefault(date_words(moment), {}).setdefault(each.member.url, {}).setdefault(quote, moment)
    for when, by_url in tellings.items():
        url = max(by_url, key=lambda each: len(by_url[each]))
        also = {quote: other for other, quotes in by_url.items() if other != url for quote in quotes}
        rest = tuple(Quote(quote, other) for quote, other in also.items() if quote not in by_url[url])
        for number, (quote, moment) in enumerate(by_url[url].items()):
            yield Event(moment.at, when, quote, url, rest if number == 0 else ())


def _publication(told: Told) -> Event:
    published = told.version.article.published
    who = told.version.agency.name
    what = f"published by {who}: {told.version.article.title}"
    return Event(published.at if published else None, date_words(published), what, told.member.url)


def _year_event(other: Other) -> Event:
    how = "known by mention" if other.by_mention else plural(other.releases, "release")
    what = f"{other.place} operation {other.name} ({how})"
    return Event(datetime(other.year or 1, 1, 1, tzinfo=UTC), str(other.year), what, other.url)
