"""Paths into JSON as sources.yaml writes them: `results`, `tags[]`, `lists[0].items`, `alineas[].opgemaaktetekst`.

Keys are read whatever their case (politie.nl documents publicatieDatum and sends publicatiedatum). A text with paths
in braces is filled in ("https://…/{id}", "{category}: {place}"). No filters, no wildcards: what needs more is an
adapter's work.
"""

from __future__ import annotations

import re
from functools import cache

from scraper.text.characters import storable

_STEP = re.compile(r"\[(-?\d*)\]|([^.\[\]{}]+)|\.")
_BLANK = re.compile(r"\{([^{}]*)\}")
_Step = str | int | None  # a key, a place in a list, or every item of a list


def check(path: str) -> None:
    """Raises ValueError with a sentence for what is neither a path nor a text with paths in braces."""
    blanks = _BLANK.findall(path)
    for blank in blanks or [path]:
        _steps(blank)
    if "" in blanks or "{" in _BLANK.sub("", path) or "}" in _BLANK.sub("", path):
        raise ValueError(f'"{path}": between braces stands a path, as in https://press.example/{{id}}')


def find(value: object, path: str) -> list[object]:
    """Everything at `path`, in order; the value itself for ""; nothing where a step leads nowhere."""
    found = [value]
    for step in _steps(path):
        found = [item for holder in found for item in _take(holder, step)]
    return found


def texts(value: object, path: str) -> list[str]:
    """The strings, numbers and truth values at `path` as text, those that say nothing left out.

    A text with paths in braces is one text, filled in; nothing where one of its paths finds nothing.
    """
    if "{" in path:
        return _filled(value, path)
    lists = (item if isinstance(item, list) else [item] for item in find(value, path))
    written = (_written(scalar) for items in lists for scalar in items)
    return [text for text in written if text]


def _filled(value: object, text: str) -> list[str]:
    found = {blank: " ".join(texts(value, blank)) for blank in _BLANK.findall(text)}
    return [_BLANK.sub(lambda match: found[match[1]], text)] if all(found.values()) else []


def _take(holder: object, step: _Step) -> list[object]:
    if isinstance(step, str):
        return _by_key(holder, step)
    if not isinstance(holder, list):
        return []
    if step is None:
        return holder
    return [holder[step]] if -len(holder) <= step < len(holder) else []


def _by_key(holder: object, key: str) -> list[object]:
    if not isinstance(holder, dict):
        return []
    if key in holder:
        return [holder[key]]
    wanted = key.casefold()
    return [value for name, value in holder.items() if name.casefold() == wanted][:1]


def _written(scalar: object) -> str:
    if isinstance(scalar, bool):
        return "true" if scalar else "false"
    if isinstance(scalar, (str, int, float)):
        return storable(str(scalar)).strip()
    return ""


@cache
def _steps(path: str) -> tuple[_Step, ...]:
    steps: list[_Step] = []
    end = 0
    while end < len(path):
        match = _STEP.match(path, end)
        if match is None:
            raise ValueError(f'"{path}" is no path into JSON: write it like lists[0].items or tags[]')
        if match[2]:
            steps.append(match[2])
        elif match[0] != ".":
            steps.append(int(match[1]) if match[1] else None)
        end = match.end()
    return tuple(steps)
