"""`blotter links`: what was judged to belong together, why, and a person's word on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door, judging
from blotter.cli.output import (
    AsJson,
    By,
    Column,
    Limit,
    Offset,
    heading,
    line,
    show_fields,
    show_json,
    show_rows,
    tell_more,
)
from blotter.deciders import decider
from blotter.present import MEANINGS, one_line, stamp, taken_back
from scraper.errors import UsageError
from scraper.model import Judgement

if TYPE_CHECKING:
    from scheduler import Installation
    from storage.rows import LinkRow

app = typer.Typer(help="Judged relations of releases, and your word on them.", no_args_is_help=True)
Id = Annotated[str, typer.Argument(help="Id of a link, as `blotter links list` shows it.", metavar="LINK")]


@app.command("list")
def list_links(
    context: typer.Context,
    judgement: Annotated[str | None, typer.Option(help="Only SUGGESTED, CONFIRMED or REJECTED ones.")] = None,
    release: Annotated[str | None, typer.Option(help="Only of this release (id or URL).")] = None,
    limit: Limit = 50,
    offset: Offset = 0,
    json: AsJson = False,
) -> None:
    """List links with score, judgement and evidence; `links review` lists those that wait for a person."""
    with door.reading(context) as queries:
        only = queries.release(release).id if release else None
        rows = queries.links(judgement=_judgement(judgement), release=only, limit=limit, offset=offset)
        show_rows(rows, _columns(), as_json=json, record=_record, empty="No such links: `blotter relate` judges.")
        tell_more(len(rows), limit)


def _judgement(name: str | None) -> Judgement | None:
    if name is None:
        return None
    try:
        return Judgement(name.upper())
    except ValueError:
        raise UsageError(f"{name!r} is no judgement; there are {', '.join(Judgement)}") from None


def _columns() -> list[Column[LinkRow]]:
    return [
        Column("link", lambda row: row.id),
        Column("relation", lambda row: row.link.relation.value),
        Column("score", lambda row: f"{row.link.score:.2f}"),
        Column("judgement", lambda row: row.link.judgement.value),
        Column("by", lambda row: row.link.decided_by, piped=True),
        Column("later", lambda row: row.later_title or row.later_url, wide=True),
        Column("earlier", lambda row: row.earlier_title or row.earlier_url, wide=True),
        Column("why", lambda row: "; ".join(each.rstrip(".") for each in row.link.evidence), piped=True),
    ]


def _record(row: LinkRow) -> dict[str, object]:
    from blotter.exports import link_record

    return {**link_record(row), "from_title": row.later_title, "to_title": row.earlier_title}


@app.command("show")
def show_link(context: typer.Context, link: Id, json: AsJson = False) -> None:
    """Show one link as it stands: both releases, why they are related, and who decided what over time."""
    with door.reading(context) as queries:
        history = queries.link_history(_number(link))
        standing = next((row for row in reversed(history) if row.superseded_at is None), history[-1])
        if json:
            show_json({**_record(standing), "history": [_past(row) for row in history]})
            return
        _show(standing, history)


def _show(row: LinkRow, history: list[LinkRow]) -> None:
    judges = [each for each in history if not _by_person(each)]
    show_fields(
        [
            ("link", row.id),
            ("relation", f"{row.link.relation.value} ({MEANINGS[row.link.relation]})"),
            ("score", f"{row.link.score:.2f} (how probable it is that this holds, from 0 to 1)"),
            ("judgement", _word(row)),
            ("the judge said", _word(judges[-1]) if judges and judges[-1] is not row else None),
            ("later", row.later_title),
            ("", f"{row.link.later}  {row.later_url}"),
            ("earlier", row.earlier_title),
            ("", f"{row.link.earlier}  {row.earlier_url}"),
        ]
    )
    heading("Why")
    for reason in row.link.evidence:
        line(one_line(reason))
    heading("Decided")
    for each in history:
        line(_word(each))


def _past(row: LinkRow) -> dict[str, object]:
    gone = {"superseded_at": row.superseded_at, "taken_back_at": row.undone_at, "taken_back_by": row.undone_by}
    return {**_record(row), **gone}


def _word(row: LinkRow) -> str:
    """What was decided, by whom, when, and when and by whom that was taken back."""
    back = f", {taken_back(row.undone_at, row.undone_by)}" if row.undone_at else ""
    return f"{row.link.judgement.value} by {row.link.decided_by}, {stamp(row.link.decided_at)}{back}"


def _by_person(row: LinkRow) -> bool:
    return row.link.decided_by.startswith("person:")


@app.command()
def confirm(context: typer.Context, link: Id, by: By = None, json: AsJson = False) -> None:
    """Say that this relation holds; no judge overrules it."""
    _decide(context, link, "CONFIRMED", by, json)


@app.command()
def reject(context: typer.Context, link: Id, by: By = None, json: AsJson = False) -> None:
    """Say that this relation does not hold; no judge makes it again."""
    _decide(context, link, "REJECTED", by, json)


def _decide(context: typer.Context, link: str, word: str, by: str | None, as_json: bool) -> None:
    with door.opened(context) as installation:
        number, now = _number(link), installation.now()
        installation.storage.queries.link(number)
        installation.storage.store.decide_link(number, Judgement(word), decider(by), now)
        _judged_again(installation, number, as_json)


@app.command()
def undo(context: typer.Context, link: Id, by: By = None, json: AsJson = False) -> None:
    """Take a person's word on this relation back; the judges decide it again."""
    with door.opened(context) as installation:
        number = _number(link)
        installation.storage.queries.link(number)
        if installation.storage.store.undo_link(number, decider(by), installation.now()) is None:
            raise UsageError(f"Nobody has decided link {number}: there is nothing to take back")
        _judged_again(installation, number, json)


LONGEST = 18  # digits of a number that both databases hold


def _number(link: str) -> int:
    if not (link.isdecimal() and len(link) <= LONGEST):
        raise UsageError(f"{link!r} is no link: `blotter links list` shows their ids in its first column")
    return int(link)


def _judged_again(installation: Installation, number: int, as_json: bool) -> None:
    """Let the judges decide at once what hangs on a person's word, so that nothing is shown half decided."""
    judging.relate(installation)
    row = installation.storage.queries.link_history(number)[-1]
    if as_json:
        show_json(_record(row))
        return
    line(f"{row.link.judgement}: {row.later_url} {row.link.relation} {row.earlier_url} ({row.link.decided_by})")
