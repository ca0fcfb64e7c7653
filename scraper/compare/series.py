"""Which operations follow one another: pairs of name keys, earlier and own. It joins nothing."""

from __future__ import annotations

from scraper.compare.relations import differ, own_names
from scraper.model import NameRole, Neighbourhood, Traits


def series(traits: Traits, neighbourhood: Neighbourhood) -> tuple[tuple[str, str], ...]:
    """(earlier name key, own name key) for each operation that the text itself calls previous or earlier.

    Rounds of one name share its key: (key, key) says that the operations under it are one series.
    """
    own = own_names(traits)
    if not own:
        return ()
    key = next(iter(own))
    pairs = {(name.key, key) for name in traits.names if name.role is NameRole.EARLIER and name.key not in own}
    theirs = [own_names(subject.traits).get(key) for subject in neighbourhood.subjects]
    if any(name is not None and differ(own[key], name) for name in theirs):
        pairs.add((key, key))
    return tuple(sorted(pairs))
