"""Addresses as the URL standard's own cases have them: which host one leads to, if it is one at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from scraper.text import urls
from tests.quality.measures import Figures
from tests.recorded import json_value, recorded

Host = Callable[[str, str | None], str | None]


def cases() -> list[dict[str, Any]]:
    """The standard's cases."""
    listed = json_value(recorded("robust", "url", "urltestdata.json"))
    return [case for case in listed if isinstance(case, dict)]


def base(case: dict[str, Any]) -> str | None:
    """The page on which the address stands."""
    return None if case.get("base") == "about:blank" else case.get("base")


def our_host(address: str, base: str | None) -> str | None:
    """The host that we take an address for; None for what is refused with a sentence."""
    try:
        return urls.host(urls.canonical(address, base))
    except ValueError:
        return None


def found(host: Host = our_host) -> Figures:
    """Of all cases: exceptions, addresses of the web read, and those read with another host than the standard's or
    where the standard reads none."""
    read = wrong = exceptions = 0
    for case in cases():
        try:
            told = host(case["input"], base(case))
        except Exception:  # whichever it is, it is counted
            exceptions += 1
            continue
        if told is not None:
            read += 1
            wrong += bool(case.get("failure")) or told != case.get("hostname")
    return {"exceptions": exceptions, "read": read, "wrong": wrong}
