"""The small values of sources.yaml: durations, selectors, patterns, zones. Each is checked when the file is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]  # the standard library's only way to look into a pattern
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from scraper.text import dates, markup, urls

LONGEST = timedelta(days=36525)  # a hundred years: beyond them a moment may lie outside the calendar
PATIENT = timedelta(minutes=10)  # so long a request waits for its host's turn, and holds a thread
MOST = 1_000_000
ENDLESS = 100  # times; what repeats less often ends soon enough
_REPEATS = (_parser.MAX_REPEAT, _parser.MIN_REPEAT)
_ADAPTERS = Path(__file__).resolve().parents[1] / "adapters"
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DURATION = r"^(?:\d+[smhdw])+$"
COUNTRY = r"^(?:[A-Z]{2}|INT)$"
_ID, _MODULE, _LANGUAGE = r"^[a-z0-9][a-z0-9_-]*$", r"^[a-z][a-z0-9_]*$", r"^[a-z]{2,3}$"
FORMS = {  # what each asks for, in words
    COUNTRY: "write its ISO 3166 code in capitals, such as DE, or EU, INT, ZZ",
    _ID: "write small letters from a to z, digits, - and _ only",
    _MODULE: "write the name of a module of scraper.adapters",
    _LANGUAGE: "write its ISO 639-1 code, such as de",
}


def unknown_key(key: str, known: Sequence[str]) -> str:
    """A sentence for a key that is not known, with the nearest one that is."""
    near = get_close_matches(key, known, 1, 0.5)
    return f'unknown key "{key}"' + (f'; did you mean "{near[0]}"?' if near else f"; known are {', '.join(known)}")


def port_of(address: str) -> int | None:
    """The port that an address asks for; None on loopback, where tests and `blotter demo` open their own."""
    parts = urlsplit(address)
    if re.fullmatch(r"127\..*|::1|(?:.*\.)?localhost", parts.hostname or ""):
        return None
    return parts.port or (443 if parts.scheme == "https" else 80)


def _duration(value: object) -> timedelta:
    if isinstance(value, str) and re.fullmatch(_DURATION, value.strip()):
        spans = re.findall(r"(\d+)([smhdw])", value)
        try:
            found = timedelta(**{_UNITS[unit]: sum(int(n) for n, u in spans if u == unit) for _, unit in spans})
        except OverflowError:
            found = timedelta.max
        if found > LONGEST:
            raise ValueError(f"{value[:40]!r} is longer than a hundred years")
        return found
    raise ValueError(f"{str(value)!r} is no duration; write 30s, 15m, 2h, 14d or 1h30m")


def _many(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _selector(value: str) -> str:
    if not value.strip():
        raise ValueError("an empty text selects nothing")
    markup.check_selector(value)
    return value


def _elements(value: str) -> str:
    if re.search(r"@[\w:-]+\s*$", value):
        raise ValueError(f"{value!r} selects an attribute; elements are wanted here")
    return _selector(value)


def _header(value: str) -> str:
    if not (value.isascii() and value.isprintable()):
        raise ValueError("a header holds no line breaks and no letters beyond ASCII")
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


def _some_time(value: timedelta) -> timedelta:
    if value < timedelta(seconds=1):
        raise ValueError("a press room is not looked at without a pause; write 30m")
    return value


def _turn(value: timedelta) -> timedelta:
    if value > PATIENT:
        raise ValueError("a request would wait longer than 10m for its turn; to look more rarely, set cadence.every")
    return value


def _name(value: str) -> str:
    if value == "import":
        raise ValueError("this name is taken: what people import stands under it")
    return value


Duration = Annotated[timedelta, BeforeValidator(_duration), WithJsonSchema({"type": "string", "pattern": _DURATION})]
Often = Annotated[Duration, AfterValidator(_some_time)]
Gap = Annotated[Duration, AfterValidator(_turn)]
Count = Annotated[int, Field(ge=1, le=MOST)]
Size = Annotated[int, Field(ge=0, le=MOST)]
Days = Annotated[int, Field(ge=0, le=LONGEST.days)]
Pattern = Annotated[str, AfterValidator(_pattern)]
Zone = Annotated[str, AfterValidator(_zone)]
Address = Annotated[str, AfterValidator(_address)]
AdapterName = Annotated[str, Field(pattern=_MODULE, max_length=64), AfterValidator(_adapter)]
Name = Annotated[str, Field(pattern=_ID, max_length=64), AfterValidator(_name)]
Label = Annotated[str, Field(min_length=1, max_length=200)]
Seen = Annotated[str, BeforeValidator(_month)]

_either = BeforeValidator(_many, json_schema_input_type=str | list[str])
Texts = Annotated[tuple[str, ...], _either]
Selectors = Annotated[tuple[Annotated[str, AfterValidator(_selector)], ...], _either]
Elements = Annotated[tuple[Annotated[str, AfterValidator(_elements)], ...], _either]
Header = Annotated[str, AfterValidator(_header)]
Language = Annotated[str, Field(pattern=_LANGUAGE)]
Languages = Annotated[tuple[Language, ...], _either]
Patterns = Annotated[tuple[Pattern, ...], _either]
DateRules = Annotated[tuple[Annotated[str, AfterValidator(_date_rule)], ...], _either]
