"""The small values of sources.yaml: durations, selectors, patterns, zones. Each is checked when the file is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from scraper.text import dates, markup, urls

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DURATION = r"^(?:\d+[smhdw])+$"


def unknown_key(key: str, known: Sequence[str]) -> str:
    """A sentence for a key that is not known, with the nearest one that is."""
    near = get_close_matches(key, known, 1, 0.5)
    return f'unknown key "{key}"' + (f'; did you mean "{near[0]}"?' if near else f"; known are {', '.join(known)}")


def _duration(value: object) -> timedelta:
    if isinstance(value, str) and re.fullmatch(_DURATION, value.strip()):
        spans = re.findall(r"(\d+)([smhdw])", value)
        try:
            return timedelta(**{_UNITS[unit]: sum(int(n) for n, u in spans if u == unit) for _, unit in spans})
        except OverflowError as error:
            raise ValueError(f"{value!r} is longer than any time here can be") from error
    raise ValueError(f"{str(value)!r} is no duration; write 30s, 15m, 2h, 14d or 1h30m")


def _many(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _selector(value: str) -> str:
    markup.check_selector(value)
    return value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"{value!r} is no regular expression: {error}") from error
    return value


def _date_rule(value: str) -> str:
    if wrong := dates.complaint(value):
        raise ValueError(wrong)
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"{value!r} is no time zone; write its IANA name, such as Europe/Amsterdam") from error
    return value


def _address(value: str) -> str:
    urls.canonical(value)
    return value.strip()


def _month(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


Duration = Annotated[timedelta, BeforeValidator(_duration), WithJsonSchema({"type": "string", "pattern": _DURATION})]
Pattern = Annotated[str, AfterValidator(_pattern)]
Zone = Annotated[str, AfterValidator(_zone)]
Address = Annotated[str, AfterValidator(_address)]
Seen = Annotated[str, BeforeValidator(_month)]

_either = BeforeValidator(_many, json_schema_input_type=str | list[str])
Texts = Annotated[tuple[str, ...], _either]
Selectors = Annotated[tuple[Annotated[str, AfterValidator(_selector)], ...], _either]
Patterns = Annotated[tuple[Pattern, ...], _either]
DateRules = Annotated[tuple[Annotated[str, AfterValidator(_date_rule)], ...], _either]
