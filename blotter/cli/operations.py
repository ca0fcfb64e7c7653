"""`blotter operations`: what was published about one operation, its figures side by side, what came before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import contextmanager
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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blotter.dossier import Credit, Dossier, Event, Known, Other, Told
    from scraper.compare.claims import Claim, Comparison
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
    with door.reading(context) as queries:
        rows = queries.operations(known=known, limit=limit, offset=offset)
        show_rows(rows, _columns(), as_json=json, empty="No operations known: `blotter relate` looks for them.")
        tell_more(len(rows), limit)


def _columns() -> list[Column[OperationRow]]:
    return [
        Column("operation", lambda row: row.id),
        Column("name", lambda row: row.name or row.label, wide=True),
        Column("series", lambda row: row.series, piped=True),
        Column("year", lambda row: row.year),
        Column("releases", lambda row: row.releases),
        Column("agencies", lambda row: ", ".join(row.agencies), wide=True),
        Column("first", lambda row: f"{row.first:%Y-%m-%d}" if row.first else "", piped=True),
        Column("last", lambda row: f"{row.last:%Y-%m-%d}" if row.last else ""),
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
    operation = found.operation
    series = [other.name for other in found.others if other.operation]
    show_fields(
        [
            ("operation", operation.name or "(no name)"),
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
    _section("Figures side by side", _side_by_side(found.comparisons, places))
    _section("Said by one release only", _alone(found, places))
    for place, title in (("earlier", "Earlier"), ("later", "Later"), ("same series", "Of the same series")):
        _section(title, (text for other in found.others if other.place == place for text in _other(other, places)))
    _section("Also named", (text for known in found.known for text in _known(known, places)))
    _section("Decided by people", map(_decision, found.decisions))


def _decision(decision: Decision) -> str:
    from blotter.present import one_line, plural, stamp

    name = f" to {one_line(decision.name)}" if decision.name else ""
    back = f", taken back {stamp(decision.undone_at)}" if decision.undone_at else ""
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
    from blotter.present import agency_words, credit_words, date_words, one_line

    member, article = told.member, told.version.article
    date = date_words(article.published, "date unknown")
    yield f"{places[member.url]} {member.relation.value}  {agency_words(told.version.agency)}, {date}"
    yield f"  {one_line(article.title)}"
    yield f"  {member.url}"
    for credit in credits:
        if credit.url == member.url:
            yield f"  {credit_words(credit.credit, credit.held)}: “{one_line(credit.credit.text)}”"


def _side_by_side(comparisons: Iterable[Comparison], places: Places) -> Iterator[str]:
    """Each comparison once; the same sum checked in three releases is told by the first."""
    told: set[tuple[str, ...]] = set()
    for each in comparisons:
        key = (each.what, each.verdict.value, each.why, str({claim.figure.party for claim in each.claims}))
        if key not in told:
            told.add(key)
            yield from _comparison(each, places)


def _comparison(comparison: Comparison, places: Places) -> Iterator[str]:
    from blotter.present import figure_words, one_line, plural

    parties = {claim.figure.party for claim in comparison.claims}
    party = next(iter(parties)) if len(parties) == 1 else None
    what = f"{comparison.what.replace('_', ' ')}{f' ({party})' if party else ''}"
    yield f"{what}: {_VERDICTS.get(comparison.verdict.value, comparison.verdict.value)}"
    groups: dict[str, list[Claim]] = {}
    for claim in comparison.claims:
        # Where releases agree each is quoted; where they differ the differing values are what matters.
        by = claim.url if comparison.verdict.value == "same" else ""
        groups.setdefault(f"{figure_words(claim.figure)}\n{by}", []).append(claim)
    for words, (first, *others) in groups.items():
        more = f" and {plural(len(others), 'other place')}" if others else ""
        quote = f"“{one_line(first.figure.text)}”"
        yield f"  {words.partition(chr(10))[0]}  {quote}  {places.get(first.url, first.url)}{more}"
    if comparison.why:
        yield f"  {one_line(comparison.why)}"


_VERDICTS = {
    "same": "agree",
    "rounding": "agree, one rounded",
    "growth": "grew",
    "part": "parts and their sum",
    "other_currency": "two claims in two currencies, neither corrected",
    "conflict": "CONFLICT",
    "unclear": "unclear",
}


def _alone(found: Dossier, places: Places) -> Iterator[str]:
    """Figures that stand in no comparison: said once, by one release."""
    from blotter.present import figure_words, one_line

    for claim in found.alone:
        yield f"{figure_words(claim.figure)}  “{one_line(claim.figure.text)}”  {places[claim.url]}"


def _other(other: Other, places: Places) -> Iterator[str]:
    from blotter.present import one_line, plural

    year = f" ({other.year})" if other.year else ""
    held = "known by mention" if other.by_mention else plural(other.releases, "release")
    yield f"{other.name}{year}: {held}"
    if other.quote:
        yield f"  “{one_line(other.quote)}”  {places.get(other.url or '', other.url)}"


def _known(known: Known, places: Places) -> Iterator[str]:
    from blotter.present import date_words, one_line

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
        Column("what", lambda event: event.what, wide=True),
        Column("url", lambda event: event.url, piped=True),
    ]


@app.command()
def conflicts(context: typer.Context, name: Name, json: AsJson = False) -> None:
    """Show only the figures on which releases differ, each with its words and place."""
    from blotter.exports import comparison_record
    from scraper.compare.claims import disagreements

    with _found(context, name) as found:
        differing = disagreements(found.comparisons)
        if not differing:
            note("The releases agree on every figure that more than one of them states.")
        for each in differing:
            if json:
                line(json_line(comparison_record(each)))
            else:
                for text in _comparison(each, {}):
                    line(text)
