"""Which operations follow one another, and which held ones a text looks back at by name alone. It joins nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scraper.compare.names.namekeys import name_key, parted
from scraper.compare.names.nameroles import compared
from scraper.compare.operations.relations import differ
from scraper.compare.operations.sides import Neighbour, Side
from scraper.model import Belonging, NameRole, Operation, OperationName

_MOST = 8  # operations that one text is taken to look back at


def looked_back(mine: Side, known: Iterable[Operation], joined: Belonging | None) -> tuple[OperationName, ...]:
    """The operations that a text looks back at: those it introduces, and known ones that it compares itself with.

    A name without the word "operation" ("more than DarkHunTor 2021") counts where an operation is known under it.
    """
    earlier = tuple(name for name in mine.traits.names if name.role is NameRole.EARLIER)
    taken = {name.key for name in earlier} | mine.own.keys() | {_own_key(mine, joined)}
    found: dict[str, OperationName] = {}
    for name in _written(mine, known, joined):
        key = name_key(name)
        if key not in taken and key not in found and (place := compared(name, mine.version.article.text)):
            found[key] = place
    return (*earlier, *list(found.values())[:_MOST])


def _written(mine: Side, known: Iterable[Operation], joined: Belonging | None) -> Iterator[str]:
    """Names of other operations that the text writes in some way."""
    for operation in known:
        if joined is None or operation.id != joined.operation:
            names = (parted(title)[0] for title in (operation.name, *operation.aliases) if title)
            yield from (name for name in names if name_key(name) in mine.passing)


def _own_key(mine: Side, joined: Belonging | None) -> str | None:
    """The key of what a text is about: its own name, else that of the operation it was found to belong to."""
    own = next(iter(mine.own), None)
    return own or (name_key(joined.name) if joined and joined.name else None)


def series(
    mine: Side,
    near: Iterable[Neighbour],
    known: Iterable[Operation],
    back: tuple[OperationName, ...],
    joined: Belonging | None,
) -> tuple[tuple[str, str], ...]:
    """(earlier name key, own name key) for each operation that the text itself looks back at.

    Rounds of one name share its key: (key, key) says that the operations under it are one series.
    """
    own, key = mine.own, _own_key(mine, joined)
    if key is None:
        return ()
    pairs = {(name.key, key) for name in back if name.key not in own and name.key != key}
    theirs = [other.side.own.get(key) for other in near]
    if key in own and any(name is not None and differ(own[key], name) for name in theirs):
        pairs.add((key, key))
    if any(_only_mentioned(operation, key, joined) for operation in known):
        pairs.add((key, key))  # the release joined by likeness: what was mentioned under its name stands beside it
    return tuple(sorted(pairs))


def _only_mentioned(operation: Operation, key: str, joined: Belonging | None) -> bool:
    titles = (operation.name, *operation.aliases)
    other = joined is not None and operation.id != joined.operation
    return other and not operation.size and any(name_key(title) == key for title in titles if title)
