"""Items of a JSON list -> claims, by the channel's paths: what feeds, APIs and embedded state share."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scraper.discover.entry import Claim
from scraper.errors import NothingFound, ReadError
from scraper.model import Channel
from scraper.text import jsonpath, strictjson

Paths = Mapping[str, tuple[str, ...]]

FIELDS: Paths = {"url": ("url",), "title": ("title",)}  # what a channel need not say


def listed(value: object, channel: Channel, where: str) -> list[object]:
    """The items at the channel's path ("" for the value itself); raises NothingFound where no list stands there.

    A list that is null is an empty one: that is how APIs say "no results".
    """
    found = jsonpath.find(value, channel.items)
    if found == [None]:
        return []
    if len(found) == 1 and isinstance(found[0], list):
        return found[0]
    if "[]" in channel.items and found:
        return found
    raise NothingFound(f'The JSON holds no list at "{channel.items}"', url=where)


def claims(items: list[object], channel: Channel, defaults: Paths = FIELDS) -> list[Claim]:
    """What each item claims: for every field the first path that finds something, several finds joined by a space.

    Items that the channel's `where` does not let through are left out.
    Raises ReadError for an item that nests without end.
    """
    paths = {**defaults, **channel.fields}
    return [_claim(item, paths, channel) for item in items if isinstance(item, dict) and _wanted(item, channel)]


def _wanted(item: dict[str, object], channel: Channel) -> bool:
    return all(re.search(said, _first(item, (path,))) for path, said in channel.where.items())


def _claim(item: dict[str, object], paths: Paths, channel: Channel) -> Claim:
    fields = {name: text for name, choices in paths.items() if (text := _first(item, choices))}
    try:
        return Claim(fields, strictjson.canonical(item) if channel.inline else None)
    except ValueError as error:
        raise ReadError(str(error), url=channel.url) from error


def _first(item: dict[str, object], choices: tuple[str, ...]) -> str:
    return next((" ".join(found) for path in choices if (found := jsonpath.texts(item, path))), "")
