"""`blotter operations merge, split, rename, undo`: a person's word on operations, kept whatever machines judge."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door, judging
from blotter.cli.output import AsJson, By, line, note, show_json
from blotter.deciders import decider
from blotter.present import one_line, plural, stamp

if TYPE_CHECKING:
    from storage import Queries, SqlStore

Ref = Annotated[str, typer.Argument(help="Name, alias or id of an operation.", metavar="OPERATION")]
Decide = Callable[["SqlStore", "Queries", str, datetime], list[str]]


def attach(operations: typer.Typer) -> None:
    """Offer these commands under `blotter operations`."""
    for command in (merge, split, rename, undo):
        operations.command()(command)


def merge(
    context: typer.Context,
    refs: Annotated[list[str], typer.Argument(help="Two operations or more: ids, or names.", metavar="OPERATION")],
    by: By = None,
    json: AsJson = False,
) -> None:
    """Say that operations are one: the oldest id stays, the others lead to it, and no judge parts them again."""

    def work(store: SqlStore, queries: Queries, who: str, now: datetime) -> list[str]:
        return [store.merge_operations([queries.operation(ref).id for ref in refs], who, now)]

    _decided(context, by, json, work)


def split(
    context: typer.Context,
    ref: Ref,
    releases: Annotated[list[str], typer.Option("--release", help="A release that goes (id or URL); repeat it.")],
    by: By = None,
    json: AsJson = False,
) -> None:
    """Take releases out into an operation of their own: no judge unites them with the rest again."""

    def work(store: SqlStore, queries: Queries, who: str, now: datetime) -> list[str]:
        taken = [queries.release(release).id for release in releases]
        id = queries.operation(ref).id
        made = store.split_operation(id, taken, who, now)
        stays = [member.release for member in queries.operation(made).members]
        rest = next(each for each in queries.decisions(taken[:1])[::-1] if each.action == "split")
        left = next(release for release in rest.sides if release not in stays)
        return [made, queries.release(left).operation or id]

    _decided(context, by, json, work)


def rename(
    context: typer.Context,
    ref: Ref,
    name: Annotated[str, typer.Argument(help="What people are to read.", metavar="NAME")],
    by: By = None,
    json: AsJson = False,
) -> None:
    """Call an operation by another name; what its releases call it stays an alias."""

    def work(store: SqlStore, queries: Queries, who: str, now: datetime) -> list[str]:
        return [store.rename_operation(queries.operation(ref).id, name, who, now)]

    _decided(context, by, json, work)


def undo(context: typer.Context, ref: Ref, by: By = None, json: AsJson = False) -> None:
    """Take the newest merge, split or renaming of an operation back."""

    def work(store: SqlStore, queries: Queries, who: str, now: datetime) -> list[str]:
        decision = store.undo_decision(queries.operation(ref).id, who, now)
        named = f" “{one_line(decision.name)}”" if decision.name else ""
        note(f"Taken back: {decision.action}{named}, {stamp(decision.at)} by {decision.by}.")
        return list(dict.fromkeys(found for each in decision.sides if (found := queries.release(each).operation)))

    _decided(context, by, json, work)


def _decided(context: typer.Context, by: str | None, as_json: bool, work: Decide) -> None:
    """Decide, let the judges follow at once, and show the operations that came of it."""
    with door.opened(context) as installation:
        door.must_exist(installation.settings)
        storage = installation.storage
        ids = work(storage.store, storage.queries, decider(by), installation.now())
        judging.relate(installation)
        found = [storage.queries.operation(id) for id in ids]
        if as_json:
            show_json([{"operation": each.id, "name": each.name, "releases": len(each.members)} for each in found])
            return
        for each in found:
            label = each.name or storage.queries.release(each.members[0].release).title
            line(f"{each.id}  {one_line(label)}: {plural(len(each.members), 'release')}")
