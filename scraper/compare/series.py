"""Which operations follow one another, and which held ones a text looks back at by name alone. It joins nothing."""

from __future__ import annotations

from collections.abc import Iterator

from scraper.compare.likeness import by_kind
from scraper.compare.names import compared, name_key, parted
from scraper.compare.relations import differ, own_names
from scraper.model import Belonging, NameRole, Neighbourhood, Operation, OperationName, Traits, Version

_MOST = 8  # operations that one text is taken to look back at


def looked_back(
    version: Version, traits: Traits, neighbourhood: Neighbourhood, joined: Belonging | None
) -> tuple[OperationName, ...]:
    """The operations that a text looks back at: those it introduces, and known ones that it compares itself with.

    A name without the word "operation" ("more than DarkHunTor 2021") counts where an operation is known under it.
    """
    told = tuple(name for name in traits.names if name.role is NameRole.EARLIER)
    taken = {name.key for name in told} | own_names(traits).keys() | {_own_key(traits, joined)}
    found: dict[str, OperationName] = {}
    for name in _known(traits, neighbourhood, joined):
        key = name_key(name)
        if key not in taken and key not in found and (place := compared(name, version.article.text)):
            found[key] = place
    return (*told, *list(found.values())[:_MOST])


def _known(traits: Traits, neighbourhood: Neighbourhood, joined: Belonging | None) -> Iterator[str]:
    """Names of other operations that the text writes in some way."""
    bare = {anchor.removeprefix("bare:") for anchor in by_kind(traits.anchors).get("bare", frozenset())}
    written = bare | {name.key for name in traits.names if name.role is NameRole.PART}
    for operation in neighbourhood.operations:
        if joined is None or operation.id != joined.operation:
            names = (parted(title)[0] for title in (operation.name, *operation.aliases) if title)
            yield from (name for name in names if name_key(name) in written)


def _own_key(traits: Traits, joined: Belonging | None) -> str | None:
    """The key of what a text is about: its own name, else that of the operation it was found to belong to."""
    own = next(iter(own_names(traits)), None)
    return own or (name_key(joined.name) if joined and joined.name else None)


def series(
    traits: Traits, neighbourhood: Neighbourhood, back: tuple[OperationName, ...], joined: Belonging | None
) -> tuple[tuple[str, str], ...]:
    """(earlier name key, own name key) for each operation that the text itself looks back at.

    Rounds of one name share its key: (key, key) says that the operations under it are one series.
    """
    own, key = own_names(traits), _own_key(traits, joined)
    if key is None:
        return ()
    pairs = {(name.key, key) for name in back if name.key not in own and name.key != key}
    theirs = [own_names(subject.traits).get(key) for subject in neighbourhood.subjects]
    if key in own and any(name is not None and differ(own[key], name) for name in theirs):
        pairs.add((key, key))
    if any(_only_mentioned(operation, key, joined) for operation in neighbourhood.operations):
        pairs.add((key, key))  # the release joined by likeness: what was mentioned under its name stands beside it
    return tuple(sorted(pairs))


def _only_mentioned(operation: Operation, key: str, joined: Belonging | None) -> bool:
    titles = (operation.name, *operation.aliases)
    other = joined is not None and operation.id != joined.operation
    return other and not operation.size and any(name_key(title) == key for title in titles if title)
