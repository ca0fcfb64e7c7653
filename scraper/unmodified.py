"""Was "not modified" true? What a full read of a channel finds is held against what its server would have said.

Pure but for the one request it makes; how long a false answer is remembered stands in scraper.cadence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scraper.errors import FalseNotModified, FetchError
from scraper.model import ChannelState, Entry, Request, Source
from scraper.ports import Fetch, Store


def lie(
    request: Request, source: Source, state: ChannelState, entries: Sequence[Entry], fetch: Fetch, store: Store
) -> FalseNotModified | None:
    """A false "not modified", proven: a full read brought something unheard, and asked with the validators of before
    the server still says that nothing has changed. None where it does not, or nothing can be proven.
    """
    if not state.validators or not store.news(source.id, entries):
        return None
    try:
        again = fetch(replace(request, validators=state.validators), source)
    except FetchError:
        return None  # the list has been read, and that is what counts
    if not again.not_modified:
        return None
    return FalseNotModified(
        f"{source.name} says 'not modified' (304) of a list that has changed: it is asked in full from now on",
        url=request.url,
    )
