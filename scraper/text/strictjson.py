"""JSON as RFC 8259 has it: no NaN, no Infinity, no endless nesting. Reads text only, knows nothing of its shape."""

from __future__ import annotations

import json
import math
from typing import NoReturn

from scraper.text.characters import storable

LONGEST_NUMBER = 4_300  # digits; Python reads no more, since the time it takes grows with their square


def loads(text: str | bytes, *, strict: bool = True) -> object:
    """The value written in `text`; raises ValueError with a sentence. Not strict: raw line breaks in strings pass."""
    try:
        return json.loads(text, parse_constant=_refused, parse_int=_whole, parse_float=_finite, strict=strict)
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} (character {error.pos + 1})") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"It is not written in {error.encoding.upper()} (byte {error.start + 1})") from error
    except RecursionError as error:
        raise ValueError("The JSON is nested too deeply to be read") from error


def first(text: str, start: int = 0) -> object:
    """The value that begins at `start`, whatever follows it (a script's `};`, say); raises ValueError."""
    try:
        return _SCRIPTS.raw_decode(text, start)[0]
    except RecursionError as error:
        raise ValueError("The JSON is nested too deeply to be read") from error


def canonical(value: object) -> str:
    """One text for one value: sorted keys, no spaces, letters as they are. Raises ValueError for endless nesting."""
    try:
        return storable(json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")))
    except RecursionError as error:
        raise ValueError("The JSON is nested too deeply to be read") from error


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise ValueError(f"The JSON holds a number of {len(digits):,} digits")
    return int(digits)


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):  # it would be written as Infinity, and read no more
        raise ValueError(f"The JSON holds {digits[:40]}, a number beyond all bounds")
    return value


def _refused(constant: str) -> NoReturn:
    raise ValueError(f"The JSON holds {constant}, which is no JSON number")


_SCRIPTS = json.JSONDecoder(parse_constant=_refused, parse_int=_whole, parse_float=_finite, strict=False)
