"""The HTTP cache tests (http-tests/cache-tests), as far as they fit a client that holds validators and always asks.

Blotter serves nothing from a cache: what is held is never used again without asking, so tests of freshness can only be
passed, and those that want an answer without a request do not apply. What is tried is which validators are sent, when a
304 is believed, and that what was held is what is read then.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import httpx2 as httpx
import pytest

from scraper.errors import FetchError
from scraper.model import Capture, Validators
from tests.recorded import recorded
from tests.unit.fetch.scripted import Headers, Web

URL = "https://press.example/cached"
DATES = ("date", "expires", "last-modified", "if-modified-since", "if-unmodified-since")
# Why whole families say nothing about us.
NOT_OURS = {
    "cc-request": "we state no Cache-Control",
    "pragma": "we state no Pragma",
    "method": "we ask by GET alone",
    "updateHEAD": "we ask by GET alone",
    "invalidation": "we ask by GET alone",
    "partial": "we ask for no parts: a 206 is a fault",
    "auth": "what asks with credentials is asked the same way each time",
    "cdn-cache-control": "we are no CDN",
    "interim": "103 and its like: tests/faults",
}


@dataclass
class Exchange:
    """One test under way: the server of the tests' own description, and a client that holds what it was given."""

    steps: list[dict[str, Any]]
    seen: list[httpx.Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.web = Web(self.answer)
        self.held: Capture | None = None
        self.validators = Validators()

    def answer(self, request: httpx.Request) -> tuple[int, Headers, bytes]:
        """What the recorded server does: a 304 where the test expects one and the right condition was sent."""
        step = self.steps[len(self.seen)]
        self.seen.append(request)
        headers = self.lines(step)
        expected, before = step.get("expected_type"), self.lines(self.steps[len(self.seen) - 2])
        condition = {
            "etag_validated": ("if-none-match", "etag"),
            "lm_validated": ("if-modified-since", "last-modified"),
        }
        if expected in condition:
            asked, mark = condition[expected]
            if request.headers.get(asked) == before.get(mark):
                return 304, headers, b""
            return 412, headers, b"no 304 could be made"
        status = step.get("response_status", [200])[0]
        return status, headers, (step.get("response_body") or f"body {len(self.seen)}".ljust(36)).encode()

    def lines(self, step: dict[str, Any]) -> Headers:
        return {str(name).lower(): self.value(str(name), value) for name, value, *_ in step.get("response_headers", ())}

    def value(self, name: str, value: Any) -> str:
        if name.lower() in DATES and isinstance(value, int):
            return format_datetime(self.web.at.replace(microsecond=0) + timedelta(seconds=value), usegmt=True)
        return str(value)

    def run(self) -> str | None:
        """What went wrong; None where nothing did. It ends where an answer without a request is wanted."""
        for number, step in enumerate(self.steps):
            if step.get("expected_type") == "cached":
                return None
            if number:
                self.web.at += timedelta(seconds=3)
            if wrong := self.step(step):
                return f"request {number + 1}: {wrong}"
        return None

    def step(self, step: dict[str, Any]) -> str | None:
        try:
            capture = self.web.get(URL, self.validators)
        except FetchError as error:
            return f"{error.code}" if "validated" in step.get("expected_type", "") else None
        sent = self.seen[-1].headers
        for name, value in step.get("expected_request_headers", ()):
            if sent.get(name) != self.value(name, value):
                return f"{name} was {sent.get(name)!r}"
        if capture.not_modified:
            self.validators = self.validators.renewed(capture.validators)
            return None if self.held is not None else "nothing was held"
        self.held, self.validators = capture, capture.validators
        return "it was sent whole" if "validated" in step.get("expected_type", "") else None


def applies(test: dict[str, Any]) -> bool:
    """Whether a client that sends no header of its own choice and follows GETs alone can be in this test."""
    steps = test["requests"]
    ours = all(
        step.get("request_method", "GET") == "GET"
        and not step.get("request_headers")
        and not step.get("interim_responses")
        and not step.get("disconnect")
        and step.get("expected_method", "GET") == "GET"
        for step in steps
    )
    return ours and not test.get("browser_only") and steps[0].get("expected_type") != "cached" and len(steps) > 1


KNOWN = {
    # All three are "checks", which a cache may answer as it likes. An ETag goes back as it was written, also unquoted;
    "conditional-etag-strong-generate-unquoted": "request 2: If-None-Match was 'abcdef'",
    # a 304 that tells another ETag than ours is not about what we hold (RFC 9111 §4.3.4): it is read whole;
    "304-etag-update-response-ETag": "request 2: it was sent whole",
    # a coding that nobody knows is a fault, and nothing of it is held.
    "304-etag-update-response-Content-Encoding": "request 2: bad_response",
}


def test_validators_as_the_cache_tests_have_it() -> None:
    suites = json.loads(recorded("robust", "http", "cache-tests.json").read_text("utf-8"))
    tried: Counter[str] = Counter()
    validated: Counter[str] = Counter()
    failed: dict[str, str] = {}
    for suite in suites:
        for test in suite["tests"] if suite["id"] not in NOT_OURS else ():
            if not applies(test):
                continue
            tried[suite["id"]] += 1
            steps = [step.get("expected_type", "") for step in test["requests"]]
            asked = steps[: steps.index("cached")] if "cached" in steps else steps
            validated[suite["id"]] += any("validated" in each for each in asked)
            if wrong := Exchange(test["requests"]).run():
                failed[test["id"]] = wrong
    print(f"{sum(tried.values())} tried, {sum(validated.values())} of them by a 304: {dict(validated)}; {failed}")
    assert failed == KNOWN
    assert sum(tried.values()) >= 224
    assert sum(validated.values()) >= 26


@pytest.mark.parametrize("family", NOT_OURS)
def test_the_families_left_out_are_there(family: str) -> None:
    suites = json.loads(recorded("robust", "http", "cache-tests.json").read_text("utf-8"))
    assert family in {suite["id"] for suite in suites}
