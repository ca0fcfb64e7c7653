"""Where a channel goes on: the address of the next page. Decides nothing about whether it is worth reading."""

from __future__ import annotations

from urllib.parse import quote, unquote_plus

from scraper.model import Paging


def following(url: str, paging: Paging | None) -> str | None:
    """The same address with the paging parameter grown by one step; None for a channel without one."""
    if paging is None or paging.parameter is None:
        return None
    place = current(url, paging)
    return None if place is None else _with(url, paging.parameter, str(place + paging.step))


def is_first(url: str, paging: Paging | None) -> bool:
    """Whether this address is where the channel begins."""
    return paging is None or paging.parameter is None or current(url, paging) in (paging.start, None)


def current(url: str, paging: Paging) -> int | None:
    """The place this address asks for; the start where it does not say, None where it says no number."""
    for name, value in _fields(url):
        if name == paging.parameter:
            return int(value) if value.isascii() and value.isdigit() else None
    return paging.start


def _with(url: str, parameter: str, value: str) -> str:
    address, _, query = url.partition("#")[0].partition("?")
    written = f"{quote(parameter, safe='[]')}={value}"
    fields = [field for field in query.split("&") if field]
    places = [index for index, field in enumerate(fields) if _name(field) == parameter]
    if places:
        fields[places[0]] = written
    else:
        fields.append(written)
    return f"{address}?{'&'.join(fields)}"


def _fields(url: str) -> list[tuple[str, str]]:
    query = url.partition("#")[0].partition("?")[2]
    return [(_name(field), unquote_plus(field.partition("=")[2])) for field in query.split("&") if field]


def _name(field: str) -> str:
    return unquote_plus(field.partition("=")[0])
