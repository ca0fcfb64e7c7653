"""The two documents that the design starts from: what they must become, judged one after the other."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from scraper.compare import traits
from scraper.model import Judgement, NameRole, Relation, Version
from tests.unit.compare.shelf import AGENCIES, Shelf, released

_DATA = Path(os.environ.get("BLOTTER_BENCH_DATA", Path(__file__).parents[4] / "shared" / "data"))
SEEDS = _DATA.parent / "seeds" / "spector.jsonl"

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason=f"the seed documents are not at {SEEDS}")


@pytest.fixture
def seeds() -> list[Version]:
    lines = [json.loads(line) for line in SEEDS.read_text().splitlines()]
    return [released(f"seed{n}", line["title"], line["text"]) for n, line in enumerate(lines)]


def test_both_are_about_one_operation(seeds: list[Version]) -> None:
    shelf = Shelf()
    first, second = (shelf.add(version) for version in seeds)
    assert first.belonging is not None
    assert (first.belonging.relation, first.belonging.name) == (Relation.LEAD, "SpecTor")
    assert second.belonging is not None
    assert second.belonging.relation is Relation.COVERAGE
    assert shelf.operation_of("seed0") == shelf.operation_of("seed1")
    assert shelf.operation_of("seed0") is not None


def test_the_link_says_why_in_quoted_words(seeds: list[Version]) -> None:
    shelf = Shelf()
    shelf.add(seeds[0])
    (link,) = shelf.add(seeds[1]).links
    assert (link.later, link.earlier, link.judgement) == ("seed1", "seed0", Judgement.CONFIRMED)
    assert "“Operation SpecTor” / “operation, called SpecTor”" in link.evidence[0]
    assert any("288 arrests" in sentence and "117 firearms" in sentence for sentence in link.evidence)


def test_each_credits_its_own_origin(seeds: list[Version]) -> None:
    first, second = (traits(version, AGENCIES) for version in seeds)
    assert [(credit.credited, credit.agency) for credit in first.attributions] == [("Politie.nl", "politie_nl")]
    assert {credit.agency for credit in second.attributions} == {"ice"}


def test_the_earlier_operations_are_mentioned_not_joined(seeds: list[Version]) -> None:
    shelf = Shelf()
    first, _second = (shelf.add(version) for version in seeds)
    assert [(name.name, name.year, name.role) for name in first.mentions] == [
        ("DisrupTor", 2020, NameRole.EARLIER),
        ("DarkhunTor", 2021, NameRole.EARLIER),
    ]
    assert first.series == (("darkhuntor", "spector"), ("disruptor", "spector"))
    assert {id for id, kept in shelf.operations.items() if not kept.members} == {"known-disruptor", "known-darkhuntor"}
