"""`blotter operations`: what was published about one operation, its figures side by side, what came before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door
from blotter.cli.output import (
    AsJson,
    Column,
    Limit,
    Offset,
    heading,
    json_line,
    line,
    note,
    show_fields,
    show_json,
    show_rows,
    tell_more,
)
from blotter.present import agency_words, credit_words, date_words, one_line, plural, stamp, taken_back
from scraper.compare.claims.wording import figure_words, kind_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blotter.dossier import Credit, Dossier, Event, Known, Other, Told
    from blotter.ledger import Entry, Value
    from scraper.compare.claims import Claim
    from storage.decisions import Decision
    from storage.rows import OperationRow

app = typer.Typer(help="Operations and cases: releases, figures, conflicts, series.", no_args_is_help=True)
Places = Mapping[str, str]
Name = Annotated[list[str], typer.Argument(help="Name, alias or id of an operation.", metavar="OPERATION")]


@app.command("list")
def list_operations(
    context: typer.Context,
    known: Annotated[
        bool, typer.Option("--known", help="Those known by mention only, of which we hold nothing.")
    ] = False,
    limit: Limit = 50,
    offset: Offset = 0,
    json: AsJson = False,
) -> None:
    """List operations, the one heard of last first."""
    from blotter.exports import operation_row_record

    with door.reading(context) as queries:
        rows = queries.operations(known=known, limit=limit, offset=offset)
        empty = "No operations known: `blotter relate` looks for them."
        show_rows(rows, _columns(known), as_json=json, record=operation_row_record, empty=empty)
        tell_more(len(rows), limit)


def _columns(known: bool) -> list[Column[OperationRow]]:
    """Of operations known by mention only there are no releases, and so nobody who published and no day."""
    return [
        Column("operation", lambda row: row.id),
        Column("name", lambda row: row.name or row.label, wide=True),
        Column("series", lambda row: row.series, piped=True),
        Column("year", lambda row: row.year),
        Column("releases", lambda row: row.releases, piped=known),
        Column("agencies", lambda row: ", ".join(row.agencies), wide=True, piped=known),
        Column("first", lambda row: f"{row.first:%Y-%m-%d}" if row.first else "", piped=True),
        Column("last new", lambda row: f"{row.last:%Y-%m-%d}" if row.last else "", piped=known),
    ]


@contextmanager
def _found(context: typer.Context, name: Sequence[str]) -> Iterator[Dossier]:
    from blotter.dossier import dossier, rates_of

    with door.reading(context) as queries:
        yield dossier(queries, queries.operation(" ".join(name)), rates_of(door.settings(context)))


@app.command("show")
def show_operation(context: typer.Context, name: Name, json: AsJson = False) -> None:
    """Show all we know of one operation: releases, credits, figures side by side, its series."""
    with _found(context, name) as found:
        if json:
            from blotter.exports import operation_record

            show_json(operation_record(found))
            return
        _show(found)


def _show(found: Dossier) -> None:
    from blotter.ledger import ledger

    operation = found.operation
    series = [other.name for other in found.others if other.operation]
    show_fields(
        [
            ("operation", operation.name or _headline(found)),
            ("id", operation.id),
            ("aliases", ", ".join(operation.aliases)),
            (
                "series",
                f"{operation.series} ({', '.join(series)})" if operation.series and series else operation.series,
            ),
            ("year", operation.year),
        ]
    )
    places = _places(found)
    _section("Releases", (text for told in found.releases for text in _release(told, found.credits, places)))
    figures = ledger(found)
    _section("Figures that differ", _entries(figures.differing, places))
    sums = list(_entries(figures.checked, places))
    _section("Sums and growth", sums)
    agreeing = _entries([*figures.agreeing, *chain(*figures.by_party.values())], places)
    _section("Figures that agree", (text for text in agreeing if f"  {text}" not in sums))
    _section("Said by one release only", _alone(figures.alone, places))
    for place, title in (("earlier", "Earlier"), ("later", "Later"), ("same series", "Of the same series")):
        _section(title, (text for other in found.others if other.place == place for text in _other(other, places)))
    _section("Also named", (text for known in found.known for text in _known(known, places)))
    _section("Decided by people", map(_decision, found.decisions))


def _headline(found: Dossier) -> str:
    """What a case without a name is called by: the headline of the release that leads it."""
    lead = {member.release for member in found.operation.members[:1]}
    titles = [told.version.article.title for told in found.releases if told.member.release in lead]
    return f"(no name) {one_line(titles[0])}" if titles else "(no name)"


def _decision(decision: Decision) -> str:
    name = f" to {one_line(decision.name)}" if decision.name else ""
    back = f", {taken_back(decision.undone_at, decision.undone_by)}" if decision.undone_at else ""
    about = plural(len(decision.sides), "release")
    return f"{stamp(decision.at)}  {decision.action}{name} by {decision.by} ({about}{back})"


def _places(found: Dossier) -> dict[str, str]:
    """How a claim's place is shown: by its release's number in the list above."""
    return {told.member.url: f"[{number}]" for number, told in enumerate(found.releases, 1)}


def _section(title: str, lines: Iterable[str]) -> None:
    """A heading with its lines; nothing where there are none."""
    found = list(lines)
    if found:
        heading(title)
        for text in found:
            line(text)


def _release(told: Told, credits: Sequence[Credit], places: Places) -> Iterator[str]:
    member, article = told.member, told.version.article
    date = date_words(article.published, "date unknown")
    yield f"{places[member.url]} {member.relation.value}  {agency_words(told.version.agency)}, {date}"
    yield f"  {one_line(article.title)}"
    yield f"  {member.url}"
    for credit in credits:
        if credit.url == member.url:
            yield f"  {credit_words(credit.credit, credit.held)}: “{one_line(credit.credit.text)}”"


def _entries(entries: Iterable[Entry], places: Places) -> Iterator[str]:
    """Each quantity with its values side by side, and why; one that all give alike is a line without a heading."""
    for entry in entries:
        if len(entry.values) == 1:
            yield _value(entry.values[0], places)
            continue
        party = f" ({entry.party})" if entry.party else ""
        yield f"{kind_words(entry.what)}{party}: {entry.found}"
        yield from (f"  {_value(value, places)}" for value in entry.values)
        yield from (f"  {one_line(why)}" for why in entry.why)


def _value(value: Value, places: Places) -> str:
    """A value with every way in which it is said, and the places where that stands."""
    quotes: dict[str, list[str]] = {}
    for claim in value.claims:
        quotes.setdefault(one_line(claim.figure.text), []).append(places.get(claim.url, claim.url))
    said = ", ".join(f"“{words}” {' '.join(where)}" for words, where in quotes.items())
    return f"{figure_words(value.claims[0].figure)}  {said}"


def _alone(claims: Iterable[Claim], places: Places) -> Iterator[str]:
    """Figures that stand in no comparison: said once, by one release."""
    for claim in claims:
        yield f"{figure_words(claim.figure)}  “{one_line(claim.figure.text)}”  {places[claim.url]}"


def _other(other: Other, places: Places) -> Iterator[str]:
    year = f" ({other.year})" if other.year else ""
    held = "known by mention" if other.by_mention else plural(other.releases, "release")
    yield f"{other.name}{year}: {held}"
    if other.quote:
        yield f"  “{one_line(other.quote)}”  {places.get(other.url or '', other.url)}"


def _known(known: Known, places: Places) -> Iterator[str]:
    yield f"{known.indicator.kind.value} {one_line(known.indicator.value)}  {places.get(known.url, known.url)}"
    quotes = [quote for _, quote in known.dated]
    if known.quote not in quotes:
        yield f"  “{one_line(known.quote)}”"
    for moment, quote in known.dated:
        yield f"  {date_words(moment)}: “{one_line(quote)}”"


@app.command()
def timeline(context: typer.Context, name: Name, json: AsJson = False) -> None:
    """Show what is dated: publications, the dates the releases state, earlier operations."""
    with _found(context, name) as found:
        show_rows(found.events, _event_columns(), as_json=json)


def _event_columns() -> list[Column[Event]]:
    return [
        Column("when", lambda event: event.when),
        Column("what", _told_of, wide=True),
        Column("url", lambda event: event.url, piped=True),
    ]


def _told_of(event: Event) -> str:
    others = len({quote.url for quote in event.also})
    return f"{event.what} (told by {plural(others, 'more release')})" if others else event.what


@app.command()
def conflicts(context: typer.Context, name: Name, json: AsJson = False) -> None:
    """Show only the figures on which releases differ, each with its words and place, and the releases they stand in."""
    from blotter.exports import comparison_record
    from blotter.ledger import ledger
    from scraper.compare.claims import disagreements

    with _found(context, name) as found:
        differing = disagreements(found.comparisons)
        if not differing:
            note("The releases agree on every figure that more than one of them states.")
        elif json:
            for each in differing:
                line(json_line(comparison_record(each)))
        else:
            places, shown = _places(found), ledger(found).differing
            for text in _entries(shown, places):
                line(text)
            claiming = {claim.url for each in shown for value in each.values for claim in value.claims}
            _section("Releases", (f"{place} {url}" for url, place in places.items() if url in claiming))
