"""The small values of sources.yaml: durations, selectors, patterns, zones. Each is checked when the file is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]  # the standard library's only way to look into a pattern
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from scraper.text import dates, markup, urls

ENDLESS = 100  # times; what repeats less often ends soon enough
_REPEATS = (_parser.MAX_REPEAT, _parser.MIN_REPEAT)
_ADAPTERS = Path(__file__).resolve().parents[1] / "adapters"
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
    except (RecursionError, OverflowError) as error:
        raise ValueError("the regular expression is nested too deeply, or repeats too often") from error
    if _repeats_itself(_parser.parse(value)):
        raise ValueError(f"{value!r} repeats what repeats, as in (a+)+: some texts would hold it for ever")
    return value


def _repeats_itself(pattern: object) -> bool:
    """Whether an endless repetition holds nothing but another one and what may be left out: (a+)+, (a*b?)*."""
    found = False
    for code, value in pattern:  # type: ignore[attr-defined]
        inner = _inside(code, value)
        if code in _REPEATS and value[1] > ENDLESS:
            found |= any(_fills(part) for part in inner)
        found |= any(_repeats_itself(part) for part in inner)
    return found


def _fills(pattern: object) -> bool:
    """Whether one endless repetition can be all that this matches."""
    steps = list(pattern)  # type: ignore[call-overload]
    least = [_least(code, value) for code, value in steps]
    for place, (code, value) in enumerate(steps):
        if any(least[:place] + least[place + 1 :]):
            continue
        if (code in _REPEATS and value[1] > ENDLESS) or any(_fills(part) for part in _inside(code, value)):
            return True
    return False


def _least(code: object, value: Any) -> int:
    """The fewest characters that this step takes."""
    if code in _REPEATS:
        return int(value[0] * value[2].getwidth()[0])
    return min((part.getwidth()[0] for part in _inside(code, value)), default=0 if code is _parser.AT else 1)


def _inside(code: object, value: Any) -> list[Any]:
    """The patterns inside a step that is a group, a choice or a repetition."""
    if code in _REPEATS:
        return [value[2]]
    if code is _parser.SUBPATTERN:
        return [value[3]]
    return list(value[1]) if code is _parser.BRANCH else []


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


def _adapter(value: str) -> str:
    if not (_ADAPTERS / f"{value}.py").is_file():
        have = sorted(path.stem for path in _ADAPTERS.glob("[a-z]*.py"))
        raise ValueError(f"there is no adapter {value!r}; there are {', '.join(have)}")
    return value


def _month(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


Duration = Annotated[timedelta, BeforeValidator(_duration), WithJsonSchema({"type": "string", "pattern": _DURATION})]
Pattern = Annotated[str, AfterValidator(_pattern)]
Zone = Annotated[str, AfterValidator(_zone)]
Address = Annotated[str, AfterValidator(_address)]
AdapterName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=64), AfterValidator(_adapter)]
Seen = Annotated[str, BeforeValidator(_month)]

_either = BeforeValidator(_many, json_schema_input_type=str | list[str])
Texts = Annotated[tuple[str, ...], _either]
Selectors = Annotated[tuple[Annotated[str, AfterValidator(_selector)], ...], _either]
Patterns = Annotated[tuple[Pattern, ...], _either]
DateRules = Annotated[tuple[Annotated[str, AfterValidator(_date_rule)], ...], _either]
