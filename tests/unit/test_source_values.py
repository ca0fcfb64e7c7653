"""The small values of sources.yaml that would do harm later are refused where they are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from scraper.sources import load
from scraper.sources.values import Pattern
from tests.unit.test_catalogue import SMALL

PATTERN = TypeAdapter(Pattern)


@pytest.mark.parametrize(
    "pattern",
    [r"(a+)+$", r"(a*)*b", r"(\w+\s?)+x", r"(?:[a-z]+)*", r"(a|b+)+c", r"((a+))+", r"(?:(?:a+)?b?)*", r"x(?:\d*)*?y"],
)
def test_a_pattern_that_may_never_end_is_refused(pattern: str) -> None:
    with pytest.raises(ValidationError, match="repeats what repeats"):
        PATTERN.validate_python(pattern)


@pytest.mark.parametrize(
    "pattern",
    [r"(?:[A-Z]+-)+\d+", r"\b(?:PL\d{4}[- ]?)?20\d{8}\b", r"/news/(?:\d{4}/)+.+", r"(?>a+)+", r"(?:\w+\.)+nl/", ""],
)
def test_a_pattern_that_ends_is_taken(pattern: str) -> None:
    assert PATTERN.validate_python(pattern) == pattern


@pytest.mark.parametrize("pattern", ["(" * 3000 + ")" * 3000, "a{99999999999}", "("])
def test_what_is_no_pattern_is_told(pattern: str) -> None:
    with pytest.raises(ValidationError, match="regular expression"):
        PATTERN.validate_python(pattern)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("timezone: UTC", "timezone: UTC\n    adapter: klingon", "there is no adapter 'klingon'; there are europol"),
        ("id: one", "id: import", "this name is taken"),
        ("name: Small", 'name: ""', "should have at least 1 character"),
        ("[en]", "[english]", "'english' does not fit: write its ISO 639-1 code, such as de"),
        ("id: one", "id: One Süd", "'One Süd' does not fit: write small letters"),
        ("[en]", "[]", "needs at least one item"),
        ("kind: feed", 'accept: "a\\nb: c", kind: feed', "a header holds no line breaks"),
        ("timezone: UTC", "timezone: UTC\n    cadence: {every: 0s}", "without a pause"),
        ("timezone: UTC", "timezone: UTC\n    cadence: {every: 40000d}", "is longer than a hundred years"),
        ("timezone: UTC", "timezone: UTC\n    grace: 9999999999w", "is longer than a hundred years"),
        ("timezone: UTC", "timezone: UTC\n    cadence: {gap: 1h}", "a request would wait longer than 10m"),
        (
            "timezone: UTC",
            "timezone: UTC\n    cadence: {visits: 99999999999999999999}",
            "less than or equal to 1000000",
        ),
        ("kind: feed", "window: {since: a, until: b, overlap: 9999999}, kind: jsonapi", "less than or equal to 36525"),
        ("https://press.example/rss", "https://press.example:8443/rss", "port 8443 is not connected to unless `ports`"),
        ("timezone: UTC", "timezone: UTC\n    article: {body: ''}", "an empty text selects nothing"),
        ("timezone: UTC", "timezone: UTC\n    article: {drop: a@href}", "elements are wanted here"),
        ("timezone: UTC", "timezone: UTC\n    ports: 443", "should be a list, not 443"),
        ("timezone: UTC", "timezone: UTC\n    enabled: maybe", "should be true or false, not 'maybe'"),
    ],
)
def test_a_value_that_would_do_harm_is_told_and_the_other_source_stays(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    file = tmp_path / "sources.yaml"
    file.write_text("sources:\n" + SMALL.format(id="one").replace(old, new, 1) + SMALL.format(id="two"))
    catalogue = load(file)
    assert [source.id for source in catalogue.sources] == ["two"]
    (mistake,) = catalogue.mistakes
    assert what in mistake.what
    assert mistake.line in range(2, 9)
