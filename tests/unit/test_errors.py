"""The tree of outside faults: stable codes, one sentence each, and they survive the way between processes."""

from __future__ import annotations

import pickle
import re

import pytest

from scraper import errors
from scraper.errors import BlotterError, ConfigError, RateLimited, SchemaMismatch


def every_error(kind: type[BlotterError] = BlotterError) -> list[type[BlotterError]]:
    return [kind, *(deeper for child in kind.__subclasses__() for deeper in every_error(child))]


OURS = [kind for kind in every_error() if kind.__module__ == errors.__name__]
PLAIN = [kind for kind in OURS if kind not in (ConfigError, SchemaMismatch)]


@pytest.mark.parametrize("kind", PLAIN)
def test_each_says_itself_in_one_sentence(kind: type[BlotterError]) -> None:
    message = kind().message
    assert message
    assert message[0].isupper()
    assert message.endswith(".")


@pytest.mark.parametrize("kind", PLAIN)
def test_each_survives_pickling_with_its_url(kind: type[BlotterError]) -> None:
    error = kind("told", url="https://harbour.example/")
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is kind
    assert (back.message, back.url) == ("told", "https://harbour.example/")


def test_extra_facts_survive_too() -> None:
    assert pickle.loads(pickle.dumps(RateLimited(retry_after=30))).retry_after == 30
    assert pickle.loads(pickle.dumps(ConfigError("odd", file="sources.yaml", line=9))).line == 9


def test_codes_are_unique_and_plain() -> None:
    codes = [kind.__new__(kind).code for kind in OURS]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z_]+", code) for code in codes)


def test_a_mistake_in_a_file_names_its_place() -> None:
    error = ConfigError("no such timezone", file="sources.yaml", line=9, path="sources.1.timezone")
    assert str(error) == "sources.yaml:9: sources.1.timezone: no such timezone"


@pytest.mark.parametrize(("kind", "status"), [(ConfigError, 2), (SchemaMismatch, 3), (errors.NotFound, 1)])
def test_exit_statuses(kind: type[BlotterError], status: int) -> None:
    assert kind.exit_status == status
