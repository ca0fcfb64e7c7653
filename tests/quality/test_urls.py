"""Addresses as keys: the WHATWG's own cases, for which host an address leads to. Our spelling of paths is stricter."""

from __future__ import annotations

from typing import Any

import pytest

from scraper.text import urls
from tests.quality.scores import addresses

ACCEPTED = 147  # of 869, most of which are no http(s) addresses or must fail; what is refused beyond is listed below

# Refused on purpose though the standard reads them, each as the beginning of the sentence it is told with.
REFUSED = {
    "An address with a user name in it": "a user name hides the host from a reader, and no release has one",
    "The address holds a character": "backslash and control characters are where parsers disagree about the host",
    "The address names no host": 'no "//" ("http:a"), an escaped host, or one written in other signs than a name\'s',
    "An empty text": "a link to nowhere is no link",
    "The address cannot be read": "square brackets outside a host",
}


def _read(case: dict[str, Any]) -> str | ValueError:
    try:
        return urls.canonical(case["input"], addresses.base(case))
    except ValueError as error:  # anything else fails the test
        return error


@pytest.fixture(scope="module")
def cases() -> list[dict[str, Any]]:
    return addresses.cases()


def test_every_case_is_read_or_told_with_a_sentence(cases: list[dict[str, Any]]) -> None:
    read = [_read(case) for case in cases]
    assert len(read) == 869
    assert all(str(one).strip() for one in read)
    assert sum(isinstance(one, str) for one in read) >= ACCEPTED
    assert addresses.found() == {"exceptions": 0, "read": sum(isinstance(one, str) for one in read), "wrong": 0}


def test_the_host_is_the_standards_wherever_we_read_one(cases: list[dict[str, Any]]) -> None:
    for case in cases:
        address = _read(case)
        if isinstance(address, str):
            assert not case.get("failure"), (case["input"], address)
            assert urls.host(address) == case["hostname"], (case["input"], address)
            assert urls.canonical(address) == address


def test_what_is_refused_beyond_the_standard_is_refused_on_purpose(cases: list[dict[str, Any]]) -> None:
    for case in cases:
        told = _read(case)
        if isinstance(told, ValueError) and case.get("protocol") in ("http:", "https:"):
            assert any(str(told).startswith(reason) for reason in REFUSED), (case["input"], told)
