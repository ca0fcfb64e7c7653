"""`blotter links review`: one suggested link after another, one key for each; in a pipe the list of what waits."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Self

import typer

from blotter.cli import door, judging
from blotter.cli.output import MANY, AsJson, By, Column, Limit, heading, line, note, on_terminal, show_rows
from blotter.cli.releases import held_source
from blotter.deciders import decider
from blotter.present import MEANINGS, agency_words, date_words, one_line
from scraper.model import Judgement, Span, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from blotter.reviewing import Suggestion
    from scheduler import Installation
    from storage.rows import LinkRow

KEYS = "y yes   n no   s skip   w why   u undo the last   q quit"
_JUDGEMENTS: Mapping[str, str] = {"y": "CONFIRMED", "n": "REJECTED"}


def review(
    context: typer.Context,
    operation: Annotated[str | None, typer.Option(help="Only of this operation (name or id).")] = None,
    source: Annotated[str | None, typer.Option(help="Only with a release of this source.")] = None,
    by: By = None,
    limit: Limit = 50,
    json: AsJson = False,
) -> None:
    """Decide on suggested links, one key each, those first on which most releases hang; in a pipe, list what waits."""
    with door.opened(context) as installation:
        door.must_exist(installation.settings)
        queries = installation.storage.queries
        one = queries.operation(operation).id if operation else None
        source = held_source(source, queries)
        if json or not (on_terminal() and sys.stdin.isatty()):
            rows = queries.waiting(operation=one, source=source, limit=limit)
            show_rows(rows, _columns(), as_json=json, record=lambda row: _record(installation, row))
            return
        session = _Session(installation, decider(by), _Keys())
        try:
            with session.keys:
                session.ask([row.id for row in queries.waiting(operation=one, source=source, limit=MANY)])
        finally:
            session.end(lambda: queries.count_waiting(operation=one, source=source))


def _columns() -> list[Column[LinkRow]]:
    return [
        Column("link", lambda row: row.id),
        Column("relation", lambda row: row.link.relation.value),
        Column("score", lambda row: f"{row.link.score:.2f}"),
        Column("later", lambda row: row.later_title or row.later_url, wide=True),
        Column("earlier", lambda row: row.earlier_title or row.earlier_url, wide=True),
        Column("why", lambda row: "; ".join(each.rstrip(".") for each in row.link.evidence), wide=True),
    ]


def _record(installation: Installation, row: LinkRow) -> dict[str, object]:
    from blotter.exports import link_record
    from blotter.reviewing import record, suggestion

    found = record(suggestion(installation.storage.queries, row))
    titles = {"from_title": row.later_title, "to_title": row.earlier_title}
    return {**link_record(row), **titles, **found}


# -- asking -------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Session:
    """One sitting: what was decided in it, so that it can be taken back and counted."""

    installation: Installation
    by: str
    keys: _Keys
    decided: list[tuple[int, str]] = field(default_factory=list)  # place in the list, word
    ids: list[int] = field(default_factory=list)
    place: int = 0
    skipped: int = 0

    def ask(self, ids: list[int]) -> None:
        """One link after the other, until there are none or it is enough."""
        self.ids = ids
        while self.place < len(ids):
            row = self._standing(ids[self.place])
            if row is None:
                self.place += 1
            elif not self._one(row):
                return

    def _standing(self, id: int) -> LinkRow | None:
        """The suggestion as it stands; None where somebody has answered it meanwhile."""
        row = self.installation.storage.queries.link_history(id)[-1]
        return row if row.superseded_at is None and row.link.judgement == "SUGGESTED" else None

    def _one(self, row: LinkRow) -> bool:
        """Ask about one link; whether to go on, to the next or back to where the last answer was taken back."""
        from blotter.reviewing import suggestion

        found = suggestion(self.installation.storage.queries, row)
        _show(found, self.place + 1, len(self.ids))
        while (key := self.keys.next()) not in ("q", ""):
            if key in _JUDGEMENTS:
                self._decide(row, _JUDGEMENTS[key])
                return True
            if key == "s":
                self.skipped, self.place = self.skipped + 1, self.place + 1
                return True
            if key == "u" and self._undo():
                return True
            if key == "w":
                _show_places(found)
            line(KEYS)
        return False

    def _decide(self, row: LinkRow, word: str) -> None:
        store, now = self.installation.storage.store, self.installation.now()
        store.decide_link(row.id, Judgement(word), self.by, now)
        self.decided.append((self.place, word))
        self.place += 1
        line(f"{word.lower()}.")

    def _undo(self) -> bool:
        if not self.decided:
            line("Nothing was decided yet.")
            return False
        self.place, word = self.decided.pop()
        self.installation.storage.store.undo_link(self.ids[self.place], self.by, self.installation.now())
        line(f"Taken back: {word.lower()}.")
        return True

    def end(self, waiting: Callable[[], int]) -> None:
        """Let the judges follow what was said, and count."""
        if self.decided:
            judging.relate(self.installation)
        left = waiting()
        counts = Counter(word for _, word in self.decided)
        summary = f"{counts['CONFIRMED']} confirmed, {counts['REJECTED']} rejected, {self.skipped} skipped"
        note(f"{summary}; {left} still wait." if left else f"{summary}; nothing waits any more.")


class _Keys:
    """Keys as they are pressed, those pressed ahead too; the terminal is as it was when the block ends."""

    def __enter__(self) -> Self:
        import termios
        import tty

        self._ahead = ""
        self._before = termios.tcgetattr(sys.stdin)
        tty.setcbreak(sys.stdin, termios.TCSADRAIN)  # drained, not flushed: who knows the keys types ahead
        return self

    def __exit__(self, *_: object) -> None:
        import termios

        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self._before)

    def next(self) -> str:
        """The next key in lower case; empty at the end of input. Arrows and the like are none."""
        while not self._ahead:
            read = os.read(sys.stdin.fileno(), 64).decode(errors="replace")
            if not read or read == "\x04":
                return ""
            self._ahead = "" if read.startswith("\x1b") else read.lower()
        key, self._ahead = self._ahead[0], self._ahead[1:]
        return key


# -- showing ------------------------------------------------------------------------------------------------------


def _show(found: Suggestion, place: int, of: int) -> None:
    link = found.row.link
    heading(f"{place} of {of}: may be {link.relation.value.lower().replace('_', ' ')}, score {link.score:.2f}")
    line(f"        {MEANINGS[link.relation]}")
    for name, version in (("later", found.later), ("earlier", found.earlier)):
        _show_release(name, version, found.operation(version.release))
    line("why")
    for reason in found.reasons:
        line(f"  {one_line(reason.sentence)}")
    line(KEYS)


def _show_release(name: str, version: Version, operation: str | None) -> None:
    article = version.article
    line(f"{name:<8}{one_line(article.title) or article.url}")
    within = f", in {one_line(operation)}" if operation else ""
    line(f"        {agency_words(version.agency)}, {date_words(article.published, 'date unknown')}{within}")
    line(f"        {article.url}")


def _show_places(found: Suggestion) -> None:
    """Every reason with the words behind it where they stand; the beginnings of both texts where it has none."""
    for reason in found.reasons:
        line(one_line(reason.sentence))
        for name, version, spans in (("later", found.later, reason.later), ("earlier", found.earlier, reason.earlier)):
            for span in spans:
                line(f"  {name:<8}{_place(version, span)}")
    if not any(reason.later or reason.earlier for reason in found.reasons):
        for name, version in (("later", found.later), ("earlier", found.earlier)):
            line(f"  {name:<8}{one_line(version.article.text, 400)}")


def _place(version: Version, span: Span) -> str:
    from blotter.reviewing import context

    before, words, after = context(version.article.text, span)
    return one_line(f"{before}[{words}]{after}") + f"  ({span[0]}-{span[1]})"
