"""Scores as a table, for a terminal and between the marks of docs/quality.md. It computes no score, knows no data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from tests.quality.measures import Figures

BEGIN, END = "<!-- make quality writes from here", "<!-- to here -->"
HEADS = ("what", "measure", "Blotter", "target", "beside it")
CLOSE = 0.001
NONE = "-"  # a figure that was not measured: the last one is never kept


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure should come to, from above or from below."""

    bound: float
    above: bool = True

    def told(self, value: float | None) -> str:
        """The target, and whether it is missed."""
        sign, short = "≥" if self.above else "≤", ", short" if self.missed(value) else ""
        return f"{sign} {f'{self.bound:g}'.removeprefix('0') or '0'}{short}"

    def missed(self, value: float | None) -> bool:
        """Whether a figure does not come to it."""
        return value is not None and (value < self.bound if self.above else value > self.bound)


def least(bound: float) -> Target:
    """So much or more."""
    return Target(bound)


def most(bound: float) -> Target:
    """So much or less."""
    return Target(bound, above=False)


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of a score, in words; `published`: what others report that is not run here, with where from."""

    figure: str
    measure: str
    target: Target | None = None
    published: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """What is measured: its name for the command, the data in words, our figures, and peers over the same data."""

    name: str
    what: str
    ours: Callable[[], Figures]
    rows: tuple[Row, ...]
    peers: Mapping[str, Callable[[], Figures]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """A score as it came out: figures, or why there are none, and the same of each peer."""

    score: Score
    ours: Figures | str
    peers: Mapping[str, Figures | str]

    def cells(self) -> Iterator[tuple[str, str, str, str, str]]:
        """A line for each figure: the columns of the table."""
        for number, row in enumerate(self.score.rows):
            value = None if isinstance(self.ours, str) else self.ours[row.figure]
            target = row.target.told(value) if row.target else ""
            beside = "; ".join([*self._beside(row.figure, first=number == 0), *filter(None, [row.published])])
            yield self.score.what if number == 0 else "", row.measure, _figure(value, row.target), target, beside

    def _beside(self, figure: str, *, first: bool) -> Iterator[str]:
        if isinstance(self.ours, str):
            yield from [self.ours] if first else []
            return
        for name, found in self.peers.items():
            if isinstance(found, str):
                yield from [f"{name}: {found}"] if first else []
            elif figure in found:
                yield f"{name} {written(found[figure])}"


def _figure(value: float | None, target: Target | None) -> str:
    """In as many places as it takes to see that the target is missed."""
    if value is None:
        return NONE
    if target and target.missed(value) and written(value) == written(target.bound):
        return f"{value:.5f}".removeprefix("0")
    return written(value)


def written(value: float) -> str:
    """A count as it is; a share to three places, to four where it is all but everything or nothing."""
    if isinstance(value, int):
        return f"{value:,}"
    close = 0 < value < CLOSE or 1 - CLOSE < value < 1
    return f"{value:.{4 if close else 3}f}".removeprefix("0")


def measured(score: Score) -> Result:
    """Ours and the peers'; nothing of either where the data is not there, nothing of a peer that is not installed."""
    ours = _tried(score.ours)
    peers = {} if isinstance(ours, str) else {name: _tried(peer) for name, peer in score.peers.items()}
    return Result(score, ours, peers)


def _tried(figures: Callable[[], Figures]) -> Figures | str:
    try:
        return figures()
    except pytest.skip.Exception as absent:
        return f"not run: {absent.msg}"
    except ModuleNotFoundError as absent:
        return f"not run: {absent.name} is not installed"


def chosen(scores: Sequence[Score], names: Iterable[str]) -> list[Score]:
    """The scores whose name begins with one of these; all without any. Raises KeyError for a name that none has."""
    wanted = list(names)
    for name in wanted:
        if not any(score.name.startswith(name) for score in scores):
            raise KeyError(name)
    return [score for score in scores if not wanted or score.name.startswith(tuple(wanted))]


# -- as text ------------------------------------------------------------------------------------------------------


def lines(result: Result, scores: Sequence[Score]) -> Iterator[str]:
    """A result for a terminal, its columns where those of all these scores are."""
    wide = max(len(row.measure) for score in scores for row in score.rows)
    yield f"{result.score.what}  [{result.score.name}]"
    for _, measure, figure, target, beside in result.cells():
        yield f"  {measure:<{wide}}  {figure:>6}  {target:<14}  {beside}".rstrip()


def markdown(results: Iterable[Result]) -> str:
    """The results as a table of docs/quality.md."""
    rows = [HEADS, tuple("---" for _ in HEADS), *(cells for result in results for cells in result.cells())]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def placed(page: str, table: str, note: str) -> str:
    """The page with this table between its marks, the prose around them kept. Raises ValueError for lack of marks."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page has no place for the table: {BEGIN} … --> and {END}")
    return f"{before}{BEGIN} ({note}) -->\n{table}\n{END}{after}"
